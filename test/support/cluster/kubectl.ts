import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { requireTool } from '../tools.ts';
import type { TestCluster } from './cluster.ts';

/** What a command printed and how it ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the pinned kubectl against a test cluster, with `input` (an object is sent as JSON) on its standard input. */
export async function kubectl(cluster: TestCluster, args: readonly string[], input?: unknown): Promise<Ran> {
  const { directory, kubeconfigPath } = cluster;
  // Its own home: neither a configuration nor a discovery cache of the machine counts.
  const env = { PATH: process.env.PATH, HOME: directory, KUBECONFIG: kubeconfigPath };
  const child = spawn(requireTool('kubectl'), args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  // A kubectl that ends without reading its input is judged by its exit status.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input === undefined || typeof input === 'string' ? input : JSON.stringify(input));
  const status = new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), status]);
  return { status: code, stdout, stderr };
}
