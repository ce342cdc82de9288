/** They come together: the relative who is registered already is found by name or folio, and both belong to one household. */
import { useEffect, useState } from 'react';
import Close from '@mui/icons-material/Close';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useFormContext, useWatch } from 'react-hook-form';
import type { SearchHit } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { Choice } from './register-fields.tsx';
import type { RegisterInput } from './register-form.ts';

const SHOWN = 5;

/** `except`: the person's own case, when it is open already. */
export function HouseholdField({ except }: { except?: string | undefined }) {
  const { t, tablet } = useShared();
  const { control, setValue } = useFormContext<RegisterInput>();
  const household = useWatch({ control, name: 'household' });
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    let current = true;
    void (text.trim() === '' ? Promise.resolve([]) : tablet.engine.search(text.trim())).then((found) => { if (current) setHits(found.filter((hit) => hit.row.id !== except).slice(0, SHOWN)); });
    return () => { current = false; };
  }, [text, tablet, except]);
  const choose = (value: RegisterInput['household']): void => { setValue('household', value, { shouldDirty: true }); setText(''); };

  if (household) {
    return (
      <Stack spacing={1.5}>
        <Chip label={household.name === '' ? t.register.householdHas : t.register.householdWith(household.name)} color="primary" variant="outlined" onDelete={() => choose(null)} deleteIcon={<Close aria-label={t.register.remove} />}
          sx={{ alignSelf: 'flex-start', maxWidth: '100%', height: 'auto', minHeight: 48, '& .MuiChip-label': { whiteSpace: 'normal', overflowWrap: 'anywhere' } }} />
        <Choice name="householdRole" label={t.register.role} needed options={Object.entries(t.register.roles)} />
      </Stack>
    );
  }
  return (
    <Stack spacing={1}>
      <TextField label={t.register.householdSearch} helperText={t.register.household} value={text} onChange={(event) => setText(event.target.value)} slotProps={{ htmlInput: { spellCheck: false } }} />
      {text.trim() !== '' && (
        <Paper variant="outlined" component={List} disablePadding aria-live="polite">
          {hits.map(({ row }) => (
            <ListItem key={row.id} disablePadding divider>
              <ListItemButton onClick={() => choose({ caseId: row.id, name: row.name, ...(row.householdId ? { householdId: row.householdId } : {}) })}>
                <ListItemText primary={row.name} secondary={[row.folio, row.birthYear].filter(Boolean).join(' · ')} slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }} />
              </ListItemButton>
            </ListItem>
          ))}
          {hits.length === 0 && <ListItem>{t.search.empty}</ListItem>}
        </Paper>
      )}
    </Stack>
  );
}
