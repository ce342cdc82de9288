/** The picture on one page, held wide. Initials and folio only, as on every paper of ours. */
import type { GraphNode, PaperGraph } from '#domain/guide/paper-graph.ts';
import { initialsOf } from '#domain/status/status-view.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';
import { layoutOf } from './graph-layout.ts';
import { GraphLegend } from './GraphList.tsx';
import { GraphPicture, PAPER_INK, signOf } from './GraphPicture.tsx';
import { useRouteText } from './texts.ts';

export function GraphPaper({ graph, nameOf }: { graph: PaperGraph; nameOf: (node: GraphNode) => string }) {
  const { today, day } = useShared();
  const text = useRouteText();
  const { state } = useThisCase();
  return (
    <div className="paper wide">
      <div className="head"><h1>{text.graph.title}: {state.folio}, {initialsOf(state.person.name)}</h1><p>{day(today)}</p></div>
      <GraphPicture className="picture" ink={PAPER_INK} layout={layoutOf(graph, (node) => `${signOf(node)} ${nameOf(node)}`)} />
      <GraphLegend />
    </div>
  );
}
