/** The names on the person's papers, each beside the person's own: the same, the same written another way, or another name, and what settles it. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { namedPapers, reconcilingSteps } from '#domain/guide/names-of-papers.ts';
import type { NamedPaper } from '#domain/guide/names-of-papers.ts';
import { fullName } from '#domain/person/person.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { sayNames } from '../../parts/say-read.ts';
import { SCAN } from '../../text/scan.ts';
import { FoldRow } from '../FoldRow.tsx';
import { stepName } from '../say.ts';
import { StateMark } from '../StateMark.tsx';
import { StepRow } from '../steps/StepRow.tsx';
import { useThisCase } from '../this-case.tsx';
import { NameDialog } from './NameDialog.tsx';
import { papersToName } from './papers-to-name.ts';

export function NamesPart() {
  const scan = useTexts(SCAN);
  const { state, plan, may } = useThisCase();
  const { catalogue } = useCatalogue();
  const [isNoting, setIsNoting] = useState(false);
  const papers = namedPapers(state);
  const mayNote = may('paperMarked') && papersToName(state, catalogue).length > 0;
  if (papers.length === 0 && !mayNote) return null;
  const steps = reconcilingSteps(papers, catalogue).flatMap((step) => plan.steps.find((one) => one.step === step) ?? []);
  const others = papers.filter((one) => one.isOther).length;
  return (
    <FoldRow id="names" name={scan.names.title} glance={scan.names.glance(papers.length, others)} mark={others > 0 ? 'attention' : undefined} isOpenAtFirst={others > 0}>
      <Stack spacing={1.5}>
        <Typography>{scan.names.own(fullName(state.person.name))}</Typography>
        {papers.map((one) => <OnePaper key={one.step} paper={one} />)}
        {steps.length > 0 && <Typography sx={{ fontWeight: 600 }}>{scan.names.settledBy}</Typography>}
        {steps.map((one) => <StepRow key={one.step} planned={one} place="names" />)}
        {mayNote && <Box><Button variant="outlined" onClick={() => setIsNoting(true)}>{scan.names.note}</Button></Box>}
      </Stack>
      {isNoting && <NameDialog close={() => setIsNoting(false)} />}
    </FoldRow>
  );
}

const MARKS = { same: 'done', explainable: 'asked', different: 'attention' } as const;

function OnePaper({ paper: { step, name, said, isOther } }: { paper: NamedPaper }) {
  const shared = useShared();
  const { state, act, may } = useThisCase();
  const scan = useTexts(SCAN);
  const known = state.person.alsoKnownAs ?? [];
  const isKept = known.some((one) => fullName(one) === fullName(name));
  const { given, firstSurname, secondSurname } = name;
  const keep = (): void => {
    const alsoKnownAs = [...known, { given, firstSurname, ...(secondSurname ? { secondSurname } : {}) }];
    void act({ type: 'editPerson', data: { changes: { alsoKnownAs } } }, { type: 'editPerson', data: { changes: { alsoKnownAs: state.person.alsoKnownAs ?? null } } });
  };
  return (
    <Box component="section" aria-label={stepName(step, shared)} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <StateMark mark={isOther ? 'attention' : MARKS[said.verdict]} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{stepName(step, shared)}: {fullName(name)}</Typography>
        <Typography>{sayNames(said, shared.t)}</Typography>
        {said.verdict !== 'same' && !isKept && may('personEdited') && <Button onClick={keep} sx={{ ml: -1 }}>{scan.addName}</Button>}
      </Box>
    </Box>
  );
}
