/**
 * What if: she ticks what could come, and the route is drawn as it would be. A banner says that nothing
 * is saved; there is no button here that does anything to the case, and one tap leads back.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { inputOfCase } from '#domain/guide/plan-of-case.ts';
import { plan as planFrom } from '#domain/guide/planner.ts';
import { changeBetween, suppose, suppositionsFor } from '#domain/guide/what-if.ts';
import type { Supposition } from '#domain/guide/what-if.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { useThisCase } from '../this-case.tsx';
import { RouteHead } from './RouteHead.tsx';
import { RouteLine } from './RouteLine.tsx';
import { sayChange, saySupposition } from './say-change.ts';
import { stopsOf } from './stops.ts';
import { useRouteText } from './texts.ts';

export function WhatIf({ back }: { back: () => void }) {
  const shared = useShared();
  const { today } = shared;
  const text = useRouteText();
  const { catalogue } = useCatalogue();
  const { state, route: { plan: real, prefer, onLine } } = useThisCase();
  const [supposed, setSupposed] = useState<readonly Supposition[]>([]);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => { banner.current?.focus(); }, []);

  const input = useMemo(() => inputOfCase(state, catalogue, today, { prefer, keep: onLine }), [state, catalogue, today, prefer, onLine]);
  const offered = useMemo(() => suppositionsFor(input), [input]);
  const plan = useMemo(() => planFrom(suppose(input, supposed)), [input, supposed]);
  const stops = useMemo(() => stopsOf(plan, { state, catalogue, today }), [plan, state, catalogue, today]);
  const change = useMemo(() => changeBetween(real, plan), [real, plan]);
  const toggle = (one: Supposition): void => setSupposed((before) => (before.includes(one) ? before.filter((other) => other !== one) : [...before, one]));
  const told = supposed.length === 0 ? [] : sayChange(change, { before: real, after: plan, text, shared });

  return (
    <Stack spacing={1.5}>
      <Alert ref={banner} tabIndex={-1} severity="info" icon={false} variant="outlined" role="note" sx={{ borderWidth: 2, scrollMarginTop: 96 }}>
        <b>{text.whatIf.ask}</b> {text.whatIf.nothingSaved}
        <Box sx={{ mt: 1 }}><Button color="inherit" variant="outlined" onClick={back}>{text.whatIf.back}</Button></Box>
      </Alert>
      <Box component="fieldset" aria-label={text.whatIf.ask} sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {offered.map((one) => {
          const isOn = supposed.includes(one);
          return (
            <Chip key={`${one.is} ${one.credential}`} clickable component="button" aria-pressed={isOn} color={isOn ? 'primary' : 'default'} variant={isOn ? 'filled' : 'outlined'} onClick={() => toggle(one)} label={saySupposition(one, text, shared)}
              sx={{ height: 'auto', minHeight: 48, fontSize: '1rem', '& .MuiChip-label': { whiteSpace: 'normal', textAlign: 'left', py: 0.5 } }} />
          );
        })}
      </Box>
      {offered.length === 0 && <Typography>{text.whatIf.nothing}</Typography>}
      <div aria-live="polite">
        {told.length > 0 && (
          <Paper variant="outlined" sx={{ p: 1.5, borderStyle: 'dashed', borderWidth: 2 }}>
            <Typography sx={{ fontWeight: 700 }}>{text.whatIf.changes}</Typography>
            <ul style={{ margin: 0, paddingLeft: '1.2em' }}>{told.map((one) => <li key={one}>{one}</li>)}</ul>
          </Paper>
        )}
      </div>
      {supposed.length > 0 && (
        <>
          <RouteHead plan={plan} stops={stops} />
          <RouteLine plan={plan} stops={stops} isSupposed isNew={(step) => change.appear.includes(step)} />
          <Box><Button variant="outlined" onClick={back}>{text.whatIf.back}</Button></Box>
        </>
      )}
    </Stack>
  );
}
