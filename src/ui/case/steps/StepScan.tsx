/** The step's own paper held before the tablet: its number and its expiry go into the dialog; a paper of another kind is named and left. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { paperOf } from '#domain/capture/paper-read.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import type { Scanned, ScanKind } from '#domain/capture/read-scanned.ts';
import { useTexts } from '../../app/context.tsx';
import { PaperSaid } from '../../parts/PaperSaid.tsx';
import { ScanButton } from '../../parts/ScanButton.tsx';
import { useNotRead, usePaperName } from '../../parts/say-read.ts';
import { SCAN } from '../../text/scan.ts';
import { useThisCase } from '../this-case.tsx';

/** What a camera can read of each step's paper; a card with a zone that has no step of its own serves for the others. */
const WANT: Readonly<Record<string, readonly ScanKind[]>> = {
  curp: ['curp-qr'], 'curp-temporary': ['curp-qr'], 'curp-temporary-returnee': ['curp-qr'], 'curp-foreign': ['curp-qr'],
  'passport-mx': ['mrz'], 'passport-mx-new': ['mrz'], 'foreign-passport': ['mrz'], ine: ['mrz'], matricula: ['mrz'], tvrh: ['mrz'], 'residence-card': ['mrz'],
};
const KIND: Readonly<Record<string, PaperRead['paper']>> = {
  curp: 'curp', 'curp-temporary': 'curp', 'curp-temporary-returnee': 'curp', 'curp-foreign': 'curp', 'passport-mx': 'passport-mx', 'passport-mx-new': 'passport-mx', 'foreign-passport': 'foreign-passport', ine: 'ine',
};

/** `onPaper` is called with a paper of the step's kind. Nothing is shown for a step whose paper no camera reads. */
export function StepScan({ step, onPaper }: { step: string; onPaper: (paper: PaperRead) => void }) {
  const scan = useTexts(SCAN);
  const title = usePaperName();
  const notRead = useNotRead();
  const { state } = useThisCase();
  const [paper, setPaper] = useState<PaperRead>();
  const [problem, setProblem] = useState<string>();
  const want = WANT[step];
  if (want === undefined) return null;
  const take = (scanned: Scanned): void => {
    const read = paperOf(scanned);
    const fits = read !== undefined && read.paper === (KIND[step] ?? 'card');
    setPaper(fits ? read : undefined);
    setProblem(read === undefined ? notRead(scanned) : fits ? undefined : scan.otherPaper(title(read)));
    if (fits) onPaper(read);
  };
  return (
    <Stack spacing={1}>
      <div><ScanButton label={scan.scanPaper} want={want} onRead={({ scanned }) => take(scanned)} /></div>
      <div aria-live="polite">
        {problem !== undefined && <Alert severity="warning">{problem}</Alert>}
        {paper && <PaperSaid paper={paper} name={{ ...state.person.name, paper: 'civil' }} />}
      </div>
    </Stack>
  );
}
