/** An entry that ships with the app: the facts of it that change by decree or by letter. */
import { useNavigate } from 'react-router';
import { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { changeBetween } from '#domain/guide/entry-change.ts';
import { EditionTexts } from '#domain/guide/published.ts';
import { codeFor, joinTexts } from '#domain/guide/service-draft.ts';
import type { GrowingTexts } from '#domain/guide/service-draft.ts';
import { TELLING_AGENCIES } from '#domain/guide/telling.ts';
import { useShared } from '../../app/context.tsx';
import { ContactFields } from './form/ContactFields.tsx';
import { CostFields, LeadFields, PlaceFields, RuleFields } from './form/FactFields.tsx';
import { agencyOf, bringOf, directoryOf, formOf, leadOf, placeOf, priceOf } from './entry-form.ts';
import type { EntryForm } from './entry-form.ts';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { entryName } from './say-entry.ts';
import { useEntryForm } from './use-entry-form.ts';

export function EditKnown({ entry }: { entry: CatalogueEntry }) {
  const { say: shout } = useShared();
  const { plan: { before, codes }, say, put, remove } = useDeskCatalogue();
  const { pages: { form: words } } = say;
  const navigate = useNavigate();
  const handle = useEntryForm(entry.id, formOf(entry), false);
  const back = `/catalogue/${entry.id}`;
  const published = before.find(({ id }) => id === entry.id) ?? entry;

  const save = (form: EntryForm): void => {
    const named = [codeFor(agencyOf(form), 'agency', codes.agency), codeFor(placeOf(form), 'place', codes.place), ...bringOf(form).map((one) => codeFor(one, 'bring', codes.bring))] as const;
    const [agency, place, ...bring] = named;
    const { cost: _c, directory: _d, desk: _k, validTo: _t, ...rest } = entry;
    const [cost, directory] = [priceOf(form), directoryOf(form, entry.directory)];
    const after = CatalogueEntry.parse({
      ...rest, agency: agency.code, place: place.code, bring: [...new Set(bring.map(({ code }) => code))], leadDays: leadOf(form), validFrom: form.validFrom, source: form.source, sure: form.sure,
      ...(form.validTo === '' ? {} : { validTo: form.validTo }), ...(cost === undefined ? {} : { cost }), ...(form.desk === '' ? {} : { desk: form.desk }), ...(directory ? { directory } : {}),
    });
    const change = changeBetween(published, after);
    const texts = named.reduce<GrowingTexts>((all, one) => joinTexts(all, one.texts), {});
    if (change === undefined) {
      // Everything is as it was published: a change that was prepared is taken back.
      remove(entry.id);
      shout(words.same);
    } else if (put({ kind: 'change', change, texts: EditionTexts.partial().parse(texts) })) shout(words.savedInDraft);
    else return;
    handle.finish();
    void navigate(back, { replace: true });
  };

  return (
    <EntryFormFrame title={words.title(entryName(entry.id, say))} back={back} handle={handle} save={save}>
      <CostFields />
      <LeadFields />
      <PlaceFields isAgencyFixed={entry.protection === true || TELLING_AGENCIES.has(entry.agency)} />
      <RuleFields />
      <ContactFields />
    </EntryFormFrame>
  );
}
