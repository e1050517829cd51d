import type { GitOps } from '../domain/config/model.ts';
import { InputError } from '../kit/errors.ts';
import { didYouMean } from '../kit/nearest.ts';

/** Refuses names of applications and environments that the configuration does not know. @throws InputError */
export function checkSelection(
  config: GitOps,
  selection: { readonly apps?: readonly string[]; readonly environments?: readonly string[] },
): void {
  check(
    'application',
    selection.apps ?? [],
    config.apps.map((app) => app.name),
  );
  check(
    'environment',
    selection.environments ?? [],
    config.environments.map((environment) => environment.name),
  );
}

function check(what: string, names: readonly string[], known: readonly string[]): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new InputError(`There is no ${what} "${name}"${didYouMean(name, known)}`, {
      hint: `The configuration names ${known.length === 0 ? 'none' : known.join(', ')}.`,
    });
  }
}

/** Whether a name is selected: everything is when nothing was named. */
export function isSelected(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name);
}
