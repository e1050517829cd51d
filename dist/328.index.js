export const id = 328;
export const ids = [328];
export const modules = {

/***/ 5328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1409);
/* harmony import */ var _update_managed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6505);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5028);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1326);




/** Runs the action under GitHub's runner. */
function main() {
    return (0,_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .spec */ .I, async (inputs, started) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, { ...(await started.all(inputs.token)), trigger: started.trigger }), _update_managed_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V);
}


/***/ }),

/***/ 5028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/held-versions.js + 1 modules
var held_versions = __webpack_require__(6949);
// EXTERNAL MODULE: ./build/steps/look-for-versions.js + 2 modules
var look_for_versions = __webpack_require__(3695);
// EXTERNAL MODULE: ./build/steps/selection.js
var selection = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/steps/undeployed.js
var undeployed = __webpack_require__(1291);
// EXTERNAL MODULE: ./build/actions/update/run.js + 16 modules
var run = __webpack_require__(7267);
// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/actions/update/offered.js
var offered = __webpack_require__(3787);
;// CONCATENATED MODULE: ./build/actions/drift-check/image-lag.js



/** What lags behind where it is published, and what would but was taken back: that is somebody's decision and no drift. */
async function imageLag(held, looked) {
    const all = await Promise.all(looked.map((one) => (0,offered/* offered */.I)(held, one)));
    return all.flatMap(({ newer, held: left }) => [
        ...newer.flatMap((version) => drifts(version, { kind: 'image-lag' })),
        ...left.flatMap(({ version, why }) => drifts(version, { kind: 'held', why })),
    ]);
}
function drifts({ app, environment, artifact, from, to }, what) {
    return (0,desired_state/* placementsOf */.WU)(app, environment).map(({ target }) => ({
        app: app.name,
        environment,
        target,
        what: artifact.name,
        from: (0,observed/* describeVersion */.MP)(from),
        to: (0,observed/* describeVersion */.MP)(to),
        ...what,
    }));
}

;// CONCATENATED MODULE: ./build/actions/drift-check/run.js
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








/** Reports what has drifted and, in mode `update`, opens the pull requests for images that lag at the roots. */
async function run_run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const desired = __addDisposableResource(env_1, await (0,desired_state/* readDesiredState */.gQ)(ports, inputs.config), true);
        (0,selection/* checkSelection */.N)(desired.config, inputs);
        const looked = await (0,look_for_versions/* lookForVersions */.O)(ports, desired, inputs);
        const drift = [
            ...(await imageLag((0,held_versions/* heldVersions */.X)(ports.git, desired), looked)),
            ...(await run_undeployed(ports, desired, inputs)),
        ];
        for (const line of drift.length === 0 ? ['Nothing has drifted.'] : drift.map(describe))
            ports.host.info(line);
        await ports.host.summary(summary(drift));
        const updates = inputs.mode === 'update'
            ? await (0,run/* proposeUpdates */.f)(ports, desired, looked, inputs)
            : { changed: false, 'pull-requests': looked.flatMap(lookupFailure) };
        return { drifted: drift.some(({ kind }) => kind !== 'held'), drift, ...updates };
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
/** Not knowing whether an image lags is no good news: the run fails, after all else was reported. */
function lookupFailure({ app, environment, failed }) {
    return failed ? [{ app: app.name, environment: environment.name, number: 0, url: '', state: 'failed' }] : [];
}
async function run_undeployed(ports, desired, inputs) {
    const drift = [];
    for (const environment of desired.config.environments) {
        if (!(0,selection/* isSelected */.s)(inputs.environments, environment.name))
            continue;
        for (const { placement, revision, deployed, closed, broken } of await (0,undeployed/* findUndeployed */.H)(ports, desired, environment, inputs.apps)) {
            const { app, target } = placement;
            const names = { app: app.name, environment: environment.name, target };
            drift.push({
                kind: closed === undefined ? 'undeployed' : 'held',
                ...names,
                what: 'revision',
                from: deployed ?? 'nothing',
                to: broken ?? revision,
                ...(closed !== undefined && { why: closed }),
            });
        }
    }
    return drift;
}
function describe({ kind, app, environment, target, what, from, to, why }) {
    const where = target === environment ? environment : `${environment} (${target})`;
    return `${kind}: ${app} in ${where}: ${what} is ${from}, should be ${to}${why === undefined ? '' : `; ${why}`}`;
}
function summary(drift) {
    if (drift.length === 0)
        return '### Drift\n\nNone.';
    const cells = drift.map(({ kind, app, environment, target, what, from, to, why }) => [
        why === undefined ? kind : `${kind}: ${(0,markdown/* code */.aY)(why)}`,
        (0,markdown/* code */.aY)(app),
        (0,markdown/* code */.aY)(environment),
        (0,markdown/* code */.aY)(target),
        (0,markdown/* code */.aY)(what),
        (0,markdown/* code */.aY)(from),
        (0,markdown/* code */.aY)(to),
    ]);
    return `### Drift\n\n${(0,markdown/* table */.tp)(['kind', 'application', 'environment', 'target', 'what', 'is', 'should be'], cells)}`;
}


/***/ }),

/***/ 1326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _kit_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4614);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5355);
/* harmony import */ var _update_spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4137);




/** Says on a schedule what has drifted. */
const spec = (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'drift-check',
    title: 'Plumbline drift-check',
    description: 'Says on a schedule what has drifted: versions of images, charts, Git repositories and modules that lag behind what is published, and commits that were not deployed; opens the pull requests for newer versions.',
    permissions: [..._update_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .spec */ .I.permissions, { name: 'deployments', access: 'read', why: 'to see what was deployed' }],
    inputs: {
        token: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh,
        config: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W,
        apps: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .apps */ .lA,
        environments: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .environments */ .dT,
        mode: (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('What to do about versions that lag at root environments: open pull requests, or only report.', ['update', 'report'], {
            default: 'update',
        }),
        'deploy-workflow': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployWorkflow */ .Hk,
    },
    outputs: {
        drifted: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Whether anything has drifted. A release that its gates hold has not.', true),
        drift: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('What has drifted, and what is held, by its gates or because somebody took it back (`kind: held`).', [
            { kind: 'image-lag', app: 'shop', environment: 'dev', target: 'dev', what: 'web', from: '1.2.3', to: '1.2.4' },
        ]),
        changed: _update_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .spec */ .I.outputs.changed,
        'pull-requests': _update_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .spec */ .I.outputs['pull-requests'],
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

/***/ 3106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ deploymentTask),
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/** The task of a deployment: one per app and target (public name, DESIGN §2). */
function deploymentTask(app, target) {
    return `deploy:${app}@${target}`;
}
/** Our record in a payload, or undefined when somebody else wrote it. */
function readRecord(payload) {
    if (typeof payload !== 'object' || payload === null)
        return undefined;
    const record = payload;
    const { app, target, revision, release } = record;
    if (record.version !== 1)
        return undefined;
    if (typeof app !== 'string' || typeof target !== 'string')
        return undefined;
    if (typeof revision !== 'string' || typeof release !== 'string')
        return undefined;
    const versions = readVersions(record.versions);
    return { version: 1, app, target, revision, release, ...(versions && { versions }) };
}
function readVersions(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value);
    return entries.every((entry) => typeof entry[1] === 'string')
        ? Object.fromEntries(entries)
        : undefined;
}


/***/ }),

/***/ 4494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ healthGate),
/* harmony export */   d: () => (/* binding */ ownDeployments)
/* harmony export */ });
/* harmony import */ var _deploy_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3106);

/**
 * Deployments written by us, the newest first. `inactive` is passed over: we never write it, but GitHub does, as us, when a
 * job's own deployment to the same environment succeeds (https://github.com/actions/runner/issues/1001).
 */
function ownDeployments(deployments, identity) {
    return deployments.flatMap((deployment) => {
        const record = deployment.author === identity ? (0,_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .a)(deployment.payload) : undefined;
        if (!record)
            return [];
        return [
            {
                deployment,
                record,
                statuses: deployment.statuses.filter(({ author, state }) => author === identity && state !== 'inactive'),
            },
        ];
    });
}
/**
 * The health gate of one upstream environment: the revision that Git says should run there is deployed to every target
 * and its newest status is success (DESIGN §6).
 */
function healthGate(environment, targets, identity) {
    const name = 'health';
    for (const { target, revision, deployments } of targets) {
        const place = target === environment ? environment : `${environment}/${target}`;
        const newest = ownDeployments(deployments, identity)[0];
        if (newest?.record.revision !== revision) {
            return { name, state: 'pending', description: `not deployed to ${place} yet` };
        }
        const state = newest.statuses[0]?.state;
        if (state === 'failure' || state === 'error') {
            return { name, state: 'failure', description: `the deployment to ${place} failed` };
        }
        if (state !== 'success') {
            const since = `${newest.deployment.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
            return { name, state: 'pending', description: `the deployment to ${place} is running since ${since}` };
        }
    }
    return { name, state: 'success', description: `healthy in ${environment}` };
}


/***/ }),

/***/ 86:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   WQ: () => (/* binding */ recordedVersions)
/* harmony export */ });
/* unused harmony export recordedVersion */
/** Tag and digest in one text, as a deployment records it: `1.2.3@sha256:…`. */
function recordedVersion({ tag, digest }) {
    return [tag ?? '', digest].filter((part) => part !== undefined).join('@');
}
/** The versions of a release, as a deployment records them. */
function recordedVersions({ versions }) {
    return Object.fromEntries([...versions].map(([name, version]) => [name, recordedVersion(version)]));
}
/**
 * Tells the deployments of an upstream environment that brought a release there. Environments need not run the same
 * artifacts (a sidecar in production only, a debugger in development only): what both run now must be the same, and what only
 * one runs cannot have been tried in the other.
 * @param artifacts the names of what the other environment runs
 */
function isRelease(release, artifacts) {
    const there = new Set(artifacts);
    const shared = [...release.versions].filter(([name]) => there.has(name));
    return (record) => record.release === release.id ||
        (shared.length > 0 && shared.every(([name, version]) => record.versions?.[name] === recordedVersion(version)));
}


/***/ }),

/***/ 9014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ hasSoaked),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   wf: () => (/* binding */ soakGate)
/* harmony export */ });
/* unused harmony exports healthySince, occupancies */
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4494);
/* harmony import */ var _same_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86);


/**
 * When the release that runs now began to be healthy without a break: the first success of exactly that release, since
 * the last failure or the last deployment of another release (DESIGN §6). Undefined when it is not healthy now.
 */
function healthySince(deployments, release) {
    const current = occupancies(deployments, (record) => record.release === release).at(-1);
    return current && current.to === undefined ? current.from : undefined;
}
/** All stretches in which a release was healthy, the oldest first. */
function occupancies(deployments, isIt) {
    const stretches = [];
    let from;
    const end = (at) => {
        if (from)
            stretches.push({ from, to: at });
        from = undefined;
    };
    for (const { deployment, record, statuses } of [...deployments].reverse()) {
        if (!isIt(record)) {
            end(deployment.createdAt);
            continue;
        }
        for (const status of [...statuses].reverse()) {
            if (status.state === 'success')
                from ??= status.at;
            if (status.state === 'failure' || status.state === 'error')
                end(status.at);
        }
    }
    if (from)
        stretches.push({ from, to: undefined });
    return stretches;
}
/** The soak gate of one upstream environment: healthy there for so long, in every target. `soak` in seconds. */
function soakGate(environment, targets, release, soak, identity, now) {
    const name = 'soak';
    let end = 0;
    for (const { deployments } of targets) {
        const since = healthySince((0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .ownDeployments */ .d)(deployments, identity), release);
        if (!since)
            return { name, state: 'pending', description: `starts when it is healthy in ${environment}` };
        end = Math.max(end, since.getTime() + soak * 1000);
    }
    // Not what is left: a text that changes by itself would be written anew by every run, and GitHub keeps 1,000 statuses.
    if (end > now.getTime())
        return { name, state: 'pending', description: `soak of ${formatDuration(soak)} ends at ${formatTime(end)}` };
    return { name, state: 'success', description: `healthy in ${environment} for ${formatDuration(soak)}` };
}
/**
 * Whether a release has been healthy in every one of the targets for `soak` seconds without a break: what a deploy asks
 * before it brings a promoted release anywhere, so that neither a forged status nor an early merge opens a gate. Where it
 * is still the newest deployment the stretch must go on, as the soak gate asks too: a failure that came after it counts.
 * Where another release has come since, a stretch at any time will do (ADR 6). Read from records alone: an upstream that
 * does not render any more has still seen what it has seen.
 */
function hasSoaked(targets, release, soak, identity, now) {
    return targets.every(({ deployments }) => {
        const own = (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .ownDeployments */ .d)(deployments, identity);
        const [newest] = own;
        // What runs there by now, as the newest record says.
        const isIt = (0,_same_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isRelease */ .MU)(release, Object.keys(newest?.record.versions ?? {}));
        const stillThere = newest !== undefined && isIt(newest.record);
        return occupancies(own, isIt)
            .filter(({ to }) => !stillThere || to === undefined)
            .some(({ from, to }) => ((to ?? now).getTime() - from.getTime()) / 1000 >= soak);
    });
}
/** `2026-11-21 03:00:00 UTC` */
function formatTime(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
/** `2h30m`, rounded up to the minute, or to the second below one. */
function formatDuration(seconds) {
    if (seconds < 60)
        return `${Math.ceil(seconds)}s`;
    const minutes = Math.ceil(seconds / 60);
    const parts = [
        [Math.floor(minutes / 1440), 'd'],
        [Math.floor(minutes / 60) % 24, 'h'],
        [minutes % 60, 'm'],
    ];
    return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
}


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployable)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/**
 * The placements that this version can bring somewhere. An app of Terraform or Nomad files has versions that are kept up to date, and
 * something else that deploys it: that is said, and is no failure.
 */
async function deployable(host, desired, placements) {
    const kinds = await Promise.all(placements.map((placement) => kindOf(desired, placement)));
    return placements.filter(({ app, environment }, index) => {
        const kind = kinds[index];
        if (kind !== 'terraform' && kind !== 'nomad')
            return true;
        host.info(`${app.name} in ${environment}: not looked at, as this version does not deploy ${kind}.`);
        return false;
    });
}
/** A source that cannot even be looked at is left to whoever renders it, and says why. */
async function kindOf(desired, { source }) {
    try {
        return (await desired.render(source)).kind;
    }
    catch (error) {
        if (error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 4448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readTargets),
/* harmony export */   X: () => (/* binding */ readHistories)
/* harmony export */ });
/* harmony import */ var _domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3106);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4717);


/** What was deployed of an app to each target of an environment. Renders nothing: a broken source hides no evidence. */
function readHistories({ forge }, app, environment) {
    return Promise.all((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placementsOf */ .WU)(app, environment).map(async ({ target }) => ({
        target,
        deployments: await forge.deployments(environment, (0,_domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentTask */ .R)(app.name, target)),
    })));
}
/** The same, with what Git says should be there. @throws ConfigError when a source does not render */
function readTargets({ forge }, desired, app, environment) {
    return Promise.all((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placementsOf */ .WU)(app, environment).map(async ({ target, source }) => ({
        target,
        revision: await desired.revision(source),
        deployments: await forge.deployments(environment, (0,_domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentTask */ .R)(app.name, target)),
    })));
}


/***/ }),

/***/ 1291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findUndeployed)
/* harmony export */ });
/* harmony import */ var _domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3106);
/* harmony import */ var _domain_promote_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4494);
/* harmony import */ var _deployable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1505);
/* harmony import */ var _isolate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4081);
/* harmony import */ var _verify_gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4317);





/** Everything in an environment that a deploy would bring there; what is broken is among it, for the deploy to report. */
async function findUndeployed(ports, desired, environment, apps) {
    const placements = await (0,_deployable_js__WEBPACK_IMPORTED_MODULE_0__/* .deployable */ .G)(ports.host, desired, desired.placements(environment.name, apps));
    const found = await Promise.all(placements.map(async (placement) => {
        const what = `${placement.app.name} in ${placement.environment}`;
        const look = async () => ({ found: await lookAt(ports, desired, environment, placement) });
        const looked = await (0,_isolate_js__WEBPACK_IMPORTED_MODULE_1__/* .isolate */ .a)(ports.host, what, look, 'warning');
        if ('found' in looked)
            return looked.found;
        const broken = looked.failed.message;
        return [{ placement, revision: '', deployed: undefined, closed: undefined, broken }];
    }));
    return found.flat();
}
async function lookAt(ports, desired, environment, placement) {
    const { app, target, source } = placement;
    const { id } = await ports.forge.identity();
    const revision = await desired.revision(source);
    const all = await ports.forge.deployments(environment.name, (0,_domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentTask */ .R)(app.name, target));
    const deployments = (0,_domain_promote_health_js__WEBPACK_IMPORTED_MODULE_4__/* .ownDeployments */ .d)(all, id);
    const [newest] = deployments;
    if (newest?.record.revision === revision && newest.statuses[0]?.state === 'success')
        return [];
    const good = deployments.find(({ statuses }) => statuses.some(({ state }) => state === 'success'));
    const closed = await (0,_verify_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .closedGate */ .w)(ports, desired, placement, environment);
    return [{ placement, revision, deployed: good?.record.revision, closed }];
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ closedGate)
/* harmony export */ });
/* harmony import */ var _domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3106);
/* harmony import */ var _domain_promote_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4494);
/* harmony import */ var _domain_promote_soak_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9014);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4717);
/* harmony import */ var _histories_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4448);





/** Deployments of a task that the forge tells where there are so many (ports/forge.ts: it need not tell them all). */
const toldAtLeast = 30;
/**
 * Why a release may not be deployed here yet; undefined when it may. Evaluated from deployments, from scratch: commit
 * statuses can be written by many, and a pull request can be merged before its gates are open (DESIGN §6). Of what is
 * before only the records count, so that a source there that does not render closes nothing here.
 *
 * A release that this environment already had passes, and so does the first one ever: there is nothing to protect yet.
 * It is the first where nobody has recorded anything, so that another identity may hold a release, never let it in.
 */
async function closedGate(ports, desired, placement, environment) {
    const { after } = environment;
    if (!after)
        return undefined;
    const { app, instance } = placement;
    const [release, identity, own] = await Promise.all([
        desired.release(app, instance),
        ports.forge.identity(),
        (0,_histories_js__WEBPACK_IMPORTED_MODULE_1__/* .readHistories */ .X)(ports, app, environment.name),
    ]);
    const known = own.flatMap(({ deployments }) => (0,_domain_promote_health_js__WEBPACK_IMPORTED_MODULE_2__/* .ownDeployments */ .d)(deployments, identity.id));
    const wasHealthy = known.some(({ record, statuses }) => record.release === release.id && statuses.some(({ state }) => state === 'success'));
    if (wasHealthy)
        return undefined;
    const succeeded = known.some(({ statuses }) => statuses.some(({ state }) => state === 'success'));
    // As many as are told at the least: an older success may be behind them.
    if (!succeeded && known.length >= toldAtLeast)
        return `${known.length} attempts failed, and what was before them is not known: override-gates with a reason`;
    // An attempt of ours that never came to its end, or failed, leaves the first release the first.
    if (!succeeded)
        return recordedByOthers(own, new Set(known.map(({ deployment }) => deployment.id)), identity.id);
    const { soak } = environment.gates;
    const missing = [];
    for (const name of after.environments) {
        const soaked = await hasSoakedIn(ports, app, release, name, soak);
        if (soaked && after.mode === 'any')
            return undefined;
        if (soaked === false)
            missing.push(soak === 0 ? name : `${name} for ${(0,_domain_promote_soak_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(soak)}`);
    }
    if (missing.length === 0)
        return undefined;
    return `this release has not been healthy in ${missing.join(after.mode === 'any' ? ' or ' : ' and ')}`;
}
/**
 * Why this is no first release though we know of none that succeeded; undefined when it is one. What cannot be read counts too: only the
 * newest deployments are told, and such ones could have pushed out those that can.
 */
function recordedByOthers(histories, ours, identity) {
    const all = histories.flatMap(({ deployments }) => deployments.filter(({ id }) => !ours.has(id)));
    const other = all.find(({ payload }) => (0,_domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .a)(payload)) ?? all[0];
    if (!other)
        return undefined;
    if (other.author === identity)
        return 'recorded in a form that this version cannot read: override-gates with a reason';
    return `recorded by another identity (id ${other.author ?? 'unknown'}): use its token, or override-gates with a reason`;
}
/** Whether a release has soaked in an upstream environment; undefined where the app does not run there. */
async function hasSoakedIn(ports, app, release, environment, soak) {
    if ((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placementsOf */ .WU)(app, environment).length === 0)
        return undefined;
    const [histories, { id }] = await Promise.all([(0,_histories_js__WEBPACK_IMPORTED_MODULE_1__/* .readHistories */ .X)(ports, app, environment), ports.forge.identity()]);
    return (0,_domain_promote_soak_js__WEBPACK_IMPORTED_MODULE_3__/* .hasSoaked */ .Ad)(histories, release, soak, id, ports.clock.now());
}


/***/ })

};
