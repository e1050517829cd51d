import { startRegistry, type TestRegistry } from '../registry.ts';
import { asksForTags, jsonAnswer } from './quirk.ts';

/** Nexus in front of another registry shows the first page of its list as if that were all (https://github.com/renovatebot/renovate/discussions/18447). */
export function startNexusProxy(tags: readonly string[], shown: number): Promise<TestRegistry> {
  return startRegistry({
    intercept: (request) =>
      asksForTags(request) ? jsonAnswer({ name: 'acme/web', tags: tags.slice(0, shown) }) : undefined,
  });
}
