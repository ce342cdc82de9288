/** What was noted, the latest first: by case, worker and day. A supervisor reads it with folios, an administrator without. Asked from the server each time, kept nowhere. */
import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router';
import { readsCases } from '#domain/access/access.ts';
import { readAudit } from '#device/audit-call.ts';
import type { AuditLine, AuditQuery } from '#device/audit-call.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { AUDIT } from '../../text/audit.ts';
import { AuditFilters, queryOf } from './AuditFilters.tsx';
import { sayAudit, sayChanged } from './say-line.ts';

type Shown = { readonly asked: string; readonly lines: readonly AuditLine[]; readonly more: boolean };

export function Audit() {
  const say = useTexts(AUDIT);
  const { t, moment } = useShared();
  const { worker } = useSession();
  const [filters, setFilters] = useSearchParams();
  const [shown, setShown] = useState<Shown>();
  const [offline, setOffline] = useState(false);
  const [tries, setTries] = useState(0);
  const [isAsking, setIsAsking] = useState(false);
  const asked = filters.toString();

  useEffect(() => {
    let current = true;
    void readAudit(queryOf(new URLSearchParams(asked)) as AuditQuery).then((answer) => {
      if (!current) return;
      setOffline(answer === undefined);
      if (answer) setShown({ asked, ...answer });
    });
    return () => { current = false; };
  }, [asked, tries]);

  const earlier = async (): Promise<void> => {
    setIsAsking(true);
    const answer = await readAudit({ ...queryOf(filters), before: shown?.lines.at(-1)?.number } as AuditQuery);
    setIsAsking(false);
    setOffline(answer === undefined);
    if (answer) setShown((before) => (before?.asked === asked ? { asked, lines: [...before.lines, ...answer.lines], more: answer.more } : before));
  };
  const isLoading = shown?.asked !== asked && !offline;
  const lines = shown?.asked === asked ? shown.lines : undefined;
  return (
    <Stack spacing={2} sx={{ maxWidth: 840, mx: 'auto', width: '100%' }}>
      <Typography variant="h1">{say.title}</Typography>
      <Typography color="text.secondary">{say.about} {!readsCases(worker.role) && say.withoutCases}</Typography>
      <AuditFilters filters={filters} change={(next) => setFilters(next, { replace: true })} />
      {offline && <Alert severity="info" action={<Button color="inherit" onClick={() => { setOffline(false); setTries((n) => n + 1); }}>{say.again}</Button>}>{say.offline}</Alert>}
      {isLoading && <LinearProgress aria-label={t.loading} />}
      {lines?.length === 0 && <Alert severity="info">{say.none}</Alert>}
      {lines !== undefined && lines.length > 0 && (
        <Paper sx={{ px: 1.5 }}>
          <List disablePadding aria-label={say.title}>
            {lines.map((line, at) => (
              <ListItem key={line.number} disableGutters divider={at < lines.length - 1} sx={{ display: 'block', overflowWrap: 'anywhere' }}>
                <ListItemText primary={sayAudit(line, say)} secondary={[moment(line.at), line.tablet, sayChanged(line, say)].filter((part) => part).join(' · ')} />
              </ListItem>
            ))}
          </List>
        </Paper>
      )}
      {lines !== undefined && shown?.more && <Button variant="outlined" loading={isAsking} onClick={() => { void earlier(); }} sx={{ alignSelf: 'center' }}>{say.more}</Button>}
    </Stack>
  );
}
