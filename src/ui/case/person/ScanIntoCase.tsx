/**
 * A paper shown later, when the case is open: what it adds is listed, what it says otherwise is chosen, and one tap keeps it.
 * The paper itself is noted as had.
 */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FILLABLES, fillingOf } from '#domain/capture/fill.ts';
import type { Fillable, Known } from '#domain/capture/fill.ts';
import { paperOf } from '#domain/capture/paper-read.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { papersNoted } from '../../parts/note-papers.ts';
import { PaperSaid } from '../../parts/PaperSaid.tsx';
import { ScanButton } from '../../parts/ScanButton.tsx';
import { useNotRead, useReadValue } from '../../parts/say-read.ts';
import { TwoValues } from '../../parts/TwoValues.tsx';
import { SCAN } from '../../text/scan.ts';
import { FormDialog } from '../FormDialog.tsx';
import { Fact } from '../steps/StepFacts.tsx';
import { useThisCase } from '../this-case.tsx';
import { knownOfCase, readChanges } from './read-changes.ts';

const PAPERS = ['curp-qr', 'mrz', 'aamva'] as const;

export function ScanIntoCase() {
  const { say } = useShared();
  const scan = useTexts(SCAN);
  const { may } = useThisCase();
  const notRead = useNotRead();
  const [paper, setPaper] = useState<PaperRead>();
  if (!may('personEdited') || !may('stepCompleted')) return null;
  return (
    <div>
      <ScanButton label={scan.scan} want={PAPERS} onRead={({ scanned }) => { const read = paperOf(scanned); setPaper(read); if (!read) say(notRead(scanned)); }} />
      {paper && <ReadDialog paper={paper} close={() => setPaper(undefined)} />}
    </div>
  );
}

type Chosen = Readonly<Partial<Record<Fillable, 'known' | 'read'>>>;

function ReadDialog({ paper, close }: { paper: PaperRead; close: () => void }) {
  const { today } = useShared();
  const scan = useTexts(SCAN);
  const { state, act } = useThisCase();
  const { catalogue } = useCatalogue();
  const value = useReadValue();
  // As the case was when the paper was shown: choosing must not move what is chosen from.
  const [known] = useState<Known>(() => knownOfCase(state));
  const [{ fills, differs }] = useState(() => fillingOf(known, paper));
  const [chosen, setChosen] = useState<Chosen>({});
  // Another name and another birth, or another number: hardly the same person's.
  const isOther = differs.name !== undefined && (differs.birth !== undefined || differs.curp !== undefined);
  const two = FILLABLES.filter((field) => differs[field] !== undefined);
  const adds = FILLABLES.filter((field) => fills[field] !== undefined);
  const taken: Known = { ...fills, ...Object.fromEntries(two.filter((field) => chosen[field] === 'read').map((field) => [field, differs[field]])) };
  const isCurpKept = paper.step === 'curp' && differs.curp !== undefined && chosen.curp === 'known';
  const papers = isCurpKept ? [] : papersNoted([paper], { today, edition: catalogue.edition, steps: state.steps });
  const { changes, before } = readChanges(state.person, taken);

  const save = async (): Promise<boolean> => {
    if (Object.keys(changes).length > 0 && !(await act({ type: 'editPerson', data: { changes } }, { type: 'editPerson', data: { changes: before } }))) return false;
    for (const command of papers) if (!(await act(command))) return false;
    return true;
  };
  return (
    <FormDialog title={scan.readTitle} close={close} save={save} saveLabel={scan.keep} canSave={two.every((field) => chosen[field] !== undefined)}>
      {isOther && <Alert severity="error">{scan.otherPerson}</Alert>}
      <PaperSaid paper={paper} name={differs.name ? undefined : { ...state.person.name, paper: 'civil' }} />
      {adds.length > 0 && (
        <div>
          <Typography sx={{ fontWeight: 600 }}>{scan.adds}</Typography>
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.5 }}>{adds.map((field) => <Fact key={field} name={scan.fields[field]}>{value(field, fills)}</Fact>)}</Box>
        </div>
      )}
      {two.map((field) => chosen[field] === undefined
        ? <TwoValues key={field} title={scan.two(scan.fields[field])} sides={[
          { from: scan.known, value: value(field, known), choose: () => setChosen({ ...chosen, [field]: 'known' }) },
          { from: scan.useRead, value: value(field, differs), choose: () => setChosen({ ...chosen, [field]: 'read' }) },
        ]} />
        : <Typography key={field}>{scan.fields[field]}: <b>{value(field, chosen[field] === 'read' ? differs : known)}</b></Typography>)}
      {adds.length === 0 && two.length === 0 && papers.length === 0 && <Typography>{scan.nothingNew}</Typography>}
    </FormDialog>
  );
}
