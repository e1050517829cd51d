import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RepositoryControl } from '../../../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../../../support/github/start.ts';
import { startRegistry, type TestRegistry } from '../../../support/registry/registry.ts';
import { maskAll } from '../../../support/runner/log.ts';
import { projectRoot, runAction, type StepResult } from '../../../support/runner/run-action.ts';
import type { BadInput, Content, How, Place } from './case.ts';
import { goodRepo } from './good-repo.ts';
import { startMiddleman } from './middleman.ts';
import { githubState, treeState } from './snapshot.ts';

/** What came of a case. */
export interface Outcome {
  readonly place: Place;
  /** Of the action, when it was one. */
  readonly step: StepResult | undefined;
  /** Of the command line. */
  readonly exit: number | undefined;
  /** Everything that was shown to anybody: log, annotations, summary, outputs, both streams. */
  readonly shown: string;
  /** Standard error of the command line. */
  readonly stderr: string;
  readonly token: string;
  readonly before: object;
  readonly after: object;
  /** The newest state of each deployment that was made. */
  readonly deployments: readonly (string | undefined)[];
}

/** What a case may say of where it runs. */
export type Setting = Pick<BadInput, 'files' | 'token' | 'prepare' | 'env'>;

interface Servers {
  readonly github: GitHub;
  readonly registry: TestRegistry;
}

/** What the cases of one file share. */
export interface Stage {
  readonly github: GitHub;
  readonly registry: TestRegistry;
  run(input: BadInput): Promise<Outcome>;
  /** Only prepares what a case needs. */
  prepare(setting: Setting): Promise<Prepared>;
  stop(): Promise<void>;
}

/** All that any action of the suite needs, and no more. */
const allPermissions = {
  contents: 'write',
  pull_requests: 'write',
  statuses: 'write',
  deployments: 'write',
  checks: 'read',
  actions: 'write',
} as const;

/** Starts a GitHub and a registry with `acme/shop` in 1.0.0 and 1.1.0. */
export async function startStage(): Promise<Stage> {
  const [github, registry] = await Promise.all([startGitHub(), startRegistry()]);
  registry.push('acme/shop', '1.0.0');
  registry.push('acme/shop', '1.1.0');
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bad-'));
  let count = 0;
  const prepare = (setting: Setting) => {
    const number = ++count;
    return prepareCase(setting, { github, registry }, path.join(folder, String(number)), `acme/config-${number}`);
  };
  return {
    github,
    registry,
    prepare,
    run: async (input) => runCase(input, await prepare(input)),
    async stop() {
      await registry.stop();
      rmSync(folder, { recursive: true, force: true });
      await github.stop();
    },
  };
}

/** A repository with its checkout, its token and what is said to whoever runs there. */
export interface Prepared {
  readonly place: Place;
  readonly repository: RepositoryControl;
  readonly token: string;
  readonly env: Readonly<Record<string, string>>;
}

async function prepareCase(
  input: Setting,
  { github, registry }: Servers,
  folder: string,
  name: string,
): Promise<Prepared> {
  const place: Place = {
    github,
    registry,
    repository: name,
    workspace: path.join(folder, 'checkout'),
    home: path.join(folder, 'home'),
  };
  for (const directory of [place.workspace, place.home]) mkdirSync(directory, { recursive: true });
  const files = { ...goodRepo(registry.host), ...input.files };
  const repository = github.createRepository(name, { files: committable(files) });
  const token = tokenFor(input, github, name);
  await checkOut(place, files);
  await input.prepare?.(place);
  const env = {
    HOME: place.home,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REPOSITORY: name,
    ...input.env?.(place),
  };
  return { place, repository, token, env };
}

async function runCase(input: BadInput, prepared: Prepared): Promise<Outcome> {
  const { place, repository, token, env } = prepared;
  const { github } = place;
  const middleman = input.intercept && (await startMiddleman(github.url, input.intercept));
  const between = middleman && {
    GITHUB_API_URL: `${middleman.origin}/api/v3`,
    GITHUB_GRAPHQL_URL: `${middleman.origin}/api/graphql`,
  };
  const state = () => ({ github: githubState(github, repository), tree: treeState(place.workspace) });
  try {
    const before = state();
    const ran = await runHow(input.how, place, { ...env, ...between }, token);
    const deployments = repository.record.deployments.map(({ statuses }) => statuses.at(-1)?.state);
    return { place, token, before, after: state(), deployments, ...ran };
  } finally {
    await middleman?.stop();
  }
}

type Ran = Pick<Outcome, 'step' | 'exit' | 'shown' | 'stderr'>;

async function runHow(how: How, place: Place, env: Record<string, string>, token: string): Promise<Ran> {
  if ('cli' in how) return runCli(how, place, env, token);
  const { action, inputs = {}, event = 'workflow_dispatch', payload = {} } = how;
  const step = await runAction({
    action: `actions/${action}`,
    inputs,
    workspace: place.workspace,
    event: { name: event, payload },
    token,
    env: { ...env, GITHUB_SHA: '0'.repeat(40), GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ID: '1' },
  });
  return { step, shown: shownBy(step), exit: undefined, stderr: '' };
}

/** Everything that anybody sees of a step. The runner masks the words of annotations as it does the log (ExecutionContext.AddIssue). */
export function shownBy(step: StepResult): string {
  const annotations = maskAll(step.annotations.map((one) => JSON.stringify(one)).join('\n'), step.masks);
  return [step.log, step.summary, annotations, JSON.stringify(step.outputs)].join('\n');
}

function runCli(
  how: Extract<How, { cli: unknown }>,
  place: Place,
  env: Record<string, string>,
  token: string,
): Promise<Ran> {
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const child = spawn(process.execPath, [path.join(projectRoot, 'dist', 'cli.js'), ...how.cli], {
    cwd: place.workspace,
    env: { PATH: process.env.PATH ?? '', ...env, ...(!('GITHUB_TOKEN' in env) && { GITHUB_TOKEN: token }) },
    stdio: 'pipe',
  });
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      streams[name] += chunk;
    });
  child.stdin.on('error', () => {}).end(how.stdin ?? '');
  child.on('error', reject);
  child.on('close', (code) =>
    resolve({
      step: undefined,
      exit: code ?? -1,
      shown: `${streams.stdout}\n${streams.stderr}`,
      stderr: streams.stderr,
    }),
  );
  return promise;
}

function tokenFor({ token = {} }: Setting, github: GitHub, repository: string): string {
  if (typeof token === 'string') return token;
  const { permissions = allPermissions, rateLimit } = token;
  return github.token({
    kind: 'workflow',
    repositories: [repository],
    permissions,
    ...(rateLimit !== undefined && { rateLimit }),
  });
}

/** What the simulator's Git can hold: links are made in the checkout only. */
function committable(files: Readonly<Record<string, Content>>): Record<string, string | Buffer> {
  const kept: Record<string, string | Buffer> = {};
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'string') kept[name] = content;
    else if (content instanceof Uint8Array) kept[name] = Buffer.from(content);
  }
  return kept;
}

/** What actions/checkout leaves, with what only a working tree can have on top. */
async function checkOut(place: Place, files: Readonly<Record<string, Content>>): Promise<void> {
  const { workspace, github, repository } = place;
  const env = { PATH: process.env.PATH ?? '', HOME: place.home, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]) => promisify(execFile)('git', ['-C', workspace, ...args], { env });
  const person = github.token({ kind: 'user', login: 'alice' });
  const credentials = Buffer.from(`alice:${person}`).toString('base64');
  await git('init', '--quiet', '--initial-branch=main');
  await git('remote', 'add', 'origin', `${github.url}/${repository}.git`);
  const header = `http.${github.url}/.extraheader=Authorization: Basic ${credentials}`;
  await git('-c', header, 'fetch', '--quiet', '--depth=1', 'origin', 'main');
  await git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  for (const [name, content] of Object.entries(files)) {
    if (content === null || typeof content === 'string' || content instanceof Uint8Array) continue;
    const file = path.join(workspace, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if ('link' in content) symlinkSync(content.link, file);
    else mkdirSync(file);
  }
}

/** Writes a file of a case outside of its checkout, and returns where it is. */
export function writeOutside({ home }: Place, name: string, text: string): string {
  const file = path.join(home, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
