import type { BadInput, Content } from './support/case.ts';
import { goodRepo } from './support/good-repo.ts';
import { badInputs } from './support/table.ts';

const good = goodRepo('ghcr.io')['gitops.yaml'] as string;
const apps = 'apps: { shop: "apps/shop/{environment}" }\n';

/** A wrong gitops.yaml is seen by whatever reads it: here by `plan`, from the tip, and by `validate`, in the checkout. */
const both = (title: string, content: Content, at: string, ...says: BadInput['says'][number][]): BadInput[] => [
  { title: `${title} (plan, as an action)`, how: { action: 'plan' }, files: { 'gitops.yaml': content }, at, says },
  { title: `${title} (validate)`, how: { action: 'validate' }, files: { 'gitops.yaml': content }, at, says },
];
const one = (title: string, content: Content, at: string, ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: { cli: ['render', 'shop', 'dev'] },
  files: { 'gitops.yaml': content },
  at,
  says,
});

badInputs('gitops.yaml', [
  {
    title: 'is not there (plan)',
    how: { action: 'plan' },
    files: { 'gitops.yaml': null },
    at: 'gitops.yaml',
    says: ['There is no gitops.yaml.', 'docs/gitops-yaml.md'],
  },
  {
    title: 'is not there (render)',
    how: { cli: ['render', 'shop', 'dev'] },
    files: { 'gitops.yaml': null },
    at: 'gitops.yaml',
    says: ['There is no gitops.yaml.', 'docs/gitops-yaml.md'],
  },
  {
    title: 'that is named is not there (validate)',
    how: { action: 'validate', inputs: { config: 'gitopz.yaml' } },
    at: 'gitopz.yaml',
    says: ['There is no gitopz.yaml.'],
  },
  ...both('empty', '', 'gitops.yaml:1:1', 'says nothing', 'environments: [dev, prod]'),
  one('no YAML', 'environments: [dev\n', 'gitops.yaml:2:1', 'not valid YAML', 'may not be closed'),
  one('a key twice', `environments: [dev]\nenvironments: [prod]\n${apps}`, 'gitops.yaml:2:1', 'twice', 'line 1'),
  one('a tab', 'environments:\n\tdev: {}\n', 'gitops.yaml:2:1', 'tab', 'replace the tab'),
  ...both('an unknown key', `enviroments: [dev]\n${apps}`, 'gitops.yaml:1:1', 'did you mean "environments"?'),
  one('a key of a later version', `${good}policies: [policies/]\n`, 'gitops.yaml:9:1', 'not supported by this version'),
  one(
    'gates of a later version',
    `environments: { dev: {}, prod: { after: [dev], gates: { approvals: 2 } } }\n${apps}`,
    'gitops.yaml:1:57',
    '"approvals" is not supported',
  ),
  one(
    'a circle',
    `environments: { dev: { after: [prod] }, prod: { after: [dev] } }\n${apps}`,
    'gitops.yaml:1',
    'circle',
  ),
  one(
    'a name of nothing',
    `environments: { dev: {}, prod: { after: [staging] } }\n${apps}`,
    'gitops.yaml:1:42',
    '"staging"',
  ),
  one('another version', 'version: 2\nstages: []\n', 'gitops.yaml:1:10', 'version is 2', 'write `version: 1`'),
  ...both('too large', `${good}# ${'x'.repeat(2 * 1024 * 1024)}\n`, 'gitops.yaml:1:1', 'at most 1048576 are read'),
  one('an alias bomb', bomb(), 'gitops.yaml:', /alias|expanded|values/u),
  one('too deep', `environments: ${'['.repeat(5000)}`, 'gitops.yaml:1:', 'nested more than 100 deep'),
  one('__proto__', `environments: [dev]\napps:\n  __proto__: apps/shop\n`, 'gitops.yaml:3:3', '"__proto__" is refused'),
  one(
    'a merge conflict',
    '<<<<<<< HEAD\nenvironments: [dev]\n=======\nenvironments: [prod]\n>>>>>>> x\n',
    'gitops.yaml:2:13',
    'not valid YAML',
  ),
  one('UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'gitops.yaml', 'is not UTF-8 text'),
  one('two documents', `${good}---\n${good}`, 'gitops.yaml:', 'more than one YAML document'),
  one(
    'workflow commands in a key',
    `environments: [dev]\n"::set-output name=changed::true\\n##[add-path]/tmp": 1\n`,
    'gitops.yaml:2:1',
    'characters that cannot be seen',
    'Remove',
  ),
  {
    ...one('a link', { link: '/etc/hostname' }, 'gitops.yaml', 'symbolic link', 'copy'),
    files: { 'gitops.yaml': { link: '/etc/hostname' } },
  },
  ...both('a directory', { directory: true }, 'gitops.yaml', 'is a directory').slice(1),
  { ...one('a directory (render)', { directory: true }, 'gitops.yaml', 'is a directory') },
  one('a source that leaves the repo', `environments: [dev]\napps: { shop: ../../etc }\n`, 'gitops.yaml:2:15', '..'),
  one(
    'a source that is not there',
    `environments: [dev]\napps: { shop: apps/shoop/{environment} }\n`.replace(
      'apps/shoop/{environment}',
      '"apps/shoop/{environment}"',
    ),
    'gitops.yaml:2:',
    /apps\/shoop/u,
  ),
]);

function bomb(): string {
  const levels = 'abcdefghi'.split('').map((name, index, all) => {
    const before = all[index - 1];
    return `${name}: &${name} [${Array(9)
      .fill(before ? `*${before}` : 'x')
      .join(', ')}]`;
  });
  return `${levels.join('\n')}\nenvironments: *i\n`;
}
