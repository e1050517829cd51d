import { text } from 'node:stream/consumers';
import type { Current } from './repositories.ts';

/** What a look-up says of an image: the version that should be there. */
export interface Answer {
  readonly tag: string;
  readonly digest: string;
}

/** What a look-up process prints: its answers, in the order of the images, and what they took, its start and imports aside. */
export interface Looked {
  /** In seconds. */
  readonly wall: number;
  /** User and system time of the process, in seconds. */
  readonly cpu: number;
  readonly answers: readonly Answer[];
}

/** What a look-up process is told on its standard input. */
export interface Question {
  readonly images: readonly Current[];
  /** Where a peer may keep what it wants from one run to the next; without it, nothing is kept. */
  readonly cache?: string;
}

/** Reads the question, looks up, and prints what came of it. */
export async function answer(look: (question: Question) => Promise<readonly Answer[]>): Promise<void> {
  const question = JSON.parse(await text(process.stdin)) as Question;
  const [start, before] = [performance.now(), process.cpuUsage()];
  const answers = await look(question);
  const { user, system } = process.cpuUsage(before);
  const looked: Looked = { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, answers };
  process.stdout.write(JSON.stringify(looked));
}
