/**
 * Settings that hold for our own runs of Git, whatever the machine, the user or an earlier step of the job has configured. They travel
 * in the environment, so that nothing is written to a file and nothing stands in the list of processes.
 */
const fixed: readonly (readonly [string, string])[] = [
  // No code of the repository or the machine runs because we look at it.
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.attributesFile', '/dev/null'],
  ['protocol.ext.allow', 'never'],
  ['submodule.recurse', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  // Bytes stay as they are.
  ['core.autocrlf', 'false'],
  ['core.safecrlf', 'false'],
  // Nothing asks, signs or tidies up behind our back.
  ['commit.gpgSign', 'false'],
  ['push.gpgSign', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['fetch.prune', 'false'],
  ['push.followTags', 'false'],
  ['advice.detachedHead', 'false'],
];

/** Variables that the network needs and a tool does not get by itself. */
const network = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'SSH_AUTH_SOCK',
  'GIT_SSH_COMMAND',
] as const;

/** How Git is run. */
export interface GitSettings {
  /** The directory of the checkout. */
  readonly directory: string;
  /** The address of the GitHub whose token this is: it goes nowhere else. */
  readonly serverUrl: string;
  readonly token?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The environment of every run of Git. */
export function gitEnvironment(settings: GitSettings, origin: string | undefined): Record<string, string> {
  const { directory, token, env } = settings;
  const config = [...fixed, ['safe.directory', directory] as const];
  const environment: Record<string, string> = { GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1', LC_ALL: 'C' };
  for (const name of network) if (env[name]) environment[name] = env[name];
  if (token !== undefined) {
    // What a person's configuration does to addresses and credentials (insteadOf, helpers) is not for our token.
    environment.GIT_CONFIG_GLOBAL = '/dev/null';
    environment.GIT_ASKPASS = '';
    config.push(['credential.helper', ''], ...authentication(settings.serverUrl, token, origin));
  }
  environment.GIT_CONFIG_COUNT = String(config.length);
  config.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return environment;
}

/**
 * The token as a header for exactly this repository. The empty value first takes away what actions/checkout left in the checkout: two
 * headers would be refused. A redirect to somewhere else is not followed with it.
 */
function authentication(serverUrl: string, token: string, origin: string | undefined): [string, string][] {
  const server = serverUrl.replace(/\/+$/, '');
  if (origin !== undefined && !origin.startsWith(`${server}/`)) return [];
  const key = `http.${origin ?? `${server}/`}.extraheader`;
  return [
    ['http.followRedirects', 'false'],
    [key, ''],
    [key, `AUTHORIZATION: basic ${basicCredentials(token)}`],
  ];
}

/** What stands in the header; a secret like the token itself. */
export function basicCredentials(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}
