import { defineAction, output } from '../../kit/action.ts';
import { choice, lines, text } from '../../kit/inputs.ts';
import { config } from '../inputs.ts';

/** Judges manifests without network, cluster or secrets. */
export const spec = defineAction({
  name: 'validate',
  title: 'Plumbline validate',
  description:
    'Renders every application in every environment and judges the result, offline, with file, line and column.',
  permissions: [{ name: 'contents', access: 'read', why: 'to check the repository out' }],
  inputs: {
    config,
    paths: lines('Files or directories to judge instead of what the configuration names, one a line.'),
    'kubernetes-version': text(
      'The Kubernetes version (`1.33`) where the configuration names none. Empty for the newest known.',
    ),
    'fail-on': choice('From which severity on findings fail the step.', ['error', 'warning', 'never'], {
      default: 'error',
    }),
  },
  outputs: {
    findings: output(
      'The findings, as the `findings` of the JSON of `plumbline validate --output json`.',
      [] as readonly unknown[],
    ),
    errors: output('How many of them are errors.', 0),
    warnings: output('How many of them are warnings.', 0),
  },
});
