/**
 * One server to a data folder, for its PostgreSQL can be started once. The lock is SQLite's on an
 * empty file: of two that come at the same moment one gets it, and it goes with the process, also
 * after kill -9, so that no left-over file and no reused process number can be mistaken for it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupError, unwritable } from './startup-error.ts';

const BUSY = 5;

/** Takes the folder, or throws a StartupError when another server has it. Returns how to let go. */
export function lockFolder(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const file = new DatabaseSync(join(dataDir, 'running.lock'));
    file.exec('begin exclusive');
    return () => file.close();
  } catch (error) {
    if ((error as { errcode?: unknown }).errcode === BUSY) throw new StartupError(`Another Ventanilla runs on ${dataDir} already: stop it first, or set DATA_DIR to another folder.`);
    throw unwritable(dataDir, reasonOf(dataDir) ?? error);
  }
}

/** What the file system says of a page in that folder: SQLite tells neither a full disk nor a missing right. */
function reasonOf(dataDir: string): unknown {
  const page = join(dataDir, 'running.try');
  try {
    writeFileSync(page, Buffer.alloc(4_096));
    rmSync(page);
    return undefined;
  } catch (error) {
    try { rmSync(page, { force: true }); } catch { /* it was never there */ }
    return error;
  }
}
