import type { SourceFile } from '../manifests/model.ts';
import type { Body } from './model.ts';
import type { Placed } from './scope.ts';

/** What sets a variable, in place of its default. */
export interface Assignment {
  readonly file: string;
  /** The value; undefined where it is not known whether the file counts, or what it says. */
  readonly placed?: Placed;
}

/** A file that sets variables, with its content where that could be read. */
export interface Setter {
  readonly file: SourceFile;
  readonly body?: Body;
}

/** Whether a file sets variables of the Terraform or OpenTofu configuration beside it. */
export function isSetter(path: string): boolean {
  return /\.tfvars(?:\.json)?$/u.test(path);
}

/**
 * What the variables of a directory are set to by the files beside it: `terraform.tfvars`, then `terraform.tfvars.json`, then
 * `*.auto.tfvars` and `*.auto.tfvars.json` in the order of their names, and the last one counts
 * (https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence). A file of another name counts over
 * them where a person gives it with `-var-file`: that is not known.
 */
export function assignmentsOf(setters: readonly Setter[]): ReadonlyMap<string, Assignment> {
  const assignments = new Map<string, Assignment>();
  const ordered = setters.map((setter) => ({ setter, order: orderOf(setter.file.path) }));
  ordered.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  for (const { setter, order } of ordered) {
    const { file, body } = setter;
    const isUsed = order < BY_HAND;
    if (body)
      for (const { name, value } of body.attributes)
        assignments.set(name, { file: file.path, ...(isUsed && { placed: { value, path: [name] } }) });
    else for (const name of namesIn(file)) assignments.set(name, { file: file.path });
  }
  return assignments;
}

/** What is sorted behind all files that Terraform reads by itself. */
const BY_HAND = '3';

/** A file's place in the order of what counts. */
function orderOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'terraform.tfvars') return '0';
  if (name === 'terraform.tfvars.json') return '1';
  return /\.auto\.tfvars(?:\.json)?$/u.test(name) ? `2 ${name}` : `${BY_HAND} ${name}`;
}

/** The variables that a file sets which is not edited here: JSON, or one that cannot be read. Of that, every word may be one. */
function namesIn({ path, text }: SourceFile): Iterable<string> {
  if (path.endsWith('.json')) {
    try {
      return Object.keys(JSON.parse(text.replace(/^\uFEFF/u, '')) as object);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    }
  }
  return new Set(text.match(/[\p{ID_Start}_][\p{ID_Continue}-]*/gu));
}
