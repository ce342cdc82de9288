// `npm test`: everything that proves the product, one step after the other, each printed with its time.
// A step that is a tool (types, lint, build) counts as one check; a step of tests counts every test. A skipped test
// counts as failed: the closing line would otherwise hide it. The last line is exactly `N passed, N failed`.
// A step whose tool is missing or whose report cannot be read fails, it is never left out silently.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { provideBuild } from '../src/server/start/build.ts';
import { ensureChromium } from './support/chromium.ts';

type Tally = { passed: number; failed: string[] };
type VitestReport = {
  testResults: { name: string; status: string; message?: string; assertionResults: { fullName: string; status: string }[] }[];
};

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const total: Tally = { passed: 0, failed: [] };

const browser = ensureChromium();
if ('advice' in browser) {
  console.error(browser.advice);
  process.exit(1);
}
process.env.CHROMIUM_PATH = browser.path;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

step('types', () => check('types', 'typescript', ['-b']));
step('lint', () => check('lint', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'test']));
step('build', build);
for (const project of ['unit', 'server', 'e2e']) step(project, () => tests(project));

if (total.passed === 0 && total.failed.length === 0) total.failed.push('nothing was run');
if (total.failed.length > 0) console.log(`\nFailed:\n${total.failed.map((name) => `  ✗ ${name}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length > 0 ? 1 : 0;

function step(name: string, run: () => Tally): void {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { passed, failed } = run();
  total.passed += passed;
  total.failed.push(...failed);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${failed.length === 0 ? 'ok' : `${failed.length} failed`}, ${passed} passed, ${seconds} s`);
}

/** Runs a tool of node_modules under this very Node, its output shown. Returns its exit code (1 when it was killed). */
function tool(packageName: string, args: string[]): number {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  const { status } = spawnSync(process.execPath, [join(dirname(manifest), file ?? ''), ...args], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}

function check(name: string, packageName: string, args: string[]): Tally {
  const code = tool(packageName, args);
  return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [`${name} (exit code ${code})`] };
}

/** The build that the server of the browser tests will serve: the same call as at its start, so that it is made once. */
function build(): Tally {
  try {
    provideBuild(console.log);
    return { passed: 1, failed: [] };
  } catch (failure) {
    return { passed: 0, failed: [`build (${failure instanceof Error ? failure.message : 'unknown'})`] };
  }
}

function tests(project: string): Tally {
  if (!hasTests(project)) {
    console.log('no tests written yet');
    return { passed: 0, failed: [] };
  }
  // Else it would prove the app of an earlier build.
  if (project === 'e2e' && total.failed.some((name) => name.startsWith('build '))) return { passed: 0, failed: ['e2e: not run, because the build failed'] };
  const file = join(reports, `${project}.json`);
  const code = tool('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (!existsSync(file)) return { passed: 0, failed: [`${project}: vitest wrote no report (exit code ${code})`] };
  const tally = readReport(JSON.parse(readFileSync(file, 'utf8')) as VitestReport);
  if (tally.passed + tally.failed.length === 0) tally.failed.push(`${project}: no test ran`);
  // Errors outside any test (an unhandled rejection, a broken global set-up) show only in the exit code.
  if (code !== 0 && tally.failed.length === 0) tally.failed.push(`${project}: an error outside the tests (exit code ${code})`);
  return tally;
}

// The unit project always has this folder's architecture test; the others exist once their folder does.
function hasTests(project: string): boolean {
  return project === 'unit' || existsSync(join(import.meta.dirname, project));
}

function readReport(report: VitestReport): Tally {
  const tally: Tally = { passed: 0, failed: [] };
  for (const file of report.testResults) {
    const where = file.name.replace(`${root}/`, '');
    const notPassed = file.assertionResults.filter((test) => test.status !== 'passed');
    tally.passed += file.assertionResults.length - notPassed.length;
    tally.failed.push(...notPassed.map((test) => `${where} › ${test.fullName}${test.status === 'failed' ? '' : ` (${test.status})`}`));
    if (file.status === 'failed' && !notPassed.some((test) => test.status === 'failed')) tally.failed.push(`${where} (did not load or clean up)`);
  }
  return tally;
}
