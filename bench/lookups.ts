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
const rounds = 5;
/** Milliseconds that a request takes through the proxy, beside the registry itself: what a near region of a cloud has. */
const latency = 20;

interface Subject {
  readonly name: string;
  readonly script: readonly string[];
  /** Whether it keeps a cache from one run to the next. */
  readonly remembers: boolean;
}

/** What the manifests say, where the registry is asked, and whether what was remembered is still there. */
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
    { name: 'plumbline', script: [path.join(here, 'lookups/ours.ts')], remembers: false },
    { name: 'renovate', script: [path.join(here, 'lookups/renovate.ts'), renovate()], remembers: true },
  ];
  const { registry: binary } = await tools(['distribution'], ['registry']);
  // Renovate asks for 10,000 tags at once, and this registry refuses more than its most.
  await using registry = await startDistribution({ binary, pageSize: 10_000 });
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

async function play(scene: Scene, subjects: readonly Subject[], stage: Stage): Promise<readonly (readonly string[])[]> {
  const played = subjects.map((subject) => ({ ...subject, costs: [] as Cost[], cache: newCache() }));
  try {
    if (scene.warm) for (const { script, cache } of played) await look(script, { images: stage.asked, cache });
    for (let round = 0; round < rounds; round++) {
      const answers: (readonly Answer[])[] = [];
      for (const subject of played) {
        if (!scene.warm) subject.cache = renew(subject.cache);
        const looked = await look(subject.script, { images: stage.asked, cache: subject.cache });
        subject.costs.push(looked);
        answers.push(looked.answers);
      }
      insistOnOneAnswer(stage.asked, answers);
    }
    const own = medianCost(played[0]?.costs ?? []);
    const rows: (readonly string[])[] = [];
    for (const { name, costs, script, cache } of played) {
      const { wall, cpu } = medianCost(costs);
      const ratios = [(wall / own.wall).toFixed(2), (cpu / own.cpu).toFixed(2)];
      const requests = await count(scene, script, cache, stage);
      rows.push([scene.name, name, wall.toFixed(2), cpu.toFixed(2), ...ratios, requests.toFixed(2)]);
    }
    return rows;
  } finally {
    for (const { cache } of played) rmSync(cache, { recursive: true, force: true });
  }
}

/** Requests for each image, in a run of its own: counting would take time of the others. What is cached is so by host. */
async function count(
  scene: Scene,
  script: readonly string[],
  given: string,
  { counted, proxy }: Stage,
): Promise<number> {
  const cache = renew(given);
  if (scene.warm) await look(script, { images: counted, cache });
  proxy.take();
  await look(script, { images: counted, cache });
  return proxy.take() / counted.length;
}

function newCache(): string {
  return mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
}

function renew(cache: string): string {
  rmSync(cache, { recursive: true, force: true });
  return newCache();
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
