import type { HttpRequest, HttpResponse } from './http.ts';
import { NoAnswer } from './no-answer.ts';
import type { Web } from './web.ts';
import { mayLeadTo } from './zone.ts';

/** Docker and Go stop at 10; manifests and tag lists are moved once, by registry.k8s.io for example. */
const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Sends a GET or HEAD to a server and follows where it leads. Authorization stays with the origin ("Clients MUST NOT forward
 * Authorization headers across host boundaries", distribution specification; security T2): another one is asked without, and only
 * over HTTPS, at public addresses or where the server is itself.
 * @throws NoAnswer
 */
export async function askServer(
  { ask, http }: Pick<Web, 'ask' | 'http'>,
  origin: string,
  request: Omit<HttpRequest, 'mayReach'>,
  authorization: string | undefined,
): Promise<HttpResponse> {
  const home = new URL(origin);
  let url = request.url;
  const seen = new Set<string>();
  for (;;) {
    const isHome = url.origin === home.origin;
    const response = await ask({
      ...request,
      url,
      headers: { ...request.headers, ...(isHome && authorization !== undefined ? { authorization } : {}) },
      mayReach: (zone) => isHome || mayLeadTo(http.zone(home.hostname), zone),
    });
    if (!redirects.has(response.status)) return response;
    seen.add(url.href);
    url = target(response, home);
    if (seen.has(url.href)) throw new NoAnswer('refused', 'it sends us round in a circle');
    if (seen.size > mostRedirects) throw new NoAnswer('refused', `it sends us on more than ${mostRedirects} times`);
  }
}

function target({ headers, url }: HttpResponse, home: URL): URL {
  const location = headers.location ?? '';
  if (location === '' || !URL.canParse(location, url.href)) {
    throw new NoAnswer('malformed', 'it sends us to an address that is none');
  }
  const next = new URL(location, url);
  next.hash = '';
  if (next.username !== '' || next.password !== '') {
    throw new NoAnswer('refused', `it sends us to ${next.host} with credentials in the address`);
  }
  if (next.protocol === 'https:' || (next.protocol === 'http:' && home.protocol === 'http:')) return next;
  throw new NoAnswer('refused', `it sends us to ${next.host} without encryption`);
}
