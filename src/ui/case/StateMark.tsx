/** The state of a line as shape and colour; the words stand beside it. */
import Block from '@mui/icons-material/Block';
import CheckCircle from '@mui/icons-material/CheckCircle';
import Flag from '@mui/icons-material/Flag';
import HourglassTop from '@mui/icons-material/HourglassTop';
import LockOutlined from '@mui/icons-material/LockOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import WarningAmber from '@mui/icons-material/WarningAmber';

const MARKS = {
  done: [CheckCircle, 'success'], asked: [HourglassTop, 'info'], ready: [RadioButtonUnchecked, 'primary'], blocked: [LockOutlined, 'disabled'], unavailable: [Block, 'error'], attention: [WarningAmber, 'warning'], goal: [Flag, 'primary'], later: [RadioButtonUnchecked, 'disabled'],
} as const;
export type Mark = keyof typeof MARKS;

export function StateMark({ mark }: { mark: Mark }) {
  const [Icon, color] = MARKS[mark];
  return <Icon aria-hidden color={color} sx={{ flexShrink: 0 }} />;
}
