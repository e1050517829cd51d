import type { Finding } from '../../../src/kit/findings.ts';
import type { Host } from '../../../src/ports/host.ts';

/** Keeps what a run says. */
export class MemoryHost implements Host {
  readonly infos: string[] = [];
  readonly warnings: string[] = [];
  readonly summaries: string[] = [];
  readonly findings: Finding[] = [];
  readonly masks: string[] = [];

  info(message: string): void {
    this.infos.push(message);
  }

  debug(): void {}

  warning(message: string): void {
    this.warnings.push(message);
  }

  group<T>(_title: string, body: () => Promise<T>): Promise<T> {
    return body();
  }

  annotate(findings: readonly Finding[]): void {
    this.findings.push(...findings);
  }

  async summary(markdown: string): Promise<void> {
    this.summaries.push(markdown);
  }

  mask(value: string): void {
    this.masks.push(value);
  }

  /** Everything that was said, for tests that something was not. */
  everything(): string {
    return [
      ...this.infos,
      ...this.warnings,
      ...this.summaries,
      ...this.findings.map((one) => JSON.stringify(one)),
    ].join('\n');
  }
}
