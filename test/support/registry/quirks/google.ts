import { startRegistry, type TestRegistry } from '../registry.ts';
import { asksForTags, jsonAnswer } from './quirk.ts';

/** A manifest as Google lists it. */
export interface GoogleManifest {
  readonly digest: string;
  readonly tags: readonly string[];
  readonly created: number;
  readonly uploaded: number;
}

/**
 * Google's registries answer with everything at once whatever `n` says, and have the manifests with their times beside the tags: text
 * on gcr.io, numbers on Artifact Registry (go-containerregistry pkg/v1/google/list.go).
 */
export function startGoogleRegistry(
  manifests: readonly GoogleManifest[],
  numbers: 'text' | 'numbers',
): Promise<TestRegistry> {
  const time = (value: number) => (numbers === 'text' ? String(value) : value);
  return startRegistry({
    auth: 'basic',
    intercept: (request) => {
      if (!asksForTags(request) || request.headers.authorization === undefined) return undefined;
      const manifest = Object.fromEntries(
        manifests.map(({ digest, tags, created, uploaded }) => [
          digest,
          {
            imageSizeBytes: '1',
            layerId: '',
            mediaType: '',
            tag: tags,
            timeCreatedMs: time(created),
            timeUploadedMs: time(uploaded),
          },
        ]),
      );
      return jsonAnswer({ child: [], manifest, name: 'acme/web', tags: manifests.flatMap(({ tags }) => tags) });
    },
  });
}
