import { startRegistry, type TestRegistry } from '../registry.ts';

/**
 * cgr.dev and registry.redhat.io: a tag for every build, in the order of their names, so that only all pages tell the newest
 * (Renovate PR 46294).
 */
export async function startTagPerBuild(builds: number, pageSize: number): Promise<TestRegistry> {
  const registry = await startRegistry({ pageSize });
  for (let build = 1; build <= builds; build++) registry.push('acme/web', `1.0-${build}`, { content: String(build) });
  registry.push('acme/web', 'latest', { content: String(builds) });
  return registry;
}
