/** What one HCL file may ask of us (security T17). Going over one is an {@link HclError} of the reason `limit`, never a crash or a hang. */
export interface HclLimits {
  /** UTF-16 code units. The largest Terraform files, which are generated, have some hundred thousand. */
  readonly size: number;
  /** Blocks, brackets and template sequences within each other. People stay below twenty; HCL itself knows no limit. */
  readonly depth: number;
  /** Attributes, blocks, expressions and parts of templates. Each takes some hundred bytes of memory. */
  readonly nodes: number;
}

export const HCL_LIMITS: HclLimits = { size: 16 * 1024 * 1024, depth: 100, nodes: 1_000_000 };
