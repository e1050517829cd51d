/** What must not be shown. Registries and helpers can echo it, so their words are searched for it. */
export interface Secrets {
  /** Masks a secret for the whole run, before it is used the first time. */
  add(secret: string): void;
  /** The text without any of the secrets. */
  hide(text: string): string;
}

/** Shorter ones are words, which would only be garbled; no registry gives such a token. */
const shortestSecret = 4;

/** Secrets of one client; `mask` tells the runner of each. */
export function createSecrets(mask: (value: string) => void): Secrets {
  const known = new Set<string>();
  return {
    add(secret) {
      if (secret.length < shortestSecret || known.has(secret)) return;
      known.add(secret);
      mask(secret);
    },
    hide(text) {
      // The longest first: a secret may be a part of another one.
      const sorted = [...known].sort((a, b) => b.length - a.length);
      return sorted.reduce((hidden, secret) => hidden.replace(anyCase(secret), '***'), text);
    },
  };
}

/** The secret however it is written: what was echoed in a host name comes back small. */
function anyCase(secret: string): RegExp {
  return new RegExp(secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi');
}
