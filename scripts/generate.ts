/**
 * Writes everything that is made from the declarations: `actions/*\/action.yml`, the root `action.yml`, the tables of the
 * README and of the actions' pages, the JSON Schema and the reference of gitops.yaml.
 *
 *   npm run generate             writes
 *   npm run generate -- --check  exits 1 when a file on disk is not what would be written
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { internalSpecs, specs } from '../src/actions/specs.ts';
import { gitopsJsonSchema, referenceTable } from '../src/domain/config/schema.ts';
import { actionYml, rootYml } from './generate/action-yml.ts';
import { checkExamples } from './generate/examples.ts';
import { reusable, reusableWorkflow } from './generate/reusable.ts';
import { actionTables, foldedTables, overviewTable, rulesTable, splice } from './generate/tables.ts';

const root = path.join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

function write(file: string, text: string): void {
  const target = path.join(root, file);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  stale.push(file);
  if (check) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function rewrite(file: string, name: string, generated: string): void {
  write(file, splice(readFileSync(path.join(root, file), 'utf8'), name, generated));
}

for (const spec of specs) {
  write(`actions/${spec.name}/action.yml`, actionYml(spec));
  rewrite(`docs/actions/${spec.name}.md`, 'tables', actionTables(spec));
}
rewrite('docs/actions/validate.md', 'rules', rulesTable());
for (const spec of internalSpecs) write(`actions/${spec.name}/action.yml`, actionYml(spec));
write('action.yml', rootYml(specs));
for (const name of reusable) {
  const example = readFileSync(path.join(root, `examples/workflows/${name}.yml`), 'utf8');
  write(`.github/workflows/${name}.yml`, reusableWorkflow(name, example));
}
rewrite('README.md', 'actions', `${overviewTable(specs)}\n\n${foldedTables(specs)}`);
write('schemas/gitops.schema.json', `${JSON.stringify(gitopsJsonSchema(), null, 2)}\n`);
rewrite('docs/gitops-yaml.md', 'reference', referenceTable());

const mistakes = checkExamples(root, specs);
for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
for (const file of stale) process.stdout.write(`${check ? 'stale' : 'written'}: ${file}\n`);
if (check && stale.length > 0) process.stderr.write('Run `npm run generate` and commit what it writes.\n');
process.exitCode = mistakes.length > 0 || (check && stale.length > 0) ? 1 : 0;
