import { openFiles } from '../adapters/files/files.ts';
import { createRenderer } from '../adapters/kustomize/renderer.ts';
import { createShell } from '../adapters/shell/shell.ts';
import { toYamlText } from '../domain/report/resource-diff.ts';
import { maskSecrets } from '../domain/report/secrets.ts';
import { ConfigError, InputError } from '../kit/errors.ts';
import { didYouMean } from '../kit/nearest.ts';
import { placementsOf, readConfig } from '../steps/desired-state.ts';
import { checkSelection } from '../steps/selection.ts';
import { isOn, textOf, type Verb } from './verb.ts';

/** `plumbline render`: the rendered resources of an app in an environment. */
export const render: Verb = {
  name: 'render',
  usage: 'APP ENVIRONMENT',
  description: 'Prints what an application renders to in an environment.',
  flags: {
    target: { description: 'Only this target of the environment.', takes: 'value', placeholder: 'NAME' },
    config: { description: 'The configuration.', takes: 'value', placeholder: 'FILE' },
    'show-secrets': { description: 'Print the values of Secrets too.', takes: 'switch' },
  },
  async run(parsed, surroundings) {
    const [app, environment, ...rest] = parsed.args;
    if (!app || !environment || rest.length > 0)
      throw new InputError('plumbline render needs an application and an environment.');
    const files = openFiles(surroundings.directory);
    const config = await readConfig(files, textOf(parsed, 'config', 'gitops.yaml'));
    checkSelection(config, { apps: [app], environments: [environment] });
    const found = config.apps.find(({ name }) => name === app);
    const all = found ? placementsOf(found, environment) : [];
    if (all.length === 0) throw new InputError(`The application ${app} does not run in ${environment}.`);
    const target = textOf(parsed, 'target', '');
    const placements = all.filter((placement) => target === '' || placement.target === target);
    const targets = all.map((placement) => placement.target);
    if (placements.length === 0) throw new InputError(`There is no target "${target}"${didYouMean(target, targets)}`);
    const renderer = createRenderer({ shell: createShell({ env: surroundings.env }) });
    for (const { source } of placements) {
      const { resources, findings } = await renderer.render(files, source);
      const broken = findings.find(({ severity }) => severity === 'error');
      if (broken) throw new ConfigError(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
      const shown = resources.map(({ value }) =>
        isOn(parsed, 'show-secrets') ? value : maskSecrets(value, undefined, 'after'),
      );
      surroundings.print(shown.map((value) => `---\n${toYamlText(value)}`).join(''));
    }
    return 0;
  },
};
