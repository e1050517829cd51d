import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** A package of npm that the table is made from, pinned to its bytes. */
export interface Source {
  readonly name: string;
  readonly version: string;
  /** Of the tarball, as the registry publishes it (SHA-512). */
  readonly integrity: string;
  /** The parts of the tarball that are read. */
  readonly paths: readonly string[];
}

const cdk8s = (minor: number, version: string, integrity: string): Source => ({
  name: `cdk8s-plus-${minor}`,
  version,
  integrity: `sha512-${integrity}`,
  paths: ['package/lib/imports/k8s.d.ts', 'package/lib/imports/k8s.js'],
});

/** Shapes and enums of Kubernetes 1.36, removed versions included. MIT. */
export const models: Source = {
  name: 'kubernetes-models',
  version: '5.1.0',
  integrity: 'sha512-ym4Kiyr8BzGIWj4f853ytVYES1B8C1BdONRP5zodItPD1o//OEKuTwC5nFV3ZJtFGeMqOFbIYkpunSVXSlHS8g==',
  paths: ['package'],
};

/** What the models above share: ObjectMeta, LabelSelector. MIT. */
export const machinery: Source = {
  name: '@kubernetes-models/apimachinery',
  version: '3.0.2',
  integrity: 'sha512-6Vbzr/tinxPBGGdfYjXiV9WPj8PEhyiqGJiWhXrsihK7h6glPj4HKUxZ0YwYXH/5uucm/NVef/xY3vZ4Crj1Fg==',
  paths: ['package'],
};

/** Kinds, scopes and formats of Kubernetes 1.36, alphas and betas included. Apache-2.0. */
export const client: Source = {
  name: '@kubernetes/client-node',
  version: '2.0.1',
  integrity: 'sha512-evJgmEtgArEYlj6DNkMGjK41IrFK/hEwb5lWVxx0VRBWybQpnvi+2TtA19mLgVfRHfqX5yjHObX6e9W7LEZBjw==',
  paths: ['package/dist/gen'],
};

/** What each minor version of Kubernetes had. Apache-2.0. */
export const minors: ReadonlyMap<number, Source> = new Map([
  [27, cdk8s(27, '2.9.5', 'vZtq6BHIi3wFdzxd8LFmKiWIb3sFjV9kFpJ3bN2sOZiQYHoirN0UUlB04n2YMA7u97wJZPc521ZJGUyDBUhupQ==')],
  [28, cdk8s(28, '2.5.6', 'ghANDg6Qmsr3vQlEig7ZDWD03ZPXkjae7ks0HaRy2clIW553mCSTjcZirvuJGaIHDN2OV2S1dLXjdIYuMq3qOA==')],
  [29, cdk8s(29, '2.6.0', 'H8JuwF+6ZQCHrlPHstTwNGsQ0MRE9qpJDUKlrMDJAgEJSiBUa3Qeca609TuVN07/7Mxj2kFmVkvVjUeGZa0N9Q==')],
  [30, cdk8s(30, '2.4.10', 'CUNarh4vzNYcyDDMhfPHbp0TSgIWo2krupm279B9ZLZSGQAt3Om6xT6ubTykhQMFKJ7nxc7qGWgTqGsd8D8b2g==')],
  [31, cdk8s(31, '2.6.43', 'OtG09kUe3ErIZR1vriuwNYCqQYkB7g0cbqft5c1GItGFRmqcUKW2/rKrdDUjYmFMZDLj5bxccJitP3MUUCg1gw==')],
  [32, cdk8s(32, '2.5.92', 'TmlByVmroBLAZxhUz77xXVWKWvkLS1gnrOofuB4N4ZpLBHx6O/BPyti0yrHecwbX+pTAD/wJj/V7IbqK5UTmGA==')],
  [33, cdk8s(33, '2.5.57', 'JDncBIl5nott96fPitDteln8kYYSccOxcDxWbp0mGGktWuXcgBysbIcTpMbjCujfjGCBNnjtItP00xDTGj5rVg==')],
  [34, cdk8s(34, '2.0.54', 'J/ZIlAlGeQdHoA4+/smpIKYIdH5e3HiN5T271auEdk896mH9a8Pz+20+TWpZL4fjf93l2g9c8+zdUMG3nb7FOw==')],
]);

/** The folder of a package's files; fetched with `npm pack`, checked and unpacked when it is not in the cache yet. */
export function unpack(source: Source): string {
  const cache = process.env.PLUMBLINE_CACHE || process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  const root = path.resolve(cache, 'plumbline', 'schemas');
  const folder = path.join(root, `${source.name.replace(/[@/]/gu, '_')}-${source.version}`);
  if (existsSync(folder)) return path.join(folder, 'package');
  mkdirSync(root, { recursive: true });
  const work = mkdtempSync(path.join(root, '.fetch-'));
  try {
    const tarball = fetchTarball(source, work);
    const target = path.join(work, 'files');
    mkdirSync(target);
    execFileSync('tar', ['-xzf', tarball, '-C', target, ...source.paths]);
    renameSync(target, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return path.join(folder, 'package');
}

function fetchTarball(source: Source, folder: string): string {
  const packed = `${source.name}@${source.version}`;
  execFileSync('npm', ['pack', packed, '--ignore-scripts', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm pack ${packed} left no tarball.`);
  const tarball = path.join(folder, file);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== source.integrity) throw new Error(`${packed} has ${integrity}; ${source.integrity} was expected.`);
  return tarball;
}
