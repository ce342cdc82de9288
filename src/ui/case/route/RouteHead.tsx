/** The way in two lines: until when, and how far; what it costs; and the choice between quickest and cheapest where there is one. */
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { Plan } from '#domain/guide/planner.ts';
import { lastDay } from '#domain/guide/what-if.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';
import { sayRange } from './say-range.ts';
import { progressOf } from './stops.ts';
import type { Stops } from './stops.ts';
import { useRouteText } from './texts.ts';
import type { RouteText } from './texts.ts';

export function RouteHead({ plan, stops }: { plan: Plan; stops: Stops }) {
  const { today, language } = useShared();
  const text = useRouteText();
  const reached = plan.goals.filter(({ on }) => on !== undefined).map(({ credential }) => credential);
  const [least, usual, most] = (['least', 'usual', 'most'] as const).map((pace) => lastDay(plan, reached, pace));
  const { done, all } = progressOf(stops);
  const without = plan.goals.length - reached.length;
  return (
    <Box>
      {least && usual && most && <Typography sx={{ fontWeight: 600 }}>{text.allReady(sayRange({ least, usual, most }, { text, language, today }))}</Typography>}
      <Typography color="text.secondary">{[text.progress(done, all), without > 0 && text.notAll(without)].filter(Boolean).join(' · ')}</Typography>
    </Box>
  );
}

/** What the way costs from here on; nothing when there is no way to go. */
export function sayPlanCost({ cost, steps }: Plan, text: RouteText, money: (centavos: number) => string): string | undefined {
  if (!steps.some(({ onRoute }) => onRoute)) return undefined;
  const known = cost.most === 0 ? (cost.unknown.length === 0 ? text.cost.free : undefined) : cost.least === cost.most ? text.cost.upTo(money(cost.most)) : text.cost.between(money(cost.least), money(cost.most));
  return [known, cost.unknown.length > 0 && text.cost.unknown(cost.unknown.length)].filter(Boolean).join('; ');
}

/** Nothing where both ways are one. */
export function PreferSwitch() {
  const { money } = useShared();
  const text = useRouteText();
  const { route: { prefer, setPrefer, cheaper } } = useThisCase();
  if (cheaper === undefined) return null;
  const { saves, sooner } = cheaper;
  const later = sooner === undefined ? '' : sooner < 0 ? text.prefer.later(-sooner) : text.prefer.same;
  return (
    <Box>
      <ToggleButtonGroup exclusive fullWidth value={prefer} onChange={(_, to: typeof prefer | null) => { if (to) setPrefer(to); }} aria-label={text.prefer.label}>
        <ToggleButton value="quickest">{text.prefer.quickest}</ToggleButton>
        <ToggleButton value="cheapest">{text.prefer.cheapest}</ToggleButton>
      </ToggleButtonGroup>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>{saves > 0 ? text.prefer.saves(money(saves)) : text.prefer.avoidsUnknown} {later}.</Typography>
    </Box>
  );
}
