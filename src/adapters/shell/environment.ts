/** What every tool gets of our own environment; everything else must be given by name (security T9). */
const passed = ['PATH', 'HOME', 'TMPDIR', 'LANG'] as const;

/** The environment of the process, as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment that a tool is started with. */
export function toolEnvironment(
  own: Environment,
  given: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of passed) {
    const value = own[name];
    if (value !== undefined) environment[name] = value;
  }
  return Object.assign(environment, given);
}
