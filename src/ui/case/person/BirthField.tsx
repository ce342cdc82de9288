/** The day, only the year, or that nobody knows. */
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useShared } from '../../app/context.tsx';
import { Choice } from './Choice.tsx';

export type TypedBirth = { known?: string; date?: string; year?: number | string };

export function BirthField({ value, set, isFaulty }: { value: TypedBirth; set: (value: TypedBirth) => void; isFaulty: boolean }) {
  const { t, today } = useShared();
  const fault = isFaulty ? t.case.person.fault : undefined;
  return (
    <Stack spacing={1}>
      <Choice label={t.register.birth} value={value.known ?? ''} set={(known) => set(known === '' ? {} : { known })}
        options={[['day', t.register.birthDay], ['year', t.register.birthYear], ['nothing', t.register.birthUnknown]]} />
      {value.known === 'day' && <TextField type="date" label={t.register.birthDay} value={value.date ?? ''} error={isFaulty} helperText={fault} onChange={(event) => set({ known: 'day', date: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} />}
      {value.known === 'year' && (
        <TextField label={t.register.birthYear} value={value.year ?? ''} error={isFaulty} helperText={fault} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
          onChange={(event) => { const text = event.target.value; set({ known: 'year', year: /^\d{4}$/.test(text) ? Number(text) : text }); }} />
      )}
    </Stack>
  );
}
