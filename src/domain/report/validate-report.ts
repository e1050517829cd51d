import type { Finding } from '../../kit/findings.ts';

/** What a validation has looked at and found. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly resources: number;
  /** Files that are no manifests. */
  readonly skipped: number;
}

/** The JSON of `plumbline validate --output json`, version 1 (DESIGN §11): a contract. */
export interface ValidateReport {
  readonly version: 1;
  readonly summary: {
    readonly files: number;
    readonly resources: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly skipped: number;
  };
  readonly findings: readonly Finding[];
}

/** Counts. */
export function summarise({ findings, files, resources, skipped }: Judged): ValidateReport {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    summary: { files, resources, errors: count('error'), warnings: count('warning'), infos: count('info'), skipped },
    findings,
  };
}
