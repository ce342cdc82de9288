/** A row of the audit as a sentence, and what of a worker was changed. */
import type { AuditLine } from '#device/audit-call.ts';
import type { AuditText } from '../../text/es/audit.ts';

const whatOf = ({ cases, folio }: AuditLine, say: AuditText): string =>
  folio !== null && cases > 1 ? say.among(folio, cases) : cases > 1 ? say.cases(cases) : say.oneCase(folio);

/** Who did what, of which case as far as it may be told. */
export function sayAudit(line: AuditLine, say: AuditText): string {
  const who = line.worker === null ? say.ownPerson : line.worker.name || say.gone;
  return (say.acts[line.act] ?? say.otherAct)(who, whatOf(line, say), line.of ?? say.gone);
}

/** Which data of a worker changed; undefined where that is not what the row tells. */
export const sayChanged = ({ fields }: AuditLine, say: AuditText): string | undefined =>
  fields.length === 0 ? undefined : say.changed(fields.map((field) => say.fields[field] ?? field).join(', '));
