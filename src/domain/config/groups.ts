import { didYouMean } from '../../kit/nearest.ts';
import type { EnvironmentsShape } from './format-environments.ts';
import type { App } from './model.ts';
import type { Problems } from './problems.ts';
import { quote } from './quote.ts';
import type { ValueOf } from './shape.ts';

/** Every app that a group of pull requests names exists and runs in its environment: one that does not would never be in it. */
export function checkGroups(read: ValueOf<EnvironmentsShape>, apps: readonly App[], problems: Problems): void {
  if (read.kind === 'list') return;
  const known = new Map(apps.map((app) => [app.name, new Set(app.instances.map(({ environment }) => environment))]));
  for (const [environment, { value }] of read.value) {
    const group = value.value['pull-request']?.value.group;
    if (group?.kind !== 'map') continue;
    for (const [name, members] of group.value) {
      for (const { value: app, at } of members.value.value) {
        const path = `environments.${environment}.pull-request.group.${name}`;
        const runsIn = known.get(app);
        if (runsIn?.has(environment)) continue;
        const message = runsIn
          ? `${path} names ${quote(app)}, which does not run in ${environment}.`
          : `${path} names ${quote(app)}, and there is no such app${didYouMean(app, known.keys())}`;
        problems.add(at, {
          rule: 'unknown-app',
          message,
          hint: 'Name apps that have a directory for this environment.',
        });
      }
    }
  }
}
