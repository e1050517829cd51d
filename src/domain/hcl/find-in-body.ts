import type { Path } from '../manifests/model.ts';
import { inHelmRelease } from './charts.ts';
import { inDefault } from './defaults.ts';
import type { Directory } from './directory.ts';
import type { HclFound } from './draft.ts';
import type { Finding } from './images.ts';
import type { Body } from './model.ts';
import { inGitSource, inModule } from './modules.ts';
import { namedImages } from './named-images.ts';
import { inJob } from './nomad.ts';
import { offsetOf } from './places.ts';
import { inResource } from './resources.ts';
import type { Scope } from './scope.ts';
import { attributeOf, blocksOf, type PlacedBlock } from './walk.ts';

/** Every place of a directory where a version stands, in the order of its text: also those that use one value together. */
export function findInDirectory({ members, scope }: Directory): readonly HclFound[] {
  return members.flatMap(({ body }) => findInBody(body, scope)).toSorted((a, b) => offsetOf(a) - offsetOf(b));
}

function findInBody(body: Body, scope: Scope): readonly HclFound[] {
  const isNomad = body.blocks.some(({ type }) => type === 'job');
  const finding: Finding = { kind: isNomad ? 'nomad' : 'terraform', scope };
  return [
    ...namedAttributes(body, [], finding),
    ...blocksOf(body, []).flatMap((placed) => [...inBlock(placed, finding)]),
  ];
}

function* inBlock(placed: PlacedBlock, finding: Finding): Generator<HclFound> {
  const { block, path } = placed;
  switch (block.type) {
    case 'job':
      return yield* inJob(placed, finding);
    case 'resource':
      if (block.labels[0]?.text === 'helm_release') yield* inHelmRelease(placed, finding);
      return yield* inResource(placed, finding);
    case 'data':
      return yield* inResource(placed, finding);
    case 'module':
      yield* inModule(placed, finding);
      return yield* namedAttributes(block.body, path, finding);
    case 'locals':
    case 'variables':
      return yield* namedAttributes(block.body, path, finding);
    case 'variable':
      return yield* inDefault(placed, finding);
    case 'terraform': {
      // Terragrunt (https://terragrunt.gruntwork.io/docs/reference/config-blocks-and-attributes/#terraform).
      const value = attributeOf(block.body, 'source');
      if (value) yield* inGitSource({ value, path: [...path, 'source'] }, finding);
    }
  }
}

/** What the attributes of a body hold: of a `.tfvars` file, of Terragrunt's `inputs`, of the arguments of a module. */
function* namedAttributes(body: Body, path: Path, finding: Finding): Generator<HclFound> {
  for (const { name, value } of body.attributes) yield* namedImages(name, { value, path: [...path, name] }, finding);
}
