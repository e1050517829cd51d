import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import { projectRoot, runAction } from '../../support/runner/run-action.ts';
import { gitops } from './support/good-repo.ts';
import { type Prepared, type Stage, shownBy, startStage } from './support/stage.ts';
import { expectQuiet } from './support/table.ts';

/** A person, a newer run or the end of the job's time stops a deploy that waits for an agent to report. */
describe('a deploy that is stopped while it waits', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage();
  });

  afterAll(() => stage?.stop());

  const files = () => ({
    'gitops.yaml': gitops(stage.registry.host, 'with: branch, timeout: 5m, health: { status: agent/healthy }'),
  });
  const states = ({ repository }: Prepared) =>
    repository.record.deployments.map(({ statuses }) => statuses.map(({ state }) => state));
  const begun = (prepared: Prepared) =>
    eventually(() => {
      expect(prepared.repository.branches()).toContain('environment/dev');
      expect(states(prepared)).toEqual([['in_progress']]);
    });

  /** What the agent says; then the same run again. */
  async function finish(prepared: Prepared): Promise<void> {
    const { repository, place, env, token } = prepared;
    const sha = repository.sha('environment/dev') ?? '';
    const person = stage.github.token({ kind: 'user', login: 'agent' });
    await fetch(`${stage.github.apiUrl}/repos/${repository.fullName}/statuses/${sha}`, {
      method: 'POST',
      headers: { authorization: `token ${person}`, 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'success', context: 'agent/healthy' }),
    });
    const again = await runAction({
      action: 'actions/deploy',
      inputs: { environment: 'dev' },
      workspace: place.workspace,
      event: { name: 'workflow_dispatch', payload: {} },
      token,
      env,
    });
    expect(again.conclusion).toBe('success');
    expect(states(prepared)).toEqual([['in_progress', 'success']]);
    expect(repository.sha('environment/dev')).toBe(sha);
  }

  it('ends within ten seconds as an action, and the next run finishes it', async () => {
    const prepared = await stage.prepare({ files: files() });
    const cancel = new AbortController();
    const running = runAction({
      action: 'actions/deploy',
      inputs: { environment: 'dev' },
      workspace: prepared.place.workspace,
      event: { name: 'workflow_dispatch', payload: {} },
      token: prepared.token,
      env: prepared.env,
      cancel: cancel.signal,
    });
    await begun(prepared);
    await sleep(300);
    const stopped = performance.now();
    cancel.abort();
    const step = await running;
    expect(performance.now() - stopped).toBeLessThan(5_000);
    expect(step.conclusion).toBe('cancelled');
    const errors = step.annotations.filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => message)).toEqual([
      'The run was cancelled.\n  Run it again: it goes on from where things are.',
    ]);
    expectQuiet({}, { shown: shownBy(step), token: prepared.token, step });
    expect(states(prepared)).toEqual([['in_progress']]);
    await finish(prepared);
  }, 60_000);

  it('ends within ten seconds on a terminal, and the next run finishes it', async () => {
    const prepared = await stage.prepare({ files: files() });
    const cli = path.join(projectRoot, 'dist', 'cli.js');
    const child = spawn(process.execPath, [cli, 'deploy', '--environment', 'dev'], {
      cwd: prepared.place.workspace,
      env: { PATH: process.env.PATH ?? '', ...prepared.env, GITHUB_TOKEN: prepared.token },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let shown = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        shown += chunk;
      });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await begun(prepared);
    await sleep(300);
    const stopped = performance.now();
    child.kill('SIGINT');
    expect(await ended).toBe(2);
    expect(performance.now() - stopped).toBeLessThan(5_000);
    expect(shown).toContain('plumbline: The run was cancelled.\n  Run it again');
    expectQuiet({}, { shown, token: prepared.token, step: undefined });
    expect(states(prepared)).toEqual([['in_progress']]);
    await finish(prepared);
  }, 60_000);
});
