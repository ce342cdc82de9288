/** A service of a state: a new one, or one that an edition added and that may change whole. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { EditionTexts } from '#domain/guide/published.ts';
import { entryFromDraft, freeCode } from '#domain/guide/service-draft.ts';
import type { ServiceDraft } from '#domain/guide/service-draft.ts';
import { useShared } from '../../app/context.tsx';
import { ContactFields } from './form/ContactFields.tsx';
import { CostFields, LeadFields, PlaceFields, RuleFields } from './form/FactFields.tsx';
import { NameFields, WhomFields } from './form/NewFields.tsx';
import { LANGUAGES, agencyOf, blankForm, bringOf, directoryOf, flatNeeds, formOf, leadOf, needOf, placeOf, priceOf } from './entry-form.ts';
import type { EntryForm } from './entry-form.ts';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { entryName } from './say-entry.ts';
import { useEntryForm } from './use-entry-form.ts';

export function EditAdded({ entry }: { entry?: CatalogueEntry }) {
  const { say: shout, today } = useShared();
  const { plan: { entries, codes, words: texts }, say, put } = useDeskCatalogue();
  const { pages: { form: words } } = say;
  const navigate = useNavigate();
  const [first] = useState<EntryForm>(() => {
    if (entry === undefined) return blankForm(today);
    const read = (part: 'name' | 'why') => Object.fromEntries(LANGUAGES.map((language) => [language, texts[language][`step.${entry.id}.${part}`] ?? ''])) as EntryForm['name'];
    return { ...formOf(entry), name: read('name'), why: read('why') };
  });
  const handle = useEntryForm(entry?.id ?? 'new', first, true);
  const fixed = entry && flatNeeds(entry.needs) === undefined ? entry.needs : undefined;

  const save = (form: EntryForm): void => {
    const id = entry?.id ?? freeCode(form.name.es, (code) => entries.some((one) => one.id === code));
    const { cost: _c, directory: _d, desk: _k, validTo: _t, texts: _x, ...rest } = { ...entry, texts: undefined };
    const [cost, directory] = [priceOf(form), directoryOf(form, entry?.directory)];
    const { minAge: _min, maxAge: _max, states: _s, ...whom } = entry?.for ?? {};
    const draft: ServiceDraft = {
      kind: 'service', ...(form.states.length > 0 ? { jurisdiction: 'state' } : {}), ...rest, id, needs: fixed ?? needOf(form), gives: [id, ...form.alsoGives.filter((one) => one !== id)],
      for: { ...whom, ...(form.minAge === '' ? {} : { minAge: Number(form.minAge) }), ...(form.maxAge === '' ? {} : { maxAge: Number(form.maxAge) }), ...(form.states.length > 0 ? { states: form.states } : {}) },
      agency: agencyOf(form), place: placeOf(form), bring: bringOf(form), leadDays: leadOf(form), validFrom: form.validFrom, source: form.source, sure: form.sure,
      ...(form.validTo === '' ? {} : { validTo: form.validTo }), ...(cost === undefined ? {} : { cost }), ...(form.desk === '' ? {} : { desk: form.desk }), ...(directory ? { directory } : {}),
      texts: { ...Object.fromEntries(LANGUAGES.map((language) => [language, { ...(form.name[language] === '' ? {} : { name: form.name[language] }), ...(form.why[language] === '' ? {} : { why: form.why[language] }) }])), es: { name: form.name.es, why: form.why.es } },
    };
    const made = entryFromDraft(draft, codes);
    if (!put({ kind: 'added', entry: made.entry, texts: EditionTexts.partial().parse(made.texts) })) return;
    shout(words.savedInDraft);
    handle.finish();
    void navigate(`/catalogue/${id}`, { replace: true });
  };

  return (
    <EntryFormFrame title={entry ? words.title(entryName(entry.id, say)) : words.newTitle} back={entry ? `/catalogue/${entry.id}` : '/catalogue'} handle={handle} save={save}>
      <NameFields />
      <WhomFields fixed={fixed} />
      <PlaceFields isAgencyFixed={false} />
      <CostFields />
      <LeadFields />
      <RuleFields />
      <ContactFields />
    </EntryFormFrame>
  );
}
