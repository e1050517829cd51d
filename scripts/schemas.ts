// Makes src/domain/validate/schemas.generated.json, the shapes of Kubernetes' own resources, from packages of npm that
// are pinned to their bytes. `--check` says whether the committed one is what they give. Neither is part of a build: the
// table changes when a source does.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assemble, type Table } from './schemas/assemble.ts';
import { openClient, readKinds } from './schemas/client.ts';
import { readDeclarations } from './schemas/declarations.ts';
import { readMinor } from './schemas/minors.ts';
import { client, machinery, minors, models, unpack } from './schemas/sources.ts';

const target = path.join(import.meta.dirname, '..', 'src', 'domain', 'validate', 'schemas.generated.json');

/** The table as text: one kind and one definition a line, so that a change can be reviewed. */
function format({ kubernetes, kinds, definitions }: Table): string {
  const lines = (entries: object) =>
    Object.entries(entries)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n');
  return `{"kubernetes":${kubernetes},\n"kinds":{\n${lines(kinds)}\n},\n"definitions":{\n${lines(definitions)}\n}}\n`;
}

const folder = unpack(client);
const table = assemble({
  declarations: new Map([...readDeclarations(unpack(models)), ...readDeclarations(unpack(machinery))]),
  client: openClient(folder),
  kinds: readKinds(folder),
  minors: new Map([...minors].map(([number, source]) => [number, readMinor(unpack(source))])),
});
const text = format(table);
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text)
    throw new Error('schemas.generated.json is stale: run scripts/schemas.ts.');
} else writeFileSync(target, text);
process.stdout.write(
  `${Object.keys(table.kinds).length} kinds, ${Object.keys(table.definitions).length} definitions, ${text.length} bytes\n`,
);
