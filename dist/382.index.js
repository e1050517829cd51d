export const id = 382;
export const ids = [382];
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

/***/ 9382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1409);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1332);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8064);



/** Runs the action under GitHub's runner. */
function main() {
    return (0,_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, (inputs, started) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(inputs, started.local()), (outputs, { failOn }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(outputs, failOn));
}


/***/ }),

/***/ 5467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ judgePaths),
/* harmony export */   l: () => (/* binding */ judgeFiles)
/* harmony export */ });
/* harmony import */ var _domain_manifests_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(317);
/* harmony import */ var _domain_validate_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(828);
/* harmony import */ var _steps_collect_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9348);



/**
 * Judges the files at these paths as they stand, without rendering: any folder, with or without a configuration. YAML
 * that is no manifest (values, workflows) is passed over.
 */
async function judgePaths({ files }, paths, { kubernetesVersion }) {
    const collected = await (0,_steps_collect_files_js__WEBPACK_IMPORTED_MODULE_2__/* .collectFiles */ .C0)(files, paths);
    const judged = judgeFiles(collected.files, kubernetesVersion);
    return { ...judged, skipped: judged.skipped + collected.skipped };
}
/** Judges files as one set. They may belong to different environments, so an identity may come again in another file. */
function judgeFiles(files, kubernetesVersion) {
    const read = files.map((file) => (0,_domain_manifests_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifests */ .P)(file, { expect: 'any' }));
    const resources = read.flatMap((manifests) => manifests.resources);
    const version = kubernetesVersion === '' ? undefined : kubernetesVersion;
    return {
        findings: [
            ...read.flatMap((manifests) => manifests.findings),
            ...(0,_domain_validate_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .validateEnvironment */ .q)(resources, { version, duplicatesPerFile: true }),
        ],
        files: files.length,
        resources: resources.length,
        skipped: read.filter((manifests) => manifests.resources.length === 0).length,
    };
}


/***/ }),

/***/ 1332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V2: () => (/* binding */ failure),
  eF: () => (/* binding */ run),
  tf: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
;// CONCATENATED MODULE: ./build/domain/report/findings-markdown.js


const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' };
/** Most findings that a summary lists: it has 1 MiB, and nobody reads more. */
const limit = 500;
/** The findings for a job summary, in order of place. */
function findingsMarkdown({ summary, findings }) {
    const counts = `${summary.resources} resources in ${summary.files} files: ${summary.errors} errors, ${summary.warnings} warnings, ${summary.infos} notes.`;
    if (findings.length === 0)
        return `### Validation\n\n✅ ${counts}`;
    const rows = findings
        .slice(0, limit)
        .map((finding) => [
        signs[finding.severity],
        (0,markdown/* code */.aY)((0,errors/* formatPlace */.dE)(finding)),
        (0,markdown/* code */.aY)(finding.rule),
        [(0,markdown/* code */.aY)(finding.message), ...(finding.hint ? [(0,markdown/* code */.aY)(finding.hint)] : [])].join('<br>'),
    ]);
    const rest = findings.length > limit ? `\n\n…and ${findings.length - limit} more.` : '';
    return `### Validation\n\n${counts}\n\n${(0,markdown/* table */.tp)(['', 'place', 'rule', 'what'], rows)}${rest}`;
}

// EXTERNAL MODULE: ./build/domain/report/validate-report.js
var validate_report = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/kit/findings.js
var kit_findings = __webpack_require__(189);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/domain/config/load.js + 35 modules
var load = __webpack_require__(8824);
// EXTERNAL MODULE: ./build/domain/validate/environment.js + 16 modules
var environment = __webpack_require__(828);
;// CONCATENATED MODULE: ./build/actions/validate/config.js



/**
 * Judges the configuration itself, and then all that it names: each source rendered once, and all that meets in one target
 * judged together, with the CustomResourceDefinitions of the whole repository.
 */
async function judgeConfig(ports, inputs) {
    const text = (await ports.files.read(inputs.config)) ?? '';
    const paths = ((await ports.files.list('')) ?? []).map((entry) => entry.path);
    const read = (0,load/* readConfig */.X)({ path: inputs.config, text }, paths);
    if (!read.config)
        return { findings: read.findings, files: 1, resources: 0, skipped: 0 };
    const sources = await renderAll(ports, read.config);
    const rendered = [...sources.values()];
    const definitions = rendered.flatMap(({ resources }) => resources.filter(({ kind }) => kind === 'CustomResourceDefinition'));
    const findings = rendered.flatMap((source) => source.findings);
    for (const target of targetsOf(read.config)) {
        const version = target.version ?? (inputs.kubernetesVersion || undefined);
        findings.push(...judgeTarget(target.placements, sources, { version, definitions }));
    }
    const files = new Set(rendered.flatMap(({ inputs: used }) => used));
    const resources = rendered.reduce((sum, source) => sum + source.resources.length, 0);
    return { findings, files: files.size + 1, resources, skipped: 0 };
}
/** Everything that meets in one target. Apps of different namespaces cannot collide unless they say so themselves. */
function judgeTarget(placements, sources, options) {
    const namespaces = new Map();
    for (const { instance, source } of placements) {
        const namespace = instance.deploy.with === 'kubernetes' ? instance.deploy.namespace : '';
        namespaces.set(namespace, [...(namespaces.get(namespace) ?? []), ...(sources.get(source)?.resources ?? [])]);
    }
    return [...namespaces].flatMap(([namespace, resources]) => (0,environment/* validateEnvironment */.q)(resources, { ...options, ...(namespace !== '' && { namespace }) }));
}
function targetsOf(config) {
    return config.environments.flatMap((environment) => {
        const all = config.apps.flatMap((app) => (0,desired_state/* placementsOf */.WU)(app, environment.name));
        return environment.targets.map(({ name, version }) => ({
            version,
            placements: all.filter(({ target }) => target === name),
        }));
    });
}
async function renderAll({ files, renderer }, config) {
    const placements = targetsOf(config).flatMap((target) => target.placements);
    const sources = [...new Set(placements.map(({ source }) => source))];
    return new Map(await Promise.all(sources.map(async (source) => [source, await renderer.render(files, source)])));
}

// EXTERNAL MODULE: ./build/actions/validate/paths.js
var paths = __webpack_require__(5467);
;// CONCATENATED MODULE: ./build/actions/validate/run.js







const defaultConfig = 'gitops.yaml';
/** Findings in the output: a job has 1 MB for all outputs, and a finding takes some hundred bytes. */
const outputLimit = 1000;
/** Judges and shows what was found: annotations where they stand, all of it in the summary. */
async function run(inputs, ports) {
    const report = await validate(inputs, ports);
    ports.host.annotate(report.findings);
    await ports.host.summary(findingsMarkdown(report));
    const { errors, warnings, files, resources } = report.summary;
    ports.host.info(`${resources} resources in ${files} files: ${errors} errors, ${warnings} warnings.`);
    return { findings: report.findings.slice(0, outputLimit), errors, warnings };
}
/** Everything that there is to say of these paths, or of all that the configuration names. */
async function validate(inputs, ports) {
    const hasConfig = (await ports.files.read(inputs.config)) !== undefined;
    // Without a gitops.yaml everything there is is judged; one that is named by hand and is not there is a mistake.
    if (inputs.paths.length === 0 && !hasConfig && inputs.config !== defaultConfig)
        await (0,desired_state/* readConfig */.Xg)(ports.files, inputs.config);
    const whole = inputs.paths.length === 0 && hasConfig;
    const judged = whole
        ? await judgeConfig(ports, inputs)
        : await (0,paths/* judgePaths */.G)(ports, inputs.paths.length === 0 ? [''] : inputs.paths, inputs);
    return (0,validate_report/* summarise */.f)({ ...judged, findings: unique(judged.findings) });
}
/** Why a validate run has failed, for the runner; undefined when it has not. */
function failure(outputs, failOn) {
    const worst = outputs.errors > 0 ? 2 : outputs.warnings > 0 ? 1 : 0;
    if (failOn === 'never' || worst < (failOn === 'error' ? 2 : 1))
        return undefined;
    return new errors/* UserError */.yo(`${outputs.errors} errors and ${outputs.warnings} warnings were found.`, {
        hint: 'They are annotated where they stand, and listed in the summary.',
    });
}
/** Sorted, each once: environments that share a base share its findings. */
function unique(findings) {
    const seen = new Map();
    for (const finding of findings) {
        const { file, line, column, rule, message } = finding;
        seen.set([file, line, column, rule, message].join('\u0000'), finding);
    }
    return [...seen.values()].sort(kit_findings/* compareFindings */.E);
}


/***/ }),

/***/ 8064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _kit_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4614);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5355);



/** Judges manifests without network, cluster or secrets. */
const spec = (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'validate',
    title: 'Plumbline validate',
    description: 'Renders every application in every environment and judges the result, offline, with file, line and column.',
    permissions: [{ name: 'contents', access: 'read', why: 'to check the repository out' }],
    inputs: {
        config: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W,
        paths: (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)('Files or directories to judge instead of what the configuration names, one a line.'),
        'kubernetes-version': (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('The Kubernetes version (`1.33`) where the configuration names none. Empty for the newest known.'),
        'fail-on': (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('From which severity on findings fail the step.', ['error', 'warning', 'never'], {
            default: 'error',
        }),
    },
    outputs: {
        findings: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('The findings, as the `findings` of the JSON of `plumbline validate --output json`.', []),
        errors: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('How many of them are errors.', 0),
        warnings: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('How many of them are warnings.', 0),
    },
});


/***/ }),

/***/ 8439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ summarise)
/* harmony export */ });
/** Counts. */
function summarise({ findings, files, resources, skipped }) {
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return {
        version: 1,
        summary: { files, resources, errors: count('error'), warnings: count('warning'), infos: count('info'), skipped },
        findings,
    };
}


/***/ }),

/***/ 9348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ collectFiles),
/* harmony export */   LN: () => (/* binding */ manifests),
/* harmony export */   iF: () => (/* binding */ versioned)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/** Directories that hold no configuration of ours, wherever they are. */
const passedOver = new Set(['node_modules', '.terraform', '.git']);
/** What a cluster may be given. */
const manifests = {
    name: 'YAML or JSON',
    pattern: /(?:\.(?:ya?ml|json)|(?:^|\/)Kustomization)$/u,
    largest: Infinity,
};
/** What may say a version. The largest bundles of CRDs have some 10 MB; a state of Terraform, which is JSON too, may have hundreds. */
const versioned = {
    name: 'YAML, JSON or HCL',
    pattern: /(?:\.(?:ya?ml|json|tf|tofu|tfvars|hcl|nomad)|(?:^|\/)Kustomization)$/u,
    largest: 32 * 1024 * 1024,
};
/**
 * The files of a kind at these paths: a file is itself, a directory all below it. In order of path, each once.
 *
 * @throws InputError for a path that is not there, and when there is no such file at all: an empty set is a mistake
 */
async function collectFiles(files, paths, kind = manifests) {
    const found = new Set();
    let skipped = 0;
    for (const path of paths) {
        const entries = await files.list(path === '.' ? '' : path.replace(/\/+$/u, ''));
        if (entries) {
            const candidates = entries.filter((entry) => isCandidate(entry, kind));
            for (const candidate of candidates)
                found.add(candidate.path);
            skipped += entries.length - candidates.length;
        }
        else if ((await files.read(path)) === undefined) {
            throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no file or directory "${path}".`, {
                at: { file: path },
                hint: 'Write it relative to the root of the repository, or to the working directory on a terminal.',
            });
        }
        else
            found.add(path);
    }
    if (found.size === 0) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no ${kind.name} file in ${paths.map((path) => `"${path || '.'}"`).join(', ')}.`, {
            hint: 'Name the directory of the manifests. An empty set is never taken for a good one.',
        });
    }
    const sorted = [...found].sort();
    const read = await Promise.all(sorted.map(async (path) => ({ path, text: (await files.read(path)) ?? '' })));
    return { files: read, skipped };
}
function isCandidate({ path, size }, { pattern, largest }) {
    return pattern.test(path) && size <= largest && !path.split('/').some((name) => passedOver.has(name));
}


/***/ })

};
