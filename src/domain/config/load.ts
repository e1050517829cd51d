import { ConfigError } from '../../kit/errors.ts';
import type { Finding } from '../../kit/findings.ts';
import type { SourceFile } from '../manifests/model.ts';
import { readApps } from './apps.ts';
import { costlyTexts } from './costly.ts';
import { readEnvironments } from './environments.ts';
import { gitopsShape } from './format.ts';
import { checkGroups } from './groups.ts';
import type { GitOps } from './model.ts';
import type { ConfigNode } from './node.ts';
import { parseConfig } from './parse.ts';
import { collectProblems, type Problems } from './problems.ts';
import { readShape } from './read.ts';
import { type Tree, treeOf } from './tree.ts';

/** What a `gitops.yaml` says, or all that is wrong with it: never both. */
export type ConfigReading =
  | { readonly config: GitOps; readonly findings?: never }
  | { readonly config?: never; readonly findings: readonly Finding[] };

/**
 * Reads a `gitops.yaml` against the files of the same commit (paths relative to the root of the repo). Every problem is a finding with file, line and column (rules
 * `config/…`): first those of the text, then those of its keys and values, and when these are right those of what they mean together.
 */
export function readConfig(file: SourceFile, files: Iterable<string>): ConfigReading {
  const problems = collectProblems();
  const config = read(file, treeOf(files), problems);
  if (config && problems.count() === 0) return { config };
  return { findings: problems.findings() };
}

/**
 * As `readConfig`, for commands that need the whole of it.
 *
 * @throws ConfigError with the first problem and its place, and how many more there are
 */
export function loadConfig(file: SourceFile, files: Iterable<string>): GitOps {
  const { config, findings } = readConfig(file, files);
  if (config) return config;
  const [first, ...others] = findings;
  if (first === undefined) throw new Error('A config that cannot be read has a problem.');
  const more =
    others.length === 0 ? '' : ` (and ${others.length} more in this file: \`plumbline validate\` lists them)`;
  throw new ConfigError(`${first.message}${more}`, {
    at: {
      file: first.file,
      ...(first.line !== undefined && { line: first.line }),
      ...(first.column !== undefined && { column: first.column }),
    },
    ...(first.hint !== undefined && { hint: first.hint }),
  });
}

function read(file: SourceFile, tree: Tree, problems: Problems): GitOps | undefined {
  const root = parseConfig(file, problems);
  if (root === undefined || isOtherVersion(root, problems)) return undefined;
  const top = { file: file.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const written = readShape(gitopsShape, root, { path: '', keyAt: top, problems, costly: costlyTexts() });
  if (written === undefined || problems.count() > 0) return undefined;
  const environments = readEnvironments(written.value.environments, problems);
  const apps = readApps(written.value.apps, environments, tree, problems);
  checkGroups(written.value.environments, apps, problems);
  return { environments, apps };
}

/** Of a file in another version, only the version can be judged. */
function isOtherVersion(root: ConfigNode, problems: Problems): boolean {
  const version = root.kind === 'map' ? root.entries.get('version')?.value : undefined;
  if (version?.kind !== 'scalar' || version.type !== 'number' || Number(version.text) === 1) return false;
  const message = `version is ${version.text.slice(0, 20)}, and this Plumbline reads version 1.`;
  problems.add(version.at, { rule: 'version', message, hint: 'Use a Plumbline that knows it, or write `version: 1`.' });
  return true;
}
