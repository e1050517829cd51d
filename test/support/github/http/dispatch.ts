import { answerGraphql, operationNameOf } from '../graphql/endpoint.ts';
import type { Violation } from '../journal.ts';
import { answerPage, isPage } from '../pages/serve.ts';
import { routes } from '../rest/routes.ts';
import { gitHubOpenApi } from '../validation/openapi.ts';
import type { RunRegistry } from '../workflows/run-registry.ts';
import type { World } from '../world.ts';
import { answerGit, matchGit } from './git-http.ts';
import type { SecondaryLimit } from './rate-limit.ts';
import { answerRest } from './rest-api.ts';
import { createRouter } from './router.ts';
import type { Handler, IncomingCall } from './server.ts';

export type DispatchContext = {
  readonly world: World;
  readonly registry: RunRegistry;
  readonly report: (violation: Violation) => void;
  readonly secondaryLimit: SecondaryLimit | undefined;
};

const API = '/api/v3';

/** Finds who answers a request: GraphQL, the REST API or Git. */
export function createDispatcher(context: DispatchContext): (call: IncomingCall) => Handler | undefined {
  const router = createRouter(routes);
  const rest = { ...context, openApi: gitHubOpenApi() };
  return (call) => {
    const { method, url, headers, bytes, json } = call;
    if (url.pathname === '/api/graphql') {
      const operation = `graphql ${operationNameOf(json)}`;
      return { operation, answer: (caller) => answerGraphql(context, caller, json) };
    }
    if (url.pathname.startsWith(`${API}/`)) {
      const match = router(method, url.pathname.slice(API.length));
      if (!match) return undefined;
      const request = { method, url, match, headers, body: json };
      const operation = `${match.route.method} ${match.route.path}`;
      return { operation, answer: (caller) => answerRest(rest, { ...request, caller }) };
    }
    const git = matchGit(url);
    if (!git && isPage(method, url)) return { operation: 'page', answer: () => answerPage(context.world, url) };
    if (!git) return undefined;
    return {
      operation: git.service,
      answer: (caller) => answerGit(context.world, caller, { method, url, headers, body: bytes }),
    };
  };
}
