import { gunzipSync } from 'node:zlib';
import type { HttpResponse } from '../web/http.ts';
import { NoAnswer } from '../web/no-answer.ts';

/**
 * The text of an answer, unpacked where it is packed: indexes are large, and some storage packs them whether that was asked for or
 * not. A bomb is given up at the limit.
 * @throws NoAnswer
 */
export function unpack({ headers, body }: HttpResponse, maximumBytes: number): string {
  if (headers['content-encoding']?.trim().toLowerCase() !== 'gzip') return body.toString('utf8');
  try {
    return gunzipSync(body, { maxOutputLength: maximumBytes }).toString('utf8');
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isLarge
      ? `its answer is larger than ${maximumBytes} bytes`
      : 'its answer is packed in a way that is broken';
    throw new NoAnswer(isLarge ? 'too-large' : 'malformed', reason, error);
  }
}
