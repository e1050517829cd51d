import type { Expression, Template, Text } from './model.ts';

/** The text of a string without templates; undefined for anything else, a heredoc included. */
export function plainText(expression: Expression): string | undefined {
  if (expression.kind !== 'quoted' || expression.parts.length > 1) return undefined;
  const [part] = expression.parts;
  if (part === undefined) return '';
  return part.kind === 'text' ? part.value : undefined;
}

/** The only text of a string without templates. */
export function onlyText(template: Template): Text | undefined {
  const [part] = template.parts;
  return template.parts.length === 1 && part?.kind === 'text' ? part : undefined;
}
