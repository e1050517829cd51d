/** How far an object is from what its spec asks for. Messages follow the object's name: `is not ready`. */
export type Health =
  | { readonly state: 'current'; readonly message: string }
  | { readonly state: 'progressing'; readonly message: string }
  | {
      readonly state: 'failed';
      readonly message: string;
      /**
       * True when time alone may still heal it: a container that crashes until its database is up. Whoever waits gives it
       * a moment; everything else will not change until the manifest does.
       */
      readonly recoverable: boolean;
    };

/** Longest message that is taken from a live object, in characters: some carry whole stack traces. */
const longest = 400;

/** The object is what its spec asks for. */
export function current(): Health {
  return { state: 'current', message: '' };
}

/** The object is on its way. */
export function progressing(message: string): Health {
  return { state: 'progressing', message: plain(message) };
}

/** The object will not get there, or not without help. */
export function failed(message: string, recoverable = false): Health {
  return { state: 'failed', message: plain(message), recoverable };
}

/** One line without control characters, of bounded length: what a cluster says is hostile data. */
function plain(message: string): string {
  const line = message.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
