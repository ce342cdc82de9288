/** The end of the line: what the person came for, who chose it, and when each of it is had. */
import { lazy, Suspense, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { PROTECTION_PLAN } from '#domain/guide/catalogue.ts';
import type { Plan } from '#domain/guide/planner.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useWho } from '../../parts/who.ts';
import { credentialText } from '../../parts/why-text.ts';
import { GOALS_EN } from '../../text/en/goals.ts';
import { GOALS_ES } from '../../text/es/goals.ts';
import { FoldRow } from '../FoldRow.tsx';
import { Fact } from '../steps/StepFacts.tsx';
import { useThisCase } from '../this-case.tsx';
import { Station } from './Station.tsx';
import { sayPlanCost } from './RouteHead.tsx';
import { sayRange } from './say-range.ts';
import { useRouteText } from './texts.ts';

const GoalsDialog = lazy(() => import('./GoalsDialog.tsx').then((one) => ({ default: one.GoalsDialog })));

export function Goals({ plan, isSupposed }: { plan: Plan; isSupposed: boolean }) {
  const shared = useShared();
  const { today, language, money } = shared;
  const text = useRouteText();
  const cost = sayPlanCost(plan, text, money);
  const open = plan.goals.filter(({ on }) => on === undefined || on.usual > today);
  const last = open.toSorted((a, b) => ((a.on?.usual ?? '9') < (b.on?.usual ?? '9') ? -1 : 1)).findLast(({ on }) => on !== undefined) ?? open.at(-1) ?? plan.goals.at(-1);
  if (last === undefined) return null;
  return (
    <Station mark="goal" track="end">
      <FoldRow id={isSupposed ? 'if.goals' : 'route.goals'} name={`${text.groups.goals}: ${text.goal.count(credentialText(last.credential, shared), plan.goals.length - 1)}`}>
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.25 }}>
          {plan.goals.map(({ credential, on }) => (
            <Box key={credential} sx={{ py: 0.5 }}>
              <Fact name={credentialText(credential, shared)}>{on === undefined ? text.goal.noWay : on.most <= today ? text.goal.had : sayRange(on, { text, language, today })}</Fact>
            </Box>
          ))}
        </Box>
        {!isSupposed && !plan.goals.some(({ credential }) => credential === PROTECTION_PLAN) && <ChosenGoals />}
        {cost && <Typography color="text.secondary" sx={{ mt: 1 }}>{cost}.</Typography>}
      </FoldRow>
    </Station>
  );
}

/** Whether the goals are the person's own, and the tap that makes them so. */
function ChosenGoals() {
  const { t, moment } = useShared();
  const words = useTexts({ es: GOALS_ES, en: GOALS_EN });
  const { state, may } = useThisCase();
  const who = useWho();
  const [isChoosing, setIsChoosing] = useState(false);
  const mark = state.goals && state.marks['goals'];
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" color="text.secondary">{mark ? words.chosen(moment(mark.at), who(mark.by)) : words.usual}</Typography>
      {may('goalsChosen') && <Button variant="outlined" sx={{ mt: 0.5 }} onClick={() => setIsChoosing(true)}>{mark ? words.change : words.choose}</Button>}
      {isChoosing && <Suspense fallback={<LinearProgress aria-label={t.loading} />}><GoalsDialog close={() => setIsChoosing(false)} /></Suspense>}
    </Box>
  );
}
