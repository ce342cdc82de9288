/**
 * The frame around every screen behind the door: who is at the tablet, whether all is sent, the ways to go. A bar on
 * top, on one line at 320 px too; on phones the ways stand at the bottom, under the thumb.
 */
import type { ReactNode } from 'react';
import ArrowBack from '@mui/icons-material/ArrowBack';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Group from '@mui/icons-material/GroupOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import PersonAdd from '@mui/icons-material/PersonAddAlt1';
import SearchIcon from '@mui/icons-material/Search';
import TodayIcon from '@mui/icons-material/TodayOutlined';
import AppBar from '@mui/material/AppBar';
import BottomNavigation from '@mui/material/BottomNavigation';
import BottomNavigationAction from '@mui/material/BottomNavigationAction';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Link, useLocation, useNavigate } from 'react-router';
import { mayEver, readsCases } from '#domain/access/access.ts';
import { useSession, useShared } from './context.tsx';
import { useSync } from './live.ts';
import { SyncChip } from './SyncChip.tsx';

const NO_PRINT = { '@media print': { display: 'none' } } as const;
const BAR = 56;
const BANNER = 24;
const BOTTOM = 64;

export function Frame({ children }: { children: ReactNode }) {
  const { t, language, setLanguage, tablet } = useShared();
  const { demo } = useSession();
  const sync = useSync();
  const isPhone = useMediaQuery('(max-width:599.95px)');
  const isRoomy = useMediaQuery('(min-width:900px)');
  const ways = useWays();
  const { pathname } = useLocation();
  // A form on a phone has the screen to itself; it is left by going back, and what was typed is kept.
  const isForm = /^\/(register|complete|arrivals)(\/|$)/.test(pathname);
  const hasBottom = isPhone && ways.length > 0 && !isForm;
  const isDeep = here(ways, pathname) === undefined || (isPhone && isForm);
  const bar = BAR + (demo ? BANNER : 0);

  return (
    <Box sx={{ '--bar': `${bar}px`, '--bottom': hasBottom ? `${BOTTOM}px` : '0px', minHeight: '100dvh', pb: 'calc(var(--bottom) + 24px)' }}>
      <SkipLink />
      <AppBar position="sticky" color="default" elevation={1} sx={NO_PRINT}>
        <Toolbar disableGutters sx={{ gap: 0.5, px: { xs: 0.5, sm: 1.5 }, minHeight: `${BAR}px !important` }}>
          {/* On a wide screen a case has its list beside it. */}
          {isDeep && !(isRoomy && pathname.startsWith('/case/')) && <BackButton />}
          {isPhone ? <Who /> : <Ways ways={ways} />}
          {!isPhone && <Who end />}
          <SyncChip sync={sync} roomy={!isPhone} />
          <Button color="inherit" aria-label={isRoomy ? t.otherLanguage : `${language === 'es' ? 'EN' : 'ES'}: ${t.otherLanguage}`} lang={language === 'es' ? 'en' : 'es'} onClick={() => setLanguage(language === 'es' ? 'en' : 'es')} sx={{ minWidth: 48, px: 1 }}>
            {isRoomy ? t.otherLanguage : language === 'es' ? 'EN' : 'ES'}
          </Button>
          {isRoomy
            ? <Button variant="outlined" startIcon={<Lock />} title={t.lockAbout} onClick={() => tablet.lock()}>{t.lock}</Button>
            : <IconButton color="inherit" aria-label={t.lock} title={t.lockAbout} onClick={() => tablet.lock()}><Lock /></IconButton>}
        </Toolbar>
        {demo && <Typography component="p" noWrap sx={{ bgcolor: 'secondary.main', color: 'secondary.contrastText', textAlign: 'center', px: 1, height: BANNER, fontSize: 13, lineHeight: `${BANNER}px` }}>{t.demo}</Typography>}
        {sync?.progress && (
          <LinearProgress variant="determinate" value={(100 * sync.progress.done) / Math.max(1, sync.progress.of)} aria-label={t.outbox.phases[sync.phase]} sx={{ position: 'absolute', left: 0, right: 0, top: '100%' }} />
        )}
      </AppBar>
      {children}
      {hasBottom && (
        <Paper elevation={3} component="nav" aria-label={t.nav.ways} square sx={{ position: 'fixed', inset: 'auto 0 0 0', zIndex: 'appBar', ...NO_PRINT }}>
          <BottomNavigation showLabels value={here(ways, pathname) ?? false} sx={{ height: BOTTOM }}>
            {ways.map(({ to, label, Icon }) => (
              <BottomNavigationAction key={to} value={to} label={label} icon={<Icon />} component={Link} to={to} aria-current={to === here(ways, pathname) ? 'page' : undefined}
                sx={{ minWidth: 0, color: 'text.primary', '&.Mui-selected .MuiBottomNavigationAction-label': { fontWeight: 700 }, '& .MuiBottomNavigationAction-label': { fontSize: '0.85rem !important' } }} />
            ))}
          </BottomNavigation>
        </Paper>
      )}
    </Box>
  );
}

type Way = { readonly to: string; readonly label: string; readonly Icon: typeof TodayIcon };

function useWays(): readonly Way[] {
  const { t } = useShared();
  const { worker: { role } } = useSession();
  const all: readonly (Way & { readonly shown: boolean })[] = [
    { to: '/', label: t.nav.today, Icon: TodayIcon, shown: readsCases(role) },
    { to: '/search', label: t.nav.search, Icon: SearchIcon, shown: readsCases(role) },
    { to: '/register', label: t.nav.register, Icon: PersonAdd, shown: mayEver(role, 'caseOpened') },
    { to: '/queues', label: t.nav.queues, Icon: FactCheck, shown: role === 'supervisor' },
    { to: '/catalogue', label: t.nav.catalogue, Icon: MenuBook, shown: role === 'administrator' || role === 'programme-lead' },
    { to: '/staff', label: t.staff.title, Icon: Group, shown: role === 'administrator' },
  ];
  return all.filter((way) => way.shown);
}

/** The way that a screen belongs to. */
const here = (ways: readonly Way[], pathname: string): string | undefined => ways.find(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))?.to;

function Ways({ ways }: { ways: readonly Way[] }) {
  const { t } = useShared();
  const current = here(ways, useLocation().pathname);
  return (
    <Box component="nav" aria-label={t.nav.ways} sx={{ display: 'flex', flexShrink: 0 }}>
      {ways.map(({ to, label, Icon }) => (
        <Button key={to} component={Link} to={to} startIcon={<Icon />} color={to === current ? 'primary' : 'inherit'} aria-current={to === current ? 'page' : undefined}
          sx={{ px: { sm: 1, md: 1.5 }, borderRadius: 0, height: BAR, borderBottom: 3, borderColor: to === current ? 'primary.main' : 'transparent' }}>{label}</Button>
      ))}
    </Box>
  );
}

function Who({ end = false }: { end?: boolean }) {
  const { t } = useShared();
  const { worker } = useSession();
  return (
    <Button component={Link} to="/account" color="inherit" title={t.nav.account} sx={{ flexGrow: 1, minWidth: 0, minHeight: 48, px: 0.5, display: 'block', textAlign: end ? 'right' : 'left' }}>
      <Typography component="p" noWrap sx={{ fontWeight: 600, lineHeight: 1.2, fontSize: 14 }}>{worker.name}</Typography>
      <Typography component="p" noWrap color="text.secondary" sx={{ fontSize: 12, lineHeight: 1.2 }}>{t.roles[worker.role]}</Typography>
    </Button>
  );
}

function BackButton() {
  const { t } = useShared();
  const navigate = useNavigate();
  const { key } = useLocation();
  // The first page of a visit has nothing behind it.
  return <IconButton color="inherit" aria-label={t.back} onClick={() => { void (key === 'default' ? navigate('/') : navigate(-1)); }}><ArrowBack /></IconButton>;
}

function SkipLink() {
  const { t } = useShared();
  return (
    <Button href="#screen" variant="contained" sx={{ position: 'fixed', top: 4, left: 4, zIndex: 'tooltip', '&:not(:focus)': { clipPath: 'inset(50%)', pointerEvents: 'none' }, ...NO_PRINT }}
      onClick={(event) => { event.preventDefault(); document.getElementById('screen')?.focus(); }}>{t.skip}</Button>
  );
}
