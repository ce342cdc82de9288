/** What was begun and not finished: one tap goes on; a draft that was thrown away can be had back at once. */
import { useCallback, useEffect } from 'react';
import Close from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import type { Draft } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { useKept } from '../app/kept.tsx';
import { Section } from '../parts/Section.tsx';
import { draftOf } from './drafts.ts';

export function Drafts() {
  const { t, tablet, say, moment } = useShared();
  const [drafts, setDrafts] = useKept<readonly Draft[]>('drafts', []);
  const load = useCallback(() => { void tablet.engine.drafts().then(setDrafts); }, [tablet, setDrafts]);
  useEffect(load, [load]);

  const discard = async (draft: Draft): Promise<void> => {
    await tablet.engine.dropDraft(draft.id);
    load();
    say(t.today.discarded, () => { void tablet.engine.saveDraft(draft).then(load); });
  };
  const shown = drafts.flatMap((draft) => { const what = draftOf(draft); return what === undefined ? [] : [{ draft, ...what }]; });
  if (shown.length === 0) return null;
  return (
    <Section title={`${t.today.drafts} (${shown.length})`}>
      <Paper component={List} disablePadding>
        {shown.map(({ draft, name, to, kind }) => (
          <ListItem key={draft.id} disablePadding divider
            secondaryAction={<IconButton edge="end" aria-label={t.today.discardOf(name || t.today.noName)} onClick={() => { void discard(draft); }}><Close /></IconButton>}>
            <ListItemButton component={Link} to={to}>
              <ListItemText primary={kind === 'arrivals' ? t.arrivals.title : name || t.today.noName} secondary={`${t.today.resume} · ${moment(draft.savedAt)}`} slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } } }} />
            </ListItemButton>
          </ListItem>
        ))}
      </Paper>
    </Section>
  );
}
