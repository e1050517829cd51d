import { readConfig } from '../../domain/config/load.ts';
import type { GitOps } from '../../domain/config/model.ts';
import type { Resource } from '../../domain/manifests/model.ts';
import type { Judged } from '../../domain/report/validate-report.ts';
import { type EnvironmentOptions, validateEnvironment } from '../../domain/validate/environment.ts';
import type { Finding } from '../../kit/findings.ts';
import type { Rendered } from '../../ports/renderer.ts';
import { type Placement, placementsOf } from '../../steps/desired-state.ts';
import type { ValidateInputs, ValidatePorts } from './ports.ts';

/**
 * Judges the configuration itself, and then all that it names: each source rendered once, and all that meets in one target
 * judged together, with the CustomResourceDefinitions of the whole repository.
 */
export async function judgeConfig(ports: ValidatePorts, inputs: ValidateInputs): Promise<Judged> {
  const text = (await ports.files.read(inputs.config)) ?? '';
  const paths = ((await ports.files.list('')) ?? []).map((entry) => entry.path);
  const read = readConfig({ path: inputs.config, text }, paths);
  if (!read.config) return { findings: read.findings, files: 1, resources: 0, skipped: 0 };
  const sources = await renderAll(ports, read.config);
  const rendered = [...sources.values()];
  const definitions = rendered.flatMap(({ resources }) =>
    resources.filter(({ kind }) => kind === 'CustomResourceDefinition'),
  );
  const findings = rendered.flatMap((source) => source.findings);
  for (const target of targetsOf(read.config)) {
    const version = target.version ?? (inputs.kubernetesVersion || undefined);
    findings.push(...judgeTarget(target.placements, sources, { version, definitions }));
  }
  const files = new Set(rendered.flatMap(({ inputs: used }) => used));
  const resources = rendered.reduce((sum, source) => sum + source.resources.length, 0);
  return { findings, files: files.size + 1, resources, skipped: 0 };
}

/** Everything that meets in one target. Apps of different namespaces cannot collide unless they say so themselves. */
function judgeTarget(
  placements: readonly Placement[],
  sources: ReadonlyMap<string, Rendered>,
  options: EnvironmentOptions,
): readonly Finding[] {
  const namespaces = new Map<string, Resource[]>();
  for (const { instance, source } of placements) {
    const namespace = instance.deploy.with === 'kubernetes' ? instance.deploy.namespace : '';
    namespaces.set(namespace, [...(namespaces.get(namespace) ?? []), ...(sources.get(source)?.resources ?? [])]);
  }
  return [...namespaces].flatMap(([namespace, resources]) =>
    validateEnvironment(resources, { ...options, ...(namespace !== '' && { namespace }) }),
  );
}

interface TargetPlacements {
  readonly version: string | undefined;
  readonly placements: readonly Placement[];
}

function targetsOf(config: GitOps): readonly TargetPlacements[] {
  return config.environments.flatMap((environment) => {
    const all = config.apps.flatMap((app) => placementsOf(app, environment.name));
    return environment.targets.map(({ name, version }) => ({
      version,
      placements: all.filter(({ target }) => target === name),
    }));
  });
}

async function renderAll({ files, renderer }: ValidatePorts, config: GitOps): Promise<ReadonlyMap<string, Rendered>> {
  const placements = targetsOf(config).flatMap((target) => target.placements);
  const sources = [...new Set(placements.map(({ source }) => source))];
  return new Map(
    await Promise.all(sources.map(async (source) => [source, await renderer.render(files, source)] as const)),
  );
}
