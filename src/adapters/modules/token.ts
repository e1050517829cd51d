import type { Environment } from '../shell/environment.ts';

/**
 * The token for a host from the environment (https://developer.hashicorp.com/terraform/cli/config/config-file#environment-variable-credentials):
 * `TF_TOKEN_app_terraform_io` is for `app.terraform.io`; a dash is written as such or as `__`, a port cannot be written. Undefined for
 * what cannot be a header.
 */
export function moduleToken(env: Environment, host: string): string | undefined {
  const found = Object.entries(env).find(([name]) => hostOf(name) === host.toLowerCase());
  const token = found?.[1];
  return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

function hostOf(variable: string): string | undefined {
  const encoded = /^TF_TOKEN_(.+)$/.exec(variable)?.[1];
  return encoded?.replaceAll('__', '-').replaceAll('_', '.').toLowerCase();
}
