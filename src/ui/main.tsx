// The staff app begins here. This is the only place of the ui that creates clocks, ids and stores;
// everything below gets them as arguments.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <h1>Ventanilla</h1>
  </StrictMode>,
);
