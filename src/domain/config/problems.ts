import { compareFindings, type Finding } from '../../kit/findings.ts';
import type { Range } from '../manifests/model.ts';
import { configLimits } from './limits.ts';

/** What is wrong, and what to do about it. */
export interface Problem {
  /** The rule without its family: `unknown-key`. */
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
}

/** The problems of one `gitops.yaml`, as they are found. */
export interface Problems {
  add(at: Range, problem: Problem): void;
  /** How many there are; it stops growing at the limit. */
  count(): number;
  /** Whether the limit is reached: what is added then is left out. */
  isFull(): boolean;
  /** Sorted by place, each once: what an alias repeats is one mistake. */
  findings(): readonly Finding[];
}

/** Starts an empty collection. */
export function collectProblems(): Problems {
  const found = new Map<string, Finding>();
  return {
    add(at, { rule, message, hint }) {
      if (found.size >= configLimits.problems) return;
      const finding: Finding = { rule: `config/${rule}`, severity: 'error', message, ...at, ...(hint && { hint }) };
      found.set(JSON.stringify([rule, at.line, at.column, message]), finding);
    },
    count: () => found.size,
    isFull: () => found.size >= configLimits.problems,
    findings: () => [...found.values()].sort(compareFindings),
  };
}
