import { parseDuration } from '../../kit/inputs.ts';
import { didYouMean } from '../../kit/nearest.ts';
import type { Range } from '../manifests/model.ts';
import { findCycles } from './cycles.ts';
import { defaults } from './defaults.ts';
import type { EnvironmentShape, EnvironmentsShape } from './format-environments.ts';
import type { After, Environment, Target } from './model.ts';
import type { Problems } from './problems.ts';
import { plainPullRequests, readPullRequests } from './pull-requests.ts';
import { quote } from './quote.ts';
import type { Located, Named, ValueOf } from './shape.ts';

type Written = ValueOf<EnvironmentShape>['value'];
type WrittenAfter = readonly Located<string>[];

/** The environments in the order of the file; every name in them exists, and no promotion leads back to where it came from. */
export function readEnvironments(read: ValueOf<EnvironmentsShape>, problems: Problems): readonly Environment[] {
  if (read.kind === 'list') return chain(read.value);
  const names = new Set(read.value.keys());
  const places = new Map<string, WrittenAfter>();
  const environments = [...read.value].map(([name, member]) => {
    const after = readAfter(name, member, names, problems);
    places.set(name, after?.written ?? []);
    return readEnvironment(name, member, after?.after, problems);
  });
  for (const cycle of findCycles(new Map(environments.map(({ name, after }) => [name, after?.environments ?? []])))) {
    const [from = '', ...way] = cycle;
    const at = places.get(from)?.find(({ value }) => value === way[0])?.at;
    const message = `The environments wait for each other: ${cycle.toReversed().join(' → ')}.`;
    if (at) problems.add(at, { rule: 'cycle', message, hint: 'Remove one "after" of the circle.' });
  }
  return environments;
}

/** The short form: each takes its releases from the one before. */
function chain(list: readonly Located<string>[]): readonly Environment[] {
  return list.map(({ value: name, at }, index) => {
    const previous = list[index - 1]?.value;
    return {
      name,
      after: previous === undefined ? undefined : { mode: 'all', environments: [previous] },
      merge: defaults.merge,
      gates: { soak: 0 },
      targets: [{ name, context: undefined, version: undefined }],
      pullRequests: plainPullRequests,
      at,
    };
  });
}

function readEnvironment(
  name: string,
  { nameAt, value }: Named<{ readonly value: Written }>,
  after: After | undefined,
  problems: Problems,
): Environment {
  const written = value.value;
  const soak = written.gates?.value.soak;
  if (soak && written.after === undefined) {
    const message = `environments.${name} has a soak gate and no "after": there is nothing that could soak.`;
    problems.add(soak.at, {
      rule: 'root-gate',
      message,
      hint: 'Remove the gate, or say what comes before with "after".',
    });
  }
  return {
    name,
    after,
    merge: written.merge?.value ?? defaults.merge,
    gates: { soak: soak?.value ?? parseDuration(defaults.soak) ?? 0 },
    targets: readTargets(name, written, problems),
    pullRequests: readPullRequests(
      { name, isRoot: written.after === undefined },
      written['pull-request']?.value ?? {},
      problems,
    ),
    at: nameAt,
  };
}

function readTargets(name: string, written: Written, problems: Problems): readonly Target[] {
  const { targets, kubernetes } = written;
  if (targets && kubernetes) {
    const message = `environments.${name} has "targets" and "kubernetes"; the cluster of each target stands in the target.`;
    problems.add(kubernetes.at, { rule: 'conflicting-keys', message, hint: 'Move "kubernetes" into a target.' });
  }
  if (targets === undefined) return [readTarget(name, kubernetes)];
  return [...targets.value].map(([target, { value }]) => readTarget(target, value.value.kubernetes));
}

function readTarget(name: string, kubernetes: Written['kubernetes']): Target {
  return { name, context: kubernetes?.value.context?.value, version: kubernetes?.value.version?.value };
}

function readAfter(
  name: string,
  { value }: Named<{ readonly value: Written }>,
  names: ReadonlySet<string>,
  problems: Problems,
): { readonly after: After; readonly written: WrittenAfter } | undefined {
  const read = value.value.after;
  if (read === undefined) return undefined;
  const chosen = read.kind === 'list' ? { mode: 'all' as const, list: read } : chooseMode(name, read, problems);
  if (chosen === undefined) return undefined;
  for (const { value: other, at } of chosen.list.value) checkUpstream(name, other, at, names, problems);
  const known = chosen.list.value.filter((other) => names.has(other.value) && other.value !== name);
  return { after: { mode: chosen.mode, environments: known.map((other) => other.value) }, written: known };
}

type LongAfter = Extract<NonNullable<Written['after']>, { kind: 'record' }>;

function chooseMode(name: string, read: LongAfter, problems: Problems) {
  const { all, any } = read.value;
  if (all && !any) return { mode: 'all' as const, list: all };
  if (any && !all) return { mode: 'any' as const, list: any };
  const message = `environments.${name}.after takes one of "all" and "any"${all ? '' : ', and has none'}.`;
  problems.add(read.at, {
    rule: 'conflicting-keys',
    message,
    hint: 'Write `after: [dev]` or `after: { any: [dev, test] }`.',
  });
  return undefined;
}

function checkUpstream(name: string, other: string, at: Range, names: ReadonlySet<string>, problems: Problems): void {
  if (other === name) {
    const message = `environments.${name} comes after itself.`;
    problems.add(at, {
      rule: 'self-reference',
      message,
      hint: 'Remove it: without "after" the environment is a root.',
    });
  } else if (!names.has(other)) {
    problems.add(at, unknownEnvironment(`environments.${name}.after`, other, names));
  }
}

/** What is said of a name that no environment has. */
export function unknownEnvironment(path: string, name: string, names: Iterable<string>) {
  const known = [...names];
  const message = `${path} names ${quote(name)}, and there is no such environment${didYouMean(name, known)}`;
  return { rule: 'unknown-environment', message, hint: `The environments are ${known.join(', ')}.` };
}
