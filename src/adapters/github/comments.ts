import type { Forge } from '../../ports/forge.ts';
import type { AskSurroundings } from './identity.ts';
import type { Api } from './request.ts';

const needs = 'pull-requests: write';

/** Comments of ours: told by the author's id, never by a marker alone, which anybody can write. */
export function commentsOf(
  api: Api,
  surroundings: AskSurroundings,
): Pick<Forge, 'ownComments' | 'createComment' | 'updateComment'> {
  const ownComments: Forge['ownComments'] = async (number) => {
    const { identity } = await surroundings();
    const all = await api.list(
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { ...api.at, issue_number: number },
      { doing: `read the comments of #${number}`, needs: 'pull-requests: read' },
      (page) => page,
    );
    return all
      .filter(({ user }) => Number(user?.id) === identity.id)
      .map(({ id, body }) => ({ id: Number(id), body: body ?? '' }));
  };
  return {
    ownComments,
    async createComment(number, body) {
      const find = async () => (await ownComments(number)).find((comment) => comment.body === body);
      await api.write(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        { ...api.at, issue_number: number, body },
        { doing: `comment on #${number}`, needs, afterLoss: find },
      );
    },
    async updateComment(id, body) {
      await api.write(
        'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        { ...api.at, comment_id: id, body },
        { doing: 'update a comment', needs, afterLoss: 'repeatable' },
      );
    },
  };
}
