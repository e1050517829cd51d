import type { Block, Body, Expression, Part, Span, Step } from '../../../src/domain/hcl/model.ts';
import { onlyText, plainText } from '../../../src/domain/hcl/text.ts';

/** What is compared of a file, as test/tools/hcl/main.go prints it. Offsets are of UTF-8. */
export interface Described {
  readonly attributes: readonly {
    readonly name: string;
    readonly start: number;
    readonly value: readonly number[];
    readonly strings: readonly {
      readonly span: readonly number[];
      readonly content: readonly number[];
      readonly value: string;
    }[];
    readonly traversals: readonly number[];
  }[];
  readonly blocks: readonly {
    readonly type: string;
    readonly labels: readonly { readonly text: string; readonly span: readonly number[] }[];
    readonly span: readonly number[];
    readonly body: Described;
  }[];
}

/** Describes what we read in the words of the real HCL's program. */
export function describeBody(text: string, body: Body): Described {
  const bytes = byteOffsets(text);
  const span = ({ start, end }: Span) => [bytes(start), bytes(end)];
  const describe = ({ attributes, blocks }: Body): Described => ({
    attributes: attributes.map(({ name, start, value }) => {
      const found = [...walk(value)];
      return {
        name,
        start: bytes(start),
        value: span(value),
        strings: found.flatMap((expression) => {
          const plain = plainText(expression);
          if (expression.kind !== 'quoted' || plain === undefined) return [];
          // The real HCL puts what is not there behind the closing quote.
          const content = onlyText(expression) ?? { start: expression.end, end: expression.end };
          return [{ span: span(expression), content: span(content), value: plain.normalize('NFC') }];
        }),
        traversals: found.filter(({ kind }) => kind === 'traversal').map((expression) => bytes(expression.start)),
      };
    }),
    blocks: blocks.map((block: Block) => ({
      type: block.type,
      labels: block.labels.map((label) => ({ text: label.text, span: span(label) })),
      span: span(block),
      body: describe(block.body),
    })),
  });
  return describe(body);
}

/** All expressions within one, itself included, in the order of the text; without keys that HCL takes for words. */
function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.kind) {
    case 'quoted':
    case 'heredoc':
      for (const part of expression.parts) yield* walkPart(part);
      break;
    case 'tuple':
      for (const item of expression.items) yield* walk(item);
      break;
    case 'object':
      for (const { key, name, value } of expression.entries) {
        if (key.kind !== 'traversal' || name === undefined) yield* walk(key);
        yield* walk(value);
      }
      break;
    case 'call':
      for (const given of expression.arguments) yield* walk(given);
      break;
    case 'operation':
    case 'for':
      for (const operand of expression.operands) yield* walk(operand);
      break;
    case 'traversal':
      for (const step of expression.steps) yield* walkStep(step);
      break;
    case 'access':
      yield* walk(expression.of);
      for (const step of expression.steps) yield* walkStep(step);
      break;
    case 'literal':
      break;
  }
}

function* walkPart(part: Part): Generator<Expression> {
  if (part.kind !== 'text' && part.value) yield* walk(part.value);
}

/** A string as index is a part of the name, for HCL. */
function* walkStep(step: Step): Generator<Expression> {
  if (step.kind === 'index' && plainText(step.key) === undefined) yield* walk(step.key);
}

/** Offsets in UTF-16 → offsets in UTF-8. */
function byteOffsets(text: string): (offset: number) => number {
  const offsets: number[] = [];
  let bytes = 0;
  for (let at = 0; at <= text.length; at += 1) {
    offsets.push(bytes);
    const code = text.charCodeAt(at);
    // Each half of a pair counts for two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return (offset) => offsets[offset] ?? -1;
}
