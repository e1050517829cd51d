import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Problem } from './problem.ts';

/**
 * What js-yaml reads and libyaml, the cluster's reader, refuses or reads otherwise: differences of YAML 1.1 and 1.2. Each was found with kubectl
 * (test/fixtures/yaml-probes.json).
 */
export function checkScalar(text: string, event: ScalarEvent, inFlow: boolean, isJson: boolean): Refused | undefined {
  const raw = event.valueStart < 0 ? '' : text.slice(event.valueStart, event.valueEnd);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !isJson && raw.includes('\\'))
    return checkEscapes(raw, event.valueStart);
  if (event.style === SCALAR_STYLE.PLAIN && inFlow) return checkFlowPlain(text, raw, event);
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK)
    return checkBlock(text, raw, event);
  return undefined;
}

/** Where, and why a cluster does not take it. */
export interface Refused {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

function checkEscapes(raw: string, start: number): Refused | undefined {
  const match = /(?<!\\)(?:\\\\)*(\\\/|\\u[dD][89a-fA-F][0-9a-fA-F]{2})/u.exec(raw);
  if (!match) return undefined;
  const at = start + match.index + match[0].length - (match[1]?.length ?? 0);
  return {
    start: at,
    end: at + (match[1]?.length ?? 0),
    message: `Clusters refuse the escape "${match[1]}" in YAML.`,
    hint: 'Write the character itself, or "\\U" and eight hexadecimal digits.',
  };
}

function checkFlowPlain(text: string, raw: string, event: ScalarEvent): Refused | undefined {
  const place = { start: event.valueStart, end: event.valueEnd };
  if (raw.startsWith(':') || raw.includes('?'))
    return {
      ...place,
      message: 'Within "[]" and "{}" clusters refuse ":" and "?" in a value that is not quoted.',
      hint: 'Quote the value.',
    };
  // `{a:}`: the colon belongs to the key for libyaml.
  if (/^:[,[\]{}]/u.test(text.slice(event.valueEnd, event.valueEnd + 2)))
    return {
      ...place,
      message: 'Within "[]" and "{}" clusters read a colon with no blank behind it as part of the word.',
      hint: 'Write a blank after the colon, or quote the word.',
    };
  return undefined;
}

/** A block's indentation is found on its first line: libyaml takes no tab there, js-yaml begins the text with it. */
function checkBlock(text: string, raw: string, event: ScalarEvent): Refused | undefined {
  const header = /[|>]([-+0-9]*)[^\n]*\n$/u.exec(text.slice(Math.max(0, event.valueStart - 400), event.valueStart));
  if (/\d/u.test(header?.[1] ?? '') || !/^(?: *\r?\n)* *\t/u.test(raw)) return undefined;
  return {
    start: event.valueStart,
    end: event.valueStart + 1,
    message: 'Clusters refuse a block scalar whose first line begins with a tab.',
    hint: 'Give its indentation: "|2".',
  };
}

/** An anchor or alias that libyaml has no name for. */
export function checkAnchor(text: string, event: Event): Refused | undefined {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP || event.anchorStart < 0) return undefined;
  if (/^[\w-]+$/u.test(text.slice(event.anchorStart, event.anchorEnd))) return undefined;
  return {
    start: event.anchorStart,
    end: event.anchorEnd,
    message: 'Clusters take only letters, digits, "_" and "-" in the name of an anchor.',
    hint: 'Rename the anchor.',
  };
}

/** `a: &x b: c`: js-yaml lets an anchor or tag open a block mapping on its key's line. */
export function checkInlineMapping(text: string, keyEnd: number, start: number, kind: string): Refused | undefined {
  if (kind !== 'mapping' || text[start] === '{' || start <= keyEnd || text.slice(keyEnd, start).includes('\n'))
    return undefined;
  return {
    start,
    end: start + 1,
    message: 'Clusters refuse a mapping that begins on the line of its key.',
    hint: 'Begin it on the next line, indented.',
  };
}

/** The problem that a refusal makes. */
export function toProblem(refused: Refused, base: number): Problem {
  return {
    rule: 'yaml/portability',
    severity: 'error',
    ...refused,
    start: base + refused.start,
    end: base + refused.end,
  };
}
