/** Every photo of the case, newest first; one more at a tap. */
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useShared } from '../../app/context.tsx';
import { DocumentPhoto } from '../../parts/DocumentPhoto.tsx';
import { PhotoButton } from '../../parts/PhotoButton.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { Photo } from '../Photo.tsx';
import { useThisCase } from '../this-case.tsx';

export function Photos() {
  const { t, moment } = useShared();
  const { state, may } = useThisCase();
  const { photos } = state;
  return (
    <FoldRow id="photos" name={t.case.photos.title} glance={photos.length === 0 ? t.case.photos.none : t.case.record.photoCount(photos.length)}>
      <Stack spacing={1.5}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))', gap: 1.5 }}>
          {photos.toReversed().map((one) => (
            <Box key={one.id}>
              <Photo id={one.id} alt={`${t.case.photos.of[one.of]}, ${moment(one.at)}`} size={96} />
              <Typography variant="body2" color="text.secondary">{t.case.photos.of[one.of]}</Typography>
            </Box>
          ))}
        </Box>
        {may('photoAdded') && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <PhotoButton caseId={state.id} of="person" label={t.case.photos.of.person} />
            <DocumentPhoto caseId={state.id} of="document" label={t.case.photos.of.document} />
            <PhotoButton caseId={state.id} of="other" label={t.case.photos.of.other} />
          </Box>
        )}
      </Stack>
    </FoldRow>
  );
}
