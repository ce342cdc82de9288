/** One group of a person's fields; only what changed is sent, and can be undone. */
import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { STATELESS } from '#domain/person/person.ts';
import type { PersonField } from '#domain/person/person.ts';
import { useShared } from '../../app/context.tsx';
import { COUNTRIES, countryName } from '../../parts/countries.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useThisCase } from '../this-case.tsx';
import { BirthField } from './BirthField.tsx';
import type { TypedBirth } from './BirthField.tsx';
import { Choice } from './Choice.tsx';
import { GROUPS } from './groups.ts';
import type { Group } from './groups.ts';
import { LanguageFields } from './LanguageFields.tsx';
import type { TypedLanguage } from './LanguageFields.tsx';
import { NameFields, OtherNames } from './NameFields.tsx';
import type { TypedName } from './NameFields.tsx';
import { readPersonDraft } from './person-draft.ts';
import type { PersonDraft } from './person-draft.ts';
import { PlaceFields } from './PlaceFields.tsx';
import type { TypedPlace } from './PlaceFields.tsx';
import { TrustedFields } from './TrustedFields.tsx';
import type { TypedContact } from './TrustedFields.tsx';

export function EditPerson({ group, close }: { group: Group; close: () => void }) {
  const { t, say } = useShared();
  const { state, act } = useThisCase();
  const [draft, setDraft] = useState<PersonDraft>(() => Object.fromEntries(GROUPS[group].map((field) => [field, state.person[field]])));
  const [shownFaults, setShownFaults] = useState<readonly PersonField[]>([]);
  const save = async (): Promise<boolean> => {
    const { changes, before, faults } = readPersonDraft(state.person, draft);
    setShownFaults(faults);
    if (faults.length > 0) return false;
    if (Object.keys(changes).length === 0) { say(t.case.person.nothingChanged); return true; }
    return act({ type: 'editPerson', data: { changes } }, { type: 'editPerson', data: { changes: before } });
  };
  return (
    <FormDialog title={t.case.person.groups[group]} close={close} save={save}>
      {GROUPS[group].map((field) => (
        <Field key={field} field={field} value={draft[field]} isFaulty={shownFaults.includes(field)} set={(value) => setDraft((before) => ({ ...before, [field]: value }))} />
      ))}
    </FormDialog>
  );
}

type FieldProps = { field: PersonField; value: unknown; isFaulty: boolean; set: (value: unknown) => void };

function Field({ field, value, isFaulty, set }: FieldProps) {
  const { t, language } = useShared();
  const label = t.fields[`person.${field}`] ?? field;
  switch (field) {
    case 'name': return <NameFields value={(value ?? {}) as TypedName} set={set} isFaulty={isFaulty} />;
    case 'alsoKnownAs': return <OtherNames value={(value ?? []) as TypedName[]} set={set} isFaulty={isFaulty} />;
    case 'birth': return <BirthField value={(value ?? {}) as TypedBirth} set={set} isFaulty={isFaulty} />;
    case 'sex': return <Choice label={label} value={(value ?? '') as string} set={set} options={Object.entries(t.sexes)} />;
    case 'nationalities': return (
      <Autocomplete multiple options={[...COUNTRIES, STATELESS as string]} value={(value ?? []) as string[]} getOptionLabel={(code) => (code === STATELESS ? t.case.person.stateless : countryName(code, language))}
        onChange={(_, chosen) => set(chosen.slice(0, 6))} renderInput={(params) => <TextField {...params} label={label} />} />
    );
    case 'birthPlace': case 'destination': return <PlaceFields label={label} value={(value ?? {}) as TypedPlace} set={set} />;
    case 'languages': return <LanguageFields value={(value ?? []) as TypedLanguage[]} set={set} />;
    case 'reads': return <Choice label={label} value={(value ?? '') as string} set={set} options={Object.entries(t.case.person.reads)} />;
    case 'accompanied': return <Choice label={label} value={(value ?? '') as string} set={set} options={Object.entries(t.case.person.accompanied)} />;
    case 'phone': return <TextField type="tel" label={label} value={(value ?? '') as string} error={isFaulty} helperText={isFaulty ? t.register.badPhone : undefined} onChange={(event) => set(event.target.value)} />;
    case 'whatsapp': return <Box><FormControlLabel control={<Switch checked={value === true} onChange={(event) => set(event.target.checked)} />} label={t.case.person.hasWhatsapp} /></Box>;
    case 'trustedContact': return <TrustedFields value={(value ?? {}) as TypedContact} set={set} isFaulty={isFaulty} />;
    // A household is joined and left, not typed: Family.tsx.
    case 'household': return null;
  }
}
