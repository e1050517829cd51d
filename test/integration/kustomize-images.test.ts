import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setVersions } from '../../src/domain/edit/set-versions.ts';
import { findSites } from '../../src/domain/sites/find-sites.ts';
import type { Version } from '../../src/domain/versions/model.ts';
import { describeWith } from '../support/describe-with.ts';

const old = `sha256:${'a'.repeat(64)}`;
const digest = `sha256:${'b'.repeat(64)}`;
const base = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, image: "web:v0"}]}\n';

describeWith(['kustomize'], 'what the real kustomize renders of an edited images:', ({ kustomize }) => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'kustomize-images-'));
    mkdirSync(path.join(root, 'base'));
    mkdirSync(path.join(root, 'overlay'));
    writeFileSync(path.join(root, 'base/pod.yaml'), base);
    writeFileSync(path.join(root, 'base/kustomization.yaml'), 'resources: [pod.yaml]\n');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  /** The image of the only container after a build of the overlay with this kustomization. */
  function render(kustomization: string): string | undefined {
    const built = build(kustomization);
    return built.startsWith('failed: ')
      ? built
      : findSites([{ path: 'rendered.yaml', text: built }]).sites[0]?.reference;
  }

  function build(kustomization: string): string {
    writeFileSync(path.join(root, 'overlay/kustomization.yaml'), kustomization);
    const { stdout, stderr, status } = spawnSync(kustomize, ['build', path.join(root, 'overlay')], {
      encoding: 'utf8',
    });
    return status === 0 ? stdout : `failed: ${stderr}`;
  }

  const set = (text: string, image: string, version: Version, write: 'tag' | 'digest') => {
    const file = { path: 'overlay/kustomization.yaml', text };
    const found = setVersions(
      [file],
      [{ coordinates: { kind: 'image', name: image }, version, write, addTo: { path: file.path, name: 'web' } }],
    );
    expect(found.refusals).toEqual([]);
    return found.changes[0]?.text ?? text;
  };

  const entries: readonly (readonly [string, string, string])[] = [
    ['nothing but a name', '- name: web', 'web'],
    ['a tag', '- name: web\n  newTag: v1', 'web'],
    ['a tag that is a number', '- name: web\n  newTag: 1.10', 'web'],
    ['a digest', `- name: web\n  digest: ${old}`, 'web'],
    ['both', `- {name: web, newTag: v1, digest: "${old}"}`, 'web'],
    ['both in newTag', `- name: web\n  newTag: v1@${old}`, 'web'],
    ['a new name', '- name: web\n  newName: ghcr.io/acme/web', 'ghcr.io/acme/web'],
    ['a new name with a version', `- name: web\n  newName: ghcr.io/acme/web:v1@${old}`, 'ghcr.io/acme/web'],
    ['a registry with a port', '- name: web\n  newName: localhost:5000/web\n  newTag: v1', 'localhost:5000/web'],
    ['an empty list', '[]', 'web'],
  ];
  const versions: readonly (readonly [string, Version, 'tag' | 'digest', string])[] = [
    ['by tag', { tag: '1.20' }, 'tag', ':1.20'],
    ['by a tag that is no number only in quotes', { tag: '12e5678' }, 'tag', ':12e5678'],
    ['by digest, the tag beside it', { tag: 'v2', digest }, 'digest', `:v2@${digest}`],
    ['by digest alone', { digest }, 'digest', `@${digest}`],
  ];
  const cases = entries.flatMap(([entry, text, name]) =>
    versions.map(([how, version, write, suffix]) => [`${entry}, ${how}`, text, name, version, write, suffix] as const),
  );

  test.each(cases)('%s', (_, text, name, version, write, suffix) => {
    const normalised = name === 'web' ? 'docker.io/library/web' : name;
    const edited = set(
      `resources: [../base]\nimages:${text.startsWith('[') ? ' ' : '\n'}${text}\n`,
      normalised,
      version,
      write,
    );
    expect(render(edited)).toBe(name + suffix);
  });

  test.each(versions)('no images: at all, %s', (_, version, write, suffix) => {
    expect(render(set('resources:\n- ../base\n', 'docker.io/library/web', version, write))).toBe(`web${suffix}`);
  });

  const readable = entries.filter(([, text]) => !/1\.10|newName: \S+:v1@/u.test(text));
  test.each(readable)('%s: what findSites says is what is rendered', (_, text, name) => {
    const kustomization = `resources: [../base]\nimages:${text.startsWith('[') ? ' ' : '\n'}${text}\n`;
    const found = findSites([{ path: 'kustomization.yaml', text: kustomization }]).sites[0];
    // An entry without a version leaves the base's.
    const expected =
      found?.version.tag === undefined && found?.version.digest === undefined ? `${name}:v0` : found.reference;
    expect(render(kustomization)).toBe(expected);
  });

  test('a number is refused, which is why findSites leaves it out', () => {
    expect(render('resources: [../base]\nimages:\n- {name: web, newTag: 1.10}\n')).toContain('cannot unmarshal number');
  });

  test('a version in newName gets that of the base behind it, which is why it is moved', () => {
    expect(build('resources: [../base]\nimages:\n- {name: web, newName: "web:v1"}\n')).toContain('image: web:v1:v0\n');
  });

  test('a tagSuffix beside a version is not rendered, which is why it is refused', () => {
    expect(render('resources: [../base]\nimages:\n- {name: web, newTag: v1, tagSuffix: -x}\n')).not.toBe('web:v1-x');
  });
});
