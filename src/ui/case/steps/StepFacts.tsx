/** What is known of a step: the record of it, why and why not yet, the ways round, where, what to bring, cost, days, what it opens, which rule says so. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { StepRecord } from '#domain/case/state.ts';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { sayContact } from '../../parts/contact.ts';
import { useWho } from '../../parts/who.ts';
import { Photo } from '../Photo.tsx';
import { CONTACT } from '../../text/contact.ts';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { PaperDoubt } from './PaperDoubt.tsx';
import { ConsentLine } from '../consent/ConsentLine.tsx';
import { StepSource } from '../route/StepSource.tsx';
import { StepWhy } from '../route/StepWhy.tsx';
import { useRouteText } from '../route/texts.ts';
import { sayCost, sayDays, sayMissing, stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { EditionNote } from './EditionNote.tsx';

/** `isBrief`: what is needed to begin; the rest on a tap. `isReadOnly`: nothing that changes the case. */
export function StepFacts({ planned, isBrief = false, isReadOnly = false }: { planned: PlannedStep; isBrief?: boolean; isReadOnly?: boolean }) {
  const shared = useShared();
  const { t, catalogueText, day, today } = shared;
  const text = useRouteText();
  const contact = useTexts(CONTACT);
  const { state } = useThisCase();
  const record = state.steps[planned.step];
  const entry = useCatalogue().entries.get(planned.step);
  const isDone = record?.status === 'done' || planned.state === 'done';
  const [quickest, ...others] = sayMissing(planned.missing, shared);
  const [isAll, setIsAll] = useState(!isBrief);
  const opens = planned.why.filter(({ code }) => code === 'opens').flatMap(({ params }) => (params.steps ?? '').split(' '));
  // What is only brought along has no price; elsewhere a price that nobody knows is said to be that.
  const cost = entry && (sayCost(entry, shared) ?? (entry.shown ? undefined : text.facts.costUnknown));
  return (
    <Stack spacing={1}>
      {entry?.consent && !isReadOnly && <ConsentLine need={{ purpose: entry.consent, agency: entry.agency }} />}
      {record && <RecordFacts record={record} step={planned.step} name={stepName(planned.step, shared)} />}
      {record?.status === 'done' && entry?.kind === 'document' && <PaperDoubt step={planned.step} record={record} isReadOnly={isReadOnly} />}
      {entry && !isDone && <StepWhy planned={planned} isBrief={!isAll} />}
      {entry && !isDone && (
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.5 }}>
          {quickest && others.length > 0 && <Fact name={t.case.steps.quickest}>{quickest}.{planned.readyOn && planned.readyOn > today ? ` ${t.case.steps.from(day(planned.readyOn))}` : ''}</Fact>}
          {others.map((way) => <Fact key={way} name={t.case.steps.alsoServes}>{way}</Fact>)}
          <Fact name={t.case.where}>{[...new Set([catalogueText(`place.${entry.place}`), entry.desk && text.facts.desk(catalogueText(`desk.${entry.desk}`)), catalogueText(`agency.${entry.agency}`)])].filter(Boolean).join(' · ')}</Fact>
          {sayContact(entry.directory, contact, shared.language).map(({ name, lines }) => <Fact key={name} name={name}>{lines.join(' · ')}</Fact>)}
          {entry.bring.length > 0 && <Fact name={t.case.bring}>{entry.bring.length === 1 ? catalogueText(`bring.${entry.bring[0]}`) : <ul style={{ margin: 0, paddingLeft: '1.1em' }}>{entry.bring.map((one) => <li key={one}>{catalogueText(`bring.${one}`)}</li>)}</ul>}</Fact>}
          {isAll && (
            <>
              {cost && <Fact name={t.case.steps.cost}>{cost}</Fact>}
              <Fact name={t.case.steps.takes}>{sayDays(entry.leadDays, shared)}</Fact>
              {opens.length > 0 && <Fact name={text.facts.opens}>{opens.map((one) => stepName(one, shared)).join(', ')}</Fact>}
              <Fact name={text.facts.rule}><StepSource entry={entry} gates={planned.why} /> <TextLink component={Link} to={`/catalogue/${entry.id}`}>{contact.inCatalogue}</TextLink></Fact>
            </>
          )}
        </Box>
      )}
      {entry?.sure === 'unsure' && !isDone && !isAll && <Typography variant="body2" color="warning.main">{text.sure.unsure}</Typography>}
      {entry && !isDone && !isAll && <Box><Button size="small" onClick={() => setIsAll(true)} sx={{ ml: -0.5, textAlign: 'left' }}>{text.facts.more}</Button></Box>}
    </Stack>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Typography component="dt" color="text.secondary">{name}</Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>{children}</Typography>
    </>
  );
}

function RecordFacts({ record, step, name }: { record: StepRecord; step: string; name: string }) {
  const { t, day, moment, today } = useShared();
  const { papers } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const who = useWho();
  const said = record.status === 'done' ? t.case.doneOn(day(record.on ?? record.at.slice(0, 10))) : record.status === 'asked' ? t.case.steps.askedOn(day(record.at.slice(0, 10)))
    : [t.case.unavailable, record.reason && t.case.reasons[record.reason]].filter(Boolean).join(': ');
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      {record.photo && <Photo id={record.photo} alt={`${t.case.steps.photo}: ${name}`} size={64} />}
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{said}</Typography>
        {record.had && <Typography>{papers.hadOn(record.had.map((one) => day(one.on)).join(', '))}</Typography>}
        {record.number && <Typography sx={{ fontFamily: 'ui-monospace, monospace', fontSize: '1.1rem', overflowWrap: 'anywhere' }}>{record.number}</Typography>}
        {record.note && <Typography sx={{ overflowWrap: 'anywhere' }}>{record.note}</Typography>}
        {record.expiresOn && <Typography color={record.expiresOn < today ? 'error' : undefined}>{record.expiresOn < today ? t.case.steps.expiredSince(day(record.expiresOn)) : t.case.steps.expiresOn(day(record.expiresOn))}</Typography>}
        {record.overriddenBy && <Typography color="warning.main">{t.case.steps.overridden(who(record.overriddenBy))}</Typography>}
        <Typography variant="body2" color="text.secondary">{t.case.at(moment(record.at), who(record.by))}</Typography>
        <EditionNote record={record} step={step} />
      </Box>
    </Box>
  );
}
