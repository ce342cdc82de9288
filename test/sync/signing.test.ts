// One spelling: whoever parses and writes an event again, in any order of keys, has the same text to check.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, readSignature, signedTextOf, writeSignature } from '#sync/signing.ts';

const shuffled = (value: unknown): unknown => Array.isArray(value) ? value.map(shuffled) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toReversed().map(([key, one]) => [key, shuffled(one)])) : value;

test('the order of keys, and being written and read again, change nothing', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(canonical(shuffled(value))).toBe(canonical(value));
    expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
    expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});

test('two different values never have one spelling', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
    if (canonical(a) === canonical(b)) expect(JSON.parse(canonical(a))).toEqual(JSON.parse(canonical(b)));
  }));
});

test.each([
  [{ b: 1, a: [true, null, { d: 'ñ', c: undefined }] }, '{"a":[true,null,{"d":"ñ"}],"b":1}'],
  [{ Z: 1, a: 2, é: 3, 10: 4, 9: 5 }, '{"10":4,"9":5,"Z":1,"a":2,"é":3}'],
  ['"\n', '"\\"\\n"'],
])('%j is written %s', (value, text) => expect(canonical(value)).toBe(text));

test('the signature itself is not signed, everything else is', () => {
  expect(signedTextOf({ id: 1, sig: 'x' })).toBe(signedTextOf({ id: 1 }));
  expect(signedTextOf({ id: 1, more: 'x' })).not.toBe(signedTextOf({ id: 1 }));
});

test('a signature is read in its two parts, or not at all', () => {
  const [keyId, signature] = ['0123456789abcdef', `${'A'.repeat(86)}==`];
  expect(readSignature(writeSignature(keyId, signature))).toEqual({ keyId, signature });
  for (const wrong of ['', signature, `${keyId}.`, `${keyId}.${signature}x`, `xyz.${signature}`]) expect(readSignature(wrong)).toBeUndefined();
});
