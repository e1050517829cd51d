import { parseChart } from '../versions/chart.ts';
import { parseGitRepository } from '../versions/git-repository.ts';
import { parseModule } from '../versions/module.ts';
import { parseReference } from '../versions/reference.ts';
import { quote } from './quote.ts';
import type { TextShape } from './shape.ts';
import { text } from './shapes.ts';
import { wrong } from './words.ts';

/** The name of an image, normalised; a version of it is not part of it. */
export const image: TextShape<string> = text(
  'the name of an image, without tag and digest',
  { minLength: 1, maxLength: 512, pattern: '^[a-zA-Z0-9\\[][a-zA-Z0-9._:/\\[\\]-]*$' },
  (value, path) => {
    const reference = parseReference(value);
    if (!reference) {
      const hint = 'Write it as ghcr.io/acme/web: a registry, then a path of lower-case names.';
      return wrong('image', `${path} is ${quote(value)}, which is no name of an image.`, hint);
    }
    if (reference.tag === undefined && reference.digest === undefined) return { value: reference.name };
    const message = `${path} is ${quote(value)}, which names a version; the versions are found by "track".`;
    return wrong('image', message, `Write ${quote(reference.written)}.`);
  },
  ['ghcr.io/acme/web', 'nginx'],
);

/** The name of a Helm chart, normalised. */
export const chart: TextShape<string> = text(
  'the address of a chart, `oci://…` or `https://…`',
  { minLength: 1, maxLength: 512, pattern: '^(oci|https)://[a-zA-Z0-9\\[]' },
  (value, path) => {
    const found = parseChart(value);
    if (found !== undefined) return { value: found };
    const hint =
      'Write it as oci://ghcr.io/acme/charts/web, or as the address of the repository with the name of the chart behind it: https://charts.acme.dev/stable/web. No version, user or password is part of it.';
    return wrong('chart', `${path} is ${quote(value)}, which is no address of a chart.`, hint);
  },
  ['oci://ghcr.io/acme/charts/web', 'https://charts.acme.dev/stable/web'],
);

/** The name of a Git repository, normalised. */
export const git: TextShape<string> = text(
  'the address of a Git repository, by https or ssh',
  { minLength: 1, maxLength: 512, pattern: '^(https://|ssh://|git\\+ssh://|[a-zA-Z0-9_][a-zA-Z0-9_.-]*@)[^\\s]+$' },
  (value, path) => {
    const found = parseGitRepository(value);
    if (found !== undefined) return { value: found };
    const hint =
      'Write it as https://github.com/acme/platform, ssh://git@github.com/acme/platform or git@github.com:acme/platform, without a password.';
    return wrong('git', `${path} is ${quote(value)}, which is no address of a Git repository.`, hint);
  },
  ['https://github.com/acme/platform', 'git@github.com:acme/platform.git'],
);

/** The name of a module of a Terraform registry, normalised. */
export const module: TextShape<string> = text(
  'a module of a Terraform registry: `namespace/name/provider`, with the host in front where it is not the public one',
  { minLength: 5, maxLength: 512, pattern: '^[a-zA-Z0-9\\[][a-zA-Z0-9._:/\\[\\]-]*$' },
  (value, path) => {
    const found = parseModule(value);
    if (found !== undefined) return { value: found };
    const hint =
      'Write it as terraform-aws-modules/vpc/aws, or registry.acme.dev/platform/network/aws. A module in a Git repository is an artifact with "git".';
    return wrong('module', `${path} is ${quote(value)}, which is no module of a registry.`, hint);
  },
  ['terraform-aws-modules/vpc/aws'],
);

/** The address of a repository that people can look at. */
export const sourceRepository: TextShape<string> = text(
  'the https address of a repository',
  { minLength: 1, maxLength: 512, pattern: '^https://[a-zA-Z0-9\\[]' },
  (value, path) => {
    const found = value.startsWith('https://') ? parseGitRepository(value) : undefined;
    if (found !== undefined) return { value: `https://${found}` };
    const message = `${path} is ${quote(value)}, which is no https address of a repository.`;
    return wrong('source', message, 'Write it as https://github.com/acme/web, without user, query and fragment.');
  },
  ['https://github.com/acme/web'],
);
