/** The picture of the papers: every tie is a need of the catalogue, and columns run from what is held to what it opens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { Pathway } from '#domain/case/events.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { credentialsIn } from '#domain/guide/catalogue.ts';
import { graphOf, type PaperGraph } from '#domain/guide/paper-graph.ts';
import { plan } from '#domain/guide/planner.ts';
import { layoutOf, wrap } from '#ui/case/route/graph-layout.ts';

const TODAY = PlainDate.parse('2026-11-24');
const graphFor = (pathway: Pathway, papers: readonly string[] = [], more: { age?: number; flags?: string[] } = {}): PaperGraph =>
  graphOf(plan({ catalogue: CATALOGUE, today: TODAY, goals: undefined, unavailable: new Set(), holdings: new Map(papers.map((name) => [name, {}])), profile: { pathway, age: more.age ?? 30, flags: new Set(more.flags) } }), CATALOGUE);
const node = (graph: PaperGraph, id: string) => graph.nodes.find((one) => one.id === id);

describe('the graph of papers', () => {
  test('what is held stands in the first column, what it opens after it, and the job last on the way', () => {
    const graph = graphFor('returnee', ['carta', 'curp']);
    expect([node(graph, 'step:carta')?.state, node(graph, 'step:curp')?.state, node(graph, 'step:rfc')?.state, node(graph, 'step:job-placement')?.state]).toEqual(['held', 'held', 'now', 'later']);
    const column = (id: string): number => node(graph, id)!.column;
    expect(column('step:curp')).toBe(0);
    expect(column('step:curp') < column('step:rfc') && column('step:rfc') < column('step:job-placement')).toBe(true);
    expect(column('paper:account-2') < column('step:job-placement')).toBe(true);
  });

  test('a paper that several steps give is a thing of its own; one that is nobody\'s here is left out', () => {
    const graph = graphFor('returnee', ['carta']);
    expect(graph.edges.filter(({ to }) => to === 'paper:birth-certificate').map(({ from }) => from).toSorted()).toEqual(['step:birth-certificate', 'step:birth-certificate-home', 'step:birth-certificate-online', 'step:birth-registration']);
    expect(graph.nodes.filter(({ id }) => id.includes('tvrh'))).toEqual([]);
  });

  test('services that ask no paper and open none stand apart', () => {
    expect(graphFor('returnee').apart).toContain('psychosocial');
    expect(graphFor('returnee').apart).not.toContain('carta');
  });

  test('the consulate is in no picture of an asylum seeker', () => {
    expect(graphFor('asylum').nodes.filter(({ step }) => step === 'consulate-id')).toEqual([]);
  });

  test('for anybody: every tie is a need, no tie leads backwards unless the papers go round, no two nodes share a place, and the picture is the same each time', () => {
    const entries = new Map(CATALOGUE.entries.map((entry) => [entry.id, entry]));
    const person = fc.tuple(fc.constantFrom(...Pathway.options), fc.subarray(['carta', 'curp', 'birth-certificate', 'matricula', 'foreign-passport', 'comar-constancia', 'legal-information']), fc.record({ age: fc.constantFrom(10, 30), flags: fc.subarray(['unaccompanied-minor']) }));
    fc.assert(fc.property(person, ([pathway, papers, more]) => {
      const graph = graphFor(pathway, papers, more);
      const byId = new Map(graph.nodes.map((one) => [one.id, one]));
      for (const { from, to } of graph.edges) {
        const [giver, taker] = [byId.get(from)!, byId.get(to)!];
        const gives = giver.paper === undefined ? entries.get(giver.step!)!.gives : [giver.paper];
        const needs = taker.paper === undefined ? credentialsIn(entries.get(taker.step!)!.needs) : [taker.paper];
        expect(gives.some((credential) => needs.includes(credential)), `${from} ${to}`).toBe(true);
      }
      // What can be had has something before it that can be had sooner.
      for (const one of graph.nodes.filter(({ state, isBrought }) => state !== 'held' && state !== 'blocked' && !isBrought)) {
        const before = graph.edges.filter(({ to }) => to === one.id).map(({ from }) => byId.get(from)!);
        if (before.length > 0) expect(before.some(({ column }) => column < one.column), one.id).toBe(true);
      }
      expect(new Set(graph.nodes.map(({ column, row }) => `${column} ${row}`)).size).toBe(graph.nodes.length);
      expect(graphFor(pathway, papers, more)).toEqual(graph);
    }), { numRuns: 120 });
  }, 60_000);
});

describe('the layout', () => {
  test('boxes of a column do not overlap, and all lies within the picture', () => {
    for (const pathway of Pathway.options) {
      const { boxes, width, height } = layoutOf(graphFor(pathway), ({ id }) => id.replaceAll('-', ' '));
      for (const [at, box] of boxes.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x < width && box.y + box.height <= height + 0.01).toBe(true);
        for (const other of boxes.slice(at + 1)) if (other.x === box.x) expect(box.y + box.height <= other.y || other.y + other.height <= box.y, `${box.node.id} ${other.node.id}`).toBe(true);
      }
      // One A4 page held wide: there the letters are 6 points or more (2.12 mm).
      expect(12 / Math.max(width / 281, height / 158), pathway).toBeGreaterThan(2.12);
    }
  });

  test('lines keep words whole where they can', () => {
    expect(wrap('✓ Tarjeta de visitante por razones humanitarias', 21)).toEqual(['✓ Tarjeta de', 'visitante por razones', 'humanitarias']);
    expect(wrap('Otorrinolaringológicamente', 10)).toEqual(['Otorrinola', 'ringológic', 'amente']);
  });
});
