// The staff app begins here. This is the only place of the ui that creates clocks, ids and stores;
// everything below gets them as arguments.
import './app/jitless.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Instant } from '#domain/foundation/plain-date.ts';
import { openUpdates } from '#device/app-update.ts';
import { openEngine } from '#device/engine/open-engine.ts';
import { EngineLocked } from '#device/engine/rpc.ts';
import { App } from './app/App.tsx';
import type { Tablet } from './app/context.tsx';
import { allowOwnScripts } from './app/own-scripts.ts';
import './app/print.css';

allowOwnScripts(import.meta.env.PROD);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const opened = openEngine();
// What a screen had asked when the tablet was locked gets no answer, and the screen is gone: nothing to report.
addEventListener('unhandledrejection', (event) => { if (event.reason instanceof EngineLocked) event.preventDefault(); });
// A new version never takes over under an open form: see device/app-update.ts.
const updates = openUpdates({ isBuilt: import.meta.env.PROD, onOutdated: (outdated) => { opened.subscribe((signal) => { if (signal.kind === 'outdated') outdated(); }); } });
const tablet: Tablet = {
  engine: opened.engine, subscribe: (hear) => opened.subscribe(hear), lock: () => opened.lock(), store: opened.store,
  now: () => Instant.parse(new Date().toISOString()), newId: () => crypto.randomUUID(),
  updates, askToKeep: () => navigator.storage.persist(),
};

/** React would print the error itself, and its message may hold what somebody typed: the console gets to know that a part broke, and of which kind. */
const tell = (error: unknown): void => { console.error(`A part of the screen broke: ${error instanceof Error ? error.name : 'unknown'}`); };

createRoot(root, { onCaughtError: tell, onUncaughtError: tell }).render(<StrictMode><App tablet={tablet} /></StrictMode>);
