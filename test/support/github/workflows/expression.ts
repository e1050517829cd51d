import type { Json } from '../model.ts';

/**
 * Evaluates the `${{ }}` parts of a text: paths into a context (`github.ref`, `inputs.app`), string literals and `||`,
 * which is what concurrency groups are made of. Throws for anything else, rather than guess.
 */
export function interpolate(text: string, context: Json): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    for (const part of expression.split('||')) {
      const value = evaluate(part.trim(), context);
      if (value !== '' && value !== false && value !== null && value !== undefined) return String(value);
    }
    return '';
  });
}

function evaluate(expression: string, context: Json): unknown {
  const literal = /^'((?:[^']|'')*)'$/.exec(expression);
  if (literal) return literal[1]?.replaceAll("''", "'");
  if (expression === 'true' || expression === 'false') return expression === 'true';
  if (!/^[\w-]+(\.[\w-]+)*$/.test(expression)) throw new Error(`the simulator cannot evaluate \${{ ${expression} }}`);
  return expression.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? (value as Json)[key] : undefined;
  }, context);
}
