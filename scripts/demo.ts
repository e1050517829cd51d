/**
 * `npm run demo`: the whole loop, from a new image to a healthy production, with nothing but Node and Git. GitHub is the
 * simulator of the tests (real Git repositories behind GitHub's API), the registry is the in-process one, and a small
 * agent pulls the rendered branches as Flux or Argo CD would. The actions are the shipped ones, in their real workflows.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGitHub } from '../test/support/github/start.ts';
import { createAgent } from '../test/support/loop/agent.ts';
import { configRepoFiles } from '../test/support/loop/config-repo.ts';
import { Loop } from '../test/support/loop/loop.ts';
import { startRegistry } from '../test/support/registry/registry.ts';
import { narrator, tellStep } from './demo/narrator.ts';

const { chapter, person, agent: tellAgent, detail } = narrator;
const started = performance.now();
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-demo-'));
const github = await startGitHub();
const registry = await startRegistry();
const environments = ['dev', 'staging', 'prod'];

try {
  chapter('A config repo, and a registry with one image');
  registry.push('acme/shop', '1.0.0', { labels: { version: '1.0.0' } });
  const files = configRepoFiles({ example: 'config-repo', registry: registry.host, app: false });
  const repository = github.createRepository('acme/config', { files });
  repository.record.settings.actionsCanCreatePullRequests = true;
  detail(files['gitops.yaml'] ?? '');
  const alice = github.user('alice');
  const token = github.token({
    kind: 'app',
    slug: 'demo-agent',
    repositories: ['acme/config'],
    permissions: { contents: 'read', statuses: 'write' },
  });
  const agent = createAgent({ github, repository: 'acme/config', environments, folder, token, isHealthy: () => true });
  const loop = new Loop({
    github,
    agent,
    onStep: (run, job, action, result) => tellStep(run.name, job, action, result),
    onPull: ({ environment, commit, healthy }) =>
      tellAgent(
        `the agent pulled environment/${environment} at ${commit.slice(0, 7)}: ${healthy ? 'healthy' : 'unhealthy'}`,
      ),
  });

  chapter('What is there already is deployed');
  await loop.settle();

  chapter('The app team pushes shop 1.1.0');
  const digest = registry.push('acme/shop', '1.1.0', { labels: { version: '1.1.0' } });
  person(`docker push ${registry.host}/acme/shop:1.1.0 (${digest.slice(0, 19)})`);

  chapter('The schedule of drift-check comes round: dev and staging follow by themselves');
  await repository.schedule('13,43 * * * *');
  await loop.settle();

  chapter('prod waits for its soak, and then for a person');
  await sleep(3_000);
  await repository.schedule('7,27,47 * * * *');
  await loop.settle();
  const waiting = repository.pulls().find(({ state }) => state === 'open');
  if (!waiting) throw new Error('There is no pull request for prod.');
  person(`alice reads #${waiting.number} "${waiting.title}" and merges it`);
  await alice.merge(repository, waiting.number, 'squash');
  await loop.settle();

  chapter('The end: the same image everywhere');
  for (const environment of environments) {
    const text = readFileSync(path.join(folder, environment, 'shop/shop-deployment-apps-shop.yaml'), 'utf8');
    detail(`${environment.padEnd(8)} runs ${/image: (.*)/u.exec(text)?.[1]}`);
  }
  chapter('Where to look');
  for (const { number, title, state, pull } of repository.pulls()) {
    detail(`#${number} ${pull.mergedAt ? 'merged' : state}  ${title}\n    ${repository.url}/pull/${number}`);
  }
  detail(`commits       ${repository.log().length} on main, ${repository.url}/commits/main`);
  for (const environment of environments) detail(`environment   ${repository.url}/tree/environment/${environment}`);
  const seconds = (performance.now() - started) / 1000;
  chapter(
    `Done in ${seconds.toFixed(0)} s. ${process.stdout.isTTY ? 'The pages above are served until you press Ctrl-C.' : ''}`,
  );
  if (process.stdout.isTTY) await new Promise((resolve) => process.once('SIGINT', resolve));
} finally {
  await registry.stop();
  await github.stop();
  rmSync(folder, { recursive: true, force: true });
}
