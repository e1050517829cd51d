const hints: Readonly<Record<string, string>> = {
  git: 'Install Git (https://git-scm.com/downloads); on a runner, check that the container image has it.',
  kustomize:
    'Install kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize/) or kubectl; in a workflow, add a set-up step before this one.',
  kubectl:
    'Install kubectl (https://kubernetes.io/docs/tasks/tools/); in a workflow, add a set-up step before this one.',
  helm: 'Install Helm (https://helm.sh/docs/intro/install/); in a workflow, add a set-up step before this one.',
};

/** What a user can do about a missing tool. */
export function installHint(tool: string): string {
  if (tool.startsWith('docker-credential-')) {
    return `Install the credential helper ${tool}, or remove it from "credHelpers" and "credsStore" in Docker's config.json.`;
  }
  return hints[tool] ?? `Install ${tool} and make sure that it is found through PATH.`;
}
