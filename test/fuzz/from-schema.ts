/** Values that a zod schema takes, most of them: drawn from its JSON schema, with known ids where an id belongs. */
import fc from 'fast-check';
import { z } from 'zod';

type Node = {
  readonly type?: string; readonly format?: string; readonly pattern?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Node[]; readonly oneOf?: readonly Node[]; readonly allOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>; readonly required?: readonly string[]; readonly items?: Node; readonly minItems?: number; readonly maxItems?: number;
  readonly minLength?: number; readonly maxLength?: number; readonly minimum?: number; readonly maximum?: number; readonly additionalProperties?: Node | boolean; readonly $ref?: string;
};
const MOST_ITEMS = 4;
const LONGEST = 200;

/** `ids` are drawn from as often as fresh ones are made. */
export function fromSchema(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const root = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as Node & { readonly $defs?: Readonly<Record<string, Node>> };
  const id = fc.oneof(fc.constantFrom(...ids), fc.uuid());
  return of(root, 0);

  function of(node: Node, depth: number): fc.Arbitrary<unknown> {
    if (node.$ref !== undefined) return depth > 6 ? fc.constant(null) : of(root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? root, depth + 1);
    if ('const' in node) return fc.constant(node.const);
    if (node.enum) return fc.constantFrom(...node.enum);
    const either = node.anyOf ?? node.oneOf;
    if (either) return fc.oneof(...either.map((one) => of(one, depth + 1)));
    if (node.allOf) return fc.tuple(...node.allOf.map((one) => of(one, depth + 1))).map((parts) => Object.assign({}, ...parts) as object);
    if (node.type === 'object') return objectOf(node, depth);
    if (node.type === 'array') return fc.array(of(node.items ?? {}, depth + 1), { minLength: Math.min(node.minItems ?? 0, MOST_ITEMS), maxLength: Math.min(node.maxItems ?? MOST_ITEMS, MOST_ITEMS) });
    if (node.type === 'string') return text(node);
    if (node.type === 'integer') {
      const min = Math.max(node.minimum ?? 0, -1_000);
      return fc.oneof(fc.integer({ min, max: Math.min(node.maximum ?? 100, min + 100_000) }), fc.constantFrom(node.minimum ?? 0, node.maximum ?? 0));
    }
    if (node.type === 'number') return fc.double({ min: node.minimum ?? -1_000, max: node.maximum ?? 1_000, noNaN: true });
    if (node.type === 'boolean') return fc.boolean();
    if (node.type === 'null') return fc.constant(null);
    return fc.jsonValue({ maxDepth: 2 });
  }

  function objectOf(node: Node, depth: number): fc.Arbitrary<unknown> {
    const required = Object.keys(node.properties ?? {}).filter((key) => node.required?.includes(key));
    const known = fc.record(Object.fromEntries(Object.entries(node.properties ?? {}).map(([key, one]) => [key, of(one, depth + 1)])), { requiredKeys: required });
    if (typeof node.additionalProperties !== 'object') return known;
    return fc.tuple(known, fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), of(node.additionalProperties, depth + 1), { maxKeys: 3 })).map(([one, more]) => ({ ...more, ...one }));
  }

  function text(node: Node): fc.Arbitrary<string> {
    if (node.format === 'uuid') return id;
    if (node.format === 'date-time') return fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
    if (node.pattern !== undefined) {
      try {
        return fc.stringMatching(new RegExp(node.pattern, 'u'), { maxLength: LONGEST });
      } catch { /* looks ahead: no words can be made from it */ }
    }
    const words = fc.string({ minLength: node.minLength ?? 0, maxLength: Math.min(node.maxLength ?? 40, Math.max(LONGEST, node.minLength ?? 0)), unit: 'grapheme' });
    // A plain day is a text with a rule that no schema of JSON tells.
    return fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.constantFrom('2026-11-23', '1990-02-28', 'BC', 'tijuana') });
  }
}
