import { describe, expect, test } from 'vitest';
import { evolve } from '#domain/case/evolve.ts';
import { fold } from '#sync/rebase.ts';
import { event, given, opening, TABLET_2 } from '../support/cases.ts';

const phone = (n: number, number: string, around = {}) => event(n, { type: 'personEdited', data: { changes: { phone: number } } }, around);

describe('what is shown', () => {
  test('[S11] is the pending events over the server\'s state, in the device\'s order', () => {
    const state = fold(given(), [phone(102, '664 222 2222'), phone(101, '664 111 1111')]);
    expect(state?.person.phone).toBe('664 222 2222');
  });

  test('[S11] is a case the server has not heard of', () => {
    expect(fold(undefined, [opening])?.person.name.given).toBe('Marie-Ange');
    expect(fold(undefined, [phone(101, '664 111 1111')])).toBeUndefined();
  });

  test('[S11] is the same whether an accepted event still waits or is in the server\'s state', () => {
    const pending = phone(101, '664 111 1111');
    const server = evolve(given(), pending);
    expect(fold(server, [pending])).toEqual(server);
  });

  test('[S11] tells a conflict before the server does', () => {
    const state = fold(given(phone(101, '664 111 1111', { deviceId: TABLET_2 })), [phone(102, '664 222 2222')]);
    expect(state?.conflicts).toHaveLength(1);
  });
});
