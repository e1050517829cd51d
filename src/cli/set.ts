import { neutralise } from '../adapters/runner/neutralise.ts';
import type { FileChange } from '../domain/edit/model.ts';
import { setVersions } from '../domain/edit/set-versions.ts';
import { unifiedDiff } from '../domain/edit/unified-diff.ts';
import { formatPlace, InputError } from '../kit/errors.ts';
import { versioned } from '../steps/collect-files.ts';
import { readRequests } from './requests.ts';
import { readSources } from './sources.ts';
import { isOn, type Verb } from './verb.ts';

/** `plumbline set`: byte-exact edits in the working tree. */
export const set: Verb = {
  name: 'set',
  usage: '--image NAME=REFERENCE PATH…',
  description: 'Writes versions into files, changing no other byte.',
  flags: {
    image: { description: 'The image to set and what to set it to.', takes: 'values', placeholder: 'NAME=REFERENCE' },
    chart: { description: 'The Helm chart to set and its version.', takes: 'values', placeholder: 'NAME=VERSION' },
    git: { description: 'The Git repository to set and its tag.', takes: 'values', placeholder: 'NAME=TAG' },
    module: {
      description: 'The Terraform module to set and its version.',
      takes: 'values',
      placeholder: 'NAME=VERSION',
    },
    pin: {
      description: 'Write the version over ranges and branches too, which are refused otherwise.',
      takes: 'switch',
    },
    'dry-run': { description: 'Print a unified diff and write nothing.', takes: 'switch' },
  },
  async run(parsed, surroundings) {
    const wanted = readRequests(parsed);
    if (wanted.length === 0)
      throw new InputError('plumbline set needs --image NAME=REFERENCE, --chart, --git or --module.');
    if (parsed.args.length === 0) throw new InputError('plumbline set needs the files or directories to edit.');
    if (parsed.args.includes('-')) throw new InputError('plumbline set edits files; standard input is none.');
    const { files, tree } = await readSources(parsed.args, surroundings, versioned);
    const { changes, refusals, found, missing } = setVersions(files, wanted);
    if (refusals[0]) throw refusals[0];
    // A name with a typo in it must not look like a version that is there already.
    for (const { kind, name } of missing)
      surroundings.host.warning(`These files have no place for the ${kind} ${name}.`);
    if (isOn(parsed, 'dry-run')) surroundings.print(changes.map(unifiedDiff).join(''));
    else {
      for (const { path, text } of changes) await tree.write(path, text);
      surroundings.print(changes.map(toLines).join(''));
    }
    return found.length > 0 ? 0 : 1;
  },
};

function toLines(change: FileChange): string {
  return change.edits
    .map((edit) => {
      const along = edit.users ? ` (and with it ${edit.users.join(', ')})` : '';
      return neutralise(`${formatPlace(edit)}: ${edit.from} → ${edit.to}${along}\n`);
    })
    .join('');
}
