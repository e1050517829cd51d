import path from 'node:path';
import * as core from '@actions/core';
import type { Finding, Severity } from '../../kit/findings.ts';
import type { Host } from '../../ports/host.ts';
import {
  ANNOTATIONS_PER_LEVEL,
  annotationMessage,
  describeHidden,
  planAnnotations,
  type Shown,
} from './annotations.ts';
import { neutralise } from './neutralise.ts';
import { appendSummary } from './summary.ts';

/** Where findings stand. */
export interface RunnerHostOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** GITHUB_WORKSPACE: what annotations are relative to. */
  readonly workspace: string;
  /** The directory of the config repo that findings are relative to; the workspace itself when it is not said. */
  readonly root?: string;
}

const issue = { error: core.error, warning: core.warning, info: core.notice } as const;

/** Lines of a secret that are shorter say nothing, and masking them would garble the log. */
const SHORTEST_MASK = 3;

/**
 * GitHub's runner. Everything that reaches the log goes through here and is neutralised: the runner takes commands from it. One host is
 * one step: its budget of annotations is the step's, with one error left for the step's own failure.
 */
export function createRunnerHost({ env, workspace, root = workspace }: RunnerHostOptions): Host {
  const budget: Shown = {
    error: ANNOTATIONS_PER_LEVEL - 1,
    warning: ANNOTATIONS_PER_LEVEL,
    info: ANNOTATIONS_PER_LEVEL,
  };
  const annotate = (severity: Severity, message: string, properties: core.AnnotationProperties) => {
    budget[severity] -= 1;
    issue[severity](neutralise(message), properties);
  };
  const info = (message: string) => core.info(neutralise(message));
  return {
    info,
    debug: (message) => core.debug(neutralise(message)),
    warning(message) {
      if (budget.warning > 0) annotate('warning', message, {});
      else info(`Warning: ${message}`);
    },
    group: (title, body) => core.group(neutralise(title), body),
    annotate(findings) {
      const { show, hidden } = planAnnotations(findings, budget);
      for (const finding of show)
        annotate(finding.severity, annotationMessage(finding), place(finding, workspace, root));
      const rest = describeHidden(hidden);
      if (rest !== undefined) info(rest);
    },
    async summary(markdown) {
      const file = env.GITHUB_STEP_SUMMARY;
      if (file) await appendSummary(file, markdown);
    },
    mask: maskSecret,
  };
}

/** Masks a secret whole and each of its lines: the runner replaces within one line of the log only. */
export function maskSecret(value: string): void {
  const parts = new Set([value, ...value.split(/\r?\n/).map((line) => line.trim())]);
  for (const part of parts) if (part.length >= SHORTEST_MASK) core.setSecret(part);
}

function place(finding: Finding, workspace: string, root: string): core.AnnotationProperties {
  const { line, column, endLine = line, endColumn } = finding;
  const file = path.relative(workspace, path.resolve(root, finding.file)).replaceAll(path.sep, '/');
  const title = neutralise(finding.rule);
  // Outside of the workspace GitHub finds no file to show it on.
  if (file === '' || file.startsWith('../') || path.isAbsolute(file)) return { title };
  // GitHub refuses columns across several lines.
  const columns =
    column === undefined || endLine !== line ? {} : { startColumn: column, endColumn: endColumn ?? column };
  const lines = line === undefined ? {} : { startLine: line, endLine: endLine ?? line };
  return { title, file, ...lines, ...columns };
}
