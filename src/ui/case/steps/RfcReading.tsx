/** What the SAT would make of the person's data, to compare with the paper; and where an RFC differs from them or from the CURP. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { compareCurpWithRfc, compareRfc } from '#domain/identifiers/rfc-compare.ts';
import { suggestRfc } from '#domain/identifiers/rfc-derive.ts';
import type { RfcFacts } from '#domain/identifiers/rfc.ts';
import type { Reading } from '#domain/identifiers/reading.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { SCAN } from '../../text/scan.ts';
import { useThisCase } from '../this-case.tsx';

export function RfcReading({ reading, take }: { reading: Reading<RfcFacts> | undefined; take: (number: string) => void }) {
  const { t } = useShared();
  const scan = useTexts(SCAN);
  const { state: { person: { name, birth }, steps } } = useThisCase();
  const birthDate = birth?.known === 'day' ? birth.date : undefined;
  if (reading === undefined) {
    if (birthDate === undefined) return null;
    const suggestion = suggestRfc(name, birthDate);
    return <Alert severity="info" action={<Button color="inherit" onClick={() => take(suggestion)}>{scan.rfc.same}</Button>}>{scan.rfc.suggestion(suggestion)}</Alert>;
  }
  if (reading.verdict === 'stop' || reading.facts?.kind !== 'person') return null;
  const curp = steps['curp']?.status === 'done' ? steps['curp'].number : undefined;
  const { differences } = compareRfc(reading.value, { name, birthDate });
  const match = curp === undefined ? undefined : compareCurpWithRfc(curp, reading.value, name);
  const lines = [
    ...differences.map((one) => [t.differs(t.parts[one.part], one.found, one.expected), ...one.because.map((code) => t.because[code])].join('; ')),
    ...(match?.verdict === 'different' ? [scan.rfc.notCurp(match.differs.map((part) => t.parts[part]).join(', '))] : []),
  ];
  if (lines.length > 0) return <Alert severity="warning">{lines.map((line) => <div key={line}>{line}</div>)}</Alert>;
  return match?.because === undefined ? null : <Alert severity="info">{scan.rfc.tolerated(t.because[match.because])}</Alert>;
}
