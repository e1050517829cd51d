/**
 * Writes test/support/github/openapi.generated.json: GitHub's OpenAPI description of exactly the operations that the
 * simulator serves. The source is npm's @octokit/openapi, which unpacks to 385 MB and is therefore never a dependency:
 * the one file that is needed is read from the package's tarball as a stream.
 *
 *   node scripts/run.cjs scripts/github-schemas.ts [path of an extracted api.github.com.json]
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Json } from '../test/support/github/model.ts';
import { routes } from '../test/support/github/rest/routes.ts';

const PACKAGE = '@octokit/openapi@23.0.2';
const FILE = 'package/generated/api.github.com.json';
const TARGET = path.join(import.meta.dirname, '..', 'test', 'support', 'github', 'openapi.generated.json');

// Prose and vendor extensions are not needed to validate, and are most of the bytes.
const DROPPED = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'title',
  'deprecated',
]);

/** Reads one file from a .tgz without unpacking the others. */
async function readFromTarball(tarball: string, wanted: string): Promise<string> {
  let pending = Buffer.alloc(0);
  let skip = 0;
  for await (const chunk of createReadStream(tarball).pipe(createGunzip({ chunkSize: 1 << 20 }))) {
    pending = Buffer.concat([pending, chunk as Buffer]);
    for (;;) {
      const dropped = Math.min(skip, pending.length);
      pending = pending.subarray(dropped);
      skip -= dropped;
      if (skip > 0 || pending.length < 512) break;
      const name = pending.subarray(0, 100).toString().replace(/\0.*$/s, '');
      const size = Number.parseInt(pending.subarray(124, 136).toString(), 8) || 0;
      if (name === wanted) {
        if (pending.length < 512 + size) break;
        return pending.subarray(512, 512 + size).toString();
      }
      skip = 512 + Math.ceil(size / 512) * 512;
    }
  }
  throw new Error(`${wanted} is not in ${tarball}`);
}

async function download(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'octokit-openapi-'));
  try {
    const packed = spawnSync('npm', ['pack', PACKAGE, '--pack-destination', folder], { encoding: 'utf8' });
    if (packed.status !== 0) throw new Error(`npm pack ${PACKAGE} failed:\n${packed.stderr}`);
    return await readFromTarball(path.join(folder, readdirSync(folder)[0] ?? ''), FILE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy without prose; property names are kept even when they are called `description`. */
function slim(value: unknown, isPropertyMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => slim(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isPropertyMap || (!DROPPED.has(key) && !key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, inner]) => [key, slim(inner, key === 'properties' && !isPropertyMap)]));
}

/** Copies everything that `value` refers to from `source` to `target`, and what that refers to. */
function copyReferences(value: unknown, source: Json, target: Json): void {
  for (const [, ref = ''] of JSON.stringify(value).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const [root = '', kind = '', name = ''] = ref.split('/');
    const from = (source[root] as Record<string, Json>)[kind]?.[name];
    target[root] ??= {};
    const to = target[root] as Record<string, Json>;
    to[kind] ??= {};
    const bucket = to[kind] as Json;
    if (bucket[name]) continue;
    bucket[name] = slim(from);
    copyReferences(bucket[name], source, target);
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

const given = process.argv[2];
const source = JSON.parse(given ? readFileSync(given, 'utf8') : await download()) as Json;
const paths = source.paths as Record<string, Json>;
const target: Json = { source: PACKAGE, paths: {}, components: {} };
for (const { method, path: template } of routes) {
  const operation = paths[template]?.[method.toLowerCase()] as Json | undefined;
  if (!operation) throw new Error(`GitHub's OpenAPI has no ${method} ${template}`);
  const { operationId, parameters, requestBody, responses } = operation;
  const kept = slim({ operationId, parameters, requestBody, responses });
  const all = target.paths as Record<string, Json>;
  all[template] ??= {};
  (all[template] as Json)[method.toLowerCase()] = kept;
  copyReferences(kept, source, target);
}
writeFileSync(TARGET, `${JSON.stringify(sorted(target))}\n`);
