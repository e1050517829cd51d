export const id = 968;
export const ids = [968];
export const modules = {

/***/ 5355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   Hk: () => (/* binding */ deployWorkflow),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   dT: () => (/* binding */ environments),
/* harmony export */   jm: () => (/* binding */ overrideGates),
/* harmony export */   lA: () => (/* binding */ apps)
/* harmony export */ });
/* harmony import */ var _kit_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4614);

/** Inputs that several actions share: said once, spread into their specs in this order. */
const token = (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("The token to work with. With the workflow's own token (the default) what Plumbline pushes or merges starts no other workflow; an App token lets events flow (docs/app-token.md).", { default: '${{ github.token }}' });
const config = (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The file that names applications and environments, from the root of the repository.', {
    default: 'gitops.yaml',
});
const apps = (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)('Only these applications, one a line; all when empty.');
const environments = (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)('Only these environments, one a line; all when empty.');
const deployWorkflow = (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("The file name of the workflow that deploys, to be dispatched after a merge with the workflow's own token, which starts nothing by itself. `none` for never.", { default: 'gitops-deploy.yml' });
const overrideGates = (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('A reason to deploy releases whose gates are not open: for emergencies. It is recorded in the deployment.');


/***/ }),

/***/ 9326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ localPorts)
/* harmony export */ });
/* harmony import */ var _adapters_files_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2340);
/* harmony import */ var _adapters_kustomize_renderer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2540);
/* harmony import */ var _adapters_shell_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8265);



/** Wires what works without GitHub. */
function localPorts({ env, workspace, host, clock }) {
    const renderer = (0,_adapters_kustomize_renderer_js__WEBPACK_IMPORTED_MODULE_1__/* .createRenderer */ .K)({ shell: (0,_adapters_shell_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .createShell */ .f)({ env }) });
    return { files: (0,_adapters_files_files_js__WEBPACK_IMPORTED_MODULE_0__/* .openFiles */ .K)(workspace), host, clock, renderer };
}


/***/ }),

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ openFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/files/paths.js

/**
 * The segments of a path below a root: `apps/./shop//base/` gives `apps`, `shop`, `base`; '' and '.' give none.
 *
 * @throws UserError for what could leave the root: absolute paths, `..`, backslashes (separators on Windows), NUL
 */
function segmentsOf(path) {
    const refuse = (why) => {
        throw new errors/* UserError */.yo(`The path ${JSON.stringify(path)} ${why}.`, {
            hint: 'Write it relative to the root of the repo, with "/" between the parts and without "..".',
        });
    };
    if (path.includes('\0'))
        refuse('contains a NUL character');
    if (path.includes('\\'))
        refuse('contains a backslash');
    if (path.startsWith('/') || /^[A-Za-z]:\//u.test(path))
        refuse('is absolute');
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..'))
        refuse('leaves its directory with ".."');
    return segments;
}
/** Git's own directory, in any case (CVE-2014-9390: `.GIT` is `.git` on case-insensitive file systems). */
function isGitInternal(segments) {
    return segments.some((segment) => segment.toLowerCase() === '.git');
}

;// CONCATENATED MODULE: ./build/adapters/files/root.js



/**
 * Looks a place up below a root without following a link anywhere on the way: the real path must be the path that was
 * asked for (modelled on fluxcd/pkg kustomize/filesys/fs_secure.go; Argo CD GHSA-q4w5-4gq2-98vm).
 *
 * @param root a real path
 * @throws UserError when the place is a link or is reached through one
 */
function find(root, segments) {
    const shown = segments.join('/');
    const absolute = (0,external_node_path_.join)(root, ...segments);
    return guarded(shown, () => {
        const stats = (0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false });
        // lstat follows links in the parents, so that a missing entry there says nothing yet.
        if (stats === undefined)
            return parentsAreReal(root, segments) ? undefined : refuseLink(shown);
        if (stats.isSymbolicLink() || external_node_fs_.realpathSync.native(absolute) !== absolute)
            return refuseLink(shown);
        return { absolute, stats };
    });
}
/** Runs a file system call on one place; what the system refuses becomes an error that a user understands. */
function guarded(shown, call) {
    try {
        return call();
    }
    catch (error) {
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
        if (code === undefined || error instanceof errors/* UserError */.yo)
            throw error;
        if (code === 'ELOOP')
            return refuseLink(shown);
        throw new errors/* UserError */.yo(`${shown === '' ? '.' : shown} cannot be used: ${reasons[code] ?? code}.`, {
            at: { file: shown },
            cause: error,
        });
    }
}
/** @throws UserError always */
function refuseLink(shown) {
    throw new errors/* UserError */.yo(`${shown} is a symbolic link or is reached through one; links are not followed.`, {
        at: { file: shown },
        hint: 'Replace the link with a copy of what it points to.',
    });
}
function parentsAreReal(root, segments) {
    let directory = root;
    for (const segment of segments.slice(0, -1)) {
        directory = (0,external_node_path_.join)(directory, segment);
        const stats = (0,external_node_fs_.lstatSync)(directory, { throwIfNoEntry: false });
        if (stats === undefined)
            return true;
        if (stats.isSymbolicLink())
            return false;
    }
    return true;
}
const reasons = {
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    ENOTDIR: 'a part of its path is a file, not a directory',
    EISDIR: 'it is a directory',
    ENAMETOOLONG: 'its name is too long',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
};

;// CONCATENATED MODULE: ./build/adapters/files/list.js





/** Most entries that one listing may have: far above any config repo, below what exhausts the memory. */
const maxEntries = 500_000;
/**
 * Everything below a directory, sorted by path in code units; undefined when there is no such directory. Links are
 * named, never followed; `.git` is left out.
 *
 * @throws UserError when the directory is a link or there are too many files
 */
function listBelow(root, segments) {
    const shown = segments.join('/');
    const found = find(root, segments);
    if (found === undefined)
        return undefined;
    if (!found.stats.isDirectory())
        return undefined;
    const files = [];
    const links = [];
    const pending = [shown];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        const path = directory;
        for (const entry of guarded(path, () => (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, path), { withFileTypes: true }))) {
            if (isGitInternal([entry.name]))
                continue;
            const below = path === '' ? entry.name : `${path}/${entry.name}`;
            if (entry.isDirectory())
                pending.push(below);
            else if (entry.isSymbolicLink())
                links.push(below);
            else if (entry.isFile())
                files.push({ path: below, size: guarded(below, () => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, below)).size) });
        }
        if (files.length + pending.length > maxEntries) {
            throw new errors/* UserError */.yo(`${shown || '.'} has more than ${maxEntries} files.`, { at: { file: shown } });
        }
    }
    return { files: files.sort((a, b) => compare(a.path, b.path)), links: links.sort(compare) };
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/adapters/files/read.js



/**
 * Largest text file that is read, in bytes. GitHub warns from 50 MiB on and refuses 100 MiB; bundles of CRDs that
 * people commit reach several MiB (docs.github.com, "About large files on GitHub").
 */
const maxTextBytes = 50 * 1024 * 1024;
/**
 * Reads a text file below a root; undefined when there is none. The calls are synchronous on purpose: for many small
 * files they take a third of the time of their asynchronous twins.
 *
 * @throws UserError for a link, a directory, a device, a file that is too large or is no UTF-8
 */
function readText(root, segments) {
    const shown = segments.join('/');
    const bytes = readBytes(root, segments);
    if (bytes === undefined)
        return undefined;
    try {
        // ignoreBOM keeps a byte order mark in the text: an edit must give it back.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`${shown} is not UTF-8 text.`, {
            at: { file: shown },
            hint: 'Save it as UTF-8, the encoding of YAML that every tool reads.',
            cause,
        });
    }
}
/** Reads a file as it is; otherwise as {@link readText}. */
function readBytes(root, segments) {
    const shown = segments.join('/');
    const found = find(root, segments);
    if (found === undefined)
        return undefined;
    if (!found.stats.isFile())
        throw notAFile(shown, found.stats.isDirectory());
    return guarded(shown, () => readOpened(found.absolute, shown));
}
function readOpened(absolute, shown) {
    // O_NONBLOCK: a FIFO that takes the file's place in between must not hang the run.
    const descriptor = (0,external_node_fs_.openSync)(absolute, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            throw notAFile(shown, stats.isDirectory());
        if (stats.size > maxTextBytes)
            throw tooLarge(shown, stats.size);
        return (0,external_node_fs_.readFileSync)(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function notAFile(shown, directory) {
    const what = directory ? 'is a directory' : 'is no regular file';
    return new errors/* UserError */.yo(`${shown === '' ? '.' : shown} ${what}; a file is needed here.`, {
        at: { file: shown },
        hint: directory ? 'Name a file in it.' : 'Replace it with a file.',
    });
}
function tooLarge(shown, size) {
    return new errors/* UserError */.yo(`${shown} has ${size} bytes; files of more than ${maxTextBytes} bytes are not read.`, {
        at: { file: shown },
        hint: 'Split the file.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/files/write.js






/**
 * Writes a text file below a root whole or not at all: into a new file beside it, which then takes its name. Missing
 * directories are made; the mode of a file that is replaced is kept.
 *
 * @throws UserError for a link on the way, a directory, Git's own files, or what the system refuses
 */
function writeText(root, segments, text) {
    const shown = segments.join('/');
    if (segments.length === 0)
        throw new errors/* UserError */.yo('A file name is needed to write to.');
    if (isGitInternal(segments))
        throw new errors/* UserError */.yo(`${shown} belongs to Git and is never written.`);
    const existing = find(root, segments);
    if (existing !== undefined && !existing.stats.isFile()) {
        throw new errors/* UserError */.yo(`${shown} is no regular file and cannot be replaced.`, { at: { file: shown } });
    }
    const parent = segments.slice(0, -1);
    guarded(shown, () => {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, ...parent), { recursive: true });
        // Looked at again: a directory that was made in the meantime may be a link.
        const directory = find(root, parent);
        if (directory !== undefined)
            replace(directory.absolute, segments.at(-1) ?? '', text, existing?.stats.mode);
    });
}
function replace(directory, name, text, mode) {
    const temporary = (0,external_node_path_.join)(directory, `.plumbline-${(0,external_node_crypto_.randomUUID)()}.tmp`);
    const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
    const descriptor = (0,external_node_fs_.openSync)(temporary, flags, 0o666);
    try {
        try {
            (0,external_node_fs_.writeFileSync)(descriptor, text);
            (0,external_node_fs_.fsyncSync)(descriptor);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
        // Not left to open's mode: the umask would take bits away.
        if (mode !== undefined)
            (0,external_node_fs_.chmodSync)(temporary, mode & 0o777);
        (0,external_node_fs_.renameSync)(temporary, (0,external_node_path_.join)(directory, name));
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/files/files.js






/**
 * The files of a directory and below, as a root that cannot be left.
 *
 * @throws UserError when there is no such directory
 */
function openFiles(root) {
    const real = realRoot(root);
    const listing = (directory) => {
        const segments = segmentsOf(directory);
        return isGitInternal(segments) ? undefined : listBelow(real, segments);
    };
    return {
        root: real,
        async read(path) {
            const segments = segmentsOf(path);
            return isGitInternal(segments) ? undefined : readText(real, segments);
        },
        async readBytes(path) {
            const segments = segmentsOf(path);
            return isGitInternal(segments) ? undefined : readBytes(real, segments);
        },
        async list(directory) {
            return listing(directory)?.files;
        },
        async links(directory) {
            return listing(directory)?.links ?? [];
        },
        async write(path, text) {
            writeText(real, segmentsOf(path), text);
        },
    };
}
/** The root itself may be reached through links (`/tmp` is one on macOS): what counts is what is below it. */
function realRoot(root) {
    try {
        return external_node_fs_.realpathSync.native(root);
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`The directory ${JSON.stringify(root)} does not exist or cannot be read.`, {
            hint: 'Check its name and the rights of whoever runs this.',
            cause,
        });
    }
}


/***/ }),

/***/ 2540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ createRenderer)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/domain/manifests/resources.js
var resources = __webpack_require__(317);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/adapters/kustomize/workspace.js



/** The annotation in which Kustomize says where a resource comes from, when it is asked to. */
const originAnnotation = 'config.kubernetes.io/origin';
/**
 * Writes the files of a graph where only they are. The kustomization that the build begins with is asked for the origin of each
 * resource; it is written as JSON, which is YAML.
 */
function createWorkspace(graph) {
    const base = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'plumbline-render-')));
    const [root, empty] = [external_node_path_.join(base, 'repo'), external_node_path_.join(base, 'empty')];
    try {
        for (const directory of [root, empty])
            (0,external_node_fs_.mkdirSync)(directory);
        for (const { path: file, content } of graph.files.values()) {
            const target = external_node_path_.join(root, file);
            (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(target), { recursive: true });
            (0,external_node_fs_.writeFileSync)(target, content);
        }
        const [first] = graph.kustomizations;
        if (first)
            (0,external_node_fs_.writeFileSync)(external_node_path_.join(root, first.path), JSON.stringify(withOrigins(first.value)));
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(base, { recursive: true, force: true });
        throw error;
    }
    return { root, empty, [Symbol.dispose]: () => (0,external_node_fs_.rmSync)(base, { recursive: true, force: true }) };
}
/** Whether a kustomization itself wants the annotation in its output. */
function wantsOrigins(kustomization) {
    const metadata = kustomization.buildMetadata;
    return Array.isArray(metadata) && metadata.includes('originAnnotations');
}
function withOrigins(kustomization) {
    const metadata = kustomization.buildMetadata;
    if (wantsOrigins(kustomization))
        return kustomization;
    return { ...kustomization, buildMetadata: [...(Array.isArray(metadata) ? metadata : []), 'originAnnotations'] };
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/build.js
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



/** How long one build may take, in milliseconds: the largest that we know takes seconds. */
const timeout = 2 * 60 * 1000;
/**
 * Builds a graph with `kustomize`, or with `kubectl` where that is all there is. No flag turns plugins, exec or Helm on; the tool
 * finds no other tool (no `git`, no `helm`), no configuration and no network.
 *
 * @throws CommandError when neither tool is there, or it takes too long
 */
async function build(shell, graph) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const [first] = graph.kustomizations;
        if (!first)
            throw new Error('A graph without a kustomization cannot be built.');
        const tool = await chooseTool(shell);
        const workspace = __addDisposableResource(env_1, createWorkspace(graph), false);
        const directory = external_node_path_.join(workspace.root, first.directory);
        const { code, stdout, stderr } = await shell.run({
            tool,
            args: [tool === 'kustomize' ? 'build' : 'kustomize', directory],
            cwd: workspace.root,
            env: isolation(workspace),
            timeout,
            accept: [0, 1],
        });
        return code === 0 ? { output: stdout } : { finding: failure(graph, workspace.root, stderr) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function chooseTool(shell) {
    if (await shell.has('kustomize'))
        return 'kustomize';
    if (await shell.has('kubectl'))
        return 'kubectl';
    throw new errors/* CommandError */.Qd('Neither kustomize nor kubectl was found; one of them is needed to render a kustomization.', {
        hint: 'Install kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize/) or kubectl; in a workflow, add a set-up step before this one.',
    });
}
function isolation({ empty }) {
    const nowhere = 'http://127.0.0.1:9';
    return {
        PATH: empty,
        HOME: empty,
        TMPDIR: empty,
        XDG_CONFIG_HOME: empty,
        XDG_CACHE_HOME: empty,
        KUSTOMIZE_PLUGIN_HOME: empty,
        KUBECONFIG: external_node_path_.join(empty, 'none'),
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        NO_PROXY: '',
    };
}
/** Kustomize's words as a finding, at the file that they name or else at the kustomization. */
function failure(graph, root, stderr) {
    const said = withoutLogLine(stderr)
        .replaceAll(`${root}/`, '')
        .replaceAll(root, '.')
        .replace(/\u001b\[[0-9;]*m/gu, '')
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('# Warning'))
        .join('\n')
        .replace(/^Error: /u, '')
        .trim();
    const file = [...graph.files.keys()]
        .filter((candidate) => said.includes(candidate))
        .sort((a, b) => b.length - a.length)
        .find((candidate) => graph.files.get(candidate)?.role !== 'kustomization');
    const line = file === undefined ? undefined : /\bline (\d+)\b/u.exec(said)?.[1];
    return {
        rule: 'render/failed',
        severity: 'error',
        message: `Kustomize: ${said.length > 1000 ? `${said.slice(0, 999)}…` : said || 'it failed without a word'}`,
        file: file ?? graph.kustomizations[0]?.path ?? '.',
        ...(line === undefined ? {} : { line: Number(line) }),
        hint: `\`kustomize build ${graph.kustomizations[0]?.directory || '.'}\` says the same.`,
    };
}
/** kubectl wraps what Kustomize says in a line of its log, with the time and the number of its process (klog, structured). */
function withoutLogLine(stderr) {
    const wrapped = /^E\d{4} [\d:.]+\s+\d+ [\w.]+:\d+\] "command failed" err=("(?:[^"\\]|\\.)*")$/mu.exec(stderr)?.[1];
    if (wrapped === undefined)
        return stderr;
    try {
        return String(JSON.parse(wrapped));
    }
    catch {
        return wrapped;
    }
}

// EXTERNAL MODULE: ./build/domain/manifests/documents.js
var manifests_documents = __webpack_require__(3270);
// EXTERNAL MODULE: ./build/domain/manifests/kustomization.js
var manifests_kustomization = __webpack_require__(5433);
;// CONCATENATED MODULE: ./build/adapters/kustomize/look.js


/** Looks at a path without following links. */
async function look(files, path) {
    try {
        const text = await files.read(path);
        return text === undefined ? { is: 'nothing' } : { is: 'file', text };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        if (await isDirectory(files, path))
            return { is: 'directory' };
        const bytes = await files.readBytes?.(path).catch(() => undefined);
        return bytes === undefined ? { is: 'refused', error } : { is: 'binary', bytes };
    }
}
/** The kustomization file of a directory, of several the one that is named first; undefined when it has none. */
async function findKustomizations(files, directory) {
    const found = [];
    for (const name of manifests_kustomization/* KUSTOMIZATION_NAMES */.H7) {
        const path = join(directory, name);
        if ((await look(files, path)).is !== 'nothing')
            found.push(path);
    }
    return found;
}
/** A path below a directory of the repo; the root is ''. */
function join(directory, name) {
    return directory === '' || directory === '.' ? name : `${directory}/${name}`;
}
/** The directory that a path stands in; the root is ''. */
function directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '' : path.slice(0, slash);
}
/** A name relative to a directory as a path of the repo; undefined when it leaves the repo. */
function resolve(directory, name) {
    if (name.startsWith('/') || name.includes('\\') || name.includes('\0'))
        return undefined;
    const segments = directory === '' || directory === '.' ? [] : directory.split('/');
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            segments.push(part);
        else if (segments.pop() === undefined)
            return undefined;
    }
    return segments.join('/');
}
async function isDirectory(files, path) {
    try {
        return (await files.list(path)) !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/references.js
/** Fields that are a list of names. An entry with a line end is the content itself. */
const lists = [
    ['resources', 'resource'],
    ['bases', 'resource'],
    ['components', 'resource'],
    ['generators', 'resource'],
    ['transformers', 'resource'],
    ['validators', 'resource'],
    ['patchesStrategicMerge', 'patch'],
    ['crds', 'config'],
    ['configurations', 'config'],
];
/** Fields that are a list of mappings with a `path`. */
const withPath = [
    ['patches', 'patch'],
    ['patchesJson6902', 'patch'],
    ['replacements', 'config'],
];
/** Everything that a kustomization names (https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/). */
function referencesOf(kustomization) {
    const found = [];
    const add = (text, role, path) => {
        if (typeof text === 'string' && text !== '' && !text.includes('\n'))
            found.push({ text, role, path });
    };
    for (const [field, role] of lists) {
        for (const [index, text] of listOf(kustomization[field]).entries())
            add(text, role, [field, index]);
    }
    for (const [field, role] of withPath) {
        for (const [index, entry] of listOf(kustomization[field]).entries())
            add(fieldOf(entry, 'path'), role, [field, index, 'path']);
    }
    add(fieldOf(kustomization.openapi, 'path'), 'config', ['openapi', 'path']);
    for (const field of ['configMapGenerator', 'secretGenerator']) {
        for (const [index, entry] of listOf(kustomization[field]).entries()) {
            add(fieldOf(entry, 'env'), 'data', [field, index, 'env']);
            for (const [at, text] of listOf(fieldOf(entry, 'envs')).entries())
                add(text, 'data', [field, index, 'envs', at]);
            for (const [at, text] of listOf(fieldOf(entry, 'files')).entries()) {
                add(typeof text === 'string' ? text.slice(text.indexOf('=') + 1) : text, 'data', [field, index, 'files', at]);
            }
        }
    }
    return found;
}
/** Fields that would make kustomize start Helm. */
const helmFields = ['helmCharts', 'helmChartInflationGenerator', 'helmGlobals'];
/**
 * Whether a name that is no file here is one of another host: a URL, `git@host:path`, `host.example/org/repo`, or anything with a
 * query (https://github.com/kubernetes-sigs/kustomize/blob/master/examples/remoteBuild.md).
 */
function isRemote(text) {
    return (/^[a-z][a-z0-9+.-]*:/iu.test(text) ||
        /^[\w.-]+@[\w.-]+:/u.test(text) ||
        /\?|\/\//u.test(text) ||
        /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/[^/]+\/[^/]+/iu.test(text));
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function fieldOf(value, key) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/graph.js





/**
 * Reads everything that a kustomization names, and what that names. Nothing but these files will be there when it is built, so
 * that no build can read anything else (Flux CVE-2022-24877).
 */
async function readGraph(files, directory) {
    const reader = new GraphReader(files);
    await reader.addDirectory(directory, undefined);
    return { kustomizations: reader.kustomizations, files: reader.found, findings: reader.findings };
}
class GraphReader {
    kustomizations = [];
    found = new Map();
    findings = [];
    #files;
    #directories = new Set();
    constructor(files) {
        this.#files = files;
    }
    async addDirectory(directory, named) {
        if (this.#directories.has(directory))
            return;
        this.#directories.add(directory);
        const [path, second] = await findKustomizations(this.#files, directory);
        if (path === undefined) {
            const what = directory === '' ? 'The root of the repo' : directory;
            this.#report(named, 'render/missing', `${what} is a directory without a kustomization.`, 'Name the files in it.');
        }
        else if (second !== undefined) {
            this.findings.push({
                rule: 'render/failed',
                severity: 'error',
                message: `${second} and ${path} are both there.`,
                file: second,
                hint: 'Remove one of them.',
            });
        }
        else
            await this.#addKustomization(path, directory, await look(this.#files, path));
    }
    async #addKustomization(path, directory, seen) {
        if (seen.is !== 'file') {
            this.findings.push({ rule: 'render/unreadable', severity: 'error', message: messageOf(seen, path), file: path });
            return;
        }
        const { documents, findings } = (0,manifests_documents/* readDocuments */.r)({ path, text: seen.text });
        this.findings.push(...findings);
        this.found.set(path, { path, role: 'kustomization', content: seen.text });
        const document = documents.find(({ value }) => value !== null);
        if (!document || !(0,manifests_kustomization/* isKustomization */.Sv)(path, document.value)) {
            const message = `${path} is no kustomization.`;
            if (findings.length === 0)
                this.findings.push({ rule: 'render/failed', severity: 'error', message, file: path });
            return;
        }
        const kustomization = { path, directory, value: document.value, document };
        this.kustomizations.push(kustomization);
        for (const field of helmFields)
            if (document.value[field] !== undefined)
                this.#reportHelm(kustomization, field);
        for (const reference of referencesOf(document.value))
            await this.#addReference(kustomization, reference);
    }
    async #addReference(from, { text, role, path }) {
        const named = { from, path };
        const target = resolve(from.directory, text);
        const seen = target === undefined ? { is: 'nothing' } : await look(this.#files, target);
        if (seen.is === 'nothing' && isRemote(text))
            this.#reportRemote(named, text);
        else if (target === undefined)
            this.#report(named, 'render/failed', `${JSON.stringify(text)} leaves the repo.`, 'Name what is in the repo, relative to the kustomization.');
        else if (seen.is === 'nothing')
            this.#report(named, 'render/missing', `${target} does not exist.`, 'Correct the name, or commit what it names.');
        else if (seen.is === 'refused')
            this.#report(named, 'render/unreadable', seen.error.message, seen.error.hint);
        else if (seen.is === 'directory')
            await this.#addNamedDirectory(named, target, role);
        else
            this.#addFile(named, target, role, seen);
    }
    async #addNamedDirectory(named, target, role) {
        if (role === 'resource')
            await this.addDirectory(target, named);
        else
            this.#report(named, 'render/failed', `${target} is a directory; a file is needed here.`, 'Name a file in it.');
    }
    #addFile(named, path, role, seen) {
        const own = named.from.directory;
        if (own !== '' && !`${directoryOf(path)}/`.startsWith(`${own}/`)) {
            this.#report(named, 'render/failed', `${path} is outside of the directory of its kustomization, from where Kustomize takes no files.`, 'Make its directory a base with a kustomization of its own, and name that.');
            return;
        }
        if (this.found.has(path))
            return;
        const content = seen.is === 'file' ? seen.text : seen.bytes;
        this.found.set(path, { path, role, content });
        if (role === 'data')
            return;
        if (typeof content !== 'string')
            this.#report(named, 'render/failed', `${path} is not UTF-8 text.`, 'Save it as UTF-8.');
        else if (role === 'resource')
            this.findings.push(...(0,resources/* readManifests */.P)({ path, text: content }).findings);
        else
            this.findings.push(...(0,manifests_documents/* readDocuments */.r)({ path, text: content }).findings);
    }
    #reportRemote(named, text) {
        const shown = text.replace(/\/\/[^/@]*@/u, '//***@');
        this.#report(named, 'render/unavailable', `${JSON.stringify(shown)} is remote and cannot be rendered offline.`, 'Copy it into the repo (`kustomize localize` does that) and name the copy.');
    }
    #reportHelm(from, field) {
        this.#report({ from, path: [field] }, 'render/unavailable', `"${field}" needs Helm, which this version does not run.`, 'Commit the rendered chart (`helm template`) and name it under "resources".', 'key');
    }
    #report(named, rule, message, hint, part) {
        const place = named?.from.document.locate(named.path, part) ?? { file: '.' };
        this.findings.push({ rule, severity: 'error', message, ...place, ...(hint === undefined ? {} : { hint }) });
    }
}
function messageOf(seen, path) {
    return seen.is === 'refused' ? seen.error.message : `${path} is no text file.`;
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/translate.js

/** The fields that tell items of Kubernetes' lists apart, in the order in which they are tried. */
const itemKeys = ['name', 'containerPort', 'mountPath', 'port', 'key', 'ip', 'topologyKey'];
/**
 * Follows a path of a rendered resource in the document of its source or patch. Items of lists are found by what tells them apart:
 * their index is another one when a patch brought items of its own.
 */
function translate(source, rendered, path) {
    let found = source;
    let wanted = rendered;
    const translated = [];
    for (const step of path) {
        const item = childOf(wanted, step);
        const at = Array.isArray(found) && typeof step === 'number' ? indexOf(found, item, step) : step;
        const next = at === undefined ? undefined : childOf(found, at);
        if (at === undefined || next === undefined)
            return { path: translated, complete: false, found: undefined, wanted: item };
        translated.push(at);
        found = next;
        wanted = item;
    }
    return { path: translated, complete: true, found, wanted };
}
/** Deep equality of plain data; the order of keys does not matter. */
function sameValue(a, b) {
    if (a === b)
        return true;
    if (Array.isArray(a) && Array.isArray(b)) {
        return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
    }
    if (!(0,manifests_kustomization/* isObject */.Gv)(a) || !(0,manifests_kustomization/* isObject */.Gv)(b))
        return false;
    const keys = Object.keys(a);
    return (keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key])));
}
function indexOf(list, item, index) {
    if ((0,manifests_kustomization/* isObject */.Gv)(item)) {
        const key = itemKeys.find((name) => item[name] !== undefined);
        if (key !== undefined) {
            const at = list.findIndex((one) => (0,manifests_kustomization/* isObject */.Gv)(one) && one[key] === item[key]);
            return at < 0 ? undefined : at;
        }
    }
    else if (item !== undefined) {
        const at = list.findIndex((one) => sameValue(one, item));
        if (at >= 0)
            return at;
    }
    return index < list.length ? index : undefined;
}
function childOf(value, step) {
    if (Array.isArray(value))
        return typeof step === 'number' ? value[step] : undefined;
    return (0,manifests_kustomization/* isObject */.Gv)(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/operations.js


/**
 * Where a list of operations (RFC 6902) says a value of a resource: the path within the list. The last operation has the last word.
 * An index into a list is taken as it stands, `-` as the end.
 */
function findOperation(operations, path, wanted) {
    for (const [index, operation] of [...operations.entries()].reverse()) {
        if (!(0,manifests_kustomization/* isObject */.Gv)(operation) || typeof operation.path !== 'string' || operation.value === undefined)
            continue;
        const pointer = operation.path
            .split('/')
            .slice(1)
            .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
        if (pointer.length > path.length || !pointer.every((part, at) => part === String(path[at]) || part === '-'))
            continue;
        const rest = path.slice(pointer.length);
        if (sameValue(valueAt(operation.value, rest), wanted))
            return [index, 'value', ...rest];
    }
    return undefined;
}
function valueAt(value, path) {
    let found = value;
    for (const step of path) {
        if (Array.isArray(found))
            found = found[Number(step)];
        else if ((0,manifests_kustomization/* isObject */.Gv)(found))
            found = found[String(step)];
        else
            return undefined;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/patches.js



/** Every patch of every kustomization, written into it or in a file of its own. */
function readPatches(graph) {
    return graph.kustomizations.flatMap((kustomization) => ['patches', 'patchesJson6902', 'patchesStrategicMerge'].flatMap((field) => {
        const entries = kustomization.value[field];
        if (!Array.isArray(entries))
            return [];
        return entries.flatMap((entry, index) => readEntry(graph, kustomization, [field, index], entry));
    }));
}
/** Whether a patch is for a resource, whatever was put around the resource's name since. */
function isFor({ kind, name }, rendered) {
    if (kind !== undefined && kind !== rendered.kind)
        return false;
    // A target's name may be a regular expression: then nothing is known of it here.
    return name === undefined || !/^[\w.-]+$/u.test(name) || rendered.name.includes(name);
}
function readEntry(graph, kustomization, at, entry) {
    const target = (0,manifests_kustomization/* isObject */.Gv)(entry) && (0,manifests_kustomization/* isObject */.Gv)(entry.target) ? entry.target : {};
    if (typeof entry === 'string') {
        return entry.includes('\n')
            ? inline(graph, kustomization, at, entry, target)
            : inFile(graph, kustomization, entry, target);
    }
    if (!(0,manifests_kustomization/* isObject */.Gv)(entry))
        return [];
    if (typeof entry.path === 'string')
        return inFile(graph, kustomization, entry.path, target);
    return typeof entry.patch === 'string' ? inline(graph, kustomization, [...at, 'patch'], entry.patch, target) : [];
}
function inFile(graph, { directory }, name, target) {
    const path = resolve(directory, name);
    const content = path === undefined ? undefined : graph.files.get(path)?.content;
    if (path === undefined || typeof content !== 'string')
        return [];
    return (0,manifests_documents/* readDocuments */.r)({ path, text: content }).documents.flatMap(({ value, locate }) => toPatch(value, target, locate));
}
/** The text of a block (`patch: |-`) has the lines of the file, further left. */
function inline(graph, { path, document }, at, text, target) {
    const whole = document.locate(at);
    const content = graph.files.get(path)?.content;
    const lines = typeof content === 'string' ? content.split(/\r?\n/u) : [];
    const inner = text.split('\n');
    const shift = (range) => {
        const line = whole.line + range.line;
        const indent = lines[line - 1]?.indexOf(inner[range.line - 1] ?? '') ?? -1;
        if (indent <= 0 || range.endLine !== range.line)
            return { ...whole, line: indent <= 0 ? whole.line : line };
        return { file: path, line, endLine: line, column: range.column + indent, endColumn: range.endColumn + indent };
    };
    return (0,manifests_documents/* readDocuments */.r)({ path, text }).documents.flatMap(({ value, locate }) => toPatch(value, target, (inside, part) => shift(locate(inside, part))));
}
function toPatch(value, target, locate) {
    const text = (one) => (typeof one === 'string' ? one : undefined);
    const [kind, name] = [text(target.kind), text(target.name)];
    if (Array.isArray(value))
        return [{ kind, name, value, locate }];
    if (!(0,manifests_kustomization/* isObject */.Gv)(value))
        return [];
    const own = (0,manifests_kustomization/* isObject */.Gv)(value.metadata) ? text(value.metadata.name) : undefined;
    return [{ kind: text(value.kind) ?? kind, name: name ?? own, value, locate }];
}

// EXTERNAL MODULE: ./build/domain/manifests/image-entries.js
var image_entries = __webpack_require__(2864);
;// CONCATENATED MODULE: ./build/adapters/kustomize/transformed.js


/**
 * Where a kustomization itself says a value: the `images` entry of an image, `namespace`, or the `replicas` entry. The one that the
 * build begins with comes first, as it has the last word.
 */
function findTransformed(kustomizations, name, value, path) {
    for (const kustomization of kustomizations) {
        const at = transformed_fieldOf(kustomization, name, value, path);
        if (at !== undefined)
            return kustomization.document.locate(at);
    }
    return undefined;
}
function transformed_fieldOf({ value: kustomization }, name, value, path) {
    const last = path.at(-1);
    if (last === 'image' && typeof value === 'string') {
        for (const { index, fields } of (0,image_entries/* imageEntries */.I)(kustomization)) {
            const { newName = fields.name, newTag, digest } = fields;
            if (newName === undefined || !value.startsWith(newName))
                continue;
            const rest = value.slice(newName.length);
            if (digest !== undefined && rest.endsWith(`@${digest}`))
                return ['images', index, 'digest'];
            if (newTag !== undefined && rest.startsWith(`:${newTag}`))
                return ['images', index, 'newTag'];
            if (fields.newName !== undefined && /^(?:$|[:@])/u.test(rest))
                return ['images', index, 'newName'];
        }
    }
    if (last === 'namespace' && path[0] === 'metadata' && kustomization.namespace === value)
        return ['namespace'];
    if (last === 'replicas' && path[0] === 'spec') {
        const entries = kustomization.replicas;
        const index = Array.isArray(entries)
            ? entries.findIndex((entry) => (0,manifests_kustomization/* isObject */.Gv)(entry) && entry.count === value && name.includes(String(entry.name)))
            : -1;
        if (index >= 0)
            return ['replicas', index, 'count'];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/origins.js









/** Prepares the way back to the files of a graph. Files are read again only when a place is asked for. */
function openOrigins(graph) {
    const [first] = graph.kustomizations;
    const keep = first !== undefined && wantsOrigins(first.value);
    const sources = new Map();
    const sourcesOf = (path) => {
        const file = graph.files.get(path);
        const known = sources.get(path);
        if (known || typeof file?.content !== 'string')
            return known ?? [];
        const read = (0,resources/* readManifests */.P)({ path, text: file.content }).resources;
        sources.set(path, read);
        return read;
    };
    let patches;
    const patchesOf = () => {
        patches ??= readPatches(graph);
        return patches;
    };
    return {
        trace(rendered) {
            const origin = readOrigin(rendered.value);
            const value = keep ? rendered.value : withoutOrigin(rendered.value);
            let places;
            const locate = (path, part) => {
                places ??= {
                    name: rendered.name,
                    own: first && findSource({ ...rendered, value }, origin, graph, first, sourcesOf),
                    patches: patchesOf().filter((patch) => isFor(patch, rendered)),
                    kustomizations: graph.kustomizations,
                };
                return locateIn(places, value, path, part) ?? placeOf(first);
            };
            return { ...rendered, value, locate };
        },
    };
}
/**
 * The first place that says exactly this value: the resource's own file, a patch, or a kustomization; else where one of them has
 * another value, or the nearest one around it.
 */
function locateIn({ name, own, patches, kustomizations }, value, path, part) {
    if (own && isIdentity(path))
        return own.locate(translate(own.value, value, path).path);
    const wanted = translate(value, value, path).wanted;
    const merges = [
        ...(own ? [own] : []),
        ...patches.flatMap((patch) => ((0,manifests_kustomization/* isObject */.Gv)(patch.value) ? [{ ...patch, value: patch.value }] : [])),
    ];
    for (const source of merges) {
        const translated = translate(source.value, value, path);
        if (translated.complete && sameValue(translated.found, wanted))
            return source.locate(translated.path, part);
    }
    for (const patch of patches) {
        const at = Array.isArray(patch.value) ? findOperation(patch.value, path, wanted) : undefined;
        if (at !== undefined)
            return patch.locate(at);
    }
    const transformed = findTransformed(kustomizations, name, wanted, path);
    if (transformed)
        return transformed;
    for (const source of merges) {
        const translated = translate(source.value, value, path);
        if (translated.complete)
            return source.locate(translated.path, part);
    }
    return own?.locate(translate(own.value, value, path).path);
}
/** A resource stands where it is named, whatever was put around its name. Patches name it, too. */
function isIdentity(path) {
    const [first, second] = path;
    return path.length === 0 || first === 'apiVersion' || first === 'kind' || (first === 'metadata' && second === 'name');
}
function readOrigin(value) {
    const annotations = (0,manifests_kustomization/* isObject */.Gv)(value.metadata) ? value.metadata.annotations : undefined;
    const text = (0,manifests_kustomization/* isObject */.Gv)(annotations) ? annotations[originAnnotation] : undefined;
    if (typeof text !== 'string')
        return {};
    const read = (0,manifests_documents/* readDocuments */.r)({ path: originAnnotation, text }).documents[0]?.value;
    if (!(0,manifests_kustomization/* isObject */.Gv)(read))
        return {};
    return {
        ...(typeof read.path === 'string' ? { path: read.path } : {}),
        ...(typeof read.configuredIn === 'string' ? { configuredIn: read.configuredIn } : {}),
    };
}
function withoutOrigin(value) {
    if (!(0,manifests_kustomization/* isObject */.Gv)(value.metadata) || !(0,manifests_kustomization/* isObject */.Gv)(value.metadata.annotations))
        return value;
    const { [originAnnotation]: _, ...annotations } = value.metadata.annotations;
    const { annotations: __, ...metadata } = value.metadata;
    return { ...value, metadata: Object.keys(annotations).length > 0 ? { ...value.metadata, annotations } : metadata };
}
function findSource(rendered, { path, configuredIn }, graph, first, sourcesOf) {
    const file = path === undefined ? undefined : resolve(first.directory, path);
    if (file !== undefined)
        return bestMatch(rendered, sourcesOf(file));
    const configured = configuredIn === undefined ? undefined : resolve(first.directory, configuredIn);
    const kustomization = graph.kustomizations.find((one) => one.path === configured);
    return kustomization && generatorSource(rendered, kustomization);
}
/** Of several of a kind the one with the name, or with the longest name that prefixes and suffixes were put around. */
function bestMatch(rendered, sources) {
    const sameKind = sources.filter((source) => source.kind === rendered.kind);
    return (sameKind.find((source) => source.name === rendered.name) ??
        sameKind.filter((source) => rendered.name.includes(source.name)).sort((a, b) => b.name.length - a.name.length)[0] ??
        sameKind[0]);
}
/** A generated resource stands where its generator does. */
function generatorSource(rendered, { value, document }) {
    const field = rendered.kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator';
    const entries = value[field];
    if (!Array.isArray(entries))
        return undefined;
    const names = entries.map((entry) => (0,manifests_kustomization/* isObject */.Gv)(entry) && typeof entry.name === 'string' ? entry.name : '');
    const best = names
        .filter((name) => name !== '' && rendered.name.includes(name))
        .sort((a, b) => b.length - a.length)[0];
    if (best === undefined)
        return undefined;
    const index = names.indexOf(best);
    return { kind: rendered.kind, name: best, value: {}, locate: () => document.locate([field, index, 'name']) };
}
function placeOf(first) {
    const range = first?.document.locate([]) ?? { file: '.', line: 1, column: 1, endLine: 1, endColumn: 1 };
    return { ...range, endLine: range.line, endColumn: range.column };
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/plain.js


/** Reads the manifests of a directory and below, in the order of their paths. Names that begin with a dot are passed over. */
async function readPlain(files, directory, entries) {
    const links = ((await files.links?.(directory)) ?? []).filter((path) => isManifest(path, directory));
    const paths = entries.map((entry) => entry.path).filter((path) => isManifest(path, directory));
    const read = await Promise.all([...paths, ...links].sort().map((path) => readOne(files, path)));
    return {
        kind: 'manifests',
        resources: read.flatMap((manifests) => manifests.resources),
        findings: read.flatMap((manifests) => manifests.findings),
        inputs: paths,
    };
}
async function readOne(files, path) {
    const seen = await look(files, path);
    if (seen.is === 'file')
        return (0,resources/* readManifests */.P)({ path, text: seen.text });
    const refused = seen.is === 'refused' ? seen.error : undefined;
    const finding = {
        rule: 'render/unreadable',
        severity: 'error',
        message: refused?.message ?? `${path} is not UTF-8 text.`,
        file: path,
        hint: refused?.hint ?? 'Save it as UTF-8, the encoding of YAML that every tool reads.',
    };
    return { resources: [], findings: [finding] };
}
function isManifest(path, directory) {
    const below = directory === '' ? path : path.slice(directory.length + 1);
    return /\.(?:ya?ml|json)$/u.test(path) && !below.split('/').some((part) => part.startsWith('.'));
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/unrendered.js

/** What a directory is that is no directory of manifests, by the files that stand in it itself; with the file that tells it. */
function findUnrendered(directory, entries) {
    const own = entries.map(({ path }) => path).filter((path) => directoryOf(path) === directory && isShown(path));
    for (const [kind, names] of [
        ['chart', /(?:^|\/)Chart\.yaml$/u],
        ['terraform', /\.(?:tf|tofu)(?:\.json)?$/u],
        ['nomad', /\.(?:nomad|nomad\.hcl|hcl)$/u],
    ]) {
        const path = own.find((candidate) => names.test(candidate));
        if (path !== undefined)
            return { kind, path };
    }
    return undefined;
}
/**
 * What such a directory gives: nothing rendered, which is said, and the files in which its versions stand. A chart is an error: it is meant
 * for a cluster, and nothing would come there. What Terraform and Nomad read is none of our business yet.
 */
function unrendered(kind, path, entries) {
    const finding = {
        rule: 'render/unavailable',
        file: path,
        line: 1,
        column: 1,
        ...(kind === 'chart'
            ? {
                severity: 'error',
                message: 'This is a Helm chart, which this version does not render.',
                hint: 'Commit the rendered manifests (`helm template`) and make their directory the source.',
            }
            : {
                severity: 'info',
                message: `These are files of ${unrendered_name[kind]}: their versions are kept up to date, and nothing else of them is judged or deployed by this version.`,
            }),
    };
    return { kind, resources: [], findings: [finding], inputs: entries.map((entry) => entry.path).filter(holdsVersions) };
}
const unrendered_name = { terraform: 'Terraform', nomad: 'Nomad' };
function holdsVersions(path) {
    return /\.(?:ya?ml|json|tf|tofu|tfvars|hcl|nomad)$/u.test(path) && isShown(path);
}
function isShown(path) {
    return !path.split('/').some((part) => part.startsWith('.'));
}

;// CONCATENATED MODULE: ./build/adapters/kustomize/renderer.js










/**
 * Renders plain manifests and kustomizations, offline. What a directory is, is seen by what is in it: a kustomization,
 * something that this version does not render (a chart, Terraform, Nomad), else manifests.
 */
function createRenderer({ shell, parallel = (0,external_node_os_.availableParallelism)() }) {
    const limit = (0,p_limit/* default */.A)(parallel);
    return { render: (files, source) => limit(() => render(shell, files, source)) };
}
async function render(shell, files, source) {
    const directory = resolve('', source);
    const entries = directory === undefined ? undefined : await files.list(directory);
    if (directory === undefined || entries === undefined) {
        throw new errors/* UserError */.yo(`The source directory ${JSON.stringify(source)} does not exist.`, {
            hint: 'Check "source" of the application in gitops.yaml.',
        });
    }
    if ((await findKustomizations(files, directory)).length > 0)
        return renderKustomization(shell, files, directory);
    const other = findUnrendered(directory, entries);
    if (other)
        return unrendered(other.kind, other.path, entries);
    return readPlain(files, directory, entries);
}
async function renderKustomization(shell, files, directory) {
    const graph = await readGraph(files, directory);
    const result = { kind: 'kustomize', inputs: [...graph.files.keys()].sort() };
    if (graph.findings.some(({ severity }) => severity === 'error'))
        return { ...result, resources: [], findings: graph.findings };
    const built = await build(shell, graph);
    if ('finding' in built)
        return { ...result, resources: [], findings: [...graph.findings, built.finding] };
    const read = (0,resources/* readManifests */.P)({ path: 'rendered.yaml', text: built.output });
    const origins = openOrigins(graph);
    return {
        ...result,
        resources: read.resources.map((resource) => origins.trace(resource)),
        findings: [...graph.findings, ...read.findings.map((finding) => atKustomization(finding, graph))],
    };
}
/** What is wrong with the output alone has no line in a file of the repo. */
function atKustomization({ rule, severity, message, resource, hint }, graph) {
    return {
        rule,
        severity,
        message: `In the output of Kustomize: ${message}`,
        file: graph.kustomizations[0]?.path ?? '.',
        ...(resource === undefined ? {} : { resource }),
        ...(hint === undefined ? {} : { hint }),
    };
}


/***/ }),

/***/ 1390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3844);



/** The runner sends SIGINT, 7.5 s later SIGTERM and 2.5 s later kills (actions/runner, ProcessInvoker.cs). */
const PATIENCE = 7000;
/** The longest that a timer of Node can wait. */
const LONGEST = 2 ** 31 - 1;
/**
 * The system's clock. The first SIGINT or SIGTERM cancels the run: sleeps end, requests are dropped and the use case comes to its end; the
 * second one, or some seconds without an end, leaves at once with the status of an interrupted process.
 */
function createClock(signals = process, leave = () => process.exit(130)) {
    const controller = new AbortController();
    // Every sleep and request listens; there may be many at a time.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    const cancel = () => {
        if (controller.signal.aborted)
            return leave();
        setTimeout(leave, PATIENCE).unref();
        controller.abort(new _kit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The run was cancelled.', { hint: 'Run it again: it goes on from where things are.' }));
    };
    signals.on('SIGINT', cancel);
    signals.on('SIGTERM', cancel);
    return {
        now: () => new Date(),
        cancelled: controller.signal,
        async sleep(milliseconds) {
            const { signal } = controller;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(Math.max(0, milliseconds), LONGEST), undefined, { signal }).catch((error) => {
                if (!signal.aborted)
                    throw error;
            });
        },
    };
}


/***/ }),

/***/ 5876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ neutralise)
/* harmony export */ });
/** Nothing that .NET's culture-sensitive comparison sees: it finds `::` in `:\u200b:` too. */
const unseen = String.raw `[[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]--[\n\t]]*`;
const blank = String.raw `[[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]--\n]*`;
const lineCommand = new RegExp(`^(${blank}):(?=${unseen}:)`, 'gmv');
const anywhereCommand = new RegExp(`#(${unseen})#(${unseen})\\[`, 'gv');
/**
 * Text of tools, pull requests and other strangers, made safe for the log of GitHub's runner: the runner reads commands from it, `::name::` at
 * the start of a line and `##[name]` anywhere in one (actions/runner, ActionCommand.cs), and a terminal obeys escape sequences.
 * What is not such a thing stays as it is; text that could mislead the eye (bidirectional controls) is shown by its code.
 */
function neutralise(text) {
    return text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g, '')
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
        .replaceAll(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    })
        .replaceAll(lineCommand, '$1: ')
        .replaceAll(anywhereCommand, '#$1#$2 [');
}


/***/ }),

/***/ 8265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ createShell)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/adapters/shell/environment.js
/** What every tool gets of our own environment; everything else must be given by name (security T9). */
const passed = ['PATH', 'HOME', 'TMPDIR', 'LANG'];
/** The environment that a tool is started with. */
function toolEnvironment(own, given = {}) {
    const environment = {};
    for (const name of passed) {
        const value = own[name];
        if (value !== undefined)
            environment[name] = value;
    }
    return Object.assign(environment, given);
}

;// CONCATENATED MODULE: ./build/adapters/shell/install.js
const hints = {
    git: 'Install Git (https://git-scm.com/downloads); on a runner, check that the container image has it.',
    kustomize: 'Install kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize/) or kubectl; in a workflow, add a set-up step before this one.',
    kubectl: 'Install kubectl (https://kubernetes.io/docs/tasks/tools/); in a workflow, add a set-up step before this one.',
    helm: 'Install Helm (https://helm.sh/docs/intro/install/); in a workflow, add a set-up step before this one.',
};
/** What a user can do about a missing tool. */
function installHint(tool) {
    if (tool.startsWith('docker-credential-')) {
        return `Install the credential helper ${tool}, or remove it from "credHelpers" and "credsStore" in Docker's config.json.`;
    }
    return hints[tool] ?? `Install ${tool} and make sure that it is found through PATH.`;
}

;// CONCATENATED MODULE: ./build/adapters/shell/interrupts.js
const forwarded = ['SIGINT', 'SIGTERM'];
/**
 * Listens for signals only while a tool runs. A signal reaches each tool; when the last of them has ended and nobody
 * else listens for it, it takes its usual effect on our own process.
 */
function createInterrupts() {
    const running = new Set();
    let received;
    const onSignal = (signal) => {
        received = signal;
        for (const stop of running)
            stop(signal);
    };
    return {
        add(stop) {
            if (running.size === 0)
                for (const signal of forwarded)
                    process.on(signal, onSignal);
            running.add(stop);
            return () => {
                if (!running.delete(stop) || running.size > 0)
                    return;
                for (const signal of forwarded)
                    process.off(signal, onSignal);
                if (received !== undefined && process.listenerCount(received) === 0)
                    process.kill(process.pid, received);
                received = undefined;
            };
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/adapters/shell/process.js

/** Most bytes of one stream of a tool that are kept in memory; a tool that says more is stopped. */
const maxOutputBytes = 128 * 1024 * 1024;
/** How long a tool has to end by itself after it was told to, in milliseconds. GitHub's runner gives us 7.5 s. */
const graceTime = 5000;
/**
 * Runs a process in a group of its own, so that what it starts ends with it, and captures its output.
 *
 * @param onStart gets what tells the whole group of processes to end
 * @throws Error of the system when the process cannot be started
 */
function runProcess(start, onStart) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const child = (0,external_node_child_process_.spawn)(start.file, start.args, {
        ...(start.cwd === undefined ? {} : { cwd: start.cwd }),
        env: start.env,
        shell: false,
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: [start.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stopped;
    let killTimer;
    const stop = (signal) => {
        signalGroup(child, signal);
        killTimer ??= setTimeout(() => signalGroup(child, 'SIGKILL'), graceTime);
    };
    const stopFor = (reason) => {
        stopped ??= reason;
        stop('SIGTERM');
    };
    const timer = setTimeout(() => stopFor('timeout'), start.timeout);
    const stdout = capture(child.stdout, () => stopFor('output'), start.encoding);
    const stderr = capture(child.stderr, () => stopFor('output'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
        resolve({ code, signal, stdout: stdout(), stderr: stderr(), ...(stopped ? { stopped } : {}) });
    });
    // A tool may end without reading all of its input: that is its business (EPIPE).
    child.stdin?.on('error', () => { });
    child.stdin?.end(start.stdin);
    onStart(stop);
    return promise.finally(() => {
        clearTimeout(timer);
        clearTimeout(killTimer);
    });
}
function capture(stream, onFull, encoding = 'utf8') {
    const chunks = [];
    let size = 0;
    stream?.on('data', (chunk) => {
        size += chunk.length;
        if (size <= maxOutputBytes)
            chunks.push(chunk);
        else
            onFull();
    });
    return () => Buffer.concat(chunks).toString(encoding);
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // It has ended by itself in the meantime.
    }
}

;// CONCATENATED MODULE: ./build/adapters/shell/redact.js
/** Names of variables that hold a place, not a secret. */
const plainVariable = /(?:^|_)(?:HOME|PATH|DIR|TMPDIR|LANG|URL|HOST|NAME|EMAIL|DATE|PROMPT|COUNT)(?:_\d+)?$|_KEY_\d+$/u;
/** Shorter values are words like `true`, which a redaction would only garble. */
const shortestSecret = 6;
/**
 * A mask for what a command says: the values of the variables that it was given, credentials in URLs, authorization
 * headers, values of flags that are named like secrets; then what the caller knows.
 */
function commandMask(given = {}, known = (text) => text) {
    const secrets = Object.entries(given)
        .filter(([name, value]) => value.length >= shortestSecret && !plainVariable.test(name))
        .map(([, value]) => value)
        .sort((a, b) => b.length - a.length);
    return (text) => {
        let masked = text;
        for (const secret of secrets)
            masked = masked.replaceAll(secret, '***');
        return known(masked
            .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, '$1***@')
            .replace(/(authorization:\s*)(?:(?:basic|bearer|token)\s+)?\S+/giu, '$1***')
            .replace(/(--?[a-z-]*(?:token|password|secret|passphrase|private-key)[= ])\S+/giu, '$1***'));
    };
}
/** Most characters of a tool's output, and of its command line, that an error shows. */
const mostOutput = 4000;
const mostCommand = 300;
/** The end of what a tool said, for an error: masked, without colours and control characters, at most 20 lines. */
function excerpt(output, mask) {
    // Cut before it is cleaned, as a tool may have said a hundred MiB, but cut to size only after it is masked: half a
    // secret would not be recognised.
    const text = mask(clean(output.slice(-16 * mostOutput)))
        .split('\n')
        .slice(-20)
        .join('\n');
    return text.length > mostOutput ? `…${text.slice(-mostOutput)}` : text;
}
/** A command for an error: masked, on one line. */
function commandLine(words, mask) {
    const text = mask(clean(words.map((word) => (word === '' ? "''" : word)).join(' '))).replaceAll('\n', ' ');
    return text.length > mostCommand ? `${text.slice(0, mostCommand)}…` : text;
}
function clean(text) {
    return text
        .replace(/\u001b\[[0-?]*[ -/]*[@-~]/gu, '')
        .replace(/\r\n?/gu, '\n')
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
        .trim();
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/shell/which.js


/**
 * The absolute path of a tool, or undefined. Relative entries of PATH are passed over: a checkout that brings its own
 * `git` must not have it run (as Go's exec.ErrDot, https://go.dev/blog/path-security).
 */
function which(tool, path) {
    if ((0,external_node_path_.isAbsolute)(tool))
        return isExecutable(tool) ? tool : undefined;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(tool))
        return undefined;
    for (const directory of (path ?? '').split(external_node_path_.delimiter)) {
        if (!(0,external_node_path_.isAbsolute)(directory))
            continue;
        const candidate = (0,external_node_path_.join)(directory, tool);
        if (isExecutable(candidate))
            return candidate;
    }
    return undefined;
}
function isExecutable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/adapters/shell/shell.js








const defaultTimeout = 5 * 60 * 1000;
/** Runs tools without a shell in between: arguments are a list, output is captured, time and size are bounded. */
function createShell({ env, mask }) {
    const interrupts = createInterrupts();
    return {
        run: (command) => run(command, env, commandMask(command.env, mask), interrupts),
        has: async (tool) => which(tool, env.PATH) !== undefined,
    };
}
async function run(command, env, mask, interrupts) {
    const environment = toolEnvironment(env, command.env);
    // Looked up in our own PATH: what a tool is given may keep it from finding other tools.
    const file = which(command.tool, env.PATH);
    if (file === undefined) {
        throw new errors/* CommandError */.Qd(`${command.tool} was not found.`, { hint: installHint(command.tool) });
    }
    checkArguments(command);
    const started = {
        file,
        args: command.args,
        cwd: command.cwd,
        env: environment,
        stdin: command.stdin,
        encoding: command.encoding,
    };
    const timeout = command.timeout ?? defaultTimeout;
    let remove = () => { };
    const ended = await runProcess({ ...started, timeout }, (stop) => {
        remove = interrupts.add(stop);
    })
        .catch((error) => {
        const reason = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown reason';
        throw new errors/* CommandError */.Qd(`${command.tool} could not be started: ${reason}.`);
    })
        .finally(() => remove());
    const accepted = command.accept ?? [0];
    if (ended.stopped === undefined && ended.code !== null && accepted.includes(ended.code)) {
        return { code: ended.code, stdout: ended.stdout, stderr: ended.stderr };
    }
    throw failure(command, ended, timeout, mask);
}
function checkArguments(command) {
    if (command.args.some((argument) => argument.includes('\0'))) {
        throw new errors/* CommandError */.Qd(`${command.tool} was given an argument with a NUL character.`);
    }
    // The system reports a missing directory as if the tool were missing.
    if (command.cwd !== undefined && !(0,external_node_fs_.statSync)(command.cwd, { throwIfNoEntry: false })?.isDirectory()) {
        throw new errors/* CommandError */.Qd(`${command.tool} cannot run in a directory that does not exist.`);
    }
}
function failure(command, ended, timeout, mask) {
    const said = excerpt(ended.stderr, mask) || excerpt(ended.stdout, mask);
    const shown = commandLine([command.tool, ...command.args], mask);
    return new errors/* CommandError */.Qd(`\`${shown}\` ${reasonOf(ended, timeout)}${said === '' ? '.' : `:\n${said}`}`);
}
function reasonOf(ended, timeout) {
    if (ended.stopped === 'timeout')
        return `took longer than ${timeout / 1000} s and was stopped`;
    if (ended.stopped === 'output')
        return `wrote more than ${maxOutputBytes} bytes and was stopped`;
    if (ended.signal !== null)
        return `was ended by ${ended.signal}`;
    return `failed with exit code ${ended.code}`;
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isMerge),
/* harmony export */   Y: () => (/* binding */ construct)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5774);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7339);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3261);



/**
 * The value of a document as the cluster would decode it. What the cluster takes and we do not (duplicate keys) is put into
 * `problems` and read as the cluster does; values that aliases share are shared here as well, so that reading stays linear.
 *
 * @throws Unreadable where the cluster refuses the document or a limit is exceeded
 */
function construct(root, limits, problems) {
    return constructNode({ limits, problems, anchors: new Map(), nodes: 0, aliased: 0 }, root);
}
function constructNode(state, node) {
    if (node.kind === 'alias')
        return expand(state, node).value;
    count(state, node, 1);
    const anchored = node.anchor === undefined ? undefined : { node, value: undefined, size: state.nodes - 1 };
    if (anchored && node.anchor !== undefined)
        state.anchors.set(node.anchor, anchored);
    const value = constructOwn(state, node);
    if (anchored) {
        anchored.value = value;
        anchored.size = state.nodes - anchored.size;
    }
    return value;
}
function constructOwn(state, node) {
    switch (node.kind) {
        case 'scalar':
            return constructScalar(state, node);
        case 'sequence':
            return node.items.map((item) => constructNode(state, item));
        case 'mapping':
            return constructMapping(state, node);
    }
}
function constructScalar(state, node) {
    const typed = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .typeScalar */ .v)(node.text, node.plain, node.tag);
    if (!typed)
        throw unreadable(node, 'yaml/tag', `"${show(node.text)}" cannot be read under the tag ${node.tag}.`);
    if (typed.flaw === 'not-finite')
        throw unreadable(node, 'yaml/number', `"${node.text}" is no number that a cluster can store.`, 'Quote it if it is meant as text.');
    if (typed.flaw === 'inexact')
        state.problems.push(inexact(node));
    if (typeof typed.value === 'string' && !typed.value.isWellFormed())
        throw unreadable(node, 'yaml/syntax', 'The text holds half of a surrogate pair, which is no character.');
    return typed.value;
}
function inexact(node) {
    return problem(node, 'yaml/number', `${show(node.text)} is an integer too large to be kept exactly.`, 'Quote it if it is meant as text (an identifier, a tag).');
}
function expand(state, node) {
    const anchored = state.anchors.get(node.name);
    if (!anchored)
        throw unreadable(node, 'yaml/syntax', `There is no anchor "&${node.name}" before this alias.`);
    if (anchored.value === undefined)
        throw unreadable(node, 'yaml/limit', `The anchor "&${node.name}" contains itself.`);
    state.aliased += anchored.size;
    count(state, node, anchored.size + 1);
    return anchored;
}
function count(state, node, more) {
    state.nodes += more;
    if (state.nodes > state.limits.nodes)
        throw unreadable(node, 'yaml/limit', `The document has more than ${state.limits.nodes} values, its aliases expanded.`);
    const isAliasing = state.aliased > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .ALIASING */ .F2.minimumAliased && state.nodes > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .ALIASING */ .F2.minimumNodes;
    if (isAliasing && state.aliased / state.nodes > (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedAliasShare */ .GW)(state.nodes))
        throw unreadable(node, 'yaml/limit', 'Nearly all values of the document come from aliases: a cluster refuses that.', 'Write what is meant without aliases.');
}
function constructMapping(state, node) {
    const object = {};
    const keys = new Map();
    for (const { key, value } of node.pairs) {
        if (isMerge(key))
            merge(state, value, object, keys);
        else {
            const name = constructKey(state, key);
            const first = keys.get(name);
            if (first)
                state.problems.push(duplicate(key, name));
            else
                keys.set(name, key);
            set(object, name, constructNode(state, value));
        }
    }
    return object;
}
/**
 * A merged key overwrites what stands above `<<` and is overwritten by what stands below: go-yaml v2 sets keys in the order of
 * the text, unlike every other reader. Where that makes a difference, readers of one repository disagree, so we say it.
 */
function merge(state, node, object, keys) {
    for (const source of mergeSources(state, node)) {
        const value = constructNode(state, source);
        for (const [name, merged] of Object.entries(value)) {
            const above = keys.get(name);
            if (above)
                state.problems.push(mergedOver(above, name));
            set(object, name, merged);
        }
    }
}
/** The mappings to merge, the one that wins last: earlier ones of a list take precedence. */
function mergeSources(state, node) {
    const sources = node.kind === 'sequence' ? node.items.toReversed() : [node];
    for (const source of sources) {
        const target = source.kind === 'alias' ? state.anchors.get(source.name)?.node : source;
        if (target && target.kind !== 'mapping')
            throw unreadable(source, 'yaml/syntax', 'Only a mapping or a list of mappings can be merged with "<<".');
    }
    return sources;
}
/** Whether a key is the merge key of YAML 1.1. */
function isMerge(key) {
    if (key.kind !== 'scalar' || key.text !== '<<')
        return false;
    return (key.plain && key.tag === undefined) || key.tag === '!!merge';
}
function constructKey(state, node) {
    const target = node.kind === 'alias' ? expand(state, node).node : node;
    if (node.kind !== 'alias')
        count(state, node, 1);
    if (target.kind !== 'scalar')
        throw unreadable(node, 'yaml/key', 'A key must be a scalar: a cluster reads no other.', 
        // `{{ .Release.Name }}` is a mapping in a mapping to every reader of YAML.
        target.kind === 'mapping'
            ? 'Where this is a template ("{{ … }}"), write what it renders to, or quote it.'
            : undefined);
    const typed = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .typeScalar */ .v)(target.text, target.plain, target.tag);
    if (!typed)
        throw unreadable(node, 'yaml/tag', `"${show(target.text)}" cannot be read under the tag ${target.tag}.`);
    if (node.kind === 'scalar' && node.anchor !== undefined)
        state.anchors.set(node.anchor, { node, value: typed.value, size: 1 });
    if (typed.key === undefined)
        throw unreadable(node, 'yaml/key', `The key ${show(target.text) || '(empty)'} is ${typed.value === null ? 'null' : 'too large a number'}: a cluster refuses it.`, 'Quote it if it is meant as text.');
    if (typed.key === '__proto__')
        state.problems.push(unsafeKey(node));
    return typed.key;
}
/** Assigning `__proto__` would set the object's prototype; defined, it is data like any other key (security T20). */
function set(object, name, value) {
    if (name === '__proto__')
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
    else
        object[name] = value;
}
function duplicate(key, name) {
    return problem(key, 'yaml/duplicate-key', `The key "${show(name)}" is set twice in one mapping.`, 'Keep one of them: a cluster silently takes the last.');
}
function mergedOver(key, name) {
    const message = `The key "${show(name)}" stands above a "<<" that sets it too: kubectl takes the merged value, Kustomize this one.`;
    return { ...problem(key, 'yaml/merge-order', message, 'Put "<<" first in its mapping.'), severity: 'warning' };
}
function unsafeKey(key) {
    return problem(key, 'yaml/unsafe-key', 'The key "__proto__" is not accepted.', 'Remove it.');
}
function problem(node, rule, message, hint) {
    return {
        rule,
        severity: 'error',
        message,
        start: node.start,
        end: node.end,
        ...(hint === undefined ? {} : { hint }),
    };
}
function unreadable(node, rule, message, hint) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Unreadable */ .I(problem(node, rule, message, hint));
}
/** A piece of hostile text, short enough for a message. */
function show(text) {
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}


/***/ }),

/***/ 3270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readDocuments)
/* harmony export */ });
/* harmony import */ var _kit_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(189);
/* harmony import */ var _construct_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5774);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5411);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3372);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7459);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7339);







/**
 * Reads every document of a YAML or JSON file with the cluster's typing. Never throws for what the file says: what cannot be read
 * is a finding, and the other documents are there. Positions cost nothing until one is asked for.
 */
function readDocuments(file, limits = _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b1) {
    const source = openSource(file, limits);
    const early = refuseText(file.text, limits);
    if (early)
        return unreadFile(toFinding(source, early));
    const documents = [];
    const problems = [...foreignLineBreaks(file.text)];
    const lost = [];
    let index = -1;
    for (const parsed of (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocuments */ .e)(file.text, limits)) {
        index++;
        if (index >= limits.documents) {
            lost.push(tooManyDocuments(limits, file.text.length));
            break;
        }
        if ('problem' in parsed)
            lost.push(parsed.problem);
        else {
            problems.push(...parsed.problems);
            const built = constructDocument(source, parsed.root, index, limits, problems);
            if ('document' in built)
                documents.push(built.document);
            else
                lost.push(built.problem);
        }
    }
    const unread = lost.map((problem) => toFinding(source, problem));
    const findings = [...problems.map((problem) => toFinding(source, problem)), ...unread].sort(_kit_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .E);
    return { documents, findings, unread };
}
function unreadFile(finding) {
    return { documents: [], findings: [finding], unread: [finding] };
}
function constructDocument(source, root, index, limits, problems) {
    try {
        const value = root ? (0,_construct_js__WEBPACK_IMPORTED_MODULE_1__/* .construct */ .Y)(root, limits, problems) : null;
        return { document: { index, value, locate: (path, part) => source.locate(index, path, part) } };
    }
    catch (error) {
        if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .Unreadable */ .I))
            throw error;
        return { problem: error.problem };
    }
}
function openSource(file, limits) {
    let lines;
    let roots;
    const getLines = () => {
        lines ??= (0,_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .indexLines */ .u)(file.text);
        return lines;
    };
    return {
        file: file.path,
        lines: getLines,
        locate(document, path, part) {
            roots ??= [...(0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocuments */ .e)(file.text, limits)].map((parsed) => 'root' in parsed && parsed.root ? { node: parsed.root, anchors: (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .collectAnchors */ .hU)(parsed.root) } : undefined);
            const root = roots[document];
            const key = root && part === 'key' ? (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(root.node, path, root.anchors) : undefined;
            const node = key ?? (root && (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .findNode */ .cy)(root.node, path, root.anchors));
            return getLines().range(file.path, node?.start ?? 0, node ? trimEnd(file.text, node) : 0);
        },
    };
}
/** A block scalar's range runs over its last line's end: for a person it ends with its text. */
function trimEnd(text, node) {
    let end = node.end;
    while (end > node.start && /\s/u.test(text.charAt(end - 1)))
        end--;
    return end;
}
function toFinding(source, problem) {
    const { start, end, ...rest } = problem;
    return { ...rest, ...source.lines().range(source.file, start, end) };
}
function refuseText(text, limits) {
    const place = { severity: 'error', start: 0, end: 0 };
    if (text.length > limits.size)
        return {
            ...place,
            rule: 'yaml/limit',
            message: `The file has ${text.length} characters; at most ${limits.size} are read.`,
        };
    const control = text.search(UNPRINTABLE);
    if (control < 0)
        return undefined;
    const code = (text.codePointAt(control) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `The file holds the control character U+${code}, which clusters refuse.`;
    return {
        ...place,
        start: control,
        end: control + 1,
        rule: 'yaml/syntax',
        message,
        hint: 'Remove it, or write it as an escape in double quotes.',
    };
}
/** What YAML 1.1 counts as no character: https://github.com/yaml/go-yaml/blob/v2.4.3/readerc.go#L373 */
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u;
/**
 * U+0085, U+2028 and U+2029 end a line for the cluster's reader (YAML 1.1) and for no other: behind one of them a comment's text is
 * a key that only the cluster sees (https://github.com/yaml/go-yaml/blob/v2.4.3/yamlprivateh.go#L120).
 */
function* foreignLineBreaks(text) {
    if (text.trimStart().startsWith('{'))
        return;
    for (const match of text.matchAll(/[\u0085\u2028\u2029]/gu)) {
        const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        yield {
            rule: 'yaml/line-break',
            severity: 'error',
            message: `The character U+${code} ends a line for clusters and for nobody else.`,
            start: match.index,
            end: match.index + 1,
            hint: `Remove it, or write it as "\\u${code}" in double quotes.`,
        };
    }
}
function tooManyDocuments(limits, end) {
    const message = `The file has more than ${limits.documents} documents.`;
    return { rule: 'yaml/limit', severity: 'error', message, start: end, end };
}


/***/ }),

/***/ 2864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imageEntries)
/* harmony export */ });
/* harmony import */ var _versions_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5462);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5433);


/** The entries of `images:`, as far as they are mappings with a name. */
function imageEntries(kustomization) {
    const { images } = kustomization;
    if (!Array.isArray(images))
        return [];
    return images.flatMap((entry, index) => {
        const fields = (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(entry) ? readFields(entry) : {};
        if (fields.name === undefined)
            return [];
        const image = (0,_versions_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(fields.newName ?? fields.name)?.name;
        // Kustomize 5 refuses a number here (`newTag: 1.10`): the whole kustomization, in fact.
        const isRefused = (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(entry) && FIELDS.some((key) => typeof (entry[key] ?? '') !== 'string');
        return [{ index, fields, image, reference: isRefused ? undefined : resultOf(fields) }];
    });
}
const FIELDS = ['name', 'newName', 'newTag', 'digest', 'tagSuffix'];
function readFields(entry) {
    const fields = {};
    for (const key of FIELDS) {
        const text = entry[key];
        if (typeof text === 'string' && text !== '')
            fields[key] = text;
    }
    return fields;
}
/**
 * The name with the tag and the digest that it is given, both where both stand there
 * (https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/updater.go#L40).
 */
function resultOf(fields) {
    const tag = fields.newTag === undefined ? '' : `:${fields.newTag}`;
    const digest = fields.digest === undefined ? '' : `@${fields.digest}`;
    return (0,_versions_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(`${fields.newName ?? fields.name}${tag}${digest}`);
}


/***/ }),

/***/ 5433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   H7: () => (/* binding */ KUSTOMIZATION_NAMES),
/* harmony export */   Sv: () => (/* binding */ isKustomization),
/* harmony export */   rD: () => (/* binding */ isKustomizationPath)
/* harmony export */ });
/** The names under which Kustomize looks for its file (https://pkg.go.dev/sigs.k8s.io/kustomize/api/konfig). */
const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Whether a path has the name of a kustomization. */
function isKustomizationPath(path) {
    return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}
/** Whether a document is a kustomization or component: by its API group, or by its file's name where it names none. */
function isKustomization(path, value) {
    if (!isObject(value))
        return false;
    if (typeof value.apiVersion === 'string')
        return value.apiVersion.startsWith('kustomize.config.k8s.io/');
    const named = value.kind === undefined || value.kind === 'Kustomization' || value.kind === 'Component';
    return isKustomizationPath(path) && named;
}
/** Whether a value is a mapping. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 5774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ ALIASING),
/* harmony export */   GW: () => (/* binding */ allowedAliasShare),
/* harmony export */   b1: () => (/* binding */ LIMITS)
/* harmony export */ });
const LIMITS = { size: 64 * 1024 * 1024, depth: 100, documents: 200_000, nodes: 1_000_000 };
/**
 * From how many values on, and from which share of them coming from aliases, the cluster's reader gives up
 * (`document contains excessive aliasing`, https://github.com/yaml/go-yaml/blob/v2.4.3/decode.go#L277).
 */
const ALIASING = { minimumAliased: 100, minimumNodes: 1000, low: 400_000, high: 4_000_000 };
/** The share of values that may come from aliases in a document of this many. */
function allowedAliasShare(nodes) {
    if (nodes <= ALIASING.low)
        return 0.99;
    if (nodes >= ALIASING.high)
        return 0.1;
    return 0.99 - 0.89 * ((nodes - ALIASING.low) / (ALIASING.high - ALIASING.low));
}


/***/ }),

/***/ 5411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ indexLines)
/* harmony export */ });
/** Indexes the line ends of a text: LF, CRLF and lone CR. */
function indexLines(text) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/gu))
        starts.push(match.index + match[0].length);
    // A byte order mark is no column of the first line.
    const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const position = (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        const column = offset - (starts[low] ?? 0) + 1;
        return { line: low + 1, column: Math.max(1, low === 0 ? column - mark : column) };
    };
    return {
        position,
        range(file, start, end) {
            const from = position(start);
            const to = position(Math.max(start, end));
            return { file, ...from, endLine: to.line, endColumn: to.column };
        },
    };
}


/***/ }),

/***/ 3372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ findExactNode),
/* harmony export */   JO: () => (/* binding */ mergedFrom),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   RK: () => (/* binding */ hasAliases),
/* harmony export */   Tj: () => (/* binding */ findKey),
/* harmony export */   cy: () => (/* binding */ findNode),
/* harmony export */   hU: () => (/* binding */ collectAnchors),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   kk: () => (/* binding */ lastBefore)
/* harmony export */ });
/* harmony import */ var _construct_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8565);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3261);


/** How many aliases one path may lead through: more is a cycle. */
const MAX_HOPS = 100;
/** The node at a path of a document, through aliases and merged mappings; the nearest parent where there is none. */
function findNode(root, path, anchors) {
    const { node, key } = walk(root, path, anchors).found;
    // An unwritten value stands where its key does.
    return key && node.end <= node.start ? { ...key, anchor: undefined } : node;
}
/** The key of the value at exactly this path; undefined where there is none, as for the items of lists. */
function findKey(root, path, anchors) {
    const { found, isWhole } = walk(root, path, anchors);
    return isWhole ? found.key : undefined;
}
/** The node of exactly this path, an alias at its end not followed; undefined where there is none. */
function findExactNode(root, path, anchors) {
    const { found, isWhole } = walk(root, path, anchors);
    return isWhole ? found.node : undefined;
}
function walk(root, path, anchors) {
    let found = { node: root, key: undefined };
    for (const step of path) {
        const next = child(resolve(found.node, anchors), step, anchors, 0);
        if (next === undefined)
            return { found, isWhole: false };
        found = next;
    }
    return { found, isWhole: true };
}
/** Follows an alias to what it stands for. */
function resolve(node, anchors) {
    let found = node;
    for (let hops = 0; found.kind === 'alias' && hops < MAX_HOPS; hops++) {
        const target = anchors(found.name, found.start);
        if (!target)
            return found;
        found = target;
    }
    return found;
}
function child(node, step, anchors, hops) {
    if (node.kind === 'sequence') {
        const item = node.items[Number(step)];
        return item && { node: item, key: undefined };
    }
    return node.kind === 'mapping' ? childOfMapping(node, String(step), anchors, hops) : undefined;
}
/** The last one wins, `<<` included, as in construct.ts. */
function childOfMapping(node, key, anchors, hops) {
    if (hops > MAX_HOPS)
        return undefined;
    // Not reversed: a copy for each look-up costs as much as the look-up.
    for (let index = node.pairs.length - 1; index >= 0; index--) {
        const pair = node.pairs[index];
        if (!pair)
            continue;
        if (!(0,_construct_js__WEBPACK_IMPORTED_MODULE_0__/* .isMerge */ .F)(pair.key)) {
            if (isCalled(resolve(pair.key, anchors), key))
                return { node: pair.value, key: pair.key };
            continue;
        }
        for (const source of mergedFrom(pair.value)) {
            const merged = child(resolve(source, anchors), key, anchors, hops + 1);
            if (merged)
                return merged;
        }
    }
    return undefined;
}
/** Whether a key has this text for the cluster. Most need no typing: only numbers, booleans and null are named otherwise than written. */
function isCalled(node, key) {
    if (node.kind === 'scalar' && node.tag === undefined && !/^(?:true|false|null|NaN|[-+.\d])/u.test(key))
        return node.text === key && keyText(node) === key;
    return keyText(node) === key;
}
/** The mappings that a `<<` brings, the one that wins first. */
function mergedFrom(value) {
    return value.kind === 'sequence' ? value.items : [value];
}
/** The text of a scalar as an object's key. */
function keyText(node) {
    return node.kind === 'scalar' ? (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .typeScalar */ .v)(node.text, node.plain, node.tag)?.key : undefined;
}
/** Finds the anchors of a document, once for all that is looked for in it; they are indexed when the first alias asks for one. */
function collectAnchors(root) {
    let found;
    return (name, before) => {
        found ??= indexAnchors(root);
        return lastBefore(found.get(name) ?? [], before, ({ start }) => start);
    };
}
function indexAnchors(root) {
    const found = new Map();
    for (const node of nodesOf(root))
        if (node.anchor !== undefined) {
            const same = found.get(node.anchor);
            if (same)
                same.push(node);
            else
                found.set(node.anchor, [node]);
        }
    return found;
}
/** The last one that starts before an offset, of some in the order of the text. */
function lastBefore(sorted, offset, startOf) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const one = sorted[middle];
        if (one !== undefined && startOf(one) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low - 1];
}
/** Whether anything in a document stands in more than one place. */
function hasAliases(root) {
    for (const node of nodesOf(root))
        if (node.kind === 'alias')
            return true;
    return false;
}
/** All nodes of a document, keys and values, in the order of the text. Not recursive: generators within generators are slow. */
function* nodesOf(root) {
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        yield node;
        if (node.kind === 'sequence')
            open.push(...node.items.toReversed());
        if (node.kind === 'mapping')
            open.push(...node.pairs.toReversed().flatMap(({ key, value }) => [value, key]));
    }
}


/***/ }),

/***/ 7459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ parseDocuments),
  N: () => (/* binding */ relaxText)
});

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./build/domain/manifests/strictness.js

/**
 * What js-yaml reads and libyaml, the cluster's reader, refuses or reads otherwise: differences of YAML 1.1 and 1.2. Each was found with kubectl
 * (test/fixtures/yaml-probes.json).
 */
function checkScalar(text, event, inFlow, isJson) {
    const raw = event.valueStart < 0 ? '' : text.slice(event.valueStart, event.valueEnd);
    if (event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED && !isJson && raw.includes('\\'))
        return checkEscapes(raw, event.valueStart);
    if (event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN && inFlow)
        return checkFlowPlain(text, raw, event);
    if (event.style === js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK || event.style === js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK)
        return checkBlock(text, raw, event);
    return undefined;
}
function checkEscapes(raw, start) {
    const match = /(?<!\\)(?:\\\\)*(\\\/|\\u[dD][89a-fA-F][0-9a-fA-F]{2})/u.exec(raw);
    if (!match)
        return undefined;
    const at = start + match.index + match[0].length - (match[1]?.length ?? 0);
    return {
        start: at,
        end: at + (match[1]?.length ?? 0),
        message: `Clusters refuse the escape "${match[1]}" in YAML.`,
        hint: 'Write the character itself, or "\\U" and eight hexadecimal digits.',
    };
}
function checkFlowPlain(text, raw, event) {
    const place = { start: event.valueStart, end: event.valueEnd };
    if (raw.startsWith(':') || raw.includes('?'))
        return {
            ...place,
            message: 'Within "[]" and "{}" clusters refuse ":" and "?" in a value that is not quoted.',
            hint: 'Quote the value.',
        };
    // `{a:}`: the colon belongs to the key for libyaml.
    if (/^:[,[\]{}]/u.test(text.slice(event.valueEnd, event.valueEnd + 2)))
        return {
            ...place,
            message: 'Within "[]" and "{}" clusters read a colon with no blank behind it as part of the word.',
            hint: 'Write a blank after the colon, or quote the word.',
        };
    return undefined;
}
/** A block's indentation is found on its first line: libyaml takes no tab there, js-yaml begins the text with it. */
function checkBlock(text, raw, event) {
    const header = /[|>]([-+0-9]*)[^\n]*\n$/u.exec(text.slice(Math.max(0, event.valueStart - 400), event.valueStart));
    if (/\d/u.test(header?.[1] ?? '') || !/^(?: *\r?\n)* *\t/u.test(raw))
        return undefined;
    return {
        start: event.valueStart,
        end: event.valueStart + 1,
        message: 'Clusters refuse a block scalar whose first line begins with a tab.',
        hint: 'Give its indentation: "|2".',
    };
}
/** An anchor or alias that libyaml has no name for. */
function checkAnchor(text, event) {
    if (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT || event.type === js_yaml/* EVENT_ID */.hy.POP || event.anchorStart < 0)
        return undefined;
    if (/^[\w-]+$/u.test(text.slice(event.anchorStart, event.anchorEnd)))
        return undefined;
    return {
        start: event.anchorStart,
        end: event.anchorEnd,
        message: 'Clusters take only letters, digits, "_" and "-" in the name of an anchor.',
        hint: 'Rename the anchor.',
    };
}
/** `a: &x b: c`: js-yaml lets an anchor or tag open a block mapping on its key's line. */
function checkInlineMapping(text, keyEnd, start, kind) {
    if (kind !== 'mapping' || text[start] === '{' || start <= keyEnd || text.slice(keyEnd, start).includes('\n'))
        return undefined;
    return {
        start,
        end: start + 1,
        message: 'Clusters refuse a mapping that begins on the line of its key.',
        hint: 'Begin it on the next line, indented.',
    };
}
/** The problem that a refusal makes. */
function toProblem(refused, base) {
    return {
        rule: 'yaml/portability',
        severity: 'error',
        ...refused,
        start: base + refused.start,
        end: base + refused.end,
    };
}

;// CONCATENATED MODULE: ./build/domain/manifests/compose.js


/**
 * Makes the node trees of a text's documents from js-yaml's events, one by one so that only one has to be held. Depth is
 * bounded by the parser's own limit.
 */
function* composeDocuments(events, text, base, isJson) {
    let at = 0;
    while (at < events.length) {
        if (events[at]?.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT)
            throw new Error('A document was expected among the events.');
        const cursor = { events, text, base, isJson, problems: [], at: at + 1, flow: 0 };
        let root;
        while (events[cursor.at] && events[cursor.at]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            root = compose(cursor, base);
        at = cursor.at + 1;
        yield { root, problems: cursor.problems };
    }
}
function report(cursor, refused) {
    if (refused)
        cursor.problems.push(toProblem(refused, cursor.base));
}
/** `after` is where the previous sibling or key ended: the place of a value that is not written. */
function compose(cursor, after) {
    const { events, text, base } = cursor;
    const event = events[cursor.at++];
    if (event === undefined)
        throw new Error('The events end within a document.');
    report(cursor, checkAnchor(text, event));
    switch (event.type) {
        case js_yaml/* EVENT_ID */.hy.SCALAR:
            return composeScalar(cursor, event, after);
        case js_yaml/* EVENT_ID */.hy.ALIAS: {
            const name = text.slice(event.anchorStart, event.anchorEnd);
            return {
                kind: 'alias',
                name,
                anchor: undefined,
                start: base + event.anchorStart - 1,
                end: base + event.anchorEnd,
            };
        }
        case js_yaml/* EVENT_ID */.hy.SEQUENCE:
            return composeSequence(cursor, event);
        case js_yaml/* EVENT_ID */.hy.MAPPING:
            return composeMapping(cursor, event);
        default:
            throw new Error('A node was expected among the events.');
    }
}
function composeSequence(cursor, event) {
    const start = cursor.base + event.start;
    const node = { kind: 'sequence', items: [], anchor: anchorOf(cursor.text, event), start, end: start };
    composeChildren(cursor, event, node, (end) => {
        const item = compose(cursor, end);
        node.items.push(item);
        return item.end;
    });
    return node;
}
function composeMapping(cursor, event) {
    const { text, base } = cursor;
    const start = base + event.start;
    const node = { kind: 'mapping', pairs: [], anchor: anchorOf(text, event), start, end: start };
    composeChildren(cursor, event, node, (end) => {
        const key = compose(cursor, end);
        const value = compose(cursor, key.end);
        node.pairs.push({ key, value });
        report(cursor, checkInlineMapping(text, key.end - base, value.start - base, value.kind));
        return Math.max(key.end, value.end);
    });
    return node;
}
/** Composes children up to the end of a collection, whose own end the events do not tell. */
function composeChildren(cursor, event, node, composeNext) {
    const { events, text, base } = cursor;
    const isFlow = event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW;
    if (isFlow)
        cursor.flow++;
    let end = node.start;
    while (events[cursor.at]?.type !== js_yaml/* EVENT_ID */.hy.POP)
        end = composeNext(end);
    cursor.at++;
    if (isFlow)
        cursor.flow--;
    node.end = isFlow ? closingBracket(text, end - base, node.start - base) + base : end;
}
function composeScalar(cursor, event, after) {
    const { text, base } = cursor;
    report(cursor, checkScalar(text, event, cursor.flow > 0, cursor.isJson));
    const anchor = anchorOf(text, event);
    const tag = event.tagStart < 0 ? undefined : text.slice(event.tagStart, event.tagEnd);
    const plain = event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN;
    if (event.valueStart < 0) {
        const place = Math.max(after, base + event.anchorEnd, base + event.tagEnd);
        return { kind: 'scalar', text: '', plain, tag, anchor, start: place, end: place };
    }
    const [start, end] = scalarRange(text, event);
    return {
        kind: 'scalar',
        text: (0,js_yaml/* getScalarValue */.KE)(text, event),
        plain,
        tag,
        anchor,
        start: base + start,
        end: base + end,
    };
}
/** The events place a value inside its quotes and below its `|`: the range of a value includes both. */
function scalarRange(text, event) {
    if (event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED)
        return [event.valueStart - 1, event.valueEnd + 1];
    if (event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN)
        return [event.valueStart, event.valueEnd];
    const lineEnd = text.lastIndexOf('\n', event.valueStart - 1);
    const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
    const header = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?$/u.exec(text.slice(lineStart, lineEnd));
    return [header ? lineStart + header.index : event.valueStart, event.valueEnd];
}
function anchorOf(text, event) {
    return event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}
/** The end of a flow collection: past the bracket that follows its last child, over blanks, commas, colons and comments. */
function closingBracket(text, end, start) {
    const gap = /(?:[\s,:?]|(?<=\s)#[^\n\r]*)*[\]}]/uy;
    gap.lastIndex = end === start ? start + 1 : end;
    return gap.test(text) ? gap.lastIndex : end;
}

;// CONCATENATED MODULE: ./build/domain/manifests/relax.js

/** Each repair parses the piece once more, so their number times its length is bounded. */
const MAX_REPAIRS = 500;
const MAX_WORK = 64 * 1024 * 1024;
/**
 * Parses what clusters accept and YAML 1.2 readers refuse: lines within `[]` and `{}` that are not indented beyond their key, most often
 * a closing bracket (libyaml does not look at indentation there). The line breaks before such lines become blanks, and the comments
 * between; nothing within a scalar is touched. Undefined where that does not help.
 */
function parseRelaxed(source, maxDepth) {
    let text = source;
    const blanked = [];
    const attempts = Math.min(MAX_REPAIRS, MAX_WORK / Math.max(1, source.length));
    for (let attempt = 0; attempt < attempts; attempt++) {
        try {
            const events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth });
            return touchesScalar(source, events, blanked) ? undefined : { text, events };
        }
        catch (error) {
            const position = error instanceof js_yaml/* YAMLException */.tB && error.reason === 'deficient indentation' ? error.mark?.position : undefined;
            const repaired = position === undefined ? undefined : joinLines(text, position, blanked);
            if (repaired === undefined)
                return undefined;
            text = repaired;
        }
    }
    return undefined;
}
/** Blanks the tabs, or the line breaks and comments, between what stands at a position and what stands before it. */
function joinLines(text, position, blanked) {
    // A key and its colon stay apart: there libyaml refuses the line break too.
    if (text[position] === ':')
        return undefined;
    let start = position;
    while (/[ \t]/u.test(text.charAt(start - 1)))
        start--;
    if (text.slice(start, position).includes('\t'))
        return text.slice(0, start) + ' '.repeat(position - start) + text.slice(position);
    let lineStart = text.lastIndexOf('\n', position - 1) + 1;
    if (start > lineStart)
        return undefined;
    while (lineStart > 0) {
        const previous = text.lastIndexOf('\n', lineStart - 2) + 1;
        const content = contentLength(text.slice(previous, lineStart));
        start = previous + content;
        lineStart = previous;
        if (content > 0)
            break;
    }
    if (start === position || !text.slice(start, position).includes('\n'))
        return undefined;
    for (let at = start; at < position; at++)
        if (!/[ \t]/u.test(text.charAt(at)))
            blanked.push(at);
    return text.slice(0, start) + ' '.repeat(position - start) + text.slice(position);
}
/** How long a line is without its comment and the blanks before it. Quotes open where a token can begin. */
function contentLength(line) {
    let quote = '';
    let before = ' ';
    for (let at = 0; at < line.length; at++) {
        const character = line.charAt(at);
        if (quote !== '') {
            const isEscape = quote === '"' ? character === '\\' : character === quote && line[at + 1] === quote;
            if (isEscape)
                at++;
            else if (character === quote)
                quote = '';
        }
        else if (character === '#' && /\s/u.test(before))
            return line.slice(0, at).trimEnd().length;
        else if (/["']/u.test(character) && /[\s[{,:]/u.test(before))
            quote = character;
        before = character;
    }
    return line.trimEnd().length;
}
/** A scalar that runs over a joined line would read otherwise, but for a plain fold of two words. */
function touchesScalar(source, events, blanked) {
    const sorted = blanked.toSorted((a, b) => a - b);
    let next = 0;
    for (const event of events) {
        if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR || event.valueStart < 0)
            continue;
        while (next < sorted.length && (sorted[next] ?? 0) < event.valueStart)
            next++;
        for (let at = next; at < sorted.length && (sorted[at] ?? 0) < event.valueEnd; at++) {
            const isFold = event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN &&
                /^\S\n\S$/u.test(source.slice((sorted[at] ?? 0) - 1, (sorted[at] ?? 0) + 2));
            if (!isFold)
                return true;
        }
    }
    return false;
}

// EXTERNAL MODULE: ./build/domain/manifests/syntax-hint.js
var syntax_hint = __webpack_require__(9695);
;// CONCATENATED MODULE: ./build/domain/manifests/tabs.js



/** A tab in the indentation of a line, or behind the dash of an item. */
const TABBED = /^ *(?:- +|-(?=\t))*\t/gmu;
/**
 * The tabs that js-yaml passes over and libyaml refuses: at the beginning of a line, outside of scalars and of `[]` and `{}`. Costs
 * nothing for the many files without such a line.
 */
function findTabs(events, text, base) {
    const places = [...text.matchAll(TABBED)].map((match) => match.index + match[0].length - 1);
    if (places.length === 0)
        return [];
    const spans = freeSpans(events, text);
    return places
        .filter((place) => !spans.some(([start, end]) => start <= place && place < end))
        .map((place) => toProblem(refuse(place), base));
}
/** The stretches in which tabs do no harm. */
function freeSpans(events, text) {
    const spans = [];
    const open = [];
    let end = 0;
    for (const event of events) {
        if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR && event.valueStart >= 0) {
            end = event.valueEnd;
            spans.push([event.valueStart, end]);
        }
        else if (event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE || event.type === js_yaml/* EVENT_ID */.hy.MAPPING)
            open.push({ start: event.start, isFlow: event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW });
        else if (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT)
            open.push({ start: -1, isFlow: false });
        else if (event.type === js_yaml/* EVENT_ID */.hy.POP) {
            const closed = open.pop();
            if (!closed?.isFlow)
                continue;
            end = closingBracket(text, Math.max(end, closed.start), closed.start);
            spans.push([closed.start, end]);
        }
    }
    return spans;
}
function refuse(place) {
    return {
        start: place,
        end: place + 1,
        message: 'Clusters refuse a tab at the beginning of a line.',
        hint: 'Indent with spaces.',
    };
}

;// CONCATENATED MODULE: ./build/domain/manifests/parse.js





/**
 * The documents of a YAML or JSON text, one by one. A document that cannot be parsed does not hide the others: the text is then read
 * in the pieces between its `---` lines, as kubectl does
 * (https://github.com/kubernetes/apimachinery/blob/master/pkg/util/yaml/decoder.go).
 */
function* parseDocuments(text, limits) {
    const isJson = text.trimStart().startsWith('{');
    for (const piece of readPieces(text, limits)) {
        if ('problem' in piece.read)
            yield { problem: piece.read.problem };
        else
            yield* composePiece(piece, piece.read.events, isJson);
    }
}
function* composePiece(piece, events, isJson) {
    let tabs = isJson ? [] : findTabs(events, piece.text, piece.base);
    for (const document of composeDocuments(events, piece.text, piece.base, isJson)) {
        yield tabs.length > 0 ? { ...document, problems: [...document.problems, ...tabs] } : document;
        tabs = [];
    }
}
/**
 * The text with its flow collections laid out so that every YAML reader takes it, for a reader that has no such tolerance. Same length,
 * same offsets; the text itself where nothing is wrong with it.
 */
function relaxText(text, limits) {
    return readPieces(text, limits)
        .map((piece) => piece.text)
        .join('');
}
function readPieces(text, limits) {
    const whole = readPiece(text, 0, limits);
    if (!('problem' in whole.read))
        return [whole];
    return [...pieces(text)].map(([start, end]) => relaxPiece(readPiece(text.slice(start, end), start, limits), limits));
}
function readPiece(text, base, limits) {
    try {
        return { base, text, read: { events: (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: limits.depth }) } };
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        return { base, text, read: { problem: describe(error, text, base, limits) } };
    }
}
function relaxPiece(piece, limits) {
    if (!('problem' in piece.read))
        return piece;
    const relaxed = parseRelaxed(piece.text, limits.depth);
    return relaxed ? { base: piece.base, text: relaxed.text, read: { events: relaxed.events } } : piece;
}
function describe(error, text, base, limits) {
    const start = base + (error.mark?.position ?? 0);
    const place = { severity: 'error', start, end: start };
    if (error.reason.includes('maxDepth'))
        return {
            ...place,
            rule: 'yaml/limit',
            message: `Values are nested more than ${limits.depth} deep.`,
            hint: 'No resource needs that: look for brackets that are not closed.',
        };
    const hint = (0,syntax_hint/* syntaxHint */.R)(text, error.mark?.position ?? 0);
    return { ...place, rule: 'yaml/syntax', message: `This is not valid YAML: ${error.reason}.`, hint };
}
/** The stretches between `---` lines; a directive (`%YAML`) belongs to the document below it. */
function* pieces(text) {
    let start = 0;
    for (const match of text.matchAll(/^---(?=[ \t\r\n]|$)/gmu)) {
        const above = text.slice(start, match.index);
        if (above.split('\n').every((line) => /^\s*$|^[%#]/u.test(line)))
            continue;
        yield [start, match.index];
        start = match.index;
    }
    yield [start, text.length];
}


/***/ }),

/***/ 7339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Unreadable)
/* harmony export */ });
/** A problem that ends the reading of a document. It is caught within this folder and becomes a finding. */
class Unreadable extends Error {
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}


/***/ }),

/***/ 317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readManifests)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3270);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5433);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5774);



/**
 * Reads the resources of a file. Findings are `yaml/*` for the text and `resource/missing-api-version`, `resource/missing-kind`,
 * `resource/missing-name`, `resource/name` for what is no complete resource. With `expect: 'any'` a document that has neither apiVersion nor kind is
 * none of our business (Helm values, a workflow) and gives no finding.
 */
function readManifests(file, options = {}) {
    const read = (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocuments */ .r)(file, options.limits ?? _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b1);
    const findings = [...read.findings];
    const resources = [];
    const documents = read.documents.map((document) => ({ ...document, form: formOf(file.path, document.value) }));
    for (const document of documents) {
        if (document.form === 'empty' || document.form === 'kustomization')
            continue;
        if (options.expect === 'any' && !isClaimed(document.value))
            continue;
        collect({ document, findings, resources }, document.value, [], undefined);
    }
    return { resources, documents, findings };
}
function formOf(path, value) {
    if (value === null)
        return 'empty';
    if ((0,_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(path, value))
        return 'kustomization';
    return (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && isText(value.apiVersion) && isText(value.kind) ? 'resource' : 'other';
}
function isClaimed(value) {
    return (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && (value.apiVersion !== undefined || value.kind !== undefined);
}
function collect(into, value, path, itemType) {
    if (!(0,_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
        const message = `A resource is a mapping; this is ${describe(value)}.`;
        report(into, path, 'resource/not-an-object', message, 'Begin with "apiVersion: …" and "kind: …"; separate resources with "---".');
        return;
    }
    const typed = itemType && value.kind === undefined ? { ...itemType, ...value } : value;
    const type = readType(into, typed, path);
    if (!type)
        return;
    if (type.kind.endsWith('List') && Array.isArray(typed.items)) {
        const inner = type.kind === 'List' ? undefined : { apiVersion: type.apiVersion, kind: type.kind.slice(0, -4) };
        for (const [index, item] of typed.items.entries())
            collect(into, item, [...path, 'items', index], inner);
        return;
    }
    into.resources.push(makeResource(into, typed, type, path));
}
function readType(into, value, path) {
    const { apiVersion, kind } = value;
    if (isText(apiVersion) && isText(kind))
        return { apiVersion, kind };
    if (!isText(kind))
        missing(into, path, 'kind', 'resource/missing-kind', kind);
    if (!isText(apiVersion))
        missing(into, path, 'apiVersion', 'resource/missing-api-version', apiVersion);
    return undefined;
}
function missing(into, path, key, rule, found) {
    const isAbsent = found === undefined || found === null || found === '';
    const message = isAbsent ? `The resource has no "${key}".` : `"${key}" is ${describe(found)}; it must be text.`;
    report(into, isAbsent ? path : [...path, key], rule, message, isAbsent ? `Add "${key}: …".` : 'Quote it.');
}
function makeResource(into, value, type, path) {
    const metadata = (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value.metadata) ? value.metadata : {};
    const name = readName(into, metadata, type, path);
    const namespace = isText(metadata.namespace) ? { namespace: metadata.namespace } : {};
    const { document } = into;
    return { ...type, ...namespace, name, value, locate: (inner, part) => document.locate([...path, ...inner], part) };
}
/** A name that the cluster generates is shown as `pi-{{ generateName }}`, which no real name can be. */
function readName(into, metadata, type, path) {
    const { name, generateName } = metadata;
    if (isText(name))
        return name;
    if (name === undefined && isText(generateName))
        return `${generateName}{{ generateName }}`;
    if (name === undefined || name === null || typeof name === 'string') {
        const resource = { ...type, name: '' };
        report(into, [...path, 'metadata'], 'resource/missing-name', `The ${type.kind} has no "metadata.name".`, 'Add "name: …" to its metadata.', resource);
        return '';
    }
    const text = typeof name === 'object' ? '' : String(name);
    const resource = { ...type, name: text };
    report(into, [...path, 'metadata', 'name'], 'resource/name', `"metadata.name" is ${describe(name)}; it must be text.`, 'Quote it.', resource);
    return text;
}
function report(into, path, rule, message, hint, resource) {
    const place = into.document.locate(path);
    // A finding about a whole mapping marks its first line, not a page.
    const range = place.endLine > place.line && rule !== 'resource/name'
        ? { file: place.file, line: place.line, column: place.column }
        : place;
    into.findings.push({
        rule,
        severity: 'error',
        message,
        ...range,
        ...(hint ? { hint } : {}),
        ...(resource ? { resource } : {}),
    });
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function describe(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `the ${typeof value} ${JSON.stringify(value).slice(0, 60)}`;
}


/***/ }),

/***/ 3261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ typeScalar)
/* harmony export */ });
const words = new Map([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [
        word,
        { type: 'bool', value: true, key: 'true' },
    ]),
    ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [
        word,
        { type: 'bool', value: false, key: 'false' },
    ]),
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [
        word,
        { type: 'null', value: null, key: undefined },
    ]),
    ...['.nan', '.NaN', '.NAN'].map((word) => [word, infinite('.nan')]),
    ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, infinite('.inf')]),
    ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, infinite('-.inf')]),
]);
const STANDARD = 'tag:yaml.org,2002:';
const RESOLVABLE = new Set(['str', 'bool', 'int', 'float', 'null', 'timestamp']);
/** https://github.com/yaml/go-yaml/blob/v2.4.3/resolve.go#L84 */
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
/** What begins with a point is read by Go's ParseFloat alone, which takes `_` between digits. */
const POINT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+)?$/u;
const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)?$/u;
/**
 * Types a scalar as the cluster does: go-yaml v2 through sigs.k8s.io/yaml, which is neither YAML 1.1 nor 1.2
 * (https://github.com/yaml/go-yaml/blob/v2.4.3/resolve.go). Undefined where it refuses the value under its tag.
 */
function typeScalar(text, plain, writtenTag) {
    if (writtenTag === undefined)
        return plain ? typePlain(text) : string(text);
    const tag = standardTag(writtenTag);
    if (tag === 'binary')
        return decodeBinary(text);
    if (tag === undefined || !RESOLVABLE.has(tag) || tag === 'str')
        return string(text);
    if (tag === 'timestamp')
        return TIMESTAMP.test(text) ? string(text) : undefined;
    const typed = typePlain(text);
    return typed.type === tag || (tag === 'float' && typed.type === 'int') ? typed : undefined;
}
function typePlain(text) {
    const first = text.charCodeAt(0);
    const word = words.get(text);
    if (word)
        return word;
    const isDigit = first >= 48 && first <= 57;
    // Most scalars are words: only what starts with a digit, a sign or a point can be a number.
    if (!(isDigit || first === 43 || first === 45 || first === 46))
        return string(text);
    if (first === 46)
        return POINT.test(text) ? (float(text.replaceAll('_', '')) ?? string(text)) : string(text);
    if (TIMESTAMP.test(text))
        return string(text);
    const bare = text.replaceAll('_', '');
    return integer(bare) ?? (FLOAT.test(bare) ? float(bare) : undefined) ?? string(text);
}
const MAX_UNSIGNED = 2n ** 64n - 1n;
const MAX_SIGNED = 2n ** 63n - 1n;
/** Go's ParseInt with base 0: `0x`, `0o`, `0b` and a leading `0` for octal; then ParseUint, which takes no sign. */
function integer(text) {
    const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/u.exec(text);
    if (!match)
        return undefined;
    const [, sign = '', hex, binary, octal, decimal] = match;
    const size = BigInt(decimal ?? (hex ? `0x${hex}` : binary ? `0b${binary}` : `0o${octal}`));
    if (size > MAX_SIGNED + (sign === '-' ? 1n : 0n) && (sign !== '' || size > MAX_UNSIGNED))
        return undefined;
    const exact = sign === '-' ? -size : size;
    const value = Number(exact) + 0;
    // A key is made of what fits a Go int: of an unsigned number that does not, the cluster makes no key.
    const key = exact > MAX_SIGNED ? undefined : String(exact);
    return Number.isSafeInteger(value) ? { type: 'int', value, key } : { type: 'int', value, key, flaw: 'inexact' };
}
function float(text) {
    const value = Number(text);
    // Go's ParseFloat reports a range error for what overflows, and the scalar stays a string.
    if (!Number.isFinite(value))
        return undefined;
    return { type: 'float', value, key: floatKey(value) };
}
/** Go's FormatFloat(value, 'g', -1, 32): the shortest digits that tell a float32 apart, with an exponent from a million on. */
function floatKey(value) {
    const rounded = Math.fround(value);
    let digits = 1;
    while (digits < 9 && Math.fround(Number(rounded.toPrecision(digits))) !== rounded)
        digits++;
    const [mantissa = '', exponent = '0'] = rounded.toExponential(digits - 1).split('e');
    const power = Number(exponent);
    if (power < -4 || power >= 6)
        return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    return String(Number(`${mantissa}e${power}`));
}
function infinite(key) {
    return { type: 'float', value: null, key, flaw: 'not-finite' };
}
function string(text) {
    return { type: 'str', value: text, key: text };
}
function standardTag(tag) {
    if (tag.startsWith('!!'))
        return tag.slice(2);
    return tag.startsWith(`!<${STANDARD}`) ? tag.slice(2 + STANDARD.length, -1) : undefined;
}
function decodeBinary(text) {
    const compact = text.replace(/[\r\n]/gu, '');
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(compact))
        return undefined;
    const bytes = Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
    return string(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ syntaxHint)
/* harmony export */ });
/**
 * What to do about a text that is no YAML: the mistakes that js-yaml names in the words of its own workings.
 *
 * @param offset where reading stopped
 */
function syntaxHint(text, offset) {
    const next = text[offset];
    if (/^(?:<{7}|={7}|>{7})(?: |\r?$)/mu.test(text))
        return 'Resolve the merge conflict that is marked in the file.';
    if (next === ']' || next === '}')
        return `Indent the closing "${next}" by more than the key that it belongs to.`;
    if (next === '\t')
        return 'YAML is indented with spaces; replace the tab.';
    if (next === '@' || next === '`' || next === '%')
        return `A value that begins with "${next}" needs quotes.`;
    if (text.slice(offset).trim() === '')
        return 'A bracket, brace or quote may not be closed.';
    if (/\{\{.*\}\}/u.test(text))
        return 'Where this is a template ("{{ … }}"), write what it renders to, or quote it.';
    return 'Look at this line and the one before it: indentation, colons and quotes.';
}


/***/ }),

/***/ 5462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   LN: () => (/* binding */ parsePlainReference),
/* harmony export */   UD: () => (/* binding */ dockerHub),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/**
 * The grammar of https://github.com/distribution/reference (regexp.go). What it calls a domain we call a registry; what it calls
 * remote-name, a repository.
 */
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const tag = '[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}';
const digest = '(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})';
const path = `${component}(?:/${component})*`;
const version = `(?::(${tag}))?(?:@(${digest}))?`;
const wholeReference = new RegExp(`^(${host})/(${path})${version}$`);
const plainReference = new RegExp(`^(?:(${host})/)?(${path})${version}$`);
const wholeTag = new RegExp(`^${tag}$`);
const wholeDigest = new RegExp(`^${digest}$`);
/** A bare image id, which `docker run` would take for one: refused by the grammar as a name. */
const imageId = /^[a-f0-9]{64}$/;
/** RepositoryNameTotalLengthMax of distribution/reference: it counts the path without the host. */
const maximumRepository = 255;
/** Longer than any host (253), port, repository, tag and digest together: nothing longer is looked at. */
const maximumText = 1024;
/** Docker Hub, under the name that identifies its images. */
const dockerHub = 'docker.io';
/** Its other names: the one of the past, which Docker still normalises, and that of its API, which people copy from logs and charts. */
const hubAliases = new Set([dockerHub, `index.${dockerHub}`, `registry-1.${dockerHub}`]);
/**
 * Takes an image reference apart, as Docker and the kubelet do (`ParseNormalizedNamed`): `nginx` is
 * `docker.io/library/nginx`, `index.docker.io` is `docker.io`, and so is `registry-1.docker.io`, which Docker leaves as it is. Undefined when it is none. Unlike there, a host that is no host name
 * (`foo_bar.com/x`) is refused: that parser takes it for a path without a registry.
 */
function parseReference(text) {
    if (text.length > maximumText || imageId.test(text))
        return undefined;
    const parts = wholeReference.exec(qualify(text));
    if (parts === null)
        return undefined;
    const [, registry = '', repository = '', foundTag, foundDigest] = parts;
    if (repository.length > maximumRepository)
        return undefined;
    return {
        text,
        written: text.slice(0, text.length - suffixLength(foundTag) - suffixLength(foundDigest)),
        name: `${registry}/${repository}`,
        registry,
        repository,
        ...(foundTag === undefined ? {} : { tag: foundTag }),
        ...(foundDigest === undefined ? {} : { digest: foundDigest }),
    };
}
/**
 * Takes a reference apart by the grammar alone (`Parse` of distribution/reference): no registry is put in front, and the first
 * part is the domain whenever it could be one. Undefined when it is none.
 */
function parsePlainReference(text) {
    const parts = text.length > maximumText ? null : plainReference.exec(text);
    if (parts === null)
        return undefined;
    const [, domain, repository = '', foundTag, foundDigest] = parts;
    if (repository.length > maximumRepository)
        return undefined;
    return {
        ...(domain === undefined ? {} : { domain }),
        path: repository,
        ...(foundTag === undefined ? {} : { tag: foundTag }),
        ...(foundDigest === undefined ? {} : { digest: foundDigest }),
    };
}
/** The reference that names this version of an image; the name stays as it was written. */
function formatReference(written, version) {
    return `${written}${version.tag === undefined ? '' : `:${version.tag}`}${version.digest === undefined ? '' : `@${version.digest}`}`;
}
/** Whether a text is a tag by the OCI distribution specification. */
function isTag(text) {
    return wholeTag.test(text);
}
/** Whether a text is a digest that we can verify: SHA-256 or SHA-512, lower-case hexadecimal. */
function isDigest(text) {
    return wholeDigest.test(text);
}
/** Puts the registry that is meant in front: `splitDockerDomain` of distribution/reference (normalize.go). */
function qualify(text) {
    const slash = text.indexOf('/');
    if (slash < 0)
        return `${dockerHub}/library/${text}`;
    const [first, rest] = [text.slice(0, slash), text.slice(slash + 1)];
    const isHost = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
    if (!isHost)
        return `${dockerHub}/${text}`;
    if (!hubAliases.has(first))
        return text;
    return rest.includes('/') ? `${dockerHub}/${rest}` : `${dockerHub}/library/${rest}`;
}
/** How many characters a tag or digest takes, with the `:` or `@` before it. */
function suffixLength(part) {
    return part === undefined ? 0 : part.length + 1;
}


/***/ }),

/***/ 4269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ output),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   QP: () => (/* binding */ defineAction)
/* harmony export */ });
/* unused harmony export camelCase */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4614);

/** Declares an action. */
function defineAction(spec) {
    return spec;
}
/** Declares an output; the example documents it and gives it its type. */
function output(description, example) {
    return { description, example };
}
/**
 * Reads all inputs of a spec. `read` gives the text of one input as the runner or the command line has it, '' when it
 * is not given: then the default applies.
 *
 * @throws InputError for the first input that cannot be used
 */
function readInputs(inputs, read, mask) {
    const values = {};
    for (const [name, input] of Object.entries(inputs)) {
        const given = read(name);
        // An expression was worked out by the runner already: what is empty now was given so, by a secret that is not there.
        const fallback = input.default?.startsWith('${{') ? '' : input.default;
        const value = given === '' ? fallback : given;
        if (value === undefined)
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredButEmpty */ .E1)(name);
        if (input.secret && value !== '')
            mask(value);
        values[camelCase(name)] = input.parse(value, name);
    }
    return values;
}
/** `fail-on` → `failOn`. */
function camelCase(name) {
    return name.replace(/-([a-z])/gu, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 3844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ ForgeError),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   XR: () => (/* binding */ formatUserError),
/* harmony export */   b$: () => (/* binding */ ClusterError),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   xL: () => (/* binding */ ConfigError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something that a user can put right. An action fails its step with it and the command line exits with 2; every other
 * error is our own bug and keeps its stack (DESIGN §10).
 */
class UserError extends Error {
    name = 'UserError';
    at;
    hint;
    constructor(message, detail = {}) {
        super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
        this.at = detail.at;
        this.hint = detail.hint;
    }
}
/** An input of an action or a flag of the command line that cannot be used. */
class InputError extends UserError {
    name = 'InputError';
}
/** A `gitops.yaml` or a manifest that does not say what it must. */
class ConfigError extends UserError {
    name = 'ConfigError';
}
/** A tool that failed: `kustomize`, `git`. Its arguments and output are redacted by whoever throws. */
class CommandError extends UserError {
    name = 'CommandError';
}
/** GitHub refused or could not be reached. `status` is HTTP's, 0 when there was no answer. */
class ForgeError extends UserError {
    name = 'ForgeError';
    status;
    constructor(message, status, detail = {}) {
        super(message, detail);
        this.status = status;
    }
}
/** A cluster refused or could not be reached. `status` is HTTP's, 0 when there was no answer. */
class ClusterError extends UserError {
    name = 'ClusterError';
    status;
    constructor(message, status, detail = {}) {
        super(message, detail);
        this.status = status;
    }
}
/** A registry refused or could not be reached. `status` is HTTP's, 0 when there was no answer. */
class RegistryError extends UserError {
    name = 'RegistryError';
    status;
    constructor(message, status, detail = {}) {
        super(message, detail);
        this.status = status;
    }
}
/** `file:line:column`, as far as it is known. */
function formatPlace(at) {
    return [at.file, at.line, at.line === undefined ? undefined : at.column]
        .filter((part) => part !== undefined)
        .join(':');
}
/** One error as a person reads it: place, what, and what to do. No stack. */
function formatUserError(error) {
    const place = error.at ? `${formatPlace(error.at)}: ` : '';
    return `${place}${error.message}${error.hint ? `\n  ${error.hint}` : ''}`;
}


/***/ }),

/***/ 189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compareFindings),
/* harmony export */   H: () => (/* binding */ failsOn)
/* harmony export */ });
const rank = { error: 2, warning: 1, info: 0 };
/** Whether these findings fail the run. Info never does. */
function failsOn(findings, failOn) {
    if (failOn === 'never')
        return false;
    for (const finding of findings)
        if (rank[finding.severity] >= rank[failOn])
            return true;
    return false;
}
/** Order of report: file, line, column, the worst first, rule. Deterministic for equal input. */
function compareFindings(a, b) {
    return (compareText(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        rank[b.severity] - rank[a.severity] ||
        compareText(a.rule, b.rule) ||
        compareText(a.message, b.message));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 4614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   E1: () => (/* binding */ requiredButEmpty),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony export duration */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6837);


/** Free text; empty when not given. */
function text(description, options = {}) {
    return { description, type: 'text', default: options.default ?? '', parse: (value) => value };
}
/** Text that must be given. */
function requiredText(description) {
    return {
        description,
        type: 'text',
        default: undefined,
        parse(value, name) {
            if (value === '')
                throw requiredButEmpty(name);
            return value;
        },
    };
}
/** The error for an input that must be given and is not. */
function requiredButEmpty(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The input "${name}" is required and empty.`, {
        hint: `Give it a value: \`${name}:\` under \`with:\` of the step, \`--${name}\` on the command line.`,
    });
}
/** A token or password: masked the moment it is read. */
function secret(description, options = {}) {
    return { ...text(description, options), type: 'secret', secret: true };
}
/** A list, one entry a line; blank lines are passed over. */
function lines(description, options = {}) {
    return {
        description,
        type: 'lines',
        default: options.default ?? '',
        parse: (value) => value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
    };
}
/** true or false, nothing else: a typo must not silently mean false. */
function flag(description, options) {
    return {
        description,
        type: 'true or false',
        default: String(options.default),
        choices: ['true', 'false'],
        parse(value, name) {
            if (value === 'true' || value === 'false')
                return value === 'true';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The input "${name}" is "${value}"; it takes true or false.`);
        },
    };
}
/** One of several words. */
function choice(description, choices, options) {
    return {
        description,
        type: `one of ${choices.map((word) => `\`${word}\``).join(', ')}`,
        default: options.default,
        choices,
        parse(value, name) {
            if (choices.includes(value))
                return value;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The input "${name}" is "${value}"; it takes ${choices.join(', ')}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(value, choices)}`);
        },
    };
}
const units = { s: 1, m: 60, h: 3600, d: 86_400 };
/** A length of time such as `90s`, `10m`, `2h30m`, in seconds. */
function parseDuration(value) {
    if (!/^(?:\d{1,7}[smhd])+$/u.test(value))
        return undefined;
    let seconds = 0;
    for (const [, count, unit] of value.matchAll(/(\d+)([smhd])/gu))
        seconds += Number(count) * (units[unit ?? 's'] ?? 0);
    return seconds;
}
/** A length of time, given as `10m`; in seconds. */
function duration(description, options) {
    return {
        description,
        type: 'duration',
        default: options.default,
        parse(value, name) {
            const seconds = parseDuration(value);
            if (seconds !== undefined)
                return seconds;
            throw new InputError(`The input "${name}" is "${value}"; it takes a duration such as 90s, 10m or 2h30m.`);
        },
    };
}


/***/ }),

/***/ 6837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longer than any name or key: what is longer was no slip of a finger, and comparing it takes the square of its length. */
const longest = 200;
/**
 * The candidate that was probably meant, or undefined when none is near: for "did you mean". Distance is
 * Damerau-Levenshtein (restricted), at most a third of the word's length.
 */
function nearest(word, candidates) {
    if (word.length > longest)
        return undefined;
    let best;
    let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - word.length) >= bestDistance)
            continue;
        const found = distance(word.toLowerCase(), candidate.toLowerCase());
        if (found < bestDistance)
            [best, bestDistance] = [candidate, found];
    }
    return best;
}
/** The end of a sentence about an unknown word: `; did you mean "x"?`, or a full stop. */
function didYouMean(word, candidates) {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? '.' : `; did you mean "${candidate}"?`;
}
function distance(a, b) {
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                value = Math.min(value, (before[j - 2] ?? 0) + 1);
            }
            row.push(value);
        }
        [before, previous] = [previous, row];
    }
    return previous[b.length] ?? 0;
}


/***/ })

};
