import { describe, expect, it } from '@jest/globals';
import { refuseUntrusted } from '../../../../src/actions/deploy/trust.ts';
import { failure, run } from '../../../../src/actions/validate/run.ts';
import { InputError } from '../../../../src/kit/errors.ts';
import { chainConfig, web } from '../../../support/memory/chain.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { memoryFiles } from '../../../support/memory/files.ts';
import { MemoryHost } from '../../../support/memory/host.ts';
import { memoryRenderer } from '../../../support/memory/renderer.ts';

const runs = { dev: '1.0.0', staging: '1.0.0', prod: '1.0.0' };
const files = configRepo(chainConfig(), { shop: { image: web, runs } });

async function validate(texts: Record<string, string>, paths: readonly string[] = []) {
  const host = new MemoryHost();
  const inputs = { config: 'gitops.yaml', paths, kubernetesVersion: '', failOn: 'error' as const };
  return { host, ...(await run(inputs, { files: memoryFiles(texts), host, renderer: memoryRenderer })) };
}

describe('validate', () => {
  it('finds nothing in what is right', async () => {
    const result = await validate(files);
    expect([result.findings, result.errors, result.warnings]).toEqual([[], 0, 0]);
    expect(result.host.infos).toEqual(['3 resources in 4 files: 0 errors, 0 warnings.']);
  });

  it('judges every environment, annotates in order of place, and fails as it is told', async () => {
    const bad = `${files['apps/shop/dev/web.yaml']}  replicas: many\n`;
    const texts = { ...files, 'apps/shop/prod/web.yaml': bad, 'apps/shop/dev/web.yaml': bad };
    const result = await validate(texts);
    expect(result.host.findings.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'apps/shop/dev/web.yaml:15',
      'apps/shop/prod/web.yaml:15',
    ]);
    expect(failure(result, 'error')?.message).toBe('2 errors and 0 warnings were found.');
    expect(failure(result, 'never')).toBeUndefined();
    expect(failure({ ...result, errors: 0, warnings: 1 }, 'warning')).toBeDefined();
    expect(failure({ ...result, errors: 0, warnings: 1 }, 'error')).toBeUndefined();
  });

  it('finds what is wrong with the configuration itself', async () => {
    const result = await validate({ ...files, 'gitops.yaml': 'version: 1\nenvirnments: [dev]\n' });
    expect(result.errors).toBeGreaterThan(0);
    expect(result.host.findings.map(({ file, line }) => `${file}:${line}`)).toContain('gitops.yaml:2');
  });

  it('judges paths that are named, and refuses those that are not there', async () => {
    const bad = `${files['apps/shop/dev/web.yaml']}  replicas: many\n`;
    const texts = { ...files, 'apps/shop/prod/web.yaml': bad };
    expect((await validate(texts, ['apps/shop/dev'])).errors).toBe(0);
    expect((await validate(texts, ['apps/shop/prod/web.yaml'])).errors).toBe(1);
    await expect(validate(texts, ['apps/shap'])).rejects.toThrow('There is no file or directory "apps/shap".');
    await expect(validate({ 'a/x.txt': '' }, ['a'])).rejects.toThrow('There is no YAML or JSON file in "a".');
  });
});

describe('deploy refuses', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'workflow_run', 'issue_comment'])(
    'the event %s',
    (event) => expect(() => refuseUntrusted({ event })).toThrow(`deploy does not run for the event ${event}.`),
  );
  it.each(['merge_group', 'something_new'])('what it does not know to be trusted: %s', (event) =>
    expect(() => refuseUntrusted({ event })).toThrow(InputError),
  );
  it.each(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'])('not %s', (event) =>
    expect(() => refuseUntrusted({ event })).not.toThrow(),
  );
});
