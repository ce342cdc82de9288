/** The graph as a picture. Shape, line and sign say the state, so that it reads in black and white; colour only repeats it. */
import type { GraphNode, GraphState } from '#domain/guide/paper-graph.ts';
import { BOX, LINE } from './graph-layout.ts';
import type { Layout } from './graph-layout.ts';

/** Colours for the screen follow the tablet's light or dark; paper is black on white. */
export type Ink = Readonly<Record<'text' | 'line' | 'faint' | 'ground' | 'held' | 'onHeld', string>>;
export const PAPER_INK: Ink = { text: '#000', line: '#000', faint: '#999', ground: '#fff', held: '#ddd', onHeld: '#000' };
export const SCREEN_INK: Ink = {
  text: 'var(--mui-palette-text-primary)', line: 'var(--mui-palette-primary-main)', faint: 'var(--mui-palette-text-disabled)', ground: 'var(--mui-palette-background-paper)',
  held: 'var(--mui-palette-primary-main)', onHeld: 'var(--mui-palette-primary-contrastText)',
};

export const SIGNS: Readonly<Record<GraphState, string>> = { held: '✓', now: '●', later: '○', blocked: '✕' };
export const BROUGHT = '?';
export const signOf = ({ state, isBrought }: GraphNode): string => (isBrought && state !== 'held' ? BROUGHT : SIGNS[state]);
const DASHES: Readonly<Record<GraphState, string | undefined>> = { held: undefined, now: undefined, later: undefined, blocked: '5 4' };
const MARGIN = 6;

type Props = { layout: Layout; ink: Ink; chosen?: string | undefined; choose?: (id: string | undefined) => void; className?: string };

export function GraphPicture({ layout, ink, chosen, choose, className }: Props) {
  const { boxes, ties, width, height } = layout;
  const near = new Set(ties.flatMap(({ edge: { from, to } }) => (from === chosen || to === chosen ? [from, to] : [])));
  const isDim = (id: string): boolean => chosen !== undefined && id !== chosen && !near.has(id);
  const isTied = (from: string, to: string): boolean => from === chosen || to === chosen;
  return (
    <svg className={className} aria-hidden viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`} width={width + 2 * MARGIN} height={height + 2 * MARGIN} style={{ display: 'block' }}>
      {ties.map(({ edge, path }) => (
        <path key={`${edge.from} ${edge.to}`} d={path} fill="none" stroke={chosen === undefined ? (edge.onRoute ? ink.line : ink.faint) : isTied(edge.from, edge.to) ? ink.line : ink.faint}
          strokeWidth={chosen === undefined ? (edge.onRoute ? 2.2 : 0.9) : isTied(edge.from, edge.to) ? 2.6 : 0.5} strokeDasharray={edge.isAny ? '6 4' : undefined} opacity={chosen !== undefined && !isTied(edge.from, edge.to) ? 0.35 : 1} />
      ))}
      {boxes.map(({ node, lines, x, y, height: tall }) => (
        <g key={node.id} opacity={isDim(node.id) ? 0.3 : 1} onClick={choose && (() => choose(chosen === node.id ? undefined : node.id))} style={choose && { cursor: 'pointer' }}>
          <rect x={x} y={y} width={BOX} height={tall} rx={node.paper === undefined ? 7 : tall / 2} fill={node.state === 'held' ? ink.held : ink.ground} stroke={colourOf(node, ink)} strokeWidth={node.onRoute || node.state === 'held' ? 2.4 : 1} strokeDasharray={node.isBrought ? '2 3' : DASHES[node.state]} />
          {lines.map((line, at) => (
            <text key={line} x={x + (node.paper === undefined ? 9 : 14)} y={y + 8 + LINE * (at + 0.78)} fontSize={12} fontWeight={node.onRoute ? 700 : 400} fontFamily="system-ui, sans-serif" fill={node.state === 'held' ? ink.onHeld : ink.text}>{line}</text>
          ))}
        </g>
      ))}
    </svg>
  );
}

const colourOf = ({ state, onRoute }: GraphNode, ink: Ink): string => (state === 'held' || onRoute ? ink.line : ink.faint);
