/** The sentences of the audit in both languages; they load with its page. */
import { AUDIT_EN } from './en/audit.ts';
import { AUDIT_ES } from './es/audit.ts';

export const AUDIT = { es: AUDIT_ES, en: AUDIT_EN };
