import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getOctokit } from '@actions/github';
import type { Permissions } from '../../support/github/model.ts';
import { type GitHub, type GitHubOptions, type RepositoryOptions, startGitHub } from '../../support/github/start.ts';

/** Everything that the tests here hand out; an App's token may do all of it. */
export const EVERYTHING: Permissions = {
  actions: 'write',
  administration: 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  members: 'read',
  pull_requests: 'write',
  statuses: 'write',
  variables: 'write',
  workflows: 'write',
};

export type Octokit = ReturnType<typeof getOctokit>;

/** The client that the actions use, pointed at a simulator. */
export function octokitOf(github: GitHub, token: string): Octokit {
  return getOctokit(token, { baseUrl: github.apiUrl });
}

/** A simulator with one repository `acme/config`, and an App that may do everything there. */
export async function startWithRepository(options: RepositoryOptions & GitHubOptions = {}) {
  const github = await startGitHub(options);
  const files = options.files ?? { 'README.md': 'one\ntwo\nthree\n' };
  const repository = github.createRepository('acme/config', { ...options, files });
  const token = github.token({ kind: 'app', repositories: ['acme/config'], permissions: EVERYTHING });
  const octokit = octokitOf(github, token);
  return { github, repository, token, octokit, at: { owner: 'acme', repo: 'config' } };
}

export type Setup = Awaited<ReturnType<typeof startWithRepository>>;

/** The status of a refused request; fails when it was not refused. */
export async function refusal(
  request: Promise<unknown>,
): Promise<{ status: number; message: string; headers: Record<string, string> }> {
  try {
    await request;
  } catch (error) {
    const { status, message, response } = error as {
      status: number;
      message: string;
      response?: { headers: Record<string, string> };
    };
    return { status, message, headers: response?.headers ?? {} };
  }
  throw new Error('the request was accepted');
}

/** Runs real Git with a token, as a runner does; never throws for an exit status. */
export function git(token: string | undefined, ...args: string[]): Promise<{ status: number; output: string }> {
  const header = token ? `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}` : '';
  const config = [
    'user.name=a',
    'user.email=a@example.com',
    'protocol.version=2',
    ...(header ? [`http.extraHeader=${header}`] : []),
  ];
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: '/nonexistent',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  return new Promise((resolve) => {
    execFile('git', [...config.flatMap((one) => ['-c', one]), ...args], { env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}

/** A folder that is removed when the test is done with it. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'github-simulator-test-'));
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
