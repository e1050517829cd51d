import type { Finding } from '../../kit/findings.ts';
import type { Path, Resource } from '../manifests/model.ts';
import { check } from './check.ts';
import type { Checking } from './checking.ts';
import { checkImages } from './images.ts';
import type { Kinds } from './kinds.ts';
import { checkMetadata } from './metadata.ts';
import { findingAt, type Said } from './report.ts';

/** How one resource is judged. */
export interface ResourceOptions {
  /** The minor version of Kubernetes 1 that it is for. */
  readonly minor: number;
  /** Whether unknown fields are errors; else they are warnings. */
  readonly strict: boolean;
}

/** Everything that there is to say of one resource by itself. Nothing is thrown for what it holds. */
export function validateResource(resource: Resource, kinds: Kinds, options: ResourceOptions): Finding[] {
  const findings: Finding[] = [];
  const report = (path: Path, said: Said) => {
    findings.push(findingAt(resource, path, said));
  };
  const { known, said } = kinds.judge(resource.apiVersion, resource.kind);
  if (said) report([said.rule === 'schema/removed-api' ? 'apiVersion' : 'kind'], said);
  const at: Checking = {
    ...options,
    secret: resource.kind === 'Secret',
    encrypted: typeof resource.value.sops === 'object' && resource.value.sops !== null,
    path: [],
    objectMeta: kinds.objectMeta,
    check,
    report,
  };
  if (known) check(known.shape, resource.value, at);
  else if (said?.severity === 'info') checkOnlyMetadata(resource, at);
  checkMetadata(resource, known?.namespaced, report);
  checkImages(resource, report);
  return findings;
}

/** Of a custom resource without a schema at least the metadata is known. */
function checkOnlyMetadata(resource: Resource, at: Checking): void {
  const { metadata } = resource.value;
  if (metadata === undefined || metadata === null) return;
  at.path.push('metadata');
  check(at.objectMeta, metadata, at);
  at.path.pop();
}
