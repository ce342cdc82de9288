/** What is wrong with a paper that the person holds: said, explained, and taken back with one tap. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { StepRecord } from '#domain/case/state.ts';
import { paperSays } from '#domain/guide/paper-name.ts';
import { fullName } from '#domain/person/person.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { sayNames } from '../../parts/say-read.ts';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { useThisCase } from '../this-case.tsx';

export function PaperDoubt({ step, record, isReadOnly = false }: { step: string; record: StepRecord; isReadOnly?: boolean }) {
  const { t } = useShared();
  const { papers: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { state, act, may } = useThisCase();
  const { mark, nameOnPaper } = record;
  const { marks, name } = paperSays(record, state.person.name);
  const before = { type: 'markPaper', data: { step, mark: mark ?? null, ...(nameOnPaper ? { nameOnPaper } : {}) } } as const;
  const set = (to: 'doubtful' | 'other-name' | null): void => { void act({ type: 'markPaper', data: { step, mark: to, ...(nameOnPaper && to !== null ? { nameOnPaper } : {}) } }, before); };
  return (
    <Box>
      {marks.map((one) => <Typography key={one} sx={{ fontWeight: 600 }}>{words.says[one]}</Typography>)}
      {nameOnPaper && name && <Typography>{[words.nameOn(fullName(nameOnPaper)), sayNames(name, t)].join(' ')}</Typography>}
      {may('paperMarked') && !isReadOnly && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {marks.length > 0 ? <Button variant="outlined" onClick={() => set(null)}>{words.clear}</Button> : <><Button onClick={() => set('doubtful')}>{words.doubt}</Button><Button onClick={() => set('other-name')}>{words.other}</Button></>}
        </Box>
      )}
    </Box>
  );
}
