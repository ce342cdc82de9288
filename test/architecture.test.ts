/**
 * The borders of the six rooms and the house rules that a compiler can't see (README, *How it is
 * built*): who may import whom, no cycles, no clock or chance in pure rooms, small files, and a lock
 * file that can be installed anywhere.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['domain'],
  catalogue: ['domain', 'catalogue'],
  sync: ['domain', 'sync'],
  device: ['domain', 'sync', 'catalogue', 'device'],
  server: ['domain', 'sync', 'catalogue', 'server'],
  ui: ['domain', 'catalogue', 'device', 'ui'],
};
const PURE = ['domain', 'catalogue', 'sync'];

type Source = { path: string; room: string; text: string; imports: string[] };

const sources: Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const path = `src/${name.replaceAll('\\', '/')}`;
    const text = readFileSync(join(root, path), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return { path, room: path.split('/')[1] ?? '', text, imports };
  });

/** The file inside src that an import means, or undefined for a package. */
function target(source: Source, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) return `src/${plain.slice(1)}`;
  if (plain.startsWith('.')) return relative(root, join(root, dirname(source.path), plain)).replaceAll('\\', '/');
  return undefined;
}

describe('the rooms', () => {
  test('import only what their row in the table allows', () => {
    const wrong = sources.flatMap((source) => source.imports.flatMap((specifier) => {
      const file = target(source, specifier);
      if (file === undefined) {
        return PURE.includes(source.room) && specifier !== 'zod' ? [`${source.path} → ${specifier}`] : [];
      }
      if (!file.startsWith('src/')) return file === 'package.json' ? [] : [`${source.path} → ${file}`];
      return MAY_IMPORT[source.room]?.includes(file.split('/')[1] ?? '') ? [] : [`${source.path} → ${file}`];
    }));
    expect(wrong).toEqual([]);
  });

  test('have no import cycles', () => {
    const edges = new Map(sources.map((source) => [source.path, source.imports.map((one) => target(source, one)).filter((one) => one !== undefined)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) { cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → ')); return; }
      if (done.has(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test('that are pure know no clock and no chance', () => {
    const wrong = sources
      .filter((source) => PURE.includes(source.room) && /Date\.now|new Date\(\)|Math\.random|randomUUID|getRandomValues|performance\.now/.test(source.text))
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });
});

describe('the files', () => {
  test('stay under 300 lines, catalogue and texts apart', () => {
    const long = sources
      .filter((source) => source.room !== 'catalogue' && !source.path.startsWith('src/ui/text/') && source.text.split('\n').length > 301)
      .map((source) => source.path);
    expect(long).toEqual([]);
  });

  test('export by name and never import a test', () => {
    expect(sources.filter((source) => /^export default/m.test(source.text)).map((source) => source.path)).toEqual([]);
  });

  test('at the top are the ones agreed on', () => {
    const allowed = ['src', 'public', 'test', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'node_modules', 'dist', 'data'];
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
  });
});

describe('the lock file', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

  test('names no registry', () => {
    expect(lock).not.toMatch(/"resolved":/);
  });

  test('and the manifest pin every package to one version', () => {
    const loose = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
      .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});
