/**
 * Characters that are not seen, or that change how others are seen: controls, format characters (bidirectional overrides
 * among them), line and paragraph separators, private use and halves of surrogate pairs (security T33, CVE-2021-42574).
 */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
const allHidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/** `user:password@host`, but not the `tag@sha256:…` of an image. */
const credentials = /[^\s/@:"]+:[^\s/@"]+@(?!sha(?:256|512):)/gu;
/** GitHub's tokens, by their prefixes (https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/). */
const tokens = /\b(?:gh[pousr]_|github_pat_)\w{16,}/gu;

/** Characters of a text that a message shows, and that are looked at for secrets. */
const maximum = { shown: 80, read: 1000 };

/** Whether a text has characters that a reviewer would not see. */
export function hasHidden(text: string): boolean {
  return hidden.test(text);
}

/** Whether a text may be repeated as it is: short, nothing hidden in it, and no secret. */
export function isPlain(text: string): boolean {
  return shown(text) === text;
}

/** A text of the file as it may stand in a message: short, nothing hidden in it, and no secret. */
export function shown(text: string): string {
  const safe = text.slice(0, maximum.read).replace(credentials, '***@').replace(tokens, '***');
  const cut = safe.length > maximum.shown || text.length > maximum.read ? `${safe.slice(0, maximum.shown)}…` : safe;
  return cut.replace(allHidden, escapeCharacter);
}

/** As `shown`, in quotes. */
export function quote(text: string): string {
  return `"${shown(text).replaceAll('"', '\\"')}"`;
}

/** As `quote`, with everything but ASCII escaped: letters of other alphabets that look like Latin ones are then seen. */
export function quoteAscii(text: string): string {
  return quote(text).replace(/[^\x20-\x7e…]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
