import type { FileChange } from '../domain/edit/model.ts';
import { setVersions } from '../domain/edit/set-versions.ts';
import { unifiedDiff } from '../domain/edit/unified-diff.ts';
import type { VersionRequest } from '../domain/edit/version-request.ts';
import { parseReference } from '../domain/versions/reference.ts';
import { formatPlace, InputError } from '../kit/errors.ts';

import { readSources } from './sources.ts';
import { isOn, type Verb } from './verb.ts';

/** `plumbline set`: byte-exact edits in the working tree. */
export const set: Verb = {
  name: 'set',
  usage: '--image NAME=REFERENCE PATH…',
  description: 'Writes versions of images into files, changing no other byte.',
  flags: {
    image: { description: 'The image to set and what to set it to.', takes: 'values', placeholder: 'NAME=REFERENCE' },
    'dry-run': { description: 'Print a unified diff and write nothing.', takes: 'switch' },
  },
  async run(parsed, surroundings) {
    const wanted = (parsed.values.get('image') ?? []).map(readWanted);
    if (wanted.length === 0) throw new InputError('plumbline set needs --image NAME=REFERENCE.');
    if (parsed.args.length === 0) throw new InputError('plumbline set needs the files or directories to edit.');
    if (parsed.args.includes('-')) throw new InputError('plumbline set edits files; standard input is none.');
    const { files, tree } = await readSources(parsed.args, surroundings);
    const { changes, refusals, found } = setVersions(files, wanted);
    if (refusals[0]) throw refusals[0];
    if (isOn(parsed, 'dry-run')) surroundings.print(changes.map(unifiedDiff).join(''));
    else {
      for (const { path, text } of changes) await tree.write(path, text);
      surroundings.print(changes.map(toLines).join(''));
    }
    return found.length > 0 ? 0 : 1;
  },
};

function readWanted(text: string): VersionRequest {
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
  return {
    coordinates: { kind: 'image', name: name.name },
    version,
    write: target.digest === undefined ? 'tag' : 'digest',
  };
}

function notAnImage(text: string): InputError {
  return new InputError(`--image "${text}" does not name an image and its version.`, {
    hint: 'Write it as ghcr.io/acme/web=1.2.3, ghcr.io/acme/web=ghcr.io/acme/web:1.2.3@sha256:… or ghcr.io/acme/web=@sha256:….',
  });
}

function toLines(change: FileChange): string {
  return change.edits.map((edit) => `${formatPlace(edit)}: ${edit.from} → ${edit.to}\n`).join('');
}
