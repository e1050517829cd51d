import type { HclFound } from './draft.ts';
import { follow } from './follow.ts';
import { type Finding, imageAt } from './images.ts';
import { attributeOf, blocksOf, type PlacedBlock } from './walk.ts';

/** The drivers whose `config.image` is a container image; the plugin for containerd is called by both names. */
const DRIVERS: ReadonlySet<string> = new Set(['docker', 'podman', 'containerd', 'containerd-driver']);

/** What leads from a job to its tasks. */
const AROUND_TASKS: ReadonlySet<string> = new Set(['group', 'service', 'connect']);

/** The images of a job's tasks (images §4 case 28), those that go with a service mesh included. */
export function* inJob({ block, path }: PlacedBlock, finding: Finding): Generator<HclFound> {
  for (const inner of blocksOf(block.body, path)) {
    const { type } = inner.block;
    if (type === 'task' || type === 'sidecar_task') yield* inTask(inner, finding);
    else if (AROUND_TASKS.has(type)) yield* inJob(inner, finding);
  }
}

function* inTask({ block, path }: PlacedBlock, finding: Finding): Generator<HclFound> {
  const value = attributeOf(block.body, 'driver');
  // A task that does not say its driver is refused by Nomad; a sidecar's is Docker
  // (https://developer.hashicorp.com/nomad/docs/job-specification/sidecar_task).
  const written = value && follow({ value, path: [...path, 'driver'] }, finding.scope);
  const driver = written && 'text' in written ? written.text : undefined;
  const isSidecars = value === undefined && block.type === 'sidecar_task';
  if (!isSidecars && (driver === undefined || !DRIVERS.has(driver))) return;
  for (const config of blocksOf(block.body, path)) {
    const image = config.block.type === 'config' ? attributeOf(config.block.body, 'image') : undefined;
    if (image) yield imageAt({ value: image, path: [...config.path, 'image'] }, finding);
  }
}
