import type { Challenged } from './authorize.ts';
import type { Challenge } from './challenge.ts';
import type { Endpoint } from './endpoint.ts';

/** What registries have asked for, so that their other images can be asked for with it at once: one request less for each of them. */
export interface Foresight {
  remember(challenged: Challenged): void;
  /** What the registry would ask for this image; undefined where nobody can say. */
  expected(endpoint: Endpoint): readonly Challenge[] | undefined;
}

/** It knows the ways of one run's registries; a registry that changes its mind is asked as if it were new. */
export function createForesight(): Foresight {
  const known = new Map<string, readonly Challenge[]>();
  return {
    remember({ endpoint, action, challenges }) {
      const general = challenges.map((challenge) => generalise(challenge, endpoint.repository));
      const isKnown = action === 'pull' && general.every((challenge) => challenge !== undefined);
      if (isKnown) known.set(endpoint.registry, general);
    },
    expected: ({ registry }) => known.get(registry),
  };
}

/** A challenge without the name of the image. Undefined where its scope names another one: Artifactory's does. */
function generalise(challenge: Challenge, repository: string): Challenge | undefined {
  const scope = challenge.parameters.get('scope');
  if (scope === undefined || !scope.includes('repository')) return challenge;
  if (!scope.startsWith(`repository:${repository}:`) || scope.includes(' ')) return undefined;
  const others = [...challenge.parameters].filter(([name]) => name !== 'scope');
  return { ...challenge, parameters: new Map(others) };
}
