import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { hclFile } from '../../../support/hcl/print.ts';
import { patience, tries } from '../../../support/properties.ts';

const runs = tries();
const coordinates = { kind: 'image', name: 'ghcr.io/acme/web' } as const;
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/u);

test(
  'files of Terraform and Nomad have the new version in every place and no other byte changed',
  () => {
    fc.assert(
      fc.property(hclFile, tag, tag, ({ path, text, places }, before, after) => {
        const file = { path, text: text(before) };
        const { changes, refusals } = setVersions([file], [{ coordinates, version: { tag: after }, write: 'tag' }]);
        expect(refusals).toEqual([]);
        const result = changes[0]?.text ?? file.text;
        expect(result).toBe(text(after));
        const found = findSites([{ path, text: result }]).sites.map((site) => site.version.tag);
        expect(found).toEqual(Array.from({ length: places }, () => after));
      }),
      runs,
    );
  },
  patience(runs),
);
