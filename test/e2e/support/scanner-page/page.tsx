/** A page of the tests alone: the scanner and the paper's photo with nothing around them. What comes out is written where the test reads it. */
import '#ui/app/jitless.ts';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import CssBaseline from '@mui/material/CssBaseline';
import Stack from '@mui/material/Stack';
import { ThemeProvider } from '@mui/material/styles';
import { MemoryRouter } from 'react-router';
import { ok } from '#domain/foundation/result.ts';
import type { ScanKind } from '#domain/capture/read-scanned.ts';
import type { AttachmentId, CaseId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { Engine } from '#device/engine/api.ts';
import { SharedContext, TextContext } from '#ui/app/context.tsx';
import type { Tablet } from '#ui/app/context.tsx';
import { allowOwnScripts } from '#ui/app/own-scripts.ts';
import { theme } from '#ui/app/theme.ts';
import { ES } from '#ui/text/es.ts';
import { DocumentPhoto } from '#ui/parts/DocumentPhoto.tsx';
import { ScanButton } from '#ui/parts/ScanButton.tsx';

allowOwnScripts(true);

declare global { var kept: Uint8Array[]; }
globalThis.kept = [];

const engine = {
  addAttachment: (_: CaseId, bytes: ArrayBuffer) => { globalThis.kept.push(new Uint8Array(bytes)); return Promise.resolve(ok('00000000-0000-4000-8000-000000000001' as AttachmentId)); },
  act: () => Promise.resolve(ok([])),
} as unknown as Engine;
const tablet = { engine, subscribe: () => () => {}, lock: () => {}, now: () => new Date().toISOString() as Instant, newId: () => crypto.randomUUID(), updates: { subscribe: () => () => {} }, askToKeep: () => Promise.resolve(true) } as unknown as Tablet;
const WANTS: Readonly<Record<string, readonly ScanKind[]>> = { Todo: ['curp-qr', 'mrz', 'aamva', 'slip', 'folio', 'clabe'], CURP: ['curp-qr'], Pasaporte: ['mrz'], Licencia: ['aamva'] };

function Page() {
  const [read, setRead] = useState('');
  return (
    <SharedContext value={{ tablet, language: 'es', t: ES, setLanguage: () => {}, say: (text) => setRead(text) }}><TextContext value={ES}>
      <Stack spacing={2} sx={{ p: 2, alignItems: 'flex-start' }}>
        {Object.entries(WANTS).map(([label, want]) => <ScanButton key={label} label={label} want={want} onRead={(result) => setRead(JSON.stringify(result))} />)}
        <DocumentPhoto caseId={'00000000-0000-4000-8000-000000000002' as CaseId} of="document" />
        <output data-testid="read" style={{ overflowWrap: 'anywhere' }}>{read}</output>
      </Stack>
    </TextContext></SharedContext>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<StrictMode><ThemeProvider theme={theme}><CssBaseline /><MemoryRouter><Page /></MemoryRouter></ThemeProvider></StrictMode>);
