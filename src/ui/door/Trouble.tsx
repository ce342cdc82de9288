/** Why nobody can get in yet: what is kept on this tablet can't be opened. It goes on by itself, and says what to do until then. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../app/context.tsx';
import { TROUBLE } from '../text/trouble.ts';

export function Trouble({ is }: { is: 'blocked' | 'broken' }) {
  const t = useTexts(TROUBLE);
  return (
    <Alert severity={is === 'blocked' ? 'warning' : 'error'} sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
      <AlertTitle component="h1" sx={{ fontWeight: 700 }}>{t[is].title}</AlertTitle>
      {t[is].what.map((line) => <Typography key={line} sx={{ mb: 1 }}>{line}</Typography>)}
      {is === 'broken' && <Button variant="outlined" color="inherit" onClick={() => location.reload()}>{t.again}</Button>}
    </Alert>
  );
}
