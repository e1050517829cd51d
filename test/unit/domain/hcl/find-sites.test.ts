import { describe, expect, test } from '@jest/globals';
import { setInHcl } from '../../../../src/domain/hcl/set-in-hcl.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { processorTime } from '../../../support/processor-time.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** The places of a text, each as one line: where, what, which version, by which path. */
function sitesOf(text: string, path = 'main.tf'): readonly string[] {
  return findSites([{ path, text }]).sites.map(({ line, column, coordinates, version, path: pointer }) => {
    const { tag, digest: found, range } = version;
    const says = [tag && `:${tag}`, found && `@${found.slice(0, 11)}`, range && ` ${range}`].filter(Boolean).join('');
    return `${line}:${column} ${coordinates.kind} ${coordinates.name}${says} ${pointer}`;
  });
}

function skipsOf(text: string, path = 'main.tf'): readonly string[] {
  return findSites([{ path, text }]).skipped.map(
    ({ line, column, text: shown, reason }) => `${line}:${column} ${reason} ${shown}`,
  );
}

/** A job with a task of this driver and image. */
const job = (driver: string, image: string, rest = '') =>
  `${rest}job "j" {\n  group "g" {\n    task "t" {\n      driver = "${driver}"\n      config {\n        image = ${image}\n      }\n    }\n  }\n}\n`;

describe('Nomad jobs', () => {
  // Drivers: updatecli pkg/plugins/autodiscovery/nomad (images §4 case 28).
  test.each(['docker', 'podman', 'containerd', 'containerd-driver'])(
    'have images in tasks of the driver %s',
    (driver) => {
      expect(sitesOf(job(driver, '"redis:7.2"'), 'j.nomad')).toEqual([
        '6:17 image docker.io/library/redis:7.2 /job/j/group/g/task/t/config/image',
      ]);
    },
  );

  test.each(['exec', 'raw_exec', 'java', 'qemu'])('have none in tasks of the driver %s', (driver) => {
    expect(sitesOf(job(driver, '"redis:7.2"'))).toEqual([]);
  });

  // updatecli nomad/testdata/variable (images §4 case 28).
  test('are followed to the default of a variable', () => {
    const text = job(
      'docker',
      '"grafana/grafana:${var.image_tag}"',
      'variable "image_tag" {\n  default = "9.1.0"\n}\n',
    );
    expect(sitesOf(text)).toEqual(['2:13 image docker.io/grafana/grafana:9.1.0 /job/j/group/g/task/t/config/image']);
    expect(findSites([{ path: 'j.hcl', text }]).sites[0]).toMatchObject({
      kind: 'nomad',
      reference: 'grafana/grafana:9.1.0',
      parts: [
        { carries: 'reference', text: 'grafana/grafana:', before: 'grafana/grafana' },
        { carries: 'tag', text: '9.1.0', path: ['variable', 'image_tag', 'default'] },
      ],
    });
  });

  test.each([
    [
      'a whole image',
      'var.image',
      'variable "image" { default = "redis:7" }\n',
      '1:30 image docker.io/library/redis:7 /variable/image/default',
    ],
    [
      'a local value',
      'local.image',
      'locals { image = "redis:7" }\n',
      '1:18 image docker.io/library/redis:7 /locals/image',
    ],
    [
      'the block `variables`',
      '"redis:${var.v}"',
      'variables { v = "7" }\n',
      '1:17 image docker.io/library/redis:7 /job/j/group/g/task/t/config/image',
    ],
    [
      'an entry of an object',
      '"redis:${var.v["redis"].tag}"',
      'variable "v" { default = { redis = { tag = "7" } } }\n',
      '1:44 image docker.io/library/redis:7 /job/j/group/g/task/t/config/image',
    ],
    [
      'an item of a list',
      '"redis:${local.v[1]}"',
      'locals { v = ["6", "7"] }\n',
      '1:20 image docker.io/library/redis:7 /job/j/group/g/task/t/config/image',
    ],
    [
      'a name of a name',
      '"${local.r}:${(local.v)}"',
      'locals {\n  r = "${local.h}/redis"\n  h = "ghcr.io"\n  v = local.w\n  w = "7"\n}\n',
      '5:7 image ghcr.io/redis:7 /job/j/group/g/task/t/config/image',
    ],
    [
      'part of a tag',
      '"redis:v${var.v}-alpine"',
      'variable "v" { default = "7" }\n',
      '1:26 image docker.io/library/redis:v7-alpine /job/j/group/g/task/t/config/image',
    ],
  ])('are followed through %s', (_, image, rest, expected) => {
    expect(sitesOf(job('docker', image, rest))).toEqual([expected]);
  });

  test.each([
    ['a variable of another file', '"redis:${var.v}"', ''],
    ['a variable without default', '"redis:${var.v}"', 'variable "v" {}\n'],
    [
      'a variable that is set twice',
      '"redis:${var.v}"',
      'variable "v" { default = "1" }\nvariable "v" { default = "2" }\n',
    ],
    ['a name that goes round', '"redis:${local.a}"', 'locals {\n  a = local.b\n  b = "${local.a}"\n}\n'],
    ['what the client knows', '"redis:${attr.cpu.arch}"', ''],
    ['a function', 'format("redis:%s", "7")', ''],
    ['a conditional', 'true ? "redis:7" : "redis:6"', ''],
    ['a directive', '"redis:%{ if true }7%{ endif }"', ''],
    ['a marker that trims', '"redis:${~ local.v ~}"', 'locals { v = "7" }\n'],
    ['a number', '"redis:${local.v}"', 'locals { v = 7 }\n'],
  ])('are skipped for %s', (_, image, rest) => {
    const text = job('docker', image, rest);
    expect(sitesOf(text)).toEqual([]);
    expect(skipsOf(text)).toEqual([`${6 + rest.split('\n').length - 1}:17 variable ${image}`]);
  });

  test('are not taken from heredocs, comments and other blocks', () => {
    const heredoc =
      'template {\n  data = <<EOT\nimage = "no:1"\nEOT\n}\n# image = "no:1"\n/* config { image = "no:1" } */\nmeta { image = "no:1" }';
    const text = job('docker', '"redis:7"').replace('      config', `${heredoc}\n      config`);
    expect(sitesOf(text)).toEqual(['14:17 image docker.io/library/redis:7 /job/j/group/g/task/t/config/image']);
    expect(skipsOf(job('docker', '<<EOT\nno:1\nEOT'))).toEqual(['6:17 invalid <<EOT\nno:1\nEOT']);
  });

  test('have images of sidecars, and tell tasks of one name apart', () => {
    const text = `job j {
  group g {
    service { 
      connect {
        sidecar_task {
          config { image = "envoyproxy/envoy:v1.30" }
        }
      }
    }
    task t {
      driver = "docker"
      config { image = "a:1" }
    }
    task t {
      driver = "docker"
      config { image = "b:1" }
    }
  }
}`;
    expect(sitesOf(text)).toEqual([
      '6:28 image docker.io/envoyproxy/envoy:v1.30 /job/j/group/g/service/connect/sidecar_task/config/image',
      '12:24 image docker.io/library/a:1 /job/j/group/g/task/t/0/config/image',
      '16:24 image docker.io/library/b:1 /job/j/group/g/task/t/1/config/image',
    ]);
  });
});

describe('Terraform resources', () => {
  // The paths of Renovate's lib/modules/manager/terraform/extractors/resources/utils.ts (images §4 case 29).
  const kinds = [
    'pod',
    'deployment',
    'daemonset',
    'daemon_set',
    'job',
    'cron_job',
    'stateful_set',
    'replication_controller',
  ];
  const suffixes = ['', '_v1'];
  const types = kinds.flatMap((kind) => suffixes.map((suffix) => `kubernetes_${kind}${suffix}`));
  const containers =
    '      container {\n        image = "a:1"\n      }\n      init_container {\n        image = "b:2"\n      }\n';

  test.each(types)('of the type %s have images of containers and init containers', (type) => {
    const isPod = type.startsWith('kubernetes_pod');
    const isCron = type.startsWith('kubernetes_cron_job');
    const around = isPod
      ? ['spec']
      : isCron
        ? ['spec', 'job_template', 'spec', 'template', 'spec']
        : ['spec', 'template', 'spec'];
    const text = `resource "${type}" "x" {\n${around.map((name) => `${name} {\n`).join('')}${containers}${'}\n'.repeat(around.length)}}\n`;
    const line = around.length + 3;
    expect(sitesOf(text)).toEqual([
      `${line}:17 image docker.io/library/a:1 /resource/${type}/x/${around.join('/')}/container/image`,
      `${line + 3}:17 image docker.io/library/b:2 /resource/${type}/x/${around.join('/')}/init_container/image`,
    ]);
  });

  test.each([
    ['resource "docker_image" "x" { name = "a:1" }', '1:38 image docker.io/library/a:1 /resource/docker_image/x/name'],
    [
      'resource "docker_container" "x" { image = "a:1" }',
      '1:43 image docker.io/library/a:1 /resource/docker_container/x/image',
    ],
    [
      'resource "docker_service" "x" {\n  task_spec {\n    container_spec {\n      image = "a:1"\n    }\n  }\n}',
      '4:15 image docker.io/library/a:1 /resource/docker_service/x/task_spec/container_spec/image',
    ],
    [
      'data "docker_registry_image" "x" { name = "a:1" }',
      '1:43 image docker.io/library/a:1 /data/docker_registry_image/x/name',
    ],
    ['data "docker_image" "x" { name = "a:1" }', '1:34 image docker.io/library/a:1 /data/docker_image/x/name'],
    [
      'resource "aws_lambda_function" "x" { image_uri = "1.dkr.ecr.eu-west-1.amazonaws.com/a:1" }',
      '1:50 image 1.dkr.ecr.eu-west-1.amazonaws.com/a:1 /resource/aws_lambda_function/x/image_uri',
    ],
    [
      'resource "google_cloud_run_v2_service" "x" {\n  template {\n    containers {\n      image = "a:1"\n    }\n  }\n}',
      '4:15 image docker.io/library/a:1 /resource/google_cloud_run_v2_service/x/template/containers/image',
    ],
    [
      'resource "azurerm_container_group" "x" {\n  dynamic "container" {\n    content {\n      image = "a:1"\n    }\n  }\n}',
      '4:15 image docker.io/library/a:1 /resource/azurerm_container_group/x/dynamic/container/content/image',
    ],
    [
      'resource "kubernetes_manifest" "x" {\n  manifest = { spec = { initContainers = [{ name = "x", image = "a:1" }] } }\n}',
      '2:65 image docker.io/library/a:1 /resource/kubernetes_manifest/x/manifest/spec/initContainers/0/image',
    ],
    [
      'resource "kubectl_manifest" "x" {\n  yaml_body = yamlencode({ "containers" : [{ "image" : "a:1" }] })\n}',
      '2:56 image docker.io/library/a:1 /resource/kubectl_manifest/x/yaml_body/containers/0/image',
    ],
    [
      'resource "aws_ecs_task_definition" "x" {\n  container_definitions = jsonencode([{ image = "a:1" }])\n}',
      '2:49 image docker.io/library/a:1 /resource/aws_ecs_task_definition/x/container_definitions/0/image',
    ],
    [
      'module "ecs" {\n  source = "./ecs"\n  container_definitions = { web = { image = "a:1" } }\n}',
      '3:45 image docker.io/library/a:1 /module/ecs/container_definitions/web/image',
    ],
  ])('have images in %s', (text, expected) => {
    expect(sitesOf(text)).toEqual([expected]);
  });

  test.each([
    ['an image that is no container', 'resource "digitalocean_droplet" "x" { image = "ubuntu-24-04-x64" }'],
    [
      'a disk',
      'resource "google_compute_instance" "x" {\n  boot_disk {\n    initialize_params {\n      image = "debian-cloud/debian-12"\n    }\n  }\n}',
    ],
    [
      'what a container has beside',
      'resource "kubernetes_pod" "x" {\n  spec {\n    container {\n      name = "no:1"\n      image_pull_policy = "Always"\n    }\n  }\n}',
    ],
    ['what is not the argument', 'resource "docker_registry_image" "x" { name = "no:1" }'],
    [
      'a heredoc',
      'resource "aws_ecs_task_definition" "x" {\n  container_definitions = <<EOF\n[{"image": "no:1"}]\nEOF\n}',
    ],
    [
      'required providers',
      'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws", version = "5.1.0" }\n  }\n}',
    ],
    ['providers and the lock file', 'provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.1.0"\n}'],
  ])('have none for %s', (_, text) => {
    expect(findSites([{ path: 'main.tf', text }])).toEqual({ sites: [], skipped: [], unread: [] });
  });

  test('list the version of a variable once, however many use it', () => {
    const use = (name: string) => `resource "docker_container" "${name}" { image = var.web_image }\n`;
    const text = `variable "web_image" { default = "a:1" }\n${use('x')}${use('y')}`;
    expect(sitesOf(text)).toEqual(['1:34 image docker.io/library/a:1 /variable/web_image/default']);
  });
});

describe('values that are images by their name or registry', () => {
  test.each([
    ['variable "image" { default = "a:1" }', '/variable/image/default'],
    ['variable "web_image" { default = "a:1" }', '/variable/web_image/default'],
    ['variable "images" { default = { web = "a:1" } }', '/variable/images/default/web'],
    ['variable "images" { default = [{ name = "a:1" }] }', '/variable/images/default/0/name'],
    ['locals { web-image = "a:1" }', '/locals/web-image'],
    ['module "x" {\n  source = "./x"\n  image  = "a:1"\n}', '/module/x/image'],
    ['inputs = { image = "a:1" }', '/inputs/image'],
  ])('are found in %s', (text, path) => {
    const { sites } = findSites([{ path: 'x.hcl', text }]);
    expect(sites.map((site) => [site.reference, site.path])).toEqual([['a:1', path]]);
  });

  test.each([
    ['web = "ghcr.io/acme/web:1.2"', 'ghcr.io/acme/web:1.2'],
    ['web = "localhost:5000/web:1.2"', 'localhost:5000/web:1.2'],
    [`web = "ghcr.io/acme/web@${digest}"`, `ghcr.io/acme/web@${digest}`],
    ['all = { "a" = ["ghcr.io/acme/web:1.2"] }', 'ghcr.io/acme/web:1.2'],
    ['web = "${"ghcr.io/acme"}/web:1.2"', 'ghcr.io/acme/web:1.2'],
  ])('are found in a .tfvars file by their registry: %s', (text, reference) => {
    expect(findSites([{ path: 'prod.tfvars', text }]).sites).toMatchObject([{ kind: 'terraform', reference }]);
  });

  test.each([
    'cidr = "10.0.0.0/16"',
    'time = "12:30"',
    'address = "redis:6379"',
    'host = "example.com/path"',
    'url = "https://example.com:8080/x:1"',
    'arn = "arn:aws:iam::123456789012:role/x"',
    'image = "debian-cloud/debian-12"',
    'image_tag = "v1.2"',
    `image_tag = "v1.2@${digest}"`,
    'image_id = "ami-0123456789"',
    'image_pull_policy = "IfNotPresent"',
    'images = 3',
    'image = null',
    'image = <<X\na:1\nX\n',
  ])('are not found in %s', (text) => {
    expect(findSites([{ path: 'prod.tfvars', text }])).toEqual({ sites: [], skipped: [], unread: [] });
  });
});

describe('charts, modules and Git', () => {
  test.each([
    [
      'repository = "https://charts.acme.dev/stable/"\n  chart = "web"\n  version = "1.2.3"',
      '4:13 chart https://charts.acme.dev/stable/web:1.2.3 /resource/helm_release/x/version',
    ],
    [
      'repository = "oci://ghcr.io/acme/charts"\n  chart = "web"\n  version = "1.2.3"',
      '4:13 chart oci://ghcr.io/acme/charts/web:1.2.3 /resource/helm_release/x/version',
    ],
    [
      'chart = "oci://ghcr.io/acme/charts/web"\n  version = "1.2.3"',
      '3:13 chart oci://ghcr.io/acme/charts/web:1.2.3 /resource/helm_release/x/version',
    ],
    [
      'repository = "https://charts.acme.dev"\n  chart = "web"\n  version = "~> 1.2"',
      '4:13 chart https://charts.acme.dev/web ~> 1.2 /resource/helm_release/x/version',
    ],
    [
      'repository = "https://charts.acme.dev"\n  chart = "web"\n  version = "1.2"',
      '4:13 chart https://charts.acme.dev/web 1.2 /resource/helm_release/x/version',
    ],
    [
      'repository = "https://charts.acme.dev"\n  chart = "web"',
      '3:11 chart https://charts.acme.dev/web * /resource/helm_release/x/chart',
    ],
  ])('a helm_release with %s', (body, expected) => {
    expect(sitesOf(`resource "helm_release" "x" {\n  ${body}\n}\n`)).toEqual([expected]);
  });

  test('a helm_release whose version is a variable is followed, and one of a path is none', () => {
    const release = 'resource "helm_release" "x" {\n  repository = local.r\n  chart = "web"\n  version = var.v\n}\n';
    const names = 'locals { r = "https://charts.acme.dev" }\nvariable "v" { default = "1.2.3" }\n';
    expect(sitesOf(names + release)).toEqual([
      '2:26 chart https://charts.acme.dev/web:1.2.3 /resource/helm_release/x/version',
    ]);
    expect(skipsOf(release)).toEqual(['2:16 variable local.r']);
    expect(sitesOf('resource "helm_release" "x" {\n  chart = "./charts/web"\n  version = "1.2.3"\n}')).toEqual([]);
    expect(skipsOf(release.replace('local.r', '"@acme"').replace('var.v', '"1.2.3"'))).toEqual(['2:16 source "@acme"']);
  });

  test.each([
    [
      'source = "terraform-aws-modules/vpc/aws"\n  version = "5.8.1"',
      '3:13 module registry.terraform.io/terraform-aws-modules/vpc/aws:5.8.1 /module/x/version',
    ],
    [
      'source = "terraform-aws-modules/iam/aws//modules/iam-user"\n  version = "= 5.8.1"',
      '3:13 module registry.terraform.io/terraform-aws-modules/iam/aws:5.8.1 /module/x/version',
    ],
    [
      'source = "app.terraform.io/acme/net/aws"\n  version = "1.2"',
      '3:13 module app.terraform.io/acme/net/aws:1.2 /module/x/version',
    ],
    [
      'source = "acme/net/aws"\n  version = "~> 5.0"',
      '3:13 module registry.terraform.io/acme/net/aws ~> 5.0 /module/x/version',
    ],
    [
      'source = "acme/net/aws"\n  version = ">= 1.0, < 2.0"',
      '3:13 module registry.terraform.io/acme/net/aws >= 1.0, < 2.0 /module/x/version',
    ],
    ['source = "acme/net/aws"', '2:12 module registry.terraform.io/acme/net/aws * /module/x/source'],
    [
      'source = "git::https://github.com/acme/platform.git?ref=v1.2.3"',
      '2:12 git github.com/acme/platform:v1.2.3 /module/x/source',
    ],
    [
      'source = "git::https://github.com/acme/platform.git//modules/dns?depth=1&ref=v1.2.3"',
      '2:12 git github.com/acme/platform:v1.2.3 /module/x/source',
    ],
    [
      'source = "git::ssh://git@github.com/acme/platform.git?ref=v1.2.3"',
      '2:12 git github.com/acme/platform:v1.2.3 /module/x/source',
    ],
    [
      'source = "git@github.com:acme/platform.git?ref=v1.2.3"',
      '2:12 git github.com/acme/platform:v1.2.3 /module/x/source',
    ],
    ['source = "github.com/acme/platform?ref=v1.2.3"', '2:12 git github.com/acme/platform:v1.2.3 /module/x/source'],
    [
      'source = "github.com/acme/platform//dns?ref=dns%2Fv1.2.3%2Bb1"',
      '2:12 git github.com/acme/platform:dns/v1.2.3+b1 /module/x/source',
    ],
    ['source = "github.com/acme/platform?ref=main"', '2:12 git github.com/acme/platform main /module/x/source'],
    ['source = "github.com/acme/platform"', '2:12 git github.com/acme/platform HEAD /module/x/source'],
  ])('a module with %s', (body, expected) => {
    expect(sitesOf(`module "x" {\n  ${body}\n}\n`)).toEqual([expected]);
  });

  test.each([
    './net',
    '../net',
    '/net',
    'https://example.com/net.zip',
    's3::https://s3-eu-west-1.amazonaws.com/acme/net.zip',
    'hg::http://example.com/net.hg',
    `github.com/acme/platform?ref=${'a1'.repeat(20)}`,
  ])('a module from %s has no version', (source) => {
    expect(findSites([{ path: 'main.tf', text: `module "x" { source = "${source}" }` }])).toEqual({
      sites: [],
      skipped: [],
      unread: [],
    });
  });

  test('Terragrunt names a module by an address of Git', () => {
    expect(sitesOf('terraform {\n  source = "git::https://github.com/acme/platform.git//dns?ref=v1.2.3"\n}')).toEqual([
      '2:12 git github.com/acme/platform:v1.2.3 /terraform/source',
    ]);
  });
});

describe('files', () => {
  test('that cannot be read are told, with the place', () => {
    expect(findSites([{ path: 'a/main.tf', text: 'a = 1\nb =' }])).toEqual({
      sites: [],
      skipped: [],
      unread: [{ file: 'a/main.tf', line: 2, column: 4, message: 'Expected a value, found the end of the file.' }],
    });
  });

  test('may begin with a byte order mark and have CRLF', () => {
    expect(sitesOf('\uFEFFresource "docker_image" "x" {\r\n  name = "a:1"\r\n}\r\n')).toEqual([
      '2:10 image docker.io/library/a:1 /resource/docker_image/x/name',
    ]);
  });

  test('cannot make us double a text without end', () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `  v${index} = "\${local.v${index + 1}}\${local.v${index + 1}}"\n`,
    );
    const text = `locals {\n${lines.join('')}  v60 = ""\n}\nresource "docker_image" "x" { name = "a:\${local.v0}" }\n`;
    expect(skipsOf(text)).toEqual([expect.stringContaining('variable "a:${local.v0}"')]);
  });

  const many = 1_000;
  const repeat = (make: (index: number) => string) => Array.from({ length: many }, (_, index) => make(index)).join('');
  test.each([
    [
      'images of one variable',
      `variable "v" { default = "1" }\n${repeat((index) => `resource "docker_image" "i${index}" { name = "a:\${var.v}" }\n`)}`,
    ],
    ['blocks of one name', repeat(() => 'resource "docker_image" "x" { name = "a:1" }\n')],
    [
      'entries of one object',
      `locals {\n  all = {\n${repeat((index) => `    k${index} = "${index}"\n`)}  }\n}\n${repeat((index) => `resource "docker_image" "i${index}" { name = "a:\${local.all["k${index}"]}" }\n`)}`,
    ],
    [
      'uses of a long text',
      `locals { v = "${'x'.repeat(300_000)}" }\n${repeat((index) => `resource "docker_image" "i${index}" { name = "a:\${local.v}" }\n`)}`,
    ],
    [
      'entries below a long key',
      `locals {\n  a = { "${'image '.repeat(50_000)}" = {\n${repeat((index) => `    k${index} = "a:1"\n`)}  } }\n}\n`,
    ],
    [
      'images below a long label',
      `resource "x" "${'y'.repeat(300_000)}" {\n${repeat(() => '  container {\n    image = "a:1"\n  }\n')}}\n`,
    ],
  ])(
    'with very many %s take seconds at most',
    (_, text) => {
      const time = processorTime(() => {
        findSites([{ path: 'main.tf', text }]);
        const coordinates = { kind: 'image', name: 'docker.io/library/a' } as const;
        setInHcl({ path: 'main.tf', text }, { coordinates, version: { tag: '2' }, write: 'tag' });
      });
      expect(time).toBeLessThan(5000);
    },
    120_000,
  );
});
