import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { image, manifests } from './edits/manifests.ts';
import { judge, writeTree } from './edits/trees.ts';
import { type Cost, medianCost, run, table } from './measure.ts';
import { tools } from './tools.ts';

const files = 1000;
const rounds = 3;
const [before, after] = ['v1.4.2', 'v1.5.0'];
const cli = path.join(import.meta.dirname, '../dist/cli.js');

/** A program that sets one image in every file of a folder. */
interface Subject {
  readonly name: string;
  readonly command: (folder: string) => readonly string[];
}

/** `yq -i` writes one file only, and so it is used: a process for each. Two at a time, as the machine has cores. */
const expression = [
  `(.. | select(tag == "!!map") | select(has("image")) | .image | select(test("^${image}:"))) = "${image}:${after}"`,
  `(.. | select(tag == "!!map") | select(has("newTag")) | select(.name == "${image}") | .newTag) = "${after}"`,
].join(' | ');

async function subjects(): Promise<readonly Subject[]> {
  const { yq, 'kyaml-set': kyaml } = await tools(['yq', 'kyaml'], ['yq', 'kyaml-set']);
  const each = `find "$1" -name "*.yaml" -print0 | xargs -0 -n 1 -P "$(nproc)" "$2" -i "$3"`;
  return [
    {
      name: 'plumbline set',
      command: (folder) => [process.execPath, cli, 'set', '--image', `${image}=${after}`, '--directory', folder, '.'],
    },
    { name: 'kyaml', command: (folder) => [kyaml, folder, image, after] },
    { name: 'yq -i', command: (folder) => ['bash', '-c', each, 'bash', folder, yq, expression] },
  ];
}

/**
 * One image set in 1,000 files, beside the library of Flux's image automation and yq. Each round begins with the same files and takes all
 * programs in turn. Returns a table: time, and what became of the files.
 */
export async function edits(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  try {
    const tree = manifests(files);
    const pristine = path.join(folder, 'pristine');
    writeTree(tree, pristine, before);
    const measured = (await subjects()).map((subject) => ({ ...subject, costs: [] as Cost[], verdict: '' }));
    for (let round = 0; round < rounds; round++) {
      for (const subject of measured) {
        const work = path.join(folder, 'work');
        cpSync(pristine, work, { recursive: true });
        subject.costs.push(await run(subject.command(work), folder));
        const { meant, exact } = judge(tree, work, after);
        subject.verdict = `${share(meant)} | ${share(exact)}`;
        rmSync(work, { recursive: true });
      }
    }
    return report(measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const share = (count: number) => `${((count / files) * 100).toFixed(1)} %`;

function report(measured: readonly { name: string; costs: readonly Cost[]; verdict: string }[]): string {
  const own = medianCost(measured[0]?.costs ?? []);
  const rows = measured.map(({ name, costs, verdict }) => {
    const { wall, cpu } = medianCost(costs);
    const ratios = `${(wall / own.wall).toFixed(2)} | ${(cpu / own.cpu).toFixed(2)}`;
    return [name, wall.toFixed(2), cpu.toFixed(2), ratios, verdict];
  });
  const head = ['one image in 1,000 files', 's', 'CPU s', 'of ours', 'CPU of ours', 'as meant', 'no other byte'];
  return table(head, rows);
}
