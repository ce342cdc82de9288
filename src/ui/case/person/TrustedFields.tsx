/** Somebody who can always reach the person: a name, a number, who they are. */
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useShared } from '../../app/context.tsx';

export type TypedContact = { name?: string; phone?: string; relation?: string };

export function TrustedFields({ value, set, isFaulty }: { value: TypedContact; set: (value: TypedContact) => void; isFaulty: boolean }) {
  const { t } = useShared();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))', gap: 2 }}>
      <TextField label={t.case.person.contactName} value={value.name ?? ''} error={isFaulty && !value.name?.trim()} onChange={(event) => set({ ...value, name: event.target.value })} slotProps={{ htmlInput: { maxLength: 120 } }} />
      <TextField label={t.case.person.relation} value={value.relation ?? ''} onChange={(event) => set({ ...value, relation: event.target.value })} slotProps={{ htmlInput: { maxLength: 60 } }} />
      <TextField type="tel" label={t.case.person.contactPhone} value={value.phone ?? ''} error={isFaulty} helperText={isFaulty ? t.register.badPhone : undefined} onChange={(event) => set({ ...value, phone: event.target.value })} />
    </Box>
  );
}
