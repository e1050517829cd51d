import { account, basic } from './account.ts';
import { digestOf } from './content.ts';
import { buildImage, type Image, type ImageOptions } from './image.ts';

/** A registry to push to: `http://127.0.0.1:5000`. */
export interface PushTarget {
  readonly origin: string;
  /** The token service, where there is one; else the account is shown by Basic to who asks for it. */
  readonly realm?: string;
  readonly service?: string;
}

/** Pushes an image as clients do: blobs whole or in pieces, then the manifest under its tag. Returns its digest. */
export async function pushImage(
  target: PushTarget,
  name: string,
  tag: string,
  image: ImageOptions | Image = {},
): Promise<string> {
  const { blobs, manifest, mediaType } = 'manifest' in image ? image : buildImage(image);
  const authorization = await authorize(target, name);
  for (const [index, blob] of blobs.entries()) await pushBlob(target, name, blob, authorization, index % 2 === 1);
  const headers = { authorization, 'content-type': mediaType };
  await call(`${target.origin}/v2/${name}/manifests/${tag}`, { method: 'PUT', headers, body: manifest }, 201);
  return digestOf(manifest);
}

async function pushBlob(target: PushTarget, name: string, blob: Buffer, authorization: string, inPieces: boolean) {
  const headers = { authorization, 'content-type': 'application/octet-stream' };
  const uploads = `${target.origin}/v2/${name}/blobs/uploads/`;
  let location = locationOf(target, await call(uploads, { method: 'POST', headers }, 202));
  let rest = blob;
  if (inPieces) {
    const half = Math.ceil(blob.length / 2);
    const piece = { ...headers, 'content-range': `0-${half - 1}` };
    location = locationOf(
      target,
      await call(location, { method: 'PATCH', headers: piece, body: blob.subarray(0, half) }, 202),
    );
    rest = blob.subarray(half);
  }
  const end = new URL(location);
  end.searchParams.set('digest', digestOf(blob));
  await call(end.href, { method: 'PUT', headers, body: rest }, 201);
}

function locationOf(target: PushTarget, response: Response): string {
  return new URL(response.headers.get('location') ?? '', target.origin).href;
}

async function authorize({ realm, service = '' }: PushTarget, name: string): Promise<string> {
  if (realm === undefined) return basic;
  const query = new URLSearchParams({ service, scope: `repository:${name}:pull,push`, account: account.username });
  const response = await call(`${realm}?${query}`, { headers: { authorization: basic } }, 200);
  return `Bearer ${((await response.json()) as { token: string }).token}`;
}

async function call(url: string, request: RequestInit, expected: number): Promise<Response> {
  const response = await fetch(url, request as RequestInit & { body?: Buffer<ArrayBuffer> });
  if (response.status === expected) return response;
  throw new Error(`${request.method ?? 'GET'} ${url} gave ${response.status}: ${await response.text()}`);
}
