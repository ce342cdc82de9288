/** The parts of a registration that can wait, folded away; each says in its heading what it holds. */
import type { ReactNode } from 'react';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared } from '../app/context.tsx';
import { languageName } from '../parts/countries.ts';
import { CurpField } from './CurpField.tsx';
import { HouseholdField } from './HouseholdField.tsx';
import { AliasFields, ArrivalFields, BirthPlaceFields, FlagField, LanguageFields, ReachFields } from './more-fields.tsx';
import type { RegisterInput } from './register-form.ts';

type Props = { photo: ReactNode; hasPhoto: boolean; except?: string | undefined; curpKnown?: string | undefined };

export function More({ photo, hasPhoto, except, curpKnown }: Props) {
  const { t, language } = useShared();
  const { control, formState: { errors } } = useFormContext<RegisterInput>();
  const form = useWatch({ control }) as RegisterInput;
  const state = STATES[form.destinationState as keyof typeof STATES] as string | undefined;
  const parts: readonly { id: keyof typeof t.register.sections; holds: readonly (string | undefined | false)[]; wrong?: boolean; body: ReactNode }[] = [
    { id: 'documents', holds: [form.curp || curpKnown, form.alsoKnownAs.length > 0 && t.register.aka, form.birthTown], wrong: !!errors.curp || !!errors.alsoKnownAs, body: <>{curpKnown === undefined || form.curp !== '' ? <CurpField /> : <Typography>{t.register.curp}: {curpKnown}</Typography>}<AliasFields /><BirthPlaceFields /></> },
    { id: 'language', holds: [form.languages.map((one) => languageName(one.code, language)).join(', '), form.reads !== '' && form.reads !== 'yes' && form.reads !== undefined && `${t.register.reads} ${t.register.readings[form.reads]}`], body: <LanguageFields /> },
    { id: 'reach', holds: [form.phone, form.contactName, state, form.destinationTown], wrong: !!errors.phone || !!errors.contactPhone, body: <ReachFields /> },
    { id: 'family', holds: [form.household ? form.household.name || t.register.householdHas : ''], body: <HouseholdField except={except} /> },
    { id: 'arrival', holds: [form.mode && t.arrivals.modes[form.mode], form.port], wrong: !!errors.arrivedOn || !!errors.yearsAbroad, body: <ArrivalFields /> },
    { id: 'flags', holds: [form.flags.map((flag) => t.flags[flag]).join(', '), hasPhoto && t.register.photoKept], body: <><FlagField />{photo}</> },
  ];
  return (
    <Box component="section" aria-label={t.register.more}>
      <Typography variant="h2">{t.register.more}</Typography>
      <Typography color="text.secondary" sx={{ mb: 1 }}>{t.register.moreAbout}</Typography>
      {parts.map(({ id, holds, wrong, body }) => (
        <Accordion key={id} disableGutters defaultExpanded={wrong === true} slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}>
          <AccordionSummary expandIcon={<ExpandMore />} sx={{ minHeight: 56, '& .MuiAccordionSummary-content': { minWidth: 0 } }}>
            <Box sx={{ minWidth: 0 }}>
              <Typography component="span" color={wrong ? 'error' : undefined} sx={{ display: 'block', fontWeight: 600 }}>{t.register.sections[id]}</Typography>
              <Typography component="span" variant="body2" color="text.secondary" noWrap sx={{ display: 'block' }}>{holds.filter((one) => one).join(' · ')}</Typography>
            </Box>
          </AccordionSummary>
          <AccordionDetails><Stack spacing={2}>{body}</Stack></AccordionDetails>
        </Accordion>
      ))}
    </Box>
  );
}
