/** A bus or flight being noted down: the arrival, the person being typed, and the lines still to be read. Kept as a draft. */
import { z } from 'zod';
import type { PlainDate } from '#domain/foundation/plain-date.ts';

const text = z.string().catch('');
const Bus = z.object({
  mode: z.enum(['land', 'air', '']).catch(''), port: text, arrivedOn: text, nationality: text, way: z.enum(['one', 'list']).catch('one'), order: z.enum(['given-first', 'surnames-first']).catch('given-first'),
  given: text, firstSurname: text, secondSurname: text, year: text, list: text,
});
export type Bus = z.infer<typeof Bus>;

export const EMPTY_BUS: Bus = { mode: '', port: '', arrivedOn: '', nationality: '', way: 'one', order: 'given-first', given: '', firstSurname: '', secondSurname: '', year: '', list: '' };

/** A bus as it was kept. One of another day is over: only what was typed and not noted stays. */
export function readBus(values: unknown, today: PlainDate): Bus {
  const kept = Bus.safeParse(values).data ?? EMPTY_BUS;
  return kept.arrivedOn === today || kept.list.trim() !== '' ? { ...kept, arrivedOn: kept.arrivedOn || today } : { ...kept, arrivedOn: today, port: '', mode: '' };
}
