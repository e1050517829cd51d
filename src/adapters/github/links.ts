/** The address of the next page in a `Link` header (RFC 8288), as GitHub writes it; whether it may be asked is the transport's decision. */
export function nextPage(link: string | number | undefined): string | undefined {
  if (typeof link !== 'string') return undefined;
  for (const [, url, parameters] of link.matchAll(/<([^<>]{1,2000})>((?:\s*;\s*[a-z]+="?[^";,]*"?)*)/gi))
    if (/;\s*rel="?next"?\s*(?:;|$)/i.test(parameters ?? '')) return url;
  return undefined;
}
