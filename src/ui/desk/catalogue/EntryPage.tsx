/** One entry, readable by everybody; an administrator goes on to change it or takes a change back. */
import ArrowBack from '@mui/icons-material/ArrowBack';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { entryName } from './say-entry.ts';

export function EntryPage() {
  const { entry: id = '' } = useParams();
  const { plan, say, mayEdit, remove } = useDeskCatalogue();
  const { pages: { entry: words } } = say;
  const navigate = useNavigate();
  const entry = plan.entries.find((one) => one.id === id);
  const isNew = plan.added.has(id) && !plan.before.some((one) => one.id === id);
  const isTouched = plan.added.has(id) || plan.changed.has(id);
  return (
    <Stack spacing={2}>
      <ToList />
      {entry === undefined ? <Typography>{words.notThere}</Typography> : (
        <>
          <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
            <Typography variant="h1" sx={{ flex: '1 1 14rem', overflowWrap: 'anywhere' }}>{entryName(id, say)}</Typography>
            {mayEdit && <Button variant="contained" component={Link} to={`/catalogue/${id}/edit`}>{isTouched ? words.editAgain : words.edit}</Button>}
          </Stack>
          {isTouched && (
            <Alert severity="success" icon={false} action={<Button color="inherit" onClick={() => { remove(id); if (isNew) void navigate('/catalogue'); }}>{isNew ? words.removeAdded : words.remove}</Button>}>
              {isNew ? words.isNew : words.hasChanges} <TextLink component={Link} to="/catalogue/changes" color="inherit">{say.pages.changesCount(plan.added.size + plan.changed.size)}</TextLink>
            </Alert>
          )}
          <EntryFacts entry={entry} entries={plan.entries} words={say} />
        </>
      )}
    </Stack>
  );
}

/** The way back to the list, found as it was left. */
export function ToList() {
  const { say: { pages, t }, mayEdit } = useDeskCatalogue();
  const navigate = useNavigate();
  const { key } = useLocation();
  // Whoever reads came from a case, as a rule, and goes back to it.
  const mayGoBack = !mayEdit && key !== 'default';
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', ml: -1 }}>
      {mayGoBack && <Button startIcon={<ArrowBack />} onClick={() => { void navigate(-1); }}>{t.back}</Button>}
      <Button {...(mayGoBack ? {} : { startIcon: <ArrowBack /> })} component={Link} to="/catalogue">{pages.entry.toList}</Button>
    </Stack>
  );
}
