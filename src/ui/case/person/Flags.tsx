/** Flags that everybody at the counter must see: a tap raises or lowers one, and can be undone. */
import Chip from '@mui/material/Chip';
import Box from '@mui/material/Box';
import { CoreFlag } from '#domain/case/events.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';

export function Flags() {
  const { t } = useShared();
  const { state, act, may } = useThisCase();
  const set = (flag: CoreFlag, raised: boolean): void => { void act({ type: 'setFlag', data: { flag, raised } }, { type: 'setFlag', data: { flag, raised: !raised } }); };
  const mayChange = may('flagSet');
  const shown = CoreFlag.options.filter((flag) => mayChange || state.flags.includes(flag));
  if (shown.length === 0) return null;
  return (
    <Box component="fieldset" aria-label={t.case.person.flags} sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {shown.map((flag) => {
        const isRaised = state.flags.includes(flag);
        return <Chip key={flag} label={t.flags[flag]} color={isRaised ? 'warning' : 'default'} variant={isRaised ? 'filled' : 'outlined'} {...(mayChange ? { onClick: () => set(flag, !isRaised), role: 'button', 'aria-pressed': isRaised } : {})} />;
      })}
    </Box>
  );
}
