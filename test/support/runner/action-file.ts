import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** An `action.yml`, as far as the runner acts on it. */
export interface ActionFile {
  readonly name: string;
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value?: string }>>;
  readonly runs: JavaScriptAction | CompositeAction;
}

export interface JavaScriptAction {
  readonly using: 'node24';
  readonly main: string;
  readonly post?: string;
}

export interface CompositeAction {
  readonly using: 'composite';
  readonly steps: readonly CompositeStep[];
}

/** A step of a composite action. GitHub allows `run:` too; ours have none, and the harness refuses it. */
export interface CompositeStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** Reads the action of a directory as the runner does: action.yml, else action.yaml. */
export function readActionFile(directory: string): ActionFile {
  const file = ['action.yml', 'action.yaml'].map((name) => path.join(directory, name)).find(existsSync);
  if (!file) throw new Error(`Can't find 'action.yml' under '${directory}'.`);
  const action = parse(readFileSync(file, 'utf8')) as ActionFile;
  return { ...action, inputs: action.inputs ?? {}, outputs: action.outputs ?? {} };
}
