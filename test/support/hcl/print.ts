import fc from 'fast-check';

/** A generated file of HCL: its path, and its text for a tag of ghcr.io/acme/web. */
export interface HclFile {
  readonly path: string;
  readonly text: (tag: string) => string;
  /** How many places name the image. */
  readonly places: number;
}

type Lines = (tag: string) => readonly string[];

const image = 'ghcr.io/acme/web';

/** What no edit is about, with traps: comments, heredocs and strings that look like the image. */
const other = fc.constantFrom<readonly string[]>(
  [],
  [''],
  ['# image = "ghcr.io/acme/web:v0"'],
  ['// name = "ghcr.io/acme/web:v0"', ''],
  ['/* image = "ghcr.io/acme/web:v0"', '   } */'],
  ['note = "ghcr.io/acme/web:v0"'],
  ['text = <<EOT', 'image = "ghcr.io/acme/web:v0"', '  } # no comment', 'EOT'],
  ['more = <<-EOT', '    image = "ghcr.io/acme/web:v0"', '    EOT'],
  ['list   = ["a", "b\\"}", "${x}", "%%{ if"] # c'],
  ['map = {', '  "a b" = 1', '  c : true,', '  d = null', '}'],
  ['sum = (1 + 2) * length("é😀") > 3 ? "a" : "b"'],
  ['all = [for key, value in { a = 1 } : "${' + 'key}-${' + 'value}" if value > 0]'],
);
const equals = fc.constantFrom(' = ', '   = ', '=', '\t= ');
const comment = fc.constantFrom('', ' # c', ' // image = "x:v0"', '  /* c */', '  ');

/** An attribute whose text ends with the tag. */
const attribute = (name: string, before = `${image}:`) =>
  fc.tuple(equals, comment).map(
    ([sign, rest]): Lines =>
      (tag) => [`${name}${sign}"${before}${tag}"${rest}`],
  );

function block(head: string, ...parts: readonly fc.Arbitrary<Lines>[]): fc.Arbitrary<Lines> {
  return fc.tuple(...parts, other, other).map((found): Lines => {
    const [first, last] = found.slice(-2) as [readonly string[], readonly string[]];
    const inner = found.slice(0, -2) as readonly Lines[];
    // An attribute can be set once.
    const renamed = last.map((line) => line.replace(/^\w+(?= +=)/u, '$&_2'));
    return (tag) => [`${head} {`, ...indent([...first, ...inner.flatMap((make) => make(tag)), ...renamed]), '}'];
  });
}

/** Lines of a heredoc may be indented too, but for the end of one that begins with `<<`. */
function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' || line === 'EOT' ? line : `  ${line}`));
}

const workload = (kind: string, wrap: (pod: fc.Arbitrary<Lines>) => fc.Arbitrary<Lines>) =>
  block(`resource "${kind}" "web"`, wrap(block('spec', block('container', attribute('image')))));
const terraform = fc.oneof(
  block('resource "docker_image" "web"', attribute('name')),
  workload('kubernetes_pod_v1', (pod) => pod),
  workload('kubernetes_deployment', (pod) => block('spec', block('template', pod))),
  workload('kubernetes_cron_job_v1', (pod) =>
    block('spec', block('job_template', block('spec', block('template', pod)))),
  ),
);
const nomad = ['docker', 'podman'].map((driver) =>
  block(
    'job "web"',
    block(
      'group "all"',
      block(
        'task "web"',
        fc.constant<Lines>(() => [`driver = "${driver}"`]),
        block('config', attribute('image')),
      ),
    ),
  ),
);

/** At the root every text with a registry and a tag is an image, so that only comments are none. */
const head = fc.constantFrom<readonly string[]>([], ['# image = "ghcr.io/acme/web:v0"', ''], ['/* "', '*/']);
const layout = fc.record({ eol: fc.constantFrom('\n', '\r\n'), final: fc.boolean(), head });

/** Files of Terraform and of Nomad, each with some places in all styles that people write them in. */
export const hclFile: fc.Arbitrary<HclFile> = fc
  .record({
    kind: fc.oneof(
      fc.record({ path: fc.constant('main.tf'), blocks: fc.array(terraform, { minLength: 1, maxLength: 4 }) }),
      fc.record({
        path: fc.constant('web.nomad.hcl'),
        blocks: fc.array(fc.oneof(...nomad), { minLength: 1, maxLength: 1 }),
      }),
    ),
    layout,
  })
  .map(({ kind: { path, blocks }, layout: { eol, final, head: top } }) => ({
    path,
    places: blocks.length,
    text: (tag) => [...top, ...blocks.flatMap((make) => make(tag))].join(eol) + (final ? eol : ''),
  }));
