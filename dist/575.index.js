export const id = 575;
export const ids = [575];
export const modules = {

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

/***/ 4575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1409);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6505);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7267);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4137);




/** Runs the action under GitHub's runner. */
function main() {
    return (0,_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .spec */ .I, async (inputs, started) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, { ...(await started.all(inputs.token)), trigger: started.trigger }), _managed_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V);
}


/***/ })

};
