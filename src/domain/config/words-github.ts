import type { Problem } from './problems.ts';
import { quote } from './quote.ts';
import type { TextShape } from './shape.ts';
import { text } from './shapes.ts';

/** A login of GitHub: letters, digits and `-`, and one `_` before the short code of an enterprise; at most 39. */
const loginPattern = '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,37}[A-Za-z0-9])?';
const isLogin = new RegExp(`^${loginPattern}$`, 'u');
const isReviewer = new RegExp(`^(?:team:[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?|${loginPattern})$`, 'u');

/** Somebody with an account on GitHub. */
export const login: TextShape<string> = text(
  'a login of GitHub, without `@`',
  { pattern: `^${loginPattern}$`, maxLength: 39 },
  (value, path) => {
    if (isLogin.test(value)) return { value };
    return wrong(`${path} is ${quote(value)}, which is no login of GitHub.`, 'Write it without "@", as in alice.');
  },
  ['alice'],
);

/** A login, or a team of the owner of the repository. */
export const reviewer: TextShape<string> = text(
  'a login of GitHub, or `team:` and the slug of a team',
  { pattern: isReviewer.source, maxLength: 105 },
  (value, path) => {
    if (isReviewer.test(value)) return { value };
    const message = `${path} is ${quote(value)}, which is neither a login of GitHub nor a team.`;
    return wrong(message, 'Write alice, or team:sre for the team "sre" of the organisation that owns the repository.');
  },
  ['alice', 'team:sre'],
);

function wrong(message: string, hint: string): { readonly problem: Problem } {
  return { problem: { rule: 'value', message, hint } };
}
