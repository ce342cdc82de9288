/** The ten codes for the day the phone is lost: shown once, printed on paper that names nobody. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../app/context.tsx';
import { PrintSheet } from '../../parts/PrintSheet.tsx';
import { ACCOUNT } from '../../text/account.ts';

/** In two halves, as they are read aloud and typed. */
const halves = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

export function FactorCodeSheet({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const text = useTexts(ACCOUNT);
  const [isPrinting, setPrinting] = useState(false);
  return (
    <Stack spacing={1.5}>
      <Typography variant="h2">{text.factorCodes}</Typography>
      <Typography>{text.factorCodesAbout}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))', gap: 1 }}>
        {codes.map((code) => <Box component="li" key={code}><Box component="code" sx={{ fontSize: 18 }}>{halves(code)}</Box></Box>)}
      </Box>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => setPrinting(true)}>{text.factorPrint}</Button>
        <Button variant="contained" onClick={done}>{text.factorKept}</Button>
      </Stack>
      {isPrinting && (
        <PrintSheet done={() => setPrinting(false)}>
          <div className="paper">
            <h1>Ventanilla · {text.factorCodes}</h1>
            <p>{text.factorCodesAbout}</p>
            {codes.map((code) => <p key={code} className="code">{halves(code)}</p>)}
          </div>
        </PrintSheet>
      )}
    </Stack>
  );
}
