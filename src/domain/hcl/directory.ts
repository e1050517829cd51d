import { indexLines, type Lines } from '../manifests/lines.ts';
import type { SourceFile } from '../manifests/model.ts';
import { assignmentsOf, isSetter } from './assignments.ts';
import type { HclError } from './error.ts';
import { HCL_LIMITS } from './limits.ts';
import type { Body } from './model.ts';
import { readHcl } from './read.ts';
import { type Scope, scopeOf } from './scope.ts';

/** A file that was read. */
export interface Member {
  readonly file: SourceFile;
  /** Where its text begins in that of all files: what the offsets of its nodes count from. */
  readonly offset: number;
  readonly body: Body;
}

/** Files that mean something only together: those of one Terraform directory. Any other file stands alone. */
export interface Directory {
  /** The texts of all files, one behind the other. */
  readonly text: string;
  readonly members: readonly Member[];
  readonly unread: readonly { readonly file: SourceFile; readonly error: HclError }[];
  readonly scope: Scope;
}

/** Where something stands, for people. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The files that are read together: Terraform and OpenTofu put those of a directory together, Nomad and Terragrunt read one file. */
export function groupByDirectory(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  return [...Map.groupBy(files, ({ path }) => (isOfModule(path) ? folderOf(path) : path)).values()];
}

function isOfModule(path: string): boolean {
  return /\.(?:tf|tofu)$/u.test(path) || isSetter(path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Reads the files of a directory. Values in JSON (`terraform.tfvars.json`) are only looked at for what they set. */
export function openDirectory(files: readonly SourceFile[]): Directory {
  const [json, own] = [files.filter(isJson), files.filter((file) => !isJson(file))];
  const text = own.map((file) => file.text).join('');
  let end = 0;
  const read = own.map((file) => {
    const offset = end;
    end += file.text.length;
    return { file, offset, ...readHcl(file, HCL_LIMITS, text.slice(0, end)) };
  });
  const members = read.filter((one) => 'body' in one);
  const scope = scopeOf(
    members.flatMap(({ file, body }) => (isSetter(file.path) ? [] : [body])),
    assignmentsOf([...read.filter(({ file }) => isSetter(file.path)), ...json.map((file) => ({ file }))]),
  );
  return { text, members, unread: read.filter((one) => 'error' in one), scope };
}

function isJson({ path }: SourceFile): boolean {
  return path.endsWith('.json');
}

/** The place of an offset, as people see it: the file's name, line and column. Each file's lines are looked up once. */
export function placesIn(directory: Directory): (offset: number) => Place {
  const lines = new Map<Member, Lines>();
  return (offset) => {
    const member = memberAt(directory, offset);
    if (!member) return { file: '', line: 1, column: 1 };
    const known = lines.get(member) ?? indexLines(member.file.text);
    lines.set(member, known);
    return { file: member.file.path, ...known.position(offset - member.offset) };
  };
}

/** The file that an offset is in. Searched by halves: a directory may have thousands of files, and each place of them asks. */
export function memberAt({ members }: Directory, offset: number): Member | undefined {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return members[low - 1];
}
