import type { HttpRequest } from './http.ts';
import { NoAnswer } from './no-answer.ts';
import type { Zone } from './zone.ts';

/** In which zones the hosts of a run were found, and what follows from it. */
export interface Whereabouts {
  add(hostname: string, zones: readonly Zone[]): void;
  /**
   * Whether the request may go where its host was found so far: a connection that is kept needs no look-up.
   * @throws NoAnswer when it must not
   */
  check(request: HttpRequest): void;
  /** The zone that a host belongs to, for what it may lead to. Through a proxy, which resolves the names itself, that is the public one. */
  zone(hostname: string): Zone;
}

/**
 * Remembers every zone that a host was ever found in. Each of them must be allowed, as any of its addresses may be the one that is
 * connected to; and a host that is in two of them belongs to neither: who controls a name could else add a private address to a
 * public one, and have us led into the private network.
 */
export function createWhereabouts(): Whereabouts {
  const found = new Map<string, Set<Zone>>();
  return {
    add(hostname, zones) {
      const all = found.get(hostname) ?? new Set();
      for (const zone of zones) all.add(zone);
      found.set(hostname, all);
    },
    check(request) {
      for (const zone of found.get(request.url.hostname) ?? []) checkZone(zone, request);
    },
    zone(hostname) {
      const [first, ...others] = found.get(hostname) ?? [];
      return first === undefined || others.length > 0 ? 'public' : first;
    },
  };
}

function checkZone(zone: Zone, { url, mayReach }: HttpRequest): void {
  if (zone !== 'forbidden' && mayReach(zone)) return;
  if (zone === 'forbidden') {
    throw new NoAnswer('refused', `${url.hostname} is at a link-local or reserved address, which is never asked`);
  }
  throw new NoAnswer('refused', `${url.hostname} is at a ${zone} address, where it must not send us`);
}
