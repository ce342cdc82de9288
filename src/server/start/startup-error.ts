/** What keeps the server from starting, as one line that says what to do. Printed without a stack; exit code 1. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** The line for a folder that could not be written. */
export function unwritable(folder: string, error: unknown): StartupError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartupError(`There is no room left for ${folder} (${code}): make room, or set DATA_DIR to a folder on another disk.`);
  return new StartupError(`The folder ${folder} can't be written (${code}): make it writable, or set DATA_DIR to one that is.`);
}
