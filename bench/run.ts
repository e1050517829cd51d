/**
 * `npm run bench`: side by side with peers, in one run. The figures and their reading are in bench/README.md.
 *
 *   npm run bench                    all of them
 *   npm run bench -- edits lookups   only these
 */
import { cpus } from 'node:os';
import { coldStart } from './cold-start.ts';
import { edits } from './edits.ts';
import { images } from './images.ts';
import { lookups } from './lookups.ts';

/** Each gives its table in Markdown. */
const benchmarks: Readonly<Record<string, () => Promise<string>>> = { 'cold-start': coldStart, edits, lookups, images };

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(benchmarks, name));
if (unknown === undefined) {
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n`);
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (wanted.length === 0 || wanted.includes(name)) process.stdout.write(`\n${await benchmark()}\n`);
  }
} else {
  process.stderr.write(`There is no benchmark "${unknown}". There are: ${Object.keys(benchmarks).join(', ')}.\n`);
  process.exitCode = 2;
}
