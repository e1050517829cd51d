import type { Published } from '../../domain/versions/published.ts';
import { isDigest, isTag } from '../../domain/versions/reference.ts';
import { RegistryError } from '../../kit/errors.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { Registry } from '../../ports/registry.ts';
import { dateVersions } from '../web/dated.ts';
import { createMemory } from '../web/memory.ts';
import type { Web } from '../web/web.ts';
import { createAuthorizer } from './authorize.ts';
import { createClient, type RemoteImage } from './client.ts';
import { confirmDigest } from './confirm.ts';
import type { FindCredentials } from './credentials.ts';
import { dateImage, describeImage } from './describe.ts';
import { endpointOf } from './endpoint.ts';
import { OldManifest, readDigest } from './manifest.ts';
import { listVersions } from './tags.ts';
import { listTimes } from './vendors/list.ts';
import { type Vendor, vendorOf } from './vendors/vendor.ts';

/** What the client takes from its surroundings. */
export interface RegistryDependencies {
  readonly web: Web;
  /** Docker's credentials. */
  readonly find: FindCredentials;
  /** Hosts, with their port, that are asked without encryption; those of this machine always are. */
  readonly insecure?: readonly string[];
  /** Whose registry is at a host; by default its name alone says it. */
  readonly vendorOf?: (registry: string) => Vendor | undefined;
}

/**
 * The registries of the images of one run. Nothing is asked twice: each list of tags and each digest is what it was when the run asked
 * first, so that all its steps see the same (security T21). Only `confirm` asks anew.
 */
export function createRegistry(dependencies: RegistryDependencies): Registry & Publisher {
  const { web, find } = dependencies;
  const client = createClient({ web, find, authorizer: createAuthorizer(web, find) });
  const once = createMemory();
  const at = (name: string): RemoteImage => {
    return { client, endpoint: endpointOf(name, dependencies.insecure ?? []), secrets: web.secrets, now: web.now };
  };
  const vendor = ({ endpoint }: RemoteImage) => (dependencies.vendorOf ?? vendorOf)(endpoint.registry);
  const versions = async (name: string): Promise<readonly Published[]> => {
    const image = at(name);
    return once(`versions ${image.endpoint.image}`, () => listVersions(image, vendor(image)));
  };
  const digest = async (name: string, tag: string) => {
    const image = at(name);
    if (!isTag(tag)) throw new RegistryError(`"${tag.slice(0, 200)}" is not a tag of ${image.endpoint.image}.`, 0);
    return once(`digest ${image.endpoint.image}:${tag}`, () => readDigest(image, tag));
  };
  const describe = async (name: string, version: string) => {
    const image = at(name);
    const found = isDigest(version) ? version : await digest(name, version);
    if (found === undefined) return undefined;
    return once(`describe ${image.endpoint.image}@${found}`, () => describeImage(image, found));
  };
  const time = async (name: string, tag: string) => {
    try {
      const [image, found] = [at(name), await digest(name, tag)];
      if (found === undefined) return undefined;
      return await once(`time ${image.endpoint.image}@${found}`, () => dateImage(image, found));
    } catch (error) {
      // One tag that was left behind years ago must not hide the times of all others.
      if (error instanceof OldManifest) return undefined;
      throw error;
    }
  };
  return {
    versions,
    digest,
    describe,
    tags: async (name) => (await versions(name)).map(({ tag }) => tag),
    confirm: async (name, tag) => {
      const found = await digest(name, tag);
      if (found !== undefined) await confirmDigest(at(name), tag, found);
      return found;
    },
    dated: (name, listed) =>
      dateVersions(name, listed, {
        list: (wanted) => listTimes({ web, find }, at(name), vendor(at(name)), wanted),
        time: (tag) => time(name, tag),
      }),
  };
}
