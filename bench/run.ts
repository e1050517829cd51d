/** `npm run bench`: side by side with peers, in one run. The figures and their reading are in bench/README.md. */
import { cpus } from 'node:os';
import { coldStart } from './cold-start.ts';

process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n\n`);
process.stdout.write(`${await coldStart()}\n`);
