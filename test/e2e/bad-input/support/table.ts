import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pLimit from 'p-limit';
import type { BadInput } from './case.ts';
import { type Outcome, type Stage, startStage } from './stage.ts';

/** Processes at one time: a case mostly waits for its own. */
const atOnce = 3;

/** Runs a table of bad inputs, each in a repository of its own, and holds each to what all have in common. */
export function badInputs(title: string, list: readonly BadInput[]): void {
  describe(title, () => {
    const outcomes = new Map<string, Promise<Outcome>>();
    let stage: Stage;

    beforeAll(async () => {
      stage = await startStage();
      const limit = pLimit(atOnce);
      for (const one of list) {
        const outcome = limit(() => stage.run(one));
        outcome.catch(() => {});
        outcomes.set(one.title, outcome);
      }
    }, 60_000);

    afterAll(async () => {
      await Promise.allSettled(outcomes.values());
      await stage?.stop();
    }, 120_000);

    it.each(list)(
      '$title',
      async (input) => {
        expectRefusal(input, (await outcomes.get(input.title)) as Outcome);
      },
      120_000,
    );
  });
}

/** One error with place, cause and remedy; nothing half done; nothing shown that must not be. */
export function expectRefusal(input: BadInput, outcome: Outcome): void {
  const message = outcome.step ? messageOfStep(outcome.step) : messageOfCli(input, outcome);
  if (process.env.SHOW) process.stderr.write(`## ${input.title}\n${message}\n\n`);
  if (input.at !== undefined) expect(`${message}\n`).toContain(input.at);
  for (const part of input.says) {
    if (typeof part === 'string') expect(message).toContain(part);
    else expect(message).toMatch(part);
  }
  // What to do: said in a line of its own, or in the sentence that says what is taken.
  expect(message.trim()).toMatch(/\n|it takes|must|which is not|needs|right\?/u);
  expectQuiet(input, outcome);
  expect(outcome.after).toEqual(outcome.before);
  expect(outcome.deployments).toEqual(input.deployment === undefined ? [] : [input.deployment]);
}

type Step = NonNullable<Outcome['step']>;

/** The one error of a step as its place and words. Findings of `validate` are shown where they stand, and counted by one more. */
function messageOfStep(step: Step): string {
  expect(step.conclusion).toBe('failure');
  const errors = step.annotations.filter(({ level }) => level === 'error');
  const findings = errors.filter(({ title }) => title !== undefined);
  expect({ errors: errors.map(({ message }) => message), count: errors.length - findings.length }).toMatchObject({
    count: 1,
  });
  expect(findings.length).toBeLessThanOrEqual(1);
  const [error] = findings.length > 0 ? findings : errors;
  if (!error) throw new Error('There is no error.');
  const place = [error.file, error.line, error.column].filter((part) => part !== undefined).join(':');
  return `${place}: ${error.message}`;
}

function messageOfCli({ exit = 2 }: BadInput, outcome: Outcome): string {
  expect({ exit: outcome.exit, shown: outcome.shown }).toMatchObject({ exit });
  const errors = outcome.stderr.split('\n').filter((line) => line.startsWith('plumbline: '));
  expect(errors).toHaveLength(exit === 2 ? 1 : 0);
  return exit === 2 ? outcome.stderr : outcome.shown;
}

/** No stack, no secret, no command to the runner, no escape sequence. */
export function expectQuiet(
  input: Pick<BadInput, 'canaries'>,
  { shown, token, step }: Pick<Outcome, 'shown' | 'token' | 'step'>,
): void {
  expect(shown).not.toMatch(/^\s+at |This is a bug|this is a bug/mu);
  const secrets = [token, ...(input.canaries ?? [])].flatMap((secret) => [secret, ...encodings(secret)]);
  for (const secret of secrets) expect(shown).not.toContain(secret);
  expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  if (!step) return;
  expect(step.legacy).toEqual([]);
  expect(step.changedEnvironment).toBe(false);
}

function encodings(secret: string): readonly string[] {
  return [
    Buffer.from(secret).toString('base64'),
    Buffer.from(`x-access-token:${secret}`).toString('base64'),
    Buffer.from(secret).toString('hex'),
  ];
}
