/**
 * `npm run demo`: the whole loop, from a new image to a healthy production, with nothing but Node and Git. GitHub is the
 * simulator of the tests (real Git repositories behind GitHub's API), the registry is the in-process one, and a small
 * agent pulls the rendered branches as Flux or Argo CD would. The actions are the shipped ones, in their real workflows.
 *
 *   npm run demo               rendered branches, pulled into a folder
 *   npm run demo -- --cluster  Kustomize overlays on a real API server (needs `npm run tools`)
 */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RepositoryControl } from '../test/support/github/control/repository-control.ts';
import { startGitHub } from '../test/support/github/start.ts';
import { appPermissions } from '../test/support/loop/app-permissions.ts';
import { configRepoFiles } from '../test/support/loop/config-repo.ts';
import { Loop } from '../test/support/loop/loop.ts';
import { schedules } from '../test/support/loop/schedules.ts';
import { startRegistry } from '../test/support/registry/registry.ts';
import { keep } from './demo/keep.ts';
import { narrator, tellStep } from './demo/narrator.ts';
import { clusterPlace, describePull, folderPlace, type Place } from './demo/places.ts';

const { chapter, person, detail } = narrator;
const environments = ['dev', 'staging', 'prod'];

const started = performance.now();
// It stays when the demo is over, to be looked at, and is made anew by the next one.
const folder = path.join(tmpdir(), 'plumbline-demo');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const github = await startGitHub();
const registry = await startRegistry();
const place = process.argv.includes('--cluster')
  ? await clusterPlace(folder)
  : folderPlace(github, environments, folder);
try {
  await play(place);
} finally {
  await place.stop();
  await registry.stop();
  await github.stop();
}

async function play({ example, loop: parts, running }: Place): Promise<void> {
  chapter('A config repo, a registry with one image, and an App that acts for Plumbline');
  const sources = github.createRepository('acme/shop', { private: false, files: { 'README.md': 'The shop.\n' } });
  const built = (version: string) => ({
    labels: {
      'org.opencontainers.image.source': sources.url,
      'org.opencontainers.image.revision': sources.sha() ?? '',
      'org.opencontainers.image.version': version,
    },
  });
  registry.push('acme/shop', '1.0.0', built('1.0.0'));
  const files = configRepoFiles({ example, registry: registry.host, app: true });
  detail((files['gitops.yaml'] ?? '').trim());
  const repository = github.createRepository('acme/config', { files });
  const app = {
    kind: 'app',
    slug: 'plumbline-demo',
    repositories: ['acme/config'],
    permissions: appPermissions,
  } as const;
  const loop = new Loop({
    github,
    ...parts,
    appToken: () => github.token(app),
    onStep: (run, job, action, result) => tellStep(run.name, job, action, result),
    onPull: (pulled) => narrator.agent(describePull(pulled)),
  });

  chapter('What Git says is brought to every environment');
  await repository.schedule(schedules.deploy);
  await loop.settle();

  chapter('The app team pushes shop 1.1.0');
  const bob = github.user('bob');
  const message = 'Keep the basket of a visitor who comes back';
  await bob.commit(sources, { files: { 'basket.txt': 'Keeps what is in it.\n' }, message });
  await bob.commit(sources, { files: { 'README.md': 'The shop, with a basket.\n' }, message: 'Say what is new' });
  const digest = registry.push('acme/shop', '1.1.0', built('1.1.0'));
  person(`docker push ${registry.host}/acme/shop:1.1.0 (${digest.slice(0, 19)})`);

  chapter('The schedule of drift-check comes round: dev and staging follow by themselves');
  await repository.schedule(schedules.drift);
  await loop.settle();

  chapter('prod waits for its soak, and then for a person');
  await sleep(3_000);
  await repository.schedule(schedules.promote);
  await loop.settle();
  const waiting = repository.pulls().find(({ state }) => state === 'open');
  if (!waiting) throw new Error('There is no pull request for prod.');
  person(`alice reads #${waiting.number} "${waiting.title}", sees its gates open, and merges it`);
  await github.user('alice').merge(repository, waiting.number, 'squash');
  await loop.settle();

  chapter('The end: the same image everywhere');
  for (const environment of environments) detail(`${environment.padEnd(8)} runs ${await running(environment)}`);
  await showPlaces(repository);
}

async function showPlaces(repository: RepositoryControl): Promise<void> {
  const kept = keep(repository, folder);
  chapter('Where to look');
  for (const { number, title, state, pull } of repository.pulls()) {
    detail(`#${number} ${pull.mergedAt ? 'merged' : state}  ${title}  ${path.join(kept.pulls, `${number}.md`)}`);
  }
  detail(`commits       git -C ${kept.git} log --oneline --graph --all`);
  detail(`a diff        git -C ${kept.git} show main`);
  if (!process.argv.includes('--cluster')) {
    for (const environment of environments) detail(`${environment.padEnd(13)} ${path.join(folder, environment)}`);
  }
  chapter(`Done in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  if (!process.stdout.isTTY) return;
  detail(`The pages of ${repository.url} are served until you press Ctrl-C.`);
  await new Promise((resolve) => process.once('SIGINT', resolve));
}
