/** The line with its stops, from top to bottom: done, now, held up, next, the goals. Each stop opens on a tap. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Plan, PlannedStep } from '#domain/guide/planner.ts';
import { useShared } from '../../app/context.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { stepName } from '../say.ts';
import { StepRow } from '../steps/StepRow.tsx';
import { Goals } from './Goals.tsx';
import { RAIL, Station } from './Station.tsx';
import { Stop } from './Stop.tsx';
import type { Stops } from './stops.ts';
import { useRouteText } from './texts.ts';

/** How many done steps are named before the row is opened. */
const NAMED = 2;

type Props = { stops: Stops; plan: Plan; /** In a what-if nothing can be done, and stops that came in with it are marked. */ isSupposed?: boolean; isNew?: (step: string) => boolean };

export function RouteLine({ stops, plan, isSupposed = false, isNew }: Props) {
  const text = useRouteText();
  const { done, now, held, next } = stops;
  const stop = (one: PlannedStep, track: 'solid' | 'dashed', isMain = false): ReactNode => (
    <Stop key={one.step} planned={one} track={track} isMain={isMain} isSupposed={isSupposed} isNew={isNew?.(one.step) ?? false} />
  );
  return (
    <Stack component="section" aria-label={text.line} spacing={1}>
      <DoneStation done={done} isLast={false} isSupposed={isSupposed} />
      <Group name={text.groups.now} about={text.about.now} isShown={now.length > 0}>{now.map((one, at) => stop(one, 'solid', at === 0 && !isSupposed))}</Group>
      <Group name={text.groups.held} about={text.about.held} isShown={held.length > 0}>{held.map((one) => stop(one, 'dashed'))}</Group>
      <Group name={text.groups.next} about={text.about.next} isShown={next.length > 0}>{next.map((one) => stop(one, 'dashed'))}</Group>
      <Goals plan={plan} isSupposed={isSupposed} />
    </Stack>
  );
}

/** What is done, folded away; on a line that ends here too, for a closed case. */
export function DoneStation({ done, isLast, isSupposed = false }: { done: readonly PlannedStep[]; isLast: boolean; isSupposed?: boolean }) {
  const shared = useShared();
  const text = useRouteText();
  if (done.length === 0) return null;
  return (
    <Station mark="done" track={isLast ? 'end' : 'solid'}>
      <FoldRow id={isSupposed ? 'if.done' : 'route.done'} name={text.doneCount(done.length)} glance={named(done.map((one) => stepName(one.step, shared)), shared.t.case.steps.andMore)}>
        <Stack spacing={1}>{done.map((one) => <StepRow key={one.step} planned={one} place={isSupposed ? 'if' : 'line'} isReadOnly={isSupposed} />)}</Stack>
      </FoldRow>
    </Station>
  );
}

function Group({ name, about, isShown, children }: { name: string; about: string; isShown: boolean; children: ReactNode }) {
  const id = useId();
  if (!isShown) return null;
  return (
    <Box>
      <Typography id={id} variant="h3" sx={{ fontSize: '1rem', fontWeight: 700, pl: `${RAIL + 8}px`, pt: 0.5, pb: 0.75 }}>
        {name} <Typography component="span" variant="body2" color="text.secondary">{about}</Typography>
      </Typography>
      <Stack component="ol" aria-labelledby={id} spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>{children}</Stack>
    </Box>
  );
}

const named = (names: readonly string[], more: (n: number) => string): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` ${more(names.length - NAMED)}` : '');
