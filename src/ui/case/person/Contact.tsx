/** How to reach the person; the phone is changed in place, because it changes most. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { PersonFields } from '#domain/person/person.ts';
import { useShared } from '../../app/context.tsx';
import { focusWhenShown } from '../focus.ts';
import { useThisCase } from '../this-case.tsx';

export function Contact() {
  const { t } = useShared();
  const { state, act, may, setFold } = useThisCase();
  const { person } = state;
  const [phone, setPhone] = useState<string>();
  const fits = phone === undefined || phone.trim() === '' || PersonFields.shape.phone.safeParse(phone).success;
  const save = async (): Promise<void> => {
    const before = person.phone ?? null;
    const after = phone?.trim() ? phone.trim() : null;
    if (after === before || (await act({ type: 'editPerson', data: { changes: { phone: after } } }, { type: 'editPerson', data: { changes: { phone: before } } }))) setPhone(undefined);
  };
  const { trustedContact } = person;
  return (
    <Stack spacing={1}>
      {phone === undefined ? (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{t.register.phone}: {person.phone ?? '—'}</Typography>
          {may('personEdited') && <Button variant="outlined" onClick={() => setPhone(person.phone ?? '')}>{t.case.edit}</Button>}
        </Box>
      ) : (
        <Stack component="form" spacing={1} noValidate onSubmit={(event) => { event.preventDefault(); if (fits) void save(); }}>
          <TextField inputRef={focusWhenShown} label={t.register.phone} type="tel" value={phone} error={!fits} helperText={fits ? undefined : t.register.badPhone} onChange={(event) => setPhone(event.target.value)} />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button type="submit" variant="contained" disabled={!fits}>{t.save}</Button>
            <Button onClick={() => setPhone(undefined)}>{t.cancel}</Button>
          </Box>
        </Stack>
      )}
      {trustedContact && (
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {t.fields['person.trustedContact']}: {t.case.person.trusted(trustedContact.name, trustedContact.relation ?? '')}
          {trustedContact.phone && <>{', '}<Link href={`tel:${trustedContact.phone.replace(/[^\d+]/g, '')}`} sx={{ display: 'inline-block', py: 1.5 }}>{trustedContact.phone}</Link></>}
        </Typography>
      )}
      {may('personEdited') && <Box><Button onClick={() => setFold('edit.contact', true)}>{t.case.person.edit}: {t.case.person.groups.contact.toLowerCase()}</Button></Box>}
    </Stack>
  );
}
