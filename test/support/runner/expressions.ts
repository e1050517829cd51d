/**
 * GitHub's expressions, as far as our action files use them: literals, contexts, `==`, `!=`, `&&`, `||`, `!`,
 * parentheses. Anything else is an error of the test, never silently empty.
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
export type Contexts = Readonly<Record<string, unknown>>;

/** Replaces every `${{ … }}` of a text. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) => toText(evaluate(expression, contexts)));
}

/** The truth of an `if:`, with or without `${{ }}`. */
export function condition(text: string | undefined, contexts: Contexts): boolean {
  if (text === undefined) return true;
  const inner = /^\s*\$\{\{(.*)\}\}\s*$/su.exec(text)?.[1] ?? text;
  return truthy(evaluate(inner, contexts));
}

/** The value of one expression. */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const tokens = [...expression.matchAll(/\s*('(?:[^']|'')*'|==|!=|&&|\|\||[!()]|[A-Za-z_][\w.-]*|\d+|\S)/gu)].map(
    (match) => match[1] ?? '',
  );
  let position = 0;
  const peek = () => tokens[position];
  const take = () => tokens[position++];

  const primary = (): unknown => {
    const token = take();
    if (token === undefined) throw new Error(`The expression "${expression}" ends too early.`);
    if (token === '!') return !truthy(primary());
    if (token === '(') {
      const value = or();
      if (take() !== ')') throw new Error(`A parenthesis is missing in "${expression}".`);
      return value;
    }
    if (token.length > 1 && token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^\d+$/u.test(token)) return Number(token);
    if (token === 'true' || token === 'false') return token === 'true';
    if (/^[A-Za-z_]/u.test(token) && peek() !== '(') return lookUp(token, contexts);
    throw new Error(`The harness does not know "${token}" in "${expression}".`);
  };
  const equality = (): unknown => {
    let left = primary();
    while (peek() === '==' || peek() === '!=') {
      const negated = take() === '!=';
      left = same(left, primary()) !== negated;
    }
    return left;
  };
  const and = (): unknown => {
    let left = equality();
    while (peek() === '&&') {
      take();
      const right = equality();
      left = truthy(left) ? right : left;
    }
    return left;
  };
  const or = (): unknown => {
    let left = and();
    while (peek() === '||') {
      take();
      const right = and();
      left = truthy(left) ? left : right;
    }
    return left;
  };
  const value = or();
  if (position < tokens.length) throw new Error(`The harness does not know "${peek()}" in "${expression}".`);
  return value;
}

function lookUp(name: string, contexts: Contexts): unknown {
  const [first = '', ...rest] = name.split('.');
  if (!(first in contexts)) throw new Error(`There is no context "${first}" here.`);
  return rest.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], contexts[first]);
}

/** GitHub compares text without regard to case. */
function same(a: unknown, b: unknown): boolean {
  return toText(a).toLowerCase() === toText(b).toLowerCase();
}

function truthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && value !== 0;
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
