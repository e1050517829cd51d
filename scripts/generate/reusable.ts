/** A value that the caller of a reusable workflow may give. */
interface CallInput {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}

const deployWorkflow: CallInput = {
  name: 'deploy-workflow',
  description: 'The file name of the workflow that deploys, to be started after a merge.',
  default: 'gitops-deploy.yml',
};
const clientId: CallInput = {
  name: 'client-id',
  description: "The client id of a GitHub App, so that events flow by themselves. The workflow's own token when empty.",
  default: "''",
};

/** The workflows that are offered as reusable ones too, with what their callers may give: the same jobs, called instead of pasted. */
const calls = {
  'gitops-pull-request': [],
  'gitops-deploy': [
    { name: 'environment', description: 'Only this environment; all when empty.', default: "''" },
    {
      name: 'override-gates',
      description: 'A reason to deploy although gates are closed. It is recorded.',
      default: "''",
    },
    {
      name: 'promote-workflow',
      description: 'The file name of the workflow that promotes, to be started when something became healthy.',
      default: 'gitops-promote.yml',
    },
    clientId,
  ],
  'gitops-promote': [deployWorkflow, clientId],
  'gitops-drift-check': [deployWorkflow, clientId],
  'gitops-update': [deployWorkflow, clientId],
} as const satisfies Record<string, readonly CallInput[]>;

type Reusable = keyof typeof calls;

export const reusable = Object.keys(calls) as readonly Reusable[];

/**
 * Makes a reusable workflow from an example: `on: workflow_call`, the actions of this very commit (`$/`), the token and the
 * names of the other workflows from the caller. One source for both, so that they cannot drift apart.
 */
export function reusableWorkflow(name: Reusable, example: string): string {
  const body = example
    .replace(/^(?:#.*\n)+/u, '')
    .replace(/^on:\n(?:[ ].*\n)+/mu, callBlock(name))
    .replace(/uses: plumbline-actions\/plumbline\/(actions\/[\w-]+)@v1/gu, 'uses: $/$1')
    .replace(/^ {6}# Log in to the cluster here.*\n(?: {6}#.*\n)*/mu, kubeconfigStep)
    .replace(/^ {6}# Log in to private registries here.*\n/mu, '')
    .replace(/(deploy|promote)-workflow: gitops-\w+\.yml/gu, '$1-workflow: ${{ inputs.$1-workflow }}');
  const text = calls[name].length > 0 ? withToken(body) : body;
  return `# Made by \`npm run generate\` from examples/workflows/${name}.yml; edit that file.\n${text}`;
}

function callBlock(name: Reusable): string {
  const inputs = calls[name].flatMap(({ name: input, description, default: value }) => [
    `      ${input}:`,
    `        description: ${description}`,
    '        type: string',
    `        default: ${value}`,
  ]);
  const secrets = [
    ...(inputs.length > 0
      ? secret('private-key', 'The private key of that App. No token, as one would end with the job that made it.')
      : []),
    ...(name === 'gitops-deploy'
      ? secret('kubeconfig', 'The kubeconfig of the clusters. Not needed for rendered branches.')
      : []),
  ];
  const lines = [
    'on:',
    '  workflow_call:',
    ...(inputs.length > 0 ? ['    inputs:', ...inputs, '    secrets:', ...secrets] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function secret(name: string, description: string): readonly string[] {
  return [`      ${name}:`, `        description: ${description}`, '        required: false'];
}

const kubeconfigStep = `      - name: Write the kubeconfig outside of the checkout
        env:
          KUBECONFIG_CONTENT: \${{ secrets.kubeconfig }}
        run: |
          [ -n "$KUBECONFIG_CONTENT" ] || exit 0
          umask 077
          printf '%s' "$KUBECONFIG_CONTENT" > "$RUNNER_TEMP/kubeconfig"
          echo "KUBECONFIG=$RUNNER_TEMP/kubeconfig" >> "$GITHUB_ENV"
`;

const mint = `      - id: app
        if: inputs.client-id != ''
        uses: actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1 # v3.2.0
        with:
          client-id: \${{ inputs.client-id }}
          private-key: \${{ secrets.private-key }}
`;

/** Gives every step of ours the App's token, minted in its own job, or the workflow's. */
function withToken(text: string): string {
  const token = '          token: ${{ steps.app.outputs.token || github.token }}\n';
  return text.replace(
    /^( {6}- (?:id: \w+\n {8})?)(uses: \$\/actions\/[\w-]+\n)( {8}with:\n)?/gmu,
    (_, start: string, uses: string) => `${mint}${start}${uses}        with:\n${token}`,
  );
}
