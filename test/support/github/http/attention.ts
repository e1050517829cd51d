/**
 * Notices what an operation does not look at. A parameter that GitHub knows and the simulator ignores would make a test
 * pass for the wrong reason, so it is reported; members that say nothing (null, false, empty) may be passed over.
 */
export class Attention {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly #given: unknown;
  readonly #seen = new Set<string>();

  constructor(query: URLSearchParams, body: unknown) {
    this.#given = body;
    this.query = watchQuery(query, this.#seen);
    this.body = typeof body === 'object' && body !== null && !Array.isArray(body) ? watchBody(body, this.#seen) : body;
  }

  /** What was given and never read. */
  ignored(): string[] {
    const names = [...this.query.keys()].map((name) => `query ${name}`);
    const isObject = typeof this.#given === 'object' && this.#given !== null && !Array.isArray(this.#given);
    const members = isObject ? Object.entries(this.#given as object).filter(([, value]) => saysSomething(value)) : [];
    return [...names, ...members.map(([name]) => `body ${name}`)].filter((name) => !this.#seen.has(name));
  }
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === false || value === '') return false;
  return !(Array.isArray(value) && value.length === 0);
}

function watchQuery(query: URLSearchParams, seen: Set<string>): URLSearchParams {
  const watched = new URLSearchParams(query);
  const get = watched.get.bind(watched);
  const has = watched.has.bind(watched);
  watched.get = (name) => {
    seen.add(`query ${name}`);
    return get(name);
  };
  watched.has = (name) => {
    seen.add(`query ${name}`);
    return has(name);
  };
  return watched;
}

function watchBody(body: object, seen: Set<string>): object {
  return new Proxy(body, {
    get: (target, name) => {
      if (typeof name === 'string') seen.add(`body ${name}`);
      return Reflect.get(target, name);
    },
  });
}
