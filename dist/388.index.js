export const id = 388;
export const ids = [388];
export const modules = {

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

/***/ 3923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _domain_promote_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4682);
/* harmony import */ var _domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9531);
/* harmony import */ var _steps_desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4717);
/* harmony import */ var _steps_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9730);
/* harmony import */ var _steps_undeployed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1291);
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





/** Says what a deploy of the tip would change, environment by environment in promotion order. */
async function run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const desired = __addDisposableResource(env_1, await (0,_steps_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readDesiredState */ .gQ)(ports, inputs.config), true);
        (0,_steps_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSelection */ .N)(desired.config, inputs);
        const { login } = await ports.forge.identity();
        ports.host.info(`Planning ${desired.branch} at ${desired.commit}, as ${login}.`);
        const order = [...(0,_domain_promote_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .roots */ .ab)(desired.config), ...(0,_domain_promote_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .promotionOrder */ .MO)(desired.config)];
        const rows = [];
        for (const environment of order.filter(({ name }) => (0,_steps_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelected */ .s)(inputs.environments, name))) {
            rows.push(...(await (0,_steps_undeployed_js__WEBPACK_IMPORTED_MODULE_2__/* .findUndeployed */ .H)(ports, desired, environment, inputs.apps)));
        }
        const due = rows.filter(({ closed }) => closed === undefined || inputs.overrideGates !== '');
        const include = [...new Set(due.map(({ placement }) => placement.environment))].map((environment) => ({
            environment,
            apps: [
                ...new Set(due.filter((row) => row.placement.environment === environment).map((row) => row.placement.app.name)),
            ].join('\n'),
        }));
        // The summary is not seen on a terminal.
        for (const line of rows.length === 0 ? [nothing] : rows.map(describe))
            ports.host.info(line);
        await ports.host.summary(summary(rows));
        return { changed: include.length > 0, matrix: { include } };
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
const nothing = 'Everything is deployed.';
function describe({ placement, revision, deployed, closed, broken }) {
    const place = placeOf(placement);
    if (broken !== undefined)
        return `${place}: broken: ${broken}`;
    if (closed !== undefined)
        return `${place}: held: ${closed}.`;
    return `${place}: to be deployed, ${shorten(deployed)} → ${shorten(revision)}`;
}
function shorten(revision) {
    return revision?.slice(0, 19) ?? 'nothing';
}
function placeOf({ app, environment, target }) {
    return `${app.name} in ${environment}${target === environment ? '' : ` (${target})`}`;
}
function summary(rows) {
    if (rows.length === 0)
        return `### Plan\n\n${nothing}`;
    const cells = rows.map(({ placement, revision, deployed, closed, broken }) => [
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(placement.app.name),
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(placement.environment),
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(placement.target),
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(shorten(deployed)),
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(shorten(revision)),
        state(closed, broken),
    ]);
    return `### Plan\n\n${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['application', 'environment', 'target', 'deployed', 'in Git', ''], cells)}`;
}
function state(closed, broken) {
    if (broken !== undefined)
        return `broken: ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(broken)}`;
    return closed === undefined ? 'to be deployed' : `held: ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(closed)}`;
}


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

/***/ 3388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/runner/clock.js
var clock = __webpack_require__(1390);
// EXTERNAL MODULE: ./build/adapters/runner/neutralise.js
var neutralise = __webpack_require__(5876);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/findings.js
var kit_findings = __webpack_require__(189);
;// CONCATENATED MODULE: ./build/adapters/runner/terminal.js



const colours = { error: '\u001b[31m', warning: '\u001b[33m', info: '\u001b[36m' };
const DIM = '\u001b[2m';
const RESET = '\u001b[0m';
/** Milliseconds of work after which its title is shown. */
const SLOW = 1000;
/** A terminal, or another CI system: everything goes to standard error, so that standard output is what was asked for. */
function createTerminalHost({ env, noColor, stream = process.stderr }) {
    // https://no-color.org: any value that is not empty.
    const coloured = stream.isTTY === true && !noColor && !env.NO_COLOR && env.TERM !== 'dumb';
    const secrets = [];
    const paint = (colour, text) => (coloured ? `${colour}${text}${RESET}` : text);
    const clean = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), (0,neutralise/* neutralise */.$)(text));
    const print = (line) => stream.write(`${line}\n`);
    return {
        info: (message) => void print(clean(message)),
        debug(message) {
            if (env.PLUMBLINE_DEBUG)
                print(paint(DIM, clean(message)));
        },
        warning: (message) => void print(`${paint(colours.warning, 'warning')}: ${clean(message)}`),
        async group(title, body) {
            // Quick work says nothing.
            const timer = setTimeout(() => print(paint(DIM, `${clean(title)} …`)), SLOW);
            try {
                return await body();
            }
            finally {
                clearTimeout(timer);
            }
        },
        annotate(findings) {
            for (const finding of [...findings].sort(kit_findings/* compareFindings */.E)) {
                const { severity, message, rule, hint } = finding;
                // What concerns no file has none.
                const place = finding.file === '' ? '' : `${clean((0,errors/* formatPlace */.dE)(finding))}: `;
                print(`${place}${paint(colours[severity], severity)}: ${clean(`${message} [${rule}]`)}`);
                if (hint !== undefined)
                    print(`  ${clean(hint)}`);
            }
        },
        summary: async () => { },
        mask(value) {
            if (value.length > 2)
                secrets.push(value);
        },
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/kit/nearest.js
var nearest = __webpack_require__(6837);
;// CONCATENATED MODULE: ./build/cli/flags.js



/** Flags that every verb has. */
const commonFlags = {
    help: { description: 'Show this.', takes: 'switch' },
    'no-color': { description: 'No colours, as with NO_COLOR.', takes: 'switch' },
    directory: { description: 'Work on this directory instead of the current one.', takes: 'value', placeholder: 'DIR' },
};
/**
 * Takes the arguments of a verb apart. `--flag value` and `--flag=value`; `--` ends the flags; `-` is an argument.
 *
 * @throws InputError for an unknown flag, with a "did you mean", and for a flag without its value
 */
function parseFlags(verb, argv, flags) {
    const options = Object.fromEntries(Object.entries(flags).map(([name, flag]) => [
        name,
        { type: flag.takes === 'switch' ? 'boolean' : 'string', multiple: true },
    ]));
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: argv.map((arg) => (arg === '-h' ? '--help' : arg)),
        options,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const values = new Map();
    const args = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            args.push(token.value);
        if (token.kind !== 'option')
            continue;
        const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
        if (!flag || !token.rawName.startsWith('--'))
            throw unknownFlag(verb, token.rawName, flags);
        const value = readValue(token.rawName, flag, token.value, token.inlineValue === true);
        const known = values.get(token.name) ?? [];
        if (flag.takes === 'value' && known.length > 0)
            throw new errors/* InputError */.dz(`${token.rawName} is given twice.`);
        values.set(token.name, [...known, value]);
    }
    return { values, args };
}
function unknownFlag(verb, name, flags) {
    const known = Object.keys(flags).map((flag) => `--${flag}`);
    return new errors/* InputError */.dz(`plumbline ${verb} has no flag ${name}${(0,nearest/* didYouMean */.a)(name, known)}`, {
        hint: `Its flags: ${known.join(' ')}.`,
    });
}
function readValue(name, flag, value, inline) {
    if (flag.takes === 'switch') {
        if (value !== undefined)
            throw new errors/* InputError */.dz(`${name} takes no value.`);
        return 'true';
    }
    // `--config --dry-run` forgot the value; `--config=--odd` did not.
    if (value === undefined || (!inline && value.startsWith('--') && value.length > 2))
        throw new errors/* InputError */.dz(`${name} needs a value.`);
    return value;
}
/** The inputs of an action as flags: the same names, the same meaning. The token comes from the environment only. */
function flagsOf(inputs) {
    return Object.fromEntries(Object.entries(inputs)
        .filter(([, input]) => !input.secret)
        .map(([name, input]) => [
        name,
        {
            description: input.description,
            takes: input.type === 'lines' ? 'values' : 'value',
            placeholder: input.choices?.join('|') ?? input.type.toUpperCase(),
        },
    ]));
}

// EXTERNAL MODULE: ./build/actions/deploy/run.js + 25 modules
var run = __webpack_require__(542);
// EXTERNAL MODULE: ./build/actions/deploy/spec.js
var spec = __webpack_require__(799);
// EXTERNAL MODULE: ./build/actions/diff/run.js + 3 modules
var diff_run = __webpack_require__(2642);
// EXTERNAL MODULE: ./build/actions/diff/spec.js
var diff_spec = __webpack_require__(2203);
// EXTERNAL MODULE: ./build/actions/drift-check/run.js + 1 modules
var drift_check_run = __webpack_require__(5028);
// EXTERNAL MODULE: ./build/actions/drift-check/spec.js
var drift_check_spec = __webpack_require__(1326);
// EXTERNAL MODULE: ./build/actions/plan/run.js
var plan_run = __webpack_require__(3923);
// EXTERNAL MODULE: ./build/actions/plan/spec.js
var plan_spec = __webpack_require__(659);
// EXTERNAL MODULE: ./build/actions/promote/run.js + 3 modules
var promote_run = __webpack_require__(4145);
// EXTERNAL MODULE: ./build/actions/promote/spec.js
var promote_spec = __webpack_require__(2384);
// EXTERNAL MODULE: ./build/actions/update/managed.js
var managed = __webpack_require__(6505);
// EXTERNAL MODULE: ./build/actions/update/run.js + 16 modules
var update_run = __webpack_require__(7267);
// EXTERNAL MODULE: ./build/actions/update/spec.js
var update_spec = __webpack_require__(4137);
// EXTERNAL MODULE: ./build/actions/all-ports.js + 137 modules
var all_ports = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/adapters/shell/shell.js + 6 modules
var shell = __webpack_require__(8265);
// EXTERNAL MODULE: ./build/kit/action.js
var action = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/steps/dry-run.js
/**
 * A forge that reads and never writes: every write is told instead. It answers as if the write had happened, as far as
 * the next step needs it.
 */
function withoutWriting(forge, host) {
    const tell = async (what) => host.info(`would ${what}`);
    return {
        ...forge,
        ...branches(tell),
        ...pullRequests(forge, tell),
        ...merging(forge, tell),
        ...commitFacts(forge, tell),
        ...runs(tell),
    };
}
function branches(tell) {
    return {
        async commit({ branch, base, headline, writes }) {
            await tell(`commit "${headline}" to ${branch}: ${writes.map(({ path }) => path).join(', ')}`);
            return base;
        },
        async deleteBranch(name) {
            await tell(`delete the branch ${name}`);
            return true;
        },
    };
}
function pullRequests(forge, tell) {
    return {
        async createPullRequest(request) {
            await tell(`open a ${request.draft ? 'draft ' : ''}pull request: ${request.title}${attended(request)}`);
            return opened(request, await forge.identity());
        },
        updatePullRequest: (number, { title, ...attention }) => tell(`update pull request #${number}: ${title}${attended(attention)}`),
        closePullRequest: (number) => tell(`close pull request #${number}`),
        createComment: (number) => tell(`comment on #${number}`),
        updateComment: (id) => tell(`update the comment ${id}`),
    };
}
/** Who would be asked to look, and the labels: `, labels prod, reviewers ada, team:sre`. */
function attended(attention) {
    return ['labels', 'reviewers', 'assignees']
        .filter((kind) => (attention[kind] ?? []).length > 0)
        .map((kind) => `, ${kind} ${attention[kind]?.join(', ')}`)
        .join('');
}
function merging(forge, tell) {
    const unmerged = { merged: false, reason: 'blocked', message: 'a run that is not dry' };
    return {
        async merge({ number }) {
            await tell(`merge pull request #${number}`);
            return unmerged;
        },
        async mergeWhenReady({ number }) {
            await tell(`merge pull request #${number} as soon as its requirements are met`);
            return unmerged;
        },
        async cancelMerge(number) {
            const { merging: by } = await forge.pullRequest(number);
            if (by === 'queue')
                await tell(`take pull request #${number} out of the merge queue`);
            if (by === 'auto-merge')
                await tell(`turn auto-merge of pull request #${number} off`);
            return true;
        },
    };
}
/** A pull request as it would be: without a number, and with a head that nobody has made. */
function opened({ branch, base, title, body, draft = false, labels = [] }, { id, login }) {
    return {
        number: 0,
        url: '',
        title,
        body,
        state: 'open',
        head: { branch, commit: '', sameRepository: true },
        base: { branch: base },
        author: { id, login },
        draft,
        // No limit counts what nobody has opened.
        createdAt: new Date(0),
        labels,
        everSet: { labels: false, reviewers: false, assignees: false },
        merging: undefined,
        committers: [],
    };
}
/** What is said of commits; nothing of the one that nobody has made. */
function commitFacts(forge, tell) {
    return {
        statuses: async (commit) => (commit === '' ? [] : forge.statuses(commit)),
        setStatus: (_, { context, state, description }) => tell(`set the status ${context} to ${state}: ${description}`),
        checkRuns: async (commit) => (commit === '' ? [] : forge.checkRuns(commit)),
        heldRuns: async (commit) => (commit === '' ? [] : forge.heldRuns(commit)),
    };
}
function runs(tell) {
    return {
        async createDeployment({ environment, task }) {
            await tell(`record a deployment to ${environment}: ${task}`);
            return 0;
        },
        setDeploymentStatus: (_, { environment, state }) => tell(`set the deployment to ${environment} to ${state}`),
        dispatchWorkflow: (workflow) => tell(`start the workflow ${workflow}`),
    };
}
/** A Git that never pushes. */
function withoutPushing(git, host) {
    return {
        ...git,
        async pushTree({ branch, files, expected }) {
            host.info(`would commit ${files.size} files to ${branch}`);
            return expected ?? '';
        },
    };
}

;// CONCATENATED MODULE: ./build/cli/choice.js


/** The value of a flag that takes one of some words. @throws InputError */
function oneOf(flag, value, choices) {
    if (choices.includes(value))
        return value;
    throw new errors/* InputError */.dz(`--${flag} is "${value}"; it takes ${choices.join(', ')}${(0,nearest/* didYouMean */.a)(value, choices)}`);
}

;// CONCATENATED MODULE: ./build/cli/repository.js

/**
 * Where a checkout belongs: GITHUB_REPOSITORY and GITHUB_SERVER_URL where they are set, else the remote `origin`.
 *
 * @throws InputError when neither says it
 */
async function findRepository(shell, directory, env) {
    const named = /^([\w.-]+)\/([\w.-]+)$/u.exec(env.GITHUB_REPOSITORY ?? '');
    if (named) {
        return { owner: named[1] ?? '', name: named[2] ?? '', serverUrl: env.GITHUB_SERVER_URL || 'https://github.com' };
    }
    const { stdout } = await shell.run({
        tool: 'git',
        args: ['-C', directory, 'remote', 'get-url', 'origin'],
        accept: [0, 2, 128],
    });
    const found = parseRemote(stdout.trim());
    if (found)
        return found;
    throw new errors/* InputError */.dz('This directory does not say which GitHub repository it belongs to.', {
        hint: 'Work in a clone with the remote "origin", or set GITHUB_REPOSITORY=owner/name (and GITHUB_SERVER_URL).',
    });
}
/** `https://HOST/OWNER/NAME(.git)`, `git@HOST:OWNER/NAME(.git)` or `ssh://git@HOST/OWNER/NAME(.git)`. */
function parseRemote(url) {
    const web = /^(https?):\/\/(?:[^@/]*@)?([\w.-]+(?::\d+)?)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url);
    if (web)
        return { owner: web[3] ?? '', name: web[4] ?? '', serverUrl: `${web[1]}://${web[2]}` };
    const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+)?[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url);
    // GitHub's SSH over the port of HTTPS: docs.github.com, "Using SSH over the HTTPS port".
    const host = ssh?.[1] === 'ssh.github.com' ? 'github.com' : ssh?.[1];
    return ssh ? { owner: ssh[2] ?? '', name: ssh[3] ?? '', serverUrl: `https://${host}` } : undefined;
}

;// CONCATENATED MODULE: ./build/cli/verb.js
/** The one value of a flag, or the default. */
function textOf(parsed, name, fallback) {
    return parsed.values.get(name)?.[0] ?? fallback;
}
/** Whether a switch is on. */
function isOn(parsed, name) {
    return parsed.values.has(name);
}

;// CONCATENATED MODULE: ./build/cli/forge-verb.js










const flags = {
    'dry-run': { description: 'Say what would be done, and write nothing.', takes: 'switch' },
    output: { description: 'How to print the result.', takes: 'value', placeholder: 'text|json' },
};
/**
 * A verb that is an action too. Its JSON is the action's outputs, with a version.
 *
 * @param failure why the outputs are no success
 * @param wasKept whether something kept it from doing its work (status 2), rather than that the answer is no (1)
 */
function forgeVerb(spec, use, failure, wasKept = () => true) {
    return {
        name: spec.name,
        usage: '',
        description: spec.description,
        flags: { ...flagsOf(spec.inputs), ...flags },
        async run(parsed, surroundings) {
            if (parsed.args.length > 0)
                throw new errors/* InputError */.dz(`plumbline ${spec.name} takes no argument "${parsed.args[0]}".`);
            const output = oneOf('output', textOf(parsed, 'output', 'text'), ['text', 'json']);
            const dry = isOn(parsed, 'dry-run');
            const ports = await connectPorts(surroundings, dry);
            const inputs = (0,action/* readInputs */.Ko)(spec.inputs, (name) => read(parsed, name), () => { });
            const outputs = await use(inputs, ports, dry);
            if (output === 'json')
                surroundings.print(`${JSON.stringify({ version: 1, ...outputs }, null, 2)}\n`);
            else
                surroundings.print((0,neutralise/* neutralise */.$)(toText(outputs)));
            const failed = dry ? undefined : failure?.(outputs);
            if (failed && wasKept(outputs))
                throw failed;
            if (failed)
                surroundings.host.warning((0,errors/* formatUserError */.XR)(failed));
            return failed ? 1 : 0;
        },
    };
}
async function connectPorts(surroundings, dry) {
    const { env, directory, host, clock } = surroundings;
    const token = env.GITHUB_TOKEN || env.GH_TOKEN;
    if (!token) {
        throw new errors/* InputError */.dz('There is no token for GitHub.', {
            hint: 'Set GITHUB_TOKEN, for example to the output of `gh auth token`.',
        });
    }
    const repository = await findRepository((0,shell/* createShell */.f)({ env }), directory, env);
    const ports = (0,all_ports.allPorts)({ env, workspace: directory, host, clock }, { ...repository, token });
    return dry ? { ...ports, forge: withoutWriting(ports.forge, host), git: withoutPushing(ports.git, host) } : ports;
}
function read(parsed, name) {
    return (parsed.values.get(name) ?? []).join('\n');
}
/** Outputs one a line; lists one entry a line. */
function toText(outputs) {
    return Object.entries(outputs)
        .map(([name, value]) => {
        if (!Array.isArray(value))
            return `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}\n`;
        return `${name}:${value.length === 0 ? ' none' : ''}\n${value.map((entry) => `  ${line(entry)}\n`).join('')}`;
    })
        .join('');
}
function line(entry) {
    return Object.entries(entry)
        .map(([key, value]) => `${key}=${value}`)
        .join(' ');
}

// EXTERNAL MODULE: ./build/domain/promote/graph.js
var graph = __webpack_require__(4682);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/judge.js
var judge = __webpack_require__(343);
// EXTERNAL MODULE: ./build/steps/selection.js
var selection = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/steps/undeployed.js
var steps_undeployed = __webpack_require__(1291);
;// CONCATENATED MODULE: ./build/cli/rehearse-deploy.js
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





/** `plumbline deploy --dry-run`: says what a deploy would do; clusters are asked with a server-side dry run. */
async function rehearseDeploy(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const desired = __addDisposableResource(env_1, await (0,desired_state/* readDesiredState */.gQ)(ports, inputs.config), true);
        (0,selection/* checkSelection */.N)(desired.config, { apps: inputs.apps, environments: [inputs.environment] });
        const environment = (0,graph/* environmentNamed */.b6)(desired.config, inputs.environment);
        if (!environment)
            return { changed: false, deployments: [] };
        const undeployed = await (0,steps_undeployed/* findUndeployed */.H)(ports, desired, environment, inputs.apps);
        const deployments = [];
        for (const { placement, revision, closed } of undeployed) {
            const { app, target, instance } = placement;
            const release = (await desired.release(app, instance)).id;
            ports.host.info(`${app.name} in ${target}: ${closed === undefined ? `would deploy ${release}` : `held: ${closed}`}`);
            if (closed === undefined)
                await rehearseOnCluster(ports, desired, placement, (0,judge/* targetOf */.$r)(environment, placement)?.context);
            const names = { app: app.name, environment: environment.name, target, revision, release, deployment: 0 };
            deployments.push({ ...names, outcome: closed === undefined ? 'waiting' : 'held' });
        }
        return { changed: deployments.some(({ outcome }) => outcome === 'waiting'), deployments };
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
async function rehearseOnCluster(ports, desired, { instance, source }, context) {
    const { deploy } = instance;
    if (deploy.with !== 'kubernetes')
        return;
    const cluster = await ports.cluster(context);
    const options = { namespace: deploy.namespace, force: deploy.conflicts === 'force', dryRun: true };
    for (const resource of (await desired.rendered(source)).resources) {
        const result = await cluster.apply(resource.value, options);
        const detail = result.outcome === 'conflict'
            ? `: ${result.conflicts.map(({ manager, field }) => `${field} is ${manager}'s`).join(', ')}`
            : result.outcome === 'refused'
                ? `: ${result.reason}`
                : '';
        ports.host.info(`  ${resource.kind} ${resource.name}: ${result.outcome}${detail}`);
    }
}

;// CONCATENATED MODULE: ./build/cli/forge-verbs.js















const local = { event: 'local' };
// A terminal has no pull request to comment on: a flag that does nothing would be a lie.
const { comment: _, ...diffInputs } = diff_spec/* spec */.I.inputs;
/** The verbs that are actions too: the same use cases, with flags for inputs. */
const forgeVerbs = [
    forgeVerb(plan_spec/* spec */.I, (inputs, ports) => (0,plan_run/* run */.e)(inputs, ports)),
    forgeVerb({ ...diff_spec/* spec */.I, inputs: diffInputs }, (inputs, ports) => (0,diff_run/* run */.e)({ ...inputs, comment: false }, { ...ports, trigger: local })),
    forgeVerb(update_spec/* spec */.I, (inputs, ports) => (0,update_run/* run */.e)(inputs, { ...ports, trigger: local }), managed/* failure */.V),
    forgeVerb(promote_spec/* spec */.I, (inputs, ports) => (0,promote_run/* run */.e)(inputs, { ...ports, trigger: local }), managed/* failure */.V),
    forgeVerb(spec/* spec */.I, (inputs, ports, dry) => (dry ? rehearseDeploy(inputs, ports) : (0,run/* run */.e)(inputs, ports)), run/* failure */.V, 
    // A deployment that was begun and failed is an answer.
    ({ deployments }) => deployments.some(({ outcome, deployment }) => outcome === 'failed' && deployment === 0)),
    forgeVerb(drift_check_spec/* spec */.I, (inputs, ports) => (0,drift_check_run/* run */.e)(inputs, { ...ports, trigger: local }), managed/* failure */.V),
];

;// CONCATENATED MODULE: ./build/cli/help.js

/** The help of the command. */
function overview(verbs) {
    const width = Math.max(...verbs.map((verb) => verb.name.length));
    return [
        'plumbline: a Git repository is the single source of truth for what runs where.',
        '',
        'Usage: plumbline VERB [FLAG…] [ARGUMENT…]',
        '',
        ...verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.description}`),
        '',
        'plumbline VERB --help says more. Exit status: 0 done, 1 the answer is no (findings, a failed deploy), 2 an error.',
        'Verbs that talk to GitHub take the token from GITHUB_TOKEN or GH_TOKEN and the repository from the remote "origin".',
        '',
    ].join('\n');
}
/** The help of a verb. */
function helpOf(verb) {
    const flags = Object.entries({ ...verb.flags, ...commonFlags }).map(([name, flag]) => ({
        head: `--${name}${flag.takes === 'switch' ? '' : ` ${flag.placeholder ?? 'VALUE'}`}`,
        text: `${flag.description}${flag.takes === 'values' ? ' Can be repeated.' : ''}`,
    }));
    const width = Math.min(34, Math.max(...flags.map(({ head }) => head.length)));
    return [
        `plumbline ${verb.name} ${verb.usage}`.trim(),
        '',
        verb.description,
        '',
        ...flags.map(({ head, text }) => `  ${head.padEnd(width)}  ${text}`),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/domain/sites/find-sites.js + 1 modules
var find_sites = __webpack_require__(536);
// EXTERNAL MODULE: ./build/steps/collect-files.js
var collect_files = __webpack_require__(9348);
// EXTERNAL MODULE: ./build/adapters/files/files.js + 5 modules
var files_files = __webpack_require__(2340);
;// CONCATENATED MODULE: ./build/cli/sources.js




/** The files that a verb was given: paths below the working directory, `-` for standard input, everything for none. */
async function readSources(args, surroundings, kind = collect_files/* manifests */.LN) {
    const tree = (0,files_files/* openFiles */.K)(surroundings.directory);
    const paths = args.filter((arg) => arg !== '-').map((arg) => inside(surroundings.directory, arg));
    const collected = paths.length > 0 || args.length === 0
        ? await (0,collect_files/* collectFiles */.C0)(tree, paths.length === 0 ? [''] : paths, kind)
        : { files: [], skipped: 0 };
    if (!args.includes('-'))
        return { ...collected, tree };
    const input = { path: '-', text: await surroundings.readInput() };
    return { ...collected, files: [...collected.files, input], tree };
}
/** The path from the working directory; what is outside of it is refused. */
function inside(directory, given) {
    const relative = external_node_path_.relative(directory, external_node_path_.resolve(directory, given));
    if (relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative)) {
        return relative.split(external_node_path_.sep).join('/');
    }
    throw new errors/* InputError */.dz(`"${given}" is outside of the working directory.`, {
        hint: 'Name that directory with --directory.',
    });
}

;// CONCATENATED MODULE: ./build/cli/images.js







/** `plumbline images`: every image reference of these files, and what could not be read of them. */
const images_images = {
    name: 'images',
    usage: '[PATH…]',
    description: 'Lists every image reference, with its place.',
    flags: { output: { description: 'How to print them.', takes: 'value', placeholder: 'text|json' } },
    async run(parsed, surroundings) {
        const output = oneOf('output', textOf(parsed, 'output', 'text'), ['text', 'json']);
        const { files } = await readSources(parsed.args, surroundings, collect_files/* versioned */.iF);
        const all = (0,find_sites/* findSites */.A)(files);
        const found = { ...all, sites: all.sites.filter(({ coordinates }) => coordinates.kind === 'image') };
        surroundings.print(output === 'json' ? toJson(found) : found.sites.map(toLine).join(''));
        if (output === 'text')
            for (const skipped of found.skipped)
                surroundings.host.info(toSkippedLine(skipped));
        for (const unread of found.unread)
            surroundings.host.warning(`${(0,errors/* formatPlace */.dE)(unread)}: not read: ${unread.message}`);
        return 0;
    },
};
/** The contract of DESIGN §11, version 1. */
function toJson({ sites, skipped, unread }) {
    const list = sites.map(({ file, line, column, kind, reference, coordinates: { name }, version: { tag, digest }, path }) => ({
        file,
        line,
        column,
        kind,
        reference,
        name,
        tag: tag ?? null,
        digest: digest ?? null,
        path,
    }));
    return `${JSON.stringify({ version: 1, images: list, skipped, unread }, null, 2)}\n`;
}
function toLine(site) {
    return (0,neutralise/* neutralise */.$)(`${(0,errors/* formatPlace */.dE)(site)}: ${site.reference}\n`);
}
function toSkippedLine(skipped) {
    return `${(0,errors/* formatPlace */.dE)(skipped)}: skipped (${skipped.reason}): ${skipped.text.slice(0, 200)}`;
}

// EXTERNAL MODULE: ./build/adapters/kustomize/renderer.js + 12 modules
var kustomize_renderer = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/domain/report/resource-diff.js
var resource_diff = __webpack_require__(5796);
// EXTERNAL MODULE: ./build/domain/report/secrets.js
var secrets = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/cli/render.js










/** `plumbline render`: the rendered resources of an app in an environment. */
const render = {
    name: 'render',
    usage: 'APP ENVIRONMENT',
    description: 'Prints what an application renders to in an environment.',
    flags: {
        target: { description: 'Only this target of the environment.', takes: 'value', placeholder: 'NAME' },
        config: { description: 'The configuration.', takes: 'value', placeholder: 'FILE' },
        'show-secrets': { description: 'Print the values of Secrets too.', takes: 'switch' },
    },
    async run(parsed, surroundings) {
        const [app, environment, ...rest] = parsed.args;
        if (!app || !environment || rest.length > 0)
            throw new errors/* InputError */.dz('plumbline render needs an application and an environment.');
        const files = (0,files_files/* openFiles */.K)(surroundings.directory);
        const config = await (0,desired_state/* readConfig */.Xg)(files, textOf(parsed, 'config', 'gitops.yaml'));
        (0,selection/* checkSelection */.N)(config, { apps: [app], environments: [environment] });
        const found = config.apps.find(({ name }) => name === app);
        const all = found ? (0,desired_state/* placementsOf */.WU)(found, environment) : [];
        if (all.length === 0)
            throw new errors/* InputError */.dz(`The application ${app} does not run in ${environment}.`);
        const target = textOf(parsed, 'target', '');
        const placements = all.filter((placement) => target === '' || placement.target === target);
        const targets = all.map((placement) => placement.target);
        if (placements.length === 0)
            throw new errors/* InputError */.dz(`There is no target "${target}"${(0,nearest/* didYouMean */.a)(target, targets)}`);
        const renderer = (0,kustomize_renderer/* createRenderer */.K)({ shell: (0,shell/* createShell */.f)({ env: surroundings.env }) });
        for (const { source } of placements) {
            const { resources, findings } = await renderer.render(files, source);
            const broken = findings.find(({ severity }) => severity === 'error');
            if (broken)
                throw new errors/* ConfigError */.xL(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
            const shown = resources.map(({ value }) => isOn(parsed, 'show-secrets') ? value : (0,secrets/* maskSecrets */.Q)(value, undefined, 'after'));
            surroundings.print(shown.map((value) => `---\n${(0,resource_diff/* toYamlText */.Ci)(value)}`).join(''));
        }
        return 0;
    },
};

// EXTERNAL MODULE: ./build/domain/edit/set-versions.js + 34 modules
var set_versions = __webpack_require__(1260);
// EXTERNAL MODULE: ./build/domain/edit/unified-diff.js + 1 modules
var unified_diff = __webpack_require__(3649);
// EXTERNAL MODULE: ./build/domain/sites/coordinates-of.js
var coordinates_of = __webpack_require__(8079);
// EXTERNAL MODULE: ./build/domain/versions/chart.js
var chart = __webpack_require__(6023);
// EXTERNAL MODULE: ./build/domain/versions/module.js
var versions_module = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/cli/requests.js





/**
 * What `plumbline set` is asked for, in the order images, charts, Git repositories, modules.
 *
 * @throws InputError for what does not name an artifact and its version
 */
function readRequests(parsed) {
    const ranges = parsed.values.has('pin') ? 'pin' : 'refuse';
    const of = (flag) => parsed.values.get(flag) ?? [];
    const images = of('image').map(readImage);
    const others = ['chart', 'git', 'module'].flatMap((kind) => of(kind).map((text) => readOther(kind, text)));
    return [...images, ...others].map((request) => ({ ...request, ranges }));
}
function readImage(text) {
    const equals = text.indexOf('=');
    const name = (0,versions_reference/* parseReference */.F2)(text.slice(0, Math.max(equals, 0)));
    const given = text.slice(equals + 1);
    // `web=1.2.3` and `web=@sha256:…` say only the version; a whole reference must name the same image.
    const reference = (0,versions_reference/* parseReference */.F2)(given) ?? undefined;
    if (!name || name.tag !== undefined || name.digest !== undefined)
        throw notAnImage(text);
    const target = reference?.name === name.name
        ? reference
        : (0,versions_reference/* parseReference */.F2)(`${name.written}${given.startsWith('@') ? '' : ':'}${given}`);
    if (!target || (target.tag === undefined && target.digest === undefined))
        throw notAnImage(text);
    const version = {
        ...(target.tag !== undefined && { tag: target.tag }),
        ...(target.digest !== undefined && { digest: target.digest }),
    };
    const write = target.digest === undefined ? 'tag' : 'digest';
    return { coordinates: { kind: 'image', name: name.name }, version, write };
}
function readOther(kind, text) {
    const equals = text.lastIndexOf('=');
    const coordinates = coordinatesOf(kind, text.slice(0, Math.max(equals, 0)));
    const tag = text.slice(equals + 1);
    if (coordinates && tag !== '')
        return { coordinates, version: { tag }, write: 'tag' };
    throw new errors/* InputError */.dz(`--${kind} "${text.slice(0, 200)}" does not name ${words[kind]} and its version.`, {
        hint: `Write it as ${examples[kind]}.`,
    });
}
function coordinatesOf(kind, text) {
    if (kind === 'git')
        return (0,coordinates_of/* gitRepository */.xb)(text);
    const name = kind === 'chart' ? (0,chart/* parseChart */.a)(text) : (0,versions_module/* parseModule */.Y)(text);
    return name === undefined ? undefined : { kind, name };
}
const words = { chart: 'a chart', git: 'a Git repository', module: 'a Terraform module' };
const examples = {
    chart: 'oci://ghcr.io/acme/charts/web=1.2.3 or https://charts.acme.dev/stable/web=1.2.3',
    git: 'github.com/acme/platform=v1.2.3',
    module: 'terraform-aws-modules/vpc/aws=5.1.0',
};
function notAnImage(text) {
    return new errors/* InputError */.dz(`--image "${text.slice(0, 200)}" does not name an image and its version.`, {
        hint: 'Write it as ghcr.io/acme/web=1.2.3, ghcr.io/acme/web=ghcr.io/acme/web:1.2.3@sha256:… or ghcr.io/acme/web=@sha256:….',
    });
}

;// CONCATENATED MODULE: ./build/cli/set.js








/** `plumbline set`: byte-exact edits in the working tree. */
const set = {
    name: 'set',
    usage: '--image NAME=REFERENCE PATH…',
    description: 'Writes versions into files, changing no other byte.',
    flags: {
        image: { description: 'The image to set and what to set it to.', takes: 'values', placeholder: 'NAME=REFERENCE' },
        chart: { description: 'The Helm chart to set and its version.', takes: 'values', placeholder: 'NAME=VERSION' },
        git: { description: 'The Git repository to set and its tag.', takes: 'values', placeholder: 'NAME=TAG' },
        module: {
            description: 'The Terraform module to set and its version.',
            takes: 'values',
            placeholder: 'NAME=VERSION',
        },
        pin: {
            description: 'Write the version over ranges and branches too, which are refused otherwise.',
            takes: 'switch',
        },
        'dry-run': { description: 'Print a unified diff and write nothing.', takes: 'switch' },
    },
    async run(parsed, surroundings) {
        const wanted = readRequests(parsed);
        if (wanted.length === 0)
            throw new errors/* InputError */.dz('plumbline set needs --image NAME=REFERENCE, --chart, --git or --module.');
        if (parsed.args.length === 0)
            throw new errors/* InputError */.dz('plumbline set needs the files or directories to edit.');
        if (parsed.args.includes('-'))
            throw new errors/* InputError */.dz('plumbline set edits files; standard input is none.');
        const { files, tree } = await readSources(parsed.args, surroundings, collect_files/* versioned */.iF);
        const { changes, refusals, found, missing } = (0,set_versions/* setVersions */.U)(files, wanted);
        if (refusals[0])
            throw refusals[0];
        // A name with a typo in it must not look like a version that is there already.
        for (const { kind, name } of missing)
            surroundings.host.warning(`These files have no place for the ${kind} ${name}.`);
        if (isOn(parsed, 'dry-run'))
            surroundings.print(changes.map(unified_diff/* unifiedDiff */.W).join(''));
        else {
            for (const { path, text } of changes)
                await tree.write(path, text);
            surroundings.print(changes.map(toLines).join(''));
        }
        return found.length > 0 ? 0 : 1;
    },
};
function toLines(change) {
    return change.edits
        .map((edit) => {
        const along = edit.users ? ` (and with it ${edit.users.join(', ')})` : '';
        return (0,neutralise/* neutralise */.$)(`${(0,errors/* formatPlace */.dE)(edit)}: ${edit.from} → ${edit.to}${along}\n`);
    })
        .join('');
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./build/cli/surroundings.js

/** The surroundings of this process. */
function processSurroundings(directory, host, clock) {
    return {
        directory,
        env: process.env,
        host,
        clock,
        print: (line) => {
            process.stdout.write(line);
        },
        readInput: () => (0,consumers_.text)(process.stdin),
    };
}

// EXTERNAL MODULE: ./build/actions/validate/paths.js
var paths = __webpack_require__(5467);
// EXTERNAL MODULE: ./build/actions/validate/run.js + 2 modules
var validate_run = __webpack_require__(1332);
// EXTERNAL MODULE: ./build/domain/report/validate-report.js
var validate_report = __webpack_require__(8439);
;// CONCATENATED MODULE: ./build/cli/validate.js












/** `plumbline validate`: judges files, or all that the configuration names. */
const validate = {
    name: 'validate',
    usage: '[PATH…]',
    description: 'Judges manifests, or everything that gitops.yaml names: offline, with file, line and column.',
    flags: {
        output: { description: 'How to print the findings.', takes: 'value', placeholder: 'text|json|github' },
        'kubernetes-version': { description: 'The version to judge for.', takes: 'value', placeholder: '1.33' },
        'fail-on': {
            description: 'From which severity on the exit status is 1.',
            takes: 'value',
            placeholder: 'error|warning|never',
        },
        config: { description: 'The configuration, when no path is given.', takes: 'value', placeholder: 'FILE' },
    },
    async run(parsed, surroundings) {
        const output = oneOf('output', textOf(parsed, 'output', 'text'), ['text', 'json', 'github']);
        const failOn = oneOf('fail-on', textOf(parsed, 'fail-on', 'error'), ['error', 'warning', 'never']);
        const report = await validate_judge(parsed, surroundings);
        if (output === 'json')
            surroundings.print(`${JSON.stringify(report, null, 2)}\n`);
        else if (output === 'github')
            surroundings.host.annotate(report.findings);
        else
            surroundings.print(validate_toText(report));
        return (0,kit_findings/* failsOn */.H)(report.findings, failOn) ? 1 : 0;
    },
};
async function validate_judge(parsed, surroundings) {
    const version = textOf(parsed, 'kubernetes-version', '');
    if (parsed.args.includes('-'))
        return judgeInput(parsed.args, version, surroundings);
    const inputs = {
        config: textOf(parsed, 'config', 'gitops.yaml'),
        kubernetesVersion: version,
        paths: parsed.args.map((arg) => inside(surroundings.directory, arg)),
    };
    const renderer = (0,kustomize_renderer/* createRenderer */.K)({ shell: (0,shell/* createShell */.f)({ env: surroundings.env }) });
    return (0,validate_run/* validate */.tf)(inputs, { files: (0,files_files/* openFiles */.K)(surroundings.directory), host: surroundings.host, renderer });
}
/** Standard input and the files at the paths, as one set. */
async function judgeInput(args, version, surroundings) {
    const { files, skipped } = await readSources(args, surroundings);
    const judged = (0,paths/* judgeFiles */.l)(files, version);
    const findings = [...judged.findings].sort(kit_findings/* compareFindings */.E);
    return (0,validate_report/* summarise */.f)({ ...judged, findings, skipped: judged.skipped + skipped });
}
function validate_toText({ findings, summary }) {
    const { files, resources, errors, warnings, infos } = summary;
    const counts = `${resources} resources in ${files} files: ${errors} errors, ${warnings} warnings, ${infos} notes\n`;
    return findings.map(validate_toLine).join('') + counts;
}
function validate_toLine(finding) {
    const { kind, name } = finding.resource ?? {};
    const resource = kind ? ` (${kind} ${name})` : '';
    const hint = finding.hint ? `\n    ${finding.hint}` : '';
    const text = `${(0,errors/* formatPlace */.dE)(finding)}: ${finding.severity}: ${finding.message}${resource} [${finding.rule}]${hint}\n`;
    return (0,neutralise/* neutralise */.$)(text);
}

;// CONCATENATED MODULE: ./build/cli.js















const verbs = [validate, images_images, set, render, ...forgeVerbs];
/**
 * The command line. Sets the exit status: the verb's own, or 2 for whatever kept it from answering. An error that a user
 * can put right is one message; any other is ours and keeps its stack.
 */
async function main(argv) {
    try {
        process.exitCode = await runVerb(argv);
    }
    catch (error) {
        const text = error instanceof errors/* UserError */.yo ? `plumbline: ${(0,errors/* formatUserError */.XR)(withRemedy(error))}` : bugReport(error);
        // What it quotes may come from a stranger, and a terminal obeys escape sequences.
        process.stderr.write(`${(0,neutralise/* neutralise */.$)(text)}\n`);
        process.exitCode = 2;
    }
}
async function runVerb(argv) {
    const [name, ...rest] = argv;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
        process.stdout.write(overview(verbs));
        return name === undefined ? 2 : 0;
    }
    const verb = verbs.find((candidate) => candidate.name === name);
    if (!verb) {
        const names = verbs.map((candidate) => candidate.name);
        throw new errors/* InputError */.dz(`There is no verb "${name}"${(0,nearest/* didYouMean */.a)(name, names)}`, {
            hint: `There are: ${names.join(', ')}.`,
        });
    }
    const parsed = parseFlags(verb.name, rest, { ...verb.flags, ...commonFlags });
    if (parsed.values.has('help')) {
        process.stdout.write(helpOf(verb));
        return 0;
    }
    const directory = external_node_path_.resolve(textOf(parsed, 'directory', '.'));
    const host = createTerminalHost({ env: process.env, noColor: parsed.values.has('no-color') });
    return verb.run(parsed, processSurroundings(directory, host, (0,clock/* createClock */.t)()));
}
/** What is wrong with the arguments is put right by what the help says of them. */
function withRemedy(error) {
    if (!(error instanceof errors/* InputError */.dz) || error.hint !== undefined)
        return error;
    return new errors/* InputError */.dz(error.message, {
        ...(error.at && { at: error.at }),
        hint: '`plumbline VERB --help` says more.',
    });
}
function bugReport(error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `plumbline: this is a bug in Plumbline. Please report it: https://github.com/plumbline-actions/plumbline/issues\n${stack}`;
}


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


/***/ })

};
