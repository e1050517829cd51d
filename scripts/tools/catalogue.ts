/** One pinned Go program (or several of one module) that the tests run for real. */
export interface Tool {
  /** The folder of its wrapper, `test/tools/<name>`, whose go.mod and go.sum pin it and all that it is made of. */
  readonly name: string;
  /** The module whose version in go.mod is the version of the tool. */
  readonly module: string;
  /** The commands it gives, and the file name under which Go writes each one (the last word of its import path). */
  readonly commands: Readonly<Record<string, string>>;
  /** Variables that the linker sets: without them these programs say that they are a development version. */
  readonly stamps?: (version: string) => readonly string[];
  /** What a cold build took on two cores, in seconds: only said to whoever waits for it. */
  readonly seconds: number;
}

/** The tools of the tests in the order in which they are built: the quick ones first, so that their tests can run early. */
export const testTools: readonly Tool[] = [
  {
    name: 'actionlint',
    module: 'github.com/rhysd/actionlint',
    commands: { actionlint: 'actionlint' },
    seconds: 14,
  },
  {
    name: 'hcl',
    module: 'github.com/hashicorp/hcl/v2',
    commands: { 'plumbline-hcl': 'hcl' },
    seconds: 8,
  },
  {
    name: 'kubeconform',
    module: 'github.com/yannh/kubeconform',
    commands: { kubeconform: 'kubeconform' },
    stamps: (version) => [`main.version=v${version}`],
    seconds: 12,
  },
  {
    name: 'kustomize',
    module: 'sigs.k8s.io/kustomize/kustomize/v5',
    commands: { kustomize: 'kustomize' },
    seconds: 13,
  },
  {
    name: 'act',
    module: 'github.com/nektos/act',
    commands: { act: 'act' },
    stamps: (version) => [`main.version=${version}`],
    seconds: 20,
  },
  {
    name: 'distribution',
    module: 'github.com/distribution/distribution/v3',
    commands: { registry: 'registry' },
    stamps: (version) => [`github.com/distribution/distribution/v3/version.version=v${version}`],
    seconds: 70,
  },
  {
    name: 'etcd',
    module: 'go.etcd.io/etcd/server/v3',
    commands: { etcd: 'server' },
    seconds: 25,
  },
  {
    name: 'kubernetes',
    module: 'k8s.io/kubernetes',
    commands: {
      'kube-apiserver': 'kube-apiserver',
      'kube-controller-manager': 'kube-controller-manager',
      kubectl: 'kubectl',
    },
    stamps: (version) => {
      const [major, minor] = version.split('.');
      const variable = 'k8s.io/component-base/version';
      return [`${variable}.gitVersion=v${version}`, `${variable}.gitMajor=${major}`, `${variable}.gitMinor=${minor}`];
    },
    seconds: 310,
  },
];

/** The peers that only `npm run bench` runs: built when it asks for them by name, never by `npm test`. */
export const benchTools: readonly Tool[] = [
  {
    name: 'yq',
    module: 'github.com/mikefarah/yq/v4',
    commands: { yq: 'yq' },
    seconds: 52,
  },
  {
    name: 'kyaml',
    module: 'sigs.k8s.io/kustomize/kyaml',
    // Kyaml is a library: the program around it stands beside its go.mod.
    commands: { 'kyaml-set': 'kyaml' },
    seconds: 20,
  },
];

/** Every tool that can be asked for by name. */
export const catalogue: readonly Tool[] = [...testTools, ...benchTools];
