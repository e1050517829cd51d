/** Where something stands in a file: 1-based, as editors and GitHub's annotations count. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What an error carries beside its message. */
export interface ErrorDetail {
  /** Where the reason stands. */
  readonly at?: Place;
  /** What the user can do about it, as a sentence. */
  readonly hint?: string;
  /** The error that led to this one. */
  readonly cause?: unknown;
}

/**
 * Something that a user can put right. An action fails its step with it and the command line exits with 2; every other
 * error is our own bug and keeps its stack (DESIGN §10).
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly at: Place | undefined;
  readonly hint: string | undefined;

  constructor(message: string, detail: ErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.at = detail.at;
    this.hint = detail.hint;
  }
}

/** An input of an action or a flag of the command line that cannot be used. */
export class InputError extends UserError {
  override readonly name = 'InputError';
}

/** A `gitops.yaml` or a manifest that does not say what it must. */
export class ConfigError extends UserError {
  override readonly name = 'ConfigError';
}

/** A tool that failed: `kustomize`, `git`. Its arguments and output are redacted by whoever throws. */
export class CommandError extends UserError {
  override readonly name = 'CommandError';
}

/** GitHub refused or could not be reached. `status` is HTTP's, 0 when there was no answer. */
export class ForgeError extends UserError {
  override readonly name = 'ForgeError';
  readonly status: number;

  constructor(message: string, status: number, detail: ErrorDetail = {}) {
    super(message, detail);
    this.status = status;
  }
}

/** A cluster refused or could not be reached. `status` is HTTP's, 0 when there was no answer. */
export class ClusterError extends UserError {
  override readonly name = 'ClusterError';
  readonly status: number;

  constructor(message: string, status: number, detail: ErrorDetail = {}) {
    super(message, detail);
    this.status = status;
  }
}

/** A registry refused or could not be reached. `status` is HTTP's, 0 when there was no answer. */
export class RegistryError extends UserError {
  override readonly name = 'RegistryError';
  readonly status: number;

  constructor(message: string, status: number, detail: ErrorDetail = {}) {
    super(message, detail);
    this.status = status;
  }
}

/** `file:line:column`, as far as it is known. */
export function formatPlace(at: Place): string {
  return [at.file, at.line, at.line === undefined ? undefined : at.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** One error as a person reads it: place, what, and what to do. No stack. */
export function formatUserError(error: UserError): string {
  const place = error.at ? `${formatPlace(error.at)}: ` : '';
  return `${place}${error.message}${error.hint ? `\n  ${error.hint}` : ''}`;
}
