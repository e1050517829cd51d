import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a holder says that it lives, and after which silence it is taken for dead; in milliseconds. */
const heartbeat = 2_000;
const silence = 30_000;

function take(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isSilent(file: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > silence;
}

/**
 * Runs `work` while no other process does the same under the same lock file; calls `onWait` once when it has to wait. The lock saves
 * work, it does not guard correctness (that is done by the rename of what was built): where a holder is stopped for
 * more than 30 s and comes back, two of them work side by side. A process id is not kept in the lock, because a cache is
 * shared with containers, where the same number means another process.
 */
export async function withLock<T>(file: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait();
    if (isSilent(file)) rmSync(file, { force: true });
    else await sleep(300);
  }
  const release = () => rmSync(file, { force: true });
  const beat = setInterval(() => {
    const now = new Date();
    // Who deleted the lock or its folder meanwhile had reasons: nothing to renew.
    if (statSync(file, { throwIfNoEntry: false })) utimesSync(file, now, now);
  }, heartbeat);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener('exit', release);
    release();
  }
}
