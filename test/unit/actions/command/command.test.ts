import { describe, expect, it } from '@jest/globals';
import { automatic } from '../../../../src/actions/command/automatic.ts';
import { run } from '../../../../src/actions/command/run.ts';
import { specs } from '../../../../src/actions/specs.ts';
import { InputError, type UserError } from '../../../../src/kit/errors.ts';

const refused = (command: string, event: string): UserError => {
  try {
    run({ command }, { event });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error(`${command} on ${event} was not refused.`);
};

describe('the command of the root action', () => {
  it.each(specs.map(({ name }) => name))('%s is known on every event', (command) => {
    expect(run({ command }, { event: 'release' })).toEqual({ command });
  });

  it.each(['pull_request', 'push', 'merge_group', 'repository_dispatch', 'schedule', 'workflow_dispatch'])(
    'auto has something to do on %s',
    (event) => {
      expect(run({ command: 'auto' }, { event })).toEqual({ command: 'auto' });
    },
  );

  it.each(['workflow_run', 'release', 'pull_request_target', 'issue_comment', 'deployment_status'])(
    'auto is refused on %s, for which nothing is chosen',
    (event) => {
      const { message, hint } = refused('auto', event);
      expect(message).toContain(`auto does nothing for the event ${event}: it runs validate on pull_request, push`);
      expect(hint).toContain('drift-check');
    },
  );

  it.each([
    ['depoly', 'There is no command "depoly"; did you mean "deploy"?'],
    ['drift', 'There is no command "drift".'],
    ['driftcheck', 'There is no command "driftcheck"; did you mean "drift-check"?'],
    ['Validate', 'There is no command "Validate"; did you mean "validate"?'],
    ['atuo', 'There is no command "atuo"; did you mean "auto"?'],
    ['command', 'There is no command "command".'],
    ['constructor', 'There is no command "constructor".'],
    ['validate\nplan', 'There is no command "validate\\nplan"'],
  ])('%j is refused', (command, told) => {
    const { message, hint } = refused(command, 'push');
    expect(message).toContain(told);
    expect(hint).toBe(`The input "command" takes auto, ${specs.map(({ name }) => name).join(', ')}.`);
  });

  it('auto chooses only what exists, and never what needs a cluster', () => {
    const names = specs.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(automatic)));
    expect(Object.keys(automatic)).not.toContain('deploy');
  });
});
