import { ConfigError } from '../../kit/errors.ts';

/**
 * What was read from a text of the configuration, which has been checked when it was loaded.
 *
 * @throws ConfigError for what a caller made up, and the check has not seen
 */
export function usable<T extends object>(what: string, text: string, read: T | { readonly error: string }): T {
  if (!('error' in read)) return read;
  throw new ConfigError(`The ${what} "${text.slice(0, 80)}" cannot be used: ${String(read.error)}.`);
}
