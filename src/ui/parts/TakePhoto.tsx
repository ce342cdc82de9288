/**
 * She holds the tablet up, takes the picture, looks whether it can be read, and uses it or takes another.
 * Where it goes is the caller's business; nothing is kept before `onTaken` says so.
 */
import { useEffect, useRef, useState } from 'react';
import PhotoCamera from '@mui/icons-material/PhotoCameraOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useShared } from '../app/context.tsx';
import { toJpeg } from './to-jpeg.ts';

type Props = {
  label: string;
  /** Keeps the JPEG; a sentence when that was not possible, and the picture stays in sight. */
  onTaken: (jpeg: Blob) => Promise<string | undefined>;
  disabled?: boolean;
};

export function TakePhoto({ label, onTaken, disabled = false }: Props) {
  const { t } = useShared();
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<{ jpeg: Blob; url: string }>();
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  useEffect(() => () => { if (taken) URL.revokeObjectURL(taken.url); }, [taken]);

  const look = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setProblem(undefined);
    setWorking(true);
    const jpeg = await toJpeg(file);
    setWorking(false);
    if (jpeg) setTaken({ jpeg, url: URL.createObjectURL(jpeg) });
    else setProblem(t.photo.unreadable);
  };
  const use = async (jpeg: Blob): Promise<void> => {
    setWorking(true);
    const refused = await onTaken(jpeg);
    setWorking(false);
    setProblem(refused);
    if (refused === undefined) setTaken(undefined);
  };
  const take = (): void => input.current?.click();

  return (
    <>
      <input ref={input} type="file" accept="image/*" capture="environment" hidden aria-hidden tabIndex={-1} data-testid="photo-file"
        onChange={(event) => { void look(event.target.files?.[0]); event.target.value = ''; }} />
      <Button variant="outlined" startIcon={<PhotoCamera />} loading={working && taken === undefined} disabled={disabled} onClick={take}>{label}</Button>
      {taken === undefined && problem !== undefined && <Alert severity="error">{problem}</Alert>}
      {taken && (
        <Dialog open onClose={() => setTaken(undefined)} fullWidth maxWidth="sm" aria-labelledby="photo-title">
          <DialogTitle id="photo-title">{label}</DialogTitle>
          <DialogContent>
            <img src={taken.url} alt={t.photo.preview} style={{ display: 'block', maxWidth: '100%', maxHeight: '60vh', margin: '0 auto' }} />
            {problem !== undefined && <Alert severity="error" sx={{ mt: 1 }}>{problem}</Alert>}
          </DialogContent>
          <DialogActions sx={{ flexWrap: 'wrap' }}>
            <Button onClick={() => setTaken(undefined)}>{t.cancel}</Button>
            <Button onClick={take}>{t.photo.again}</Button>
            <Button variant="contained" loading={working} onClick={() => { void use(taken.jpeg); }}>{t.photo.use}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
