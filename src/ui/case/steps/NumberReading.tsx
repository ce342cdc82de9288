/** What a typed number says, in words; or what is wrong with it, and what it may have meant. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { readCurp } from '#domain/identifiers/curp.ts';
import { readRfc } from '#domain/identifiers/rfc.ts';
import type { Reading } from '#domain/identifiers/reading.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared } from '../../app/context.tsx';
import { CurpDifferences } from '../../parts/CurpDifferences.tsx';
import { entityOfBirth } from '../../parts/born-in.ts';
import { useThisCase } from '../this-case.tsx';
import { RfcReading } from './RfcReading.tsx';

type Props = { step: string; number: string; reading: Reading<unknown> | undefined; take: (number: string) => void };

export function NumberReading({ step, number, reading, take }: Props) {
  const { t, day, today } = useShared();
  const facts = step === 'curp' && number.trim() !== '' ? readCurp(number, today).facts : undefined;
  const { name, birth, sex, birthPlace = {} } = useThisCase().state.person;
  const known = { name, sex, birthDate: birth?.known === 'day' ? birth.date : undefined, entity: entityOfBirth(birthPlace) };
  return (
    <div aria-live="polite" style={{ display: 'grid', gap: 8 }}>
      {facts && <Alert severity="success">{t.bornOn(day(facts.birthDate), t.sexes[facts.sex], facts.entity in STATES ? STATES[facts.entity as keyof typeof STATES] : t.bornAbroad)}</Alert>}
      {facts && <CurpDifferences curp={reading?.value ?? ''} known={known} />}
      {step === 'rfc' && <RfcReading reading={number.trim() === '' ? undefined : readRfc(number)} take={take} />}
      {reading && reading.reasons.length > 0 && (
        <Alert severity={reading.verdict === 'stop' ? 'error' : reading.verdict === 'warn' ? 'warning' : 'info'}>
          {reading.reasons.map((reason) => t.reading[reason.code]).join(' ')}
          {reading.suggestion !== undefined && <Button sx={{ display: 'block' }} onClick={() => take(reading.suggestion ?? '')}>{t.didYouMean(reading.suggestion)}</Button>}
        </Alert>
      )}
    </div>
  );
}
