import { dockerHub } from '../../../domain/versions/reference.ts';

/** Vendors whose registries tell more about tags than the protocol asks for. */
export type VendorName = 'docker-hub' | 'github' | 'google' | 'azure' | 'quay';

/** A vendor, and where its own API is. */
export interface Vendor {
  readonly name: VendorName;
  /** The origin of the API. */
  readonly api: string;
}

/** The vendor of a registry, by exactly its hosts: a registry that only calls itself like one is none. */
export function vendorOf(registry: string): Vendor | undefined {
  if (registry === dockerHub) return { name: 'docker-hub', api: 'https://hub.docker.com' };
  if (registry === 'ghcr.io') return { name: 'github', api: 'https://api.github.com' };
  const own = (name: VendorName): Vendor => ({ name, api: `https://${registry}` });
  if (registry === 'quay.io') return own('quay');
  if (/^(?:(?:[a-z]+\.)?gcr\.io|[a-z0-9-]+-docker\.pkg\.dev)$/.test(registry)) return own('google');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*\.azurecr\.(?:io|cn|us)$/.test(registry) ? own('azure') : undefined;
}
