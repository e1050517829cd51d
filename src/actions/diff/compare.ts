import type { Resource } from '../../domain/manifests/model.ts';
import { diffResources, type ResourceDiff } from '../../domain/report/resource-diff.ts';
import { ConfigError } from '../../kit/errors.ts';
import type { Files } from '../../ports/files.ts';
import type { Rendered, Renderer } from '../../ports/renderer.ts';
import { isUntouched } from './untouched.ts';

/** The rendered difference between a source of the base and one of the working tree; undefined where a side has none. */
export type Compare = (from: string | undefined, to: string | undefined) => Promise<readonly ResourceDiff[]>;

/**
 * Renders as little as tells the difference: each source once, however many environments and targets share it, and the working
 * tree's only where a file that the base's was made from differs.
 */
export function comparison(renderer: Renderer, base: Files, tree: Files): Compare {
  const [before, after] = [once(renderer, base), once(renderer, tree)];
  const known = new Map<string, Promise<readonly ResourceDiff[]>>();
  const compare: Compare = async (from, to) => {
    const old = await before(from);
    if (old && from !== undefined && from === to && (await isUntouched(base, tree, from, old.inputs))) return [];
    return diffResources(resourcesOf(old), resourcesOf(await after(to)));
  };
  return (from, to) => {
    const key = `${from ?? ''}\u0000${to ?? ''}`;
    const answer = known.get(key) ?? compare(from, to);
    known.set(key, answer);
    return answer;
  };
}

/** @throws ConfigError when it does not render: half of a render would show the other half as removed */
function once(renderer: Renderer, files: Files) {
  const known = new Map<string, Promise<Rendered>>();
  const render = async (source: string) => {
    const rendered = await renderer.render(files, source);
    const broken = rendered.findings.find(({ severity }) => severity === 'error');
    if (broken) throw new ConfigError(broken.message, { at: broken });
    return rendered;
  };
  return async (source: string | undefined): Promise<Rendered | undefined> => {
    if (source === undefined) return undefined;
    const answer = known.get(source) ?? render(source);
    known.set(source, answer);
    return answer;
  };
}

function resourcesOf(rendered: Rendered | undefined): readonly Resource[] {
  return rendered?.resources ?? [];
}
