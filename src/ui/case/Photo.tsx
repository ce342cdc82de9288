/** Photos of the case: from this tablet, or from the server when there is a network; otherwise in words where they are. */
import { useEffect, useState } from 'react';
import PersonOutline from '@mui/icons-material/PersonOutlined';
import PhotoOutlined from '@mui/icons-material/PhotoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import type { AttachmentId } from '#domain/foundation/ids.ts';
import { useShared } from '../app/context.tsx';

type Picture = { readonly is: 'loading' | 'not-here' | 'no-network' } | { readonly is: 'here'; readonly url: string };

function usePicture(id: AttachmentId | undefined): Picture {
  const { tablet } = useShared();
  const [picture, setPicture] = useState<Picture>({ is: 'loading' });
  useEffect(() => {
    if (id === undefined) return undefined;
    let current = true;
    let made: string | undefined;
    void tablet.engine.attachment(id).then((said) => {
      if (!current) return;
      if (said.ok) made = URL.createObjectURL(said.value);
      setPicture(made === undefined ? { is: said.ok ? 'not-here' : said.error } : { is: 'here', url: made });
    });
    return () => { current = false; if (made !== undefined) URL.revokeObjectURL(made); };
  }, [id, tablet]);
  return picture;
}

type Props = { id: AttachmentId | undefined; alt: string; size: number; isRound?: true };

/** A thumbnail that opens large. Of nobody: an outline. */
export function Photo({ id, alt, size, isRound }: Props) {
  const { t } = useShared();
  const picture = usePicture(id);
  const [isLarge, setIsLarge] = useState(false);
  const frame = { width: size, height: size, flexShrink: 0, borderRadius: isRound ? '50%' : 1, bgcolor: 'action.selected', display: 'grid', placeItems: 'center', overflow: 'hidden' } as const;
  const Outline = isRound ? PersonOutline : PhotoOutlined;
  if (id === undefined) return <Box aria-hidden sx={frame}><Outline sx={{ fontSize: size * 0.6 }} color="disabled" /></Box>;
  const where = picture.is === 'here' ? undefined : picture.is === 'loading' ? t.case.photos.loading : picture.is === 'not-here' ? t.case.photos.elsewhere : t.case.photos.noNetwork;
  return (
    <>
      <ButtonBase sx={frame} aria-label={alt} onClick={() => setIsLarge(true)}>
        {picture.is === 'here' ? <img src={picture.url} alt="" style={{ width: '100%', height: '100%', objectFit: 'cover' }} /> : <Outline sx={{ fontSize: size * 0.5 }} color={picture.is === 'loading' ? 'disabled' : 'action'} />}
      </ButtonBase>
      {isLarge && (
        <Dialog open onClose={() => setIsLarge(false)} maxWidth="md" aria-label={alt}>
          <DialogContent>{picture.is === 'here' ? <img src={picture.url} alt={alt} style={{ display: 'block', maxWidth: '100%', maxHeight: '75vh', margin: '0 auto' }} /> : <Typography>{where}</Typography>}</DialogContent>
          <DialogActions><Button onClick={() => setIsLarge(false)}>{t.close}</Button></DialogActions>
        </Dialog>
      )}
    </>
  );
}
