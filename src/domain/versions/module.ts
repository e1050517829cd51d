import { hostPattern } from './address.ts';

/** Where modules without a host come from. */
const publicRegistry = 'registry.terraform.io';

/** https://developer.hashicorp.com/terraform/language/modules/sources#terraform-registry, and the grammar of terraform-registry-address (module.go). */
const word = '[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?';
const module = new RegExp(`^(?:(${hostPattern}(?::[0-9]{1,5})?)/)?(${word})/(${word})/([0-9a-z]{1,64})$`, 'u');
const maximumAddress = 512;

/**
 * The normalised name of a module of a Terraform registry: `registry.terraform.io/terraform-aws-modules/vpc/aws` for
 * `terraform-aws-modules/vpc/aws`. Undefined for what is none: paths, addresses of Git, submodules (`//`).
 */
export function parseModule(text: string): string | undefined {
  const parts = text.length > maximumAddress ? null : module.exec(text);
  if (parts === null) return undefined;
  const [, host, namespace, name, provider] = parts;
  // "github.com" and its like are short for addresses of Git, and hosts of registries have a dot or a port.
  if (host !== undefined && (!/[.:]/u.test(host) || /^(?:github\.com|bitbucket\.org)$/iu.test(host))) return undefined;
  return [host?.toLowerCase().replace(/:443$/u, '') ?? publicRegistry, namespace, name, provider].join('/');
}
