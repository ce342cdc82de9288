/** Where a CURP is not what the person's data would give, place by place, and why that may be. It never says which of the two is right. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { compareCurp } from '#domain/identifiers/curp-compare.ts';
import type { CurpKnown } from '#domain/identifiers/curp-compare.ts';
import { deriveCurp16 } from '#domain/identifiers/curp-derive.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { SCAN } from '../text/scan.ts';

/** More differences than this are not a slip of one letter: it is another person's, or the name is wrong. */
const MOST_NAMED = 3;

export function CurpDifferences({ curp, known }: { curp: string; known: CurpKnown }) {
  const { t } = useShared();
  const scan = useTexts(SCAN);
  const { differences } = compareCurp(curp, known);
  if (differences.length === 0) return null;
  const { name, birthDate, sex, entity } = known;
  return (
    <Alert severity="warning">
      {differences.length > MOST_NAMED ? t.register.curpDiffers
        : differences.map((one) => <div key={one.part}>{[t.differs(t.parts[one.part], one.found, one.expected), ...one.because.map((code) => t.because[code])].join('; ')}</div>)}
      {birthDate && sex && entity && <Box sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>{scan.derived(deriveCurp16({ name, birthDate, sex, entity }), curp.slice(0, 16))}</Box>}
    </Alert>
  );
}
