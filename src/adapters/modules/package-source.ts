import { commitOf, type Provenance } from '../../domain/versions/provenance.ts';
import { sourceAddress } from '../../domain/versions/source-address.ts';
import type { HttpResponse } from '../web/http.ts';
import { parseObject, textOf } from '../web/json.ts';

/**
 * Where a module is downloaded from, if that is a Git repository: `git::https://github.com/acme/vpc?ref=<commit>` in a header
 * (Terraform) or in JSON (OpenTofu). Archives have addresses that are nobody's business: some are signed.
 */
export function packageSource({ headers, body }: HttpResponse): Provenance {
  const header = headers['x-terraform-get'];
  const text = textOf(header) ?? textOf(parseObject(body)?.location) ?? '';
  const [, address] = /^git::(.+)$/.exec(text) ?? [];
  if (address === undefined) return {};
  const [place = '', query = ''] = address.split('?', 2);
  // `//` parts a repository from the folder in it.
  const source = sourceAddress(place.replace(/^([a-z]+:\/\/.*?)\/\/.*$/, '$1'));
  const revision = commitOf(new URLSearchParams(query).get('ref') ?? '');
  return { ...(source === undefined ? {} : { source }), ...(revision === undefined ? {} : { revision }) };
}
