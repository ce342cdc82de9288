/** What a typed number says, in words; or what is wrong with it, and what it may have meant. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { readCurp } from '#domain/identifiers/curp.ts';
import type { Reading } from '#domain/identifiers/reading.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared } from '../../app/context.tsx';

type Props = { step: string; number: string; reading: Reading<unknown> | undefined; take: (number: string) => void };

export function NumberReading({ step, number, reading, take }: Props) {
  const { t, day, today } = useShared();
  const facts = step === 'curp' && number.trim() !== '' ? readCurp(number, today).facts : undefined;
  return (
    <div aria-live="polite">
      {facts && <Alert severity="success">{t.bornOn(day(facts.birthDate), t.sexes[facts.sex], facts.entity in STATES ? STATES[facts.entity as keyof typeof STATES] : t.bornAbroad)}</Alert>}
      {reading && reading.reasons.length > 0 && (
        <Alert severity={reading.verdict === 'stop' ? 'error' : 'warning'}>
          {reading.reasons.map((reason) => t.reading[reason.code]).join(' ')}
          {reading.suggestion !== undefined && <Button sx={{ display: 'block' }} onClick={() => take(reading.suggestion ?? '')}>{t.didYouMean(reading.suggestion)}</Button>}
        </Alert>
      )}
    </div>
  );
}
