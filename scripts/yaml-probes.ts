/**
 * Asks the pinned kubectl how it reads each YAML probe and writes its answers into test/fixtures/yaml-probes.json: the truth that our reader is
 * held to. Run it after a new kubectl is pinned, or after a probe was added (its `input` is enough).
 *
 *   node scripts/yaml-probes.ts          write the answers
 *   node scripts/yaml-probes.ts --check  compare them, write nothing, exit 1 where they differ
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { locate } from './tools/cache.ts';
import { findGo } from './tools/go.ts';

/** One probe: keys of a resource, what kubectl makes of them, and where we are stricter, by which rule. */
export interface Probe {
  readonly input: string;
  /** The keys as JSON; absent where kubectl refuses the text. */
  readonly json?: unknown;
  /** kubectl's words where it refuses the text. */
  readonly error?: string;
  /** The rule of our finding where kubectl takes what we refuse. The value is read as kubectl does all the same, unless `lost`. */
  readonly rule?: string;
  /** We do not give a value at all. */
  readonly lost?: boolean;
  /** We read what kubectl refuses: why that does no harm. */
  readonly lenient?: string;
}

export const fixture = path.join(import.meta.dirname, '../test/fixtures/yaml-probes.json');

/** The resource that carries a probe's keys. Its kind is unknown to kubectl, so that no schema has a say. */
export const carrier = (input: string): string =>
  `apiVersion: example.com/v1\nkind: Probe\nmetadata: {name: p}\n${input}`;

/** What kubectl makes of a probe. `annotate --local` decodes a file and prints it without asking a cluster or knowing its kind. */
export function askKubectl(kubectl: string, folder: string, input: string): Pick<Probe, 'json' | 'error'> {
  const file = path.join(folder, 'probe.yaml');
  writeFileSync(file, carrier(input));
  const args = ['annotate', '--local', '--filename', file, '--output', 'json', 'probe=asked'];
  const { status, stdout, stderr } = spawnSync(kubectl, args, {
    encoding: 'utf8',
    env: { HOME: folder, KUBECONFIG: path.join(folder, 'none') },
  });
  if (status !== 0)
    return {
      error: stderr
        .trim()
        .replace(/^error: (?:error parsing .*?: |unable to decode .*?: )?/u, '')
        .replaceAll(file, 'FILE'),
    };
  const { apiVersion: _, kind: __, metadata: ___, ...json } = JSON.parse(stdout) as Record<string, unknown>;
  return { json };
}

export const readProbes = (): readonly Probe[] => JSON.parse(readFileSync(fixture, 'utf8')) as Probe[];

/** Answers every probe anew. */
export function answerProbes(kubectl: string, probes: readonly Probe[]): readonly Probe[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'yaml-probes-'));
  try {
    return probes.map(({ input, json: _, error: __, ...ours }) => ({
      input,
      ...askKubectl(kubectl, folder, input),
      ...ours,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main(args: readonly string[]): number {
  const found = locate('kubectl', findGo(process.env), process.env);
  if ('missing' in found) {
    process.stderr.write(`${found.missing}\n`);
    return 2;
  }
  const probes = readProbes();
  const text = `[\n${answerProbes(found.path, probes)
    .map((probe) => `  ${JSON.stringify(probe)}`)
    .join(',\n')}\n]\n`;
  const isSame = text === readFileSync(fixture, 'utf8');
  if (args.includes('--check')) {
    if (!isSame) process.stderr.write('kubectl answers otherwise than test/fixtures/yaml-probes.json says.\n');
    return isSame ? 0 : 1;
  }
  writeFileSync(fixture, text);
  process.stdout.write(`${probes.length} probes answered.\n`);
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2));
