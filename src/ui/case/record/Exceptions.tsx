/** Facts that broke a rule, in words: recorded all the same, and in sight of whoever opens the case. */
import Alert from '@mui/material/Alert';
import { historyOf } from '#domain/case/state.ts';
import { useShared } from '../../app/context.tsx';
import { useWho } from '../../parts/who.ts';
import { useThisCase } from '../this-case.tsx';

export function Exceptions() {
  const { t, moment } = useShared();
  const { state } = useThisCase();
  const who = useWho();
  const words: Readonly<Record<string, string>> = t.breaches;
  const lineOf = (eventId: string): string | undefined => {
    const type = historyOf(state).find((line) => line.eventId === eventId)?.type;
    return type !== undefined && type in t.events ? t.events[type as keyof typeof t.events] : undefined;
  };
  return state.exceptions.map((one) => (
    <Alert key={one.eventId + one.code} severity="error">
      {[`${t.case.exception}${lineOf(one.eventId) ? ` (${lineOf(one.eventId)})` : ''}:`, words[one.code] ?? one.code].join(' ')} {t.case.at(moment(one.at), who(one.by))}
    </Alert>
  ));
}
