import { type ErrorDetail, UserError } from '../../kit/errors.ts';

/** Why an HCL file was not read: `syntax`, HCL refuses it too; `limit`, it asks for more than HCL_LIMITS give. */
export type HclReason = 'syntax' | 'limit';

/** A Terraform or Nomad file that cannot be read. */
export class HclError extends UserError {
  override readonly name = 'HclError';
  readonly reason: HclReason;
  /** Where, as an offset of the text. */
  readonly offset: number;

  constructor(reason: HclReason, message: string, detail: ErrorDetail & { readonly offset: number }) {
    super(message, detail);
    this.reason = reason;
    this.offset = detail.offset;
  }
}

/** What ends the reading, at an offset of the text. It is caught within this folder and becomes an {@link HclError} with a place. */
export class Unreadable extends Error {
  readonly offset: number;
  readonly reason: HclReason;
  readonly hint: string | undefined;

  constructor(offset: number, message: string, detail: { readonly reason?: HclReason; readonly hint?: string } = {}) {
    super(message);
    this.offset = offset;
    this.reason = detail.reason ?? 'syntax';
    this.hint = detail.hint;
  }
}
