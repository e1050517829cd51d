import type { SourceFile } from '../../domain/manifests/model.ts';
import { readManifests } from '../../domain/manifests/resources.ts';
import type { Judged } from '../../domain/report/validate-report.ts';
import { validateEnvironment } from '../../domain/validate/environment.ts';
import { collectFiles } from '../../steps/collect-files.ts';
import type { ValidateInputs, ValidatePorts } from './ports.ts';

/**
 * Judges the files at these paths as they stand, without rendering: any folder, with or without a configuration. YAML
 * that is no manifest (values, workflows) is passed over.
 */
export async function judgePaths(
  { files }: ValidatePorts,
  paths: readonly string[],
  { kubernetesVersion }: ValidateInputs,
): Promise<Judged> {
  const collected = await collectFiles(files, paths);
  const judged = judgeFiles(collected.files, kubernetesVersion);
  return { ...judged, skipped: judged.skipped + collected.skipped };
}

/** Judges files as one set. They may belong to different environments, so an identity may come again in another file. */
export function judgeFiles(files: readonly SourceFile[], kubernetesVersion: string): Judged {
  const read = files.map((file) => readManifests(file, { expect: 'any' }));
  const resources = read.flatMap((manifests) => manifests.resources);
  const version = kubernetesVersion === '' ? undefined : kubernetesVersion;
  return {
    findings: [
      ...read.flatMap((manifests) => manifests.findings),
      ...validateEnvironment(resources, { version, duplicatesPerFile: true }),
    ],
    files: files.length,
    resources: resources.length,
    skipped: read.filter((manifests) => manifests.resources.length === 0).length,
  };
}
