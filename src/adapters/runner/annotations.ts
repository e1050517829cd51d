import { compareFindings, type Finding, type Severity } from '../../kit/findings.ts';

/** Annotations of one level that GitHub shows for a step (actions/runner, ExecutionContext.cs). */
export const ANNOTATIONS_PER_LEVEL = 10;
/** Characters of an annotation's message; the runner cuts the rest. */
const MESSAGE = 4096;

/** What was annotated already in this step. */
export type Shown = Record<Severity, number>;

/** Which findings are shown where they stand, and how many of each level are not. */
export interface AnnotationPlan {
  readonly show: readonly Finding[];
  readonly hidden: Readonly<Record<Severity, number>>;
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Chooses what fits, the most severe first, in the order of the report within a level.
 * @param budget annotations of each level that may still be made
 */
export function planAnnotations(
  findings: readonly Finding[],
  budget: Readonly<Record<Severity, number>>,
): AnnotationPlan {
  const hidden: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const show = order.flatMap((severity) => {
    const level = findings.filter((finding) => finding.severity === severity).sort(compareFindings);
    hidden[severity] = Math.max(0, level.length - budget[severity]);
    return level.slice(0, budget[severity]);
  });
  return { show, hidden };
}

/** What is not shown, in one line; undefined when all is. */
export function describeHidden(hidden: AnnotationPlan['hidden']): string | undefined {
  const words = { error: 'error', warning: 'warning', info: 'note' } as const;
  const parts = order
    .filter((severity) => hidden[severity] > 0)
    .map((severity) => `${hidden[severity]} more ${words[severity]}${hidden[severity] === 1 ? '' : 's'}`);
  return parts.length === 0
    ? undefined
    : `${parts.join(', ')} not annotated: GitHub shows ${ANNOTATIONS_PER_LEVEL} of a kind.`;
}

/** A finding's message with its remedy, within GitHub's limit. */
export function annotationMessage({ message, hint }: Finding): string {
  const text = hint === undefined ? message : `${message}\n${hint}`;
  if (text.length <= MESSAGE) return text;
  return `${text.slice(0, MESSAGE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
