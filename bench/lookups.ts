import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { startDistribution } from '../test/support/registry/distribution.ts';
import type { Answer, Looked, Question } from './lookups/answer.ts';
import { renovate } from './lookups/peer.ts';
import { type Current, currents, fill, repositories } from './lookups/repositories.ts';
import { type SlowProxy, startSlowProxy } from './lookups/slow-proxy.ts';
import { type Cost, medianCost, table } from './measure.ts';
import { tools } from './tools.ts';

const images = 500;
const rounds = 3;
/** Milliseconds that a request takes through the proxy, beside the registry itself: what a near region of a cloud has. */
const latency = 20;

interface Subject {
  readonly name: string;
  readonly script: readonly string[];
}

/** What the manifests say, where the registry is asked, and whether a run before filled the cache of those that keep one. */
interface Scene {
  readonly name: string;
  readonly which: 'oldest' | 'newest';
  readonly through: 'registry' | 'proxy';
  readonly warm: boolean;
}

const scenes: readonly Scene[] = [
  { name: 'all have newer versions, cold', which: 'oldest', through: 'registry', warm: false },
  { name: 'nothing changed, cold', which: 'newest', through: 'registry', warm: false },
  { name: 'nothing changed, warm', which: 'newest', through: 'registry', warm: true },
  { name: `nothing changed, cold, ${latency} ms away`, which: 'newest', through: 'proxy', warm: false },
];

/**
 * 500 images of one registry, the real one, looked up beside Renovate's own look-up. Each run is a process of its own; what is measured is
 * the look-up, and not the loading of the program. Programs that do not give the same answers make it fail. Returns a table.
 */
export async function lookups(): Promise<string> {
  const here = import.meta.dirname;
  const subjects: readonly Subject[] = [
    { name: 'plumbline', script: [path.join(here, 'lookups/ours.ts')] },
    { name: 'renovate', script: [path.join(here, 'lookups/renovate.ts'), renovate()] },
  ];
  const { registry: binary } = await tools(['distribution'], ['registry']);
  // Renovate asks for 10,000 tags at once, and this registry refuses more than its most.
  await using registry = await startDistribution({ binary, pageSize: 10_000, storage: 'memory' });
  await using proxy = await startSlowProxy(registry.host, latency);
  const all = repositories(images);
  const digests = await fill(registry.origin, all);
  const rows: (readonly string[])[] = [];
  for (const scene of scenes) {
    const host = scene.through === 'proxy' ? proxy.host : registry.host;
    const asked = currents(host, all, digests, scene.which);
    const counted = currents(proxy.host, all, digests, scene.which);
    rows.push(...(await play(scene, subjects, { asked, counted, proxy })));
  }
  return table(['500 images', '', 's', 'CPU s', 'of ours', 'CPU of ours', 'requests per image'], rows);
}

interface Stage {
  readonly asked: readonly Current[];
  readonly counted: readonly Current[];
  readonly proxy: SlowProxy;
}

async function play(
  scene: Scene,
  subjects: readonly Subject[],
  { asked, counted, proxy }: Stage,
): Promise<readonly (readonly string[])[]> {
  const played = subjects.map((subject) => ({ ...subject, costs: [] as Cost[], memory: remember(scene) }));
  try {
    if (scene.warm) for (const { script, memory } of played) await look(script, { images: asked, ...memory });
    for (let round = 0; round < rounds; round++) {
      const answers: (readonly Answer[])[] = [];
      for (const { script, memory, costs } of played) {
        const looked = await look(script, { images: asked, ...memory });
        costs.push(looked);
        answers.push(looked.answers);
      }
      insistOnOneAnswer(asked, answers);
    }
    const own = medianCost(played[0]?.costs ?? []);
    const rows: (readonly string[])[] = [];
    for (const { name, costs, script, memory } of played) {
      const { wall, cpu } = medianCost(costs);
      const ratios = [(wall / own.wall).toFixed(2), (cpu / own.cpu).toFixed(2)];
      // In runs of their own, because counting takes time; what is remembered is so by the name of the host.
      if (scene.warm) await look(script, { images: counted, ...memory });
      proxy.take();
      await look(script, { images: counted, ...memory });
      rows.push([scene.name, name, wall.toFixed(2), cpu.toFixed(2), ...ratios, (proxy.take() / images).toFixed(2)]);
    }
    return rows;
  } finally {
    for (const { memory } of played) if (memory.cache) rmSync(memory.cache, { recursive: true, force: true });
  }
}

/** A folder for what a run keeps for the next one, where the scene has such a run. */
function remember({ warm }: Scene): Pick<Question, 'cache'> {
  return warm ? { cache: mkdtempSync(path.join(tmpdir(), 'plumbline-bench-')) } : {};
}

async function look(script: readonly string[], question: Question): Promise<Looked> {
  const child = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(question));
  const printed = await text(child.stdout);
  if (!printed.startsWith('{')) throw new Error(`${script[0]} gave no answer.`);
  return JSON.parse(printed) as Looked;
}

function insistOnOneAnswer(asked: readonly Current[], [ours = [], ...others]: readonly (readonly Answer[])[]): void {
  for (const [index, { image }] of asked.entries())
    for (const theirs of others) {
      const [a, b] = [JSON.stringify(ours[index]), JSON.stringify(theirs[index])];
      if (a !== b) throw new Error(`${image}: ${a} and ${b} are not the same answer.`);
    }
}
