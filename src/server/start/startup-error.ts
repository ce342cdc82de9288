/** What keeps the server from starting, as one line that says what to do. Printed without a stack; exit code 1. */
export class StartupError extends Error {
  override name = 'StartupError';
}
