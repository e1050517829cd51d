import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { readManifests } from '../../domain/manifests/resources.ts';
import { UserError } from '../../kit/errors.ts';
import type { Finding } from '../../kit/findings.ts';
import type { Files } from '../../ports/files.ts';
import type { Rendered, Renderer } from '../../ports/renderer.ts';
import type { Shell } from '../../ports/shell.ts';
import { build } from './build.ts';
import { type Graph, readGraph } from './graph.ts';
import { findKustomizations, resolve } from './look.ts';
import { openOrigins } from './origins.ts';
import { readPlain } from './plain.ts';
import { findUnrendered, unrendered } from './unrendered.ts';

/** What the renderer works with. */
export interface RendererOptions {
  readonly shell: Shell;
  /** How many builds run at the same time. Default: as many as there are processors. */
  readonly parallel?: number;
}

/**
 * Renders plain manifests and kustomizations, offline. What a directory is, is seen by what is in it: a kustomization,
 * something that this version does not render (a chart, Terraform, Nomad), else manifests.
 */
export function createRenderer({ shell, parallel = availableParallelism() }: RendererOptions): Renderer {
  const limit = pLimit(parallel);
  return { render: (files, source) => limit(() => render(shell, files, source)) };
}

async function render(shell: Shell, files: Files, source: string): Promise<Rendered> {
  const directory = resolve('', source);
  const entries = directory === undefined ? undefined : await files.list(directory);
  if (directory === undefined || entries === undefined) {
    throw new UserError(`The source directory ${JSON.stringify(source)} does not exist.`, {
      hint: 'Check "source" of the application in gitops.yaml.',
    });
  }
  if ((await findKustomizations(files, directory)).length > 0) return renderKustomization(shell, files, directory);
  const other = findUnrendered(directory, entries);
  if (other) return unrendered(other.kind, other.path, entries);
  return readPlain(files, directory, entries);
}

async function renderKustomization(shell: Shell, files: Files, directory: string): Promise<Rendered> {
  const graph = await readGraph(files, directory);
  const result = { kind: 'kustomize', inputs: [...graph.files.keys()].sort() } as const;
  if (graph.findings.some(({ severity }) => severity === 'error'))
    return { ...result, resources: [], findings: graph.findings };
  const built = await build(shell, graph);
  if ('finding' in built) return { ...result, resources: [], findings: [...graph.findings, built.finding] };
  const read = readManifests({ path: 'rendered.yaml', text: built.output });
  const origins = openOrigins(graph);
  return {
    ...result,
    resources: read.resources.map((resource) => origins.trace(resource)),
    findings: [...graph.findings, ...read.findings.map((finding) => atKustomization(finding, graph))],
  };
}

/** What is wrong with the output alone has no line in a file of the repo. */
function atKustomization({ rule, severity, message, resource, hint }: Finding, graph: Graph): Finding {
  return {
    rule,
    severity,
    message: `In the output of Kustomize: ${message}`,
    file: graph.kustomizations[0]?.path ?? '.',
    ...(resource === undefined ? {} : { resource }),
    ...(hint === undefined ? {} : { hint }),
  };
}
