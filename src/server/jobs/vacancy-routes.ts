/** GET and POST /api/vacancies: the work offered at a centre. Who places people keeps the list by hand; the programme's own, of no centre, nobody changes here. */
import type { Pool } from 'pg';
import { occupationFamily } from '#catalogue/occupations.ts';
import { Vacancy } from '#domain/jobs/rank.ts';
import { KeepVacancy } from '#sync/server-api.ts';
import type { Vacancies } from '#sync/server-api.ts';
import { by, note } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, notFound, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';

async function openAt(pool: Pool, centreId: string | null): Promise<Vacancies> {
  const { rows } = await pool.query<{ data: unknown }>('select data from vacancies where open and (centre_id is null or centre_id = $1) order by id', [centreId]);
  return { vacancies: rows.flatMap((row) => Vacancy.safeParse(row.data).data ?? []) };
}

/** The vacancies offered at the worker's centre. */
export async function getVacancies({ worker, parts: { services } }: StaffCall): Promise<Response> {
  return json(await openAt(services.pool, worker.centreId));
}

/** Keeps one of the worker's centre, and answers with the list as it is then. 422 'unknown-occupation'; 404 for another centre's. */
export async function postVacancy(call: StaffCall): Promise<Response> {
  const { request, worker, parts: { services } } = call;
  const { vacancy, open } = await readBody(request, KeepVacancy);
  if (occupationFamily(vacancy.occupation) === undefined) return problem(422, 'unknown-occupation');
  const kept = await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `insert into vacancies (id, centre_id, open, data) values ($1, $2, $3, $4)
       on conflict (id) do update set open = excluded.open, data = excluded.data where vacancies.centre_id = excluded.centre_id`,
      [vacancy.id, worker.centreId, open, JSON.stringify({ ...vacancy, centreId: worker.centreId })],
    );
    if (rowCount === 0) return false;
    await note(client, by(call, { act: 'vacancyKept', payload: { vacancy: vacancy.id, open } }), services.now());
    return true;
  });
  return kept ? json(await openAt(services.pool, worker.centreId)) : notFound();
}
