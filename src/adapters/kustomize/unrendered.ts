import type { Finding } from '../../kit/findings.ts';
import type { FileEntry } from '../../ports/files.ts';
import type { Rendered } from '../../ports/renderer.ts';
import { directoryOf } from './look.ts';

/** A source that this version keeps the versions of, and does not render. */
type Unrendered = 'chart' | 'terraform' | 'nomad';

/** What a directory is that is no directory of manifests, by the files that stand in it itself; with the file that tells it. */
export function findUnrendered(
  directory: string,
  entries: readonly FileEntry[],
): { readonly kind: Unrendered; readonly path: string } | undefined {
  const own = entries.map(({ path }) => path).filter((path) => directoryOf(path) === directory && isShown(path));
  for (const [kind, names] of [
    ['chart', /(?:^|\/)Chart\.yaml$/u],
    ['terraform', /\.(?:tf|tofu)(?:\.json)?$/u],
    ['nomad', /\.(?:nomad|nomad\.hcl|hcl)$/u],
  ] as const) {
    const path = own.find((candidate) => names.test(candidate));
    if (path !== undefined) return { kind, path };
  }
  return undefined;
}

/**
 * What such a directory gives: nothing rendered, which is said, and the files in which its versions stand. A chart is an error: it is meant
 * for a cluster, and nothing would come there. What Terraform and Nomad read is none of our business yet.
 */
export function unrendered(kind: Unrendered, path: string, entries: readonly FileEntry[]): Rendered {
  const finding: Finding = {
    rule: 'render/unavailable',
    file: path,
    line: 1,
    column: 1,
    ...(kind === 'chart'
      ? {
          severity: 'error',
          message: 'This is a Helm chart, which this version does not render.',
          hint: 'Commit the rendered manifests (`helm template`) and make their directory the source.',
        }
      : {
          severity: 'info',
          message: `These are files of ${name[kind]}: their versions are kept up to date, and nothing else of them is judged or deployed by this version.`,
        }),
  };
  return { kind, resources: [], findings: [finding], inputs: entries.map((entry) => entry.path).filter(holdsVersions) };
}

const name = { terraform: 'Terraform', nomad: 'Nomad' } as const;

function holdsVersions(path: string): boolean {
  return /\.(?:ya?ml|json|tf|tofu|tfvars|hcl|nomad)$/u.test(path) && isShown(path);
}

function isShown(path: string): boolean {
  return !path.split('/').some((part) => part.startsWith('.'));
}
