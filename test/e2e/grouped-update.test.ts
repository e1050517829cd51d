import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/github/control/person.ts';
import type { RepositoryControl } from '../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../support/github/start.ts';
import { configRepoFiles } from '../support/loop/config-repo.ts';
import { Loop } from '../support/loop/loop.ts';
import { schedules } from '../support/loop/schedules.ts';
import { deployment } from '../support/memory/config-repo.ts';
import { startRegistry, type TestRegistry } from '../support/registry/registry.ts';

const apps = ['blog', 'shop'] as const;
const branch = 'plumbline/update/dev/_site';

/**
 * Two applications in one pull request, from the schedule to the merge by a person and back: the shipped dist/ in the example
 * workflows, with what their images say of their sources.
 */
describe('a grouped update', () => {
  let registry: TestRegistry;
  let github: GitHub;
  let repository: RepositoryControl;
  let source: RepositoryControl;
  let person: Person;
  let loop: Loop;
  const log: string[] = [];

  beforeAll(async () => {
    [registry, github] = await Promise.all([startRegistry(), startGitHub()]);
    person = github.user('alice');
    github.user('bob');
    source = github.createRepository('acme/shop', { private: false, files: { 'main.go': 'package main\n' } });
    repository = github.createRepository('acme/config', {
      files: { ...workflowsOnly(registry.host), ...configFiles(registry.host) },
    });
    for (const app of apps) push(app, '1.0.0', source.sha() ?? '');
    loop = new Loop({
      github,
      onStep: (run, job, action, result) =>
        log.push(`${run.name}/${job} ${action} ${result.conclusion}\n${result.log}`),
    });
  }, 60_000);

  afterAll(async () => {
    await registry?.stop();
    await github?.stop();
  });

  const push = (app: string, tag: string, revision: string) =>
    registry.push(`acme/${app}`, tag, {
      labels: {
        'org.opencontainers.image.source': source.url,
        'org.opencontainers.image.revision': revision,
      },
      content: `${app} ${tag}`,
    });
  const drift = async () => {
    await repository.schedule(schedules.drift);
    await loop.settle();
  };
  const open = () => repository.pulls().filter(({ state }) => state === 'open');

  it('is one pull request with both, that asks people and says what was done', async () => {
    const old = source.sha() ?? '';
    const files = { 'main.go': 'package main // fixed\n' };
    const revision = await person.commit(source, { message: 'Fix the cart, closes #1\n\n@bob', files });
    source.release('v1.1.0', { name: 'One', body: 'Closes #1. Thanks @bob!' });
    const digests = apps.map((app) => push(app, '1.1.0', revision));
    await drift();
    expect({ open: open().map(({ title }) => title), log: open().length === 1 ? [] : log }).toEqual({
      open: ['Update site in dev: blog (web 1.0.0 → 1.1.0), shop (web 1.0.0 → 1.1.0)'],
      log: [],
    });
    const [request] = open();
    expect(request?.pull.headBranch).toBe(branch);
    expect(request?.assignees.map(({ login }) => login)).toEqual(['bob']);
    expect(request?.pull.requestedReviewers.map(({ login }) => login)).toEqual(['alice']);
    for (const [index, app] of apps.entries()) {
      expect(repository.read(`apps/${app}/dev/web.yaml`, branch)).toContain(
        `acme/${app}:1.1.0@${digests[index]} # kept`,
      );
    }
    const body = request?.body ?? '';
    expect(body).toContain(`[1 commit](${source.url}/compare/${old}...${revision}) of \`acme/shop\``);
    expect(body).toContain(`(${source.url}/commit/${revision}) \`Fix the cart, closes #1\` (\`alice\`)`);
    expect(body).toContain('```markdown\nCloses #1. Thanks @bob!\n```');
    expect(body).toMatch(
      /Made by \[a run\]\(http:\/\/\S+\/acme\/config\/actions\/runs\/\d+\), started by `schedule`\./u,
    );
  }, 120_000);

  it('is left as it is by the next run, and is merged by a person', async () => {
    const before = [repository.sha(branch), open()[0]?.updatedAt.getTime()];
    await drift();
    expect([repository.sha(branch), open()[0]?.updatedAt.getTime()]).toEqual(before);
    await person.merge(repository, open()[0]?.number ?? 0);
    await loop.settle();
    for (const app of apps) expect(repository.read(`apps/${app}/dev/web.yaml`)).toContain(`acme/${app}:1.1.0@`);
    await drift();
    expect(open()).toEqual([]);
  }, 180_000);

  it('does not offer again what was reverted, whatever else was edited, and goes on with what is newer', async () => {
    const file = 'apps/shop/dev/web.yaml';
    const reverted = (repository.read(file) ?? '').replace(/:1\.1\.0@sha256:\w+/u, ':1.0.0');
    await person.commit(repository, { message: 'Back', files: { [file]: `# Not yet.\n${reverted}` } });
    await loop.settle();
    await drift();
    expect(open()).toEqual([]);
    expect(log.at(-1)).toMatch(
      /shop in dev: held, web 1\.1\.0@sha256:[0-9a-f]{12} was merged with [0-9a-f]{12} and taken back since/u,
    );
    push('shop', '1.2.0', source.sha() ?? '');
    await drift();
    expect(open().map(({ title }) => title)).toEqual(['Update site in dev: shop (web 1.0.0 → 1.2.0)']);
  }, 180_000);
});

function workflowsOnly(registry: string): Record<string, string> {
  const files = Object.entries(configRepoFiles({ example: 'config-repo', registry, app: false }));
  return Object.fromEntries(files.filter(([name]) => name.startsWith('.github/')));
}

function configFiles(registry: string): Record<string, string> {
  const lines = apps.map(
    (app) =>
      `  ${app}: { source: apps/${app}, artifacts: { web: { image: ${registry}/acme/${app} } }, deploy: { with: branch, health: none } }\n`,
  );
  const pull = 'group: { site: [shop, blog] }, reviewers: [alice], assignees: [bob]';
  const files: Record<string, string> = {
    'gitops.yaml': `version: 1\nenvironments: { dev: { pull-request: { ${pull} } } }\napps:\n${lines.join('')}`,
  };
  for (const app of apps) files[`apps/${app}/dev/web.yaml`] = deployment(app, [`${registry}/acme/${app}:1.0.0`]);
  return files;
}
