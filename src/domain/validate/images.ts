import { containerImages } from '../manifests/images.ts';
import type { Resource } from '../manifests/model.ts';
import { parseReference } from '../versions/reference.ts';
import type { Report } from './metadata.ts';
import { showPath } from './report.ts';

/** Reports container images that no registry could have. */
export function checkImages(resource: Resource, report: Report): void {
  for (const [path, text] of containerImages(resource.value, [])) {
    // Empty is allowed where something fills it in later; what it means there is not ours to judge.
    if (text === '' || parseReference(text)) continue;
    report(path, {
      rule: 'image/reference',
      message: `${showPath(path)} is ${JSON.stringify(text.slice(0, 120))}, which is no image reference.`,
      hint: 'It looks like registry.example.com/team/name:tag, in lower case, with the digest as @sha256:….',
    });
  }
}
