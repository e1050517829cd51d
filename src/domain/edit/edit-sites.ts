import { isObject } from '../manifests/kustomization.ts';
import type { JsonObject } from '../manifests/model.ts';
import { isSkip } from '../sites/draft.ts';
import { type FoundInFile, findInFile, type Surroundings } from '../sites/find-in-file.ts';
import type { OpenFile } from '../sites/open-files.ts';
import { comparePlaces } from './compare-places.ts';
import { editFile, refuse } from './edit-file.ts';
import { placeInText } from './hidden-in-text.ts';
import type { FileChange } from './model.ts';
import type { Operation } from './operation.ts';
import { type Held, planSite } from './plan-site.ts';
import { Refusal } from './refusal.ts';
import { templatedPlace, unreadablePlace } from './unreachable.ts';
import type { Chooser, Placed, Wanted } from './wanted.ts';

/** What became of all requests in one file. */
export interface EditedSites {
  readonly change?: FileChange;
  readonly refusals: readonly Refusal[];
  /** The requests that have a place there, whether or not it says their version already. */
  readonly matched: ReadonlySet<Wanted>;
}

/** Writes every request into a YAML or JSON file, all in one edit that is proved, or refuses and changes nothing of it. */
export function editSites(
  open: OpenFile,
  around: Surroundings,
  wanted: readonly Wanted[],
  choose: Chooser,
): EditedSites {
  const found = findInFile(open, around);
  const targets = new Map(
    found.flatMap((site) => {
      const one = isSkip(site) ? undefined : choose(open.file.path, site);
      return one && !isSkip(site) ? [[site, one] as const] : [];
    }),
  );
  const matched = new Set(targets.values());
  const hidden = wanted.flatMap((one) => {
    const obstacle = obstacleFor(open, found, one, matched.has(one), choose);
    return obstacle ? [[one, refuse(open.file, obstacle)] as const] : [];
  });
  if (hidden.length > 0) {
    for (const [one] of hidden) matched.add(one);
    return { refusals: hidden.map(([, refusal]) => refusal), matched };
  }
  const plans = [...targets].map(([site, { request, version }]) => ({
    site,
    plan: planSite(site.document, site, version, request.ranges ?? 'refuse'),
  }));
  const held = plans.flatMap(({ site, plan }) => ('reason' in plan ? [refuseHeld(open, site, plan)] : []));
  if (held.length > 0) return { refusals: held, matched };
  const operations = plans.flatMap(({ plan }) => plan as readonly Operation[]);
  return { ...carryOut(open, found, around, targets, operations), matched };
}

function obstacleFor(
  { file, read }: OpenFile,
  found: readonly FoundInFile[],
  wanted: Wanted,
  hasPlace: boolean,
  choose: Chooser,
) {
  const { coordinates } = wanted.request;
  return (
    unreadablePlace(file, read, coordinates, hasPlace) ??
    templatedPlace(file, read, found, coordinates) ??
    placeInText(file, read, found, wanted, choose)
  );
}

function carryOut(
  open: OpenFile,
  found: readonly FoundInFile[],
  around: Surroundings,
  targets: ReadonlyMap<Placed, Wanted>,
  operations: readonly Operation[],
): Omit<EditedSites, 'matched'> {
  if (operations.length === 0) return { refusals: [] };
  const signed = refuseSigned(open);
  if (signed) return { refusals: [signed] };
  const edited = editFile(open.file, open.read, operations);
  if ('refusals' in edited) return edited;
  const flaw = comparePlaces(open, found, edited, around, targets);
  return flaw ? { refusals: [flaw] } : { change: edited.change, refusals: [] };
}

function refuseHeld({ file, read }: OpenFile, site: Placed, { reason, path, message, hint }: Held): Refusal {
  const place = read.documents.find(({ index }) => index === site.document)?.locate(path);
  return new Refusal(reason, message, { hint, at: place ?? { file: file.path } });
}

function refuseSigned({ file, read }: OpenFile): Refusal | undefined {
  if (!read.documents.some(({ value }) => isObject(value) && isObject((value as JsonObject).sops))) return undefined;
  return refuse(file, {
    reason: 'sops',
    offset: Math.max(0, file.text.search(/(?:^|(?<=["']))sops\b/mu)),
    message: 'The file is signed by SOPS: its MAC covers every value.',
    hint: 'Keep versions in a file that is not encrypted, or edit it with `sops`.',
  });
}
