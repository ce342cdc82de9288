/** The camera can't: she types the two or three lines, and while typing the tablet says what they say or where they are wrong. */
import { useEffect, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { readMrz } from '#domain/identifiers/mrz/read-mrz.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { CAPTURE } from '../text/capture.ts';

export function TypeZone({ onUse }: { onUse: (text: string) => void }) {
  const { t, today } = useShared();
  const { capture: words } = useTexts(CAPTURE);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  // She asked to type: the keyboard comes up at once.
  useEffect(() => field.current?.focus(), []);
  const reading = text.trim() === '' ? undefined : readMrz(text, today);
  const facts = reading?.facts;
  // While she is still typing the first lines, "incomplete" is no news.
  const lines = text.trim().split('\n').length;
  const speaks = reading !== undefined && (lines >= 2 || reading.value !== '');
  return (
    <Stack spacing={2} sx={{ p: 2, width: '100%', maxWidth: 760, mx: 'auto' }}>
      <TextField inputRef={field} multiline minRows={3} label={words.lines} helperText={words.linesHow} value={text} onChange={(event) => setText(event.target.value.toUpperCase())}
        slotProps={{ htmlInput: { autoCapitalize: 'characters', autoCorrect: 'off', spellCheck: false, style: { fontFamily: 'ui-monospace, monospace', fontSize: 'clamp(0.7rem, 2.6vw, 1.1rem)' } } }} />
      <div aria-live="polite">
        {facts && <Alert severity={reading?.verdict === 'accept' ? 'success' : 'warning'}>{words.linesOk(`${facts.names.givenNames} ${facts.names.surnames}`.trim(), facts.number)}</Alert>}
        {speaks && reading.reasons.length > 0 && (
          <Alert severity={reading.verdict === 'stop' ? 'error' : 'warning'} sx={{ mt: 1 }}>
            {reading.reasons.map((reason) => `${partName(t.parts, reason.params?.field)}${t.reading[reason.code]}`).join(' ')}
            {reading.suggestion !== undefined && <Button onClick={() => setText(reading.suggestion ?? '')} sx={{ display: 'block', textAlign: 'left', overflowWrap: 'anywhere', fontFamily: 'ui-monospace, monospace', fontSize: '0.8rem' }}>{t.didYouMean(reading.suggestion)}</Button>}
          </Alert>
        )}
      </div>
      <Button variant="contained" disabled={facts === undefined} onClick={() => onUse(text)}>{words.linesUse}</Button>
    </Stack>
  );
}

/** The field's name before the reason, when it is one of a zone. */
function partName(parts: Readonly<Record<string, string>>, field: string | undefined): string {
  const name = field === undefined ? undefined : parts[field];
  return name === undefined ? '' : `${name.charAt(0).toUpperCase()}${name.slice(1)}: `;
}
