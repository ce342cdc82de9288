/** Ways to spoil a value: something missing, too much, of the wrong kind, huge, deep, or of letters that break things. */
import fc from 'fast-check';

type Spoil = (value: unknown) => unknown;
const LONE = '\ud800';
/** Stands for a key that no literal can make an own one; `jsonOf` puts it in. */
const PROTO = '@@proto@@';
const deep = (depth: number): unknown => { let value: unknown = 1; for (let n = 0; n < depth; n += 1) value = [value]; return value; };
export const BAD_TEXTS = ['', ' ', '\u0000', `a\u0000b`, LONE, `x${LONE}y`, '\udc00', '\u202e\u200d\ufeff', 'é'.repeat(300), '😀'.repeat(100), '<script>alert(1)</script>', '\'; drop table events; --', '=cmd()', '../../etc/passwd', '%00', '\r\nset-cookie: a=b', '__proto__', 'constructor', '{{7*7}}', '${1}', '\u0130i\u0307'];
const WRONG: readonly unknown[] = [null, true, 0, -1, -0, 1e308, 2 ** 31, 2 ** 53, 0.1, '', [], {}, [[]], { a: 1 }, '0', 'null', ...BAD_TEXTS, 'x'.repeat(30_000), '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '+275760-09-13T00:00:00.000Z'];

const spoil: fc.Arbitrary<Spoil> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WRONG).map((wrong): Spoil => () => wrong) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 3_000 }).map((depth): Spoil => () => deep(depth)) },
  { weight: 4, arbitrary: fc.constantFrom('\u0000', LONE, ...BAD_TEXTS).map((bad): Spoil => (value) => (typeof value === 'string' ? value + bad : bad)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(PROTO, 'constructor', 'toString', 'id', 'role', 'centreId', 'extra'), fc.constantFrom<unknown>({ isAdmin: true }, 'administrator', null)).map(([key, more]): Spoil => (value) => (isObject(value) ? { ...value, [key]: more } : value)) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 300 }).map((times): Spoil => (value) => (Array.isArray(value) && value.length > 0 ? Array.from({ length: times }, () => value[0] as unknown) : value)) },
);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One place in the value is spoilt, or taken out: `at` chooses which. */
function changed(value: unknown, at: number, change: Spoil | 'out'): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  // Seldom a whole with all that is in it: that is refused at the door, and nothing behind it is tried.
  if (keys.length === 0 || at % 17 === 0) return change === 'out' ? undefined : change(value);
  const key = keys[Math.floor(at / 17) % keys.length] ?? '';
  const below = changed((value as Record<string, unknown>)[key], Math.floor(at / 17 / keys.length), change);
  if (Array.isArray(value)) return value.flatMap((one, index) => (String(index) !== key ? [one as unknown] : below === undefined ? [] : [below]));
  return { ...(value as Record<string, unknown>), [key]: below };
}

/** The value as it is (one in four), or spoilt at one or two places. */
export const spoilt = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(
  { weight: 1, arbitrary: value },
  { weight: 3, arbitrary: fc.tuple(value, fc.array(fc.tuple(fc.nat(1_000_000_000), fc.oneof({ weight: 4, arbitrary: spoil }, { weight: 1, arbitrary: fc.constant('out' as const) })), { minLength: 1, maxLength: 2 })).map(([one, places]) => places.reduce<unknown>((all, [at, change]) => changed(all, at, change), one)) },
);

/** As text; undefined becomes nothing at all. */
export const jsonOf = (value: unknown): string => (JSON.stringify(value) ?? '').replaceAll(`"${PROTO}"`, '"__proto__"');
