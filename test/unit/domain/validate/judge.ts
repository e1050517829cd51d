import type { Resource } from '../../../../src/domain/manifests/model.ts';
import { readManifests } from '../../../../src/domain/manifests/resources.ts';
import { type EnvironmentOptions, validateEnvironment } from '../../../../src/domain/validate/environment.ts';
import { formatPlace } from '../../../../src/kit/errors.ts';
import type { Finding } from '../../../../src/kit/findings.ts';

/** The resources of a text. */
export function read(text: string, path = 'a.yaml'): readonly Resource[] {
  return readManifests({ path, text }).resources;
}

/** All findings of a text, those of reading it too. */
export function judge(text: string, options: EnvironmentOptions = {}): readonly Finding[] {
  const { resources, findings } = readManifests({ path: 'a.yaml', text });
  return [...findings, ...validateEnvironment(resources, options)];
}

/** Findings as `line:column rule message [hint]`. */
export function show(findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const hint = finding.hint === undefined ? '' : ` [${finding.hint}]`;
    return `${formatPlace({ ...finding, file: '' }).slice(1)} ${finding.rule} ${finding.message}${hint}`;
  });
}
