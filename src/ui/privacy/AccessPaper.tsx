/** The copy as it is read: every part under its heading, in the person's language too where that is another. */
import { ACCESS_PARTS } from '#domain/privacy/access-file.ts';
import type { AccessFile, AccessRecord } from '#domain/privacy/access-file.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { StateCode } from '#domain/identifiers/states.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { countryName, languageName } from '../parts/countries.ts';
import { pathwayName } from '../parts/pathway-name.ts';
import { ACCESS } from '../text/access-file.ts';
import { ACCESS_WORDS } from '../text/person/access-words.ts';
import type { PersonLanguage } from '../text/person/languages.ts';

export function AccessPaper({ file, language }: { file: AccessFile; language: PersonLanguage }) {
  const say = useTexts(ACCESS);
  const shared = useShared();
  const own = ACCESS_WORDS[shared.language];
  const theirs = language === shared.language ? undefined : ACCESS_WORDS[language];
  const both = (one: string, two: string | undefined) => <>{one}{two !== undefined && two !== one && <> · <span lang={language}>{two}</span></>}</>;
  return (
    <>
      <h1>{both(own.title, theirs?.title)}</h1>
      <p>{file.folio} · {say.made(file.centre, shared.moment(file.madeAt))}</p>
      {file.leftOut.map((one) => <p key={one}>{say.leftOut[one]}</p>)}
      <p>{say.rights}</p>
      {ACCESS_PARTS.map((part) => {
        const records = file.parts[part];
        return records && (
          <section key={part}>
            <h2>{both(own.parts[part], theirs?.parts[part])}</h2>
            {/* Records have no name of their own, and never change place. */}
            {records.map((record, at) => <Fields key={`${part}${at}`} record={record} />)}
          </section>
        );
      })}
    </>
  );
}

/** Names of groups that add nothing to the name of the field. */
const SILENT = /^(?:\d+|name|changes|birth|person|data|profile|languages|arrival|given)$/;

function Fields({ record }: { record: AccessRecord }) {
  const say = useTexts(ACCESS);
  const { t, day, moment, catalogueText, language } = useShared();
  const nameOf = (key: string): string => key.replace('birth.date', 'birthDate').replace('birth.year', 'birthYear').split('.').filter((one, at, all) => at === all.length - 1 || !SILENT.test(one)).map((one) => say.fields[one] ?? one).join(', ');
  const known = (text: string): string => {
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return moment(text);
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
    return say.values[text] ?? text;
  };
  const valueOf = (key: string, value: AccessRecord[string]): string => {
    if (typeof value === 'boolean') return value ? say.yes : say.no;
    const last = key.split('.').at(-1);
    if (last === 'nationalities' || last === 'country') return [value].flat().map((one) => countryName(String(one), language)).join(', ');
    if (last === 'state' || last === 'states') return [value].flat().map((one) => (String(one) in STATES ? STATES[String(one) as StateCode] : String(one))).join(', ');
    if (last === 'code' || last === 'language') return languageName(String(value), language);
    if (Array.isArray(value)) return value.map((one) => known(String(one))).join(', ');
    if (last === 'type' && String(value) in t.events) return t.events[value as keyof typeof t.events];
    if (last === 'pathway') return pathwayName(t, String(value));
    if (last === 'step' || last === 'about' || last === 'programme') { const name = `step.${String(value)}.name`; const said = catalogueText(name); return said === name ? known(String(value)) : said; }
    return known(String(value));
  };
  return (
    <p>
      {Object.entries(record).map(([key, value], at) => <span key={key}>{at > 0 && ' · '}{nameOf(key)}: <strong>{valueOf(key, value)}</strong></span>)}
    </p>
  );
}
