import { RegistryError } from '../../kit/errors.ts';
import type { Environment } from '../shell/environment.ts';
import { refusal, sayingOf, unreadable } from '../web/failure.ts';
import { get } from '../web/get.ts';
import type { HttpResponse } from '../web/http.ts';
import { parseObject, textOf } from '../web/json.ts';
import type { Web } from '../web/web.ts';
import type { ModuleAddress } from './address.ts';
import { moduleToken } from './token.ts';

/** What module registries are asked with. */
export interface ModuleRegistriesOptions {
  readonly web: Web;
  /** Usually `process.env`: tokens (`TF_TOKEN_…`). */
  readonly env: Environment;
}

/** Lists of versions have some hundred bytes for each. */
const maximumAnswer = 16 * 1024 * 1024;

/**
 * Where a host keeps its modules (https://developer.hashicorp.com/terraform/internals/remote-service-discovery): an address that ends
 * with a slash, at the host itself or at another one.
 * @throws RegistryError
 */
export async function discover(options: ModuleRegistriesOptions, at: ModuleAddress): Promise<URL> {
  const response = await askModules(options, at, new URL(`${at.origin}/.well-known/terraform.json`));
  if (response.status !== 200) throw turnedDown(options, at, response);
  const service = textOf(parseObject(response.body)?.['modules.v1']);
  if (service === undefined || !URL.canParse(service, response.url.href)) {
    throw unreadable(doingOf(options, at), response, 'without saying where its modules are', wrongHost);
  }
  const url = new URL(service, response.url);
  const isPlainHost = at.origin.startsWith('http:');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isPlainHost);
  if (!isSafe || url.username !== '' || url.password !== '') {
    throw new RegistryError(
      `Cannot read ${at.name}: ${at.host} keeps its modules where they must not be asked for.`,
      0,
      {
        hint: 'The address must be https, without credentials.',
      },
    );
  }
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Gets something; the token of the host goes to the host alone, also where its modules are elsewhere. @throws RegistryError */
export function askModules({ web, env }: ModuleRegistriesOptions, at: ModuleAddress, url: URL): Promise<HttpResponse> {
  const token = moduleToken(env, at.host);
  if (token !== undefined) web.secrets.add(token);
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  const wanted = { ...doingOf({ web }, at), accept: 'application/json', maximumBytes: maximumAnswer, home: at.origin };
  return get(web, { ...wanted, url, authorization });
}

/** The error for an answer that says no. */
export function turnedDown(
  { web, env }: ModuleRegistriesOptions,
  at: ModuleAddress,
  response: HttpResponse,
): RegistryError {
  const isHome = response.url.origin === at.origin;
  const place = isHome ? at.host : response.url.host;
  const said = sayingOf(response, web.secrets);
  return refusal({ ...doingOf({ web }, at), place }, response, said, hintOf(response, at, moduleToken(env, at.host)));
}

/** The error for an answer that is not what the protocol says. */
export function unreadableModules(
  options: ModuleRegistriesOptions,
  at: ModuleAddress,
  response: HttpResponse,
  what: string,
): RegistryError {
  return unreadable(doingOf(options, at), response, what, wrongHost);
}

const wrongHost = 'Check that the host is a module registry.';

function doingOf({ web }: Pick<ModuleRegistriesOptions, 'web'>, { name, host }: ModuleAddress) {
  return { doing: `read the versions of ${name}`, place: host, secrets: web.secrets };
}

function hintOf({ status, url }: HttpResponse, at: ModuleAddress, token: string | undefined): string {
  if (status === 429) return `${at.host} limits how often it is asked: run less often.`;
  if (status >= 500) return `${at.host} has a problem of its own: try again later.`;
  if (status === 404) return `Check the name ${at.name}; a private module looks the same to those who may not see it.`;
  if (status !== 401 && status !== 403) return wrongHost;
  if (url.origin !== at.origin) return `${at.host} keeps its modules at ${url.host}, which gets no token of ours.`;
  const variable = `TF_TOKEN_${at.host.replaceAll('.', '_').replaceAll('-', '__')}`;
  return token === undefined
    ? `There is no token for ${at.host}: give one in the variable ${variable}.`
    : `The token in the variable ${variable} is not accepted.`;
}
