import { type ReadDocuments, readDocuments } from '../manifests/documents.ts';
import { isKustomizationPath } from '../manifests/kustomization.ts';
import type { SourceFile } from '../manifests/model.ts';
import { isChartFile } from './chart-file.ts';
import { MARKERS } from './marker-text.ts';

/** A YAML or JSON file, read once. */
export interface OpenFile {
  readonly file: SourceFile;
  readonly read: ReadDocuments;
}

/** Words without one of which a file has no place for a version, and nothing that others refer to. */
const WORDS = /image|repository|repoURL|toolkit\.fluxcd\.io|kustomize\.config\.k8s\.io|valuesFile|valueFiles/iu;

/** Whether a file may hold a place, judged by its text: this is much quicker than reading it. */
export function mayHoldSites({ path, text }: SourceFile): boolean {
  return isKustomizationPath(path) || isChartFile(path) || WORDS.test(text) || MARKERS.test(text);
}

/** Whether a file says something to HCL files beside it, which are read by src/domain/hcl: it is one, or sets their variables in JSON. */
export function isBesideHcl(path: string): boolean {
  return isHcl(path) || path.endsWith('.tfvars.json');
}

/** Whether a file is HCL: those are read by src/domain/hcl. */
export function isHcl(path: string): boolean {
  return /\.(?:tf|tofu|tfvars|hcl|nomad)$/u.test(path);
}

/** Reads a file. */
export function openFile(file: SourceFile): OpenFile {
  return { file, read: readDocuments(file) };
}
