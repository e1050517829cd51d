import type { Version } from '../versions/model.ts';

/** The trailer with a version that a commit wrote: `Plumbline-Version: shop/web=1.2.4@sha256:…`. */
export const versionKey = 'Version';

/** A version of an artifact of an app. */
export interface WrittenVersion {
  readonly app: string;
  readonly artifact: string;
  readonly version: Version;
}

/** `shop/web=1.2.4@sha256:…`. What would mean something to GitHub or to us (`@`, `#`, blanks) is escaped as in an address. */
export function formatWritten({ app, artifact, version: { tag = '', digest } }: WrittenVersion): string {
  return `${app}/${artifact}=${escapeText(tag)}${digest === undefined ? '' : `@${escapeText(digest)}`}`;
}

/** Reads what `formatWritten` wrote; undefined for anything else, however it came into the message. */
export function parseWritten(text: string): WrittenVersion | undefined {
  const [, app = '', artifact = '', written = '', pinned] =
    /^([a-z0-9-]{1,63})\/([a-z0-9-]{1,63})=([\w.+:/%~-]{0,900})(?:@([\w:%.+-]{1,300}))?$/u.exec(text) ?? [];
  const [tag, digest] = [written, pinned ?? ''].map(unescapeText);
  if (app === '' || tag === undefined || digest === undefined || (tag === '' && digest === '')) return undefined;
  return { app, artifact, version: { ...(tag !== '' && { tag }), ...(digest !== '' && { digest }) } };
}

function escapeText(text: string): string {
  return text.replace(/[^\w.+:/~-]/gu, (character) =>
    encodeURIComponent(character.toWellFormed()).replace(/[!'()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`),
  );
}

function unescapeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
