import { formatPlace } from '../../kit/errors.ts';
import type { Finding } from '../../kit/findings.ts';
import type { Resource } from '../manifests/model.ts';
import { findingAt } from './report.ts';

/** Reports every resource that another one before it already names: the later of them would silently win. */
export function findDuplicates(resources: readonly Resource[], options: DuplicateOptions = {}): readonly Finding[] {
  const seen = new Map<string, Resource>();
  const findings: Finding[] = [];
  for (const resource of resources) {
    // A name that the cluster generates is never taken.
    if (resource.name === '' || resource.name.endsWith('{{ generateName }}')) continue;
    const { apiVersion, kind, namespace, name } = resource;
    const file = options.perFile ? resource.locate([]).file : '';
    const identity = [file, apiVersion, kind, namespace ?? options.namespace ?? '', name].join('\0');
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, resource);
    else {
      findings.push(
        findingAt(resource, ['metadata', 'name'], {
          rule: 'resource/duplicate',
          message: `${kind} ${name} is there twice: it is also at ${formatPlace(first.locate(['metadata', 'name']))}.`,
          hint: 'Remove one of them, or give them different names or namespaces.',
        }),
      );
    }
  }
  return findings;
}

export interface DuplicateOptions {
  /** The namespace of resources that name none. */
  readonly namespace?: string | undefined;
  /** Compares only within a file: for files that may belong to different environments. */
  readonly perFile?: boolean | undefined;
}
