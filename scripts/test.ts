/**
 * `npm test`: everything. Builds the tools that the tests run for real (where Go is present), then runs every lane and
 * closes with a line of counts. Where a tool cannot be had, its tests count as skipped, with the reason; with `CI=true` a
 * skip is a failure.
 *
 *   npm test                 all lanes
 *   npm test -- unit e2e     only these
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findGo } from './tools/go.ts';

const root = path.join(import.meta.dirname, '..');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');

/** The lanes, in order: the quick one runs while the tools are being built. */
const lanes = [
  { name: 'unit', says: 'pure code, in memory', needsTools: false },
  { name: 'integration', says: 'adapters against real Git, registry, API server and tools', needsTools: true },
  { name: 'e2e', says: 'the shipped dist/ in the whole loop', needsTools: true },
] as const;

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Property tests try more here than in the lane for working: with this many each, more than 20,000 random edits of files.
 * PLUMBLINE_PROPERTY_RUNS of the caller wins.
 */
const thorough = { PLUMBLINE_PROPERTY_RUNS: '2600', ...process.env };

function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a lane. A suite that did not even load counts as one failure: none of its tests was counted. */
async function runLane(name: string, reports: string): Promise<Counts> {
  const report = path.join(reports, `${name}.json`);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const env = name === 'unit' ? thorough : process.env;
  const code = await run([...flags, jest, `test/${name}/`, '--json', '--outputFile', report], env);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Builds what is missing. A tool that cannot be built is told here; its tests say that they are skipped. */
async function buildTools(): Promise<void> {
  const go = findGo(process.env);
  if (!go) process.stdout.write('Tools: Go is not here, so the tests that need built tools are skipped.\n');
  else await run([path.join(root, 'scripts/tools.ts')]);
}

const wanted = process.argv.slice(2);
const chosen = lanes.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
process.stdout.write(`Lanes: ${chosen.map(({ name, says }) => `${name} (${says})`).join('; ')}\n`);
const reports = mkdtempSync(path.join(tmpdir(), 'plumbline-reports-'));
const counts: Counts[] = [];
try {
  const tools = chosen.some(({ needsTools }) => needsTools) ? buildTools() : Promise.resolve();
  for (const { name, needsTools } of chosen) {
    if (needsTools) await tools;
    const result = await runLane(name, reports);
    counts.push(result);
    process.stdout.write(`Lane ${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped\n`);
  }
  await tools;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const total = (key: keyof Counts) => counts.reduce((sum, result) => sum + result[key], 0);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
const isComplete = process.env.CI !== 'true' || total('skipped') === 0;
if (!isComplete) process.stderr.write('With CI=true a skipped test is a failure.\n');
process.exitCode = total('failed') === 0 && total('passed') > 0 && isComplete ? 0 : 1;
