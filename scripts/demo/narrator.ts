import type { StepResult } from '../../test/support/runner/run-action.ts';

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Tells what happens, in lines that can be read while it happens. */
export const narrator = {
  chapter(title: string): void {
    process.stdout.write(`\n${paint(1, title)}\n`);
  },
  person(text: string): void {
    process.stdout.write(`  ${paint(35, '☺')} ${text}\n`);
  },
  machine(text: string): void {
    process.stdout.write(`  ${paint(36, '⚙')} ${text}\n`);
  },
  agent(text: string): void {
    process.stdout.write(`  ${paint(33, '↓')} ${text}\n`);
  },
  detail(text: string): void {
    for (const line of text.split('\n')) process.stdout.write(`      ${line}\n`);
  },
};

/** One step of the suite: which action, in which job, how it ended, and what it said. */
export function tellStep(workflow: string, job: string, action: string, result: StepResult): void {
  const name = action.replace('actions/', '');
  const mark = result.conclusion === 'success' ? paint(32, '✓') : paint(31, '✗');
  const seconds = (result.milliseconds / 1000).toFixed(1);
  narrator.machine(`${workflow} / ${job}: ${paint(1, name)} ${mark} ${paint(2, `${seconds} s`)}`);
  const told = result.log.split('\n').filter((line) => line.trim() !== '');
  for (const line of told) narrator.detail(paint(2, line));
  for (const { level, message, file, line } of result.annotations) {
    narrator.detail(`${level}: ${file ? `${file}${line === undefined ? '' : `:${line}`}: ` : ''}${message}`);
  }
}
