import { containersIn } from './containers.ts';
import type { HclFound } from './draft.ts';
import { type Finding, imageAt } from './images.ts';
import type { Placed } from './scope.ts';
import { attributeOf, blocksOf, type PlacedBlock } from './walk.ts';

/** The resources whose own attribute is an image (images §4 case 29; https://registry.terraform.io/providers/kreuzwerker/docker). */
const OWN_IMAGE: ReadonlyMap<string, string> = new Map([
  ['resource docker_image', 'name'],
  ['resource docker_container', 'image'],
  ['data docker_registry_image', 'name'],
  ['data docker_image', 'name'],
  ['resource aws_lambda_function', 'image_uri'],
]);

/**
 * The blocks with an `image`, in a resource of any type and depth: those of the Kubernetes provider, of docker_service, and of the
 * container services of the clouds.
 */
const CONTAINERS: ReadonlySet<string> = new Set(['container', 'containers', 'init_container', 'container_spec']);

/** The images of a `resource` or `data` block. */
export function* inResource({ block, path }: PlacedBlock, finding: Finding): Generator<HclFound> {
  const own = OWN_IMAGE.get(`${block.type} ${block.labels[0]?.text}`);
  const value = own === undefined ? undefined : attributeOf(block.body, own);
  if (own !== undefined && value) yield imageAt({ value, path: [...path, own] }, finding);
  for (const placed of imagesIn({ block, path })) yield imageAt(placed, finding);
}

function* imagesIn({ block, path }: PlacedBlock, type = block.type): Generator<Placed> {
  const image = CONTAINERS.has(type) ? attributeOf(block.body, 'image') : undefined;
  if (image) yield { value: image, path: [...path, 'image'] };
  for (const { name, value } of block.body.attributes) yield* containersIn(name, { value, path: [...path, name] });
  for (const inner of blocksOf(block.body, path)) {
    // `dynamic "container" { content { … } }` stands for blocks `container { … }`.
    const isContent = block.type === 'dynamic' && inner.block.type === 'content';
    yield* imagesIn(inner, isContent ? block.labels[0]?.text : inner.block.type);
  }
}
