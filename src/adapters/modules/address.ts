import { RegistryError } from '../../kit/errors.ts';
import { isLoopbackName } from '../web/loopback.ts';

/** A module of a registry (https://developer.hashicorp.com/terraform/internals/module-registry-protocol). */
export interface ModuleAddress {
  /** As it was named, for messages. */
  readonly name: string;
  /** With its port, if it has one: the key of its token. */
  readonly host: string;
  /** `https://registry.terraform.io`. */
  readonly origin: string;
  /** `terraform-aws-modules/vpc/aws`. */
  readonly path: string;
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const part = '[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?';
const wholeName = new RegExp(`^(${label}(?:\\.${label})*(?::\\d{1,5})?)/(${part}/${part}/[0-9a-z]{1,64})$`);

/** Takes the name of a module apart. On this machine it is asked without encryption. @throws RegistryError for a name that is none */
export function moduleAddress(name: string): ModuleAddress {
  const [, host, path] = wholeName.exec(name) ?? [];
  const origin = `${host !== undefined && isLoopbackName(host) ? 'http' : 'https'}://${host}`;
  if (host !== undefined && path !== undefined && URL.canParse(origin)) return { name, host, origin, path };
  throw new RegistryError(`${JSON.stringify(name.slice(0, 200))} is not the name of a module in a registry.`, 0, {
    hint: 'Write host, namespace, name and provider, as in `registry.terraform.io/terraform-aws-modules/vpc/aws`.',
  });
}
