/**
 * The person sits before her. The caseworker sees at once who it is, what comes next, why, where and
 * what to bring; everything else is one line that says its state and opens on a tap. A phone shows one part
 * at a time, a tablet two columns; what was typed in a part stays when another is shown.
 */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useParams } from 'react-router';
import type { CaseId } from '#domain/foundation/ids.ts';
import { useShared } from '../app/context.tsx';
import { useCase } from '../app/live.ts';
import { ClosedNotice } from './head/ClosedNotice.tsx';
import { CaseHead } from './head/CaseHead.tsx';
import { MovedNotice } from './head/MovedNotice.tsx';
import { DutiesPart } from './duties/DutiesPart.tsx';
import { LinesPart } from './LinesPart.tsx';
import { NotHere } from './NotHere.tsx';
import { PersonPart } from './person/PersonPart.tsx';
import { Conflicts } from './record/Conflicts.tsx';
import { Duplicates } from './record/Duplicates.tsx';
import { Exceptions } from './record/Exceptions.tsx';
import { RecordPart } from './record/RecordPart.tsx';
import { NextPart } from './steps/NextPart.tsx';
import { PARTS, ThisCaseProvider, useThisCase } from './this-case.tsx';
import type { Part } from './this-case.tsx';

/** From this width on, two columns: the screen may stand in a pane of a wider window. */
const TWO_COLUMNS = 680;

export function CaseScreen() {
  const { t } = useShared();
  const { caseId } = useParams();
  const view = useCase(caseId as CaseId);
  const [wasHere, setWasHere] = useState(false);
  if (view && !wasHere) setWasHere(true);
  if (view === undefined) return <LinearProgress aria-label={t.loading} />;
  if (view === null) return <NotHere wasHere={wasHere} />;
  return <ThisCaseProvider key={view.state.id} view={view}><OpenCase /></ThisCaseProvider>;
}

function OpenCase() {
  const { t } = useShared();
  const { part, show } = useThisCase();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame);
  const panel = (one: Part, children: ReactNode): ReactNode => (
    <Panel id={`${id}${one}`} isTab={!isWide} isShown={isWide || part === one}>{children}</Panel>
  );
  return (
    <Stack spacing={1.5} ref={frame}>
      <CaseHead />
      <ClosedNotice />
      <MovedNotice />
      <Conflicts />
      <Exceptions />
      <Duplicates />
      {!isWide && (
        <Tabs value={part} onChange={(_, one: Part) => show(one)} variant="fullWidth" aria-label={t.case.parts.label} sx={{ borderBottom: 1, borderColor: 'divider' }}>
          {PARTS.map((one) => <Tab key={one} value={one} label={t.case.parts[one]} id={`${id}${one}-tab`} aria-controls={`${id}${one}`} sx={{ minHeight: 48, minWidth: 0, px: 0.25, fontSize: '.9rem', textTransform: 'none', fontWeight: 600, color: 'text.primary' }} />)}
        </Tabs>
      )}
      <Box sx={isWide ? { display: 'grid', gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 9fr)', gap: 2, alignItems: 'start' } : {}}>
        <Stack spacing={isWide ? 3 : 0}>{panel('next', <Stack spacing={2.5}><DutiesPart /><NextPart /></Stack>)}{panel('lines', <LinesPart />)}</Stack>
        <Stack spacing={isWide ? 3 : 0}>{panel('person', <PersonPart />)}{panel('record', <RecordPart />)}</Stack>
      </Box>
    </Stack>
  );
}

function Panel({ id, isTab, isShown, children }: { id: string; isTab: boolean; isShown: boolean; children: ReactNode }) {
  return <Box id={id} role={isTab ? 'tabpanel' : undefined} aria-labelledby={isTab ? `${id}-tab` : undefined} hidden={!isShown}>{children}</Box>;
}

function useIsWide(frame: RefObject<HTMLElement | null>): boolean {
  const [isWide, setIsWide] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => setIsWide(element.clientWidth >= TWO_COLUMNS);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return isWide;
}
