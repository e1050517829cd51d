/** Container registries, by the OCI distribution protocol. Names are normalised: `docker.io/library/nginx`. */
export interface Registry {
  /** All tags of an image, in the registry's order. @throws RegistryError */
  tags(image: string): Promise<readonly string[]>;
  /** The digest that a tag has now; undefined when there is no such tag. @throws RegistryError */
  digest(image: string, tag: string): Promise<string | undefined>;
}
