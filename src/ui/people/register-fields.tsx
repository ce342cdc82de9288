/** The fields of the first part of a registration: what is said first, and chosen with a thumb where it can be. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { Pathway } from '#domain/case/events.ts';
import { ageOn } from '#domain/foundation/plain-date.ts';
import { useShared } from '../app/context.tsx';
import { CountryField } from './CountryField.tsx';
import { readDay, withSlashes } from './read-day.ts';
import { ReadMark, useReadHelp } from './ReadMark.tsx';
import type { RegisterInput } from './register-form.ts';

const OWN_FRAME = { border: '1px solid !important', borderRadius: '8px !important', m: '0 !important' } as const;
export const WRAPPED = { flexWrap: 'wrap', gap: 1 } as const;

type ChoiceName = 'sex' | 'birthKnown' | 'reads' | 'mode' | 'householdRole';
/** One of a few, as big buttons that wrap; tapping the chosen one again takes it back. */
export function Choice({ name, label, options, needed = false }: { name: ChoiceName; label: string; options: readonly (readonly [string, string])[]; needed?: boolean }) {
  const { control } = useFormContext<RegisterInput>();
  return (
    <div>
      <Typography id={`${name}-label`} component="p" sx={{ mb: 0.5 }}>{label}</Typography>
      <Controller name={name} control={control} render={({ field }) => (
        <ToggleButtonGroup exclusive color="primary" value={field.value} aria-labelledby={`${name}-label`} sx={WRAPPED} onChange={(_, value: string | null) => { if (value !== null || !needed) field.onChange(value ?? ''); }}>
          {options.map(([value, text]) => <ToggleButton key={value} value={value} sx={OWN_FRAME}>{text}</ToggleButton>)}
        </ToggleButtonGroup>
      )} />
      {name === 'sex' && <ReadMark field={name} />}
    </div>
  );
}

type TextName = 'given' | 'firstSurname' | 'secondSurname' | 'birthTown' | 'destinationTown' | 'port' | 'contactName' | 'contactRelation' | 'phone' | 'contactPhone' | 'yearsAbroad' | 'birthYear';
/** A line of text of the form; `wrong` is what to say when it does not fit. */
export function Line({ name, label, wrong, numeric = false, type = 'text', isFirst = false }: { name: TextName; label: string; wrong?: string; numeric?: boolean; type?: 'text' | 'tel'; isFirst?: boolean }) {
  const { register, formState: { errors } } = useFormContext<RegisterInput>();
  const read = useReadHelp(name);
  const isWrong = errors[name] !== undefined;
  return (
    <TextField label={label} type={type} error={isWrong} helperText={isWrong ? wrong : read} {...register(name)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { ...(isFirst ? { 'data-first': '' } : {}), autoCapitalize: numeric || type === 'tel' ? 'none' : 'words', spellCheck: false, ...(numeric ? { inputMode: 'numeric' } : {}) } }} />
  );
}

export function NameFields({ isFirst }: { isFirst: boolean }) {
  const { t } = useShared();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, '& > :first-of-type': { gridColumn: '1 / -1' } }}>
      <Line name="given" label={t.register.given} wrong={t.register.nameMissing} isFirst={isFirst} />
      <Line name="firstSurname" label={t.register.firstSurname} wrong={t.register.nameMissing} />
      <Line name="secondSurname" label={`${t.register.secondSurname} (${t.optional})`} wrong={t.register.nameMissing} />
    </Box>
  );
}

export function BirthFields() {
  const { t } = useShared();
  const { control, formState: { errors } } = useFormContext<RegisterInput>();
  const known = useWatch({ control, name: 'birthKnown' });
  const read = useReadHelp('birthDay');
  return (
    <Stack spacing={1.5}>
      <Choice name="birthKnown" label={t.register.birth} needed options={[['day', t.register.birthDay], ['year', t.register.birthYear], ['nothing', t.register.birthUnknown]]} />
      {known === 'day' && (
        <Controller name="birthDay" control={control} render={({ field: { onChange, ref, ...field } }) => (
          <TextField label={`${t.register.birthDay} (${t.register.dayFormat})`} inputRef={ref} error={!!errors.birthDay} helperText={errors.birthDay ? t.register.badDate : read} {...field}
            onChange={(event) => onChange(withSlashes(event.target.value, field.value))} sx={{ maxWidth: 320 }} slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'numeric', maxLength: 10 } }} />
        )} />
      )}
      {known === 'year' && <Box sx={{ maxWidth: 320 }}><Line name="birthYear" label={t.register.birthYear} numeric wrong={t.register.badYear} /></Box>}
      <MinorQuestion />
    </Stack>
  );
}

/** Somebody under age who is alone comes under protection first; whoever registers must be asked, not remember. */
function MinorQuestion() {
  const { t, today } = useShared();
  const { control, setValue } = useFormContext<RegisterInput>();
  const [known, day, year, accompanied, flags] = useWatch({ control, name: ['birthKnown', 'birthDay', 'birthYear', 'accompanied', 'flags'] });
  const date = readDay(day);
  const birth = known === 'day' && date ? { known: 'day', date } as const : known === 'year' && /^\d{4}$/.test(year) ? { known: 'year', year: Number(year) } as const : undefined;
  const age = birth && ageOn(birth, today);
  if (age === undefined || age >= 18 || (date && date > today)) return null;
  const answer = (value: 'alone' | 'with-adult' | null): void => {
    setValue('accompanied', value ?? '', { shouldDirty: true });
    const others = flags.filter((flag) => flag !== 'unaccompanied-minor');
    setValue('flags', value === 'alone' ? [...others, 'unaccompanied-minor'] : others, { shouldDirty: true });
  };
  return (
    <Alert severity={accompanied === 'alone' ? 'warning' : 'info'} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Typography id="minor-label" component="p" sx={{ fontWeight: 600, mb: 1 }}>{t.register.minor}</Typography>
      <ToggleButtonGroup exclusive color="primary" value={accompanied} aria-labelledby="minor-label" sx={WRAPPED} onChange={(_, value: 'alone' | 'with-adult' | null) => answer(value)}>
        <ToggleButton value="with-adult" sx={OWN_FRAME}>{t.register.withAdult}</ToggleButton>
        <ToggleButton value="alone" sx={OWN_FRAME}>{t.register.alone}</ToggleButton>
      </ToggleButtonGroup>
      {accompanied === 'alone' && <Typography sx={{ mt: 1 }}>{t.register.minorAlone}</Typography>}
    </Alert>
  );
}

export function NationalityField() {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  return (
    <Controller name="nationalities" control={control} render={({ field }) => (
      <div>
        <CountryField of="nationality" label={`${t.register.nationality} (${t.optional})`} value={[...field.value]} onChange={field.onChange} />
        <ReadMark field="nationalities" />
      </div>
    )} />
  );
}

/** A pathway decides which services are for a person: each says in a line what it means. */
export function PathwayField() {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  return (
    <div>
      <Typography id="pathway-label" component="p" sx={{ mb: 0.5 }}>{t.register.pathway}</Typography>
      <Controller name="pathway" control={control} render={({ field }) => (
        <ToggleButtonGroup exclusive color="primary" value={field.value} aria-labelledby="pathway-label" onChange={(_, value: string | null) => field.onChange(value ?? '')}
          sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          {Pathway.options.map((one) => (
            <ToggleButton key={one} value={one} sx={{ ...OWN_FRAME, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'flex-start', textAlign: 'left', py: 1 }}>
              <Typography component="span" sx={{ display: 'block', fontWeight: 600, lineHeight: 1.25 }}>{t.pathways[one]}</Typography>
              <Typography component="span" variant="body2" sx={{ display: 'block', lineHeight: 1.3 }}>{t.register.pathwayHelp[one]}</Typography>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )} />
    </div>
  );
}

/** A hint that asks for one tap. */
export function Ask({ question, answer, onAnswer }: { question: string; answer: string; onAnswer: () => void }) {
  return <Alert severity="info" action={<Button color="inherit" onClick={onAnswer}>{answer}</Button>}>{question}</Alert>;
}
