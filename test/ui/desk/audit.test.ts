import { describe, expect, test } from 'vitest';
import type { AuditLine } from '#device/audit-call.ts';
import { AuditAct } from '#sync/audit.ts';
import { queryOf } from '#ui/desk/audit/AuditFilters.tsx';
import { sayAudit, sayChanged } from '#ui/desk/audit/say-line.ts';
import { AUDIT } from '#ui/text/audit.ts';

const line = (more: Partial<AuditLine>): AuditLine => ({ number: 1, at: '2026-11-23T15:00:00.000Z' as AuditLine['at'], act: 'historyRead', worker: { id: 'w' as never, name: 'Rosa López' }, tablet: 'T 224', cases: 1, caseId: null, folio: null, of: null, fields: [], role: null, ...more });

describe('a row of the audit reads as a sentence', () => {
  test.each([
    ['with its folio for who may see the case', { folio: 'TJ-224-2224-T' }, 'Rosa López: vio la historia completa (el caso TJ-224-2224-T)'],
    ['of one case that is not named', {}, 'Rosa López: vio la historia completa (un caso)'],
    ['of many', { act: 'casesCopied', cases: 32 }, 'Rosa López: recibió en su tableta 32 casos'],
    ['of one among many', { act: 'casesCopied', cases: 32, folio: 'TJ-1' }, 'Rosa López: recibió en su tableta el caso TJ-1, con 31 casos más'],
    ['of the person themselves', { act: 'statusShown', worker: null }, 'La propia persona, con su enlace: vio un caso en el teléfono'],
    ['of another worker', { act: 'workerChanged', of: 'Tomás' }, 'Rosa López: cambió los datos de Tomás'],
    ['of an act that a later server notes', { act: 'somethingNew' }, 'Rosa López: hizo algo que esta versión no conoce'],
  ])('%s', (_, more, said) => { expect(sayAudit(line(more), AUDIT.es)).toBe(said); });

  test('every act there is has a sentence in both languages', () => {
    for (const act of AuditAct.options) for (const say of [AUDIT.es, AUDIT.en]) expect(say.acts[act]?.('W', 'C', 'O'), act).toMatch(/^W: /);
  });

  test('what of a worker changed is named by words', () => {
    expect(sayChanged(line({ fields: ['protection', 'password'] }), AUDIT.es)).toBe('Cambió: acceso a protección, contraseña');
    expect(sayChanged(line({}), AUDIT.es)).toBeUndefined();
  });
});

test('a day is asked for from its midnight to the next, where the tablet stands', () => {
  const { from = '', to = '', ...rest } = queryOf(new URLSearchParams('day=2026-11-23&workerId=w'));
  expect(rest).toEqual({ workerId: 'w' });
  expect([new Date(from).getHours(), new Date(from).getDate(), new Date(to).getHours(), new Date(to).getDate()]).toEqual([0, 23, 0, 24]);
  expect(queryOf(new URLSearchParams('day=nonsense'))).toEqual({});
});
