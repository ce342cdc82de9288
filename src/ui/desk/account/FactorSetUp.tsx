/** Sets a second factor up: the password, a picture for the phone, a first code, and the sheet of codes for the day the phone is lost. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { drawingSVG, qrcode } from 'bwip-js/browser';
import type { FactorNew } from '#device/engine/api.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { ACCOUNT } from '../../text/account.ts';
import { beginFactor, proveFactor, readFactor } from './account-calls.ts';
import { FactorCodeSheet } from './FactorCodeSheet.tsx';

const pictureOf = (uri: string): string => `data:image/svg+xml,${encodeURIComponent(qrcode({ text: uri, scale: 4, padding: 4, eclevel: 'M', backgroundcolor: 'FFFFFF', bcid: 'qrcode' } as never, drawingSVG()))}`;
const CODE_INPUT = { htmlInput: { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, maxLength: 20 } } as const;

type Props = { /** There is one already, whose code is asked. */ isSetUp: boolean; done: () => void; cancel?: () => void };

export function FactorSetUp({ isSetUp, done, cancel }: Props) {
  const { t, say } = useShared();
  const { worker } = useSession();
  const text = useTexts(ACCOUNT);
  const [password, setPassword] = useState('');
  const [old, setOld] = useState('');
  const [code, setCode] = useState('');
  const [fresh, setFresh] = useState<FactorNew>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);

  const begin = async (): Promise<void> => {
    setWorking(true);
    const said = await beginFactor(password, isSetUp ? old : undefined);
    setWorking(false);
    setProblem(said.ok ? undefined : text.factorProblem(said.code));
    if (said.ok) { setPassword(''); setFresh(said.value); }
  };
  const prove = async (): Promise<void> => {
    setWorking(true);
    const said = await proveFactor(code);
    // An earlier answer was lost on its way: the phone's code holds, and the sheet was never seen.
    const isOnAlready = !said.ok && said.code === 'wrong-code' && !isSetUp && (await readFactor(worker.id))?.isSetUp === true;
    setWorking(false);
    if (isOnAlready) { say(text.factorNoSheet); done(); return; }
    setProblem(said.ok ? undefined : text.factorProblem(said.code));
    setCode('');
    if (said.ok) setCodes(said.value.codes);
  };

  if (codes !== undefined) return <FactorCodeSheet codes={codes} done={done} />;
  return (
    <Stack component="form" spacing={1.5} noValidate onSubmit={(event) => { event.preventDefault(); void (fresh === undefined ? begin() : prove()); }}>
      {fresh === undefined ? (
        <>
          <TextField label={text.factorPassword} type="password" value={password} onChange={(event) => setPassword(event.target.value)} slotProps={{ htmlInput: { autoComplete: 'current-password' } }} />
          {isSetUp && <TextField label={text.factorOld} value={old} onChange={(event) => setOld(event.target.value)} slotProps={CODE_INPUT} />}
        </>
      ) : (
        <>
          <Typography>{text.factorScan}</Typography>
          <Box component="img" src={pictureOf(fresh.uri)} alt={text.factorPicture} sx={{ width: 200, maxWidth: '100%', bgcolor: '#fff' }} />
          <Typography>{text.factorByHand}<br /><Box component="code" sx={{ overflowWrap: 'anywhere', userSelect: 'all' }}>{fresh.secret.match(/.{1,4}/g)?.join(' ')}</Box></Typography>
          <TextField label={text.factorCode} value={code} onChange={(event) => setCode(event.target.value)} slotProps={{ htmlInput: { ...CODE_INPUT.htmlInput, inputMode: 'numeric', maxLength: 7 } }} />
        </>
      )}
      {problem !== undefined && <Alert severity="error">{problem}</Alert>}
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" loading={working} disabled={fresh === undefined ? password === '' || (isSetUp && old === '') : code === ''}>{fresh === undefined ? text.factorNext : text.factorProve}</Button>
        {cancel && <Button onClick={cancel}>{t.cancel}</Button>}
      </Stack>
    </Stack>
  );
}
