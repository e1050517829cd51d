import { describeResource } from '../../../domain/deploy/identity.ts';
import {
  decodeInventory,
  type Entry,
  encodeInventory,
  type Inventory,
  inventoryName,
  unionOf,
} from '../../../domain/deploy/inventory.ts';
import { refusePrune } from '../../../domain/deploy/prune.ts';
import { textAt } from '../../../domain/deploy/read.ts';
import { UserError } from '../../../kit/errors.ts';
import { type Item, type KubernetesDeployment, type KubernetesPorts, Stop } from './model.ts';

/** The inventory as it stands in the cluster. */
export interface Ledger {
  readonly inventory: Inventory | undefined;
  /** The version that the next write must find; undefined when there is no inventory. */
  readonly version: string | undefined;
}

/** How to start over: the way out of every refusal below. */
function startOver({ app, namespace }: KubernetesDeployment): string {
  return `To start over, delete it (kubectl delete configmap plumbline-${app} --namespace ${namespace}): what it lists is not pruned then.`;
}

/** Reads the inventory and refuses what it must not be followed by. @throws Stop */
export async function readLedger(
  deployment: KubernetesDeployment,
  items: readonly Item[],
  ports: KubernetesPorts,
): Promise<Ledger> {
  const name = inventoryName(deployment.app, deployment.namespace);
  const live = await ports.cluster.get(name);
  if (!live) return { inventory: undefined, version: undefined };
  const inventory = decodeInventory(live);
  if ('reason' in inventory)
    throw new Stop(
      'refused',
      `${describeResource(name)} is not an inventory: ${inventory.reason}. ${startOver(deployment)}`,
    );
  refuseForeign(inventory, deployment);
  await refuseOlder(inventory, deployment, ports);
  const reason = refusePrune(
    inventory.entries,
    items.map(({ resource }) => resource),
  );
  if (reason !== undefined) throw new Stop('refused', `Nothing was done: ${reason}. ${startOver(deployment)}`);
  return { inventory, version: textAt(live, 'metadata', 'resourceVersion') };
}

/** Two environments in one namespace would delete each other's resources. */
function refuseForeign(inventory: Inventory, deployment: KubernetesDeployment): void {
  const fields = ['app', 'environment', 'target'] as const;
  if (fields.every((field) => inventory[field] === deployment[field])) return;
  const { app, environment, target } = inventory;
  throw new Stop(
    'refused',
    `Namespace ${deployment.namespace} holds the inventory of ${app} in ${environment} (target ${target}), not of ${deployment.app} in ${deployment.environment} (target ${deployment.target}): give them namespaces of their own. ${startOver(deployment)}`,
  );
}

/** A job that was re-run must not bring last week back (DESIGN §1.2). */
async function refuseOlder(
  inventory: Inventory,
  deployment: KubernetesDeployment,
  { host }: KubernetesPorts,
): Promise<void> {
  const { commit } = deployment;
  if (inventory.commit === commit || deployment.allowOlder) return;
  const short = (id: string) => id.slice(0, 12);
  const related = async (a: string, b: string) => {
    try {
      return await deployment.isAncestor(a, b);
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      throw new Stop(
        'refused',
        `The commit ${short(inventory.commit)} that runs now cannot be compared with ${short(commit)}: ${cause.message} ${startOver(deployment)}`,
      );
    }
  };
  if (await related(commit, inventory.commit))
    throw new Stop(
      'overtaken',
      `A newer commit is deployed already: ${short(inventory.commit)} comes after ${short(commit)}. Nothing was done.`,
    );
  if (!(await related(inventory.commit, commit)))
    host.warning(`The commit ${short(inventory.commit)} that runs now is not in the history of ${short(commit)}.`);
}

/**
 * Writes the inventory if it says something new. Before anything is applied it lists the old and the new entries
 * (`deploying`), so that a run that is killed leaves nothing that nobody knows of; in the end the new ones alone.
 * @throws Stop when another run has written it since it was read, or when it is too large
 */
export async function writeLedger(
  ledger: Ledger,
  state: Inventory['state'],
  deployment: KubernetesDeployment,
  wanted: readonly Entry[],
  { cluster }: KubernetesPorts,
): Promise<Ledger> {
  const { app, environment, target, namespace, commit, revision } = deployment;
  const entries = state === 'deploying' ? unionOf(wanted, ledger.inventory?.entries ?? []) : wanted;
  const inventory = { app, environment, target, namespace, commit, revision, state, entries };
  const encoded = encodeInventory(inventory);
  if (!encoded)
    throw new Stop('refused', `The app has too many resources for one inventory (${entries.length}): split it.`);
  const before = ledger.inventory && encodeInventory(ledger.inventory);
  if (before && JSON.stringify(before) === JSON.stringify(encoded)) return ledger;
  const stored = await cluster.replace(encoded, ledger.version);
  if (!stored)
    throw new Stop(
      'overtaken',
      `Another run has deployed ${app} to ${environment} (target ${target}) at the same time: this one gives way.`,
    );
  return { inventory, version: textAt(stored, 'metadata', 'resourceVersion') };
}
