export const id = 846;
export const ids = [846];
export const modules = {

/***/ 7846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1409);
/* harmony import */ var _update_managed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6505);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4145);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2384);




/** Runs the action under GitHub's runner. */
function main() {
    return (0,_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .spec */ .I, async (inputs, started) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, { ...(await started.all(inputs.token)), trigger: started.trigger }), _update_managed_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V);
}


/***/ }),

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/domain/promote/graph.js
var graph = __webpack_require__(4682);
// EXTERNAL MODULE: ./build/domain/promote/names.js
var promote_names = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
// EXTERNAL MODULE: ./build/steps/close-moot.js
var close_moot = __webpack_require__(9458);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/in-turn.js
var in_turn = __webpack_require__(8909);
// EXTERNAL MODULE: ./build/steps/selection.js
var selection = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/steps/settle-reported.js
var settle_reported = __webpack_require__(5545);
// EXTERNAL MODULE: ./build/actions/update/deploy-merged.js
var deploy_merged = __webpack_require__(8646);
// EXTERNAL MODULE: ./build/actions/update/managed.js
var managed = __webpack_require__(6505);
// EXTERNAL MODULE: ./build/domain/versions/semver.js
var semver = __webpack_require__(7795);
// EXTERNAL MODULE: ./build/domain/versions/suffix.js
var suffix = __webpack_require__(5226);
;// CONCATENATED MODULE: ./build/domain/promote/step-back.js


/**
 * Whether a move leads back: something becomes older by its tag, and nothing newer. Nothing is said of tags that are no
 * versions. Plumbline never takes such a step on its own (DESIGN §6).
 */
function isStepBack(moves) {
    const orders = moves.map(({ from, to }) => order(from?.tag, to.tag));
    return orders.some((one) => one < 0) && !orders.some((one) => one > 0);
}
function order(from, to) {
    const [a, b] = [from, to].map((tag) => (tag === undefined ? undefined : (0,suffix/* parseTagVersion */.An)(tag)));
    return a && b ? (0,semver/* compareSemver */.mU)(b.version, a.version) : 0;
}

// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/steps/edit-versions.js
var edit_versions = __webpack_require__(2006);
// EXTERNAL MODULE: ./build/steps/preview.js + 1 modules
var preview = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/steps/propose.js + 10 modules
var propose = __webpack_require__(7867);
// EXTERNAL MODULE: ./build/domain/promote/health.js
var promote_health = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/domain/promote/same-release.js
var same_release = __webpack_require__(86);
// EXTERNAL MODULE: ./build/domain/promote/soak.js
var promote_soak = __webpack_require__(9014);
// EXTERNAL MODULE: ./build/steps/histories.js
var steps_histories = __webpack_require__(4448);
;// CONCATENATED MODULE: ./build/steps/upstream.js




/**
 * What comes next for an app in an environment. With `all` every upstream must have the same release: else there is nothing yet
 * that could be promoted whole. With `any` the first one that has something new here and whose gates are open is taken, else
 * the first with something new, else the first.
 */
async function findNext(ports, desired, app, environment, after, isNew) {
    const upstreams = [];
    for (const name of after.environments) {
        const instance = app.instances.find((candidate) => candidate.environment === name);
        if (!instance)
            continue;
        const release = await desired.release(app, instance);
        const gates = await gatesOf(ports, desired, app, name, release, environment);
        upstreams.push({ environment: name, from: [name], release, gates });
    }
    const [first] = upstreams;
    if (!first) {
        const why = `${app.name} runs in ${environment.name}, but in none of the environments before it (${after.environments.join(', ')})`;
        return { none: 'nowhere', why };
    }
    if (after.mode === 'any')
        return (await anyOf(upstreams, isNew)) ?? first;
    if (upstreams.some(({ release }) => release.id !== first.release.id)) {
        const releases = upstreams.map(({ environment: name, release }) => `${name} has ${release.id}`);
        return { none: 'disagree', why: `the environments before it do not agree: ${releases.join(', ')}` };
    }
    return {
        release: first.release,
        from: upstreams.map(({ environment: name }) => name),
        gates: mergeGates(upstreams.flatMap(({ gates }) => gates)),
    };
}
async function anyOf(upstreams, isNew) {
    const fresh = [];
    for (const upstream of upstreams)
        if (await isNew(upstream.release))
            fresh.push(upstream);
    return fresh.find(({ gates }) => gates.every(({ state }) => state === 'success')) ?? fresh[0];
}
/** Whether an environment had the versions of a release before, whatever became of them there. */
async function hadBefore(ports, app, environment, { current, next }) {
    const [histories, { id }] = await Promise.all([(0,steps_histories/* readHistories */.X)(ports, app, environment), ports.forge.identity()]);
    const isNext = (0,same_release/* isRelease */.MU)(next, current.versions.keys());
    return histories.some(({ deployments }) => (0,promote_health/* ownDeployments */.d)(deployments, id).some(({ record }) => isNext(record)));
}
async function gatesOf(ports, desired, app, upstream, release, environment) {
    const [histories, identity] = await Promise.all([(0,steps_histories/* readTargets */.R)(ports, desired, app, upstream), ports.forge.identity()]);
    const health = (0,promote_health/* healthGate */.Y)(upstream, histories, identity.id);
    const { soak } = environment.gates;
    if (soak === 0)
        return [health];
    return [health, (0,promote_soak/* soakGate */.wf)(upstream, histories, release.id, soak, identity.id, ports.clock.now())];
}
/** One gate per name: that of the upstream which is furthest from open. */
function mergeGates(gates) {
    const worst = new Map();
    const rank = { success: 0, pending: 1, failure: 2 };
    for (const gate of gates) {
        const known = worst.get(gate.name);
        if (!known || rank[gate.state] > rank[known.state])
            worst.set(gate.name, gate);
    }
    return [...worst.values()];
}

;// CONCATENATED MODULE: ./build/actions/promote/promote-one.js










/** Moves one app on in one environment as far as it may go; undefined when there is nothing to do and nothing to say. */
async function promoteOne(ports, desired, app, environment, open) {
    const names = { app: app.name, environment: environment.name };
    const move = await findMove(ports, desired, app, environment);
    if (!('why' in move)) {
        const proposed = await proposeMove(ports, desired, app, environment, move);
        if (proposed.state === 'held')
            return { ...names, number: 0, url: '', state: 'held', waitingFor: proposed.why };
        const { pullRequest, state, waitingFor } = proposed;
        return { ...names, number: pullRequest.number, url: pullRequest.url, state, waitingFor };
    }
    if (move.why !== '')
        ports.host.info(`${app.name} in ${environment.name}: not promoted, as ${move.why}.`);
    const present = open.get((0,promote_names/* branchName */.at)('promote', environment.name, app.name));
    const reason = move.why === '' ? `${(0,markdown/* code */.aY)(environment.name)} has what comes before it` : (0,markdown/* code */.aY)(move.why);
    if (present && (await (0,close_moot/* closeMoot */.YJ)(ports.forge, present, `Closed: ${reason}.`))) {
        return { ...names, number: present.number, url: present.url, state: 'closed', waitingFor: move.why };
    }
    return move.why === '' ? undefined : { ...names, number: 0, url: '', state: 'none', waitingFor: move.why };
}
async function findMove(ports, desired, app, environment) {
    const instance = (0,desired_state/* placementsOf */.WU)(app, environment.name)[0]?.instance;
    if (!instance || !environment.after)
        return { why: '' };
    const current = await desired.release(app, instance);
    const before = (next) => hadBefore(ports, app, environment.name, { current, next });
    const isNew = async (next) => movesOf(app, current, next).length > 0 && !(await before(next));
    const next = await findNext(ports, desired, app, environment, environment.after, isNew);
    // An app without artifacts has no versions that could move: nothing is missed.
    if ('none' in next)
        return { why: app.artifacts.length === 0 ? '' : next.why };
    const moves = movesOf(app, current, next.release);
    if (moves.length === 0)
        return { why: '' };
    const from = next.from.join(', ');
    if (await before(next.release)) {
        const remedy = 'a person brings it back: revert the revert, or write it with `plumbline set`';
        return { why: `${environment.name} had the release of ${from} before and has moved on; ${remedy}` };
    }
    if (isStepBack(moves))
        return { why: `the release of ${from} is older than its own; a person takes the step back` };
    return { candidate: next, moves };
}
async function proposeMove(ports, desired, app, environment, { candidate, moves }) {
    const placements = (0,desired_state/* placementsOf */.WU)(app, environment.name);
    const writes = moves.map(({ artifact, to }) => ({ artifact, version: to }));
    const changes = await (0,edit_versions/* editVersions */.m)(desired, app, placements, writes);
    const member = { app, placements, moves, changes };
    const from = candidate.from.join(', ');
    return (0,propose/* propose */.B)(ports, desired, {
        environment,
        members: [{ ...member, ...(await (0,preview/* previewMember */.L)(ports, desired, environment, member)) }],
        verb: 'promote',
        branch: (0,promote_names/* branchName */.at)('promote', environment.name, app.name),
        group: undefined,
        leftOut: [],
        why: `${(0,markdown/* code */.aY)(from)} has this release (${(0,markdown/* code */.aY)(candidate.release.id)}), and ${(0,markdown/* code */.aY)(environment.name)} comes after it.`,
        trailers: [
            ['Release', candidate.release.id],
            ['From', from],
        ],
        gates: candidate.gates,
    });
}
/** The versions that differ. A release moves whole: an artifact that upstream does not run is left as it is. */
function movesOf(app, current, next) {
    return app.artifacts.flatMap((artifact) => {
        const [from, to] = [current.versions.get(artifact.name), next.versions.get(artifact.name)];
        return to && !(from && (0,observed/* sameVersion */.r1)(from, to)) ? [{ app: app.name, artifact, from, to }] : [];
    });
}

;// CONCATENATED MODULE: ./build/actions/promote/run.js
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











/** Keeps one pull request per app and environment for the release that comes next, and merges what may move. */
async function run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const desired = __addDisposableResource(env_1, await (0,desired_state/* readDesiredState */.gQ)(ports, inputs.config), true);
        (0,selection/* checkSelection */.N)(desired.config, inputs);
        await (0,settle_reported/* settleReported */.j)(ports, desired);
        const turns = (0,in_turn/* inTurn */.l)(ports.host);
        const promoted = await promoteAll(ports, desired, inputs, turns);
        const rows = await (0,deploy_merged/* deployMerged */.A)(ports, inputs.deployWorkflow, desired.branch, promoted);
        turns.finish(rows.some((row) => row.state !== 'none' && (0,managed/* isChanged */.H)({ state: row.state })));
        await ports.host.summary(summary(rows));
        const pullRequests = rows.flatMap(({ waitingFor: _, state, ...names }) => state === 'none' ? [] : [{ ...names, state }]);
        return { changed: pullRequests.some(managed/* isChanged */.H), 'pull-requests': pullRequests };
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
async function promoteAll(ports, desired, inputs, turns) {
    const rows = [];
    const open = await (0,close_moot/* readOpen */.FA)(ports.forge, 'promote', desired.branch);
    for (const environment of (0,graph/* promotionOrder */.MO)(desired.config)) {
        if (!(0,selection/* isSelected */.s)(inputs.environments, environment.name))
            continue;
        for (const app of desired.config.apps) {
            if (!(0,selection/* isSelected */.s)(inputs.apps, app.name) || (0,desired_state/* placementsOf */.WU)(app, environment.name).length === 0)
                continue;
            const names = { app: app.name, environment: environment.name, number: 0, url: '' };
            const row = await turns.take(`${app.name} in ${environment.name}`, async () => ({
                row: await promoteOne(ports, desired, app, environment, open),
            }));
            if ('failed' in row)
                rows.push({ ...names, state: 'failed', waitingFor: row.failed.message });
            else if (row.row)
                rows.push(row.row);
        }
    }
    if (inputs.apps.length === 0 && inputs.environments.length === 0) {
        const gone = async () => ({ closed: await withdrawOrphans(ports, desired, open) });
        const orphans = await turns.take('pull requests of what is gone', gone);
        if ('closed' in orphans)
            rows.push(...orphans.closed);
    }
    return rows;
}
async function withdrawOrphans(ports, desired, open) {
    const known = (0,graph/* promotionOrder */.MO)(desired.config).flatMap(({ name }) => branchesTo(desired, name));
    const why = `Closed, as ${(0,markdown/* code */.aY)(desired.branch)} has nothing any more that is promoted there.`;
    const closed = await (0,close_moot/* closeOrphans */.w0)(ports.forge, open, new Set(known), why);
    return closed.map(({ app, environment, pullRequest: { number, url } }) => {
        return { app, environment, number, url, state: 'closed', waitingFor: '' };
    });
}
function branchesTo(desired, environment) {
    return desired.placements(environment).map(({ app }) => (0,promote_names/* branchName */.at)('promote', environment, app.name));
}
function summary(rows) {
    if (rows.length === 0)
        return '### Promotions\n\nEvery environment has what comes before it.';
    const cells = rows.map(({ app, environment, number, url, state, waitingFor, problem }) => [
        (0,markdown/* code */.aY)(app),
        (0,markdown/* code */.aY)(environment),
        `${number === 0 ? state : `[#${number}](${url}) ${state}`}${problem ? `, but ${problem}` : ''}`,
        waitingFor === '' ? '' : (0,markdown/* code */.aY)(waitingFor),
    ]);
    return `### Promotions\n\n${(0,markdown/* table */.tp)(['application', 'environment', 'pull request', 'waits for'], cells)}`;
}


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

/***/ 2804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jt: () => (/* binding */ directoryOf),
  sL: () => (/* binding */ isOnBranch),
  Ox: () => (/* binding */ renderedFilesOf),
  Mn: () => (/* binding */ renderingAuthor)
});

// EXTERNAL MODULE: ./build/domain/report/resource-diff.js
var resource_diff = __webpack_require__(5796);
// EXTERNAL MODULE: ./build/domain/deploy/identity.js
var identity = __webpack_require__(1151);
;// CONCATENATED MODULE: ./build/domain/deploy/rendered-files.js


/**
 * The files of an app on a rendered branch: one per resource, named after it, so that a change of one resource is a
 * change of one file. Names are made of the characters that file names may have everywhere; two resources that would
 * share one get numbers.
 */
function renderedFiles(resources) {
    const files = new Map();
    const sorted = [...resources].sort((a, b) => compare(fileName(a), fileName(b)) || (0,identity/* compareResources */.TX)(a, b));
    for (const resource of sorted) {
        const name = fileName(resource);
        let free = `${name}.yaml`;
        for (let count = 2; files.has(free); count++)
            free = `${name}-${count}.yaml`;
        files.set(free, (0,resource_diff/* toYamlText */.Ci)(resource.value));
    }
    return files;
}
function fileName({ kind, namespace, name, apiVersion }) {
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    const parts = [namespace, kind, group, name].filter((part) => part !== undefined && part !== '');
    return parts
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9.-]/gu, '-')
        .slice(0, 200);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/steps/rendered-branch.js

/** `<app>`, or `<target>/<app>` where an environment has several targets. */
function directoryOf({ config }, { app, environment, target }) {
    const targets = config.environments.find(({ name }) => name === environment)?.targets ?? [];
    return targets.length > 1 ? `${target}/${app.name}` : app.name;
}
/** The files of a placement on the rendered branch: path → text. */
async function renderedFilesOf(desired, placement) {
    const directory = directoryOf(desired, placement);
    const files = renderedFiles((await desired.rendered(placement.source)).resources);
    return new Map([...files].map(([name, text]) => [`${directory}/${name}`, text]));
}
/**
 * Who commits to rendered branches: our own account, by the address that GitHub gives it. Without the id the address would be that of
 * whoever owns the name. https://docs.github.com/account-and-profile/reference/email-addresses-reference
 */
async function renderingAuthor(forge) {
    const [{ id, login }, { url }] = await Promise.all([forge.identity(), forge.repository()]);
    return { name: login, email: `${id}+${login}@users.noreply.${new URL(url).hostname}` };
}
/**
 * Whether the tree of a rendered branch holds exactly what a placement renders to now: only then what an agent says of
 * the commit is said of this revision. A run that was killed before its push leaves an older one there.
 */
async function isOnBranch(tree, desired, placement) {
    const wanted = await renderedFilesOf(desired, placement);
    const prefix = `${directoryOf(desired, placement)}/`;
    const present = [...tree].filter(([path]) => path.startsWith(prefix));
    return present.length === wanted.size && present.every(([path, text]) => wanted.get(path) === text);
}


/***/ }),

/***/ 5545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ reportedHealth),
/* harmony export */   j: () => (/* binding */ settleReported)
/* harmony export */ });
/* harmony import */ var _domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3106);
/* harmony import */ var _domain_promote_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4494);
/* harmony import */ var _domain_promote_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1290);
/* harmony import */ var _isolate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4081);
/* harmony import */ var _rendered_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2804);





/**
 * Deployments of rendered branches that were handed to an agent and not heard of since: writes down what the agent has
 * reported meanwhile. Deploy waits only so long; the truth is written whenever somebody looks (DESIGN §1.2). Where nothing is
 * in progress, nothing but the deployments is read.
 */
async function settleReported(ports, desired) {
    await Promise.all(desired.config.environments.map(({ name }) => settleEnvironment(ports, desired, name)));
}
async function settleEnvironment(ports, desired, environment) {
    const look = rememberingLook(ports, environment);
    const placements = desired.placements(environment).flatMap((placement) => {
        const { deploy } = placement.instance;
        return deploy.with === 'branch' && deploy.health !== 'none' ? [{ placement, deploy }] : [];
    });
    // All are looked at before anything is written: a write ends what is known of the environment's deployments.
    const found = await Promise.all(placements.map((reported) => apart(ports, reported, async () => ({ ended: await findEnd(ports, desired, reported, look) }))));
    for (const [index, reported] of placements.entries()) {
        const one = found[index];
        const ended = one && 'ended' in one ? one.ended : undefined;
        if (!ended)
            continue;
        await apart(ports, reported, async () => {
            await recordHealth(ports.forge, ended.deployment, environment, ended.health);
            ports.host.info(`${reported.placement.app.name} in ${environment}: the agent has reported ${ended.health}.`);
            return {};
        });
    }
}
function apart({ host }, { placement }, body) {
    return (0,_isolate_js__WEBPACK_IMPORTED_MODULE_0__/* .isolate */ .a)(host, `${placement.app.name} in ${placement.environment}`, body, 'warning');
}
/** Looks at the rendered branch of an environment when first asked, once for all of its apps; undefined when there is none. */
function rememberingLook({ forge, git }, environment) {
    const look = async () => {
        const commit = await forge.branch((0,_domain_promote_names_js__WEBPACK_IMPORTED_MODULE_2__/* .renderedBranch */ .OQ)(environment));
        if (commit === undefined)
            return undefined;
        const [tree, statuses] = await Promise.all([git.readTree(commit), forge.statuses(commit)]);
        return { tree, statuses };
    };
    let looked;
    return () => {
        looked ??= look();
        return looked;
    };
}
/** How a deployment in progress has ended meanwhile; undefined when nothing is in progress or nothing was reported. */
async function findEnd({ forge }, desired, { placement, deploy }, look) {
    const { app, target, environment, source } = placement;
    const [identity, deployments] = await Promise.all([
        forge.identity(),
        forge.deployments(environment, (0,_domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentTask */ .R)(app.name, target)),
    ]);
    const newest = (0,_domain_promote_health_js__WEBPACK_IMPORTED_MODULE_4__/* .ownDeployments */ .d)(deployments, identity.id)[0];
    if (newest?.statuses[0]?.state !== 'in_progress')
        return undefined;
    if (newest.record.revision !== (await desired.revision(source)))
        return undefined;
    const branch = await look();
    if (!branch)
        return undefined;
    const health = healthIn(branch.statuses, deploy);
    if (health === 'pending' || !(await (0,_rendered_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnBranch */ .sL)(branch.tree, desired, placement)))
        return undefined;
    return { deployment: newest.deployment, health };
}
/** What the agent says of a commit of the rendered branch. */
async function reportedHealth(forge, commit, deploy) {
    return deploy.health === 'none' ? 'success' : healthIn(await forge.statuses(commit), deploy);
}
function healthIn(statuses, { health }) {
    if (health === 'none')
        return 'success';
    const state = statuses.find(({ context }) => context === health.status)?.state;
    if (state === 'success')
        return 'success';
    return state === 'failure' || state === 'error' ? 'failure' : 'pending';
}
/** Writes the end of a deployment. */
function recordHealth(forge, deployment, environment, health) {
    const description = health === 'success' ? 'healthy, as its agent reported' : 'unhealthy, as its agent reported';
    return forge.setDeploymentStatus(deployment.id, { state: health, description, environment });
}


/***/ })

};
