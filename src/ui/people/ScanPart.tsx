/**
 * A paper held before the tablet fills the registration. What was read stays marked until a person confirms it, and where
 * something else was typed both stand there; the papers themselves are noted as brought when the case is opened.
 */
import { useEffect, useEffectEvent, useRef } from 'react';
import Alert from '@mui/material/Alert';
import Close from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { readScanned } from '#domain/capture/read-scanned.ts';
import type { Scanned } from '#domain/capture/read-scanned.ts';
import { nameOnPaper } from '#domain/capture/fill.ts';
import type { Known } from '#domain/capture/fill.ts';
import { paperOf } from '#domain/capture/paper-read.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import { compareNames } from '#domain/person/name-compare.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { PaperSaid } from '../parts/PaperSaid.tsx';
import { ScanButton } from '../parts/ScanButton.tsx';
import { TwoValues } from '../parts/TwoValues.tsx';
import { useNotRead, usePaperName, useReadValue } from '../parts/say-read.ts';
import { useWedge } from '../parts/use-wedge.ts';
import { SCAN } from '../text/scan.ts';
import { confirmRead, FIELDS_OF, isRead, knownOf, settle, takeIn, takeOut, unconfirmed } from './read-into-form.ts';
import type { RegisterInput } from './register-form.ts';

export const PAPERS = ['curp-qr', 'mrz', 'aamva'] as const;

/** `curpKnown`: the CURP that the case has already. */
export function ScanPart({ curpKnown }: { curpKnown: string | undefined }) {
  const { say, today } = useShared();
  const scan = useTexts(SCAN);
  const { control, getValues, setValue, formState: { isSubmitted, submitCount, errors } } = useFormContext<RegisterInput>();
  const notRead = useNotRead();
  const form = useWatch({ control }) as RegisterInput;
  const waiting = useRef<HTMLDivElement>(null);
  const { papers, differs } = form.read;

  const change = (changes: Partial<RegisterInput>): void => {
    for (const [field, value] of Object.entries(changes)) setValue(field as keyof RegisterInput, value as never, { shouldDirty: true, shouldValidate: isSubmitted });
  };
  const take = (scanned: Scanned): void => {
    const paper = paperOf(scanned);
    if (paper === undefined) say(notRead(scanned));
    else change(takeIn(getValues(), paper, curpKnown));
  };
  useWedge((text) => { const scanned = readScanned(text, today); if ((PAPERS as readonly string[]).includes(scanned.kind)) take(scanned); });

  // Saving was asked for while two values wait: here is what stands in the way.
  const hasTwo = errors.read !== undefined;
  const show = useEffectEvent(() => { if (hasTwo) waiting.current?.focus(); });
  useEffect(() => { show(); }, [submitCount]);

  return (
    <Stack spacing={1.5}>
      <div>
        <ScanButton label={papers.length === 0 ? scan.scan : scan.again} want={PAPERS} variant={papers.length === 0 ? 'contained' : 'outlined'} onRead={({ scanned }) => take(scanned)} />
        {papers.length === 0 && <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>{scan.about}</Typography>}
      </div>
      <div aria-live="polite" style={{ display: 'grid', gap: 12 }}>
        {papers.map((paper) => <OnePaper key={paper.paper} paper={paper} form={form} change={change} />)}
        <div ref={waiting} tabIndex={-1} style={{ display: differs.length === 0 ? 'none' : 'grid', gap: 12, outline: 'none' }}>
          {differs.map((one, at) => <Two key={`${one.paper} ${one.field}`} one={one} known={knownOf(form, curpKnown)} wasRead={FIELDS_OF[one.field].every((field) => isRead(form, field))} choose={(side) => change(settle(getValues(), at, side))} />)}
        </div>
        {unconfirmed(form).length > 0 && differs.length === 0 && (
          <Alert severity="info" action={<Button color="inherit" sx={{ whiteSpace: 'nowrap' }} onClick={() => change(confirmRead(getValues()))}>{scan.confirm}</Button>}>{scan.unconfirmed}</Alert>
        )}
      </div>
    </Stack>
  );
}

type Change = (changes: Partial<RegisterInput>) => void;

function OnePaper({ paper, form, change }: { paper: PaperRead; form: RegisterInput; change: Change }) {
  const { say, today } = useShared();
  const scan = useTexts(SCAN);
  const title = usePaperName()(paper);
  const { name } = knownOf(form);
  const onPaper = nameOnPaper(paper);
  // Two names wait below for a choice: said once.
  const isWaiting = form.read.differs.some((one) => one.paper === paper.paper && one.field === 'name');
  // A paper that the catalogue does not know is noted nowhere else: its way of writing the name is kept as another name.
  const mayKeep = paper.step === undefined && name !== undefined && onPaper !== undefined && compareNames({ ...name, paper: 'civil' }, onPaper).verdict !== 'same'
    && !form.alsoKnownAs.some((one) => one.given === onPaper.given && one.firstSurname === onPaper.firstSurname);
  const keepName = (): void => {
    if (onPaper === undefined) return;
    change({ alsoKnownAs: [...form.alsoKnownAs, { given: onPaper.given, firstSurname: onPaper.firstSurname, secondSurname: onPaper.secondSurname ?? '' }] });
    say(scan.nameAdded);
  };
  return (
    <PaperSaid paper={paper} name={isWaiting ? undefined : name && { ...name, paper: 'civil' }} corner={<IconButton aria-label={scan.removeOf(title)} onClick={() => change(takeOut(form, paper, today))}><Close /></IconButton>}>
      {mayKeep && <Button onClick={keepName}>{scan.addName}</Button>}
    </PaperSaid>
  );
}

function Two({ one, known, wasRead, choose }: { one: RegisterInput['read']['differs'][number]; known: Known; wasRead: boolean; choose: (side: 'read' | 'typed') => void }) {
  const scan = useTexts(SCAN);
  const value = useReadValue();
  const paperName = usePaperName();
  return (
    <TwoValues title={scan.two(scan.fields[one.field])} sides={[
      { from: wasRead ? scan.readBefore : scan.typed, value: value(one.field, known), choose: () => choose('typed') },
      { from: scan.readIn(paperName(one)), value: value(one.field, one.read as Known), choose: () => choose('read') },
    ]} />
  );
}
