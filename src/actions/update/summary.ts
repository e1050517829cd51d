import { code, table } from '../../domain/report/markdown.ts';
import { describeVersion } from '../../domain/versions/observed.ts';
import type { Looked } from '../../steps/look-for-versions.ts';
import type { ManagedPullRequest } from './spec.ts';

/** What a run of `update` did, for the summary of the job. */
export function updateSummary(rows: readonly ManagedPullRequest[], looked: readonly Looked[], named: boolean): string {
  if (rows.length === 0) {
    const nothing = named
      ? 'The named images change nothing at the roots.'
      : 'Everything at the roots is at its newest version.';
    return `### Updates\n\n${nothing}`;
  }
  const cells = rows.map((row) => [code(row.app), code(row.environment), versions(row, looked), outcome(row)]);
  return `### Updates\n\n${table(['application', 'environment', 'versions', 'pull request'], cells)}`;
}

function versions({ app, environment }: ManagedPullRequest, looked: readonly Looked[]): string {
  return looked
    .filter((one) => one.app.name === app && one.environment.name === environment)
    .flatMap(({ newer }) => newer)
    .map(
      ({ artifact, from, to }) =>
        `${code(artifact.name)} ${code(describeVersion(from))} → ${code(describeVersion(to))}`,
    )
    .join('<br>');
}

function outcome({ number, url, state, problem, why, until }: ManagedPullRequest): string {
  const end = until === undefined ? '' : `, until ${until.slice(0, 16).replace('T', ' ')} UTC`;
  const reason = why === undefined ? '' : `: ${code(why)}${end}`;
  return `${number === 0 ? state : `[#${number}](${url}) ${state}`}${reason}${problem ? `, but ${problem}` : ''}`;
}
