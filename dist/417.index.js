export const id = 417;
export const ids = [417];
export const modules = {

/***/ 9703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/actions/start.js + 5 modules
var start = __webpack_require__(1409);
// EXTERNAL MODULE: ./build/actions/deploy/run.js + 25 modules
var run = __webpack_require__(542);
// EXTERNAL MODULE: ./build/actions/deploy/spec.js
var spec = __webpack_require__(799);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/actions/deploy/trust.js

/**
 * The events that only somebody with write access, or the clock, can cause, and that speak of what is merged. A workflow
 * that is called (`workflow_call`) sees the event of its caller. The command line does not ask: it has no event.
 */
const trusted = new Set(['push', 'workflow_dispatch', 'schedule', 'repository_dispatch']);
/**
 * Refuses to deploy for every other event: what those of pull requests bring has not been merged, with comments and
 * issues anybody would start it, with `workflow_run` a fork would reach the credentials of the cluster (security T5), and
 * an event that GitHub adds tomorrow is not trusted before somebody has thought about it.
 *
 * @throws InputError
 */
function refuseUntrusted({ event }) {
    if (trusted.has(event))
        return;
    throw new errors/* InputError */.dz(`deploy does not run for the event ${event}.`, {
        hint: 'Deploy what was merged: on push to the default branch, on workflow_dispatch, repository_dispatch or a schedule.',
    });
}

;// CONCATENATED MODULE: ./build/actions/deploy/main.js




/** Runs the action under GitHub's runner. */
function main() {
    return (0,start/* start */.n)(spec/* spec */.I, async (inputs, started) => {
        refuseUntrusted(started.trigger);
        return (0,run/* run */.e)(inputs, { ...(await started.all(inputs.token)), trigger: started.trigger });
    }, run/* failure */.V);
}


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

/***/ 4682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ promotionOrder),
/* harmony export */   ab: () => (/* binding */ roots),
/* harmony export */   b6: () => (/* binding */ environmentNamed)
/* harmony export */ });
/** Environments whose versions come from the registry: those that stand after none. */
function roots(config) {
    return config.environments.filter((environment) => environment.after === undefined);
}
/**
 * Environments that are promoted to, every one behind those it comes after, otherwise in the order of the file. The
 * loader has refused cycles.
 */
function promotionOrder(config) {
    const done = new Set(roots(config).map((environment) => environment.name));
    const waiting = config.environments.filter((environment) => environment.after !== undefined);
    const order = [];
    while (waiting.length > 0) {
        const index = waiting.findIndex((candidate) => candidate.after?.environments.every((name) => done.has(name)));
        const [next] = waiting.splice(Math.max(index, 0), 1);
        if (!next)
            break;
        done.add(next.name);
        order.push(next);
    }
    return order;
}
/** The environment of this name. The loader has checked every name that stands in the file. */
function environmentNamed(config, name) {
    return config.environments.find((environment) => environment.name === name);
}


/***/ }),

/***/ 1290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ branchPrefix),
/* harmony export */   NP: () => (/* binding */ groupBranchName),
/* harmony export */   OQ: () => (/* binding */ renderedBranch),
/* harmony export */   at: () => (/* binding */ branchName)
/* harmony export */ });
/** The branch of the one pull request for an app and environment (public name, DESIGN §2). */
function branchName(verb, environment, app) {
    return `plumbline/${verb}/${environment}/${app}`;
}
/** Start of all branches of a verb. */
function branchPrefix(verb) {
    return `plumbline/${verb}/`;
}
/** The branch that rendered manifests of an environment are committed to. */
function renderedBranch(environment) {
    return `environment/${environment}`;
}
/** The branch of the one update of a group (public name). No app can be called so: names have no `_`. */
function groupBranchName(environment, group) {
    return `plumbline/update/${environment}/_${group}`;
}


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ formatTrailers),
/* harmony export */   o: () => (/* binding */ readTrailer)
/* harmony export */ });
/**
 * Commit trailers `Plumbline-*`: the provenance of a change, in Git itself, where nobody edits it afterwards. Git's own
 * rule: the last paragraph of the message, `Key: value` lines (git-interpret-trailers(1)).
 */
function formatTrailers(trailers) {
    return trailers.map(([key, value]) => `Plumbline-${key}: ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`).join('\n');
}
/**
 * The values of a trailer in a message, in their order. Every line that looks like one counts, not the last paragraph alone: when
 * GitHub squashes or a person merges, `Co-authored-by` and `Signed-off-by` come behind ours in paragraphs of their own.
 */
function readTrailer(message, key) {
    const start = `Plumbline-${key}: `;
    return message
        .split(/\r\n|\r|\n/u)
        .filter((line) => line.startsWith(start))
        .map((line) => line.slice(start.length).trim());
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


/***/ }),

/***/ 8342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aO: () => (/* binding */ dispatchDeploy),
/* harmony export */   iV: () => (/* binding */ reportHeldRuns),
/* harmony export */   v5: () => (/* binding */ dispatchPromote)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/**
 * Starts the deploy workflow after a merge where the merge itself starts nothing: with the workflow's own token. With an
 * App token the push event does it (DESIGN §9).
 */
async function dispatchDeploy({ forge, host }, workflow, branch) {
    const identity = await forge.identity();
    if (!identity.workflowToken || workflow === 'none')
        return;
    await forge.dispatchWorkflow(workflow, branch, {});
    host.info(`Started ${workflow}, as a merge with the workflow's own token starts nothing.`);
}
/**
 * Starts the promote workflow after a deploy, with whatever token: nothing else tells it that an environment is healthy
 * now, and a deploy that waits for its protection rules must not hold up those behind another environment. Its schedule is
 * the safety net, so a refusal is only told.
 */
async function dispatchPromote({ forge, host }, workflow, branch) {
    if (workflow === 'none')
        return;
    try {
        await forge.dispatchWorkflow(workflow, branch, {});
        host.info(`Started ${workflow}, as what was deployed may move on.`);
    }
    catch (error) {
        if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        host.warning(`${workflow} was not started, and what was deployed moves on with its schedule: ${error.message}`);
    }
}
/** Says which checks of a pull request GitHub holds back until a person approves them. */
async function reportHeldRuns({ forge, host }, commit, number) {
    const identity = await forge.identity();
    if (!identity.workflowToken)
        return;
    const held = await forge.heldRuns(commit);
    if (held.length === 0)
        return;
    host.warning(`Pull request #${number}: ${held.length} workflow runs wait for a person's approval, as the workflow's own token opened it. With an App token they run by themselves (docs/app-token.md).`);
}


/***/ }),

/***/ 4081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ notDone),
/* harmony export */   a: () => (/* binding */ isolate)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/**
 * Does one application's part of a run. What is wrong with it alone (a manifest, its registry, its branch) is said and
 * returned, and the others go on: one broken application must not stop them. What concerns the whole run (an input, GitHub out
 * of reach, a bug of ours) is thrown.
 * @param severity `error` where the run fails with it in the end: it is shown where it stands, as findings are
 */
async function isolate(host, what, body, severity = 'error') {
    try {
        return await body();
    }
    catch (error) {
        if (!concernsOne(error))
            throw error;
        if (severity === 'error')
            host.annotate([notDone(what, error)]);
        else
            host.warning(`${what}: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUserError */ .XR)(error)}`);
        return { failed: error };
    }
}
/** 409 and 422 are about the one thing that was asked for; other refusals of GitHub would meet every application. */
function concernsOne(error) {
    if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) || error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
        return false;
    return !(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8) || error.status === 409 || error.status === 422;
}
/** Why one application got nowhere, to be shown where the reason stands; the file is '' where it stands in none. */
function notDone(what, { message, at, hint }) {
    return {
        rule: 'run/not-done',
        severity: 'error',
        file: '',
        ...at,
        message: `${what}: ${message}`,
        ...(hint !== undefined && { hint }),
    };
}


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   xM: () => (/* binding */ renderValid)
/* harmony export */ });
/* harmony import */ var _domain_validate_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(828);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/** All findings of what one placement renders to, judged for the Kubernetes version of its target. */
function judge(rendered, target) {
    return [...rendered.findings, ...(0,_domain_validate_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .validateEnvironment */ .q)(rendered.resources, { version: target?.version })];
}
/** The target of a placement, as its environment declares it. */
function targetOf(environment, placement) {
    return environment.targets.find((target) => target.name === placement.target);
}
/** What a placement renders to, when nothing is wrong with it. @throws ConfigError with the first thing that is */
async function renderValid(desired, environment, placement) {
    const rendered = await desired.rendered(placement.source);
    const broken = judge(rendered, targetOf(environment, placement)).find(({ severity }) => severity === 'error');
    if (broken)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
    return rendered;
}


/***/ }),

/***/ 214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ retryRaces)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/** How often something is tried when somebody else is faster. */
const usual = 3;
/**
 * Does something that is compared and swapped. When it lost a race (409) it is done again: it must read afresh, and decide
 * afresh, each time.
 *
 * @param attempts how often it is tried at most
 * @throws ForgeError the last refusal, when it loses every time
 */
async function retryRaces(attempt, attempts = usual) {
    for (let count = 1;; count++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8) || error.status !== 409 || count === attempts)
                throw error;
        }
    }
}


/***/ }),

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkSelection),
/* harmony export */   s: () => (/* binding */ isSelected)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6837);


/** Refuses names of applications and environments that the configuration does not know. @throws InputError */
function checkSelection(config, selection) {
    check('application', selection.apps ?? [], config.apps.map((app) => app.name));
    check('environment', selection.environments ?? [], config.environments.map((environment) => environment.name));
}
function check(what, names, known) {
    for (const name of names) {
        if (known.includes(name))
            continue;
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no ${what} "${name}"${(0,_kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(name, known)}`, {
            hint: `The configuration names ${known.length === 0 ? 'none' : known.join(', ')}.`,
        });
    }
}
/** Whether a name is selected: everything is when nothing was named. */
function isSelected(names, name) {
    return names.length === 0 || names.includes(name);
}


/***/ })

};
