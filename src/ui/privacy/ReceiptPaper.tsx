/** The receipt on paper: who, when, why, how much, and the fingerprint; nothing of the person. */
import type { Erasure } from '#device/privacy-calls.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { PRIVACY } from '../text/privacy.ts';

export function ReceiptPaper({ erasure }: { erasure: Erasure }) {
  const text = useTexts(PRIVACY);
  const say = text.list;
  const { moment } = useShared();
  const { centre, basis, askedBy, askedAt, decidedBy, decidedAt, counts, id, contentHash } = erasure;
  const rows: readonly (readonly [string, string])[] = [
    [say.rows.centre, centre], [say.rows.basis, text.erasure.bases[basis]], [say.rows.asked, `${askedBy.name}, ${moment(askedAt)}`],
    [say.rows.decided, decidedBy && decidedAt ? `${decidedBy.name}, ${moment(decidedAt)}` : ''],
    [say.rows.counts, counts ? text.erasure.counts(counts.events, counts.photos, counts.links) : ''], [say.rows.id, id], [say.hash, contentHash ?? ''],
  ];
  return (
    <>
      <h1>{say.paper}</h1>
      <p>{say.paperAbout}</p>
      <dl>{rows.map(([name, value]) => <div key={name}><dt><strong>{name}</strong></dt><dd style={{ margin: '0 0 8px', overflowWrap: 'anywhere' }}>{value}</dd></div>)}</dl>
    </>
  );
}
