import type { MarkerLookup } from '../sites/markers.ts';
import { type Coordinates, sameCoordinates } from '../versions/coordinates.ts';
import type { Override } from './overrides.ts';
import type { Chooser, Placed, Wanted } from './wanted.ts';

/** Tells which request a place is for, and which artifact a marker's name means. */
export function chooseRequest(
  wanted: readonly Wanted[],
  overrides: readonly Override[],
): { readonly choose: Chooser; readonly lookup: MarkerLookup } {
  const isOverridden = (path: string, site: Placed) =>
    isOfBase(site) && overrides.some(({ folder, name }) => name === site.parts[0]?.before && path.startsWith(folder));
  return {
    choose: (path, site) =>
      wanted.find(({ request }) => isAbout(site, request.coordinates) && !isOverridden(path, site)),
    lookup: (name) =>
      wanted.find(({ request }) => request.markers?.some((marker) => isMeant(marker, name)))?.request.coordinates,
  };
}

/** Whether Kustomize looks at a place for its `images:`: a container's image, as it is written or as a patch makes it. */
function isOfBase({ kind, parts }: Placed): boolean {
  return kind === 'container' || (kind === 'kustomize' && parts[0]?.carries === 'reference');
}

/** `web` means every policy of that name, `flux-system:web` one of them. */
function isMeant(marker: string, name: string): boolean {
  return marker === name || marker === name.slice(name.indexOf(':') + 1);
}

/** A chart in a registry is an image to Flux's OCIRepository, unless a HelmRelease among the files says otherwise. */
function isAbout({ kind, coordinates }: Placed, asked: Coordinates): boolean {
  if (sameCoordinates(coordinates, asked)) return true;
  return kind === 'flux' && ociName(coordinates) !== undefined && ociName(coordinates) === ociName(asked);
}

function ociName({ kind, name }: Coordinates): string | undefined {
  if (kind === 'image') return name;
  return kind === 'chart' && name.startsWith('oci://') ? name.slice('oci://'.length) : undefined;
}
