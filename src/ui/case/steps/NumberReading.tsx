/** What a typed number says, in words; or what is wrong with it, and what it may have meant. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { compareCurp } from '#domain/identifiers/curp-compare.ts';
import { readCurp } from '#domain/identifiers/curp.ts';
import type { Reading } from '#domain/identifiers/reading.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';

type Props = { step: string; number: string; reading: Reading<unknown> | undefined; take: (number: string) => void };

/** More differences than this are not a slip of one letter: it is another person's, or the name is wrong. */
const MOST_NAMED = 3;

export function NumberReading({ step, number, reading, take }: Props) {
  const { t, day, today } = useShared();
  const facts = step === 'curp' && number.trim() !== '' ? readCurp(number, today).facts : undefined;
  const { name, birth, sex } = useThisCase().state.person;
  const differences = facts ? compareCurp(reading?.value ?? '', { name, sex, birthDate: birth?.known === 'day' ? birth.date : undefined }).differences : [];
  return (
    <div aria-live="polite" style={{ display: 'grid', gap: 8 }}>
      {facts && <Alert severity="success">{t.bornOn(day(facts.birthDate), t.sexes[facts.sex], facts.entity in STATES ? STATES[facts.entity as keyof typeof STATES] : t.bornAbroad)}</Alert>}
      {differences.length > MOST_NAMED && <Alert severity="warning">{t.register.curpDiffers}</Alert>}
      {differences.length > 0 && differences.length <= MOST_NAMED && (
        <Alert severity="warning">
          {differences.map((one) => <div key={one.part}>{[t.differs(t.parts[one.part], one.found, one.expected), ...one.because.map((code) => t.because[code])].join('; ')}</div>)}
        </Alert>
      )}
      {reading && reading.reasons.length > 0 && (
        <Alert severity={reading.verdict === 'stop' ? 'error' : 'warning'}>
          {reading.reasons.map((reason) => t.reading[reason.code]).join(' ')}
          {reading.suggestion !== undefined && <Button sx={{ display: 'block' }} onClick={() => take(reading.suggestion ?? '')}>{t.didYouMean(reading.suggestion)}</Button>}
        </Alert>
      )}
    </div>
  );
}
