import { parse } from 'yaml';

/** A workflow, as far as the example workflows use the language. */
export interface WorkflowFile {
  readonly name: string;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly needs: readonly string[];
  readonly if?: string;
  /** An expression that gives `{include: […]}`. */
  readonly matrix?: string;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** The environment that GitHub records a deployment to, by itself, for the job. */
  readonly environment?: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

const jobKeys = new Set([
  'needs',
  'if',
  'strategy',
  'permissions',
  'outputs',
  'steps',
  'runs-on',
  'concurrency',
  'environment',
  'timeout-minutes',
]);

/** Reads a workflow; a key that the driver would not honour is an error, so that no test passes by overlooking one. */
export function readWorkflow(text: string): WorkflowFile {
  const { name, permissions, jobs } = parse(text) as {
    name: string;
    permissions?: Job['permissions'];
    jobs: Record<string, Raw>;
  };
  return {
    name,
    ...(permissions && { permissions }),
    jobs: Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, readJob(id, job, permissions ?? {})])),
  };
}

type Raw = Readonly<Record<string, unknown>> & {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly strategy?: { readonly matrix?: string };
  readonly permissions?: Job['permissions'];
  readonly outputs?: Job['outputs'];
  readonly environment?: string;
  readonly steps: readonly { readonly id?: string; readonly uses?: string; readonly with?: Record<string, unknown> }[];
};

function readJob(id: string, raw: Raw, permissions: Job['permissions']): Job {
  const unknown = Object.keys(raw).filter((key) => !jobKeys.has(key));
  if (unknown.length > 0) throw new Error(`The driver does not know ${unknown.join(', ')} of the job ${id}.`);
  return {
    needs: raw.needs === undefined ? [] : [raw.needs].flat(),
    ...(raw.if !== undefined && { if: raw.if }),
    ...(raw.strategy?.matrix !== undefined && { matrix: raw.strategy.matrix }),
    permissions: raw.permissions ?? permissions,
    outputs: raw.outputs ?? {},
    ...(raw.environment !== undefined && { environment: raw.environment }),
    steps: raw.steps.map((step) => {
      if (step.uses === undefined) throw new Error(`The driver runs \`uses:\` steps only; the job ${id} has another.`);
      const inputs = Object.entries(step.with ?? {}).map(([key, value]) => [key, String(value)] as const);
      return { ...(step.id !== undefined && { id: step.id }), uses: step.uses, with: Object.fromEntries(inputs) };
    }),
  };
}
