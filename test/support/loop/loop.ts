import type { RunHandle } from '../github/control/runs.ts';
import type { GitHub } from '../github/start.ts';
import type { StepResult } from '../runner/run-action.ts';
import { runWorkflow } from '../workflows/run-workflow.ts';
import type { Agent, Pulled } from './agent.ts';

/** Who takes part in the loop beside Plumbline. */
export interface LoopOptions {
  readonly github: GitHub;
  readonly agent?: Agent;
  /** More environment for every step. */
  readonly env?: Readonly<Record<string, string>>;
  readonly appToken?: () => string;
  readonly onStep?: (run: RunHandle, job: string, action: string, result: StepResult) => void;
  readonly onPull?: (pulled: Pulled) => void;
  /** Who runs the workflows; the harness when nothing is said. */
  readonly runner?: (run: RunHandle) => Promise<unknown>;
}

/** How often the agent looks, in milliseconds. */
const agentInterval = 200;

/** More runs than any loop here needs: one that never comes to rest is a defect. */
const runLimit = 60;

/** Plays the world around Plumbline: runs what GitHub has queued while the agent pulls, until nothing moves any more. */
export class Loop {
  readonly #options: LoopOptions;

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  /** Goes on until no run is queued and the agent finds nothing new. Returns the runs. */
  async settle(): Promise<readonly RunHandle[]> {
    const { github } = this.#options;
    const done: RunHandle[] = [];
    const pulling = this.#pullMeanwhile();
    try {
      for (let run = await github.runs.take(); run; run = await github.runs.take()) {
        if (done.length >= runLimit) throw new Error(`The loop did not come to rest in ${runLimit} runs.`);
        await (this.#options.runner?.(run) ?? runWorkflow(this.#options, run));
        done.push(run);
      }
    } finally {
      await pulling.stop();
    }
    return done;
  }

  #pullMeanwhile(): { stop(): Promise<void> } {
    const { agent, onPull } = this.#options;
    let stopped = false;
    const pull = async () => {
      while (agent && !stopped) {
        for (const pulled of await agent.pull()) onPull?.(pulled);
        await new Promise((resolve) => setTimeout(resolve, agentInterval));
      }
    };
    const running = pull();
    // Thrown again by `stop`; until then it is nobody's unhandled rejection.
    running.catch(() => {});
    return {
      async stop() {
        stopped = true;
        await running;
      },
    };
  }
}
