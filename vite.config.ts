/** The build of the staff app, and the three test projects: pure and in-memory, server, browser. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { existsSync } from 'node:fs';

const cluster = 'test/server/support/cluster.ts';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/*.test.ts', 'test/{domain,catalogue,sync,device,ui}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          globalSetup: existsSync(cluster) ? [cluster] : [],
          testTimeout: 60_000, hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false, testTimeout: 300_000, hookTimeout: 120_000,
        },
      },
    ],
  },
});
