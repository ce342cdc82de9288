/** Why this step, why now or why not yet, and what else to know, each as a sentence; what ends too early stands out. */
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PlannedStep } from '#domain/guide/planner.ts';
import type { Why, WhyCode } from '#domain/guide/reasons.ts';
import { useShared } from '../../app/context.tsx';
import { whyText } from '../../parts/why-text.ts';
import { sayDay } from './say-range.ts';
import { ENDS } from './stop-glance.ts';
import { useRouteText } from './texts.ts';

const PURPOSE: ReadonlySet<WhyCode> = new Set(['is-goal', 'by-choice']);
/** Said elsewhere in the same card: what it opens has a line of its own, how sure the rule is stands with its source. */
const ELSEWHERE: ReadonlySet<WhyCode> = new Set(['opens', 'rule-unsure']);

export function StepWhy({ planned, isBrief }: { planned: PlannedStep; isBrief: boolean }) {
  const shared = useShared();
  const text = useRouteText();
  const { catalogueText, today, language } = shared;
  const said = (wanted: (code: WhyCode) => boolean): string[] => [...new Set(planned.why.filter(({ code }) => wanted(code)).map((why: Why) => whyText(why, shared)))];
  const again = planned.again?.map((day) => sayDay(day, { text, language, today }));
  const ends = [...said((code) => ENDS.has(code)), ...(again ? [text.again(again.join(', '))] : [])];
  const rest = said((code) => !PURPOSE.has(code) && !ELSEWHERE.has(code) && !ENDS.has(code) && code !== 'nothing-missing');
  const isReady = planned.state === 'ready' && (planned.readyOn === undefined || planned.readyOn <= today);
  return (
    <>
      <Typography>{[catalogueText(`step.${planned.step}.why`), ...said((code) => PURPOSE.has(code))].join(' ')}</Typography>
      {ends.map((one) => (
        <Box key={one} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}><WarningAmber aria-hidden color="warning" /><Typography sx={{ fontWeight: 600 }}>{one}</Typography></Box>
      ))}
      {(rest.length > 0 || (isReady && !isBrief)) && (
        <Typography><b>{isReady ? text.facts.now : text.facts.notYet}: </b>{[isReady && !isBrief && text.facts.nothingMissing, ...rest].filter(Boolean).join(' ')}</Typography>
      )}
    </>
  );
}
