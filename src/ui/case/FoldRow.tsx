/** One line with its state at a glance, opened by a tap. What it holds is made when it is first opened. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Collapse from '@mui/material/Collapse';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { StateMark } from './StateMark.tsx';
import type { Mark } from './StateMark.tsx';
import { useThisCase } from './this-case.tsx';

type Props = { id: string; name: string; glance?: string | undefined; mark?: Mark | undefined; isOpenAtFirst?: boolean; /** The one that matters now: larger. */ isMain?: boolean; children: ReactNode };

export function FoldRow({ id, name, glance, mark, isOpenAtFirst = false, isMain = false, children }: Props) {
  const { folds, setFold } = useThisCase();
  const panel = useId();
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const isOpen = folds[id] ?? isOpenAtFirst;
  return (
    <Paper component="article" aria-label={name} variant="outlined" sx={{ overflow: 'hidden', ...(isMain ? { border: 2, borderColor: 'primary.main' } : {}) }}>
      <ButtonBase aria-expanded={isOpen} aria-controls={panel} onClick={() => setFold(id, !isOpen)}
        sx={{ width: '100%', minHeight: 56, px: 1.5, py: 1, gap: 1.5, justifyContent: 'flex-start', textAlign: 'left', '&:focus-visible': { outline: 3, outlineColor: 'primary.main', outlineOffset: -3 } }}>
        {mark && <StateMark mark={mark} />}
        <Box component="span" sx={{ flexGrow: 1, minWidth: 0 }}>
          <Typography component="span" sx={{ display: 'block', fontWeight: isMain ? 700 : 600, ...(isMain ? { fontSize: '1.3rem', lineHeight: 1.25 } : {}), overflowWrap: 'anywhere' }}>{name}</Typography>
          {glance && <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block', overflowWrap: 'anywhere' }}>{glance}</Typography>}
        </Box>
        <ExpandMore aria-hidden sx={{ flexShrink: 0, transform: isOpen ? 'rotate(180deg)' : 'none', transition: 'transform .15s', '@media (prefers-reduced-motion: reduce)': { transition: 'none' } }} />
      </ButtonBase>
      <Collapse id={panel} in={isOpen} unmountOnExit timeout={isStill ? 0 : 150}>
        <Box sx={{ px: 1.5, pb: 1.5, pt: 0.5 }}>{children}</Box>
      </Collapse>
    </Paper>
  );
}
