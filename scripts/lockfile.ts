/**
 * Completes package-lock.json with the platform packages that the registry used for the last `npm install` did not
 * serve. npm leaves those optional packages out of the lock file, and `npm ci` then refuses it everywhere
 * ("Missing: … from lock file", https://github.com/npm/cli/issues/4828). A stub entry (version, os, cpu, libc; no
 * integrity) makes the lock file complete: the package is installed only on its own platform.
 *
 * Run it after every change of the dependencies: `npm run lockfile`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The platform in the name of a package, as napi-rs and esbuild style packages spell it. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.toLowerCase().split(/[-/]/u);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((cpu) => words.includes(cpu)).concat(words.includes('x86_64') ? ['x64'] : []);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') || words.includes('glibc') ? ['glibc'] : [];
  return { ...(cpu.length && { cpu }), ...(libc.length && { libc }), ...(os.length && { os }) };
}

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
let added = 0;
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (key in lock.packages || !/^\d/u.test(version)) continue;
    const platform = platformOf(name);
    if (!platform.os && !platform.cpu) throw new Error(`No platform in the name of ${name}: add it by hand.`);
    lock.packages[key] = { version, ...(entry.dev && { dev: true }), optional: true, ...platform };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} platform packages added.\n`);
