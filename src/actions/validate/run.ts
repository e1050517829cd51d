import { findingsMarkdown } from '../../domain/report/findings-markdown.ts';
import { type Judged, summarise, type ValidateReport } from '../../domain/report/validate-report.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import { UserError } from '../../kit/errors.ts';
import { compareFindings, type FailOn, type Finding } from '../../kit/findings.ts';
import { readConfig } from '../../steps/desired-state.ts';
import { judgeConfig } from './config.ts';
import { judgePaths } from './paths.ts';
import type { ValidateInputs, ValidatePorts } from './ports.ts';
import type { spec } from './spec.ts';

const defaultConfig = 'gitops.yaml';

/** Findings in the output: a job has 1 MB for all outputs, and a finding takes some hundred bytes. */
const outputLimit = 1000;

/** Judges and shows what was found: annotations where they stand, all of it in the summary. */
export async function run(inputs: InputsOf<typeof spec>, ports: ValidatePorts): Promise<OutputsOf<typeof spec>> {
  const report = await validate(inputs, ports);
  ports.host.annotate(report.findings);
  await ports.host.summary(findingsMarkdown(report));
  const { errors, warnings, files, resources } = report.summary;
  ports.host.info(`${resources} resources in ${files} files: ${errors} errors, ${warnings} warnings.`);
  return { findings: report.findings.slice(0, outputLimit), errors, warnings };
}

/** Everything that there is to say of these paths, or of all that the configuration names. */
export async function validate(inputs: ValidateInputs, ports: ValidatePorts): Promise<ValidateReport> {
  const hasConfig = (await ports.files.read(inputs.config)) !== undefined;
  // Without a gitops.yaml everything there is is judged; one that is named by hand and is not there is a mistake.
  if (inputs.paths.length === 0 && !hasConfig && inputs.config !== defaultConfig)
    await readConfig(ports.files, inputs.config);
  const whole = inputs.paths.length === 0 && hasConfig;
  const judged: Judged = whole
    ? await judgeConfig(ports, inputs)
    : await judgePaths(ports, inputs.paths.length === 0 ? [''] : inputs.paths, inputs);
  return summarise({ ...judged, findings: unique(judged.findings) });
}

/** Why a validate run has failed, for the runner; undefined when it has not. */
export function failure(outputs: OutputsOf<typeof spec>, failOn: FailOn): UserError | undefined {
  const worst = outputs.errors > 0 ? 2 : outputs.warnings > 0 ? 1 : 0;
  if (failOn === 'never' || worst < (failOn === 'error' ? 2 : 1)) return undefined;
  return new UserError(`${outputs.errors} errors and ${outputs.warnings} warnings were found.`, {
    hint: 'They are annotated where they stand, and listed in the summary.',
  });
}

/** Sorted, each once: environments that share a base share its findings. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { file, line, column, rule, message } = finding;
    seen.set([file, line, column, rule, message].join('\u0000'), finding);
  }
  return [...seen.values()].sort(compareFindings);
}
