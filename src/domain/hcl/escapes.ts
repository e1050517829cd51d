import { Unreadable } from './error.ts';

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** What an escape stands for, and where it ends. */
export interface Escape {
  readonly value: string;
  readonly end: number;
}

/**
 * Reads the escape that begins with the backslash at `start`: those of
 * https://github.com/hashicorp/hcl/blob/v2.25.0/hclsyntax/spec.md#quoted-string-templates, and no others.
 */
export function readEscape(text: string, start: number): Escape {
  const selector = text[start + 1] ?? '';
  const simple = SIMPLE[selector];
  if (simple !== undefined) return { value: simple, end: start + 2 };
  const digits = selector === 'u' ? 4 : selector === 'U' ? 8 : 0;
  const hex = text.slice(start + 2, start + 2 + digits);
  if (digits === 0 || hex.length < digits || !/^[\da-f]+$/iu.test(hex))
    throw new Unreadable(start, 'The escape is none that HCL knows.', {
      hint: 'There are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN; a backslash itself is written twice.',
    });
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    throw new Unreadable(start, 'The escape stands for no character.', { hint: 'Give a Unicode scalar value.' });
  return { value: String.fromCodePoint(code), end: start + 2 + digits };
}

/** How a text is written within a quoted string, so that it stands for itself. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\"]/gu, '\\$&')
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r')
    .replace(/\t/gu, '\\t')
    .replace(/([$%])\{/gu, '$1$1{');
}
