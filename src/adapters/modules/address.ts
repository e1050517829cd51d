import { parseModule } from '../../domain/versions/module.ts';
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

/**
 * Takes the normalised name of a module apart. Registries on this machine are asked without encryption.
 * @throws RegistryError for a name that is none
 */
export function moduleAddress(name: string): ModuleAddress {
  const slash = name.indexOf('/');
  const host = name.slice(0, slash);
  const origin = `${isLoopbackName(host) ? 'http' : 'https'}://${host}`;
  if (parseModule(name) === name && URL.canParse(origin)) return { name, host, origin, path: name.slice(slash + 1) };
  throw new RegistryError(`${JSON.stringify(name.slice(0, 200))} is not the name of a module in a registry.`, 0, {
    hint: 'Write host, namespace, name and provider, as in `registry.terraform.io/terraform-aws-modules/vpc/aws`.',
  });
}
