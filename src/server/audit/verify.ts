/**
 * `npm run verify [NUMBER:HASH]`: checks the audit's chain and says what it found; ends with 1 where it is broken.
 * Works beside a running server: it only reads. NUMBER:HASH is what an earlier check told, noted elsewhere:
 * who owns the database can write a whole chain anew, and only what lies elsewhere shows that.
 */
import { openBeside } from '../database/beside.ts';
import { readConfig } from '../start/config.ts';
import { StartupError } from '../start/startup-error.ts';
import { checkAudit, reportLines } from './check.ts';

async function verify(): Promise<number> {
  const { dataDir, databaseUrl } = readConfig(process.env, []);
  const [asked] = process.argv.slice(2);
  const noted = asked === undefined ? undefined : /^(\d+):([0-9a-f]{64})$/.exec(asked);
  if (noted === null) throw new StartupError(`"${asked}" is not understood: give NUMBER:HASH as an earlier check told it, or nothing.`);
  const database = await openBeside(dataDir, databaseUrl);
  try {
    const report = await checkAudit(database.pool, noted && { number: Number(noted[1]), hash: noted[2] ?? '' });
    for (const line of reportLines(report)) process.stdout.write(`${line}\n`);
    return report.found ? 1 : 0;
  } finally {
    await database.close();
  }
}

verify().then((code) => { process.exitCode = code; }, (error: unknown) => {
  process.stderr.write(`${error instanceof StartupError ? error.message : `The audit could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`}\n`);
  process.exitCode = 2;
});
