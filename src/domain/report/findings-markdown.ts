import { formatPlace } from '../../kit/errors.ts';
import type { Finding } from '../../kit/findings.ts';
import { code, table } from './markdown.ts';
import type { ValidateReport } from './validate-report.ts';

const signs: Record<Finding['severity'], string> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/** Most findings that a summary lists: it has 1 MiB, and nobody reads more. */
const limit = 500;

/** The findings for a job summary, in order of place. */
export function findingsMarkdown({ summary, findings }: ValidateReport): string {
  const counts = `${summary.resources} resources in ${summary.files} files: ${summary.errors} errors, ${summary.warnings} warnings, ${summary.infos} notes.`;
  if (findings.length === 0) return `### Validation\n\n✅ ${counts}`;
  const rows = findings
    .slice(0, limit)
    .map((finding) => [
      signs[finding.severity],
      code(formatPlace(finding)),
      code(finding.rule),
      [code(finding.message), ...(finding.hint ? [code(finding.hint)] : [])].join('<br>'),
    ]);
  const rest = findings.length > limit ? `\n\n…and ${findings.length - limit} more.` : '';
  return `### Validation\n\n${counts}\n\n${table(['', 'place', 'rule', 'what'], rows)}${rest}`;
}
