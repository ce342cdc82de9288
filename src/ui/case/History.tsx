/** What happened, newest first, in words. The last lines travel with the case; the whole is on the server. */
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import type { CaseState } from '#domain/case/state.ts';
import { useSession, useShared } from '../app/context.tsx';

export function History({ state }: { state: CaseState }) {
  const { t, moment, catalogueText } = useShared();
  const { colleagues } = useSession();
  const who = (id: string): string => colleagues.find((one) => one.id === id)?.name ?? t.case.someone;
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
