/** The route of the case: its summary, the line, the choice of way; or, in its place, what if. */
import { useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { flushSync } from 'react-dom';
import { useShared } from '../../app/context.tsx';
import { lazyPart } from '../../app/until-loaded.ts';
import { Part } from '../../app/Waiting.tsx';
import { useThisCase } from '../this-case.tsx';
import { PreferSwitch, RouteHead } from './RouteHead.tsx';
import { RouteLine } from './RouteLine.tsx';
import { useRouteText } from './texts.ts';
import { WhatIf } from './WhatIf.tsx';

const GraphDialog = lazyPart(() => import('./GraphDialog.tsx'), 'GraphDialog');

export function RoutePart() {
  const { t } = useShared();
  const text = useRouteText();
  const { route: { plan, stops } } = useThisCase();
  const [isSupposing, setIsSupposing] = useState(false);
  const [isGraph, setIsGraph] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const back = (): void => { flushSync(() => setIsSupposing(false)); ask.current?.focus(); };
  if (isSupposing) return <WhatIf back={back} />;
  const isOver = stops.now.length + stops.held.length + stops.next.length === 0;
  return (
    <Stack spacing={1.5}>
      <RouteHead plan={plan} stops={stops} />
      {isOver && <Typography>{t.case.allDone}</Typography>}
      <RouteLine plan={plan} stops={stops} />
      <PreferSwitch />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button ref={ask} variant="outlined" onClick={() => setIsSupposing(true)}>{text.whatIf.open}</Button>
        <Button variant="outlined" onClick={() => setIsGraph(true)}>{text.graph.open}</Button>
      </Box>
      {isGraph && <Part><GraphDialog close={() => setIsGraph(false)} /></Part>}
    </Stack>
  );
}
