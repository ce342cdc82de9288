/** What is known and what a paper says, side by side: nothing is written over before a person has chosen. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

type Side = { readonly from: string; readonly value: string; readonly choose: () => void };

export function TwoValues({ title, sides }: { title: string; sides: readonly [Side, Side] }) {
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { flexGrow: 1, minWidth: 0 } }}>
      <Box component="fieldset" aria-label={title} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(13rem, 100%), 1fr))', gap: 1, mt: 1 }}>
          {sides.map(({ from, value, choose }) => (
            <Button key={from} variant="outlined" color="inherit" onClick={choose} sx={{ flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'flex-start', textAlign: 'left', p: 1.5 }}>
              <Typography component="span" variant="body2">{from}</Typography>
              <Typography component="span" sx={{ fontWeight: 700, overflowWrap: 'anywhere', maxWidth: '100%' }}>{value}</Typography>
            </Button>
          ))}
        </Box>
      </Box>
    </Alert>
  );
}
