/** A tablet of its own: a Chromium with its profile on disk, which can be killed as a whole and opened again, as a tablet that fell. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { ensureChromium } from '../../support/chromium.ts';

export type OwnBrowser = {
  readonly context: BrowserContext;
  /** The id of the browser's process, or of the page's that has worked most. */
  readonly processOf: (kind: 'browser' | 'renderer') => Promise<number>;
  /** Resolves once the browser itself has gone. */
  readonly gone: Promise<void>;
};
export type OwnProfile = { readonly open: () => Promise<OwnBrowser>; readonly remove: () => void };

/** A new, empty profile whose pages begin at `url`. Only one browser at a time may have it open. */
export function makeProfile(url: string, size = { width: 1280, height: 800 }): OwnProfile {
  const folder = mkdtempSync(join(tmpdir(), 'vtl-profile-'));
  return {
    async open() {
      const found = ensureChromium();
      if ('advice' in found) throw new Error(found.advice);
      const context = await chromium.launchPersistentContext(folder, { executablePath: found.path, viewport: size, locale: 'es-MX', baseURL: url, reducedMotion: 'reduce' });
      const gone = new Promise<void>((done) => { context.once('close', () => done()); });
      return {
        context, gone,
        async processOf(kind) {
          const session = await context.browser()?.newBrowserCDPSession();
          const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
          await session?.detach();
          const [busiest] = processInfo.filter((one) => one.type === kind).toSorted((a, b) => b.cpuTime - a.cpuTime);
          if (busiest === undefined) throw new Error(`no ${kind}`);
          return busiest.id;
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** The only page of a browser just opened. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}
