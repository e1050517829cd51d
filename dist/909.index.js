export const id = 909;
export const ids = [909];
export const modules = {

/***/ 4909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   f: () => (/* binding */ proposeUpdates)
/* harmony export */ });
/* harmony import */ var _domain_promote_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1290);
/* harmony import */ var _domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9531);
/* harmony import */ var _domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3391);
/* harmony import */ var _domain_versions_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7798);
/* harmony import */ var _steps_close_moot_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9458);
/* harmony import */ var _steps_desired_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4717);
/* harmony import */ var _steps_edit_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2006);
/* harmony import */ var _steps_in_turn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8909);
/* harmony import */ var _steps_look_for_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2567);
/* harmony import */ var _steps_propose_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1804);
/* harmony import */ var _steps_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9730);
/* harmony import */ var _deploy_merged_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8646);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6505);
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
        const looked = await (0,_steps_look_for_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .lookForVersions */ .O)(ports, desired, inputs);
        // Awaited here: the files of the commit go when this block is left.
        return await proposeUpdates(ports, desired, looked, inputs);
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
async function proposeUpdates(ports, desired, looked, inputs) {
    const rows = [];
    const turns = (0,_steps_in_turn_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurn */ .l)(ports.host);
    const open = await (0,_steps_close_moot_js__WEBPACK_IMPORTED_MODULE_10__/* .readOpen */ .FA)(ports.forge, 'update', desired.branch);
    // Who names an image says nothing of what else is newest: no pull request is moot because of that.
    const named = (inputs.images ?? []).length > 0;
    for (const one of looked) {
        const kept = await updateOne(ports, desired, one, turns, named ? undefined : open);
        if (kept)
            rows.push(kept);
    }
    if (!named && inputs.apps.length === 0 && inputs.environments.length === 0) {
        const gone = async () => ({ closed: await withdrawOrphans(ports, desired, looked, open) });
        const orphans = await turns.take('pull requests of what is gone', gone);
        if ('closed' in orphans)
            rows.push(...orphans.closed);
    }
    const pullRequests = await (0,_deploy_merged_js__WEBPACK_IMPORTED_MODULE_8__/* .deployMerged */ .A)(ports, inputs.deployWorkflow, desired.branch, rows);
    turns.finish(pullRequests.some(_managed_js__WEBPACK_IMPORTED_MODULE_9__/* .isChanged */ .H));
    await ports.host.summary(summary(pullRequests, looked, named));
    return { changed: pullRequests.some(_managed_js__WEBPACK_IMPORTED_MODULE_9__/* .isChanged */ .H), 'pull-requests': pullRequests };
}
/** What becomes of one app; `open` has the pull requests that may be closed as moot. */
async function updateOne(ports, desired, looked, turns, open) {
    const [app, environment] = [looked.app.name, looked.environment.name];
    const broken = { app, environment, number: 0, url: '', state: 'failed' };
    if (looked.failed)
        return broken;
    const done = await turns.take(`${app} in ${environment}`, async () => ({
        row: looked.newer.length > 0 ? await keepOne(ports, desired, looked) : await closeOne(ports, desired, looked, open),
    }));
    return 'failed' in done ? broken : done.row;
}
async function keepOne(ports, desired, looked) {
    const [app, environment] = [looked.app.name, looked.environment.name];
    const { pullRequest, state } = await proposeOne(ports, desired, looked);
    return { app, environment, number: pullRequest.number, url: pullRequest.url, state };
}
async function closeOne(ports, desired, looked, open) {
    const [app, environment] = [looked.app.name, looked.environment.name];
    const present = open?.get((0,_domain_promote_names_js__WEBPACK_IMPORTED_MODULE_11__/* .branchName */ .at)('update', environment, app));
    const why = `Closed, as ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(app)} in ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(environment)} has no newer versions than those on ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(desired.branch)}.`;
    if (!present || !(await (0,_steps_close_moot_js__WEBPACK_IMPORTED_MODULE_10__/* .closeMoot */ .YJ)(ports.forge, present, why)))
        return undefined;
    return { app, environment, number: present.number, url: present.url, state: 'closed' };
}
async function proposeOne(ports, desired, { app, environment, newer }) {
    const placements = (0,_steps_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .placementsOf */ .WU)(app, environment.name);
    const versions = new Map();
    for (const { instance } of placements.slice(0, 1)) {
        for (const [name, version] of (await desired.release(app, instance)).versions)
            versions.set(name, version);
    }
    for (const { artifact, to } of newer)
        versions.set(artifact.name, to);
    const writes = newer.map(({ artifact, to }) => ({ artifact, version: to }));
    return (0,_steps_propose_js__WEBPACK_IMPORTED_MODULE_6__/* .propose */ .B)(ports, desired, {
        verb: 'update',
        app: app.name,
        environment,
        placements,
        versions: newer.map(({ artifact, from, to }) => ({ artifact: artifact.name, image: artifact.image, from, to })),
        changes: await (0,_steps_edit_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .editVersions */ .m)(desired, app, placements, writes),
        why: `Newer versions are in the registry, and ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(environment.name)} takes its versions from there.`,
        trailers: { Release: (0,_domain_versions_release_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseOf */ .l)(versions).id, From: 'registry' },
        gates: [],
    });
}
async function withdrawOrphans(ports, desired, looked, open) {
    const known = new Set(looked.map(({ app, environment }) => (0,_domain_promote_names_js__WEBPACK_IMPORTED_MODULE_11__/* .branchName */ .at)('update', environment.name, app.name)));
    const why = `Closed, as ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(desired.branch)} has nothing any more that takes its versions from the registry there.`;
    const closed = await (0,_steps_close_moot_js__WEBPACK_IMPORTED_MODULE_10__/* .closeOrphans */ .w0)(ports.forge, open, known, why);
    return closed.map(({ app, environment, pullRequest: { number, url } }) => {
        return { app, environment, number, url, state: 'closed' };
    });
}
function summary(pullRequests, looked, named) {
    if (pullRequests.length === 0) {
        const nothing = named
            ? 'The named images change nothing at the roots.'
            : 'Everything at the roots is at its newest version.';
        return `### Updates\n\n${nothing}`;
    }
    const rows = pullRequests.map(({ app, environment, number, url, state, problem }) => [
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(app),
        (0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(environment),
        looked
            .filter((one) => one.app.name === app && one.environment.name === environment)
            .flatMap(({ newer }) => newer)
            .map(({ artifact, from, to }) => `${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(artifact.name)} ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)((0,_domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeVersion */ .MP)(from))} → ${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)((0,_domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeVersion */ .MP)(to))}`)
            .join('<br>'),
        `${number === 0 ? state : `[#${number}](${url}) ${state}`}${problem ? `, but ${problem}` : ''}`,
    ]);
    return `### Updates\n\n${(0,_domain_report_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .table */ .tp)(['application', 'environment', 'versions', 'pull request'], rows)}`;
}


/***/ }),

/***/ 2567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ lookForVersions)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
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

// EXTERNAL MODULE: ./build/domain/versions/suffix.js
var suffix = __webpack_require__(5226);
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
    const from = current?.tag === undefined ? undefined : (0,suffix/* parseTagVersion */.A)(current.tag);
    return from === undefined ? newest(tags, constraint) : newestAfter(tags, constraint, from);
}
/**
 * Whether the track wants this tag, in whatever variant of the image.
 * @throws ConfigError when the track's constraint is none
 */
function isAllowed(tag, track) {
    const found = (0,suffix/* parseTagVersion */.A)(tag);
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
        const candidate = (0,suffix/* parseTagVersion */.A)(tag);
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
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/isolate.js
var isolate = __webpack_require__(4081);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/steps/named-images.js



/**
 * Reads the images that were asked for.
 *
 * @throws InputError for what is no reference with a tag, for an image that is named twice, that no application follows, or
 *   whose tag the policy of none of them allows
 */
function parseNamed(images, config) {
    const named = images.map((text) => ({ reference: parse(text) }));
    const seen = new Set();
    for (const { reference } of named) {
        if (seen.has(reference.name))
            throw new errors/* InputError */.dz(`The image ${reference.name} is named twice.`);
        seen.add(reference.name);
        check(config, reference);
    }
    return named;
}
function parse(text) {
    const reference = (0,versions_reference/* parseReference */.F2)(text);
    if (reference?.tag !== undefined)
        return reference;
    throw new errors/* InputError */.dz(`"${text.slice(0, 200)}" is not an image reference with a tag.`, {
        hint: 'Write it as `ghcr.io/acme/web:1.2.3` or `ghcr.io/acme/web:1.2.3@sha256:…`.',
    });
}
function check(config, reference) {
    const all = config.apps.flatMap((app) => app.artifacts);
    const followed = all.filter(({ image }) => image === reference.name);
    const [first] = followed;
    if (!first) {
        const images = [...new Set(all.map(({ image }) => image))];
        throw new errors/* InputError */.dz(`No application follows the image ${reference.name}.`, {
            hint: `The configuration names ${images.length === 0 ? 'no images' : images.join(', ')}.`,
        });
    }
    const tag = reference.tag ?? '';
    if (followed.some(({ track }) => isAllowed(tag, track)))
        return;
    const tracks = [...new Set(followed.map(({ track }) => `"${track.semver}"`))].join(' or ');
    throw new errors/* InputError */.dz(`The tag ${tag} of ${first.image} is not within ${tracks}.`, {
        hint: `The artifact ${first.name} follows that constraint; change \`track\` to let this version in.`,
    });
}

;// CONCATENATED MODULE: ./build/steps/registry-answers.js
/** A registry that is asked each question once a run: many apps and environments follow the same image. */
function rememberAnswers(registry) {
    const tags = new Map();
    const digests = new Map();
    return {
        tags: (image) => once(tags, image, () => registry.tags(image)),
        digest: (image, tag) => once(digests, `${image}:${tag}`, () => registry.digest(image, tag)),
    };
}
function once(answers, question, ask) {
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer;
}

// EXTERNAL MODULE: ./build/steps/selection.js
var steps_selection = __webpack_require__(9730);
;// CONCATENATED MODULE: ./build/steps/look-for-versions.js










/** Applications that are looked at side by side: what is waited for is registries, which take minutes one after the other. */
const atOnce = 8;
/**
 * Compares every app in every root environment with the registries; with named images only the apps that follow one of
 * them, in the policy of which it is. Never a downgrade. What fails for one app is kept to it.
 *
 * @throws InputError for a named image that no application follows, that no policy allows, or that the registry does not have
 */
async function lookForVersions(ports, desired, selection) {
    const registry = rememberAnswers(ports.registry);
    const named = parseNamed(selection.images ?? [], desired.config);
    const asked = rootApps(desired, selection)
        .map(({ app, environment }) => {
        const artifacts = named.length === 0 ? app.artifacts : app.artifacts.filter((one) => nameFor(named, one));
        return { app, environment, artifacts, named };
    })
        .filter(({ artifacts }) => named.length === 0 || artifacts.length > 0);
    const limit = (0,p_limit/* default */.A)(atOnce);
    const answered = asked.map((one) => ({ ...one, answer: limit(() => newerOf(registry, desired, one)) }));
    await Promise.allSettled(answered.map(({ answer }) => answer));
    const looked = [];
    // What is said comes in the order of the configuration, whichever registry answered first.
    for (const { app, environment, answer } of answered) {
        const result = await (0,isolate/* isolate */.a)(ports.host, `${app.name} in ${environment.name}`, async () => {
            const { newer, notes } = await answer;
            for (const note of notes)
                ports.host.info(note);
            return { newer };
        });
        looked.push({ app, environment, newer: [], ...result });
    }
    sayUnused(ports.host, named, looked);
    return looked;
}
function rootApps(desired, selection) {
    return (0,graph/* roots */.ab)(desired.config)
        .filter((environment) => (0,steps_selection/* isSelected */.s)(selection.environments, environment.name))
        .flatMap((environment) => desired.config.apps
        .filter((app) => (0,steps_selection/* isSelected */.s)(selection.apps, app.name) && (0,desired_state/* placementsOf */.WU)(app, environment.name).length > 0)
        .map((app) => ({ app, environment })));
}
async function newerOf(registry, desired, asked) {
    const { app, environment, artifacts, named } = asked;
    const instance = (0,desired_state/* placementsOf */.WU)(app, environment.name)[0]?.instance;
    if (!instance)
        return { newer: [], notes: [] };
    const current = await desired.release(app, instance);
    const newer = [];
    const notes = [];
    for (const artifact of artifacts) {
        const from = current.versions.get(artifact.name);
        if (!from && (await runsElsewhereOnly(desired, app, instance, artifact)))
            continue;
        const wanted = nameFor(named, artifact)?.reference;
        const tags = wanted ? [wanted.tag ?? ''] : await registry.tags(artifact.image);
        // An older version that was named is passed over too: the job of last week, run again, must not bring it back.
        const tag = choose(tags, artifact.track, from);
        const to = tag === undefined ? undefined : await resolve(registry, artifact, tag, wanted);
        if (to && !says(from, to, artifact))
            newer.push({ app, environment: environment.name, artifact, from, to });
        else if (wanted)
            notes.push(`${wanted.text} changes nothing in ${environment.name}: ${app.name} has ${(0,observed/* describeVersion */.MP)(from)}.`);
    }
    return { newer, notes };
}
/** An artifact of other environments (a sidecar in production only) has no version here, and no place for one. */
async function runsElsewhereOnly(desired, app, here, { image }) {
    if (await desired.runs(here, image))
        return false;
    for (const instance of app.instances)
        if (instance !== here && (await desired.runs(instance, image)))
            return true;
    return false;
}
/** Where only the tag is written, a digest that stands there already is somebody's decision and stays. */
function says(from, to, { write }) {
    if (!from)
        return false;
    return write === 'tag' ? from.tag === to.tag : (0,observed/* sameVersion */.r1)(from, to);
}
/** The reference that was named for an artifact, if its policy allows it: naming an image is no way around the policy. */
function nameFor(named, artifact) {
    return named.find(({ reference }) => reference.name === artifact.image && isAllowed(reference.tag ?? '', artifact.track));
}
/** The version with the digest that the registry serves now; checked against the one that was asked for. */
async function resolve(registry, artifact, tag, wanted) {
    if (artifact.write === 'tag' && !wanted)
        return { tag };
    const digest = await registry.digest(artifact.image, tag);
    if (digest === undefined) {
        const message = `The registry has no ${artifact.image}:${tag}.`;
        if (wanted)
            throw new errors/* InputError */.dz(message, { hint: 'Push the image before asking for it, and check its name.' });
        throw new errors/* UserError */.yo(message, { hint: 'It listed that tag a moment ago: the next run looks again.' });
    }
    if (wanted?.digest !== undefined && wanted.digest !== digest) {
        throw new errors/* InputError */.dz(`The registry serves ${digest} for ${artifact.image}:${tag}, not ${wanted.digest}.`, {
            hint: 'The tag was pushed again since, or the digest belongs to another image: ask for what the registry has.',
        });
    }
    return artifact.write === 'tag' ? { tag } : { tag, digest };
}
function sayUnused(host, named, looked) {
    const images = new Set(looked.flatMap(({ app }) => app.artifacts.map(({ image }) => image)));
    for (const { reference } of named) {
        if (!images.has(reference.name))
            host.warning(`${reference.text}: no selected root environment runs this image.`);
    }
}


/***/ })

};
