/**
 * She reads a number off a paper and types it: while typing the tablet says what it says, or what is
 * wrong with it. A photo of the paper, the day it was had, the day it expires. The same fields correct it later.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { AttachmentId } from '#domain/foundation/ids.ts';
import { birthYear } from '#domain/foundation/plain-date.ts';
import { bare } from '#domain/identifiers/reading.ts';
import { mayLetThrough, readStepNumber } from '#domain/identifiers/step-number.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { nameNoted } from '../../parts/note-papers.ts';
import { DocumentPhoto } from '../../parts/DocumentPhoto.tsx';
import { TwoValues } from '../../parts/TwoValues.tsx';
import { SCAN } from '../../text/scan.ts';
import { dayIn } from '../dates.ts';
import { focusWhenShown } from '../focus.ts';
import { FormDialog } from '../FormDialog.tsx';
import { Photo } from '../Photo.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { NUMBERED } from './numbered.ts';
import { NumberReading } from './NumberReading.tsx';
import { StepScan } from './StepScan.tsx';
import { undoTo } from './step-undo.ts';

const LONGEST_NUMBER = 40;

/** `renews`: had anew; the paper before it is kept beside it. */
export function StepDialog({ step, close, renews = false }: { step: string; close: () => void; renews?: boolean }) {
  const shared = useShared();
  const { t, today, day: sayDay } = shared;
  const scan = useTexts(SCAN);
  const { worker } = useSession();
  const { state, act, may } = useThisCase();
  const record = state.steps[step];
  const had = record?.status === 'done' ? record : undefined;
  const [number, setNumber] = useState(had?.number ?? '');
  const [on, setOn] = useState<string>((renews ? undefined : had?.on) ?? today);
  const [expires, setExpires] = useState<string>((renews ? undefined : had?.expiresOn) ?? '');
  const [photo, setPhoto] = useState<AttachmentId | undefined>(renews ? undefined : had?.photo);
  const [letThrough, setLetThrough] = useState(false);
  /** What the paper says otherwise than is typed: a person chooses. */
  const [paper, setPaper] = useState<PaperRead>();
  const [other, setOther] = useState<{ readonly number?: string | undefined; readonly expires?: string | undefined }>({});
  const { catalogue, entries } = useCatalogue();
  const entry = entries.get(step);
  const reading = number.trim() === '' ? undefined : readStepNumber(step, number, { today, birthYear: birthYear(state.person.birth) });
  const isStopped = reading?.verdict === 'stop';
  const isForSupervisor = worker.role === 'supervisor' && reading !== undefined && mayLetThrough(step, reading) === 'supervisor';
  const isFuture = on > today;
  const expiresOn = dayIn(expires);
  const isBackwards = expiresOn !== undefined && expiresOn < on;
  const canSave = other.number === undefined && other.expires === undefined && dayIn(on) !== undefined && !isFuture && !isBackwards && (expires === '' || expiresOn !== undefined) && (!isStopped || (isForSupervisor && letThrough));

  const save = async (): Promise<boolean> => {
    const day = dayIn(on);
    if (day === undefined) return false;
    const value = number.trim() === '' ? undefined : (reading?.value ?? bare(number));
    const isDone = await act({
      type: 'completeStep',
      data: { step, on: day, edition: catalogue.edition, number: value, photo, expiresOn, ...(isForSupervisor && letThrough ? { overriddenBy: worker.id } : {}), ...(renews ? { renews } as const : {}) },
    }, undoTo(step, record, worker.id));
    // The number is kept; that the name could not be noted was said, and does not take the number back.
    if (isDone && paper) for (const command of nameNoted(step, paper, renews ? undefined : record)) await act(command);
    return isDone;
  };

  const takePaper = (read: PaperRead): void => {
    setPaper(read);
    const isFree = number.trim() === '' || bare(number) === read.number;
    if (read.number !== undefined && isFree) setNumber(read.number);
    if (read.expiresOn !== undefined && expires === '') setExpires(read.expiresOn);
    setOther({ ...(read.number === undefined || isFree ? {} : { number: read.number }), ...(read.expiresOn === undefined || expires === '' || expires === read.expiresOn ? {} : { expires: read.expiresOn }) });
  };

  return (
    <FormDialog title={stepName(step, shared)} close={close} save={save} canSave={canSave}>
      <StepScan step={step} onPaper={takePaper} />
      {other.number !== undefined && (
        <TwoValues title={scan.two(t.case.number)} sides={[
          { from: scan.typed, value: number, choose: () => setOther({ ...other, number: undefined }) },
          { from: scan.useRead, value: other.number, choose: () => { setNumber(other.number ?? ''); setOther({ ...other, number: undefined }); } },
        ]} />
      )}
      {other.expires !== undefined && (
        <TwoValues title={scan.two(t.case.steps.expires)} sides={[
          { from: scan.typed, value: sayDay(expires), choose: () => setOther({ ...other, expires: undefined }) },
          { from: scan.useRead, value: sayDay(other.expires), choose: () => { setExpires(other.expires ?? ''); setOther({ ...other, expires: undefined }); } },
        ]} />
      )}
      {(NUMBERED.has(step) || had?.number !== undefined) && (
        <TextField inputRef={focusWhenShown} label={`${t.case.number} (${t.optional})`} value={number} onChange={(event) => { setNumber(event.target.value); setLetThrough(false); }}
          slotProps={{ htmlInput: { autoCapitalize: 'characters', spellCheck: false, maxLength: LONGEST_NUMBER, style: { fontFamily: 'ui-monospace, monospace' } } }} />
      )}
      <NumberReading step={step} number={number} reading={reading} take={setNumber} />
      {isForSupervisor && <FormControlLabel control={<Checkbox checked={letThrough} onChange={(event) => setLetThrough(event.target.checked)} />} label={t.case.steps.override} />}
      {may('photoAdded') && (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
          {photo && <Photo id={photo} alt={t.case.steps.photo} size={64} />}
          {photo ? <Button onClick={() => setPhoto(undefined)}>{t.case.photos.remove}</Button> : <DocumentPhoto caseId={state.id} of="document" label={t.case.steps.photo} onKept={setPhoto} />}
        </Box>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))', gap: 2 }}>
        <TextField type="date" label={t.case.steps.on} value={on} error={isFuture} helperText={isFuture ? t.case.steps.future : undefined} onChange={(event) => setOn(event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} />
        <TextField type="date" label={`${t.case.steps.expires} (${t.optional})`} value={expires} error={isBackwards} onChange={(event) => setExpires(event.target.value)} slotProps={{ inputLabel: { shrink: true } }}
          helperText={isBackwards ? t.case.steps.badExpiry : entry?.validForDays !== undefined ? t.case.steps.expiresUsual(entry.validForDays) : undefined} />
      </Box>
    </FormDialog>
  );
}
