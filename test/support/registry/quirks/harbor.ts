import { type Handler, startServer, type TestServer } from '../http-server.ts';
import { jsonAnswer } from './quirk.ts';

/** The account of a robot; the dollar is a part of it (https://goharbor.io/docs/main/working-with-projects/project-configuration/create-robot-accounts/). */
export const robot = { username: 'robot$acme+ci', password: 'robot-password-only-for-tests' } as const;

/** Harbor, and GitLab, which differ in where their token service is: `/service/token` and `/jwt/auth`. */
export async function startHarbor(tokenPath: '/service/token' | '/jwt/auth'): Promise<TestServer> {
  const expected = `Basic ${Buffer.from(`${robot.username}:${robot.password}`).toString('base64')}`;
  const answer: Handler = ({ url, headers }) => {
    if (url.startsWith(tokenPath)) {
      const { searchParams } = new URL(url, 'http://harbor');
      const isRight =
        searchParams.get('scope') === 'repository:acme/web:pull' && searchParams.get('service') === 'harbor-registry';
      return headers.authorization === expected && isRight
        ? jsonAnswer({ token: 'harbor-token', expires_in: 1800 })
        : { status: 401 };
    }
    if (headers.authorization === 'Bearer harbor-token')
      return jsonAnswer({ name: 'acme/web', tags: ['1.0.0', '1.0.1'] });
    return {
      status: 401,
      headers: {
        'www-authenticate': `Bearer realm="${server.origin}${tokenPath}",service="harbor-registry",scope="repository:acme/web:pull"`,
      },
    };
  };
  const server = await startServer(answer);
  return server;
}
