// Builds the staff app into dist/ (index.html, hashed assets, service-worker.js) and says which tests belong together.
// No inline script or style is produced: the server's content security policy forbids them.
// The returnee's status page is one inlined document with a Vite plugin of its own; it joins the list of `plugins`.
import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { statusPage } from './src/ui/status-page/build.ts';

const serverCluster = 'test/server/support/cluster.ts';

const staffShell = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/device/service-worker',
  filename: 'service-worker.ts',
  // The app registers its worker itself, so that it decides when a new version may take over.
  injectRegister: false,
  injectManifest: {
    globPatterns: ['**/*.{js,css,html,svg,png,wasm,woff2}'],
    // The status page has its own life: a tablet needs no copy of it.
    globIgnores: ['s/**', 'status*.html'],
    maximumFileSizeToCacheInBytes: 4_000_000,
    // One classic script: registering it needs no {type: 'module'}, which older tablets refuse.
    rollupFormat: 'iife',
  },
  // globPatterns has the icons already; the manifest itself is added by the plugin.
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Ventanilla',
    short_name: 'Ventanilla',
    lang: 'es',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0b5d4e',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  },
});

export default defineConfig({
  plugins: [react(), staffShell, statusPage()],
  // The budget of the first load is a test in bytes, not a warning here.
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Generous: a property over thousands of cases, on a busy machine, is slow and not wrong.
          testTimeout: 60_000,
          include: ['test/*.test.ts', 'test/{domain,catalogue,sync,device,ui}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts', 'test/sim/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
          globalSetup: existsSync(serverCluster) ? [serverCluster] : [],
          // Whole servers are started here: generous, so that a busy machine is slow and not wrong.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
