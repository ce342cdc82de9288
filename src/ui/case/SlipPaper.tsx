/** The slip as it lies on the paper: what is next, where, what to bring, and the way to the person's own page. In the person's language. */
import { iconOf } from '../parts/person-icons.ts';
import type { IconName } from '../parts/person-icons.ts';
import { PersonIcon } from '../parts/PersonIcon.tsx';
import { personText } from '../parts/person-text.ts';
import type { EditionNames, PersonText } from '../parts/person-text.ts';
import type { Slip } from '#domain/status/slip.ts';
import type { NextStep } from '#domain/status/status-view.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { dueLines, dueTitle, goalLines } from '../parts/say-due.ts';
import { sayHours, sayWhen } from '../text/person/when.ts';

/** The secrets of a slip that is being printed: the QR as a picture, and the code to type. */
export type SlipKey = { readonly picture: string; readonly code: string };
type Props = { slip: Slip; names?: EditionNames; language: PersonLanguage; today: string; large: boolean; hole: string; slipKey?: SlipKey | undefined };

export function SlipPaper({ slip, names, language, today, large, hole, slipKey }: Props) {
  const text = personText(language, names);
  const { words } = text;
  // On paper the day of printing is the day it is.
  const said = { language, today, now: Date.parse(`${today}T12:00:00Z`), say: (key: string, put: string | number = '') => ((words as Readonly<Record<string, string>>)[key] ?? text.name(key)).replace('{}', String(put)) };
  return (
    <div className={large ? 'paper large' : 'paper'} lang={language}>
      <div className="head"><h1>{slip.centre.name}</h1><p>{sayWhen(today, language)} {today.slice(0, 4)}</p></div>
      <div className="head"><p className="folio">{slip.folio}</p><p>{words.yours} <b>{slip.initials}</b></p></div>
      <div className="columns">
        <div>
          {slip.cash === 'ready' && <><h2>{words.cash}</h2><Line icon="cash" say={`${words.hCash}. ${text.name('place.centre-cash')}`} /></>}
          {slip.appointments.length > 0 && <h2>{words.appointments}</h2>}
          <ol>
            {slip.appointments.map((one) => (
              <li key={one.at}>
                <Line icon="when" say={sayWhen(one.local, language)} strong />
                {one.place && <Line icon="where" label={words.where} say={one.place} />}
                {one.about !== undefined && <Line icon="paper" say={text.name(`step.${one.about}.name`)} />}
              </li>
            ))}
          </ol>
          {slip.duties.length > 0 && <h2>{words.duties}</h2>}
          <ol>
            {slip.duties.map(({ due, what }) => (what ? (
              <li key={what.why + what.step}>
                <Line icon="when" say={dueTitle(what, said)} strong />
                {dueLines(what, said).when.map((line) => <Line key={line} icon="takes" say={line} />)}
                {what.hearing?.place && <Line icon="where" label={words.where} say={what.hearing.place} />}
                <Line icon="guard" say={dueLines(what, said).why} />
              </li>
            ) : <li key={due}><Line icon="when" say={words.dueBy.replace('{}', sayWhen(due, language))} strong /><Line icon="whom" say={words.dueUnnamed} /></li>))}
          </ol>
          <h2>{words.steps}</h2>
          <ol>{slip.next.map((one) => <Step key={one.step} one={one} text={text} language={language} />)}</ol>
          {slip.unnamed > 0 && <Line icon="whom" say={words.unnamed} />}
          {slip.next.length === 0 && slip.unnamed === 0 && <p>{words.noSteps}</p>}
          {slip.goal && <><h2>{words.goal}</h2>{goalLines(slip.goal, said).map((line) => <Line key={line} icon="when" say={line} />)}</>}
        </div>
        <div className="key">
          {slipKey ? <img src={slipKey.picture} alt="" /> : <div className="hole">{hole}</div>}
          <p>{words.scan}</p>
          <p>{words.answer}</p>
          <p className="code">{slipKey?.code ?? '······'}</p>
          <div className="guard"><Line icon="guard" say={`${words.guard} ${words.lost}`} /></div>
          <Line icon="whom" say={`${words.help}: ${slip.centre.name}`} />
          {slip.centre.address && <p>{slip.centre.address}</p>}
          {slip.centre.phone && <p>{slip.centre.phone}</p>}
          {slip.centre.hours && <Line icon="takes" label={words.hours} say={slip.centre.hours} />}
        </div>
      </div>
    </div>
  );
}

function Step({ one, text: { words, name }, language }: { one: NextStep; text: PersonText; language: PersonLanguage }) {
  const { address, phone, hours = [] } = one.reach ?? {};
  const bring = one.bring.filter((key) => key !== 'nothing').map((key) => name(`bring.${key}`)).join('; ');
  return (
    <li>
      <Line icon={iconOf(one.place)} say={name(`step.${one.step}.name`)} strong />
      {one.asked && <Line icon="takes" say={words.asked} />}
      <Line icon="where" label={words.where} say={[name(`place.${one.place}`), address].filter(Boolean).join('. ')} />
      {hours.map((open) => sayHours(open, language)).map((line) => <Line key={line} icon="takes" say={line} />)}
      {phone && <Line icon="whom" say={phone} />}
      {bring && <Line icon="bring" label={words.bring} say={bring} />}
      {one.agency !== 'person' && <Line icon="whom" label={words.whom} say={name(`agency.${one.agency}`)} />}
    </li>
  );
}

function Line({ icon, label, say, strong = false }: { icon: IconName; label?: string; say: string; strong?: boolean }) {
  return <div className="row"><PersonIcon name={icon} /><span>{label && <b>{label}: </b>}{strong ? <b>{say}</b> : say}</span></div>;
}
