import type { HttpRequest } from './http.ts';
import { NoAnswer } from './no-answer.ts';

/** A registry that asks for a longer pause than this, in milliseconds, is not asked again before: the run is worth more than its answer. */
const longestPause = 60_000;
/** All pauses of a host together, in milliseconds: a list of a thousand pages with a minute between them would take a day. */
const mostRest = 600_000;
/** Requests in a row that a host does not answer, as many as are under way at once: each of them takes half a minute. */
const mostSilences = 6;

/** How long each host of a run is borne with; what it said to one request counts for all that come after. */
export interface Patience {
  /** @throws NoAnswer for a host that is not asked any more */
  check(request: HttpRequest): void;
  /** Takes in how a request ended: with an answer, or with none in time. */
  heard(request: HttpRequest, isSilent: boolean): void;
  /** Takes in that a host asked for a pause of milliseconds, and says whether it gets it. */
  grant(request: HttpRequest, pause: number): boolean;
  /** Milliseconds that the host wants to be left alone from now on. */
  rest(request: HttpRequest): number;
  /** The pause that ends at that time, in milliseconds since 1970, is over for all: nobody waits for it a second time. */
  end(request: HttpRequest, until: number): void;
  until(request: HttpRequest): number;
}

/** Not asked before then, in milliseconds since 1970, and why. */
interface Bar {
  readonly until: number;
  readonly error: () => NoAnswer;
}

interface State {
  silences: number;
  rested: number;
  until: number;
}

/** @param now milliseconds since 1970 */
export function createPatience(now: () => number): Patience {
  const states = new Map<string, State>();
  /** By host, or by host and what it counts apart. */
  const bars = new Map<string, Bar>();
  const of = ({ url: { host } }: HttpRequest): State => {
    const state = states.get(host) ?? { silences: 0, rested: 0, until: 0 };
    states.set(host, state);
    return state;
  };
  const counted = ({ url: { host }, counts = '' }: HttpRequest) => `${host} ${counts}`;
  const giveUp = ({ url: { host } }: HttpRequest, error: () => NoAnswer) =>
    bars.set(host, { until: Number.POSITIVE_INFINITY, error });
  return {
    check(request) {
      for (const key of [request.url.host, counted(request)]) {
        const bar = bars.get(key);
        if (bar !== undefined && bar.until > now()) throw bar.error();
      }
    },
    heard(request, isSilent) {
      const state = of(request);
      state.silences = isSilent ? state.silences + 1 : 0;
      if (state.silences >= mostSilences) giveUp(request, () => new NoAnswer('timeout', silent));
    },
    grant(request, pause) {
      const state = of(request);
      const until = now() + pause;
      if (pause > longestPause) {
        bars.set(counted(request), { until, error: () => new NoAnswer('limited', asksFor(pause)) });
        return false;
      }
      state.rested += Math.max(0, until - Math.max(now(), state.until));
      state.until = Math.max(until, state.until);
      if (state.rested > mostRest) giveUp(request, () => new NoAnswer('limited', tired));
      return state.rested <= mostRest;
    },
    rest: (request) => of(request).until - now(),
    until: (request) => of(request).until,
    end(request, until) {
      const state = of(request);
      if (state.until === until) state.until = 0;
    },
  };
}

const silent = `it did not answer ${mostSilences} times in a row, and is not asked any more in this run`;
const tired = `it has asked for pauses of more than ${mostRest / 60_000} minutes, and is not asked any more in this run`;

function asksFor(pause: number): string {
  return `it has asked to be left alone for ${Math.ceil(pause / 60_000)} minutes`;
}
