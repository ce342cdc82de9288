/**
 * Somebody who was only noted down at the bus sits here now: the form shows what is known, and what is typed becomes
 * edits of the open case, field by field, so that nobody else's work on it is touched.
 */
import { useEffect, useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import type { Command } from '#domain/case/decide.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, HouseholdId, ItemId } from '#domain/foundation/ids.ts';
import { useShared } from '../app/context.tsx';
import { useCatalogue } from '../parts/catalogue.ts';
import { papersNoted } from '../parts/note-papers.ts';
import { PhotoButton } from '../parts/PhotoButton.tsx';
import { RegisterBody } from './RegisterBody.tsx';
import { papersOf } from './read-into-form.ts';
import { changedFields, editsOf, formOf, laidOver, readDraft, registerForm } from './register-form.ts';
import type { RegisterForm, RegisterInput } from './register-form.ts';
import { useDraft } from './use-draft.ts';
import { useHousehold } from './use-household.ts';

type Begun = { readonly state: CaseState; readonly draftId: ItemId; readonly typed: Partial<RegisterInput> };

export function Complete() {
  const { t, tablet } = useShared();
  const { caseId } = useParams();
  const [begun, setBegun] = useState<Begun | 'not-here'>();
  useEffect(() => {
    void (async () => {
      const view = await tablet.engine.openCase(caseId as CaseId);
      const draft = (await tablet.engine.drafts()).find((one) => (one.values as { kind?: unknown; caseId?: unknown }).kind === 'complete' && (one.values as { caseId?: unknown }).caseId === caseId);
      const typed = (draft?.values as { typed?: Partial<RegisterInput> } | undefined)?.typed ?? {};
      setBegun(view ? { state: view.state, draftId: draft?.id ?? (tablet.newId() as ItemId), typed } : 'not-here');
    })();
  }, [caseId, tablet]);
  if (begun === undefined) return <LinearProgress aria-label={t.loading} />;
  if (begun === 'not-here') return <Alert severity="info">{t.register.notHere}</Alert>;
  return <KnownPerson {...begun} />;
}

function KnownPerson({ state, draftId, typed }: Begun) {
  const { t, tablet, today, say } = useShared();
  const { catalogue } = useCatalogue();
  const navigate = useNavigate();
  const join = useHousehold();
  const { keep, drop } = useDraft(draftId);
  const known = useMemo(() => formOf(state, today), [state, today]);
  const [begunWith] = useState(() => readDraft({ ...known, ...typed }, today));
  const [hasPhoto, setHasPhoto] = useState(state.photos.some((one) => one.of === 'person'));
  const form = useForm<RegisterInput, unknown, RegisterForm>({ resolver: zodResolver(registerForm(today)), defaultValues: begunWith, shouldUnregister: false });
  const { handleSubmit, subscribe } = form;
  const curpKnown = state.steps['curp']?.status === 'done' ? state.steps['curp'].number : undefined;

  useEffect(() => subscribe({
    formState: { values: true },
    callback: ({ values }) => {
      // Only what this worker has changed: the rest is the case's own and may change meanwhile.
      keep({ kind: 'complete', caseId: state.id, given: values.given, firstSurname: values.firstSurname, typed: changedFields(known, values) });
    },
  }), [subscribe, keep, known, state.id]);

  const householdOf = async ({ household }: RegisterForm): Promise<HouseholdId | undefined> =>
    household === null ? undefined : household.caseId === state.id ? (household.householdId as HouseholdId) : join(household.caseId as CaseId);

  const submit = handleSubmit(async (values) => {
    // Against the case as it stands now, not as it stood when the form was opened.
    const current = (await tablet.engine.openCase(state.id))?.state ?? state;
    const merged = registerForm(today).parse(laidOver({ shown: known, typed: form.getValues(), current: formOf(current, today) }));
    const edits: readonly Command[] = [
      ...editsOf(merged, current, today, await householdOf(merged)),
      ...papersNoted(papersOf(values), { today, edition: catalogue.edition, steps: current.steps }),
    ];
    for (const edit of edits) {
      const done = await tablet.engine.act(state.id, edit);
      if (!done.ok) { say(t.breaches[done.error.code]); return; }
    }
    await drop();
    say(edits.length === 0 ? t.register.nothingChanged : t.saved);
    await navigate(`/case/${state.id}`, { replace: true });
  });

  return (
    <FormProvider {...form}>
      <RegisterBody title={t.register.completeTitle} folio={state.folio} submitLabel={t.save} onSubmit={() => { void submit(); }} caseId={state.id} curpKnown={curpKnown} hasPhoto={hasPhoto}
        photo={<div><PhotoButton caseId={state.id} of="person" label={hasPhoto ? t.register.photoAgain : t.register.photo} onKept={() => setHasPhoto(true)} /></div>} />
    </FormProvider>
  );
}
