import type { GraphContext, Nodes } from '../context.ts';
import { actorNode } from './actor.ts';
import { checkRunNode, checkSuiteNode, statusNode } from './checks.ts';
import { deploymentNode } from './deployment.ts';
import { commitNode, gitObjectNode, refNode } from './git.ts';
import { commentNode, issueNode, labelNode } from './issue.ts';
import { pullNode } from './pull.ts';
import { repositoryNode } from './repository.ts';

/** The context of one document, with all makers of nodes bound to it. */
export function createContext(given: Omit<GraphContext, 'nodes'>): GraphContext {
  const context: GraphContext = { ...given, nodes: {} as Nodes };
  const nodes: Nodes = {
    actor: (...args) => actorNode(context, ...args),
    repository: (...args) => repositoryNode(context, ...args),
    ref: (...args) => refNode(context, ...args),
    commit: (...args) => commitNode(context, ...args),
    gitObject: (...args) => gitObjectNode(context, ...args),
    pull: (...args) => pullNode(context, ...args),
    issue: (...args) => issueNode(context, ...args),
    label: (...args) => labelNode(context, ...args),
    comment: (...args) => commentNode(context, ...args),
    deployment: (...args) => deploymentNode(context, ...args),
    status: (...args) => statusNode(context, ...args),
    checkRun: (...args) => checkRunNode(context, ...args),
    checkSuite: (...args) => checkSuiteNode(context, ...args),
  };
  Object.assign(context.nodes, nodes);
  return context;
}
