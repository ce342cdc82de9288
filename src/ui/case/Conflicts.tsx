/** Two values of one field, side by side, with who and when: one tap settles it. Exceptions stand below, in sight. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CaseState, Conflict } from '#domain/case/state.ts';
import { EventPayloads } from '#domain/case/events.ts';
import { fullName } from '#domain/person/person.ts';
import { PersonName } from '#domain/person/person.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';
import { useWho } from '../parts/who.ts';

export function Conflicts({ state }: { state: CaseState }) {
  const { t, moment, catalogueText } = useShared();
  const act = useAct();
  const who = useWho();
  const label = (field: string): string => (field.startsWith('step.') ? catalogueText(`${field}.name`) : (t.fields[field] ?? field));
  const settle = (conflict: Conflict, value: unknown): void => {
    const data = EventPayloads.conflictSettled.parse({ conflictId: conflict.id, value });
    void act(state.id, { type: 'settleConflict', data });
  };
  return (
    <Stack spacing={1}>
      {state.conflicts.map((conflict) => (
        <Alert key={conflict.id} severity="warning" icon={false}>
          <Typography sx={{ fontWeight: 700 }}>{t.case.conflict}: {label(conflict.field)}</Typography>
          <Typography>{t.case.conflictAbout}</Typography>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1} sx={{ mt: 1 }}>
            {[conflict.kept, conflict.other].map((side) => (
              <Button key={side.mark.eventId} variant="outlined" color="inherit" sx={{ flexDirection: 'column', alignItems: 'flex-start', textAlign: 'left' }} onClick={() => settle(conflict, side.value)}>
                <Typography component="span" sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}>{asText(side.value)}</Typography>
                <span>{t.case.at(moment(side.mark.at), who(side.mark.by))}</span>
                <span>{t.case.keep}</span>
              </Button>
            ))}
          </Stack>
        </Alert>
      ))}
      {state.exceptions.map((one) => (
        <Alert key={`${one.eventId}${one.code}`} severity="error">
          {t.case.exception}: {one.code in t.breaches ? t.breaches[one.code as keyof typeof t.breaches] : one.code} · {t.case.at(moment(one.at), who(one.by))}
        </Alert>
      ))}
    </Stack>
  );
}

/** A value as a person reads it: a name, a number, a day; a step by its number. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  const name = PersonName.safeParse(value);
  if (name.success) return fullName(name.data);
  return Object.entries(value).filter(([key]) => ['number', 'status', 'on', 'date', 'year', 'town', 'state', 'code'].includes(key)).map(([, inner]) => String(inner)).join(' ') || JSON.stringify(value);
}
