const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/u;
const qualifiedName = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/u;

/**
 * The rules of names (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/,
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/util/validation/validation.go). Each function says what is
 * wrong as the end of a sentence, or nothing.
 */
export type NameRule = (name: string) => string | undefined;

/** RFC 1123 subdomain: most names. */
export const subdomain: NameRule = (name) => {
  if (name.length > 253) return `has ${name.length} characters; at most 253 are allowed`;
  if (name.split('.').every((part) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/u.test(part))) return undefined;
  return 'must consist of lower-case letters, digits, "-" and ".", and start and end with a letter or digit';
};

/** RFC 1123 label: names that become a part of a host name. */
export const dnsLabel: NameRule = (name) => {
  if (name.length > 63) return `has ${name.length} characters; at most 63 are allowed`;
  return label.test(name)
    ? undefined
    : 'must consist of lower-case letters, digits and "-", and start and end with a letter or digit';
};

/** Names that only have to fit into a path: RBAC has `system:node`. */
export const pathSegment: NameRule = (name) =>
  name === '.' || name === '..' || /[/%]/u.test(name) ? 'must not be "." or "..", or contain "/" or "%"' : undefined;

/** Keys of labels and annotations: `prefix/name`. */
export const qualifiedKey: NameRule = (key) => {
  const parts = key.split('/');
  const name = parts.pop() ?? '';
  if (parts.length > 1) return 'has more than one "/"';
  const [prefix] = parts;
  if (prefix !== undefined && (prefix === '' || subdomain(prefix) !== undefined))
    return 'has a prefix that is no DNS name';
  if (qualifiedName.test(name)) return undefined;
  return 'must consist of at most 63 letters, digits, "-", "_" and ".", and start and end with a letter or digit';
};

/** Values of labels. */
export const labelValue: NameRule = (value) =>
  value === '' || qualifiedName.test(value)
    ? undefined
    : 'must consist of at most 63 letters, digits, "-", "_" and ".", and start and end with a letter or digit';
