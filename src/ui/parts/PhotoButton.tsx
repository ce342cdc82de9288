/** A photo for an open case: taken, looked at, sealed on the tablet, and noted in the case; sent after everything typed. */
import type { AttachmentId, CaseId } from '#domain/foundation/ids.ts';
import { useShared } from '../app/context.tsx';
import { TakePhoto } from './TakePhoto.tsx';

type Props = {
  caseId: CaseId;
  of: 'person' | 'document' | 'other';
  label: string;
  /** Called once the picture is durable and the case knows of it. */
  onKept?: (attachmentId: AttachmentId) => void;
};

export function PhotoButton({ caseId, of, label, onKept }: Props) {
  const { t, tablet, say } = useShared();
  const keep = async (jpeg: Blob): Promise<string | undefined> => {
    const kept = await tablet.engine.addAttachment(caseId, await jpeg.arrayBuffer(), 'image/jpeg');
    if (!kept.ok) return t.breaches[kept.error];
    const noted = await tablet.engine.act(caseId, { type: 'addPhoto', data: { attachmentId: kept.value, of } });
    if (!noted.ok) return t.breaches[noted.error.code];
    say(t.saved);
    onKept?.(kept.value);
    return undefined;
  };
  return <TakePhoto label={label} onTaken={keep} />;
}
