/** The right side of a wide tablet before anybody is chosen. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useShared } from '../app/context.tsx';

export function Nobody() {
  const { t } = useShared();
  return <Box sx={{ display: 'grid', placeItems: 'center', minHeight: '60vh' }}><Typography color="text.secondary">{t.list.choose}</Typography></Box>;
}
