import path from 'node:path';
import type { Json, JsonObject } from '../../domain/manifests/model.ts';
import { CommandError, ConfigError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Shell } from '../../ports/shell.ts';
import type { Endpoint } from './connection.ts';
import { type Entry, isObject, textField } from './kubeconfig.ts';
import { plainText } from './redact.ts';

/** What a plugin gave. */
export interface ExecCredential {
  readonly token?: string;
  readonly certificate?: { readonly cert: string; readonly key: string };
  /** When it ends, in milliseconds of the epoch; undefined for as long as we run. */
  readonly expires?: number;
}

/** A program that makes credentials: those of EKS, GKE and AKS (k8s.io, client-go credential plugins). */
export interface ExecPlugin {
  /** The current credential; a new one when it ends within seconds, or is the one that the server has refused. */
  credential(refusedAuthorization: unknown, refusedCertificate: string | undefined): Promise<ExecCredential>;
}

/** What a plugin is run with. */
export interface ExecDeps {
  readonly shell: Pick<Shell, 'run'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Keeps a credential out of every log. */
  mask(value: string): void;
}

const versions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'];
/** A credential that ends so soon is renewed before it is used, in milliseconds. */
const margin = 30_000;
/** How long a plugin may take, in milliseconds: it may ask its cloud, it must not ask a person. */
const patience = 60_000;
/** A plugin that fails is described here, not by the shell. */
const anyCode = Array.from({ length: 256 }, (_, code) => code);

/** Reads the `exec` of a user. @throws ConfigError for a version or mode that is not supported */
export function createExecPlugin(user: Entry, endpoint: Endpoint, deps: ExecDeps): ExecPlugin {
  const exec: Entry = { ...user, value: isObject(user.value.exec) ? user.value.exec : {} };
  const apiVersion = textField(exec, 'apiVersion') ?? '';
  const at = { file: user.file };
  if (!versions.includes(apiVersion))
    throw new ConfigError(`The exec plugin of user "${user.name}" speaks "${apiVersion}".`, {
      at,
      hint: `Supported are ${versions.join(' and ')}: update the plugin and write the kubeconfig anew.`,
    });
  if (exec.value.interactiveMode === 'Always')
    throw new ConfigError(`The exec plugin of user "${user.name}" wants a terminal (interactiveMode: Always).`, { at });
  let known: ExecCredential | undefined;
  let running: Promise<ExecCredential> | undefined;
  const stale = (authorization: unknown, cert: string | undefined) =>
    known === undefined ||
    (known.expires !== undefined && known.expires - margin < deps.clock.now().getTime()) ||
    (authorization !== undefined && authorization === `Bearer ${known.token}`) ||
    (cert !== undefined && cert === known.certificate?.cert);
  return {
    async credential(authorization, cert) {
      if (!stale(authorization, cert) && known) return known;
      // Many requests find it stale at once: one run of the plugin serves them all.
      running ??= runPlugin(exec, apiVersion, endpoint, deps).finally(() => {
        running = undefined;
      });
      known = await running;
      return known;
    },
  };
}

async function runPlugin(exec: Entry, apiVersion: string, endpoint: Endpoint, deps: ExecDeps): Promise<ExecCredential> {
  const command = textField(exec, 'command');
  if (command === undefined)
    throw new ConfigError(`The exec plugin of user "${exec.name}" has no command.`, { at: { file: exec.file } });
  // As client-go: a command with a separator stands beside the kubeconfig, any other is looked for in PATH.
  const tool = command.includes('/') ? path.resolve(path.dirname(exec.file), command) : command;
  const args = Array.isArray(exec.value.args) ? exec.value.args.filter((arg) => typeof arg === 'string') : [];
  const env = {
    ...inherited(deps.env),
    ...ownVariables(exec),
    KUBERNETES_EXEC_INFO: execInfo(exec, apiVersion, endpoint),
  };
  const installHint = textField(exec, 'installHint') ?? '';
  const failed = (why: string, cause?: unknown) =>
    new CommandError(`The exec plugin "${command}" of user "${exec.name}" failed.`, {
      hint: [plainText(why), installHint].filter(Boolean).join(' '),
      ...(cause === undefined ? {} : { cause }),
    });
  const result = await deps.shell
    .run({ tool, args, env, timeout: patience, accept: anyCode })
    .catch((cause: unknown) => {
      throw failed(cause instanceof Error ? cause.message : '', cause);
    });
  // Only what it says on standard error is repeated: on standard output there are credentials, even when it fails.
  if (result.code !== 0) throw failed(result.stderr.trim().slice(-400) || `It ended with exit code ${result.code}.`);
  return readAnswer(result.stdout, apiVersion, command, deps);
}

/**
 * Plugins find their cloud's credentials in the environment, so they get it; not what belongs to this action alone, nor
 * what would change how a program runs.
 */
function inherited(env: ExecDeps['env']): Record<string, string> {
  const withheld = /^(INPUT_|STATE_|ACTIONS_(RUNTIME|RESULTS|CACHE)_|NODE_OPTIONS$|LD_|DYLD_|GITHUB_TOKEN$|GH_TOKEN$)/u;
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
    ),
  );
}

function ownVariables(exec: Entry): Record<string, string> {
  const list = Array.isArray(exec.value.env) ? (exec.value.env as readonly Json[]) : [];
  return Object.fromEntries(
    list
      .filter(
        (item): item is JsonObject => isObject(item) && typeof item.name === 'string' && typeof item.value === 'string',
      )
      .map((item) => [String(item.name), String(item.value)]),
  );
}

function execInfo(exec: Entry, apiVersion: string, endpoint: Endpoint): string {
  const cluster = {
    server: endpoint.server.href.replace(/\/$/u, ''),
    ...(endpoint.serverName ? { 'tls-server-name': endpoint.serverName } : {}),
    ...(endpoint.insecure ? { 'insecure-skip-tls-verify': true } : {}),
    ...(endpoint.authority
      ? { 'certificate-authority-data': Buffer.from(endpoint.authority, 'utf8').toString('base64') }
      : {}),
    ...(endpoint.proxy ? { 'proxy-url': endpoint.proxy } : {}),
  };
  const spec = exec.value.provideClusterInfo === true ? { cluster, interactive: false } : { interactive: false };
  return JSON.stringify({ apiVersion, kind: 'ExecCredential', spec });
}

/** What it printed holds secrets: no part of it is quoted. */
function readAnswer(stdout: string, apiVersion: string, command: string, deps: ExecDeps): ExecCredential {
  const wrong = (what: string) =>
    new CommandError(`The exec plugin "${command}" ${what}.`, {
      hint: 'Run it by hand: it must print an ExecCredential.',
    });
  let answer: Json;
  try {
    answer = JSON.parse(stdout) as Json;
  } catch {
    throw wrong('did not print JSON');
  }
  if (!isObject(answer) || answer.kind !== 'ExecCredential' || !isObject(answer.status))
    throw wrong('did not print an ExecCredential with a status');
  if (answer.apiVersion !== apiVersion) throw wrong(`answered in another version than ${apiVersion}`);
  const { token, clientCertificateData: cert, clientKeyData: key, expirationTimestamp } = answer.status;
  const certificate = typeof cert === 'string' && typeof key === 'string' ? { cert, key } : undefined;
  if (typeof token !== 'string' && !certificate)
    throw wrong('gave neither a token nor a client certificate with its key');
  if (typeof token === 'string') deps.mask(token);
  const expires = typeof expirationTimestamp === 'string' ? Date.parse(expirationTimestamp) : Number.NaN;
  return {
    ...(typeof token === 'string' ? { token } : {}),
    ...(certificate ? { certificate } : {}),
    ...(Number.isNaN(expires) ? {} : { expires }),
  };
}
