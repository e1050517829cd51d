import { findUnrendered, unrendered } from '../../../src/adapters/kustomize/unrendered.ts';
import { readManifests } from '../../../src/domain/manifests/resources.ts';
import { UserError } from '../../../src/kit/errors.ts';
import type { Renderer } from '../../../src/ports/renderer.ts';

/** Renders directories of plain manifests, and tells the others apart as the real one does. */
export const memoryRenderer: Renderer = {
  async render(files, source) {
    const entries = await files.list(source);
    if (!entries) throw new UserError(`The source directory "${source}" does not exist.`);
    const other = findUnrendered(source, entries);
    if (other) return unrendered(other.kind, other.path, entries);
    const inputs = entries.map(({ path }) => path).filter((path) => path.endsWith('.yaml'));
    const read = await Promise.all(
      inputs.map(async (path) => readManifests({ path, text: (await files.read(path)) ?? '' })),
    );
    return {
      kind: 'manifests',
      resources: read.flatMap(({ resources }) => resources),
      findings: read.flatMap(({ findings }) => findings),
      inputs,
    };
  },
};
