import { lookup as systemLookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isLoopbackName } from './loopback.ts';
import { NoAnswer, noAnswerOf } from './no-answer.ts';
import { unpack } from './unpack.ts';
import { createWhereabouts, type Whereabouts } from './whereabouts.ts';
import { type Zone, zoneOf, zoneOfLiteral } from './zone.ts';

/** One request, whose answer is neither followed nor repeated here. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** More bytes than this are an error. */
  readonly maximumBytes: number;
  /** What a host counts apart from its other requests, and limits: `pull` at Docker Hub. */
  readonly counts?: string;
  /** Says whether addresses of a zone may be connected to. Asked before a single byte is sent. */
  readonly mayReach: (zone: Zone) => boolean;
}

/** An answer, whole, unpacked, and within its limit. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  readonly url: URL;
}

/** How the network is reached; all of it has a default. */
export interface Network {
  /** Resolves names. */
  readonly lookup?: LookupFunction;
  /** Judges addresses; the name that resolved to them is given too. */
  readonly zoneOf?: (address: string, hostname: string) => Zone;
  /** Milliseconds that one request may take, body included. */
  readonly timeout?: number;
}

/** Sends requests, and remembers where each host was found. */
export interface Http {
  /** @throws NoAnswer */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** The zone that a host belongs to by where it was found; through a proxy, which resolves the names itself, it counts as public. */
  zone(hostname: string): Zone;
}

/** https://docs.docker.com/reference/api/registry/: tag lists of big repositories can take a while. */
const defaultTimeout = 30_000;

/**
 * A client on Node's own, because it lets us see each address before it is connected to: `fetch` would look the name up again, and
 * get another answer (DNS rebinding, security T3). Proxies are taken from the environment (`HTTPS_PROXY`, `NO_PROXY`).
 */
export function createHttp(
  env: Readonly<Record<string, string | undefined>>,
  cancelled: AbortSignal,
  network: Network,
): Http {
  const proxied = { keepAlive: true, proxyEnv: { ...env } };
  const agents = { plain: new http.Agent(proxied), tls: new https.Agent(proxied) };
  // Go, and so Docker, never asks a proxy for this machine.
  const local = new http.Agent({ keepAlive: true });
  const whereabouts = createWhereabouts();
  const send = async (request: HttpRequest) => {
    const { url } = request;
    const literal = zoneOfAddress(url.hostname, network);
    if (literal !== undefined) whereabouts.add(url.hostname, [literal]);
    whereabouts.check(request);
    const timeout = AbortSignal.timeout(network.timeout ?? defaultTimeout);
    const signal = AbortSignal.any([timeout, cancelled]);
    const agent = url.protocol === 'https:' ? agents.tls : isLoopbackName(url.host) ? local : agents.plain;
    return exchange(request, { agent, signal, lookup: guardedLookup(request, network, whereabouts) }).catch(
      (error: unknown) => {
        if (cancelled.aborted) throw new NoAnswer('cancelled', 'the run was cancelled', error);
        if (timeout.aborted) throw new NoAnswer('timeout', 'it took too long to answer', error);
        throw noAnswerOf(error);
      },
    );
  };
  return { send, zone: whereabouts.zone };
}

function zoneOfAddress(hostname: string, network: Network): Zone | undefined {
  const zone = zoneOfLiteral(hostname);
  return zone === undefined ? undefined : (network.zoneOf?.(hostname, hostname) ?? zone);
}

/** Resolves a name and refuses addresses that must not be connected to. The socket uses exactly the answer that was judged. */
function guardedLookup(request: HttpRequest, network: Network, whereabouts: Whereabouts): LookupFunction {
  const lookup: LookupFunction = network.lookup ?? systemLookup;
  const judge = network.zoneOf ?? zoneOf;
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      // A name other than the one asked for is the proxy's.
      if (error !== null || hostname !== request.url.hostname) return callback(error, found, family);
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      const zones = addresses.map((address) => judge(address, hostname));
      // No address at all is none that may be connected to.
      whereabouts.add(hostname, zones.length === 0 ? ['forbidden'] : zones);
      try {
        whereabouts.check(request);
      } catch (refusal) {
        return callback(refusal as Error, found, family);
      }
      return callback(null, found, family);
    });
  };
}

interface Connection {
  readonly agent: http.Agent;
  readonly signal: AbortSignal;
  readonly lookup: LookupFunction;
}

async function exchange(request: HttpRequest, connection: Connection): Promise<HttpResponse> {
  const { url, method, headers, body } = request;
  const sent = (url.protocol === 'http:' ? http : https).request(url, {
    method,
    ...connection,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.on('error', reject);
  });
  sent.end(body);
  const response = await answered;
  const packed = await read(response, request);
  const { headers: told } = response;
  return { status: response.statusCode ?? 0, headers: told, body: unpack(told, packed, request.maximumBytes), url };
}

async function read(response: http.IncomingMessage, { maximumBytes }: HttpRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBytes) throw new NoAnswer('too-large', `its answer is larger than ${maximumBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
