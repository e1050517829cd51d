import { ConfigError } from '../../kit/errors.ts';
import { compareFindings, type Finding } from '../../kit/findings.ts';
import type { Resource } from '../manifests/model.ts';
import { newestMinor } from './bundled.ts';
import { findDuplicates } from './duplicates.ts';
import { collectKinds } from './kinds.ts';
import { validateResource } from './resource.ts';

/** How the resources of an environment are judged. */
export interface EnvironmentOptions {
  /** The Kubernetes version of the environment: `1.33`, `v1.33.4`. The newest one that we know where it is not given. */
  readonly version?: string | undefined;
  /** Whether unknown fields are errors (the default, as they are for server-side apply); else they are warnings. */
  readonly strict?: boolean | undefined;
  /** The namespace of resources that name none. */
  readonly namespace?: string | undefined;
  /** CustomResourceDefinitions from elsewhere in the repo; those among the resources are always used. */
  readonly definitions?: readonly Resource[] | undefined;
  /** Compares identities only within a file: for files that may belong to different environments. */
  readonly duplicatesPerFile?: boolean | undefined;
}

/**
 * Judges the resources of one environment together, offline. The findings are in the order of report, equal for equal
 * input whatever the order of the resources' files.
 *
 * @throws ConfigError for a version that cannot be read
 */
export function validateEnvironment(
  resources: readonly Resource[],
  options: EnvironmentOptions = {},
): readonly Finding[] {
  const minor = options.version === undefined ? newestMinor : readMinor(options.version);
  const kinds = collectKinds([...(options.definitions ?? []), ...resources], minor);
  const strict = options.strict ?? true;
  const findings = resources.flatMap((resource) => validateResource(resource, kinds, { minor, strict }));
  findings.push(...findDuplicates(resources, { namespace: options.namespace, perFile: options.duplicatesPerFile }));
  return findings.sort(compareFindings);
}

/** `1.33`, `v1.33.4` or `1.33.4-gke.100` → 33. A version newer than the table is judged as the newest one. */
export function readMinor(version: string): number {
  const minor = /^v?1\.(\d{1,3})(?:\.\d+)?(?:[-+][\w.+-]*)?$/u.exec(version)?.[1];
  if (minor === undefined) {
    throw new ConfigError(`${JSON.stringify(version)} is no version of Kubernetes.`, {
      hint: 'Write it with its minor version, such as "1.33"; the quotes keep YAML from taking 1.30 for 1.3.',
    });
  }
  return Math.min(Number(minor), newestMinor);
}
