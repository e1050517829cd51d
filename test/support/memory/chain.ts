import { configRepo } from './config-repo.ts';
import { deploy, promote, update } from './use-cases.ts';
import { createWorld, type World } from './world.ts';

/** The image of the app `shop` in these worlds. */
export const web = 'ghcr.io/acme/web';

/** `gitops.yaml` with dev → staging → prod: staging is merged by itself after an hour, prod by a person after a day. */
export const chainConfig = (health = 'none') => `version: 1
environments:
  dev: { merge: auto }
  staging: { after: [dev], merge: auto, gates: { soak: 1h } }
  prod: { after: [staging], gates: { soak: 24h } }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, track: { semver: "^1" }, write: tag }
    deploy: { with: branch, health: ${health}, timeout: 10m }
`;

/** A world with `shop` at 1.0.0 everywhere, deployed everywhere. */
export async function deployedChain(
  gitops = chainConfig(),
  environments = ['dev', 'staging', 'prod'],
  more: Readonly<Record<string, string>> = {},
): Promise<World> {
  const runs = Object.fromEntries(environments.map((environment) => [environment, '1.0.0']));
  const world = createWorld({ ...configRepo(gitops, { shop: { image: web, runs } }), ...more });
  world.registry.push(web, '1.0.0');
  for (const environment of environments) await deploy(world, environment);
  return world;
}

/** A new version in the registry, brought to dev: merged there, and deployed. */
export async function release(world: World, version: string): Promise<void> {
  world.registry.push(web, version);
  await update(world);
  await deploy(world, 'dev');
}

/** A round of the deploy workflow: everything is promoted that may be, then everything deployed. */
export async function round(world: World, environments = ['dev', 'staging', 'prod']): Promise<void> {
  await promote(world);
  for (const environment of environments) await deploy(world, environment);
}

/** The version that Git has for `shop` in an environment. */
export function versionIn(world: World, environment: string): string | undefined {
  return /web:([^\s@]+)/u.exec(world.repository.read(`apps/shop/${environment}/web.yaml`) ?? '')?.[1];
}

/** What the rendered branch of an environment runs. */
export function running(world: World, environment: string): string | undefined {
  return /web:([^\s@]+)/u.exec(
    world.repository.read('shop/deployment-apps-shop.yaml', `environment/${environment}`) ?? '',
  )?.[1];
}

/** Somebody sets a version by hand, past every pull request. */
export function setByHand(world: World, environment: string, version: string): void {
  const path = `apps/shop/${environment}/web.yaml`;
  const text = world.repository.read(path)?.replace(/web:\S+/u, `web:${version}`);
  world.repository.push('main', { [path]: text });
}
