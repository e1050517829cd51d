export const id = 583;
export const ids = [583];
export const modules = {

/***/ 5583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allPorts: () => (/* binding */ allPorts)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/adapters/files/files.js + 5 modules
var files = __webpack_require__(2340);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/adapters/git/paths.js
/** Whether Git keeps a file at this path on every system: relative, within the tree, and nothing that a checkout would take for `.git`. */
function isTreePath(path) {
    if (path === '' || path.length > 4000 || /[\u0000-\u001f\u007f\\]/.test(path) || !path.isWellFormed())
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !isGitName(part));
}
// `.git` in any case, with what HFS+ and NTFS ignore: `.git.`, `.git `, `git~1`, zero-width characters (CVE-2014-9390).
function isGitName(part) {
    const plain = part.replaceAll(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, '').toLowerCase();
    return /^(?:\.git|git~\d+)[. ]*(?:$|:)/.test(plain);
}

;// CONCATENATED MODULE: ./build/adapters/git/refname.js
/**
 * Whether Git would accept this as the name of a branch: the rules of `git check-ref-format`, and no leading `-`, which would read as
 * an option. https://git-scm.com/docs/git-check-ref-format
 */
function isBranchName(name) {
    if (name === '' || name === '@' || name === 'HEAD' || name.length > 1000)
        return false;
    if (name.startsWith('-') || name.endsWith('.'))
        return false;
    // Space, control characters and what means something in revisions, patterns and refspecs.
    if (/[\u0000-\u0020\u007f~^:?*[\\]/.test(name) || name.includes('..') || name.includes('@{'))
        return false;
    // A lone surrogate has no bytes of its own.
    if (!name.isWellFormed())
        return false;
    return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}
/** Whether this is the full id of a commit. */
function isCommitId(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}

;// CONCATENATED MODULE: ./build/adapters/git/settings.js
/**
 * Settings that hold for our own runs of Git, whatever the machine, the user or an earlier step of the job has configured. They travel
 * in the environment, so that nothing is written to a file and nothing stands in the list of processes.
 */
const fixed = [
    // No code of the repository or the machine runs because we look at it.
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.attributesFile', '/dev/null'],
    ['protocol.ext.allow', 'never'],
    ['submodule.recurse', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    // Bytes stay as they are.
    ['core.autocrlf', 'false'],
    ['core.safecrlf', 'false'],
    // Nothing asks, signs or tidies up behind our back.
    ['commit.gpgSign', 'false'],
    ['push.gpgSign', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['fetch.prune', 'false'],
    ['push.followTags', 'false'],
    ['advice.detachedHead', 'false'],
];
/** Variables that the network needs and a tool does not get by itself. */
const network = [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'GIT_SSL_CAINFO',
    'GIT_SSL_CAPATH',
    'SSH_AUTH_SOCK',
    'GIT_SSH_COMMAND',
];
/** The environment of every run of Git. */
function gitEnvironment(settings, origin) {
    const { directory, token, env } = settings;
    const config = [...fixed, ['safe.directory', directory]];
    const environment = { GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1', LC_ALL: 'C' };
    for (const name of network)
        if (env[name])
            environment[name] = env[name];
    if (token !== undefined) {
        // What a person's configuration does to addresses and credentials (insteadOf, helpers) is not for our token.
        environment.GIT_CONFIG_GLOBAL = '/dev/null';
        environment.GIT_ASKPASS = '';
        config.push(['credential.helper', ''], ...authentication(settings.serverUrl, token, origin));
    }
    environment.GIT_CONFIG_COUNT = String(config.length);
    config.forEach(([key, value], index) => {
        environment[`GIT_CONFIG_KEY_${index}`] = key;
        environment[`GIT_CONFIG_VALUE_${index}`] = value;
    });
    return environment;
}
/**
 * The token as a header for exactly this repository. The empty value first takes away what actions/checkout left in the checkout: two
 * headers would be refused. A redirect to somewhere else is not followed with it.
 */
function authentication(serverUrl, token, origin) {
    const server = serverUrl.replace(/\/+$/, '');
    if (origin !== undefined && !origin.startsWith(`${server}/`))
        return [];
    const key = `http.${origin ?? `${server}/`}.extraheader`;
    return [
        ['http.followRedirects', 'false'],
        [key, ''],
        [key, `AUTHORIZATION: basic ${basicCredentials(token)}`],
    ];
}
/** What stands in the header; a secret like the token itself. */
function basicCredentials(token) {
    return Buffer.from(`x-access-token:${token}`).toString('base64');
}

;// CONCATENATED MODULE: ./build/adapters/git/repository.js


/** @throws UserError when the directory is no checkout or has no `origin` */
async function openRepository(shell, settings) {
    const start = runner(shell, settings, undefined);
    const found = await start(['rev-parse', '--path-format=absolute', '--git-path', 'objects'], { accept: [0, 128] });
    if (found.code !== 0)
        throw new errors/* UserError */.yo(`${settings.directory} is not a Git checkout.`, {
            hint: 'In a workflow, run actions/checkout first. On a terminal, run it inside of the config repo.',
        });
    const url = await start(['config', '--get', 'remote.origin.url'], { accept: [0, 1] });
    const origin = url.stdout.trim();
    if (url.code !== 0 || origin === '')
        throw new errors/* UserError */.yo('The checkout has no remote called origin.', { hint: 'Add it: git remote add origin URL' });
    return { origin, objects: found.stdout.trim(), run: runner(shell, settings, origin) };
}
function runner(shell, settings, origin) {
    const base = gitEnvironment(settings, origin);
    return (args, { env, cwd = settings.directory, ...run } = {}) => shell.run({ tool: 'git', args, cwd, env: { ...base, ...env }, ...run });
}
/** What a failed talk with the remote means to a user. */
function remoteError(error, doing, origin) {
    if (!(error instanceof errors/* CommandError */.Qd))
        return error;
    const shown = origin.replace(/\/\/[^@/]*@/, '//');
    return new errors/* UserError */.yo(`Cannot ${doing} ${shown}: ${error.message}`, { cause: error, hint: hintFor(error.message) });
}
// Git tells its failures in words only; they choose the hint and nothing else.
function hintFor(text) {
    if (/could not read Username|Authentication failed|Permission denied|error: 40[13]|Repository not found|not found/i.test(text))
        return 'Check that the repository exists and that the token (input `token`) may use it: contents: read, and contents: write to push.';
    if (/Could not resolve host|Failed to connect|Connection refused|timed out/i.test(text))
        return 'Check the network and the proxy settings, then run it again.';
    return 'Run it again; if it stays, try the same with git in a terminal.';
}

;// CONCATENATED MODULE: ./build/adapters/git/remote.js



/** A fetch that says nothing to the checkout: no FETCH_HEAD, no tags, no remote branches are moved. */
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
const FETCH_TIMEOUT = 10 * 60_000;
function openRemote(repository) {
    const inTurn = oneByOne();
    const ensureCommit = async (commit) => {
        if (await has(repository, commit))
            return;
        await fetchCommit(repository, commit, ...((await isShallow(repository)) ? ['--depth=1'] : []));
    };
    const ensureFiles = async (commit) => {
        await ensureCommit(commit);
        await fetchMissing(repository, commit);
    };
    const ensureHistory = async (commit) => {
        if (await isShallow(repository))
            await fetchCommit(repository, commit, '--unshallow', '--filter=blob:none');
        else
            await ensureCommit(commit);
    };
    const checked = (ensure) => {
        const done = new Set();
        return (commit) => inTurn(async () => {
            if (done.has(requireCommit(commit)))
                return;
            await ensure(commit);
            done.add(commit);
        });
    };
    return {
        find: async (branch) => findBranch(repository, requireBranch(branch)),
        ensureCommit: checked(ensureCommit),
        ensureFiles: checked(ensureFiles),
        ensureHistory: checked(ensureHistory),
    };
}
/** One piece of work after another: two fetches at a time would fight for `.git/shallow.lock`. */
function oneByOne() {
    let last = Promise.resolve();
    return (work) => {
        const turn = last.then(work, work);
        last = turn.catch(() => undefined);
        return turn;
    };
}
async function findBranch({ origin, run }, branch) {
    const ref = `refs/heads/${branch}`;
    const answer = await run(['ls-remote', '--refs', 'origin', ref]).catch((error) => {
        throw remoteError(error, 'read the branches of', origin);
    });
    // The pattern matches the ends of names too: `refs/heads/x/refs/heads/main`.
    const line = answer.stdout.split('\n').find((text) => text.endsWith(`\t${ref}`));
    return line?.slice(0, line.indexOf('\t'));
}
async function isShallow({ run }) {
    return (await run(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
}
async function has({ run }, commit) {
    const args = ['cat-file', '-e', `${commit}^{commit}`];
    return (await run(args, { accept: [0, 1, 128], env: { GIT_NO_LAZY_FETCH: '1' } })).code === 0;
}
async function fetchCommit({ origin, run }, commit, ...options) {
    await run([...FETCH, ...options, 'origin', commit], { timeout: FETCH_TIMEOUT }).catch((error) => {
        throw remoteError(error, `fetch ${commit.slice(0, 12)} from`, origin);
    });
}
/** Fetches the contents of a commit's files where a filter kept them back: all at once, as Git itself would one by one. */
async function fetchMissing({ origin, run }, commit) {
    const listed = await run(['rev-list', '--objects', '--no-walk', '--missing=print', commit], {
        env: { GIT_NO_LAZY_FETCH: '1' },
    });
    const missing = listed.stdout.split('\n').filter((line) => line.startsWith('?'));
    if (missing.length === 0)
        return;
    const stdin = `${missing.map((line) => line.slice(1)).join('\n')}\n`;
    // The options of Git's own lazy fetch (promisor-remote.c): only these objects, and no talk about what is here.
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...FETCH, '--filter=blob:none', '--stdin', 'origin'];
    await run(args, { stdin, timeout: FETCH_TIMEOUT }).catch((error) => {
        throw remoteError(error, 'fetch files from', origin);
    });
}
/** @throws UserError when Git would not take it as a branch */
function requireBranch(name) {
    if (isBranchName(name))
        return name;
    throw new errors/* UserError */.yo(`${JSON.stringify(name.slice(0, 100))} is not the name of a branch.`, {
        hint: 'See https://git-scm.com/docs/git-check-ref-format for what is allowed.',
    });
}
/** @throws UserError when it is not the full id of a commit */
function requireCommit(id) {
    if (isCommitId(id))
        return id;
    throw new errors/* UserError */.yo(`${JSON.stringify(id.slice(0, 100))} is not the full id of a commit.`);
}

;// CONCATENATED MODULE: ./build/adapters/git/contents.js



/** Paths that are listed by name; beyond it the whole tree is, which no limit of a command line meets. */
const NAMED_PATHS = 100;
/** Contents of a commit's files, without writing a file: two runs of Git, however many there are. */
function contentsOf(repository, remote) {
    return {
        async readFiles(commit, paths) {
            const possible = paths.filter(isTreePath);
            const texts = possible.length === 0 ? new Map() : await read(repository, remote, commit, possible);
            return new Map(paths.map((path) => [path, texts.get(path)]));
        },
        async readTree(commit) {
            const tree = new Map();
            for (const [path, text] of await read(repository, remote, commit)) {
                if (text === undefined)
                    throw new errors/* UserError */.yo(`${path} at ${commit.slice(0, 12)} is not UTF-8 text.`);
                tree.set(path, text);
            }
            return tree;
        },
    };
}
/** Path → text, undefined for what is no UTF-8. Files that are not there, links and submodules are left out, as `Files` does. */
async function read(repository, remote, commit, paths) {
    await remote.ensureFiles(requireCommit(commit));
    const named = paths && paths.length <= NAMED_PATHS ? ['--', ...paths] : [];
    const { stdout } = await repository.run(['ls-tree', '-r', '-z', '--full-tree', commit, ...named]);
    const wanted = paths && new Set(paths);
    const files = stdout.split('\0').flatMap((line) => {
        const [, id, path] = /^100[0-7]{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        if (id === undefined || path === undefined || wanted?.has(path) === false)
            return [];
        return [[path, id]];
    });
    if (files.length === 0)
        return new Map();
    const texts = await readBlobs(repository, new Set(files.map(([, id]) => id)));
    return new Map(files.map(([path, id]) => [path, texts.get(id)]));
}
/** Id → text. The answer is a header with the size in bytes, so many bytes, and a line feed, for each id. */
async function readBlobs(repository, ids) {
    const stdin = [...ids].map((id) => `${id}\n`).join('');
    const { stdout } = await repository.run(['cat-file', '--batch'], { stdin, encoding: 'latin1' });
    const texts = new Map();
    let at = 0;
    for (const id of ids) {
        const end = stdout.indexOf('\n', at);
        const size = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.slice(at, end))?.[1];
        if (size === undefined)
            throw new errors/* UserError */.yo(`Git cannot read the object ${id}.`, { hint: 'Run: git fsck' });
        at = end + 1 + Number(size) + 1;
        texts.set(id, decode(Buffer.from(stdout.slice(end + 1, at - 1), 'latin1')));
    }
    return texts;
}
function decode(bytes) {
    try {
        // ignoreBOM keeps a byte order mark in the text, as `Files.read` does.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/git/history.js
/** Fields of a commit, NUL between them: id, author's name, committer's date, first line of the message. */
const FORMAT = '%H%x00%an%x00%cI%x00%s';
/** Id and message, each with a NUL behind it: a message cannot have one. */
const asMessages = ['--no-commit-header', '--encoding=UTF-8', '--format=%H%x00%B%x00'];
/** Questions about the history; what of it is not here is fetched. Plumbing commands only: a person's settings do not change their answers. */
function historyOf(repository, remote) {
    const { run } = repository;
    return {
        async lastChange(commit, paths) {
            await remote.ensureHistory(commit);
            if (paths.length === 0)
                return undefined;
            // The first parents are the states that the branch was in: a merge counts when it was merged.
            const args = [
                'rev-list',
                '--first-parent',
                '--max-count=1',
                '--no-commit-header',
                '--encoding=UTF-8',
                `--format=${FORMAT}`,
            ];
            const { stdout } = await run([...args, commit, '--', ...paths]);
            return stdout === '' ? undefined : readCommit(stdout);
        },
        async message(commit) {
            await remote.ensureCommit(commit);
            const { stdout } = await run(['rev-list', '--max-count=1', ...asMessages, commit, '--']);
            return readMessages(stdout)[0]?.message ?? '';
        },
        async messages(commit, containing, limit) {
            await remote.ensureHistory(commit);
            const chosen = ['--topo-order', `--max-count=${limit}`, '--fixed-strings', `--grep=${containing}`];
            return readMessages((await run(['rev-list', ...chosen, ...asMessages, commit, '--'])).stdout);
        },
        async isAncestor(a, b) {
            await remote.ensureHistory(b);
            await remote.ensureHistory(a);
            return (await run(['merge-base', '--is-ancestor', a, b], { accept: [0, 1] })).code === 0;
        },
        async mergeBase(a, b) {
            await remote.ensureHistory(a);
            await remote.ensureHistory(b);
            const { code, stdout } = await run(['merge-base', a, b], { accept: [0, 1] });
            return code === 0 ? stdout.trim() : undefined;
        },
        async changedPaths(from, to) {
            await remote.ensureCommit(from);
            await remote.ensureCommit(to);
            const { stdout } = await run(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, to]);
            return stdout.split('\0').filter((path) => path !== '');
        },
    };
}
function readCommit(line) {
    const [id = '', author = '', date = '', subject = ''] = line.trimEnd().split('\0');
    return { id, author, date: new Date(date), subject };
}
function readMessages(text) {
    return [...text.matchAll(/\s*([0-9a-f]{40,64})\0([^\0]*)\0/gu)].map(([, id = '', message = '']) => ({ id, message }));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/git/scratch.js


/** @param parent where it is made: the runner's own temporary directory, where there is one */
async function makeScratch(parent, purpose) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(parent, `plumbline-${purpose}-`));
    return {
        directory,
        [Symbol.asyncDispose]: () => (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 3 }),
    };
}
/**
 * The variables of a Git repository that has the objects of the checkout and nothing else of it: its own index, no hooks, no configuration,
 * and attributes that switch off every conversion and filter that a `.gitattributes` of the commit may ask for (`info/attributes`
 * comes before them, https://git-scm.com/docs/gitattributes).
 */
async function makeBareTwin(scratch, objects) {
    const directory = external_node_path_.join(scratch, 'git');
    await (0,promises_.mkdir)(external_node_path_.join(directory, 'info'), { recursive: true });
    await (0,promises_.mkdir)(external_node_path_.join(directory, 'refs'));
    await (0,promises_.mkdir)(external_node_path_.join(directory, 'objects'));
    await (0,promises_.writeFile)(external_node_path_.join(directory, 'HEAD'), 'ref: refs/heads/none\n');
    await (0,promises_.writeFile)(external_node_path_.join(directory, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
    await (0,promises_.writeFile)(external_node_path_.join(directory, 'info', 'attributes'), '* -text -eol -crlf -ident -filter -working-tree-encoding\n');
    return { GIT_DIR: directory, GIT_OBJECT_DIRECTORY: objects, GIT_INDEX_FILE: external_node_path_.join(scratch, 'index') };
}

;// CONCATENATED MODULE: ./build/adapters/git/push.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







const PUSH_TIMEOUT = 10 * 60_000;
/** See `Git.pushTree`. */
async function pushTree(repository, remote, temporary, push) {
    requireBranch(push.branch);
    const { expected } = push;
    if (expected !== undefined)
        await remote.ensureCommit(requireCommit(expected));
    const tree = await writeTree(repository, push.files, temporary);
    if (expected !== undefined && (await treeOf(repository, expected)) === tree)
        return await unchanged(remote, push, expected);
    const parents = expected === undefined ? [] : ['-p', expected];
    const { stdout } = await repository.run(['commit-tree', tree, ...parents, '-F', '-'], {
        stdin: push.message,
        env: authorship(push.author),
    });
    const commit = stdout.trim();
    await send(repository, remote, push, commit);
    return commit;
}
/** What a person has configured, or an earlier step, has no say in whose commit it is. */
function authorship({ name, email }) {
    return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}
async function unchanged(remote, push, expected) {
    const current = await remote.find(push.branch);
    if (current !== expected)
        throw moved(push, current);
    return expected;
}
async function treeOf({ run }, commit) {
    return (await run(['rev-parse', '--verify', '--end-of-options', `${commit}^{tree}`])).stdout.trim();
}
/** The tree of these files, all of them plain. */
async function writeTree(repository, files, temporary) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const paths = [...files.keys()];
        for (const file of paths)
            if (!isTreePath(file))
                throw new errors/* UserError */.yo(`${JSON.stringify(file)} cannot be a path in a Git tree.`);
        const scratch = __addDisposableResource(env_1, await makeScratch(temporary, 'push'), true);
        const env = await makeBareTwin(scratch.directory, repository.objects);
        const blobs = external_node_path_.join(scratch.directory, 'blobs');
        await (0,promises_.mkdir)(blobs);
        // By number, not by name: nothing of a path reaches the file system.
        const names = paths.map((_, index) => external_node_path_.join(blobs, String(index)));
        await Promise.all(paths.map((file, index) => (0,promises_.writeFile)(names[index] ?? '', files.get(file) ?? '')));
        const hashed = await repository.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
            stdin: names.map((name) => `${name}\n`).join(''),
            env,
        });
        const ids = hashed.stdout.split('\n');
        const index = paths.map((file, at) => `100644 ${ids[at]}\t${file}\0`).join('');
        await repository.run(['update-index', '-z', '--index-info'], { stdin: index, env });
        return (await repository.run(['write-tree'], { env })).stdout.trim();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function send(repository, remote, push, commit) {
    const ref = `refs/heads/${push.branch}`;
    // An empty value means that the branch must not exist.
    const args = [
        'push',
        '--porcelain',
        '--no-verify',
        `--force-with-lease=${ref}:${push.expected ?? ''}`,
        'origin',
        `${commit}:${ref}`,
    ];
    try {
        await repository.run(args, { timeout: PUSH_TIMEOUT });
    }
    catch (error) {
        // The answer may be lost, or somebody may have been faster: the branch itself says which.
        const current = await remote.find(push.branch).catch(() => undefined);
        if (current === commit)
            return;
        if (current !== push.expected)
            throw moved(push, current);
        throw remoteError(error, `push ${push.branch} to`, repository.origin);
    }
}
function moved({ branch, expected }, current) {
    const text = (commit) => (commit === undefined ? 'absent' : commit.slice(0, 12));
    return new errors/* ForgeError */.Q8(`The branch ${branch} has moved: expected ${text(expected)}, found ${text(current)}.`, 409, {
        hint: 'Another run or a person changed it meanwhile. Run it again.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/git/snapshot.js




/**
 * The files of a commit, byte for byte as they were committed: no hook, filter, line-ending conversion or `export-ignore` has a say.
 * Symbolic links are written as such and refused by `Files`.
 */
async function takeSnapshot(repository, remote, commit, options) {
    await remote.ensureFiles(requireCommit(commit));
    const scratch = await makeScratch(options.temporary, 'snapshot');
    try {
        const root = external_node_path_.join(scratch.directory, 'files');
        await (0,promises_.mkdir)(root);
        const env = { ...(await makeBareTwin(scratch.directory, repository.objects)), GIT_WORK_TREE: root };
        await repository.run(['read-tree', commit], { env, cwd: root });
        await repository.run(['checkout-index', '--all', '--quiet', '--force'], { env, cwd: root });
        return { ...options.openFiles(root), commit, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() };
    }
    catch (error) {
        await scratch[Symbol.asyncDispose]();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/git/git.js








/**
 * Git, by the real thing. It works on a checkout of any depth, changes no file, branch or setting of it (history that is fetched into a shallow
 * one makes it a partial clone), and shows the token to its own server only. Nothing runs before the first call.
 */
function createGit(options) {
    if (options.token !== undefined) {
        options.mask(options.token);
        options.mask(basicCredentials(options.token));
    }
    const open = git_opener(options);
    return {
        ...tipsOf(open),
        ...questions(async () => {
            const { repository, remote } = await open();
            return { ...historyOf(repository, remote), ...contentsOf(repository, remote) };
        }),
        async snapshot(commit) {
            const { repository, remote } = await open();
            return await takeSnapshot(repository, remote, commit, options);
        },
        async pushTree(push) {
            const { repository, remote } = await open();
            return await pushTree(repository, remote, options.temporary, push);
        },
    };
}
/** The checkout and its remote, looked at by the first call only. */
function git_opener(options) {
    let opened;
    return () => {
        opened ??= openRepository(options.shell, options).then((repository) => ({
            repository,
            remote: openRemote(repository),
        }));
        return opened;
    };
}
/** Where the checkout and branches are. */
function tipsOf(open) {
    const findTip = async (branch) => (await open()).remote.find(branch);
    return {
        async head() {
            const { repository } = await open();
            const { code, stdout } = await repository.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], {
                accept: [0, 1, 128],
            });
            if (code !== 0)
                throw new errors/* UserError */.yo('The checkout has no commit yet.', { hint: 'Commit something first.' });
            return stdout.trim();
        },
        findTip,
        async tip(branch) {
            const found = await findTip(branch);
            if (found !== undefined)
                return found;
            const { origin } = (await open()).repository;
            throw new errors/* UserError */.yo(`There is no branch ${branch} in ${origin.replace(/\/\/[^@/]*@/, '//')}.`, {
                hint: 'Check the name of the branch.',
            });
        },
    };
}
/** Questions about commits, once the checkout is open. */
function questions(answers) {
    return {
        lastChange: async (commit, paths) => (await answers()).lastChange(commit, paths),
        message: async (commit) => (await answers()).message(commit),
        messages: async (commit, text, limit) => (await answers()).messages(commit, text, limit),
        isAncestor: async (a, b) => (await answers()).isAncestor(a, b),
        mergeBase: async (a, b) => (await answers()).mergeBase(a, b),
        changedPaths: async (from, to) => (await answers()).changedPaths(from, to),
        readFiles: async (commit, paths) => (await answers()).readFiles(commit, paths),
        readTree: async (commit) => (await answers()).readTree(commit),
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/addresses.js

/**
 * The addresses that the runner's environment names. Nothing else is ever asked: no host is a constant but the default one.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 * @throws InputError when one of them is no http(s) address
 */
function readAddresses(env) {
    const server = address('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL || 'https://github.com');
    const api = address('GITHUB_API_URL', env.GITHUB_API_URL || defaultApi(server));
    const graphql = address('GITHUB_GRAPHQL_URL', env.GITHUB_GRAPHQL_URL || defaultGraphql(api));
    return { api, graphql, server };
}
function defaultApi(server) {
    return server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`;
}
function defaultGraphql(api) {
    return api.endsWith('/api/v3') ? `${api.slice(0, -'/v3'.length)}/graphql` : `${api}/graphql`;
}
function address(name, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
        throw new errors/* InputError */.dz(`${name} is not the address of a GitHub.`, {
            hint: 'It must be an http or https address without a user, a query or a fragment. The runner sets it; leave it unset for github.com.',
        });
    return url.href.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/adapters/github/checks.js
/** Checks of a commit, and runs that wait for a person. */
function checksOf(api) {
    return {
        async checkRuns(commit) {
            const runs = await api.list('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ...api.at, ref: commit, filter: 'latest' }, { doing: `read the checks of ${commit}`, needs: 'checks: read' }, (page) => page.check_runs);
            return runs.map(({ name, status, conclusion }) => ({
                name,
                // `waiting`, `requested` and `pending` are states of GitHub Actions before its own `queued`.
                status: status === 'completed' || status === 'in_progress' ? status : 'queued',
                conclusion: conclusion ?? undefined,
            }));
        },
        async heldRuns(commit) {
            const runs = await api.list('GET /repos/{owner}/{repo}/actions/runs', { ...api.at, head_sha: commit, status: 'action_required' }, { doing: `read the workflow runs of ${commit}`, needs: 'actions: read' }, (page) => page.workflow_runs);
            return runs.filter((run) => run.conclusion === 'action_required').map((run) => run.name ?? run.path);
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/comments.js
const needs = 'pull-requests: write';
/** Comments of ours: told by the author's id, never by a marker alone, which anybody can write. */
function commentsOf(api, surroundings) {
    const ownComments = async (number) => {
        const { identity } = await surroundings();
        const all = await api.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...api.at, issue_number: number }, { doing: `read the comments of #${number}`, needs: 'pull-requests: read' }, (page) => page);
        return all
            .filter(({ user }) => Number(user?.id) === identity.id)
            .map(({ id, body }) => ({ id: Number(id), body: body ?? '' }));
    };
    return {
        ownComments,
        async createComment(number, body) {
            const find = async () => (await ownComments(number)).find((comment) => comment.body === body);
            await api.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...api.at, issue_number: number, body }, { doing: `comment on #${number}`, needs, afterLoss: find });
        },
        async updateComment(id, body) {
            await api.write('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...api.at, comment_id: id, body }, { doing: 'update a comment', needs, afterLoss: 'repeatable' });
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/branches.js

/** Where a branch is; undefined when it does not exist. */
async function readBranch(api, name) {
    const purpose = { doing: `read the branch ${name}`, needs: 'contents: read' };
    const found = await api.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...api.at, ref: `heads/${name}` }, purpose);
    return found?.object.sha;
}
/** Creates a branch at a commit. Existing there already is success. @throws ForgeError 409 when it exists elsewhere */
async function createBranch(api, name, commit) {
    const isThere = async () => ((await readBranch(api, name)) === commit ? true : undefined);
    try {
        await api.write('POST /repos/{owner}/{repo}/git/refs', { ...api.at, ref: `refs/heads/${name}`, sha: commit }, { doing: `create the branch ${name}`, needs: 'contents: write', afterLoss: isThere });
    }
    catch (error) {
        // 422 "Reference already exists": another run made it, or the last one before it was killed.
        if (!(error instanceof errors/* ForgeError */.Q8 && error.status === 422))
            throw error;
        const current = await readBranch(api, name);
        if (current === commit)
            return;
        throw current === undefined ? error : branchMoved(name, undefined, current);
    }
}
/** The branch is not where it was expected: whoever called reads again and decides afresh. */
function branchMoved(name, expected, current) {
    const text = (commit) => (commit === undefined ? 'absent' : commit.slice(0, 12));
    return new errors/* ForgeError */.Q8(`The branch ${name} has moved: expected ${text(expected)}, found ${text(current)}.`, 409, {
        hint: 'Another run or a person changed it meanwhile. Run it again.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/github/lost-commit.js


/** Our commit, when its answer was lost: the branch's tip, if it stands on `base`, says what we say and changes what we change. */
async function findOurs(api, request) {
    const { branch, base, writes } = request;
    const tip = await readBranch(api, branch);
    if (tip === undefined || tip === base)
        return undefined;
    const purpose = { doing: `read the commit ${tip}`, needs: 'contents: read' };
    const found = await api.read('GET /repos/{owner}/{repo}/commits/{ref}', { ...api.at, ref: tip }, purpose);
    const ours = found.parents.length === 1 &&
        found.parents[0]?.sha === base &&
        found.commit.message.trim() === messageOf(request).trim() &&
        (found.files ?? []).every((file) => writes.some((write) => write.path === file.filename && blobId(write) === file.sha));
    return ours ? tip : undefined;
}
/** The whole message of a commit. */
function messageOf({ headline, body }) {
    return body === '' ? headline : `${headline}\n\n${body}`;
}
/** The id that Git gives to a file's content. */
function blobId({ text }) {
    const bytes = Buffer.from(text);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./build/adapters/github/rebuild.js



const MOVE_REF = `mutation MoveRef($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
const FILE_MODE = `query FileMode($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { file(path: $path) { mode } } }
  }
}`;
const rebuild_needs = 'contents: write';
const EXECUTABLE = 0o100755;
/**
 * Makes a commit on `base` and moves the branch to it in one compare-and-swap. Moving the branch to `base` first would show GitHub a
 * pull request without commits, which it closes for good ("The branch was force-pushed or recreated",
 * https://github.com/isaacs/github/issues/361). The commit names no author: GitHub then signs it for an App's and a workflow's token
 * (https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification).
 */
async function rebuildBranch(api, surroundings, request) {
    const commit = await writeCommit(api, request);
    await moveBranch(api, surroundings, request, commit);
    return commit;
}
// Objects are named by their content and nothing points to them yet: writing them twice does no harm.
async function writeCommit(api, { branch, base, headline, body, writes }) {
    const write = { doing: `write a commit for the branch ${branch}`, needs: rebuild_needs, afterLoss: 'repeatable' };
    const parent = await api.read('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...api.at, commit_sha: base }, write);
    const tree = await api.write('POST /repos/{owner}/{repo}/git/trees', {
        ...api.at,
        base_tree: parent.tree.sha,
        tree: await Promise.all(writes.map(async ({ path, text }) => {
            return { path, mode: await modeOf(api, base, path), type: 'blob', content: text };
        })),
    }, write);
    const commit = await api.write('POST /repos/{owner}/{repo}/git/commits', { ...api.at, message: messageOf({ headline, body }), tree: tree.sha, parents: [base] }, write);
    return commit.sha;
}
// A tree wants a mode: a script stays executable.
async function modeOf(api, commit, path) {
    const purpose = { doing: `look at ${path}`, needs: rebuild_needs };
    const { repository } = await api.query(FILE_MODE, { ...api.at, commit, path }, purpose);
    return repository?.object?.file?.mode === EXECUTABLE ? '100755' : '100644';
}
async function moveBranch(api, surroundings, request, commit) {
    const { branch, expected } = request;
    const { repositoryId } = await surroundings();
    const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid: expected, afterOid: commit, force: true }];
    const isThere = async () => ((await readBranch(api, branch)) === commit ? {} : undefined);
    const write = { doing: `move the branch ${branch}`, needs: rebuild_needs, afterLoss: isThere };
    try {
        await api.mutate(MOVE_REF, { input: { repositoryId, refUpdates } }, write);
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8) || ![400, 409, 422].includes(error.status))
            throw error;
        const current = await readBranch(api, branch);
        if (current === commit)
            return;
        if (current !== expected)
            throw branchMoved(branch, expected, current);
        if (error.status !== 400)
            throw error;
        // An older GitHub Enterprise Server does not know `updateRefs`. REST cannot compare and swap: the read above is the next best.
        const update = { ...api.at, ref: `heads/${branch}`, sha: commit, force: true };
        await api.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', update, { ...write, afterLoss: 'repeatable' });
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/commits.js




const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/**
 * Commits through the API, compare-and-swap all the way: a killed run leaves at most a branch that stands at `base`, from which the next
 * run goes on. Where the branch is absent or at `base`, GitHub writes and signs the commit (`createCommitOnBranch`). Where it must
 * be moved first it is rebuilt in one step: see `rebuild.ts`.
 */
function commitsOf(api, surroundings) {
    return {
        async commit(request) {
            const { branch, base, expected } = request;
            if (expected !== undefined && expected !== base)
                return rebuildBranch(api, surroundings, request);
            if (expected === undefined)
                await createBranch(api, branch, base);
            return await commitOnTip(api, surroundings, request);
        },
    };
}
async function commitOnTip(api, surroundings, request) {
    const { branch, base, headline, body, writes } = request;
    const { repository } = await surroundings();
    const input = {
        branch: { repositoryNameWithOwner: `${repository.owner}/${repository.name}`, branchName: branch },
        expectedHeadOid: base,
        message: { headline, body },
        fileChanges: {
            additions: writes.map(({ path, text }) => ({ path, contents: Buffer.from(text).toString('base64') })),
        },
    };
    const readBack = async () => {
        const oid = await findOurs(api, request);
        return oid === undefined ? undefined : { createCommitOnBranch: { commit: { oid } } };
    };
    const write = { doing: `commit to the branch ${branch}`, needs: 'contents: write', afterLoss: readBack };
    try {
        const answer = await api.mutate(COMMIT, { input }, write);
        const oid = answer.createCommitOnBranch?.commit?.oid;
        if (oid === undefined)
            throw new errors/* ForgeError */.Q8(`Cannot commit to the branch ${branch}: GitHub returned no commit.`, 0);
        return oid;
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8) || (error.status !== 409 && error.status !== 422))
            throw error;
        const current = await readBranch(api, branch);
        if (current === base)
            throw error;
        throw branchMoved(branch, base, current);
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/delete-branch.js



/** The id of no commit: a branch that is moved there is deleted. */
const NOTHING = '0'.repeat(40);
/** Branches as such: where they are, and that they go. */
function branchesOf(api, surroundings) {
    return {
        branch: (name) => readBranch(api, name),
        deleteBranch: (name, expected) => deleteBranch(api, surroundings, name, expected),
    };
}
/** REST deletes whatever is there: a person's commit of this moment would be lost. GraphQL compares and swaps. */
async function deleteBranch(api, surroundings, name, expected) {
    const current = await readBranch(api, name);
    if (current !== expected)
        return current === undefined;
    const { repositoryId } = await surroundings();
    const refUpdates = [{ name: `refs/heads/${name}`, beforeOid: expected, afterOid: NOTHING, force: true }];
    const isGone = async () => ((await readBranch(api, name)) === undefined ? {} : undefined);
    const write = { doing: `delete the branch ${name}`, needs: 'contents: write', afterLoss: isGone };
    try {
        await api.mutate(MOVE_REF, { input: { repositoryId, refUpdates } }, write);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8) || ![400, 404, 409, 422].includes(error.status))
            throw error;
        // It is gone, as wanted (a setting of the repository deletes it after the merge), or it has moved.
        const now = await readBranch(api, name);
        if (now !== expected)
            return now === undefined;
        if (error.status !== 400)
            throw error;
        return await deleteUnseen(api, name);
    }
}
/** An older GitHub Enterprise Server does not know `updateRefs`: the read right before is the next best. */
async function deleteUnseen(api, name) {
    try {
        await api.write('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ...api.at, ref: `heads/${name}` }, { doing: `delete the branch ${name}`, needs: 'contents: write', afterLoss: 'repeatable' });
    }
    catch (error) {
        // 422 "Reference does not exist", or 404.
        const absent = error instanceof errors/* ForgeError */.Q8 && (error.status === 422 || error.status === 404);
        if (!absent || (await readBranch(api, name)) !== undefined)
            throw error;
    }
    return true;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/adapters/github/actors.js
/** What we ask of an account, whatever its kind; REST's numeric id, which no rename changes. */
const ACTOR = `login
      ... on User { databaseId }
      ... on Bot { databaseId }
      ... on Organization { databaseId }
      ... on Mannequin { databaseId }`;
/** The numeric id, if there is one. */
function actorId(actor) {
    return actor?.databaseId ?? undefined;
}
/**
 * The numeric id of a commit's author. GraphQL's `GitActor.user` is a `User`, and bots are none: for them the id is in the address
 * that GitHub gives them, `41898282+github-actions[bot]@users.noreply.github.com`. GitHub itself attributes commits by their
 * address, so that this is worth as much as its own answer.
 */
function commitAuthorId(author) {
    if (author?.user?.databaseId)
        return author.user.databaseId;
    const id = /^(\d{1,15})\+[^@\s]+@users\.noreply\.[^@\s]+$/.exec(author?.email ?? '')?.[1];
    return id === undefined ? undefined : Number(id);
}
/** The account `web-flow` of github.com, which commits what is made through the web or the API; no rename changes its id. */
const WEB_FLOW = 19864447;
/** Its address. GitHub Enterprise Server has an account and an address of its own: there `committedViaWeb` tells. */
const WEB_FLOW_EMAIL = 'noreply@github.com';
/**
 * The ids of who made a commit: its author, and its committer where that is another one. `git commit --amend` and a rebase keep the
 * author, so that only the committer tells that a person was there. GitHub as the committer says nothing of who it was.
 */
function makersOf({ committedViaWeb, author, committer }) {
    const by = commitAuthorId(author);
    const committed = commitAuthorId(committer);
    const isGitHub = committedViaWeb || committed === WEB_FLOW || committer?.email === WEB_FLOW_EMAIL;
    return isGitHub || committed === by ? [by] : [by, committed];
}

;// CONCATENATED MODULE: ./build/adapters/github/deployment-reads.js

const STATUS = `id state description createdAt creator { ${ACTOR} }`;
/**
 * What is read of a deployment. GitHub does not say in which order it gives the statuses of one, and a deployment that is tried again
 * and again gets more than a page of them: both ends are read, so that the newest are there whichever end they stand at, and
 * the one that GitHub calls the latest by itself.
 */
const DEPLOYMENT = `databaseId
        commitOid
        environment
        task
        createdAt
        payload
        creator { ${ACTOR} }
        latestStatus { ${STATUS} }
        statuses(first: 50) { nodes { ${STATUS} } }
        otherStatuses: statuses(last: 50) { nodes { ${STATUS} } }`;
function describeDeployment(node) {
    return {
        id: node.databaseId ?? 0,
        commit: node.commitOid,
        environment: node.environment ?? '',
        task: node.task ?? '',
        createdAt: new Date(node.createdAt),
        author: actorId(node.creator),
        payload: readPayload(node.payload),
        statuses: statusesOf(node).map(describeStatus),
    };
}
/** Deployments as the port promises them, in whatever order they came: by time, and within a second by number. */
function newestFirst(deployments) {
    return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}
/** A payload as it was recorded. GraphQL gives it as JSON text, and as JSON text of a text when it was recorded as one. */
function readPayload(payload) {
    if (typeof payload !== 'string')
        return payload;
    try {
        const value = JSON.parse(payload);
        return typeof value === 'string' ? readPayload(value) : value;
    }
    catch {
        return payload;
    }
}
/**
 * The statuses that were read, each once, the newest first. Times are whole seconds and ids say nothing: of one second the one that
 * GitHub calls the latest comes first, then an end before what led to it.
 */
function statusesOf({ latestStatus, statuses, otherStatuses }) {
    const latest = latestStatus ? [latestStatus] : [];
    const all = [...latest, ...(statuses?.nodes ?? []), ...(otherStatuses?.nodes ?? [])];
    const isLatest = ({ id }) => Number(id === latestStatus?.id);
    return [...new Map(all.map((status) => [status.id, status])).values()].toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || isLatest(b) - isLatest(a) || stage(b) - stage(a));
}
const beginnings = ['queued', 'pending', 'in_progress'];
/** How far a deployment is in a state: waiting, running, ended. */
function stage({ state }) {
    const at = beginnings.indexOf(stateOf(state));
    return at === -1 ? beginnings.length : at;
}
function describeStatus(node) {
    return {
        state: stateOf(node.state),
        description: node.description ?? '',
        at: new Date(node.createdAt),
        author: actorId(node.creator),
    };
}
/** A state as we spell it; `waiting` (for a protection rule) is pending to us. */
function stateOf(state) {
    const name = state.toLowerCase();
    return name === 'waiting' ? 'pending' : name;
}

;// CONCATENATED MODULE: ./build/adapters/github/recent-deployments.js

const DEPLOYMENTS = `query Deployments($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        ${DEPLOYMENT}
      }
    }
  }
}`;
/**
 * Deployments of a task that are enough. A few are not: the newest may be the broken one, and the healthy one that a revert or a soak
 * looks for lies behind hundreds of other apps'.
 */
const ENOUGH = 30;
/** Pages of 100 that are read in any case. */
const FEWEST_PAGES = 2;
/** And at most, before a task is asked for by itself: jobs that name the environment record deployments of their own. */
const MOST_PAGES = 10;
function openRecent(api, environment) {
    const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
    const read = [];
    let pages = 0;
    let next;
    const of = (task) => read.filter((deployment) => deployment.task === task);
    const readWhile = async (more) => {
        while (next !== null && pages < MOST_PAGES && (pages < FEWEST_PAGES || more())) {
            const variables = { ...api.at, environment, after: next ?? null };
            const { repository } = await api.query(DEPLOYMENTS, variables, purpose);
            const page = repository?.deployments;
            read.push(...(page?.nodes ?? []).map(describeDeployment));
            next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
            pages += 1;
        }
    };
    // One after another: who asks second finds the pages that the first has read.
    let last = Promise.resolve();
    const inTurn = (more) => {
        const turn = last.then(() => readWhile(more));
        last = turn.catch(() => undefined);
        return turn;
    };
    return {
        async of(task) {
            await inTurn(() => of(task).length < ENOUGH);
            const found = of(task);
            return { found, enough: next === null || found.length >= ENOUGH };
        },
        async newest(task) {
            await inTurn(() => false);
            return of(task);
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/task-deployments.js


const DEPLOYMENTS_BY_ID = `query DeploymentsById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Deployment {
        ${DEPLOYMENT}
    }
  }
}`;
/**
 * The newest deployments of one task: the exact way, in two requests, as only REST knows tasks and only GraphQL gives many statuses at
 * once. For an app that has not been deployed for long in an environment where much is.
 */
async function readTask(api, environment, task) {
    const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
    const query = { ...api.at, environment, task, per_page: ENOUGH };
    const found = await api.read('GET /repos/{owner}/{repo}/deployments', query, purpose);
    if (found.length === 0)
        return [];
    const ids = found.map(({ node_id }) => node_id);
    const { nodes } = await api.query(DEPLOYMENTS_BY_ID, { ids }, purpose);
    return nodes.filter((node) => node !== null).map(describeDeployment);
}

;// CONCATENATED MODULE: ./build/adapters/github/known-deployments.js



/** Deployments of a task that are of interest. */
const PER_TASK = 100;
/** Milliseconds that an environment's newest deployments answer for all of its apps; our own writes end it at once. */
const FRESH = 10_000;
function rememberDeployments(api, clock) {
    const recent = new Map();
    const old = rememberOld(api);
    const pagesOf = (environment) => {
        const now = clock.now().getTime();
        const known = recent.get(environment);
        if (known && now - known.at < FRESH)
            return known.pages;
        const pages = openRecent(api, environment);
        recent.set(environment, { at: now, pages });
        return pages;
    };
    const find = async (environment, task) => {
        const pages = pagesOf(environment);
        if (old.knows(environment, task))
            return joined(await old.read(environment, task), await pages.newest(task));
        const { found, enough } = await pages.of(task);
        return enough ? found : joined(await old.read(environment, task), found);
    };
    return {
        async read(environment, task) {
            return newestFirst(await find(environment, task)).slice(0, PER_TASK);
        },
        forget(environment, written) {
            recent.delete(environment);
            old.forget(environment, written);
        },
    };
}
/** Each once, as it was read last. */
function joined(older, newer) {
    return [...new Map([...older, ...newer].map((deployment) => [deployment.id, deployment])).values()];
}
/**
 * Tasks whose deployments reach further back than the environment's newest. They are asked for once in a run: a new one by somebody
 * else is among the environment's newest, which are read too.
 */
function rememberOld(api) {
    const answers = new Map();
    const keyOf = (environment, task) => JSON.stringify([environment, task]);
    const tasks = new Map();
    return {
        knows: (environment, task) => answers.has(keyOf(environment, task)),
        async read(environment, task) {
            const key = keyOf(environment, task);
            const answer = answers.get(key)?.answer ?? readTask(api, environment, task);
            answers.set(key, { environment, answer });
            answer.catch(() => answers.delete(key));
            const found = await answer;
            for (const { id } of found)
                tasks.set(id, task);
            return found;
        },
        forget(environment, written) {
            const task = 'task' in written ? written.task : tasks.get(written.id);
            // A deployment that is not among them was read elsewhere, or not at all: nothing of it is known here.
            if (task !== undefined)
                answers.delete(keyOf(environment, task));
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/text.js
/** GitHub's limit for the description of a status, a deployment status and the like. */
const DESCRIPTION = 140;
/** A description that fits: one line, cut at a whole character. */
function fitDescription(text) {
    return cut(text.replaceAll(/\s+/g, ' ').trim(), DESCRIPTION);
}
/** What somebody else wrote, as one line of at most so many characters, without control characters. */
function oneLine(text, limit) {
    // Only so much of it can be shown: the rest need not be looked at.
    const start = text.slice(0, limit * 4);
    return cut(start.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim(), limit);
}
function cut(line, limit) {
    if (line.length <= limit)
        return line;
    // A pair of surrogates is never cut in half.
    return `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

;// CONCATENATED MODULE: ./build/adapters/github/deployments.js





const deployments_needs = 'deployments: write';
/** GitHub deployments: what was brought where, by whom, and how it went. */
function deploymentsOf(api, surroundings, clock) {
    const known = rememberDeployments(api, clock);
    return {
        deployments: known.read,
        async createDeployment(request) {
            try {
                return await create(api, surroundings, request);
            }
            finally {
                // Afterwards: what was read while it was written may not have it. And after a failure nobody knows.
                known.forget(request.environment, request);
            }
        },
        async setDeploymentStatus(id, status) {
            try {
                await addStatus(api, id, status);
            }
            finally {
                known.forget(status.environment, { id });
            }
        },
    };
}
async function addStatus(api, id, { state, description, url, environment }) {
    const status = { state, description: fitDescription(description) };
    await api.write('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        ...api.at,
        deployment_id: id,
        ...status,
        environment,
        // Other apps are deployed to the same environment: theirs stay active.
        auto_inactive: false,
        ...(url !== undefined && { log_url: url }),
    }, { doing: `record the deployment as ${state}`, needs: deployments_needs, afterLoss: () => findStatus(api, id, status) });
}
async function create(api, surroundings, request) {
    const { commit, environment, task, description, payload, production } = request;
    const created = await api.write('POST /repos/{owner}/{repo}/deployments', {
        ...api.at,
        ref: commit,
        environment,
        task,
        description: fitDescription(description),
        payload: { ...payload },
        production_environment: production,
        // The gates have decided already, about exactly this commit: nothing is merged into it and no check is asked again.
        auto_merge: false,
        required_contexts: [],
    }, { doing: `record a deployment to ${environment}`, needs: deployments_needs, afterLoss: () => findCreated(api, surroundings, request) });
    if ('id' in created)
        return Number(created.id);
    throw new errors/* ForgeError */.Q8(`Cannot record a deployment to ${environment}: GitHub returned no deployment.`, 0);
}
/** Ours of the same commit, environment, task and payload that has no status yet: what a lost answer, or a killed run, left behind. */
async function findCreated(api, surroundings, request) {
    const { commit, environment, task, payload } = request;
    const { identity } = await surroundings();
    const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
    const query = { ...api.at, sha: commit, environment, task };
    const found = await api.read('GET /repos/{owner}/{repo}/deployments', query, purpose);
    const newest = newestById(found);
    if (!newest || Number(newest.creator?.id) !== identity.id)
        return undefined;
    if (!(0,external_node_util_.isDeepStrictEqual)(readPayload(newest.payload), { ...payload }))
        return undefined;
    const statuses = await api.read('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { ...api.at, deployment_id: Number(newest.id), per_page: 1 }, purpose);
    return statuses.length === 0 ? { id: newest.id } : undefined;
}
async function findStatus(api, id, { state, description }) {
    const all = await api.list('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { ...api.at, deployment_id: id }, { doing: 'read the statuses of a deployment', needs: 'deployments: read' }, (page) => page);
    const newest = newestById(all);
    return newest?.state === state && newest.description === description ? newest : undefined;
}
/** GitHub gives the newest first without promising it; numbers go up. */
function newestById(all) {
    return all.toSorted((a, b) => Number(b.id) - Number(a.id))[0];
}

;// CONCATENATED MODULE: ./build/adapters/github/dispatch.js
function dispatchOf(api) {
    return {
        async dispatchWorkflow(workflow, ref, inputs) {
            await api.write('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', { ...api.at, workflow_id: workflow, ref, inputs: { ...inputs } }, 
            // At least once: a run recomputes everything, so that a second one finds nothing to do, but a lost one leaves the loop standing.
            { doing: `start the workflow ${workflow}`, needs: 'actions: write', afterLoss: 'repeatable' });
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/once.js
/** The same answer for every caller, asked for once. A failure is not kept. */
function once(ask) {
    let answer;
    return () => {
        answer ??= ask().catch((error) => {
            answer = undefined;
            throw error;
        });
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/identity.js


const SURROUNDINGS = `query Surroundings($owner: String!, $repo: String!) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    id
    url
    name
    owner { login }
    defaultBranchRef { name }
    squashMergeAllowed
    mergeCommitAllowed
    rebaseMergeAllowed
  }
}`;
/** The account behind every workflow's own token. Square brackets are not allowed in the names of people, so that it cannot be taken. */
const WORKFLOW_LOGIN = 'github-actions[bot]';
function createSurroundings(api) {
    return once(async () => {
        const name = `${api.at.owner}/${api.at.repo}`;
        const purpose = { doing: `look at the repository ${name}`, needs: 'contents: read' };
        const { viewer, repository } = await api.query(SURROUNDINGS, api.at, purpose);
        if (!repository || viewer.databaseId === null)
            throw new errors/* ForgeError */.Q8(`The repository ${name} cannot be seen with this token.`, 404, {
                hint: 'Check its name and that the token has access to it.',
            });
        return {
            identity: { id: viewer.databaseId, login: viewer.login, workflowToken: viewer.login === WORKFLOW_LOGIN },
            repository: describeRepository(repository),
            repositoryId: repository.id,
        };
    });
}
function describeRepository(repository) {
    const mergeMethods = [];
    if (repository.squashMergeAllowed)
        mergeMethods.push('squash');
    if (repository.mergeCommitAllowed)
        mergeMethods.push('merge');
    if (repository.rebaseMergeAllowed)
        mergeMethods.push('rebase');
    if (!repository.defaultBranchRef)
        throw new errors/* ForgeError */.Q8(`The repository ${repository.owner.login}/${repository.name} is empty.`, 404, {
            hint: 'Push a first commit with a gitops.yaml.',
        });
    return {
        owner: repository.owner.login,
        name: repository.name,
        url: repository.url,
        defaultBranch: repository.defaultBranchRef.name,
        mergeMethods,
    };
}
function identityOf(surroundings) {
    return {
        identity: async () => (await surroundings()).identity,
        repository: async () => (await surroundings()).repository,
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/merge-now.js

/** Milliseconds between looks at a pull request whose mergeability GitHub is still working out. */
const PAUSES = [500, 1000, 2000, 4000];
/** Merges exactly the head that was judged, now; every refusal is understood by looking again, never by trying again blindly. */
async function mergeNow(api, clock, request) {
    const refused = await attempt(api, request);
    if (!(refused instanceof errors/* ForgeError */.Q8))
        return refused;
    const pull = await settled(api, clock, request.number);
    // GitHub refuses with 405 while it works out the mergeability or when the base has just moved; a second, informed attempt follows.
    const same = pull.state === 'open' && pull.head.sha === request.expectedHead;
    const stale = same && pull.mergeable === true && pull.mergeable_state !== 'behind';
    if (!stale || refused.status !== 405)
        return await classify(pull, request, refused);
    const again = await attempt(api, request);
    return again instanceof errors/* ForgeError */.Q8 ? classify(await merge_now_read(api, request.number), request, again) : again;
}
async function attempt(api, request) {
    const { number, expectedHead, method, title, message } = request;
    const readBack = async () => {
        const pull = await merge_now_read(api, number);
        return pull.merged ? { sha: pull.merge_commit_sha ?? '' } : undefined;
    };
    try {
        const merged = await api.write('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
            ...api.at,
            pull_number: number,
            sha: expectedHead,
            merge_method: method,
            commit_title: title,
            commit_message: message,
        }, { doing: `merge the pull request #${number}`, needs: 'contents: write', afterLoss: readBack });
        return { merged: true, commit: merged.sha };
    }
    catch (error) {
        // 405: not mergeable, not allowed or the base moved; 409: the head is another one; 422: refused by a rule of the repository.
        if (error instanceof errors/* ForgeError */.Q8 && [405, 409, 422].includes(error.status))
            return error;
        throw error;
    }
}
function classify(pull, request, refused) {
    if (pull.merged && pull.head.sha === request.expectedHead && pull.merge_commit_sha)
        return { merged: true, commit: pull.merge_commit_sha };
    const message = refused.message;
    if (pull.head.sha !== request.expectedHead || refused.status === 409)
        return { merged: false, reason: 'moved', message };
    if (pull.mergeable === false)
        return { merged: false, reason: 'conflict', message };
    // "Require branches to be up to date before merging": only a head that stands on the base of now gets in.
    if (pull.mergeable_state === 'behind')
        return { merged: false, reason: 'behind', message };
    return { merged: false, reason: 'blocked', message };
}
/** The pull request once GitHub knows whether it can be merged, or after some seconds anyway. */
async function settled(api, clock, number) {
    let pull = await merge_now_read(api, number);
    for (const pause of PAUSES) {
        if (pull.mergeable !== null || pull.state !== 'open')
            return pull;
        await clock.sleep(pause);
        clock.cancelled.throwIfAborted();
        pull = await merge_now_read(api, number);
    }
    return pull;
}
function merge_now_read(api, number) {
    const purpose = { doing: `read the pull request #${number}`, needs: 'pull-requests: read' };
    return api.read('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...api.at, pull_number: number }, purpose);
}

;// CONCATENATED MODULE: ./build/adapters/github/merge-state.js


// The entry is asked for only by who must know whose it is.
const MERGE_STATE = `query MergeState($owner: String!, $repo: String!, $number: Int!, $entry: Boolean!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      id
      state
      headRefOid
      mergeable
      mergeCommit { oid }
      isMergeQueueEnabled
      isInMergeQueue
      autoMergeRequest { enabledBy { ${ACTOR} } }
      mergeQueueEntry @include(if: $entry) { position headCommit { oid } enqueuer { ${ACTOR} } }
    }
  }
}`;
/** @param entry whether the entry of the merge queue is wanted @throws ForgeError 404 */
async function readMergeState(api, number, entry = false) {
    const purpose = { doing: `read the pull request #${number}`, needs: 'pull-requests: read' };
    const { repository } = await api.query(MERGE_STATE, { ...api.at, number, entry }, purpose);
    if (repository?.pullRequest)
        return repository.pullRequest;
    throw new errors/* ForgeError */.Q8(`There is no pull request #${number} in ${api.at.owner}/${api.at.repo}.`, 404);
}

;// CONCATENATED MODULE: ./build/adapters/github/merge-queue.js


const ENQUEUE = `mutation Enqueue($input: EnqueuePullRequestInput!) {
  enqueuePullRequest(input: $input) { mergeQueueEntry { position headCommit { oid } } }
}`;
/** Puts exactly the head that was judged into the merge queue of its base; one that stands there stays where it is. */
async function enqueue(api, request, state) {
    const { number, expectedHead } = request;
    const known = await standing(api, state, request);
    if (known)
        return known;
    const isThere = async () => {
        const { isInMergeQueue, mergeQueueEntry = null } = await readMergeState(api, number, true);
        return isInMergeQueue ? { enqueuePullRequest: { mergeQueueEntry } } : undefined;
    };
    try {
        const answer = await api.mutate(ENQUEUE, { input: { pullRequestId: state.id, expectedHeadOid: expectedHead } }, { doing: `put the pull request #${number} into the merge queue`, needs: 'contents: write', afterLoss: isThere });
        return queued(answer.enqueuePullRequest?.mergeQueueEntry);
    }
    catch (error) {
        return await explainRefusal(api, request, error);
    }
}
/**
 * Why a mutation that was to merge was refused, by looking again.
 * @throws the error, where it is no refusal
 */
async function explainRefusal(api, request, error) {
    if (!(error instanceof errors/* ForgeError */.Q8) || ![409, 422].includes(error.status))
        throw error;
    const now = await readMergeState(api, request.number);
    const known = await standing(api, now, request);
    const reason = now.mergeable === 'CONFLICTING' ? 'conflict' : 'blocked';
    return known ?? { merged: false, reason, message: error.message };
}
/** What is to be said without doing anything; undefined for an open pull request at the expected head that nobody has queued. */
async function standing(api, state, { number, expectedHead }) {
    const isSame = state.headRefOid === expectedHead;
    if (state.state === 'MERGED' && isSame && state.mergeCommit)
        return { merged: true, commit: state.mergeCommit.oid };
    if (!isSame || state.state !== 'OPEN')
        return { merged: false, reason: 'moved', message: `#${number} is closed or at another commit by now` };
    return state.isInMergeQueue ? queued((await readMergeState(api, number, true)).mergeQueueEntry) : undefined;
}
function queued(entry) {
    const where = entry ? ` at position ${entry.position}` : '';
    const group = entry?.headCommit?.oid;
    const message = `it stands in the merge queue${where}`;
    return { merged: false, reason: 'queued', message, ...(group !== undefined && { group }) };
}

;// CONCATENATED MODULE: ./build/adapters/github/auto-merge.js




const ENABLE_AUTO_MERGE = `mutation EnableAutoMerge($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { clientMutationId }
}`;
/** GitHub turns auto-merge on only while something is missing (peter-evans/enable-pull-request-automerge#355). */
const NOTHING_MISSING = /Pull request is in (?:clean|unstable|has_hooks) status/i;
const NOT_ALLOWED = /auto.?merge is not allowed/i;
const on = {
    merged: false,
    reason: 'auto-merge',
    message: 'auto-merge is on: GitHub merges it once its requirements are met',
};
/**
 * Turns auto-merge on for the head that was judged. Only where GitHub says that nothing is missing is it merged at once instead:
 * any other refusal would make that a merge past a requirement.
 */
async function enableAutoMerge(api, clock, request, state) {
    const { number, expectedHead, method, title, message } = request;
    const known = await standing(api, state, request);
    if (known)
        return known;
    if (state.autoMergeRequest)
        return on;
    const mergeMethod = method.toUpperCase();
    const input = {
        ...{ pullRequestId: state.id, expectedHeadOid: expectedHead, mergeMethod },
        ...{ commitHeadline: title, commitBody: message },
    };
    const isOn = async () => ((await readMergeState(api, number)).autoMergeRequest ? {} : undefined);
    try {
        await api.mutate(ENABLE_AUTO_MERGE, { input }, { doing: `turn auto-merge of #${number} on`, needs: 'contents: write and pull-requests: write', afterLoss: isOn });
        return on;
    }
    catch (error) {
        if (error instanceof errors/* ForgeError */.Q8 && NOTHING_MISSING.test(error.message))
            return await mergeNow(api, clock, request);
        if (error instanceof errors/* ForgeError */.Q8 && NOT_ALLOWED.test(error.message))
            return notAllowed;
        return await explainRefusal(api, request, error);
    }
}
const notAllowed = {
    merged: false,
    reason: 'not-allowed',
    message: 'the settings of the repository do not allow auto-merge',
};

;// CONCATENATED MODULE: ./build/adapters/github/cancel-merge.js



const DISABLE_AUTO_MERGE = `mutation DisableAutoMerge($input: DisablePullRequestAutoMergeInput!) {
  disablePullRequestAutoMerge(input: $input) { clientMutationId }
}`;
const DEQUEUE = `mutation Dequeue($input: DequeuePullRequestInput!) {
  dequeuePullRequest(input: $input) { clientMutationId }
}`;
/** Takes back what our identity began. Auto-merge comes first: it would put the pull request into the queue again. */
async function cancelMerge(api, surroundings, number) {
    const state = await readMergeState(api, number, true);
    if (state.state !== 'OPEN')
        return state.state === 'CLOSED';
    const { identity } = await surroundings();
    const begun = [state.autoMergeRequest?.enabledBy, state.mergeQueueEntry?.enqueuer].filter((by) => by !== undefined);
    if (begun.some((by) => actorId(by) !== identity.id))
        return false;
    const { id, autoMergeRequest, mergeQueueEntry } = state;
    const doing = (what) => ({ doing: `${what} #${number}`, needs: 'contents: write' });
    if (autoMergeRequest)
        await take(api, DISABLE_AUTO_MERGE, { pullRequestId: id }, doing('turn auto-merge off of'));
    if (mergeQueueEntry)
        await take(api, DEQUEUE, { id }, doing('take out of the merge queue'));
    const now = autoMergeRequest || mergeQueueEntry ? await readMergeState(api, number) : state;
    return now.state !== 'MERGED' && !isUnderway(now);
}
function isUnderway({ autoMergeRequest, isInMergeQueue }) {
    return autoMergeRequest !== null || isInMergeQueue;
}
// Off is off, whoever did it: what is refused is looked at afterwards.
async function take(api, document, input, purpose) {
    try {
        await api.mutate(document, { input }, { ...purpose, afterLoss: 'repeatable' });
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8) || error.status !== 422)
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/merging.js





/**
 * Merging by the way that the base asks for. Whether it has a merge queue is looked up first: a token that may bypass rules would
 * merge past the queue without a word.
 */
function mergingOf(api, surroundings, clock) {
    return {
        async merge(request) {
            const state = await readMergeState(api, request.number);
            return state.isMergeQueueEnabled ? enqueue(api, request, state) : mergeNow(api, clock, request);
        },
        async mergeWhenReady(request) {
            const state = await readMergeState(api, request.number);
            const queued = state.isMergeQueueEnabled ? await enqueue(api, request, state) : undefined;
            if (queued && (queued.merged || queued.reason !== 'blocked'))
                return queued;
            return await enableAutoMerge(api, clock, request, state);
        },
        cancelMerge: (number) => cancelMerge(api, surroundings, number),
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/attention.js

const TEAM = 'team:';
/**
 * Labels a pull request, asks for reviews and assigns it. Nothing is decided by any of it: the pull request is open, which is what
 * counts, and what GitHub refuses is a warning. All three add what is missing and leave the rest alone, so that a lost answer does no harm.
 */
async function attend(api, number, attention, warn) {
    const { labels = [], reviewers = [], assignees = [] } = attention;
    if (labels.length > 0)
        await label(api, number, labels, warn);
    if (reviewers.length > 0)
        await requestReviews(api, number, reviewers, warn);
    if (assignees.length > 0)
        await attention_assign(api, number, assignees, warn);
}
/** GitHub creates labels that do not exist. */
async function label(api, number, labels, warn) {
    const refused = await refusal(api.write('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', { ...api.at, issue_number: number, labels: [...labels] }, { doing: `label the pull request #${number}`, needs: 'issues: write', afterLoss: 'repeatable' }));
    if (refused)
        warn(`${refused.message} It stays without ${labels.join(', ')}. ${refused.hint ?? ''}`.trim());
}
/** All at once; where one of them is refused nobody was asked, and each is asked alone. */
async function requestReviews(api, number, reviewers, warn) {
    const refused = await requestReview(api, number, reviewers);
    if (!refused)
        return;
    const alone = refused.status === 422 && reviewers.length > 1;
    if (!alone)
        warn(`${refused.message} ${reviewHint(refused, reviewers)}`);
    for (const reviewer of alone ? reviewers : []) {
        const why = await requestReview(api, number, [reviewer]);
        if (why)
            warn(`${why.message} ${reviewHint(why, [reviewer])}`);
    }
}
function requestReview(api, number, reviewers) {
    const teams = reviewers.filter((name) => name.startsWith(TEAM)).map((name) => name.slice(TEAM.length));
    const users = reviewers.filter((name) => !name.startsWith(TEAM));
    return refusal(api.write('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', { ...api.at, pull_number: number, reviewers: users, team_reviewers: teams }, {
        doing: `ask ${reviewers.join(', ')} for a review of #${number}`,
        needs: 'pull-requests: write',
        afterLoss: 'repeatable',
    }));
}
// GitHub says "Could not resolve to a node" of a team that the token may not see (peter-evans/create-pull-request#155).
function reviewHint({ status, hint = '' }, reviewers) {
    if (status !== 422)
        return hint;
    return reviewers.some((name) => name.startsWith(TEAM))
        ? "A team needs access to this repository, and a token that may see it: a GitHub App's with the organization permission `members: read`. A workflow's own token cannot ask teams."
        : 'Only people with access to this repository can be asked, and not the author.';
}
/** Whom GitHub cannot assign it passes over without a word. */
async function attention_assign(api, number, assignees, warn) {
    const write = { doing: `assign the pull request #${number}`, needs: 'issues: write' };
    let assigned = [];
    const refused = await refusal(api
        .write('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', { ...api.at, issue_number: number, assignees: [...assignees] }, { ...write, afterLoss: 'repeatable' })
        .then((issue) => {
        assigned = (issue.assignees ?? []).map(({ login }) => login.toLowerCase());
    }));
    if (refused)
        warn(`${refused.message} ${refused.hint ?? ''}`.trim());
    const missing = refused ? [] : assignees.filter((login) => !assigned.includes(login.toLowerCase()));
    if (missing.length > 0)
        warn(`${missing.join(', ')} cannot be assigned to #${number}: only people who may push here can be, ten at most.`);
}
/** What GitHub will not do for this token or these names; what is broken is thrown. */
async function refusal(write) {
    try {
        await write;
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* ForgeError */.Q8 && [403, 404, 422].includes(error.status))
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/pull-request-reads.js


const PARTS = `
    number
    url
    title
    body
    state
    isDraft
    createdAt
    headRefName
    headRefOid
    isCrossRepository
    baseRefName
    author { ${ACTOR} }
    labels(first: 100) { nodes { name } }
    isInMergeQueue
    autoMergeRequest { enabledAt }
    labelled: timelineItems(first: 1, itemTypes: [LABELED_EVENT]) { nodes { __typename } }
    asked: timelineItems(first: 1, itemTypes: [REVIEW_REQUESTED_EVENT]) { nodes { __typename } }
    assigned: timelineItems(first: 1, itemTypes: [ASSIGNED_EVENT]) { nodes { __typename } }
    commits(first: 100) { totalCount nodes { commit { committedViaWeb author { email user { databaseId } } committer { email user { databaseId } } } } }`;
const PULL_REQUEST = `query PullRequest($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {${PARTS}
    }
  }
}`;
const PULL_REQUESTS = `query PullRequests($owner: String!, $repo: String!, $branch: String, $states: [PullRequestState!], $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(headRefName: $branch, states: $states, first: 50, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {${PARTS}
      }
    }
  }
}`;
const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' };
const pull_request_reads_needs = 'pull-requests: read';
/** One pull request, whoever's it is. @throws ForgeError 404 */
async function readPullRequest(api, number) {
    const purpose = { doing: `read the pull request #${number}`, needs: pull_request_reads_needs };
    const answer = await api.query(PULL_REQUEST, { ...api.at, number }, purpose);
    const node = answer.repository?.pullRequest;
    if (!node)
        throw new errors/* ForgeError */.Q8(`There is no pull request #${number} in ${api.at.owner}/${api.at.repo}.`, 404);
    return describe(node);
}
/** Pull requests between branches of this repository, the newest first. All pages: 30 of another app may come before ours; with `since` those that were opened then or later. */
async function readPullRequests(api, { since, ...filter }) {
    const found = [];
    for (let after = null;;) {
        const page = await api.query(PULL_REQUESTS, { ...api.at, ...filter, after }, { doing: 'list pull requests', needs: pull_request_reads_needs });
        const pulls = page.repository?.pullRequests;
        // A fork may have a branch of the same name: what comes from there is not ours.
        for (const node of pulls?.nodes ?? []) {
            if (since && new Date(node.createdAt) < since)
                return found;
            if (!node.isCrossRepository)
                found.push(describe(node));
        }
        after = pulls?.pageInfo.hasNextPage ? pulls.pageInfo.endCursor : null;
        if (after === null)
            return found;
    }
}
function describe(node) {
    const committers = node.commits.nodes.flatMap(({ commit }) => makersOf(commit));
    // More commits than one page: whose they are is unknown, and that counts as somebody else's.
    if (node.commits.totalCount > node.commits.nodes.length)
        committers.push(undefined);
    return {
        number: node.number,
        url: node.url,
        title: node.title,
        body: node.body,
        state: states[node.state],
        head: { branch: node.headRefName, commit: node.headRefOid, sameRepository: !node.isCrossRepository },
        base: { branch: node.baseRefName },
        // The id of an account that was deleted is not known; 0 is nobody's.
        author: { id: actorId(node.author) ?? 0, login: node.author?.login ?? 'ghost' },
        draft: node.isDraft,
        createdAt: new Date(node.createdAt),
        labels: (node.labels?.nodes ?? []).map(({ name }) => name),
        everSet: { labels: happened(node.labelled), reviewers: happened(node.asked), assignees: happened(node.assigned) },
        merging: node.isInMergeQueue ? 'queue' : node.autoMergeRequest ? 'auto-merge' : undefined,
        committers,
    };
}
function happened({ nodes }) {
    return (nodes ?? []).length > 0;
}

;// CONCATENATED MODULE: ./build/adapters/github/pull-requests.js



const pull_requests_needs = 'pull-requests: write';
/** Pull requests: one per branch, however often it is asked for. */
function pullRequestsOf(api, warn) {
    const change = async (number, doing, fields) => {
        await api.write('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { ...api.at, pull_number: number, ...fields }, { doing: `${doing} #${number}`, needs: pull_requests_needs, afterLoss: 'repeatable' });
    };
    return {
        pullRequestsFrom: (branch) => readPullRequests(api, { branch }),
        async openPullRequests(prefix) {
            const open = await readPullRequests(api, { states: ['OPEN'] });
            return open.filter((pull) => pull.head.branch.startsWith(prefix));
        },
        async pullRequestsSince(prefix, since) {
            const recent = await readPullRequests(api, { since });
            return recent.filter((pull) => pull.head.branch.startsWith(prefix));
        },
        pullRequest: (number) => readPullRequest(api, number),
        createPullRequest: (request) => pull_requests_create(api, request, warn),
        async updatePullRequest(number, { title, body, ...attention }) {
            await change(number, 'update the pull request', { title, body });
            await attend(api, number, attention, warn);
        },
        closePullRequest: (number) => change(number, 'close the pull request', { state: 'closed' }),
    };
}
async function pull_requests_create(api, request, warn) {
    const { branch, base, draft = false } = request;
    const open = async () => (await readPullRequests(api, { branch, states: ['OPEN'] })).find((pull) => pull.base.branch === base);
    const number = await ask(api, request, open, draft).catch(async (error) => {
        // 422 "A pull request already exists": another run made it, or this one, and its answer was lost.
        const existing = isRefused(error) ? await open() : undefined;
        if (existing)
            return existing.number;
        if (!draft || !isRefused(error) || !NO_DRAFTS.test(error.message))
            throw error;
        warn(`The pull request from ${branch} is no draft: this repository does not have drafts.`);
        return await ask(api, request, open, false);
    });
    await attend(api, number, request, warn);
    return await readPullRequest(api, number);
}
/** "Draft pull requests are not supported in this repository.": private ones of some plans; nothing says so before (cli/cli#520). */
const NO_DRAFTS = /draft pull requests are not supported/i;
function isRefused(error) {
    return error instanceof errors/* ForgeError */.Q8 && error.status === 422;
}
async function ask(api, { branch, base, title, body }, open, draft) {
    const created = await api.write('POST /repos/{owner}/{repo}/pulls', { ...api.at, head: branch, base, title, body, ...(draft && { draft }) }, { doing: `create the pull request from ${branch}`, needs: pull_requests_needs, afterLoss: open });
    return created.number;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./build/adapters/github/shape.js
/** The first place where an answer is not of its shape, as `data.viewer.login`; undefined when it is. */
function misfit(value, shape, path) {
    if (typeof shape === 'string')
        return typeof value === kinds[shape] ? undefined : path;
    if (isList(shape)) {
        if (!Array.isArray(value))
            return path;
        return first(value, (item, index) => misfit(item, shape[0], `${path}[${index}]`));
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return path;
    return first(Object.entries(shape), ([member, inner]) => {
        const name = member.replace(/\?$/, '');
        const found = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
        if (name !== member && (found === null || found === undefined))
            return undefined;
        return misfit(found, inner, `${path}.${name}`);
    });
}
const kinds = { text: 'string', number: 'number', flag: 'boolean' };
function isList(shape) {
    return Array.isArray(shape);
}
function first(items, find) {
    for (const [index, item] of items.entries()) {
        const found = find(item, index);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/adapters/github/transport.js

/** The connection gave no answer, or none that can be used. Whether GitHub did the work is not known. */
class NoAnswer extends Error {
    reason;
    constructor(reason, message, cause) {
        super(message, { cause });
        this.reason = reason;
    }
}
/** Redirects that are followed for one request; a renamed repository takes one. */
const MAXIMUM_REDIRECTS = 5;
/**
 * `fetch` that keeps the token at home: Octokit attaches `authorization` to whatever address a `Link` header or a redirect
 * names (Renovate CVE-2026-88881), so that every address is checked here, redirects are followed by hand and bodies are bounded.
 */
function createTransport(options) {
    return async (url, init) => {
        let target = guard(url, options.origins);
        for (let hops = 0;; hops++) {
            const response = await transport_attempt(target, init, options);
            const location = response.headers.get('location');
            if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null)
                return response;
            if (hops === MAXIMUM_REDIRECTS)
                throw new errors/* ForgeError */.Q8('GitHub redirects in a circle.', response.status);
            target = redirect(target, location, response.status, init.method ?? 'GET', options.origins);
        }
    };
}
/** The address, if it may see our token. @throws ForgeError */
function guard(url, origins) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed && origins.has(parsed.origin) && !parsed.username && !parsed.password)
        return parsed.href;
    throw new errors/* ForgeError */.Q8(`GitHub's answer points to another host (${parsed?.host ?? 'no address'}), which is not asked.`, 0, {
        hint: 'The token is sent to GITHUB_API_URL and GITHUB_GRAPHQL_URL only. A proxy that rewrites answers can cause this.',
    });
}
// 301, 302 and 303 turn a write into a read that looks like a success; only 307 and 308 keep method and body.
function redirect(from, location, status, method, origins) {
    const target = guard(URL.canParse(location, from) ? new URL(location, from).href : location, origins);
    if (method === 'GET' || method === 'HEAD' || status === 307 || status === 308)
        return target;
    throw new errors/* ForgeError */.Q8(`GitHub redirected a write (${status}), which would have been lost.`, status, {
        hint: 'The repository was probably renamed or moved: use its new name.',
    });
}
async function transport_attempt(url, init, options) {
    options.cancelled.throwIfAborted();
    const signal = AbortSignal.any([AbortSignal.timeout(options.timeout), options.cancelled]);
    try {
        const response = await options.fetch(url, { ...init, redirect: 'manual', signal });
        const body = await readBody(response, options.maximumBody);
        const { status, statusText, headers } = response;
        return new Response(isBodiless(status) ? null : body, { status, statusText, headers: [...headers] });
    }
    catch (error) {
        if (options.cancelled.aborted)
            throw options.cancelled.reason;
        if (error instanceof errors/* ForgeError */.Q8)
            throw error;
        if (signal.aborted)
            throw new NoAnswer('timeout', `no answer within ${options.timeout / 1000} s`, error);
        throw new NoAnswer('network', transport_describe(error), error);
    }
}
function isBodiless(status) {
    return status === 204 || status === 205 || status === 304;
}
async function readBody(response, maximum) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > maximum)
            throw new errors/* ForgeError */.Q8(`GitHub's answer is larger than ${maximum / 2 ** 20} MiB.`, response.status);
        chunks.push(chunk);
    }
    return Uint8Array.from(Buffer.concat(chunks));
}
// "fetch failed" says nothing; its cause does: "connect ECONNREFUSED 127.0.0.1:1". A host with several addresses has a cause for each.
function transport_describe(error) {
    const { message, cause, errors } = error;
    const [first] = Array.isArray(errors) ? errors : [cause];
    if (typeof first === 'object' && first !== null)
        return transport_describe(first);
    return typeof message === 'string' && message !== '' ? message : 'the connection failed';
}

;// CONCATENATED MODULE: ./build/adapters/github/expected.js


const actor = { login: 'text', 'databaseId?': 'number' };
const author = { 'author?': { 'email?': 'text', 'user?': { 'databaseId?': 'number' } } };
const pageInfo = { hasNextPage: 'flag', 'endCursor?': 'text' };
const sha = { sha: 'text' };
const pull = { number: 'number', state: 'text', head: sha };
const expected_status = { state: 'text', 'description?': 'text', created_at: 'text' };
const expected_happened = { 'nodes?': [{}] };
const pullRequest = {
    number: 'number',
    url: 'text',
    title: 'text',
    body: 'text',
    state: 'text',
    isDraft: 'flag',
    createdAt: 'text',
    headRefName: 'text',
    headRefOid: 'text',
    isCrossRepository: 'flag',
    baseRefName: 'text',
    'author?': actor,
    'labels?': { nodes: [{ name: 'text' }] },
    isInMergeQueue: 'flag',
    'autoMergeRequest?': {},
    labelled: expected_happened,
    asked: expected_happened,
    assigned: expected_happened,
    commits: { totalCount: 'number', nodes: [{ commit: author }] },
};
const queueEntry = { position: 'number', 'headCommit?': { oid: 'text' } };
const mergeState = {
    id: 'text',
    state: 'text',
    headRefOid: 'text',
    mergeable: 'text',
    'mergeCommit?': { oid: 'text' },
    isMergeQueueEnabled: 'flag',
    isInMergeQueue: 'flag',
    'autoMergeRequest?': { 'enabledBy?': actor },
    'mergeQueueEntry?': { ...queueEntry, enqueuer: actor },
};
const deploymentStatus = {
    id: 'text',
    state: 'text',
    'description?': 'text',
    createdAt: 'text',
    'creator?': actor,
};
const deployment = {
    'databaseId?': 'number',
    commitOid: 'text',
    'environment?': 'text',
    'task?': 'text',
    createdAt: 'text',
    'payload?': 'text',
    'creator?': actor,
    'latestStatus?': deploymentStatus,
    'statuses?': { nodes: [deploymentStatus] },
    'otherStatuses?': { nodes: [deploymentStatus] },
};
/**
 * What is read of each answer, by its route or the name of its GraphQL document. A proxy, a broken cache or another kind of server can
 * give JSON that is not GitHub's: it is refused here, once, before anything is computed from it. GitHub may add members freely.
 */
const expected = new Map([
    ['GET /repos/{owner}/{repo}/git/ref/{ref}', { object: sha }],
    ['GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { tree: sha }],
    ['POST /repos/{owner}/{repo}/git/trees', sha],
    ['POST /repos/{owner}/{repo}/git/commits', sha],
    ['GET /repos/{owner}/{repo}/commits/{ref}', { parents: [sha], commit: { message: 'text' } }],
    ['GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { check_runs: [{ name: 'text', status: 'text' }] }],
    ['GET /repos/{owner}/{repo}/actions/runs', { workflow_runs: [{ path: 'text' }] }],
    ['GET /repos/{owner}/{repo}/issues/{issue_number}/comments', [{ id: 'number', 'body?': 'text' }]],
    ['GET /repos/{owner}/{repo}/pulls/{pull_number}', pull],
    ['POST /repos/{owner}/{repo}/pulls', { number: 'number' }],
    ['POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', { 'assignees?': [{ login: 'text' }] }],
    ['PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', sha],
    ['GET /repos/{owner}/{repo}/deployments', [{ id: 'number', node_id: 'text' }]],
    ['GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', [expected_status]],
    ['POST /repos/{owner}/{repo}/deployments', { id: 'number' }],
    [
        'Surroundings',
        {
            viewer: actor,
            'repository?': {
                id: 'text',
                url: 'text',
                name: 'text',
                owner: { login: 'text' },
                'defaultBranchRef?': { name: 'text' },
                'squashMergeAllowed?': 'flag',
                'mergeCommitAllowed?': 'flag',
                'rebaseMergeAllowed?': 'flag',
            },
        },
    ],
    ['PullRequest', { 'repository?': { 'pullRequest?': pullRequest } }],
    ['PullRequests', { 'repository?': { pullRequests: { pageInfo, nodes: [pullRequest] } } }],
    ['MergeState', { 'repository?': { 'pullRequest?': mergeState } }],
    ['Enqueue', { 'enqueuePullRequest?': { 'mergeQueueEntry?': queueEntry } }],
    [
        'GET /repos/{owner}/{repo}/compare/{basehead}',
        {
            ahead_by: 'number',
            behind_by: 'number',
            total_commits: 'number',
            commits: [
                { sha: 'text', commit: { message: 'text', 'author?': { 'name?': 'text' } }, 'author?': { 'login?': 'text' } },
            ],
        },
    ],
    [
        'GET /repos/{owner}/{repo}/releases',
        [
            {
                tag_name: 'text',
                draft: 'flag',
                prerelease: 'flag',
                'name?': 'text',
                'body?': 'text',
                'published_at?': 'text',
            },
        ],
    ],
    [
        'Deployments',
        {
            'repository?': {
                deployments: {
                    pageInfo,
                    nodes: [deployment],
                },
            },
        },
    ],
    ['DeploymentsById', { nodes: [deployment] }],
    [
        'Statuses',
        {
            'repository?': {
                'object?': {
                    'status?': { contexts: [{ context: 'text', state: 'text', 'description?': 'text', 'creator?': actor }] },
                },
            },
        },
    ],
    ['Commit', { 'createCommitOnBranch?': { 'commit?': { oid: 'text' } } }],
    ['FileMode', { 'repository?': { 'object?': { 'file?': { mode: 'number' } } } }],
]);
/** Checks an answer before it is used. @param name a route, or the name of a GraphQL document @throws NoAnswer */
function requireExpected(name, answer) {
    const shape = expected.get(name);
    const at = shape && misfit(answer, shape, 'answer');
    if (at === undefined)
        return;
    const isWhole = at === 'answer';
    throw new NoAnswer('malformed', isWhole ? 'JSON of another kind' : `JSON whose ${at.slice('answer.'.length)} is missing or of another kind`);
}
/** The name of a GraphQL document: `query Surroundings(…)`. */
function documentName(document) {
    return /^\s*(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? '';
}

;// CONCATENATED MODULE: ./build/adapters/github/links.js
/** The address of the next page in a `Link` header (RFC 8288), as GitHub writes it; whether it may be asked is the transport's decision. */
function nextPage(link) {
    if (typeof link !== 'string')
        return undefined;
    for (const [, url, parameters] of link.matchAll(/<([^<>]{1,2000})>((?:\s*;\s*[a-z]+="?[^";,]*"?)*)/gi))
        if (/;\s*rel="?next"?\s*(?:;|$)/i.test(parameters ?? ''))
            return url;
    return undefined;
}

;// CONCATENATED MODULE: ./build/adapters/github/pace.js
/** Content that one token may create in a minute, https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const WRITES_PER_MINUTE = 80;
const MINUTE = 60_000;
/**
 * Waits before a write where it would exceed the minute's budget: a burst costs nothing, a flood is spread. The throttling plugin
 * of Octokit waits a second after every write instead. Calls must not overlap.
 */
function createPace(clock, budget = WRITES_PER_MINUTE) {
    const recent = [];
    return async () => {
        const oldest = recent.length < budget ? undefined : recent.shift();
        const pause = oldest === undefined ? 0 : oldest + MINUTE - clock.now().getTime();
        if (pause > 0)
            await clock.sleep(pause);
        recent.push(clock.now().getTime());
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/answers.js
/** An answer that is no success: GitHub's status and words, REST or GraphQL alike. */
class Refusal extends Error {
    status;
    headers;
    body;
    constructor(status, headers, body) {
        super(`GitHub answered ${status}`);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }
}
/** The HTTP status that a GraphQL error stands for; 502 for one without a type, which is GitHub's own ("Something went wrong"). */
const graphqlStatus = new Map([
    [undefined, 502],
    ['INTERNAL', 502],
    ['SERVICE_UNAVAILABLE', 503],
    ['NOT_FOUND', 404],
    ['FORBIDDEN', 403],
    ['INSUFFICIENT_SCOPES', 403],
    ['RATE_LIMITED', 429],
    ['RATE_LIMIT', 429],
    ['STALE_DATA', 409],
]);
/** The refusal in a GraphQL answer, which comes with HTTP 200; undefined when there is none. */
function graphqlRefusal(errors, headers) {
    if (!Array.isArray(errors) || errors.length === 0)
        return undefined;
    const { type, message, extensions } = errors[0];
    // A document that this server does not understand (an older GitHub Enterprise Server) has a code instead of a type.
    const status = type === undefined && extensions?.code ? 400 : (graphqlStatus.get(type) ?? 422);
    return new Refusal(status, headers, { message: String(message) });
}
/** GitHub's own sentence in a refusal: one line, bounded, without control characters. */
function answers_messageOf(body) {
    const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
    return typeof message === 'string' ? clean(message) : '';
}
/** What a 422 says about single fields: `head: invalid`, or GitHub's sentences. */
function fieldMessages(body) {
    const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
    if (!Array.isArray(errors))
        return [];
    return errors.slice(0, 10).map((error) => {
        if (typeof error !== 'object' || error === null)
            return clean(String(error));
        const { field, code, message } = error;
        return clean(message ? String(message) : `${String(field)}: ${String(code)}`);
    });
}
/** What kind of failure an answer is, for the decision about another attempt. */
function answers_classify(refusal) {
    const { status, headers } = refusal;
    if (isRateLimit(refusal))
        return { kind: 'rate-limit', headers };
    if (status >= 500)
        return { kind: 'server', headers };
    return { kind: 'refused' };
}
/** Whether GitHub asks to come back later. */
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    if (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0')
        return true;
    // Some secondary limits come without a header: only the documentation's address and the words tell them from a missing permission.
    const documentation = typeof body === 'object' && body !== null && 'documentation_url' in body ? body.documentation_url : '';
    return /secondary.rate.limit/i.test(`${String(documentation)} ${answers_messageOf(body)}`);
}
function clean(text) {
    return text
        .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
        .slice(0, 500)
        .trim();
}

;// CONCATENATED MODULE: ./build/adapters/github/errors.js


/**
 * A refusal as the user reads it: what failed, GitHub's words, and what to do.
 * @param hide takes the token out of what the host says, should it send it back
 */
function forgeError(refusal, purpose, repository, hide) {
    const { status, body } = refusal;
    const said = hide([answers_messageOf(body), ...fieldMessages(body)].filter((text) => text !== '').join('; '));
    const message = `Cannot ${purpose.doing}: GitHub answered ${status}${said ? ` (${said})` : ''}.`;
    return new errors/* ForgeError */.Q8(message, status, { hint: errors_hintFor(refusal, purpose, repository) });
}
/** A host that gave no usable answer. */
function unreachable(failure, purpose, host) {
    const what = failure.reason === 'malformed' ? `${host} gave an answer that is not GitHub's` : `${host} could not be reached`;
    return new errors/* ForgeError */.Q8(`Cannot ${purpose.doing}: ${what} (${failure.message}).`, 0, {
        hint: failure.reason === 'malformed'
            ? 'A proxy or a sign-in page may stand in between. GITHUB_API_URL says which host is asked.'
            : 'Check the network, the proxy settings and GITHUB_API_URL. Run it again: what is done is not done twice.',
    });
}
function errors_hintFor(refusal, purpose, repository) {
    if (isRateLimit(refusal))
        return rateLimitHint(refusal);
    switch (refusal.status) {
        case 401:
            return 'The token is not valid or has expired. Give the action a fresh one (input `token`).';
        case 403:
            return `The token lacks a permission. It needs: ${acceptedPermissions(refusal) ?? purpose.needs}.`;
        case 404:
            return `Either it does not exist, or the token cannot see it. Check that the token has access to ${repository} with ${purpose.needs}.`;
        default:
            return refusal.status >= 500
                ? 'GitHub has trouble (https://www.githubstatus.com). Run it again later.'
                : 'What GitHub says is the reason. Where it says nothing that helps, see https://www.githubstatus.com and run it again.';
    }
}
function rateLimitHint({ headers }) {
    const reset = Number(headers['x-ratelimit-reset']);
    const wait = headers['retry-after'];
    if (wait !== undefined)
        return `GitHub limits how often it is asked and wants ${wait} s of silence. Run it again after that.`;
    if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
        return `The token's requests for this hour are used up. Run it again after ${new Date(reset * 1000).toISOString()}.`;
    return 'GitHub limits how often it is asked. Run it again in some minutes, less often or with the token of a GitHub App.';
}
/**
 * What GitHub says would have been enough, as a workflow's `permissions` spell it. Groups are alternatives, members of a group are
 * needed together. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function acceptedPermissions({ headers }) {
    const header = headers['x-accepted-github-permissions'];
    if (typeof header !== 'string')
        return undefined;
    const groups = header
        .split(';')
        .map((group) => [...group.matchAll(/([a-z_]{1,40})=(read|write|admin)/g)]
        .map(([, name, level]) => `${name?.replaceAll('_', '-')}: ${level}`)
        .join(' and '));
    const named = groups.filter((group) => group !== '');
    return named.length === 0 ? undefined : named.join(', or ');
}

;// CONCATENATED MODULE: ./build/adapters/github/retry.js
/** Attempts at one request, the first included. */
const MAXIMUM_ATTEMPTS = 5;
/** Milliseconds: the ceiling of the first pause, which doubles, and of every pause. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 16_000;
/** A secondary limit without a header: "wait at least one minute", https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const SECONDARY_PAUSE = 60_000;
/** Milliseconds that a rate limit may hold up one request; beyond it the run fails and says until when. */
const LONGEST_RATE_PAUSE = 5 * 60_000;
/**
 * Decides about another attempt. A limit is refused before the work is done, so that anything may be repeated after it; a 5xx or a
 * lost connection leaves the effect unknown; every other refusal (401 to 422) is an answer and is never repeated blindly.
 * @param attempt the one that failed, from 1
 * @param random in [0, 1): full jitter, so that runs which failed together do not come back together
 */
function nextAttempt(failure, attempt, now, random) {
    if (failure.kind === 'refused' || attempt >= MAXIMUM_ATTEMPTS)
        return undefined;
    if (failure.kind === 'rate-limit') {
        const after = ratePause(failure.headers, attempt, now);
        return after > LONGEST_RATE_PAUSE ? undefined : { after, effectUnknown: false };
    }
    const asked = failure.kind === 'server' ? retryAfter(failure.headers, now) : undefined;
    if (asked !== undefined && asked > LONGEST_RATE_PAUSE)
        return undefined;
    const jitter = Math.round(random * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1)));
    return { after: (asked ?? 0) + jitter, effectUnknown: true };
}
/** Milliseconds until a limit is over: what GitHub asks for, or a minute that doubles. */
function ratePause(headers, attempt, now) {
    const asked = retryAfter(headers, now);
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset']);
    // A second more than asked: the reset time is cut to whole seconds.
    if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - now) + 1000;
    return SECONDARY_PAUSE * 2 ** (attempt - 1);
}
/** `Retry-After` in milliseconds: seconds or a date (RFC 9110 §10.2.3). */
function retryAfter(headers, now) {
    const value = headers['retry-after'];
    if (value === undefined || value === '')
        return undefined;
    const seconds = Number(value);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const date = Date.parse(String(value));
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/adapters/github/persist.js




/**
 * Asks until there is an answer, as far as `retry.ts` allows. Where the effect of a write is unknown it is read back first: what is
 * found is the answer, and only what is not there is written again.
 * @param lost how to read back; without it, asking again does no harm
 * @throws ForgeError
 */
async function persist(ask, purpose, options, lost) {
    for (let attempt = 1;; attempt++) {
        const outcome = await ask().then((answer) => ({ answer }), (failure) => ({ failure }));
        if ('answer' in outcome)
            return outcome.answer.data;
        const retry = retryOf(outcome.failure, attempt, options);
        if (!retry)
            throw explain(outcome.failure, purpose, options);
        await options.clock.sleep(retry.after);
        options.clock.cancelled.throwIfAborted();
        if (!retry.effectUnknown || typeof lost !== 'function')
            continue;
        const found = await lost();
        if (found !== undefined)
            return found;
    }
}
function retryOf(failure, attempt, { clock, random }) {
    const now = clock.now().getTime();
    if (failure instanceof NoAnswer)
        return nextAttempt({ kind: 'no-answer' }, attempt, now, random());
    if (failure instanceof Refusal)
        return nextAttempt(answers_classify(failure), attempt, now, random());
    return undefined;
}
function explain(failure, purpose, { addresses, owner, repo, token }) {
    if (failure instanceof NoAnswer)
        return unreachable(failure, purpose, new URL(addresses.api).host);
    if (failure instanceof Refusal)
        return forgeError(failure, purpose, `${owner}/${repo}`, (text) => text.replaceAll(token, '***'));
    return failure;
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 21 modules
var utils = __webpack_require__(1845);
;// CONCATENATED MODULE: ./build/adapters/github/sender.js



/** The API that is asked for; the older one, since GitHub Enterprise Server knows it too. */
const API_VERSION = '2022-11-28';
const ANSWER_TIMEOUT = 30_000;
const MAXIMUM_BODY = 32 * 2 ** 20;
/** Octokit on our own transport. */
function createSender(options) {
    const { addresses, clock, timeout = ANSWER_TIMEOUT } = options;
    const transport = createTransport({
        // The toolkit's own goes through the proxy that the environment names.
        fetch: options.fetch ?? utils/* defaults */.NT.request?.fetch ?? ((url, init) => fetch(url, init)),
        origins: new Set([new URL(addresses.api).origin, new URL(addresses.graphql).origin]),
        timeout,
        maximumBody: MAXIMUM_BODY,
        cancelled: clock.cancelled,
    });
    const silent = () => { };
    const octokit = new utils/* GitHub */.gq((0,utils/* getOctokitOptions */.EG)(options.token, {
        baseUrl: addresses.api,
        userAgent: 'plumbline',
        request: { fetch: transport },
        // Octokit would log deprecations straight to the console, past the sink that neutralises.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    }));
    return async (route, parameters) => {
        const headers = { 'x-github-api-version': API_VERSION };
        try {
            const response = await octokit.request(route, { ...parameters, headers });
            // Octokit hands over what it cannot parse as text: a page of HTML, half an answer.
            if (typeof response.data === 'string' && response.status !== 204)
                throw new NoAnswer('malformed', `${response.status} without valid JSON`);
            return { data: response.data, headers: response.headers };
        }
        catch (error) {
            throw unwrap(error);
        }
    };
}
/** Octokit wraps what `fetch` throws and turns refusals into its own error, which quotes the request: neither is passed on. */
function unwrap(error) {
    if (!(error instanceof Error))
        return error;
    const response = 'response' in error ? error.response : undefined;
    if (response)
        return new Refusal(response.status, { ...response.headers }, response.data);
    return error.name === 'HttpError' ? (error.cause ?? error) : error;
}
/** A GraphQL request, whose refusals come with a 200. */
function graphqlAsk(send, url, query, variables) {
    return async () => {
        const { data, headers } = await send(`POST ${url}`, { query, variables });
        const body = data;
        const refusal = graphqlRefusal(body?.errors, headers);
        if (refusal)
            throw refusal;
        if (typeof body?.data !== 'object' || body.data === null)
            throw new NoAnswer('malformed', 'GraphQL without data');
        return { data: body.data, headers };
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/request.js







/** Of 100 that GitHub allows at a time for everything that the token does. */
const CONCURRENT_READS = 8;
/** 100 pages of 100: more than any list here can rightly have. */
const MAXIMUM_PAGES = 100;
/** Connects to GitHub. Nothing is sent before the first call. */
function createApi(options) {
    const send = createSender(options);
    const { read, write } = createLanes(options);
    const ask = (route, parameters) => expecting(route, () => send(route, parameters));
    const askGraphql = (document, variables) => expecting(documentName(document), graphqlAsk(send, options.addresses.graphql, document, variables));
    const get = async (route, parameters, purpose) => (await read(purpose, ask(route, parameters)));
    return {
        at: { owner: options.owner, repo: options.repo },
        read: get,
        async find(route, parameters, purpose) {
            try {
                return await get(route, parameters, purpose);
            }
            catch (error) {
                if (error instanceof errors/* ForgeError */.Q8 && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        list: (route, parameters, purpose, items) => readPages(send, (ask) => read(purpose, ask), route, parameters, (page) => items(page)),
        write: async (route, parameters, purpose) => (await write(purpose, ask(route, parameters))),
        query: async (document, variables, purpose) => (await read(purpose, askGraphql(document, variables))),
        mutate: async (document, variables, purpose) => (await write(purpose, askGraphql(document, variables))),
    };
}
/** An answer that is not what this route or document gives is as good as none. */
function expecting(name, ask) {
    return async () => {
        const answer = await ask();
        requireExpected(name, answer.data);
        return answer;
    };
}
/** Reads run side by side; writes one after another, as GitHub asks: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
function createLanes(options) {
    const reads = (0,p_limit/* default */.A)(CONCURRENT_READS);
    const writes = (0,p_limit/* default */.A)(1);
    const pace = createPace(options.clock);
    return {
        read: (purpose, ask) => reads(() => persist(ask, purpose, options)),
        write: (purpose, ask) => writes(async () => {
            await pace();
            return await persist(ask, purpose, options, purpose.afterLoss);
        }),
    };
}
async function readPages(send, read, route, parameters, items) {
    const found = [];
    let request = [route, { per_page: 100, ...parameters }];
    for (let page = 0; page < MAXIMUM_PAGES; page++) {
        let next;
        const ask = expecting(route, async () => {
            const answer = await send(...request);
            next = nextPage(answer.headers.link);
            return answer;
        });
        found.push(...items(await read(ask)));
        if (next === undefined)
            break;
        // Octokit would fill in braces as a template.
        request = [`GET ${next.replaceAll(/[{}]/g, encodeURIComponent)}`, {}];
    }
    return found;
}

;// CONCATENATED MODULE: ./build/adapters/github/source-history.js


/** GitHub gives no more commits in one answer: https://docs.github.com/rest/commits/commits#compare-two-commits */
const COMMITS = 250;
const SUBJECT = 200;
const AUTHOR = 100;
const RELEASES = 100;
const RELEASE_BODY = 20_000;
/** An owner or a name, and a commit, tag or branch: what could lead to another address of the API is not asked for. */
const PART = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
const REVISION = /^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_.+/-]{0,199}$/;
/** What sources on our own server tell. A repository elsewhere is not asked: the token belongs to this server. */
function sourceHistoryOf(api, server) {
    const told = new Map();
    const once = (key, source, ask) => {
        const found = told.get(key) ?? ask().catch((error) => source_history_explain(error, source));
        told.set(key, found);
        return found;
    };
    return {
        async compareCommits(source, base, head) {
            const unasked = refuse(source, server) ?? [base, head].map(refuseRevision).find((why) => why !== undefined);
            if (unasked)
                return unasked;
            return await once(`${keyOf(source)} ${base}...${head}`, source, () => compare(api, here(source, server), base, head));
        },
        async isPublic(source) {
            const unasked = refuse(source, server);
            return unasked ?? (await once(`public ${keyOf(source)}`, source, () => askWhetherPublic(api, source)));
        },
        async releases(source, limit) {
            const found = refuse(source, server) ?? (await once(keyOf(source), source, () => readReleases(api, here(source, server))));
            return 'why' in found ? found : found.slice(0, limit);
        },
    };
}
/** With the server's own address: the links that people follow are made from it. */
function here(source, server) {
    return { ...source, server: new URL(server).origin };
}
function keyOf({ owner, name }) {
    return `${owner}/${name}`.toLowerCase();
}
function refuse({ server, owner, name }, ours) {
    // By host: a label names the web page, perhaps without its `https`.
    if (new URL(server).host !== new URL(ours).host)
        return { why: `its sources are not on ${new URL(ours).host}` };
    return PART.test(owner) && PART.test(name)
        ? undefined
        : { why: 'its sources are in no repository that GitHub can have' };
}
function refuseRevision(revision) {
    return REVISION.test(revision) ? undefined : { why: 'its revision is no commit, tag or branch' };
}
/**
 * An extra that no run fails for; only what is our own bug or a cancelled run gets through. Said in words that stay the same: they come
 * into the body of a pull request, and GitHub's own have ids and times in them.
 */
function source_history_explain(error, { owner, name }) {
    if (!(error instanceof errors/* ForgeError */.Q8))
        throw error;
    const isHidden = error.status === 404 || error.status === 403 || error.status === 401;
    return { why: `${owner}/${name} ${isHidden ? 'cannot be seen with this token' : 'could not be asked'}` };
}
async function compare(api, source, base, head) {
    const { server, owner, name } = source;
    const found = await api.read('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo: name, basehead: `${base}...${head}` }, { doing: `compare ${base} with ${head} in ${owner}/${name}`, needs: 'contents: read' });
    const commits = found.commits.slice(-COMMITS).reverse();
    return {
        ahead: found.ahead_by,
        behind: found.behind_by,
        // Made here: an address in an answer could lead anywhere.
        url: `${server}/${owner}/${name}/compare/${base}...${head}`,
        commits: commits.map(({ sha, commit, author }) => ({
            id: sha,
            subject: oneLine(commit.message.split('\n', 1)[0] ?? '', SUBJECT),
            author: oneLine(author?.login ?? commit.author?.name ?? '', AUTHOR),
        })),
        truncated: found.total_commits > commits.length,
    };
}
async function askWhetherPublic(api, { owner, name }) {
    const doing = `look at ${owner}/${name}`;
    const found = await api.read('GET /repos/{owner}/{repo}', { owner, repo: name }, { doing, needs: 'contents: read' });
    return (found.private === false || {
        why: `${owner}/${name} is not public, and is read only where gitops.yaml names it as source`,
    });
}
async function readReleases(api, source) {
    const { owner, name } = source;
    const found = await api.read('GET /repos/{owner}/{repo}/releases', { owner, repo: name, per_page: RELEASES }, { doing: `read the releases of ${owner}/${name}`, needs: 'contents: read' });
    // Who may push sees drafts too: what is not published there is not published here.
    return found.filter(({ draft }) => !draft).map((release) => describeRelease(source, release));
}
function describeRelease({ server, owner, name }, release) {
    const { tag_name: tag, body, prerelease, published_at: published } = release;
    const text = body ?? '';
    return {
        tag,
        name: oneLine(release.name || tag, SUBJECT),
        body: text.slice(0, RELEASE_BODY).replace(/[\ud800-\udbff]$/, ''),
        truncated: text.length > RELEASE_BODY,
        url: `${server}/${owner}/${name}/releases/tag/${encodeURIComponent(tag)}`,
        prerelease,
        publishedAt: published ? new Date(published) : undefined,
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/statuses.js


/** GraphQL gives the newest status of each context, with its author; REST gives the one without the other. */
const STATUSES = `query Statuses($owner: String!, $repo: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) {
      ... on Commit {
        status {
          contexts { context state description targetUrl creator { ${ACTOR} } }
        }
      }
    }
  }
}`;
const statuses_states = {
    ERROR: 'error',
    EXPECTED: 'pending',
    FAILURE: 'failure',
    PENDING: 'pending',
    SUCCESS: 'success',
};
function statuses_statusesOf(api) {
    return {
        async statuses(commit) {
            const purpose = { doing: `read the statuses of ${commit}`, needs: 'statuses: read' };
            const { repository } = await api.query(STATUSES, { ...api.at, commit }, purpose);
            return (repository?.object?.status?.contexts ?? []).map((context) => ({
                context: context.context,
                state: statuses_states[context.state],
                description: context.description ?? '',
                ...(context.targetUrl !== null && { url: context.targetUrl }),
                author: actorId(context.creator),
            }));
        },
        async setStatus(commit, { context, state, description, url }) {
            await api.write('POST /repos/{owner}/{repo}/statuses/{sha}', {
                ...api.at,
                sha: commit,
                context,
                state,
                description: fitDescription(description),
                ...(url !== undefined && { target_url: url }),
            }, 
            // The newest status of a context counts: writing the same twice says the same.
            { doing: `set the status ${context}`, needs: 'statuses: write', afterLoss: 'repeatable' });
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/forge.js














/** GitHub as the suite sees it. Nothing is sent before the first call. @throws InputError for addresses that are none */
function createForge(options) {
    const { env, mask, random = Math.random, warn = () => { } } = options;
    const addresses = readAddresses(env);
    requireToken(options.token);
    mask(options.token);
    const api = createApi({ ...options, random, addresses });
    const surroundings = createSurroundings(api);
    return {
        ...identityOf(surroundings),
        ...branchesOf(api, surroundings),
        ...commitsOf(api, surroundings),
        ...pullRequestsOf(api, warn),
        ...commentsOf(api, surroundings),
        ...mergingOf(api, surroundings, options.clock),
        ...statuses_statusesOf(api),
        ...checksOf(api),
        ...deploymentsOf(api, surroundings, options.clock),
        ...dispatchOf(api),
        ...sourceHistoryOf(api, addresses.server),
    };
}
/** What cannot stand in a header would be quoted by whoever refuses it there. @throws InputError without a word of it */
function requireToken(token) {
    if (/^[!-~]+$/.test(token))
        return;
    const what = token === '' ? 'is empty' : 'has blanks, line ends or other characters that no token has';
    throw new errors/* InputError */.dz(`The token for GitHub ${what}.`, {
        hint: 'Check the secret that it comes from, and that this workflow can see it: secrets do not reach pull requests from forks.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/network-error.js

/** There was no answer, or only a part of one. */
class NetworkError extends errors/* ClusterError */.b$ {
    /** How often the request may be sent, this attempt included. */
    attempts;
    constructor(error, attempts) {
        super(error.message, 0, { ...(error.hint ? { hint: error.hint } : {}), cause: error.cause });
        this.attempts = attempts;
    }
}
/** What error codes of sockets and of TLS mean, in words, and what to do. */
const meanings = {
    ECONNREFUSED: ['the connection was refused', 'Check that the server runs and that the port is right.'],
    ENOTFOUND: ['its host has no address', 'Check the server in the kubeconfig, and that this machine can resolve it.'],
    EAI_AGAIN: ['its host could not be resolved', 'Check the DNS of this machine.'],
    ECONNRESET: ['the connection was cut'],
    EPIPE: ['the connection was cut'],
    ETIMEDOUT: ['the connection took too long to open', 'Check that firewalls let this machine reach it.'],
    EHOSTUNREACH: ['there is no route to it', 'Check that this machine is in a network that reaches it.'],
    ENETUNREACH: ['there is no route to it', 'Check that this machine is in a network that reaches it.'],
    ANSWER_TIMEOUT: ['it did not answer in time'],
    ANSWER_TOO_LARGE: ['its answer is too large'],
    EPROTO: ['it does not speak TLS', 'Check scheme and port of the server in the kubeconfig.'],
    ERR_TLS_CERT_ALTNAME_INVALID: ['its certificate is for another name', 'Set tls-server-name in the kubeconfig.'],
    CERT_HAS_EXPIRED: ['its certificate has expired', 'Renew it.'],
};
const untrusted = [
    'its certificate is not trusted',
    'Put the authority that signed it into certificate-authority-data of the kubeconfig.',
];
const untrustedCodes = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_SIGNATURE_FAILURE',
]);
/** What may go better in a moment, and how often it is tried: an API server that restarts is back within seconds. */
const passing = {
    ECONNREFUSED: 6,
    ECONNRESET: 6,
    EPIPE: 6,
    EAI_AGAIN: 4,
    EHOSTUNREACH: 3,
    ENETUNREACH: 3,
    ETIMEDOUT: 2,
};
/** An error of a socket, as a user can read it. */
function networkError(endpoint, error) {
    const code = codeOf(error);
    const [what, hint] = meanings[code] ?? (untrustedCodes.has(code) ? untrusted : [`the connection failed (${code})`]);
    return new NetworkError(describeFailure(endpoint, what, 0, hint, error), passing[code] ?? 1);
}
function codeOf(error) {
    // Where a host has several addresses each attempt has its own error.
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return first.code ?? 'unknown error';
}
/** A cluster that gave no usable answer. */
function describeFailure(endpoint, what, status, hint, cause) {
    return new errors/* ClusterError */.b$(`The cluster ${endpoint.name} (${endpoint.server.origin}) cannot be reached: ${what}.`, status, {
        ...(hint === undefined ? {} : { hint }),
        ...(cause === undefined ? {} : { cause }),
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
;// CONCATENATED MODULE: ./build/adapters/kubernetes/transport.js



/** Largest answer that is read, in bytes: a page of 500 objects at etcd's limit of 1.5 MiB is far from real. */
const largest = 64 * 1024 * 1024;
/** How long a connection may take to open, in milliseconds. */
const connectTime = 10_000;
/** How long an answer may take, in milliseconds: the API server's own --request-timeout is 60 s. */
const answerTime = 70_000;
/** Connections, and with them requests, at one time. */
const concurrency = 16;
/** Opens the way to a cluster: connections are kept alive and shared. */
function createSend(connection, env) {
    const agents = new Map();
    const agentFor = (proof) => {
        // A connection belongs to the certificate that opened it: another one needs connections of its own.
        const key = proof.certificate?.cert ?? '';
        const found = agents.get(key) ?? createAgent(connection, proof, env);
        agents.set(key, found);
        return found;
    };
    return (request, proof) => exchange(connection, request, proof, agentFor(proof));
}
function createAgent(connection, proof, env) {
    const proxyEnv = connection.proxy ? { HTTP_PROXY: connection.proxy, HTTPS_PROXY: connection.proxy } : proxyOf(env);
    const shared = { keepAlive: true, maxSockets: concurrency, proxyEnv };
    if (connection.server.protocol === 'http:')
        return new external_node_http_.Agent(shared);
    return new external_node_https_.Agent({
        ...shared,
        rejectUnauthorized: !connection.insecure,
        ...(connection.authority === undefined ? {} : { ca: connection.authority }),
        ...(connection.serverName === undefined ? {} : { servername: connection.serverName }),
        ...(proof.certificate ?? {}),
    });
}
/** The variables that name a proxy, as kubectl reads them. */
function proxyOf(env) {
    const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];
    return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
function exchange(connection, request, proof, agent) {
    const { server } = connection;
    const query = new URLSearchParams(request.query).toString();
    const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body), 'utf8');
    const options = {
        agent,
        method: request.method,
        // Literal IPv6 addresses stand in brackets in a URL and without them in a socket's address.
        host: server.hostname.replace(/^\[|\]$/gu, ''),
        port: server.port || (server.protocol === 'https:' ? 443 : 80),
        path: `${server.pathname.replace(/\/$/u, '')}${request.path}${query && `?${query}`}`,
        headers: {
            Accept: 'application/json',
            'User-Agent': 'plumbline',
            ...headersOf(proof),
            ...(body ? { 'Content-Type': request.contentType ?? 'application/json', 'Content-Length': body.length } : {}),
        },
    };
    return new Promise((resolve, reject) => {
        const module = server.protocol === 'https:' ? external_node_https_ : external_node_http_;
        const sent = module.request(options, (response) => {
            transport_readBody(response)
                .then((text) => resolve(toAnswer(connection, response, text)), fail)
                .catch(reject);
        });
        const fail = (error) => reject(networkError(connection, error));
        const clear = limitTime(sent);
        sent.on('error', fail).on('close', clear);
        sent.end(body);
    });
}
function headersOf(proof) {
    return Object.fromEntries(Object.entries(proof.headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]));
}
/** Ends a request that takes too long to connect or to be answered. Returns what stops the watches. */
function limitTime(sent) {
    const end = (code) => () => sent.destroy(Object.assign(new Error(code), { code }));
    const whole = setTimeout(end('ANSWER_TIMEOUT'), answerTime);
    let connecting;
    sent.on('socket', (socket) => {
        if (!socket.connecting)
            return;
        connecting = setTimeout(end('ETIMEDOUT'), connectTime);
        for (const event of ['secureConnect', 'close'])
            socket.once(event, () => clearTimeout(connecting));
        if (!('encrypted' in socket))
            socket.once('connect', () => clearTimeout(connecting));
    });
    return () => {
        clearTimeout(whole);
        clearTimeout(connecting);
    };
}
function transport_readBody(response) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        response.on('data', (chunk) => {
            size += chunk.length;
            if (size > largest)
                response.destroy(Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' }));
            else
                chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('aborted', () => reject(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
}
const notAnApiServer = 'Check the `server` of the kubeconfig, and what is in front of it: a proxy, a login page.';
/** An answer that is no JSON object comes from something else than an API server: a proxy, a login page. */
function toAnswer(connection, response, text) {
    const status = response.statusCode ?? 0;
    const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    const retryAfter = Number(response.headers['retry-after'] ?? Number.NaN);
    const rest = {
        status,
        retryAfter: Number.isFinite(retryAfter) && retryAfter >= 0 ? retryAfter : undefined,
        warnings: warningsOf(response.headers.warning),
    };
    let body;
    try {
        if (type === 'application/json')
            body = JSON.parse(text);
    }
    catch {
        throw describeFailure(connection, `its answer (HTTP ${status}) is not the JSON that it says it is`, status, notAnApiServer);
    }
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
        return { ...rest, body: body };
    // The API server itself answers some errors as plain text, such as paths that it does not know: their status says it all.
    if (status === 401 || status === 429 || status >= 500 || (status === 404 && type === 'text/plain'))
        return { ...rest, body: {} };
    throw describeFailure(connection, `it answered HTTP ${status} with ${type || 'no content type'}, not as an API server does`, status, notAnApiServer);
}
/** `299 - "text"`, several of them joined by commas (RFC 7234 §5.5). */
function warningsOf(header) {
    const found = (header ?? '').matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/gu);
    return [...found].map(([, text = '']) => text.replaceAll(/\\(.)/gu, '$1'));
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/client.js



/** How often a request is sent at most to a server that is busy. With the delays below a server has some 8 s to come back. */
const attempts = 6;
/** The first delay in milliseconds; each further one is twice as long. */
const firstDelay = 250;
/** Longest delay that a server can ask for, in milliseconds. */
const longestDelay = 30_000;
/** Shorter ones are words, and would garble what is said. */
const shortestSecret = 6;
/** Creates a client. All its requests are idempotent: create and replace are compare-and-swap and are read back when they lose. */
function createClient({ send, credentials, clock, warn }) {
    const limit = (0,p_limit/* default */.A)(concurrency);
    const shown = new Set();
    const once = async (request) => {
        const proof = await credentials.proof();
        const answer = withoutProof(await send(request, proof), proof);
        if (answer.status !== 401)
            return answer;
        const renewed = await credentials.proof(proof);
        return same(proof, renewed) ? answer : withoutProof(await send(request, renewed), renewed);
    };
    const retried = async (request) => {
        for (let attempt = 1;; attempt++) {
            const outcome = await once(request).catch((error) => {
                if (error instanceof NetworkError)
                    return error;
                throw error;
            });
            const delay = delayBefore(outcome, attempt);
            if (delay === undefined || clock.cancelled.aborted) {
                if (outcome instanceof NetworkError)
                    throw outcome;
                return outcome;
            }
            await clock.sleep(delay);
        }
    };
    return async (request) => {
        const answer = await limit(() => retried(request));
        for (const warning of answer.warnings) {
            if (shown.has(warning))
                continue;
            shown.add(warning);
            warn(warning);
        }
        return answer;
    };
}
/** What a refusal says is quoted to people: should the server, or a proxy, send our credentials back, they are taken out. */
function withoutProof(answer, { headers }) {
    if (answer.status < 400)
        return answer;
    const secrets = Object.values(headers)
        .flat()
        .map((value) => value.replace(/^(?:bearer|basic)\s+/iu, ''))
        .filter((secret) => secret.length >= shortestSecret);
    const hide = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return { ...answer, body: JSON.parse(hide(JSON.stringify(answer.body))) };
}
function same(a, b) {
    return JSON.stringify(a.headers) === JSON.stringify(b.headers) && a.certificate?.cert === b.certificate?.cert;
}
/** How long to wait before the next attempt, in milliseconds; undefined when this outcome stands. */
function delayBefore(outcome, attempt) {
    if (attempt >= (outcome instanceof NetworkError ? outcome.attempts : attempts))
        return undefined;
    const backoff = firstDelay * 2 ** (attempt - 1);
    if (outcome instanceof NetworkError)
        return backoff;
    // 429: the server is too busy and has not begun (API priority and fairness). 503 and 504 say to come back, 502 is a proxy's.
    const busy = [429, 502, 503, 504].includes(outcome.status) || (outcome.status === 500 && outcome.retryAfter !== undefined);
    if (!busy)
        return undefined;
    return Math.min(Math.max(backoff, (outcome.retryAfter ?? 0) * 1000), longestDelay);
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./build/adapters/kubernetes/kubeconfig.js




/** No kubeconfig that people write is near it; it bounds what a wrong path can make us read, in bytes. */
const kubeconfig_largest = 4 * 1024 * 1024;
/**
 * Reads the kubeconfig: the files of `KUBECONFIG`, else `~/.kube/config`; undefined when there is none.
 * @throws ConfigError when a file cannot be read, is no kubeconfig or lies inside the checkout
 */
async function readKubeconfig(place) {
    const list = place.env.KUBECONFIG ?? '';
    const named = list.split(external_node_path_.delimiter).filter((file) => file !== '');
    const files = named.length > 0 ? named : [external_node_path_.join(place.home, '.kube', 'config')];
    const documents = [];
    for (const file of files) {
        const value = await readOne(external_node_path_.resolve(file), place.workspace);
        if (value)
            documents.push({ file: external_node_path_.resolve(file), value });
    }
    if (documents.length === 0 && named.length > 0)
        throw new errors/* ConfigError */.xL(`KUBECONFIG names no file that exists: ${named.join(', ')}.`, {
            hint: 'Check the step that writes the kubeconfig, or unset KUBECONFIG.',
        });
    return documents.length === 0 ? undefined : merge(documents);
}
/** Files that do not exist are passed over, as kubectl does. */
async function readOne(file, workspace) {
    let real;
    let size;
    try {
        real = await (0,promises_.realpath)(file);
        size = (await (0,promises_.stat)(real)).size;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw unreadable(file, error);
    }
    const checkout = await (0,promises_.realpath)(workspace).catch(() => external_node_path_.resolve(workspace));
    if (inside(real, checkout) || inside(file, external_node_path_.resolve(workspace)) || inside(file, checkout))
        throw new errors/* ConfigError */.xL(`The kubeconfig ${file} lies inside the checkout.`, {
            hint: 'A kubeconfig can run programs, so it must not come from the repository: write it elsewhere, such as $RUNNER_TEMP.',
        });
    if (size > kubeconfig_largest)
        throw new errors/* ConfigError */.xL(`The kubeconfig ${file} is larger than ${kubeconfig_largest / 1024 / 1024} MiB.`);
    return parse(file, await (0,promises_.readFile)(real, 'utf8').catch((error) => Promise.reject(unreadable(file, error))));
}
function inside(file, directory) {
    const relative = external_node_path_.relative(directory, file);
    return relative === '' || (!relative.startsWith(`..${external_node_path_.sep}`) && relative !== '..' && !external_node_path_.isAbsolute(relative));
}
function isMissing(error) {
    const code = error.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(file, error) {
    const code = error.code ?? 'unknown error';
    return new errors/* ConfigError */.xL(`The kubeconfig ${file} cannot be read: ${code}.`, {
        hint: code === 'EACCES' ? 'Give the user who runs this step read access to it.' : 'Check that it is a file.',
    });
}
/** A parser's own message quotes the lines around the mistake: here they hold keys and tokens. Only the place is told. */
function parse(file, text) {
    let value;
    try {
        value = (0,js_yaml/* loadAll */.gh)(text)[0] ?? {};
    }
    catch (error) {
        const mark = error instanceof js_yaml/* YAMLException */.tB ? error.mark : undefined;
        const at = mark ? { file, line: mark.line + 1, column: mark.column + 1 } : { file };
        throw new errors/* ConfigError */.xL('The kubeconfig is not YAML.', {
            at,
            hint: 'Write it anew: `kubectl config view` must read it.',
        });
    }
    if (!isObject(value))
        throw new errors/* ConfigError */.xL('The kubeconfig is not a mapping.', {
            at: { file },
            hint: 'Write it anew: `kubectl config view` must read it.',
        });
    return value;
}
function merge(documents) {
    const collect = (list) => {
        const found = new Map();
        for (const { file, value } of documents)
            for (const item of arrayOf(value[list])) {
                const name = isObject(item) ? item.name : undefined;
                const body = isObject(item) ? item[list.slice(0, -1)] : undefined;
                if (typeof name === 'string' && !found.has(name))
                    found.set(name, { name, file, value: isObject(body) ? body : {} });
            }
        return found;
    };
    const current = documents
        .map(({ value }) => value['current-context'])
        .find((name) => typeof name === 'string' && name);
    return {
        currentContext: typeof current === 'string' ? current : undefined,
        contexts: collect('contexts'),
        clusters: collect('clusters'),
        users: collect('users'),
    };
}
function arrayOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Whether a value is an object: no list, not null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A text field of an entry. @throws ConfigError when it is something else */
function textField(entry, field) {
    const value = entry.value[field];
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value === 'string')
        return value;
    throw new errors/* ConfigError */.xL(`${field} of "${entry.name}" is not text.`, {
        at: { file: entry.file },
        hint: 'Put the value in quotes.',
    });
}
/**
 * What a field holds: `<field>-data` in base64, else the file that `<field>` names, relative to the kubeconfig.
 * @throws ConfigError when the file cannot be read
 */
async function contentField(entry, field) {
    const data = textField(entry, `${field}-data`);
    if (data !== undefined)
        return Buffer.from(data, 'base64').toString('utf8');
    const named = textField(entry, field);
    if (named === undefined)
        return undefined;
    const file = external_node_path_.resolve(external_node_path_.dirname(entry.file), named);
    return (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* ConfigError */.xL(`${field} of "${entry.name}" cannot be read: ${error.code}.`, {
            at: { file: entry.file },
            hint: `It names ${file}.`,
        });
    });
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/redact.js
/** Longest text of a server that is repeated, in characters. */
const longest = 600;
/** One line without control characters, of bounded length: what a cluster says is hostile data (security T36). */
function plainText(text) {
    const line = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
/**
 * An API error without the values that it quotes: a manifest's environment may hold what must not be shown.
 * `Invalid value: "…": why` and `got &value.valueUnstructured{…}` are how apimachinery's field errors and
 * structured-merge-diff print them.
 */
function withoutValues(text) {
    return withoutQuoted(text)
        .replaceAll(/got &?value\.value\w+\{.*?\}(?=$|[\s,;])/gsu, 'got another type')
        .replaceAll(/ \(\/?[^()]*; [^()]*\): /gu, ': ');
}
const marks = /\b(Invalid value|Duplicate value|Unsupported value): /u;
function withoutQuoted(text) {
    const found = marks.exec(text);
    if (!found)
        return text;
    const start = found.index + found[0].length;
    const rest = text.slice(start + valueLength(text.slice(start)));
    return `${text.slice(0, start - 2)}${withoutQuoted(rest)}`;
}
/** The length of a value as Go's %q, %v or JSON prints it; all that follows when its end cannot be told. */
function valueLength(text) {
    const first = text[0];
    if (first === '"')
        return /^"(?:[^"\\]|\\.)*"/u.exec(text)?.[0].length ?? text.length;
    if (first === '{' || first === '[')
        return bracketLength(text);
    return /^[\w.+-]+/u.exec(text)?.[0].length ?? text.length;
}
function bracketLength(text) {
    let depth = 0;
    let quoted = false;
    for (let index = 0; index < text.length; index++) {
        const char = text[index];
        if (quoted) {
            if (char === '\\')
                index++;
            else if (char === '"')
                quoted = false;
        }
        else if (char === '"')
            quoted = true;
        else if (char === '{' || char === '[')
            depth++;
        else if ((char === '}' || char === ']') && --depth === 0)
            return index + 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/api-error.js



/** The causes of a Status, as far as they are well-formed. */
function causesOf(body) {
    const details = isObject(body.details) ? body.details : {};
    const causes = Array.isArray(details.causes) ? details.causes.filter(isObject) : [];
    const text = (value) => (typeof value === 'string' ? value.slice(0, 8192) : '');
    return causes.map((cause) => ({
        reason: text(cause.reason),
        field: text(cause.field),
        message: text(cause.message),
    }));
}
/** The reason of a Status: `NotFound`, `Invalid`, `Forbidden`. */
function reasonOf(body) {
    return typeof body.reason === 'string' ? body.reason : '';
}
/** A refusal that no other manifest would change: an error of the whole run. */
function callError(call, answer) {
    if (answer.status === 401)
        return new errors/* ClusterError */.b$(`The cluster ${call.cluster} does not accept the credentials of the kubeconfig.`, 401, {
            hint: 'They may have expired: renew them, or check the step that writes the kubeconfig.',
        });
    if (isRbac(answer))
        return new errors/* ClusterError */.b$(`${capital(forbidden(call))} in the cluster ${call.cluster}.`, 403, {
            hint: roleHint(call),
        });
    return new errors/* ClusterError */.b$(`The cluster ${call.cluster} refused to ${subject(call)}: ${api_error_explain(call, answer)}.`, answer.status, { hint: 'What it says is the reason; who runs the cluster knows its rules (admission, quotas, webhooks).' });
}
/** Why an object cannot be applied, in words, without any value of it. */
function api_error_explainRefusal(call, answer) {
    if (isRbac(answer))
        return `${forbidden(call)}. ${roleHint(call)}`;
    const immutable = immutableFields(answer);
    if (immutable.length > 0)
        return `${immutable.join(', ')} cannot be changed once the object exists. Change it back, or delete the object (kubectl delete) and deploy again.`;
    return api_error_explain(call, answer);
}
/** 403 is RBAC's when the server speaks of a user; admission plugins and webhooks use 403 too and say what they deny. */
function isRbac({ status, body }) {
    return status === 403 && /\bcannot [a-z]+ resource\b|\bcannot [a-z]+ path\b/u.test(api_error_messageOf(body));
}
function forbidden(call) {
    return `the credentials are not allowed to ${subject(call)}`;
}
function subject({ verb, what, namespace, name }) {
    const object = name === undefined ? what : `${what} "${name}"`;
    return `${verb} ${object}${namespace === undefined ? '' : ` in namespace "${namespace}"`}`;
}
function roleHint({ verb, what, namespace }) {
    const role = namespace === undefined ? 'ClusterRole' : 'Role';
    return `Bind a ${role} that allows "${verb}" on "${what}" to them.`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/**
 * Fields that the server will not change. Flux knows them by the same words (fluxcd/pkg, ssa/errors/immutable.go);
 * "Forbidden: updates to statefulset spec for fields other than …" is how apps/v1 says it.
 */
function immutableFields({ status, body }) {
    if (status !== 422)
        return [];
    return causesOf(body)
        .filter(({ message }) => /\bis immutable\b|\bimmutable field\b|: updates to statefulset spec/iu.test(message))
        .map(({ field }) => plainText(field));
}
function api_error_explain(call, { status, body }) {
    const fields = causesOf(body).filter(({ field }) => field !== '');
    // What is said about a Secret may quote it; the names of its fields and where it is no base64 do not.
    if (call.secret) {
        const named = fields.map(({ field, reason }) => `${plainText(field)} (${plainText(reason)})`).join(', ');
        const harmless = /illegal base64 data at input byte \d+|[.\w]+: field not declared in schema/u.exec(api_error_messageOf(body));
        return `${harmless?.[0] ?? (plainText(reasonOf(body)) || `HTTP ${status}`)}${named ? `: ${named}` : ''}`;
    }
    if (status === 422 && fields.length > 0)
        return fields.map(({ field, message }) => plainText(`${field}: ${withoutValues(message)}`)).join('; ');
    return plainText(withoutValues(api_error_messageOf(body))) || `HTTP ${status}`;
}
/** Cut before anything looks for patterns in it. */
function api_error_messageOf(body) {
    return typeof body.message === 'string' ? body.message.slice(0, 8192) : '';
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/body.js

/** What the server writes into `metadata`: in a manifest it comes from an export, and would be a condition or an error. */
const serverOwned = ['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink'];
/** A manifest as it is sent: in the namespace that it goes to, without what only a server writes. */
function toBody(resource, namespace) {
    const given = isObject(resource.metadata) ? resource.metadata : {};
    const metadata = { ...given };
    for (const field of serverOwned)
        delete metadata[field];
    if (namespace === undefined)
        delete metadata.namespace;
    else
        metadata.namespace = namespace;
    return { ...withData(resource), metadata };
}
/**
 * A Secret's `stringData` becomes `data`: with server-side apply a key that leaves `stringData` would stay in the Secret for
 * ever, since it is written only (kubernetes#108008). `stringData` wins, as on the server.
 */
function withData(resource) {
    const { stringData, ...rest } = resource;
    if (resource.kind !== 'Secret' || resource.apiVersion !== 'v1' || !isObject(stringData))
        return resource;
    const encoded = Object.entries(stringData).map(([key, value]) => [
        key,
        typeof value === 'string' ? Buffer.from(value, 'utf8').toString('base64') : value,
    ]);
    return { ...rest, data: { ...(isObject(resource.data) ? resource.data : {}), ...Object.fromEntries(encoded) } };
}
/** Whether an apply has changed, or in a dry run would change, an object: what the server counts and dates is left out. */
function isUnchanged(before, after) {
    return JSON.stringify(comparable(before)) === JSON.stringify(comparable(after));
}
function comparable(object) {
    const metadata = { ...(isObject(object.metadata) ? object.metadata : {}) };
    delete metadata.resourceVersion;
    delete metadata.generation;
    // Where no field is applied at all, the server adds and takes away this entry without anything else changing.
    const entries = (Array.isArray(metadata.managedFields) ? metadata.managedFields.filter(isObject) : []).filter(({ manager }) => manager !== 'before-first-apply');
    metadata.managedFields = entries
        .map(({ time: _, ...entry }) => sorted(entry))
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return sorted({ ...object, metadata });
}
/** Go's maps have no order: what the server prints is sorted, what it echoes may not be. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (!isObject(value))
        return value;
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return Object.fromEntries(keys.sort().map((key) => [key, sorted(value[key] ?? null)]));
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/discovery.js


/** Asks the API server for its kinds, one request per group and version. What it has found it remembers for the run. */
function createDiscovery(client, cluster) {
    const known = new Map();
    const asking = new Map();
    const ask = (apiVersion) => {
        const running = asking.get(apiVersion);
        if (running !== undefined)
            return running;
        const question = readGroup(client, cluster, apiVersion)
            .then((kinds) => {
            known.set(apiVersion, kinds);
            return kinds;
        })
            .finally(() => asking.delete(apiVersion));
        asking.set(apiVersion, question);
        return question;
    };
    return {
        async find(apiVersion, kind) {
            if (!/^([a-z0-9.-]{1,253}\/)?[a-z0-9]{1,63}$/u.test(apiVersion))
                return undefined;
            return known.get(apiVersion)?.get(kind) ?? (await ask(apiVersion)).get(kind);
        },
    };
}
async function readGroup(client, cluster, apiVersion) {
    const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const answer = await client({ method: 'GET', path });
    if (answer.status === 404)
        return new Map();
    if (answer.status !== 200)
        throw callError({ cluster, verb: 'discover', what: apiVersion }, answer);
    const resources = Array.isArray(answer.body.resources) ? answer.body.resources : [];
    const mappings = resources.filter(isObject).flatMap((resource) => toMapping(apiVersion, resource));
    return new Map(mappings.map((mapping) => [mapping.kind, mapping]));
}
/** Subresources (`deployments/scale`) have a slash in their name; they are no kinds of their own. */
function toMapping(apiVersion, resource) {
    const { name, kind, namespaced } = resource;
    if (typeof name !== 'string' || typeof kind !== 'string' || !/^[a-z0-9.-]+$/u.test(name))
        return [];
    const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
    return [{ apiVersion, group, kind, plural: name, namespaced: namespaced === true }];
}
/** The path of all objects of a kind; with a namespace, and where the kind has them, of those in it. */
function collectionPath(mapping, namespace) {
    const root = mapping.group === '' ? `/api/${mapping.apiVersion}` : `/apis/${mapping.apiVersion}`;
    const place = mapping.namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${root}${place}/${mapping.plural}`;
}
/** The path of one object. */
function objectPath(mapping, resource) {
    return `${collectionPath(mapping, resource.namespace)}/${encodeURIComponent(resource.name)}`;
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/managed-fields.js

/** The manager of `kubectl apply` without `--server-side`. */
const clientSide = 'kubectl-client-side-apply';
/** Whether conflicts with this manager are none: its fields become ours before we apply. */
function isMigrated(manager) {
    return manager === clientSide;
}
/**
 * What `kubectl apply` has left in an object, made ours; undefined when there is nothing to migrate. Without this a field
 * that the manifest drops would stay for ever, owned by an `Update` that never comes again (kubernetes#99003). As
 * client-go's csaupgrade does it: the fields are united with those of our own entry. `kubectl apply --server-side` has
 * done the same since 1.26; a plain PATCH does not.
 */
function migratedFields(live, manager) {
    const metadata = isObject(live.metadata) ? live.metadata : {};
    const entries = Array.isArray(metadata.managedFields) ? metadata.managedFields.filter(isObject) : [];
    const ours = entries.find((entry) => isEntry(entry, manager, 'Apply'));
    const old = entries.filter((entry) => isEntry(entry, clientSide, 'Update'));
    // Field sets of different API versions do not compare: csaupgrade leaves those alone too.
    const version = ours?.apiVersion ?? old[0]?.apiVersion;
    const taken = old.filter((entry) => entry.apiVersion === version);
    const first = taken[0];
    if (!first)
        return undefined;
    const fields = [...(ours ? [ours] : []), ...taken].map((entry) => entry.fieldsV1).filter(isObject);
    const united = {
        ...(ours ?? first),
        manager,
        operation: 'Apply',
        fieldsV1: fields.filter((set) => !isEmpty(set)).reduce(unite, {}),
    };
    return [united, ...entries.filter((entry) => entry !== ours && !taken.includes(entry))];
}
function isEntry(entry, manager, operation) {
    return entry.manager === manager && entry.operation === operation && (entry.subresource ?? '') === '';
}
/** The union of two field sets. An empty set below a key is that key itself; `.` says the same where it has children. */
function unite(a, b) {
    const all = {};
    for (const set of [a, b])
        for (const [key, value] of Object.entries(set)) {
            const known = all[key];
            all[key] = isObject(known) && isObject(value) ? uniteMembers(known, value) : (value ?? {});
        }
    return all;
}
function uniteMembers(a, b) {
    const member = isEmpty(a) !== isEmpty(b);
    return member ? { '.': {}, ...unite(a, b) } : unite(a, b);
}
function isEmpty(set) {
    return Object.keys(set).length === 0;
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/apply.js






/** The field manager of all our writes (public name, DESIGN §2). */
const fieldManager = 'plumbline';
/** How often an object that changes under our hands is read anew. */
const rounds = 5;
/**
 * Server-side apply of one object (knowledge/deploy.md §2.2). Reads it first: that tells a change from none, and which
 * fields of a former `kubectl apply` are to become ours.
 * @throws ClusterError when the cluster refuses the credentials or cannot be reached
 */
async function applyObject(client, application) {
    const path = objectPath(application.mapping, application);
    for (let round = 1;; round++) {
        const read = await client({ method: 'GET', path });
        if (read.status !== 200 && read.status !== 404)
            return judge(application, 'get', read);
        const before = read.status === 200 ? read.body : undefined;
        if (before && !application.dryRun) {
            const migration = await migrate(client, path, before);
            if (migration === 'moved' && round < rounds)
                continue;
            if (typeof migration === 'object')
                return judge(application, 'patch', migration);
        }
        const answer = await patch(client, path, application);
        // A conflict about no field: the object was written in the same moment. The server has tried again already, so do we.
        if (answer.status === 409 && conflictsOf(answer).length === 0 && round < rounds)
            continue;
        if (answer.status !== 200 && answer.status !== 201)
            return judge(application, 'patch', answer);
        return { outcome: outcomeOf(before, answer.body, application.dryRun), live: answer.body };
    }
}
async function patch(client, path, application) {
    const send = (force) => client({
        method: 'PATCH',
        path,
        query: {
            fieldManager,
            // A field that the schema does not have would be dropped in silence: kubectl is strict too.
            fieldValidation: 'Strict',
            ...(force ? { force: 'true' } : {}),
            ...(application.dryRun ? { dryRun: 'All' } : {}),
        },
        // JSON is YAML.
        contentType: 'application/apply-patch+yaml',
        body: toBody(application.resource, application.namespace),
    });
    const answer = await send(application.force);
    const conflicts = conflictsOf(answer);
    // A dry run cannot migrate first: what it would have migrated is no conflict.
    if (application.dryRun && conflicts.length > 0 && conflicts.every(({ manager }) => isMigrated(manager)))
        return send(true);
    return answer;
}
/** Makes the fields of `kubectl apply` ours; only if the object is still the one that was read. */
async function migrate(client, path, live) {
    const fields = migratedFields(live, fieldManager);
    const version = isObject(live.metadata) ? live.metadata.resourceVersion : undefined;
    if (!fields || typeof version !== 'string')
        return 'done';
    const body = [
        { op: 'replace', path: '/metadata/managedFields', value: fields },
        { op: 'replace', path: '/metadata/resourceVersion', value: version },
    ];
    const answer = await client({
        method: 'PATCH',
        path,
        query: { fieldManager },
        contentType: 'application/json-patch+json',
        body,
    });
    if (answer.status === 409 || answer.status === 404)
        return 'moved';
    return answer.status === 200 ? 'done' : answer;
}
function outcomeOf(before, after, dryRun) {
    if (!before)
        return 'created';
    // The server keeps the version of an object that an apply leaves as it is; a dry run keeps it always.
    const version = (object) => (isObject(object.metadata) ? object.metadata.resourceVersion : undefined);
    const unchanged = dryRun ? isUnchanged(before, after) : version(before) === version(after);
    return unchanged ? 'unchanged' : 'configured';
}
/** The conflicts of an answer: `conflict with "kubectl-edit" using apps/v1` about `.spec.replicas`. */
function conflictsOf({ status, body }) {
    if (status !== 409)
        return [];
    return causesOf(body)
        .filter(({ reason }) => reason === 'FieldManagerConflict')
        .map(({ field, message }) => ({
        manager: plainText(/^conflict with "((?:[^"\\]|\\.)*)"/u.exec(message)?.[1] ?? 'unknown'),
        field: plainText(field),
    }));
}
/** What an answer that is no success says about this resource. @throws ClusterError when it is about no resource at all */
function judge(application, verb, answer) {
    const { mapping, cluster, namespace, name } = application;
    const call = { cluster, verb, what: resourceOf(mapping), namespace, name, secret: mapping.kind === 'Secret' };
    const conflicts = conflictsOf(answer);
    if (conflicts.length > 0)
        return { outcome: 'conflict', conflicts };
    // A field that the schema does not have, a webhook that is down: server-side apply answers them with 500 and says what.
    const said = answer.status === 500 && answer.body.kind === 'Status';
    if (answer.status === 401 || answer.status === 429 || (answer.status >= 500 && !said))
        throw callError(call, answer);
    const missing = answer.status === 404 || reasonOf(answer.body) === 'NotFound';
    return { outcome: 'refused', reason: api_error_explainRefusal(call, answer), missing };
}
/** `deployments.apps`: a resource as RBAC rules name it. */
function resourceOf(mapping) {
    return mapping.group === '' ? mapping.plural : `${mapping.plural}.${mapping.group}`;
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/cluster.js





/** Objects per page of a list, as kubectl asks for them, and the most pages that are read. */
const page = 500;
const pages = 40;
/** The port `Cluster` over the Kubernetes API. */
function createCluster(parts) {
    return {
        name: parts.name,
        apply: (resource, options) => apply(parts, resource, options),
        get: (resource) => get(parts, resource),
        delete: (resource, uid) => remove(parts, resource, uid),
        list: (apiVersion, kind, namespace, labels) => list(parts, apiVersion, kind, namespace, labels),
        namespaced: async (apiVersion, kind) => (await parts.discovery.find(apiVersion, kind))?.namespaced,
        replace: (object, version) => replace(parts, object, version),
    };
}
async function apply({ name: cluster, client, discovery }, resource, options) {
    const named = nameOf(resource);
    if (!named)
        return { outcome: 'refused', reason: 'it has no apiVersion, kind or name', missing: false };
    const mapping = await discovery.find(named.apiVersion, named.kind);
    if (!mapping)
        return { outcome: 'refused', reason: unknownKind(named), missing: true };
    const namespace = mapping.namespaced ? (named.namespace ?? options.namespace) : undefined;
    const { force, dryRun } = options;
    return applyObject(client, { resource, mapping, namespace, name: named.name, cluster, force, dryRun });
}
/** Why a kind that the cluster does not know cannot be applied. */
function unknownKind({ apiVersion, kind }) {
    return `the cluster does not know the kind ${kind} of ${apiVersion}: is its CustomResourceDefinition installed, is the version right?`;
}
async function get({ name: cluster, client, discovery }, resource) {
    const mapping = await discovery.find(resource.apiVersion, resource.kind);
    if (!mapping)
        return undefined;
    const answer = await client({ method: 'GET', path: objectPath(mapping, resource) });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw callError(callOf(cluster, 'get', mapping, resource), answer);
    return answer.body;
}
async function remove({ name: cluster, client, discovery }, resource, uid) {
    const mapping = await discovery.find(resource.apiVersion, resource.kind);
    if (!mapping)
        return;
    const body = {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: 'Background',
        ...(uid === undefined ? {} : { preconditions: { uid } }),
    };
    const answer = await client({ method: 'DELETE', path: objectPath(mapping, resource), body });
    // 409: the precondition does not hold, so the object that was meant is gone already.
    const gone = answer.status === 404 || (uid !== undefined && answer.status === 409);
    if (answer.status >= 300 && !gone)
        throw callError(callOf(cluster, 'delete', mapping, resource), answer);
}
async function list({ name: cluster, client, discovery }, apiVersion, kind, namespace, labels) {
    const mapping = await discovery.find(apiVersion, kind);
    if (!mapping)
        return [];
    const labelSelector = Object.entries(labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(',');
    const found = [];
    let more = '';
    for (let read = 0; read < pages; read++) {
        const query = {
            limit: String(page),
            ...(labelSelector ? { labelSelector } : {}),
            ...(more ? { continue: more } : {}),
        };
        const answer = await client({ method: 'GET', path: collectionPath(mapping, namespace), query });
        if (answer.status !== 200)
            throw callError(callOf(cluster, 'list', mapping, namespace === undefined ? {} : { namespace }), answer);
        const items = Array.isArray(answer.body.items) ? answer.body.items.filter(isObject) : [];
        // Items of a list leave out what the list says of all of them.
        found.push(...items.map((item) => ({ ...item, apiVersion, kind })));
        const metadata = isObject(answer.body.metadata) ? answer.body.metadata : {};
        more = typeof metadata.continue === 'string' ? metadata.continue : '';
        if (more === '')
            break;
    }
    return found;
}
async function replace(parts, object, version) {
    const { name: cluster, client, discovery } = parts;
    const named = nameOf(object);
    const mapping = named && (await discovery.find(named.apiVersion, named.kind));
    if (!named || !mapping)
        throw new TypeError('An object that is replaced has a kind that every cluster knows.');
    const metadata = { ...(isObject(object.metadata) ? object.metadata : {}), resourceVersion: version };
    const body = { ...object, metadata };
    const query = { fieldManager: fieldManager };
    const answer = version === undefined
        ? await client({ method: 'POST', path: collectionPath(mapping, named.namespace), query, body })
        : await client({ method: 'PUT', path: objectPath(mapping, named), query, body });
    if (answer.status === 200 || answer.status === 201)
        return answer.body;
    const lost = answer.status === 409 || (answer.status === 404 && version !== undefined);
    if (!lost || reasonOf(answer.body) === 'Forbidden')
        throw callError(callOf(cluster, version === undefined ? 'create' : 'update', mapping, named), answer);
    // The answer of a first attempt can be lost on its way, and the second one then finds the first one's work.
    const live = await get(parts, named);
    return live && says(live, object) ? live : undefined;
}
/** Whether a live object holds exactly the data and labels that were to be written. */
function says(live, object) {
    const labels = (of) => (isObject(of.metadata) ? (of.metadata.labels ?? {}) : {});
    return isUnchanged({ data: live.data, labels: labels(live) }, { data: object.data, labels: labels(object) });
}
function nameOf(resource) {
    const { apiVersion, kind } = resource;
    const metadata = isObject(resource.metadata) ? resource.metadata : {};
    const { name, namespace } = metadata;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof name !== 'string' || name === '')
        return undefined;
    return typeof namespace === 'string' && namespace
        ? { apiVersion, kind, name, namespace }
        : { apiVersion, kind, name };
}
function callOf(cluster, verb, mapping, on) {
    const namespace = mapping.namespaced ? on.namespace : undefined;
    return { cluster, verb, what: resourceOf(mapping), namespace, name: on.name, secret: mapping.kind === 'Secret' };
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/connection.js


/** Finds a context, or the current one. @throws ConfigError when it, its cluster or its user does not exist */
function chooseContext(config, wanted) {
    const name = wanted ?? config.currentContext;
    if (name === undefined)
        throw new errors/* ConfigError */.xL('The kubeconfig has no current context, and none is named.', {
            hint: 'Name one in gitops.yaml (targets.<name>.kubernetes.context), or run `kubectl config use-context`.',
        });
    const context = config.contexts.get(name);
    if (!context)
        throw new errors/* ConfigError */.xL(`The kubeconfig has no context "${name}".`, { hint: known(config.contexts) });
    const clusterName = textField(context, 'cluster') ?? '';
    const cluster = config.clusters.get(clusterName);
    if (!cluster)
        throw new errors/* ConfigError */.xL(`Context "${name}" names the cluster "${clusterName}", which the kubeconfig does not have.`, {
            at: { file: context.file },
            hint: known(config.clusters),
        });
    const userName = textField(context, 'user');
    const user = userName === undefined ? undefined : config.users.get(userName);
    if (userName !== undefined && !user)
        throw new errors/* ConfigError */.xL(`Context "${name}" names the user "${userName}", which the kubeconfig does not have.`, {
            at: { file: context.file },
            hint: known(config.users),
        });
    return { name, cluster, user };
}
function known(entries) {
    return entries.size === 0 ? 'It has none at all.' : `It has: ${[...entries.keys()].join(', ')}.`;
}
/** Reads how the cluster of a context is reached. @throws ConfigError for what is missing, unreadable or unsafe */
async function readEndpoint({ name, cluster }) {
    const at = { file: cluster.file };
    const text = textField(cluster, 'server');
    if (text === undefined)
        throw new errors/* ConfigError */.xL(`Cluster "${cluster.name}" has no server.`, {
            at,
            hint: 'Write the kubeconfig anew: the address of the API server is missing.',
        });
    return {
        name,
        server: serverUrl(text, cluster),
        authority: await contentField(cluster, 'certificate-authority'),
        serverName: textField(cluster, 'tls-server-name'),
        insecure: cluster.value['insecure-skip-tls-verify'] === true,
        proxy: proxyUrl(cluster),
    };
}
function serverUrl(text, cluster) {
    const at = { file: cluster.file };
    const url = URL.parse(text.includes('://') ? text : `https://${text}`);
    if (!url)
        throw new errors/* ConfigError */.xL(`The server of cluster "${cluster.name}" is not a URL.`, { at });
    if (url.username || url.password)
        throw new errors/* ConfigError */.xL(`The server of cluster "${cluster.name}" has credentials in its URL.`, {
            at,
            hint: 'Put them in the user of the context.',
        });
    const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
    if (url.protocol === 'https:' || (url.protocol === 'http:' && local))
        return url;
    throw new errors/* ConfigError */.xL(`The server of cluster "${cluster.name}" is not reached by https.`, {
        at,
        hint: 'Credentials and Secrets would travel in the clear: only this machine (kubectl proxy) may be http.',
    });
}
function proxyUrl(cluster) {
    const text = textField(cluster, 'proxy-url');
    if (text === undefined)
        return undefined;
    const url = URL.parse(text);
    if (url && (url.protocol === 'http:' || url.protocol === 'https:'))
        return text;
    throw new errors/* ConfigError */.xL(`proxy-url of cluster "${cluster.name}" is not the URL of an HTTP proxy.`, {
        at: { file: cluster.file },
        hint: 'Only http and https proxies are supported; SOCKS is not.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/credentials.js




/** Reads the credentials of a user of a kubeconfig. @throws ConfigError for what cannot be read or is not supported */
async function readCredentials(user, start) {
    if (!user)
        return { proof: () => Promise.resolve({ headers: {} }) };
    if (user.value['auth-provider'] !== undefined)
        throw new errors/* ConfigError */.xL(`User "${user.name}" has an auth-provider, which Kubernetes removed in 1.26.`, {
            at: { file: user.file },
            hint: 'Use the exec plugin of your cloud: gke-gcloud-auth-plugin, kubelogin, aws eks get-token.',
        });
    const extra = impersonation(user);
    const certificate = await clientCertificate(user);
    const fixed = { headers: extra, ...(certificate ? { certificate } : {}) };
    const file = textField(user, 'tokenFile');
    // As client-go: the file of a token wins over a token, since only it is renewed.
    if (file !== undefined)
        return fromTokenFile(external_node_path_.resolve(external_node_path_.dirname(user.file), file), fixed, user);
    const token = textField(user, 'token');
    if (token !== undefined)
        return always(withAuthorization(fixed, `Bearer ${token}`));
    const name = textField(user, 'username');
    if (name !== undefined) {
        const pair = Buffer.from(`${name}:${textField(user, 'password') ?? ''}`, 'utf8').toString('base64');
        return always(withAuthorization(fixed, `Basic ${pair}`));
    }
    if (isObject(user.value.exec))
        return fromPlugin(start(user), fixed);
    return always(fixed);
}
function always(proof) {
    return { proof: () => Promise.resolve(proof) };
}
function withAuthorization(proof, authorization) {
    return { ...proof, headers: { ...proof.headers, Authorization: authorization } };
}
async function clientCertificate(user) {
    const cert = await contentField(user, 'client-certificate');
    const key = await contentField(user, 'client-key');
    if (cert === undefined && key === undefined)
        return undefined;
    if (cert !== undefined && key !== undefined)
        return { cert, key };
    throw new errors/* ConfigError */.xL(`User "${user.name}" has ${cert ? 'a client certificate without its key' : 'a client key without its certificate'}.`, {
        at: { file: user.file },
    });
}
/** Tokens of service accounts are renewed in place: the file is read for every request. */
function fromTokenFile(file, fixed, user) {
    return {
        proof: async () => {
            const token = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
                throw new errors/* ConfigError */.xL(`The token file of "${user.name}" cannot be read: ${error.code}.`, {
                    at: { file: user.file },
                    hint: `It names ${file}.`,
                });
            });
            return withAuthorization(fixed, `Bearer ${token.trim()}`);
        },
    };
}
/** Asks the plugin again when its answer has expired or was refused. */
function fromPlugin(plugin, fixed) {
    return {
        proof: async (refused) => {
            const answer = await plugin.credential(refused?.headers.Authorization, refused?.certificate?.cert);
            const headers = answer.token === undefined ? fixed.headers : { ...fixed.headers, Authorization: `Bearer ${answer.token}` };
            const certificate = answer.certificate ?? fixed.certificate;
            return { headers, ...(certificate ? { certificate } : {}) };
        },
    };
}
/** Headers of `as`, `as-uid` and `as-groups`: a user that acts as another. */
function impersonation(user) {
    const headers = {};
    const as = textField(user, 'as');
    const uid = textField(user, 'as-uid');
    const groups = user.value['as-groups'];
    if (as)
        headers['Impersonate-User'] = as;
    if (uid)
        headers['Impersonate-Uid'] = uid;
    if (Array.isArray(groups))
        headers['Impersonate-Group'] = groups.filter((group) => typeof group === 'string');
    if (isObject(user.value['as-user-extra']))
        throw new errors/* ConfigError */.xL(`User "${user.name}" has as-user-extra, which is not supported.`, {
            at: { file: user.file },
        });
    return headers;
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/exec-plugin.js




const versions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'];
/** A credential that ends so soon is renewed before it is used, in milliseconds. */
const margin = 30_000;
/** How long a plugin may take, in milliseconds: it may ask its cloud, it must not ask a person. */
const patience = 60_000;
/** A plugin that fails is described here, not by the shell. */
const anyCode = Array.from({ length: 256 }, (_, code) => code);
/** Reads the `exec` of a user. @throws ConfigError for a version or mode that is not supported */
function createExecPlugin(user, endpoint, deps) {
    const exec = { ...user, value: isObject(user.value.exec) ? user.value.exec : {} };
    const apiVersion = textField(exec, 'apiVersion') ?? '';
    const at = { file: user.file };
    if (!versions.includes(apiVersion))
        throw new errors/* ConfigError */.xL(`The exec plugin of user "${user.name}" speaks "${apiVersion}".`, {
            at,
            hint: `Supported are ${versions.join(' and ')}: update the plugin and write the kubeconfig anew.`,
        });
    if (exec.value.interactiveMode === 'Always')
        throw new errors/* ConfigError */.xL(`The exec plugin of user "${user.name}" wants a terminal (interactiveMode: Always).`, { at });
    let known;
    let running;
    const stale = (authorization, cert) => known === undefined ||
        (known.expires !== undefined && known.expires - margin < deps.clock.now().getTime()) ||
        (authorization !== undefined && authorization === `Bearer ${known.token}`) ||
        (cert !== undefined && cert === known.certificate?.cert);
    return {
        async credential(authorization, cert) {
            if (!stale(authorization, cert) && known)
                return known;
            // Many requests find it stale at once: one run of the plugin serves them all.
            running ??= runPlugin(exec, apiVersion, endpoint, deps).finally(() => {
                running = undefined;
            });
            known = await running;
            return known;
        },
    };
}
async function runPlugin(exec, apiVersion, endpoint, deps) {
    const command = textField(exec, 'command');
    if (command === undefined)
        throw new errors/* ConfigError */.xL(`The exec plugin of user "${exec.name}" has no command.`, { at: { file: exec.file } });
    // As client-go: a command with a separator stands beside the kubeconfig, any other is looked for in PATH.
    const tool = command.includes('/') ? external_node_path_.resolve(external_node_path_.dirname(exec.file), command) : command;
    const args = Array.isArray(exec.value.args) ? exec.value.args.filter((arg) => typeof arg === 'string') : [];
    const env = {
        ...inherited(deps.env),
        ...ownVariables(exec),
        KUBERNETES_EXEC_INFO: execInfo(exec, apiVersion, endpoint),
    };
    const installHint = textField(exec, 'installHint') ?? '';
    const failed = (why, cause) => new errors/* CommandError */.Qd(`The exec plugin "${command}" of user "${exec.name}" failed.`, {
        hint: [plainText(why), installHint].filter(Boolean).join(' '),
        ...(cause === undefined ? {} : { cause }),
    });
    const result = await deps.shell
        .run({ tool, args, env, timeout: patience, accept: anyCode })
        .catch((cause) => {
        throw failed(cause instanceof Error ? cause.message : '', cause);
    });
    // Only what it says on standard error is repeated: on standard output there are credentials, even when it fails.
    if (result.code !== 0)
        throw failed(result.stderr.trim().slice(-400) || `It ended with exit code ${result.code}.`);
    return readAnswer(result.stdout, apiVersion, command, deps);
}
/**
 * Plugins find their cloud's credentials in the environment, so they get it; not what belongs to this action alone, nor
 * what would change how a program runs.
 */
function inherited(env) {
    const withheld = /^(INPUT_|STATE_|ACTIONS_(RUNTIME|RESULTS|CACHE)_|NODE_OPTIONS$|LD_|DYLD_|GITHUB_TOKEN$|GH_TOKEN$)/u;
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined && !withheld.test(entry[0])));
}
function ownVariables(exec) {
    const list = Array.isArray(exec.value.env) ? exec.value.env : [];
    return Object.fromEntries(list
        .filter((item) => isObject(item) && typeof item.name === 'string' && typeof item.value === 'string')
        .map((item) => [String(item.name), String(item.value)]));
}
function execInfo(exec, apiVersion, endpoint) {
    const cluster = {
        server: endpoint.server.href.replace(/\/$/u, ''),
        ...(endpoint.serverName ? { 'tls-server-name': endpoint.serverName } : {}),
        ...(endpoint.insecure ? { 'insecure-skip-tls-verify': true } : {}),
        ...(endpoint.authority
            ? { 'certificate-authority-data': Buffer.from(endpoint.authority, 'utf8').toString('base64') }
            : {}),
        ...(endpoint.proxy ? { 'proxy-url': endpoint.proxy } : {}),
    };
    const spec = exec.value.provideClusterInfo === true ? { cluster, interactive: false } : { interactive: false };
    return JSON.stringify({ apiVersion, kind: 'ExecCredential', spec });
}
/** What it printed holds secrets: no part of it is quoted. */
function readAnswer(stdout, apiVersion, command, deps) {
    const wrong = (what) => new errors/* CommandError */.Qd(`The exec plugin "${command}" ${what}.`, {
        hint: 'Run it by hand: it must print an ExecCredential.',
    });
    let answer;
    try {
        answer = JSON.parse(stdout);
    }
    catch {
        throw wrong('did not print JSON');
    }
    if (!isObject(answer) || answer.kind !== 'ExecCredential' || !isObject(answer.status))
        throw wrong('did not print an ExecCredential with a status');
    if (answer.apiVersion !== apiVersion)
        throw wrong(`answered in another version than ${apiVersion}`);
    const { token, clientCertificateData: cert, clientKeyData: key, expirationTimestamp } = answer.status;
    const certificate = typeof cert === 'string' && typeof key === 'string' ? { cert, key } : undefined;
    if (typeof token !== 'string' && !certificate)
        throw wrong('gave neither a token nor a client certificate with its key');
    if (typeof token === 'string')
        deps.mask(token);
    const expires = typeof expirationTimestamp === 'string' ? Date.parse(expirationTimestamp) : Number.NaN;
    return {
        ...(typeof token === 'string' ? { token } : {}),
        ...(certificate ? { certificate } : {}),
        ...(Number.isNaN(expires) ? {} : { expires }),
    };
}

;// CONCATENATED MODULE: ./build/adapters/kubernetes/connect.js











const mounted = '/var/run/secrets/kubernetes.io/serviceaccount';
/**
 * Connects to a cluster by the kubeconfig, or from inside a Pod by its service account. Nothing is sent yet.
 * @throws ConfigError for a kubeconfig that is missing, unreadable, inside the checkout or does not have the context
 */
async function connect(options) {
    const config = await readKubeconfig(options);
    const connection = config
        ? await fromKubeconfig(chooseContext(config, options.context), options)
        : await fromServiceAccount(options);
    if (connection.insecure)
        options.warn(`The certificate of the cluster ${connection.name} is not checked (insecure-skip-tls-verify): whoever is in between can read and change everything.`);
    const { clock, env } = options;
    const warn = (message) => options.warn(`${connection.name}: ${plainText(message)}`);
    const client = createClient({ send: createSend(connection, env), credentials: connection.credentials, clock, warn });
    return createCluster({ name: connection.name, client, discovery: createDiscovery(client, connection.name) });
}
async function fromKubeconfig(context, options) {
    const endpoint = await readEndpoint(context);
    const credentials = await readCredentials(context.user, (user) => createExecPlugin(user, endpoint, options));
    return { ...endpoint, credentials };
}
/** As client-go's rest.InClusterConfig. */
async function fromServiceAccount(options) {
    const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = options.env;
    const folder = options.serviceAccount ?? mounted;
    const token = `${folder}/token`;
    const inside = host &&
        port &&
        (await (0,promises_.access)(token).then(() => true, () => false));
    if (!inside || options.context !== undefined)
        throw new errors/* ConfigError */.xL('There is no kubeconfig.', {
            hint: 'Write one and set KUBECONFIG to its path, or put it to ~/.kube/config: with azure/k8s-set-context, aws eks update-kubeconfig or gcloud container clusters get-credentials.',
        });
    const server = URL.parse(`https://${host.includes(':') ? `[${host}]` : host}:${port}`);
    if (!server)
        throw new errors/* ConfigError */.xL('KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT name no server.');
    const authority = await (0,promises_.readFile)(`${folder}/ca.crt`, 'utf8').catch(() => undefined);
    return {
        name: 'in-cluster',
        server,
        authority,
        serverName: undefined,
        insecure: false,
        proxy: undefined,
        credentials: fromTokenFile(token, { headers: {} }, { name: 'service account', file: token }),
    };
}

// EXTERNAL MODULE: ./build/adapters/shell/shell.js + 6 modules
var shell_shell = __webpack_require__(8265);
// EXTERNAL MODULE: ./build/actions/local-ports.js
var local_ports = __webpack_require__(9326);
;// CONCATENATED MODULE: ./build/adapters/charts/charts.js
const oci = 'oci://';
/**
 * Charts wherever they are: `oci://` ones in container registries, others in classic repositories. Tags cannot hold the `+` of a
 * version, so that Helm writes `_` for it (https://helm.sh/docs/topics/registries/#oci-feature-deprecation-and-behavior-changes-with-v380).
 */
function createCharts(registry, repositories) {
    const image = (name) => name.slice(oci.length);
    const isOci = (name) => name.startsWith(oci);
    return {
        versions: async (name) => isOci(name)
            ? (await registry.versions(image(name))).map((one) => ({ ...one, tag: versionOf(one.tag) }))
            : repositories.versions(name),
        digest: (name, tag) => (isOci(name) ? registry.digest(image(name), tagOf(tag)) : repositories.digest(name, tag)),
        confirm: (name, tag) => (isOci(name) ? registry.confirm(image(name), tagOf(tag)) : repositories.confirm(name, tag)),
        async dated(name, versions) {
            if (!isOci(name))
                return repositories.dated(name, versions);
            const tags = versions.map((one) => ({ ...one, tag: tagOf(one.tag) }));
            return (await registry.dated(image(name), tags)).map((one) => ({ ...one, tag: versionOf(one.tag) }));
        },
        describe: (name, version) => isOci(name) ? registry.describe(image(name), tagOf(version)) : repositories.describe(name, version),
    };
}
function tagOf(version) {
    return version.replaceAll('+', '_');
}
function versionOf(tag) {
    return tag.replaceAll('_', '+');
}

;// CONCATENATED MODULE: ./build/adapters/web/json.js
/** Whether a value is an object, not a list. */
function json_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that a text holds; undefined when it is no JSON or something else. What the parser says is dropped: it quotes the text. */
function parseObject(text) {
    try {
        const value = JSON.parse(text.toString('utf8'));
        return json_isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The objects of a list; what is no list has none. */
function objectsOf(value) {
    return Array.isArray(value) ? value.filter(json_isObject) : [];
}
/** The text of a field; undefined where there is none, or an empty one. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/charts/helm-credentials.js






/**
 * What `helm repo add --username` has kept for a repository, by exactly its address, else by exactly its origin. Undefined when there
 * is nothing.
 * @throws ConfigError for a file that cannot be read
 */
async function readHelmPassword(env, repository) {
    const entries = await readRepositories(env);
    const known = entries.flatMap(({ url, username, password }) => typeof url === 'string' && URL.canParse(url) && textOf(username) && textOf(password)
        ? [{ url: url.replace(/\/+$/, ''), username: String(username), password: String(password) }]
        : []);
    const { origin } = new URL(repository);
    return known.find(({ url }) => url === repository) ?? known.find(({ url }) => new URL(url).origin === origin);
}
/** https://helm.sh/docs/helm/helm/: `HELM_REPOSITORY_CONFIG`, or `repositories.yaml` in Helm's configuration. */
async function readRepositories(env) {
    const home = env.HELM_CONFIG_HOME || external_node_path_.join(env.XDG_CONFIG_HOME || external_node_path_.join(env.HOME || (0,external_node_os_.homedir)(), '.config'), 'helm');
    const file = env.HELM_REPOSITORY_CONFIG || external_node_path_.join(home, 'repositories.yaml');
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw new errors/* ConfigError */.xL(`Helm's list of repositories cannot be read (${error.code}).`, { at: { file } });
    });
    if (text === undefined || text.trim() === '')
        return [];
    const value = helm_credentials_parse(text);
    if (json_isObject(value))
        return objectsOf(value.repositories);
    // The reason of the parser is left out: it quotes what stands there, and these are secrets.
    throw new errors/* ConfigError */.xL("Helm's list of repositories is not YAML as Helm writes it.", {
        at: { file },
        hint: 'Add the repository again with `helm repo add`.',
    });
}
function helm_credentials_parse(text) {
    try {
        return (0,js_yaml/* load */.Hh)(text, { schema: js_yaml/* FAILSAFE_SCHEMA */.uH });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/web/memory.js
/** Asks each question once a run, and gives everybody the same answer, failures too: all its steps see the same (security T21). */
function createMemory() {
    const answers = new Map();
    return (question, ask) => {
        const pending = answers.get(question) ?? ask();
        answers.set(question, pending);
        return pending;
    };
}

// EXTERNAL MODULE: ./build/domain/versions/chart.js
var chart = __webpack_require__(6023);
;// CONCATENATED MODULE: ./build/adapters/web/loopback.js
/** Whether a host, with a port or without, is on this machine by its name alone: what the DNS says of a name can change. */
function isLoopbackName(host) {
    const name = host.replace(/:\d+$/, '').toLowerCase();
    return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

;// CONCATENATED MODULE: ./build/adapters/charts/address.js



/**
 * Takes the normalised name of a chart apart: `https://charts.acme.dev/stable/web` is `web` at `https://charts.acme.dev/stable`.
 * Repositories on this machine are asked without encryption.
 * @throws RegistryError for a name that is none
 */
function chartAddress(name) {
    const found = (0,chart/* parseChart */.a)(name) === name ? (0,chart/* classicChart */.Z)(name) : undefined;
    if (found === undefined) {
        throw new errors/* RegistryError */.gl(`${JSON.stringify(name.slice(0, 200))} is not the name of a chart in a repository.`, 0, {
            hint: "Write the repository's address and the chart's name, as in `https://charts.acme.dev/stable/web`.",
        });
    }
    const isLocal = isLoopbackName(new URL(found.repository).host);
    return {
        name,
        chart: found.chart,
        repository: isLocal ? found.repository.replace(/^https/, 'http') : found.repository,
    };
}

;// CONCATENATED MODULE: ./build/adapters/web/words.js
/** Most characters of somebody else's words that an error shows. */
const most = 300;
/**
 * Somebody else's words on one line, for an error: without colours, control characters and the marks that turn text around, and
 * without a way to be read as a command of the runner.
 */
function words(text) {
    const clean = text
        .slice(0, 16 * most)
        .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu, ' ')
        .replace(/::|##\[/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}

;// CONCATENATED MODULE: ./build/adapters/web/failure.js



const reasonHints = {
    unreachable: 'Check the name of the registry, and that the runner can reach it (firewall, VPN, proxy).',
    tls: 'Give the runner the certificate of the authority that issued it: NODE_EXTRA_CA_CERTS.',
    timeout: 'Try again later, or check what is between the runner and the registry.',
    'too-large': 'Registries do not answer like this: check the name, and what is in front of the registry.',
    malformed: 'Check that it is a registry, and what is in front of it.',
    refused: 'Only the registry itself and public addresses are asked, encrypted; if this is right, name the other host instead.',
    limited: 'Log in to it for a higher limit, run less often, or look at what is wrong with it.',
    cancelled: undefined,
};
/** The error for a request without a usable answer. */
function unanswered({ doing, place, secrets }, error) {
    const hint = reasonHints[error.reason];
    return new errors/* RegistryError */.gl(`Cannot ${doing}: ${place}: ${failure_clean(error.message, secrets)}.`, 0, {
        cause: error,
        ...(hint === undefined ? {} : { hint }),
    });
}
/** The error for an answer that is not what it should be: "answers with something else than a list of tags". */
function failure_unreadable({ doing, place, secrets }, response, what, hint) {
    const type = failure_clean(response.headers['content-type'] ?? 'no content type', secrets);
    return new errors/* RegistryError */.gl(`Cannot ${doing}: ${place} answers ${what} (${type}).`, response.status, { hint });
}
/** The error for an answer that says no. Their words are quoted, cleaned and without secrets. */
function failure_refusal({ doing, place }, response, said, hint) {
    const quote = said.text === '' ? '' : `: ${said.text}`;
    return new errors/* RegistryError */.gl(`Cannot ${doing}: ${place} answers ${response.status}${quote}.`, response.status, { hint });
}
/** `{"errors":[{"code","message"}]}` by the specification, `{"details"}` or `{"error_description"}` from token services. */
function sayingOf({ body, headers }, secrets) {
    const sentence = (text) => failure_clean(text, secrets).replace(/\.+$/, '');
    const answer = parseObject(body);
    if (answer === undefined) {
        const isPlain = headers['content-type']?.startsWith('text/plain') ?? false;
        return { text: isPlain ? sentence(body.toString('utf8')) : '', codes: [] };
    }
    const errors = objectsOf(answer.errors);
    const field = (value) => (typeof value === 'string' ? sentence(value) : '');
    const codes = errors.map((error) => field(error.code).toUpperCase()).filter((code) => code !== '');
    const messages = errors.map((error) => field(error.message) || field(error.code));
    const other = [answer.details, answer.error_description, answer.message, answer.error].map(field);
    return { text: [...new Set([...messages, ...(messages.length > 0 ? [] : other)])].filter(Boolean).join('; '), codes };
}
/** Searched twice: what hides in a secret may only be taken out with the rest. */
function failure_clean(text, secrets) {
    return secrets.hide(words(secrets.hide(text)));
}

;// CONCATENATED MODULE: ./build/adapters/web/no-answer.js
/** A request that got no answer, or one that cannot be used. The message says why, as the end of a sentence. */
class no_answer_NoAnswer extends Error {
    name = 'NoAnswer';
    reason;
    constructor(reason, message, cause) {
        super(message, { cause });
        this.reason = reason;
    }
    /** Whether asking again can help. A name that is not known now is not known in a second. */
    get isPassing() {
        return this.reason === 'timeout' || (this.reason === 'unreachable' && no_answer_codeOf(this.cause) !== 'ENOTFOUND');
    }
}
const no_answer_unreachable = {
    ENOTFOUND: 'its host name is not known',
    EAI_AGAIN: 'its host name could not be looked up',
    ECONNREFUSED: 'it refuses connections',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'it does not answer',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no route to it',
    EADDRNOTAVAIL: 'there is no route to it',
    ERR_PROXY_TUNNEL: 'the proxy does not let us through to it',
};
const tls = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO$|INVALID_CA|HOSTNAME_MISMATCH|ERROR_IN_CERT_|INVALID_PURPOSE|PATH_LENGTH_)/;
/** What Node's error means. Its own message is left out: it can hold what the server said. */
function noAnswerOf(error) {
    if (error instanceof no_answer_NoAnswer)
        return error;
    const code = no_answer_codeOf(error);
    if (tls.test(code))
        return new no_answer_NoAnswer('tls', tlsMessage(code), error);
    if (code.startsWith('HPE_'))
        return new no_answer_NoAnswer('malformed', `it does not speak HTTP as it should (${code})`, error);
    return new no_answer_NoAnswer('unreachable', no_answer_unreachable[code] ?? `the connection failed (${code})`, error);
}
/** What trying several addresses gives holds several errors; the first of them tells as much as any. */
function no_answer_codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return 'unknown';
    if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0)
        return no_answer_codeOf(error.errors[0]);
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'name' in error ? String(error.name) : 'unknown';
}
function tlsMessage(code) {
    if (code === 'CERT_HAS_EXPIRED')
        return 'its certificate has expired';
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return 'its certificate is for another host';
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
        return 'it does not speak TLS';
    return `its certificate is not trusted (${code})`;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/adapters/web/zone.js

const loopback = blockList(['127.0.0.0/8', '::1/128']);
/** https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-special-registry. */
const privateUse = blockList([
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10',
    '198.18.0.0/15',
    'fc00::/7',
]);
const zone_forbidden = blockList([
    '0.0.0.0/8',
    '169.254.0.0/16',
    '192.0.0.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
    // Metadata services that are not link-local: Alibaba, Azure's wire server, AWS over IPv6.
    '100.100.100.200/32',
    '168.63.129.16/32',
    'fd00:ec2::254/128',
    '::/96',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
    // Addresses that embed an IPv4 address which nothing here would look at: local NAT64, Teredo, 6to4.
    '64:ff9b:1::/48',
    '2001::/32',
    '2002::/16',
]);
/** The zone of an IP address, in brackets or not. What is no address is forbidden. */
function zoneOf(address) {
    const ip = embedded(canonical(address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')));
    const family = (0,external_node_net_.isIPv4)(ip) ? 'ipv4' : (0,external_node_net_.isIPv6)(ip) ? 'ipv6' : undefined;
    if (family === undefined)
        return 'forbidden';
    if (loopback.check(ip, family))
        return 'loopback';
    if (zone_forbidden.check(ip, family))
        return 'forbidden';
    return privateUse.check(ip, family) ? 'private' : 'public';
}
/** The zone of a host that is written as an address; undefined for a name. */
function zoneOfLiteral(hostname) {
    const isLiteral = (0,external_node_net_.isIPv4)(hostname) || hostname.startsWith('[');
    return isLiteral ? zoneOf(hostname) : undefined;
}
/** What a registry may send us on to: the public network, and where it is itself. */
function mayLeadTo(registry, target) {
    return target !== 'forbidden' && (target === 'public' || target === registry);
}
/** One way of writing an IPv6 address: `::1.2.3.4` has others. */
function canonical(ip) {
    return (0,external_node_net_.isIPv6)(ip) ? new URL(`http://[${ip}]`).hostname.slice(1, -1) : ip;
}
/** The IPv4 address inside a NAT64 address (RFC 6052); IPv4-mapped ones are known to BlockList. */
function embedded(ip) {
    const found = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/i.exec(ip);
    if (found === null)
        return ip;
    const [high, low] = [Number.parseInt(found[1] ?? '0', 16), Number.parseInt(found[2] ?? '0', 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
function blockList(subnets) {
    const list = new external_node_net_.BlockList();
    for (const subnet of subnets) {
        const [address = '', bits] = subnet.split('/');
        list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
    }
    return list;
}

;// CONCATENATED MODULE: ./build/adapters/web/redirect.js


/** Docker and Go stop at 10; manifests and tag lists are moved once, by registry.k8s.io for example. */
const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a GET or HEAD to a server and follows where it leads. Authorization stays with the origin ("Clients MUST NOT forward
 * Authorization headers across host boundaries", distribution specification; security T2): another one is asked without, and only
 * over HTTPS, at public addresses or where the server is itself.
 * @throws NoAnswer
 */
async function askServer({ ask, http }, origin, request, authorization) {
    const home = new URL(origin);
    let url = request.url;
    const seen = new Set();
    for (;;) {
        const isHome = url.origin === home.origin;
        const response = await ask({
            ...request,
            url,
            headers: { ...request.headers, ...(isHome && authorization !== undefined ? { authorization } : {}) },
            mayReach: (zone) => isHome || mayLeadTo(http.zone(home.hostname), zone),
        });
        if (!redirects.has(response.status))
            return response;
        seen.add(url.href);
        url = target(response, home);
        if (seen.has(url.href))
            throw new no_answer_NoAnswer('refused', 'it sends us round in a circle');
        if (seen.size > mostRedirects)
            throw new no_answer_NoAnswer('refused', `it sends us on more than ${mostRedirects} times`);
    }
}
function target({ headers, url }, home) {
    const location = headers.location ?? '';
    if (location === '' || !URL.canParse(location, url.href)) {
        throw new no_answer_NoAnswer('malformed', 'it sends us to an address that is none');
    }
    const next = new URL(location, url);
    next.hash = '';
    if (next.username !== '' || next.password !== '') {
        throw new no_answer_NoAnswer('refused', `it sends us to ${next.host} with credentials in the address`);
    }
    if (next.protocol === 'https:' || (next.protocol === 'http:' && home.protocol === 'http:'))
        return next;
    throw new no_answer_NoAnswer('refused', `it sends us to ${next.host} without encryption`);
}

;// CONCATENATED MODULE: ./build/adapters/web/get.js



/** Gets it, wherever it has been moved to. @throws RegistryError when there is no answer */
async function get_get(web, wanted) {
    const { url, accept, encoding, maximumBytes, authorization, home } = wanted;
    const encodings = encoding === undefined ? {} : { 'accept-encoding': encoding };
    const headers = { accept, ...encodings, 'user-agent': 'plumbline' };
    const request = { method: 'GET', url, headers, maximumBytes };
    return await askServer(web, home ?? url.origin, request, authorization).catch((error) => {
        throw error instanceof no_answer_NoAnswer ? unanswered(wanted, error) : error;
    });
}

// EXTERNAL MODULE: ./build/domain/versions/source-address.js
var source_address = __webpack_require__(9407);
;// CONCATENATED MODULE: ./build/domain/versions/provenance.js

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md, then http://label-schema.org, which came before. */
const keys = {
    source: ['org.opencontainers.image.source', 'org.label-schema.vcs-url'],
    revision: ['org.opencontainers.image.revision', 'org.label-schema.vcs-ref'],
    version: ['org.opencontainers.image.version', 'org.label-schema.version'],
    created: ['org.opencontainers.image.created', 'org.label-schema.build-date'],
};
/** Docker's first release. Earlier times are what reproducible builds write: 1970, or 1980 by buildpacks. */
const firstImage = Date.UTC(2013, 2, 20);
/**
 * What several sets of labels say together, each overriding those before it: those of the index, of its entry for a platform, of the
 * manifest, of the configuration (Renovate lib/modules/datasource/docker/index.ts). Values that cannot be what they should are passed
 * over, so that a broken one hides no good one below it.
 */
function provenanceOf(layers) {
    const found = (names, read) => {
        for (const name of names) {
            for (const labels of layers.toReversed()) {
                const value = Object.hasOwn(labels, name) ? labels[name] : undefined;
                const good = typeof value === 'string' ? read(value) : undefined;
                if (good !== undefined)
                    return good;
            }
        }
        return undefined;
    };
    const source = found(keys.source, source_address/* sourceAddress */.u);
    const revision = found(keys.revision, commitOf);
    const version = found(keys.version, versionText);
    const created = found(keys.created, buildTime);
    return {
        ...(source === undefined ? {} : { source }),
        ...(revision === undefined ? {} : { revision }),
        ...(version === undefined ? {} : { version }),
        ...(created === undefined ? {} : { created }),
    };
}
/** A time that something can have been built at; undefined for none, and for the fixed ones of reproducible builds. */
function buildTime(time) {
    // Times without a date, or with more than a clock can say, are no times: `Date.parse('1')` is one in 2001.
    const isWritten = typeof time === 'string' && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/.test(time) && time.length <= 40;
    const milliseconds = isWritten ? Date.parse(time.replace(' ', 'T')) : typeof time === 'number' ? time : Number.NaN;
    return milliseconds >= firstImage && milliseconds <= 8.64e15 ? new Date(milliseconds) : undefined;
}
/** The newest of some times. */
function newestOf(times) {
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : new Date(Math.max(...known.map((time) => time.getTime())));
}
/** A short or full id of a commit; what `git describe` adds (`-dirty`) says that it is not that commit. */
function commitOf(text) {
    return /^[0-9a-f]{7,64}$/.test(text.trim()) ? text.trim() : undefined;
}
/** One short line of visible characters. */
function versionText(text) {
    return /^[\x21-\x7e]{1,128}$/.test(text.trim()) ? text.trim() : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/charts/chart-version.js



/** Charts that are released with every commit have some thousands. */
const mostVersions = 100_000;
/** The versions that a list of an index has; undefined for a list that is none, or has no end. */
function versionsOf(entries) {
    if (!Array.isArray(entries) || entries.length > mostVersions)
        return undefined;
    return objectsOf(entries).flatMap((entry) => chart_version_versionOf(entry) ?? []);
}
function chart_version_versionOf(entry) {
    const tag = typeof entry.version === 'string' ? versionText(entry.version) : undefined;
    if (tag === undefined)
        return undefined;
    const digest = typeof entry.digest === 'string' ? /^(?:sha256:)?([a-f0-9]{64})$/.exec(entry.digest)?.[1] : undefined;
    const created = buildTime(entry.created);
    const version = typeof entry.appVersion === 'string' ? versionText(entry.appVersion) : undefined;
    const sources = Array.isArray(entry.sources) ? entry.sources : [];
    const source = sources.flatMap((one) => (typeof one === 'string' ? ((0,source_address/* sourceAddress */.u)(one) ?? []) : []))[0];
    return {
        tag,
        deprecated: entry.deprecated === true || entry.deprecated === 'true',
        ...(digest === undefined ? {} : { digest: `sha256:${digest}` }),
        ...(created === undefined ? {} : { created }),
        ...(version === undefined ? {} : { version }),
        ...(source === undefined ? {} : { source }),
    };
}

;// CONCATENATED MODULE: ./build/adapters/charts/index-text.js
/** The lines of a text from an offset on. */
function* linesOf(text, from) {
    for (let at = from; at < text.length;) {
        const found = text.indexOf('\n', at);
        const end = found === -1 ? text.length : found + 1;
        let indent = 0;
        while (text.charCodeAt(at + indent) === 32)
            indent++;
        const first = at + indent < end ? text[at + indent] : '\n';
        yield { at, end, indent, isBlank: first === '\n' || first === '\r' || first === '#' };
        at = end;
    }
}

;// CONCATENATED MODULE: ./build/adapters/charts/index-lines.js

/** What is read of a version; the rest of it, descriptions and maintainers above all, is most of an index. */
const wanted = /^(?:appVersion|created|deprecated|digest|sources|version):(?=\s|$)/;
const anyKey = /^[a-zA-Z][a-zA-Z0-9_-]*:(?=\s|$)/;
/** More lines than the parser would take. */
const mostLines = 1_600_000;
/**
 * The section of a chart without what nobody reads of its versions. One that is not a block of lists and keys, as Helm writes it,
 * stays as it is: what cannot be told apart by its lines is for the parser.
 */
function wantedLines(section) {
    const kept = [];
    /** Depth of the dashes, and of the keys behind them. */
    let [dash, keys, isWanted] = [undefined, 0, true];
    for (const { at, end, indent, isBlank } of linesOf(section, 0)) {
        // A comment may be the text of something that is quoted; a blank line may be a part of one.
        if (at === 0 || isBlank) {
            kept.push(at === 0 || isWanted ? section.slice(at, end) : '');
            continue;
        }
        const item = /^-( +)/.exec(section.slice(at + indent, at + indent + 20));
        dash ??= indent;
        const isItem = indent === dash && item !== null;
        if (isItem)
            [keys, isWanted] = [indent + item[0].length, true];
        if (isItem)
            kept.push(`${' '.repeat(indent)}-\n`);
        const isKey = isItem || (indent === keys && section[at + indent] !== '-');
        const text = isKey ? section.slice(at + keys, end) : '';
        if ((indent < keys && !isItem) || kept.length > mostLines)
            return section;
        if (isKey && !anyKey.test(text.slice(0, 64)))
            return section;
        if (isKey)
            isWanted = wanted.test(text.slice(0, 64));
        if (isWanted)
            kept.push(isItem ? ' '.repeat(keys) + text : section.slice(at, end));
    }
    return kept.join('');
}

;// CONCATENATED MODULE: ./build/adapters/charts/index-sections.js

/** A chart with its list in `entries`, as YAML writes keys. What is written in another way is left to the parser. */
const key = /^(?:"([^"\\]*)"|'([^']*)'|([a-zA-Z0-9][^\s:#"']*)):(?=\s|$)/;
/** Bitnami has some hundred. A hostile index of more is refused for its size when it is read as a whole. */
const mostCharts = 100_000;
/**
 * Where each chart of an index stands, first and last character: from the line with its name to that of the next one. In blocks, as
 * Helm writes them, nothing but a key can stand at the depth of a key, a list that belongs to it aside. Undefined for an index that is
 * written in any other way.
 */
function sectionsOf(text) {
    const starts = [...text.matchAll(/^entries:[ \t]*\r?\n/gm)];
    const [start] = starts;
    if (start === undefined || starts.length > 1)
        return undefined;
    const sections = new Map();
    let depth;
    let current;
    let end = text.length;
    for (const { at, indent, isBlank } of linesOf(text, start.index + start[0].length)) {
        if (isBlank)
            continue;
        if (indent === 0) {
            end = at;
            break;
        }
        depth ??= indent;
        const first = text[at + indent];
        if (indent < depth || first === '\t')
            return undefined;
        // A list may stand at the depth of the key that it belongs to, but not before the first of them.
        if (indent > depth || (first === '-' && current !== undefined))
            continue;
        const found = key.exec(text.slice(at + indent, at + indent + 300));
        const chart = found?.[1] ?? found?.[2] ?? found?.[3];
        if (current !== undefined)
            sections.set(current.chart, [current.from, at]);
        if (chart === undefined || sections.has(chart) || sections.size >= mostCharts)
            return undefined;
        current = { chart, from: at };
    }
    return current === undefined ? sections : sections.set(current.chart, [current.from, end]);
}

;// CONCATENATED MODULE: ./build/adapters/charts/index-size.js

/** A hundred thousand versions, at eight lines of which something is read. Each costs a parser some hundred bytes. */
const index_size_most = 800_000;
/**
 * Refuses a text of so many values that a parser would need more memory than there is: 64 KB, packed, can be 20 million of them. Each
 * value of YAML or JSON stands on a line of its own, or behind one of these marks.
 * @throws NoAnswer
 */
function checkSize(text) {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const isMark = code === newline || code === comma || code === bracket || code === brace;
        if (isMark || ((code === dash || code === question) && text.charCodeAt(at + 1) <= space))
            count++;
        if (count > index_size_most)
            throw new no_answer_NoAnswer('too-large', `its index has more than ${index_size_most} values to read`);
    }
}
const [newline, comma, bracket, brace, dash, question, space] = [10, 44, 91, 123, 45, 63, 32];

;// CONCATENATED MODULE: ./build/adapters/charts/chart-index.js






/** Index files are three levels deep; alias bombs and nesting cost a hostile one nothing. */
const limits = { maxDepth: 50, maxAliases: 0 };
/**
 * Reads `index.yaml`. Everything in it stays text, so that a version `1.10` that nobody quoted is no number. As Helm writes it, it is
 * taken apart by its lines, and only what is asked for is parsed: a large one would take seconds, and more memory than there is.
 * Undefined for what is no index; the parser's reasons are dropped, as they quote a file that is not ours.
 * @throws NoAnswer for one that is too large
 */
function parseIndex(text) {
    const sections = /^\s*\{/.test(text) ? undefined : sectionsOf(text);
    if (sections === undefined)
        return wholeIndex(text);
    return {
        has: (chart) => sections.has(chart),
        versions(chart) {
            const section = chart_index_parse(wantedLines(text.slice(...(sections.get(chart) ?? [0, 0]))));
            return versionsOf(json_isObject(section) ? section[chart] : undefined);
        },
    };
}
function wholeIndex(text) {
    const value = chart_index_parse(text);
    if (!json_isObject(value) || !json_isObject(value.entries))
        return undefined;
    const entries = new Map(Object.entries(value.entries));
    return { has: (chart) => entries.has(chart), versions: (chart) => versionsOf(entries.get(chart)) };
}
function chart_index_parse(text) {
    checkSize(text);
    try {
        return /^\s*\{/.test(text) ? JSON.parse(text) : (0,js_yaml/* load */.Hh)(text, { schema: js_yaml/* FAILSAFE_SCHEMA */.uH, ...limits });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/charts/fetch-index.js





/** Bitnami's, the biggest that was, had some 20 MB. */
const maximumIndex = 64 * 1024 * 1024;
/** The index of a repository. @throws RegistryError */
async function fetchIndex({ web, password }, at) {
    const url = new URL(`${at.repository}/index.yaml`);
    const wanted = { url, ...doingOf(web, at) };
    // A helper of Docker that does not work must not keep us from what is there for everybody.
    const found = await password(at.repository).catch((error) => {
        if (error instanceof errors/* RegistryError */.gl)
            return error;
        throw error;
    });
    const [known, failure] = found instanceof errors/* RegistryError */.gl ? [undefined, found] : [found, undefined];
    const authorization = known && basicHeader(known, web);
    const response = await get_get(web, {
        ...wanted,
        accept: '*/*',
        encoding: 'gzip',
        maximumBytes: maximumIndex,
        authorization,
    });
    if (response.status !== 200)
        throw failure ?? turnedDown(wanted, response, web, known !== undefined);
    const index = usable(wanted, () => parseIndex(fetch_index_textOf(response)));
    if (index !== undefined)
        return index;
    throw failure_unreadable(wanted, response, 'with something else than an index of charts', 'Check that it is a chart repository.');
}
/**
 * The text of an answer that is whole. One that ends with its connection, as old servers have it, may have been cut, and a part of an
 * index is an index of fewer versions. Whole is what is packed (it has a checksum), JSON, and what Helm has ended with its time.
 */
function fetch_index_textOf({ headers, body }) {
    const text = body.toString('utf8');
    const hasEnd = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    if (hasEnd ||
        headers['content-encoding'] !== undefined ||
        /^\s*\{/.test(text) ||
        /\ngenerated: .*\n$/.test(text.slice(-200)))
        return text;
    throw new no_answer_NoAnswer('malformed', 'it does not say where its answer ends, so that a part of it may be missing');
}
/** What is done with an index, for errors. */
function doingOf({ secrets }, { repository }) {
    return { doing: `read the charts of ${repository}`, place: new URL(repository).host, secrets };
}
/** What is read of an index. @throws RegistryError where it cannot be */
function usable(doing, read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof no_answer_NoAnswer ? unanswered(doing, error) : error;
    }
}
function basicHeader({ username, password }, { secrets }) {
    const encoded = Buffer.from(`${username}:${password}`).toString('base64');
    for (const secret of [password, encoded])
        secrets.add(secret);
    return `Basic ${encoded}`;
}
function turnedDown(wanted, response, { secrets }, hasPassword) {
    const place = response.url.origin === wanted.url.origin ? wanted.place : response.url.host;
    return failure_refusal({ ...wanted, place }, response, sayingOf(response, secrets), hintOf(wanted.place, response, hasPassword));
}
function hintOf(host, { status, url }, hasPassword) {
    if (url.host !== host)
        return `${host} sends us to ${url.host}, which gets no credentials of ours.`;
    if (status === 429)
        return `${host} limits how often it is asked: run less often.`;
    if (status >= 500)
        return `${host} has a problem of its own: try again later.`;
    if (status !== 401 && status !== 403)
        return 'Check the address of the chart repository: its index.yaml is there.';
    return hasPassword
        ? `The credentials for ${host} are not accepted: log in again.`
        : `There are no credentials for ${host}: add the repository before this step (\`helm repo add --username\`), or log in to it for Docker.`;
}

;// CONCATENATED MODULE: ./build/adapters/charts/repositories.js




/** Classic chart repositories. The index of each is fetched once a run, whatever is asked of it. */
function createChartRepositories(options) {
    const once = createMemory();
    const index = (at) => once(`index ${at.repository}`, () => fetchIndex(options, at));
    const read = (name) => once(`chart ${name}`, async () => readChart(options, await index(chartAddress(name)), name));
    const find = async (name, version) => (await read(name)).find(({ tag, digest }) => tag === version || digest === version);
    const digest = async (name, tag) => {
        const found = await find(name, tag);
        return found?.digest ?? found?.tag;
    };
    return {
        digest,
        // The index is one file, which says for itself what each version is: there is nobody else to ask.
        confirm: digest,
        versions: async (name) => (await read(name)).map(({ tag, digest, created }) => ({
            tag,
            ...(digest === undefined ? {} : { digest }),
            ...(created === undefined ? {} : { created }),
        })),
        dated: async (_, versions) => versions,
        async describe(name, version) {
            const found = await find(name, version);
            if (found === undefined)
                return undefined;
            const { tag, digest, deprecated: _, ...known } = found;
            return { ...known, digest: digest ?? tag, platforms: [] };
        },
    };
}
/** The versions of a chart in an index. @throws RegistryError */
function readChart({ web }, index, name) {
    const at = chartAddress(name);
    if (!index.has(at.chart))
        throw missing(at);
    const versions = usable(doingOf(web, at), () => index.versions(at.chart));
    if (versions === undefined)
        throw unusable(at);
    if (versions.length > 0 && versions.every(({ deprecated }) => deprecated)) {
        web.warnOnce(`The chart ${name} is deprecated: its maintainers have given it up.`);
    }
    return versions;
}
function missing({ chart, repository, name }) {
    return new errors/* RegistryError */.gl(`The chart repository ${repository} has no chart ${chart}.`, 404, {
        hint: `Check the name ${name}: the last part of it is the chart.`,
    });
}
function unusable({ chart, repository }) {
    return new errors/* RegistryError */.gl(`The index of ${repository} has no list of versions for the chart ${chart}.`, 200, {
        hint: 'Make the index anew with `helm repo index`.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/git/tag-dates.js
var tag_dates_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var tag_dates_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** Tags whose commits are fetched to see when they were made; each one is some hundred bytes, without trees and files. */
const tag_dates_most = 1000;
/**
 * When tags were made: annotated ones by their own date, others by that of their commit. Only commits are fetched, into a repository
 * that is thrown away.
 * @throws RegistryError for more tags than can be fetched
 */
async function dateTags(remote, temporary, tags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (tags.length === 0)
            return new Map();
        if (tags.length > tag_dates_most) {
            throw new errors/* RegistryError */.gl(`Cannot tell which of ${tags.length} tags of ${remote.name} is the newest.`, 0, {
                hint: `At most ${tag_dates_most} tags are fetched to see when they were made: let the policy name fewer, or choose by version instead.`,
            });
        }
        const scratch = tag_dates_addDisposableResource(env_1, await makeScratch(temporary, 'tags'), true);
        const cwd = scratch.directory;
        const doing = 'read the tags of';
        await remote.run(doing, ['init', '--quiet', '--bare', '.'], { cwd });
        const stdin = tags.map((tag) => `+refs/tags/${tag}:refs/tags/${tag}\n`).join('');
        const options = ['--quiet', '--depth=1', '--filter=tree:0', '--no-tags', '--no-write-fetch-head'];
        await remote.run(doing, ['fetch', ...options, '--stdin', '--', remote.address], { cwd, stdin });
        const format = '--format=%(creatordate:unix) %(refname:lstrip=2)';
        const { stdout } = await remote.run(doing, ['for-each-ref', format, 'refs/tags'], { cwd });
        return new Map(stdout.split('\n').flatMap((line) => {
            const [, seconds, tag] = /^(\d{1,12}) (.+)$/.exec(line) ?? [];
            return seconds === undefined || tag === undefined ? [] : [[tag, new Date(Number(seconds) * 1000)]];
        }));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = tag_dates_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./build/domain/versions/git-repository.js
var git_repository = __webpack_require__(9112);
;// CONCATENATED MODULE: ./build/adapters/git/tag-remote.js





/** Milliseconds: the list of a big repository takes a few seconds. */
const timeout = 120_000;
/** Servers that know their repositories without `.git` only: Azure DevOps and CodeCommit. */
const bare = /\/_git\/|^git-codecommit\./;
/**
 * Opens a repository by its name. It is asked over HTTPS, on this machine also without, and never where a redirect or the
 * configuration of the machine would have us go by another protocol (`ext::` runs commands). The token goes to its own server alone.
 * @throws RegistryError for a name that is none
 */
function openTagRemote(options, name) {
    if ((0,git_repository/* parseGitRepository */.U)(`https://${name}`) !== name) {
        throw new errors/* RegistryError */.gl(`${JSON.stringify(name.slice(0, 200))} is not the name of a Git repository.`, 0, {
            hint: 'Write host and path, as in `github.com/acme/platform`.',
        });
    }
    const plain = isLoopbackName(name.slice(0, name.indexOf('/')));
    const address = `${plain ? 'http' : 'https'}://${name}${bare.test(name) ? '' : '.git'}`;
    const { shell, temporary, token, serverUrl } = options;
    const isOurs = address.startsWith(`${serverUrl.replace(/\/+$/, '')}/`);
    const { token: _, ...stranger } = options;
    const settings = { ...(isOurs && token !== undefined ? options : stranger), directory: temporary };
    const protocols = { GIT_ALLOW_PROTOCOL: plain ? 'http:https' : 'https' };
    const env = { ...gitEnvironment(settings, address), ...protocols, GIT_CEILING_DIRECTORIES: external_node_path_.dirname(temporary) };
    return {
        name,
        address,
        async run(doing, args, run = {}) {
            const command = { tool: 'git', args: ['-c', 'http.followRedirects=false', ...args], env, timeout };
            return await shell.run({ cwd: temporary, ...command, ...run }).catch((error) => {
                throw error instanceof errors/* CommandError */.Qd ? failed(name, doing, error) : error;
            });
        },
    };
}
function failed(name, doing, error) {
    // Git tells its failures in words only; they choose the hint and nothing else.
    const isRefused = /could not read Username|Authentication failed|error: 40[13]|not found/i.test(error.message);
    const isMoved = /redirect|error: 30\d/i.test(error.message);
    return new errors/* RegistryError */.gl(`Cannot ${doing} ${name}: ${error.message}`, isRefused ? 404 : 0, {
        cause: error,
        hint: isRefused
            ? `Check that ${name} exists. The token (input \`token\`) is shown to its own server only, and must be allowed to read the repository.`
            : isMoved
                ? 'It has moved: name the address that it has now.'
                : 'Check the name, the network and the proxy settings.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/git/tags.js






/** More than any repository has; the output of Git is bounded too. */
const mostTags = 200_000;
/**
 * The tags of Git repositories, by `git ls-remote`: nothing is cloned. What a tag stands for is its commit, also where it is annotated.
 */
function createGitTags(options) {
    if (options.token !== undefined) {
        options.mask(options.token);
        options.mask(basicCredentials(options.token));
    }
    const once = createMemory();
    const list = (name) => once(`tags ${name}`, async () => listTags(openTagRemote(options, name)));
    const digest = async (name, tag) => (await list(name)).find((one) => one.tag === tag)?.digest;
    const dates = (name, tags) => once(`dates ${name} ${tags.join(' ')}`, async () => dateTags(openTagRemote(options, name), options.temporary, tags));
    return {
        versions: list,
        digest,
        async confirm(name, tag) {
            const before = await digest(name, tag);
            const now = (await listTags(openTagRemote(options, name))).find((one) => one.tag === tag)?.digest;
            if (before !== now)
                throw tags_moved(name, tag, before, now);
            return before;
        },
        async dated(name, versions) {
            const undated = versions.filter(({ created }) => created === undefined).map(({ tag }) => tag);
            if (undated.length === 0)
                return versions;
            const found = await dates(name, undated);
            return versions.map((version) => {
                const created = version.created ?? found.get(version.tag);
                return created === undefined ? version : { ...version, created };
            });
        },
        async describe(name, version) {
            const listed = (await list(name)).find(({ tag, digest }) => tag === version || digest === version);
            if (listed?.digest === undefined)
                return undefined;
            const created = (await dates(name, [listed.tag])).get(listed.tag);
            const known = { digest: listed.digest, revision: listed.digest, source: `https://${name}`, platforms: [] };
            return created === undefined ? known : { ...known, created };
        },
    };
}
function tags_moved(name, tag, before, now) {
    const [was, is] = [before ?? 'no commit', now ?? 'none'];
    return new errors/* RegistryError */.gl(`The tag ${tag} of ${name} was at ${was} a moment ago and is at ${is} now.`, 200, {
        hint: 'Somebody moved it just now: the next run looks again.',
    });
}
/** Names that Git itself would refuse are left out: they are hostile, and nobody could check them out. */
async function listTags(remote) {
    const patterns = ['HEAD', 'refs/tags/*'];
    const { stdout } = await remote.run('list the tags of', ['ls-remote', '--', remote.address, ...patterns]);
    const lines = stdout.split('\n');
    if (lines.length > 2 * mostTags) {
        throw new errors/* RegistryError */.gl(`Cannot list the tags of ${remote.name}: there are more than ${mostTags}.`, 0);
    }
    // For Git a login page is a repository without refs, of the old kind that is a folder of files.
    if (!/^[0-9a-f]{40,64}\t/.test(stdout)) {
        throw new errors/* RegistryError */.gl(`Cannot list the tags of ${remote.name}: there is no commit in it.`, 200, {
            hint: 'Check the name, and what is in front of the server: a login page, a proxy.',
        });
    }
    const tags = new Map();
    for (const line of lines) {
        const [, id = '', written = ''] = /^([0-9a-f]+)\trefs\/tags\/(.+)$/.exec(line) ?? [];
        // What an annotated tag stands for comes behind it: `refs/tags/v1^{}`.
        const tag = written.replace(/\^\{\}$/, '');
        if (isCommitId(id) && isBranchName(tag))
            tags.set(tag, { tag, digest: id });
    }
    return [...tags.values()];
}

;// CONCATENATED MODULE: ./build/adapters/web/dated.js

/**
 * Versions that are asked about one by one: each takes a HEAD and two or three GETs, of which one or two are pulls, and Docker Hub gives strangers 100 pulls in six
 * hours (https://docs.docker.com/docker-hub/usage/pulls/), an account without subscription 200.
 */
const dated_most = 100;
/**
 * The versions with their times.
 * @throws RegistryError when more of them than can be asked for one by one have none in any list
 */
async function dateVersions(name, versions, times) {
    const undated = versions.filter(({ created }) => created === undefined).map(({ tag }) => tag);
    if (undated.length === 0)
        return versions;
    const listed = await times.list(new Set(undated));
    const rest = undated.filter((tag) => !listed.has(tag));
    if (rest.length > dated_most)
        throw tooMany(name, rest.length, versions.length);
    const asked = await Promise.all(rest.map(async (tag) => [tag, await times.time(tag)]));
    const known = new Map([...listed, ...asked]);
    return versions.map((version) => {
        const created = version.created ?? known.get(version.tag);
        return created === undefined ? version : { ...version, created };
    });
}
function tooMany(name, count, all) {
    return new errors/* RegistryError */.gl(`Cannot tell how old ${all} versions of ${name} are: no list says it of ${count} of them.`, 0, {
        hint: `At most ${dated_most} versions are asked when they were built: let the policy name fewer tags, or choose by version instead.`,
    });
}

// EXTERNAL MODULE: ./build/domain/versions/module.js
var versions_module = __webpack_require__(3447);
;// CONCATENATED MODULE: ./build/adapters/modules/address.js



/**
 * Takes the normalised name of a module apart. Registries on this machine are asked without encryption.
 * @throws RegistryError for a name that is none
 */
function moduleAddress(name) {
    const slash = name.indexOf('/');
    const host = name.slice(0, slash);
    const origin = `${isLoopbackName(host) ? 'http' : 'https'}://${host}`;
    if ((0,versions_module/* parseModule */.Y)(name) === name && URL.canParse(origin))
        return { name, host, origin, path: name.slice(slash + 1) };
    throw new errors/* RegistryError */.gl(`${JSON.stringify(name.slice(0, 200))} is not the name of a module in a registry.`, 0, {
        hint: 'Write host, namespace, name and provider, as in `registry.terraform.io/terraform-aws-modules/vpc/aws`.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/modules/token.js
/**
 * The token for a host from the environment (https://developer.hashicorp.com/terraform/cli/config/config-file#environment-variable-credentials):
 * `TF_TOKEN_app_terraform_io` is for `app.terraform.io`; a dash is written as such or as `__`, a port cannot be written. Undefined for
 * what cannot be a header.
 */
function moduleToken(env, host) {
    const found = Object.entries(env).find(([name]) => hostOf(name) === host.toLowerCase());
    const token = found?.[1];
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
function hostOf(variable) {
    const encoded = /^TF_TOKEN_(.+)$/.exec(variable)?.[1];
    return encoded?.replaceAll('__', '-').replaceAll('_', '.').toLowerCase();
}

;// CONCATENATED MODULE: ./build/adapters/modules/ask.js





/** Lists of versions have some hundred bytes for each. */
const maximumAnswer = 16 * 1024 * 1024;
/**
 * Where a host keeps its modules (https://developer.hashicorp.com/terraform/internals/remote-service-discovery): an address that ends
 * with a slash, at the host itself or at another one.
 * @throws RegistryError
 */
async function discover(options, at) {
    const response = await askModules(options, at, new URL(`${at.origin}/.well-known/terraform.json`));
    if (response.status !== 200)
        throw ask_turnedDown(options, at, response);
    const service = textOf(parseObject(response.body)?.['modules.v1']);
    if (service === undefined || !URL.canParse(service, response.url.href)) {
        throw failure_unreadable(ask_doingOf(options, at), response, 'without saying where its modules are', wrongHost);
    }
    const url = new URL(service, response.url);
    const isPlainHost = at.origin.startsWith('http:');
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isPlainHost);
    if (!isSafe || url.username !== '' || url.password !== '') {
        throw new errors/* RegistryError */.gl(`Cannot read ${at.name}: ${at.host} keeps its modules where they must not be asked for.`, 0, {
            hint: 'The address must be https, without credentials.',
        });
    }
    url.search = '';
    url.hash = '';
    if (!url.pathname.endsWith('/'))
        url.pathname += '/';
    return url;
}
/** Gets something; the token of the host goes to the host alone, also where its modules are elsewhere. @throws RegistryError */
function askModules({ web, env }, at, url) {
    const token = moduleToken(env, at.host);
    if (token !== undefined)
        web.secrets.add(token);
    const authorization = token === undefined ? undefined : `Bearer ${token}`;
    const wanted = { ...ask_doingOf({ web }, at), accept: 'application/json', maximumBytes: maximumAnswer, home: at.origin };
    return get_get(web, { ...wanted, url, authorization });
}
/** The error for an answer that says no. */
function ask_turnedDown({ web, env }, at, response) {
    const isHome = response.url.origin === at.origin;
    const place = isHome ? at.host : response.url.host;
    const said = sayingOf(response, web.secrets);
    return failure_refusal({ ...ask_doingOf({ web }, at), place }, response, said, ask_hintOf(response, at, moduleToken(env, at.host)));
}
/** The error for an answer that is not what the protocol says. */
function unreadableModules(options, at, response, what) {
    return failure_unreadable(ask_doingOf(options, at), response, what, wrongHost);
}
const wrongHost = 'Check that the host is a module registry.';
function ask_doingOf({ web }, { name, host }) {
    return { doing: `read the versions of ${name}`, place: host, secrets: web.secrets };
}
function ask_hintOf({ status, url }, at, token) {
    if (status === 429)
        return `${at.host} limits how often it is asked: run less often.`;
    if (status >= 500)
        return `${at.host} has a problem of its own: try again later.`;
    if (status === 404)
        return `Check the name ${at.name}; a private module looks the same to those who may not see it.`;
    if (status !== 401 && status !== 403)
        return wrongHost;
    if (url.origin !== at.origin)
        return `${at.host} keeps its modules at ${url.host}, which gets no token of ours.`;
    const variable = `TF_TOKEN_${at.host.replaceAll('.', '_').replaceAll('-', '__')}`;
    return token === undefined
        ? `There is no token for ${at.host}: give one in the variable ${variable}.`
        : `The token in the variable ${variable} is not accepted.`;
}

;// CONCATENATED MODULE: ./build/adapters/modules/package-source.js



/**
 * Where a module is downloaded from, if that is a Git repository: `git::https://github.com/acme/vpc?ref=<commit>` in a header
 * (Terraform) or in JSON (OpenTofu). Archives have addresses that are nobody's business: some are signed.
 */
function packageSource({ headers, body }) {
    const header = headers['x-terraform-get'];
    const text = textOf(header) ?? textOf(parseObject(body)?.location) ?? '';
    const [, address] = /^git::(.+)$/.exec(text) ?? [];
    if (address === undefined)
        return {};
    const [place = '', query = ''] = address.split('?', 2);
    // `//` parts a repository from the folder in it.
    const source = (0,source_address/* sourceAddress */.u)(place.replace(/^([a-z]+:\/\/.*?)\/\/.*$/, '$1'));
    const revision = commitOf(new URLSearchParams(query).get('ref') ?? '');
    return { ...(source === undefined ? {} : { source }), ...(revision === undefined ? {} : { revision }) };
}

;// CONCATENATED MODULE: ./build/adapters/modules/registries.js







/**
 * Module registries of Terraform and OpenTofu. Their protocol knows no digests: a version stands for its own name. Times are told by
 * HashiCorp's registry and those that are like it.
 */
function createModuleRegistries(options) {
    const { versions, optional } = createReader(options);
    const digest = async (name, tag) => (await versions(name)).find((one) => one.tag === tag)?.tag;
    const published = async (name, version) => {
        const details = await optional(name, encodeURIComponent(version));
        const created = buildTime(details && parseObject(details.body)?.published_at);
        return created === undefined ? {} : { created };
    };
    return {
        versions,
        digest,
        confirm: digest,
        dated: (name, listed) => dateVersions(name, listed, {
            list: async () => new Map(),
            time: async (tag) => (await published(name, tag)).created,
        }),
        async describe(name, version) {
            if ((await digest(name, version)) === undefined)
                return undefined;
            const download = await optional(name, `${encodeURIComponent(version)}/download`);
            const source = download === undefined ? {} : packageSource(download);
            return { digest: version, platforms: [], ...source, ...(await published(name, version)) };
        },
    };
}
function createReader(options) {
    const once = createMemory();
    const ask = async (at, rest) => {
        const base = await once(`service ${at.host}`, () => discover(options, at));
        return once(`${at.name} ${rest}`, () => askModules(options, at, new URL(`${at.path}/${rest}`, base)));
    };
    return {
        async versions(name) {
            const at = moduleAddress(name);
            const response = await ask(at, 'versions');
            if (response.status !== 200)
                throw ask_turnedDown(options, at, response);
            const listed = listOf(response);
            if (listed === undefined)
                throw unreadableModules(options, at, response, 'with something else than a list of versions');
            return listed;
        },
        async optional(name, rest) {
            const at = moduleAddress(name);
            const response = await ask(at, rest);
            if ([200, 204].includes(response.status))
                return response;
            if ([404, 405].includes(response.status))
                return undefined;
            throw ask_turnedDown(options, at, response);
        },
    };
}
function listOf({ body }) {
    const modules = parseObject(body)?.modules;
    const [first] = objectsOf(modules);
    if (first === undefined || !Array.isArray(first.versions))
        return undefined;
    return objectsOf(first.versions).flatMap(({ version }) => {
        const tag = typeof version === 'string' ? versionText(version) : undefined;
        return tag === undefined ? [] : [{ tag }];
    });
}

;// CONCATENATED MODULE: ./build/adapters/registry/credential-helper.js

/** Milliseconds: helpers of clouds ask a service for a token. */
const credential_helper_timeout = 30_000;
/** What helpers of clouds and keychains read; the shell passes nothing else on. */
const passed = /^(?:AWS|AMAZON|GOOGLE|GCLOUD|CLOUDSDK|AZURE|ACR|DOCKER|ACTIONS_ID_TOKEN|XDG|GNUPG|PASSWORD_STORE|HTTPS?_PROXY|NO_PROXY)/i;
/**
 * Asks one of Docker's credential helpers (https://github.com/docker/docker-credential-helpers): `docker-credential-NAME get` with
 * the server on standard input. Undefined when it has none. What it prints is never shown.
 * @throws RegistryError when it cannot be run or does not keep to the protocol
 */
async function askHelper(shell, helper, registry, env) {
    const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        throw credential_helper_failed(helper, registry, 'its name is not one');
    const tool = `docker-credential-${helper}`;
    const command = { tool, args: ['get'], stdin: `${server}\n`, env: environment(env), timeout: credential_helper_timeout, accept: [0, 1] };
    const { code, stdout } = await shell.run(command).catch((error) => {
        throw credential_helper_failed(helper, registry, 'it could not be run, or failed', error);
    });
    if (code !== 0) {
        if (/credentials not found/i.test(stdout))
            return undefined;
        throw credential_helper_failed(helper, registry, 'it failed with exit code 1');
    }
    const answer = credential_helper_parse(stdout);
    if (answer === undefined)
        throw credential_helper_failed(helper, registry, 'it did not answer with a user name and a secret');
    if (answer.secret === '')
        return undefined;
    // https://github.com/docker/cli/blob/master/cli/config/credentials/native_store.go: tokenUsername
    if (answer.username === '<token>')
        return { kind: 'identity', token: answer.secret };
    return { kind: 'basic', username: answer.username, password: answer.secret };
}
function credential_helper_parse(text) {
    try {
        const { Username: username, Secret: secret } = JSON.parse(text);
        return typeof username === 'string' && typeof secret === 'string' ? { username, secret } : undefined;
    }
    catch {
        return undefined;
    }
}
function credential_helper_failed(helper, registry, why, cause) {
    return new errors/* RegistryError */.gl(`Docker's credential helper "${helper}" gave no credentials for ${registry}: ${why}.`, 0, {
        cause,
        hint: `Run \`docker-credential-${helper} get\` on the runner to see what it says, or log in with docker/login-action instead.`,
    });
}
function environment(env) {
    const own = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(own.filter(([name]) => passed.test(name)));
}

;// CONCATENATED MODULE: ./build/adapters/registry/docker-config.js





/**
 * The configurations that apply: `DOCKER_AUTH_CONFIG` (the content itself) before `$DOCKER_CONFIG/config.json` or
 * `~/.docker/config.json`.
 * @throws ConfigError for one that cannot be read
 */
async function readDockerConfigs(env) {
    const folder = env.DOCKER_CONFIG || external_node_path_.join(env.HOME || (0,external_node_os_.homedir)(), '.docker');
    const file = external_node_path_.join(folder, 'config.json');
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw new errors/* ConfigError */.xL(`Docker's configuration cannot be read (${error.code}).`, { at: { file } });
    });
    const found = [
        ['DOCKER_AUTH_CONFIG', env.DOCKER_AUTH_CONFIG],
        [file, text],
    ];
    return found.flatMap(([source, content]) => (content?.trim() ? [parseDockerConfig(content, source)] : []));
}
/** @throws ConfigError. The reason of the parser is left out: it quotes what stands there, and these are secrets. */
function parseDockerConfig(text, source) {
    const config = parseObject(text);
    if (config === undefined) {
        throw new errors/* ConfigError */.xL("Docker's configuration is not a JSON object.", {
            at: { file: source },
            hint: 'Log in again (`docker login`, docker/login-action), or correct the file.',
        });
    }
    const entries = Object.entries(json_isObject(config.auths) ? config.auths : {});
    const helpers = Object.entries(json_isObject(config.credHelpers) ? config.credHelpers : {});
    return {
        source,
        auths: byRegistry(entries.map(([key, entry]) => [key, json_isObject(entry) ? strings(entry) : {}])),
        helpers: byRegistry(helpers.filter((pair) => typeof pair[1] === 'string')),
        store: typeof config.credsStore === 'string' && config.credsStore !== '' ? config.credsStore : undefined,
    };
}
/** Names of Docker Hub. */
const dockerHubNames = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];
/**
 * The registry that a key of the configuration means: `https://ghcr.io/v2/` is `ghcr.io`. Undefined for a key with any other path:
 * credentials are for exactly that host, never for one that only starts like it.
 */
function registryOfKey(key) {
    const host = /^(?:https?:\/\/)?([^/\s@?#]+)(?:\/(?:v[12]\/?)?)?$/.exec(key)?.[1]?.toLowerCase();
    if (host === undefined)
        return undefined;
    return dockerHubNames.includes(host) ? 'docker.io' : host;
}
/** The key under which Docker keeps it, for historical reasons. */
const dockerHubKey = 'https://index.docker.io/v1/';
/** Of several keys for one registry, the one that Docker writes counts, else the first. */
function byRegistry(entries) {
    const found = new Map();
    for (const [key, value] of entries) {
        const registry = registryOfKey(key);
        if (registry === undefined)
            continue;
        if (!found.has(registry) || key === registry || key === dockerHubKey)
            found.set(registry, value);
    }
    return found;
}
function strings(entry) {
    const names = ['auth', 'username', 'password', 'identitytoken', 'registrytoken'];
    return Object.fromEntries(names.flatMap((name) => (typeof entry[name] === 'string' ? [[name, entry[name]]] : [])));
}

;// CONCATENATED MODULE: ./build/adapters/registry/credentials.js



/** Credentials from Docker's configuration, which is read when the first registry asks for them; each registry is looked up once. */
function createFindCredentials({ env, shell, secrets }) {
    let configs;
    const found = new Map();
    const find = async (registry) => {
        configs ??= readDockerConfigs(env);
        for (const config of await configs) {
            const helper = config.helpers.get(registry) ?? config.store;
            const fromHelper = helper && shell ? await askHelper(shell, helper, registry, env) : undefined;
            const entry = config.auths.get(registry);
            const credentials = fromHelper ?? (entry && credentialsOf(entry, registry, config.source));
            if (credentials === undefined)
                continue;
            for (const secret of secretsOf(credentials))
                secrets.add(secret);
            return credentials;
        }
        return undefined;
    };
    return (registry) => {
        const key = registry.toLowerCase();
        const pending = found.get(key) ?? find(key);
        found.set(key, pending);
        return pending;
    };
}
/** `Authorization` for credentials that go to the registry directly. */
function credentials_basicHeader(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function secretsOf(credentials) {
    if (credentials.kind !== 'basic')
        return [credentials.token];
    const { username, password } = credentials;
    return [password, credentials_basicHeader(username, password).slice('Basic '.length)];
}
function credentialsOf(entry, registry, source) {
    if (entry.registrytoken)
        return { kind: 'registry', token: entry.registrytoken };
    if (entry.identitytoken)
        return { kind: 'identity', token: entry.identitytoken };
    if (!entry.auth) {
        const { username, password } = entry;
        return username && password ? { kind: 'basic', username, password } : undefined;
    }
    // Docker pads with NUL characters: https://github.com/docker/cli/blob/master/cli/config/configfile/file.go, decodeAuth
    const decoded = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    const [username, password] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
    if (colon > 0)
        return password === '' ? undefined : { kind: 'basic', username, password };
    throw new errors/* ConfigError */.xL(`The credentials for ${registry} are not base64 of \`user:password\`.`, {
        at: { file: source },
        hint: `Log in to ${registry} again (\`docker login\`, docker/login-action).`,
    });
}

// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/adapters/registry/foresight.js
/** It knows the ways of one run's registries; a registry that changes its mind is asked as if it were new. */
function createForesight() {
    const known = new Map();
    return {
        remember({ endpoint, action, challenges }) {
            const general = challenges.map((challenge) => generalise(challenge, endpoint.repository));
            const isKnown = action === 'pull' && general.every((challenge) => challenge !== undefined);
            if (isKnown)
                known.set(endpoint.registry, general);
        },
        expected: ({ registry }) => known.get(registry),
    };
}
/** A challenge without the name of the image. Undefined where its scope names another one: Artifactory's does. */
function generalise(challenge, repository) {
    const scope = challenge.parameters.get('scope');
    if (scope === undefined || !scope.includes('repository'))
        return challenge;
    if (!scope.startsWith(`repository:${repository}:`) || scope.includes(' '))
        return undefined;
    const others = [...challenge.parameters].filter(([name]) => name !== 'scope');
    return { ...challenge, parameters: new Map(others) };
}

;// CONCATENATED MODULE: ./build/adapters/registry/realm.js


/** Token services on another host than their registry, known by name: credentials of the one may go to the other. */
const pairs = new Map([
    ['registry-1.docker.io', 'auth.docker.io'],
    ['registry.gitlab.com', 'gitlab.com'],
]);
/**
 * The address of the token service that a registry names in its challenge. It must be HTTPS, unless the registry is itself asked
 * without, and must hold no credentials (security T3; oras-go GHSA-xf85-363p-868w). Undefined where it is no address:
 * Artifactory's `Bearer realm="Artifactory Realm"`.
 * @throws NoAnswer for one that must not be asked
 */
function realmOf(text, endpoint) {
    if (!/^[a-z][a-z0-9+.-]*:/i.test(text) || !URL.canParse(text))
        return undefined;
    const realm = new URL(text);
    realm.hash = '';
    const isPlainRegistry = endpoint.origin.startsWith('http:');
    if (realm.username !== '' || realm.password !== '') {
        throw new no_answer_NoAnswer('refused', `it names a token service at ${realm.host} with credentials in its address`);
    }
    if (realm.protocol === 'https:' || (realm.protocol === 'http:' && isPlainRegistry))
        return realm;
    throw new no_answer_NoAnswer('refused', `it names a token service without encryption at ${realm.host || 'no host'}`);
}
/**
 * How far a token service is trusted with the credentials of a registry. Its own host and the known pairs get all; a host beside or
 * above it in the same domain (`registry.example.com` → `gitlab.example.com`) the password, which the registry could ask for itself;
 * any other host is asked as a stranger would.
 */
function trustOf(realm, endpoint) {
    const home = new URL(endpoint.origin).hostname;
    if (realm.hostname === home || pairs.get(home) === realm.hostname)
        return 'all';
    const parent = home.split('.').slice(1).join('.');
    const isDomain = (0,external_node_net_.isIP)(home) === 0 && parent.includes('.');
    return isDomain && (realm.hostname === parent || realm.hostname.endsWith(`.${parent}`)) ? 'password' : 'nothing';
}

;// CONCATENATED MODULE: ./build/adapters/registry/token.js





/** A token service that said no; its answer tells why. */
class TokenRefused extends Error {
    response;
    constructor(response) {
        super(`HTTP ${response.status}`);
        this.response = response;
    }
}
const clientId = 'plumbline';
const maximumToken = 1024 * 1024;
/** Seconds: https://distribution.github.io/distribution/spec/auth/token/#token-response-fields, which also asks for no less. */
const shortestLife = 60;
/** Milliseconds that a token is given up before its end. */
const token_margin = 5_000;
/**
 * Gets a token: with a refresh token by OAuth 2 (https://distribution.github.io/distribution/spec/auth/oauth/), else, or where the
 * service knows no such thing, by GET with the user name and password if there are any.
 * @throws NoAnswer, TokenRefused
 */
async function fetchToken(dependencies, request) {
    const trust = trustOf(request.realm, request.endpoint);
    let response;
    if (request.credentials?.kind === 'identity' && trust === 'all') {
        response = await post(dependencies, request, request.credentials.token);
        if ([401, 404, 405].includes(response.status))
            response = undefined;
    }
    response ??= await token_get(dependencies, request, trust);
    if (response.status !== 200)
        throw new TokenRefused(response);
    return token_read(response, dependencies);
}
function post(dependencies, request, token) {
    const { realm, service, scope } = request;
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, scope, refresh_token: token });
    if (service !== undefined)
        form.set('service', service);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return token_send(dependencies, request, { method: 'POST', url: realm, headers, body: form.toString() });
}
function token_get(dependencies, request, trust) {
    const { service, scope, credentials } = request;
    const url = new URL(request.realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const one of scope.split(' '))
        url.searchParams.append('scope', one);
    url.searchParams.set('client_id', clientId);
    const headers = {};
    if (credentials?.kind === 'basic' && trust !== 'nothing') {
        url.searchParams.set('account', credentials.username);
        headers.authorization = credentials_basicHeader(credentials.username, credentials.password);
    }
    return token_send(dependencies, request, { method: 'GET', url, headers });
}
/** Redirects are not followed: a token service has no reason to hand our credentials on. */
function token_send({ ask, http }, { endpoint }, request) {
    const home = new URL(endpoint.origin);
    return ask({
        ...request,
        headers: { accept: 'application/json', 'user-agent': clientId, ...request.headers },
        maximumBytes: maximumToken,
        mayReach: (zone) => request.url.origin === home.origin || mayLeadTo(http.zone(home.hostname), zone),
    });
}
function token_read({ body, url }, { secrets, now }) {
    const answer = parseObject(body) ?? {};
    // Both names are in use, and Docker takes either.
    const text = [answer.token, answer.access_token].find((value) => typeof value === 'string' && value !== '');
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw new no_answer_NoAnswer('malformed', `its token service at ${url.host} answers without a token`);
    }
    secrets.add(text);
    // Counted from now, not from `issued_at`: the two clocks may differ.
    const seconds = typeof answer.expires_in === 'number' ? Math.max(answer.expires_in, shortestLife) : shortestLife;
    return { text, expires: now().getTime() + seconds * 1000 - token_margin };
}

;// CONCATENATED MODULE: ./build/adapters/registry/authorize.js





/** Shows what has worked, or fetches what is asked for. */
function createAuthorizer(dependencies, find) {
    const known = new Map();
    const token = createTokens(dependencies);
    const foresight = createForesight();
    async function answer(challenged) {
        const { endpoint, action, challenges, used } = challenged;
        const credentials = await find(endpoint.registry);
        const direct = directHeader(challenges, credentials);
        const request = direct === undefined ? tokenRequest(challenged, credentials) : undefined;
        const found = request === undefined ? asAuthorization(direct) : await token(request, used);
        if (found === undefined || found.header === used)
            return undefined;
        known.set(`${endpoint.image} ${action}`, found);
        foresight.remember(challenged);
        return found.header;
    }
    /** A service that refuses is no failure yet: the registry has not asked for anything. */
    async function foresee(endpoint, action) {
        const challenges = foresight.expected(endpoint);
        if (challenges === undefined)
            return undefined;
        return await answer({ endpoint, action, challenges, used: undefined }).catch((error) => {
            if (error instanceof TokenRefused || error instanceof no_answer_NoAnswer)
                return undefined;
            throw error;
        });
    }
    return {
        async known(endpoint, action) {
            const found = known.get(`${endpoint.image} ${action}`);
            const isGood = found && (found.expires ?? Number.POSITIVE_INFINITY) > dependencies.now().getTime();
            return isGood ? found.header : await foresee(endpoint, action);
        },
        answer,
    };
}
/** One token for each scope is fetched, however many requests wait for it. One that was not given is asked for again by who needs it next. */
function createTokens(dependencies) {
    const tokens = new Map();
    return async function token(request, used) {
        const key = authorize_keyOf(request);
        const pending = tokens.get(key) ?? fetchToken(dependencies, request);
        tokens.set(key, pending);
        const forget = () => {
            if (tokens.get(key) === pending)
                tokens.delete(key);
        };
        const { text, expires } = await pending.catch((error) => {
            forget();
            throw error;
        });
        const header = `Bearer ${text}`;
        if (header !== used && expires > dependencies.now().getTime())
            return { header, expires };
        forget();
        return token(request, undefined);
    };
}
/**
 * Whom a token is for. The registry is a part of it, and with it the credentials: another one that names the same service and scope
 * would be shown what ours were given, or have us show what it was given. So is the image, where the scope is about one: a challenge
 * may name another image than ours (Artifactory), and what it gets is for this one alone.
 */
function authorize_keyOf({ endpoint, realm, service, scope }) {
    const image = scope.includes('repository') ? endpoint.repository : undefined;
    return JSON.stringify([endpoint.origin, endpoint.registry, image, realm.href, service, scope]);
}
function asAuthorization(header) {
    return header === undefined ? undefined : { header };
}
/** Credentials that go to the registry itself: a token of its own, or a password where it speaks of nothing but `Basic`. */
function directHeader(challenges, credentials) {
    if (credentials?.kind === 'registry' && /^[\x21-\x7e]+$/.test(credentials.token)) {
        return `Bearer ${credentials.token}`;
    }
    if (credentials?.kind !== 'basic' || bearerOf(challenges) !== undefined)
        return undefined;
    const isBasic = challenges.some(({ scheme }) => scheme === 'basic' || scheme === 'bearer');
    return isBasic ? credentials_basicHeader(credentials.username, credentials.password) : undefined;
}
/** The challenge that names a token service. Codeberg offers `Basic` beside it, Artifactory a realm that is no address. */
function bearerOf(challenges) {
    return challenges.find(({ scheme, parameters }) => scheme === 'bearer' && URL.canParse(parameters.get('realm') ?? ''));
}
function tokenRequest({ endpoint, action, challenges }, credentials) {
    const challenge = bearerOf(challenges);
    const realm = challenge && realmOf(challenge.parameters.get('realm') ?? '', endpoint);
    if (challenge === undefined || realm === undefined)
        return undefined;
    const scope = readingScope(challenge.parameters.get('scope'), endpoint.repository, action);
    return { endpoint, realm, service: challenge.parameters.get('service'), scope, credentials };
}
/**
 * The scope that a challenge asks for, but to read: a token that can push has no place here. Most registries ask for
 * `repository:NAME:pull`; public ECR for `aws`, Artifactory for the name behind its virtual repository.
 */
function readingScope(asked, repository, action) {
    const scopes = (asked ?? '').split(' ').filter((scope) => scope !== '');
    if (scopes.length === 0)
        return `repository:${repository}:${action}`;
    return scopes.map((scope) => scope.replace(/^(repository(?:\([^)]*\))?:.*):[^:]*$/, `$1:${action}`)).join(' ');
}

;// CONCATENATED MODULE: ./build/adapters/registry/challenge.js
/** Longer headers are not read; Node refuses them above 16 KiB in all anyway. */
const maximumHeader = 8 * 1024;
const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quoted = /"((?:[^"\\]|\\.)*)"/sy;
/** Some registries do not quote their values: everything up to a comma or blank. */
const unquoted = /[^\s",]+/y;
const token68 = /[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/y;
const blank = /[\s,]*/y;
const equals = /[ \t]*=[ \t]*/y;
/**
 * All challenges of a header, which may hold several (https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1). A header that breaks
 * off in the middle gives none: half a challenge must not decide where credentials go.
 */
function parseChallenges(header) {
    if (header.length > maximumHeader)
        return [];
    const read = reader(header);
    const challenges = [];
    for (read(blank); !read.done(); read(blank)) {
        const name = read(token)?.[0].toLowerCase();
        if (name === undefined)
            return [];
        const current = challenges.at(-1);
        if (current !== undefined && read(equals) !== undefined) {
            const value = read(quoted)?.[1]?.replace(/\\(.)/gs, '$1') ?? read(unquoted)?.[0];
            // The first one counts where a name comes twice: no later one may change where we go.
            if (value === undefined)
                return [];
            if (!current.parameters.has(name))
                current.parameters.set(name, value);
        }
        else {
            challenges.push({ scheme: name, parameters: new Map() });
            // `Negotiate oYH1MIHy…` has one value without a name, which we have no use for.
            if (read(/[ \t]+/y) !== undefined)
                read(token68);
        }
    }
    return challenges;
}
/** Matches sticky patterns one after another. */
function reader(text) {
    let at = 0;
    const read = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text) ?? undefined;
        if (found !== undefined)
            at += found[0].length;
        return found;
    };
    return Object.assign(read, { done: () => at >= text.length });
}

;// CONCATENATED MODULE: ./build/adapters/registry/failure.js

/** The error for a request without a usable answer. */
function failure_unanswered({ endpoint, doing, secrets }, error) {
    return unanswered({ doing, place: endpoint.registry, secrets }, error);
}
/** The error for an answer that says no. The registry's words are quoted, cleaned and without secrets. */
function failure_turnedDown(task, response, shown) {
    const { endpoint, doing, secrets } = task;
    const said = sayingOf(response, secrets);
    const place = response.url.origin === endpoint.origin ? endpoint.registry : response.url.host;
    return failure_refusal({ doing, place, secrets }, response, said, failure_hintOf(task, response, said.codes, shown));
}
/** The error for an answer that is not what the protocol says. */
function registry_failure_unreadable({ endpoint, doing, secrets }, response, what) {
    const hint = 'Check that it is a registry (`/v2/`), and what is in front of it: a login page, a proxy.';
    return failure_unreadable({ doing, place: endpoint.registry, secrets }, response, what, hint);
}
function failure_hintOf({ endpoint }, { status, url }, codes, shown) {
    const { registry, image } = endpoint;
    if (url.origin !== endpoint.origin && !shown.byService) {
        return `${registry} sends us to ${url.host}, which gets no credentials of ours.`;
    }
    const isName = codes.some((code) => code === 'NAME_UNKNOWN' || code === 'NAME_INVALID');
    if (status === 429)
        return `${registry} limits how often it is asked: log in to it, or run less often.`;
    if (status >= 500)
        return `${registry} has a problem of its own: try again later.`;
    if (status === 404 && !isName && codes.length > 0)
        return `Check the name ${image}.`;
    if (status === 404)
        return `Check the name ${image}; a private image looks the same to those who may not see it.`;
    if (status !== 401 && status !== 403)
        return `Check that ${registry} is a registry and the name ${image}.`;
    if (shown.keptFrom !== undefined) {
        return `The credentials for ${registry} were not sent to ${shown.keptFrom}, which it names as its token service: that is another domain.`;
    }
    if (shown.credentials === undefined) {
        return `There are no credentials for ${registry} in Docker's configuration: log in before this step (docker/login-action), or check the name ${image}.`;
    }
    if (shown.isKept) {
        return `The credentials for ${registry} were not sent: it does not ask for them in a way that they can be given (\`WWW-Authenticate\`). Check what is in front of it.`;
    }
    if (registry === 'ghcr.io') {
        return "The credentials for ghcr.io do not reach this package. GITHUB_TOKEN reads a private package only where the package's settings give this repository access (Manage Actions access), with `permissions: packages: read`; the token of a GitHub App does not: use a token with read:packages.";
    }
    return `The credentials for ${registry} in Docker's configuration are not accepted for ${image}: log in again, or ask for the right to pull it.`;
}

;// CONCATENATED MODULE: ./build/adapters/registry/library.js
/** A name of two parts, the first of which is Artifactory's repository: `docker-remote/nginx`. */
const library_short = /^\/v2\/([^/]+)\/([^/]+)\/((?:tags\/list|manifests\/|blobs\/).*)$/;
/**
 * Where Artifactory keeps an official image of Docker Hub that it did not find under its short name: it does not add `library/` as
 * Docker does. Undefined for every other answer. Renovate lib/modules/datasource/docker/index.ts.
 */
function libraryPath(path, { status, headers }) {
    const isArtifactory = headers['x-jfrog-version'] !== undefined || headers['x-artifactory-id'] !== undefined;
    if (status !== 404 || !isArtifactory)
        return undefined;
    const [, repository, image, rest] = library_short.exec(path) ?? [];
    return repository === undefined ? undefined : `/v2/${repository}/library/${image}/${rest}`;
}

;// CONCATENATED MODULE: ./build/adapters/registry/notices.js

/** `299 - "text"` (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#warnings); several in one header. */
const warning = /(?:^|,)\s*299 - "((?:[^"\\]|\\.)*)"/g;
/** `100;w=21600`: so many, in so many seconds (https://docs.docker.com/docker-hub/usage/pulls/). */
const rate = /^(\d{1,9})(?:;w=(\d{1,9}))?$/;
/** Pulls are said to be few when less than this part of them is left. */
const few = 0.1;
/** Passes on, once a run, what a registry has to say to its users, and when Docker Hub will stop answering. */
function heed({ secrets, warnOnce }, registry, { headers }) {
    for (const [, text = ''] of (headers.warning ?? '').slice(0, 8 * 1024).matchAll(warning)) {
        warnOnce(`${registry} says: ${secrets.hide(words(text.replace(/\\(.)/g, '$1')))}`);
    }
    const [limit, left] = [rateOf(headers['ratelimit-limit']), rateOf(headers['ratelimit-remaining'])];
    if (limit === undefined || left === undefined || left.count >= limit.count * few)
        return;
    const hours = left.seconds === undefined ? '' : ` in ${Math.ceil(left.seconds / 3600)} hours`;
    warnOnce(`${registry}: few of the ${limit.count} pulls${hours} are left. Log in for a higher limit.`);
}
function rateOf(header) {
    const found = typeof header === 'string' ? rate.exec(header) : null;
    if (found === null)
        return undefined;
    return { count: Number(found[1]), seconds: found[2] === undefined ? undefined : Number(found[2]) };
}

;// CONCATENATED MODULE: ./build/adapters/registry/client.js









/** Asks without credentials first, and shows them when the registry, not somebody that it sent us to, asks for them. */
function client_createClient(parts) {
    const ask = async (request) => {
        let shown = { credentials: undefined };
        try {
            const action = request.action ?? 'pull';
            const used = await parts.authorizer.known(request.endpoint, action);
            if (used !== undefined)
                shown = await shownTo(parts, request, []);
            const first = await client_send(parts, request, used);
            if (first.status !== 401 || first.url.origin !== request.endpoint.origin)
                return granted(request, first, shown);
            const challenges = parseChallenges(first.headers['www-authenticate'] ?? '');
            shown = await shownTo(parts, request, challenges);
            const next = await parts.authorizer.answer({ endpoint: request.endpoint, action, challenges, used });
            if (next === undefined)
                return granted(request, first, { ...shown, isKept: used === undefined });
            return granted(request, await client_send(parts, request, next), shown);
        }
        catch (error) {
            if (error instanceof no_answer_NoAnswer)
                throw failure_unanswered(request, error);
            if (error instanceof TokenRefused)
                throw failure_turnedDown(request, error.response, { ...shown, byService: true });
            throw error instanceof errors/* UserError */.yo ? error : new Error(`Cannot ${request.doing}`, { cause: error });
        }
    };
    return async (request) => {
        const response = await ask(request);
        const path = libraryPath(request.path, response);
        if (path === undefined)
            return response;
        // What is said of a name that nobody asked for is no answer: the first one stands.
        const other = await ask({ ...request, path }).catch((error) => {
            if (error instanceof errors/* RegistryError */.gl)
                return undefined;
            throw error;
        });
        return other?.status === 200 ? other : response;
    };
}
async function client_send({ web }, request, authorization) {
    const { endpoint, method, path, accept, maximumBytes } = request;
    const url = new URL(`${endpoint.origin}${path}`);
    const headers = { accept, 'user-agent': 'plumbline' };
    // Docker Hub limits pulls for hours, and answers everything else in the meantime.
    const counted = method === 'GET' && path.includes('/manifests/') ? { counts: 'pull' } : {};
    const asked = { method, url, headers, maximumBytes, ...counted };
    const response = await askServer(web, endpoint.origin, asked, authorization);
    if (response.url.origin === endpoint.origin)
        heed(web, endpoint.registry, response);
    return response;
}
function granted(request, response, shown) {
    if (response.status !== 401 && response.status !== 403)
        return response;
    throw failure_turnedDown(request, response, shown);
}
/** What the registry's challenge gets to see, for the hint of an error. */
async function shownTo({ find }, { endpoint }, challenges) {
    const credentials = await find(endpoint.registry);
    const realm = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters.get('realm') ?? '';
    const service = realmOf(realm, endpoint);
    if (credentials === undefined || service === undefined)
        return { credentials: credentials?.kind };
    const trust = trustOf(service, endpoint);
    const isKept = trust === 'nothing' || (trust === 'password' && credentials.kind === 'identity');
    return { credentials: credentials.kind, ...(isKept && { keptFrom: service.host }) };
}

;// CONCATENATED MODULE: ./build/adapters/registry/content-digest.js

/** The digest of bytes by the algorithm of another one: `sha256`, unless that says `sha512`. */
function digestLike(like, bytes) {
    const algorithm = like?.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}

;// CONCATENATED MODULE: ./build/adapters/registry/manifest.js





/**
 * A manifest of schema 1, which Docker gave up in 2019 (https://docs.docker.com/engine/deprecated/): its digest is not that of its
 * bytes, so that nothing in it can be believed.
 */
class OldManifest extends errors/* RegistryError */.gl {
    constructor({ doing, endpoint }, { status }) {
        super(`Cannot ${doing}: ${endpoint.registry} answers with a manifest of schema 1.`, status, {
            hint: 'Nothing pulls these any more: build and push the image again.',
        });
    }
}
/** Without all four of them some registries convert the manifest to the type they think we know, which has another digest. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/** The specification asks registries to take this much, and clients to expect no more. */
const maximumManifest = 4 * 1024 * 1024;
/**
 * The digest of what a tag names now: the index where there is one. By HEAD, which Docker Hub does not count as a pull; by GET and our
 * own hash where the registry does not say. Undefined when there is no such tag, or image.
 * @throws RegistryError
 */
async function readDigest(image, tag) {
    const task = taskOf(image, tag);
    const head = await image.client({ ...task, ...requestOf(image, tag), method: 'HEAD' });
    if (head.status === 404)
        return undefined;
    const stated = head.status === 200 ? statedDigest(head) : undefined;
    if (stated !== undefined)
        return stated;
    if (head.status === 429 || head.status >= 500)
        throw failure_turnedDown(task, head, { credentials: undefined });
    return (await readManifest(image, tag))?.digest;
}
/**
 * The manifest of a tag or digest, with the digest of its bytes; they are what the registry states and what was asked for. Undefined
 * when there is no such tag, digest or image.
 * @throws RegistryError
 */
async function readManifest(image, reference) {
    const task = taskOf(image, reference);
    const response = await image.client({ ...task, ...requestOf(image, reference), method: 'GET' });
    if (response.status === 404)
        return undefined;
    if (response.status !== 200)
        throw failure_turnedDown(task, response, { credentials: undefined });
    const content = parseObject(response.body);
    if (content?.schemaVersion === 1)
        throw new OldManifest(task, response);
    // Some registries leave out `mediaType`; a manifest then has a `config` or `manifests`.
    if (content === undefined || !('mediaType' in content || 'config' in content || 'manifests' in content)) {
        throw registry_failure_unreadable(task, response, 'with something else than a manifest');
    }
    for (const expected of [(0,versions_reference/* isDigest */.Bc)(reference) ? reference : undefined, statedDigest(response)]) {
        if (expected === undefined || digestLike(expected, response.body) === expected)
            continue;
        const what = expected === reference ? 'that was asked for' : 'it states';
        throw registry_failure_unreadable(task, response, `with a manifest that does not have the digest ${what}`);
    }
    const like = (0,versions_reference/* isDigest */.Bc)(reference) ? reference : statedDigest(response);
    return { digest: digestLike(like, response.body), content };
}
function taskOf({ endpoint, secrets }, reference) {
    return { endpoint, secrets, doing: `read ${endpoint.image}${(0,versions_reference/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}` };
}
function requestOf({ endpoint }, reference) {
    const path = `/v2/${endpoint.repository}/manifests/${reference}`;
    return { path, accept: manifestTypes, maximumBytes: maximumManifest };
}
function statedDigest({ headers }) {
    const value = headers['docker-content-digest'];
    return typeof value === 'string' && (0,versions_reference/* isDigest */.Bc)(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/registry/confirm.js


/**
 * Whether a registry serves by a digest what it has for the tag, and the same digest for the tag when it is asked again (security T21).
 * @throws RegistryError when not
 */
async function confirmDigest(image, tag, digest) {
    const { image: name, registry } = image.endpoint;
    // The bytes are hashed: a registry that only repeats the digest in a header proves nothing.
    if ((await readManifest(image, digest)) === undefined) {
        throw new errors/* RegistryError */.gl(`${registry} has ${digest} for ${name}:${tag}, but nothing by that digest.`, 404, {
            hint: 'Nodes could not pull it: push the image again, or wait until all replicas of the registry have it.',
        });
    }
    const again = await readDigest(image, tag);
    if (again === digest)
        return;
    throw new errors/* RegistryError */.gl(`${registry} gave ${digest} for ${name}:${tag} a moment ago and ${again ?? 'nothing'} now.`, again === undefined ? 404 : 200, { hint: 'It was pushed just now, or the replicas of the registry do not agree: the next run looks again.' });
}

// EXTERNAL MODULE: ./build/domain/versions/platform.js
var versions_platform = __webpack_require__(104);
;// CONCATENATED MODULE: ./build/adapters/registry/blob.js



/** Configurations of images with thousands of layers and labels stay far below. */
const maximumConfig = 8 * 1024 * 1024;
/**
 * The configuration of a manifest: a blob, which registries serve from elsewhere, and whose bytes must have the digest.
 * @throws RegistryError
 */
async function readConfig(image, digest) {
    const { client, endpoint, secrets } = image;
    const task = { endpoint, secrets, doing: `read the configuration ${digest.slice(0, 19)} of ${endpoint.image}` };
    const path = `/v2/${endpoint.repository}/blobs/${digest}`;
    const response = await client({ ...task, method: 'GET', path, accept: '*/*', maximumBytes: maximumConfig });
    if (response.status !== 200)
        throw failure_turnedDown(task, response, { credentials: undefined });
    if (digestLike(digest, response.body) !== digest) {
        throw registry_failure_unreadable(task, response, 'with something that does not have that digest');
    }
    const content = parseObject(response.body);
    if (content === undefined)
        throw registry_failure_unreadable(task, response, 'with something else than a configuration');
    return content;
}

;// CONCATENATED MODULE: ./build/adapters/registry/chart-config.js


/** https://helm.sh/docs/topics/registries/: the configuration of a chart is its `Chart.yaml`, as JSON. */
function isChartConfig(mediaType) {
    return mediaType === 'application/vnd.cncf.helm.config.v1+json';
}
/** Where a chart comes from: the first of its sources that is an address, and the version of the application in it. */
function chartProvenance(chart) {
    const sources = Array.isArray(chart.sources) ? chart.sources : [];
    const source = sources.flatMap((one) => (typeof one === 'string' ? ((0,source_address/* sourceAddress */.u)(one) ?? []) : []))[0];
    const { appVersion } = chart;
    // Without quotes in `Chart.yaml` it is a number, which is what its authors did not mean.
    const version = typeof appVersion === 'string' ? versionText(appVersion) : undefined;
    return { ...(source === undefined ? {} : { source }), ...(version === undefined ? {} : { version }) };
}

;// CONCATENATED MODULE: ./build/adapters/registry/content.js



/**
 * Takes a manifest apart (https://github.com/opencontainers/image-spec/blob/main/manifest.md, image-index.md). What is no image is left
 * out of an index: attestations of BuildKit, unknown platforms, indexes in indexes, and entries without a digest.
 */
function contentOf(manifest) {
    const annotations = json_isObject(manifest.annotations) ? manifest.annotations : {};
    if (Array.isArray(manifest.manifests)) {
        return { annotations, children: objectsOf(manifest.manifests).flatMap((entry) => childOf(entry) ?? []) };
    }
    const config = json_isObject(manifest.config) ? manifest.config : {};
    if (typeof config.digest !== 'string' || !(0,versions_reference/* isDigest */.Bc)(config.digest))
        return { annotations };
    const configType = typeof config.mediaType === 'string' ? { configType: config.mediaType } : {};
    return { annotations, config: config.digest, ...configType };
}
function childOf(entry) {
    const { digest, mediaType, platform } = entry;
    if (typeof digest !== 'string' || !(0,versions_reference/* isDigest */.Bc)(digest))
        return undefined;
    if (typeof mediaType === 'string' && /(?:index\.v1|manifest\.list\.v2)\+json$/.test(mediaType))
        return undefined;
    const annotations = json_isObject(entry.annotations) ? entry.annotations : {};
    if (annotations['vnd.docker.reference.type'] !== undefined)
        return undefined;
    if (!json_isObject(platform))
        return { digest, annotations, platform: undefined };
    const known = (0,versions_platform/* platformOf */.t)(platform.os, platform.architecture, platform.variant);
    return known && { digest, annotations, platform: known };
}

;// CONCATENATED MODULE: ./build/adapters/registry/describe.js








/** Official images have about ten; each of them can cost two requests. */
const mostPlatforms = 64;
/**
 * What is known of the image with a digest. Undefined when the registry does not have it.
 * @throws RegistryError
 */
async function describeImage(image, digest) {
    const manifest = await readManifest(image, digest);
    if (manifest === undefined)
        return undefined;
    const content = contentOf(manifest.content);
    const { platforms, ...provenance } = content.children === undefined
        ? await single(image, content, [])
        : await index(image, content.annotations, content.children);
    return { digest, platforms, ...provenance };
}
/**
 * When the image with a digest was built, for as few requests as it takes: what the index says or its entries, else the configuration
 * of the first of its images that is there. The others are built with it, minutes before or after. Undefined where nobody says it.
 * @throws RegistryError
 */
async function dateImage(image, digest) {
    const manifest = await readManifest(image, digest);
    if (manifest === undefined)
        return undefined;
    const content = contentOf(manifest.content);
    if (content.children === undefined)
        return (await single(image, content, [])).created;
    const told = toldTime(content.annotations, content.children);
    if (told !== undefined)
        return told;
    for (const child of content.children.slice(0, mostPlatforms)) {
        const known = await readChild(image, content.annotations, child);
        if (known !== undefined)
            return known.created;
    }
    return undefined;
}
/** What an index says of its time, or its entries. */
function toldTime(annotations, children) {
    const times = children.map((child) => provenanceOf([child.annotations]).created);
    return provenanceOf([annotations]).created ?? newestOf(times);
}
/**
 * An image of several platforms. Their labels are taken to be those of the first one. The time is what the index says, or its entries
 * (Kargo pkg/image/repository_client.go), else the newest of all configurations. What the registry does not have of an index, as
 * mirrors may, is no platform.
 */
async function index(image, annotations, all) {
    const children = [
        ...new Map(all.map((child) => [`${child.digest} ${JSON.stringify(child.platform)}`, child])).values(),
    ];
    if (children.length > mostPlatforms)
        throw describe_tooMany(image, children.length);
    const told = toldTime(annotations, children);
    const read = (child) => readChild(image, annotations, child);
    const known = [];
    // Until one is found that is there; the others are only looked for where the index says everything else of them.
    for (const child of children) {
        if (known.some((one) => one !== undefined))
            break;
        known.push(await read(child));
    }
    const rest = children.slice(known.length);
    const others = await Promise.all(rest.map((child) => (told !== undefined && child.platform !== undefined ? findChild(image, child) : read(child))));
    const present = [...known, ...others].filter((one) => one !== undefined);
    const created = told ?? newestOf(present.map((one) => one.created));
    const { created: _, ...first } = present[0] ?? provenanceOf([annotations]);
    return {
        ...first,
        platforms: present.flatMap(({ platforms }) => platforms),
        ...(created === undefined ? {} : { created }),
    };
}
async function readChild(image, above, child) {
    const manifest = await readManifest(image, child.digest);
    if (manifest === undefined)
        return undefined;
    const known = await single(image, contentOf(manifest.content), [above, child.annotations]);
    return child.platform === undefined ? known : { ...known, platforms: [child.platform] };
}
/** By HEAD, which Docker Hub does not count. */
async function findChild(image, { digest, platform }) {
    const isThere = (await readDigest(image, digest)) !== undefined;
    return isThere ? { platforms: platform === undefined ? [] : [platform] } : undefined;
}
/** One manifest, with the labels of what stands above it. */
async function single(image, content, above) {
    const annotated = [...above, content.annotations];
    if (content.config === undefined)
        return { platforms: [], ...provenanceOf(annotated) };
    const config = await readConfig(image, content.config);
    if (isChartConfig(content.configType)) {
        return { platforms: [], ...provenanceOf(annotated), ...chartProvenance(config) };
    }
    const labels = json_isObject(config.config) && json_isObject(config.config.Labels) ? config.config.Labels : {};
    const platform = (0,versions_platform/* platformOf */.t)(config.os, config.architecture, config.variant);
    const created = buildTime(config.created);
    return {
        ...provenanceOf([...annotated, labels]),
        platforms: platform === undefined ? [] : [platform],
        ...(created === undefined ? {} : { created }),
    };
}
function describe_tooMany({ endpoint }, count) {
    return new errors/* RegistryError */.gl(`Cannot describe ${endpoint.image}: its index has ${count} images.`, 200, {
        hint: `At most ${mostPlatforms} are looked at: check what pushes this image.`,
    });
}

;// CONCATENATED MODULE: ./build/adapters/registry/endpoint.js



/** Docker Hub's API has another name than its images (https://docs.docker.com/reference/api/registry/latest/). */
const dockerHubApi = 'registry-1.docker.io';
/**
 * The endpoint of an image. Plain HTTP is for loopback, as in Docker, and for hosts that were named to be so.
 * @throws RegistryError for a name that is none
 */
function endpointOf(image, insecure) {
    const reference = (0,versions_reference/* parseReference */.F2)(image);
    if (reference === undefined || reference.tag !== undefined || reference.digest !== undefined) {
        throw new errors/* RegistryError */.gl(`"${image.slice(0, 200)}" is not the name of an image without tag and digest.`, 0);
    }
    const { name, registry, repository } = reference;
    const scheme = isLoopbackName(registry) || insecure.includes(registry) ? 'http' : 'https';
    const origin = originOf(`${scheme}://${registry === versions_reference/* dockerHub */.UD ? dockerHubApi : registry}`);
    if (origin === undefined)
        throw new errors/* RegistryError */.gl(`"${registry}" is not the address of a registry.`, 0);
    return { image: name, registry, repository, origin };
}
/** Ports out of range and addresses that are none are refused by the URL parser. */
function originOf(text) {
    return URL.canParse(text) ? new URL(text).origin : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/web/link.js
const link_target = /\s*<([^<>]*)>/y;
/** By RFC 8288 a parameter may be without a value, and a semicolon without a parameter. */
const parameter = /\s*;\s*(?:([^\s=;,"<>]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^\s",;]*))?)?/y;
const end = /\s*(?:,[\s,]*|$)/y;
/**
 * Reads a `Link` header (RFC 8288). Undefined for one that is not clear about what follows: what cannot be read, or does not say what
 * it is a link to, may be the next page, and a list must not end there.
 */
function readLinks(header) {
    const text = header?.trim() ?? '';
    let at = 0;
    const read = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text);
        at += found?.[0].length ?? 0;
        return found;
    };
    let next;
    while (at < text.length) {
        const to = read(link_target)?.[1];
        const relations = [];
        for (let found = read(parameter); found !== null; found = read(parameter)) {
            if (found[1]?.toLowerCase() === 'rel')
                relations.push(...relationsOf(found[2] ?? ''));
        }
        if (to === undefined || relations.length === 0 || read(end) === null)
            return undefined;
        if (relations.includes('next'))
            next ??= to;
    }
    return { next };
}
/** `rel='next'` is no quotation by the RFC, and leaves no doubt all the same. */
function relationsOf(value) {
    return value
        .replace(/^["']|["']$/g, '')
        .toLowerCase()
        .split(/\s+/)
        .filter(Boolean);
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/google.js



/**
 * What Google's registries put beside the tags: each manifest with its tags and times, in milliseconds
 * (go-containerregistry pkg/v1/google/list.go; text on gcr.io, numbers on Artifact Registry). The later of build and push counts: a
 * builder can write any time, and a push of something old is new to those who pull it.
 */
function googleFacts(page) {
    const facts = new Map();
    for (const [digest, manifest] of Object.entries(json_isObject(page.manifest) ? page.manifest : {})) {
        if (!(0,versions_reference/* isDigest */.Bc)(digest) || !json_isObject(manifest) || !Array.isArray(manifest.tag))
            continue;
        const created = newestOf([timeOf(manifest.timeCreatedMs), timeOf(manifest.timeUploadedMs)]);
        for (const tag of manifest.tag) {
            if (typeof tag === 'string')
                facts.set(tag, { digest, ...(created === undefined ? {} : { created }) });
        }
    }
    return facts;
}
function timeOf(milliseconds) {
    const isText = typeof milliseconds === 'string' && /^-?\d{1,16}$/.test(milliseconds);
    return buildTime(isText ? Number(milliseconds) : milliseconds);
}

;// CONCATENATED MODULE: ./build/adapters/registry/tags.js






/** Amazon ECR refuses more ("must have value less than or equal to 1000"); others cap it themselves. */
const pageSize = 1000;
/** GHCR lists the oldest first, so all pages count: Renovate reads as many. */
const mostPages = 1000;
const tags_mostTags = 1_000_000;
/** Milliseconds: some hundred thousand tags take minutes, as many pages at half a minute each a day. */
const tags_longest = 600_000;
/** Google's registries answer with everything at once, and all manifests beside it. */
const maximumPage = 32 * 1024 * 1024;
/**
 * All tags of an image, page by page (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags), with what
 * Google's registries tell beside them. A list that breaks off is an error, never a shorter list: the newest tag could be missing.
 * @throws RegistryError
 */
async function listVersions(image, vendor) {
    const { client, endpoint, secrets, now } = image;
    const task = { endpoint, secrets, doing: `list the tags of ${endpoint.image}` };
    const base = `/v2/${endpoint.repository}/tags/list`;
    const versions = new Map();
    const seen = new Set();
    const end = now().getTime() + tags_longest;
    let query = `?n=${pageSize}`;
    for (;;) {
        seen.add(query);
        const wanted = { method: 'GET', accept: 'application/json', maximumBytes: maximumPage };
        const response = await client({ ...task, ...wanted, path: base + query });
        if (response.status !== 200)
            throw failure_turnedDown(task, response, { credentials: undefined });
        const before = versions.size;
        const page = pageOf(task, response, vendor);
        for (const version of page)
            versions.set(version.tag, version);
        const next = nextQuery(task, response);
        if (next === undefined)
            return [...versions.values()];
        // Seen with Azure: another cursor, and the same page again (https://github.com/Azure/acr-cli/issues/72).
        if (seen.has(next) || (page.length > 0 && versions.size === before))
            throw unending(task, 'goes round in a circle');
        if (seen.size >= mostPages)
            throw unending(task, `has more than ${mostPages} pages`);
        if (now().getTime() > end)
            throw unending(task, `takes more than ${tags_longest / 60_000} minutes`);
        if (versions.size > tags_mostTags)
            throw unending(task, `has more than ${tags_mostTags} tags`);
        query = next;
    }
}
/** What is no tag by the specification cannot be pulled, and is left out. `null` is what old registries say for none. */
function pageOf(task, response, vendor) {
    const page = parseObject(response.body);
    const tags = page?.tags === null ? [] : page?.tags;
    if (page === undefined || !Array.isArray(tags)) {
        throw registry_failure_unreadable(task, response, 'with something else than a list of tags');
    }
    const facts = vendor?.name === 'google' ? googleFacts(page) : new Map();
    return tags
        .filter((tag) => typeof tag === 'string' && (0,versions_reference/* isTag */.dz)(tag))
        .map((tag) => ({ tag, ...facts.get(tag) }));
}
/**
 * The query of the next page. Of the link only the query is taken, and asked of the registry itself (security T1): Artifactory loses
 * a part of the path, registries behind a proxy the `https`. A link to another host is an error all the same.
 */
function nextQuery(task, { headers, url }) {
    const links = readLinks(headers.link);
    // Who cannot tell whether a list goes on must not take it for whole.
    if (links === undefined)
        throw unending(task, 'does not say clearly how it goes on (`Link`)');
    const { next: link } = links;
    if (link === undefined)
        return undefined;
    const target = URL.canParse(link, url.href) ? new URL(link, url) : undefined;
    const home = new URL(task.endpoint.origin);
    if (target === undefined || (target.host !== home.host && target.host !== url.host)) {
        throw new errors/* RegistryError */.gl(`Cannot ${task.doing}: ${task.endpoint.registry} continues the list at another host.`, 200, {
            hint: 'Only the registry itself is asked for its tags: check what is in front of it.',
        });
    }
    return target.search;
}
function unending(task, what) {
    return new errors/* RegistryError */.gl(`Cannot ${task.doing}: the list of ${task.endpoint.registry} ${what}.`, 200, {
        hint: 'This is a mistake of the registry, or of a cache in front of it.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/azure.js



/**
 * Azure's own list (https://learn.microsoft.com/rest/api/containerregistry/tag/get-list), for which it wants a token with
 * `metadata_read`. Its cursor is of its own making: only the link is followed.
 */
function azureList(repository) {
    const base = `/acr/v1/${repository}/_tags`;
    return {
        first: `${base}?orderby=timedesc&n=1000`,
        read: ({ body, headers, url }) => {
            const answer = parseObject(body);
            // An empty list is left out.
            const tags = answer === undefined ? undefined : (answer.tags ?? []);
            if (!Array.isArray(tags) || !tags.every(json_isObject))
                return undefined;
            const times = objectsOf(tags).flatMap(({ name, lastUpdateTime, createdTime }) => {
                const time = buildTime(lastUpdateTime ?? createdTime);
                return typeof name === 'string' && time !== undefined ? [[name, time]] : [];
            });
            const links = readLinks(headers.link);
            if (links === undefined)
                return undefined;
            const { next: link } = links;
            if (link === undefined)
                return { times };
            return URL.canParse(link, url.href) ? { times, next: `${base}${new URL(link, url.href).search}` } : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/docker-hub.js


/**
 * Docker Hub's own list (https://docs.docker.com/reference/api/hub/latest/#tag/repositories), which costs no pull and has the time of
 * the last push of each tag.
 */
function dockerHubList(repository) {
    const base = `/v2/repositories/${repository}/tags`;
    return {
        first: `${base}?page_size=100&ordering=last_updated`,
        read: ({ body, url }) => {
            const answer = parseObject(body);
            if (!Array.isArray(answer?.results) || !answer.results.every(json_isObject))
                return undefined;
            const times = objectsOf(answer.results).flatMap(({ name, tag_last_pushed, last_updated }) => {
                const time = buildTime(tag_last_pushed ?? last_updated);
                return typeof name === 'string' && time !== undefined ? [[name, time]] : [];
            });
            const { next } = answer;
            if (next === null || next === undefined)
                return { times };
            // Of the address only the query is taken, and asked where we have been all along.
            if (typeof next !== 'string' || !URL.canParse(next, url.href))
                return undefined;
            return { times, next: `${base}${new URL(next, url.href).search}` };
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/github.js



/**
 * The versions of a package as GitHub's REST API lists them, the newest first
 * (https://docs.github.com/rest/packages/packages). `owners` says whether the owner is an organisation or a person.
 */
function githubList(repository, owners) {
    const [owner = '', ...rest] = repository.split('/');
    const base = `/${owners}/${owner}/packages/container/${encodeURIComponent(rest.join('/'))}/versions`;
    return {
        first: `${base}?per_page=100`,
        read: (response) => {
            const versions = parseList(response);
            if (versions === undefined)
                return undefined;
            const times = versions.flatMap(({ created_at, metadata }) => {
                const time = buildTime(created_at);
                const container = json_isObject(metadata) && json_isObject(metadata.container) ? metadata.container : {};
                const tags = Array.isArray(container.tags) ? container.tags : [];
                return time === undefined ? [] : tags.map((tag) => [String(tag), time]);
            });
            const links = readLinks(response.headers.link);
            if (links === undefined)
                return undefined;
            const { next: link } = links;
            if (link === undefined)
                return { times };
            if (!URL.canParse(link, response.url.href))
                return undefined;
            return { times, next: `${base}${new URL(link, response.url.href).search}` };
        },
    };
}
function parseList({ body }) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        return Array.isArray(value) && value.every(json_isObject) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/pages.js
/** At 100 tags each, most of the time. */
const pages_mostPages = 1000;
/** Milliseconds that a list may take. */
const pages_longest = 120_000;
/** Pages that are worth it: to ask for a tag by the protocol takes three requests or more, and pulls at Docker Hub. */
function worth(wanted) {
    return Math.min(pages_mostPages, 10 + 3 * wanted);
}
/**
 * Reads a vendor's list until all wanted tags were seen, the newest first as far as vendors can, or further pages would cost more than
 * the tags that are missing. Undefined whenever anything about it is unexpected: then the protocol itself is asked, and nothing of the
 * list is used.
 */
async function pages_readPages(list, wanted) {
    const times = new Map();
    const missing = new Set(wanted);
    const seen = new Set();
    let path = list.first;
    const end = list.now().getTime() + pages_longest;
    while (path !== undefined && missing.size > 0) {
        if (seen.has(path))
            return undefined;
        if (seen.size >= worth(wanted.size) || list.now().getTime() > end)
            return times;
        seen.add(path);
        const response = await list.ask(path);
        const page = response.status === 200 ? list.read(response) : undefined;
        if (page === undefined)
            return undefined;
        for (const [tag, time] of page.times)
            if (missing.delete(tag))
                times.set(tag, time);
        path = page.next;
    }
    return times;
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/quay.js


/** Quay's own list (https://docs.quay.io/api/swagger/#!/tag/listRepoTags). Private repositories want a token that Docker does not have: 401. */
function quayList(repository) {
    const page = (number) => `/api/v1/repository/${repository}/tag/?limit=100&page=${number}&onlyActiveTags=true`;
    return {
        first: page(1),
        read: ({ body, url }) => {
            const answer = parseObject(body);
            if (!Array.isArray(answer?.tags) || !answer.tags.every(json_isObject))
                return undefined;
            const times = objectsOf(answer.tags).flatMap(({ name, start_ts }) => {
                const time = typeof start_ts === 'number' ? buildTime(start_ts * 1000) : undefined;
                return typeof name === 'string' && time !== undefined ? [[name, time]] : [];
            });
            const number = Number(url.searchParams.get('page'));
            return { times, next: answer.has_additional === true ? page(number + 1) : undefined };
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/list.js








/** The same as for the protocol's list of tags. */
const list_maximumPage = 32 * 1024 * 1024;
const none = new Map();
/**
 * When the wanted tags were pushed, from the list of a vendor; empty where there is no such list, or it cannot be used: then whoever
 * asks has the protocol.
 */
async function listTimes(parts, image, vendor, wanted) {
    try {
        return (vendor && (await list_read(parts, image, vendor, wanted))) ?? none;
    }
    catch (error) {
        // Credentials that cannot be found, a registry that does not answer, a run that was cancelled: the protocol says it next.
        if (error instanceof no_answer_NoAnswer || error instanceof errors/* RegistryError */.gl)
            return none;
        throw error;
    }
}
async function list_read(parts, image, vendor, wanted) {
    const { repository, image: name } = image.endpoint;
    const { now } = parts.web;
    switch (vendor.name) {
        case 'docker-hub':
            return pages_readPages({ ...dockerHubList(repository), ask: asStranger(parts, vendor), now }, wanted);
        case 'quay':
            return pages_readPages({ ...quayList(repository), ask: asStranger(parts, vendor), now }, wanted);
        case 'azure': {
            const request = {
                endpoint: image.endpoint,
                secrets: image.secrets,
                doing: `list the tags of ${name}`,
                maximumBytes: list_maximumPage,
            };
            const asked = { ...request, method: 'GET', accept: 'application/json', action: 'metadata_read' };
            return pages_readPages({ ...azureList(repository), ask: (path) => image.client({ ...asked, path }), now }, wanted);
        }
        case 'github':
            return readPackages(parts, image, vendor, wanted);
        case 'google':
            // Its times come with the protocol's own list.
            return undefined;
    }
}
/**
 * GitHub's API shows packages to nobody without a token. The one for its registry is GitHub's too, and is shown to GitHub alone; where
 * it does not let us see packages, the answer is 401, 403 or 404.
 */
async function readPackages({ web, find }, image, { api }, wanted) {
    const credentials = await find(image.endpoint.registry);
    if (credentials?.kind !== 'basic' || !/^[\x21-\x7e]+$/.test(credentials.password))
        return undefined;
    const ask = (path) => list_get(web, api, path, `Bearer ${credentials.password}`);
    for (const owners of ['orgs', 'users']) {
        const list = { ...githubList(image.endpoint.repository, owners), ask, now: web.now };
        const found = await pages_readPages(list, wanted);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function asStranger({ web }, { api }) {
    return (path) => list_get(web, api, path, undefined);
}
function list_get(web, api, path, authorization) {
    const headers = { accept: 'application/json', 'user-agent': 'plumbline' };
    const request = { method: 'GET', url: new URL(`${api}${path}`), headers, maximumBytes: list_maximumPage };
    return askServer(web, api, request, authorization);
}

;// CONCATENATED MODULE: ./build/adapters/registry/vendors/vendor.js

/** The vendor of a registry, by exactly its hosts: a registry that only calls itself like one is none. */
function vendorOf(registry) {
    if (registry === versions_reference/* dockerHub */.UD)
        return { name: 'docker-hub', api: 'https://hub.docker.com' };
    if (registry === 'ghcr.io')
        return { name: 'github', api: 'https://api.github.com' };
    const own = (name) => ({ name, api: `https://${registry}` });
    if (registry === 'quay.io')
        return own('quay');
    if (/^(?:(?:[a-z]+\.)?gcr\.io|[a-z0-9-]+-docker\.pkg\.dev)$/.test(registry))
        return own('google');
    return /^[a-z0-9]+(?:-[a-z0-9]+)*\.azurecr\.(?:io|cn|us)$/.test(registry) ? own('azure') : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/registry/registry.js













/**
 * The registries of the images of one run. Nothing is asked twice: each list of tags and each digest is what it was when the run asked
 * first, so that all its steps see the same (security T21). Only `confirm` asks anew.
 */
function createRegistry(dependencies) {
    const { web, find } = dependencies;
    const client = client_createClient({ web, find, authorizer: createAuthorizer(web, find) });
    const once = createMemory();
    const at = (name) => {
        return { client, endpoint: endpointOf(name, dependencies.insecure ?? []), secrets: web.secrets, now: web.now };
    };
    const vendor = ({ endpoint }) => (dependencies.vendorOf ?? vendorOf)(endpoint.registry);
    const versions = async (name) => {
        const image = at(name);
        return once(`versions ${image.endpoint.image}`, () => listVersions(image, vendor(image)));
    };
    const digest = async (name, tag) => {
        const image = at(name);
        if (!(0,versions_reference/* isTag */.dz)(tag))
            throw new errors/* RegistryError */.gl(`"${tag.slice(0, 200)}" is not a tag of ${image.endpoint.image}.`, 0);
        return once(`digest ${image.endpoint.image}:${tag}`, () => readDigest(image, tag));
    };
    const describe = async (name, version) => {
        const image = at(name);
        const found = (0,versions_reference/* isDigest */.Bc)(version) ? version : await digest(name, version);
        if (found === undefined)
            return undefined;
        return once(`describe ${image.endpoint.image}@${found}`, () => describeImage(image, found));
    };
    const time = async (name, tag) => {
        try {
            const [image, found] = [at(name), await digest(name, tag)];
            if (found === undefined)
                return undefined;
            return await once(`time ${image.endpoint.image}@${found}`, () => dateImage(image, found));
        }
        catch (error) {
            // One tag that was left behind years ago must not hide the times of all others.
            if (error instanceof OldManifest)
                return undefined;
            throw error;
        }
    };
    return {
        versions,
        digest,
        describe,
        tags: async (name) => (await versions(name)).map(({ tag }) => tag),
        confirm: async (name, tag) => {
            const found = await digest(name, tag);
            if (found !== undefined)
                await confirmDigest(at(name), tag, found);
            return found;
        },
        dated: (name, listed) => dateVersions(name, listed, {
            list: (wanted) => listTimes({ web, find }, at(name), vendor(at(name)), wanted),
            time: (tag) => time(name, tag),
        }),
    };
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/adapters/web/unpack.js


/**
 * The body of an answer, unpacked where it is packed: some storage and proxies pack whether that was asked for or not. A bomb is given
 * up at the limit.
 * @throws NoAnswer
 */
function unpack(headers, body, maximumBytes) {
    const isPacked = headers['content-encoding']?.trim().toLowerCase() === 'gzip';
    // An answer to HEAD tells how it would be packed.
    if (!isPacked || body.length === 0)
        return body;
    try {
        return (0,external_node_zlib_.gunzipSync)(body, { maxOutputLength: maximumBytes });
    }
    catch (error) {
        const isLarge = error.code === 'ERR_BUFFER_TOO_LARGE';
        const reason = isLarge
            ? `its answer is larger than ${maximumBytes} bytes`
            : 'its answer is packed in a way that is broken';
        throw new no_answer_NoAnswer(isLarge ? 'too-large' : 'malformed', reason, error);
    }
}

;// CONCATENATED MODULE: ./build/adapters/web/whereabouts.js

/**
 * Remembers every zone that a host was ever found in. Each of them must be allowed, as any of its addresses may be the one that is
 * connected to; and a host that is in two of them belongs to neither: who controls a name could else add a private address to a
 * public one, and have us led into the private network.
 */
function createWhereabouts() {
    const found = new Map();
    return {
        add(hostname, zones) {
            const all = found.get(hostname) ?? new Set();
            for (const zone of zones)
                all.add(zone);
            found.set(hostname, all);
        },
        check(request) {
            for (const zone of found.get(request.url.hostname) ?? [])
                checkZone(zone, request);
        },
        zone(hostname) {
            const [first, ...others] = found.get(hostname) ?? [];
            return first === undefined || others.length > 0 ? 'public' : first;
        },
    };
}
function checkZone(zone, { url, mayReach }) {
    if (zone !== 'forbidden' && mayReach(zone))
        return;
    if (zone === 'forbidden') {
        throw new no_answer_NoAnswer('refused', `${url.hostname} is at a link-local or reserved address, which is never asked`);
    }
    throw new no_answer_NoAnswer('refused', `${url.hostname} is at a ${zone} address, where it must not send us`);
}

;// CONCATENATED MODULE: ./build/adapters/web/http.js








/** https://docs.docker.com/reference/api/registry/: tag lists of big repositories can take a while. */
const defaultTimeout = 30_000;
/**
 * A client on Node's own, because it lets us see each address before it is connected to: `fetch` would look the name up again, and
 * get another answer (DNS rebinding, security T3). Proxies are taken from the environment (`HTTPS_PROXY`, `NO_PROXY`).
 */
function createHttp(env, cancelled, network) {
    const proxied = { keepAlive: true, proxyEnv: { ...env } };
    const agents = { plain: new external_node_http_.Agent(proxied), tls: new external_node_https_.Agent(proxied) };
    // Go, and so Docker, never asks a proxy for this machine.
    const local = new external_node_http_.Agent({ keepAlive: true });
    const whereabouts = createWhereabouts();
    const send = async (request) => {
        const { url } = request;
        const literal = zoneOfAddress(url.hostname, network);
        if (literal !== undefined)
            whereabouts.add(url.hostname, [literal]);
        whereabouts.check(request);
        const timeout = AbortSignal.timeout(network.timeout ?? defaultTimeout);
        const signal = AbortSignal.any([timeout, cancelled]);
        const agent = url.protocol === 'https:' ? agents.tls : isLoopbackName(url.host) ? local : agents.plain;
        return http_exchange(request, { agent, signal, lookup: guardedLookup(request, network, whereabouts) }).catch((error) => {
            if (cancelled.aborted)
                throw new no_answer_NoAnswer('cancelled', 'the run was cancelled', error);
            if (timeout.aborted)
                throw new no_answer_NoAnswer('timeout', 'it took too long to answer', error);
            throw noAnswerOf(error);
        });
    };
    return { send, zone: whereabouts.zone };
}
function zoneOfAddress(hostname, network) {
    const zone = zoneOfLiteral(hostname);
    return zone === undefined ? undefined : (network.zoneOf?.(hostname, hostname) ?? zone);
}
/** Resolves a name and refuses addresses that must not be connected to. The socket uses exactly the answer that was judged. */
function guardedLookup(request, network, whereabouts) {
    const lookup = network.lookup ?? external_node_dns_.lookup;
    const judge = network.zoneOf ?? zoneOf;
    return (hostname, options, callback) => {
        lookup(hostname, options, (error, found, family) => {
            // A name other than the one asked for is the proxy's.
            if (error !== null || hostname !== request.url.hostname)
                return callback(error, found, family);
            const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
            const zones = addresses.map((address) => judge(address, hostname));
            // No address at all is none that may be connected to.
            whereabouts.add(hostname, zones.length === 0 ? ['forbidden'] : zones);
            try {
                whereabouts.check(request);
            }
            catch (refusal) {
                return callback(refusal, found, family);
            }
            return callback(null, found, family);
        });
    };
}
async function http_exchange(request, connection) {
    const { url, method, headers, body } = request;
    const sent = (url.protocol === 'http:' ? external_node_http_namespaceObject : external_node_https_namespaceObject).request(url, {
        method,
        ...connection,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
    });
    const answered = new Promise((resolve, reject) => {
        sent.once('response', resolve);
        sent.on('error', reject);
    });
    sent.end(body);
    const response = await answered;
    const packed = await http_read(response, request);
    const { headers: told } = response;
    return { status: response.statusCode ?? 0, headers: told, body: unpack(told, packed, request.maximumBytes), url };
}
async function http_read(response, { maximumBytes }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > maximumBytes)
            throw new no_answer_NoAnswer('too-large', `its answer is larger than ${maximumBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/adapters/web/patience.js

/** A registry that asks for a longer pause than this, in milliseconds, is not asked again before: the run is worth more than its answer. */
const longestPause = 60_000;
/** All pauses of a host together, in milliseconds: a list of a thousand pages with a minute between them would take a day. */
const mostRest = 600_000;
/** Requests in a row that a host does not answer, as many as are under way at once: each of them takes half a minute. */
const mostSilences = 6;
/** @param now milliseconds since 1970 */
function createPatience(now) {
    const states = new Map();
    /** By host, or by host and what it counts apart. */
    const bars = new Map();
    const of = ({ url: { host } }) => {
        const state = states.get(host) ?? { silences: 0, rested: 0, until: 0 };
        states.set(host, state);
        return state;
    };
    const counted = ({ url: { host }, counts = '' }) => `${host} ${counts}`;
    const giveUp = ({ url: { host } }, error) => bars.set(host, { until: Number.POSITIVE_INFINITY, error });
    return {
        check(request) {
            for (const key of [request.url.host, counted(request)]) {
                const bar = bars.get(key);
                if (bar !== undefined && bar.until > now())
                    throw bar.error();
            }
        },
        heard(request, isSilent) {
            const state = of(request);
            state.silences = isSilent ? state.silences + 1 : 0;
            if (state.silences >= mostSilences)
                giveUp(request, () => new no_answer_NoAnswer('timeout', silent));
        },
        grant(request, pause) {
            const state = of(request);
            const until = now() + pause;
            if (pause > longestPause) {
                bars.set(counted(request), { until, error: () => new no_answer_NoAnswer('limited', asksFor(pause)) });
                return false;
            }
            state.rested += Math.max(0, until - Math.max(now(), state.until));
            state.until = Math.max(until, state.until);
            if (state.rested > mostRest)
                giveUp(request, () => new no_answer_NoAnswer('limited', tired));
            return state.rested <= mostRest;
        },
        rest: (request) => of(request).until - now(),
        until: (request) => of(request).until,
        end(request, until) {
            const state = of(request);
            if (state.until === until)
                state.until = 0;
        },
    };
}
const silent = `it did not answer ${mostSilences} times in a row, and is not asked any more in this run`;
const tired = `it has asked for pauses of more than ${mostRest / 60_000} minutes, and is not asked any more in this run`;
function asksFor(pause) {
    return `it has asked to be left alone for ${Math.ceil(pause / 60_000)} minutes`;
}

;// CONCATENATED MODULE: ./build/adapters/web/retry.js



const retry_attempts = 4;
/** Milliseconds: the first pause is up to this long, each further one up to twice as long. */
const firstPause = 500;
/** Requests in flight to one host. Docker Hub and GHCR answer more than about ten with 429. */
const parallel = 6;
const retry_passing = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Repeats what can be repeated: connections that broke and answers that say "not now", with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/) or after as long as the registry asks. The last
 * answer is returned as it is. Where a host has asked for a pause, nobody asks it anything in the meantime; where it wants too much of
 * that, or does not answer at all, it is given up for the run.
 */
function createAsk(http, clock, random) {
    const limits = new Map();
    const limitOf = (host) => {
        const limit = limits.get(host) ?? (0,p_limit/* default */.A)(parallel);
        limits.set(host, limit);
        return limit;
    };
    const patience = createPatience(() => clock.now().getTime());
    const send = async (request) => {
        patience.check(request);
        const rest = patience.rest(request);
        if (rest > 0)
            await clock.sleep(rest);
        // In the meantime another one may have found out.
        patience.check(request);
        const outcome = await settle(http.send(request));
        patience.heard(request, 'error' in outcome && outcome.error instanceof no_answer_NoAnswer && outcome.error.reason === 'timeout');
        return outcome;
    };
    return async (request) => {
        const { host } = request.url;
        for (let attempt = 1;; attempt++) {
            const outcome = await limitOf(host)(() => send(request));
            const pause = pauseAfter(outcome, request, clock.now());
            // A pause that is asked for with the last answer is one for all others.
            const isGranted = pause !== undefined && (pause === 0 || patience.grant(request, pause));
            if (!isGranted || attempt === retry_attempts) {
                if ('error' in outcome)
                    throw outcome.error;
                return outcome.response;
            }
            const until = patience.until(request);
            await clock.sleep(pause + random() * firstPause * 2 ** (attempt - 1));
            // Its own time is over: it does not wait for it a second time.
            patience.end(request, until);
            if (clock.cancelled.aborted)
                throw new no_answer_NoAnswer('cancelled', 'the run was cancelled');
        }
    };
}
function settle(sent) {
    return sent.then((response) => ({ response }), (error) => ({ error }));
}
/** The least pause before the next attempt, in milliseconds; undefined when there should be none. */
function pauseAfter(outcome, { method }, now) {
    // A token that was issued and lost on the way may not be issued again: a POST is repeated only when it was turned away.
    if ('error' in outcome) {
        return outcome.error instanceof no_answer_NoAnswer && outcome.error.isPassing && method !== 'POST' ? 0 : undefined;
    }
    const { status, headers } = outcome.response;
    if (!retry_passing.has(status) || (method === 'POST' && status !== 429 && status !== 503))
        return undefined;
    return retry_retryAfter(headers['retry-after'], now) ?? 0;
}
/** `Date.parse` alone would take `-1` for a year. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** Milliseconds that a `Retry-After` header asks for: seconds or a date (RFC 9110 §10.2.3). */
function retry_retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(header.trim()))
        return Number(header) * 1000;
    if (!httpDate.test(header))
        return undefined;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

;// CONCATENATED MODULE: ./build/adapters/web/secrets.js
/** Shorter ones are words, which would only be garbled; no registry gives such a token. */
const secrets_shortestSecret = 4;
/** Secrets of one client; `mask` tells the runner of each. */
function createSecrets(mask) {
    const known = new Set();
    return {
        add(secret) {
            if (secret.length < secrets_shortestSecret || known.has(secret))
                return;
            known.add(secret);
            mask(secret);
        },
        hide(text) {
            // The longest first: a secret may be a part of another one.
            const sorted = [...known].sort((a, b) => b.length - a.length);
            return sorted.reduce((hidden, secret) => hidden.replace(anyCase(secret), '***'), text);
        },
    };
}
/** The secret however it is written: what was echoed in a host name comes back small. */
function anyCase(secret) {
    return new RegExp(secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi');
}

;// CONCATENATED MODULE: ./build/adapters/web/web.js



/** One for a run: the limits of each host hold for all who ask it. */
function createWeb({ env, clock, mask, warn, network, random }) {
    const http = createHttp(env, clock.cancelled, network ?? {});
    const said = new Set();
    return {
        ask: createAsk(http, clock, random ?? Math.random),
        http,
        secrets: createSecrets(mask),
        now: () => clock.now(),
        warnOnce: (message) => {
            if (said.has(message))
                return;
            said.add(message);
            warn?.(message);
        },
    };
}

;// CONCATENATED MODULE: ./build/steps/catalogue.js
/** All kinds of artifacts behind one port: each question goes to who publishes that kind. */
function createCatalogue(publishers) {
    const at = ({ kind }) => publishers[kind];
    return {
        versions: (of) => at(of).versions(of.name),
        digest: (of, tag) => at(of).digest(of.name, tag),
        confirm: (of, tag) => at(of).confirm(of.name, tag),
        dated: (of, versions) => at(of).dated(of.name, versions),
        describe: (of, version) => at(of).describe(of.name, version),
    };
}

;// CONCATENATED MODULE: ./build/actions/publishers.js









/** All that publishes versions, with one memory and one set of limits for each host. */
function createPublishers(options) {
    const { env, shell } = options;
    const web = createWeb(options);
    const find = createFindCredentials({ env, shell, secrets: web.secrets });
    const registry = createRegistry({ web, find });
    const password = async (repository) => {
        const own = await readHelmPassword(env, repository);
        const docker = own ? undefined : await find(new URL(repository).host);
        return own ?? (docker?.kind === 'basic' ? docker : undefined);
    };
    const catalogue = createCatalogue({
        image: registry,
        chart: createCharts(registry, createChartRepositories({ web, password })),
        git: createGitTags(options),
        module: createModuleRegistries({ web, env }),
    });
    return { registry, catalogue };
}

;// CONCATENATED MODULE: ./build/actions/all-ports.js








/** Wires everything. Nothing is asked or run before it is used. */
function allPorts(surroundings, repository) {
    const { env, workspace, host, clock } = surroundings;
    const { token, owner, name, serverUrl } = repository;
    const shell = (0,shell_shell/* createShell */.f)({ env });
    const mask = (secret) => host.mask(secret);
    const warn = (message) => host.warning(message);
    const temporary = env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    return {
        ...(0,local_ports/* localPorts */.E)(surroundings),
        forge: createForge({ token, owner, repo: name, env: { ...env, GITHUB_SERVER_URL: serverUrl }, clock, mask, warn }),
        git: createGit({ shell, directory: workspace, serverUrl, token, env, openFiles: files/* openFiles */.K, temporary, mask }),
        ...createPublishers({ env, clock, mask, warn, shell, serverUrl, token, temporary }),
        cluster: (context) => connect({
            context,
            env,
            home: (0,external_node_os_.homedir)(),
            workspace,
            shell,
            clock,
            mask,
            warn,
        }),
    };
}


/***/ })

};
