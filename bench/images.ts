import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { image, manifests } from './edits/manifests.ts';
import { writeTree } from './edits/trees.ts';
import { median, run, table } from './measure.ts';

const rounds = 3;
const cli = path.join(import.meta.dirname, '../dist/cli.js');

/** Growth is judged by sizes that double: what is linear takes twice as long each time. */
const trees = [3_500, 7_000, 14_000];
const containers = [1_000, 2_000, 4_000, 8_000];

interface Measured {
  readonly name: string;
  readonly cpu: number;
  /** In mebibytes. */
  readonly peak: number;
}

/**
 * Time and memory of `plumbline images` on more and more files, and of `images` and `set` on one file with more and more
 * containers: the last column is how much more it takes than for half as much. Returns a table.
 */
export async function images(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  try {
    const rows: (readonly string[])[] = [];
    for (const count of trees) writeTree(manifests(count), path.join(folder, `tree-${count}`), 'v1.4.2');
    rows.push(
      ...report(await series(trees, (count) => [`tree-${count}`, `images, ${count} files`, ['images']], folder)),
    );
    for (const count of containers) writePod(path.join(folder, `pod-${count}`), count);
    const set = ['set', '--image', `${image}=v1.5.0`, '--dry-run', '.'];
    for (const [verb, args] of [
      ['images', ['images']],
      ['set --dry-run', set],
    ] as const)
      rows.push(
        ...report(
          await series(containers, (count) => [`pod-${count}`, `${verb}, one file, ${count} containers`, args], folder),
        ),
      );
    return table(['', 'CPU s', 'MiB at most', 'of half as much'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Case = readonly [folder: string, name: string, args: readonly string[]];

async function series(
  sizes: readonly number[],
  of: (size: number) => Case,
  folder: string,
): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (const size of sizes) {
    const [place, name, args] = of(size);
    const costs = [];
    for (let round = 0; round < rounds; round++) costs.push(await measure(path.join(folder, place), args));
    all.push({ name, cpu: median(costs.map(({ cpu }) => cpu)), peak: median(costs.map(({ peak }) => peak)) });
  }
  return all;
}

/** A run of the command line in a folder, with the most memory that its process had. */
async function measure(
  folder: string,
  args: readonly string[],
): Promise<{ readonly cpu: number; readonly peak: number }> {
  const report = 'process.on("exit", () => process.stderr.write(`\\npeak=${process.resourceUsage().maxRSS}\\n`))';
  const { cpu, said } = await run(
    [process.execPath, '--import', `data:text/javascript,${report}`, cli, ...args],
    folder,
  );
  return { cpu, peak: Number(/peak=(\d+)/u.exec(said)?.[1] ?? 0) / 1024 };
}

function report(all: readonly Measured[]): readonly (readonly string[])[] {
  return all.map(({ name, cpu, peak }, index) => {
    const half = all[index - 1];
    return [name, cpu.toFixed(2), peak.toFixed(0), half === undefined ? '' : (cpu / half.cpu).toFixed(2)];
  });
}

function writePod(folder: string, count: number): void {
  const list = Array.from({ length: count }, (_, at) => `  - name: c${at}\n    image: ${image}:v1.4.2\n`).join('');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'pod.yaml'), `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${list}`);
}
