import type { Environment, Target } from '../domain/config/model.ts';
import { validateEnvironment } from '../domain/validate/environment.ts';
import { ConfigError } from '../kit/errors.ts';
import type { Finding } from '../kit/findings.ts';
import type { Rendered } from '../ports/renderer.ts';
import type { DesiredState, Placement } from './desired-state.ts';

/** All findings of what one placement renders to, judged for the Kubernetes version of its target. */
export function judge(rendered: Rendered, target: Pick<Target, 'version'> | undefined): readonly Finding[] {
  return [...rendered.findings, ...validateEnvironment(rendered.resources, { version: target?.version })];
}

/** The target of a placement, as its environment declares it. */
export function targetOf(environment: Environment, placement: Placement): Target | undefined {
  return environment.targets.find((target) => target.name === placement.target);
}

/** What a placement renders to, when nothing is wrong with it. @throws ConfigError with the first thing that is */
export async function renderValid(
  desired: DesiredState,
  environment: Environment,
  placement: Placement,
): Promise<Rendered> {
  const rendered = await desired.rendered(placement.source);
  const broken = judge(rendered, targetOf(environment, placement)).find(({ severity }) => severity === 'error');
  if (broken) throw new ConfigError(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
  return rendered;
}
