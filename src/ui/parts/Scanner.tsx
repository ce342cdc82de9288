/**
 * She holds a paper before the tablet and it is read: no button to press. Where the camera can't, a photo, a scanner that plays
 * keyboard, or typing the lines does. Nothing is kept here: what was read goes to `onRead`, and a person confirms it there.
 */
import { useRef, useState } from 'react';
import Close from '@mui/icons-material/Close';
import FlashlightOn from '@mui/icons-material/FlashlightOnOutlined';
import Keyboard from '@mui/icons-material/KeyboardOutlined';
import PhotoLibrary from '@mui/icons-material/PhotoLibraryOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ScanKind } from '#domain/capture/read-scanned.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { CAPTURE } from '../text/capture.ts';
import { ScannerGuide } from './ScannerGuide.tsx';
import { TypeZone } from './TypeZone.tsx';
import { useScan } from './use-scan.ts';
import type { Miss, Result } from './use-scan.ts';
import { useWedge } from './use-wedge.ts';

type Props = { /** What is accepted; anything else is named and passed over. */ want: readonly ScanKind[]; onRead: (result: Result) => void; onClose: () => void };

export function Scanner({ want, onRead, onClose }: Props) {
  const { t, today } = useShared();
  const { capture: words } = useTexts(CAPTURE);
  const file = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState(false);
  const [lit, setLit] = useState(false);
  const { video, looking, miss, lamp, retry, readPhoto, take } = useScan({ want, today, live: !typing, onRead });
  useWedge((text) => take(text, 'scanner'));
  const done = looking.phase === 'done';
  const only = want.length === 1 ? want[0] : undefined;
  const toggleLamp = async (): Promise<void> => { await lamp?.(!lit); setLit(!lit); };
  const backToCamera = (): void => { setTyping(false); retry(); };

  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby="scanner-title">
      <Stack direction="row" sx={{ alignItems: 'center', pl: 2, pr: 1, py: 0.5, gap: 1 }}>
        <Typography id="scanner-title" variant="h1" sx={{ flex: 1 }}>{words.title}</Typography>
        <IconButton onClick={onClose} aria-label={t.close}><Close /></IconButton>
      </Stack>
      <Box component="output" sx={{ display: 'block', px: 2, pb: typing ? 0 : 1, minHeight: typing ? 0 : { xs: 68, sm: 48 } }}>
        {!typing && <Says looking={looking} miss={miss} hold={only === undefined ? words.holdAny : words.hold[only]} />}
      </Box>
      {typing ? <Box sx={{ flex: 1, overflowY: 'auto' }}><TypeZone onUse={(text) => take(text, 'hand')} />{done && <Alert severity="success">{words.done}</Alert>}</Box> : (
        <Box sx={{ position: 'relative', flex: 1, minHeight: 120, bgcolor: '#111', overflow: 'hidden' }}>
          <Box component="video" ref={video} muted playsInline aria-hidden sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'cover', visibility: looking.phase === 'problem' ? 'hidden' : 'visible' }} />
          {looking.phase === 'problem'
            ? <Stack sx={{ position: 'absolute', inset: 0, p: 2, justifyContent: 'center', alignItems: 'center' }}><Alert severity="warning" sx={{ maxWidth: 560 }}>{words.camera[looking.problem]}<Button color="inherit" variant="outlined" onClick={retry} sx={{ display: 'block', mt: 1 }}>{words.tryAgain}</Button></Alert></Stack>
            : <ScannerGuide want={want} done={done} />}
          {(looking.phase === 'opening' || looking.phase === 'reading-photo') && <LinearProgress aria-label={words.reading} sx={{ position: 'absolute', insetInline: 0, top: 0 }} />}
        </Box>
      )}
      <Stack direction="row" useFlexGap sx={{ p: 1.5, gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
        {lamp !== undefined && !typing && <Button startIcon={<FlashlightOn />} aria-pressed={lit} onClick={() => { void toggleLamp(); }}>{lit ? words.lampOff : words.lampOn}</Button>}
        <input ref={file} type="file" accept="image/*" hidden aria-hidden tabIndex={-1} data-testid="scan-photo" onChange={(event) => { const chosen = event.target.files?.[0]; event.target.value = ''; if (chosen) { setTyping(false); void readPhoto(chosen); } }} />
        <Button variant="outlined" startIcon={<PhotoLibrary />} disabled={done} onClick={() => file.current?.click()}>{words.fromPhoto}</Button>
        {want.includes('mrz') && (typing
          ? <Button variant="outlined" onClick={backToCamera}>{words.backToCamera}</Button>
          : <Button variant="outlined" startIcon={<Keyboard />} disabled={done} onClick={() => setTyping(true)}>{words.typeLines}</Button>)}
      </Stack>
    </Dialog>
  );
}

/** One sentence: what to hold where, or what is happening, or what was wrong with what was shown. */
function Says({ looking, miss, hold }: { looking: ReturnType<typeof useScan>['looking']; miss: Miss | undefined; hold: string }) {
  const { capture: words } = useTexts(CAPTURE);
  if (looking.phase === 'done') return <Typography sx={{ fontWeight: 700 }}>{words.done}</Typography>;
  if (looking.phase === 'opening') return <Typography>{words.opening}</Typography>;
  if (looking.phase === 'reading-photo') return <Typography>{words.reading}</Typography>;
  if (miss?.why === 'other-kind') return <Typography sx={{ fontWeight: 700 }}>{words.otherKind(words.kinds[miss.kind])}</Typography>;
  if (miss !== undefined) return <Typography sx={{ fontWeight: 700 }}>{miss.why === 'not-in-photo' ? words.notInPhoto : words.notPicture}</Typography>;
  if (looking.phase === 'problem') return null;
  return <Typography>{hold} {words.still}</Typography>;
}
