import type { GitOps } from '../../domain/config/model.ts';
import type { InstanceDiff } from '../../domain/report/diff-markdown.ts';
import type { InputsOf } from '../../kit/action.ts';
import { ConfigError, formatUserError, InputError, UserError } from '../../kit/errors.ts';
import type { Files } from '../../ports/files.ts';
import { placementsOf, readConfig } from '../../steps/desired-state.ts';
import { comparison } from './compare.ts';
import type { DiffPorts } from './run.ts';
import type { spec } from './spec.ts';

/** The rendered difference of every placement that either side has. */
export async function diffInstances(
  ports: DiffPorts,
  inputs: Pick<InputsOf<typeof spec>, 'base' | 'config'>,
): Promise<readonly InstanceDiff[]> {
  await using base = await ports.git.snapshot(await baseCommit(ports, inputs.base));
  const [before, after] = await Promise.all([
    baseSources(ports, base, inputs.config),
    sourcesOf(ports.files, inputs.config),
  ]);
  const compare = comparison(ports.renderer, base, ports.files);
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  // Awaited here: the files of the base go when this block is left.
  return await Promise.all(
    keys.map(async (key) => {
      const [app = '', environment = '', target = ''] = key.split('/');
      try {
        return { app, environment, target, diffs: await compare(before.get(key), after.get(key)) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { app, environment, target, diffs: [], broken: formatUserError(error) };
      }
    }),
  );
}

/** Where the working tree left its base branch: what was merged there since is not part of the difference. */
async function baseCommit({ git, forge, trigger }: DiffPorts, given: string): Promise<string> {
  const name = given || trigger.pullRequest?.base || (await forge.repository()).defaultBranch;
  const tip = /^[0-9a-f]{40}$/u.test(name) ? name : await git.tip(name);
  const base = await git.mergeBase(tip, await git.head());
  if (base !== undefined) return base;
  throw new InputError(`The working tree and "${name}" have no commit in common.`, {
    hint: 'Name the base of this branch with the input "base".',
  });
}

/** Those of the base. One that cannot be read must not keep the pull request that repairs it from being shown. */
async function baseSources({ host }: DiffPorts, base: Files, path: string): Promise<ReadonlyMap<string, string>> {
  try {
    return await sourcesOf(base, path);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    host.warning(
      `The configuration of the base cannot be read; everything is shown as added. ${formatUserError(error)}`,
    );
    return new Map();
  }
}

/** `app/environment/target` → source; none where a side has no configuration yet. */
async function sourcesOf(files: Files, path: string): Promise<ReadonlyMap<string, string>> {
  if ((await files.read(path)) === undefined) return new Map();
  const config: GitOps = await readConfig(files, path);
  const sources = new Map<string, string>();
  for (const app of config.apps) {
    for (const { environment, target, source } of app.instances.flatMap(({ environment }) =>
      placementsOf(app, environment),
    )) {
      sources.set(`${app.name}/${environment}/${target}`, source);
    }
  }
  return sources;
}
