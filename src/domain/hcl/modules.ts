import type { SiteVersion } from '../sites/model.ts';
import { gitVersion, isCommit } from '../sites/ranges.ts';
import { describe } from '../sites/version-scalar.ts';
import { parseModule } from '../versions/module.ts';
import type { HclFound } from './draft.ts';
import { follow } from './follow.ts';
import { cutGitSource, withoutFolder } from './git-source.ts';
import type { Finding } from './images.ts';
import { plainVersion } from './plain-version.ts';
import type { Placed } from './scope.ts';
import { attributeOf, type PlacedBlock } from './walk.ts';

/**
 * One version and no other, as Terraform reads it: `1.2` is 1.2.0
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
 */
const EXACT = /^=?\s*v?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u;

/** The version of a `module` block: of a module of a registry, or of a Git repository. Nothing for paths and other addresses. */
export function* inModule({ block, path }: PlacedBlock, finding: Finding): Generator<HclFound> {
  const value = attributeOf(block.body, 'source');
  if (!value) return;
  const source = { value, path: [...path, 'source'] };
  const followed = follow(source, finding.scope);
  if ('until' in followed) return yield { path: source.path, span: value, reason: 'variable' };
  const name = parseModule(withoutFolder(followed.text));
  if (name === undefined) return yield* inGitSource(source, finding);
  const version = attributeOf(block.body, 'version');
  yield plainVersion(
    { kind: 'module', name },
    moduleVersion,
    { source, version: version && { value: version, path: [...path, 'version'] } },
    finding,
  );
}

/** The version in the `ref` of an address of Git. */
export function* inGitSource(source: Placed, { kind, scope }: Finding): Generator<HclFound> {
  const followed = follow(source, scope);
  if ('until' in followed) return;
  const git = cutGitSource(followed.text);
  if (!git || (git.ref !== undefined && isCommit(git.ref))) return;
  const { coordinates, ref = '', start, end } = git;
  const version = gitVersion(ref);
  const holder = { followed, start, end, form: 'query' } as const;
  yield {
    kind,
    coordinates,
    reference: describe(coordinates, version),
    version,
    path: source.path,
    span: source.value,
    ...(start === end ? {} : { holder }),
  };
}

/** What a module's `version` says; none is the newest. */
export function moduleVersion(text: string): SiteVersion {
  if (text === '') return { range: '*' };
  return EXACT.test(text) ? { tag: text.replace(/^=\s*/u, '') } : { range: text };
}
