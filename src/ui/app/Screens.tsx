/**
 * The screens, each loaded when it is first opened. On a tablet held wide the list stays on the left and the case
 * opens on the right; on anything narrower there is one thing a screen, and the list is found again as it was left.
 */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Navigate, Route, Routes, useLocation, useMatch } from 'react-router';
import { mayAct, readsCases, wantsSecondFactor } from '#domain/access/access.ts';
import { useArrival } from './arrival.ts';
import { CatalogueProvider } from './CatalogueProvider.tsx';
import { ES } from '../text/es.ts';
import { TextContext, useSession, useShared, useWholeText } from './context.tsx';
import { Frame } from './Frame.tsx';
import { KeptProvider } from './kept.tsx';
import { PaneTheme } from './PaneTheme.tsx';
import { PANE } from './theme.ts';
import { lazyPart } from './until-loaded.ts';
import { Part } from './Waiting.tsx';

const Today = lazyPart(() => import('../people/Today.tsx'), 'Today');
const Search = lazyPart(() => import('../people/Search.tsx'), 'Search');
const Nobody = lazyPart(() => import('../people/Nobody.tsx'), 'Nobody');
const Register = lazyPart(() => import('../people/Register.tsx'), 'Register');
const Complete = lazyPart(() => import('../people/Complete.tsx'), 'Complete');
const Arrivals = lazyPart(() => import('../people/Arrivals.tsx'), 'Arrivals');
const CaseScreen = lazyPart(() => import('../case/CaseScreen.tsx'), 'CaseScreen');
const Queues = lazyPart(() => import('../desk/Queues.tsx'), 'Queues');
const Staff = lazyPart(() => import('../desk/Staff.tsx'), 'Staff');
const Catalogue = lazyPart(() => import('../desk/catalogue/Catalogue.tsx'), 'Catalogue');
const Vacancies = lazyPart(() => import('../desk/vacancies/VacanciesPage.tsx'), 'VacanciesPage');
const Audit = lazyPart(() => import('../desk/audit/Audit.tsx'), 'Audit');
const CasePrivacy = lazyPart(() => import('../privacy/CasePrivacy.tsx'), 'CasePrivacy');
const Retention = lazyPart(() => import('../privacy/Retention.tsx'), 'Retention');
const Erasures = lazyPart(() => import('../privacy/Erasures.tsx'), 'Erasures');
const TabletFile = lazyPart(() => import('../desk/TabletFile.tsx'), 'TabletFile');
const Account = lazyPart(() => import('../desk/account/Account.tsx'), 'Account');
const FactorGate = lazyPart(() => import('../desk/account/FactorGate.tsx'), 'FactorGate');
const Outbox = lazyPart(() => import('../desk/Outbox.tsx'), 'Outbox');

export function Screens() {
  const { worker } = useSession();
  const t = useWholeText(ES);
  return (
    <TextContext value={t}><CatalogueProvider>
      <KeptProvider>
        <Frame>{wantsSecondFactor(worker.role) ? <Part><FactorGate><Shown /></FactorGate></Part> : <Shown />}</Frame>
      </KeptProvider>
    </CatalogueProvider></TextContext>
  );
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

  const { today } = useShared();
  useEffect(() => {
    if (!readsCases(worker.role)) return undefined;
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('./warm-guide.ts').then(({ warmGuide }) => { if (!isGone) stop = warmGuide(today); }, () => undefined);
    return () => { isGone = true; stop?.(); };
  }, [worker.role, today]);

  // One tree for both: turning the tablet while somebody types must not make a screen anew.
  return (
    <Box component="main" {...(hasPanes ? {} : { id: 'screen', tabIndex: -1 })} sx={{ display: 'flex', alignItems: 'flex-start', justifyContent: 'center', outline: 'none' }}>
      {hasPanes && (
        <Box key="list" {...(isCase ? {} : { id: 'screen', tabIndex: -1 })}
          sx={{ width: PANE, flexShrink: 0, position: 'sticky', top: 'var(--bar)', height: 'calc(100dvh - var(--bar))', overflowY: 'auto', p: 2, borderRight: 1, borderColor: 'divider', outline: 'none', '@media print': { display: 'none' } }}>
          <Part>{list === '/search' ? <Search /> : <Today />}</Part>
        </Box>
      )}
      <Box key="detail" {...(hasPanes && isCase ? { id: 'screen', tabIndex: -1 } : {})}
        sx={{ flexGrow: 1, minWidth: 0, outline: 'none', ...(hasPanes ? { p: 2 } : { maxWidth: 'lg', pt: 2, px: { xs: 1.5, sm: 3 } }) }}>
        <PaneTheme isPane={hasPanes}>
          <Part>
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
              {readsCases(worker.role) && <Route path="/privacy/:caseId" element={<CasePrivacy key={pathname} />} />}
              {mayAct(worker.role, 'retentionRead') && <Route path="/retention" element={<Retention />} />}
              {mayAct(worker.role, 'erasuresRead') && <Route path="/erasures" element={<Erasures />} />}
              {mayAct(worker.role, 'vacanciesKept') && <Route path="/vacancies" element={<Vacancies />} />}
              {mayAct(worker.role, 'fileTakenIn') && <Route path="/tablet-file" element={<TabletFile />} />}
              <Route path="/account" element={<Account />} />
              <Route path="/outbox" element={<Outbox />} />
              <Route path="*" element={<Navigate to="/" replace />} />
            </Routes>
          </Part>
        </PaneTheme>
      </Box>
    </Box>
  );
}
