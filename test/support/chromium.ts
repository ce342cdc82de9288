// The browser of the end-to-end tests. Playwright's own download is not used: any Chromium of the machine will do,
// named by CHROMIUM_PATH or found in the usual places. Where the system's package manager may be used (apt, as root)
// it is installed once; anywhere else one line says what to install.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe', 'msedge'];
const USUAL_PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findOnPath = (name: string): string | undefined =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(canRun);

/** The path of a Chromium that can be started, or undefined. A CHROMIUM_PATH that cannot be started is not replaced by another. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return canRun(named) ? named : undefined;
  return USUAL_PLACES.find(canRun) ?? NAMES.map(findOnPath).find((path) => path !== undefined);
}

/** Finds Chromium, installing it through apt where this user may. Returns its path, or the one line to tell a person. */
export function ensureChromium(): { path: string } | { advice: string } {
  const path = findChromium();
  if (path) return { path };
  if (process.env.CHROMIUM_PATH) return { advice: `CHROMIUM_PATH=${process.env.CHROMIUM_PATH} cannot be started: correct or unset it.` };
  const advice = 'The browser tests need Chromium: install it (for example "sudo apt-get install chromium fonts-liberation") or set CHROMIUM_PATH, then run npm test again.';
  if (process.getuid?.() !== 0 || !findOnPath('apt-get')) return { advice };
  console.log('Installing Chromium for the browser tests (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A failed update is no reason to stop: the lists that are there may do.
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const installed = findChromium();
  return installed ? { path: installed } : { advice };
}

/** Starts the browser headless; needs no sandbox flags, also as root (Playwright's default switches the sandbox off). */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const found = ensureChromium();
  if ('advice' in found) throw new Error(found.advice);
  return chromium.launch({ executablePath: found.path, ...options });
}

/** The same with a profile folder of its own, which stays when it is closed. */
export async function openProfile(folder: string, options: Parameters<typeof chromium.launchPersistentContext>[1]): Promise<BrowserContext> {
  const found = ensureChromium();
  if ('advice' in found) throw new Error(found.advice);
  return chromium.launchPersistentContext(folder, { executablePath: found.path, ...options });
}
