/** Somebody stands at the counter and says a name, or shows a slip: whatever is typed finds them, also with an error. */
import { useCallback, useDeferredValue, useEffect } from 'react';
import type { KeyboardEvent } from 'react';
import Close from '@mui/icons-material/Close';
import PersonAdd from '@mui/icons-material/PersonAddAlt1';
import SearchIcon from '@mui/icons-material/Search';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Link, useNavigate } from 'react-router';
import { mayEver } from '#domain/access/access.ts';
import { readScanned } from '#domain/capture/read-scanned.ts';
import type { SearchHit } from '#device/engine/api.ts';
import { useSession, useShared } from '../app/context.tsx';
import { useKept } from '../app/kept.tsx';
import { useRead } from '../app/live.ts';
import { PersonList } from '../parts/PersonList.tsx';
import { isScannable, ScanSearch, useTaken } from './ScanSearch.tsx';
import { ScreenTitle } from './ScreenTitle.tsx';

/** As many as the engine gives at most. */
const MOST = 50;
type Found = { readonly text: string; readonly hits: readonly SearchHit[] };

export function Search() {
  const { t, tablet, today } = useShared();
  const { worker } = useSession();
  const navigate = useNavigate();
  const [text, setText] = useKept('search text', '');
  const [found, setFound] = useKept<Found>('search found', { text: '', hits: [] });
  const taken = useTaken(setText);
  const asked = useDeferredValue(text.trim());
  // Read again when cases come: what was typed before the first copy of the centre arrived must not stay "nobody".
  const hits = useRead(useCallback(async (): Promise<Found> => ({ text: asked, hits: asked === '' ? [] : await tablet.engine.search(asked) }), [asked, tablet]));
  useEffect(() => { if (hits !== undefined) setFound(hits); }, [hits, setFound]);
  const why = new Map(found.hits.map((hit) => [hit.row.id, hit.why]));
  const [only] = found.hits;
  const submit = (): void => {
    // A scanner that plays keyboard has typed a whole paper into the field, or somebody a CURP that nobody here has.
    const scanned = readScanned(text, today);
    if (isScannable(scanned) && !(found.text === text.trim() && found.hits.length > 0)) { setText(''); taken.take(scanned); return; }
    if (only && found.hits.length === 1 && found.text === text.trim()) void navigate(`/case/${only.row.id}`);
  };

  return (
    <Stack spacing={2} onKeyDown={walk}>
      <ScreenTitle>{t.search.title}</ScreenTitle>
      <search><form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextField label={t.search.label} helperText={t.search.hint} value={text} onChange={(event) => setText(event.target.value)}
          slotProps={{
            htmlInput: { 'data-first': '', inputMode: 'search', enterKeyHint: 'search', spellCheck: false },
            input: {
              startAdornment: <InputAdornment position="start"><SearchIcon /></InputAdornment>,
              endAdornment: text === '' ? undefined : <InputAdornment position="end"><IconButton edge="end" aria-label={t.search.clear} onClick={() => setText('')}><Close /></IconButton></InputAdornment>,
            },
          }} />
      </form></search>
      <ScanSearch taken={taken} />
      <Typography component="output" color="text.secondary" sx={{ display: 'block' }}>
        {asked === '' ? t.search.start : found.text !== asked && found.hits.length === 0 ? t.loading : found.hits.length === 0 ? t.search.empty : t.search.found(found.hits.length, MOST)}
      </Typography>
      {asked !== '' && found.hits.length > 0 && <PersonList rows={found.hits.map((hit) => hit.row)} note={(row) => { const one = why.get(row.id); return one === undefined || one === 'name' ? undefined : t.search.why[one]; }} />}
      {asked !== '' && mayEver(worker.role, 'caseOpened') && <Button component={Link} to="/register" variant="outlined" startIcon={<PersonAdd />}>{t.today.register}</Button>}
    </Stack>
  );
}

/** Up and down go from the field through the people found. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
