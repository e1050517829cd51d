import { describe, expect, it } from '@jest/globals';
import { refuseUntrusted } from '../../../../src/actions/deploy/trust.ts';
import { InputError } from '../../../../src/kit/errors.ts';

/** Which events may reach the credentials of a cluster. Everything that is not named is refused (security T5). */
describe('the events that deploy runs for', () => {
  it.each(['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'])('%s', (event) => {
    expect(() => refuseUntrusted({ event })).not.toThrow();
  });

  it.each([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'merge_group',
    'workflow_run',
    'workflow_call',
    'issue_comment',
    'issues',
    'discussion',
    'discussion_comment',
    'fork',
    'watch',
    'gollum',
    'check_run',
    'check_suite',
    'status',
    'deployment',
    'deployment_status',
    'release',
    'create',
    'delete',
    'label',
    'registry_package',
    'page_build',
    'Push',
    'push_',
    'local',
    'an_event_of_tomorrow',
    '',
  ])('not %j', (event) => {
    expect(() => refuseUntrusted({ event })).toThrow(InputError);
    expect(() => refuseUntrusted({ event })).toThrow(`deploy does not run for the event ${event}.`);
  });
});
