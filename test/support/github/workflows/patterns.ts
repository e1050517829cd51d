/**
 * GitHub's filter patterns: `*` stops at a slash, `**` does not, `?` and `+` repeat what stands before them, `[a-z]` is
 * a class, and a leading `!` takes back what an earlier pattern took.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesPatterns(patterns: readonly string[], text: string): boolean {
  let matched = false;
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) matched &&= !toRegExp(pattern.slice(1)).test(text);
    else matched ||= toRegExp(pattern).test(text);
  }
  return matched;
}

function toRegExp(pattern: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    if (pattern.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (pattern.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '\\') {
      source += escaped(pattern[at + 1] ?? '\\');
      at += 1;
    } else source += /[?+[\]-]/.test(char) ? char : escaped(char);
  }
  return new RegExp(`^${source}$`);
}

function escaped(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
}
