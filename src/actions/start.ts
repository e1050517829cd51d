import { createClock } from '../adapters/runner/clock.ts';
import { type RunContext, readContext } from '../adapters/runner/context.ts';
import { createRunnerHost, maskSecret } from '../adapters/runner/host.ts';
import { failStep, readInput, setOutputs } from '../adapters/runner/step.ts';
import { type ActionSpec, type InputsOf, type OutputsOf, readInputs } from '../kit/action.ts';
import type { UserError } from '../kit/errors.ts';
import type { Trigger } from '../ports/trigger.ts';
import type { Ports } from './all-ports.ts';
import { type LocalPorts, localPorts, type Surroundings } from './local-ports.ts';

/** What a use case gets from the runner, beside its inputs. Ports are wired when they are asked for. */
export interface Started {
  readonly trigger: Trigger;
  local(): LocalPorts;
  all(token: string): Promise<Ports>;
}

/** Whether outputs mean that the step failed, and why. They are set before it fails. */
type Failure<S> = (outputs: OutputsOf<S>, inputs: InputsOf<S>) => UserError | undefined;

/** Runs an action under GitHub's runner: inputs in, outputs and failure out, once. */
export async function start<const S extends ActionSpec>(
  spec: S,
  use: (inputs: InputsOf<S>, started: Started) => Promise<OutputsOf<S>>,
  failure: Failure<S> = () => undefined,
): Promise<void> {
  try {
    const inputs = readInputs(spec.inputs, readInput, maskSecret) as InputsOf<S>;
    const outputs = await use(inputs, prepare(readContext(process.env)));
    setOutputs(outputs);
    const failed = failure(outputs, inputs);
    if (failed) failStep(failed);
  } catch (error) {
    failStep(error);
  }
}

function prepare(context: RunContext): Started {
  const { env } = process;
  const { workspace, repository, serverUrl } = context;
  const host = createRunnerHost({ env, workspace });
  const surroundings: Surroundings = { env, workspace, host, clock: createClock() };
  return {
    trigger: triggerOf(context),
    local: () => localPorts(surroundings),
    // Loaded when asked for: `validate` needs no GitHub, no registry and no cluster, and starts without their code.
    all: async (token) => (await import('./all-ports.ts')).allPorts(surroundings, { ...repository, serverUrl, token }),
  };
}

/** What started the run. Of the event's payload a number and a name are taken, of the kinds that they must be. */
export function triggerOf({ event, payload, runUrl }: Pick<RunContext, 'event' | 'payload' | 'runUrl'>): Trigger {
  const pull = payload.pull_request as { number?: unknown; base?: { ref?: unknown } } | undefined;
  const [number, base] = [pull?.number, pull?.base?.ref];
  const sender = asked.has(event) ? senderOf(payload.sender) : undefined;
  const trigger = { event, runUrl, ...(sender && { sender }) };
  if (!isId(number) || typeof base !== 'string') return trigger;
  return { ...trigger, pullRequest: { number, base } };
}

/** Events that somebody sends. Who last changed the file of a schedule did not ask for what it does. */
const asked: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch']);

function senderOf(sender: unknown): Trigger['sender'] {
  const { id, login } = (typeof sender === 'object' && sender !== null ? sender : {}) as {
    id?: unknown;
    login?: unknown;
  };
  const isLogin = typeof login === 'string' && /^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/u.test(login);
  return isId(id) && isLogin ? { id, login } : undefined;
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
