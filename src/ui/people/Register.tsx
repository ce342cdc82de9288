/**
 * A bus has arrived, a person stands here with a child on the arm: name, birth, where from, and the
 * case is open in a minute. Every field is kept at once; interrupted anywhere, it goes on from Today.
 */
import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Grid from '@mui/material/Grid';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { Pathway } from '#domain/case/events.ts';
import type { CaseId, ItemId, PersonId, ReturnId } from '#domain/foundation/ids.ts';
import type { DuplicateHint } from '#device/engine/api.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';
import { BirthFields, Choice, NationalityField, FlagField } from './register-fields.tsx';
import { EMPTY, RegisterForm, personOf, readDraft } from './register-form.ts';
import type { RegisterInput } from './register-form.ts';

export function Register() {
  const { t, tablet, today } = useShared();
  const act = useAct();
  const navigate = useNavigate();
  const { draftId } = useParams();
  const [draft] = useState(() => (draftId ?? tablet.newId()) as ItemId);
  const [alike, setAlike] = useState<readonly DuplicateHint[]>([]);
  const form = useForm<RegisterInput, unknown, RegisterForm>({ resolver: zodResolver(RegisterForm), defaultValues: EMPTY });
  const { register, handleSubmit, reset, subscribe, formState: { errors, isSubmitting } } = form;

  useEffect(() => {
    if (draftId === undefined) return;
    void tablet.engine.drafts().then((drafts) => {
      const kept = drafts.find((one) => one.id === draftId);
      if (kept) reset(readDraft(kept.values));
    });
  }, [draftId, tablet, reset]);

  useEffect(() => subscribe({
    formState: { values: true },
    callback: ({ values }) => {
      if (values.given === '' && values.firstSurname === '') return;
      void tablet.engine.saveDraft({ id: draft, savedAt: tablet.now(), values });
      void tablet.engine.duplicates(values).then((found) => setAlike(found.slice(0, 3)));
    },
  }), [subscribe, tablet, draft]);

  const submit = handleSubmit(async (values) => {
    const caseId = tablet.newId() as CaseId;
    const person = personOf(values);
    const folio = await tablet.engine.nextFolio();
    const done = await act(caseId, {
      type: 'openCase', person, flags: values.flags,
      data: { personId: tablet.newId() as PersonId, returnId: tablet.newId() as ReturnId, folio, name: person.name, arrival: { arrivedOn: today }, ...(values.pathway ? { pathway: values.pathway } : {}) },
    });
    if (!done) return;
    await tablet.engine.dropDraft(draft);
    await navigate(`/case/${caseId}`, { replace: true });
  });

  return (
    <FormProvider {...form}>
      <Stack component="form" spacing={2} onSubmit={submit} noValidate>
        <Typography variant="h1">{t.register.title}</Typography>
        <Typography>{t.register.onlyName}</Typography>
        <Grid container spacing={2}>
          <Grid size={{ xs: 12, sm: 4 }}><TextField label={t.register.given} error={!!errors.given} {...register('given')} slotProps={{ inputLabel: { shrink: true } }} /></Grid>
          <Grid size={{ xs: 12, sm: 4 }}><TextField label={t.register.firstSurname} error={!!errors.firstSurname} {...register('firstSurname')} slotProps={{ inputLabel: { shrink: true } }} /></Grid>
          <Grid size={{ xs: 12, sm: 4 }}><TextField label={`${t.register.secondSurname} (${t.optional})`} error={!!errors.secondSurname} {...register('secondSurname')} slotProps={{ inputLabel: { shrink: true } }} /></Grid>
        </Grid>
        {(errors.given ?? errors.firstSurname ?? errors.secondSurname) && <Alert severity="error">{t.register.nameMissing} {t.register.badName}</Alert>}
        <div aria-live="polite">
          {alike.length > 0 && (
            <Alert severity="warning">
              <Typography sx={{ fontWeight: 600 }}>{t.register.alike}</Typography>
              {alike.map(({ row }) => (
                <Stack key={row.id} direction="row" spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
                  <span>{[row.name, row.birthYear, row.folio].filter(Boolean).join(' · ')}</span>
                  <Button onClick={() => { void navigate(`/case/${row.id}`); }}>{t.register.openIt}</Button>
                </Stack>
              ))}
            </Alert>
          )}
        </div>
        <BirthFields />
        <Choice name="sex" label={t.register.sex} options={Object.entries(t.sexes)} />
        <NationalityField />
        <TextField label={`${t.register.phone} (${t.optional})`} type="tel" error={!!errors.phone} helperText={errors.phone && t.register.badPhone} {...register('phone')} slotProps={{ inputLabel: { shrink: true } }} />
        <Choice name="pathway" label={t.register.pathway} options={Pathway.options.map((one) => [one, t.pathways[one]])} />
        <FlagField />
        <Button type="submit" variant="contained" size="large" loading={isSubmitting} sx={{ minHeight: 64, fontSize: '1.1rem', position: 'sticky', bottom: 8 }}>{t.register.open}</Button>
      </Stack>
    </FormProvider>
  );
}
