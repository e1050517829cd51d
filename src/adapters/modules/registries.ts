import { buildTime, versionText } from '../../domain/versions/provenance.ts';
import type { Description, Published } from '../../domain/versions/published.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { dateVersions } from '../web/dated.ts';
import type { HttpResponse } from '../web/http.ts';
import { objectsOf, parseObject } from '../web/json.ts';
import { createMemory } from '../web/memory.ts';
import { type ModuleAddress, moduleAddress } from './address.ts';
import { askModules, discover, type ModuleRegistriesOptions, turnedDown, unreadableModules } from './ask.ts';
import { packageSource } from './package-source.ts';

/**
 * Module registries of Terraform and OpenTofu. Their protocol knows no digests: a version stands for its own name. Times are told by
 * HashiCorp's registry and those that are like it.
 */
export function createModuleRegistries(options: ModuleRegistriesOptions): Publisher {
  const { versions, optional } = createReader(options);
  const digest = async (name: string, tag: string) => (await versions(name)).find((one) => one.tag === tag)?.tag;
  const published = async (name: string, version: string) => {
    const details = await optional(name, encodeURIComponent(version));
    const created = buildTime(details && parseObject(details.body)?.published_at);
    return created === undefined ? {} : { created };
  };
  return {
    versions,
    digest,
    confirm: digest,
    dated: (name, listed) =>
      dateVersions(name, listed, {
        list: async () => new Map(),
        time: async (tag) => (await published(name, tag)).created,
      }),
    async describe(name, version): Promise<Description | undefined> {
      if ((await digest(name, version)) === undefined) return undefined;
      const download = await optional(name, `${encodeURIComponent(version)}/download`);
      const source = download === undefined ? {} : packageSource(download);
      return { digest: version, platforms: [], ...source, ...(await published(name, version)) };
    },
  };
}

/** Reads what registries have, each thing once a run. */
interface Reader {
  versions(name: string): Promise<readonly Published[]>;
  /** What not every registry has, of a version that there is. */
  optional(name: string, rest: string): Promise<HttpResponse | undefined>;
}

function createReader(options: ModuleRegistriesOptions): Reader {
  const once = createMemory();
  const ask = async (at: ModuleAddress, rest: string): Promise<HttpResponse> => {
    const base = await once(`service ${at.host}`, () => discover(options, at));
    return once(`${at.name} ${rest}`, () => askModules(options, at, new URL(`${at.path}/${rest}`, base)));
  };
  return {
    async versions(name) {
      const at = moduleAddress(name);
      const response = await ask(at, 'versions');
      if (response.status !== 200) throw turnedDown(options, at, response);
      const listed = listOf(response);
      if (listed === undefined)
        throw unreadableModules(options, at, response, 'with something else than a list of versions');
      return listed;
    },
    async optional(name, rest) {
      const at = moduleAddress(name);
      const response = await ask(at, rest);
      if ([200, 204].includes(response.status)) return response;
      if ([404, 405].includes(response.status)) return undefined;
      throw turnedDown(options, at, response);
    },
  };
}

function listOf({ body }: HttpResponse): readonly Published[] | undefined {
  const modules = parseObject(body)?.modules;
  const [first] = objectsOf(modules);
  if (first === undefined || !Array.isArray(first.versions)) return undefined;
  return objectsOf(first.versions).flatMap(({ version }) => {
    const tag = typeof version === 'string' ? versionText(version) : undefined;
    return tag === undefined ? [] : [{ tag }];
  });
}
