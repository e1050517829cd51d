import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** A program that cannot outlive this process. */
export interface Child {
  readonly pid: number;
  /** Settles when the program has ended and is reaped, with the reason in words. Never rejects. */
  readonly exited: Promise<string>;
  /** The last lines that it printed. */
  log(): string;
  /** Ends the program at once and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Runs the program given as its arguments until that ends, or until descriptor 3 is closed at the other end. The kernel closes it
 * when this process dies, whatever the reason (SIGKILL too), so that no server of a test stays behind. Killing is right
 * for servers whose data is thrown away: an API server takes seconds to say goodbye. The first argument is a folder that is
 * removed at the end, or nothing.
 */
const guard = `
scratch=$1; shift
"$@" 3<&- & program=$!
{ read -r _ <&3; kill -KILL $program; } 2>/dev/null & watcher=$!
wait $program; status=$?
kill $watcher 2>/dev/null
[ -z "$scratch" ] || rm -rf -- "$scratch"
exit $status`;

/** The reason why a process ended, in words. */
const reason = (status: number | null, signal: string | null) =>
  signal ? `was ended by ${signal}` : `exited with ${status}`;

/**
 * Starts a program; what it prints goes to `logFile`, and `scratch`, a folder of its own, is removed when it has ended. A program that
 * does not exist shows as an early exit with the shell's words in the log.
 */
export function startChild(file: string, args: readonly string[], logFile: string, scratch = ''): Child {
  const log = openSync(logFile, 'a');
  // A session of its own: an interrupt from the keyboard reaches this process, and the guard by way of it.
  const child: ChildProcess = spawn('/bin/sh', ['-c', guard, 'guard', scratch, file, ...args], {
    stdio: ['ignore', log, log, 'pipe'],
    detached: true,
  });
  closeSync(log);
  const lifeline = child.stdio[3] as Socket;
  // Neither keeps this process from ending by itself; an error here only says that the guard is gone.
  lifeline.on('error', () => undefined).unref();
  child.unref();
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`did not start: ${error.message}`));
    child.once('exit', (status, signal) => resolve(reason(status, signal)));
  });
  return {
    pid: child.pid ?? -1,
    exited,
    log: () => readFileSync(logFile, 'utf8').split('\n').slice(-30).join('\n'),
    async stop() {
      child.ref();
      lifeline.destroy();
      await exited;
    },
  };
}
