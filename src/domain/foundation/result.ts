/** An expected refusal is a value; an exception is a bug. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The value of a thing that went well. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The reason a thing was refused. */
export const refused = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
