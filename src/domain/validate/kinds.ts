import type { Resource } from '../manifests/model.ts';
import { groupOf, openBundledKinds } from './bundled.ts';
import { type CustomKind, customKinds } from './crd.ts';
import { removalOf } from './removals.ts';
import { type Said, suggest } from './report.ts';
import type { KindShape, Shape } from './shape.ts';

/** All kinds that a resource may have: Kubernetes' own and those of the repo's CRDs. */
export interface Kinds {
  judge(apiVersion: string, kind: string): Judged;
  readonly objectMeta: Shape;
}

/** The kind of a resource as far as it is known, with what there is to say about its type for this version of Kubernetes. */
export interface Judged {
  readonly known?: KindShape;
  readonly said?: Said;
}

/** Collects the kinds for a minor version of Kubernetes 1. CRDs come first, so that a repo can bring a newer one than we know. */
export function collectKinds(definitions: Iterable<Resource>, minor: number): Kinds {
  const bundled = openBundledKinds();
  const custom = new Map<string, CustomKind>();
  const customVersions = new Map<string, string[]>();
  for (const definition of definitions) {
    if (definition.kind !== 'CustomResourceDefinition') continue;
    for (const kind of customKinds(definition, bundled.objectMeta)) {
      custom.set(`${kind.group}/${kind.version}/${kind.kind}`, kind);
      const name = `${kind.group}/${kind.kind}`;
      customVersions.set(name, [...(customVersions.get(name) ?? []), kind.version]);
    }
  }
  const judgeAnew = (apiVersion: string, kind: string): Judged => {
    const own = custom.get(`${apiVersion}/${kind}`);
    if (own) return { known: own };
    const served = customVersions.get(`${groupOf(apiVersion)}/${kind}`);
    if (served) return { said: unserved(apiVersion, kind, served) };
    const known = bundled.find(apiVersion, kind);
    if (known) return withSaid(known, availability(apiVersion, kind, known, minor, bundled.apiVersionsOf(kind)));
    return { said: unknown(apiVersion, kind, bundled) };
  };
  const judged = new Map<string, Judged>();
  return {
    objectMeta: bundled.objectMeta,
    judge(apiVersion, kind) {
      const name = `${apiVersion}/${kind}`;
      const before = judged.get(name) ?? judgeAnew(apiVersion, kind);
      judged.set(name, before);
      return before;
    },
  };
}

function withSaid(known: KindShape, said: Said | undefined): Judged {
  return said === undefined ? { known } : { known, said };
}

function unserved(apiVersion: string, kind: string, served: readonly string[]): Said {
  return {
    rule: 'schema/unknown-kind',
    message: `The CustomResourceDefinition of ${kind} does not serve ${apiVersion}.`,
    hint: `It serves ${served.join(', ')}.`,
  };
}

function availability(
  apiVersion: string,
  kind: string,
  { since, until }: KindShape,
  minor: number,
  others: readonly string[],
): Said | undefined {
  const removal = removalOf(apiVersion, kind);
  const end = removal?.removed ?? until;
  const instead =
    removal?.instead ??
    others.find((one) => groupOf(one) === groupOf(apiVersion) && /\/?v\d+$/u.test(one) && one !== apiVersion);
  if (end !== undefined && minor >= end) {
    return {
      rule: 'schema/removed-api',
      message: `${apiVersion} ${kind} is not served by Kubernetes 1.${minor}${removal ? `: 1.${end} removed it` : ''}.`,
      hint: instead === undefined ? undefined : `Write apiVersion: ${instead} and follow its changes.`,
    };
  }
  if (since !== undefined && minor < since) {
    return {
      rule: 'schema/removed-api',
      message: `${apiVersion} ${kind} is not served by Kubernetes 1.${minor}: it is there from 1.${since} on.`,
      hint: 'Raise the version of the environment or use an older API version.',
    };
  }
  return undefined;
}

function unknown(apiVersion: string, kind: string, bundled: ReturnType<typeof openBundledKinds>): Said {
  const versions = bundled.apiVersionsOf(kind);
  if (!bundled.hasGroup(apiVersion)) {
    // Not one of Kubernetes' groups: somebody's CRD, whose schema is not in the repo. `apps.v1/Deployment` is a slip, though.
    const slip = suggest(apiVersion, versions);
    if (slip !== undefined)
      return { rule: 'schema/unknown-kind', message: `${apiVersion} is no API version of ${kind}.`, hint: slip };
    return {
      rule: 'schema/unknown-kind',
      severity: 'info',
      message: `No schema is known for ${apiVersion} ${kind}: its fields were not checked.`,
      hint: 'Commit its CustomResourceDefinition to have it checked.',
    };
  }
  const usual = versions.find((one) => /(?:^|\/)v\d+$/u.test(one)) ?? versions[0];
  return {
    rule: 'schema/unknown-kind',
    message: `Kubernetes has no ${kind} in ${apiVersion}.`,
    hint: usual === undefined ? suggest(kind, bundled.kindNames()) : `${kind} is in ${usual}.`,
  };
}
