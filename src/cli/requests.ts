import type { VersionRequest } from '../domain/edit/version-request.ts';
import { gitRepository } from '../domain/sites/coordinates-of.ts';
import { parseChart } from '../domain/versions/chart.ts';
import type { ArtifactKind, Coordinates } from '../domain/versions/coordinates.ts';
import { parseModule } from '../domain/versions/module.ts';
import { parseReference } from '../domain/versions/reference.ts';
import { InputError } from '../kit/errors.ts';
import type { Parsed } from './flags.ts';

/**
 * What `plumbline set` is asked for, in the order images, charts, Git repositories, modules.
 *
 * @throws InputError for what does not name an artifact and its version
 */
export function readRequests(parsed: Parsed): readonly VersionRequest[] {
  const ranges: VersionRequest['ranges'] = parsed.values.has('pin') ? 'pin' : 'refuse';
  const of = (flag: string) => parsed.values.get(flag) ?? [];
  const images = of('image').map(readImage);
  const others = (['chart', 'git', 'module'] as const).flatMap((kind) => of(kind).map((text) => readOther(kind, text)));
  return [...images, ...others].map((request) => ({ ...request, ranges }));
}

function readImage(text: string): VersionRequest {
  const equals = text.indexOf('=');
  const name = parseReference(text.slice(0, Math.max(equals, 0)));
  const given = text.slice(equals + 1);
  // `web=1.2.3` and `web=@sha256:…` say only the version; a whole reference must name the same image.
  const reference = parseReference(given) ?? undefined;
  if (!name || name.tag !== undefined || name.digest !== undefined) throw notAnImage(text);
  const target =
    reference?.name === name.name
      ? reference
      : parseReference(`${name.written}${given.startsWith('@') ? '' : ':'}${given}`);
  if (!target || (target.tag === undefined && target.digest === undefined)) throw notAnImage(text);
  const version = {
    ...(target.tag !== undefined && { tag: target.tag }),
    ...(target.digest !== undefined && { digest: target.digest }),
  };
  const write = target.digest === undefined ? 'tag' : 'digest';
  return { coordinates: { kind: 'image', name: name.name }, version, write };
}

function readOther(kind: Exclude<ArtifactKind, 'image'>, text: string): VersionRequest {
  const equals = text.lastIndexOf('=');
  const coordinates = coordinatesOf(kind, text.slice(0, Math.max(equals, 0)));
  const tag = text.slice(equals + 1);
  if (coordinates && tag !== '') return { coordinates, version: { tag }, write: 'tag' };
  throw new InputError(`--${kind} "${text.slice(0, 200)}" does not name ${words[kind]} and its version.`, {
    hint: `Write it as ${examples[kind]}.`,
  });
}

function coordinatesOf(kind: Exclude<ArtifactKind, 'image'>, text: string): Coordinates | undefined {
  if (kind === 'git') return gitRepository(text);
  const name = kind === 'chart' ? parseChart(text) : parseModule(text);
  return name === undefined ? undefined : { kind, name };
}

const words = { chart: 'a chart', git: 'a Git repository', module: 'a Terraform module' } as const;

const examples = {
  chart: 'oci://ghcr.io/acme/charts/web=1.2.3 or https://charts.acme.dev/stable/web=1.2.3',
  git: 'github.com/acme/platform=v1.2.3',
  module: 'terraform-aws-modules/vpc/aws=5.1.0',
} as const;

function notAnImage(text: string): InputError {
  return new InputError(`--image "${text.slice(0, 200)}" does not name an image and its version.`, {
    hint: 'Write it as ghcr.io/acme/web=1.2.3, ghcr.io/acme/web=ghcr.io/acme/web:1.2.3@sha256:… or ghcr.io/acme/web=@sha256:….',
  });
}
