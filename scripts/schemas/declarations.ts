import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A type as kubernetes-models declares it. Its declarations are generated and use a handful of forms, which the small
 * parser below knows; anything else stops the build of the table.
 */
export type Declared =
  | { readonly is: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly is: 'literals'; readonly values: readonly string[] }
  | { readonly is: 'reference'; readonly name: string }
  | { readonly is: 'array' | 'map'; readonly of: Declared }
  | { readonly is: 'object'; readonly members: ReadonlyMap<string, Member> }
  | { readonly is: 'union'; readonly members: readonly Declared[] };

export interface Member {
  readonly required: boolean;
  readonly type: Declared;
}

/** All declarations of a package by their global names (`IoK8sApiCoreV1Pod`). */
export function readDeclarations(folder: string): Map<string, Declared> {
  const found = new Map<string, Declared>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    if (!file.endsWith('.d.ts') || file.startsWith('_schemas') || file.endsWith('index.d.ts')) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    const alias = /export type \{ I(\w+) as II?(IoK8s|oK8s)(\w+)/u.exec(text);
    if (!alias) throw new Error(`${file} has no global name.`);
    const [, local, , rest] = alias;
    const name = `IoK8s${rest}`;
    found.set(name, new Parser(text, `I${local}`, name).declaration());
  }
  return found;
}

const token = /\s+|\/\*[\s\S]*?\*\/|("(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|[{}[\]<>|;:?,()=.])/uy;

class Parser {
  private readonly tokens: string[] = [];
  private at = 0;
  private readonly local: string;
  private readonly name: string;

  constructor(text: string, local: string, name: string) {
    this.local = local;
    this.name = name;
    const start = new RegExp(`export (?:interface|type) ${local}\\b`, 'u').exec(text);
    if (!start) throw new Error(`${name}: no declaration of ${local}.`);
    token.lastIndex = start.index;
    const end = text.search(/\nexport (?:declare|type (?!\w+ = ))/u);
    const body = text.slice(0, end < start.index ? text.length : end);
    for (let match = token.exec(body); match; match = token.exec(body)) if (match[1]) this.tokens.push(match[1]);
  }

  declaration(): Declared {
    this.expect('export');
    if (this.take('interface')) {
      this.next();
      if (this.take('extends')) while (this.peek() !== '{') this.next();
      return this.braces();
    }
    this.expect('type');
    this.next();
    this.expect('=');
    return this.type();
  }

  private type(): Declared {
    this.take('|');
    const members = [this.postfix()];
    while (this.take('|')) members.push(this.postfix());
    if (members.length === 1 && members[0]) return members[0];
    const values = members.flatMap((member) => (member.is === 'literals' ? member.values : []));
    return values.length === members.length ? { is: 'literals', values } : { is: 'union', members };
  }

  private postfix(): Declared {
    const type = this.single();
    // IPod["kind"]: the literal stands in the interface itself.
    if (this.take('[')) {
      this.next();
      this.expect(']');
      return { is: 'string' };
    }
    return type;
  }

  private single(): Declared {
    const word = this.next();
    if (word.startsWith('"')) return { is: 'literals', values: [JSON.parse(word) as string] };
    if (word === 'string' || word === 'number' || word === 'boolean' || word === 'any') return { is: word };
    if (word === 'unknown' || word === 'object' || word === 'null') return { is: 'any' };
    if (word === 'Array') {
      this.expect('<');
      const of = this.type();
      this.expect('>');
      return { is: 'array', of };
    }
    if (word === '{') {
      this.at--;
      return this.braces();
    }
    if (word === this.local) return { is: 'reference', name: this.name };
    const reference = /^I(IoK8s\w+)$/u.exec(word)?.[1];
    if (reference === undefined) throw new Error(`${this.name}: "${word}" is not understood.`);
    return { is: 'reference', name: reference };
  }

  private braces(): Declared {
    this.expect('{');
    const members = new Map<string, Member>();
    while (!this.take('}')) {
      if (this.take('[')) {
        while (this.next() !== ']');
        this.expect(':');
        const of = this.type();
        this.take(';');
        this.expect('}');
        return { is: 'map', of };
      }
      const key = this.next();
      const required = !this.take('?');
      this.expect(':');
      members.set(key.startsWith('"') ? (JSON.parse(key) as string) : key, { required, type: this.type() });
      this.take(';');
    }
    return { is: 'object', members };
  }

  private peek(): string | undefined {
    return this.tokens[this.at];
  }

  private next(): string {
    const word = this.tokens[this.at++];
    if (word === undefined) throw new Error(`${this.name} ends too early.`);
    return word;
  }

  private take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at++;
    return true;
  }

  private expect(word: string): void {
    const found = this.next();
    if (found !== word) throw new Error(`${this.name}: "${word}" was expected, not "${found}".`);
  }
}
