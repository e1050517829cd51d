/** The workflows that are offered as reusable ones too: the same jobs, called instead of pasted. */
export const reusable = ['gitops-pull-request', 'gitops-deploy', 'gitops-drift-check', 'gitops-update'] as const;

/**
 * Makes a reusable workflow from an example: `on: workflow_call`, the actions of this very commit (`$/`), the token and the
 * name of the deploy workflow from the caller. One source for both, so that they cannot drift apart.
 */
export function reusableWorkflow(name: (typeof reusable)[number], example: string): string {
  const usesToken = name !== 'gitops-pull-request';
  const body = example
    .replace(/^(?:#.*\n)+/u, '')
    .replace(/^on:\n(?:[ ].*\n)+/mu, callBlock(name, usesToken))
    // The caller's workflow has its own groups: one of the callee would wait for itself.
    .replace(/^concurrency:\n(?:[ ].*\n)+/mu, '')
    .replace(/uses: plumbline-actions\/plumbline\/(actions\/[\w-]+)@v1/gu, 'uses: $/$1')
    .replace(/^ {6}# Log in to the cluster here.*\n(?: {6}#.*\n)*/mu, kubeconfigStep)
    .replace(/^ {6}# Log in to private registries here.*\n/mu, '')
    .replaceAll('deploy-workflow: gitops-deploy.yml', 'deploy-workflow: ${{ inputs.deploy-workflow }}');
  return `# Made by \`npm run generate\` from examples/workflows/${name}.yml; edit that file.\n${usesToken ? withToken(body) : body}`;
}

function callBlock(name: (typeof reusable)[number], usesToken: boolean): string {
  const lines = ['on:', '  workflow_call:'];
  if (name !== 'gitops-pull-request') {
    lines.push(
      '    inputs:',
      '      deploy-workflow:',
      '        description: The file name of the workflow that deploys, to be started after a merge.',
      '        type: string',
      '        default: gitops-deploy.yml',
    );
  }
  if (usesToken) {
    lines.push(
      '      client-id:',
      "        description: The client id of a GitHub App, so that events flow by themselves. The workflow's own token when empty.",
      '        type: string',
      "        default: ''",
      '    secrets:',
      '      private-key:',
      '        description: The private key of that App. It is not given as a token, which would end with the job that made it.',
      '        required: false',
    );
  }
  if (name === 'gitops-deploy') {
    lines.push(
      '      kubeconfig:',
      '        description: The kubeconfig of the clusters. Not needed for rendered branches.',
      '        required: false',
    );
  }
  return `${lines.join('\n')}\n`;
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
