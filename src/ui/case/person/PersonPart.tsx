/** Who the person is: what is still to be found out, how to reach them, their data in groups, flags, family. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useShared } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { sayField, sayValue } from '../say.ts';
import { Fact } from '../steps/StepFacts.tsx';
import { useThisCase } from '../this-case.tsx';
import { Contact } from './Contact.tsx';
import { EditArrival } from './EditArrival.tsx';
import { EditPerson } from './EditPerson.tsx';
import { Family } from './Family.tsx';
import { Flags } from './Flags.tsx';
import { GROUPS } from './groups.ts';
import type { Group } from './groups.ts';
import { NamesPart } from './NamesPart.tsx';
import { ScanIntoCase } from './ScanIntoCase.tsx';
import { Unknowns } from './Unknowns.tsx';

const SHOWN = ['identity', 'language', 'way'] as const satisfies readonly Group[];
const ARRIVAL = ['arrival.arrivedOn', 'arrival.port', 'arrival.mode', 'arrival.yearsAbroad', 'pathway'] as const;

export function PersonPart() {
  const { t } = useShared();
  const { state, may, folds, setFold } = useThisCase();
  const { person, arrival } = state;
  const arrivalValue = (field: string): unknown => (field === 'pathway' ? state.pathway : arrival[field.slice('arrival.'.length) as keyof typeof arrival]);
  return (
    <Stack spacing={2.5}>
      <Unknowns />
      <Section title={t.case.reach}><Contact /></Section>
      <Section title={t.case.person.title}>
        <ScanIntoCase />
        {SHOWN.map((group) => (
          <Values key={group} id={group} name={t.case.person.groups[group]} values={GROUPS[group].map((field) => [`person.${field}`, person[field]])} mayEdit={may('personEdited')} />
        ))}
        <NamesPart />
        <Values id="arrival" name={t.case.person.groups.arrival} values={ARRIVAL.map((field) => [field, arrivalValue(field)])} mayEdit={may('returnEdited')} />
        <Family />
      </Section>
      {(may('flagSet') || state.flags.length > 0) && <Section title={t.case.person.flags}><Flags /></Section>}
      {(Object.keys(GROUPS) as Group[]).map((group) => folds[`edit.${group}`] && <EditPerson key={group} group={group} close={() => setFold(`edit.${group}`, false)} />)}
      {folds['edit.arrival'] && <EditArrival close={() => setFold('edit.arrival', false)} />}
    </Stack>
  );
}

type Props = { id: string; name: string; values: readonly (readonly [field: string, value: unknown])[]; mayEdit: boolean };

function Values({ id, name, values, mayEdit }: Props) {
  const shared = useShared();
  const { t } = shared;
  const { setFold } = useThisCase();
  const known = values.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return (
    <FoldRow id={`values.${id}`} name={name} glance={known.filter(([field]) => field !== 'person.name').map(([field, value]) => sayValue(field, value, shared)).join(' · ') || t.case.person.notKnown}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(7rem, 2fr) minmax(0, 3fr)', columnGap: 1.5, rowGap: 0.5 }}>
        {values.map(([field, value]) => <Fact key={field} name={sayField(field, shared)}>{value === undefined ? '—' : sayValue(field, value, shared)}</Fact>)}
      </Box>
      {mayEdit && <Button variant="outlined" sx={{ mt: 1 }} onClick={() => setFold(`edit.${id}`, true)}>{t.case.person.edit}: {name.toLowerCase()}</Button>}
    </FoldRow>
  );
}
