export const id = 450;
export const ids = [450];
export const modules = {

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/actions/start.js + 5 modules
var start = __webpack_require__(1409);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/nearest.js
var nearest = __webpack_require__(6837);
// EXTERNAL MODULE: ./build/kit/action.js
var action = __webpack_require__(4269);
// EXTERNAL MODULE: ./build/kit/inputs.js
var inputs = __webpack_require__(4614);
;// CONCATENATED MODULE: ./build/actions/command/spec.js


/**
 * The first step of the root action. A composite action cannot fail by itself on a word that selects none of its steps,
 * so this one does. It is no action for users.
 */
const spec = (0,action/* defineAction */.QP)({
    name: 'command',
    title: 'Plumbline command',
    description: 'Internal: checks the input `command` of the root action.',
    permissions: [],
    inputs: { command: (0,inputs/* requiredText */.$4)('What the root action was asked to do.') },
    outputs: { command: (0,action/* output */.CG)('The same, when there is something to do.', 'auto') },
});

// EXTERNAL MODULE: ./build/actions/deploy/spec.js
var deploy_spec = __webpack_require__(799);
// EXTERNAL MODULE: ./build/actions/diff/spec.js
var diff_spec = __webpack_require__(2203);
// EXTERNAL MODULE: ./build/actions/drift-check/spec.js
var drift_check_spec = __webpack_require__(1326);
// EXTERNAL MODULE: ./build/actions/plan/spec.js
var plan_spec = __webpack_require__(659);
// EXTERNAL MODULE: ./build/actions/promote/spec.js
var promote_spec = __webpack_require__(2384);
// EXTERNAL MODULE: ./build/actions/update/spec.js
var update_spec = __webpack_require__(4137);
// EXTERNAL MODULE: ./build/actions/validate/spec.js
var validate_spec = __webpack_require__(8064);
;// CONCATENATED MODULE: ./build/actions/specs.js








/** All actions for users, in the order of the loop: the generator and the command line go through them. */
const specs = [validate_spec/* spec */.I, diff_spec/* spec */.I, update_spec/* spec */.I, drift_check_spec/* spec */.I, promote_spec/* spec */.I, plan_spec/* spec */.I, deploy_spec/* spec */.I];
/** Actions that only the root action uses: shipped like the others, and in no table of the documentation. */
const internalSpecs = [spec];

;// CONCATENATED MODULE: ./build/actions/command/automatic.js
/**
 * For which events `command: auto` of the root action runs an action: nothing that needs credentials of a cluster
 * (DESIGN §9). The conditions of its steps, its description and the refusal of other events are made from this.
 */
const automatic = {
    validate: ['pull_request', 'push', 'merge_group'],
    diff: ['pull_request'],
    update: ['repository_dispatch'],
    'drift-check': ['schedule', 'workflow_dispatch'],
};
/** The table as words: `validate on pull_request, push, merge_group; diff on …`. */
function describeAutomatic() {
    return Object.entries(automatic)
        .map(([name, events]) => `${name} on ${events.join(', ')}`)
        .join('; ');
}

;// CONCATENATED MODULE: ./build/actions/command/run.js




/**
 * Refuses a command for which the root action would do nothing, and succeed.
 *
 * @throws InputError for an unknown word, and for `auto` on an event that chooses nothing
 */
function run({ command }, { event }) {
    const names = specs.map(({ name }) => name);
    if (command === 'auto')
        refuseIdle(event, names);
    else if (!names.includes(command)) {
        const known = ['auto', ...names];
        throw new errors/* InputError */.dz(`There is no command ${JSON.stringify(command)}${(0,nearest/* didYouMean */.a)(command, known)}`, {
            hint: `The input "command" takes ${known.join(', ')}.`,
        });
    }
    return { command };
}
function refuseIdle(event, names) {
    if (Object.values(automatic).some((events) => events.includes(event)))
        return;
    throw new errors/* InputError */.dz(`auto does nothing for the event ${event}: it runs ${describeAutomatic()}.`, {
        hint: `Say by the input "command" what to do: ${names.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/command/main.js



/** Runs the action under GitHub's runner. */
function main() {
    return (0,start/* start */.n)(spec, async (inputs, { trigger }) => run(inputs, trigger));
}


/***/ }),

/***/ 799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _kit_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4614);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5355);



/** Brings the tip of the default branch to an environment. */
const spec = (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'deploy',
    title: 'Plumbline deploy',
    description: 'Brings the tip of the default branch to an environment, waits until exactly that revision is healthy, and records it.',
    permissions: [
        {
            name: 'contents',
            access: 'write',
            why: 'to read the configuration; write only where rendered manifests are committed to a branch',
        },
        { name: 'deployments', access: 'write', why: 'to record what was deployed' },
        { name: 'statuses', access: 'read', why: 'to read the health that an agent reports for a rendered branch' },
        { name: 'actions', access: 'write', why: 'to start the promote workflow when something became healthy' },
    ],
    inputs: {
        token: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh,
        config: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W,
        environment: (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)('The environment to deploy to.'),
        apps: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .apps */ .lA,
        'promote-workflow': (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('The file name of the workflow that promotes, to be started when something became healthy. `none` for never.', { default: 'gitops-promote.yml' }),
        'override-gates': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .overrideGates */ .jm,
    },
    outputs: {
        changed: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Whether anything was deployed that was not there before.', true),
        deployments: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('What was deployed, and how it ended.', [
            {
                app: 'shop',
                environment: 'dev',
                target: 'dev',
                revision: 'sha256:…',
                release: 'r-…',
                outcome: 'healthy',
                deployment: 1,
            },
        ]),
    },
});


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

/***/ 659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _kit_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5355);


/** Says what a deploy would do, as a matrix. */
const spec = (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'plan',
    title: 'Plumbline plan',
    description: 'Says which environments the tip of the default branch would change, as a matrix for the deploy jobs. Needs no cluster credentials.',
    permissions: [
        { name: 'contents', access: 'read', why: 'to read the configuration' },
        { name: 'deployments', access: 'read', why: 'to see what was deployed' },
    ],
    inputs: { token: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .token */ .Sh, config: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .config */ .$W, apps: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .apps */ .lA, environments: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .environments */ .dT, 'override-gates': _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .overrideGates */ .jm },
    outputs: {
        changed: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Whether there is anything to deploy.', true),
        matrix: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('For `strategy.matrix`: one entry per environment with something to deploy, in promotion order.', {
            include: [{ environment: 'dev', apps: 'shop' }],
        }),
    },
});


/***/ }),

/***/ 2384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _kit_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5355);
/* harmony import */ var _update_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4137);



/** Moves releases along the promotion graph. */
const spec = (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'promote',
    title: 'Plumbline promote',
    description: 'Compares each environment with those it comes after and keeps one pull request per application to move the release on, behind its gates.',
    permissions: [
        ..._update_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I.permissions,
        {
            name: 'deployments',
            access: 'write',
            why: 'to read health from deployments, and to settle those whose agent has reported since',
        },
    ],
    inputs: { token: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .token */ .Sh, config: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .config */ .$W, apps: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .apps */ .lA, environments: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .environments */ .dT, 'deploy-workflow': _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .deployWorkflow */ .Hk },
    outputs: {
        changed: _update_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I.outputs.changed,
        'pull-requests': _update_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I.outputs['pull-requests'],
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

/***/ 4137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _kit_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4614);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5355);



/** Opens pull requests for new versions at the roots of the promotion graph. */
const spec = (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'update',
    title: 'Plumbline update',
    description: 'Finds newer versions of images, Helm charts, Git repositories and Terraform modules, and keeps one pull request per application and root environment for them.',
    permissions: [
        { name: 'contents', access: 'write', why: 'to commit to the branch of the pull request, and to merge' },
        { name: 'pull-requests', access: 'write', why: 'to open, update, merge and close it' },
        { name: 'statuses', access: 'write', why: 'to show the gates' },
        { name: 'checks', access: 'read', why: 'to see whether the checks of the pull request passed' },
        {
            name: 'actions',
            access: 'write',
            why: "to dispatch the deploy workflow after a merge with the workflow's own token",
        },
        { name: 'packages', access: 'read', why: 'to read private images on ghcr.io, after a login' },
    ],
    inputs: {
        token: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh,
        config: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W,
        apps: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .apps */ .lA,
        environments: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .environments */ .dT,
        images: (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)('Exactly these images, one reference a line (`ghcr.io/acme/web:1.2.3` or with `@sha256:…`), instead of looking for the newest of everything: for the CI of an application repository. Charts, Git tags and modules cannot be named.'),
        'deploy-workflow': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployWorkflow */ .Hk,
    },
    outputs: {
        changed: (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Whether a pull request was opened, updated, merged or closed.', true),
        'pull-requests': (0,_kit_action_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('The pull requests that stand for the updates.', [
            { number: 12, url: 'https://github.com/acme/config/pull/12', app: 'shop', environment: 'dev', state: 'opened' },
        ]),
    },
});


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


/***/ })

};
