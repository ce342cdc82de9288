/** She asks what the person came for and ticks it; the usual goals stand first, everything else that is theirs to want below, folded by kind. */
import { useId, useMemo, useState } from 'react';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { Command } from '#domain/case/decide.ts';
import { goalChoices } from '#domain/guide/goal-choices.ts';
import type { GoalChoice } from '#domain/guide/goal-choices.ts';
import { goalsFor } from '#domain/guide/goals.ts';
import { inputOfCase } from '#domain/guide/plan-of-case.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { credentialText } from '../../parts/why-text.ts';
import { GOALS_EN } from '../../text/en/goals.ts';
import { GOALS_ES } from '../../text/es/goals.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useThisCase } from '../this-case.tsx';

const MOST = 24;
const KINDS = ['document', 'account', 'cash', 'work', 'service'] as const;

export function GoalsDialog({ close }: { close: () => void }) {
  const { today } = useShared();
  const words = useTexts({ es: GOALS_ES, en: GOALS_EN });
  const { catalogue } = useCatalogue();
  const { state, act } = useThisCase();
  const input = useMemo(() => inputOfCase(state, catalogue, today), [state, catalogue, today]);
  const choices = useMemo(() => goalChoices(input), [input]);
  const usual = goalsFor(input.profile);
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(input.goals ?? usual));
  /** Left to the way in again, and so to a change of it, where she asked for that. */
  const [isLeft, setIsLeft] = useState(false);
  const toggle = (credential: string): void => {
    setIsLeft(false);
    setPicked((before) => { const after = new Set(before); if (!after.delete(credential)) after.add(credential); return after; });
  };
  const goals = choices.filter(({ credential }) => picked.has(credential)).map(({ credential }) => credential);
  const back: Command = { type: 'chooseGoals', data: { goals: state.goals ?? null } };
  const isUsual = goals.length === usual.length && usual.every((one) => picked.has(one));
  const first = choices.filter((one) => one.isUsual || state.goals?.includes(one.credential) === true);
  const rest = choices.filter((one) => !first.includes(one));
  return (
    <FormDialog title={words.title} close={close} canSave={goals.length > 0 && goals.length <= MOST} save={() => act({ type: 'chooseGoals', data: { goals: isLeft ? null : goals } }, back)}>
      <Typography>{words.how}</Typography>
      <Ticks name={words.groups.usual} choices={first} picked={picked} toggle={toggle} />
      {KINDS.map((kind) => <More key={kind} name={words.groups[kind]} choices={rest.filter((one) => one.kind === kind)} picked={picked} toggle={toggle} />)}
      <div aria-live="polite">{goals.length === 0 ? <Alert severity="warning">{words.none}</Alert> : goals.length > MOST && <Alert severity="warning">{words.many}</Alert>}</div>
      {!isUsual && <Box><Button onClick={() => { setPicked(new Set(usual)); setIsLeft(true); }}>{words.toUsual}</Button></Box>}
    </FormDialog>
  );
}

type TicksProps = { name: string; choices: readonly GoalChoice[]; picked: ReadonlySet<string>; toggle: (credential: string) => void };

function Ticks({ name, choices, picked, toggle }: TicksProps) {
  const shared = useShared();
  const words = useTexts({ es: GOALS_ES, en: GOALS_EN });
  return (
    <Box component="fieldset" aria-label={name} sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(15rem, 100%), 1fr))', columnGap: 1 }}>
      {choices.map(({ credential, isHeld }) => (
        <FormControlLabel key={credential} control={<Checkbox checked={picked.has(credential)} onChange={() => toggle(credential)} />} sx={{ minHeight: 48, mr: 0, '& .MuiFormControlLabel-label': { overflowWrap: 'anywhere' } }}
          label={<>{credentialText(credential, shared)}{isHeld && <Typography component="span" variant="body2" color="text.secondary"> · {words.had}</Typography>}</>} />
      ))}
    </Box>
  );
}

/** A kind of goals, opened by a tap; open from the start where one of them is ticked. */
function More({ name, choices, picked, toggle }: TicksProps) {
  const [isOpen, setIsOpen] = useState(() => choices.some(({ credential }) => picked.has(credential)));
  const id = useId();
  if (choices.length === 0) return null;
  return (
    <Box>
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)} endIcon={<ExpandMore sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}>{name} ({choices.length})</Button>
      <div id={id} hidden={!isOpen}>{isOpen && <Ticks name={name} choices={choices} picked={picked} toggle={toggle} />}</div>
    </Box>
  );
}
