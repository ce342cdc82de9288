/** The name as it stands on a paper, typed: while typing it says whether it is the person's. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { PersonName } from '#domain/person/person.ts';
import { compareNames } from '#domain/person/name-compare.ts';
import type { PaperKind } from '#domain/person/name-compare.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { sayNames } from '../../parts/say-read.ts';
import { SCAN } from '../../text/scan.ts';
import { FormDialog } from '../FormDialog.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { NameFields } from './NameFields.tsx';
import type { TypedName } from './NameFields.tsx';
import { papersToName } from './papers-to-name.ts';

/** How each paper's maker writes names; a paper of nobody in particular is compared as it stands. */
const KINDS: Readonly<Record<string, PaperKind>> = { curp: 'civil', 'birth-certificate': 'civil', 'us-birth-certificate': 'us-birth', 'us-school-papers': 'us' };

export function NameDialog({ close }: { close: () => void }) {
  const shared = useShared();
  const { t } = shared;
  const scan = useTexts(SCAN);
  const { state, act } = useThisCase();
  const papers = papersToName(state, useCatalogue().catalogue);
  const [step, setStep] = useState(papers.find((one) => state.steps[one]?.nameOnPaper === undefined) ?? papers[0] ?? '');
  const [typed, setTyped] = useState<TypedName>({});
  const read = PersonName.safeParse({ given: typed.given, firstSurname: typed.firstSurname, ...(typed.secondSurname?.trim() ? { secondSurname: typed.secondSurname } : {}) });
  const name = read.success ? { ...read.data, paper: KINDS[step] ?? ('other' as const) } : undefined;
  const said = name && compareNames({ ...state.person.name, paper: 'civil' }, name);
  const before = state.steps[step];
  const markWith = (nameOnPaper: NonNullable<typeof before>['nameOnPaper']) => ({ type: 'markPaper', data: { step, mark: before?.mark ?? null, ...(nameOnPaper ? { nameOnPaper } : {}) } }) as const;
  const save = (): Promise<boolean> => (name === undefined ? Promise.resolve(false) : act(markWith(name), markWith(before?.nameOnPaper)));
  return (
    <FormDialog title={scan.names.note} close={close} save={save} canSave={name !== undefined}>
      <TextField select label={scan.names.which} value={step} onChange={(event) => setStep(event.target.value)}>
        {papers.map((one) => <MenuItem key={one} value={one} sx={{ minHeight: 48 }}>{stepName(one, shared)}</MenuItem>)}
      </TextField>
      <NameFields value={typed} set={setTyped} isFaulty={false} />
      <div aria-live="polite">{said && <Alert severity={said.verdict === 'same' ? 'success' : said.verdict === 'explainable' ? 'info' : 'warning'}>{sayNames(said, t)}</Alert>}</div>
    </FormDialog>
  );
}
