import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepositoryControl } from '../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../support/github/start.ts';
import { configRepoFiles } from '../support/loop/config-repo.ts';
import { startRegistry, type TestRegistry } from '../support/registry/registry.ts';
import { projectRoot } from '../support/runner/run-action.ts';

interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as it is shipped, on a clone of a config repo. What it prints as JSON is a contract (docs/cli.md). */
describe('plumbline', () => {
  let github: GitHub;
  let registry: TestRegistry;
  let repository: RepositoryControl;
  let folder: string;
  let token: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plumbline-cli-'));
    [github, registry] = await Promise.all([startGitHub(), startRegistry()]);
    registry.push('acme/shop', '1.0.0');
    const files = configRepoFiles({ example: 'config-repo', registry: registry.host, app: false });
    repository = github.createRepository('acme/config', { files });
    token = github.user('operator').token;
    const origin = `${github.url}/acme/config.git`;
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const git = (...args: string[]) => promisify(execFile)('git', ['-C', folder, ...args]);
    await git('init', '--quiet', '--initial-branch=main');
    await git('remote', 'add', 'origin', origin);
    const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
    await git(
      '-c',
      `http.${github.url}/.extraheader=Authorization: Basic ${credentials}`,
      'fetch',
      '--quiet',
      'origin',
      'main',
    );
    await git('reset', '--quiet', '--hard', 'FETCH_HEAD');
  });

  afterAll(async () => {
    await registry?.stop();
    await github?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const plumbline = async (args: readonly string[], input?: string): Promise<Result> => {
    const env = { PATH: process.env.PATH ?? '', HOME: folder, GITHUB_TOKEN: token };
    const running = promisify(execFile)(process.execPath, [path.join(projectRoot, 'dist/cli.js'), ...args], {
      cwd: folder,
      env,
    });
    running.child.stdin?.end(input ?? '');
    return running.then(
      ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        status: code,
        stdout,
        stderr,
      }),
    );
  };
  const json = async (args: readonly string[]) => JSON.parse((await plumbline([...args, '--output', 'json'])).stdout);

  it('validate finds nothing wrong and says so in one line', async () => {
    expect(await plumbline(['validate'])).toEqual({
      status: 0,
      stdout: '6 resources in 7 files: 0 errors, 0 warnings, 0 notes\n',
      stderr: '',
    });
  });

  it('validate reads standard input, and exits 1 with findings at their place', async () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndat: {}\n';
    const { status, stdout } = await plumbline(['validate', '-', '--output', 'json'], text);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      summary: { files: 1, resources: 1, errors: 1, warnings: 0, infos: 0, skipped: 0 },
      findings: [
        expect.objectContaining({
          rule: 'schema/unknown-field',
          severity: 'error',
          file: '-',
          line: 5,
          column: 1,
          hint: 'Did you mean "data"?',
        }),
      ],
    });
    expect((await plumbline(['validate', '-', '--fail-on', 'never'], text)).status).toBe(0);
  });

  it('images lists references with their places', async () => {
    const { version, images } = await json(['images', 'apps/shop/dev']);
    expect(version).toBe(1);
    expect(images).toEqual([
      {
        file: 'apps/shop/dev/deployment.yaml',
        line: 16,
        column: 18,
        kind: 'container',
        reference: `${registry.host}/acme/shop:1.0.0`,
        name: `${registry.host}/acme/shop`,
        tag: '1.0.0',
        digest: null,
        path: '/spec/template/spec/containers/0/image',
      },
    ]);
  });

  it('set shows a diff without writing, writes one value, and exits 1 where nothing matches', async () => {
    const file = path.join(folder, 'apps/shop/dev/deployment.yaml');
    const before = readFileSync(file, 'utf8');
    const image = `${registry.host}/acme/shop`;
    const dry = await plumbline(['set', '--image', `${image}=1.0.9`, '--dry-run', 'apps/shop/dev']);
    expect(dry.stdout).toContain(`-          image: ${image}:1.0.0\n+          image: ${image}:1.0.9\n`);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await plumbline(['set', '--image', `${image}=1.0.9`, 'apps/shop/dev'])).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before.replace(':1.0.0', ':1.0.9'));
    writeFileSync(file, before);
    expect((await plumbline(['set', '--image', 'ghcr.io/acme/other=1', 'apps/shop/dev'])).status).toBe(1);
  });

  it('render prints the resources', async () => {
    const { stdout } = await plumbline(['render', 'shop', 'prod']);
    expect(stdout).toMatch(/^---\napiVersion: apps\/v1\nkind: Deployment\n/u);
    expect(stdout).toContain('replicas: 3');
  });

  it('diff compares the working tree with the default branch', async () => {
    const file = path.join(folder, 'apps/shop/dev/deployment.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('replicas: 1', 'replicas: 2'));
    const { changes } = await json(['diff']);
    writeFileSync(file, before);
    expect(changes).toEqual([{ app: 'shop', environment: 'dev', target: 'dev', added: 0, changed: 1, removed: 0 }]);
  });

  it('plan says what a deploy would bring, the same each time', async () => {
    const first = await json(['plan']);
    expect(first).toEqual({
      version: 1,
      changed: true,
      matrix: { include: ['dev', 'staging', 'prod'].map((environment) => ({ environment, apps: 'shop' })) },
    });
    expect(await json(['plan'])).toEqual(first);
  });

  it.each([
    ['update', /would open a pull request: Update shop in dev: web 1\.0\.0 → 1\.0\.1/u],
    ['drift-check', /would open a pull request: Update shop in dev: web 1\.0\.0 → 1\.0\.1/u],
    ['promote', /^$/u],
    ['deploy --environment dev', /shop in dev: would deploy r-/u],
  ])('%s --dry-run tells and writes nothing', async (verb, told) => {
    registry.push('acme/shop', '1.0.1');
    const before = {
      refs: repository.branches(),
      pulls: repository.pulls().length,
      deployments: repository.record.deployments.length,
    };
    const { status, stderr } = await plumbline([...verb.split(' '), '--dry-run']);
    expect(status).toBe(0);
    expect(stderr.trim()).toMatch(told);
    expect({
      refs: repository.branches(),
      pulls: repository.pulls().length,
      deployments: repository.record.deployments.length,
    }).toEqual(before);
  });

  it('update opens the pull request, and a second run finds it', async () => {
    const first = await json(['update']);
    expect(first).toMatchObject({
      version: 1,
      changed: true,
      'pull-requests': [{ app: 'shop', environment: 'dev', state: 'opened' }],
    });
    // A person's token starts checks: they are waited for.
    expect(await json(['update'])).toMatchObject({ changed: false, 'pull-requests': [{ state: 'unchanged' }] });
  });

  it.each([
    [['explain', 'dev'], 'There is no verb "explain".'],
    [['validat'], 'did you mean "validate"?'],
    [['images', '--outptu', 'json'], 'did you mean "--output"?'],
    [['deploy'], 'The input "environment" is required'],
    [['deploy', '--environment', 'devv'], 'There is no environment "devv"; did you mean "dev"?'],
    [['validate', '../elsewhere'], 'is outside of the working directory'],
    [['validate', 'nowhere'], 'There is no file or directory "nowhere".'],
  ])('%j is refused with a hint', async (args, message) => {
    const { status, stderr } = await plumbline(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /mu);
  });
});
