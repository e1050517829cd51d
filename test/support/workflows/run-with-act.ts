import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunHandle } from '../github/control/runs.ts';
import type { GitHub } from '../github/start.ts';
import { projectRoot } from '../runner/run-action.ts';

/** What act is run with. */
export interface ActOptions {
  readonly github: GitHub;
  /** The `act` command. */
  readonly act: string;
  /** The token of every job: act has one for all. */
  readonly token: string;
  readonly onEnd?: (run: RunHandle, log: string) => void;
}

/** What one run may take, in milliseconds. */
const patience = 180_000;

/**
 * Runs one workflow run of the simulator under act (https://github.com/nektos/act), in host mode: the workflow files and
 * the runner's ways are read by somebody else's code. The checkout is a clone, as `actions/checkout` would make it, and the
 * suite comes from this checkout instead of GitHub.
 */
export async function runWithAct(options: ActOptions, run: RunHandle): Promise<'success' | 'failure'> {
  const { github, token } = options;
  const scratch = mkdtempSync(path.join(tmpdir(), 'plumbline-act-'));
  const workspace = path.join(scratch, 'config');
  await run.start();
  let conclusion: 'success' | 'failure' = 'success';
  try {
    await clone(github, run, workspace, token, scratch);
    const event = path.join(scratch, 'event.json');
    writeFileSync(event, JSON.stringify(run.payload));
    const done = await promisify(execFile)(options.act, actArguments(options, run, event, copySuite(scratch)), {
      cwd: workspace,
      env: hostEnvironment(scratch),
      timeout: patience,
      maxBuffer: 64e6,
    }).catch((error: { stdout: string; stderr: string }) => {
      conclusion = 'failure';
      return error;
    });
    options.onEnd?.(run, `${done.stdout}\n${done.stderr}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  await run.finish(conclusion);
  return conclusion;
}

function actArguments({ github, token }: ActOptions, run: RunHandle, event: string, suite: string): string[] {
  const env = {
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REPOSITORY: run.repository,
  };
  return [
    run.event,
    ...['--workflows', run.path],
    ...['--eventpath', event],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--actor', run.actor],
    ...['--local-repository', `plumbline-actions/plumbline@v1=${suite}`],
    ...['--secret', `GITHUB_TOKEN=${token}`],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
}

/** What GitHub downloads of the suite, without what else stands in this checkout: act copies all of it, every time. */
function copySuite(scratch: string): string {
  const suite = path.join(scratch, 'suite');
  for (const name of ['action.yml', 'actions', 'dist']) {
    cpSync(path.join(projectRoot, name), path.join(suite, name), { recursive: true });
  }
  return suite;
}

/** A home of its own, where act keeps its cache, and the Node of the tests first on PATH: act takes the first `node`. */
function hostEnvironment(scratch: string): Record<string, string> {
  const home = path.join(scratch, 'home');
  mkdirSync(home, { recursive: true });
  return {
    HOME: home,
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
  };
}

async function clone(github: GitHub, run: RunHandle, workspace: string, token: string, home: string): Promise<void> {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${github.url}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
  };
  const git = (...args: string[]) => promisify(execFile)('git', args, { env });
  await git('clone', '--quiet', `${github.url}/${run.repository}.git`, workspace);
  await git('-C', workspace, 'fetch', '--quiet', 'origin', run.sha);
  await git('-C', workspace, 'checkout', '--quiet', '--detach', run.sha);
}
