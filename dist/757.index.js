export const id = 757;
export const ids = [757];
export const modules = {

/***/ 3757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1409);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2642);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2203);



/** Runs the action under GitHub's runner. */
function main() {
    return (0,_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, async (inputs, started) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, { ...(await started.all(inputs.token)), trigger: started.trigger }));
}


/***/ }),

/***/ 2642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/domain/report/diff-markdown.js
var diff_markdown = __webpack_require__(4083);
// EXTERNAL MODULE: ./build/domain/report/limits.js
var limits = __webpack_require__(14);
// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/domain/report/resource-diff.js
var resource_diff = __webpack_require__(5796);
;// CONCATENATED MODULE: ./build/actions/diff/untouched.js

/**
 * Whether a source renders to the same in two trees: the files that it was made from are the same, and no directory that it was
 * made from has got or lost a file or a link. Texts are compared and not commits: a working tree has changes that no commit
 * has. What cannot be compared counts as touched.
 */
async function isUntouched(base, tree, source, inputs) {
    const directories = new Set([source, ...inputs.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))]);
    try {
        for (const directory of directories) {
            if ((await pathsOf(base, directory)) !== (await pathsOf(tree, directory)))
                return false;
        }
        for (const path of inputs)
            if ((await base.read(path)) !== (await tree.read(path)))
                return false;
        return true;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return false;
        throw error;
    }
}
async function pathsOf(files, directory) {
    const [entries, links] = await Promise.all([files.list(directory), files.links?.(directory)]);
    return JSON.stringify([entries?.map(({ path }) => path), links ?? []]);
}

;// CONCATENATED MODULE: ./build/actions/diff/compare.js



/**
 * Renders as little as tells the difference: each source once, however many environments and targets share it, and the working
 * tree's only where a file that the base's was made from differs.
 */
function comparison(renderer, base, tree) {
    const [before, after] = [once(renderer, base), once(renderer, tree)];
    const known = new Map();
    const compare = async (from, to) => {
        const old = await before(from);
        if (old && from !== undefined && from === to && (await isUntouched(base, tree, from, old.inputs)))
            return [];
        return (0,resource_diff/* diffResources */.lv)(resourcesOf(old), resourcesOf(await after(to)));
    };
    return (from, to) => {
        const key = `${from ?? ''}\u0000${to ?? ''}`;
        const answer = known.get(key) ?? compare(from, to);
        known.set(key, answer);
        return answer;
    };
}
/** @throws ConfigError when it does not render: half of a render would show the other half as removed */
function once(renderer, files) {
    const known = new Map();
    const render = async (source) => {
        const rendered = await renderer.render(files, source);
        const broken = rendered.findings.find(({ severity }) => severity === 'error');
        if (broken)
            throw new errors/* ConfigError */.xL(broken.message, { at: broken });
        return rendered;
    };
    return async (source) => {
        if (source === undefined)
            return undefined;
        const answer = known.get(source) ?? render(source);
        known.set(source, answer);
        return answer;
    };
}
function resourcesOf(rendered) {
    return rendered?.resources ?? [];
}

;// CONCATENATED MODULE: ./build/actions/diff/instances.js
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



/** The rendered difference of every placement that either side has. */
async function diffInstances(ports, inputs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const base = __addDisposableResource(env_1, await ports.git.snapshot(await baseCommit(ports, inputs.base)), true);
        const [before, after] = await Promise.all([
            baseSources(ports, base, inputs.config),
            sourcesOf(ports.files, inputs.config),
        ]);
        const compare = comparison(ports.renderer, base, ports.files);
        const keys = [...new Set([...after.keys(), ...before.keys()])];
        // Awaited here: the files of the base go when this block is left.
        return await Promise.all(keys.map(async (key) => {
            const [app = '', environment = '', target = ''] = key.split('/');
            try {
                return { app, environment, target, diffs: await compare(before.get(key), after.get(key)) };
            }
            catch (error) {
                if (!(error instanceof errors/* UserError */.yo))
                    throw error;
                return { app, environment, target, diffs: [], broken: (0,errors/* formatUserError */.XR)(error) };
            }
        }));
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
/** Where the working tree left its base branch: what was merged there since is not part of the difference. */
async function baseCommit({ git, forge, trigger }, given) {
    const name = given || trigger.pullRequest?.base || (await forge.repository()).defaultBranch;
    const tip = /^[0-9a-f]{40}$/u.test(name) ? name : await git.tip(name);
    const base = await git.mergeBase(tip, await git.head());
    if (base !== undefined)
        return base;
    throw new errors/* InputError */.dz(`The working tree and "${name}" have no commit in common.`, {
        hint: 'Name the base of this branch with the input "base".',
    });
}
/** Those of the base. One that cannot be read must not keep the pull request that repairs it from being shown. */
async function baseSources({ host }, base, path) {
    try {
        return await sourcesOf(base, path);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        host.warning(`The configuration of the base cannot be read; everything is shown as added. ${(0,errors/* formatUserError */.XR)(error)}`);
        return new Map();
    }
}
/** `app/environment/target` → source; none where a side has no configuration yet. */
async function sourcesOf(files, path) {
    if ((await files.read(path)) === undefined)
        return new Map();
    const config = await (0,desired_state/* readConfig */.Xg)(files, path);
    const sources = new Map();
    for (const app of config.apps) {
        for (const { environment, target, source } of app.instances.flatMap(({ environment }) => (0,desired_state/* placementsOf */.WU)(app, environment))) {
            sources.set(`${app.name}/${environment}/${target}`, source);
        }
    }
    return sources;
}

;// CONCATENATED MODULE: ./build/actions/diff/run.js





/** The first line of our comment. It alone proves nothing: only comments of our own identity are looked at. */
const marker = '<!-- plumbline diff -->';
/** Compares the working tree with its base, rendered, and keeps one comment about it on the pull request. */
async function run(inputs, ports) {
    const instances = await diffInstances(ports, inputs);
    const text = (0,diff_markdown/* instanceDiffMarkdown */.uU)(instances);
    await ports.host.summary(`### Rendered difference\n\n${text}`);
    const { pullRequest } = ports.trigger;
    if (inputs.comment && pullRequest)
        await comment(ports, pullRequest.number, text);
    const changes = instances.filter(({ diffs }) => diffs.length > 0).map(count);
    return { changed: changes.length > 0, changes };
}
/** Keeps the one comment at this text. A token that may not write (a fork's) is no failure: the summary has it too. */
async function comment({ forge, host }, number, text) {
    const body = (0,markdown/* truncate */.xv)(`${marker}\n### Rendered difference\n\n${text}`, limits/* bodyLimit */.kR, 'The rest is in the summary of the job.');
    try {
        const present = (await forge.ownComments(number)).find((candidate) => candidate.body.startsWith(marker));
        if (!present)
            await forge.createComment(number, body);
        else if (present.body !== body)
            await forge.updateComment(present.id, body);
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8) || error.status !== 403)
            throw error;
        host.warning('The token may not comment on the pull request (a fork has a read-only one): see the summary instead.');
    }
}
function count({ app, environment, target, diffs }) {
    const of = (change) => diffs.filter((diff) => diff.change === change).length;
    return { app, environment, target, added: of('added'), changed: of('changed'), removed: of('removed') };
}


/***/ }),

/***/ 2203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _kit_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4614);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5355);



/** Shows what a pull request changes in the rendered manifests. */
const spec = (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'diff',
    title: 'Plumbline diff',
    description: 'Shows what a pull request changes in the rendered manifests of each application and environment, in one comment.',
    permissions: [
        { name: 'contents', access: 'read', why: 'to read both sides' },
        { name: 'pull-requests', access: 'write', why: 'to write the comment' },
    ],
    inputs: {
        token: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh,
        config: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W,
        base: (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('The branch or commit to compare with. Empty for the base of the pull request, or the default branch.'),
        comment: (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Whether to write the comment on the pull request. The summary is written always.', {
            default: true,
        }),
    },
    outputs: {
        changed: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Whether anything rendered differs.', true),
        changes: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('What differs, per application, environment and target.', [
            { app: 'shop', environment: 'dev', target: 'dev', added: 0, changed: 1, removed: 0 },
        ]),
    },
});


/***/ }),

/***/ 1409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// UNUSED EXPORTS: triggerOf

// EXTERNAL MODULE: ./build/adapters/runner/clock.js
var clock = __webpack_require__(1390);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/adapters/runner/context.js



/** Bytes of an event's payload; GitHub sends at most 25 MB. */
const PAYLOAD = 25 * 1024 * 1024;
/** Reads the runner's variables. @throws InputError naming the one that makes no sense */
function readContext(env) {
    const [owner = '', name = ''] = matched(env, 'GITHUB_REPOSITORY', /^[A-Za-z0-9_.-]{1,100}\/(?!\.\.?$)[A-Za-z0-9_.-]{1,100}$/).split('/');
    const serverUrl = url(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    const runId = matched(env, 'GITHUB_RUN_ID', /^\d{0,20}$/);
    const page = `${serverUrl}/${owner}/${name}`;
    return {
        event: matched(env, 'GITHUB_EVENT_NAME', /^[a-z][a-z_]{0,60}$/),
        payload: readPayload(env.GITHUB_EVENT_PATH),
        repository: { owner, name },
        workspace: directory(env),
        commit: matched(env, 'GITHUB_SHA', /^(?:[0-9a-f]{40}(?:[0-9a-f]{24})?)?$/),
        ref: matched(env, 'GITHUB_REF', /^(?:refs\/[^\u0000-\u0020\u007f~^:?*[\\]{1,1000})?$/),
        actor: matched(env, 'GITHUB_ACTOR', /^(?:[A-Za-z0-9_.-]{1,100}(?:\[bot\])?)?$/),
        runUrl: runId === '' ? page : `${page}/actions/runs/${runId}`,
        serverUrl,
        apiUrl: url(env, 'GITHUB_API_URL'),
        graphqlUrl: url(env, 'GITHUB_GRAPHQL_URL'),
    };
}
function matched(env, name, pattern) {
    const value = env[name] ?? '';
    if (pattern.test(value))
        return value;
    throw new errors/* InputError */.dz(value === '' ? `${name} is not set.` : `${name} makes no sense: ${JSON.stringify(value.slice(0, 100))}.`, {
        hint: "GitHub's runner sets it. Outside of a workflow, use the command line: plumbline --help.",
    });
}
function url(env, name) {
    const value = env[name];
    if (!value)
        return undefined;
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (parsed && /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password)
        return value.replace(/\/+$/, '');
    throw new errors/* InputError */.dz(`${name} is not an http or https address.`, { hint: "GitHub's runner sets it." });
}
function directory(env) {
    const workspace = env.GITHUB_WORKSPACE ?? '';
    if (external_node_path_.isAbsolute(workspace) && (0,external_node_fs_.statSync)(workspace, { throwIfNoEntry: false })?.isDirectory())
        return workspace;
    throw new errors/* InputError */.dz('GITHUB_WORKSPACE is not a directory.', { hint: "GitHub's runner sets it." });
}
function readPayload(file) {
    if (!file)
        return {};
    const size = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size;
    if (size === undefined)
        return {};
    if (size > PAYLOAD)
        throw new errors/* InputError */.dz('The event of this run (GITHUB_EVENT_PATH) is larger than 25 MiB.');
    try {
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        if (typeof payload === 'object' && payload !== null && !Array.isArray(payload))
            return payload;
    }
    catch (cause) {
        throw new errors/* InputError */.dz('The event of this run (GITHUB_EVENT_PATH) is not JSON.', { cause });
    }
    throw new errors/* InputError */.dz('The event of this run (GITHUB_EVENT_PATH) is not an object.', {
        hint: "GitHub's runner writes it.",
    });
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var lib_core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/kit/findings.js
var kit_findings = __webpack_require__(189);
;// CONCATENATED MODULE: ./build/adapters/runner/annotations.js

/** Annotations of one level that GitHub shows for a step (actions/runner, ExecutionContext.cs). */
const ANNOTATIONS_PER_LEVEL = 10;
/** Characters of an annotation's message; the runner cuts the rest. */
const MESSAGE = 4096;
const order = ['error', 'warning', 'info'];
/**
 * Chooses what fits, the most severe first, in the order of the report within a level.
 * @param budget annotations of each level that may still be made
 */
function planAnnotations(findings, budget) {
    const hidden = { error: 0, warning: 0, info: 0 };
    const show = order.flatMap((severity) => {
        const level = findings.filter((finding) => finding.severity === severity).sort(kit_findings/* compareFindings */.E);
        hidden[severity] = Math.max(0, level.length - budget[severity]);
        return level.slice(0, budget[severity]);
    });
    return { show, hidden };
}
/** What is not shown, in one line; undefined when all is. */
function describeHidden(hidden) {
    const words = { error: 'error', warning: 'warning', info: 'note' };
    const parts = order
        .filter((severity) => hidden[severity] > 0)
        .map((severity) => `${hidden[severity]} more ${words[severity]}${hidden[severity] === 1 ? '' : 's'}`);
    return parts.length === 0
        ? undefined
        : `${parts.join(', ')} not annotated: GitHub shows ${ANNOTATIONS_PER_LEVEL} of a kind.`;
}
/** A finding's message with its remedy, within GitHub's limit. */
function annotationMessage({ message, hint }) {
    const text = hint === undefined ? message : `${message}\n${hint}`;
    if (text.length <= MESSAGE)
        return text;
    return `${text.slice(0, MESSAGE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

// EXTERNAL MODULE: ./build/adapters/runner/neutralise.js
var runner_neutralise = __webpack_require__(5876);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/adapters/runner/summary.js

/** Bytes of a step's summary; GitHub drops a larger one whole (actions/runner, CreateStepSummaryCommand). */
const SUMMARY_BYTES = 1024 * 1024;
const NOTE = '\n\n_The summary was cut here: GitHub shows 1 MiB of it._\n';
/**
 * The Markdown that fits into so many bytes: cut at the end of a line, an open code fence closed, and said so. Deterministic: the same
 * input gives the same cut.
 */
function fitSummary(markdown, bytes) {
    const whole = Buffer.from(markdown);
    if (whole.length <= bytes)
        return markdown;
    // A fence's own characters come on top; it is never longer than a line that was kept.
    const room = bytes - Buffer.byteLength(NOTE) - 80;
    if (room <= 0)
        return '';
    const lines = whole.subarray(0, whole.subarray(0, room).lastIndexOf(10) + 1).toString('utf8');
    const fence = openFence(lines);
    return `${lines}${fence === undefined ? '' : `${fence}\n`}${NOTE}`;
}
/** The fence that is open at the end of a text: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function openFence(text) {
    let open;
    for (const [, fence = '', rest = ''] of text.matchAll(/^ {0,3}(`{3,70}|~{3,70})(.*)$/gm)) {
        if (open === undefined)
            open = fence;
        else if (fence[0] === open[0] && fence.length >= open.length && rest.trim() === '')
            open = undefined;
    }
    return open;
}
/** Adds Markdown to the summary file, as much as still fits. */
async function appendSummary(file, markdown) {
    const used = await (0,promises_.stat)(file).then(({ size }) => size, () => 0);
    const text = fitSummary(markdown.endsWith('\n') ? markdown : `${markdown}\n`, SUMMARY_BYTES - used);
    if (text !== '')
        await (0,promises_.appendFile)(file, text);
}

;// CONCATENATED MODULE: ./build/adapters/runner/host.js





const issue = { error: lib_core/* error */.z3, warning: lib_core/* warning */.$e, info: lib_core/* notice */.lm };
/** Lines of a secret that are shorter say nothing, and masking them would garble the log. */
const SHORTEST_MASK = 3;
/**
 * GitHub's runner. Everything that reaches the log goes through here and is neutralised: the runner takes commands from it. One host is
 * one step: its budget of annotations is the step's, with one error left for the step's own failure.
 */
function createRunnerHost({ env, workspace, root = workspace }) {
    const budget = {
        error: ANNOTATIONS_PER_LEVEL - 1,
        warning: ANNOTATIONS_PER_LEVEL,
        info: ANNOTATIONS_PER_LEVEL,
    };
    const annotate = (severity, message, properties) => {
        budget[severity] -= 1;
        issue[severity]((0,runner_neutralise/* neutralise */.$)(message), properties);
    };
    const info = (message) => lib_core/* info */.pq((0,runner_neutralise/* neutralise */.$)(message));
    return {
        info,
        debug: (message) => lib_core/* debug */.Yz((0,runner_neutralise/* neutralise */.$)(message)),
        warning(message) {
            if (budget.warning > 0)
                annotate('warning', message, {});
            else
                info(`Warning: ${message}`);
        },
        group: (title, body) => lib_core/* group */.Os((0,runner_neutralise/* neutralise */.$)(title), body),
        annotate(findings) {
            const { show, hidden } = planAnnotations(findings, budget);
            for (const finding of show)
                annotate(finding.severity, annotationMessage(finding), place(finding, workspace, root));
            const rest = describeHidden(hidden);
            if (rest !== undefined)
                info(rest);
        },
        async summary(markdown) {
            const file = env.GITHUB_STEP_SUMMARY;
            if (file)
                await appendSummary(file, markdown);
        },
        mask: maskSecret,
    };
}
/** Masks a secret whole and each of its lines: the runner replaces within one line of the log only. */
function maskSecret(value) {
    const parts = new Set([value, ...value.split(/\r?\n/).map((line) => line.trim())]);
    for (const part of parts)
        if (part.length >= SHORTEST_MASK)
            lib_core/* setSecret */.Pq(part);
}
function place(finding, workspace, root) {
    const { line, column, endLine = line, endColumn } = finding;
    const file = external_node_path_.relative(workspace, external_node_path_.resolve(root, finding.file)).replaceAll(external_node_path_.sep, '/');
    const title = (0,runner_neutralise/* neutralise */.$)(finding.rule);
    // Outside of the workspace GitHub finds no file to show it on.
    if (file === '' || file.startsWith('../') || external_node_path_.isAbsolute(file))
        return { title };
    // GitHub refuses columns across several lines.
    const columns = column === undefined || endLine !== line ? {} : { startColumn: column, endColumn: endColumn ?? column };
    const lines = line === undefined ? {} : { startLine: line, endLine: endLine ?? line };
    return { title, file, ...lines, ...columns };
}

;// CONCATENATED MODULE: ./build/adapters/runner/step.js



/** UTF-16 code units of all outputs of a job: 1 MB, estimated by GitHub as UTF-16. */
const OUTPUTS = 1024 * 1024;
const BUG = 'https://github.com/plumbline-actions/plumbline/issues';
/** The text of one input of the step, '' when it was not given. */
function readInput(name) {
    return lib_core/* getInput */.V4(name);
}
/**
 * Sets the step's outputs: text as it is, everything else as JSON. All of them fit or none is set.
 * @throws UserError when they are too large for GitHub
 */
function setOutputs(outputs) {
    const texts = Object.entries(outputs).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value ?? null)]);
    const size = texts.reduce((sum, [name, text]) => sum + 2 * (name.length + text.length), 0);
    if (size > OUTPUTS)
        throw new errors/* UserError */.yo('The outputs of this step are larger than GitHub allows (1 MiB).', {
            hint: 'Let the action work on less at a time: name applications or environments, or use a shard.',
        });
    for (const [name, text] of texts)
        lib_core/* setOutput */.uH(name, text);
}
/**
 * Fails the step with an error: a user's by what is wrong, where and what to do; ours with its stack.
 */
function failStep(error) {
    if (error instanceof errors/* UserError */.yo) {
        const { file, line, column } = error.at ?? {};
        process.exitCode = lib_core/* ExitCode */.yU.Failure;
        lib_core/* error */.z3((0,runner_neutralise/* neutralise */.$)((0,errors/* formatUserError */.XR)(error)), {
            ...(file !== undefined && { file }),
            ...(line !== undefined && { startLine: line }),
            ...(column !== undefined && { startColumn: column }),
        });
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    lib_core/* setFailed */.C1((0,runner_neutralise/* neutralise */.$)(`This is a bug in Plumbline. Please report it: ${BUG}\n${stack}`));
}
/** Fails the step because of what it found; the findings have been shown. */
function failFindings(message) {
    core.setFailed(neutralise(message));
}

// EXTERNAL MODULE: ./build/kit/action.js
var action = __webpack_require__(4269);
// EXTERNAL MODULE: ./build/actions/local-ports.js
var local_ports = __webpack_require__(9326);
;// CONCATENATED MODULE: ./build/actions/start.js






/** Runs an action under GitHub's runner: inputs in, outputs and failure out, once. */
async function start(spec, use, failure = () => undefined) {
    try {
        const inputs = (0,action/* readInputs */.Ko)(spec.inputs, readInput, maskSecret);
        const outputs = await use(inputs, prepare(readContext(process.env)));
        setOutputs(outputs);
        const failed = failure(outputs, inputs);
        if (failed)
            failStep(failed);
    }
    catch (error) {
        failStep(error);
    }
}
function prepare(context) {
    const { env } = process;
    const { workspace, repository, serverUrl } = context;
    const host = createRunnerHost({ env, workspace });
    const surroundings = { env, workspace, host, clock: (0,clock/* createClock */.t)() };
    return {
        trigger: triggerOf(context),
        local: () => (0,local_ports/* localPorts */.E)(surroundings),
        // Loaded when asked for: `validate` needs no GitHub, no registry and no cluster, and starts without their code.
        all: async (token) => (await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(583), __webpack_require__.e(355)]).then(__webpack_require__.bind(__webpack_require__, 5583))).allPorts(surroundings, { ...repository, serverUrl, token }),
    };
}
/** What started the run. Of the event's payload a number and a name are taken, of the kinds that they must be. */
function triggerOf({ event, payload, runUrl }) {
    const pull = payload.pull_request;
    const [number, base] = [pull?.number, pull?.base?.ref];
    const sender = asked.has(event) ? senderOf(payload.sender) : undefined;
    const trigger = { event, runUrl, ...(sender && { sender }) };
    if (!isId(number) || typeof base !== 'string')
        return trigger;
    return { ...trigger, pullRequest: { number, base } };
}
/** Events that somebody sends. Who last changed the file of a schedule did not ask for what it does. */
const asked = new Set(['workflow_dispatch', 'repository_dispatch']);
function senderOf(sender) {
    const { id, login } = (typeof sender === 'object' && sender !== null ? sender : {});
    const isLogin = typeof login === 'string' && /^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/u.test(login);
    return isId(id) && isLogin ? { id, login } : undefined;
}
function isId(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}


/***/ }),

/***/ 3649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ unifiedDiff)
});

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/domain/edit/paired-hunks.js
/** Lines around a change. */
const context = 3;
const NO_LINE_BREAK = '\\ No newline at end of file';
/**
 * The hunks between two texts with as many lines, each line paired with the one at its place: what edits of values leave. A
 * search for the shortest difference takes the square of their number, which for thousands of edits are minutes. Undefined where
 * more lines differ than `most`: then lines came and went, and are not paired so.
 */
function pairedHunks(before, after, most) {
    const [old, now] = [before.split('\n'), after.split('\n')];
    if (old.length !== now.length)
        return undefined;
    const changed = [...old.keys()].filter((at) => old[at] !== now[at]);
    if (changed.length > most)
        return undefined;
    return groupsOf(changed).map(([first, last]) => {
        // A line break at the end leaves an empty piece behind it, which is no line.
        const end = old.length - (old.at(-1) === '' && now.at(-1) === '' ? 1 : 0);
        const from = Math.max(0, first - context);
        const to = Math.min(end, last + 1 + context);
        const count = { oldStart: from + 1, oldLines: to - from, newStart: from + 1, newLines: to - from };
        return { ...count, lines: [...linesOf(old, now, from, to)] };
    });
}
/** The first and the last of changes that are so near to each other that they share their context. */
function groupsOf(changed) {
    const groups = [];
    for (const at of changed) {
        const group = groups.at(-1);
        if (group && at - group[1] - 1 <= 2 * context)
            group[1] = at;
        else
            groups.push([at, at]);
    }
    return groups;
}
/** The lines of a hunk: of neighbours that changed, the old ones come first. */
function* linesOf(old, now, from, to) {
    for (let at = from; at < to; at++) {
        let next = at;
        while (next < to && old[next] !== now[next])
            next++;
        if (next === at)
            yield* line(' ', old, at);
        for (let same = at; same < next; same++)
            yield* line('-', old, same);
        for (let same = at; same < next; same++)
            yield* line('+', now, same);
        at = Math.max(at, next - 1);
    }
}
function* line(sign, lines, at) {
    yield sign + lines[at];
    if (at === lines.length - 1)
        yield NO_LINE_BREAK;
}

;// CONCATENATED MODULE: ./build/domain/edit/unified-diff.js


/** A change as a unified diff with three lines of context, as `git diff` prints it and `git apply` takes it. Empty for no change. */
function unifiedDiff(change) {
    if (change.before === change.text)
        return '';
    const [oldFileName, newFileName] = [`a/${change.path}`, `b/${change.path}`];
    const paired = pairedHunks(change.before, change.text, change.edits.length);
    const patch = paired
        ? { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: paired }
        : (0,create/* structuredPatch */.YB)(oldFileName, newFileName, change.before, change.text, undefined, undefined, { context: 3 });
    return (0,create/* formatPatch */.Gu)(patch)
        .replace(/^=+\n/u, '')
        .replace(/^(---|\+\+\+) (.*?)\t$/gmu, '$1 $2');
}


/***/ }),

/***/ 4083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ fileDiffMarkdown),
/* harmony export */   uU: () => (/* binding */ instanceDiffMarkdown),
/* harmony export */   xb: () => (/* binding */ diffMarkdown)
/* harmony export */ });
/* unused harmony export countChanges */
/* harmony import */ var _edit_unified_diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3649);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9531);
/* harmony import */ var _resource_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5796);



const signs = { added: '+', changed: '~', removed: '−' };
/** `+1 ~2 −0` */
function countChanges(diffs) {
    const count = (change) => diffs.filter((diff) => diff.change === change).length;
    return `+${count('added')} ~${count('changed')} −${count('removed')}`;
}
/** The rendered differences, folded by resource. */
function diffMarkdown(diffs) {
    return diffs
        .map(({ resource, change, text }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`${signs[change]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryCode */ .gC)((0,_resource_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .describeResource */ .w9)(resource))}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(text, 'diff')))
        .join('\n');
}
/** The differences of files, folded by file. */
function fileDiffMarkdown(changes) {
    return changes
        .map((change) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`~ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryCode */ .gC)(change.path)}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_edit_unified_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .unifiedDiff */ .W)(change), 'diff')))
        .join('\n');
}
/** One section per app and target, for the comment and the summary of `diff`. */
function instanceDiffMarkdown(instances) {
    const changed = instances.filter((instance) => instance.diffs.length > 0 || instance.broken !== undefined);
    if (changed.length === 0)
        return 'No rendered manifest changes.';
    return changed
        .map(({ app, environment, target, diffs, broken }) => {
        const where = target === environment ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(environment) : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(environment)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(target)})`;
        if (broken !== undefined)
            return `#### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(app)} in ${where}: unknown\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(broken)}`;
        return `#### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(app)} in ${where}: ${countChanges(diffs)}\n\n${diffMarkdown(diffs)}`;
    })
        .join('\n\n');
}


/***/ }),

/***/ 14:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ sourceLimits),
/* harmony export */   YO: () => (/* binding */ rowLimit),
/* harmony export */   iJ: () => (/* binding */ statusDescriptionLimit),
/* harmony export */   kR: () => (/* binding */ bodyLimit),
/* harmony export */   sj: () => (/* binding */ titleLimit)
/* harmony export */ });
/** Sizes that GitHub accepts, with their source. Texts are cut below them, at a line, and say so. */
/** Body of a pull request, an issue or a comment, in characters ("Body is too long (maximum is 65536 characters)"). */
const bodyLimit = 65_536;
/** Description of a commit status (REST: "description … maximum 140 characters"). */
const statusDescriptionLimit = 140;
/** Title of a pull request (256 characters). */
const titleLimit = 256;
/** What a body shows of one artifact's sources: as much as a person reads before following the link. */
const sourceLimits = {
    commits: 30,
    releases: 5,
    /** Characters of the notes of one release. */
    notes: 4000,
};
/** Rows of a table in a body: a hundred applications in one pull request are more than a person reads. */
const rowLimit = 100;


/***/ }),

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ toYamlText),
/* harmony export */   lv: () => (/* binding */ diffResources),
/* harmony export */   w9: () => (/* binding */ describeResource)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7291);
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);



/** Differing lines of one resource that are looked for: the time grows with their square. So many take a quarter of a second. */
const maxEditLength = 2000;
/** The difference between two renders, in the order of kind, namespace and name. Equal renders give none. */
function diffResources(before, after) {
    const old = new Map(before.map((resource) => [identity(resource), resource]));
    const now = new Map(after.map((resource) => [identity(resource), resource]));
    const diffs = [];
    for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
        const diff = diffResource(old.get(key), now.get(key));
        if (diff)
            diffs.push(diff);
    }
    return diffs;
}
/** `Deployment shop/web`, for headings. */
function describeResource(resource) {
    return `${resource.kind} ${resource.namespace ? `${resource.namespace}/` : ''}${resource.name}`;
}
function identity(resource) {
    return [resource.kind, resource.apiVersion, resource.namespace ?? '', resource.name].join('\u0000');
}
function diffResource(before, after) {
    const found = after ?? before;
    if (!found)
        return undefined;
    const resource = nameOf(found);
    const change = !before ? 'added' : !after ? 'removed' : 'changed';
    const old = toYaml(before, after, 'before');
    const now = toYaml(after, before, 'after');
    if (old === now)
        return undefined;
    return { resource, change, text: unified(old, now) };
}
function unified(old, now) {
    if (old === '' || now === '')
        return whole(old === '' ? '+' : '-', old === '' ? now : old);
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_2__/* .createTwoFilesPatch */ .ss)('before', 'after', old, now, '', '', { context: 3, maxEditLength });
    if (patch === undefined)
        return `more than ${maxEditLength} lines differ`;
    // The first lines name files that do not exist; what counts begins with the first hunk.
    return patch.slice(patch.indexOf('@@')).replace('\\ No newline at end of file\n', '');
}
/** All of a text on one side: there is nothing to search for. */
function whole(sign, text) {
    const lines = text.replace(/\n$/u, '').split('\n');
    const head = sign === '+' ? `@@ -0,0 +1,${lines.length} @@` : `@@ -1,${lines.length} +0,0 @@`;
    return `${[head, ...lines.map((line) => sign + line)].join('\n')}\n`;
}
/** The name alone: whoever prints a difference must not find the values of a Secret in it. */
function nameOf({ apiVersion, kind, namespace, name }) {
    return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name };
}
function toYaml(resource, other, side) {
    if (!resource)
        return '';
    return toYamlText((0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecrets */ .Q)(resource.value, other?.value, side));
}
/** A resource as YAML: keys in the order that people write them, long lines left whole. */
function toYamlText(value) {
    const { apiVersion, kind, metadata, ...rest } = value;
    const ordered = { ...(apiVersion !== undefined && { apiVersion }), ...(kind !== undefined && { kind }) };
    return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .dump */ .Bh)({ ...ordered, ...(metadata !== undefined && { metadata }), ...rest }, { lineWidth: -1, noRefs: true });
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/**
 * The resource as it may be shown: every value of a Secret is replaced by a mark. A value that differs between the two
 * sides gets two marks, so that a change is seen without the values (as `kubectl diff` does). The one function through
 * which resources reach a log, a comment or a summary (security T15).
 */
function maskSecrets(value, other, side) {
    const masked = withoutLastApplied(value);
    if (value.kind !== 'Secret')
        return masked;
    const entries = Object.entries(masked).map(([field, content]) => [
        field,
        shown.has(field) ? content : maskField(content, other?.[field], side),
    ]);
    return Object.fromEntries(entries);
}
/** Fields of a Secret that say nothing secret. All others are masked, those too that only look like `data`: `stringdata`. */
const shown = new Set(['apiVersion', 'kind', 'metadata', 'type', 'immutable']);
/** Keys stay, values do not. */
function maskField(content, other, side) {
    const values = asObject(content);
    if (!values)
        return content === undefined ? undefined : mark(content, other, side);
    const others = asObject(other);
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, mark(value, others?.[key], side)]));
}
function mark(value, other, side) {
    const differs = other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
    return differs ? `*** (${side})` : '***';
}
/** The annotation repeats the whole object, a Secret's values too (databus23/helm-diff#390). */
function withoutLastApplied(value) {
    const metadata = asObject(value.metadata);
    const annotations = asObject(metadata?.annotations);
    if (!metadata || !annotations || !(lastApplied in annotations))
        return value;
    return { ...value, metadata: { ...metadata, annotations: { ...annotations, [lastApplied]: '***' } } };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}


/***/ })

};
