/** The bundle: everything behind one door, loaded when it is called (docs/adr/0002-one-bundle.md). */

const actions: Readonly<Record<string, () => Promise<{ main(): Promise<void> }>>> = {
  validate: () => import('./actions/validate/main.ts'),
  diff: () => import('./actions/diff/main.ts'),
  update: () => import('./actions/update/main.ts'),
  'drift-check': () => import('./actions/drift-check/main.ts'),
  promote: () => import('./actions/promote/main.ts'),
  plan: () => import('./actions/plan/main.ts'),
  deploy: () => import('./actions/deploy/main.ts'),
  command: () => import('./actions/command/main.ts'),
};

/** Runs one action, by its name. */
export async function runAction(name: string): Promise<void> {
  const load = actions[name];
  if (!load) throw new Error(`There is no action ${name}.`);
  await (await load()).main();
}

/** Runs the command line. */
export async function runCli(argv: readonly string[]): Promise<void> {
  await (await import('./cli.ts')).main(argv);
}
