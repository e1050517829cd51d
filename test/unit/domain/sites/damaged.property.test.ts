import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { ask, digestA, digestB } from '../../../support/places.ts';
import { patience, tries } from '../../../support/properties.ts';

/** Each kind of file must be among those that were changed: it takes some more of them. */
const runs = tries(3);

const sources: readonly (readonly [string, string])[] = [
  [
    'values.yaml',
    `image: &i\n  registry: ghcr.io\n  repository: acme/web\n  tag: "1.0" # c\n  digest: ${digestA}\njob: {image: ghcr.io/acme/web:1}\nb:\n  image:\n    <<: *i\n    pullPolicy: x\nimages: [ghcr.io/acme/web:1]\n`,
  ],
  [
    'kustomization.yaml',
    'resources:\n- https://github.com/acme/web//x?ref=v1.0.0\nimages:\n- name: web\n  newName: ghcr.io/acme/web:1\nhelmCharts:\n- name: web\n  repo: https://charts.acme.dev\n  version: 1.0.0\n  valuesInline: {image: {repository: ghcr.io/acme/web, tag: "1"}}\n',
  ],
  [
    'release.yaml',
    'apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nmetadata: {name: a}\nspec: {url: "https://charts.acme.dev"}\n---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart:\n    spec:\n      chart: web\n      version: 1.0.0\n      sourceRef: {kind: HelmRepository, name: a}\n  values:\n    image: {repository: ghcr.io/acme/web, tag: "1", digest: ""}\n---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nspec:\n  url: oci://ghcr.io/acme/web\n  ref:\n    tag: "1"\n',
  ],
  [
    'set.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n      sources:\n      - repoURL: https://charts.acme.dev\n        chart: web\n        targetRevision: 1.0.0\n      - repoURL: https://github.com/acme/web\n        targetRevision: v1.0.0\n        kustomize: {images: ["x=ghcr.io/acme/web:1"]}\n        helm:\n          parameters:\n          - {name: image.repository, value: ghcr.io/acme/web}\n          - {name: image.tag, value: "1"}\n',
  ],
  ['Chart.yaml', 'dependencies:\n- name: web\n  version: 1.0.0\n  repository: https://charts.acme.dev/\n'],
  [
    'db.json',
    '{\n\t"apiVersion": "a.io/v1",\n\t"kind": "A",\n\t"spec": {\n\t\t"image": {"repository": "ghcr.io/acme/web", "tag": null}\n\t}\n}\n',
  ],
  ['marked.yaml', 'a: {x: old:1} # {"$imagepolicy": "n:web"}\nb:\n  newTag: v1 # {"$plumbline": "web:tag"}\n'],
];

const pieces = [
  '\n',
  '  ',
  '\t',
  ':',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '#',
  '&a ',
  '*i',
  '|',
  '>',
  '!',
  '<<: ',
  '---\n',
  '\r',
  '{{',
  '${',
  '$(',
  '@',
  '?ref=',
  '',
];
const damage = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }))), {
  maxLength: 3,
});
const tag = fc.oneof(
  fc.constantFrom('2', '1.20', '012', 'v2.0.0', 'yes', '2024-01-02'),
  fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,10}[a-z0-9]$/u),
);

describe('places in damaged files', () => {
  test(
    'are written right or refused with their place, and setting twice is setting once',
    () => {
      let changed = 0;
      const seen = new Set<string>();
      fc.assert(
        fc.property(
          fc.constantFrom(...sources),
          damage,
          tag,
          fc.boolean(),
          ([path, source], cuts, version, byDigest) => {
            let text = source;
            for (const [place, piece] of cuts) {
              const at = place % text.length;
              text = text.slice(0, at) + piece + text.slice(at + (place % 3));
            }
            const requests = [
              ask('image ghcr.io/acme/web', byDigest ? `${version}@${digestB}` : version, { markers: ['web'] }),
              ask('chart https://charts.acme.dev/web', '2.1.0', { ranges: 'pin' }),
              ask('git github.com/acme/web', 'v2.1.0', { ranges: 'pin' }),
            ];
            const { changes, refusals } = setVersions([{ path, text }], requests);
            for (const { at, reason } of refusals) expect(reason === 'version' || (at?.line ?? 0) > 0).toBe(true);
            const [change] = changes;
            if (!change) return;
            changed++;
            seen.add(path);
            expect(refusals).toEqual([]);
            expect(setVersions([change], requests)).toMatchObject({ changes: [], refusals: [] });
            const others = (sites: ReturnType<typeof findSites>['sites']) =>
              sites
                .filter(
                  ({ coordinates: { name }, kind }) =>
                    !name.endsWith('/acme/web') && name !== 'https://charts.acme.dev/web' && kind !== 'marker',
                )
                .map(({ reference }) => reference)
                .filter((reference) => !/^old|acme\/web/u.test(reference));
            expect(others(findSites([change]).sites)).toEqual(others(findSites([{ path, text }]).sites));
          },
        ),
        runs,
      );
      expect(changed).toBeGreaterThan(runs.numRuns / 10);
      expect(seen.size).toBe(sources.length);
    },
    patience(runs),
  );
});
