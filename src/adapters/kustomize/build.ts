import path from 'node:path';
import { CommandError } from '../../kit/errors.ts';
import type { Finding } from '../../kit/findings.ts';
import type { Shell } from '../../ports/shell.ts';
import type { Graph } from './graph.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** What a build gave: its output, or why there is none. */
export type Built = { readonly output: string } | { readonly finding: Finding };

/** How long one build may take, in milliseconds: the largest that we know takes seconds. */
const timeout = 2 * 60 * 1000;

/**
 * Builds a graph with `kustomize`, or with `kubectl` where that is all there is. No flag turns plugins, exec or Helm on; the tool
 * finds no other tool (no `git`, no `helm`), no configuration and no network.
 *
 * @throws CommandError when neither tool is there, or it takes too long
 */
export async function build(shell: Shell, graph: Graph): Promise<Built> {
  const [first] = graph.kustomizations;
  if (!first) throw new Error('A graph without a kustomization cannot be built.');
  const tool = await chooseTool(shell);
  using workspace = createWorkspace(graph);
  const directory = path.join(workspace.root, first.directory);
  const { code, stdout, stderr } = await shell.run({
    tool,
    args: [tool === 'kustomize' ? 'build' : 'kustomize', directory],
    cwd: workspace.root,
    env: isolation(workspace),
    timeout,
    accept: [0, 1],
  });
  return code === 0 ? { output: stdout } : { finding: failure(graph, workspace.root, stderr) };
}

async function chooseTool(shell: Shell): Promise<'kustomize' | 'kubectl'> {
  if (await shell.has('kustomize')) return 'kustomize';
  if (await shell.has('kubectl')) return 'kubectl';
  throw new CommandError('Neither kustomize nor kubectl was found; one of them is needed to render a kustomization.', {
    hint: 'Install kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize/) or kubectl; in a workflow, add a set-up step before this one.',
  });
}

function isolation({ empty }: Workspace): Record<string, string> {
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: empty,
    HOME: empty,
    TMPDIR: empty,
    XDG_CONFIG_HOME: empty,
    XDG_CACHE_HOME: empty,
    KUSTOMIZE_PLUGIN_HOME: empty,
    KUBECONFIG: path.join(empty, 'none'),
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: '',
  };
}

/** Kustomize's words as a finding, at the file that they name or else at the kustomization. */
function failure(graph: Graph, root: string, stderr: string): Finding {
  const said = withoutLogLine(stderr)
    .replaceAll(`${root}/`, '')
    .replaceAll(root, '.')
    .replace(/\u001b\[[0-9;]*m/gu, '')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# Warning'))
    .join('\n')
    .replace(/^Error: /u, '')
    .trim();
  const file = [...graph.files.keys()]
    .filter((candidate) => said.includes(candidate))
    .sort((a, b) => b.length - a.length)
    .find((candidate) => graph.files.get(candidate)?.role !== 'kustomization');
  const line = file === undefined ? undefined : /\bline (\d+)\b/u.exec(said)?.[1];
  return {
    rule: 'render/failed',
    severity: 'error',
    message: `Kustomize: ${said.length > 1000 ? `${said.slice(0, 999)}…` : said || 'it failed without a word'}`,
    file: file ?? graph.kustomizations[0]?.path ?? '.',
    ...(line === undefined ? {} : { line: Number(line) }),
    hint: `\`kustomize build ${graph.kustomizations[0]?.directory || '.'}\` says the same.`,
  };
}

/** kubectl wraps what Kustomize says in a line of its log, with the time and the number of its process (klog, structured). */
function withoutLogLine(stderr: string): string {
  const wrapped = /^E\d{4} [\d:.]+\s+\d+ [\w.]+:\d+\] "command failed" err=("(?:[^"\\]|\\.)*")$/mu.exec(stderr)?.[1];
  if (wrapped === undefined) return stderr;
  try {
    return String(JSON.parse(wrapped));
  } catch {
    return wrapped;
  }
}
