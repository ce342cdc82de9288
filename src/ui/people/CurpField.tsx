/** A CURP read off a paper says birth, sex and state: shown back in words while it is typed, and offered to fill the form. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { readCurp } from '#domain/identifiers/curp.ts';
import type { CurpFacts } from '#domain/identifiers/curp.ts';
import type { CurpKnown } from '#domain/identifiers/curp-compare.ts';
import { BORN_ABROAD, STATES } from '#domain/identifiers/states.ts';
import type { PersonName } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import { CurpDifferences } from '../parts/CurpDifferences.tsx';
import { entityOfBirth } from '../parts/born-in.ts';
import { ReadMark } from './ReadMark.tsx';
import { readDay, writeDay } from './read-day.ts';
import type { RegisterInput } from './register-form.ts';

/** A number half typed is not wrong yet. */
const LENGTH = 18;

export function CurpField() {
  const { t, today, day } = useShared();
  const { control, setValue } = useFormContext<RegisterInput>();
  const [text, given, firstSurname, secondSurname, birthDay, sex, birthKnown, country, state] = useWatch({ control, name: ['curp', 'given', 'firstSurname', 'secondSurname', 'birthDay', 'sex', 'birthKnown', 'birthCountry', 'birthState'] });
  const reading = text.trim() === '' ? undefined : readCurp(text, today);
  const { facts } = reading ?? {};
  const stopped = reading?.verdict === 'stop' && reading.value.length >= LENGTH;
  const isUsed = facts !== undefined && birthDay === writeDay(facts.birthDate) && sex === facts.sex;
  const name = given.trim() !== '' && firstSurname.trim() !== '' ? { given, firstSurname, ...(secondSurname ? { secondSurname } : {}) } : undefined;
  const known = (written: PersonName): CurpKnown => ({ name: written, birthDate: birthKnown === 'day' ? readDay(birthDay) : undefined, sex: sex || undefined, entity: entityOfBirth({ country, state }) });
  const use = ({ birthDate, sex: said, entity }: CurpFacts): void => {
    const dirty = { shouldDirty: true, shouldValidate: true };
    setValue('birthKnown', 'day', dirty);
    setValue('birthDay', writeDay(birthDate), dirty);
    setValue('sex', said, dirty);
    if (entity !== BORN_ABROAD) { setValue('birthCountry', 'MEX', dirty); setValue('birthState', entity, dirty); }
  };
  return (
    <Stack spacing={1}>
      <Controller name="curp" control={control} render={({ field: { ref, ...field }, fieldState }) => (
        <TextField label={`${t.register.curp} (${t.optional})`} inputRef={ref} error={stopped || fieldState.invalid} {...field} slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoCapitalize: 'characters', spellCheck: false, maxLength: 24 } }} />
      )} />
      <ReadMark field="curp" />
      <div aria-live="polite" style={{ display: 'grid', gap: 8 }}>
        {facts && (
          <Alert severity="success" action={isUsed ? undefined : <Button color="inherit" onClick={() => use(facts)}>{t.register.curpUse}</Button>}>
            {t.bornOn(day(facts.birthDate), t.sexes[facts.sex], facts.entity in STATES ? STATES[facts.entity as keyof typeof STATES] : t.bornAbroad)}
          </Alert>
        )}
        {reading?.verdict === 'warn' && <Alert severity="warning">{reading.reasons.map((reason) => t.reading[reason.code]).join(' ')}</Alert>}
        {facts && reading && name && <CurpDifferences curp={reading.value} known={known(name)} />}
        {stopped && (
          <Alert severity="error">
            {reading.reasons.map((reason) => t.reading[reason.code]).join(' ')}
            <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap' }}>
              {reading.suggestion !== undefined && <Button color="inherit" onClick={() => setValue('curp', reading.suggestion ?? '', { shouldDirty: true, shouldValidate: true })}>{t.didYouMean(reading.suggestion)}</Button>}
              <Button color="inherit" onClick={() => setValue('curp', '', { shouldDirty: true, shouldValidate: true })}>{t.register.curpLater}</Button>
            </Stack>
          </Alert>
        )}
      </div>
    </Stack>
  );
}
