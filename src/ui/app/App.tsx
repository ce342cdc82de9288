/** The frame around every screen: language, messages, and the door. Behind the door the screens, each loaded when it is first opened. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import CssBaseline from '@mui/material/CssBaseline';
import Snackbar from '@mui/material/Snackbar';
import { ThemeProvider } from '@mui/material/styles';
import { BrowserRouter } from 'react-router';
import { UpdateNotice } from '../parts/UpdateNotice.tsx';
import { Door } from '../door/Door.tsx';
import { SessionContext, SharedContext } from './context.tsx';
import type { Language, Session, Tablet } from './context.tsx';
import { failureText } from './failure-text.ts';
import { theme } from './theme.ts';
import { lazyPart } from './until-loaded.ts';
import { useLanguage } from './use-language.ts';
import { Part } from './Waiting.tsx';

// What stands behind the door is fetched while somebody types a password in front of it.
const loadScreens = () => import('./Screens.tsx');
const Screens = lazyPart(loadScreens, 'Screens');

export function App({ tablet }: { tablet: Tablet }) {
  const { spoken, choose } = useLanguage();
  const [session, setSession] = useState<Session>();
  const [message, setMessage] = useState<{ text: string; undo?: (() => void) | undefined }>();

  useEffect(() => { loadScreens().catch(() => undefined); }, []); // the part itself asks again
  useEffect(() => tablet.subscribe((signal) => { if (signal.kind === 'locked') setSession(undefined); }), [tablet]);

  const say = useCallback((text: string, undo?: () => void) => setMessage({ text, undo }), []);
  const shared = useMemo(() => spoken && { tablet, ...spoken, say, setLanguage: (wanted: Language) => { void choose(wanted).then((isDone) => { if (!isDone) say(spoken.t.broke.noEnglish); }); } }, [tablet, spoken, choose, say]);
  // Whatever a screen asked of the engine and nobody looked after: a tap that did nothing must say so.
  const t = spoken?.t;
  useEffect(() => {
    if (t === undefined) return undefined;
    const told = new AbortController();
    addEventListener('unhandledrejection', (event) => {
      const words = failureText(event.reason, t);
      if (words === undefined) return;
      event.preventDefault();
      say(words);
    }, { signal: told.signal });
    return () => told.abort();
  }, [t, say]);
  const hush = (): void => setMessage(undefined);

  if (shared === undefined) return null;
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <SharedContext value={shared}>
        {/* Not as a transition: a tap must change the screen at once, also to one that is still loading. */}
        <BrowserRouter useTransitions={false}>
          {session === undefined ? <Door enter={setSession} /> : <SessionContext value={session}><Part><Screens /></Part></SessionContext>}
        </BrowserRouter>
        <UpdateNotice isInUse={session !== undefined} />
        <Snackbar
          open={message !== undefined} autoHideDuration={6000} sx={{ bottom: { xs: 80, sm: 24 } }} onClose={(_, reason) => { if (reason !== 'clickaway') hush(); }} message={message?.text}
          action={message?.undo && <Button color="inherit" onClick={() => { message.undo?.(); hush(); }}>{shared.t.undo}</Button>}
        />
      </SharedContext>
    </ThemeProvider>
  );
}
