import type { Expression } from './model.ts';
import type { Placed } from './scope.ts';

/** The keys of lists, or of objects, of containers: of Kubernetes' manifests in HCL, and of ECS' task definitions. */
const LISTS: ReadonlySet<string> = new Set([
  'containers',
  'initContainers',
  'ephemeralContainers',
  'container_definitions',
]);

/** The values of `image` in the containers of a value that stands under a key, however deep, through `jsonencode` and the like. */
export function* containersIn(key: string, { value, path }: Placed): Generator<Placed> {
  if (LISTS.has(key)) yield* imagesOfList({ value, path });
  for (const [step, inner] of stepsInto(value))
    yield* containersIn(String(step), { value: inner, path: [...path, step] });
}

function* imagesOfList({ value, path }: Placed): Generator<Placed> {
  for (const [step, container] of stepsInto(value)) {
    if (container.kind !== 'object') continue;
    const image = container.entries.findLast(({ name }) => name === 'image')?.value;
    if (image) yield { value: image, path: [...path, step, 'image'] };
  }
}

/** The entries and items of a value. What a function or parentheses are around is looked through. */
function* stepsInto(value: Expression): Generator<readonly [string | number, Expression]> {
  if (value.kind === 'call' && value.arguments.length === 1 && value.arguments[0]) yield* stepsInto(value.arguments[0]);
  else if (value.kind === 'operation' && value.signs[0] === '(' && value.operands[0])
    yield* stepsInto(value.operands[0]);
  else if (value.kind === 'tuple') yield* value.items.entries();
  else if (value.kind === 'object')
    for (const { name, value: inner } of value.entries) if (name !== undefined) yield [name, inner];
}
