import {
  type Answer,
  type RecordedRequest,
  startServer,
  type TestServer,
} from '../../../support/registry/http-server.ts';

/** Stands between a client and a server, lets requests pass or answers them itself: what proxies and broken servers do. */
export function startMiddleman(
  target: string,
  intercept: (request: RecordedRequest) => Answer | 'cut' | undefined,
): Promise<TestServer> {
  return startServer(async (request, response) => {
    const own = intercept(request);
    if (own === 'cut') {
      response.socket?.destroy();
      return undefined;
    }
    return own ?? (await forward(target, request));
  });
}

async function forward(target: string, request: RecordedRequest): Promise<Answer> {
  const { host: _, connection: __, 'content-length': ___, ...kept } = request.headers;
  const headers = Object.entries(kept).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method,
    headers,
    redirect: 'manual',
    ...(hasBody && { body: Uint8Array.from(request.body) }),
  });
  const passed = [...answer.headers].filter(
    ([name]) => !['connection', 'transfer-encoding', 'content-length', 'content-encoding'].includes(name),
  );
  return { status: answer.status, headers: Object.fromEntries(passed), body: Buffer.from(await answer.arrayBuffer()) };
}
