/**
 * A worker takes a tablet from the shelf, a queue in front of her: taps her name, types her password,
 * is in. First time on this tablet: username and password, with a network. First visit ever: two ways.
 */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';
import { useLocation } from 'react-router';
import type { KnownWorker, TabletNotice } from '#device/engine/api.ts';
import { useDoor } from '../app/context.tsx';
import type { Session } from '../app/context.tsx';
import { lazyPart } from '../app/until-loaded.ts';
import { Part } from '../app/Waiting.tsx';
import { SignIn } from './SignIn.tsx';
import { Unlock } from './Unlock.tsx';

// Seen once in a server's life: not part of what every tablet loads.
const FirstVisit = lazyPart(() => import('./FirstVisit.tsx'), 'FirstVisit');
const Notice = lazyPart(() => import('./Notice.tsx'), 'Notice');
const Trouble = lazyPart(() => import('./Trouble.tsx'), 'Trouble');
const SetUp = lazyPart(() => import('./SetUp.tsx'), 'SetUp');

export function Door({ enter }: { enter: (session: Session) => void }) {
  const { t, tablet, language, setLanguage } = useDoor();
  const { pathname } = useLocation();
  const [known, setKnown] = useState<readonly KnownWorker[]>();
  const [isNew, setIsNew] = useState(false);
  const [reads, setReads] = useState(0);
  const [notice, setNotice] = useState<TabletNotice>();
  const [other, setOther] = useState(false);
  const store = useSyncExternalStore(useCallback((changed) => tablet.subscribe((signal) => { if (signal.kind === 'store') changed(); }), [tablet]), tablet.store);

  // A fresh thread: what was asked of the one before gets no answer.
  useEffect(() => tablet.subscribe((signal) => { if (signal.kind === 'locked') setReads((n) => n + 1); }), [tablet]);
  useEffect(() => {
    let current = true;
    void tablet.engine.notice().then((told) => { if (current) setNotice(told); }, () => {});
    void tablet.engine.knownWorkers().then(async (workers) => {
      if (current) setKnown(workers);
      // Only a tablet that nobody has used asks the server what it is; without a network the sign-in says so.
      if (workers.length > 0) return;
      const { readFirstVisit } = await import('./first-visit-calls.ts');
      if ((await readFirstVisit()) === 'new' && current) setIsNew(true);
    }, () => {}); // `store` says why
    return () => { current = false; };
  }, [tablet, reads]);

  return (
    <Container component="main" maxWidth="sm" sx={{ py: { xs: 2, sm: 6 } }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 2 }}>
        <Typography component="p" variant="h1" color="primary" sx={{ fontSize: '1.75rem' }}>{t.app}</Typography>
        <Button lang={language === 'es' ? 'en' : 'es'} onClick={() => setLanguage(language === 'es' ? 'en' : 'es')}>{t.otherLanguage}</Button>
      </Box>
      {notice && <Part><Notice notice={notice} /></Part>}
      <Part>
        {store === 'blocked' || store === 'broken' ? <Trouble is={store} />
          : pathname === '/set-up' && isNew ? <SetUp done={() => setIsNew(false)} />
          : isNew ? <FirstVisit done={() => setIsNew(false)} />
          : known === undefined ? <Typography aria-live="polite">{t.loading}</Typography>
          : known.length > 0 && !other ? <Unlock known={known} enter={enter} other={() => setOther(true)} forgotten={() => setReads((n) => n + 1)} />
          : <SignIn enter={enter} {...(known.length > 0 ? { back: () => setOther(false) } : {})} />}
      </Part>
    </Container>
  );
}
