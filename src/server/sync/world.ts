/**
 * What the rules know beside the case, read under locks: everything of the same person's money and of
 * the same cards stands still until commit, so that two cases can't both be paid. Locks are taken
 * case, person, cards in sorted order, so that nobody waits in a circle.
 */
import type { PoolClient } from 'pg';
import { entitlementsOn } from '#catalogue/entitlements.ts';
import type { CaseEvent, EventType } from '#domain/case/events.ts';
import type { World } from '#domain/case/rules.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';
import { dayOf } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { mayNoteNumber } from '#domain/identifiers/step-number.ts';
import { consentsFor, editionBegunBy } from '../catalogue/editions.ts';

const MONEY: ReadonlySet<EventType> = new Set<EventType>(['cashRequested', 'cashApproved', 'cashReturned', 'cashCancelled', 'cashHandedOver']);
/** Asking twice is told at once; approving and paying are stopped by what was approved or paid elsewhere, not by a mere request. */
const ANY_CLAIM = ['requested', 'approved', 'paid'];
const GRANTED = ['approved', 'paid'];

const lock = (client: PoolClient, key: string) => client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);

/** Nobody else changes this case until commit. */
export const lockCase = async (client: PoolClient, id: CaseId): Promise<void> => { await lock(client, `case:${id.toLowerCase()}`); };

/** The world for these events of one case, by event. Takes the locks that their judgement needs. */
export async function worldFor(client: PoolClient, state: CaseState | undefined, events: readonly CaseEvent[], today: PlainDate): Promise<(event: CaseEvent) => World> {
  const opening = events.find((event) => event.type === 'caseOpened');
  const personId = state?.personId ?? (opening?.type === 'caseOpened' ? opening.data.personId : undefined);
  const serials = events.flatMap((event) => (event.type === 'cashHandedOver' ? [event.data.cardSerial] : []));
  let grants: { programme: string; status: string }[] = [];
  if (personId !== undefined && events.some((event) => MONEY.has(event.type))) {
    const caseId = events[0]?.caseId;
    const persons = await samePersons(client, caseId, personId);
    for (const one of persons) await lock(client, `person:${one}`);
    ({ rows: grants } = await client.query<{ programme: string; status: string }>('select programme, status from cash_grants where person_id = any($1) and case_id <> $2', [persons, caseId]));
  }
  const used = new Set<string>();
  for (const serial of [...new Set(serials)].sort()) {
    await lock(client, `card:${serial}`);
    const { rowCount } = await client.query('select 1 from card_serials where serial = $1 and case_id <> $2', [serial, events[0]?.caseId]);
    if (rowCount !== 0) used.add(serial);
  }
  const consentFor = await consentsFor(client, events.flatMap((event) => ('step' in event.data ? [event.data.step] : [])));
  const centres = await existing(client, events.flatMap((event) => (event.type === 'caseMoved' ? [event.data.toCentreId] : [])));
  // What a programme pays is asked by a request alone.
  const asked = [...new Set(events.flatMap((event) => (event.type === 'cashRequested' ? [dayOf(event.at)] : [])))];
  const paid = new Map<PlainDate, World['entitlements']>();
  for (const day of asked) paid.set(day, entitlementsOn(day, await editionBegunBy(client, day)));
  return (event) => {
    const counted = event.type === 'cashRequested' ? ANY_CLAIM : GRANTED;
    return {
      today,
      entitlements: paid.get(dayOf(event.at)) ?? entitlementsOn(dayOf(event.at)),
      grantedElsewhere: new Set(grants.filter((one) => counted.includes(one.status)).map((one) => one.programme)),
      serialElsewhere: (serial) => used.has(serial),
      mayNoteNumber: (step, number) => mayNoteNumber(step, number, today),
      consentFor,
      isCentre: (id) => centres.has(id),
    };
  };
}

async function existing(client: PoolClient, asked: readonly CentreId[]): Promise<ReadonlySet<CentreId>> {
  if (asked.length === 0) return new Set();
  const { rows } = await client.query<{ id: CentreId }>('select id from centres where id = any($1)', [asked]);
  return new Set(rows.map((row) => row.id));
}

/** The person's own id and those of the cases that a supervisor has judged to be the same person's, in the order in which locks are taken. */
async function samePersons(client: PoolClient, caseId: CaseId | undefined, personId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ person_id: string }>(
    `select distinct cases.person_id from same_person join cases on cases.id = case when case_id = $1 then other_case_id else case_id end
     where is_same and (case_id = $1 or other_case_id = $1)`,
    [caseId],
  );
  return [...new Set([personId, ...rows.map((row) => row.person_id)])].sort();
}

/** Writes what other cases and the status page must know of this one. */
export async function writeClaims(client: PoolClient, state: CaseState): Promise<void> {
  for (const one of state.cash) {
    await client.query(
      `insert into cash_grants (person_id, programme, case_id, request_id, status) values ($1, $2, $3, $4, $5)
       on conflict (case_id, request_id) do update set status = $5`,
      [state.personId, one.programme, state.id, one.id, one.status],
    );
    if (one.cardSerial !== undefined) await client.query('insert into card_serials (serial, case_id) values ($1, $2) on conflict do nothing', [one.cardSerial, state.id]);
  }
  for (const { otherCaseId, same } of state.duplicates) {
    await client.query(
      'insert into same_person (case_id, other_case_id, is_same) values ($1, $2, $3) on conflict (case_id, other_case_id) do update set is_same = $3',
      [state.id, otherCaseId, same],
    );
  }
  for (const link of state.links) {
    await client.query(
      `insert into status_links (token_hash, case_id, slip_code_hash, revoked) values ($1, $2, $3, $4)
       on conflict (token_hash) do update set revoked = $4 where status_links.case_id = $2`,
      [link.tokenHash, state.id, link.slipCodeHash, link.revoked],
    );
  }
}
