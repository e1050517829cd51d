import { readConfig } from '../../domain/config/load.ts';
import type { GitOps } from '../../domain/config/model.ts';
import type { Judged } from '../../domain/report/validate-report.ts';
import type { Finding } from '../../kit/findings.ts';
import type { Rendered } from '../../ports/renderer.ts';
import { placementsOf } from '../../steps/desired-state.ts';
import { judge, targetOf } from '../../steps/judge.ts';
import type { ValidateInputs, ValidatePorts } from './run.ts';

/** Judges the configuration itself, and then all that it names: every app in every target, each source rendered once. */
export async function judgeConfig(ports: ValidatePorts, inputs: ValidateInputs): Promise<Judged> {
  const text = (await ports.files.read(inputs.config)) ?? '';
  const paths = ((await ports.files.list('')) ?? []).map((entry) => entry.path);
  const read = readConfig({ path: inputs.config, text }, paths);
  if (!read.config) return { findings: read.findings, files: 1, resources: 0, skipped: 0 };
  const sources = await renderAll(ports, read.config);
  const findings: Finding[] = [];
  for (const placement of placementsOfAll(read.config)) {
    const environment = read.config.environments.find(({ name }) => name === placement.environment);
    const rendered = sources.get(placement.source);
    if (!environment || !rendered) continue;
    const version = targetOf(environment, placement)?.version ?? (inputs.kubernetesVersion || undefined);
    findings.push(...judge(rendered, { version }));
  }
  const rendered = [...sources.values()];
  const files = new Set(rendered.flatMap(({ inputs: used }) => used));
  return {
    findings,
    files: files.size + 1,
    resources: rendered.reduce((sum, { resources }) => sum + resources.length, 0),
    skipped: 0,
  };
}

function placementsOfAll(config: GitOps) {
  return config.apps.flatMap((app) => app.instances.flatMap(({ environment }) => placementsOf(app, environment)));
}

async function renderAll({ files, renderer }: ValidatePorts, config: GitOps): Promise<ReadonlyMap<string, Rendered>> {
  const sources = [...new Set(placementsOfAll(config).map(({ source }) => source))];
  return new Map(
    await Promise.all(sources.map(async (source) => [source, await renderer.render(files, source)] as const)),
  );
}
