import { readDocuments, type YamlDocument } from '../../domain/manifests/documents.ts';
import { isKustomization } from '../../domain/manifests/kustomization.ts';
import type { JsonObject, Path } from '../../domain/manifests/model.ts';
import { readManifests } from '../../domain/manifests/resources.ts';
import type { Finding } from '../../kit/findings.ts';
import type { Files } from '../../ports/files.ts';
import { directoryOf, findKustomizations, type Look, look, resolve } from './look.ts';
import { helmFields, isRemote, type Reference, type Role, referencesOf } from './references.ts';

/** A kustomization of the graph. */
export interface Kustomization {
  readonly path: string;
  readonly directory: string;
  readonly value: JsonObject;
  readonly document: YamlDocument;
}

/** A file of the graph, as it was read. */
export interface GraphFile {
  readonly path: string;
  readonly role: Role | 'kustomization';
  readonly content: string | Uint8Array;
}

/** All that a kustomization is built from, and why it cannot be. */
export interface Graph {
  /** The first one is where the build begins. */
  readonly kustomizations: readonly Kustomization[];
  readonly files: ReadonlyMap<string, GraphFile>;
  readonly findings: readonly Finding[];
}

/**
 * Reads everything that a kustomization names, and what that names. Nothing but these files will be there when it is built, so
 * that no build can read anything else (Flux CVE-2022-24877).
 */
export async function readGraph(files: Files, directory: string): Promise<Graph> {
  const reader = new GraphReader(files);
  await reader.addDirectory(directory, undefined);
  return { kustomizations: reader.kustomizations, files: reader.found, findings: reader.findings };
}

/** Where a name stands. */
interface Named {
  readonly from: Kustomization;
  readonly path: Path;
}

class GraphReader {
  readonly kustomizations: Kustomization[] = [];
  readonly found = new Map<string, GraphFile>();
  readonly findings: Finding[] = [];
  readonly #files: Files;
  readonly #directories = new Set<string>();

  constructor(files: Files) {
    this.#files = files;
  }

  async addDirectory(directory: string, named: Named | undefined): Promise<void> {
    if (this.#directories.has(directory)) return;
    this.#directories.add(directory);
    const [path, second] = await findKustomizations(this.#files, directory);
    if (path === undefined) {
      const what = directory === '' ? 'The root of the repo' : directory;
      this.#report(named, 'render/missing', `${what} is a directory without a kustomization.`, 'Name the files in it.');
    } else if (second !== undefined) {
      this.findings.push({
        rule: 'render/failed',
        severity: 'error',
        message: `${second} and ${path} are both there.`,
        file: second,
        hint: 'Remove one of them.',
      });
    } else await this.#addKustomization(path, directory, await look(this.#files, path));
  }

  async #addKustomization(path: string, directory: string, seen: Look): Promise<void> {
    if (seen.is !== 'file') {
      this.findings.push({ rule: 'render/unreadable', severity: 'error', message: messageOf(seen, path), file: path });
      return;
    }
    const { documents, findings } = readDocuments({ path, text: seen.text });
    this.findings.push(...findings);
    this.found.set(path, { path, role: 'kustomization', content: seen.text });
    const document = documents.find(({ value }) => value !== null);
    if (!document || !isKustomization(path, document.value)) {
      const message = `${path} is no kustomization.`;
      if (findings.length === 0) this.findings.push({ rule: 'render/failed', severity: 'error', message, file: path });
      return;
    }
    const kustomization = { path, directory, value: document.value, document };
    this.kustomizations.push(kustomization);
    for (const field of helmFields) if (document.value[field] !== undefined) this.#reportHelm(kustomization, field);
    for (const reference of referencesOf(document.value)) await this.#addReference(kustomization, reference);
  }

  async #addReference(from: Kustomization, { text, role, path }: Reference): Promise<void> {
    const named = { from, path };
    const target = resolve(from.directory, text);
    const seen: Look = target === undefined ? { is: 'nothing' } : await look(this.#files, target);
    if (seen.is === 'nothing' && isRemote(text)) this.#reportRemote(named, text);
    else if (target === undefined)
      this.#report(
        named,
        'render/failed',
        `${JSON.stringify(text)} leaves the repo.`,
        'Name what is in the repo, relative to the kustomization.',
      );
    else if (seen.is === 'nothing')
      this.#report(named, 'render/missing', `${target} does not exist.`, 'Correct the name, or commit what it names.');
    else if (seen.is === 'refused') this.#report(named, 'render/unreadable', seen.error.message, seen.error.hint);
    else if (seen.is === 'directory') await this.#addNamedDirectory(named, target, role);
    else this.#addFile(named, target, role, seen);
  }

  async #addNamedDirectory(named: Named, target: string, role: Role): Promise<void> {
    if (role === 'resource') await this.addDirectory(target, named);
    else this.#report(named, 'render/failed', `${target} is a directory; a file is needed here.`, 'Name a file in it.');
  }

  #addFile(named: Named, path: string, role: Role, seen: Look & { is: 'file' | 'binary' }): void {
    const own = named.from.directory;
    if (own !== '' && !`${directoryOf(path)}/`.startsWith(`${own}/`)) {
      this.#report(
        named,
        'render/failed',
        `${path} is outside of the directory of its kustomization, from where Kustomize takes no files.`,
        'Make its directory a base with a kustomization of its own, and name that.',
      );
      return;
    }
    if (this.found.has(path)) return;
    const content = seen.is === 'file' ? seen.text : seen.bytes;
    this.found.set(path, { path, role, content });
    if (role === 'data') return;
    if (typeof content !== 'string')
      this.#report(named, 'render/failed', `${path} is not UTF-8 text.`, 'Save it as UTF-8.');
    else if (role === 'resource') this.findings.push(...readManifests({ path, text: content }).findings);
    else this.findings.push(...readDocuments({ path, text: content }).findings);
  }

  #reportRemote(named: Named, text: string): void {
    const shown = text.replace(/\/\/[^/@]*@/u, '//***@');
    this.#report(
      named,
      'render/unavailable',
      `${JSON.stringify(shown)} is remote and cannot be rendered offline.`,
      'Copy it into the repo (`kustomize localize` does that) and name the copy.',
    );
  }

  #reportHelm(from: Kustomization, field: string): void {
    this.#report(
      { from, path: [field] },
      'render/unavailable',
      `"${field}" needs Helm, which this version does not run.`,
      'Commit the rendered chart (`helm template`) and name it under "resources".',
      'key',
    );
  }

  #report(named: Named | undefined, rule: string, message: string, hint?: string, part?: 'key'): void {
    const place = named?.from.document.locate(named.path, part) ?? { file: '.' };
    this.findings.push({ rule, severity: 'error', message, ...place, ...(hint === undefined ? {} : { hint }) });
  }
}

function messageOf(seen: Look, path: string): string {
  return seen.is === 'refused' ? seen.error.message : `${path} is no text file.`;
}
