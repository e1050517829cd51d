import { readArtifacts } from './artifacts.ts';
import type { AppShape, AppsShape } from './format-apps.ts';
import { readInstances, type Surroundings, type WrittenApp } from './instances.ts';
import { configLimits } from './limits.ts';
import type { App, Environment } from './model.ts';
import type { Problems } from './problems.ts';
import type { Named, ValueOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** The apps in the order of the file, with their sources found in the repo. */
export function readApps(
  read: ValueOf<AppsShape>,
  environments: readonly Environment[],
  tree: Tree,
  problems: Problems,
): readonly App[] {
  const targets = environments.reduce((count, environment) => count + environment.targets.length, 0);
  if (read.value.size * targets > configLimits.sources) {
    const message = `${read.value.size} apps in ${targets} targets are more than ${configLimits.sources} together.`;
    problems.add(read.at, { rule: 'too-large', message });
    return [];
  }
  const around: Surroundings = { environments, tree, problems, owners: new Map() };
  return [...read.value].map(([name, member]) => {
    const app = writtenApp(name, member);
    const artifacts = member.value.kind === 'record' ? (member.value.value.artifacts?.value ?? []) : [];
    return {
      name,
      artifacts: readArtifacts(name, new Map(artifacts), problems),
      instances: readInstances(app, around),
      at: member.nameAt,
    };
  });
}

/** The short form is the source alone. */
function writtenApp(name: string, { nameAt, value }: Named<ValueOf<AppShape>>): WrittenApp {
  if (value.kind === 'text') return { name, nameAt, source: value, environments: undefined, deploy: undefined };
  const { source, environments, deploy } = value.value;
  return { name, nameAt, source, environments: environments?.value, deploy };
}
