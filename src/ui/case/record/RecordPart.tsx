/** What is written down about the case: notes, photos, what is under protection, slips, the case's own life, its history. */
import Stack from '@mui/material/Stack';
import { useShared } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { CaseLife } from './CaseLife.tsx';
import { History } from './History.tsx';
import { Links } from './Links.tsx';
import { Notes } from './Notes.tsx';
import { Photos } from './Photos.tsx';
import { Protection } from './Protection.tsx';
import { WhoSaw } from './WhoSaw.tsx';

export function RecordPart() {
  const { t } = useShared();
  return (
    <Stack spacing={2.5}>
      <Section title={t.case.notes}><Notes /></Section>
      <Protection />
      <Section title={t.case.life.title}>
        <Links />
        <Photos />
        <CaseLife />
        <History />
        <WhoSaw />
      </Section>
    </Stack>
  );
}
