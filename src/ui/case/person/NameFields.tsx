/** Names as the registry holds them, and the other names a person goes by. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { PersonName } from '#domain/person/person.ts';
import { useShared } from '../../app/context.tsx';

export type TypedName = { given?: string; firstSurname?: string; secondSurname?: string };
const PARTS = ['given', 'firstSurname', 'secondSurname'] as const;
const LONGEST = 80;
const MOST_NAMES = 10;

export function NameFields({ value, set, isFaulty, suffix = '' }: { value: TypedName; set: (value: TypedName) => void; isFaulty: boolean; suffix?: string }) {
  const { t } = useShared();
  const wrong = (part: (typeof PARTS)[number]): boolean => {
    const text = value[part] ?? '';
    return isFaulty && (text.trim() === '' ? part !== 'secondSurname' : !PersonName.shape.given.safeParse(text).success);
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))', gap: 2 }}>
      {PARTS.map((part) => (
        <TextField key={part} label={t.case.person[part] + (part === 'secondSurname' ? ` (${t.optional})` : '') + suffix} value={value[part] ?? ''} error={wrong(part)} helperText={wrong(part) ? t.case.person.fault : undefined}
          onChange={(event) => set({ ...value, [part]: event.target.value })} slotProps={{ htmlInput: { maxLength: LONGEST, spellCheck: false, autoCapitalize: 'words' } }} />
      ))}
    </Box>
  );
}

export function OtherNames({ value, set, isFaulty }: { value: readonly TypedName[]; set: (value: readonly TypedName[]) => void; isFaulty: boolean }) {
  const { t } = useShared();
  const change = (at: number, name: TypedName): void => set(value.map((one, place) => (place === at ? name : one)));
  return (
    <Stack spacing={1.5}>
      <Typography>{t.fields['person.alsoKnownAs']}</Typography>
      {value.map((one, at) => (
        <Stack key={at} spacing={1}>
          <NameFields value={one} set={(name) => change(at, name)} isFaulty={isFaulty} suffix={` ${at + 2}`} />
          <Box><Button onClick={() => set(value.filter((_, place) => place !== at))}>{t.case.person.removeName}</Button></Box>
        </Stack>
      ))}
      {value.length < MOST_NAMES && <Box><Button variant="outlined" onClick={() => set([...value, {}])}>{t.case.person.addName}</Button></Box>}
    </Stack>
  );
}
