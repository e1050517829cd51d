/**
 * Looks images up with Renovate's own modules, in its own process: `fetchUpdates` is what it calls between reading the files and making
 * branches, with its `kubernetes` manager, docker datasource and versioning. Digests are pinned. Labels are looked up too, for
 * the source of the newest image, as Renovate does without being asked. Without a folder for it, its package cache is off.
 *
 *   node bench/lookups/renovate.ts FOLDER   where `renovate` is installed
 */
import path from 'node:path';
import { answer } from './answer.ts';
import type { Current } from './repositories.ts';

interface Dependency extends Readonly<Record<string, unknown>> {
  readonly updates?: readonly { readonly updateType: string; readonly newValue: string; readonly newDigest?: string }[];
}
type Config = Readonly<Record<string, unknown>>;

/** The parts of Renovate that are called. */
interface Modules {
  readonly init: () => Promise<void>;
  readonly getConfig: () => Config;
  readonly GlobalConfig: { set(config: Config): void };
  readonly add: (rule: Config) => void;
  readonly setHttpRateLimits: () => void;
  readonly fetchUpdates: (
    config: Config,
    files: Readonly<Record<string, readonly { deps: Dependency[] }[]>>,
  ) => Promise<void>;
}

const dist = path.join(process.argv[2] ?? '', 'node_modules/renovate/dist');
// All of it before the clock starts: it takes seconds, and a run does it once.
const load = async <Name extends keyof Modules>(file: string): Promise<Pick<Modules, Name>> =>
  (await import(path.join(dist, file))) as Modules;
process.env.LOG_LEVEL = 'fatal';
await (await load<'init'>('logger/index.js')).init();
const { getConfig } = await load<'getConfig'>('config/defaults.js');
const { GlobalConfig } = await load<'GlobalConfig'>('config/global.js');
const { add } = await load<'add'>('util/host-rules.js');
const { setHttpRateLimits } = await load<'setHttpRateLimits'>('util/http/rate-limits.js');
const { fetchUpdates } = await load<'fetchUpdates'>('workers/repository/process/fetch.js');
const memory = await load<'init'>('util/cache/memory/index.js');
const packages = (await import(path.join(dist, 'util/cache/package/index.js'))) as {
  init(config: Config): Promise<void>;
};

function toDependency({ image, tag, digest }: Current): Dependency {
  return { depName: image, packageName: image, currentValue: tag, currentDigest: digest, datasource: 'docker' };
}

await answer(async ({ images, cache }) => {
  const config = { ...getConfig(), baseBranch: 'main', pinDigests: true };
  GlobalConfig.set(config);
  setHttpRateLimits();
  await memory.init();
  if (cache !== undefined) await packages.init({ cacheDir: cache });
  for (const host of new Set(images.map(({ image }) => image.slice(0, image.indexOf('/')))))
    add({ matchHost: host, insecureRegistry: true, allowInternal: true });
  const deps = images.map(toDependency);
  const file = { packageFile: 'all.yaml', deps };
  await fetchUpdates(config, { kubernetes: [file] });
  return file.deps.map(({ updates = [] }, index) => {
    const { tag = '', digest = '' } = images[index] ?? {};
    const found = updates.find(({ updateType }) => updateType !== 'digest') ?? updates[0];
    return { tag: found?.newValue ?? tag, digest: found?.newDigest ?? digest };
  });
});
process.exit();
