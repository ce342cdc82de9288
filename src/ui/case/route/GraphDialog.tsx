/**
 * The picture of all papers of one case: what is held, what is in reach, what is held up. Pushed about with a
 * finger; a tap on a box shows what it needs and opens. The same stands below as a list, and it prints on one page.
 */
import { useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { graphOf } from '#domain/guide/paper-graph.ts';
import type { GraphNode, PaperGraph } from '#domain/guide/paper-graph.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { PrintSheet } from '../../parts/PrintSheet.tsx';
import { credentialText } from '../../parts/why-text.ts';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { layoutOf } from './graph-layout.ts';
import { GraphLegend, GraphList } from './GraphList.tsx';
import { GraphPaper } from './GraphPaper.tsx';
import { GraphPicture, SCREEN_INK, signOf } from './GraphPicture.tsx';
import { useRouteText } from './texts.ts';

export function GraphDialog({ close }: { close: () => void }) {
  const shared = useShared();
  const { t, today, catalogueText } = shared;
  const text = useRouteText();
  const { state, route: { plan, prefer } } = useThisCase();
  const { catalogue } = useCatalogue();
  const [chosen, setChosen] = useState<string>();
  const [isPrinting, setIsPrinting] = useState(false);
  const nameOf = (node: GraphNode): string => (node.step === undefined ? credentialText(node.paper ?? '', { catalogueText }) : stepName(node.step, { catalogueText }));
  const graph = useMemo(() => graphOf(plan, catalogue), [plan, catalogue]);
  const layout = layoutOf(graph, (node) => `${signOf(node)} ${nameOf(node)}`);
  const named = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]));
  const ends = (from: 'from' | 'to', to: 'from' | 'to'): string => graph.edges.filter((edge) => edge[from] === chosen).map((edge) => named.get(edge[to])).join(', ');
  // What is under protection does not reach paper.
  const onPaper = (): PaperGraph => {
    const { protection: _, ...core } = state;
    return graphOf(planOfCase(core, catalogue, today, { prefer }), catalogue);
  };
  return (
    <Dialog open onClose={close} fullScreen aria-labelledby="graph-title">
      <DialogTitle id="graph-title">{text.graph.title}</DialogTitle>
      <DialogContent dividers sx={{ px: { xs: 1.5, sm: 3 } }}>
        <GraphLegend />
        <Typography component="output" aria-live="polite" sx={{ display: 'block', minHeight: '3em', my: 1 }}>
          {chosen === undefined ? text.graph.tap : [named.get(chosen), ends('to', 'from') && text.graph.needs(ends('to', 'from')), ends('from', 'to') && text.graph.opens(ends('from', 'to'))].filter(Boolean).join('. ')}
        </Typography>
        {/* The picture is wider than a phone: it is pushed about inside its own frame, by keyboard too. */}
        <Box component="section" aria-label={text.graph.picture} tabIndex={0} sx={{ overflow: 'auto', maxHeight: '70vh', border: 1, borderColor: 'divider', borderRadius: 1, '&:focus-visible': { outline: 3, outlineColor: 'primary.main' } }}>
          <Box sx={{ p: 1, width: 'max-content' }}><GraphPicture layout={layout} ink={SCREEN_INK} chosen={chosen} choose={setChosen} /></Box>
        </Box>
        <GraphList graph={graph} nameOf={nameOf} />
        <Alert severity="info" sx={{ mt: 2 }}>{text.graph.tells}</Alert>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t.close}</Button>
        <Button variant="contained" disabled={isPrinting} onClick={() => setIsPrinting(true)}>{text.graph.print}</Button>
      </DialogActions>
      {isPrinting && <PrintSheet done={() => setIsPrinting(false)}><GraphPaper graph={onPaper()} nameOf={nameOf} /></PrintSheet>}
    </Dialog>
  );
}
