import { createHash } from 'node:crypto';
import type { CommitRequest, FileWrite } from '../../ports/forge.ts';
import { readBranch } from './branches.ts';
import type { Api } from './request.ts';

/** Our commit, when its answer was lost: the branch's tip, if it stands on `base`, says what we say and changes what we change. */
export async function findOurs(api: Api, request: CommitRequest): Promise<string | undefined> {
  const { branch, base, writes } = request;
  const tip = await readBranch(api, branch);
  if (tip === undefined || tip === base) return undefined;
  const purpose = { doing: `read the commit ${tip}`, needs: 'contents: read' };
  const found = await api.read('GET /repos/{owner}/{repo}/commits/{ref}', { ...api.at, ref: tip }, purpose);
  const ours =
    found.parents.length === 1 &&
    found.parents[0]?.sha === base &&
    found.commit.message.trim() === messageOf(request).trim() &&
    (found.files ?? []).every((file) =>
      writes.some((write) => write.path === file.filename && blobId(write) === file.sha),
    );
  return ours ? tip : undefined;
}

/** The whole message of a commit. */
export function messageOf({ headline, body }: Pick<CommitRequest, 'headline' | 'body'>): string {
  return body === '' ? headline : `${headline}\n\n${body}`;
}

/** The id that Git gives to a file's content. */
function blobId({ text }: FileWrite): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
