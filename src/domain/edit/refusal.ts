import { type ErrorDetail, UserError } from '../../kit/errors.ts';

/**
 * Why a value was not edited. `unreadable`: the file cannot be read, or is read differently by our two readers; `block-scalar`, `merge-key`,
 * `template`, `shape`: the value stands where a splice cannot reach it; `sops`: its file is signed; `suffix`: `tagSuffix` would be added to
 * the tag; `text`: the value stands within a text that is YAML itself; `shared`: another artifact's version is an alias of it; `range`: several versions are allowed there; `digest`: there is no place
 * for a digest, or another one would stay; `version`: the version cannot be written; `proof`: the result was not what was meant.
 */
export type RefusalReason =
  | 'unreadable'
  | 'block-scalar'
  | 'merge-key'
  | 'template'
  | 'shape'
  | 'sops'
  | 'text'
  | 'suffix'
  | 'shared'
  | 'range'
  | 'digest'
  | 'version'
  | 'proof';

/** An edit that was not made: nothing of its file is written (DESIGN §1.3). */
export class Refusal extends UserError {
  override readonly name = 'Refusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, detail: ErrorDetail) {
    super(message, detail);
    this.reason = reason;
  }
}
