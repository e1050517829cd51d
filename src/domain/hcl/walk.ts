import type { Path } from '../manifests/model.ts';
import type { Block, Body, Expression, Part, Step } from './model.ts';
import { plainText } from './text.ts';

/** A block and its path: its type, its labels and, where several are called so, which of them it is. */
export interface PlacedBlock {
  readonly block: Block;
  readonly path: Path;
}

/** The blocks of a body, in its order. */
export function blocksOf(body: Body, path: Path): readonly PlacedBlock[] {
  const names = body.blocks.map(({ type, labels }) => [type, ...labels.map(({ text }) => text)]);
  const groups = Map.groupBy(names, (name) => JSON.stringify(name));
  const indexes = new Map(
    [...groups.values()]
      .flatMap((alike) => (alike.length > 1 ? [...alike.entries()] : []))
      .map(([index, name]) => [name, index]),
  );
  return body.blocks.map((block, position) => {
    const name = names[position] ?? [];
    const index = indexes.get(name);
    return { block, path: [...path, ...name, ...(index === undefined ? [] : [index])] };
  });
}

/** The value of an attribute; undefined where it is not set. */
export function attributeOf(body: Body, name: string): Expression | undefined {
  return body.attributes.find((attribute) => attribute.name === name)?.value;
}

/** All expressions of a body and its blocks, in the order of the text within each attribute. */
export function* expressionsIn(body: Body): Generator<Expression> {
  for (const { value } of body.attributes) yield* expressionsOf(value);
  for (const block of body.blocks) yield* expressionsIn(block.body);
}

/** An expression and all within it, in the order of the text. Words and strings that only name an entry are none. */
export function* expressionsOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const inner of within(expression)) yield* expressionsOf(inner);
}

/** The expressions directly within another. */
function within(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'quoted':
    case 'heredoc':
      return expression.parts.flatMap(valueOfPart);
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.entries.flatMap(({ key, name, value }) =>
        key.kind === 'traversal' && name !== undefined ? [value] : [key, value],
      );
    case 'call':
      return expression.arguments;
    case 'operation':
    case 'for':
      return expression.operands;
    case 'traversal':
      return expression.steps.flatMap(keyOfStep);
    case 'access':
      return [expression.of, ...expression.steps.flatMap(keyOfStep)];
    case 'literal':
      return [];
  }
}

function valueOfPart(part: Part): readonly Expression[] {
  return part.kind === 'text' || part.value === undefined ? [] : [part.value];
}

/** A string as index is a part of the name. */
function keyOfStep(step: Step): readonly Expression[] {
  return step.kind === 'index' && plainText(step.key) === undefined ? [step.key] : [];
}
