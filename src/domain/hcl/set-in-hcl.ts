import type { SetResult } from '../edit/set-result.ts';
import type { VersionRequest } from '../edit/version-request.ts';
import { versionToWrite } from '../edit/version-to-write.ts';
import type { SourceFile } from '../manifests/model.ts';
import { editHcl } from './edit-hcl.ts';

/**
 * Writes a version wherever a Terraform, OpenTofu or Nomad file names its artifact: into the string that holds it, also where that is a
 * variable's default. The result is proved, or refused with its reasons and nothing is changed.
 */
export function setInHcl(file: SourceFile, request: VersionRequest): SetResult {
  const checked = versionToWrite(request);
  if ('refusal' in checked) return { change: undefined, refusals: [checked.refusal], matched: false };
  const { changes, refusals, matched } = editHcl([file], [{ request, version: checked.version }]);
  return { change: changes[0], refusals, matched: matched.size > 0 };
}
