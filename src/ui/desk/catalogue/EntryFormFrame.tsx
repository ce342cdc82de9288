/** The form of an entry around its groups of fields: what was left half done, what is wrong, keep or leave. */
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { FormProvider } from 'react-hook-form';
import { Link } from 'react-router';
import { useShared } from '../../app/context.tsx';
import type { EntryForm } from './entry-form.ts';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import type { EntryFormHandle } from './use-entry-form.ts';

type Props = { title: string; back: string; handle: EntryFormHandle; save: (form: EntryForm) => void; children: ReactNode };

export function EntryFormFrame({ title, back, handle, save, children }: Props) {
  const { t } = useShared();
  const { say: { pages: { form: words } } } = useDeskCatalogue();
  const { form, isRestored, startAgain, finish } = handle;
  const wrong = form.formState.submitCount > 0 ? countFaults(form.formState.errors) : 0;
  return (
    <FormProvider {...form}>
      <Stack component="form" noValidate spacing={2} sx={{ maxWidth: 'md' }} onSubmit={(event) => { void form.handleSubmit(save)(event); }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{title}</Typography>
        {isRestored && <Alert severity="info" action={<Button color="inherit" onClick={startAgain}>{words.startAgain}</Button>}>{words.restored}</Alert>}
        {children}
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', position: 'sticky', bottom: 'var(--bottom)', bgcolor: 'background.default', py: 1.5, zIndex: 1, alignItems: 'center' }}>
          <Button type="submit" variant="contained">{words.save}</Button>
          <Button component={Link} to={back} onClick={finish}>{t.cancel}</Button>
          {wrong > 0 && <Typography role="alert" color="error">{words.faults(wrong)}</Typography>}
        </Stack>
      </Stack>
    </FormProvider>
  );
}

/** Faults at any depth. */
function countFaults(errors: object): number {
  return Object.values(errors).reduce<number>((sum, one: unknown) => (typeof one !== 'object' || one === null ? sum : 'message' in one ? sum + 1 : sum + countFaults(one)), 0);
}
