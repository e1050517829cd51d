import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to the registry that counts what passes and takes its time for it, as the Internet does. */
export interface SlowProxy extends AsyncDisposable {
  /** `127.0.0.1:40123`. */
  readonly host: string;
  /** How many requests passed since this was asked last. */
  take(): number;
}

/** Starts it on loopback; every request waits so many milliseconds, many of them side by side. */
export async function startSlowProxy(target: string, milliseconds: number): Promise<SlowProxy> {
  let count = 0;
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, response) => {
    count++;
    void sleep(milliseconds).then(() => {
      const { method, url: path, headers } = incoming;
      const [hostname, port] = target.split(':');
      const passed = request({ agent, hostname, port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      passed.on('error', () => response.destroy());
      incoming.pipe(passed);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
