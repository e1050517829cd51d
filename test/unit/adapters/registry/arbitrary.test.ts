import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseIndex } from '../../../../src/adapters/charts/chart-index.ts';
import { versionsOf } from '../../../../src/adapters/charts/chart-version.ts';
import { chartProvenance } from '../../../../src/adapters/registry/chart-config.ts';
import { contentOf } from '../../../../src/adapters/registry/content.ts';
import { googleFacts } from '../../../../src/adapters/registry/vendors/google.ts';
import { isObject, type JsonObject } from '../../../../src/adapters/web/json.ts';
import { provenanceOf } from '../../../../src/domain/versions/provenance.ts';
import { isDigest } from '../../../../src/domain/versions/reference.ts';

const digest = fc.constantFrom(`sha256:${'a'.repeat(64)}`, `sha512:${'b'.repeat(128)}`, 'sha256:short', '../x', '');
const name = fc.constantFrom(
  'manifests',
  'config',
  'digest',
  'mediaType',
  'platform',
  'os',
  'architecture',
  'annotations',
  'manifest',
  'tag',
  'timeCreatedMs',
  'entries',
  'web',
  'version',
  'created',
  'sources',
  'appVersion',
  '__proto__',
  'org.opencontainers.image.source',
  'org.opencontainers.image.created',
  'vnd.docker.reference.type',
);
/** JSON with the names that are looked for, at the wrong places and with the wrong things behind them. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(digest, fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.date().map(String)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(name, digest), tie('json'), { maxKeys: 6 }),
  ),
}));
const object = json.filter((value): value is JsonObject => isObject(value));
const runs = { numRuns: 500 };

describe('whatever a registry says', () => {
  test('a manifest leads to digests and nowhere else', () => {
    fc.assert(
      fc.property(object, (value) => {
        const { config, children = [], annotations } = contentOf(value);
        for (const one of [config, ...children.map((child) => child.digest)]) {
          if (one !== undefined) expect(isDigest(one)).toBe(true);
        }
        provenanceOf([annotations, ...children.map((child) => child.annotations)]);
      }),
      runs,
    );
  });

  test('a chart, its index and a list of Google are read or passed over', () => {
    fc.assert(
      fc.property(object, json, fc.string(), (value, entries, text) => {
        const { source, version } = { ...chartProvenance(value), ...provenanceOf([value]) };
        if (source !== undefined) expect(source).toMatch(/^https:\/\/[^/\s"'<>]+\/[^\s"'<>]+$/);
        if (version !== undefined) expect(version).toMatch(/^[\x21-\x7e]{1,128}$/);
        for (const { tag } of versionsOf(entries) ?? []) expect(tag).toMatch(/^[\x21-\x7e]{1,128}$/);
        for (const { digest: found } of googleFacts(value).values()) expect(isDigest(found ?? '')).toBe(true);
        parseIndex(text);
        parseIndex(JSON.stringify(value));
      }),
      runs,
    );
  });
});
