/** Tags that say how new something is, and not which: those of official images, and usual names of branches and channels. */
const floating: ReadonlySet<string> = new Set(
  (
    'latest stable edge lts current mainline main master trunk head tip nightly daily dev devel develop development next ' +
    'canary rolling release testing unstable staging production prod preview snapshot experimental alpha beta rc'
  ).split(' '),
);

/**
 * The variant that a tag without a version asks for: `alpine` of `alpine`, `lts-alpine` and `LTS-alpine`; empty for `lts`. A word that is
 * not known to float names a variant, since what is lost otherwise is what the application runs on. Only the first word floats:
 * `latest-dev` is the variant `dev`, and `alpine-edge` is not `alpine`.
 */
export function namedVariant(tag: string): string {
  const [first = '', ...rest] = tag.split('-');
  return floating.has(first.toLowerCase()) ? rest.join('-') : tag;
}
