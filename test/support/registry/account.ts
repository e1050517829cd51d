/** The one account of the test registries. */
export const account = {
  username: 'plumbline',
  password: 'only-for-tests',
  identityToken: 'identity-only-for-tests',
} as const;

/** The account as `htpasswd` writes it; bcrypt, cost 5, made once: Node has no bcrypt. */
export const htpasswd = 'plumbline:$2a$05$FnjLVv5MiX5kV6rocDfzk.1p/6C1waMTw06.HZUFCJkhRpFr3kCVq\n';

/** `Authorization` of the account. */
export const basic = `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`;

/** Docker's configuration with the account for some hosts, as `docker login` writes it. */
export function dockerConfig(...hosts: readonly string[]): string {
  return JSON.stringify({
    auths: Object.fromEntries(hosts.map((host) => [host, { auth: basic.slice('Basic '.length) }])),
  });
}
