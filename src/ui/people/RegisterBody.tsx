/** The form itself, the same for a new person and for one who was only noted down: the first part is enough, the rest can wait. */
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { useShared, useTexts } from '../app/context.tsx';
import { SCAN } from '../text/scan.ts';
import { Alike } from './Alike.tsx';
import { More } from './More.tsx';
import { unconfirmed } from './read-into-form.ts';
import { BirthFields, Choice, NameFields, NationalityField, PathwayField } from './register-fields.tsx';
import type { RegisterInput } from './register-form.ts';
import { ScanPart } from './ScanPart.tsx';

type Props = {
  title: string; submitLabel: string; onSubmit: () => void; photo: ReactNode; hasPhoto: boolean;
  /** The case, when it is open already. */
  caseId?: string | undefined; folio?: string | undefined; curpKnown?: string | undefined;
  second?: { label: string; onClick: () => void };
};

export function RegisterBody({ title, submitLabel, onSubmit, photo, hasPhoto, caseId, folio, curpKnown, second }: Props) {
  const { t } = useShared();
  return (
    <Stack component="form" spacing={2.5} noValidate onSubmit={(event) => { event.preventDefault(); onSubmit(); }} sx={{ maxWidth: 880, mx: 'auto' }}>
      <div>
        <Typography variant="h1">{title}</Typography>
        {folio !== undefined && <Typography sx={{ fontSize: '1.25rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>{folio}</Typography>}
        <Typography color="text.secondary">{folio === undefined && `${t.register.onlyName} `}{t.register.keptAlways}</Typography>
      </div>
      <ScanPart curpKnown={curpKnown} />
      <NameFields isFirst={caseId === undefined} />
      <Alike except={caseId} />
      <BirthFields />
      <Choice name="sex" label={t.register.sex} options={Object.entries(t.sexes)} />
      <NationalityField />
      <PathwayField />
      <More photo={photo} hasPhoto={hasPhoto} except={caseId} curpKnown={curpKnown} />
      <SaveBar submitLabel={submitLabel} second={second} />
    </Stack>
  );
}

/** Saving confirms what was read, and says so. Watches the form by itself, so that a key does not draw every field anew. */
function SaveBar({ submitLabel, second }: Pick<Props, 'submitLabel' | 'second'>) {
  const { t } = useShared();
  const scan = useTexts(SCAN);
  const { control, formState: { errors, isSubmitting } } = useFormContext<RegisterInput>();
  const form = useWatch({ control }) as RegisterInput;
  const confirms = unconfirmed(form).length > 0 && form.read.differs.length === 0;
  const isWrong = Object.keys(errors).length > 0;
  return (
    <>
      {second && <Button variant="outlined" size="large" disabled={isSubmitting} onClick={second.onClick} sx={{ minHeight: 56 }}>{confirms ? scan.confirmAnd(second.label) : second.label}</Button>}
      <Box sx={{ position: 'sticky', bottom: 'var(--bottom)', zIndex: 2, py: 1, bgcolor: 'background.default' }}>
        {isWrong && <Alert severity="error" sx={{ mb: 1 }}>{errors.given ?? errors.firstSurname ?? errors.secondSurname ? t.register.nameMissing : errors.read ? scan.chooseFirst : t.register.check}</Alert>}
        <Button type="submit" fullWidth variant="contained" size="large" loading={isSubmitting} sx={{ minHeight: 56, fontSize: '1.1rem' }}>{confirms ? scan.confirmAnd(submitLabel) : submitLabel}</Button>
      </Box>
    </>
  );
}
