import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { getOctokit } from '@actions/github';
import type { GitHub } from '../github/start.ts';

/** What the agent has found on a branch. */
export interface Pulled {
  readonly environment: string;
  readonly commit: string;
  readonly healthy: boolean;
}

/** A small pull agent: what Flux or Argo CD do for a rendered branch, on a folder instead of a cluster. */
export interface Agent {
  /** Pulls every environment whose branch has moved since, and reports health as a commit status. */
  pull(): Promise<readonly Pulled[]>;
}

/**
 * An agent for some environments of a repository. It pulls each branch `environment/<name>` into `folder/<name>`, asks
 * `isHealthy` about what it finds there, and sets the status `agent/healthy` on the commit.
 */
export function createAgent(options: {
  readonly github: GitHub;
  readonly repository: string;
  readonly environments: readonly string[];
  readonly folder: string;
  readonly token: string;
  readonly isHealthy: (folder: string) => boolean;
}): Agent {
  const { github, repository, environments, folder, token } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = getOctokit(token, { baseUrl: github.apiUrl });
  const known = new Map<string, string>();

  async function pullOne(environment: string): Promise<Pulled | undefined> {
    const branch = `environment/${environment}`;
    const commit = github.repository(repository).sha(branch);
    if (commit === undefined || known.get(environment) === commit) return undefined;
    const directory = path.join(folder, environment);
    await checkOut(`${github.url}/${repository}.git`, branch, directory, token);
    const healthy = options.isHealthy(directory);
    await octokit.rest.repos.createCommitStatus({
      owner,
      repo,
      sha: commit,
      context: 'agent/healthy',
      state: healthy ? 'success' : 'failure',
      description: healthy ? 'everything is ready' : 'not ready',
    });
    known.set(environment, commit);
    return { environment, commit, healthy };
  }

  return {
    async pull() {
      const pulled: Pulled[] = [];
      for (const environment of environments) {
        const one = await pullOne(environment);
        if (one) pulled.push(one);
      }
      return pulled;
    },
  };
}

async function checkOut(url: string, branch: string, directory: string, token: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
  };
  const git = (...args: string[]) => promisify(execFile)('git', ['-C', directory, ...args], { env });
  await git('init', '--quiet');
  await git('fetch', '--quiet', '--depth=1', url, branch);
  await git('reset', '--quiet', '--hard', 'FETCH_HEAD');
  await git('clean', '--quiet', '--force', '-d', '-x');
}
