import { parseEvents, YAMLException } from 'js-yaml';
import { indexLines, type Lines } from '../manifests/lines.ts';
import type { SourceFile } from '../manifests/model.ts';
import { syntaxHint } from '../manifests/syntax-hint.ts';
import { composeDocuments } from './compose.ts';
import { configLimits } from './limits.ts';
import type { ConfigNode } from './node.ts';
import type { Problems } from './problems.ts';
import { shown } from './quote.ts';

/**
 * The value of a `gitops.yaml` with the place of every part; undefined when it cannot be read, with the reason among the problems.
 *
 * js-yaml's events are read, not its values: they have places, and time is linear in the size of the file for every hostile
 * text that was tried, where the `yaml` package takes 20 s for 300 kB of repeated anchors.
 */
export function parseConfig(file: SourceFile, problems: Problems): ConfigNode | undefined {
  const lines = indexLines(file.text.length > configLimits.size ? '' : file.text);
  const start = lines.range(file.path, 0, 0);
  if (file.text.length > configLimits.size) {
    const message = `The file has ${file.text.length} characters; at most ${configLimits.size} are read.`;
    problems.add(start, {
      rule: 'too-large',
      message,
      hint: 'It names applications and environments; whatever else is in it belongs elsewhere.',
    });
    return undefined;
  }
  const documents = readDocuments(file, lines, problems)?.filter((root) => root === undefined || !isBlank(root));
  if (documents === undefined || problems.count() > 0) return undefined;
  const [root, other] = documents;
  if (root === undefined) {
    problems.add(start, { rule: 'empty', message: 'The file says nothing.', hint: example });
    return undefined;
  }
  if (other) {
    const message = 'The file has more than one YAML document; everything is said in one.';
    problems.add(other.at, { rule: 'documents', message, hint: 'Remove the "---" and what follows it.' });
    return undefined;
  }
  return root;
}

const example = 'The shortest one has two keys: `environments: [dev, prod]` and `apps: { shop: apps/shop }`.';

/** The documents of the file; undefined when the text is no YAML. */
function readDocuments(
  file: SourceFile,
  lines: Lines,
  problems: Problems,
): readonly (ConfigNode | undefined)[] | undefined {
  try {
    const events = parseEvents(file.text, { maxDepth: configLimits.depth });
    return composeDocuments(events, file.text, file.path, lines, problems);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = Math.min(error.mark?.position ?? 0, file.text.length);
    const at = lines.range(file.path, offset, offset);
    if (error.reason.includes('maxDepth')) {
      const message = `Values are nested more than ${configLimits.depth} deep.`;
      problems.add(at, {
        rule: 'too-deep',
        message,
        hint: 'No key needs that: look for brackets that are not closed.',
      });
    } else {
      const isControl = /non-printable|JSON character/u.test(error.reason);
      const reason = isControl ? 'there is a control character' : shown(error.reason);
      const hint = isControl ? 'Remove it.' : syntaxHint(file.text, offset);
      problems.add(at, { rule: 'syntax', message: `This is not valid YAML: ${reason}.`, hint });
    }
    return undefined;
  }
}

/** A document of comments alone has an empty scalar for its value. */
function isBlank(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.isPlain && node.text === '';
}
