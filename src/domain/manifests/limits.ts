/**
 * What one file may ask of us (security T17: aliases, depth, size). Each is far above what repositories hold and far below
 * what hurts; going over one is a finding `yaml/limit`, never a crash or a hang.
 */
export interface Limits {
  /** UTF-16 code units of a file. kubeconform's own acceptance file with 100,000 resources has some 30 million. */
  readonly size: number;
  /** Nesting of collections; js-yaml's default. A Deployment has some twelve. */
  readonly depth: number;
  /** Documents of one file. */
  readonly documents: number;
  /** Values of one document once its aliases are expanded: keys, scalars and collections. */
  readonly nodes: number;
}

export const LIMITS: Limits = { size: 64 * 1024 * 1024, depth: 100, documents: 200_000, nodes: 1_000_000 };

/**
 * From how many values on, and from which share of them coming from aliases, the cluster's reader gives up
 * (`document contains excessive aliasing`, https://github.com/yaml/go-yaml/blob/v2.4.3/decode.go#L277).
 */
export const ALIASING = { minimumAliased: 100, minimumNodes: 1000, low: 400_000, high: 4_000_000 } as const;

/** The share of values that may come from aliases in a document of this many. */
export function allowedAliasShare(nodes: number): number {
  if (nodes <= ALIASING.low) return 0.99;
  if (nodes >= ALIASING.high) return 0.1;
  return 0.99 - 0.89 * ((nodes - ALIASING.low) / (ALIASING.high - ALIASING.low));
}
