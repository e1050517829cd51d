/** Where a gate stands: open, still closed, or closed until something is repaired. */
export type GateState = 'success' | 'pending' | 'failure';

/** A named condition on a promotion, evaluated afresh on every run. */
export interface Gate {
  readonly name: 'validate' | 'health' | 'soak';
  readonly state: GateState;
  /** Why, for the commit status: short, without anything that a stranger wrote. */
  readonly description: string;
}

/** All gates as one: failure wins over pending, pending over success. */
export function rollUp(gates: readonly Gate[]): { readonly state: GateState; readonly description: string } {
  const failed = gates.filter((gate) => gate.state === 'failure');
  if (failed.length > 0) return { state: 'failure', description: `closed: ${names(failed)}` };
  const pending = gates.filter((gate) => gate.state === 'pending');
  if (pending.length > 0) return { state: 'pending', description: `waiting for ${names(pending)}` };
  return { state: 'success', description: `open: ${names(gates)}` };
}

function names(gates: readonly Gate[]): string {
  return gates.map((gate) => gate.name).join(', ');
}

/** The commit status of a gate (public name, DESIGN §2). */
export function gateContext(environment: string, gate: Gate['name']): string {
  return `plumbline/${environment}/${gate}`;
}

/** The commit status of the roll-up, which a ruleset can require. */
export function rollUpContext(environment: string): string {
  return `plumbline/${environment}`;
}
