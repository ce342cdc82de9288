/**
 * The whole graph of papers for one case: steps, the papers that several steps can give, and which
 * opens which. Columns are what is held, what needs nothing more than that, what needs those, and so
 * on; a step that nothing leads to stands in the last. Within a column what belongs together stands
 * together, by the usual sweeps over the neighbours' middles (Sugiyama). Same plan, same picture.
 */
import { credentialsIn, type Catalogue, type CatalogueEntry, type CredentialId, type Need, type StepId } from './catalogue.ts';
import type { Plan, PlannedStep } from './planner.ts';

export type GraphState = 'held' | 'now' | 'later' | 'blocked';
export type GraphNode = {
  /** `step:<id>` or `paper:<id>`. */
  readonly id: string;
  readonly step?: StepId | undefined;
  /** A paper of its own: several steps give it, or none of this person's. */
  readonly paper?: CredentialId | undefined;
  readonly state: GraphState;
  readonly onRoute: boolean;
  readonly isGoal: boolean;
  /** People bring it or they don't. */
  readonly isBrought: boolean;
  readonly column: number;
  readonly row: number;
};
/** `isAny`: one of several ways. */
export type GraphEdge = { readonly from: string; readonly to: string; readonly isAny: boolean; readonly onRoute: boolean };
export type PaperGraph = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Steps that need no paper and open none: services for whoever wants them. */
  readonly apart: readonly StepId[];
};

type Draft = Omit<GraphNode, 'column' | 'row'>;
const SWEEPS = 8;
const stepNode = (step: StepId): string => `step:${step}`;
const paperNode = (credential: CredentialId): string => `paper:${credential}`;

/** The graph of a plan. What is not this person's and was never done is not in it. */
export function graphOf(plan: Plan, catalogue: Catalogue): PaperGraph {
  const planned = new Map(plan.steps.map((one) => [one.step, one]));
  const isHeldBy = (one: PlannedStep): boolean => one.state === 'done' || one.why.some(({ code }) => code === 'already-held');
  const held = new Set(catalogue.entries.flatMap((entry) => (isHeldBy(planned.get(entry.id)!) ? entry.gives : [])));
  const theirs = catalogue.entries.filter(({ id }) => planned.get(id)!.state !== 'not-for');
  const needed = new Set(theirs.flatMap((entry) => credentialsIn(entry.needs)));
  const goals = new Set(plan.goals.map(({ credential }) => credential));
  const isApart = (entry: CatalogueEntry): boolean => credentialsIn(entry.needs).length === 0 && !entry.gives.some((credential) => needed.has(credential)) && !planned.get(entry.id)!.onRoute;
  const shown = theirs.filter((entry) => !isApart(entry));
  const giversOf = (credential: CredentialId): CatalogueEntry[] => shown.filter(({ gives }) => gives.includes(credential));

  const nodes: Draft[] = shown.map((entry) => {
    const one = planned.get(entry.id)!;
    return { id: stepNode(entry.id), step: entry.id, state: stateOf(one), onRoute: one.onRoute, isGoal: entry.gives.some((credential) => goals.has(credential)), isBrought: entry.shown !== undefined && one.state !== 'done' };
  });
  // A paper with one step that gives it goes by that step; every other one stands for itself.
  // One that nobody gives this person is there only where nothing else could stand in its place.
  const must = new Set(shown.flatMap((entry) => partsOf(entry.needs, false).filter(({ isAny }) => !isAny).map(({ credential }) => credential)));
  const own = [...needed].filter((credential) => { const givers = giversOf(credential).length; return givers > 1 || (givers === 0 && (held.has(credential) || must.has(credential))); });
  for (const credential of own) {
    const givers = giversOf(credential).map(({ id }) => planned.get(id)!);
    const state: GraphState = held.has(credential) ? 'held' : givers.some((one) => stateOf(one) !== 'blocked') ? 'later' : 'blocked';
    nodes.push({ id: paperNode(credential), paper: credential, state, onRoute: givers.some((one) => one.onRoute), isGoal: goals.has(credential), isBrought: false });
  }

  const isOn = new Map(nodes.map(({ id, onRoute }) => [id, onRoute]));
  const edge = (from: string, to: string, isAny: boolean): GraphEdge => ({ from, to, isAny, onRoute: isOn.get(to) === true && isOn.get(from) === true });
  const edges: GraphEdge[] = own.filter((credential) => !held.has(credential)).flatMap((credential) => giversOf(credential).map(({ id }) => edge(stepNode(id), paperNode(credential), true)));
  // How something was come by is past: only what is still to come has ties to what it needs.
  for (const entry of shown.filter(({ id }) => planned.get(id)!.state !== 'done')) {
    for (const { credential, isAny } of partsOf(entry.needs, false)) {
      const [giver] = giversOf(credential);
      const from = own.includes(credential) ? paperNode(credential) : giver && stepNode(giver.id);
      if (from !== undefined && from !== stepNode(entry.id)) edges.push(edge(from, stepNode(entry.id), isAny));
    }
  }
  return { nodes: placed(nodes, edges, columnsOf(nodes, shown, own)), edges, apart: catalogue.entries.filter((entry) => theirs.includes(entry) && isApart(entry)).map(({ id }) => id) };
}

function stateOf({ state, readyOn, why }: PlannedStep): GraphState {
  if (state === 'done') return 'held';
  if (state === 'ready') return 'now';
  return readyOn === undefined || why.some(({ code }) => code === 'no-way' || code === 'unavailable') ? 'blocked' : 'later';
}

/** Every credential of a need once, and whether another could stand in its place. */
function partsOf(need: Need, isAny: boolean): { credential: CredentialId; isAny: boolean }[] {
  if (typeof need === 'string') return [{ credential: need, isAny }];
  const parts = 'all' in need ? need.all.flatMap((part) => partsOf(part, isAny)) : need.any.flatMap((part) => partsOf(part, isAny || need.any.length > 1));
  return parts.filter(({ credential }, at) => parts.findIndex((one) => one.credential === credential) === at);
}

/** How far from what is held: 0 for that, one more than what it needs for a step, the nearest giver's plus one for a paper. */
function columnsOf(nodes: readonly Draft[], shown: readonly CatalogueEntry[], own: readonly CredentialId[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>(nodes.filter(({ state }) => state === 'held').map(({ id }) => [id, 0]));
  const far = Number.POSITIVE_INFINITY;
  const givers = (credential: CredentialId): CatalogueEntry[] => shown.filter(({ gives }) => gives.includes(credential));
  const nearest = (credential: CredentialId): number => Math.min(...givers(credential).map(({ id }) => columns.get(stepNode(id)) ?? far));
  const columnOf = (credential: CredentialId): number => (own.includes(credential) ? columns.get(paperNode(credential)) ?? far : nearest(credential));
  const depth = (need: Need): number => (typeof need === 'string' ? columnOf(need) : 'all' in need ? Math.max(0, ...need.all.map(depth)) : Math.min(...need.any.map(depth)));
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    const move = (id: string, column: number): void => { if (column < (columns.get(id) ?? far)) { columns.set(id, column); isMoving = true; } };
    for (const entry of shown) move(stepNode(entry.id), depth(entry.needs) + 1);
    for (const credential of own) move(paperNode(credential), nearest(credential) + 1);
  }
  const last = Math.max(0, ...columns.values()) + 1;
  for (const { id, paper } of nodes) if (!columns.has(id)) columns.set(id, paper === undefined ? last : Math.max(1, last - 1));
  return columns;
}

/** Rows within the columns: sweeps to and fro, each node towards the middle of what it is tied to. */
function placed(nodes: readonly Draft[], edges: readonly GraphEdge[], columns: ReadonlyMap<string, number>): GraphNode[] {
  const used = [...new Set(columns.values())].toSorted((a, b) => a - b);
  const rows = used.map((column) => nodes.filter(({ id }) => columns.get(id) === column).map(({ id }) => id));
  const tied = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) { tied.get(from)!.push(to); tied.get(to)!.push(from); }
  const place = new Map<string, number>();
  const settle = (): void => rows.forEach((row) => row.forEach((id, at) => place.set(id, (at + 0.5) / row.length)));
  settle();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const middle = new Map(row.map((id) => { const ends = tied.get(id)!; return [id, ends.length === 0 ? place.get(id)! : ends.reduce((sum, end) => sum + place.get(end)!, 0) / ends.length]; }));
      const before = [...row];
      row.sort((a, b) => middle.get(a)! - middle.get(b)! || before.indexOf(a) - before.indexOf(b));
      row.forEach((id, at) => place.set(id, (at + 0.5) / row.length));
    }
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return rows.flatMap((row, column) => row.map((id, at): GraphNode => ({ ...byId.get(id)!, column, row: at })));
}
