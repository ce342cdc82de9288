/** The frame around every screen: language, messages, and the door. Behind the door the screens, each loaded when it is first opened. */
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import CssBaseline from '@mui/material/CssBaseline';
import LinearProgress from '@mui/material/LinearProgress';
import Snackbar from '@mui/material/Snackbar';
import { ThemeProvider } from '@mui/material/styles';
import { BrowserRouter } from 'react-router';
import { UpdateNotice } from '../parts/UpdateNotice.tsx';
import { Door } from '../door/Door.tsx';
import { SessionContext, SharedContext } from './context.tsx';
import type { Language, Session, Tablet } from './context.tsx';
import { theme } from './theme.ts';
import { EN } from '../text/en.ts';
import { ES } from '../text/es.ts';

// What stands behind the door is fetched while somebody types a password in front of it.
const loadScreens = () => import('./Screens.tsx');
const Screens = lazy(() => loadScreens().then((one) => ({ default: one.Screens })));

const KEPT = 'ventanilla.language';

export function App({ tablet }: { tablet: Tablet }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'es'));
  const [session, setSession] = useState<Session>();
  const [message, setMessage] = useState<{ text: string; undo?: (() => void) | undefined }>();
  const t = language === 'es' ? ES : EN;

  useEffect(() => { void loadScreens(); }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }, [language]);
  useEffect(() => tablet.subscribe((signal) => { if (signal.kind === 'locked') setSession(undefined); }), [tablet]);

  const say = useCallback((text: string, undo?: () => void) => setMessage({ text, undo }), []);
  const shared = useMemo(() => ({ tablet, language, setLanguage, say }), [tablet, language, say]);
  const hush = (): void => setMessage(undefined);

  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <SharedContext value={shared}>
        <BrowserRouter>
          {session === undefined ? <Door enter={setSession} /> : <SessionContext value={session}><Suspense fallback={<LinearProgress aria-label={t.loading} />}><Screens /></Suspense></SessionContext>}
        </BrowserRouter>
        <UpdateNotice isInUse={session !== undefined} />
        <Snackbar
          open={message !== undefined} autoHideDuration={6000} sx={{ bottom: { xs: 80, sm: 24 } }} onClose={(_, reason) => { if (reason !== 'clickaway') hush(); }} message={message?.text}
          action={message?.undo && <Button color="inherit" onClick={() => { message.undo?.(); hush(); }}>{t.undo}</Button>}
        />
      </SharedContext>
    </ThemeProvider>
  );
}
