import { parseDuration } from '../../kit/inputs.ts';
import type { Problem } from './problems.ts';
import { isPlain, quote, quoteAscii } from './quote.ts';
import type { TextShape } from './shape.ts';
import { text } from './shapes.ts';

const namePattern = '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$';
const isName = new RegExp(namePattern, 'u');

/**
 * A name that we put into branches (`plumbline/<verb>/<environment>/<app>`), commit statuses, deployment tasks
 * (`deploy:<app>@<target>`), GitHub environments and labels of resources: a DNS label (RFC 1123) is safe in all of them.
 */
export const name: TextShape<string> = text(
  'a name: lower-case letters, digits and `-`, at most 63',
  { pattern: namePattern, maxLength: 63 },
  (value, path) => {
    if (isName.test(value)) return { value };
    const better = suggestName(value);
    const rule =
      'it takes lower-case letters a-z, digits and "-", begins and ends with a letter or digit, and has at most 63';
    const message = `${path}: ${quoteAscii(value)} cannot be a name: ${rule}.`;
    return wrong('name', message, better && `Write "${better}".`);
  },
);

function suggestName(value: string): string | undefined {
  if (!isPlain(value)) return undefined;
  const better = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/gu, '');
  return isName.test(better) ? better : undefined;
}

/** A length of time in seconds, within limits that are given in seconds and in words. */
export function duration(minimum: number, maximum: number, maximumText: string): TextShape<number> {
  return text(
    'a duration such as `90s`, `10m`, `2h30m`, `1d`',
    { pattern: '^([0-9]{1,7}[smhd])+$', maxLength: 64 },
    (value, path) => {
      const seconds = value.length > 64 ? undefined : parseDuration(value);
      if (seconds === undefined) {
        const message = `${path} is ${quote(value)}; it takes a duration such as 90s, 10m, 2h30m or 1d.`;
        return wrong('duration', message, 'Numbers with the units s, m, h and d, without blanks and fractions.');
      }
      if (seconds < minimum) return wrong('duration', `${path} is ${quote(value)}: nothing can happen in no time.`);
      if (seconds <= maximum) return { value: seconds };
      return wrong('duration', `${path} is ${quote(value)}; the longest is ${maximumText}.`);
    },
  );
}

/** A Kubernetes version, `1.33`: what validation knows schemas for. */
export const kubernetesVersion: TextShape<string> = text(
  'a Kubernetes version, major and minor, in quotes',
  { pattern: '^1\\.[0-9]{1,2}$' },
  (value, path) => {
    if (/^1\.\d{1,2}$/u.test(value)) return { value };
    const [, minor] = /^v?1\.(\d{1,2})(?:[.+-].*)?$/u.exec(value) ?? [];
    const message = `${path} is ${quote(value)}, which is no Kubernetes version.`;
    return wrong('value', message, `Write it as "1.${minor ?? '33'}".`);
  },
  ['1.33'],
);

/** Free text of one line, with at most so many characters; `-` first would make an option of it for a tool. */
export function label(takes: string, maximum: number): TextShape<string> {
  return text(takes, { minLength: 1, maxLength: maximum, pattern: '^[^-\\s]' }, (value, path) => {
    if (value.length > maximum) {
      return wrong('value', `${path} has ${value.length} characters; it takes at most ${maximum}.`);
    }
    if (/^[^-\s](?:.*\S)?$/u.test(value)) return { value };
    const message = `${path} is ${quote(value)}; it must not be empty, begin with "-", or begin or end with a blank.`;
    return wrong('value', message);
  });
}

/** The context of a commit status that others write: ours would wait for ourselves. */
export const statusContext: TextShape<string> = text(
  'the context of a commit status',
  { minLength: 1, maxLength: 255, pattern: '^(?!plumbline/)[^\\s]' },
  (value, path) => {
    if (!/^plumbline(?:\/|$)/u.test(value)) return label('', 255).understand(value, path);
    const message = `${path} is ${quote(value)}: statuses that begin with "plumbline/" are written by Plumbline itself.`;
    return wrong('value', message, 'Name the status that the agent writes when it is done.');
  },
  ['argocd/shop', 'agent/healthy'],
);

/** A text that does not mean what it should. */
export function wrong(rule: string, message: string, hint?: string): { readonly problem: Problem } {
  return { problem: { rule, message, ...(hint && { hint }) } };
}
