import { type Asked, askedKey, askedMarkdown, formatAsked, parseAsked } from '../domain/promote/asked.ts';
import { formatTrailers, type Trailer } from '../domain/promote/trailers.ts';
import { formatWritten, versionKey } from '../domain/promote/version-trailer.ts';
import { pullRequestTitle } from '../domain/report/pull-request-title.ts';
import { type PullRequestText, pullRequestBody, type VersionChange } from '../domain/report/update-body.ts';
import type { Trigger } from '../ports/trigger.ts';
import type { DesiredState } from './desired-state.ts';
import type { Wanted } from './keep-pull-request.ts';
import type { Proposal } from './proposal.ts';

/** The pull request that a proposal wants, with all that is written about it. */
export function wantedOf(
  trigger: Trigger,
  desired: DesiredState,
  proposal: Proposal,
  sources: PullRequestText['sources'],
): Wanted {
  const { environment, group, members, branch, why, leftOut, mayOpen } = proposal;
  const changes = changesOf(proposal);
  const verb = proposal.verb === 'update' ? 'Update' : 'Promote';
  const title = pullRequestTitle({ verb, environment: environment.name, group, changes });
  const versions = changes.map(({ app, artifact, to }) => formatWritten({ app, artifact, version: to }));
  const diff = members.map((member) => member.diff).join('\n');
  const shared = members.flatMap((member) => member.changes.flatMap(({ edits }) => edits.filter(({ users }) => users)));
  const text = { environment: environment.name, group, why, changes, leftOut, shared, diff, sources };
  const { labels, reviewers, assignees, draft } = environment.pullRequests;
  return {
    branch,
    base: { branch: desired.branch, commit: desired.commit },
    asked: formatAsked(trigger),
    versions,
    describe: (asked) => ({
      title,
      body: pullRequestBody({ ...text, asked: describeAsked(parseAsked(asked)) }),
      message: formatTrailers([...trailersOf(proposal, versions), [askedKey, asked]]),
    }),
    attention: { labels, reviewers, assignees },
    draft,
    changes: members.flatMap((member) => member.changes),
    ...(mayOpen && { mayOpen }),
  };
}

function changesOf({ members }: Proposal): readonly VersionChange[] {
  return members.flatMap(({ moves }) =>
    moves.map(({ app, artifact, from, to }) => {
      return { app, artifact: artifact.name, name: artifact.coordinates.name, from, to };
    }),
  );
}

function trailersOf({ members, environment, trailers }: Proposal, versions: readonly string[]): readonly Trailer[] {
  return [
    ...members.map(({ app }): Trailer => ['App', app.name]),
    ['Environment', environment.name],
    ...versions.map((version): Trailer => [versionKey, version]),
    ...trailers,
  ];
}

function describeAsked(asked: Asked | undefined): string {
  return asked ? askedMarkdown(asked) : '';
}
