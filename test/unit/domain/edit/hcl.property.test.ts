import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { type HclVersions, hclFile } from '../../../support/hcl/print.ts';
import { patience, tries } from '../../../support/properties.ts';

const runs = tries();
const image = { kind: 'image', name: 'ghcr.io/acme/web' } as const;
const module = { kind: 'module', name: 'registry.terraform.io/acme/network/aws' } as const;
const repository = { kind: 'git', name: 'github.com/acme/platform' } as const;
const versions: fc.Arbitrary<HclVersions> = fc.record({
  tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/u),
  version: fc.stringMatching(/^[1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){2}(?:-rc\.[1-9])?$/u),
});

function edit(file: { readonly path: string; readonly text: string }, { tag, version }: HclVersions) {
  return setVersions(
    [file],
    [
      { coordinates: image, version: { tag }, write: 'tag' },
      { coordinates: module, version: { tag: version }, write: 'tag' },
      { coordinates: repository, version: { tag: `v${version}` }, write: 'tag' },
    ],
  );
}

test(
  'files of Terraform and Nomad have the new version in every place and no other byte changed',
  () => {
    fc.assert(
      fc.property(hclFile, versions, versions, ({ path, text, places }, before, after) => {
        const file = { path, text: text(before) };
        const { changes, refusals } = edit(file, after);
        expect(refusals).toEqual([]);
        const result = changes[0]?.text ?? file.text;
        expect(result).toBe(text(after));
        const found = findSites([{ path, text: result }]).sites.map(
          ({ coordinates: { kind }, version: { tag } }) => `${kind} ${tag}`,
        );
        expect(found).toEqual(places(after));
        expect(edit({ path, text: result }, after).changes).toEqual([]);
      }),
      runs,
    );
  },
  patience(runs),
);
