/**
 * A slip or a paper is shown instead of said: a slip opens its case, a paper whose number is known opens its person. Of any
 * other paper it says who it may be, and offers a registration with what was read; nothing has to be typed again.
 */
import { useState } from 'react';
import Close from '@mui/icons-material/Close';
import PersonAdd from '@mui/icons-material/PersonAddAlt1';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { mayEver } from '#domain/access/access.ts';
import { readScanned } from '#domain/capture/read-scanned.ts';
import type { Scanned } from '#domain/capture/read-scanned.ts';
import { paperOf } from '#domain/capture/paper-read.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import { bare } from '#domain/identifiers/reading.ts';
import { tokenHashOf } from '#device/capture/token-hash.ts';
import type { DuplicateHint } from '#device/engine/api.ts';
import { useSession, useShared, useTexts } from '../app/context.tsx';
import { useKept } from '../app/kept.tsx';
import { PaperSaid } from '../parts/PaperSaid.tsx';
import { PersonList } from '../parts/PersonList.tsx';
import { ScanButton } from '../parts/ScanButton.tsx';
import { useNotRead, usePaperName } from '../parts/say-read.ts';
import { useWedge } from '../parts/use-wedge.ts';
import { SCAN } from '../text/scan.ts';
import { takeIn } from './read-into-form.ts';
import { emptyForm } from './register-form.ts';

const ANYTHING = ['slip', 'curp-qr', 'mrz', 'aamva', 'folio', 'clabe'] as const;
type Shown = { readonly paper: PaperRead; readonly alike: readonly DuplicateHint[] };

/** Text that stands for a paper or a slip; anything else is words to search by. */
export const isScannable = (scanned: Scanned): boolean => scanned.kind === 'slip' || scanned.kind === 'curp-qr' || scanned.kind === 'mrz' || scanned.kind === 'aamva';

export type Taken = { readonly shown: Shown | undefined; readonly problem: string | undefined; readonly take: (scanned: Scanned) => void; readonly clear: () => void };

/** What becomes of a paper that was shown; `onText` searches by words: a folio, a number. */
export function useTaken(onText: (text: string) => void): Taken {
  const { tablet, say } = useShared();
  const scan = useTexts(SCAN);
  const navigate = useNavigate();
  const title = usePaperName();
  const notRead = useNotRead();
  const [shown, setShown] = useKept<Shown | undefined>('search paper', undefined);
  const [problem, setProblem] = useState<string>();
  const open = (id: CaseId): void => { void navigate(`/case/${id}`); };
  const clear = (): void => { setShown(undefined); setProblem(undefined); };
  const showSlip = async (token: string): Promise<void> => {
    const hit = await tablet.engine.caseOfSlip(await tokenHashOf(token));
    if (hit === undefined) { setProblem(scan.search.slipNotHere); return; }
    if (hit.isRevoked) say(scan.search.slipRevoked);
    open(hit.id);
  };
  const showPaper = async (paper: PaperRead): Promise<void> => {
    const { name, birth, nationality, number } = paper;
    const [byNumber, alike] = await Promise.all([
      number === undefined ? [] : tablet.engine.search(number),
      tablet.engine.duplicates({ ...(name ? { name } : {}), ...(birth ? { birth } : {}), nationalities: nationality ? [nationality] : [], numbers: number ? [number] : [] }),
    ]);
    const [only, ...others] = byNumber.filter(({ row }) => number !== undefined && row.numbers.includes(bare(number)));
    if (only && others.length === 0) { say(scan.search.byNumber(title(paper))); open(only.row.id); return; }
    setShown({ paper, alike });
  };
  const take = (scanned: Scanned): void => {
    clear();
    if (scanned.kind === 'slip') { void showSlip(scanned.token); return; }
    if (scanned.kind === 'folio' || scanned.kind === 'clabe') { onText(scanned.kind === 'folio' ? scanned.folio : scanned.reading.value); return; }
    const paper = paperOf(scanned);
    if (paper) void showPaper(paper);
    else setProblem(notRead(scanned));
  };
  return { shown, problem, take, clear };
}

export function ScanSearch({ taken: { shown, problem, take, clear } }: { taken: Taken }) {
  const { t, tablet, today } = useShared();
  const { worker } = useSession();
  const scan = useTexts(SCAN);
  const navigate = useNavigate();
  const title = usePaperName();
  useWedge((text) => take(readScanned(text, today)));

  /** The draft is sealed like any other; what was read stands in no address. */
  const register = async (paper: PaperRead): Promise<void> => {
    const id = tablet.newId() as ItemId;
    const empty = emptyForm(today);
    await tablet.engine.saveDraft({ id, savedAt: tablet.now(), values: { kind: 'register', ...empty, ...takeIn(empty, paper) } });
    await navigate(`/register/${id}`);
  };
  const why = (reason: string): string => (t.register.reasons as Readonly<Record<string, string>>)[reason] ?? reason;
  const reasons = new Map(shown?.alike.map((hint) => [hint.row.id, hint.reasons.map(why).join(', ')]));

  return (
    <Stack spacing={1.5}>
      <div><ScanButton label={scan.search.scan} want={ANYTHING} onRead={({ scanned }) => take(scanned)} /></div>
      <div aria-live="polite" style={{ display: 'grid', gap: 12 }}>
        {problem !== undefined && <Alert severity="info" onClose={clear} closeText={t.close}>{problem}</Alert>}
        {shown && (
          <>
            <PaperSaid paper={shown.paper} name={undefined} corner={<IconButton aria-label={scan.removeOf(title(shown.paper))} onClick={clear}><Close /></IconButton>} />
            <Typography>{shown.alike.length > 0 ? scan.search.perhaps : scan.search.nobody}</Typography>
            {shown.alike.length > 0 && <PersonList rows={shown.alike.map((hint) => hint.row)} note={(row) => reasons.get(row.id)} />}
            {mayEver(worker.role, 'caseOpened') && <Button variant={shown.alike.length > 0 ? 'outlined' : 'contained'} startIcon={<PersonAdd />} onClick={() => { void register(shown.paper); }}>{scan.search.register}</Button>}
          </>
        )}
      </div>
    </Stack>
  );
}
