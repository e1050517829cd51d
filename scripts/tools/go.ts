import { spawnSync } from 'node:child_process';

/** The Go toolchain that builds the tools: what `go env` says of it. */
export interface Go {
  /** For example `1.26.8`. */
  readonly version: string;
  /** For example `linux/amd64`. */
  readonly platform: string;
}

/**
 * The environment in which Go is called: its own toolchain (`local`: nothing is downloaded but modules), no C compiler, and
 * none of the caller's flags or workspaces. GOPROXY, GOMODCACHE and GOCACHE stay the caller's.
 */
export function goEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, GOTOOLCHAIN: 'local', GOFLAGS: '-buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0' };
}

/** The Go on PATH, or undefined where there is none that starts. */
export function findGo(env: NodeJS.ProcessEnv): Go | undefined {
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION', 'GOOS', 'GOARCH'], {
    env: goEnvironment(env),
    encoding: 'utf8',
  });
  const [version, system, processor] = status === 0 ? stdout.trim().split('\n') : [];
  return version && system && processor
    ? { version: version.replace(/^go/u, ''), platform: `${system}/${processor}` }
    : undefined;
}

/** Whether a Go version (`1.26.8`, `1.27rc1`) is at least the one a `go` line of go.mod asks for (`1.26.0`). */
export function isGoAtLeast(version: string, wanted: string): boolean {
  const [have, want] = [version, wanted].map((text) => (text.match(/\d+/gu) ?? []).map(Number));
  for (const place of [0, 1, 2]) {
    // A release candidate has no third number of its own: 1.27rc1 counts as 1.27.1, newer than any 1.26.
    const difference = (have?.[place] ?? 0) - (want?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
