/**
 * A bus has arrived, a person stands here with a child on the arm: name, birth, where from, and the case is open in a
 * minute. Every field is kept at once; interrupted anywhere, it goes on from Today. A draft's id becomes its case's id,
 * so that saving twice, or a kill between saving and clearing, opens one case and not two.
 */
import { useEffect, useState } from 'react';
import LinearProgress from '@mui/material/LinearProgress';
import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import type { CaseId, ItemId, PersonId, ReturnId } from '#domain/foundation/ids.ts';
import { fullName } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import { useCatalogue } from '../parts/catalogue.ts';
import { papersNoted } from '../parts/note-papers.ts';
import { TakePhoto } from '../parts/TakePhoto.tsx';
import { RegisterBody } from './RegisterBody.tsx';
import { bytesOf, findPhoto, photoDraftOf, toDataUrl } from './draft-photo.ts';
import { papersOf } from './read-into-form.ts';
import { arrivalOf, emptyForm, personOf, readDraft, registerForm } from './register-form.ts';
import type { RegisterForm, RegisterInput } from './register-form.ts';
import { useDraft } from './use-draft.ts';
import { useHousehold } from './use-household.ts';

type Photo = { readonly draftId: ItemId; readonly url: string };
type Begun = { readonly values: RegisterInput; readonly photo: Photo | undefined };

export function Register() {
  const { t, tablet, today } = useShared();
  const navigate = useNavigate();
  const { draftId } = useParams();
  const [id] = useState(() => (draftId ?? tablet.newId()) as ItemId);
  const [begun, setBegun] = useState<Begun | undefined>(() => (draftId === undefined ? { values: emptyForm(today), photo: undefined } : undefined));
  useEffect(() => {
    if (draftId === undefined) return;
    void (async () => {
      // Saved already, but the tablet was closed before the draft could go.
      const isOpen = await tablet.engine.openCase(draftId as CaseId);
      if (isOpen) {
        await tablet.engine.dropDraft(draftId as ItemId);
        await navigate(`/case/${draftId}`, { replace: true });
        return;
      }
      const drafts = await tablet.engine.drafts();
      setBegun({ values: readDraft(drafts.find((one) => one.id === draftId)?.values, today), photo: findPhoto(drafts, draftId) });
    })();
  }, [draftId, tablet, today, navigate]);
  return begun ? <NewPerson id={id} begun={begun} /> : <LinearProgress aria-label={t.loading} />;
}

function NewPerson({ id, begun }: { id: ItemId; begun: Begun }) {
  const { t, tablet, today, say } = useShared();
  const { catalogue } = useCatalogue();
  const navigate = useNavigate();
  const join = useHousehold();
  const { keep, drop } = useDraft(id);
  const [photo, setPhoto] = useState(begun.photo);
  const form = useForm<RegisterInput, unknown, RegisterForm>({ resolver: zodResolver(registerForm(today)), defaultValues: begun.values, shouldUnregister: false });
  const { handleSubmit, subscribe } = form;
  const caseId = id as string as CaseId;

  useEffect(() => subscribe({
    formState: { values: true },
    callback: ({ values }) => { if (`${values.given}${values.firstSurname}${values.curp}`.trim() !== '') keep({ kind: 'register', ...values }); },
  }), [subscribe, keep]);

  /** True once the case is open, and everything that was typed is in it. */
  const open = async (values: RegisterForm): Promise<boolean> => {
    const householdId = values.household ? await join(values.household.caseId as CaseId) : undefined;
    const person = personOf(values, householdId);
    const opened = await tablet.engine.act(caseId, {
      type: 'openCase', person, flags: values.flags,
      data: {
        personId: (values.personId || tablet.newId()) as PersonId, returnId: tablet.newId() as ReturnId, folio: await tablet.engine.nextFolio(), name: person.name,
        arrival: arrivalOf(values), ...(values.pathway ? { pathway: values.pathway } : {}),
      },
    });
    if (!opened.ok && opened.error.code !== 'already-open') { say(t.breaches[opened.error.code]); return false; }
    for (const command of papersNoted(papersOf(values), { today, edition: catalogue.edition })) {
      const noted = await tablet.engine.act(caseId, command);
      if (!noted.ok) { say(t.breaches[noted.error.code]); return false; }
    }
    if (photo) {
      const kept = await tablet.engine.addAttachment(caseId, bytesOf(photo.url), 'image/jpeg');
      if (!kept.ok) { say(t.breaches[kept.error]); return false; }
      await tablet.engine.act(caseId, { type: 'addPhoto', data: { attachmentId: kept.value, of: 'person' } });
      await tablet.engine.dropDraft(photo.draftId);
    }
    await drop();
    say(t.saved);
    return true;
  };
  const submit = handleSubmit(async (values) => { if (await open(values)) await navigate(`/case/${caseId}`, { replace: true }); });
  const goOn = handleSubmit(async (values) => {
    if (!(await open(values))) return;
    const next = tablet.newId() as ItemId;
    const { arrivedOn, port, mode = '', nationalities, pathway = '', destinationState, destinationTown } = values;
    const household = values.household ?? { caseId, name: fullName(personOf(values).name) };
    await tablet.engine.saveDraft({ id: next, savedAt: tablet.now(), values: { ...emptyForm(today), kind: 'register', arrivedOn, port, mode, nationalities, pathway, destinationState, destinationTown, household } });
    await navigate(`/register/${next}`, { replace: true });
  });
  const takePhoto = async (jpeg: Blob): Promise<string | undefined> => {
    const draftId = photo?.draftId ?? (tablet.newId() as ItemId);
    const url = await toDataUrl(jpeg);
    try {
      await tablet.engine.saveDraft({ id: draftId, savedAt: tablet.now(), values: photoDraftOf(id, url) });
    } catch {
      return t.breaches['storage-full'];
    }
    setPhoto({ draftId, url });
    return undefined;
  };

  return (
    <FormProvider {...form}>
      <RegisterBody title={t.register.title} submitLabel={t.register.open} onSubmit={() => { void submit(); }} second={{ label: t.register.again, onClick: () => { void goOn(); } }} hasPhoto={photo !== undefined}
        photo={(
          <>
            {photo && <img src={photo.url} alt={t.register.photo} style={{ maxWidth: '100%', maxHeight: 240, objectFit: 'contain', alignSelf: 'flex-start' }} />}
            <div><TakePhoto label={photo ? t.register.photoAgain : t.register.photo} onTaken={takePhoto} /></div>
          </>
        )} />
    </FormProvider>
  );
}
