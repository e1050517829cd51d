import type { Coordinates } from '../domain/versions/coordinates.ts';
import type { Description } from '../domain/versions/published.ts';

/** What makes a version trusted: who has signed it, or from where it was built. Every given part must hold. */
export interface Requirement {
  /** Identity in the signing certificate, such as `https://github.com/acme/web/.github/workflows/release.yml@refs/heads/main`. */
  readonly identity?: string;
  /** Who vouches for the identity: `https://token.actions.githubusercontent.com`. */
  readonly issuer?: string;
  /** The predicate type of an attestation that there must be: `https://slsa.dev/provenance/v1`. */
  readonly predicate?: string;
}

/** Whether a version is trusted, and why: what an update says in its pull request. */
export interface Verification {
  readonly trusted: boolean;
  /** One sentence: who signed it, or what is missing. Hostile data. */
  readonly reason: string;
}

/**
 * Verifies signatures and attestations. `update` has this port only where a policy asks for it. It calls it between choosing a version
 * and writing it, with the description that it writes down: what was verified is the digest that is written, never a tag.
 */
export interface Verifier {
  /**
   * Judges exactly the digest of the description. A version without a signature is not trusted: that is an answer.
   * @throws RegistryError when signatures could not be read, which is never taken for trust
   */
  verify(of: Coordinates, description: Description, requirement: Requirement): Promise<Verification>;
}
