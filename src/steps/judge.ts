import type { Environment, Target } from '../domain/config/model.ts';
import { validateEnvironment } from '../domain/validate/environment.ts';
import type { Finding } from '../kit/findings.ts';
import type { Rendered } from '../ports/renderer.ts';
import type { Placement } from './desired-state.ts';

/** All findings of what one placement renders to, judged for the Kubernetes version of its target. */
export function judge(rendered: Rendered, target: Pick<Target, 'version'> | undefined): readonly Finding[] {
  return [...rendered.findings, ...validateEnvironment(rendered.resources, { version: target?.version })];
}

/** The target of a placement, as its environment declares it. */
export function targetOf(environment: Environment, placement: Placement): Target | undefined {
  return environment.targets.find((target) => target.name === placement.target);
}
