import { RegistryError } from '../../kit/errors.ts';
import { type Doing, refusal, sayingOf, unanswered, unreadable } from '../web/failure.ts';
import { get } from '../web/get.ts';
import type { HttpResponse } from '../web/http.ts';
import { NoAnswer } from '../web/no-answer.ts';
import type { Web } from '../web/web.ts';
import type { ChartAddress } from './address.ts';
import { type ChartIndex, parseIndex } from './chart-index.ts';
import type { Password } from './helm-credentials.ts';

/** Bitnami's, the biggest that was, had some 20 MB. */
const maximumIndex = 64 * 1024 * 1024;

/** What an index is fetched with. */
interface Fetching {
  readonly web: Web;
  readonly password: (repository: string) => Promise<Password | undefined>;
}

/** The index of a repository. @throws RegistryError */
export async function fetchIndex({ web, password }: Fetching, at: ChartAddress): Promise<ChartIndex> {
  const url = new URL(`${at.repository}/index.yaml`);
  const wanted = { url, ...doingOf(web, at) };
  // A helper of Docker that does not work must not keep us from what is there for everybody.
  const found = await password(at.repository).catch((error: unknown) => {
    if (error instanceof RegistryError) return error;
    throw error;
  });
  const [known, failure] = found instanceof RegistryError ? [undefined, found] : [found, undefined];
  const authorization = known && basicHeader(known, web);
  const response = await get(web, {
    ...wanted,
    accept: '*/*',
    encoding: 'gzip',
    maximumBytes: maximumIndex,
    authorization,
  });
  if (response.status !== 200) throw failure ?? turnedDown(wanted, response, web, known !== undefined);
  const index = usable(wanted, () => parseIndex(textOf(response)));
  if (index !== undefined) return index;
  throw unreadable(
    wanted,
    response,
    'with something else than an index of charts',
    'Check that it is a chart repository.',
  );
}

/**
 * The text of an answer that is whole. One that ends with its connection, as old servers have it, may have been cut, and a part of an
 * index is an index of fewer versions. Whole is what is packed (it has a checksum), JSON, and what Helm has ended with its time.
 */
function textOf({ headers, body }: HttpResponse): string {
  const text = body.toString('utf8');
  const hasEnd = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  if (
    hasEnd ||
    headers['content-encoding'] !== undefined ||
    /^\s*\{/.test(text) ||
    /\ngenerated: .*\n$/.test(text.slice(-200))
  )
    return text;
  throw new NoAnswer('malformed', 'it does not say where its answer ends, so that a part of it may be missing');
}

/** What is done with an index, for errors. */
export function doingOf({ secrets }: Web, { repository }: ChartAddress): Doing {
  return { doing: `read the charts of ${repository}`, place: new URL(repository).host, secrets };
}

/** What is read of an index. @throws RegistryError where it cannot be */
export function usable<T>(doing: Doing, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof NoAnswer ? unanswered(doing, error) : error;
  }
}

function basicHeader({ username, password }: Password, { secrets }: Web): string {
  const encoded = Buffer.from(`${username}:${password}`).toString('base64');
  for (const secret of [password, encoded]) secrets.add(secret);
  return `Basic ${encoded}`;
}

function turnedDown(
  wanted: Doing & { readonly url: URL },
  response: HttpResponse,
  { secrets }: Web,
  hasPassword: boolean,
): RegistryError {
  const place = response.url.origin === wanted.url.origin ? wanted.place : response.url.host;
  return refusal(
    { ...wanted, place },
    response,
    sayingOf(response, secrets),
    hintOf(wanted.place, response, hasPassword),
  );
}

function hintOf(host: string, { status, url }: HttpResponse, hasPassword: boolean): string {
  if (url.host !== host) return `${host} sends us to ${url.host}, which gets no credentials of ours.`;
  if (status === 429) return `${host} limits how often it is asked: run less often.`;
  if (status >= 500) return `${host} has a problem of its own: try again later.`;
  if (status !== 401 && status !== 403) return 'Check the address of the chart repository: its index.yaml is there.';
  return hasPassword
    ? `The credentials for ${host} are not accepted: log in again.`
    : `There are no credentials for ${host}: add the repository before this step (\`helm repo add --username\`), or log in to it for Docker.`;
}
