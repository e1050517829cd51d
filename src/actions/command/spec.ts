import { defineAction, output } from '../../kit/action.ts';
import { requiredText } from '../../kit/inputs.ts';

/**
 * The first step of the root action. A composite action cannot fail by itself on a word that selects none of its steps,
 * so this one does. It is no action for users.
 */
export const spec = defineAction({
  name: 'command',
  title: 'Plumbline command',
  description: 'Internal: checks the input `command` of the root action.',
  permissions: [],
  inputs: { command: requiredText('What the root action was asked to do.') },
  outputs: { command: output('The same, when there is something to do.', 'auto') },
});
