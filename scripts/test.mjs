// `npm test`: everything CI runs, the quick checks first, stopping at the first step that fails. Names of steps as
// arguments run only those (`node scripts/test.mjs types lint`). Ends with one line that counts the tests.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronBinary } from './electron-binary.mjs';
import { ROOT, run, tool } from './run-steps.mjs';

const projects = ['shared', 'shared/contract', 'main', 'main/electron/preload', 'renderer', 'tests'];
const tsc = (project) => tool('typescript/bin/tsc', '-p', project);

/** A check passes or fails as one. */
const checks = {
  types: projects.map(tsc),
  lint: [tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.')],
  architecture: [tool('dependency-cruiser/bin/dependency-cruiser.mjs', 'main', 'shared', 'renderer', 'tests')],
  unused: [tool('knip/bin/knip.js', '--no-progress', '--include=files,dependencies,unlisted,unresolved')],
  build: [[process.execPath, join(ROOT, 'scripts', 'build.mjs')]],
};

/** Vitest projects, with the environment they run under. What drives no host runs with the first of them only. */
const suites = {
  core: { projects: ['rules', 'core'] },
  ui: { projects: ['ui'] },
  packaging: { projects: ['packaging'] },
  'e2e-web': { projects: ['e2e'], env: { HOST: 'web' } },
  'e2e-electron': { projects: ['e2e'], env: { HOST: 'electron' }, args: ['--exclude', 'tests/e2e/kill-*'] },
};

const all = [...Object.keys(checks), ...Object.keys(suites)];
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !all.includes(name));
const count = { passed: 0, failed: 0, skipped: 0 };

/** Commands of checks use one core each: two run at a time. All of them run, so that one run tells all that is wrong. */
async function runChecks(names) {
  const waiting = names.flatMap((name) => checks[name].map((command) => ({ name, command })));
  const failed = new Set();
  process.stdout.write(`\n── ${names.join(', ')} ──\n`);
  const started = performance.now();
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if ((await run(next.command)) !== 0) failed.add(next.name);
    }
  };
  await Promise.all([worker(), worker()]);
  count.failed += failed.size;
  count.passed += names.length - failed.size;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    failed.size === 0 ? `ok: ${names.join(', ')}, ${seconds} s\n` : `FAILED: ${[...failed].join(', ')}, ${seconds} s\n`,
  );
  return failed.size === 0;
}

async function runSuite(name) {
  const report = join(tmpdir(), `vaguemestre-${name}-${process.pid}.json`);
  const { projects, env = {}, args = [] } = suites[name];
  const named = projects.flatMap((project) => ['--project', project]);
  const vitest = tool('vitest/vitest.mjs', 'run', ...named, '--reporter=default', '--reporter=json');
  const status = await run([...vitest, `--outputFile.json=${report}`, ...args], { env });
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    count.passed += numPassedTests;
    // A file that does not even load fails the run without failing a test.
    count.failed += Math.max(numFailedTests, status === 0 ? 0 : 1);
    count.skipped += numPendingTests;
    rmSync(report);
  } catch {
    count.failed += 1;
    return false;
  }
  return status === 0;
}

async function runSuiteStep(name) {
  process.stdout.write(`\n── ${name} ──\n`);
  if (name === 'e2e-electron' && electronBinary() === null) {
    process.stdout.write('skipped: no Electron binary\n');
    return true;
  }
  const started = performance.now();
  const hasPassed = await runSuite(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${hasPassed ? 'ok' : 'FAILED'}: ${name}, ${seconds} s\n`);
  return hasPassed;
}

if (unknown.length > 0) {
  process.stderr.write(`unknown step: ${unknown.join(', ')}; there are: ${all.join(', ')}\n`);
  process.exit(2);
}
const steps = chosen.length > 0 ? chosen : all;
const checked = steps.filter((name) => name in checks);
let isGood = checked.length === 0 || (await runChecks(checked));
for (const name of steps.filter((step) => step in suites)) isGood &&= await runSuiteStep(name);
if (!isGood) process.exitCode = 1;
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
