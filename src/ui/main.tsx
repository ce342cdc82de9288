// The staff app begins here. This is the only place of the ui that creates clocks, ids and stores;
// everything below gets them as arguments.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Instant } from '#domain/foundation/plain-date.ts';
import { openEngine } from '#device/engine/open-engine.ts';
import { App } from './app/App.tsx';
import type { Tablet } from './app/context.tsx';
import './app/print.css';

// zod's compiled parsers need eval, which our content security policy forbids.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const opened = openEngine();
const tablet: Tablet = {
  engine: opened.engine, subscribe: (hear) => opened.subscribe(hear), lock: () => opened.lock(),
  now: () => Instant.parse(new Date().toISOString()), newId: () => crypto.randomUUID(),
};

createRoot(root).render(<StrictMode><App tablet={tablet} /></StrictMode>);

// A new version waits until the app is opened afresh: it never takes over under an open form.
if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/service-worker.js');
