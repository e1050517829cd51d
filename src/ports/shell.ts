/** A tool that is run: no shell in between, arguments as a list. */
export interface Command {
  readonly tool: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to a small allow-list of the environment; nothing else is passed on. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** How output becomes text. Default `utf8`; `latin1` has one character for each byte, for what need be no text. */
  readonly encoding?: 'utf8' | 'latin1';
  /** Kills the tool after so many milliseconds. Default 5 minutes. */
  readonly timeout?: number;
  /** Exit codes that are an answer, not a failure. Default [0]. */
  readonly accept?: readonly number[];
}

/** What a tool answered. Its output was captured and never reached the log. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs tools. */
export interface Shell {
  /** @throws CommandError when it is missing, fails or takes too long */
  run(command: Command): Promise<CommandResult>;
  /** Whether a tool can be found. */
  has(tool: string): Promise<boolean>;
}
