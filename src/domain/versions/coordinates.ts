/** What kind of thing has versions (DESIGN §2, *artifact*). */
export type ArtifactKind = 'image' | 'chart' | 'git' | 'module';

/**
 * What names an artifact everywhere: two places that have equal coordinates are about the same thing. The name is normalised:
 *
 * | kind | name |
 * | --- | --- |
 * | `image` | `ghcr.io/acme/web`, `docker.io/library/nginx` |
 * | `chart` | `oci://ghcr.io/acme/charts/web`, or the address of a classic repository and the chart's name: `https://charts.acme.dev/stable/web` |
 * | `git` | host and path, without scheme, user and `.git`: `github.com/acme/platform` |
 * | `module` | `registry.terraform.io/terraform-aws-modules/vpc/aws` |
 */
export interface Coordinates {
  readonly kind: ArtifactKind;
  readonly name: string;
}

/** Whether both name the same artifact. */
export function sameCoordinates(a: Coordinates, b: Coordinates): boolean {
  return a.kind === b.kind && a.name === b.name;
}

/** One text for both, to look things up by. */
export function coordinatesKey({ kind, name }: Coordinates): string {
  return `${kind} ${name}`;
}

/** Whether a version of it has a digest, or a commit, that can be written: modules and charts of classic repositories have none. */
export function hasDigest({ kind, name }: Coordinates): boolean {
  return kind !== 'module' && !(kind === 'chart' && name.startsWith('https://'));
}

/** What it is, for messages: `a chart of a classic repository`. */
export function describeKind({ kind, name }: Coordinates): string {
  if (kind === 'image') return 'an image';
  if (kind === 'git') return 'a Git repository';
  if (kind === 'module') return 'a module';
  return name.startsWith('https://') ? 'a chart of a classic repository' : 'a chart';
}
