import { formatPlace } from '../../kit/errors.ts';
import { compareFindings, type Severity } from '../../kit/findings.ts';
import type { Host } from '../../ports/host.ts';
import { neutralise } from './neutralise.ts';

/** Where a terminal host writes. */
export interface TerminalHostOptions {
  /** `NO_COLOR`, `TERM` and `PLUMBLINE_DEBUG` of it are used. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly noColor: boolean;
  readonly stream?: { readonly isTTY?: boolean; write(text: string): unknown };
}

const colours: Record<Severity, string> = { error: '\u001b[31m', warning: '\u001b[33m', info: '\u001b[36m' };
const DIM = '\u001b[2m';
const RESET = '\u001b[0m';
/** Milliseconds of work after which its title is shown. */
const SLOW = 1000;

/** A terminal, or another CI system: everything goes to standard error, so that standard output is what was asked for. */
export function createTerminalHost({ env, noColor, stream = process.stderr }: TerminalHostOptions): Host {
  // https://no-color.org: any value that is not empty.
  const coloured = stream.isTTY === true && !noColor && !env.NO_COLOR && env.TERM !== 'dumb';
  const secrets: string[] = [];
  const paint = (colour: string, text: string) => (coloured ? `${colour}${text}${RESET}` : text);
  const clean = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), neutralise(text));
  const print = (line: string) => stream.write(`${line}\n`);
  return {
    info: (message) => void print(clean(message)),
    debug(message) {
      if (env.PLUMBLINE_DEBUG) print(paint(DIM, clean(message)));
    },
    warning: (message) => void print(`${paint(colours.warning, 'warning')}: ${clean(message)}`),
    async group(title, body) {
      // Quick work says nothing.
      const timer = setTimeout(() => print(paint(DIM, `${clean(title)} …`)), SLOW);
      try {
        return await body();
      } finally {
        clearTimeout(timer);
      }
    },
    annotate(findings) {
      for (const finding of [...findings].sort(compareFindings)) {
        const { severity, message, rule, hint } = finding;
        // What concerns no file has none.
        const place = finding.file === '' ? '' : `${clean(formatPlace(finding))}: `;
        print(`${place}${paint(colours[severity], severity)}: ${clean(`${message} [${rule}]`)}`);
        if (hint !== undefined) print(`  ${clean(hint)}`);
      }
    },
    summary: async () => {},
    mask(value) {
      if (value.length > 2) secrets.push(value);
    },
  };
}
