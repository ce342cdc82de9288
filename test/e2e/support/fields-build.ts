/**
 * A build of the screens in which every field that can be typed into says where in the source it stands, so that a
 * test can tell which nobody has reached. Else it is the product's own build. Run by Node with the folder to build into.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { withoutComments } from '../../support/source-reading.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SCREENS = join(ROOT, 'src/ui');
/** What people type or choose a file into; the names of the two libraries' elements that make one. */
const FIELD = /<(?:TextField|OutlinedInput|FilledInput|InputBase|TextareaAutosize|input|textarea)(?=[\s/>])/g;
/** Beside the build: every field there is. */
export const FIELDS_FILE = 'fields.json';

type Site = { readonly at: number; readonly site: string };

/** Every field of a file: where its name ends, and how it is called: the file, and the label as the source has it. A list to choose from (`select`) takes no typing. */
export function fieldsOf(file: string, source: string): Site[] {
  const code = withoutComments(source);
  const sites: Site[] = [];
  for (const match of code.matchAll(FIELD)) {
    const tag = code.slice(match.index, endOfTag(code, match.index));
    if (/\sselect[\s/>]/.test(tag)) continue;
    const label = (/(?:aria-)?label=\{`?(?:\$\{)?([^\s}`]+)/.exec(tag)?.[1] ?? /data-testid="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^.*\?$/, '?');
    const name = `${file} ${label}`.trim();
    const same = sites.filter(({ site }) => site === name || site.startsWith(`${name} #`)).length;
    sites.push({ at: match.index + match[0].length, site: same === 0 ? name : `${name} #${same + 1}` });
  }
  return sites;
}

/** Behind the bracket that closes the tag; brackets within braces and texts do not count. */
function endOfTag(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (code[at] === '>' && depth === 0) return at + 1;
  }
  return code.length;
}

const screens = (): string[] => readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx')).sort();

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    root: ROOT, logLevel: 'error', configFile: join(ROOT, 'vite.config.ts'), build: { outDir: folder },
    plugins: [{
      name: 'fields-say-where-they-stand', enforce: 'pre',
      transform(source, id) {
        const file = relative(SCREENS, id);
        if (file.startsWith('..') || !file.endsWith('.tsx')) return null;
        let marked = source;
        for (const { at, site } of fieldsOf(file, source).toReversed()) marked = `${marked.slice(0, at)} data-field={${JSON.stringify(site)}}${marked.slice(at)}`;
        return { code: marked, map: null };
      },
    }],
  });
  writeFileSync(join(folder, FIELDS_FILE), JSON.stringify(screens().flatMap((file) => fieldsOf(file, readFileSync(join(SCREENS, file), 'utf8')).map(({ site }) => site))));
}

if (process.argv[1] === import.meta.filename) await main(process.argv[2] ?? '');
