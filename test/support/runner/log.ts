/** An annotation, as GitHub would show it. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly title?: string;
}

/** What the runner made of the output of a step. */
export interface StepLog {
  /** Masked as far as the step asked for it in time. */
  readonly text: string;
  /** At most 10 of each level, as the runner keeps (ExecutionContext.cs). */
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  /** Commands that set something from the log: what hostile output would try. */
  readonly legacy: readonly string[];
}

const annotationLimit = 10;
const levels = new Set(['error', 'warning', 'notice']);

/**
 * Reads the output of a step as the runner does: `::command key=value::message` at the start of a line, and
 * `##[command]` anywhere in it (ActionCommand.cs), until `::stop-commands::TOKEN`.
 */
export function readLog(output: string): StepLog {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const legacy: string[] = [];
  const lines: string[] = [];
  // A mask holds from its line on: what was printed before it stays to be read, as on GitHub.
  const show = (line: string) => lines.push(maskAll(line, masks));
  let stopToken: string | undefined;
  for (const line of output.split(/\r?\n/u)) {
    const command = parseCommand(line);
    if (stopToken !== undefined) {
      if (command?.name === stopToken) stopToken = undefined;
      else show(line);
      continue;
    }
    if (!command) show(line);
    else if (command.name === 'stop-commands') stopToken = command.message;
    else if (command.name === 'add-mask') masks.push(command.message);
    else if (levels.has(command.name)) annotate(annotations, { ...command, message: maskAll(command.message, masks) });
    else if (command.name === 'group') show(`▸ ${command.message}`);
    else if (command.name === 'debug' || command.name === 'endgroup') continue;
    else legacy.push(line);
  }
  return { text: lines.join('\n'), annotations, masks, legacy };
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

function parseCommand(line: string): Command | undefined {
  const modern = /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/u.exec(line);
  const old = /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/u.exec(line);
  const match = modern ?? old;
  if (!match) return undefined;
  const [, name = '', properties = '', message = ''] = match;
  const pairs = properties.split(',').flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals > 0 ? [[pair.slice(0, equals).trim(), unescapeProperty(pair.slice(equals + 1))] as const] : [];
  });
  return { name, properties: Object.fromEntries(pairs), message: unescapeData(message) };
}

function annotate(annotations: Annotation[], { name, properties, message }: Command): void {
  const level = name as Annotation['level'];
  if (annotations.filter((annotation) => annotation.level === level).length >= annotationLimit) return;
  const number = (key: string) => (properties[key] === undefined ? undefined : Number(properties[key]));
  const [line, column, endLine] = [number('line'), number('col'), number('endLine')];
  annotations.push({
    level,
    message,
    ...(properties.file !== undefined && { file: properties.file }),
    ...(properties.title !== undefined && { title: properties.title }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(endLine !== undefined && { endLine }),
  });
}

/** Masks apply to each line of a value, and to its usual encodings too (HostContext.cs). */
export function maskAll(text: string, masks: readonly string[]): string {
  const values = masks.flatMap((mask) => [
    ...mask.split('\n'),
    Buffer.from(mask).toString('base64'),
    encodeURIComponent(mask),
  ]);
  let masked = text;
  // The longest first: a short one inside a long one would leave its rest to be read.
  for (const value of values.filter((one) => one.trim() !== '').sort((a, b) => b.length - a.length)) {
    masked = masked.replaceAll(value, '***');
  }
  return masked;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
