import { failure as deployFailure, run as runDeploy } from '../actions/deploy/run.ts';
import { spec as deploySpec } from '../actions/deploy/spec.ts';
import { run as runDiff } from '../actions/diff/run.ts';
import { spec as diffSpec } from '../actions/diff/spec.ts';
import { run as runDriftCheck } from '../actions/drift-check/run.ts';
import { spec as driftCheckSpec } from '../actions/drift-check/spec.ts';
import { run as runPlan } from '../actions/plan/run.ts';
import { spec as planSpec } from '../actions/plan/spec.ts';
import { run as runPromote } from '../actions/promote/run.ts';
import { spec as promoteSpec } from '../actions/promote/spec.ts';
import { failure as pullRequestsFailure } from '../actions/update/managed.ts';
import { run as runUpdate } from '../actions/update/run.ts';
import { spec as updateSpec } from '../actions/update/spec.ts';
import { forgeVerb } from './forge-verb.ts';
import { rehearseDeploy } from './rehearse-deploy.ts';
import type { Verb } from './verb.ts';

const local = { event: 'local' } as const;

// A terminal has no pull request to comment on: a flag that does nothing would be a lie.
const { comment: _, ...diffInputs } = diffSpec.inputs;

/** The verbs that are actions too: the same use cases, with flags for inputs. */
export const forgeVerbs: readonly Verb[] = [
  forgeVerb(planSpec, (inputs, ports) => runPlan(inputs, ports)),
  forgeVerb({ ...diffSpec, inputs: diffInputs }, (inputs, ports) =>
    runDiff({ ...inputs, comment: false }, { ...ports, trigger: local }),
  ),
  forgeVerb(updateSpec, (inputs, ports) => runUpdate(inputs, { ...ports, trigger: local }), pullRequestsFailure),
  forgeVerb(promoteSpec, (inputs, ports) => runPromote(inputs, { ...ports, trigger: local }), pullRequestsFailure),
  forgeVerb(
    deploySpec,
    (inputs, ports, dry) => (dry ? rehearseDeploy(inputs, ports) : runDeploy(inputs, ports)),
    deployFailure,
    // A deployment that was begun and failed is an answer.
    ({ deployments }) => deployments.some(({ outcome, deployment }) => outcome === 'failed' && deployment === 0),
  ),
  forgeVerb(
    driftCheckSpec,
    (inputs, ports) => runDriftCheck(inputs, { ...ports, trigger: local }),
    pullRequestsFailure,
  ),
];
