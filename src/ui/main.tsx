// The staff app begins here. This is the only place of the ui that creates clocks, ids and stores;
// everything below gets them as arguments.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Instant } from '#domain/foundation/plain-date.ts';
import { openUpdates } from '#device/app-update.ts';
import { openEngine } from '#device/engine/open-engine.ts';
import { App } from './app/App.tsx';
import type { Tablet } from './app/context.tsx';
import './app/print.css';

// zod's compiled parsers need eval, which our content security policy forbids.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const opened = openEngine();
// A new version never takes over under an open form: see device/app-update.ts.
const updates = openUpdates({ isBuilt: import.meta.env.PROD, onOutdated: (outdated) => { opened.subscribe((signal) => { if (signal.kind === 'outdated') outdated(); }); } });
const tablet: Tablet = {
  engine: opened.engine, subscribe: (hear) => opened.subscribe(hear), lock: () => opened.lock(),
  now: () => Instant.parse(new Date().toISOString()), newId: () => crypto.randomUUID(),
  updates, askToKeep: () => navigator.storage.persist(),
};

createRoot(root).render(<StrictMode><App tablet={tablet} /></StrictMode>);
