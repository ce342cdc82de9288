/** The end of the line: what the person came for, and when each of it is had. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Plan } from '#domain/guide/planner.ts';
import { useShared } from '../../app/context.tsx';
import { credentialText } from '../../parts/why-text.ts';
import { FoldRow } from '../FoldRow.tsx';
import { Fact } from '../steps/StepFacts.tsx';
import { Station } from './Station.tsx';
import { sayPlanCost } from './RouteHead.tsx';
import { sayRange } from './say-range.ts';
import { useRouteText } from './texts.ts';

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
        {cost && <Typography color="text.secondary" sx={{ mt: 1 }}>{cost}.</Typography>}
      </FoldRow>
    </Station>
  );
}
