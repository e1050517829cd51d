import { judgeFiles } from '../actions/validate/paths.ts';
import type { ValidateInputs } from '../actions/validate/ports.ts';
import { validate as validateAll } from '../actions/validate/run.ts';
import { openFiles } from '../adapters/files/files.ts';
import { createRenderer } from '../adapters/kustomize/renderer.ts';
import { neutralise } from '../adapters/runner/neutralise.ts';
import { createShell } from '../adapters/shell/shell.ts';
import { summarise, type ValidateReport } from '../domain/report/validate-report.ts';
import { formatPlace } from '../kit/errors.ts';
import { compareFindings, type Finding, failsOn } from '../kit/findings.ts';
import { oneOf } from './choice.ts';
import type { Parsed } from './flags.ts';
import { inside, readSources } from './sources.ts';
import type { Surroundings } from './surroundings.ts';
import { textOf, type Verb } from './verb.ts';

/** `plumbline validate`: judges files, or all that the configuration names. */
export const validate: Verb = {
  name: 'validate',
  usage: '[PATH…]',
  description: 'Judges manifests, or everything that gitops.yaml names: offline, with file, line and column.',
  flags: {
    output: { description: 'How to print the findings.', takes: 'value', placeholder: 'text|json|github' },
    'kubernetes-version': { description: 'The version to judge for.', takes: 'value', placeholder: '1.33' },
    'fail-on': {
      description: 'From which severity on the exit status is 1.',
      takes: 'value',
      placeholder: 'error|warning|never',
    },
    config: { description: 'The configuration, when no path is given.', takes: 'value', placeholder: 'FILE' },
  },
  async run(parsed, surroundings) {
    const output = oneOf('output', textOf(parsed, 'output', 'text'), ['text', 'json', 'github']);
    const failOn = oneOf('fail-on', textOf(parsed, 'fail-on', 'error'), ['error', 'warning', 'never']);
    const report = await judge(parsed, surroundings);
    if (output === 'json') surroundings.print(`${JSON.stringify(report, null, 2)}\n`);
    else if (output === 'github') surroundings.host.annotate(report.findings);
    else surroundings.print(toText(report));
    return failsOn(report.findings, failOn) ? 1 : 0;
  },
};

async function judge(parsed: Parsed, surroundings: Surroundings): Promise<ValidateReport> {
  const version = textOf(parsed, 'kubernetes-version', '');
  if (parsed.args.includes('-')) return judgeInput(parsed.args, version, surroundings);
  const inputs: ValidateInputs = {
    config: textOf(parsed, 'config', 'gitops.yaml'),
    kubernetesVersion: version,
    paths: parsed.args.map((arg) => inside(surroundings.directory, arg)),
  };
  const renderer = createRenderer({ shell: createShell({ env: surroundings.env }) });
  return validateAll(inputs, { files: openFiles(surroundings.directory), host: surroundings.host, renderer });
}

/** Standard input and the files at the paths, as one set. */
async function judgeInput(
  args: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<ValidateReport> {
  const { files, skipped } = await readSources(args, surroundings);
  const judged = judgeFiles(files, version);
  const findings = [...judged.findings].sort(compareFindings);
  return summarise({ ...judged, findings, skipped: judged.skipped + skipped });
}

function toText({ findings, summary }: ValidateReport): string {
  const { files, resources, errors, warnings, infos } = summary;
  const counts = `${resources} resources in ${files} files: ${errors} errors, ${warnings} warnings, ${infos} notes\n`;
  return findings.map(toLine).join('') + counts;
}

function toLine(finding: Finding): string {
  const { kind, name } = finding.resource ?? {};
  const resource = kind ? ` (${kind} ${name})` : '';
  const hint = finding.hint ? `\n    ${finding.hint}` : '';
  const text = `${formatPlace(finding)}: ${finding.severity}: ${finding.message}${resource} [${finding.rule}]${hint}\n`;
  return neutralise(text);
}
