/** Somebody stands at the counter and says a name, or shows a slip: whatever is typed finds them, also with an error. */
import { useDeferredValue, useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { SearchHit } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { PersonList } from '../parts/PersonList.tsx';

export function Search() {
  const { t, tablet } = useShared();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const asked = useDeferredValue(text.trim());
  useEffect(() => {
    let current = true;
    void (asked === '' ? Promise.resolve([]) : tablet.engine.search(asked)).then((found) => { if (current) setHits(found); });
    return () => { current = false; };
  }, [asked, tablet]);
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{t.search.title}</Typography>
      <TextField label={t.search.label} helperText={t.search.hint} value={text} onChange={(event) => setText(event.target.value)} slotProps={{ htmlInput: { inputMode: 'search' } }} />
      <div aria-live="polite">
        {hits.length > 0 && <PersonList rows={hits.map((hit) => hit.row)} />}
        {asked !== '' && hits.length === 0 && <Typography>{t.search.empty}</Typography>}
      </div>
      {asked !== '' && <Button component={Link} to="/register" variant="outlined">{t.today.register}</Button>}
    </Stack>
  );
}
