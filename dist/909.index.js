export const id = 909;
export const ids = [909];
export const modules = {

/***/ 4909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   f: () => (/* binding */ proposeUpdates)
/* harmony export */ });
/* harmony import */ var _domain_promote_graph_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4682);
/* harmony import */ var _domain_promote_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1290);
/* harmony import */ var _domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9531);
/* harmony import */ var _domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3391);
/* harmony import */ var _domain_versions_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7798);
/* harmony import */ var _steps_desired_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4717);
/* harmony import */ var _steps_dispatch_deploy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8342);
/* harmony import */ var _steps_edit_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2006);
/* harmony import */ var _steps_keep_pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3299);
/* harmony import */ var _steps_look_for_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4744);
/* harmony import */ var _steps_propose_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4932);
/* harmony import */ var _steps_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9730);
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












/** Keeps one pull request per app and root environment for newer versions, and closes those that became moot. */
async function run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const desired = __addDisposableResource(env_1, await (0,_steps_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readDesiredState */ .gQ)(ports, inputs.config), true);
        (0,_steps_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .checkSelection */ .N)(desired.config, inputs);
        const found = await (0,_steps_look_for_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .lookForVersions */ .O)(ports, desired, inputs);
        return proposeUpdates(ports, desired, found, inputs);
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
/** The pull requests for these versions: what `update` does, and `drift-check` in its mode `update`. */
async function proposeUpdates(ports, desired, found, inputs) {
    const pullRequests = [];
    for (const environment of (0,_domain_promote_graph_js__WEBPACK_IMPORTED_MODULE_8__/* .roots */ .ab)(desired.config)) {
        if (!(0,_steps_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .isSelected */ .s)(inputs.environments, environment.name))
            continue;
        for (const app of desired.config.apps) {
            if (!(0,_steps_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .isSelected */ .s)(inputs.apps, app.name) || (0,_steps_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .placementsOf */ .WU)(app, environment.name).length === 0)
                continue;
            const newer = found.filter((version) => version.app === app && version.environment === environment.name);
            const kept = await updateOne(ports, desired, app, environment, newer);
            if (kept)
                pullRequests.push(kept);
        }
    }
    if (pullRequests.some(({ state }) => state === 'merged')) {
        await (0,_steps_dispatch_deploy_js__WEBPACK_IMPORTED_MODULE_9__/* .dispatchDeploy */ .a)(ports, inputs.deployWorkflow, desired.branch);
    }
    await ports.host.summary(summary(pullRequests, found));
    const changed = pullRequests.some(({ state }) => state !== 'unchanged' && state !== 'left-alone');
    return { changed, 'pull-requests': pullRequests };
}
async function updateOne(ports, desired, app, environment, newer) {
    const names = { app: app.name, environment: environment.name };
    if (newer.length === 0) {
        const why = `Closed, as ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(app.name)} in ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(environment.name)} has no newer versions than those on ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(desired.branch)}.`;
        const closed = await (0,_steps_keep_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .closeMoot */ .Y)(ports.forge, (0,_domain_promote_names_js__WEBPACK_IMPORTED_MODULE_11__/* .branchName */ .at)('update', environment.name, app.name), why);
        return closed && { ...names, number: closed.number, url: closed.url, state: 'closed' };
    }
    const placements = (0,_steps_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .placementsOf */ .WU)(app, environment.name);
    const instance = placements[0]?.instance;
    if (!instance)
        return undefined;
    const current = await desired.release(app, instance);
    const versions = new Map(current.versions);
    for (const { artifact, to } of newer)
        versions.set(artifact.name, to);
    const release = (0,_domain_versions_release_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseOf */ .l)(versions);
    const changes = await (0,_steps_edit_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .editVersions */ .m)(desired, app, placements, newer.map(({ artifact, to }) => ({ artifact, version: to })));
    const proposed = await (0,_steps_propose_js__WEBPACK_IMPORTED_MODULE_6__/* .propose */ .B)(ports, desired, {
        verb: 'update',
        app: app.name,
        environment,
        placements,
        versions: newer.map(({ artifact, from, to }) => ({ artifact: artifact.name, image: artifact.image, from, to })),
        changes,
        why: `Newer versions are in the registry, and ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(environment.name)} takes its versions from there.`,
        trailers: { Release: release.id, From: 'registry' },
        gates: [],
    });
    return { ...names, number: proposed.pullRequest.number, url: proposed.pullRequest.url, state: proposed.state };
}
function summary(pullRequests, found) {
    if (pullRequests.length === 0)
        return '### Updates\n\nEverything at the roots is at its newest version.';
    const rows = pullRequests.map(({ app, environment, number, url, state }) => [
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(app),
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(environment),
        found
            .filter((version) => version.app.name === app && version.environment === environment)
            .map(({ artifact, from, to }) => `${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(artifact.name)} ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)((0,_domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeVersion */ .MP)(from))} → ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)((0,_domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeVersion */ .MP)(to))}`)
            .join('<br>'),
        `[#${number}](${url}) ${state}`,
    ]);
    return `### Updates\n\n${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .table */ .tp)(['application', 'environment', 'versions', 'pull request'], rows)}`;
}


/***/ }),

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ lookForVersions)
});

// EXTERNAL MODULE: ./build/domain/promote/graph.js
var graph = __webpack_require__(4682);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/domain/versions/constraint.js
var versions_constraint = __webpack_require__(1308);
// EXTERNAL MODULE: ./build/domain/versions/semver.js
var semver = __webpack_require__(7795);
;// CONCATENATED MODULE: ./build/domain/versions/satisfies.js

/** Whether a version is one of those wanted. */
function satisfies(version, constraint) {
    return constraint.groups.some((group) => {
        // A pre-release is wanted only where the constraint itself names one.
        if (version.pre !== '' && group.every((comparator) => comparator.version.pre === ''))
            return false;
        return group.every((comparator) => holds(version, comparator));
    });
}
/** The meaning of each operator, odd corners included: `^*` is 0.0.0 alone, `~0.0.0` is everything, `>1` starts at 2. */
function holds(version, { operator, version: bound, known }) {
    const order = (0,semver/* compareSemver */.mU)(version, bound);
    switch (operator) {
        case '=':
            return known === 3 ? order === 0 : inTilde(version, bound, known);
        case '!=':
            return differs(version, bound, known);
        case '>':
            if (known === 1)
                return version.major > bound.major;
            if (known === 2)
                return version.major > bound.major || (sameMajor(version, bound) && version.minor > bound.minor);
            return order > 0;
        case '<':
            return order < 0;
        case '>=':
            return order >= 0;
        case '<=':
            if (known === 3)
                return order <= 0;
            if (known === 1)
                return version.major <= bound.major;
            return version.major < bound.major || (sameMajor(version, bound) && version.minor <= bound.minor);
        case '~':
            return inTilde(version, bound, known);
        case '^':
            return order >= 0 && inCaret(version, bound, known);
    }
}
/** `~1.2.3` is `>=1.2.3, <1.3`; `~1` is `>=1, <2`; `~*` and, by a rule of its own, `~0.0.0` are everything. */
function inTilde(version, bound, known) {
    if ((0,semver/* compareSemver */.mU)(version, bound) < 0)
        return false;
    const isZero = bound.major === 0n && bound.minor === 0n && bound.patch === 0n;
    if (isZero && (known === 0 || known === 3))
        return true;
    return sameMajor(version, bound) && (known === 1 || version.minor === bound.minor);
}
/** `^1.2.3` is `>=1.2.3, <2`; `^0.2.3` is `>=0.2.3, <0.3`; `^0.0.3` is 0.0.3; `^0` is `<1`. */
function inCaret(version, bound, known) {
    if (!sameMajor(version, bound))
        return false;
    if (bound.major > 0n || known === 1)
        return true;
    if (version.minor !== bound.minor)
        return false;
    return bound.minor > 0n || known === 2 || version.patch === bound.patch;
}
/** `!=1` is no 1.x at all; `!=1.2` no 1.2.x, except for its pre-releases; `!=*` is `!=0.0.0`. */
function differs(version, bound, known) {
    if (known === 1)
        return !sameMajor(version, bound);
    if (known !== 2)
        return (0,semver/* compareSemver */.mU)(version, bound) !== 0;
    return !sameMajor(version, bound) || version.minor !== bound.minor || (0,semver/* comparePre */.zv)(version.pre, bound.pre) !== 0;
}
function sameMajor(a, b) {
    return a.major === b.major;
}

;// CONCATENATED MODULE: ./build/domain/versions/suffix.js

/** First words of pre-releases proper, from Dependabot's list (common/lib/dependabot, docker tag.rb) and Maven's milestones. */
const preRelease = /^(?:alpha|beta|rc|cr|dev|preview|pre|nightly|snapshot|canary|unstable|milestone|m|ea|eap|next)\d*$/i;
/** What `git describe` adds: commits since the tag, and an abbreviated commit. */
const described = /^g[0-9a-f]{7,40}$/;
/** Reads a tag; undefined when it is no semantic version. Helm writes `_` for the `+` that a tag cannot hold. */
function parseTagVersion(tag) {
    const whole = (0,semver/* parseSemver */.kf)(tag.replace('_', '+'));
    if (whole === undefined)
        return undefined;
    const at = variantStart(whole.pre);
    const variant = whole.pre.slice(at);
    const pre = whole.pre.slice(0, at).replace(/[.-]$/, '');
    return { version: { ...whole, text: tag, pre }, variant };
}
/** Where the variant starts in a pre-release: after the words that make it one, and all numbers that follow. */
function variantStart(pre) {
    let at = 0;
    for (const [word, token] of pre.matchAll(/([^.-]*)(?:[.-]|$)/g)) {
        if (token === undefined || !(preRelease.test(token) || /^\d+$/.test(token) || described.test(token)))
            break;
        at += word.length;
        if (at >= pre.length)
            break;
    }
    return at;
}

;// CONCATENATED MODULE: ./build/domain/versions/choose.js





/**
 * The newest tag that the track wants and that may follow the current one: the current one itself when there is nothing newer, and
 * undefined when there is no such tag at all.
 *
 * - With a current tag that is a version, only tags of the same shape follow: the variant stays (`-alpine`), a build (`_1`) appears
 *   only where there was one, and a tag that is meant to float keeps its precision, so that `20` never becomes `20.1.2`. What is
 *   compared is the version without its variant. An older version, or the same one written in another way, is no answer.
 * - Without one (none, `latest`, a digest alone), it is the newest that the constraint lets in.
 *
 * Equal versions are told apart by their text, those written like the current one first.
 * @throws ConfigError when the track's constraint is none
 */
function choose(tags, track, current) {
    const constraint = constraintOf(track);
    const from = current?.tag === undefined ? undefined : parseTagVersion(current.tag);
    return from === undefined ? newest(tags, constraint) : newestAfter(tags, constraint, from);
}
/**
 * Whether the track wants this tag, in whatever variant of the image.
 * @throws ConfigError when the track's constraint is none
 */
function isAllowed(tag, track) {
    const found = parseTagVersion(tag);
    return found !== undefined && satisfies(found.version, constraintOf(track));
}
function constraintOf(track) {
    const constraint = (0,versions_constraint/* parseConstraint */.F)(track.semver);
    if (!('error' in constraint))
        return constraint;
    throw new errors/* ConfigError */.xL(`The constraint "${track.semver}" cannot be used: ${constraint.error}.`, {
        hint: 'Write it as `^1.2`, `~1.2.3`, `1.x` or `>=1.2, <3`; `^1.2-0` lets pre-releases in.',
    });
}
/** The newest version by the constraint alone: a variant is a pre-release, as for Masterminds. */
function newest(tags, constraint) {
    let best;
    for (const tag of tags) {
        const version = (0,semver/* parseSemver */.kf)(tag);
        if (version === undefined || !satisfies(version, constraint))
            continue;
        if (best === undefined || byVersionThenText(version, best) > 0)
            best = version;
    }
    return best?.text;
}
function newestAfter(tags, constraint, from) {
    let best;
    for (const tag of tags) {
        const candidate = parseTagVersion(tag);
        if (candidate === undefined || !canFollow(candidate, from))
            continue;
        const { version } = candidate;
        if ((0,semver/* compareSemver */.mU)(version, from.version) <= 0 && tag !== from.version.text)
            continue;
        if (!satisfies(version, constraint))
            continue;
        if (best === undefined || byVersionThenLikeness(version, best, from.version) > 0)
            best = version;
    }
    return best?.text;
}
/** Whether a tag has the shape of the current one. */
function canFollow(candidate, from) {
    if (candidate.variant !== from.variant)
        return false;
    if (candidate.version.build !== '' && from.version.build === '')
        return false;
    return from.version.precision === 3 || candidate.version.precision === from.version.precision;
}
/** `v2.0` < `v2.0.0`: by text, as Argo CD Image Updater orders them (pkg/tag/tag_test.go). */
function byVersionThenText(a, b) {
    return (0,semver/* compareSemver */.mU)(a, b) || (a.text < b.text ? -1 : 1);
}
function byVersionThenLikeness(a, b, like) {
    return (0,semver/* compareSemver */.mU)(a, b) || likeness(a, like) - likeness(b, like) || byVersionThenText(a, b);
}
/** How much a tag is written as another one: with `v` or without, with as many parts. */
function likeness(a, b) {
    return Number(a.text.startsWith('v') === b.text.startsWith('v')) * 2 + Number(a.precision === b.precision);
}

// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/selection.js
var steps_selection = __webpack_require__(9730);
;// CONCATENATED MODULE: ./build/steps/look-for-versions.js







/**
 * Compares every root environment with the registries, or with the images that were named. Never a downgrade.
 *
 * @throws InputError for a named image that no application follows or that its policy does not allow; RegistryError
 */
async function lookForVersions({ registry }, desired, selection) {
    const named = (selection.images ?? []).map(parseNamed);
    for (const reference of named)
        checkFollowed(desired, reference);
    const found = [];
    for (const { app, environment, artifact } of followed(desired, selection)) {
        const instance = (0,desired_state/* placementsOf */.WU)(app, environment.name)[0]?.instance;
        if (!instance)
            continue;
        const from = (await desired.release(app, instance)).versions.get(artifact.name);
        const wanted = named.find((reference) => reference.name === artifact.image);
        if (named.length > 0 && !wanted)
            continue;
        const tags = wanted ? [namedTag(wanted, artifact)] : await registry.tags(artifact.image);
        // An older version that was named is passed over too: the job of last week, run again, must not bring it back.
        const tag = choose(tags, artifact.track, from);
        if (tag === undefined)
            continue;
        const to = await resolve(registry, artifact, tag, wanted);
        if (!from || !(0,observed/* sameVersion */.r1)(from, to))
            found.push({ app, environment: environment.name, artifact, from, to });
    }
    return found;
}
function followed(desired, selection) {
    return (0,graph/* roots */.ab)(desired.config)
        .filter((environment) => (0,steps_selection/* isSelected */.s)(selection.environments, environment.name))
        .flatMap((environment) => desired.config.apps
        .filter((app) => (0,steps_selection/* isSelected */.s)(selection.apps, app.name))
        .flatMap((app) => app.artifacts.map((artifact) => ({ app, environment, artifact }))));
}
/** The version with the digest that the registry serves now; checked against the one that was asked for. */
async function resolve(registry, artifact, tag, wanted) {
    if (artifact.write === 'tag' && wanted?.digest === undefined) {
        if (wanted && (await registry.digest(artifact.image, tag)) === undefined)
            throw absent(artifact, tag);
        return { tag };
    }
    const digest = await registry.digest(artifact.image, tag);
    if (digest === undefined)
        throw absent(artifact, tag);
    if (wanted?.digest !== undefined && wanted.digest !== digest) {
        throw new errors/* InputError */.dz(`The registry serves ${digest} for ${artifact.image}:${tag}, not ${wanted.digest}.`, {
            hint: 'The tag was pushed again since, or the digest belongs to another image: ask for what the registry has.',
        });
    }
    return artifact.write === 'tag' ? { tag } : { tag, digest };
}
function absent(artifact, tag) {
    return new errors/* InputError */.dz(`The registry has no ${artifact.image}:${tag}.`, {
        hint: 'Push the image before asking for it, and check its name.',
    });
}
function parseNamed(text) {
    const reference = (0,versions_reference/* parseReference */.F2)(text);
    if (reference?.tag !== undefined)
        return reference;
    throw new errors/* InputError */.dz(`"${text.slice(0, 200)}" is not an image reference with a tag.`, {
        hint: 'Write it as `ghcr.io/acme/web:1.2.3` or `ghcr.io/acme/web:1.2.3@sha256:…`.',
    });
}
function checkFollowed(desired, reference) {
    const images = desired.config.apps.flatMap((app) => app.artifacts.map((artifact) => artifact.image));
    if (images.includes(reference.name))
        return;
    throw new errors/* InputError */.dz(`No application follows the image ${reference.name}.`, {
        hint: `The configuration names ${images.length === 0 ? 'no images' : [...new Set(images)].join(', ')}.`,
    });
}
/** The tag that was asked for, if the policy of the artifact allows it: naming an image is no way around the policy. */
function namedTag(reference, artifact) {
    const tag = reference.tag ?? '';
    if (isAllowed(tag, artifact.track))
        return tag;
    throw new errors/* InputError */.dz(`The tag ${tag} of ${artifact.image} is not within "${artifact.track.semver}".`, {
        hint: `The artifact ${artifact.name} follows that constraint; change \`track\` to let this version in.`,
    });
}


/***/ })

};
