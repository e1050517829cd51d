import fc from 'fast-check';

/** What a generated file says: the tag of ghcr.io/acme/web, and the version of acme/network/aws, which github.com/acme/platform has with a `v`. */
export interface HclVersions {
  readonly tag: string;
  readonly version: string;
}

/** A generated file of HCL: its path, and its text for these versions. */
export interface HclFile {
  readonly path: string;
  readonly text: (versions: HclVersions) => string;
  /** What stands in its places, in their order. */
  readonly places: (versions: HclVersions) => readonly string[];
}

type Lines = (versions: HclVersions) => readonly string[];

/** A block, and what stands in its place. */
interface Piece {
  readonly lines: Lines;
  readonly place: (versions: HclVersions) => string;
}

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
/** The arguments of a module are places, too. */
const otherInModule = other.filter((lines) => !lines.some((line) => /^note/u.test(line)));
const equals = fc.constantFrom(' = ', '   = ', '=', '\t= ');
const comment = fc.constantFrom('', ' # c', ' // image = "x:v0"', '  /* c */', '  ');

/** An attribute with a text. */
const attribute = (name: string, text: (versions: HclVersions) => string = imageOf) =>
  fc.tuple(equals, comment).map(
    ([sign, rest]): Lines =>
      (versions) => [`${name}${sign}"${text(versions)}"${rest}`],
  );

function imageOf({ tag }: HclVersions): string {
  return `${image}:${tag}`;
}

function block(head: string, ...parts: readonly fc.Arbitrary<Lines>[]): fc.Arbitrary<Lines> {
  const noise = head.startsWith('module ') ? otherInModule : other;
  return fc.tuple(...parts, noise, noise).map((found): Lines => {
    const [first, last] = found.slice(-2) as [readonly string[], readonly string[]];
    const inner = found.slice(0, -2) as readonly Lines[];
    // An attribute can be set once.
    const renamed = last.map((line) => line.replace(/^\w+(?= +=)/u, '$&_2'));
    return (of) => [`${head} {`, ...indent([...first, ...inner.flatMap((make) => make(of)), ...renamed]), '}'];
  });
}

/** Lines of a heredoc may be indented too, but for the end of one that begins with `<<`. */
function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' || line === 'EOT' ? line : `  ${line}`));
}

const workload = (kind: string, wrap: (pod: fc.Arbitrary<Lines>) => fc.Arbitrary<Lines>) =>
  block(`resource "${kind}" "web"`, wrap(block('spec', block('container', attribute('image')))));
const images = fc.oneof(
  block('resource "docker_image" "web"', attribute('name')),
  workload('kubernetes_pod_v1', (pod) => pod),
  workload('kubernetes_deployment', (pod) => block('spec', block('template', pod))),
  workload('kubernetes_cron_job_v1', (pod) =>
    block('spec', block('job_template', block('spec', block('template', pod)))),
  ),
);

/** A module, with `source` in front or behind its version, exact as people write it. */
const registryModule = fc.tuple(fc.constantFrom('', '= ', '='), fc.boolean()).chain(([sign, isLast]) => {
  const source = attribute('source', () => 'acme/network/aws');
  const version = attribute('version', (of) => sign + of.version);
  return isLast ? block('module "vpc"', version, source) : block('module "vpc"', source, version);
});
const gitModule = fc
  .constantFrom(
    ['git::https://github.com/acme/platform.git//dns?ref=', ''],
    ['git@github.com:acme/platform.git?ref=', '&depth=1'],
    ['github.com/acme/platform//a/b?depth=1&ref=', ''],
    ['git::ssh://git@github.com/acme/platform?ref=', ''],
  )
  .chain(([before, after]) =>
    block(
      'module "dns"',
      attribute('source', (of) => `${before}v${of.version}${after}`),
    ),
  );
const terraform = fc.oneof(
  pieces(images, ({ tag }) => `image ${tag}`),
  pieces(registryModule, ({ version }) => `module ${version}`),
  pieces(gitModule, ({ version }) => `git v${version}`),
);

function pieces(lines: fc.Arbitrary<Lines>, place: Piece['place']): fc.Arbitrary<Piece> {
  return lines.map((made) => ({ lines: made, place }));
}

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
        blocks: fc.array(
          pieces(fc.oneof(...nomad), ({ tag }) => `image ${tag}`),
          { minLength: 1, maxLength: 1 },
        ),
      }),
    ),
    layout,
  })
  .map(({ kind: { path, blocks }, layout: { eol, final, head: top } }) => ({
    path,
    places: (of) => blocks.map(({ place }) => place(of)),
    text: (of) => [...top, ...blocks.flatMap(({ lines }) => lines(of))].join(eol) + (final ? eol : ''),
  }));
