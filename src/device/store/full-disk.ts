/** A full disk, told from every other failure; apart from the stores, so that the page can ask without loading a database. */

/** Whether the failure says that the disk is full. */
export const isQuotaFull = (failure: unknown): boolean =>
  failure instanceof Error && (failure.name === 'QuotaExceededError' || (failure as { inner?: { name?: string } }).inner?.name === 'QuotaExceededError');
