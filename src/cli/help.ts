import { commonFlags } from './flags.ts';
import type { Verb } from './verb.ts';

/** The help of the command. */
export function overview(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length));
  return [
    'plumbline: a Git repository is the single source of truth for what runs where.',
    '',
    'Usage: plumbline VERB [FLAG…] [ARGUMENT…]',
    '',
    ...verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.description}`),
    '',
    'plumbline VERB --help says more. Exit status: 0 done, 1 the answer is no (findings, a failed deploy), 2 an error.',
    'Verbs that talk to GitHub take the token from GITHUB_TOKEN or GH_TOKEN and the repository from the remote "origin".',
    '',
  ].join('\n');
}

/** The help of a verb. */
export function helpOf(verb: Verb): string {
  const flags = Object.entries({ ...verb.flags, ...commonFlags }).map(([name, flag]) => ({
    head: `--${name}${flag.takes === 'switch' ? '' : ` ${flag.placeholder ?? 'VALUE'}`}`,
    text: `${flag.description}${flag.takes === 'values' ? ' Can be repeated.' : ''}`,
  }));
  const width = Math.min(34, Math.max(...flags.map(({ head }) => head.length)));
  return [
    `plumbline ${verb.name} ${verb.usage}`.trim(),
    '',
    verb.description,
    '',
    ...flags.map(({ head, text }) => `  ${head.padEnd(width)}  ${text}`),
    '',
  ].join('\n');
}
