import { appendFile, stat } from 'node:fs/promises';

/** Bytes of a step's summary; GitHub drops a larger one whole (actions/runner, CreateStepSummaryCommand). */
export const SUMMARY_BYTES = 1024 * 1024;

const NOTE = '\n\n_The summary was cut here: GitHub shows 1 MiB of it._\n';

/**
 * The Markdown that fits into so many bytes: cut at the end of a line, an open code fence closed, and said so. Deterministic: the same
 * input gives the same cut.
 */
export function fitSummary(markdown: string, bytes: number): string {
  const whole = Buffer.from(markdown);
  if (whole.length <= bytes) return markdown;
  // A fence's own characters come on top; it is never longer than a line that was kept.
  const room = bytes - Buffer.byteLength(NOTE) - 80;
  if (room <= 0) return '';
  const lines = whole.subarray(0, whole.subarray(0, room).lastIndexOf(10) + 1).toString('utf8');
  const fence = openFence(lines);
  return `${lines}${fence === undefined ? '' : `${fence}\n`}${NOTE}`;
}

/** The fence that is open at the end of a text: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function openFence(text: string): string | undefined {
  let open: string | undefined;
  for (const [, fence = '', rest = ''] of text.matchAll(/^ {0,3}(`{3,70}|~{3,70})(.*)$/gm)) {
    if (open === undefined) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length && rest.trim() === '') open = undefined;
  }
  return open;
}

/** Adds Markdown to the summary file, as much as still fits. */
export async function appendSummary(file: string, markdown: string): Promise<void> {
  const used = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  const text = fitSummary(markdown.endsWith('\n') ? markdown : `${markdown}\n`, SUMMARY_BYTES - used);
  if (text !== '') await appendFile(file, text);
}
