/** What is still to be found out, each a tap away from being filled in. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { unknownData } from '#domain/case/unknown-data.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';
import { GROUP_OF } from './groups.ts';

export function Unknowns() {
  const { t } = useShared();
  const { state, may, setFold } = useThisCase();
  const missing = unknownData(state).filter((datum) => may(datum === 'pathway' ? 'pathwaySet' : 'personEdited'));
  if (missing.length === 0) return null;
  return (
    <Alert severity="info" icon={false} component="section" aria-label={t.case.person.unknown} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <strong>{t.case.person.unknown}</strong>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {missing.map((datum) => <Button key={datum} variant="outlined" color="inherit" onClick={() => setFold(`edit.${GROUP_OF[datum]}`, true)}>{t.case.person.unknowns[datum]}</Button>)}
      </Box>
    </Alert>
  );
}
