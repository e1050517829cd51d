const link = /<([^<>]*)>((?:\s*;\s*[a-zA-Z*]+\s*=\s*(?:"[^"]*"|[^",;\s]+))*)/g;
const isNext = /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i;

/** The target of the link to the next page, as it stands in the header (RFC 8288); undefined on the last page. */
export function nextLink(header: string | undefined): string | undefined {
  for (const [, target, parameters] of (header ?? '').slice(0, 8 * 1024).matchAll(link)) {
    if (isNext.test(parameters ?? '')) return target;
  }
  return undefined;
}
