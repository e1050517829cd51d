import type { Deployment } from '../../domain/deploy/deployment.ts';
import type { Clock } from '../../ports/clock.ts';
import { newestFirst } from './deployment-reads.ts';
import { openRecent, type RecentDeployments } from './recent-deployments.ts';
import type { Api } from './request.ts';
import { readTask } from './task-deployments.ts';

/** Deployments of a task that are of interest. */
const PER_TASK = 100;
/** Milliseconds that an environment's newest deployments answer for all of its apps; our own writes end it at once. */
const FRESH = 10_000;

/** What a run knows of deployments, so that not every app of an environment asks again. */
export interface KnownDeployments {
  /** See `Forge.deployments`. */
  read(environment: string, task: string): Promise<readonly Deployment[]>;
  /** We have written: of an environment's task, or of a deployment in it. */
  forget(environment: string, written: { readonly task: string } | { readonly id: number }): void;
}

export function rememberDeployments(api: Api, clock: Clock): KnownDeployments {
  const recent = new Map<string, { readonly at: number; readonly pages: RecentDeployments }>();
  const old = rememberOld(api);
  const pagesOf = (environment: string) => {
    const now = clock.now().getTime();
    const known = recent.get(environment);
    if (known && now - known.at < FRESH) return known.pages;
    const pages = openRecent(api, environment);
    recent.set(environment, { at: now, pages });
    return pages;
  };
  const find = async (environment: string, task: string) => {
    const pages = pagesOf(environment);
    if (old.knows(environment, task)) return joined(await old.read(environment, task), await pages.newest(task));
    const { found, enough } = await pages.of(task);
    return enough ? found : joined(await old.read(environment, task), found);
  };
  return {
    async read(environment, task) {
      return newestFirst(await find(environment, task)).slice(0, PER_TASK);
    },
    forget(environment, written) {
      recent.delete(environment);
      old.forget(environment, written);
    },
  };
}

/** Each once, as it was read last. */
function joined(older: readonly Deployment[], newer: readonly Deployment[]): readonly Deployment[] {
  return [...new Map([...older, ...newer].map((deployment) => [deployment.id, deployment])).values()];
}

interface OldDeployments extends KnownDeployments {
  /** Whether reading takes no request. */
  knows(environment: string, task: string): boolean;
}

/**
 * Tasks whose deployments reach further back than the environment's newest. They are asked for once in a run: a new one by somebody
 * else is among the environment's newest, which are read too.
 */
function rememberOld(api: Api): OldDeployments {
  const answers = new Map<string, { readonly environment: string; readonly answer: Promise<readonly Deployment[]> }>();
  const keyOf = (environment: string, task: string) => JSON.stringify([environment, task]);
  const tasks = new Map<number, string>();
  return {
    knows: (environment, task) => answers.has(keyOf(environment, task)),
    async read(environment, task) {
      const key = keyOf(environment, task);
      const answer = answers.get(key)?.answer ?? readTask(api, environment, task);
      answers.set(key, { environment, answer });
      answer.catch(() => answers.delete(key));
      const found = await answer;
      for (const { id } of found) tasks.set(id, task);
      return found;
    },
    forget(environment, written) {
      const task = 'task' in written ? written.task : tasks.get(written.id);
      // A deployment that is not among them was read elsewhere, or not at all: nothing of it is known here.
      if (task !== undefined) answers.delete(keyOf(environment, task));
    },
  };
}
