/** The server is new: whoever opens it tries it with invented people, or sets up a real centre through the server's own link. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { DemoSignIns } from '#device/engine/api.ts';
import { useDoor } from '../app/context.tsx';
import { makeDemo } from './first-visit-calls.ts';

export function FirstVisit({ done }: { done: () => void }) {
  const { t, say } = useDoor();
  const [working, setWorking] = useState(false);
  const [signIns, setSignIns] = useState<DemoSignIns['signIns']>();

  const make = async (): Promise<void> => {
    setWorking(true);
    const made = await makeDemo();
    setWorking(false);
    if (made === undefined) say(t.door.problems['server-trouble']);
    else setSignIns(made);
  };

  if (signIns !== undefined) {
    return (
      <Stack spacing={2}>
        <Typography variant="h1">{t.door.signIns}</Typography>
        <Typography>{t.door.signInsOnce}</Typography>
        <Paper sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableBody>
              {signIns.map((one) => (
                <TableRow key={one.username}>
                  <TableCell>{t.roles[one.role]}<br />{one.centre}</TableCell>
                  <TableCell><code>{one.username}</code><br /><code>{one.password}</code></TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Paper>
        <Stack direction="row" spacing={2} sx={{ '@media print': { display: 'none' } }}>
          <Button variant="outlined" onClick={() => window.print()}>{t.door.print}</Button>
          <Button variant="contained" onClick={done}>{t.door.goOn}</Button>
        </Stack>
      </Stack>
    );
  }
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{t.door.welcome}</Typography>
      <Typography>{t.door.whichWay}</Typography>
      <Paper sx={{ p: 2 }}>
        <Button variant="contained" size="large" fullWidth disabled={working} onClick={() => { void make(); }}>{t.door.demo}</Button>
        <Typography sx={{ mt: 1 }}>{working ? t.door.making : t.door.demoAbout}</Typography>
        {working && <LinearProgress aria-label={t.door.making} sx={{ mt: 1 }} />}
      </Paper>
      <Paper sx={{ p: 2 }}>
        <Typography variant="h2">{t.door.setUp}</Typography>
        <Typography>{t.door.setUpAbout}</Typography>
      </Paper>
    </Stack>
  );
}
