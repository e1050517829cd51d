import type { Resource } from '../domain/manifests/model.ts';
import type { Finding } from '../kit/findings.ts';
import type { Files } from './files.ts';

/** What a source directory is: found by what is in it. Only the first two are rendered by this version. */
export type SourceKind = 'manifests' | 'kustomize' | 'chart' | 'terraform' | 'nomad';

/** What a source directory renders to. */
export interface Rendered {
  readonly kind: SourceKind;
  readonly resources: readonly Resource[];
  /** Why something could not be rendered or read, where it stands. With errors among them the resources are not all. */
  readonly findings: readonly Finding[];
  /** The files it was made from, relative to the root: what an edit may touch and what a change is about. */
  readonly inputs: readonly string[];
}

/** Turns a source into resources, deterministically and without the network. */
export interface Renderer {
  /** @throws UserError when the source directory does not exist or the tool that it needs is missing */
  render(files: Files, source: string): Promise<Rendered>;
}
