/** Asks the server for the audit; online only, and not kept here. */
import { AUDIT_PATH, AuditAnswer } from '#sync/audit.ts';
import type { AuditLine, AuditQuery } from '#sync/audit.ts';

export type { AuditAnswer, AuditLine, AuditQuery };

/** A page of it; undefined without a network or a session. */
export async function readAudit(query: AuditQuery): Promise<AuditAnswer | undefined> {
  try {
    const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
    return AuditAnswer.parse(await (await fetch(`${AUDIT_PATH}?${asked.toString()}`)).json());
  } catch {
    return undefined;
  }
}
