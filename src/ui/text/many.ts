/** A number with its word: one, or more. */
export const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
