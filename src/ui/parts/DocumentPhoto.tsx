/**
 * A paper is photographed for a case: its edges are found, it is laid flat, and the tablet says in words whether it can be read
 * later, while the person and the paper are still here. Then it is sealed on the tablet and noted in the case.
 */
import { useRef, useState } from 'react';
import DocumentScanner from '@mui/icons-material/DocumentScannerOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { AttachmentId, CaseId } from '#domain/foundation/ids.ts';
import type { Quad } from '#device/capture/image/quad.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { CAPTURE } from '../text/capture.ts';
import { CornerHandles } from './CornerHandles.tsx';
import { usePaper } from './use-paper.ts';
import type { Paper } from './use-paper.ts';

type Props = { caseId: CaseId; of: 'person' | 'document' | 'other'; label?: string; /** Called once the picture is durable and the case knows of it. */ onKept?: (attachmentId: AttachmentId) => void };

export function DocumentPhoto({ caseId, of, label, onKept }: Props) {
  const { t, tablet, say } = useShared();
  const { capture: words } = useTexts(CAPTURE);
  const input = useRef<HTMLInputElement>(null);
  const { paper, working, take, straighten, drop } = usePaper();
  const [corners, setCorners] = useState<Quad>();
  const [problem, setProblem] = useState<string>();
  const [keeping, setKeeping] = useState(false);
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const title = label ?? words.photoOf;

  const look = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setProblem(undefined);
    setCorners(undefined);
    if (!await take(file).catch(() => false)) setProblem(t.photo.unreadable);
  };
  const keep = async ({ flat }: Paper): Promise<void> => {
    setKeeping(true);
    const kept = await tablet.engine.addAttachment(caseId, await flat.jpeg.arrayBuffer(), 'image/jpeg');
    const noted = kept.ok ? await tablet.engine.act(caseId, { type: 'addPhoto', data: { attachmentId: kept.value, of } }) : undefined;
    setKeeping(false);
    if (!kept.ok) { setProblem(t.breaches[kept.error]); return; }
    if (noted !== undefined && !noted.ok) { setProblem(t.breaches[noted.error.code]); return; }
    say(t.saved);
    drop();
    onKept?.(kept.value);
  };
  const straightenBy = async (quad: Quad): Promise<void> => { await straighten(quad); setCorners(undefined); };
  const again = (): void => input.current?.click();

  return (
    <>
      <input ref={input} type="file" accept="image/*" capture="environment" hidden aria-hidden tabIndex={-1} data-testid="document-file" onChange={(event) => { void look(event.target.files?.[0]); event.target.value = ''; }} />
      <Button variant="outlined" startIcon={<DocumentScanner />} loading={working && paper === undefined} onClick={again}>{title}</Button>
      {paper === undefined && problem !== undefined && <Alert severity="error">{problem}</Alert>}
      {paper && (
        <Dialog open onClose={drop} fullWidth fullScreen={narrow} maxWidth="md" aria-labelledby="paper-title">
          <DialogTitle id="paper-title">{title}</DialogTitle>
          <DialogContent>
            {corners ? (
              <Stack spacing={1}>
                <Typography>{words.edgesHow}</Typography>
                <CornerHandles src={paper.originalUrl} quad={corners} onChange={setCorners} />
              </Stack>
            ) : (
              <Stack spacing={1.5}>
                <Verdict paper={paper} />
                <img src={paper.flatUrl} alt={words.preview} style={{ display: 'block', maxWidth: '100%', maxHeight: '56vh', margin: '12px auto 0' }} />
              </Stack>
            )}
            {problem !== undefined && <Alert severity="error" sx={{ mt: 1 }}>{problem}</Alert>}
          </DialogContent>
          <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
            {corners ? (
              <>
                <Button onClick={() => setCorners(undefined)}>{t.back}</Button>
                <Button variant="contained" loading={working} onClick={() => { void straightenBy(corners); }}>{words.straighten}</Button>
              </>
            ) : (
              <>
                <Button onClick={drop}>{t.cancel}</Button>
                <Button onClick={() => setCorners(paper.quad)}>{words.edges}</Button>
                {/* What is better now stands out: another photo, or this one. */}
                <Button variant={isGood(paper) ? 'text' : 'contained'} loading={working} onClick={again}>{t.photo.again}</Button>
                <Button variant={isGood(paper) ? 'contained' : 'outlined'} loading={keeping} onClick={() => { void keep(paper); }}>{isGood(paper) ? t.photo.use : words.useAnyway}</Button>
              </>
            )}
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

const isGood = ({ flat }: Paper): boolean => flat.troubles.length === 0;

function Verdict({ paper }: { paper: Paper }) {
  const { capture: words } = useTexts(CAPTURE);
  return (
    <Stack spacing={1}>
      {isGood(paper) ? <Alert severity="success">{words.legible}</Alert> : <Alert severity="warning">{paper.flat.troubles.map((trouble) => words.troubles[trouble]).join(' ')}</Alert>}
      {!paper.edgesFound && <Alert severity="info">{words.noEdges}</Alert>}
    </Stack>
  );
}
