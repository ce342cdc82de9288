/** On what each use of the person's data stands, to be read to them; and, for who supervises, what keeps the case from being erased. */
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { LEGAL_BASES } from '#catalogue/legal-bases.ts';
import { mayEver } from '#domain/access/access.ts';
import { Hold } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { useAct } from '../app/act.ts';
import { useSession, useTexts } from '../app/context.tsx';
import { Section } from '../parts/Section.tsx';
import { PRIVACY } from '../text/privacy.ts';

export function BasesPart() {
  const say = useTexts(PRIVACY).bases;
  return (
    <Section title={say.title}>
      <Typography>{say.about}</Typography>
      <Stack component="ul" spacing={0.5} sx={{ m: 0, pl: 2.5 }}>
        {LEGAL_BASES.map(({ use, basis, sure }) => <li key={use}>{say.uses[use]}: <strong>{say.kinds[basis]}</strong>{sure === 'unsure' && ` (${say.unsure})`}</li>)}
      </Stack>
    </Section>
  );
}

export function HoldsPart({ state }: { state: CaseState }) {
  const say = useTexts(PRIVACY).holds;
  const { worker } = useSession();
  const act = useAct();
  if (!mayEver(worker.role, 'holdSet')) return null;
  return (
    <Section title={say.title}>
      <Typography>{say.about}</Typography>
      <Stack>
        {Hold.options.map((hold) => (
          <FormControlLabel key={hold} sx={{ minHeight: 48 }} label={say.names[hold]}
            control={<Checkbox checked={state.holds?.includes(hold) ?? false} onChange={(_, raised) => { void act(state.id, { type: 'setHold', data: { hold, raised } }, { type: 'setHold', data: { hold, raised: !raised } }); }} />} />
        ))}
      </Stack>
    </Section>
  );
}
