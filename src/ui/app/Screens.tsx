/** The bar on top, the way between screens, and the screen itself. */
import { Suspense, lazy } from 'react';
import AppBar from '@mui/material/AppBar';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Container from '@mui/material/Container';
import LinearProgress from '@mui/material/LinearProgress';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { readsCases } from '#domain/access/access.ts';
import { useSession, useShared } from './context.tsx';
import { useSync } from './live.ts';

const Today = lazy(() => import('../people/Today.tsx').then((one) => ({ default: one.Today })));
const Search = lazy(() => import('../people/Search.tsx').then((one) => ({ default: one.Search })));
const Register = lazy(() => import('../people/Register.tsx').then((one) => ({ default: one.Register })));
const CaseScreen = lazy(() => import('../case/CaseScreen.tsx').then((one) => ({ default: one.CaseScreen })));
const Queues = lazy(() => import('../desk/Queues.tsx').then((one) => ({ default: one.Queues })));
const Staff = lazy(() => import('../desk/Staff.tsx').then((one) => ({ default: one.Staff })));
const Outbox = lazy(() => import('../desk/Outbox.tsx').then((one) => ({ default: one.Outbox })));

export function Screens() {
  const { t, language, setLanguage, tablet } = useShared();
  const { worker, demo } = useSession();
  const { pathname } = useLocation();
  const sync = useSync();
  const unsent = (sync?.unsent ?? 0) + (sync?.photosUnsent ?? 0);
  const ways = [
    { to: '/', label: t.nav.today, shown: readsCases(worker.role) },
    { to: '/search', label: t.nav.search, shown: readsCases(worker.role) },
    { to: '/queues', label: t.nav.queues, shown: worker.role === 'supervisor' },
    { to: '/staff', label: t.staff.title, shown: worker.role === 'administrator' },
  ].filter((way) => way.shown);

  return (
    <Box sx={{ minHeight: '100vh', pb: 4 }}>
      <AppBar position="sticky" color="default" elevation={1} sx={{ '@media print': { display: 'none' } }}>
        <Toolbar sx={{ gap: 0.5, flexWrap: 'wrap', py: 0.5 }}>
          <Box component="nav" aria-label={t.app} sx={{ display: 'flex', flexGrow: 1 }}>
            {ways.map((way) => (
              <Button key={way.to} component={Link} to={way.to} color={pathname === way.to ? 'primary' : 'inherit'} aria-current={pathname === way.to ? 'page' : undefined}
                sx={{ borderBottom: pathname === way.to ? 3 : 0, borderRadius: 0 }}>{way.label}</Button>
            ))}
            <Badge badgeContent={unsent} color={(sync?.setAside ?? 0) > 0 ? 'error' : 'secondary'} max={999} overlap="rectangular">
              <Button component={Link} to="/outbox" color="inherit" aria-label={t.unsent(unsent)}>{t.nav.outbox}</Button>
            </Badge>
          </Box>
          <Button color="inherit" onClick={() => setLanguage(language === 'es' ? 'en' : 'es')}>{t.otherLanguage}</Button>
          <Button variant="outlined" onClick={() => tablet.lock()}>{t.lock}</Button>
        </Toolbar>
        {demo && <Typography component="p" sx={{ bgcolor: 'secondary.main', color: 'secondary.contrastText', textAlign: 'center', px: 2, py: 0.5 }}>{t.demo}</Typography>}
        {sync?.progress && <LinearProgress variant="determinate" value={(100 * sync.progress.done) / Math.max(1, sync.progress.of)} aria-label={t.outbox.phases[sync.phase]} />}
      </AppBar>
      <Container component="main" maxWidth="lg" sx={{ pt: 2 }}>
        <Suspense fallback={<LinearProgress aria-label={t.loading} />}>
          <Routes>
            <Route path="/" element={readsCases(worker.role) ? <Today /> : <Navigate to={worker.role === 'administrator' ? '/staff' : '/outbox'} replace />} />
            <Route path="/search" element={<Search />} />
            <Route path="/register" element={<Register />} />
            <Route path="/register/:draftId" element={<Register />} />
            <Route path="/case/:caseId" element={<CaseScreen />} />
            <Route path="/queues/:queue?" element={<Queues />} />
            <Route path="/staff" element={<Staff />} />
            <Route path="/outbox" element={<Outbox />} />
            <Route path="*" element={<Navigate to="/" replace />} />
          </Routes>
        </Suspense>
      </Container>
    </Box>
  );
}
