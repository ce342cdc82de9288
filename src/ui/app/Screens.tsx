/**
 * The screens, each loaded when it is first opened. On a tablet held wide the list stays on the left and the case
 * opens on the right; on anything narrower there is one thing a screen, and the list is found again as it was left.
 */
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Navigate, Route, Routes, useLocation, useMatch } from 'react-router';
import { mayAct, readsCases } from '#domain/access/access.ts';
import { useArrival } from './arrival.ts';
import { CatalogueProvider } from './CatalogueProvider.tsx';
import { useSession, useShared } from './context.tsx';
import { Frame } from './Frame.tsx';
import { KeptProvider } from './kept.tsx';
import { PaneTheme } from './PaneTheme.tsx';
import { PANE } from './theme.ts';

const Today = lazy(() => import('../people/Today.tsx').then((one) => ({ default: one.Today })));
const Search = lazy(() => import('../people/Search.tsx').then((one) => ({ default: one.Search })));
const Nobody = lazy(() => import('../people/Nobody.tsx').then((one) => ({ default: one.Nobody })));
const Register = lazy(() => import('../people/Register.tsx').then((one) => ({ default: one.Register })));
const Complete = lazy(() => import('../people/Complete.tsx').then((one) => ({ default: one.Complete })));
const Arrivals = lazy(() => import('../people/Arrivals.tsx').then((one) => ({ default: one.Arrivals })));
const CaseScreen = lazy(() => import('../case/CaseScreen.tsx').then((one) => ({ default: one.CaseScreen })));
const Queues = lazy(() => import('../desk/Queues.tsx').then((one) => ({ default: one.Queues })));
const Staff = lazy(() => import('../desk/Staff.tsx').then((one) => ({ default: one.Staff })));
const Catalogue = lazy(() => import('../desk/catalogue/Catalogue.tsx').then((one) => ({ default: one.Catalogue })));
const Audit = lazy(() => import('../desk/audit/Audit.tsx').then((one) => ({ default: one.Audit })));
const Outbox = lazy(() => import('../desk/Outbox.tsx').then((one) => ({ default: one.Outbox })));

export function Screens() {
  return <CatalogueProvider><KeptProvider><Frame><Shown /></Frame></KeptProvider></CatalogueProvider>;
}

function Shown() {
  // A key for each address that names a person: nothing half typed for one may be found under another.
  const { worker } = useSession();
  const { pathname } = useLocation();
  const isCase = useMatch('/case/:caseId') !== null;
  const isWide = useMediaQuery('(min-width:900px)');
  const isList = readsCases(worker.role) && (pathname === '/' || pathname === '/search');
  const [list, setList] = useState('/');
  if (isList && list !== pathname) setList(pathname);
  const hasPanes = isWide && readsCases(worker.role) && (isList || isCase);
  useArrival(pathname, isList && !hasPanes);

  // One tree for both: turning the tablet while somebody types must not make a screen anew.
  return (
    <Box component="main" {...(hasPanes ? {} : { id: 'screen', tabIndex: -1 })} sx={{ display: 'flex', alignItems: 'flex-start', justifyContent: 'center', outline: 'none' }}>
      {hasPanes && (
        <Box key="list" {...(isCase ? {} : { id: 'screen', tabIndex: -1 })}
          sx={{ width: PANE, flexShrink: 0, position: 'sticky', top: 'var(--bar)', height: 'calc(100dvh - var(--bar))', overflowY: 'auto', p: 2, borderRight: 1, borderColor: 'divider', outline: 'none', '@media print': { display: 'none' } }}>
          <Loaded>{list === '/search' ? <Search /> : <Today />}</Loaded>
        </Box>
      )}
      <Box key="detail" {...(hasPanes && isCase ? { id: 'screen', tabIndex: -1 } : {})}
        sx={{ flexGrow: 1, minWidth: 0, outline: 'none', ...(hasPanes ? { p: 2 } : { maxWidth: 'lg', pt: 2, px: { xs: 1.5, sm: 3 } }) }}>
        <PaneTheme isPane={hasPanes}>
          <Loaded>
            <Routes>
              <Route path="/" element={hasPanes ? <Nobody /> : readsCases(worker.role) ? <Today /> : <Navigate to={worker.role === 'administrator' ? '/staff' : '/outbox'} replace />} />
              <Route path="/search" element={hasPanes ? <Nobody /> : <Search />} />
              <Route path="/register" element={<Register />} />
              <Route path="/register/:draftId" element={<Register key={pathname} />} />
              <Route path="/complete/:caseId" element={<Complete key={pathname} />} />
              <Route path="/arrivals" element={<Arrivals />} />
              <Route path="/case/:caseId" element={<CaseScreen key={pathname} />} />
              <Route path="/queues/:queue?" element={<Queues />} />
              <Route path="/staff" element={<Staff />} />
              <Route path="/catalogue/*" element={<Catalogue />} />
              {mayAct(worker.role, 'auditRead') && <Route path="/audit" element={<Audit />} />}
              <Route path="/outbox" element={<Outbox />} />
              <Route path="*" element={<Navigate to="/" replace />} />
            </Routes>
          </Loaded>
        </PaneTheme>
      </Box>
    </Box>
  );
}

function Loaded({ children }: { children: ReactNode }) {
  const { t } = useShared();
  return <Suspense fallback={<LinearProgress aria-label={t.loading} />}>{children}</Suspense>;
}
