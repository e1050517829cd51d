import type { Place } from './errors.ts';

/** How bad a finding is. Findings decide the exit status once, from `fail-on`. */
export type Severity = 'error' | 'warning' | 'info';

/** The resource that a finding is about, as far as it could be read. */
export interface ResourceName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** The result of a rule: data, never an exception (DESIGN §10, JSON of §11). */
export interface Finding extends Place {
  /** Stable id, `family/rule`: `schema/unknown-field`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly resource?: ResourceName;
  /** What to do about it. */
  readonly hint?: string;
}

/** From which severity on findings fail a run. */
export type FailOn = 'error' | 'warning' | 'never';

const rank: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** Whether these findings fail the run. Info never does. */
export function failsOn(findings: Iterable<Finding>, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  for (const finding of findings) if (rank[finding.severity] >= rank[failOn]) return true;
  return false;
}

/** Order of report: file, line, column, the worst first, rule. Deterministic for equal input. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    rank[b.severity] - rank[a.severity] ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
