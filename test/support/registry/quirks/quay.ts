import { startRegistry, type TestRegistry } from '../registry.ts';
import { addressOf, jsonAnswer } from './quirk.ts';

export interface QuayOptions {
  readonly tags: readonly { readonly name: string; readonly pushed: Date }[];
  /** Its API then wants an OAuth token, which Docker does not have. */
  readonly isPrivate?: boolean;
  readonly pageSize?: number;
}

/** Quay: an API with pages by number, that ends with `has_additional` (Renovate lib/modules/datasource/docker/index.ts). */
export function startQuay({ tags, isPrivate = false, pageSize = 2 }: QuayOptions): Promise<TestRegistry> {
  return startRegistry({
    intercept: (request) => {
      const url = addressOf(request);
      if (url.pathname !== '/api/v1/repository/acme/web/tag/') return undefined;
      if (isPrivate) return { status: 401, headers: { 'www-authenticate': 'Bearer realm="oauth"' } };
      const page = Number(url.searchParams.get('page'));
      const some = tags.slice((page - 1) * pageSize, page * pageSize);
      return jsonAnswer({
        tags: some.map(({ name, pushed }) => ({
          name,
          start_ts: pushed.getTime() / 1000,
          manifest_digest: `sha256:${'0'.repeat(64)}`,
        })),
        page,
        has_additional: page * pageSize < tags.length,
      });
    },
  });
}
