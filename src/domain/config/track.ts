import { type Coordinates, describeKind, hasDigest } from '../versions/coordinates.ts';
import { parsePattern } from '../versions/pattern.ts';
import { parseTemplate } from '../versions/template.ts';
import { defaults } from './defaults.ts';
import type { TrackShape } from './format-track.ts';
import type { Policy, Track } from './model.ts';
import type { Problems } from './problems.ts';
import { quote } from './quote.ts';
import type { ValueOf } from './shape.ts';

type Written = ValueOf<TrackShape>['value'];

/** Keys that mean something for some policies only. */
const policiesOf: { readonly [K in keyof Written]?: readonly Policy['by'][] } = {
  tags: ['semver'],
  'pre-releases': ['semver', 'regex', 'calendar'],
  allow: ['semver', 'numerical', 'alphabetical', 'regex', 'calendar', 'newest-build'],
  ignore: ['semver', 'numerical', 'alphabetical', 'regex', 'calendar', 'newest-build'],
  extract: ['semver', 'numerical', 'alphabetical', 'calendar'],
};

/** Which versions of an artifact are followed; `path` is the artifact's. */
export function readTrack(
  path: string,
  block: ValueOf<TrackShape> | undefined,
  coordinates: Coordinates,
  problems: Problems,
): Track {
  const written: Written = block?.value ?? {};
  const policy = policyOf(written);
  checkPolicy(`${path}.track`, written, policy, problems);
  checkKind(`${path}.track`, written, coordinates, problems);
  checkExtract(`${path}.track.extract`, written, problems);
  const { allow, ignore, extract, platforms, 'minimum-age': minimumAge } = written;
  return {
    policy,
    ...(allow && { allow: allow.value.map(({ value }) => value) }),
    ...(ignore && { ignore: ignore.value.map(({ value }) => value) }),
    ...(extract && { extract: { pattern: extract.value.pattern.value, value: extract.value.value.value } }),
    ...(platforms && { platforms: platforms.value.map(({ value }) => value) }),
    ...(minimumAge && { minimumAge: minimumAge.value }),
  };
}

function policyOf(written: Written): Policy {
  const preReleases = written['pre-releases'] && { preReleases: written['pre-releases'].value === 'follow' };
  const { numerical, alphabetical, regex, calendar, 'newest-build': newestBuild, digest } = written;
  if (numerical) return { by: 'numerical', order: numerical.value };
  if (alphabetical) return { by: 'alphabetical', order: alphabetical.value };
  if (regex) return { by: 'regex', pattern: regex.value, ...preReleases };
  if (calendar) return { by: 'calendar', format: calendar.value, ...preReleases };
  if (newestBuild) return { by: 'newest-build', pattern: newestBuild.value };
  if (digest) return { by: 'digest', tag: digest.value };
  const constraint = written.semver?.value ?? defaults.semver;
  return { by: 'semver', constraint, ...(written.tags && { tags: written.tags.value }), ...preReleases };
}

function checkPolicy(path: string, written: Written, policy: Policy, problems: Problems): void {
  for (const key of Object.keys(policiesOf) as (keyof typeof policiesOf)[]) {
    const [value, policies = []] = [written[key], policiesOf[key]];
    if (value === undefined || policies.includes(policy.by)) continue;
    const message = `${path}.${key} means nothing for the policy ${policy.by}; it goes with ${policies.join(', ')}.`;
    problems.add(value.at, { rule: 'conflicting-keys', message, hint: `Remove "${key}".` });
  }
}

function checkKind(path: string, written: Written, coordinates: Coordinates, problems: Problems): void {
  if (written.platforms && coordinates.kind !== 'image') {
    const message = `${path}.platforms means nothing for ${describeKind(coordinates)}: only images are built for platforms.`;
    problems.add(written.platforms.at, { rule: 'conflicting-keys', message, hint: 'Remove "platforms".' });
  }
  if (written.digest && !hasDigest(coordinates)) {
    const message = `${path}.digest follows the digest of a tag, and ${describeKind(coordinates)} has none.`;
    problems.add(written.digest.at, { rule: 'conflicting-keys', message, hint: 'Follow its versions with "semver".' });
  }
}

/** Every group that `value` uses must be one of `pattern`: a typo would give each tag the same empty version. */
function checkExtract(path: string, { extract }: Written, problems: Problems): void {
  if (extract === undefined) return;
  const pattern = parsePattern(extract.value.pattern.value);
  if ('error' in pattern) return;
  const value = extract.value.value;
  const unknown = parseTemplate(value.value).groups.find((group) => !pattern.groupNames.includes(group));
  if (unknown === undefined) return;
  const message = `${path}.value uses the group ${quote(unknown)}, and the pattern has none of that name.`;
  const known = pattern.groupNames.map((name) => `$${name}`).join(', ');
  problems.add(value.at, { rule: 'group', message, hint: `The pattern has ${known}.` });
}
