import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startChild } from '../../support/cluster/child.ts';
import { clusterTools, startCluster } from '../../support/cluster/cluster.ts';
import { kubectl } from '../../support/cluster/kubectl.ts';
import { describeWith } from '../../support/describe-with.ts';
import { eventually } from '../../support/eventually.ts';

interface Row {
  readonly pid: number;
  readonly parent: number;
}

/** All processes. Zombies have ended: somebody only has not asked yet how. */
async function processes(): Promise<Row[]> {
  const ps = spawn('ps', ['-A', '-o', 'pid=,ppid=,stat='], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = (await ps.stdout.toArray()).join('').trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, , state]) => !state?.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

/** The ids of a process and of all that it started. */
async function family(pid: number): Promise<number[]> {
  const rows = await processes();
  const below = (id: number): number[] => [
    id,
    ...rows.filter((row) => row.parent === id).flatMap((row) => below(row.pid)),
  ];
  return below(pid);
}

/** Waits until none of these processes is there. */
async function areGone(pids: readonly number[]): Promise<void> {
  await eventually(async () => expect((await processes()).filter(({ pid }) => pids.includes(pid))).toEqual([]));
}

describe('a child', () => {
  let directory: string;
  const log = () => path.join(directory, 'log');

  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'plumbline-child-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test('that ends by itself says how, and what it printed', async () => {
    const child = startChild('/bin/sh', ['-c', 'echo "cannot go on" >&2; exit 3'], log());
    expect(await child.exited).toBe('exited with 3');
    expect(child.log()).toContain('cannot go on');
    await child.stop();
  });

  test('that does not exist says so', async () => {
    const child = startChild(path.join(directory, 'nothing'), [], log());
    expect(await child.exited).toBe('exited with 127');
    expect(child.log()).toContain('not found');
  });

  test('is stopped with its guard although it ignores polite signals', async () => {
    const child = startChild('/bin/sh', ['-c', 'trap "" TERM INT HUP; echo up; while :; do sleep 0.1; done'], log());
    await eventually(() => expect(child.log()).toContain('up'));
    const pids = await family(child.pid);
    expect(pids.length).toBeGreaterThan(1);
    await child.stop();
    await areGone(pids);
  });

  test('does not outlive a process that is killed, and neither does its scratch folder', async () => {
    const module = path.join(import.meta.dirname, '../../support/cluster/child.ts');
    const scratch = path.join(directory, 'scratch');
    const script = `
      const { startChild } = await import(${JSON.stringify(module)});
      const child = startChild('/bin/sh', ['-c', 'mkdir "$0"; exec sleep 600', ${JSON.stringify(scratch)}], ${JSON.stringify(log())}, ${JSON.stringify(scratch)});
      console.log(child.pid);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (data) => resolve(Number(data))));
    await eventually(() => expect(existsSync(scratch)).toBe(true));
    const pids = await family(pid);
    expect(pids.length).toBeGreaterThan(1);
    parent.kill('SIGKILL');
    await areGone(pids);
    expect(existsSync(scratch)).toBe(false);
  });
});

describeWith(clusterTools, 'a test cluster', () => {
  test('leaves no process and no file behind', async () => {
    const cluster = await startCluster();
    const pids = (await Promise.all(Object.values(cluster.pids).map(family))).flat();
    // Three servers, each with a guard and the guard's watcher.
    expect(pids).toHaveLength(9);
    expect((await kubectl(cluster, ['get', 'namespace', 'default', '--output=name'])).stdout).toBe(
      'namespace/default\n',
    );
    await cluster.stop();
    await areGone(pids);
    expect(existsSync(cluster.directory)).toBe(false);
    await cluster.stop();
  }, 90_000);

  test('lets nobody in without its token, nor by an unknown certificate', async () => {
    const cluster = await startCluster();
    try {
      const refused = await kubectl(cluster, ['--token=wrong', 'get', 'namespaces']);
      expect(refused.status).toBe(1);
      await expect(fetch(cluster.url)).rejects.toMatchObject({
        cause: { code: expect.stringMatching(/CERT|SIGNED/u) },
      });
    } finally {
      await cluster.stop();
    }
  }, 90_000);
});
