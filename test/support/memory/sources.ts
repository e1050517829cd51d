import type { SourceRepository } from '../../../src/domain/versions/source-repository.ts';
import type { SourceHistory, Untold } from '../../../src/ports/source-history.ts';
import type { ForgeState } from './forge-state.ts';

/** The server that the token in memory belongs to: of others nothing is known. */
const server = 'https://github.test';

/** What was put into the state, and nothing else. */
export function memorySources(state: ForgeState): SourceHistory {
  return {
    compareCommits: async (source, base, head) =>
      untold(source) ?? state.comparisons.get(`${nameOf(source)} ${base}...${head}`) ?? unseen(source),
    isPublic: async (source) =>
      untold(source) ??
      (state.privateSources.has(nameOf(source))
        ? { why: `${nameOf(source)} is not public, and is read only where gitops.yaml names it as source` }
        : true),
    releases: async (source, limit) =>
      untold(source) ?? state.releases.get(nameOf(source))?.slice(0, limit) ?? unseen(source),
  };
}

function nameOf({ owner, name }: SourceRepository): string {
  return `${owner}/${name}`;
}

function untold(source: SourceRepository): Untold | undefined {
  return source.server === server ? undefined : { why: `${source.server} is not ${server}` };
}

function unseen(source: SourceRepository): Untold {
  return { why: `${nameOf(source)} cannot be seen with this token` };
}
