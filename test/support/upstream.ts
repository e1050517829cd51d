import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { goEnvironment } from '../../scripts/tools/go.ts';
import type { SourceFile } from '../../src/domain/manifests/model.ts';

/** Where a wrapper of test/tools pins a module, and the part of its files that is looked at: every n-th. */
export interface Upstream {
  readonly wrapper: string;
  readonly module: string;
  readonly every: number;
}

/** The YAML files of a module, as its authors have written them, in the order of their paths. Go takes it from its cache, or downloads it. */
export function filesOf({ wrapper, module, every }: Upstream): readonly SourceFile[] {
  const folder = directoryOf(wrapper, module);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
    .filter((_, index) => index % every === 0)
    .map((file) => ({ path: `${module}/${file}`, text: readFileSync(path.join(folder, file), 'utf8') }));
}

/** go.sum of the wrapper says what must be in it. */
function directoryOf(wrapper: string, module: string): string {
  const { stdout, stderr, status } = spawnSync('go', ['mod', 'download', '-json', module], {
    cwd: path.join(import.meta.dirname, '../tools', wrapper),
    env: goEnvironment(process.env),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`go mod download ${module}: ${stdout}${stderr}`);
  return (JSON.parse(stdout) as { readonly Dir: string }).Dir;
}
