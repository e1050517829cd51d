import type { IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { NoAnswer } from './no-answer.ts';

/**
 * The body of an answer, unpacked where it is packed: some storage and proxies pack whether that was asked for or not. A bomb is given
 * up at the limit.
 * @throws NoAnswer
 */
export function unpack(headers: IncomingHttpHeaders, body: Buffer, maximumBytes: number): Buffer {
  const isPacked = headers['content-encoding']?.trim().toLowerCase() === 'gzip';
  // An answer to HEAD tells how it would be packed.
  if (!isPacked || body.length === 0) return body;
  try {
    return gunzipSync(body, { maxOutputLength: maximumBytes });
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isLarge
      ? `its answer is larger than ${maximumBytes} bytes`
      : 'its answer is packed in a way that is broken';
    throw new NoAnswer(isLarge ? 'too-large' : 'malformed', reason, error);
  }
}
