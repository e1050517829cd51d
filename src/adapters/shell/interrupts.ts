const forwarded = ['SIGINT', 'SIGTERM'] as const;

/** Passes the signals that end us on to the tools that run, and ends with them. */
export interface Interrupts {
  /** Registers a running tool; the result takes it off again. */
  add(stop: (signal: NodeJS.Signals) => void): () => void;
}

/**
 * Listens for signals only while a tool runs. A signal reaches each tool; when the last of them has ended and nobody
 * else listens for it, it takes its usual effect on our own process.
 */
export function createInterrupts(): Interrupts {
  const running = new Set<(signal: NodeJS.Signals) => void>();
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    received = signal;
    for (const stop of running) stop(signal);
  };
  return {
    add(stop) {
      if (running.size === 0) for (const signal of forwarded) process.on(signal, onSignal);
      running.add(stop);
      return () => {
        if (!running.delete(stop) || running.size > 0) return;
        for (const signal of forwarded) process.off(signal, onSignal);
        if (received !== undefined && process.listenerCount(received) === 0) process.kill(process.pid, received);
        received = undefined;
      };
    },
  };
}
