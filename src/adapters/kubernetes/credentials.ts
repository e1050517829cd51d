import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError } from '../../kit/errors.ts';
import type { ExecPlugin } from './exec-plugin.ts';
import { contentField, type Entry, isObject, textField } from './kubeconfig.ts';

/** What a request shows to prove who sends it. */
export interface Proof {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** A client certificate and its key, in PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

/** The credentials of a user. */
export interface Credentials {
  /** What the next request shows. `refused` is what the server has just answered 401 to: it is not given again if there is better. */
  proof(refused?: Proof): Promise<Proof>;
}

/** Plugins are made by whoever may run programs. */
export type StartPlugin = (user: Entry) => ExecPlugin;

/** Reads the credentials of a user of a kubeconfig. @throws ConfigError for what cannot be read or is not supported */
export async function readCredentials(user: Entry | undefined, start: StartPlugin): Promise<Credentials> {
  if (!user) return { proof: () => Promise.resolve({ headers: {} }) };
  if (user.value['auth-provider'] !== undefined)
    throw new ConfigError(`User "${user.name}" has an auth-provider, which Kubernetes removed in 1.26.`, {
      at: { file: user.file },
      hint: 'Use the exec plugin of your cloud: gke-gcloud-auth-plugin, kubelogin, aws eks get-token.',
    });
  const extra = impersonation(user);
  const certificate = await clientCertificate(user);
  const fixed = { headers: extra, ...(certificate ? { certificate } : {}) };
  const file = textField(user, 'tokenFile');
  // As client-go: the file of a token wins over a token, since only it is renewed.
  if (file !== undefined) return fromTokenFile(path.resolve(path.dirname(user.file), file), fixed, user);
  const token = textField(user, 'token');
  if (token !== undefined) return always(withAuthorization(fixed, `Bearer ${token}`));
  const name = textField(user, 'username');
  if (name !== undefined) {
    const pair = Buffer.from(`${name}:${textField(user, 'password') ?? ''}`, 'utf8').toString('base64');
    return always(withAuthorization(fixed, `Basic ${pair}`));
  }
  if (isObject(user.value.exec)) return fromPlugin(start(user), fixed);
  return always(fixed);
}

function always(proof: Proof): Credentials {
  return { proof: () => Promise.resolve(proof) };
}

function withAuthorization(proof: Proof, authorization: string): Proof {
  return { ...proof, headers: { ...proof.headers, Authorization: authorization } };
}

async function clientCertificate(user: Entry): Promise<Proof['certificate']> {
  const cert = await contentField(user, 'client-certificate');
  const key = await contentField(user, 'client-key');
  if (cert === undefined && key === undefined) return undefined;
  if (cert !== undefined && key !== undefined) return { cert, key };
  throw new ConfigError(
    `User "${user.name}" has ${cert ? 'a client certificate without its key' : 'a client key without its certificate'}.`,
    {
      at: { file: user.file },
    },
  );
}

/** Tokens of service accounts are renewed in place: the file is read for every request. */
export function fromTokenFile(file: string, fixed: Proof, user: Pick<Entry, 'name' | 'file'>): Credentials {
  return {
    proof: async () => {
      const token = await readFile(file, 'utf8').catch((error: unknown) => {
        throw new ConfigError(
          `The token file of "${user.name}" cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
          {
            at: { file: user.file },
            hint: `It names ${file}.`,
          },
        );
      });
      return withAuthorization(fixed, `Bearer ${token.trim()}`);
    },
  };
}

/** Asks the plugin again when its answer has expired or was refused. */
function fromPlugin(plugin: ExecPlugin, fixed: Proof): Credentials {
  return {
    proof: async (refused) => {
      const answer = await plugin.credential(refused?.headers.Authorization, refused?.certificate?.cert);
      const headers =
        answer.token === undefined ? fixed.headers : { ...fixed.headers, Authorization: `Bearer ${answer.token}` };
      const certificate = answer.certificate ?? fixed.certificate;
      return { headers, ...(certificate ? { certificate } : {}) };
    },
  };
}

/** Headers of `as`, `as-uid` and `as-groups`: a user that acts as another. */
function impersonation(user: Entry): Readonly<Record<string, string | readonly string[]>> {
  const headers: Record<string, string | readonly string[]> = {};
  const as = textField(user, 'as');
  const uid = textField(user, 'as-uid');
  const groups = user.value['as-groups'];
  if (as) headers['Impersonate-User'] = as;
  if (uid) headers['Impersonate-Uid'] = uid;
  if (Array.isArray(groups)) headers['Impersonate-Group'] = groups.filter((group) => typeof group === 'string');
  if (isObject(user.value['as-user-extra']))
    throw new ConfigError(`User "${user.name}" has as-user-extra, which is not supported.`, {
      at: { file: user.file },
    });
  return headers;
}
