/** The slips that were given: each a key to the person's own page, revoked when it was lost. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { StatusLink } from '#domain/case/state.ts';
import { useShared } from '../../app/context.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { Slip } from '../Slip.tsx';
import { useThisCase } from '../this-case.tsx';

export function Links() {
  const { t, moment } = useShared();
  const { state, act, may } = useThisCase();
  const [revoking, setRevoking] = useState<StatusLink>();
  const valid = state.links.filter((one) => !one.revoked);
  return (
    <>
      {may('statusLinkIssued') && <Box><Slip state={state} /></Box>}
      <FoldRow id="links" name={t.case.links.title} glance={valid.length === 0 ? t.case.links.none : t.case.links.count(valid.length)}>
        <Stack spacing={1}>
          {state.links.toReversed().map((one) => (
            <Box key={one.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
              <Typography>{t.case.links.given(moment(one.at))}</Typography>
              {one.revoked ? <Typography color="text.secondary">{t.case.links.revoked}</Typography> : may('statusLinkRevoked') && <Button color="error" onClick={() => setRevoking(one)}>{t.case.links.revoke}</Button>}
            </Box>
          ))}
          {state.links.length === 0 && <Typography>{t.case.links.none}</Typography>}
        </Stack>
        {revoking && (
          <FormDialog title={t.case.links.revoke} saveLabel={t.case.links.revoke} danger close={() => setRevoking(undefined)} save={() => act({ type: 'revokeStatusLink', data: { linkId: revoking.id } })}>
            <Typography>{t.case.links.given(moment(revoking.at))}. {t.case.links.revokeAbout}</Typography>
          </FormDialog>
        )}
      </FoldRow>
    </>
  );
}
