import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BadInput } from './support/case.ts';
import { gitops, goodRepo } from './support/good-repo.ts';
import { type Stage, startStage } from './support/stage.ts';

/** What all other tests of this folder differ from works: else they would refuse whatever they are given. */
describe('nothing wrong', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage();
  });

  afterAll(() => stage?.stop());

  const run = (how: BadInput['how'], files: BadInput['files'] = {}) => stage.run({ title: '', how, files, says: [] });

  it.each(['validate', 'plan', 'drift-check'])('%s succeeds', async (action) => {
    const inputs: Record<string, string> = action === 'drift-check' ? { mode: 'report' } : {};
    const { step } = await run({ action, inputs });
    expect({ conclusion: step?.conclusion, log: step?.log, errors: step?.annotations }).toMatchObject({
      conclusion: 'success',
      errors: [],
    });
  });

  it('update opens a pull request', async () => {
    const { step } = await run({ action: 'update', inputs: {} });
    expect(step?.annotations).toEqual([]);
    expect(JSON.parse(step?.outputs['pull-requests'] ?? '')).toMatchObject([{ state: 'opened', app: 'shop' }]);
  });

  it('diff shows no difference where there is none', async () => {
    const { step } = await run({ action: 'diff', inputs: { comment: 'false' } });
    expect({ annotations: step?.annotations, changed: step?.outputs.changed }).toEqual({
      annotations: [],
      changed: 'false',
    });
  });

  it('deploy brings a rendered branch', async () => {
    const { step, deployments } = await run(
      { action: 'deploy', inputs: { environment: 'dev' } },
      { 'gitops.yaml': gitops(stage.registry.host, 'with: branch, health: none') },
    );
    expect(step?.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(deployments).toEqual(['success']);
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['comments and blanks', (text: string) => `\n# yes\n\n${text}\n\n# no\n`],
    ['explicit document marks', (text: string) => `---\n${text}...\n`],
    ['JSON', () => JSON.stringify({ environments: ['dev'], apps: { shop: 'apps/shop/{environment}' } })],
  ])('gitops.yaml with %s is read', async (_, change) => {
    const good = goodRepo(stage.registry.host)['gitops.yaml'] ?? '';
    const { exit, shown } = await run({ cli: ['render', 'shop', 'dev'] }, { 'gitops.yaml': change(good) });
    expect({ exit, shown }).toMatchObject({ exit: 0, shown: expect.stringContaining('kind: Deployment') });
  });
});
