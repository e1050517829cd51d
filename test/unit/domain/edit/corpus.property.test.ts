import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import type { Version } from '../../../../src/domain/versions/model.ts';
import { patience, tries } from '../../../support/properties.ts';

/**
 * Files as people keep them. `<version>` stands where the image has its version, within quotes or a reference; `<scalar>` where a tag stands
 * alone; `<same>` is the same text where it must stay: in comments, scripts, other images, annotations.
 */
const root = path.join(import.meta.dirname, '../../../fixtures/edit-corpus');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort()
  .map((file) => ({ path: path.relative(root, file), template: readFileSync(file, 'utf8') }));

const runs = tries(0.1);
const coordinates = { kind: 'image', name: 'ghcr.io/acme/web' } as const;
const digest = `sha256:${'d'.repeat(64)}`;
/** Every reader takes these for strings without quotes. */
const tag = fc.oneof(
  fc.constantFrom('v1.0.0', '1.2.3', 'latest', 'release-2024', '1.27-alpine', 'sha-3f2a91c'),
  fc.stringMatching(/^v[0-9]{1,3}(?:\.[0-9]{1,4}){2}(?:-rc\.[0-9])?$/u),
);
const shape = fc.record({ eol: fc.constantFrom('\n', '\r\n'), final: fc.boolean(), mark: fc.boolean() });
type Shape = { readonly eol: string; readonly final: boolean; readonly mark: boolean };

function fill(template: string, { eol, final, mark }: Shape, before: string, now: string): string {
  const text = template
    .replaceAll('<same>', before)
    .replaceAll(/<version>|<scalar>/gu, now)
    .replace(/\n$/u, final ? '\n' : '');
  // No reader takes a directive behind a byte order mark.
  return (mark && !text.startsWith('%') ? '\ufeff' : '') + text.replaceAll('\n', eol);
}

function set(file: { readonly path: string; readonly text: string }, version: Version, write: 'tag' | 'digest') {
  const { changes, refusals } = setVersions([file], [{ coordinates, version, write }]);
  expect(refusals).toEqual([]);
  const text = changes[0]?.text ?? file.text;
  const found = findSites([{ path: file.path, text }]).sites.filter(
    (site) => site.coordinates.name === coordinates.name,
  );
  return { text, versions: found.map((site) => site.version) };
}

describe.each(files)('$path', ({ path: name, template }) => {
  const places = template.match(/<version>|<scalar>/gu)?.length ?? 0;

  test(
    'by tag: that changes in every place, and no other byte',
    () => {
      fc.assert(
        fc.property(shape, tag, tag, (around, before, after) => {
          const { text, versions } = set(
            { path: name, text: fill(template, around, before, before) },
            { tag: after },
            'tag',
          );
          expect(text).toBe(fill(template, around, before, after));
          // An alias is a place too, and has no text of its own.
          expect(versions.length).toBeGreaterThanOrEqual(places);
          expect(new Set(versions.map((version) => version.tag))).toEqual(new Set([after]));
        }),
        runs,
      );
    },
    patience(runs),
  );

  // A chart whose values have no key for the digest may not know one.
  const isRefused = ['release/release.yaml', 'values/values.yaml'].includes(name);
  test('by digest: nothing is written where one place has none for it', () => {
    const text = fill(template, { eol: '\n', final: true, mark: false }, 'v1', 'v1');
    const version = { tag: 'v2', digest };
    const { changes, refusals } = setVersions([{ path: name, text }], [{ coordinates, version, write: 'digest' }]);
    expect([refusals.length > 0, changes.length > 0]).toEqual([isRefused, !isRefused]);
  });

  if (isRefused) return;
  test(
    'by digest: every other line stays, in its order, and new ones say nothing but the digest',
    () => {
      fc.assert(
        fc.property(shape, tag, tag, (around, before, after) => {
          const old = fill(template, around, before, before);
          const { text, versions } = set({ path: name, text: old }, { tag: after, digest }, 'digest');
          for (const version of versions) expect(version).toEqual({ tag: after, digest });
          const lines = text.split(around.eol);
          const isNew = (line: string) =>
            new RegExp(`^ *(?:- )?["']?digest["']?: *["']?${digest}["']?$`, 'u').test(line);
          const kept = lines.filter((line) => !isNew(line));
          const wanted = old.split(around.eol);
          expect(kept).toHaveLength(wanted.length);
          const isPlace = template.split('\n').map((line) => /<version>|<scalar>/u.test(line));
          for (const [index, line] of wanted.entries()) if (!isPlace[index]) expect(kept[index]).toBe(line);
        }),
        runs,
      );
    },
    patience(runs),
  );
});
