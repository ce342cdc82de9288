/** Money is whole centavos of one currency (MXN), so that sums are exact. */
import { z } from 'zod';

export const Centavos = z.int().min(0).max(100_000_000).brand<'Centavos'>();
export type Centavos = z.infer<typeof Centavos>;

/** Whole pesos as centavos. */
export const pesos = (amount: number): Centavos => Centavos.parse(amount * 100);
