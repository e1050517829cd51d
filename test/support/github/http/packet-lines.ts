import type { MovedRef } from '../model.ts';

/** A push as the client sends it: the wanted moves, what the client understands, and the pack with new objects. */
export type Push = {
  readonly moves: readonly MovedRef[];
  readonly capabilities: ReadonlySet<string>;
  readonly pack: Buffer;
};

/** One line of Git's wire format: its length in four hex digits, then the text. */
export function packetLine(content: string | Buffer): Buffer {
  const data = Buffer.from(content);
  return Buffer.concat([Buffer.from((data.length + 4).toString(16).padStart(4, '0')), data]);
}

const FLUSH = Buffer.from('0000');

/** Reads the body of `git-receive-pack`. https://git-scm.com/docs/gitprotocol-pack#_reference_update_request */
export function parsePush(body: Buffer): Push {
  const moves: MovedRef[] = [];
  let capabilities: string[] = [];
  let at = 0;
  for (;;) {
    const length = Number.parseInt(body.subarray(at, at + 4).toString(), 16);
    if (!(length > 4)) break;
    const [command = '', offered] = body
      .subarray(at + 4, at + length)
      .toString()
      .split('\0');
    if (offered !== undefined) capabilities = offered.trim().split(' ');
    const [before = '', after = '', name = ''] = command.trim().split(' ');
    moves.push({ before, after, name });
    at += length;
  }
  return { moves, capabilities: new Set(capabilities), pack: body.subarray(at + 4) };
}

/** The answer to a push: what became of each ref (`undefined`: accepted), in a side band when the client knows them. */
export function pushReport(push: Push, unpacked: string, problems: ReadonlyMap<string, string | undefined>): Buffer {
  const lines = push.moves.map(({ name }) => {
    const problem = problems.get(name);
    return packetLine(problem ? `ng ${name} ${problem.replaceAll('\n', ' ')}\n` : `ok ${name}\n`);
  });
  const report = Buffer.concat([packetLine(`unpack ${unpacked}\n`), ...lines, FLUSH]);
  if (!push.capabilities.has('side-band-64k')) return report;
  return Buffer.concat([packetLine(Buffer.concat([Buffer.from([1]), report])), FLUSH]);
}
