import type { Block, Body, Span } from '../../../src/domain/hcl/model.ts';
import { onlyText, plainText } from '../../../src/domain/hcl/text.ts';
import { expressionsOf } from '../../../src/domain/hcl/walk.ts';

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
      const found = [...expressionsOf(value)];
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
