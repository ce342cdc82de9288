import { expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { isLevel, levelOf } from '#ui/case/money/levels.ts';

test('every account of the catalogue has a level: a bank\'s own product has that of the deposits it takes', () => {
  const accounts = CATALOGUE.entries.filter(({ kind }) => kind === 'account');
  expect(Object.fromEntries(accounts.map((entry) => [entry.id, [levelOf(entry), isLevel(entry.id)]]))).toEqual({
    'account-1': ['1', true], 'account-2': ['2', true], 'account-3': ['3', true], 'account-4': ['4', true], 'account-guardadito': ['1', false], 'account-enlace': ['2', false],
  });
});
