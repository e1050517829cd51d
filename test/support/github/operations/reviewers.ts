import { accessOf } from '../access.ts';
import { unprocessable, validationFailed } from '../api-error.ts';
import type { Actor, Caller, Repository } from '../model.ts';
import { actorView } from '../views/actor.ts';
import type { PullRequest } from '../views/pull.ts';
import { teamView } from '../views/team.ts';
import { fullName } from '../views/urls.ts';
import type { World } from '../world.ts';
import { record } from './issues.ts';
import { emitPull } from './pull-events.ts';

/** Asks people and teams for a review: all of them, or nobody and 422. Who was asked already is left alone. */
export function requestReviewers(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  wanted: { readonly logins: readonly string[]; readonly teams: readonly string[] },
): void {
  const people = wanted.logins.map((login) => reviewerOf(world, repository, request, login));
  for (const slug of wanted.teams) checkTeam(world, repository, caller, slug);
  const { pull } = request;
  for (const actor of people) {
    if (pull.requestedReviewers.includes(actor)) continue;
    pull.requestedReviewers.push(actor);
    announce(world, repository, caller, request, { requested_reviewer: actorView(world, actor) });
  }
  for (const slug of wanted.teams) {
    if (pull.requestedTeams.includes(slug)) continue;
    pull.requestedTeams.push(slug);
    announce(world, repository, caller, request, { requested_team: teamView(world, repository.owner, slug) });
  }
}

function announce(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  reviewer: Record<string, unknown>,
): void {
  record(world, caller, request, 'REVIEW_REQUESTED_EVENT');
  emitPull(world, repository, caller, request, 'review_requested', reviewer);
}

function reviewerOf(world: World, repository: Repository, request: PullRequest, login: string): Actor {
  const actor = world.actors.get(login.toLowerCase());
  if (actor?.id === request.author.id) throw unprocessable('Review cannot be requested from pull request author.');
  const isPerson = actor?.type === 'User';
  if (!isPerson || accessOf(world, repository, { actor, token: undefined }) === 'none')
    throw notCollaborators(repository, 'users or teams');
  return actor;
}

/**
 * A team is found only by a token that may see the organization's members, which a workflow's never may: the others are told of a
 * node that cannot be resolved. https://github.com/peter-evans/create-pull-request/issues/155
 */
function checkTeam(world: World, repository: Repository, caller: Caller, slug: string): void {
  const { token } = caller;
  const sees = token?.permissions === undefined ? token?.kind === 'user' : (token.permissions.members ?? '') !== '';
  const { node_id } = teamView(world, repository.owner, slug);
  if (token?.kind === 'workflow' || !sees)
    throw validationFailed(`Could not resolve to a node with the global id of '${node_id}'.`);
  if (!repository.teams.has(slug)) throw notCollaborators(repository, 'teams');
}

function notCollaborators(repository: Repository, who: string) {
  const message = `Reviews may only be requested from collaborators. One or more of the ${who} you specified is not a collaborator of the ${fullName(repository)} repository.`;
  return unprocessable(message);
}
