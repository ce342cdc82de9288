/** Under a step: that the person agreed, how and to whom they said it, and the tap that takes it back with what follows from that. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { findYes } from '#domain/case/consent.ts';
import type { ConsentNeed } from '#domain/case/consent.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useWho } from '../../parts/who.ts';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { useThisCase } from '../this-case.tsx';

export function ConsentLine({ need }: { need: ConsentNeed }) {
  const { moment } = useShared();
  const { consents: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { state, act, may } = useThisCase();
  const who = useWho();
  const yes = findYes(state.consents, need);
  if (yes?.given === undefined) return null;
  const { how, by, at, language } = yes.given;
  const about = { purpose: yes.purpose, ...(yes.agency === undefined ? {} : { agency: yes.agency }) };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      <Typography sx={{ flex: '1 1 12rem' }}>{words.said[how](moment(at), who(by))}</Typography>
      {may('consentWithdrawn') && (
        <>
          <Button color="error" onClick={() => { void act({ type: 'withdrawConsent', data: about }, { type: 'giveConsent', data: { ...about, how, ...(language ? { language } : {}) } }); }}>{words.takeBack}</Button>
          <Typography variant="body2" color="text.secondary" sx={{ flex: '1 0 100%' }}>{words.effect[yes.purpose]}</Typography>
        </>
      )}
    </Box>
  );
}
