/** What happened, newest first, in words. The last lines travel with the case; the whole is on the server. */
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import type { CaseState } from '#domain/case/state.ts';
import { useShared } from '../app/context.tsx';
import { useWho } from '../parts/who.ts';

export function History({ state }: { state: CaseState }) {
  const { t, moment, catalogueText } = useShared();
  const who = useWho();
  const about = (text: string | undefined): string => {
    if (text === undefined) return '';
    const step = catalogueText(`step.${text}.name`);
    return step === `step.${text}.name` ? '' : `: ${step}`;
  };
  return (
    <List dense disablePadding>
      {state.history.toReversed().map((line) => (
        <ListItem key={line.eventId} disableGutters>
          <ListItemText primary={`${line.type in t.events ? t.events[line.type as keyof typeof t.events] : line.type}${about(line.about)}`} secondary={t.case.at(moment(line.at), who(line.by))} />
        </ListItem>
      ))}
    </List>
  );
}
