import type { BadInput } from './support/case.ts';
import { deployment } from './support/good-repo.ts';
import { badInputs } from './support/table.ts';

const given = (
  title: string,
  action: string,
  inputs: Record<string, string>,
  ...says: BadInput['says'][number][]
): BadInput => ({
  title,
  how: { action, inputs },
  says,
});
const update = (title: string, images: string, ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: { action: 'update', inputs: { images } },
  says,
});

badInputs('inputs', [
  given(
    'an environment that is nearly one',
    'deploy',
    { environment: 'prd' },
    'There is no environment "prd"',
    'did you mean "prod"?',
    'dev, prod',
  ),
  given('an environment that is none', 'plan', { environments: 'qa' }, 'There is no environment "qa"', 'dev, prod'),
  given(
    'an application that is nearly one',
    'plan',
    { apps: 'shpo' },
    'There is no application "shpo"',
    'did you mean "shop"?',
  ),
  given('no environment', 'deploy', { environment: '' }, 'The input "environment" is required and empty.'),
  given(
    'a choice that is none',
    'validate',
    { 'fail-on': 'warnings' },
    'The input "fail-on" is "warnings"',
    'did you mean "warning"?',
  ),
  given('a mode that is none', 'drift-check', { mode: 'fix' }, 'The input "mode" is "fix"', 'it takes'),
  given('a switch that is none', 'diff', { comment: 'yes' }, 'The input "comment" is "yes"', 'true or false'),
  given('a Kubernetes version that is none', 'validate', { 'kubernetes-version': 'latest' }, /version/u, /1\.\d+/u),
  given('a substitution in a name', 'deploy', { environment: '$(id)' }, 'There is no environment "$(id)"'),
  given(
    'commands in a name',
    'deploy',
    { environment: 'dev\n::set-output name=changed::true\n##[add-path]/tmp' },
    'There is no environment',
  ),
  given('escapes in a name', 'plan', { apps: '\u001b[31mshop\u001b[0m\u202e' }, 'There is no application'),
  given('__proto__ as a name', 'plan', { apps: '__proto__' }, 'There is no application "__proto__"'),
  given('a configuration outside of the checkout', 'plan', { config: '../../../etc/passwd' }, '..', 'root of the repo'),
  given('a configuration with an absolute path', 'plan', { config: '/etc/passwd' }, '/etc/passwd'),
  given('a configuration within .git', 'plan', { config: '.git/config' }, 'There is no .git/config'),
  given('a configuration with a NUL', 'plan', { config: 'gitops\u0001.yaml' }, /gitops/u),
  update('an image that is no reference', 'not an image', '"not an image" is not an image reference', 'Write it as'),
  update('an image without a tag', 'ghcr.io/acme/shop', 'is not an image reference with a tag'),
  update('an image with a substitution', 'ghcr.io/acme/$(id):1.0.0', 'is not an image reference'),
  update(
    'an image that nobody follows',
    'ghcr.io/acme/other:1.0.0',
    'No application follows the image ghcr.io/acme/other.',
    'The configuration names',
  ),
  update('an image with commands', 'ghcr.io/acme/x:1::set-output name=a::b ##[set-env]', 'is not an image reference'),
  given(
    'a workflow that is a path',
    'update',
    { 'deploy-workflow': '../../x.yml', environments: 'qa' },
    'There is no environment "qa"',
  ),
  given('a base that is an option', 'diff', { base: '--upload-pack=touch /tmp/pwned' }, /--upload-pack/u),
  given('a base that is not there', 'diff', { base: 'mian' }, /mian/u),
]);

const cli = (title: string, args: readonly string[], ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: { cli: args },
  says,
});
const canary = 'canary-passw0rd';

badInputs('the command line', [
  cli('a verb that is nearly one', ['validat'], 'There is no verb "validat"', 'did you mean "validate"?', 'There are:'),
  cli('a verb that is none', ['destroy-all-now'], 'There is no verb "destroy-all-now"', 'There are:'),
  cli('a verb with escapes', ['\u001b[2Jvalidate\u202e'], 'There is no verb'),
  cli(
    'a flag that is nearly one',
    ['validate', '--outptu', 'json'],
    'has no flag --outptu',
    'did you mean "--output"?',
  ),
  cli('a flag that is none', ['plan', '--force'], 'plumbline plan has no flag --force'),
  cli('a short flag', ['validate', '-x'], 'has no flag -x'),
  cli('a flag without its value', ['validate', '--output'], '--output needs a value'),
  cli('a flag that swallows another', ['validate', '--output', '--config'], '--output needs a value'),
  cli('a flag twice', ['validate', '--output', 'json', '--output', 'text'], '--output is given twice'),
  cli('a switch with a value', ['set', '--dry-run=no', 'x'], '--dry-run takes no value'),
  cli('a format that is nearly one', ['validate', '--output', 'jsno'], '--output is "jsno"', 'did you mean "json"?'),
  cli('a token as a flag', ['plan', '--token', 'x'], 'has no flag --token'),
  cli('a path outside', ['validate', '../..'], 'outside of the working directory', '--directory'),
  cli('a path that is not there', ['images', 'nope.yaml'], 'nope.yaml: There is no file or directory "nope.yaml"'),
  cli('an argument where none is', ['plan', 'dev'], 'takes no argument "dev"'),
  cli('a directory that is not there', ['validate', '--directory', 'nowhere'], 'nowhere', 'does not exist'),
  cli('render without an environment', ['render', 'shop'], 'needs an application and an environment'),
  cli('render of an unknown app', ['render', 'shp', 'dev'], 'There is no application "shp"', 'did you mean "shop"?'),
  cli('render of an unknown target', ['render', 'shop', 'dev', '--target', 'eu'], 'There is no target "eu"'),
  cli('set without an image', ['set', 'apps'], 'needs --image'),
  cli('set without a path', ['set', '--image', 'ghcr.io/acme/shop=2.0.0'], 'needs the files or directories'),
  cli(
    'set of what is no image',
    ['set', '--image', 'shop:1=$(id)', 'apps'],
    'does not name an image and its version',
    'Write it as',
  ),
  cli(
    'set with a bad tag',
    ['set', '--image', 'ghcr.io/acme/shop=1 2', 'apps'],
    'does not name an image and its version',
  ),
  cli('set of standard input', ['set', '--image', 'ghcr.io/acme/shop=2.0.0', '-'], 'standard input is none'),
  {
    ...cli(
      'set of a value that is a template',
      ['set', '--image', 'ghcr.io/acme/tpl=2.0.0', 'apps'],
      'apps/shop/dev/block.yaml:14:',
      'block scalar',
    ),
    files: {
      'apps/shop/dev/block.yaml': deployment('ghcr.io', '1.0.0').replace(
        'image: ghcr.io/acme/shop:1.0.0',
        'image: >-\n            ghcr.io/acme/tpl:1.0.0',
      ),
    },
  },
  {
    ...cli(
      'set of a file that SOPS has signed',
      ['set', '--image', 'ghcr.io/acme/tpl=2.0.0', 'apps'],
      'apps/shop/dev/signed.yaml:',
      'signed by SOPS',
    ),
    files: {
      'apps/shop/dev/signed.yaml': `${deployment('ghcr.io', '1.0.0').replace('acme/shop', 'acme/tpl')}sops: { mac: x, version: 3.9.0 }\n`,
    },
  },
  {
    ...cli('no repository', ['plan'], 'does not say which GitHub repository', 'Work in a clone'),
    env: () => ({ GITHUB_REPOSITORY: '' }),
    canaries: [canary],
    prepare: remote(`https://user:${canary}@example.com/`),
  },
  { ...cli('a directory that is no checkout', ['plan', '--directory', '..'], 'is not a Git checkout') },
  {
    ...cli('standard input that is no YAML', ['validate', '-'], '-:2:1:', 'not valid YAML'),
    how: { cli: ['validate', '-'], stdin: 'kind: [\n' },
    exit: 1,
  },
  {
    ...cli('findings with escapes in file names', ['validate', 'apps'], /apiVersion/u),
    how: { cli: ['validate', 'apps'] },
    files: { 'apps/\u001b[31m\n::error::x.yaml': 'kind: Deployment\n' },
    exit: 1,
  },
]);

function remote(url: string): NonNullable<BadInput['prepare']> {
  return async ({ workspace }) => {
    const { execFileSync } = await import('node:child_process');
    execFileSync('git', ['-C', workspace, 'remote', 'set-url', 'origin', url]);
  };
}
