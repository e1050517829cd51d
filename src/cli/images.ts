import { neutralise } from '../adapters/runner/neutralise.ts';
import { findSites } from '../domain/sites/find-sites.ts';
import type { Site } from '../domain/sites/model.ts';
import { formatPlace } from '../kit/errors.ts';
import { versioned } from '../steps/collect-files.ts';
import { oneOf } from './choice.ts';
import { readSources } from './sources.ts';
import { textOf, type Verb } from './verb.ts';

/** `plumbline images`: every image reference of these files. */
export const images: Verb = {
  name: 'images',
  usage: '[PATH…]',
  description: 'Lists every image reference, with its place.',
  flags: { output: { description: 'How to print them.', takes: 'value', placeholder: 'text|json' } },
  async run(parsed, surroundings) {
    const output = oneOf('output', textOf(parsed, 'output', 'text'), ['text', 'json']);
    const { files } = await readSources(parsed.args, surroundings, versioned);
    const sites = findSites(files).sites.filter(({ coordinates }) => coordinates.kind === 'image');
    surroundings.print(output === 'json' ? toJson(sites) : sites.map(toLine).join(''));
    return 0;
  },
};

/** The contract of DESIGN §11, version 1. */
function toJson(sites: readonly Site[]): string {
  const list = sites.map(
    ({ file, line, column, kind, reference, coordinates: { name }, version: { tag, digest }, path }) => ({
      file,
      line,
      column,
      kind,
      reference,
      name,
      tag: tag ?? null,
      digest: digest ?? null,
      path,
    }),
  );
  return `${JSON.stringify({ version: 1, images: list }, null, 2)}\n`;
}

function toLine(site: Site): string {
  return neutralise(`${formatPlace(site)}: ${site.reference}\n`);
}
