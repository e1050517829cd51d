import { type Handler, startServer, type TestServer } from '../http-server.ts';
import { startRegistry, type TestRegistry } from '../registry.ts';
import { addressOf, asksForTags, jsonAnswer } from './quirk.ts';

/**
 * Amazon ECR refuses more than 1000 tags at a time, also through proxies (Renovate lib/modules/datasource/docker/ecr.ts,
 * isECRMaxResultsError).
 */
export function startElasticRegistry(): Promise<TestRegistry> {
  return startRegistry({
    auth: 'basic',
    intercept: (request) => {
      if (!asksForTags(request) || Number(addressOf(request).searchParams.get('n')) <= 1000) return undefined;
      const message =
        "Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value less than or equal to 1000'";
      return { ...jsonAnswer({ errors: [{ code: 'UNSUPPORTED', message }] }), status: 405 };
    },
  });
}

/** Public ECR gives tokens to strangers for the scope `aws`, and for nothing else. */
export async function startPublicElasticRegistry(): Promise<TestServer> {
  const answer: Handler = ({ url, headers }) => {
    if (url.startsWith('/token')) {
      const isRight = new URL(url, 'http://x').searchParams.get('scope') === 'aws';
      return isRight ? jsonAnswer({ token: 'for-everybody' }) : { status: 400 };
    }
    if (headers.authorization === 'Bearer for-everybody') return jsonAnswer({ tags: ['1.0.0'] });
    return {
      status: 401,
      headers: { 'www-authenticate': `Bearer realm="${server.origin}/token/",service="public.ecr.aws",scope="aws"` },
    };
  };
  const server = await startServer(answer);
  return server;
}
