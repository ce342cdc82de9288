/** Brings the published editions when the server has others than are here. A catalogue that can't be had now holds up nothing: the next run asks again. */
import { EDITIONS_PATH, EditionsAnswer } from '#sync/editions.ts';
import { readStepOf } from '#sync/outbox.ts';
import type { EditionShelf } from '../editions.ts';
import type { ServerCalls } from '../server-calls.ts';

/** True when something came. `latest`: the number that the server has told. */
export async function pullEditions({ calls, shelf, epoch, latest }: { calls: ServerCalls; shelf: EditionShelf; epoch: string; latest: number }): Promise<boolean> {
  let came = false;
  while (shelf.isBehind(epoch, latest)) {
    const answer = await calls.get(`${EDITIONS_PATH}?after=${shelf.lastOf(epoch)}`);
    if (readStepOf(answer) !== 'good' || answer.kind !== 'answer') return came;
    const page = EditionsAnswer.safeParse(answer.body);
    // Restored between the two calls: the next pull brings the new epoch.
    if (!page.success || page.data.epoch !== epoch) return came;
    await shelf.add(epoch, page.data.editions);
    came = true;
    if (!page.data.more) return came;
  }
  return came;
}
