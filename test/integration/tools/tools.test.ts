import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findGo } from '../../../scripts/tools/go.ts';
import { eventually } from '../../support/eventually.ts';
import { findTool } from '../../support/tools.ts';

const script = path.join(import.meta.dirname, '../../../scripts/tools.ts');
const go = findGo(process.env);
const describeWithGo = go || process.env.CI === 'true' ? describe : describe.skip;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'plumbline-tools-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const root = () => path.join(directory, 'plumbline', 'tools');
const cached = () => (existsSync(root()) ? readdirSync(root()) : []);

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, PLUMBLINE_CACHE: directory, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const status = new Promise<number | null>((resolve) => child.once('close', resolve));
  const outcome = Promise.all([status, text(child.stdout), text(child.stderr)]);
  return { child, ended: outcome.then(([code, stdout, stderr]) => ({ code, stdout, stderr })) };
}
const run = (args: readonly string[], env?: NodeJS.ProcessEnv) => start(args, env).ended;

/** A folder with a `go` that only tells its version. */
function fakeGo(version: string): string {
  const folder = path.join(directory, 'bin');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'go'), `#!/bin/sh\nprintf 'go${version}\\nlinux\\namd64\\n'\n`);
  chmodSync(path.join(folder, 'go'), 0o755);
  return folder;
}

describe('npm run tools', () => {
  test('says in one line that Go is absent', async () => {
    const { code, stderr } = await run(['actionlint'], { PATH: directory });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The test tools are built with Go, and there is no Go on PATH: install Go .*\n$/u);
  });

  test('says in one line that Go is too old', async () => {
    const { code, stderr } = await run(['actionlint'], { PATH: fakeGo('1.20.14') });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^actionlint 1\.7\.12: not built: Go 1\.20\.14 is too old for it: install Go 1\.26\.0 .*\n$/u,
    );
    expect(cached()).toEqual([]);
  });

  test('refuses a tool and an option that it does not know', async () => {
    expect(await run(['kustomise'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There is no tool "kustomise"\. There are: .*\n$/u),
    });
    expect(await run(['--lsit'])).toMatchObject({ code: 2, stderr: 'Unknown option --lsit: there is only --list.\n' });
    expect(cached()).toEqual([]);
  });

  test('lists every command with the reason why it is missing', async () => {
    const { code, stdout } = await run(['--list'], { PATH: directory });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kubectl: { version: '1.36.3', missing: 'kubectl is built with Go, and there is no Go on PATH' },
      registry: { version: '3.1.2', missing: expect.any(String) },
    });
  });

  test('says in one line that the cache cannot be written', async () => {
    writeFileSync(path.join(directory, 'file'), '');
    const env = { PATH: fakeGo('1.26.8'), PLUMBLINE_CACHE: path.join(directory, 'file') };
    const { code, stderr } = await run(['actionlint'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The cache cannot be written: ENOTDIR.* Set PLUMBLINE_CACHE to a folder that can\.\n$/u);
  });
});

describe('a test that needs a tool', () => {
  test('is told why it is missing, and fails with CI=true', () => {
    const env = { PATH: fakeGo('1.26.8'), PLUMBLINE_CACHE: directory };
    expect(findTool('kubectl', env)).toEqual({ missing: 'kubectl is not built: run `npm run tools`' });
    expect(() => findTool('kubectl', { ...env, CI: 'true' })).toThrow('kubectl is not built');
  });

  test('never gets a command from PATH', () => {
    const bin = fakeGo('1.26.8');
    writeFileSync(path.join(bin, 'kubectl'), '#!/bin/sh\n');
    chmodSync(path.join(bin, 'kubectl'), 0o755);
    expect(findTool('kubectl', { PATH: bin, PLUMBLINE_CACHE: directory })).toHaveProperty('missing');
  });
});

describeWithGo('npm run tools with Go', () => {
  test('builds once when two runs race, and nothing more afterwards', async () => {
    const both = await Promise.all([run(['actionlint']), run(['actionlint'])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ stdout }) => stdout.includes('actionlint 1.7.12: built in'))).toHaveLength(1);
    expect(cached()).toEqual([expect.stringMatching(/^actionlint-[0-9a-f]{16}$/u)]);
    expect(await run(['actionlint'])).toMatchObject({ code: 0, stdout: `All 1 tools are there: ${root()}\n` });

    const found = findTool('actionlint', { ...process.env, PLUMBLINE_CACHE: directory });
    expect(found).toEqual({ path: path.join(root(), cached()[0] ?? '', 'actionlint') });
    const version = spawn('path' in found ? found.path : '', ['--version'], { stdio: ['ignore', 'pipe', 'inherit'] });
    expect(await text(version.stdout)).toMatch(/^v1\.7\.12\n/u);
  }, 180_000);

  test('takes over from a run that was killed long ago', async () => {
    mkdirSync(root(), { recursive: true });
    const lock = path.join(root(), 'building.lock');
    writeFileSync(lock, '');
    const before = new Date(Date.now() - 60_000);
    utimesSync(lock, before, before);
    expect(await run(['actionlint'])).toMatchObject({ code: 0 });
    expect(existsSync(lock)).toBe(false);
  }, 180_000);

  test('says in one line which module could not be downloaded', async () => {
    // Port 9 of loopback (discard) is not listened on, and this module cache is empty.
    const env = { GOPROXY: 'http://127.0.0.1:9', GOMODCACHE: path.join(directory, 'modules') };
    const { code, stderr } = await run(['actionlint'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /\nactionlint 1\.7\.12: not built: a module could not be downloaded \(.*127\.0\.0\.1:9.*\n$/u,
    );
    expect(cached()).toEqual([]);
  }, 60_000);

  test('leaves nothing half built when it is interrupted', async () => {
    // An empty build cache makes sure that there is something to interrupt.
    const { child, ended } = start(['kubeconform'], { GOCACHE: path.join(directory, 'build') });
    await eventually(() => expect(cached()).toContainEqual(expect.stringContaining('.building-')));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 143 });
    await eventually(() => expect(cached()).toEqual([]));
  }, 60_000);
});
