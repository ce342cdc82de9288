/** Work: the profile in a line, what was proposed and how it ended, then vacancies with why and why not. */
import { useEffect, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { occupationFamily } from '#catalogue/occupations.ts';
import { isHeld, holdingsFrom } from '#domain/guide/holdings.ts';
import { rankVacancies } from '#domain/jobs/rank.ts';
import { isGuarded } from '#domain/access/access.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import { isMexican } from '#domain/person/person.ts';
import { ageOn, dayOf } from '#domain/foundation/plain-date.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { FoldRow } from '../FoldRow.tsx';
import { sayProfile } from '../say.ts';
import { stepLists } from '../steps/step-lists.ts';
import { StepRow } from '../steps/StepRow.tsx';
import type { Mark } from '../StateMark.tsx';
import { useThisCase } from '../this-case.tsx';
import { OneProposal } from './OneProposal.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';
import { Vacancies } from './Vacancies.tsx';

/** Below it nobody may work (LFT art. 22 Bis); the rule itself is in rules.ts. */
const LEAST_AGE = 15;
const PERMITS = ['tvrh', 'residence-card'];

export function WorkLine() {
  const shared = useShared();
  const { t, tablet, today } = shared;
  const { state, plan, route: { onLine }, may } = useThisCase();
  const { catalogue } = useCatalogue();
  const [vacancies, setVacancies] = useState<readonly Vacancy[]>([]);
  const [isEditing, setIsEditing] = useState(false);
  useEffect(() => { void tablet.engine.vacancies().then(setVacancies); }, [tablet]);
  const { profile } = state;
  const mayWork = useMemo(() => {
    const done = Object.entries(state.steps).flatMap(([step, record]) => (record.status === 'done' ? [{ step, on: record.on ?? dayOf(record.at), expiresOn: record.expiresOn }] : []));
    const held = holdingsFrom(catalogue, done);
    return isMexican(state.person) || ['returnee', 'returnee-us-papers', 'us-born-child'].includes(state.pathway ?? '') || PERMITS.some((one) => isHeld(held, one, today)) ? 'yes' : 'needs-permit';
  }, [catalogue, state.steps, state.person, state.pathway, today]);
  const ranked = useMemo(() => (profile === undefined ? [] : rankVacancies(profile, vacancies, { today, familyOf: occupationFamily, mayWork, homeState: state.person.destination?.state })), [profile, vacancies, today, mayWork, state.person.destination?.state]);
  const proposed = new Set<string>(state.proposals.map((one) => one.vacancyId));
  const open = ranked.filter((one) => !proposed.has(one.vacancyId));
  const live = state.proposals.findLast((one) => one.status === 'hired') ?? state.proposals.findLast((one) => ['accepted', 'proposed'].includes(one.status));
  const mark: Mark = live?.status === 'hired' ? 'done' : live ? 'asked' : 'ready';
  const name = live ? t.case.jobs.status[live.status] : profile === undefined ? t.case.jobs.noProfile : t.case.jobs.found(open.length);
  const barrier = live ? undefined : isGuarded(state) ? t.breaches['protection-first'] : (ageOn(state.person.birth, today) ?? LEAST_AGE) < LEAST_AGE ? t.breaches['too-young'] : undefined;
  const steps = stepLists(plan, state, { catalogue, onLine }).work;

  return (
    <FoldRow id="work" name={barrier ? t.case.blocked : name} glance={barrier ?? (live ? `${live.title}, ${live.employer}` : profile && sayProfile(profile, shared))} mark={barrier ? 'blocked' : mark}>
      <Stack spacing={2}>
        {state.proposals.toReversed().map((one) => <OneProposal key={one.id} proposal={one} />)}
        {steps.map((one) => <StepRow key={one.step} planned={one} />)}
        <Box>
          {profile && <Typography sx={{ overflowWrap: 'anywhere' }}>{sayProfile(profile, shared)}</Typography>}
          {may('workProfileSet') && <Button variant={profile ? 'text' : 'contained'} sx={{ mt: 0.5 }} onClick={() => setIsEditing(true)}>{profile ? t.case.jobs.editProfile : t.case.jobs.makeProfile}</Button>}
        </Box>
        {profile && !barrier && <Vacancies ranked={open} vacancies={vacancies} />}
      </Stack>
      {isEditing && <ProfileDialog close={() => setIsEditing(false)} />}
    </FoldRow>
  );
}
