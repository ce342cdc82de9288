/** What the signs of the picture mean; and the picture as a list, for whoever reads or hears it better that way. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { GraphNode, GraphState, PaperGraph } from '#domain/guide/paper-graph.ts';
import { useShared } from '../../app/context.tsx';
import { stepName } from '../say.ts';
import { BROUGHT, SIGNS } from './GraphPicture.tsx';
import { useRouteText } from './texts.ts';

const STATES: readonly GraphState[] = ['held', 'now', 'later', 'blocked'];

export function GraphLegend() {
  const text = useRouteText();
  return <Typography sx={{ '.paper &': { font: 'inherit' } }}>{[...STATES.map((state) => `${SIGNS[state]} ${text.graph.states[state]}`), `${BROUGHT} ${text.graph.brought}`, text.graph.bold, text.graph.dashes].join(' · ')}</Typography>;
}

export function GraphList({ graph, nameOf }: { graph: PaperGraph; nameOf: (node: GraphNode) => string }) {
  const shared = useShared();
  const text = useRouteText();
  const names = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]));
  const before = (node: GraphNode): string => graph.edges.filter(({ to }) => to === node.id).map(({ from }) => names.get(from)).join(', ');
  const group = (title: string, nodes: readonly GraphNode[]) => nodes.length > 0 && (
    <Box key={title} component="section" sx={{ breakInside: 'avoid', mb: 1.5 }}>
      <Typography component="h3" sx={{ fontWeight: 700 }}>{title} ({nodes.length})</Typography>
      <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
        {nodes.map((node) => <li key={node.id} style={{ overflowWrap: 'anywhere' }}>{names.get(node.id)}{node.state !== 'held' && before(node) && <Typography component="span" variant="body2" color="text.secondary"> {text.graph.after(before(node))}</Typography>}</li>)}
      </ul>
    </Box>
  );
  return (
    <Box component="section" aria-label={text.graph.list} sx={{ mt: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>{text.graph.list}</Typography>
      <Box sx={{ columns: '18rem 3' }}>
        {STATES.map((state) => group(`${SIGNS[state]} ${text.graph.states[state]}`, graph.nodes.filter((node) => node.state === state && !node.isBrought)))}
        {group(`${BROUGHT} ${text.graph.brought}`, graph.nodes.filter(({ isBrought }) => isBrought))}
      </Box>
      {graph.apart.length > 0 && <Typography>{text.graph.apart(graph.apart.map((step) => stepName(step, shared)).join(', '))}</Typography>}
    </Box>
  );
}
