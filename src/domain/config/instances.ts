import type { Range } from '../manifests/model.ts';
import { type DeployBlock, readDeploy } from './deploy.ts';
import { unknownEnvironment } from './environments.ts';
import type { Environment, Instance } from './model.ts';
import type { Problems } from './problems.ts';
import { quote } from './quote.ts';
import type { Located } from './shape.ts';
import { describeNearby, describeTried, type FoundSources, findSources } from './sources.ts';
import type { Tree } from './tree.ts';

/** An app as it is written, as far as it says where it runs. */
export interface WrittenApp {
  readonly name: string;
  readonly nameAt: Range;
  readonly source: Located<string>;
  readonly environments: readonly Located<string>[] | undefined;
  readonly deploy: DeployBlock;
}

/** What an app is read against. */
export interface Surroundings {
  readonly environments: readonly Environment[];
  readonly tree: Tree;
  readonly problems: Problems;
  /** Source directory → who has it; filled app by app. */
  readonly owners: Map<string, { readonly app: string; readonly environment: string }>;
}

/**
 * Where an app runs. Environments that are named must each have all their directories; without names, it runs where it has a
 * directory, and that must be somewhere.
 */
export function readInstances(app: WrittenApp, around: Surroundings): readonly Instance[] {
  const named = app.environments && namedEnvironments(app, app.environments, around);
  const found = around.environments
    .filter((environment) => !named || named.has(environment.name))
    .map((environment) => ({ environment, ...findSources(app.source.value, environment, around.tree) }));
  for (const { environment, missing } of found) {
    const at = named?.get(environment.name);
    if (at && missing.length > 0) reportMissing(app, environment.name, at, missing, around);
  }
  const present = found.filter(({ sources }) => sources.size > 0);
  if (!named && present.length === 0) {
    reportMissing(
      app,
      'any environment',
      app.source.at,
      found.flatMap(({ missing }) => missing),
      around,
    );
  }
  checkOverrides(app, new Set(present.map(({ environment }) => environment.name)), around);
  return present.flatMap(({ environment: { name: environment }, sources }) => {
    claim(app, environment, sources, around);
    const deploy = readDeploy(`apps.${app.name}`, app.deploy, environment, app.nameAt, around.problems);
    return deploy ? [{ environment, sources, deploy }] : [];
  });
}

function namedEnvironments(
  app: WrittenApp,
  list: readonly Located<string>[],
  { environments, problems }: Surroundings,
): ReadonlyMap<string, Range> {
  const known = environments.map(({ name }) => name);
  for (const { value, at } of list) {
    if (!known.includes(value)) problems.add(at, unknownEnvironment(`apps.${app.name}.environments`, value, known));
  }
  return new Map(list.map(({ value, at }) => [value, at]));
}

function reportMissing(
  app: WrittenApp,
  where: string,
  at: Range,
  missing: FoundSources['missing'],
  { tree, problems }: Surroundings,
): void {
  const message = `apps.${app.name} has no directory for ${where}; looked for ${describeTried(missing)}.`;
  const nearby = describeNearby(missing[0]?.tried[0] ?? '', tree);
  const hint = tree.has(app.source.value) ? `An app has a directory for each environment. ${nearby}` : nearby;
  problems.add(at, { rule: 'source-missing', message, hint });
}

/** Two instances with one directory would overwrite each other's versions and prune each other's resources. */
function claim(app: WrittenApp, environment: string, sources: ReadonlyMap<string, string>, around: Surroundings): void {
  for (const source of sources.values()) {
    const owner = around.owners.get(source);
    if (owner === undefined) {
      around.owners.set(source, { app: app.name, environment });
    } else if (owner.app !== app.name || owner.environment !== environment) {
      const message = `apps.${app.name} has the source ${quote(source)} for ${environment}, and so has ${owner.app} for ${owner.environment}.`;
      const hint = 'Give each app and environment a directory of its own.';
      around.problems.add(app.source.at, { rule: 'duplicate-source', message, hint });
    }
  }
}

function checkOverrides(app: WrittenApp, present: ReadonlySet<string>, { environments, problems }: Surroundings): void {
  const known = environments.map(({ name }) => name);
  const path = `apps.${app.name}.deploy.environments`;
  for (const [name, { nameAt }] of app.deploy?.value.environments?.value ?? []) {
    if (!known.includes(name)) {
      problems.add(nameAt, unknownEnvironment(path, name, known));
    } else if (!present.has(name)) {
      const message = `${path} names ${name}, where ${app.name} does not run.`;
      problems.add(nameAt, { rule: 'unused-override', message, hint: 'Remove it, or add the directory of the app.' });
    }
  }
}
