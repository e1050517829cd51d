import { isMarked, Slot, type Tree, type Written } from './tree.ts';

/** Answers questions of style, one after the other: a number below a limit. Zero is the plainest way. */
export type Choose = (limit: number) => number;

/** The same answers each time: what is printed for two versions is then written in the same style. */
export function chooser(choices: readonly number[]): Choose {
  let at = 0;
  return (limit) => (choices.length === 0 ? 0 : (choices[at++ % choices.length] ?? 0) % limit);
}

/**
 * A document as a person might write it: in block or flow style, with comments, blank lines, all quotes, anchors and tags. It shares nothing with
 * the code under test, so that it can say what must come of an edit: the same document, printed for another version.
 */
export function print(tree: Tree, version: Written, choices: readonly number[]): string {
  return new Printer(version, chooser(choices)).block(tree).join('\n');
}

const trailing = ['', '', '', ' # c', '   # image: ghcr.io/acme/web:v0', '  '];
const above = [[], [], [], [''], ['# - name: "é" {'], ['', '#']];

class Printer {
  readonly #version: Written;
  readonly #choose: Choose;
  #anchors = 0;
  /** Anchors of slots that were printed, by their family. */
  readonly #known = new Map<string, string>();

  constructor(version: Written, choose: Choose) {
    this.#version = version;
    this.#choose = choose;
  }

  /** The lines of a mapping or list in block style; of a scalar, its line. */
  block(tree: Tree): readonly string[] {
    if (isList(tree) && tree.length > 0) return tree.flatMap((item) => this.#item(item));
    if (isMapping(tree) && Object.keys(tree).length > 0)
      return Object.entries(tree).flatMap(([key, inner], index) => [
        // The first key may stand behind a dash, where no comment can.
        ...(index === 0 ? [] : this.#above()),
        ...this.#entry(`${this.#key(key)}:`, inner, true),
      ]);
    return [this.#inline(tree, false)];
  }

  #item(item: Tree): readonly string[] {
    const dash = `-${' '.repeat(1 + this.#choose(3))}`;
    const isFlow = this.#choose(4) === 3 && !isMarked(item);
    const isNested = (isMapping(item) || isList(item)) && Object.keys(item).length > 0 && !isFlow;
    if (!isNested) return [...this.#above(), ...this.#entry('-', item, false)];
    const [first = '', ...rest] = this.block(item);
    return [`${dash}${first}`, ...indent(rest, dash.length)];
  }

  /** What stands behind a key's colon or a dash, and below it. */
  #entry(start: string, tree: Tree, isKey: boolean): readonly string[] {
    const step = 2 + this.#choose(3);
    if (typeof tree === 'string' && /[^\n]\n./u.test(tree) && this.#choose(2) === 1)
      return [`${start} |${tree.endsWith('\n') ? '' : '-'}`, ...indent(tree.replace(/\n$/u, '').split('\n'), step)];
    const isNested = (isMapping(tree) || isList(tree)) && Object.keys(tree).length > 0;
    const isFlow = !isKey || (this.#choose(6) === 5 && !isMarked(tree));
    if (!isNested || isFlow) return [`${start} ${this.#inline(tree, true)}${this.#trailing(tree)}`];
    const anchor = this.#choose(9) === 8 ? ` &n${this.#anchors++}` : '';
    // A list may stand at the column of its key.
    const deep = isList(tree) && this.#choose(2) === 0 ? 0 : step;
    return [`${start}${anchor}${this.#trailing()}`, ...indent(this.block(tree), deep)];
  }

  /** In one line, in flow style what is no scalar. */
  #inline(tree: Tree, isOwnLine: boolean, inFlow = false): string {
    if (tree instanceof Slot) return this.#slot(tree, inFlow);
    if (isList(tree)) return `[${this.#joined(tree.map((item) => this.#inline(item, isOwnLine, true)))}]`;
    if (isMapping(tree)) {
      const pairs = Object.entries(tree).map(
        ([key, inner]) => `${this.#key(key)}: ${this.#inline(inner, isOwnLine, true)}`,
      );
      return `{${this.#joined(pairs)}}`;
    }
    return typeof tree === 'string' ? this.#text(tree) : String(tree);
  }

  #joined(parts: readonly string[]): string {
    const pad = parts.length > 0 && this.#choose(2) === 1 ? ' ' : '';
    return pad + parts.join(this.#choose(4) === 3 ? ' , ' : ', ') + pad;
  }

  #slot(slot: Slot, inFlow: boolean): string {
    const [style, decoration] = [this.#choose(3), this.#choose(8)];
    const known = this.#known.get(slot.family);
    // A comment marks the scalar that it stands behind, not what an alias leads to.
    if (known !== undefined && decoration === 7 && slot.around.marker === undefined)
      return `*${known}${inFlow ? ' ' : ''}`;
    const text = slot.text(this.#version);
    // In flow style some readers end a text without quotes at these.
    const isBare = slot.isBare(this.#version) && !(inFlow && /[?&]|:\//u.test(text));
    const written = quote(text, style === 0 && !isBare ? 2 : style);
    if (decoration === 6) return `!!str ${written}`;
    if (decoration !== 5) return written;
    const name = `v${this.#anchors++}`;
    this.#known.set(slot.family, name);
    return `&${name} ${written}`;
  }

  #text(text: string): string {
    const style = this.#choose(3);
    // Control characters and what single quotes cannot say need double ones.
    if (/[\n\t]/u.test(text)) return quote(text, 2);
    return quote(text, style === 0 && !/^[a-z][a-zA-Z./-]*$/u.test(text) ? 1 : style);
  }

  #key(key: string): string {
    return quote(
      key,
      /^[a-zA-Z][a-zA-Z./-]*$/u.test(key) && !isWord(key) ? ([0, 0, 0, 0, 1, 2][this.#choose(6)] ?? 0) : 2,
    );
  }

  #trailing(tree: Tree = null): string {
    const marker = tree instanceof Slot ? tree.around.marker : undefined;
    if (marker !== undefined) return `${this.#choose(2) === 1 ? '   ' : ' '}# ${marker}`;
    return trailing[this.#choose(trailing.length)] ?? '';
  }

  #above(): readonly string[] {
    return above[this.#choose(above.length)] ?? [];
  }
}

/** A scalar that is bare (0), in single (1) or in double quotes (2). */
function quote(text: string, style: number): string {
  if (style === 0 && !isWord(text)) return text;
  return style === 1 ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** Words that are no strings to some reader of YAML: https://yaml.org/type/bool.html. */
function isWord(text: string): boolean {
  return /^(?:y|n|yes|no|on|off|true|false|null)$/iu.test(text);
}

function indent(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function isMapping(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree) && !(tree instanceof Slot);
}
