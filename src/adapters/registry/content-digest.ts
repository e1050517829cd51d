import { createHash } from 'node:crypto';

/** The digest of bytes by the algorithm of another one: `sha256`, unless that says `sha512`. */
export function digestLike(like: string | undefined, bytes: Buffer): string {
  const algorithm = like?.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}
