/** Brings a tablet's file to the server; online only. What the file holds stays sealed to whoever brings it. */
import { readStepOf } from '#sync/outbox.ts';
import { FILE_LIMITS, HAND_IN_FILE_PATH, HandInFileAnswer, SealedFile } from '#sync/sealed-file.ts';
import { ErrorAnswer } from '#sync/protocol.ts';

export type { HandInFileAnswer };
export type FileProblem = 'not-a-file' | 'foreign-tablet' | 'too-large' | 'signed-out' | 'no-network';

/** What became of it, or why nothing did. */
export async function handInFile(file: Blob): Promise<HandInFileAnswer | FileProblem> {
  if (file.size > FILE_LIMITS.bytes) return 'too-large';
  const body = await file.text();
  if (!SealedFile.safeParse(parsed(body)).success) return 'not-a-file';
  try {
    const answer = await fetch(HAND_IN_FILE_PATH, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const told: unknown = parsed(await answer.text());
    if (readStepOf({ kind: 'answer', status: answer.status, contentType: answer.headers.get('content-type'), body: told }) === 'good') return HandInFileAnswer.safeParse(told).data ?? 'no-network';
    const code = ErrorAnswer.safeParse(told).data?.error.code;
    if (code === 'foreign-tablet' || code === 'too-large') return code;
    return code === 'unreadable' ? 'not-a-file' : answer.status === 401 || answer.status === 403 ? 'signed-out' : 'no-network';
  } catch {
    return 'no-network';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
