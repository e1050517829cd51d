/** Names of variables that hold a place, not a secret. */
const plainVariable = /(?:^|_)(?:HOME|PATH|DIR|TMPDIR|LANG|URL|HOST|NAME|EMAIL|DATE|PROMPT|COUNT)(?:_\d+)?$|_KEY_\d+$/u;

/** Shorter values are words like `true`, which a redaction would only garble. */
const shortestSecret = 6;

/** Replaces secrets in a text that a person will see. */
export type Mask = (text: string) => string;

/**
 * A mask for what a command says: the values of the variables that it was given, credentials in URLs, authorization
 * headers, values of flags that are named like secrets; then what the caller knows.
 */
export function commandMask(given: Readonly<Record<string, string>> = {}, known: Mask = (text) => text): Mask {
  const secrets = Object.entries(given)
    .filter(([name, value]) => value.length >= shortestSecret && !plainVariable.test(name))
    .map(([, value]) => value)
    .sort((a, b) => b.length - a.length);
  return (text) => {
    let masked = text;
    for (const secret of secrets) masked = masked.replaceAll(secret, '***');
    return known(
      masked
        .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, '$1***@')
        .replace(/(authorization:\s*)(?:(?:basic|bearer|token)\s+)?\S+/giu, '$1***')
        .replace(/(--?[a-z-]*(?:token|password|secret|passphrase|private-key)[= ])\S+/giu, '$1***'),
    );
  };
}

/** Most characters of a tool's output, and of its command line, that an error shows. */
const mostOutput = 4000;
const mostCommand = 300;

/** The end of what a tool said, for an error: masked, without colours and control characters, at most 20 lines. */
export function excerpt(output: string, mask: Mask): string {
  // Cut before it is cleaned, as a tool may have said a hundred MiB, but cut to size only after it is masked: half a
  // secret would not be recognised.
  const text = mask(clean(output.slice(-16 * mostOutput)))
    .split('\n')
    .slice(-20)
    .join('\n');
  return text.length > mostOutput ? `…${text.slice(-mostOutput)}` : text;
}

/** A command for an error: masked, on one line. */
export function commandLine(words: readonly string[], mask: Mask): string {
  const text = mask(clean(words.map((word) => (word === '' ? "''" : word)).join(' '))).replaceAll('\n', ' ');
  return text.length > mostCommand ? `${text.slice(0, mostCommand)}…` : text;
}

function clean(text: string): string {
  return text
    .replace(/\u001b\[[0-?]*[ -/]*[@-~]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
    .trim();
}
