import { neutralise } from '../adapters/runner/neutralise.ts';
import { findSites } from '../domain/sites/find-sites.ts';
import type { FoundSites, Site, Skipped } from '../domain/sites/model.ts';
import { formatPlace } from '../kit/errors.ts';
import { versioned } from '../steps/collect-files.ts';
import { oneOf } from './choice.ts';
import { readSources } from './sources.ts';
import { textOf, type Verb } from './verb.ts';

/** `plumbline images`: every image reference of these files, and what could not be read of them. */
export const images: Verb = {
  name: 'images',
  usage: '[PATH…]',
  description: 'Lists every image reference, with its place.',
  flags: { output: { description: 'How to print them.', takes: 'value', placeholder: 'text|json' } },
  async run(parsed, surroundings) {
    const output = oneOf('output', textOf(parsed, 'output', 'text'), ['text', 'json']);
    const { files } = await readSources(parsed.args, surroundings, versioned);
    const all = findSites(files);
    const found = { ...all, sites: all.sites.filter(({ coordinates }) => coordinates.kind === 'image') };
    surroundings.print(output === 'json' ? toJson(found) : found.sites.map(toLine).join(''));
    if (output === 'text') for (const skipped of found.skipped) surroundings.host.info(toSkippedLine(skipped));
    for (const unread of found.unread) surroundings.host.warning(`${formatPlace(unread)}: not read: ${unread.message}`);
    return 0;
  },
};

/** The contract of DESIGN §11, version 1. */
function toJson({ sites, skipped, unread }: FoundSites): string {
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
  return `${JSON.stringify({ version: 1, images: list, skipped, unread }, null, 2)}\n`;
}

function toLine(site: Site): string {
  return neutralise(`${formatPlace(site)}: ${site.reference}\n`);
}

function toSkippedLine(skipped: Skipped): string {
  return `${formatPlace(skipped)}: skipped (${skipped.reason}): ${skipped.text.slice(0, 200)}`;
}
