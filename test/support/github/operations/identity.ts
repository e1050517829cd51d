import type { Actor } from '../model.ts';
import type { Signature } from '../storage/commits.ts';

/** The author line of a commit that an actor makes through the API. */
export function signatureOf(actor: Actor, date: Date): Signature {
  return { name: actor.name, email: actor.email, date };
}

/** The committer of everything that GitHub commits and signs itself. */
export function webFlow(date: Date): Signature {
  return { name: 'GitHub', email: 'noreply@github.com', date };
}

/** Stands for GitHub's signature: enough for `verification.verified`, not a real key. */
export const WEB_SIGNATURE =
  '-----BEGIN PGP SIGNATURE-----\n\nsimulated by the GitHub simulator: no key signed this\n-----END PGP SIGNATURE-----\n';
