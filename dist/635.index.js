export const id = 635;
export const ids = [635];
export const modules = {

/***/ 8824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig),
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/domain/versions/coordinates.js
var versions_coordinates = __webpack_require__(884);
;// CONCATENATED MODULE: ./build/domain/config/quote.js
/**
 * Characters that are not seen, or that change how others are seen: controls, format characters (bidirectional overrides
 * among them), line and paragraph separators, private use and halves of surrogate pairs (security T33, CVE-2021-42574).
 */
const quote_hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
const allHidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
/** `user:password@host`, but not the `tag@sha256:…` of an image. */
const credentials = /[^\s/@:"]+:[^\s/@"]+@(?!sha(?:256|512):)/gu;
/** GitHub's tokens, by their prefixes (https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/). */
const tokens = /\b(?:gh[pousr]_|github_pat_)\w{16,}/gu;
/** Characters of a text that a message shows, and that are looked at for secrets. */
const maximum = { shown: 80, read: 1000 };
/** Whether a text has characters that a reviewer would not see. */
function hasHidden(text) {
    return quote_hidden.test(text);
}
/** Whether a text may be repeated as it is: short, nothing hidden in it, and no secret. */
function isPlain(text) {
    return shown(text) === text;
}
/** A text of the file as it may stand in a message: short, nothing hidden in it, and no secret. */
function shown(text) {
    const safe = text.slice(0, maximum.read).replace(credentials, '***@').replace(tokens, '***');
    const cut = safe.length > maximum.shown || text.length > maximum.read ? `${safe.slice(0, maximum.shown)}…` : safe;
    return cut.replace(allHidden, escapeCharacter);
}
/** As `shown`, in quotes. */
function quote(text) {
    return `"${shown(text).replaceAll('"', '\\"')}"`;
}
/** As `quote`, with everything but ASCII escaped: letters of other alphabets that look like Latin ones are then seen. */
function quoteAscii(text) {
    return quote(text).replace(/[^\x20-\x7e…]/gu, escapeCharacter);
}
function escapeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

// EXTERNAL MODULE: ./build/domain/versions/pattern.js
var versions_pattern = __webpack_require__(1077);
// EXTERNAL MODULE: ./build/domain/versions/template.js
var template = __webpack_require__(954);
;// CONCATENATED MODULE: ./build/domain/config/defaults.js
/** What holds where `gitops.yaml` says nothing. */
const defaults = {
    merge: 'manual',
    soak: '0s',
    semver: '*',
    tags: 'loose',
    preReleases: 'ignore',
    minimumAge: '0s',
    with: 'kubernetes',
    namespace: 'default',
    conflicts: 'fail',
    timeout: '10m',
    draft: 'false',
    group: 'app',
    timezone: 'UTC',
};

;// CONCATENATED MODULE: ./build/domain/config/track.js





/** Keys that mean something for some policies only. */
const policiesOf = {
    tags: ['semver'],
    'pre-releases': ['semver', 'regex', 'calendar'],
    allow: ['semver', 'numerical', 'alphabetical', 'regex', 'calendar', 'newest-build'],
    ignore: ['semver', 'numerical', 'alphabetical', 'regex', 'calendar', 'newest-build'],
    extract: ['semver', 'numerical', 'alphabetical', 'calendar'],
};
/** Which versions of an artifact are followed; `path` is the artifact's. */
function readTrack(path, block, coordinates, problems) {
    const written = block?.value ?? {};
    const policy = policyOf(written);
    checkPolicy(`${path}.track`, written, policy, problems);
    checkKind(`${path}.track`, written, coordinates, problems);
    checkExtract(`${path}.track.extract`, written, problems);
    const { allow, ignore, extract, platforms, 'minimum-age': minimumAge } = written;
    return {
        policy,
        ...(allow && { allow: allow.value.map(({ value }) => value) }),
        ...(ignore && { ignore: ignore.value.map(({ value }) => value) }),
        ...(extract && { extract: { pattern: extract.value.pattern.value, value: extract.value.value.value } }),
        ...(platforms && { platforms: platforms.value.map(({ value }) => value) }),
        ...(minimumAge && { minimumAge: minimumAge.value }),
    };
}
function policyOf(written) {
    const preReleases = written['pre-releases'] && { preReleases: written['pre-releases'].value === 'follow' };
    const { numerical, alphabetical, regex, calendar, 'newest-build': newestBuild, digest } = written;
    if (numerical)
        return { by: 'numerical', order: numerical.value };
    if (alphabetical)
        return { by: 'alphabetical', order: alphabetical.value };
    if (regex)
        return { by: 'regex', pattern: regex.value, ...preReleases };
    if (calendar)
        return { by: 'calendar', format: calendar.value, ...preReleases };
    if (newestBuild)
        return { by: 'newest-build', pattern: newestBuild.value };
    if (digest)
        return { by: 'digest', tag: digest.value };
    const constraint = written.semver?.value ?? defaults.semver;
    return { by: 'semver', constraint, ...(written.tags && { tags: written.tags.value }), ...preReleases };
}
function checkPolicy(path, written, policy, problems) {
    for (const key of Object.keys(policiesOf)) {
        const [value, policies = []] = [written[key], policiesOf[key]];
        if (value === undefined || policies.includes(policy.by))
            continue;
        const message = `${path}.${key} means nothing for the policy ${policy.by}; it goes with ${policies.join(', ')}.`;
        problems.add(value.at, { rule: 'conflicting-keys', message, hint: `Remove "${key}".` });
    }
}
function checkKind(path, written, coordinates, problems) {
    if (written.platforms && coordinates.kind !== 'image') {
        const message = `${path}.platforms means nothing for ${(0,versions_coordinates/* describeKind */.SB)(coordinates)}: only images are built for platforms.`;
        problems.add(written.platforms.at, { rule: 'conflicting-keys', message, hint: 'Remove "platforms".' });
    }
    if (written.digest && !(0,versions_coordinates/* hasDigest */.tH)(coordinates)) {
        const message = `${path}.digest follows the digest of a tag, and ${(0,versions_coordinates/* describeKind */.SB)(coordinates)} has none.`;
        problems.add(written.digest.at, { rule: 'conflicting-keys', message, hint: 'Follow its versions with "semver".' });
    }
}
/** Every group that `value` uses must be one of `pattern`: a typo would give each tag the same empty version. */
function checkExtract(path, { extract }, problems) {
    if (extract === undefined)
        return;
    const pattern = (0,versions_pattern/* parsePattern */.E)(extract.value.pattern.value);
    if ('error' in pattern)
        return;
    const value = extract.value.value;
    const unknown = (0,template/* parseTemplate */.Q)(value.value).groups.find((group) => !pattern.groupNames.includes(group));
    if (unknown === undefined)
        return;
    const message = `${path}.value uses the group ${quote(unknown)}, and the pattern has none of that name.`;
    const known = pattern.groupNames.map((name) => `$${name}`).join(', ');
    problems.add(value.at, { rule: 'group', message, hint: `The pattern has ${known}.` });
}

;// CONCATENATED MODULE: ./build/domain/config/artifacts.js



/** The artifacts of an app; each has coordinates of its own, by which it is found in the manifests. */
function readArtifacts(app, read, problems) {
    const byCoordinates = new Map();
    return [...read].flatMap(([name, { nameAt, value }]) => {
        const path = `apps.${app}.artifacts.${name}`;
        const written = coordinatesOf(value.value);
        if (written === undefined)
            return [];
        const { value: coordinates, at } = written;
        const other = byCoordinates.get((0,versions_coordinates/* coordinatesKey */.tB)(coordinates));
        if (other !== undefined) {
            const message = `${path} has the ${coordinates.kind} ${quote(coordinates.name)}, and so has the artifact ${other}.`;
            const hint = `One artifact is enough: its version is written wherever the app uses the ${coordinates.kind}.`;
            problems.add(at, { rule: `duplicate-${coordinates.kind}`, message, hint });
        }
        byCoordinates.set((0,versions_coordinates/* coordinatesKey */.tB)(coordinates), other ?? name);
        const track = readTrack(path, value.value.track, coordinates, problems);
        return {
            name,
            coordinates,
            track,
            write: readWrite(path, value.value, coordinates, track.policy, problems),
            ...(value.value.source && { source: value.value.source.value }),
            at: nameAt,
        };
    });
}
function coordinatesOf({ image, chart, git, module }) {
    if (image)
        return { value: { kind: 'image', name: image.value }, at: image.at };
    if (chart)
        return { value: { kind: 'chart', name: chart.value }, at: chart.at };
    if (git)
        return { value: { kind: 'git', name: git.value }, at: git.at };
    return module && { value: { kind: 'module', name: module.value }, at: module.at };
}
/** What is written, which must be able to change what the policy changes, and exist for this kind of thing. */
function readWrite(path, { write }, coordinates, policy, problems) {
    if (write?.value === 'digest' && !(0,versions_coordinates/* hasDigest */.tH)(coordinates)) {
        const message = `${path}.write is digest, and ${(0,versions_coordinates/* describeKind */.SB)(coordinates)} has none.`;
        problems.add(write.at, { rule: 'conflicting-keys', message, hint: 'Write "tag", or leave it out.' });
    }
    if (write?.value === 'tag' && policy.by === 'digest') {
        const message = `${path}.write is tag, and its track follows the digest of one tag: nothing would ever be written.`;
        problems.add(write.at, { rule: 'conflicting-keys', message, hint: 'Write "digest", or leave it out.' });
    }
    return write?.value ?? (coordinates.kind === 'image' || policy.by === 'digest' ? 'digest' : 'tag');
}

// EXTERNAL MODULE: ./build/kit/inputs.js
var inputs = __webpack_require__(4614);
;// CONCATENATED MODULE: ./build/domain/config/deploy.js


/** Keys that mean something for one way of deploying only. */
const keysOf = { kubernetes: ['namespace', 'conflicts'], branch: ['health'] };
/**
 * How one instance is deployed; undefined when that cannot be said. A block's own keys must mean something for the way that holds
 * for it; keys that an override inherits and that mean nothing for its way are left behind.
 *
 * `owner` is the place of the app, for what is missing.
 */
function readDeploy(path, block, environment, owner, problems) {
    const base = block?.value ?? {};
    const override = block?.value.environments?.value.get(environment);
    const own = override?.value.value ?? {};
    const way = own.with?.value ?? base.with?.value ?? defaults.with;
    checkKeys(`${path}.deploy`, base, base.with?.value ?? defaults.with, problems);
    checkKeys(`${path}.deploy.environments.${environment}`, own, way, problems);
    const timeout = (own.timeout ?? base.timeout)?.value ?? (0,inputs/* parseDuration */.E9)(defaults.timeout) ?? 0;
    if (way === 'kubernetes') {
        const namespace = (own.namespace ?? base.namespace)?.value ?? defaults.namespace;
        return { with: way, namespace, conflicts: (own.conflicts ?? base.conflicts)?.value ?? defaults.conflicts, timeout };
    }
    const health = own.health ?? base.health;
    if (health === undefined) {
        const message = `${path} is deployed with: branch, and how its health is known is not said.`;
        const hint = 'Add `health: { status: <context> }` with the commit status of the agent, or `health: none` where nobody reports.';
        problems.add((own.with ?? base.with)?.at ?? override?.nameAt ?? owner, { rule: 'health', message, hint });
        return undefined;
    }
    return { with: way, health: health.kind === 'text' ? health.value : { status: health.value.status.value }, timeout };
}
function checkKeys(path, block, way, problems) {
    const other = way === 'kubernetes' ? 'branch' : 'kubernetes';
    for (const key of keysOf[other]) {
        const value = block[key];
        if (value === undefined)
            continue;
        const message = `${path}.${key} means something only with: ${other}, and this is deployed with: ${way}.`;
        problems.add(value.at, { rule: 'conflicting-keys', message, hint: `Remove "${key}".` });
    }
}

// EXTERNAL MODULE: ./build/kit/nearest.js
var nearest = __webpack_require__(6837);
;// CONCATENATED MODULE: ./build/domain/config/cycles.js
/**
 * The cycles of a graph of name → names before it, each once, as the way from its first node back to it: `[a, b, a]`. A graph with
 * many cycles gives those that a depth-first walk closes: at least one as long as there is any.
 */
function findCycles(graph) {
    const cycles = [];
    const done = new Set();
    const way = [];
    // Its depth is bounded by the number of environments.
    const visit = (name) => {
        const since = way.indexOf(name);
        if (since >= 0) {
            cycles.push([...way.slice(since), name]);
            return;
        }
        if (done.has(name))
            return;
        way.push(name);
        for (const next of graph.get(name) ?? [])
            visit(next);
        way.pop();
        done.add(name);
    };
    for (const name of graph.keys())
        visit(name);
    return cycles;
}

// EXTERNAL MODULE: ./build/domain/promote/windows-zone.js
var windows_zone = __webpack_require__(6902);
;// CONCATENATED MODULE: ./build/domain/config/pull-requests.js



/** How the pull requests of an environment are made; what only roots can have is refused at others. */
function readPullRequests(environment, written, problems) {
    if (!environment.isRoot)
        refuseRootKeys(environment.name, written, problems);
    return {
        labels: texts(written.labels),
        reviewers: texts(written.reviewers),
        assignees: texts(written.assignees),
        draft: written.draft?.value ?? plainPullRequests.draft,
        group: readGroup(environment.name, written.group, problems),
        limit: written.limit?.value,
        limitPerHour: written['limit-per-hour']?.value,
        schedule: written.schedule?.value.map(readWindow) ?? [],
    };
}
/** Everything that an environment without the key has. */
const plainPullRequests = {
    labels: [],
    reviewers: [],
    assignees: [],
    draft: false,
    group: 'app',
    limit: undefined,
    limitPerHour: undefined,
    schedule: [],
};
function texts(list) {
    return list?.value.map(({ value }) => value) ?? [];
}
/** Releases are promoted one by one, and when they may move is a matter of gates. */
function refuseRootKeys(environment, written, problems) {
    const { group, limit, 'limit-per-hour': limitPerHour, schedule } = written;
    const grouped = group && !(group.kind === 'text' && group.value === 'app') ? group : undefined;
    for (const [key, found] of Object.entries({ group: grouped, limit, 'limit-per-hour': limitPerHour, schedule })) {
        if (!found)
            continue;
        const message = `environments.${environment}.pull-request.${key} is about pull requests of "update", which only environments without "after" have: releases are promoted one by one.`;
        problems.add(found.at, { rule: 'root-only', message, hint: `Remove "${key}" here.` });
    }
}
function readGroup(environment, written, problems) {
    if (written === undefined)
        return defaults.group;
    if (written.kind === 'text')
        return written.value;
    const groups = new Map();
    for (const [name, { value }] of written.value) {
        for (const app of value.value) {
            const other = groups.get(app.value);
            if (other !== undefined) {
                const message = `environments.${environment}.pull-request.group has ${quote(app.value)} in ${other} and in ${name}.`;
                problems.add(app.at, { rule: 'duplicate-name', message, hint: 'Keep it in one group.' });
            }
            groups.set(app.value, name);
        }
    }
    return new Map([...written.value].map(([name, { value }]) => [name, texts(value)]));
}
/** A window as it is written: `cron`, `for` and `timezone`. */
function readWindow({ value: { cron, for: length, timezone } }) {
    const zone = timezone?.value ?? (0,windows_zone/* zoneOf */.k)(defaults.timezone);
    if (zone === undefined)
        throw new Error('The time zone that holds by default must be known.');
    return { cron: cron.value, seconds: length.value, zone };
}

;// CONCATENATED MODULE: ./build/domain/config/environments.js






/** The environments in the order of the file; every name in them exists, and no promotion leads back to where it came from. */
function readEnvironments(read, problems) {
    if (read.kind === 'list')
        return chain(read.value);
    const names = new Set(read.value.keys());
    const places = new Map();
    const environments = [...read.value].map(([name, member]) => {
        const after = readAfter(name, member, names, problems);
        places.set(name, after?.written ?? []);
        return readEnvironment(name, member, after?.after, problems);
    });
    for (const cycle of findCycles(new Map(environments.map(({ name, after }) => [name, after?.environments ?? []])))) {
        const [from = '', ...way] = cycle;
        const at = places.get(from)?.find(({ value }) => value === way[0])?.at;
        const message = `The environments wait for each other: ${cycle.toReversed().join(' → ')}.`;
        if (at)
            problems.add(at, { rule: 'cycle', message, hint: 'Remove one "after" of the circle.' });
    }
    return environments;
}
/** The short form: each takes its releases from the one before. */
function chain(list) {
    return list.map(({ value: name, at }, index) => {
        const previous = list[index - 1]?.value;
        return {
            name,
            after: previous === undefined ? undefined : { mode: 'all', environments: [previous] },
            merge: defaults.merge,
            gates: { soak: 0 },
            targets: [{ name, context: undefined, version: undefined }],
            pullRequests: plainPullRequests,
            at,
        };
    });
}
function readEnvironment(name, { nameAt, value }, after, problems) {
    const written = value.value;
    const soak = written.gates?.value.soak;
    if (soak && written.after === undefined) {
        const message = `environments.${name} has a soak gate and no "after": there is nothing that could soak.`;
        problems.add(soak.at, {
            rule: 'root-gate',
            message,
            hint: 'Remove the gate, or say what comes before with "after".',
        });
    }
    return {
        name,
        after,
        merge: written.merge?.value ?? defaults.merge,
        gates: { soak: soak?.value ?? (0,inputs/* parseDuration */.E9)(defaults.soak) ?? 0 },
        targets: readTargets(name, written, problems),
        pullRequests: readPullRequests({ name, isRoot: written.after === undefined }, written['pull-request']?.value ?? {}, problems),
        at: nameAt,
    };
}
function readTargets(name, written, problems) {
    const { targets, kubernetes } = written;
    if (targets && kubernetes) {
        const message = `environments.${name} has "targets" and "kubernetes"; the cluster of each target stands in the target.`;
        problems.add(kubernetes.at, { rule: 'conflicting-keys', message, hint: 'Move "kubernetes" into a target.' });
    }
    if (targets === undefined)
        return [readTarget(name, kubernetes)];
    return [...targets.value].map(([target, { value }]) => readTarget(target, value.value.kubernetes));
}
function readTarget(name, kubernetes) {
    return { name, context: kubernetes?.value.context?.value, version: kubernetes?.value.version?.value };
}
function readAfter(name, { value }, names, problems) {
    const read = value.value.after;
    if (read === undefined)
        return undefined;
    const chosen = read.kind === 'list' ? { mode: 'all', list: read } : chooseMode(name, read, problems);
    if (chosen === undefined)
        return undefined;
    for (const { value: other, at } of chosen.list.value)
        checkUpstream(name, other, at, names, problems);
    const known = chosen.list.value.filter((other) => names.has(other.value) && other.value !== name);
    return { after: { mode: chosen.mode, environments: known.map((other) => other.value) }, written: known };
}
function chooseMode(name, read, problems) {
    const { all, any } = read.value;
    if (all && !any)
        return { mode: 'all', list: all };
    if (any && !all)
        return { mode: 'any', list: any };
    const message = `environments.${name}.after takes one of "all" and "any"${all ? '' : ', and has none'}.`;
    problems.add(read.at, {
        rule: 'conflicting-keys',
        message,
        hint: 'Write `after: [dev]` or `after: { any: [dev, test] }`.',
    });
    return undefined;
}
function checkUpstream(name, other, at, names, problems) {
    if (other === name) {
        const message = `environments.${name} comes after itself.`;
        problems.add(at, {
            rule: 'self-reference',
            message,
            hint: 'Remove it: without "after" the environment is a root.',
        });
    }
    else if (!names.has(other)) {
        problems.add(at, unknownEnvironment(`environments.${name}.after`, other, names));
    }
}
/** What is said of a name that no environment has. */
function unknownEnvironment(path, name, names) {
    const known = [...names];
    const message = `${path} names ${quote(name)}, and there is no such environment${(0,nearest/* didYouMean */.a)(name, known)}`;
    return { rule: 'unknown-environment', message, hint: `The environments are ${known.join(', ')}.` };
}

;// CONCATENATED MODULE: ./build/domain/config/sources.js


/**
 * Where an app's manifests are: a path with `{environment}` as it says; `p` without it is `p/{environment}` where that exists, else
 * `p/overlays/{environment}` (DESIGN §4).
 */
function findSources(template, environment, tree) {
    const sources = new Map();
    const missing = [];
    for (const target of environment.targets) {
        const tried = candidates(template, environment.name, target.name);
        const found = tried.find((directory) => tree.has(directory));
        if (found === undefined)
            missing.push({ target: target.name, tried });
        else
            sources.set(target.name, found);
    }
    return { sources, missing };
}
function candidates(template, environment, target) {
    const forms = template.includes('{environment}')
        ? [template]
        : [`${template}/{environment}`, `${template}/overlays/{environment}`];
    return forms.map((form) => form.replaceAll('{environment}', environment).replaceAll('{target}', target));
}
/** `apps/shop/dev or apps/shop/overlays/dev`, and so many more. */
function describeTried(missing) {
    const all = [...new Set(missing.flatMap(({ tried }) => tried))];
    const shown = all.slice(0, 6).join(', ');
    return all.length > 6 ? `${shown} and ${all.length - 6} more` : shown;
}
/** What there is instead of a directory: its nearest parent, what is in it, and what may have been meant. */
function describeNearby(directory, tree) {
    const segments = directory.split('/');
    let depth = segments.length - 1;
    while (depth > 0 && !tree.has(segments.slice(0, depth).join('/')))
        depth--;
    const parent = segments.slice(0, depth).join('/');
    const wanted = segments[depth] ?? '';
    const children = tree.children(parent);
    const where = parent === '' ? 'The repo' : quote(parent);
    if (children.length === 0)
        return `${where} has no directories.`;
    const meant = (0,nearest/* nearest */.p)(wanted, children);
    if (meant !== undefined && meant !== wanted) {
        return `Did you mean ${quote([parent, meant].filter((part) => part !== '').join('/'))}?`;
    }
    const shown = children.slice(0, 8).map(quote).join(', ');
    return `${where} has the directories ${shown}${children.length > 8 ? ' and more' : ''}.`;
}

;// CONCATENATED MODULE: ./build/domain/config/instances.js




/**
 * Where an app runs. Environments that are named must each have all their directories; without names, it runs where it has a
 * directory, and that must be somewhere.
 */
function readInstances(app, around) {
    const named = app.environments && namedEnvironments(app, app.environments, around);
    const found = around.environments
        .filter((environment) => !named || named.has(environment.name))
        .map((environment) => ({ environment, ...findSources(app.source.value, environment, around.tree) }));
    for (const { environment, missing } of found) {
        const at = named?.get(environment.name);
        if (at && missing.length > 0)
            reportMissing(app, environment.name, at, missing, around);
    }
    const present = found.filter(({ sources }) => sources.size > 0);
    if (!named && present.length === 0) {
        reportMissing(app, 'any environment', app.source.at, found.flatMap(({ missing }) => missing), around);
    }
    checkOverrides(app, new Set(present.map(({ environment }) => environment.name)), around);
    return present.flatMap(({ environment: { name: environment }, sources }) => {
        claim(app, environment, sources, around);
        const deploy = readDeploy(`apps.${app.name}`, app.deploy, environment, app.nameAt, around.problems);
        return deploy ? [{ environment, sources, deploy }] : [];
    });
}
function namedEnvironments(app, list, { environments, problems }) {
    const known = environments.map(({ name }) => name);
    for (const { value, at } of list) {
        if (!known.includes(value))
            problems.add(at, unknownEnvironment(`apps.${app.name}.environments`, value, known));
    }
    return new Map(list.map(({ value, at }) => [value, at]));
}
function reportMissing(app, where, at, missing, { tree, problems }) {
    const message = `apps.${app.name} has no directory for ${where}; looked for ${describeTried(missing)}.`;
    const nearby = describeNearby(missing[0]?.tried[0] ?? '', tree);
    const hint = tree.has(app.source.value) ? `An app has a directory for each environment. ${nearby}` : nearby;
    problems.add(at, { rule: 'source-missing', message, hint });
}
/** Two instances with one directory would overwrite each other's versions and prune each other's resources. */
function claim(app, environment, sources, around) {
    for (const source of sources.values()) {
        const owner = around.owners.get(source);
        if (owner === undefined) {
            around.owners.set(source, { app: app.name, environment });
        }
        else if (owner.app !== app.name || owner.environment !== environment) {
            const message = `apps.${app.name} has the source ${quote(source)} for ${environment}, and so has ${owner.app} for ${owner.environment}.`;
            const hint = 'Give each app and environment a directory of its own.';
            around.problems.add(app.source.at, { rule: 'duplicate-source', message, hint });
        }
    }
}
function checkOverrides(app, present, { environments, problems }) {
    const known = environments.map(({ name }) => name);
    const path = `apps.${app.name}.deploy.environments`;
    for (const [name, { nameAt }] of app.deploy?.value.environments?.value ?? []) {
        if (!known.includes(name)) {
            problems.add(nameAt, unknownEnvironment(path, name, known));
        }
        else if (!present.has(name)) {
            const message = `${path} names ${name}, where ${app.name} does not run.`;
            problems.add(nameAt, { rule: 'unused-override', message, hint: 'Remove it, or add the directory of the app.' });
        }
    }
}

;// CONCATENATED MODULE: ./build/domain/config/limits.js
/**
 * What one `gitops.yaml` may ask of us (security T17: size, depth, aliases). Each is far above what config repos hold and far
 * below what hurts; going over one is a finding, never a crash or a hang.
 */
const configLimits = {
    /** UTF-16 code units of the file: 1 MiB, some 10,000 apps in the short form. */
    size: 1024 * 1024,
    /** Nesting of collections; js-yaml's own default. The schema needs eight. */
    depth: 100,
    /** Values once aliases are expanded: keys, scalars and collections. */
    nodes: 200_000,
    /** Environments, and targets of one environment. */
    environments: 100,
    targets: 100,
    /** Apps times targets: each is one directory to look for. */
    sources: 200_000,
    /** Artifacts of one app. */
    artifacts: 100,
    /** Regular expressions and globs of one list: each is tried on every tag. */
    patterns: 50,
    /** Different ones in the whole file: they take up to a second to compile. */
    costly: 1000,
    /** Platforms of one image: Docker Official Images have ten. */
    platforms: 20,
    /** GitHub puts at most 100 labels on an issue (https://docs.github.com/en/rest/issues/labels). */
    labels: 100,
    /** Reviewers of one pull request; GitHub takes at most 100 (https://docs.github.com/en/rest/pulls/review-requests). */
    reviewers: 100,
    /** Assignees of one pull request; GitHub takes at most 10 (https://docs.github.com/en/rest/issues/assignees). */
    assignees: 10,
    /** Groups of one environment, and apps of one group. */
    groups: 1000,
    groupMembers: 10_000,
    /** Windows of one list. */
    windows: 20,
    /** Problems that are reported; the rest is the same mistake again. */
    problems: 100,
};

;// CONCATENATED MODULE: ./build/domain/config/apps.js



/** The apps in the order of the file, with their sources found in the repo. */
function readApps(read, environments, tree, problems) {
    const targets = environments.reduce((count, environment) => count + environment.targets.length, 0);
    if (read.value.size * targets > configLimits.sources) {
        const message = `${read.value.size} apps in ${targets} targets are more than ${configLimits.sources} together.`;
        problems.add(read.at, { rule: 'too-large', message });
        return [];
    }
    const around = { environments, tree, problems, owners: new Map() };
    return [...read.value].map(([name, member]) => {
        const app = writtenApp(name, member);
        const artifacts = member.value.kind === 'record' ? (member.value.value.artifacts?.value ?? []) : [];
        return {
            name,
            artifacts: readArtifacts(name, new Map(artifacts), problems),
            instances: readInstances(app, around),
            at: member.nameAt,
        };
    });
}
/** The short form is the source alone. */
function writtenApp(name, { nameAt, value }) {
    if (value.kind === 'text')
        return { name, nameAt, source: value, environments: undefined, deploy: undefined };
    const { source, environments, deploy } = value.value;
    return { name, nameAt, source, environments: environments?.value, deploy };
}

;// CONCATENATED MODULE: ./build/domain/config/costly.js

/** Begins with nothing judged. */
function costlyTexts() {
    const known = new Map();
    return {
        understand(shape, text, path) {
            const key = `${shape.takes}\n${text}`;
            const before = known.get(key);
            if (before !== undefined)
                return before;
            if (known.size >= configLimits.costly) {
                const message = `${path} is one of more than ${configLimits.costly} regular expressions and globs in this file.`;
                return { problem: { rule: 'too-large', message, hint: 'Use the same ones where you can: each counts once.' } };
            }
            const meaning = shape.understand(text, path);
            // One that is wrong is judged anew, for the place that its message tells; then it counts again.
            known.set('value' in meaning ? key : `${key}\n${known.size}`, meaning);
            return meaning;
        },
    };
}

;// CONCATENATED MODULE: ./build/domain/config/shapes.js


/** Describes a text whose meaning `understand` tells. */
function shapes_text(takes, keywords, understand, examples) {
    return { kind: 'text', takes, keywords, understand, ...(examples && { examples }) };
}
/** Describes one of several words; `later` are words of later versions. */
function choice(choices, later = []) {
    const takes = choices.map((word) => `\`${word}\``).join(' or ');
    return shapes_text(takes, { enum: choices }, (value, path) => {
        if (choices.includes(value))
            return { value };
        if (later.includes(value))
            return { problem: unsupported(`${path}: ${value}`) };
        const allowed = choices.join(' or ');
        const message = `${path} is ${quote(value)}; it takes ${allowed}${(0,nearest/* didYouMean */.a)(value, choices)}`;
        return { problem: { rule: 'value', message } };
    });
}
/** What is said of what only later versions can do. */
function unsupported(what) {
    return {
        rule: 'unsupported',
        message: `"${what}" is not supported by this version of Plumbline: it would be ignored, and nothing is ignored here.`,
        hint: 'Remove it, or use a version that supports it.',
    };
}
/** Describes a whole number. */
function integer(takes, minimum, maximum) {
    return { kind: 'integer', takes, minimum, maximum };
}
/** Describes `true` or `false`. */
const flag = { kind: 'flag', takes: '`true` or `false`' };
/** Describes a list. */
function list(takes, items, limits) {
    return { kind: 'list', takes, items, minimum: limits.minimum ?? 1, maximum: limits.maximum };
}
/** Describes a map of names. */
function map(takes, placeholder, names, values, limits) {
    return { kind: 'map', takes, placeholder, names, values, minimum: limits.minimum ?? 1, maximum: limits.maximum };
}
/** Describes a map of fixed keys. */
function record(takes, keys, options = {}) {
    return { kind: 'record', takes, keys, later: [], exactlyOne: [], atMostOne: [], mayBeEmpty: false, ...options };
}
/** Describes a value with a short and a long form. */
function either(takes, alternatives) {
    return { kind: 'either', takes, alternatives };
}
/** A key that must be there. */
function required(shape, description) {
    return { shape, required: true, description };
}
/** A key that may be left out; `default` is the text that then holds, `otherwise` says it where no text does. */
function optional(shape, description, absent = {}) {
    return { shape, required: false, description, ...absent };
}
/** The same keys where each, when it is left out, keeps a value from elsewhere. */
function inherited(keys, otherwise) {
    const entries = Object.entries(keys).map(([name, { default: _, ...key }]) => [name, { ...key, otherwise }]);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./build/domain/config/words.js



const namePattern = '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$';
const isName = new RegExp(namePattern, 'u');
/**
 * A name that we put into branches (`plumbline/<verb>/<environment>/<app>`), commit statuses, deployment tasks
 * (`deploy:<app>@<target>`), GitHub environments and labels of resources: a DNS label (RFC 1123) is safe in all of them.
 */
const words_name = shapes_text('a name: lower-case letters, digits and `-`, at most 63', { pattern: namePattern, maxLength: 63 }, (value, path) => {
    if (isName.test(value))
        return { value };
    const better = suggestName(value);
    const rule = 'it takes lower-case letters a-z, digits and "-", begins and ends with a letter or digit, and has at most 63';
    const message = `${path}: ${quoteAscii(value)} cannot be a name: ${rule}.`;
    return wrong('name', message, better && `Write "${better}".`);
});
function suggestName(value) {
    if (!isPlain(value))
        return undefined;
    const better = value
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .slice(0, 63)
        .replace(/^-+|-+$/gu, '');
    return isName.test(better) ? better : undefined;
}
/** A length of time in seconds, within limits that are given in seconds and in words. */
function duration(minimum, maximum, maximumText) {
    return shapes_text('a duration such as `90s`, `10m`, `2h30m`, `1d`', { pattern: '^([0-9]{1,7}[smhd])+$', maxLength: 64 }, (value, path) => {
        const seconds = value.length > 64 ? undefined : (0,inputs/* parseDuration */.E9)(value);
        if (seconds === undefined) {
            const message = `${path} is ${quote(value)}; it takes a duration such as 90s, 10m, 2h30m or 1d.`;
            return wrong('duration', message, 'Numbers with the units s, m, h and d, without blanks and fractions.');
        }
        if (seconds < minimum)
            return wrong('duration', `${path} is ${quote(value)}: nothing can happen in no time.`);
        if (seconds <= maximum)
            return { value: seconds };
        return wrong('duration', `${path} is ${quote(value)}; the longest is ${maximumText}.`);
    });
}
/** A Kubernetes version, `1.33`: what validation knows schemas for. */
const kubernetesVersion = shapes_text('a Kubernetes version, major and minor, in quotes', { pattern: '^1\\.[0-9]{1,2}$' }, (value, path) => {
    if (/^1\.\d{1,2}$/u.test(value))
        return { value };
    const [, minor] = /^v?1\.(\d{1,2})(?:[.+-].*)?$/u.exec(value) ?? [];
    const message = `${path} is ${quote(value)}, which is no Kubernetes version.`;
    return wrong('value', message, `Write it as "1.${minor ?? '33'}".`);
}, ['1.33']);
/** Free text of one line, with at most so many characters; `-` first would make an option of it for a tool. */
function label(takes, maximum) {
    return shapes_text(takes, { minLength: 1, maxLength: maximum, pattern: '^[^-\\s]' }, (value, path) => {
        if (value.length > maximum) {
            return wrong('value', `${path} has ${value.length} characters; it takes at most ${maximum}.`);
        }
        if (/^[^-\s](?:.*\S)?$/u.test(value))
            return { value };
        const message = `${path} is ${quote(value)}; it must not be empty, begin with "-", or begin or end with a blank.`;
        return wrong('value', message);
    });
}
/** The context of a commit status that others write: ours would wait for ourselves. */
const statusContext = shapes_text('the context of a commit status', { minLength: 1, maxLength: 255, pattern: '^(?!plumbline/)[^\\s]' }, (value, path) => {
    if (!/^plumbline(?:\/|$)/u.test(value))
        return label('', 255).understand(value, path);
    const message = `${path} is ${quote(value)}: statuses that begin with "plumbline/" are written by Plumbline itself.`;
    return wrong('value', message, 'Name the status that the agent writes when it is done.');
}, ['argocd/shop', 'agent/healthy']);
/** A text that does not mean what it should. */
function wrong(rule, message, hint) {
    return { problem: { rule, message, ...(hint && { hint }) } };
}

// EXTERNAL MODULE: ./build/domain/versions/calendar.js
var calendar = __webpack_require__(4929);
// EXTERNAL MODULE: ./build/domain/versions/constraint.js
var constraint = __webpack_require__(1308);
// EXTERNAL MODULE: ./build/domain/versions/ignored.js + 1 modules
var ignored = __webpack_require__(5677);
// EXTERNAL MODULE: ./build/domain/versions/version-groups.js
var version_groups = __webpack_require__(3456);
// EXTERNAL MODULE: ./build/domain/versions/wanted-platforms.js
var wanted_platforms = __webpack_require__(5093);
;// CONCATENATED MODULE: ./build/domain/config/words-track.js










/** A version constraint in Masterminds' syntax. */
const words_track_constraint = shapes_text('a version constraint such as `^2` or `>=1.2, <3`', { minLength: 1, maxLength: 512 }, (value, path) => {
    const parsed = (0,constraint/* parseConstraint */.F)(value);
    if (!('error' in parsed))
        return { value };
    const message = `${path} is ${quote(value)}, which is no version constraint.`;
    return wrong('constraint', message, 'Write it as "^2", "~1.4", ">=1.2, <3" or "*".');
}, ['^2', '>=1.2, <3', '*']);
/** A regular expression of RE2 that finds what it looks for anywhere in a tag. */
const pattern = re2('a regular expression (RE2)', versions_pattern/* parsePattern */.E, 'The syntax is that of RE2, https://github.com/google/re2/wiki/Syntax; it knows no lookahead and no backreference.', ['^main-', '^v[0-9]+$']);
/** A regular expression of RE2 whose named groups are the parts of a version. */
const versionPattern = re2('a regular expression (RE2) with named groups', version_groups/* parseVersionPattern */.e, 'Name what is compared: (?P<major>…), minor, patch, build; prerelease; compatibility for what must stay the same.', ['^release-(?P<major>\\d+)\\.(?P<minor>\\d+)$']);
/** What is passed over. */
const words_track_ignored = re2('a glob, or a regular expression (RE2) between slashes', ignored/* parseIgnored */.s, 'A glob is matched with the whole tag: `*-debug`, `1.2.?`. A regular expression stands between slashes: `/^nightly/`.', ['*-debug', '/^nightly-/']);
function re2(takes, parse, hint, examples) {
    const shape = shapes_text(takes, { minLength: 1, maxLength: versions_pattern/* maximumPattern */.F }, (value, path) => {
        const parsed = parse(value);
        if (value !== '' && !('error' in parsed))
            return { value };
        const reason = 'error' in parsed ? shown(String(parsed.error)) : 'it is empty';
        return wrong('pattern', `${path} is ${quote(value)}, which cannot be used: ${reason}.`, hint);
    }, examples);
    return { ...shape, isCostly: true };
}
/** A format of calendar versions. */
const calendarFormat = shapes_text('a format of calendar versions such as `YYYY.0M.MICRO`', { minLength: 2, maxLength: 64, pattern: 'YY|0Y' }, (value, path) => {
    const parsed = (0,calendar/* parseCalendarFormat */.L)(value);
    if (!('error' in parsed))
        return { value };
    const message = `${path} is ${quote(value)}, which is no format of calendar versions: ${shown(parsed.error)}.`;
    const hint = 'Its parts are YYYY, YY, 0Y, MM, 0M, WW, 0W, DD, 0D, MAJOR, MINOR, MICRO and MODIFIER (https://calver.org).';
    return wrong('calendar', message, hint);
}, ['YYYY.0M.MICRO', 'YY.0M']);
/** A tag that moves. No tag has other characters, whatever kind of thing it is on. */
const movingTag = shapes_text('a tag that moves, such as `stable`', { minLength: 1, maxLength: 128, pattern: '^[a-zA-Z0-9_][a-zA-Z0-9_.+/-]*$' }, (value, path) => {
    if (/^[a-zA-Z0-9_][a-zA-Z0-9_.+/-]{0,127}$/u.test(value) && !/\.\.|\/\/|\/$/u.test(value))
        return { value };
    const message = `${path} is ${quote(value)}, which is no tag.`;
    return wrong('value', message, 'Write the name of the tag alone, such as "stable"; its digest is looked up.');
}, ['stable', 'main']);
/** What a `$` in it stands for is judged together with the pattern. */
const words_track_template = shapes_text('a text with `$1`, `$name` or `${name}` for what the groups found', { minLength: 2, maxLength: template/* maximumTemplate */.f, pattern: '\\$' }, (value, path) => {
    if (value.length <= template/* maximumTemplate */.f && /\$[\w{]/u.test(value))
        return { value };
    const message = `${path} is ${quote(value)}; it takes at most ${template/* maximumTemplate */.f} characters, and at least one group such as $1.`;
    return wrong('value', message, 'Write "$1" for what the first group of "pattern" found.');
}, ['$1', '$version']);
/** What an image runs on. */
const platform = shapes_text('a platform such as `linux/arm64`', { pattern: '^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$', maxLength: 98 }, (value, path) => {
    const parsed = (0,wanted_platforms/* parsePlatform */.FL)(value);
    if (parsed)
        return { value: parsed };
    const message = `${path} is ${quote(value)}, which is no platform.`;
    return wrong('platform', message, 'Write it as linux/amd64 or linux/arm/v7: system, architecture, perhaps a variant.');
}, ['linux/amd64', 'linux/arm64']);

;// CONCATENATED MODULE: ./build/domain/config/format-track.js





const direction = choice(['ascending', 'descending']);
const patterns = { maximum: configLimits.patterns };
const extract = record('a map of keys', {
    pattern: required(pattern, 'What is looked for in a tag. A tag without it is passed over.'),
    value: required(words_track_template, 'What takes the place of the tag when versions are compared.'),
});
/** Which versions are followed: a policy, and what restricts it. */
const track = record('a map of keys', {
    semver: optional(words_track_constraint, "Semantic versions, by a constraint in Masterminds' syntax.", {
        default: defaults.semver,
    }),
    numerical: optional(direction, 'Numbers. `ascending`: the greatest is the newest.'),
    alphabetical: optional(direction, 'Texts. `ascending`: the last of the alphabet is the newest.'),
    regex: optional(versionPattern, 'Versions of any shape: the groups `major`, `minor`, `patch` and `build` are compared as numbers, `prerelease` marks pre-releases, and `compatibility` must stay the same.'),
    calendar: optional(calendarFormat, 'Calendar versions, by their format.'),
    'newest-build': optional(pattern, 'The image that was built last, of those whose tag matches.'),
    digest: optional(movingTag, 'One tag that moves: it stays, and its digest is followed.'),
    tags: optional(choice(['loose', 'strict']), 'What is a semantic version: `strict` has three parts and perhaps a `v` in front. Only with `semver`.', { default: defaults.tags }),
    'pre-releases': optional(choice(['follow', 'ignore']), 'Whether pre-releases are followed. Only with `semver`, where a constraint that names one (`^2.0.0-0`) follows them too, `regex` and `calendar`.', { default: defaults.preReleases }),
    allow: optional(list('a list of regular expressions (RE2)', pattern, patterns), 'A tag must match one of them.', {
        otherwise: 'every tag',
    }),
    ignore: optional(list('a list of globs, and of regular expressions (RE2) between slashes', words_track_ignored, patterns), 'A tag must match none of them.', { otherwise: 'none' }),
    extract: optional(extract, 'Takes the version out of the tag. Only with `semver`, `numerical`, `alphabetical` and `calendar`.', { otherwise: 'the whole tag' }),
    platforms: optional(list('a list of platforms', platform, { maximum: configLimits.platforms }), 'What an image must run on: a version that lacks one of them is passed over. Only with `image`.', { otherwise: 'any' }),
    'minimum-age': optional(duration(0, 365 * 86_400, '365d'), 'How long ago a version must have been built. One whose age nobody tells is too young.', { default: defaults.minimumAge }),
}, {
    atMostOne: ['semver', 'numerical', 'alphabetical', 'regex', 'calendar', 'newest-build', 'digest'],
    later: ['newest', 'platform'],
});

// EXTERNAL MODULE: ./build/domain/versions/chart.js
var chart = __webpack_require__(6023);
// EXTERNAL MODULE: ./build/domain/versions/git-repository.js
var git_repository = __webpack_require__(9112);
// EXTERNAL MODULE: ./build/domain/versions/module.js
var versions_module = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/domain/config/words-coordinates.js







/** The name of an image, normalised; a version of it is not part of it. */
const words_coordinates_image = shapes_text('the name of an image, without tag and digest', { minLength: 1, maxLength: 512, pattern: '^[a-zA-Z0-9\\[][a-zA-Z0-9._:/\\[\\]-]*$' }, (value, path) => {
    const reference = (0,versions_reference/* parseReference */.F2)(value);
    if (!reference) {
        const hint = 'Write it as ghcr.io/acme/web: a registry, then a path of lower-case names.';
        return wrong('image', `${path} is ${quote(value)}, which is no name of an image.`, hint);
    }
    if (reference.tag === undefined && reference.digest === undefined)
        return { value: reference.name };
    const message = `${path} is ${quote(value)}, which names a version; the versions are found by "track".`;
    return wrong('image', message, `Write ${quote(reference.written)}.`);
}, ['ghcr.io/acme/web', 'nginx']);
/** The name of a Helm chart, normalised. */
const words_coordinates_chart = shapes_text('the address of a chart, `oci://…` or `https://…`', { minLength: 1, maxLength: 512, pattern: '^(oci|https)://[a-zA-Z0-9\\[]' }, (value, path) => {
    const found = (0,chart/* parseChart */.a)(value);
    if (found !== undefined)
        return { value: found };
    const hint = 'Write it as oci://ghcr.io/acme/charts/web, or as the address of the repository with the name of the chart behind it: https://charts.acme.dev/stable/web. No version, user or password is part of it.';
    return wrong('chart', `${path} is ${quote(value)}, which is no address of a chart.`, hint);
}, ['oci://ghcr.io/acme/charts/web', 'https://charts.acme.dev/stable/web']);
/** The name of a Git repository, normalised. */
const git = shapes_text('the address of a Git repository, by https or ssh', { minLength: 1, maxLength: 512, pattern: '^(https://|ssh://|git\\+ssh://|[a-zA-Z0-9_][a-zA-Z0-9_.-]*@)[^\\s]+$' }, (value, path) => {
    const found = (0,git_repository/* parseGitRepository */.U)(value);
    if (found !== undefined)
        return { value: found };
    const hint = 'Write it as https://github.com/acme/platform, ssh://git@github.com/acme/platform or git@github.com:acme/platform, without a password.';
    return wrong('git', `${path} is ${quote(value)}, which is no address of a Git repository.`, hint);
}, ['https://github.com/acme/platform', 'git@github.com:acme/platform.git']);
/** The name of a module of a Terraform registry, normalised. */
const words_coordinates_module = shapes_text('a module of a Terraform registry: `namespace/name/provider`, with the host in front where it is not the public one', { minLength: 5, maxLength: 512, pattern: '^[a-zA-Z0-9\\[][a-zA-Z0-9._:/\\[\\]-]*$' }, (value, path) => {
    const found = (0,versions_module/* parseModule */.Y)(value);
    if (found !== undefined)
        return { value: found };
    const hint = 'Write it as terraform-aws-modules/vpc/aws, or registry.acme.dev/platform/network/aws. A module in a Git repository is an artifact with "git".';
    return wrong('module', `${path} is ${quote(value)}, which is no module of a registry.`, hint);
}, ['terraform-aws-modules/vpc/aws']);
/** The address of a repository that people can look at. */
const sourceRepository = shapes_text('the https address of a repository', { minLength: 1, maxLength: 512, pattern: '^https://[a-zA-Z0-9\\[]' }, (value, path) => {
    const found = value.startsWith('https://') ? (0,git_repository/* parseGitRepository */.U)(value) : undefined;
    if (found !== undefined)
        return { value: `https://${found}` };
    const message = `${path} is ${quote(value)}, which is no https address of a repository.`;
    return wrong('source', message, 'Write it as https://github.com/acme/web, without user, query and fragment.');
}, ['https://github.com/acme/web']);

;// CONCATENATED MODULE: ./build/domain/config/format-artifacts.js



/** A named thing with versions. */
const artifact = record('a map of keys', {
    image: optional(words_coordinates_image, 'The container image. Its versions are the tags of its repository.'),
    chart: optional(words_coordinates_chart, 'The Helm chart, in a container registry, or in a classic repository: then the last part is the name of the chart.'),
    git: optional(git, 'The Git repository. Its versions are its tags.'),
    module: optional(words_coordinates_module, 'The module of a Terraform registry.'),
    track: optional(track, 'Which versions are followed.'),
    write: optional(choice(['tag', 'digest'], ['both']), 'What is written: the tag alone, or the tag with the digest that it had (`1.2.3@sha256:…`), which cannot move. For `git` the digest is the commit. Modules and classic charts have none.', { otherwise: '`digest` for images and where `track.digest` is given, else `tag`' }),
    source: optional(sourceRepository, 'The repository that it is built from, for release notes where the version itself does not say it.'),
}, { exactlyOne: ['image', 'chart', 'git', 'module'], later: ['verify', 'platform', 'signature'] });

;// CONCATENATED MODULE: ./build/domain/config/format-deploy.js




/** GitHub ends a job on a self-hosted runner after five days (https://docs.github.com/en/actions/reference/limits). */
const timeout = duration(1, 5 * 86_400, '5d');
const health = either('`none`, or `status: <context>`', [
    choice(['none'], ['argocd', 'flux', 'kubernetes']),
    record('`status: <context>`', {
        status: required(statusContext, 'The commit status on the rendered branch that says the agent is done.'),
    }),
]);
/** The keys of `deploy` and of its overrides. */
const deployKeys = {
    with: optional(choice(['kubernetes', 'branch'], ['flux', 'argocd', 'helm', 'terraform', 'opentofu', 'nomad']), "How it is deployed: `kubernetes` is server-side apply through the cluster's API; `branch` commits the rendered manifests to the branch `environment/<name>`, for an agent to pull.", { default: defaults.with }),
    namespace: optional(words_name, 'The namespace of resources that name none, and of the inventory. Only with `kubernetes`.', { default: defaults.namespace }),
    conflicts: optional(choice(['fail', 'force']), 'What to do about a field that another manager owns: refuse, or take it over. Only with `kubernetes`.', { default: defaults.conflicts }),
    timeout: optional(timeout, 'How long to wait for health.', { default: defaults.timeout }),
    health: optional(health, 'How health is known. Only with `branch`, and required there: the commit status that the agent writes on the rendered branch, or `none` where nobody reports.', { otherwise: 'with `branch` it must be said' }),
};
const laterDeployKeys = ['on-failure', 'kustomization', 'application', 'prune', 'waves', 'strategy', 'wait', 'hooks'];
const override = record('a map of the keys of `deploy`', inherited(deployKeys, 'that of `deploy`'), {
    later: laterDeployKeys,
});
/** How an app is deployed. */
const deploy = record('a map of keys', {
    ...deployKeys,
    environments: optional(map('a map of environments', '<environment>', words_name, override, { maximum: configLimits.environments }), 'Other values for some environments. A key that is not repeated keeps its value.'),
}, { later: laterDeployKeys });

;// CONCATENATED MODULE: ./build/domain/config/words-github.js


/** A login of GitHub: letters, digits and `-`, and one `_` before the short code of an enterprise; at most 39. */
const loginPattern = '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,37}[A-Za-z0-9])?';
const isLogin = new RegExp(`^${loginPattern}$`, 'u');
const isReviewer = new RegExp(`^(?:team:[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?|${loginPattern})$`, 'u');
/** Somebody with an account on GitHub. */
const login = shapes_text('a login of GitHub, without `@`', { pattern: `^${loginPattern}$`, maxLength: 39 }, (value, path) => {
    if (isLogin.test(value))
        return { value };
    return words_github_wrong(`${path} is ${quote(value)}, which is no login of GitHub.`, 'Write it without "@", as in alice.');
}, ['alice']);
/** A login, or a team of the owner of the repository. */
const reviewer = shapes_text('a login of GitHub, or `team:` and the slug of a team', { pattern: isReviewer.source, maxLength: 105 }, (value, path) => {
    if (isReviewer.test(value))
        return { value };
    const message = `${path} is ${quote(value)}, which is neither a login of GitHub nor a team.`;
    return words_github_wrong(message, 'Write alice, or team:sre for the team "sre" of the organisation that owns the repository.');
}, ['alice', 'team:sre']);
function words_github_wrong(message, hint) {
    return { problem: { rule: 'value', message, hint } };
}

// EXTERNAL MODULE: ./build/domain/promote/windows-cron.js
var windows_cron = __webpack_require__(6544);
;// CONCATENATED MODULE: ./build/domain/config/words-time.js




/** When a window begins. */
const cron = shapes_text('five fields of cron: minute, hour, day of the month, month, weekday', { minLength: 9, maxLength: 256, pattern: '^\\s*(\\S+\\s+){4}\\S+\\s*$' }, (value, path) => {
    const parsed = (0,windows_cron/* parseCron */.E)(value);
    if (typeof parsed !== 'string')
        return { value: parsed };
    const message = `${path} is ${quote(value)}: ${parsed}.`;
    const hint = 'Write it as "0 9 * * 1-5": minute, hour, day of the month, month, weekday.';
    return { problem: { rule: 'cron', message, hint } };
}, ['0 9 * * 1-5', '0 0 20 12 *']);
/** The clock that a window follows. */
const timeZone = shapes_text('a time zone of the IANA database', { maxLength: 64, pattern: '^(UTC|[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){1,2})$' }, (value, path) => {
    const zone = (0,windows_zone/* zoneOf */.k)(value);
    if (zone)
        return { value: zone };
    const message = `${path} is ${quote(value)}, which is no time zone.`;
    const hint = 'Write it as Europe/Paris, America/New_York or UTC: an offset such as +01:00 does not know summer from winter.';
    return { problem: { rule: 'time-zone', message, hint } };
}, ['Europe/Paris', 'UTC']);

;// CONCATENATED MODULE: ./build/domain/config/format-pull-requests.js






/** A stretch of time that comes again. */
const format_pull_requests_window = record('a map of keys', {
    cron: required(cron, 'When it begins, by the clock of its time zone.'),
    for: required(duration(60, 366 * 86_400, '366d'), 'How long it lasts, in time that passes.'),
    timezone: optional(timeZone, 'The time zone of `cron`.', { default: defaults.timezone }),
});
const group = either('`app`, `environment`, or a map of names to lists of apps', [
    choice(['app', 'environment']),
    map('a map of names to lists of apps', '<group>', words_name, list('a list of apps', words_name, { maximum: configLimits.groupMembers }), { maximum: configLimits.groups }),
]);
/** The pull requests that change an environment. */
const pullRequest = record('a map of keys', {
    labels: optional(list('a list of labels', label('a label of GitHub', 50), { minimum: 0, maximum: configLimits.labels }), 'Labels of the pull requests that change this environment.', { otherwise: 'none' }),
    reviewers: optional(list('a list of reviewers', reviewer, { minimum: 0, maximum: configLimits.reviewers }), 'Who is asked to review them: logins, and teams of the organisation as `team:sre`.', { otherwise: 'none' }),
    assignees: optional(list('a list of logins', login, { minimum: 0, maximum: configLimits.assignees }), 'Who they are assigned to.', { otherwise: 'none' }),
    draft: optional(flag, 'Whether they are opened as drafts. A draft is never merged by Plumbline.', {
        default: defaults.draft,
    }),
    group: optional(group, 'Which apps share a pull request of `update`: none (`app`), all of the environment (`environment`), or those of one list. Roots only.', { default: defaults.group }),
    limit: optional(integer('a whole number from 1 to 1000', 1, 1000), 'How many pull requests of `update` may be open at the same time. Roots only.', { otherwise: 'any number' }),
    'limit-per-hour': optional(integer('a whole number from 1 to 1000', 1, 1000), 'How many pull requests of `update` may be opened within an hour. Roots only.', { otherwise: 'any number' }),
    schedule: optional(list('a list of windows', format_pull_requests_window, { maximum: configLimits.windows }), 'When `update` may open new pull requests. Those that are open are kept up to date at any time. Roots only.', { otherwise: 'at any time' }),
}, { later: ['title', 'body', 'milestone'] });

;// CONCATENATED MODULE: ./build/domain/config/format-environments.js





const soak = duration(0, 365 * 86_400, '365d');
/** Names of environments, where something refers to them. */
const environmentNames = list('a list of environments', words_name, { maximum: configLimits.environments });
const kubernetes = record('a map of keys', {
    context: optional(label('the name of a kubeconfig context', 253), 'The context of the kubeconfig to deploy with.', {
        otherwise: "the kubeconfig's current context",
    }),
    version: optional(kubernetesVersion, 'The Kubernetes version that runs there: resources are validated for it.', {
        otherwise: 'the newest that Plumbline knows',
    }),
}, { later: ['server', 'kubeconfig', 'namespace'] });
const target = record('a map of keys', { kubernetes: optional(kubernetes, 'The cluster of this target.') }, {
    mayBeEmpty: true,
    later: ['nomad', 'terraform', 'workspace', 'branch'],
});
const after = either('a list of environments, or `any: […]`, or `all: […]`', [
    environmentNames,
    record('`any: […]` or `all: […]`', {
        all: optional(environmentNames, 'A release must come from all of these.'),
        any: optional(environmentNames, 'A release must come from one of these.'),
    }),
]);
const gates = record('a map of gates', {
    soak: optional(soak, 'How long a release must have been healthy in the environments of `after`. It starts again after a failure.', { default: defaults.soak }),
}, { later: ['checks', 'approvals', 'windows', 'health', 'verification', 'freeze'] });
const environment = record('a map of keys, or nothing', {
    after: optional(after, 'The environments that a release comes from: all of them, or any of them. Without it the environment is a root: its versions come from the registry.', { otherwise: 'a root' }),
    merge: optional(choice(['auto', 'manual']), 'Who merges the pull requests that change this environment: Plumbline, once the gates are open, or a person.', { default: defaults.merge }),
    gates: optional(gates, 'What must hold before a release may move here. Health in the environments of `after` is always asked for.'),
    targets: optional(map('a map of targets', '<target>', words_name, target, { maximum: configLimits.targets }), 'The places inside the environment: clusters, regions.', { otherwise: 'one, named like the environment' }),
    kubernetes: optional(kubernetes, 'The cluster of an environment with one target; not together with `targets`.'),
    'pull-request': optional(pullRequest, 'The pull requests that change this environment.'),
}, { mayBeEmpty: true, later: ['waves', 'from', 'drift', 'ignore', 'policies', 'freeze', 'reviewers', 'protection'] });
/** The stages of promotion. */
const environments = either('a list of names, in the order of promotion, or a map of environments', [
    environmentNames,
    map('a map of environments', '<environment>', words_name, environment, { maximum: configLimits.environments }),
]);

;// CONCATENATED MODULE: ./build/domain/config/source-path.js



/** Words in braces that a path may have; each is replaced by a name. */
const placeholders = ['environment', 'target'];
const first = '[\\p{L}\\p{N}_.@+{]';
const rest = '[\\p{L}\\p{M}\\p{N}_.@+=,~{} -]*';
const segment = `(?!\\.{1,2}(/|$))${first}${rest}`;
const source_path_pattern = `^${segment}(/${segment})*$`;
const isPath = new RegExp(source_path_pattern, 'u');
/** Longer than any path that Git on Windows or a container's file system takes. */
const source_path_maximum = 1024;
/**
 * A directory of the config repo, which cannot be left: no `..`, nothing absolute, no link of another system's kind (security: Argo CD
 * GHSA-63qx, Flux CVE-2022-24877), and nothing that Git or a shell would take for an option or a magic path.
 */
const sourcePath = shapes_text('a directory of this repo; `{environment}` and `{target}` are replaced', { pattern: source_path_pattern, maxLength: source_path_maximum }, (value, path) => {
    const problem = pathProblem(value, path) ?? placeholderProblem(value, path);
    return problem ? { problem } : { value };
}, ['apps/shop', 'apps/shop/overlays/{environment}']);
function pathProblem(value, path) {
    const wrong = (why, hint) => {
        return { rule: 'source-path', message: `${path} is ${quote(value)}: ${why}.`, ...(hint && { hint }) };
    };
    const segments = value.split('/');
    if (value === '')
        return wrong('a path must not be empty');
    if (value.length > source_path_maximum)
        return wrong(`a path has at most ${source_path_maximum} characters`);
    if (value.includes('\\'))
        return wrong('directories are separated by "/"', 'Replace each "\\" by "/".');
    if (/^(?:\/|~|[a-zA-Z]:)/u.test(value))
        return wrong('a path starts at the root of the repo', 'Leave out what leads to it.');
    if (value.includes('://'))
        return wrong('a source is a directory of this repo, nothing remote');
    if (segments.includes('..'))
        return wrong('".." could leave the repo', 'Write the path from the root of the repo.');
    if (segments.includes('.'))
        return wrong('"." is not needed in a path', dotHint(segments));
    if (segments.at(-1) === '')
        return wrong('a path does not end with "/"', `Write ${quote(value.replace(/\/+$/u, ''))}.`);
    if (segments.includes(''))
        return wrong('"//" has no directory between', 'Write one "/".');
    if (segments.some((each) => each.toLowerCase() === '.git'))
        return wrong('".git" is not part of what is deployed');
    if (value !== value.normalize('NFC'))
        return wrong('its accents are not in Unicode normal form C');
    if (!isPath.test(value))
        return wrong('it has a character that is not supported in a path', characterHint);
    return undefined;
}
const characterHint = 'Letters, digits, blanks and _ . @ + = , ~ - are; a directory does not begin with a blank, "-", "=", "," or "~".';
function dotHint(segments) {
    const without = segments.filter((each) => each !== '.').join('/');
    return without === '' ? 'For directories at the root write "{environment}".' : `Write ${quote(without)}.`;
}
function placeholderProblem(value, path) {
    const rule = 'placeholder';
    for (const [, word = ''] of value.matchAll(/\{([^{}]*)\}/gu)) {
        if (placeholders.some((known) => known === word))
            continue;
        const message = `${path} is ${quote(value)}: there is no placeholder {${shown(word)}}${(0,nearest/* didYouMean */.a)(word, placeholders)}`;
        return { rule, message, hint: 'There are {environment} and {target}.' };
    }
    if (!/[{}]/u.test(value.replace(/\{[^{}]*\}/gu, '')))
        return undefined;
    const message = `${path} is ${quote(value)}: a brace has no counterpart.`;
    return { rule, message, hint: 'Placeholders are {environment} and {target}.' };
}

;// CONCATENATED MODULE: ./build/domain/config/format-apps.js







const app = either('a path, or a map of keys', [
    sourcePath,
    record('a map of keys', {
        source: required(sourcePath, 'Where its manifests are. A path `p` without `{environment}` means `p/{environment}` where that exists, else `p/overlays/{environment}`.'),
        environments: optional(environmentNames, 'Where it runs; the directory of each must exist.', {
            otherwise: 'the environments whose directory exists',
        }),
        artifacts: optional(map('a map of artifacts', '<artifact>', words_name, artifact, { maximum: configLimits.artifacts }), 'What has versions that are updated and promoted.', { otherwise: 'none' }),
        deploy: optional(deploy, 'How it is deployed.'),
    }, { later: ['drift', 'ignore', 'policies', 'order', 'depends-on', 'verify'] }),
]);
/** What is deployed. */
const apps = map('a map of apps', '<app>', words_name, app, { minimum: 0, maximum: 100_000 });

;// CONCATENATED MODULE: ./build/domain/config/format.js



const version = { kind: 'constant', takes: '`1`', value: 1 };
/** Everything that `gitops.yaml` may say in this version. */
const gitopsShape = record('a map of keys', {
    version: optional(version, 'The version of this format.', { default: '1' }),
    environments: required(environments, 'The stages of promotion. A list is a chain: each environment takes its releases from the one before it, and a person merges.'),
    apps: required(apps, 'What is deployed: the name of each app, with its path or its keys.'),
}, { later: ['policies', 'ignore', 'artifacts', 'drift', 'freeze', 'sources'] });

;// CONCATENATED MODULE: ./build/domain/config/groups.js


/** Every app that a group of pull requests names exists and runs in its environment: one that does not would never be in it. */
function checkGroups(read, apps, problems) {
    if (read.kind === 'list')
        return;
    const known = new Map(apps.map((app) => [app.name, new Set(app.instances.map(({ environment }) => environment))]));
    for (const [environment, { value }] of read.value) {
        const group = value.value['pull-request']?.value.group;
        if (group?.kind !== 'map')
            continue;
        for (const [name, members] of group.value) {
            for (const { value: app, at } of members.value.value) {
                const path = `environments.${environment}.pull-request.group.${name}`;
                const runsIn = known.get(app);
                if (runsIn?.has(environment))
                    continue;
                const message = runsIn
                    ? `${path} names ${quote(app)}, which does not run in ${environment}.`
                    : `${path} names ${quote(app)}, and there is no such app${(0,nearest/* didYouMean */.a)(app, known.keys())}`;
                problems.add(at, {
                    rule: 'unknown-app',
                    message,
                    hint: 'Name apps that have a directory for this environment.',
                });
            }
        }
    }
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/domain/manifests/lines.js
var manifests_lines = __webpack_require__(5411);
// EXTERNAL MODULE: ./build/domain/manifests/syntax-hint.js
var syntax_hint = __webpack_require__(9695);
;// CONCATENATED MODULE: ./build/domain/config/node.js
/** What a node is, for messages: `a list`, `empty`, `a number`. */
function describeNode(node) {
    if (node.kind === 'list')
        return 'a list';
    if (node.kind === 'map')
        return 'a map';
    if (node.type === 'null')
        return 'empty';
    return node.type === 'text' ? 'text' : `a ${node.type}`;
}
/** The type of a scalar by the core schema of YAML 1.2.2 (§10.3.2). */
function scalarType(text, isPlain) {
    if (!isPlain)
        return 'text';
    if (/^(?:null|Null|NULL|~)?$/u.test(text))
        return 'null';
    if (/^(?:true|True|TRUE|false|False|FALSE)$/u.test(text))
        return 'boolean';
    return isNumber(text) ? 'number' : 'text';
}
function isNumber(text) {
    if (/^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/u.test(text))
        return true;
    if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u.test(text))
        return true;
    return /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u.test(text);
}

;// CONCATENATED MODULE: ./build/domain/config/compose.js




/**
 * The values of a file's documents, from js-yaml's events; undefined for one that cannot be taken, with the reason among the problems.
 * Aliases are followed and keys are text, each once. What would mean one thing to us and another to the next reader is refused: tags,
 * merge keys, keys that are no text, keys twice, aliases to themselves. Depth is bounded by js-yaml.
 */
function composeDocuments(events, text, file, lines, problems) {
    const range = (start, end) => lines.range(file, start, end);
    const cursor = { events, text, problems, range, anchors: new Map(), at: 0, end: 0, size: 0 };
    const documents = [];
    while (cursor.at < events.length) {
        cursor.at++;
        if (events[cursor.at]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            documents.push(readNode(cursor));
        cursor.at++;
        cursor.anchors.clear();
    }
    if (cursor.size <= configLimits.nodes)
        return documents;
    const message = `The file has more than ${configLimits.nodes} values once its aliases are expanded.`;
    problems.add(range(0, 0), { rule: 'too-large', message, hint: 'Write what is meant without aliases.' });
    return [];
}
function readNode(cursor) {
    const event = cursor.events[cursor.at++];
    if (event === undefined || event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT || event.type === js_yaml/* EVENT_ID */.hy.POP) {
        throw new Error('A node was expected among the events.');
    }
    if (event.type === js_yaml/* EVENT_ID */.hy.ALIAS)
        return followAlias(cursor, event.anchorStart, event.anchorEnd);
    const anchor = event.anchorStart < 0 ? undefined : cursor.text.slice(event.anchorStart, event.anchorEnd);
    const before = cursor.size++;
    if (anchor !== undefined)
        cursor.anchors.set(anchor, 'open');
    cursor.end = Math.max(cursor.end, event.anchorEnd, event.tagEnd);
    if (event.tagStart >= 0)
        refuseTag(cursor, event.tagStart, event.tagEnd);
    const node = event.type === js_yaml/* EVENT_ID */.hy.SCALAR ? readScalar(cursor, event) : readCollection(cursor, event);
    if (anchor !== undefined)
        cursor.anchors.set(anchor, { node, size: cursor.size - before });
    return node;
}
function readCollection(cursor, { type, start }) {
    cursor.end = start + 1;
    if (type === js_yaml/* EVENT_ID */.hy.MAPPING) {
        const entries = readEntries(cursor);
        return { kind: 'map', entries, at: cursor.range(start, cursor.end) };
    }
    const items = [];
    while (cursor.events[cursor.at]?.type !== js_yaml/* EVENT_ID */.hy.POP) {
        const item = readNode(cursor);
        if (item)
            items.push(item);
    }
    cursor.at++;
    return { kind: 'list', items, at: cursor.range(start, cursor.end) };
}
function readEntries(cursor) {
    const entries = new Map();
    while (cursor.events[cursor.at]?.type !== js_yaml/* EVENT_ID */.hy.POP) {
        const keyNode = readNode(cursor);
        const value = readNode(cursor);
        const key = keyNode && readKey(keyNode, cursor.problems);
        if (keyNode === undefined || key === undefined || value === undefined)
            continue;
        const keyAt = keyNode.at;
        const earlier = entries.get(key);
        if (earlier) {
            const message = `The key ${quote(key)} is here twice; the first one is in line ${earlier.keyAt.line}.`;
            cursor.problems.add(keyAt, { rule: 'duplicate-key', message, hint: 'Keep one of them.' });
            continue;
        }
        // An empty value has no place of its own to point at.
        const isEmpty = value.kind === 'scalar' && value.type === 'null' && value.text === '';
        entries.set(key, { keyAt, value: isEmpty ? { ...value, at: keyAt } : value });
    }
    cursor.at++;
    return entries;
}
function readScalar(cursor, event) {
    const isPlain = event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN;
    if (event.valueStart < 0) {
        return { kind: 'scalar', type: 'null', text: '', isPlain, at: cursor.range(cursor.end, cursor.end) };
    }
    const text = (0,js_yaml/* getScalarValue */.KE)(cursor.text, event);
    // The events place a value inside of its quotes.
    const isQuoted = event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
    cursor.end = event.valueEnd + (isQuoted ? 1 : 0);
    const at = cursor.range(event.valueStart - (isQuoted ? 1 : 0), cursor.end);
    if (hasHidden(text)) {
        const message = `The text ${quote(text)} has characters that cannot be seen.`;
        cursor.problems.add(at, { rule: 'hidden-character', message, hint: 'Remove what is shown as \\u….' });
    }
    return { kind: 'scalar', type: scalarType(text, isPlain), text, isPlain, at };
}
function followAlias(cursor, start, end) {
    const name = cursor.text.slice(start, end);
    cursor.end = end;
    const target = cursor.anchors.get(name);
    if (target === undefined || target === 'open') {
        const what = target === 'open' ? 'stands inside of what it names' : 'names no anchor above it';
        const message = `The alias *${shown(name)} ${what}.`;
        cursor.problems.add(cursor.range(start - 1, end), { rule: 'alias', message });
        return undefined;
    }
    cursor.size += target.size;
    return target.node;
}
function refuseTag(cursor, start, end) {
    const message = `The tag ${quote(cursor.text.slice(start, end))} has no meaning here.`;
    const hint = 'Remove it; put text in quotes.';
    cursor.problems.add(cursor.range(start, end), { rule: 'tag', message, hint });
}
/** Keys that would reach an object's prototype where a name becomes the key of an object (security T20). */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);
function readKey(node, problems) {
    const refuse = (rule, message, hint) => {
        problems.add(node.at, { rule, message, hint });
        return undefined;
    };
    if (node.kind !== 'scalar') {
        return refuse('key', 'A key must be text.', 'Write the key as one word, followed by a colon.');
    }
    const { text } = node;
    if (node.isPlain && text === '<<') {
        return refuse('merge-key', 'Merge keys (<<) are not supported.', 'Repeat the keys, or use an alias for a whole value.');
    }
    if (unsafeKeys.has(text))
        return refuse('unsafe-key', `The key ${quote(text)} is refused.`, 'Choose another name.');
    if (node.type === 'text')
        return text;
    return refuse('key', `The key ${quote(text)} is not text.`, `Put it in quotes: ${quote(text)}.`);
}

;// CONCATENATED MODULE: ./build/domain/config/parse.js






/**
 * The value of a `gitops.yaml` with the place of every part; undefined when it cannot be read, with the reason among the problems.
 *
 * js-yaml's events are read, not its values: they have places, and time is linear in the size of the file for every hostile
 * text that was tried, where the `yaml` package takes 20 s for 300 kB of repeated anchors.
 */
function parseConfig(file, problems) {
    const lines = (0,manifests_lines/* indexLines */.u)(file.text.length > configLimits.size ? '' : file.text);
    const start = lines.range(file.path, 0, 0);
    if (file.text.length > configLimits.size) {
        const message = `The file has ${file.text.length} characters; at most ${configLimits.size} are read.`;
        problems.add(start, {
            rule: 'too-large',
            message,
            hint: 'It names applications and environments; whatever else is in it belongs elsewhere.',
        });
        return undefined;
    }
    const documents = readDocuments(file, lines, problems)?.filter((root) => root === undefined || !isBlank(root));
    if (documents === undefined || problems.count() > 0)
        return undefined;
    const [root, other] = documents;
    if (root === undefined) {
        problems.add(start, { rule: 'empty', message: 'The file says nothing.', hint: example });
        return undefined;
    }
    if (other) {
        const message = 'The file has more than one YAML document; everything is said in one.';
        problems.add(other.at, { rule: 'documents', message, hint: 'Remove the "---" and what follows it.' });
        return undefined;
    }
    return root;
}
const example = 'The shortest one has two keys: `environments: [dev, prod]` and `apps: { shop: apps/shop }`.';
/** The documents of the file; undefined when the text is no YAML. */
function readDocuments(file, lines, problems) {
    try {
        const events = (0,js_yaml/* parseEvents */.PH)(file.text, { maxDepth: configLimits.depth });
        return composeDocuments(events, file.text, file.path, lines, problems);
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        const offset = Math.min(error.mark?.position ?? 0, file.text.length);
        const at = lines.range(file.path, offset, offset);
        if (error.reason.includes('maxDepth')) {
            const message = `Values are nested more than ${configLimits.depth} deep.`;
            problems.add(at, {
                rule: 'too-deep',
                message,
                hint: 'No key needs that: look for brackets that are not closed.',
            });
        }
        else {
            const isControl = /non-printable|JSON character/u.test(error.reason);
            const reason = isControl ? 'there is a control character' : shown(error.reason);
            const hint = isControl ? 'Remove it.' : (0,syntax_hint/* syntaxHint */.R)(file.text, offset);
            problems.add(at, { rule: 'syntax', message: `This is not valid YAML: ${reason}.`, hint });
        }
        return undefined;
    }
}
/** A document of comments alone has an empty scalar for its value. */
function isBlank(node) {
    return node.kind === 'scalar' && node.isPlain && node.text === '';
}

// EXTERNAL MODULE: ./build/kit/findings.js
var findings = __webpack_require__(189);
;// CONCATENATED MODULE: ./build/domain/config/problems.js


/** Starts an empty collection. */
function collectProblems() {
    const found = new Map();
    return {
        add(at, { rule, message, hint }) {
            if (found.size >= configLimits.problems)
                return;
            const finding = { rule: `config/${rule}`, severity: 'error', message, ...at, ...(hint && { hint }) };
            found.set(JSON.stringify([rule, at.line, at.column, message]), finding);
        },
        count: () => found.size,
        isFull: () => found.size >= configLimits.problems,
        findings: () => [...found.values()].sort(findings/* compareFindings */.E),
    };
}

;// CONCATENATED MODULE: ./build/domain/config/mismatch.js


/** What is said of a value of another kind than its shape: what it is, what it should be, and how to write it. */
function mismatch(shape, node, path) {
    const message = `${path || 'gitops.yaml'} is ${describeNode(node)}; it takes ${shape.takes}.`;
    const hint = mismatchHint(shape, node, path);
    return { rule: 'type', message, ...(hint && { hint }) };
}
/** Texts in quotes that would be of the kind without them. */
const unquoted = {
    constant: /^/u,
    integer: /^\d+$/u,
    flag: /^(?:true|false)$/u,
};
function mismatchHint(shape, node, path) {
    if (node.kind !== 'scalar' || node.type === 'null')
        return undefined;
    const alternatives = shape.kind === 'either' ? shape.alternatives : [shape];
    if (node.type !== 'text') {
        const text = alternatives.find((each) => each.kind === 'text');
        const meaning = text?.understand(node.text, path);
        if (meaning === undefined)
            return undefined;
        return 'problem' in meaning ? meaning.problem.hint : `Put it in quotes: ${quote(node.text)}.`;
    }
    const kinds = alternatives.map((each) => each.kind);
    if (kinds.some((kind) => unquoted[kind]?.test(node.text)))
        return 'Leave out the quotes.';
    return kinds.includes('list') ? `Write it as a list: [${shown(node.text)}].` : undefined;
}

;// CONCATENATED MODULE: ./build/domain/config/read.js




/**
 * Reads a value by its shape, strictly: every key is known, every value is of its kind. Undefined when it has a problem; the rest is
 * read nevertheless, so that all problems are told at once.
 */
function readShape(shape, node, spot) {
    // The switch below builds, for each kind of shape, what ValueOf says of it; the compiler cannot follow that.
    return readAny(shape, node, spot);
}
function readAny(shape, node, spot) {
    switch (shape.kind) {
        case 'either': {
            const fitting = shape.alternatives.find((alternative) => fits(alternative, node));
            return fitting ? readAny(fitting, node, spot) : refuseKind(shape, node, spot);
        }
        case 'text':
            return node.kind === 'scalar' && node.type === 'text'
                ? readText(shape, node, spot)
                : refuseKind(shape, node, spot);
        case 'constant':
            if (node.kind !== 'scalar' || node.type !== 'number')
                return refuseKind(shape, node, spot);
            if (Number(node.text) === shape.value)
                return { kind: 'constant', value: shape.value, at: node.at };
            return wrongConstant(shape.value, node, spot);
        case 'integer':
            return node.kind === 'scalar' && node.type === 'number'
                ? readInteger(shape, node, spot)
                : refuseKind(shape, node, spot);
        case 'flag':
            if (node.kind !== 'scalar' || node.type !== 'boolean')
                return refuseKind(shape, node, spot);
            return { kind: 'flag', value: node.text.toLowerCase() === 'true', at: node.at };
        case 'list':
            return node.kind === 'list' ? readList(shape, node, spot) : refuseKind(shape, node, spot);
        case 'map':
            return node.kind === 'map' ? readMap(shape, node, spot) : refuseKind(shape, node, spot);
        case 'record':
            if (shape.mayBeEmpty && node.kind === 'scalar' && node.type === 'null') {
                return readRecord(shape, { kind: 'map', entries: new Map(), at: node.at }, spot);
            }
            return node.kind === 'map' ? readRecord(shape, node, spot) : refuseKind(shape, node, spot);
    }
}
function refuseKind(shape, node, { path, problems }) {
    problems.add(node.at, mismatch(shape, node, path));
}
function fits(shape, node) {
    if (node.kind === 'list')
        return shape.kind === 'list';
    if (node.kind === 'map')
        return shape.kind === 'map' || shape.kind === 'record';
    if (node.type === 'number')
        return shape.kind === 'integer';
    return node.type === 'text' && shape.kind === 'text';
}
function readText(shape, node, { path, problems, costly }) {
    // Nothing that is said after the last problem is heard.
    if (shape.isCostly && problems.isFull())
        return undefined;
    const meaning = shape.isCostly ? costly.understand(shape, node.text, path) : shape.understand(node.text, path);
    if ('value' in meaning)
        return { kind: 'text', value: meaning.value, at: node.at };
    problems.add(node.at, meaning.problem);
    return undefined;
}
function readInteger({ minimum, maximum }, node, { path, problems }) {
    // What other readers of YAML take for another number (0x10, 010, 1e3) is none here.
    const value = /^(?:0|[1-9]\d{0,8})$/u.test(node.text) ? Number(node.text) : undefined;
    if (value !== undefined && value >= minimum && value <= maximum)
        return { kind: 'integer', value, at: node.at };
    const message = `${path} is ${quote(node.text)}; it takes a whole number from ${minimum} to ${maximum}.`;
    problems.add(node.at, { rule: 'value', message });
    return undefined;
}
function wrongConstant(value, node, { path, problems }) {
    const message = `${path} is ${quote(node.text)}; this version of Plumbline reads ${path} ${value}.`;
    problems.add(node.at, { rule: 'version', message });
}
function readList(shape, node, spot) {
    if (!countFits(node.items.length, shape, node, spot))
        return undefined;
    const value = [];
    const seen = new Map();
    for (const [index, item] of node.items.entries()) {
        if (item.kind === 'scalar') {
            const first = seen.get(item.text);
            if (first) {
                const message = `${spot.path} has ${quote(item.text)} twice; the first one is in line ${first.line}.`;
                spot.problems.add(item.at, { rule: 'duplicate-name', message, hint: 'Keep one of them.' });
            }
            seen.set(item.text, item.at);
        }
        value.push(readAny(shape.items, item, { ...spot, path: `${spot.path}[${index}]`, keyAt: item.at }));
    }
    return value.includes(undefined) ? undefined : { kind: 'list', value, at: node.at };
}
function readMap(shape, node, spot) {
    if (!countFits(node.entries.size, shape, node, spot))
        return undefined;
    const value = new Map();
    for (const [name, { keyAt, value: member }] of node.entries) {
        const meaning = shape.names.understand(name, spot.path);
        if ('problem' in meaning)
            spot.problems.add(keyAt, meaning.problem);
        const read = readAny(shape.values, member, { ...spot, path: join(spot.path, name), keyAt });
        if (read !== undefined)
            value.set(name, { nameAt: keyAt, value: read });
    }
    return { kind: 'map', value, at: node.at };
}
function countFits(count, shape, node, spot) {
    if (count >= shape.minimum && count <= shape.maximum)
        return true;
    const isEmpty = count < shape.minimum;
    const message = isEmpty
        ? `${spot.path} is empty; it needs at least ${shape.minimum}.`
        : `${spot.path} has ${count} entries; at most ${shape.maximum} are allowed.`;
    spot.problems.add(isEmpty ? spot.keyAt : node.at, { rule: isEmpty ? 'empty' : 'too-large', message });
    return false;
}
function readRecord(shape, node, spot) {
    const value = {};
    let isComplete = true;
    const misspelled = new Set();
    for (const [name, { keyAt }] of node.entries) {
        if (Object.hasOwn(shape.keys, name))
            continue;
        refuseKey(shape, name, keyAt, spot);
        misspelled.add((0,nearest/* nearest */.p)(name, Object.keys(shape.keys)));
    }
    for (const [name, key] of Object.entries(shape.keys)) {
        const entry = node.entries.get(name);
        if (entry) {
            value[name] = readAny(key.shape, entry.value, { ...spot, path: join(spot.path, name), keyAt: entry.keyAt });
        }
        else if (key.required && !misspelled.has(name)) {
            // A key that is there with a typo is one mistake, not two.
            const message = `${spot.path || 'gitops.yaml'} has no "${name}".`;
            spot.problems.add(spot.keyAt, { rule: 'missing-key', message, hint: `Add "${name}": ${key.shape.takes}.` });
        }
        if (key.required && value[name] === undefined)
            isComplete = false;
    }
    if (!checkChoice(shape, node, misspelled.size > 0, spot))
        isComplete = false;
    return isComplete ? { kind: 'record', value, at: node.at } : undefined;
}
/** Whether of several keys there are as many as there may be. */
function checkChoice(shape, node, isMisspelled, spot) {
    const choice = [...shape.exactlyOne, ...shape.atMostOne];
    if (choice.length === 0)
        return true;
    const [first, second] = [...node.entries].filter(([name]) => choice.includes(name));
    if (second !== undefined) {
        const message = `${spot.path} has "${first?.[0]}" and "${second[0]}"; it takes one of ${choice.join(', ')}.`;
        spot.problems.add(second[1].keyAt, {
            rule: 'conflicting-keys',
            message,
            hint: `Remove "${second[0]}", or "${first?.[0]}".`,
        });
    }
    else if (first === undefined && shape.exactlyOne.length > 0 && !isMisspelled) {
        const message = `${spot.path} has none of ${choice.map((name) => `"${name}"`).join(', ')}.`;
        spot.problems.add(spot.keyAt, { rule: 'missing-key', message, hint: 'Add the one that says what it is.' });
    }
    return second === undefined && (first !== undefined || shape.exactlyOne.length === 0);
}
function refuseKey(shape, name, at, { path, problems }) {
    if (problems.isFull())
        return;
    if (shape.later.includes(name)) {
        problems.add(at, unsupported(name));
        return;
    }
    const known = Object.keys(shape.keys);
    const where = path === '' ? '' : ` in ${path}`;
    const message = `There is no key ${quote(name)}${where}${(0,nearest/* didYouMean */.a)(name, known)}`;
    problems.add(at, { rule: 'unknown-key', message, hint: `The keys here are ${known.join(', ')}.` });
}
/** `apps.shop`; what is no name is shown in quotes. */
function join(path, name) {
    const part = /^[\w-]{1,63}$/u.test(name) ? name : quote(name);
    return path === '' ? part : `${path}.${part}`;
}

;// CONCATENATED MODULE: ./build/domain/config/tree.js
/** The tree that these files make; their paths are relative to the root of the repo. */
function treeOf(files) {
    const directories = new Map([['', new Set()]]);
    for (const file of files) {
        let path = file.slice(0, Math.max(0, file.lastIndexOf('/')));
        // Parents of a directory that is known are known too.
        while (path !== '' && !directories.has(path)) {
            directories.set(path, new Set());
            path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        }
    }
    for (const path of directories.keys()) {
        if (path === '')
            continue;
        const slash = path.lastIndexOf('/');
        directories.get(path.slice(0, Math.max(0, slash)))?.add(path.slice(slash + 1));
    }
    return {
        has: (directory) => directories.has(directory),
        children: (directory) => [...(directories.get(directory) ?? [])].sort(),
    };
}

;// CONCATENATED MODULE: ./build/domain/config/load.js










/**
 * Reads a `gitops.yaml` against the files of the same commit (paths relative to the root of the repo). Every problem is a finding with file, line and column (rules
 * `config/…`): first those of the text, then those of its keys and values, and when these are right those of what they mean together.
 */
function readConfig(file, files) {
    const problems = collectProblems();
    const config = read(file, treeOf(files), problems);
    if (config && problems.count() === 0)
        return { config };
    return { findings: problems.findings() };
}
/**
 * As `readConfig`, for commands that need the whole of it.
 *
 * @throws ConfigError with the first problem and its place, and how many more there are
 */
function loadConfig(file, files) {
    const { config, findings } = readConfig(file, files);
    if (config)
        return config;
    const [first, ...others] = findings;
    if (first === undefined)
        throw new Error('A config that cannot be read has a problem.');
    const more = others.length === 0 ? '' : ` (and ${others.length} more in this file: \`plumbline validate\` lists them)`;
    throw new errors/* ConfigError */.xL(`${first.message}${more}`, {
        at: {
            file: first.file,
            ...(first.line !== undefined && { line: first.line }),
            ...(first.column !== undefined && { column: first.column }),
        },
        ...(first.hint !== undefined && { hint: first.hint }),
    });
}
function read(file, tree, problems) {
    const root = parseConfig(file, problems);
    if (root === undefined || isOtherVersion(root, problems))
        return undefined;
    const top = { file: file.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const written = readShape(gitopsShape, root, { path: '', keyAt: top, problems, costly: costlyTexts() });
    if (written === undefined || problems.count() > 0)
        return undefined;
    const environments = readEnvironments(written.value.environments, problems);
    const apps = readApps(written.value.apps, environments, tree, problems);
    checkGroups(written.value.environments, apps, problems);
    return { environments, apps };
}
/** Of a file in another version, only the version can be judged. */
function isOtherVersion(root, problems) {
    const version = root.kind === 'map' ? root.entries.get('version')?.value : undefined;
    if (version?.kind !== 'scalar' || version.type !== 'number' || Number(version.text) === 1)
        return false;
    const message = `version is ${version.text.slice(0, 20)}, and this Plumbline reads version 1.`;
    problems.add(version.at, { rule: 'version', message, hint: 'Use a Plumbline that knows it, or write `version: 1`.' });
    return true;
}


/***/ }),

/***/ 1151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   KH: () => (/* binding */ groupKind),
/* harmony export */   TX: () => (/* binding */ compareResources),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   w9: () => (/* binding */ describeResource)
/* harmony export */ });
/** The API group of an `apiVersion`; the empty string for the core group. */
function groupOf(apiVersion) {
    const slash = apiVersion.indexOf('/');
    return slash < 0 ? '' : apiVersion.slice(0, slash);
}
/** `Deployment.apps`, `Service`: a kind with its group, as kubectl writes it. */
function groupKind(resource) {
    const group = groupOf(resource.apiVersion);
    return group === '' ? resource.kind : `${resource.kind}.${group}`;
}
/**
 * What makes an object the same object for the cluster: group, kind, namespace and name. The version is left out: one
 * object can be read and written in several.
 */
function identityOf(resource) {
    return JSON.stringify([groupOf(resource.apiVersion), resource.kind, resource.namespace ?? '', resource.name]);
}
/** An object in a message: `Deployment shop/web`, `ClusterRole reader`. */
function describeResource(resource) {
    const place = resource.namespace === undefined ? '' : `${resource.namespace}/`;
    return `${resource.kind} ${place}${resource.name}`;
}
/** The name alone of something that may carry much more. */
function nameOf(resource) {
    const { apiVersion, kind, namespace, name } = resource;
    return namespace === undefined ? { apiVersion, kind, name } : { apiVersion, kind, namespace, name };
}
/** Order of report and of digests: namespace, group, kind, name; independent of the machine's language. */
function compareResources(a, b) {
    return (compareText(a.namespace ?? '', b.namespace ?? '') ||
        compareText(groupKind(a), groupKind(b)) ||
        compareText(a.name, b.name));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 3101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   yR: () => (/* binding */ objectsAt)
/* harmony export */ });
/**
 * The value at a path of a live object; undefined where there is none. Live objects are whatever a server answered: no
 * field is taken to have its type.
 */
function at(value, ...path) {
    let here = value;
    for (const key of path) {
        if (!isObject(here) || !Object.hasOwn(here, key))
            return undefined;
        here = here[key];
    }
    return here;
}
/** A text at a path. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
/** A number at a path. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
}
/** The objects of a list at a path; what is no object is left out. */
function objectsAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found.filter(isObject) : [];
}
/** The texts of a map at a path: labels, annotations. */
function textsAt(value, ...path) {
    const found = at(value, ...path);
    if (!isObject(found))
        return {};
    return Object.fromEntries(Object.entries(found).filter((entry) => typeof entry[1] === 'string'));
}
/** Whether a value is an object: no list, not null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The condition of a type; undefined when the object has none. */
function conditionOf(object, type) {
    const found = objectsAt(object, 'status', 'conditions').find((condition) => condition.type === type);
    if (!found)
        return undefined;
    return {
        status: textAt(found, 'status') ?? '',
        reason: textAt(found, 'reason') ?? '',
        message: textAt(found, 'message') ?? '',
    };
}


/***/ }),

/***/ 4320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qc: () => (/* binding */ groupByDirectory),
  mz: () => (/* binding */ memberAt),
  AJ: () => (/* binding */ openDirectory),
  yN: () => (/* binding */ placesIn)
});

// EXTERNAL MODULE: ./build/domain/manifests/lines.js
var manifests_lines = __webpack_require__(5411);
;// CONCATENATED MODULE: ./build/domain/hcl/assignments.js
/** Whether a file sets variables of the Terraform or OpenTofu configuration beside it. */
function isSetter(path) {
    return /\.tfvars(?:\.json)?$/u.test(path);
}
/**
 * What the variables of a directory are set to by the files beside it: `terraform.tfvars`, then `terraform.tfvars.json`, then
 * `*.auto.tfvars` and `*.auto.tfvars.json` in the order of their names, and the last one counts
 * (https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence). A file of another name counts over
 * them where a person gives it with `-var-file`: that is not known.
 */
function assignmentsOf(setters) {
    const assignments = new Map();
    const ordered = setters.map((setter) => ({ setter, order: orderOf(setter.file.path) }));
    ordered.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    for (const { setter, order } of ordered) {
        const { file, body } = setter;
        const isUsed = order < BY_HAND;
        if (body)
            for (const { name, value } of body.attributes)
                assignments.set(name, { file: file.path, ...(isUsed && { placed: { value, path: [name] } }) });
        else
            for (const name of namesIn(file))
                assignments.set(name, { file: file.path });
    }
    return assignments;
}
/** What is sorted behind all files that Terraform reads by itself. */
const BY_HAND = '3';
/** A file's place in the order of what counts. */
function orderOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'terraform.tfvars')
        return '0';
    if (name === 'terraform.tfvars.json')
        return '1';
    return /\.auto\.tfvars(?:\.json)?$/u.test(name) ? `2 ${name}` : `${BY_HAND} ${name}`;
}
/** The variables that a file sets which is not edited here: JSON, or one that cannot be read. Of that, every word may be one. */
function namesIn({ path, text }) {
    if (path.endsWith('.json')) {
        try {
            return Object.keys(JSON.parse(text.replace(/^\uFEFF/u, '')));
        }
        catch (error) {
            if (!(error instanceof SyntaxError || error instanceof TypeError))
                throw error;
        }
    }
    return new Set(text.match(/[\p{ID_Start}_][\p{ID_Continue}-]*/gu));
}

;// CONCATENATED MODULE: ./build/domain/hcl/limits.js
const HCL_LIMITS = { size: 16 * 1024 * 1024, depth: 100, nodes: 1_000_000 };

// EXTERNAL MODULE: ./build/domain/hcl/error.js
var hcl_error = __webpack_require__(2787);
;// CONCATENATED MODULE: ./build/domain/hcl/read-access.js
/** Reads the way into a value: `.name`, `.0`, `[key]`, `.*` and `[*]`, as many as there are. */
function readAccess(scanner, of, read) {
    const steps = [];
    // Behind `.*` comes no second one before a bracket (parseExpressionTraversals of hclsyntax/parser.go).
    let allowsStar = true;
    for (;;) {
        const sign = scanner.take('.') ?? scanner.take('[');
        if (!sign)
            break;
        scanner.tally();
        const step = sign.type === '.' ? readName(scanner, allowsStar) : readIndex(scanner, read);
        if (sign.type === '[')
            allowsStar = true;
        else if (step.kind === 'splat')
            allowsStar = false;
        steps.push(step);
    }
    if (steps.length === 0)
        return of;
    const span = { start: of.start, end: scanner.at };
    if (of.kind === 'traversal')
        return { ...of, ...span, steps };
    return { kind: 'access', ...span, of, steps };
}
function readName(scanner, allowsStar) {
    if (allowsStar && scanner.take('*'))
        return { kind: 'splat' };
    const token = scanner.peek();
    const name = scanner.textOf(token);
    // `.0` is how Terraform 0.11 wrote an index. `.0.1` would be read as a fraction, so HCL refuses it.
    const isName = token.type === 'identifier' || (token.type === 'number' && /^\d+(?:[eE][+-]?\d+)?$/.test(name));
    if (!isName)
        throw scanner.unexpected(token, 'a name behind "."');
    scanner.next();
    return { kind: 'name', name };
}
function readIndex(scanner, read) {
    // Newlines mean nothing between the brackets, but before the star of `[*]` they are not allowed.
    if (scanner.take('*')) {
        scanner.expect(']', 'the "]" of "[*]"');
        return { kind: 'splat' };
    }
    return scanner.within(false, () => {
        const key = read(scanner);
        scanner.expect(']', 'the closing "]"');
        return { kind: 'index', key };
    });
}

;// CONCATENATED MODULE: ./build/domain/hcl/read-call.js
/** Reads a call from behind the first word of its name: `jsonencode(…)`, `provider::acme::parse(…)`. */
function readCall(scanner, word, read) {
    const names = [scanner.textOf(word)];
    while (scanner.take('::'))
        names.push(scanner.textOf(scanner.expect('identifier', 'the name of a function')));
    scanner.expect('(', 'the "(" of a call');
    return scanner.within(false, () => {
        const given = [];
        let expands = false;
        while (scanner.peek().type !== ')') {
            given.push(read(scanner));
            expands = scanner.take('...') !== undefined;
            if (expands || !scanner.take(','))
                break;
        }
        const { end } = scanner.expect(')', 'a "," or the closing ")"');
        return { kind: 'call', start: word.start, end, name: names.join('::'), arguments: given, expands };
    });
}

;// CONCATENATED MODULE: ./build/domain/hcl/read-directive.js

/** Reads a `%{…}` from behind its opening, whose `%` is at `start`. */
function readDirective(scanner, start, read) {
    scanner.tally();
    return scanner.within(false, () => {
        const words = [scanner.textOf(scanner.expect('identifier', 'a directive: if, else, endif, for or endfor'))];
        if (words[0] === 'for')
            words.push(...readForNames(scanner));
        else if (!['if', 'else', 'endif', 'endfor'].includes(words[0] ?? ''))
            throw new hcl_error/* Unreadable */.I(start, `There is no template directive "${words[0]}".`, {
                hint: 'There are if, else, endif, for and endfor; a "%{" that means itself is written "%%{".',
            });
        const value = words[0] === 'if' || words[0] === 'for' ? read(scanner) : undefined;
        const close = scanner.take('~}') ?? scanner.expect('}', 'the "}" of the directive');
        return { kind: 'directive', start, end: close.end, words: words.join(' '), ...(value ? { value } : {}) };
    });
}
/** Reads `a, b in`, the words between `for` and the collection, in templates and in expressions. */
function readForNames(scanner) {
    const words = [scanner.textOf(scanner.expect('identifier', 'a name behind "for"'))];
    if (scanner.take(','))
        words.push(',', scanner.textOf(scanner.expect('identifier', 'a second name behind "for"')));
    if (!scanner.isWord('in'))
        throw scanner.unexpected(scanner.peek(), '"in"');
    scanner.next();
    return [...words, 'in'];
}
/** Refuses a template whose `if` and `for` are not closed in turn, as HCL does. */
function balanceDirectives(parts) {
    const open = [];
    for (const part of parts) {
        if (part.kind !== 'directive')
            continue;
        const [word] = part.words.split(' ');
        const last = open.at(-1);
        if (word === 'if' || word === 'for')
            open.push({ ends: `end${word}`, start: part.start, hasElse: word === 'for' });
        else if (word === 'else' && last && !last.hasElse)
            last.hasElse = true;
        else if (last && word === last.ends)
            open.pop();
        else
            throw new hcl_error/* Unreadable */.I(part.start, `The directive "${word}" has nothing that it belongs to.`);
    }
    const last = open.at(-1);
    if (last)
        throw new hcl_error/* Unreadable */.I(last.start, `The directive has no "${last.ends}".`);
}

;// CONCATENATED MODULE: ./build/domain/hcl/read-for.js


/** Reads `[for a in b : c if d]` or `{for a, b in c : d => e... if f}` from its `for` on; `open` is its bracket or brace. */
function readFor(scanner, open, read) {
    const signs = [open.type, scanner.textOf(scanner.next()), ...readForNames(scanner)];
    const operands = [read(scanner)];
    signs.push(scanner.expect(':', 'the ":" of "for"').type);
    operands.push(read(scanner));
    const arrow = scanner.take('=>');
    if (arrow)
        operands.push(read(scanner));
    const group = scanner.take('...');
    const condition = scanner.isWord('if') ? scanner.next() : undefined;
    if (condition)
        operands.push(read(scanner));
    signs.push(...(arrow ? ['=>'] : []), ...(group ? ['...'] : []), ...(condition ? ['if'] : []));
    const close = open.type === '[' ? ']' : '}';
    const { end } = scanner.expect(close, `the closing "${close}"`);
    if (open.type === '[' && (arrow || group))
        throw new hcl_error/* Unreadable */.I(open.start, 'A list has neither keys ("=>") nor groups ("...").');
    if (open.type === '{' && !arrow)
        throw new hcl_error/* Unreadable */.I(open.start, 'The "for" of an object has no "=>".');
    return { kind: 'for', start: open.start, end, signs, operands };
}

// EXTERNAL MODULE: ./build/domain/hcl/text.js
var hcl_text = __webpack_require__(8634);
;// CONCATENATED MODULE: ./build/domain/hcl/read-collection.js


/** Reads `[a, b]` or `[for …]` from behind its bracket. */
function readTuple(scanner, open, read) {
    return scanner.within(false, () => {
        if (scanner.isWord('for'))
            return readFor(scanner, open, read);
        const items = [];
        while (scanner.peek().type !== ']') {
            items.push(read(scanner));
            if (!scanner.take(','))
                break;
        }
        const { end } = scanner.expect(']', 'a "," or the closing "]"');
        return { kind: 'tuple', start: open.start, end, items };
    });
}
/** Reads `{ a = b }` or `{for …}` from behind its brace. Newlines part the entries, also of an object within parentheses. */
function readObject(scanner, open, read) {
    if (scanner.within(false, () => scanner.isWord('for')))
        return scanner.within(false, () => readFor(scanner, open, read));
    return scanner.within(true, () => {
        const entries = [];
        for (;;) {
            while (scanner.take('newline')) { }
            if (scanner.peek().type === '}')
                break;
            entries.push(readEntry(scanner, read));
            if (!scanner.take(',') && !scanner.take('newline'))
                break;
        }
        const { end } = scanner.expect('}', 'a ",", a new line or the closing "}"');
        return { kind: 'object', start: open.start, end, entries };
    });
}
function readEntry(scanner, read) {
    const key = read(scanner);
    if (!scanner.take('='))
        scanner.expect(':', 'the "=" of an entry');
    const value = read(scanner);
    const isWord = key.kind === 'traversal' && key.steps.length === 0;
    const name = isWord ? key.root : (0,hcl_text/* plainText */.w)(key);
    return { start: key.start, end: value.end, key, ...(name === undefined ? {} : { name }), value };
}

// EXTERNAL MODULE: ./build/domain/hcl/escapes.js
var escapes = __webpack_require__(6957);
;// CONCATENATED MODULE: ./build/domain/hcl/read-sequence.js

/** Reads what `$` or `%` begins, if it is more than that character: an escape, an interpolation, a directive. */
function readSequence(parts, read) {
    const { scanner } = parts;
    const { text, at } = scanner;
    const sign = text[at];
    if (sign !== '$' && sign !== '%')
        return false;
    if (text[at + 1] === sign && text[at + 2] === '{') {
        parts.add(at + 3, `${sign}{`);
        return true;
    }
    if (text[at + 1] !== '{')
        return false;
    const trims = text[at + 2] === '~';
    scanner.at = at + (trims ? 3 : 2);
    parts.push(sign === '$' ? readInterpolation(scanner, at, trims, read) : readDirective(scanner, at, read));
    return true;
}
function readInterpolation(scanner, start, trims, read) {
    scanner.tally();
    return scanner.within(false, () => {
        const value = read(scanner);
        const close = scanner.take('~}') ?? scanner.expect('}', 'the "}" of the template');
        return { kind: 'interpolation', start, end: close.end, value, trims: trims || close.type === '~}' };
    });
}
/** Collects the parts of a template; texts that follow each other become one. */
class Parts {
    scanner;
    #parts = [];
    #start = 0;
    #values = [];
    constructor(scanner) {
        this.scanner = scanner;
    }
    /** Takes the text from where the scanner is up to `end`, which means `value`. */
    add(end, value) {
        if (this.#values.length === 0)
            this.#start = this.scanner.at;
        this.#values.push(value);
        this.scanner.at = end;
    }
    /** Takes a part that has been read. */
    push(part) {
        this.#flush(part.start);
        this.#parts.push(part);
    }
    /** All parts, once the scanner is at the end of the template. */
    finish() {
        this.#flush(this.scanner.at);
        balanceDirectives(this.#parts);
        return this.#parts;
    }
    #flush(end) {
        if (this.#values.length === 0)
            return;
        this.scanner.tally();
        this.#parts.push({ kind: 'text', start: this.#start, end, value: this.#values.join('') });
        this.#values = [];
    }
}

;// CONCATENATED MODULE: ./build/domain/hcl/read-template.js



/** Reads a quoted string, whose opening quote is the token. */
function readQuoted(scanner, open, read) {
    const { text } = scanner;
    const plain = /[^"\\$%\r\n]+/y;
    const parts = new Parts(scanner);
    for (;;) {
        const { at } = scanner;
        const character = text[at];
        if (character === '"')
            break;
        if (character === undefined || character === '\n' || character === '\r')
            throw new hcl_error/* Unreadable */.I(open.start, 'The string is not closed on its line.', {
                hint: 'Close it with a double quote; a text of several lines is a heredoc, or has \\n in it.',
            });
        if (character === '\\') {
            const { end, value } = (0,escapes/* readEscape */.y)(text, at);
            parts.add(end, value);
        }
        else if (!readSequence(parts, read)) {
            plain.lastIndex = at;
            const end = plain.test(text) ? plain.lastIndex : at + 1;
            parts.add(end, text.slice(at, end));
        }
    }
    const found = parts.finish();
    scanner.at += 1;
    return { kind: 'quoted', start: open.start, end: scanner.at, parts: found };
}
/** Reads a heredoc, whose opening marker and line end are the token. Its indentation is left as it is, also behind `<<-`. */
function readHeredoc(scanner, open, read) {
    const { text } = scanner;
    const marker = scanner.textOf(open).replace(/^<<-?/u, '').trimEnd();
    const parts = new Parts(scanner);
    let isLineStart = true;
    for (;;) {
        const { at } = scanner;
        const end = isLineStart ? endOfMarker(text, at, marker) : undefined;
        if (end !== undefined) {
            const found = parts.finish();
            scanner.at = end;
            return { kind: 'heredoc', start: open.start, end, parts: found };
        }
        isLineStart = false;
        if (readSequence(parts, read))
            continue;
        const next = endOfPlain(text, at);
        if (next === undefined)
            throw new hcl_error/* Unreadable */.I(open.start, `The heredoc is not closed: there is no line "${marker}" with a line end.`, {
                hint: `Put "${marker}" alone on the line below its text.`,
            });
        parts.add(next, text.slice(at, next));
        isLineStart = text[next - 1] === '\n';
    }
}
/** Where the line at `at` ends, if it holds the closing marker alone. White space around it is allowed, a line end is required. */
function endOfMarker(text, at, marker) {
    const newline = text.indexOf('\n', at);
    if (newline < 0)
        return undefined;
    const end = text[newline - 1] === '\r' && newline > at ? newline - 1 : newline;
    return trimSpace(text.slice(at, end)) === marker ? end : undefined;
}
/** Go's strings.TrimSpace, which knows other characters than JavaScript's; without the carriage return, which may not stand there. */
function trimSpace(line) {
    const isSpace = (at) => /[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u.test(line[at] ?? '');
    let [start, end] = [0, line.length];
    while (start < end && isSpace(start))
        start += 1;
    while (end > start && isSpace(end - 1))
        end -= 1;
    return line.slice(start, end);
}
/** Where the characters end that stand for themselves in a heredoc, at most at the end of their line; undefined at the end of the file. */
function endOfPlain(text, at) {
    if (at >= text.length)
        return undefined;
    const plain = /[^$%\r\n]*(?:\r?\n)?/y;
    plain.lastIndex = at;
    plain.test(text);
    if (plain.lastIndex > at)
        return plain.lastIndex;
    if (text[at] === '\r')
        throw new hcl_error/* Unreadable */.I(at, 'A carriage return stands alone.', { hint: 'Use LF or CRLF line ends.' });
    return at + 1;
}

;// CONCATENATED MODULE: ./build/domain/hcl/read-expression.js





const BINARY = new Set('== != >= <= && || + - * / % < >'.split(' '));
/**
 * Reads an expression: the language of https://github.com/hashicorp/hcl/blob/v2.25.0/hclsyntax/spec.md#expressions, to its last sign, but
 * without the precedence of operators.
 */
function readExpression(scanner) {
    const operands = [readOperand(scanner)];
    const signs = [];
    for (;;) {
        const { type } = scanner.peek();
        if (type === '?') {
            // The middle is an expression of its own; what is behind the colon goes on here, so that long chains are not deep.
            signs.push(scanner.next().type);
            operands.push(scanner.nested(() => readExpression(scanner)));
            signs.push(scanner.expect(':', 'the ":" of the conditional').type);
        }
        else if (BINARY.has(type))
            signs.push(scanner.next().type);
        else
            break;
        operands.push(readOperand(scanner));
    }
    return combine(signs, operands);
}
function combine(signs, operands) {
    const [first] = operands;
    if (first && signs.length === 0)
        return first;
    return { kind: 'operation', start: first?.start ?? 0, end: operands.at(-1)?.end ?? 0, signs, operands };
}
/** Reads signs before a term, the term, and the way into it. */
function readOperand(scanner) {
    const { start } = scanner.peek();
    const signs = [];
    while (scanner.peek().type === '-' || scanner.peek().type === '!')
        signs.push(scanner.next().type);
    const operand = readAccess(scanner, readTerm(scanner), readExpression);
    return signs.length === 0 ? operand : { kind: 'operation', start, end: operand.end, signs, operands: [operand] };
}
function readTerm(scanner) {
    scanner.tally();
    const token = scanner.peek();
    switch (token.type) {
        case 'identifier':
            return readWord(scanner, scanner.next());
        case 'number':
            return readNumber(scanner, scanner.next());
        case 'quote':
            return readQuoted(scanner, scanner.next(), readExpression);
        case 'heredoc':
            return readHeredoc(scanner, scanner.next(), readExpression);
        case '(':
            return readParentheses(scanner, scanner.next());
        case '[':
            return readTuple(scanner, scanner.next(), readExpression);
        case '{':
            return readObject(scanner, scanner.next(), readExpression);
        default:
            throw scanner.unexpected(token, 'a value');
    }
}
function readWord(scanner, word) {
    const text = scanner.textOf(word);
    const { type } = scanner.peek();
    if (type === '(' || type === '::')
        return readCall(scanner, word, readExpression);
    const { start, end } = word;
    const isLiteral = text === 'true' || text === 'false' || text === 'null';
    return isLiteral ? { kind: 'literal', start, end, text } : { kind: 'traversal', start, end, root: text, steps: [] };
}
function readNumber(scanner, token) {
    const text = scanner.textOf(token);
    if (!/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text))
        throw new hcl_error/* Unreadable */.I(token.start, `${text} is no number.`, { hint: 'A version like 1.2.3 is a string: quote it.' });
    return { kind: 'literal', start: token.start, end: token.end, text };
}
function readParentheses(scanner, open) {
    return scanner.within(false, () => {
        const operand = readExpression(scanner);
        const { end } = scanner.expect(')', 'the closing ")"');
        return { kind: 'operation', start: open.start, end, signs: ['(', ')'], operands: [operand] };
    });
}

;// CONCATENATED MODULE: ./build/domain/hcl/read-body.js




/** Reads attributes and blocks up to the end of the file, or to the brace that closes a block. */
function readBody(scanner, end) {
    const { start } = scanner.peek();
    const attributes = new Map();
    const blocks = [];
    for (;;) {
        while (scanner.take('newline')) { }
        if (scanner.peek().type === end)
            break;
        const word = scanner.expect('identifier', 'an attribute, a block or the closing "}"');
        if (scanner.peek().type === '=')
            add(attributes, readAttribute(scanner, word));
        else
            blocks.push(readBlock(scanner, word));
        if (scanner.peek().type !== 'end')
            scanner.expect('newline', 'the end of the line');
    }
    return { start, end: scanner.next().start, attributes: [...attributes.values()], blocks };
}
function add(attributes, attribute) {
    if (attributes.has(attribute.name))
        throw new hcl_error/* Unreadable */.I(attribute.start, `"${attribute.name}" is set twice in this block.`, {
            hint: 'Keep one of them.',
        });
    attributes.set(attribute.name, attribute);
}
function readAttribute(scanner, word) {
    scanner.tally();
    scanner.next();
    const value = readExpression(scanner);
    return { start: word.start, end: value.end, name: scanner.textOf(word), value };
}
function readBlock(scanner, word) {
    scanner.tally();
    const labels = [];
    for (;;) {
        const { type } = scanner.peek();
        if (type !== 'quote' && type !== 'identifier')
            break;
        labels.push(readLabel(scanner, scanner.next()));
    }
    scanner.expect('{', labels.length === 0 ? '"=" or a block' : 'a label or the "{" of the block');
    const body = scanner.within(true, () => (isMany(scanner) ? readBody(scanner, '}') : readSingle(scanner)));
    return { start: word.start, end: scanner.at, type: scanner.textOf(word), labels, body };
}
/** Whether what follows the brace is a body of any length; on the line of the brace, one attribute may stand, and then its end. */
function isMany(scanner) {
    const { type } = scanner.peek();
    return type === 'newline' || type === '}' || type === 'end';
}
function readSingle(scanner) {
    const word = scanner.expect('identifier', 'an attribute or the closing "}"');
    if (scanner.peek().type !== '=')
        throw scanner.unexpected(scanner.peek(), 'the "=" of the attribute of a one-line block');
    const attribute = readAttribute(scanner, word);
    scanner.expect('}', 'the "}" of a one-line block');
    return { start: attribute.start, end: attribute.end, attributes: [attribute], blocks: [] };
}
function readLabel(scanner, token) {
    if (token.type === 'identifier')
        return { start: token.start, end: token.end, text: scanner.textOf(token) };
    const template = readQuoted(scanner, token, readExpression);
    const text = (0,hcl_text/* plainText */.w)(template);
    if (text === undefined)
        throw new hcl_error/* Unreadable */.I(template.start, 'A label of a block has no templates.', { hint: 'Double the sign: "$${".' });
    return { start: template.start, end: template.end, text };
}

;// CONCATENATED MODULE: ./build/domain/hcl/scanner.js

/** Of operators that begin alike, the longest comes first. */
const OPERATORS = ['...', '==', '!=', '>=', '<=', '&&', '||', '::', '=>', '~}', ...'{}[]().,*/%+-=<>!?:'];
/**
 * Cuts a text into the tokens of HCL native syntax, on demand: within a template its reader moves {@link at} by itself. It goes
 * forward only, so its time is linear. The grammar is https://github.com/hashicorp/hcl/blob/v2.25.0/hclsyntax/scan_tokens.rl.
 */
class Scanner {
    text;
    /** Where the next token is looked for. */
    at;
    #limits;
    #peeked;
    #peekedFrom = -1;
    #newlines = true;
    #depth = 0;
    #nodes = 0;
    #identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
    #number = /\d(?:(?:[\d.]|[eE][+-]?\d)*(?:\d|[eE][+-]?\d))?/y;
    #heredoc = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy;
    /** Reads `text` from the offset `start` on. */
    constructor(text, limits, start = 0) {
        this.text = text;
        this.#limits = limits;
        // A byte order mark is no part of the language; anywhere else it is an invalid character.
        this.at = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    }
    /** The next token, without taking it. Newlines are skipped where they mean nothing. */
    peek() {
        if (this.#peeked && this.#peekedFrom === this.at && (this.#newlines || this.#peeked.type !== 'newline'))
            return this.#peeked;
        let token = this.#scan(this.at);
        while (token.type === 'newline' && !this.#newlines)
            token = this.#scan(token.end);
        [this.#peeked, this.#peekedFrom] = [token, this.at];
        return token;
    }
    /** Takes the next token. */
    next() {
        const token = this.peek();
        this.at = token.end;
        return token;
    }
    /** Takes the next token if it is of this type. */
    take(type) {
        return this.peek().type === type ? this.next() : undefined;
    }
    /** Takes the next token, which must be of this type; `wanted` says so to a person. */
    expect(type, wanted) {
        const token = this.peek();
        if (token.type !== type)
            throw this.unexpected(token, wanted);
        return this.next();
    }
    /** The text of a token. */
    textOf({ start, end }) {
        return this.text.slice(start, end);
    }
    /** Whether the next token is this word. */
    isWord(word) {
        const token = this.peek();
        return token.type === 'identifier' && this.textOf(token) === word;
    }
    /** Reads what stands between brackets or braces: one deeper, and with newlines that mean something or not. */
    within(newlines, read) {
        if (this.#depth >= this.#limits.depth)
            throw new hcl_error/* Unreadable */.I(this.at, `Nested more than ${this.#limits.depth} levels deep.`, { reason: 'limit' });
        const outer = this.#newlines;
        this.#depth += 1;
        this.#setNewlines(newlines);
        const result = read();
        this.#setNewlines(outer);
        this.#depth -= 1;
        return result;
    }
    /** Reads one deeper, with newlines as they are. */
    nested(read) {
        return this.within(this.#newlines, read);
    }
    /** Counts a node of the result. */
    tally() {
        this.#nodes += 1;
        if (this.#nodes > this.#limits.nodes)
            throw new hcl_error/* Unreadable */.I(this.at, `More than ${this.#limits.nodes} values.`, { reason: 'limit' });
    }
    /** The error of a token that does not belong here. */
    unexpected(token, wanted) {
        const found = { newline: 'the end of the line', end: 'the end of the file' }[token.type];
        return new hcl_error/* Unreadable */.I(token.start, `Expected ${wanted}, found ${found ?? JSON.stringify(this.textOf(token).trim())}.`);
    }
    #setNewlines(newlines) {
        // A token that was looked at in the other mode may be one that this mode skips, or one behind those that it does not.
        if (newlines !== this.#newlines)
            this.#peeked = undefined;
        this.#newlines = newlines;
    }
    #scan(from) {
        const { text } = this;
        let start = from;
        for (;;) {
            const code = text.charCodeAt(start);
            if (code === 0x20 || code === 0x09)
                start += 1;
            else if (text.startsWith('/*', start))
                start = this.#blockComment(start);
            else
                break;
        }
        const character = text[start];
        if (character === undefined)
            return { type: 'end', start, end: start };
        if (character === '\n')
            return { type: 'newline', start, end: start + 1 };
        if (text.startsWith('\r\n', start))
            return { type: 'newline', start, end: start + 2 };
        if (character === '#' || text.startsWith('//', start))
            return this.#lineComment(start);
        if (character === '"')
            return { type: 'quote', start, end: start + 1 };
        return (this.#match(this.#identifier, 'identifier', start) ??
            this.#match(this.#number, 'number', start) ??
            (character === '<' ? this.#match(this.#heredoc, 'heredoc', start) : undefined) ??
            this.#operator(start));
    }
    #match(pattern, type, start) {
        pattern.lastIndex = start;
        return pattern.test(this.text) ? { type, start, end: pattern.lastIndex } : undefined;
    }
    #operator(start) {
        const type = OPERATORS.find((operator) => this.text.startsWith(operator, start));
        if (type !== undefined)
            return { type, start, end: start + type.length };
        const character = String.fromCodePoint(this.text.codePointAt(start) ?? 0);
        throw new hcl_error/* Unreadable */.I(start, `The character ${JSON.stringify(character)} has no meaning here.`, {
            ...(/['`“”‘’]/u.test(character) ? { hint: 'Strings stand in straight double quotes.' } : {}),
        });
    }
    #blockComment(start) {
        const end = this.text.indexOf('*/', start + 2);
        if (end < 0)
            throw new hcl_error/* Unreadable */.I(start, 'The comment has no end.', { hint: 'Close it with "*/".' });
        return end + 2;
    }
    /** A comment to the end of its line counts as that end, so that it ends an attribute. */
    #lineComment(start) {
        const end = this.text.indexOf('\n', start);
        return end < 0
            ? { type: 'end', start: this.text.length, end: this.text.length }
            : { type: 'newline', start, end: end + 1 };
    }
}

;// CONCATENATED MODULE: ./build/domain/hcl/read.js





/**
 * Reads an HCL2 file in native syntax. Accepts what hashicorp/hcl accepts and nothing else, within the limits; takes linear time. `joined`
 * is the text of files that are read together up to the end of this one, where it is not the first: the offsets of its nodes are of that.
 */
function readHcl(file, limits = HCL_LIMITS, joined = file.text) {
    const from = joined.length - file.text.length;
    try {
        if (file.text.length > limits.size)
            throw new hcl_error/* Unreadable */.I(from, `The file has more than ${limits.size} characters.`, { reason: 'limit' });
        return { body: readBody(new Scanner(joined, limits, from), 'end') };
    }
    catch (error) {
        if (!(error instanceof hcl_error/* Unreadable */.I))
            throw error;
        const { reason, message, hint } = error;
        const offset = error.offset - from;
        const at = { file: file.path, ...(0,manifests_lines/* indexLines */.u)(file.text).position(offset) };
        return { error: new hcl_error/* HclError */.s(reason, message, { at, offset, ...(hint === undefined ? {} : { hint }) }) };
    }
}

// EXTERNAL MODULE: ./build/domain/hcl/scope.js
var hcl_scope = __webpack_require__(3945);
;// CONCATENATED MODULE: ./build/domain/hcl/directory.js





/** The files that are read together: Terraform and OpenTofu put those of a directory together, Nomad and Terragrunt read one file. */
function groupByDirectory(files) {
    return [...Map.groupBy(files, ({ path }) => (isOfModule(path) ? folderOf(path) : path)).values()];
}
function isOfModule(path) {
    return /\.(?:tf|tofu)$/u.test(path) || isSetter(path);
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
/** Reads the files of a directory. Values in JSON (`terraform.tfvars.json`) are only looked at for what they set. */
function openDirectory(files) {
    const [json, own] = [files.filter(isJson), files.filter((file) => !isJson(file))];
    const text = own.map((file) => file.text).join('');
    let end = 0;
    const read = own.map((file) => {
        const offset = end;
        end += file.text.length;
        return { file, offset, ...readHcl(file, HCL_LIMITS, text.slice(0, end)) };
    });
    const members = read.filter((one) => 'body' in one);
    const scope = (0,hcl_scope/* scopeOf */.O)(members.flatMap(({ file, body }) => (isSetter(file.path) ? [] : [body])), assignmentsOf([...read.filter(({ file }) => isSetter(file.path)), ...json.map((file) => ({ file }))]));
    return { text, members, unread: read.filter((one) => 'error' in one), scope };
}
function isJson({ path }) {
    return path.endsWith('.json');
}
/** The place of an offset, as people see it: the file's name, line and column. Each file's lines are looked up once. */
function placesIn(directory) {
    const lines = new Map();
    return (offset) => {
        const member = memberAt(directory, offset);
        if (!member)
            return { file: '', line: 1, column: 1 };
        const known = lines.get(member) ?? (0,manifests_lines/* indexLines */.u)(member.file.text);
        lines.set(member, known);
        return { file: member.file.path, ...known.position(offset - member.offset) };
    };
}
/** The file that an offset is in. Searched by halves: a directory may have thousands of files, and each place of them asks. */
function memberAt({ members }, offset) {
    let [low, high] = [0, members.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((members[middle]?.offset ?? 0) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return members[low - 1];
}


/***/ }),

/***/ 730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ draftsOf),
/* harmony export */   y: () => (/* binding */ isSkip)
/* harmony export */ });
/** Tells what is no place from what is one. */
function isSkip(found) {
    return 'reason' in found;
}
/** The parts of `found` that are places. */
function draftsOf(found) {
    return found.filter((one) => !isSkip(one));
}


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Unreadable),
/* harmony export */   s: () => (/* binding */ HclError)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/** A Terraform or Nomad file that cannot be read. */
class HclError extends _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    name = 'HclError';
    reason;
    /** Where, as an offset of the text. */
    offset;
    constructor(reason, message, detail) {
        super(message, detail);
        this.reason = reason;
        this.offset = detail.offset;
    }
}
/** What ends the reading, at an offset of the text. It is caught within this folder and becomes an {@link HclError} with a place. */
class Unreadable extends Error {
    offset;
    reason;
    hint;
    constructor(offset, message, detail = {}) {
        super(message);
        this.offset = offset;
        this.reason = detail.reason ?? 'syntax';
        this.hint = detail.hint;
    }
}


/***/ }),

/***/ 6957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapeText),
/* harmony export */   y: () => (/* binding */ readEscape)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2787);

const SIMPLE = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
/**
 * Reads the escape that begins with the backslash at `start`: those of
 * https://github.com/hashicorp/hcl/blob/v2.25.0/hclsyntax/spec.md#quoted-string-templates, and no others.
 */
function readEscape(text, start) {
    const selector = text[start + 1] ?? '';
    const simple = SIMPLE[selector];
    if (simple !== undefined)
        return { value: simple, end: start + 2 };
    const digits = selector === 'u' ? 4 : selector === 'U' ? 8 : 0;
    const hex = text.slice(start + 2, start + 2 + digits);
    if (digits === 0 || hex.length < digits || !/^[\da-f]+$/iu.test(hex))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .I(start, 'The escape is none that HCL knows.', {
            hint: 'There are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN; a backslash itself is written twice.',
        });
    const code = Number.parseInt(hex, 16);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .I(start, 'The escape stands for no character.', { hint: 'Give a Unicode scalar value.' });
    return { value: String.fromCodePoint(code), end: start + 2 + digits };
}
/** How a text is written within a quoted string, so that it stands for itself. */
function escapeText(text) {
    return text
        .replace(/[\\"]/gu, '\\$&')
        .replace(/\n/gu, '\\n')
        .replace(/\r/gu, '\\r')
        .replace(/\t/gu, '\\t')
        .replace(/([$%])\{/gu, '$1$1{');
}


/***/ }),

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ findInDirectory)
});

// EXTERNAL MODULE: ./build/domain/sites/coordinates-of.js
var coordinates_of = __webpack_require__(8079);
// EXTERNAL MODULE: ./build/domain/sites/ranges.js
var ranges = __webpack_require__(6346);
// EXTERNAL MODULE: ./build/domain/hcl/scope.js
var hcl_scope = __webpack_require__(3945);
;// CONCATENATED MODULE: ./build/domain/hcl/follow.js

/** No reference, address or version is longer, and without an end a file could double its text with every name. */
const LONGEST_TEXT = 2048;
/** Names that are looked up for one text; images have two or three. */
const MOST_NAMES = 64;
/**
 * The text of a string, its variables and local values put in from the files of the directory, each time down to where it is written. Lost is what
 * cannot be told so: other names, functions, conditionals, heredocs, numbers.
 */
function follow({ value, path }, scope) {
    const segments = [];
    let [length, names] = [0, 0];
    let setIn;
    const add = (expression, at, through) => {
        if (expression.kind === 'operation')
            return expression.signs[0] === '(' && expression.operands.every((inner) => add(inner, at, through));
        if (expression.kind === 'traversal') {
            names += 1;
            const found = names > MOST_NAMES ? undefined : scope.find(expression);
            const isFollowed = found !== undefined && add(found.value, found.path, [...through, expression]);
            if (!isFollowed && expression.root === 'var')
                setIn ??= scope.assignmentOf((0,hcl_scope/* nameIn */.Z)(expression)?.slice('var.'.length) ?? '')?.file;
            return isFollowed;
        }
        return expression.kind === 'quoted' && expression.parts.every((part) => addPart(part, expression, at, through));
    };
    const addPart = (part, template, at, through) => {
        if (part.kind === 'directive')
            return false;
        if (part.kind === 'interpolation')
            return !part.trims && add(part.value, at, through);
        if (length + part.value.length > LONGEST_TEXT)
            return false;
        segments.push({ start: length, text: part.value, node: part, template, path: at, through });
        length += part.value.length;
        return true;
    };
    const isWhole = add(value, path, []);
    const text = segments.map((segment) => segment.text).join('');
    return isWhole ? { text, segments } : { until: text, ...(setIn === undefined ? {} : { setIn }) };
}

// EXTERNAL MODULE: ./build/domain/sites/version-scalar.js
var version_scalar = __webpack_require__(5547);
;// CONCATENATED MODULE: ./build/domain/hcl/plain-version.js


/** The place of an artifact whose version is an attribute of its own. */
function plainVersion(coordinates, read, { source, version: placed }, { kind, scope }) {
    const { value: span, path } = placed ?? source;
    const followed = placed && follow(placed, scope);
    if (followed && 'until' in followed)
        return {
            path,
            span,
            reason: 'variable',
            of: coordinates,
            ...(followed.setIn !== undefined && { setIn: followed.setIn }),
        };
    const text = followed?.text ?? '';
    const version = read(text);
    // Terraform's `= 1.2.3` keeps its sign.
    const start = version.tag === undefined ? 0 : text.length - version.tag.length;
    return {
        kind,
        coordinates,
        reference: (0,version_scalar/* describe */.q)(coordinates, version),
        version,
        path,
        span,
        ...(followed && text !== '' ? { holder: { followed, start, end: text.length, form: 'plain' } } : {}),
    };
}

// EXTERNAL MODULE: ./build/domain/hcl/walk.js
var walk = __webpack_require__(5184);
;// CONCATENATED MODULE: ./build/domain/hcl/charts.js





/** The chart of a `helm_release`: its `repository` and `chart` name it, or `chart` alone by an `oci://` address. Nothing for a path. */
function* inHelmRelease({ block, path }, finding) {
    const placed = (name) => {
        const value = (0,walk/* attributeOf */.w4)(block.body, name);
        return value && { value, path: [...path, name] };
    };
    const [chart, repository] = [placed('chart'), placed('repository')];
    if (!chart)
        return;
    const [name, address] = [follow(chart, finding.scope), repository && follow(repository, finding.scope)];
    for (const [at, followed] of [
        [chart, name],
        [repository, address],
    ])
        if (at && followed && 'until' in followed)
            return yield { path: at.path, span: at.value, reason: 'variable' };
    const text = 'text' in name ? name.text : '';
    const coordinates = address && 'text' in address ? (0,coordinates_of/* chartIn */.op)(address.text, text) : (0,coordinates_of/* ociArtifact */.qO)(text, 'chart');
    if (coordinates)
        yield plainVersion(coordinates, ranges/* chartVersion */.X9, { source: chart, version: placed('version') }, finding);
    else if (repository)
        yield { path: repository.path, span: repository.value, reason: 'source' };
}

// EXTERNAL MODULE: ./build/domain/hcl/draft.js
var draft = __webpack_require__(730);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
// EXTERNAL MODULE: ./build/domain/hcl/text.js
var hcl_text = __webpack_require__(8634);
;// CONCATENATED MODULE: ./build/domain/hcl/images.js



/** What an attribute says that is an image by its place: a reference, or why it is none that could be told. */
function imageAt(placed, { kind, scope }) {
    const { value: span, path } = placed;
    const followed = follow(placed, scope);
    if (span.kind === 'heredoc' || span.kind === 'literal')
        return { path, span, reason: 'invalid', ...heredocText(span) };
    if ('until' in followed)
        return { path, span, reason: 'variable', ...followed };
    return imageDraft(placed, followed, kind) ?? { path, span, reason: 'invalid' };
}
/** The place of an image whose reference is this text; undefined when it is none. */
function imageDraft({ value, path }, followed, kind) {
    const reference = (0,versions_reference/* parseReference */.F2)(followed.text);
    if (!reference)
        return undefined;
    const { name, written, tag, digest } = reference;
    return {
        kind,
        coordinates: { kind: 'image', name },
        reference: followed.text,
        version: { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) },
        path,
        span: value,
        holder: { followed, start: written.length, end: followed.text.length, form: 'image' },
    };
}
/** A heredoc ends with a newline, which no reference has; what it says is kept for whoever wants to edit it. */
function heredocText(value) {
    const text = value.kind === 'heredoc' ? (0,hcl_text/* onlyText */.C)(value)?.value.trim() : undefined;
    return text === undefined ? {} : { heredoc: text };
}

;// CONCATENATED MODULE: ./build/domain/hcl/named-images.js



/** A name that says that its value is an image: `image`, `web_image`, `images`. */
const IMAGE_NAME = /(?:^|[^a-z])images?(?:$|[^a-z])/iu;
/** A name that says that its value is a part of one: `image_tag`, whose `1.2@sha256:…` would be read as a name. */
const PART_NAME = /(?:^|[^a-z])(?:tag|version|digest)s?(?:$|[^a-z])/iu;
/** A reference whose first part can only be the host of a registry. */
const WITH_HOST = /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?\//iu;
/**
 * Images among values that only their name, or a registry in them, makes ones: defaults of variables, local values, `.tfvars`, arguments
 * of modules. Without tag and digest they are passed over: `debian-cloud/debian-12` is a disk.
 */
function* namedImages(name, placed, finding) {
    yield* imagesCalled(combine(unnamed, name), placed, finding);
}
const unnamed = { isImage: false, isPart: false };
function combine({ isImage, isPart }, name) {
    return { isImage: isImage || IMAGE_NAME.test(name), isPart: isPart || PART_NAME.test(name) };
}
function* imagesCalled(called, { value, path }, finding) {
    if (value.kind === 'object') {
        for (const { name, value: inner } of value.entries)
            if (name !== undefined)
                yield* imagesCalled(combine(called, name), { value: inner, path: [...path, name] }, finding);
    }
    else if (value.kind === 'tuple') {
        for (const [index, inner] of value.items.entries())
            yield* imagesCalled(called, { value: inner, path: [...path, index] }, finding);
    }
    else if (value.kind === 'quoted' || value.kind === 'operation') {
        const followed = follow({ value, path }, finding.scope);
        if ('until' in followed)
            return;
        if (!(called.isImage && !called.isPart) && !WITH_HOST.test(followed.text))
            return;
        const reference = (0,versions_reference/* parseReference */.F2)(followed.text);
        if (reference?.tag === undefined && reference?.digest === undefined)
            return;
        const draft = imageDraft({ value, path }, followed, finding.kind);
        if (draft)
            yield draft;
    }
}

;// CONCATENATED MODULE: ./build/domain/hcl/defaults.js



/**
 * The images of a variable's default. One that is set elsewhere is not used: its images are those of the value. Where it is not known
 * whether that value counts, the default is no place that could be told.
 */
function* inDefault({ block, path }, finding) {
    const [variable = ''] = block.labels.map(({ text }) => text);
    const value = (0,walk/* attributeOf */.w4)(block.body, 'default');
    if (!value)
        return;
    const images = namedImages(variable, { value, path: [...path, 'default'] }, finding);
    const assignment = finding.scope.assignmentOf(variable);
    if (!assignment)
        return yield* images;
    if (assignment.placed)
        return;
    for (const image of images) {
        if ((0,draft/* isSkip */.y)(image))
            continue;
        const name = image.holder?.followed.text.slice(0, image.holder.start) ?? '';
        yield { path: image.path, span: image.span, reason: 'variable', until: `${name}:`, setIn: assignment.file };
    }
}

// EXTERNAL MODULE: ./build/domain/versions/module.js
var versions_module = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/domain/hcl/git-source.js
var git_source = __webpack_require__(6511);
;// CONCATENATED MODULE: ./build/domain/hcl/modules.js







/**
 * One version and no other, as Terraform reads it: `1.2` is 1.2.0
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
 */
const EXACT = /^=?\s*v?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u;
/** The version of a `module` block: of a module of a registry, or of a Git repository. Nothing for paths and other addresses. */
function* inModule({ block, path }, finding) {
    const value = (0,walk/* attributeOf */.w4)(block.body, 'source');
    if (!value)
        return;
    const source = { value, path: [...path, 'source'] };
    const followed = follow(source, finding.scope);
    if ('until' in followed)
        return yield { path: source.path, span: value, reason: 'variable' };
    const name = (0,versions_module/* parseModule */.Y)((0,git_source/* withoutFolder */.lp)(followed.text));
    if (name === undefined)
        return yield* inGitSource(source, finding);
    const version = (0,walk/* attributeOf */.w4)(block.body, 'version');
    yield plainVersion({ kind: 'module', name }, moduleVersion, { source, version: version && { value: version, path: [...path, 'version'] } }, finding);
}
/** The version in the `ref` of an address of Git. */
function* inGitSource(source, { kind, scope }) {
    const followed = follow(source, scope);
    if ('until' in followed)
        return;
    const git = (0,git_source/* cutGitSource */.EX)(followed.text);
    if (!git || (git.ref !== undefined && (0,ranges/* isCommit */.WM)(git.ref)))
        return;
    const { coordinates, ref = '', start, end } = git;
    const version = (0,ranges/* gitVersion */.r9)(ref);
    const holder = { followed, start, end, form: 'query' };
    yield {
        kind,
        coordinates,
        reference: (0,version_scalar/* describe */.q)(coordinates, version),
        version,
        path: source.path,
        span: source.value,
        ...(start === end ? {} : { holder }),
    };
}
/** What a module's `version` says; none is the newest. */
function moduleVersion(text) {
    if (text === '')
        return { range: '*' };
    return EXACT.test(text) ? { tag: text.replace(/^=\s*/u, '') } : { range: text };
}

;// CONCATENATED MODULE: ./build/domain/hcl/nomad.js



/** The drivers whose `config.image` is a container image; the plugin for containerd is called by both names. */
const DRIVERS = new Set(['docker', 'podman', 'containerd', 'containerd-driver']);
/** What leads from a job to its tasks. */
const AROUND_TASKS = new Set(['group', 'service', 'connect']);
/** The images of a job's tasks (images §4 case 28), those that go with a service mesh included. */
function* inJob({ block, path }, finding) {
    for (const inner of (0,walk/* blocksOf */.SH)(block.body, path)) {
        const { type } = inner.block;
        if (type === 'task' || type === 'sidecar_task')
            yield* inTask(inner, finding);
        else if (AROUND_TASKS.has(type))
            yield* inJob(inner, finding);
    }
}
function* inTask({ block, path }, finding) {
    const value = (0,walk/* attributeOf */.w4)(block.body, 'driver');
    // A task that does not say its driver is refused by Nomad; a sidecar's is Docker
    // (https://developer.hashicorp.com/nomad/docs/job-specification/sidecar_task).
    const written = value && follow({ value, path: [...path, 'driver'] }, finding.scope);
    const driver = written && 'text' in written ? written.text : undefined;
    const isSidecars = value === undefined && block.type === 'sidecar_task';
    if (!isSidecars && (driver === undefined || !DRIVERS.has(driver)))
        return;
    for (const config of (0,walk/* blocksOf */.SH)(block.body, path)) {
        const image = config.block.type === 'config' ? (0,walk/* attributeOf */.w4)(config.block.body, 'image') : undefined;
        if (image)
            yield imageAt({ value: image, path: [...config.path, 'image'] }, finding);
    }
}

// EXTERNAL MODULE: ./build/domain/hcl/places.js
var places = __webpack_require__(8205);
;// CONCATENATED MODULE: ./build/domain/hcl/containers.js
/** The keys of lists, or of objects, of containers: of Kubernetes' manifests in HCL, and of ECS' task definitions. */
const LISTS = new Set([
    'containers',
    'initContainers',
    'ephemeralContainers',
    'container_definitions',
]);
/** The values of `image` in the containers of a value that stands under a key, however deep, through `jsonencode` and the like. */
function* containersIn(key, { value, path }) {
    if (LISTS.has(key))
        yield* imagesOfList({ value, path });
    for (const [step, inner] of stepsInto(value))
        yield* containersIn(String(step), { value: inner, path: [...path, step] });
}
function* imagesOfList({ value, path }) {
    for (const [step, container] of stepsInto(value)) {
        if (container.kind !== 'object')
            continue;
        const image = container.entries.findLast(({ name }) => name === 'image')?.value;
        if (image)
            yield { value: image, path: [...path, step, 'image'] };
    }
}
/** The entries and items of a value. What a function or parentheses are around is looked through. */
function* stepsInto(value) {
    if (value.kind === 'call' && value.arguments.length === 1 && value.arguments[0])
        yield* stepsInto(value.arguments[0]);
    else if (value.kind === 'operation' && value.signs[0] === '(' && value.operands[0])
        yield* stepsInto(value.operands[0]);
    else if (value.kind === 'tuple')
        yield* value.items.entries();
    else if (value.kind === 'object')
        for (const { name, value: inner } of value.entries)
            if (name !== undefined)
                yield [name, inner];
}

;// CONCATENATED MODULE: ./build/domain/hcl/resources.js



/** The resources whose own attribute is an image (images §4 case 29; https://registry.terraform.io/providers/kreuzwerker/docker). */
const OWN_IMAGE = new Map([
    ['resource docker_image', 'name'],
    ['resource docker_container', 'image'],
    ['data docker_registry_image', 'name'],
    ['data docker_image', 'name'],
    ['resource aws_lambda_function', 'image_uri'],
]);
/**
 * The blocks with an `image`, in a resource of any type and depth: those of the Kubernetes provider, of docker_service, and of the
 * container services of the clouds.
 */
const CONTAINERS = new Set(['container', 'containers', 'init_container', 'container_spec']);
/** The images of a `resource` or `data` block. */
function* inResource({ block, path }, finding) {
    const own = OWN_IMAGE.get(`${block.type} ${block.labels[0]?.text}`);
    const value = own === undefined ? undefined : (0,walk/* attributeOf */.w4)(block.body, own);
    if (own !== undefined && value)
        yield imageAt({ value, path: [...path, own] }, finding);
    for (const placed of imagesIn({ block, path }))
        yield imageAt(placed, finding);
}
function* imagesIn({ block, path }, type = block.type) {
    const image = CONTAINERS.has(type) ? (0,walk/* attributeOf */.w4)(block.body, 'image') : undefined;
    if (image)
        yield { value: image, path: [...path, 'image'] };
    for (const { name, value } of block.body.attributes)
        yield* containersIn(name, { value, path: [...path, name] });
    for (const inner of (0,walk/* blocksOf */.SH)(block.body, path)) {
        // `dynamic "container" { content { … } }` stands for blocks `container { … }`.
        const isContent = block.type === 'dynamic' && inner.block.type === 'content';
        yield* imagesIn(inner, isContent ? block.labels[0]?.text : inner.block.type);
    }
}

;// CONCATENATED MODULE: ./build/domain/hcl/find-in-body.js








/** Every place of a directory where a version stands, in the order of its text: also those that use one value together. */
function findInDirectory({ members, scope }) {
    return members.flatMap(({ body }) => findInBody(body, scope)).toSorted((a, b) => (0,places/* offsetOf */.b4)(a) - (0,places/* offsetOf */.b4)(b));
}
function findInBody(body, scope) {
    const isNomad = body.blocks.some(({ type }) => type === 'job');
    const finding = { kind: isNomad ? 'nomad' : 'terraform', scope };
    return [
        ...namedAttributes(body, [], finding),
        ...(0,walk/* blocksOf */.SH)(body, []).flatMap((placed) => [...inBlock(placed, finding)]),
    ];
}
function* inBlock(placed, finding) {
    const { block, path } = placed;
    switch (block.type) {
        case 'job':
            return yield* inJob(placed, finding);
        case 'resource':
            if (block.labels[0]?.text === 'helm_release')
                yield* inHelmRelease(placed, finding);
            return yield* inResource(placed, finding);
        case 'data':
            return yield* inResource(placed, finding);
        case 'module':
            yield* inModule(placed, finding);
            return yield* namedAttributes(block.body, path, finding);
        case 'locals':
        case 'variables':
            return yield* namedAttributes(block.body, path, finding);
        case 'variable':
            return yield* inDefault(placed, finding);
        case 'terraform': {
            // Terragrunt (https://terragrunt.gruntwork.io/docs/reference/config-blocks-and-attributes/#terraform).
            const value = (0,walk/* attributeOf */.w4)(block.body, 'source');
            if (value)
                yield* inGitSource({ value, path: [...path, 'source'] }, finding);
        }
    }
}
/** What the attributes of a body hold: of a `.tfvars` file, of Terragrunt's `inputs`, of the arguments of a module. */
function* namedAttributes(body, path, finding) {
    for (const { name, value } of body.attributes)
        yield* namedImages(name, { value, path: [...path, name] }, finding);
}


/***/ }),

/***/ 6511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ cutGitSource),
/* harmony export */   XX: () => (/* binding */ encodeQuery),
/* harmony export */   lp: () => (/* binding */ withoutFolder)
/* harmony export */ });
/* harmony import */ var _sites_coordinates_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8079);

/**
 * What Terraform takes for Git: what says so, and what is short for it
 * (https://developer.hashicorp.com/terraform/language/modules/sources).
 */
const GIT = /^(?:git::|git@[^/]+:|(?:github|bitbucket|gitlab)\.[a-z]+\/)/u;
/** Takes apart the source of a module, `git::https://github.com/acme/platform.git//dns?ref=v1.2.3`; undefined where it is not Git. */
function cutGitSource(text) {
    if (!GIT.test(text))
        return undefined;
    const mark = text.indexOf('?');
    const address = mark < 0 ? text : text.slice(0, mark);
    const coordinates = (0,_sites_coordinates_of_js__WEBPACK_IMPORTED_MODULE_0__/* .gitRepository */ .xb)(withoutFolder(address));
    if (!coordinates)
        return undefined;
    const found = mark < 0 ? null : /[?&]ref=([^&#]*)/u.exec(text.slice(mark));
    if (!found)
        return { coordinates, start: text.length, end: text.length };
    const written = found[1] ?? '';
    const end = mark + found.index + found[0].length;
    const ref = decodeQuery(written);
    return { coordinates, ...(ref === undefined ? {} : { ref }), start: end - written.length, end };
}
/** An address without the folder in it: `//modules/dns`. */
function withoutFolder(address) {
    const scheme = address.indexOf('://');
    const folder = address.indexOf('//', scheme < 0 ? 0 : scheme + 3);
    return folder < 0 ? address : address.slice(0, folder);
}
/** How a ref is written in a query: a plus sign would be read as a blank. */
function encodeQuery(ref) {
    return ref.replace(/[^A-Za-z0-9._/-]/gu, encodeURIComponent);
}
function decodeQuery(text) {
    try {
        return decodeURIComponent(text.replace(/\+/gu, ' '));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ segmentsAt),
/* harmony export */   R2: () => (/* binding */ withoutRepeated),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   yD: () => (/* binding */ keeperOf)
/* harmony export */ });
/* harmony import */ var _manifests_pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3845);
/* harmony import */ var _versions_coordinates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(884);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(730);



/** The segments that a stretch of a followed text comes from; for a place between two, the one before it. */
function segmentsAt({ followed }, start, end) {
    return followed.segments.filter((segment) => {
        const last = segment.start + segment.text.length;
        return start === end ? segment.start < start && start <= last : segment.start < end && start < last;
    });
}
/** The segment in which a version is kept: that of a variable or local value, where one is part of it. */
function keeperOf(holder) {
    const segments = segmentsAt(holder, holder.start, holder.end);
    return segments.find(({ through }) => through.length > 0) ?? segments[0];
}
/** Where a person is pointed to: the string with the version in it, or what would have one. */
function offsetOf(found) {
    const keeper = (0,_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .isSkip */ .y)(found) || !found.holder ? undefined : keeperOf(found.holder);
    return keeper?.template.start ?? found.span.start;
}
/** Without the places that say again what another says: uses of one value. Where the value is a place by itself, that one stays. */
function withoutRepeated(found) {
    const kept = new Map();
    for (const one of found) {
        const key = keyOf(one);
        const other = kept.get(key);
        if (!other || (isItself(one) && !isItself(other)))
            kept.set(key, one);
    }
    return [...kept.values()];
}
function keyOf(one) {
    if ((0,_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .isSkip */ .y)(one))
        return `skip ${one.span.start}`;
    const keeper = one.holder && keeperOf(one.holder);
    return `${(0,_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_1__/* .coordinatesKey */ .tB)(one.coordinates)} ${keeper?.node.start ?? one.span.start} ${one.reference}`;
}
function isItself(one) {
    return !(0,_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .isSkip */ .y)(one) && one.holder?.followed.segments.every(({ through }) => through.length === 0) === true;
}
/** Labels and keys are shown no longer than this: a file of long ones would give pages for every place. */
const LONGEST_STEP = 200;
/** A path as people see it. */
function pointerOf(path) {
    return (0,_manifests_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPointer */ .$)(path.map((step) => (String(step).length > LONGEST_STEP ? `${String(step).slice(0, LONGEST_STEP)}…` : step)));
}


/***/ }),

/***/ 3945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ scopeOf),
/* harmony export */   Z: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8634);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5184);


/** More names than this between a use and its value are not followed: a file can make them go round. */
const LONGEST_CHAIN = 16;
/**
 * Collects the variables and local values of files that are read together. A name that is set twice stands for nothing, and so does one of
 * which it is not known what it is set to.
 */
function scopeOf(bodies, assignments) {
    const values = collect(bodies, assignments);
    const indexes = new Map();
    const find = (traversal, chain) => {
        const name = nameIn(traversal);
        let found = name === undefined ? undefined : values.get(name);
        for (const step of traversal.steps.slice(1)) {
            if (found?.value.kind === 'traversal')
                found = chain < LONGEST_CHAIN ? find(found.value, chain + 1) : undefined;
            const key = keyOf(step);
            found = found && key !== undefined ? enter(found, key) : undefined;
        }
        return found;
    };
    const enter = ({ value, path }, key) => {
        const inner = value.kind === 'object' ? indexOf(value).get(key) : itemOf(value, key);
        return inner && { value: inner, path: [...path, key] };
    };
    // Each object is indexed once: looking through it for every use would take quadratic time.
    const indexOf = (object) => {
        const known = indexes.get(object) ?? new Map(object.entries.map(({ name = '', value }) => [name, value]));
        indexes.set(object, known);
        return known;
    };
    return { find: (traversal) => find(traversal, 0), assignmentOf: (variable) => assignments.get(variable) };
}
function collect(bodies, assignments) {
    const values = new Map();
    const twice = new Set();
    for (const [name, placed] of bodies.flatMap((body) => [...namedValues(body)])) {
        if (values.has(name))
            twice.add(name);
        values.set(name, placed);
    }
    for (const name of twice)
        values.delete(name);
    for (const [variable, { placed }] of assignments) {
        if (placed)
            values.set(`var.${variable}`, placed);
        else
            values.delete(`var.${variable}`);
    }
    return values;
}
function* namedValues(body) {
    for (const { block, path } of (0,_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(body, [])) {
        const [label] = block.labels;
        if (block.type === 'variable' && label) {
            const value = (0,_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(block.body, 'default');
            if (value)
                yield [`var.${label.text}`, { value, path: [...path, 'default'] }];
        }
        // Nomad's `variables` sets defaults without types (https://developer.hashicorp.com/nomad/docs/job-specification/hcl2/variables).
        const root = block.type === 'locals' ? 'local' : block.type === 'variables' ? 'var' : undefined;
        if (root !== undefined && block.labels.length === 0)
            for (const { name, value } of block.body.attributes)
                yield [`${root}.${name}`, { value, path: [...path, name] }];
    }
}
/** The name that a traversal begins with, as a scope knows it; undefined for what no file can tell (`data.…`, `each.value`). */
function nameIn({ root, steps: [first] }) {
    const name = first === undefined ? undefined : keyOf(first);
    return name === undefined || (root !== 'var' && root !== 'local') ? undefined : `${root}.${name}`;
}
function itemOf(value, key) {
    return value.kind === 'tuple' && /^\d+$/.test(key) ? value.items[Number(key)] : undefined;
}
function keyOf(step) {
    if (step.kind === 'name')
        return step.name;
    if (step.kind === 'splat')
        return undefined;
    return step.key.kind === 'literal' ? step.key.text : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(step.key);
}


/***/ }),

/***/ 8634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ onlyText),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/** The text of a string without templates; undefined for anything else, a heredoc included. */
function plainText(expression) {
    if (expression.kind !== 'quoted' || expression.parts.length > 1)
        return undefined;
    const [part] = expression.parts;
    if (part === undefined)
        return '';
    return part.kind === 'text' ? part.value : undefined;
}
/** The only text of a string without templates. */
function onlyText(template) {
    const [part] = template.parts;
    return template.parts.length === 1 && part?.kind === 'text' ? part : undefined;
}


/***/ }),

/***/ 5184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   l$: () => (/* binding */ expressionsIn),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* unused harmony export expressionsOf */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8634);

/** The blocks of a body, in its order. */
function blocksOf(body, path) {
    const names = body.blocks.map(({ type, labels }) => [type, ...labels.map(({ text }) => text)]);
    const groups = Map.groupBy(names, (name) => JSON.stringify(name));
    const indexes = new Map([...groups.values()]
        .flatMap((alike) => (alike.length > 1 ? [...alike.entries()] : []))
        .map(([index, name]) => [name, index]));
    return body.blocks.map((block, position) => {
        const name = names[position] ?? [];
        const index = indexes.get(name);
        return { block, path: [...path, ...name, ...(index === undefined ? [] : [index])] };
    });
}
/** The value of an attribute; undefined where it is not set. */
function attributeOf(body, name) {
    return body.attributes.find((attribute) => attribute.name === name)?.value;
}
/** All expressions of a body and its blocks, in the order of the text within each attribute. */
function* expressionsIn(body) {
    for (const { value } of body.attributes)
        yield* expressionsOf(value);
    for (const block of body.blocks)
        yield* expressionsIn(block.body);
}
/** An expression and all within it, in the order of the text. Words and strings that only name an entry are none. */
function* expressionsOf(expression) {
    yield expression;
    for (const inner of within(expression))
        yield* expressionsOf(inner);
}
/** The expressions directly within another. */
function within(expression) {
    switch (expression.kind) {
        case 'quoted':
        case 'heredoc':
            return expression.parts.flatMap(valueOfPart);
        case 'tuple':
            return expression.items;
        case 'object':
            return expression.entries.flatMap(({ key, name, value }) => key.kind === 'traversal' && name !== undefined ? [value] : [key, value]);
        case 'call':
            return expression.arguments;
        case 'operation':
        case 'for':
            return expression.operands;
        case 'traversal':
            return expression.steps.flatMap(keyOfStep);
        case 'access':
            return [expression.of, ...expression.steps.flatMap(keyOfStep)];
        case 'literal':
            return [];
    }
}
function valueOfPart(part) {
    return part.kind === 'text' || part.value === undefined ? [] : [part.value];
}
/** A string as index is a part of the name. */
function keyOfStep(step) {
    return step.kind === 'index' && (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(step.key) === undefined ? [step.key] : [];
}


/***/ }),

/***/ 3845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ formatPointer),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/** A path as a JSON pointer (RFC 6901): `/spec/containers/0/image`. */
function formatPointer(path) {
    return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
/** The value at a path; undefined where there is none. */
function valueAt(value, path) {
    let found = value;
    for (const step of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step))
            return undefined;
        found = found[step];
    }
    return found;
}


/***/ }),

/***/ 6544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseCron),
/* harmony export */   Y: () => (/* binding */ isOnDay)
/* harmony export */ });
const fields = [
    { name: 'minute', first: 0, last: 59 },
    { name: 'hour', first: 0, last: 23 },
    { name: 'day of the month', first: 1, last: 31 },
    { name: 'month', first: 1, last: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
    // 7 is Sunday too.
    { name: 'weekday', first: 0, last: 7, names: 'sun mon tue wed thu fri sat'.split(' ') },
];
/** Reads a cron expression; a text says what is wrong with it. */
function parseCron(text) {
    const parts = text.trim().split(/\s+/u);
    if (text.length > 256)
        return 'it is longer than 256 characters';
    if (parts.length !== 5)
        return `it has ${parts.length} fields and not five`;
    const sets = [];
    for (const [index, field] of fields.entries()) {
        const values = parseField(parts[index] ?? '', field);
        if (typeof values === 'string')
            return values;
        sets.push(values);
    }
    const [minutes, hours, days, months, written] = sets;
    const weekdays = new Set([...written].map((day) => day % 7));
    const cron = {
        minutes,
        hours,
        days: parts[2] === '*' ? undefined : days,
        months,
        weekdays: parts[4] === '*' ? undefined : weekdays,
    };
    return hasDay(cron) ? cron : 'no year has such a day';
}
/**
 * Whether a day is meant. Where the day of the month and the weekday are both named, either is enough; `*` names nothing
 * (POSIX: "if either the month or day of month is specified as an element or list, and the day of week is also specified …").
 */
function isOnDay(cron, month, day, weekday) {
    if (!cron.months.has(month))
        return false;
    if (cron.days && cron.weekdays)
        return cron.days.has(day) || cron.weekdays.has(weekday);
    return (cron.days?.has(day) ?? true) && (cron.weekdays?.has(weekday) ?? true);
}
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** 31 February never comes. */
function hasDay({ months, days, weekdays }) {
    if (!days || weekdays)
        return true;
    return [...months].some((month) => [...days].some((day) => day <= (longest[month - 1] ?? 0)));
}
function parseField(text, field) {
    const values = new Set();
    for (const part of text.split(',')) {
        const range = parsePart(part, field);
        if (typeof range === 'string')
            return range;
        for (let value = range.from; value <= range.to; value += range.step)
            values.add(value);
    }
    return values;
}
/** `*`, `4`, `mon`, `1-5`, each of them with `/2`. */
function parsePart(part, field) {
    const { name, first, last } = field;
    const [, start = '', end, written] = /^(\*|\w{1,3})(?:-(\w{1,3}))?(?:\/(\d{1,2}))?$/u.exec(part) ?? [];
    const step = written === undefined ? 1 : Number(written);
    if (start === '' || step === 0 || (start === '*' && end !== undefined))
        return wrongPart(part, name);
    if (start === '*')
        return { from: first, to: name === 'weekday' ? 6 : last, step };
    const from = numberOf(start, field);
    // `5/15` goes on to the end, as GitHub and Kubernetes read it.
    const to = end !== undefined ? numberOf(end, field) : written === undefined ? from : last;
    if (from === undefined || to === undefined)
        return wrongPart(part, name);
    if (from < first || to > last)
        return `the ${name} ${part} is not within ${first} and ${last}`;
    return from <= to ? { from, to, step } : `the ${name} ${part} runs backwards`;
}
function wrongPart(part, name) {
    return part === '' ? `a ${name} is empty` : `${part.slice(0, 20)} is no ${name}`;
}
function numberOf(text, { names, first }) {
    if (/^\d+$/u.test(text))
        return Number(text);
    const index = names?.indexOf(text.toLowerCase()) ?? -1;
    return index < 0 ? undefined : index + first;
}


/***/ }),

/***/ 6902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ instantsOn),
/* harmony export */   k: () => (/* binding */ zoneOf)
/* harmony export */ });
const day = 86_400_000;
/** The zone of a name such as `Europe/Paris` or `UTC`; undefined when the database has none. */
function zoneOf(name) {
    // Neither offsets (no daylight saving) nor abbreviations (EST has none either, and IST is three places).
    if (!/^(?:UTC|[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){1,2})$/u.test(name) || name.length > 64)
        return undefined;
    const clock = clockOf(name);
    if (!clock)
        return undefined;
    return { name, wallTime: (instant) => readClock(clock, instant) };
}
function clockOf(timeZone) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function readClock(clock, instant) {
    const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type) => parts.get(type) ?? 0;
    const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return seconds + (((instant % 1000) + 1000) % 1000);
}
/**
 * Tells the instants at which the clock shows a time of a date: two when it is put back over it. A time that it skips when it is put
 * forward stands for the moment of the change, as in cron(8).
 */
function instantsOn(zone, date) {
    // No clock is more than a day away from UTC, and none is changed twice within three days.
    const offset = (instant) => zone.wallTime(instant) - instant;
    const [low, high] = [date - day, date + 2 * day];
    const [before, after] = [offset(low), offset(high)];
    if (before === after)
        return (wall) => [wall - before];
    const change = changeBetween(low, high, offset);
    return (wall) => {
        const found = [
            ...(wall - before < change ? [wall - before] : []),
            ...(wall - after >= change ? [wall - after] : []),
        ];
        return found.length > 0 ? found : [change];
    };
}
/** The first millisecond behind the change of the clock that lies between two instants. */
function changeBetween(low, high, offset) {
    const old = offset(low);
    let [before, behind] = [low, high];
    while (behind - before > 1) {
        const middle = Math.floor((before + behind) / 2);
        if (offset(middle) === old)
            before = middle;
        else
            behind = middle;
    }
    return behind;
}


/***/ }),

/***/ 9531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   gC: () => (/* binding */ summaryCode),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xv: () => (/* binding */ truncate),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/**
 * The one place where foreign text meets Markdown. Names, tags, file contents and messages are only ever shown as code:
 * inside code GitHub reads no mention, no reference, no link, no image and no HTML, so nobody is notified, nothing is
 * closed and nothing is fetched (security T11). Invisible and direction-changing characters are shown as escapes (T33).
 */
/** Foreign text in a line: a code span. */
function code(text) {
    const line = visible(text.replace(/\s+/gu, ' ').trim());
    // Nothing between two backticks would be no code: they would pair with the next two, and lay open what stands there.
    if (line === '')
        return '` `';
    const fence = '`'.repeat(longestRun(line) + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
/** A link; the label is Markdown already. An address that is none of the web, or not well formed, is left out: then it is the label alone. */
function link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
        return label;
    return `[${label}](${url.href.replace(/[()<>[\]\\`|]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`)})`;
}
/** Foreign text of several lines: a fenced block, with a fence that the text cannot close. */
function codeBlock(text, language = '') {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    const body = text
        .split(/\r\n|\r|\n/u)
        .map(visible)
        .join('\n')
        .replace(/\n+$/u, '');
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A table. Cells are Markdown already: foreign text in them goes through `code`. */
function table(head, rows) {
    // A `|` ends the cell even within code; the backslash is dropped again when the row is read (GFM, tables extension).
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Something that can be unfolded. The title is Markdown already. */
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Foreign text in the title of something that can be unfolded: that line is HTML, where Markdown's code span does not work. */
function summaryCode(text) {
    const escaped = visible(text.replace(/\s+/gu, ' ').trim()).replace(/[&<>"'@#`*_[\]!:|\\]/gu, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${escaped}</code>`;
}
/**
 * Cuts at a line so that the result has at most so many characters and says that it was cut. Fences and details that the cut left open are closed: what follows is no code.
 *
 * @param limit more than the note is long
 */
function truncate(markdown, limit, note) {
    if (markdown.length <= limit)
        return markdown;
    const end = `\n\n${note}`;
    for (let budget = limit - end.length;;) {
        const cut = cutAt(markdown, budget);
        const closing = closeOpen(cut);
        const over = cut.length + closing.length + end.length - limit;
        if (over <= 0 || cut === '')
            return `${cut}${closing}${end}`.slice(0, limit);
        budget = Math.max(0, Math.min(budget, cut.length) - over);
    }
}
/** Never within a line: an open code span would let the rest of it be read as Markdown. */
function cutAt(markdown, budget) {
    return markdown.slice(0, Math.max(0, markdown.lastIndexOf('\n', budget)));
}
/** What closes the fence and the details that are open at the end of a text of ours. */
function closeOpen(markdown) {
    let fence;
    let details = 0;
    for (const line of markdown.split('\n')) {
        const run = /^`{3,}/u.exec(line)?.[0];
        if (fence !== undefined) {
            if (run !== undefined && line === run && run.length >= fence.length)
                fence = undefined;
        }
        else if (run !== undefined)
            fence = run;
        else if (line.startsWith('<details>'))
            details += 1;
        else if (line === '</details>')
            details -= 1;
    }
    return `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, details))}`;
}
/**
 * Controls, bidirectional marks, halves of characters, and letters that show nothing, as `\\u{…}`; tabs stay. The letters are
 * Unicode's "default ignorable" ones that are no format characters, and the empty Braille pattern.
 */
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu, (character) => (character === '\t' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 8497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ isChartFile),
/* harmony export */   Xg: () => (/* binding */ chartsIn),
/* harmony export */   uf: () => (/* binding */ chartDependencies)
/* harmony export */ });
/* harmony import */ var _manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5433);
/* harmony import */ var _coordinates_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8079);
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6346);
/* harmony import */ var _version_scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);




/** Whether a file says what a chart needs: `Chart.yaml`, and `requirements.yaml` of Helm 2. */
function isChartFile(path) {
    return /(?:^|\/)(?:Chart|requirements)\.ya?ml$/u.test(path);
}
/** The dependencies of a chart. Those without a repository are vendored, those at `file://` are in this one: neither has versions. */
function* chartDependencies(value) {
    yield* chartsIn(value.dependencies, ['dependencies'], 'chart', { repository: 'repository', name: 'name' });
}
/** A list of charts, each with its repository and version: `dependencies:`, and `helmCharts:` of a kustomization. */
function* chartsIn(list, path, kind, keys) {
    if (!Array.isArray(list))
        return;
    for (const [index, entry] of list.entries()) {
        if (!(0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(entry))
            continue;
        const [repository, name] = [entry[keys.repository], entry[keys.name]];
        if (typeof name !== 'string' || typeof repository !== 'string' || /^$|^file:/u.test(repository))
            continue;
        const at = [...path, index];
        const coordinates = (0,_coordinates_of_js__WEBPACK_IMPORTED_MODULE_0__/* .chartIn */ .op)(repository, name);
        if (coordinates)
            yield (0,_version_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .versionScalar */ .b)(kind, coordinates, { path: at, mapping: entry, key: 'version', after: keys.name }, _ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .chartVersion */ .X9);
        else
            yield { path: [...at, keys.repository], text: repository, reason: 'source' };
    }
}


/***/ }),

/***/ 8079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   op: () => (/* binding */ chartIn),
/* harmony export */   qO: () => (/* binding */ ociArtifact),
/* harmony export */   xb: () => (/* binding */ gitRepository)
/* harmony export */ });
/* harmony import */ var _versions_chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6023);
/* harmony import */ var _versions_git_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9112);
/* harmony import */ var _versions_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5462);



/**
 * The chart of this name in the repository at this address: `https://charts.acme.dev/stable`, `oci://ghcr.io/acme/charts`. Undefined
 * for an address that no registry could be asked at (`http://`, `@alias`, a template).
 */
function chartIn(repository, name) {
    const chart = (0,_versions_chart_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChart */ .a)(`${repository.replace(/\/+$/u, '')}/${name}`);
    return chart === undefined ? undefined : { kind: 'chart', name: chart };
}
/** The artifact at an `oci://` address: the name of a chart, where the tool takes it for one. */
function ociArtifact(url, kind) {
    if (!url.startsWith('oci://'))
        return undefined;
    const name = kind === 'chart' ? (0,_versions_chart_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChart */ .a)(url) : imageName(url.slice('oci://'.length));
    return name === undefined ? undefined : { kind, name };
}
function imageName(text) {
    const reference = (0,_versions_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text);
    return reference?.tag === undefined && reference?.digest === undefined ? reference?.name : undefined;
}
/** The Git repository at an address; one without a scheme is an https one, as Kustomize and Terraform read it. */
function gitRepository(url) {
    const bare = url.replace(/^git::/u, '');
    const isShort = /^[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+\//u.test(bare);
    const name = (0,_versions_git_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGitRepository */ .U)(isShort ? `https://${bare}` : bare);
    return name === undefined ? undefined : { kind: 'git', name };
}


/***/ }),

/***/ 1889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ isSkip)
/* harmony export */ });
/** Tells what is no place from what is one. */
function isSkip(found) {
    return 'reason' in found;
}


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ findInFile),
  F: () => (/* binding */ survey)
});

// EXTERNAL MODULE: ./build/domain/manifests/kustomization.js
var kustomization = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/domain/manifests/limits.js
var limits = __webpack_require__(5774);
// EXTERNAL MODULE: ./build/domain/manifests/parse.js + 4 modules
var parse = __webpack_require__(7459);
// EXTERNAL MODULE: ./build/domain/sites/chart-file.js
var chart_file = __webpack_require__(8497);
// EXTERNAL MODULE: ./build/domain/sites/draft.js
var sites_draft = __webpack_require__(1889);
// EXTERNAL MODULE: ./build/domain/sites/resources.js + 1 modules
var resources = __webpack_require__(8940);
// EXTERNAL MODULE: ./build/domain/sites/values.js + 1 modules
var values = __webpack_require__(2597);
// EXTERNAL MODULE: ./build/domain/sites/within-text.js
var within_text = __webpack_require__(447);
;// CONCATENATED MODULE: ./build/domain/sites/config-map.js





/**
 * The images in the data of a ConfigMap, where that is YAML again: values (Flux's `valuesFrom`) or resources. What reads it is not known, so
 * only what says a version counts.
 */
function* imagesInData({ apiVersion, kind, data }) {
    if (apiVersion !== 'v1' || kind !== 'ConfigMap' || !(0,kustomization/* isObject */.Gv)(data))
        return;
    for (const [key, text] of Object.entries(data))
        yield* (0,within_text/* imagesWithin */._)(text, ['data', key], versioned);
}
function* versioned(document) {
    if (!(0,kustomization/* isObject */.Gv)(document))
        return;
    const isResource = typeof document.apiVersion === 'string' && typeof document.kind === 'string';
    for (const found of isResource ? (0,resources/* imagesInResource */.W)(document) : (0,values/* imagesInValues */.k)(document, []))
        if (!(0,sites_draft/* isSkip */.y)(found) && (found.version.tag ?? found.version.digest) !== undefined)
            yield found;
}

// EXTERNAL MODULE: ./build/domain/manifests/pointer.js
var pointer = __webpack_require__(3845);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var reference = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/domain/sites/digest-beside.js




/**
 * The places of a document with what stands beside them and would contradict a version that is written there: a digest under a key that is
 * no part of any place (`digestChroot` of ingress-nginx), and a switch by which a chart puts `@` and the digest behind the tag whether there
 * is one or not (`useDigest` of Cilium).
 */
function withHolds(found, document) {
    const known = new Set(found.flatMap((one) => ((0,sites_draft/* isSkip */.y)(one) ? [] : one.parts.map(({ path }) => (0,pointer/* formatPointer */.$)(path)))));
    const suspects = new Map();
    const suspectsIn = (path) => {
        const key = (0,pointer/* formatPointer */.$)(path);
        const paths = suspects.get(key) ?? suspectsOf((0,pointer/* valueAt */.f)(document, path), path, known);
        suspects.set(key, paths);
        return paths;
    };
    return found.map((one) => {
        if ((0,sites_draft/* isSkip */.y)(one) || one.coordinates.kind !== 'image')
            return one;
        const holds = holdsOf(one, suspectsIn);
        return holds.length > 0 ? { ...one, holds: [...(one.holds ?? []), ...holds] } : one;
    });
}
/** The keys of a mapping that are no part of a place and may contradict one. */
function suspectsOf(mapping, path, known) {
    if (!(0,kustomization/* isObject */.Gv)(mapping))
        return [];
    return Object.keys(mapping)
        .filter((key) => isSwitch(key, mapping) || holdsDigest(mapping[key]))
        .map((key) => [...path, key])
        .filter((at) => !known.has((0,pointer/* formatPointer */.$)(at)));
}
function holdsOf(draft, suspectsIn) {
    const parents = new Map(draft.parts.map(({ path }) => [(0,pointer/* formatPointer */.$)(path.slice(0, -1)), path.slice(0, -1)]));
    const stems = draft.parts.map(({ path }) => stemOf(String(path.at(-1))));
    return [...parents.values()].flatMap(suspectsIn).flatMap((path) => {
        const key = String(path.at(-1));
        if (SWITCH.test(key))
            return [switchedOn(draft, path, key)];
        return isBeside(key, stems) ? [stray(draft, path, key)] : [];
    });
}
const SWITCH = /^use_?(?:image_?)?digest$/iu;
/** `web` of `webTag`: what the keys of one image have in common. */
function stemOf(key) {
    return key.replace(/_?(?:tag|version|name|repository)$/iu, '');
}
function isSwitch(key, mapping) {
    return SWITCH.test(key) && String(mapping[key]) === 'true';
}
function holdsDigest(value) {
    return typeof value === 'string' && ((0,reference/* isDigest */.Bc)(value) || (0,reference/* isDigest */.Bc)(`sha256:${value}`));
}
function isBeside(key, stems) {
    return ['', ...stems].some((stem) => key.startsWith(stem) && /^_?(?:digest|sha)/iu.test(key.slice(stem.length)));
}
function stray({ coordinates: { name } }, path, key) {
    return {
        reason: 'digest',
        when: 'changed',
        path,
        message: `"${key.slice(0, 80)}" beside the version of ${name} holds a digest, and what it belongs to is not known: it would be left as it is.`,
        hint: `Empty it (\`""\`) where nothing needs it, or mark it: \`# {"$plumbline": "NAME:digest"}\`.`,
    };
}
function switchedOn({ coordinates: { name } }, path, key) {
    return {
        reason: 'digest',
        when: 'undigested',
        path,
        message: `"${key}" puts a digest behind the tag of ${name}, and no digest would be written.`,
        hint: `Write the digest too (\`write: digest\`), or set \`${key}: false\`.`,
    };
}

// EXTERNAL MODULE: ./build/domain/sites/image-text.js
var image_text = __webpack_require__(6167);
;// CONCATENATED MODULE: ./build/domain/sites/json-patch.js


/**
 * The images that the operations of a JSON patch set, each by a text of its own: `{op: replace, path: /spec/…/image, value: web:1}`
 * (https://www.rfc-editor.org/rfc/rfc6902). Other lists have none.
 */
function* imagesInPatch(operations, path) {
    for (const [index, operation] of operations.entries()) {
        if (!(0,kustomization/* isObject */.Gv)(operation))
            continue;
        const { op, path: target, value } = operation;
        if ((op !== 'replace' && op !== 'add') || typeof target !== 'string' || !target.endsWith('/image'))
            continue;
        if (typeof value !== 'string' || !(0,image_text/* isSurelyImage */.Mf)(value))
            continue;
        const found = (0,image_text/* wholeImage */.nr)('kustomize', [...path, index, 'value'], value);
        if (found)
            yield found;
    }
}

// EXTERNAL MODULE: ./build/domain/sites/kustomize-images.js
var kustomize_images = __webpack_require__(8176);
;// CONCATENATED MODULE: ./build/domain/sites/kustomize-patches.js




/** The images in the patches that a kustomization holds as texts. Those in files of their own are found there. */
function* kustomizePatches(value) {
    for (const list of ['patches', 'patchesJson6902']) {
        const patches = value[list];
        if (!Array.isArray(patches))
            continue;
        for (const [index, one] of patches.entries())
            if ((0,kustomization/* isObject */.Gv)(one))
                yield* inText(one.patch, [list, index, 'patch']);
    }
    const merged = value.patchesStrategicMerge;
    if (!Array.isArray(merged))
        return;
    for (const [index, text] of merged.entries())
        yield* inText(text, ['patchesStrategicMerge', index]);
}
function* inText(text, path) {
    yield* (0,within_text/* imagesWithin */._)(text, path, (document) => {
        if (Array.isArray(document))
            return imagesInPatch(document, []);
        return (0,kustomization/* isObject */.Gv)(document) ? (0,resources/* imagesInResource */.W)(document) : [];
    });
}

// EXTERNAL MODULE: ./build/domain/sites/coordinates-of.js
var coordinates_of = __webpack_require__(8079);
// EXTERNAL MODULE: ./build/domain/sites/ranges.js
var ranges = __webpack_require__(6346);
// EXTERNAL MODULE: ./build/domain/sites/version-scalar.js
var version_scalar = __webpack_require__(5547);
;// CONCATENATED MODULE: ./build/domain/sites/kustomize-remotes.js




const LISTS = ['resources', 'bases', 'components', 'crds'];
/**
 * Remote bases, `https://github.com/acme/platform//base?ref=v1.2.3`, and the single files that projects publish under a tag
 * (`raw.githubusercontent.com/acme/web/v1/install.yaml`, `github.com/…/releases/download/v1/…`): all are versions of a Git repository.
 */
function* kustomizeRemotes(value) {
    for (const list of LISTS) {
        const entries = value[list];
        if (!Array.isArray(entries))
            continue;
        for (const [index, text] of entries.entries())
            if (typeof text === 'string')
                yield* remote([list, index], text);
    }
}
function* remote(path, text) {
    const cut = cutRemote(text);
    if (!cut)
        return;
    const { repository, before, revision } = cut;
    const coordinates = (0,coordinates_of/* gitRepository */.xb)(repository);
    if (!coordinates || (0,ranges/* isCommit */.WM)(revision))
        return;
    const skip = (0,image_text/* skipOf */.j)(path, text);
    if (skip)
        return yield skip;
    const version = (0,ranges/* gitVersion */.r9)(revision);
    yield {
        kind: 'kustomize',
        coordinates,
        reference: (0,version_scalar/* describe */.q)(coordinates, version),
        version,
        path,
        at: path,
        parts: [{ carries: 'version', path, text, before, after: text.slice(before.length + revision.length) }],
    };
}
function cutRemote(text) {
    // Kustomize takes the first one, and `version` for `ref`.
    const query = /^[^?]*\?(?:[^#]*?&)??(?:ref|version)=/u.exec(text)?.[0];
    if (query !== undefined) {
        const revision = /^[^&#\s]*/u.exec(text.slice(query.length))?.[0] ?? '';
        return { repository: repositoryOf(text.slice(0, text.indexOf('?'))), before: query, revision };
    }
    const file = /^(https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/tags\/)?)([^/]+)\/./u.exec(text) ??
        /^(https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:releases\/download|raw)\/)([^/]+)\/./u.exec(text);
    return file ? { repository: `github.com/${file[2]}`, before: file[1] ?? '', revision: file[3] ?? '' } : undefined;
}
/** The repository of a base's address: what stands before `//`, or on the well-known hosts the first two parts of the path. */
function repositoryOf(address) {
    const scheme = /^(?:git::)?(?:[a-z]+:\/\/)?/u.exec(address)?.[0].length ?? 0;
    const double = address.indexOf('//', scheme);
    if (double >= 0)
        return address.slice(0, double);
    const git = address.indexOf('.git/');
    if (git >= 0)
        return address.slice(0, git);
    const [, short] = /^((?:[^/]*\/\/)?[^/:]+[/:][^/]+\/[^/]+)/u.exec(address) ?? [];
    return short ?? address;
}

// EXTERNAL MODULE: ./build/domain/sites/marker-text.js
var marker_text = __webpack_require__(4680);
// EXTERNAL MODULE: ./build/domain/manifests/locate.js
var locate = __webpack_require__(3372);
;// CONCATENATED MODULE: ./build/domain/sites/markers.js





/**
 * The places that comments mark. Scalars of one mapping with one name make one place (`newName`, `newTag` and `digest` of Flux's
 * examples). Only the text tells comments: the tree of values has none.
 */
function* findMarked(text, root, lookup) {
    const groups = new Map();
    for (const found of marked(text, root, [])) {
        const key = JSON.stringify([
            found.path.slice(0, -1),
            found.marker.name,
            found.marker.part === 'reference' && found.path,
        ]);
        groups.set(key, [...(groups.get(key) ?? []), found]);
    }
    for (const group of groups.values()) {
        const [first] = group;
        const coordinates = first && lookup(first.marker.name);
        if (coordinates)
            yield draftOf(coordinates, first, group);
        else
            for (const { path, node } of group)
                yield { path, text: node.text, reason: 'marker' };
    }
}
function* marked(text, node, path) {
    if (node.kind === 'sequence')
        for (const [index, item] of node.items.entries())
            yield* marked(text, item, [...path, index]);
    if (node.kind === 'mapping')
        for (const { key, value } of node.pairs)
            yield* marked(text, value, [...path, (0,locate/* keyText */.Pu)(key) ?? '']);
    const marker = node.kind === 'scalar' ? (0,marker_text/* markerAfter */.F)(text, node.end) : undefined;
    if (node.kind === 'scalar' && marker)
        yield { path, node, marker };
}
function draftOf(coordinates, first, group) {
    const parts = group.map((one) => partOf(coordinates, one));
    const version = versionOf(group);
    return {
        kind: 'marker',
        coordinates,
        reference: (0,version_scalar/* describe */.q)(coordinates, version),
        version,
        path: group.length > 1 ? first.path.slice(0, -1) : first.path,
        at: first.path,
        parts,
    };
}
const CARRIES = {
    reference: 'reference',
    name: 'name',
    tag: 'tag',
    digest: 'digest',
};
/** The marked name is written as the artifact's; one that means the same stays as it is. */
function partOf(coordinates, { path, node, marker }) {
    const { text } = node;
    const written = writtenName(coordinates, text);
    const isJoined = marker.part === 'tag' && text.includes('@');
    const isVersion = marker.part === 'tag' && coordinates.kind !== 'image';
    return {
        carries: isVersion ? 'version' : isJoined ? 'joined' : CARRIES[marker.part],
        path,
        text,
        ...(marker.part === 'reference' || marker.part === 'name' ? { before: written } : {}),
    };
}
function writtenName({ kind, name }, text) {
    const found = (0,reference/* parseReference */.F2)(text);
    return kind === 'image' && found?.name === name ? found.written : name;
}
function versionOf(group) {
    let version = {};
    for (const { node, marker } of group)
        version = { ...version, ...said(node.text, marker.part) };
    return version;
}
function said(text, part) {
    if (part === 'name')
        return {};
    if (part === 'digest')
        return (0,reference/* isDigest */.Bc)(text) ? { digest: text } : {};
    const found = (0,reference/* parseReference */.F2)(part === 'tag' ? `x:${text}` : text);
    return found ? (0,image_text/* versionOf */.E4)(found) : {};
}

// EXTERNAL MODULE: ./build/domain/sites/resource-places.js + 3 modules
var resource_places = __webpack_require__(1772);
;// CONCATENATED MODULE: ./build/domain/sites/settle-marked.js




/** What of a place is its version, and goes where the version goes. */
const VERSIONS = new Set(['tag', 'joined', 'digest', 'hex', 'version']);
/**
 * Decides between what comments mark and what the values themselves say. A scalar belongs to its comment; the rest of the version in the
 * same place goes along with it: beside a new tag, Kustomize and charts would render the old digest. A marker that nobody is asked about
 * is a comment, and what it stands behind may be a place all the same.
 */
function settleMarked(marked, found) {
    const claimed = new Set(marked.flatMap(pathsOf));
    const [free, taken] = [found.filter((one) => !isTaken(one, claimed)), found.filter((one) => isTaken(one, claimed))];
    const known = new Set(free.flatMap(pathsOf));
    const given = new Set(claimed);
    const around = new Map(taken.flatMap((place) => pathsOf(place).map((path) => [path, place])));
    const settled = marked.flatMap((one) => {
        if ((0,sites_draft/* isSkip */.y)(one))
            return known.has((0,pointer/* formatPointer */.$)(one.path)) ? [] : [one];
        let draft = one;
        for (const place of new Set(pathsOf(one).map((path) => around.get(path))))
            if (place && !(0,sites_draft/* isSkip */.y)(place))
                draft = { ...draft, ...joined(draft, place, given) };
        return [draft];
    });
    return [...settled, ...free];
}
function pathsOf(found) {
    return (0,sites_draft/* isSkip */.y)(found) ? [] : found.parts.map(({ path }) => (0,pointer/* formatPointer */.$)(path));
}
function isTaken(found, claimed) {
    return pathsOf(found).some((path) => claimed.has(path));
}
/** A marked place with what of the version around it no other comment marks; that is `given` away with it. */
function joined(draft, place, given) {
    const more = place.parts.filter(({ carries, path }) => VERSIONS.has(carries) && !given.has((0,pointer/* formatPointer */.$)(path)));
    for (const { path } of more)
        given.add((0,pointer/* formatPointer */.$)(path));
    const holds = [...(draft.holds ?? []), ...(place.holds ?? [])];
    const version = { ...saidBy(more, place.version), ...draft.version };
    return {
        parts: [...draft.parts.map((part) => inPlace(part, place.parts)), ...more],
        version,
        reference: (0,version_scalar/* describe */.q)(draft.coordinates, version),
        path: more.length === 0 ? draft.path : commonPath(draft.path, place.path),
        ...(holds.length > 0 && { holds }),
    };
}
/** What the parts of a place say of its version, so far as they do. */
function saidBy(parts, { tag, digest }) {
    const carries = (...kinds) => parts.some((part) => kinds.includes(part.carries));
    return (0,image_text/* versionOf */.E4)({
        ...(carries('tag', 'joined', 'version') && tag !== undefined && { tag }),
        ...(carries('digest', 'hex', 'joined') && digest !== undefined && { digest }),
    });
}
/** A marked scalar keeps what its place knows of it: that it is left empty, not taken out. */
function inPlace(part, places) {
    const same = places.find(({ path }) => (0,pointer/* formatPointer */.$)(path) === (0,pointer/* formatPointer */.$)(part.path));
    return same?.emptied ? { ...part, emptied: true } : part;
}
function commonPath(one, other) {
    const differs = one.findIndex((step, index) => step !== other[index]);
    return differs < 0 ? one : one.slice(0, differs);
}

// EXTERNAL MODULE: ./build/domain/sites/sources.js
var sources = __webpack_require__(788);
;// CONCATENATED MODULE: ./build/domain/sites/values-files.js

/** Names that values files go by: `values.yaml`, `values-prod.yaml`, `prod.values.yml`, `web_values.yaml`. */
const NAME = /(?:^|[-_.])values(?:[-_.][^/]*)?\.(?:ya?ml|json)$/iu;
/** What lies beside a `Chart.yaml` and is none of its values. */
const OF_CHART = /^(?:Chart|requirements)\.(?:ya?ml|lock)$|^values\.schema\.json$/u;
/** Tells Helm values by their file: by its name, by lying beside a `Chart.yaml` or in a folder
 * `values` there or one level above, or by being named by something that renders a chart. */
function valuesFiles(paths, documents) {
    const charts = paths.filter((path) => /(?:^|\/)Chart\.ya?ml$/u.test(path)).map(folderOf);
    const folders = new Set(charts.flatMap((chart) => [chart, `${chart}values/`, `${folderOf(chart.slice(0, -1))}values/`]));
    const named = new Set(documents.flatMap(({ path, value }) => ((0,kustomization/* isObject */.Gv)(value) ? namedBy(path, value) : [])));
    return (path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (OF_CHART.test(name))
            return false;
        return NAME.test(name) || folders.has(folderOf(path)) || named.has(path);
    };
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
/** The paths that a resource or kustomization names as values files: they are relative to its folder, to a chart, or to the repository. */
function namedBy(path, value) {
    return [...namesIn(value)].flatMap((name) => {
        // `$ref/path` of a multi-source Application starts at the root of that source; so does a path of Flux.
        const bare = name.replace(/^\$[^/]+\//u, '').replace(/^\//u, '');
        return [normalise(bare), normalise(folderOf(path) + bare)];
    });
}
function* namesIn(value) {
    if (Array.isArray(value))
        for (const item of value)
            yield* namesIn(item);
    if (!(0,kustomization/* isObject */.Gv)(value))
        return;
    for (const [key, inner] of Object.entries(value)) {
        if (key === 'valuesFile' && typeof inner === 'string')
            yield inner;
        else if (/^(?:valuesFiles|valueFiles|additionalValuesFiles)$/u.test(key) && Array.isArray(inner))
            for (const name of inner)
                if (typeof name === 'string')
                    yield name;
        if (key !== 'values' && key !== 'valuesObject' && typeof inner === 'object')
            yield* namesIn(inner);
    }
}
function normalise(path) {
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '..')
            steps.pop();
        else if (step !== '.' && step !== '')
            steps.push(step);
    }
    return steps.join('/');
}

;// CONCATENATED MODULE: ./build/domain/sites/find-in-file.js

















/** What other files say about each of these. `paths` are those of all files, also of such as hold no place. */
function survey(open, paths, markers) {
    const values = ({ read }) => read.documents.map(({ value }) => value);
    const flux = open.filter(({ file }) => file.text.includes('toolkit.fluxcd.io'));
    const naming = open.filter(({ file }) => /valuesFile|valueFiles/iu.test(file.text));
    return {
        sources: (0,sources/* collectSources */.pu)(flux.flatMap(values).flatMap(resourcesOf)),
        isValues: valuesFiles(paths, naming.flatMap((one) => values(one).map((value) => ({ path: one.file.path, value })))),
        markers,
    };
}
function resourcesOf(value) {
    if (!(0,kustomization/* isObject */.Gv)(value))
        return [];
    const { items } = value;
    return value.kind === 'List' && Array.isArray(items) ? items.flatMap(resourcesOf) : [value];
}
/** The places of a file, in the order of its documents and of their values; those that comments mark come first in their document. */
function findInFile({ file, read }, around) {
    const marked = findMarkers(file, read, around.markers);
    return read.documents.flatMap(({ index, value }) => {
        const settled = settleMarked(marked.get(index) ?? [], [...inDocument(file.path, value, around)]);
        return withHolds(settled, value).map((one) => ({ ...one, document: index }));
    });
}
/** What is marked in each document. One that has no values for a cluster has none to mark either. */
function findMarkers(file, read, lookup) {
    if (!marker_text/* MARKERS */.Q.test(file.text))
        return new Map();
    const readable = new Set(read.documents.map(({ index }) => index));
    return new Map([...(0,parse/* parseDocuments */.e)(file.text, limits/* LIMITS */.b1)].flatMap((parsed, document) => 'root' in parsed && parsed.root && readable.has(document)
        ? [[document, [...findMarked(file.text, parsed.root, lookup)]]]
        : []));
}
function* inDocument(path, value, around) {
    if (Array.isArray(value))
        return yield* imagesInPatch(value, []);
    if (!(0,kustomization/* isObject */.Gv)(value))
        return;
    // The guard narrows to nothing what it does not hold for.
    const isOverlay = (0,kustomization/* isKustomization */.Sv)(path, value);
    if (isOverlay)
        return yield* inKustomization(value);
    if ((0,chart_file/* isChartFile */.Jk)(path))
        return yield* (0,chart_file/* chartDependencies */.uf)(value);
    if (typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') {
        if (around.isValues(path))
            yield* (0,values/* imagesInValues */.k)(value, []);
        return;
    }
    yield* (0,resource_places/* placesInResource */.k)(value, around.sources);
    yield* imagesInData(value);
}
function* inKustomization(value) {
    yield* (0,kustomize_images/* kustomizeImages */.A)(value);
    yield* kustomizeRemotes(value);
    yield* kustomizePatches(value);
    yield* (0,chart_file/* chartsIn */.Xg)(value.helmCharts, ['helmCharts'], 'kustomize', { repository: 'repo', name: 'name' });
    if (Array.isArray(value.helmCharts))
        for (const [index, chart] of value.helmCharts.entries())
            if ((0,kustomization/* isObject */.Gv)(chart))
                yield* (0,values/* imagesInValues */.k)(chart.valuesInline, ['helmCharts', index, 'valuesInline']);
}


/***/ }),

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ findSites)
});

// EXTERNAL MODULE: ./build/domain/hcl/directory.js + 13 modules
var hcl_directory = __webpack_require__(4320);
// EXTERNAL MODULE: ./build/domain/hcl/draft.js
var draft = __webpack_require__(730);
// EXTERNAL MODULE: ./build/domain/hcl/find-in-body.js + 10 modules
var find_in_body = __webpack_require__(6110);
// EXTERNAL MODULE: ./build/domain/hcl/places.js
var places = __webpack_require__(8205);
;// CONCATENATED MODULE: ./build/domain/hcl/find-sites.js




/** A skipped text is shown no longer than this. */
const SHOWN = 200;
/**
 * Every place of Terraform, OpenTofu and Nomad files where a version of an artifact stands, by the path of the file and in the order
 * of its text. Variables and local values are followed within a directory; what leads out of it is skipped with its reason. A file that
 * cannot be read is told as unread.
 */
function findHclSites(files) {
    const groups = (0,hcl_directory/* groupByDirectory */.qc)(files).map(findInGroup);
    const sites = Map.groupBy(groups.flatMap((group) => group.sites), fileOf);
    const skipped = Map.groupBy(groups.flatMap((group) => group.skipped), fileOf);
    const unread = Map.groupBy(groups.flatMap((group) => group.unread), fileOf);
    return new Map(files.map(({ path }) => [
        path,
        { sites: sites.get(path) ?? [], skipped: skipped.get(path) ?? [], unread: unread.get(path) ?? [] },
    ]));
}
function fileOf({ file }) {
    return file;
}
function findInGroup(files) {
    const directory = (0,hcl_directory/* openDirectory */.AJ)(files);
    const place = (0,hcl_directory/* placesIn */.yN)(directory);
    const sites = [];
    const skipped = [];
    for (const found of (0,places/* withoutRepeated */.R2)((0,find_in_body/* findInDirectory */.Q)(directory))) {
        const at = { ...place((0,places/* offsetOf */.b4)(found)), path: (0,places/* pointerOf */.rq)(pathIn(directory, found)) };
        const { start, end } = found.span;
        if ((0,draft/* isSkip */.y)(found))
            skipped.push({ ...at, text: directory.text.slice(start, Math.min(end, start + SHOWN)), reason: found.reason });
        else
            sites.push({ ...describe(found), ...at });
    }
    const unread = directory.unread.map(({ file, error: { message, at } }) => ({
        file: file.path,
        line: at?.line ?? 1,
        column: at?.column ?? 1,
        message,
    }));
    return { sites, skipped, unread };
}
/** The path of what uses a version; where the version stands in another file, its path there. */
function pathIn(directory, found) {
    const keeper = (0,draft/* isSkip */.y)(found) || !found.holder ? undefined : (0,places/* keeperOf */.yD)(found.holder);
    const isThere = (0,hcl_directory/* memberAt */.mz)(directory, (0,places/* offsetOf */.b4)(found)) === (0,hcl_directory/* memberAt */.mz)(directory, found.span.start);
    return keeper && !isThere ? keeper.path : found.path;
}
function describe({ kind, coordinates, reference, version, holder }) {
    return { kind, coordinates, reference, version, document: 0, parts: holder ? partsOf(holder, version) : [] };
}
/** The strings that a place is made of. */
function partsOf(holder, version) {
    return holder.followed.segments.map((segment) => partOf(segment, holder, version));
}
function partOf({ start, text, path }, holder, { tag, digest }) {
    const [from, to] = [holder.start - start, holder.end - start];
    if (holder.form !== 'image')
        return {
            carries: 'version',
            path,
            text,
            before: text.slice(0, Math.max(0, from)),
            after: text.slice(Math.max(0, to)),
        };
    if (from >= text.length && to > text.length)
        return { carries: 'name', path, text };
    if (from >= 0)
        return { carries: 'reference', path, text, before: text.slice(0, from) };
    if (text === digest)
        return { carries: 'digest', path, text };
    return { carries: tag !== undefined && text === `${tag}@${digest}` ? 'joined' : 'tag', path, text };
}

// EXTERNAL MODULE: ./build/domain/manifests/pointer.js
var pointer = __webpack_require__(3845);
// EXTERNAL MODULE: ./build/domain/sites/draft.js
var sites_draft = __webpack_require__(1889);
// EXTERNAL MODULE: ./build/domain/sites/find-in-file.js + 8 modules
var find_in_file = __webpack_require__(4519);
// EXTERNAL MODULE: ./build/domain/sites/open-files.js
var open_files = __webpack_require__(8354);
;// CONCATENATED MODULE: ./build/domain/sites/find-sites.js





const noMarkers = () => undefined;
/**
 * Every place of these files where a version of an artifact stands, in the order of the files and of their text. The files are looked at
 * together: the chart of a HelmRelease is known by a HelmRepository that may stand in another one, and Terraform's
 * variables are set in files of their own. `markers` tells what artifact the name in
 * a marker comment stands for. What cannot be read is told, and hides nothing else.
 */
function findSites(files, markers = noMarkers) {
    const open = files.filter((file) => !(0,open_files/* isHcl */.WG)(file.path) && (0,open_files/* mayHoldSites */.Z2)(file)).map(open_files/* openFile */.Tq);
    const around = (0,find_in_file/* survey */.F)(open, files.map(({ path }) => path), markers);
    const inYaml = new Map(open.map((one) => [one.file, placeAll(one, around)]));
    const inHcl = findHclSites(files.filter(({ path }) => (0,open_files/* isBesideHcl */.aR)(path)));
    const found = files.flatMap((file) => ((0,open_files/* isHcl */.WG)(file.path) ? (inHcl.get(file.path) ?? []) : (inYaml.get(file) ?? [])));
    return {
        sites: found.flatMap(({ sites }) => sites),
        skipped: found.flatMap(({ skipped }) => skipped),
        unread: found.flatMap(({ unread }) => unread),
    };
}
function placeAll(one, around) {
    const documents = new Map(one.read.documents.map((document) => [document.index, document]));
    const placed = (0,find_in_file/* findInFile */.h)(one, around)
        .map((draft) => place(one.file.path, documents.get(draft.document), draft))
        .toSorted(byPlace);
    return {
        sites: placed.flatMap((at) => ('site' in at ? [at.site] : [])),
        skipped: placed.flatMap((at) => ('skipped' in at ? [at.skipped] : [])),
        unread: unreadOf(one),
    };
}
function place(file, document, found) {
    const path = (0,pointer/* formatPointer */.$)(found.path);
    if ((0,sites_draft/* isSkip */.y)(found)) {
        const { text, reason } = found;
        return { skipped: { ...placeOf(file, document, found.path), path, text, reason } };
    }
    const at = placeOf(file, document, found.at);
    if (found.invalid)
        return { skipped: { ...at, path, text: found.reference, reason: 'invalid' } };
    const { kind, coordinates, reference, version, parts, missing } = found;
    return {
        site: {
            kind,
            coordinates,
            reference,
            version,
            ...at,
            path,
            document: found.document,
            parts,
            ...(missing && { missing }),
        },
    };
}
function placeOf(file, document, path) {
    const { line, column } = document?.locate(path) ?? { line: 1, column: 1 };
    return { file, line, column };
}
function byPlace(a, b) {
    const [one, other] = [a, b].map((placed) => ('site' in placed ? placed.site : placed.skipped));
    return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
function unreadOf({ file, read }) {
    return read.unread.map(({ message, line = 1, column = 1 }) => ({ file: file.path, line, column, message }));
}


/***/ }),

/***/ 6167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Mf: () => (/* binding */ isSurelyImage),
/* harmony export */   at: () => (/* binding */ isVersioned),
/* harmony export */   j: () => (/* binding */ skipOf),
/* harmony export */   nr: () => (/* binding */ wholeImage)
/* harmony export */ });
/* harmony import */ var _versions_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5462);
/* harmony import */ var _registry_around_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2849);


/** `${NAME:-default}` and its relatives that fall back to a default: shells, and Flux's variables. */
const DEFAULTED = /^(\$\{[A-Za-z_][A-Za-z0-9_]*:?[-=]"?)([^"$}]*)("?\})$/u;
const VARIABLE = /\$(?:[A-Za-z_]|[({])/u;
const TEMPLATE = /\{\{|\[\[|<%/u;
/**
 * A scalar that holds a whole image reference: `web:1`, and `${IMAGE:-web:1}`, whose default is one. What only a variable or template
 * would make one is a skip; undefined for what is no reference at all. `before` stands in front of it: `old=` of a Kustomize override.
 */
function wholeImage(kind, path, text, before = '') {
    const [, opening = '', inner = text.slice(before.length), closing = ''] = DEFAULTED.exec(text.slice(before.length)) ?? [];
    const reference = (0,_versions_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(inner);
    if (!reference)
        return skipOf(path, text);
    return {
        kind,
        ...named(reference),
        path,
        at: path,
        parts: [
            {
                carries: 'reference',
                path,
                text,
                before: before + opening + reference.written,
                ...(closing === '' ? {} : { after: closing }),
            },
        ],
    };
}
/** A skip for a text that something else fills in; undefined for any other. */
function skipOf(path, text) {
    if (TEMPLATE.test(text))
        return { path, text, reason: 'template' };
    return VARIABLE.test(text) ? { path, text, reason: 'variable' } : undefined;
}
/** What every place of an image says. */
function named(reference) {
    return {
        coordinates: { kind: 'image', name: reference.name },
        reference: reference.text,
        version: versionOf(reference),
    };
}
/** The version within a reference. */
function versionOf({ tag, digest }) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
/** Whether a text is an image reference beyond doubt: one that has a tag or a digest, or would have, were it filled in. */
function isVersioned(text) {
    const found = (0,_versions_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    return found ? found.tag !== undefined || found.digest !== undefined : /[$]|\{\{/u.test(text);
}
/** Whether a text is an image reference where other things may stand as well: a version or a registry tells. */
function isSurelyImage(text) {
    return isVersioned(text) || (0,_registry_around_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRegistry */ .qY)(text);
}


/***/ }),

/***/ 8176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ kustomizeImages)
/* harmony export */ });
/* harmony import */ var _manifests_image_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2864);
/* harmony import */ var _manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5433);
/* harmony import */ var _manifests_pointer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3845);
/* harmony import */ var _versions_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5462);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6167);





/**
 * The entries of `images:` of the mapping at a path: a kustomization, or the `spec` of Flux's. Kustomize 5.8 renders `name:newTag@digest` where both stand there; one alone replaces both of the base's
 * (https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/updater.go#L40).
 */
function* kustomizeImages(value, at = []) {
    for (const entry of (0,_manifests_image_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .imageEntries */ .I)(value)) {
        const raw = value.images[entry.index];
        const { image } = entry;
        if (image !== undefined && (0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(raw))
            yield draftOf(entry, image, raw, [...at, 'images', entry.index]);
    }
}
function draftOf({ fields, reference }, image, raw, path) {
    const parts = partsOf(raw, path);
    const nameKey = fields.newName === undefined ? 'name' : 'newName';
    const written = fields.newName ?? fields.name ?? '';
    const last = parts.findLast(({ carries }) => carries === 'tag' || carries === 'joined');
    const at = parts.find(({ carries }) => carries !== 'name') ?? parts.at(-1);
    return {
        kind: 'kustomize',
        coordinates: { kind: 'image', name: image },
        reference: written,
        version: {},
        ...(reference ? (0,_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(reference) : { invalid: true }),
        path,
        at: at?.path ?? path,
        parts,
        missing: {
            tag: { to: path, key: 'newTag', after: nameKey },
            digest: { to: path, key: 'digest', after: last ? 'newTag' : nameKey },
        },
        ...(fields.tagSuffix === undefined ? {} : { holds: [suffixed(written, path)] }),
    };
}
function partsOf(raw, path) {
    const carried = [
        ['name', 'name'],
        ['newName', 'name'],
        ['newTag', 'tag'],
        ['digest', 'digest'],
    ];
    return carried.flatMap(([key, carries]) => {
        const value = raw[key];
        if (value === undefined || (key === 'name' && Object.hasOwn(raw, 'newName')))
            return [];
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        return [
            {
                carries: key === 'newTag' && text.includes('@') ? 'joined' : carries,
                path: [...path, key],
                text,
                ...(typeof value === 'string' ? {} : { mistyped: true }),
                // A version within the name moves out of it: behind a tag of the base, Kustomize would write a second one.
                ...(key === 'newName' ? { before: (0,_versions_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text)?.written ?? text } : {}),
            },
        ];
    });
}
function suffixed(name, path) {
    return {
        reason: 'suffix',
        when: 'always',
        path: [...path, 'tagSuffix'],
        message: `The entry for ${name} at ${(0,_manifests_pointer_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPointer */ .$)(path)} has a "tagSuffix", which Kustomize does not combine with a version.`,
        hint: 'Remove "tagSuffix" and write the whole tag.',
    };
}


/***/ }),

/***/ 4680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ markerAfter),
/* harmony export */   Q: () => (/* binding */ MARKERS)
/* harmony export */ });
/** The text without which a file has no marker: what screens files before they are read. */
const MARKERS = /"\$(?:imagepolicy|plumbline)"/u;
const COMMENT = /#[ \t]*\{[ \t]*"\$(imagepolicy|plumbline)"[ \t]*:[ \t]*"([^"\r\n]{1,400})"/uy;
/**
 * Reads the marker that ends the line of a scalar, from the scalar's end on; undefined where there is none. Flux writes
 * `# {"$imagepolicy": "namespace:policy"}`, with `:name`, `:tag` or `:digest` behind it for a scalar that is only that part
 * (https://fluxcd.io/flux/guides/image-update/#configure-image-update-for-custom-resources). `$plumbline` takes an artifact's name alone, too.
 */
function markerAfter(text, end) {
    COMMENT.lastIndex = skipClosing(text, end);
    const [, word, said = ''] = COMMENT.exec(text) ?? [];
    if (word === undefined)
        return undefined;
    const steps = said.split(':');
    const fewest = word === 'imagepolicy' ? 3 : 2;
    const last = steps.at(-1);
    const part = steps.length >= fewest && (last === 'name' || last === 'tag' || last === 'digest') ? last : undefined;
    const name = (part ? steps.slice(0, -1) : steps).join(':');
    const isName = /^[^:\s]+(?::[^:\s]+)?$/u.test(name) && (word === 'plumbline' || name.includes(':'));
    return isName ? { name, part: part ?? 'reference' } : undefined;
}
/** Past the brackets, commas and blanks that may stand between a scalar and the comment of its line. */
function skipClosing(text, end) {
    let at = end;
    while (at < text.length && ' \t,]}'.includes(text.charAt(at)))
        at++;
    return at;
}


/***/ }),

/***/ 8354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   WG: () => (/* binding */ isHcl),
/* harmony export */   Z2: () => (/* binding */ mayHoldSites),
/* harmony export */   aR: () => (/* binding */ isBesideHcl)
/* harmony export */ });
/* harmony import */ var _manifests_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3270);
/* harmony import */ var _manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5433);
/* harmony import */ var _chart_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8497);
/* harmony import */ var _marker_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4680);




/** Words without one of which a file has no place for a version, and nothing that others refer to. */
const WORDS = /image|repository|repoURL|toolkit\.fluxcd\.io|kustomize\.config\.k8s\.io|valuesFile|valueFiles/iu;
/** Whether a file may hold a place, judged by its text: this is much quicker than reading it. */
function mayHoldSites({ path, text }) {
    return (0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomizationPath */ .rD)(path) || (0,_chart_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isChartFile */ .Jk)(path) || WORDS.test(text) || _marker_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKERS */ .Q.test(text);
}
/** Whether a file says something to HCL files beside it, which are read by src/domain/hcl: it is one, or sets their variables in JSON. */
function isBesideHcl(path) {
    return isHcl(path) || path.endsWith('.tfvars.json');
}
/** Whether a file is HCL: those are read by src/domain/hcl. */
function isHcl(path) {
    return /\.(?:tf|tofu|tfvars|hcl|nomad)$/u.test(path);
}
/** Reads a file. */
function openFile(file) {
    return { file, read: (0,_manifests_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocuments */ .r)(file) };
}


/***/ }),

/***/ 6346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   X9: () => (/* binding */ chartVersion),
/* harmony export */   r9: () => (/* binding */ gitVersion)
/* harmony export */ });
/** One version and no other, as Helm and Flux read it: all three numbers (`1.2` is any patch of it). */
const EXACT = /^=?\s*v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u;
/** What a chart's `version` says: exactly one version, or a range. Nothing is the newest: `*`. */
function chartVersion(text) {
    if (text === '')
        return { range: '*' };
    return EXACT.test(text) ? { tag: text.replace(/^=\s*/u, '') } : { range: text };
}
/** `v1`, `1.21-alpine`, `2024-01-15`, `v2.0.0rc1`, `4.0.0.Final`: numbers, and what marks a build or release of them. */
const NUMBERED = /^v?\d+(?:\.\d+)*(?:(?:a|b|rc|alpha|beta|pre|post|dev)\d*)?(?:\.(?!x\b)[A-Za-z][0-9A-Za-z]*)?(?:[-+][0-9A-Za-z.+-]+)?$/iu;
/** `kustomize/v5.8.1`, `helm-chart-4.0.1`: a name, and all three numbers behind it. Fewer are a branch: `release-1.2`. */
const NAMED = /^[A-Za-z0-9](?:[\w./+@-]*[-/_@])?v?\d+\.\d+\.\d+(?:[-+.][0-9A-Za-z.+-]+)?$/u;
/**
 * What a Git revision says: a tag, or what moves. A branch cannot be told from a tag by its name alone: what has the shape of a version is
 * a tag, and so is what says so itself; anything else is taken for a branch (`release-1.2`, `feature/ABC-123`, `develop2`).
 */
function gitVersion(text) {
    if (text === '' || text === 'HEAD')
        return { range: 'HEAD' };
    if (text.startsWith('refs/heads/'))
        return { range: text };
    const name = text.replace(/^refs\/tags\//u, '');
    const isTag = name !== text ? /^[\w./+@-]+$/u.test(name) : NUMBERED.test(name) || NAMED.test(name);
    return isTag && !/(?:^|\.)x(?:\.|$)/iu.test(name) ? { tag: text } : { range: text };
}
/** Whether a text is the id of a commit: nothing to follow a version in. */
function isCommit(text) {
    return /^[0-9a-f]{40}$/u.test(text) || /^[0-9a-f]{64}$/u.test(text);
}


/***/ }),

/***/ 2849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ registryAround),
/* harmony export */   WA: () => (/* binding */ withOwnDefault),
/* harmony export */   qY: () => (/* binding */ hasRegistry)
/* harmony export */ });
/* harmony import */ var _manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5433);
/* harmony import */ var _manifests_pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3845);


/** Where charts keep the registry of images that say none themselves, from the root of their values. */
const REGISTRIES = [
    ['global', 'image', 'registry'],
    ['global', 'imageRegistry'],
    ['global', 'registry'],
    ['global', 'hub'],
    ['defaultImageRegistry'],
    ['defaultRegistry'],
    ['imageRegistry'],
    ['registry'],
    ['hub'],
];
/** Reads what is meant for all images from the root of Helm values. */
function registryAround(values) {
    const texts = REGISTRIES.map((path) => (0,_manifests_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)(values, path));
    const repository = (0,_manifests_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)(values, ['defaultImageRepository']);
    return {
        registry: texts.find((text) => typeof text === 'string' && text !== '') ?? '',
        repository: typeof repository === 'string' ? repository : '',
    };
}
/** The same for one mapping, which may have a default of its own (`defaultRegistry` of Kyverno). */
function withOwnDefault(value, around) {
    const { defaultRegistry } = (0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : {};
    if (typeof defaultRegistry !== 'string' || defaultRegistry === '')
        return around;
    return { repository: around?.repository ?? '', registry: around?.registry || defaultRegistry };
}
/** Whether a name begins with the host of a registry, as Docker tells it. */
function hasRegistry(name) {
    const [first = '', rest] = name.split('/', 2);
    return rest !== undefined && (/[.:]/u.test(first) || first === 'localhost');
}


/***/ }),

/***/ 1772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ placesInResource),
  O: () => (/* binding */ seenInResources)
});

// EXTERNAL MODULE: ./build/domain/manifests/kustomization.js
var kustomization = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/domain/sites/coordinates-of.js
var coordinates_of = __webpack_require__(8079);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var reference = __webpack_require__(5462);
// EXTERNAL MODULE: ./build/domain/sites/image-text.js
var image_text = __webpack_require__(6167);
;// CONCATENATED MODULE: ./build/domain/sites/helm-parameters.js



/**
 * The images in `helm.parameters` of Argo CD, which are values by their dotted names: `image.repository` with `image.tag`, or `image`
 * alone. A tag without its repository is a version of what only the chart knows.
 */
function* imageOfParameters(list, path) {
    if (!Array.isArray(list))
        return;
    const parameters = new Map();
    for (const [index, item] of list.entries())
        if ((0,kustomization/* isObject */.Gv)(item) && typeof item.name === 'string' && typeof item.value === 'string')
            parameters.set(item.name, { index, value: item.value });
    for (const [name, { index, value }] of parameters) {
        if (/(?:^|\.)repository$/u.test(name))
            yield* fieldsOf(parameters, name.slice(0, -'repository'.length), path);
        else if (/(?:^i|[._-]i|I)mage(?:\.name)?$/u.test(name)) {
            const stem = name.replace(/name$/u, '');
            if (name.endsWith('.name') && parameters.has(`${stem}tag`))
                yield* fieldsOf(parameters, stem, path, 'name');
            else {
                const found = (0,image_text/* wholeImage */.nr)('argocd', [...path, index, 'value'], value);
                if (found)
                    yield found;
            }
        }
    }
}
function* fieldsOf(parameters, stem, path, nameKey = 'repository') {
    const part = (key, carries) => {
        const found = parameters.get(`${stem}${key}`);
        return found ? [{ carries, path: [...path, found.index, 'value'], text: found.value, emptied: true }] : [];
    };
    const [registry, name, tags, digests] = [
        part('registry', 'registry'),
        part(nameKey, 'name'),
        part('tag', 'tag'),
        part('digest', 'digest'),
    ];
    const parts = [...registry, ...name, ...tags, ...digests];
    const bare = [...registry, ...name]
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join('/');
    const [tag, digest] = [tags[0]?.text ?? '', digests[0]?.text ?? ''];
    const whole = `${bare}${tag && `:${tag}`}${digest && `@${digest}`}`;
    const at = parts.at(-1)?.path ?? path;
    const skip = (0,image_text/* skipOf */.j)(at, whole);
    if (skip)
        return yield skip;
    const [image, found] = [(0,reference/* parseReference */.F2)(bare), (0,reference/* parseReference */.F2)(whole)];
    if (!image || tags.length + digests.length === 0)
        return;
    const draft = {
        kind: 'argocd',
        ...(0,image_text/* named */.KT)(image),
        ...(found ? { reference: found.text, version: (0,image_text/* versionOf */.E4)(found) } : { invalid: true }),
        path: name[0]?.path.slice(0, -1) ?? path,
        at,
        parts: parts.map((one) => (one.carries === 'tag' && one.text.includes('@') ? { ...one, carries: 'joined' } : one)),
    };
    yield draft;
}

// EXTERNAL MODULE: ./build/domain/sites/ranges.js
var ranges = __webpack_require__(6346);
// EXTERNAL MODULE: ./build/domain/sites/values.js + 1 modules
var sites_values = __webpack_require__(2597);
// EXTERNAL MODULE: ./build/domain/sites/version-scalar.js
var version_scalar = __webpack_require__(5547);
// EXTERNAL MODULE: ./build/domain/sites/within-text.js
var within_text = __webpack_require__(447);
;// CONCATENATED MODULE: ./build/domain/sites/argocd.js








/** Whether a resource is one of Argo CD's that name sources. */
function isArgo({ apiVersion, kind }) {
    return (typeof apiVersion === 'string' &&
        apiVersion.startsWith('argoproj.io/') &&
        /^Application(?:Set)?$/u.test(String(kind)));
}
/** The versions in an Application, and in the template of an ApplicationSet: its sources, and the images that they override. */
function* inArgo(value) {
    if (value.kind === 'Application')
        return yield* inSpec(value.spec, ['spec']);
    const template = (0,kustomization/* isObject */.Gv)(value.spec) ? value.spec.template : undefined;
    if ((0,kustomization/* isObject */.Gv)(template))
        yield* inSpec(template.spec, ['spec', 'template', 'spec']);
}
function* inSpec(spec, path) {
    if (!(0,kustomization/* isObject */.Gv)(spec))
        return;
    // With `sources`, Argo CD passes `source` over (https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/).
    if (Array.isArray(spec.sources) && spec.sources.length > 0) {
        for (const [index, source] of spec.sources.entries())
            yield* inSource(source, [...path, 'sources', index]);
    }
    else
        yield* inSource(spec.source, [...path, 'source']);
    const hydrator = spec.sourceHydrator;
    if ((0,kustomization/* isObject */.Gv)(hydrator))
        yield* inSource(hydrator.drySource, [...path, 'sourceHydrator', 'drySource']);
}
function* inSource(source, path) {
    if (!(0,kustomization/* isObject */.Gv)(source))
        return;
    yield* revisionOf(source, path);
    const { helm, kustomize } = source;
    if ((0,kustomization/* isObject */.Gv)(helm)) {
        yield* (0,sites_values/* imagesInValues */.k)(helm.valuesObject, [...path, 'helm', 'valuesObject']);
        yield* (0,within_text/* imagesWithin */._)(helm.values, [...path, 'helm', 'values'], (values) => (0,sites_values/* imagesInValues */.k)(values, []));
        yield* imageOfParameters(helm.parameters, [...path, 'helm', 'parameters']);
    }
    if ((0,kustomization/* isObject */.Gv)(kustomize) && Array.isArray(kustomize.images))
        for (const [index, image] of kustomize.images.entries())
            if (typeof image === 'string')
                yield* override([...path, 'kustomize', 'images', index], image);
}
function* revisionOf(source, path) {
    const { repoURL, chart, targetRevision } = source;
    if (typeof repoURL !== 'string' || (0,ranges/* isCommit */.WM)(String(targetRevision)))
        return;
    const skip = (0,image_text/* skipOf */.j)([...path, 'repoURL'], `${repoURL}${typeof chart === 'string' ? `/${chart}` : ''}`);
    if (skip)
        return yield skip;
    const coordinates = coordinatesOf(repoURL, chart);
    if (!coordinates)
        return;
    yield (0,version_scalar/* versionScalar */.b)('argocd', coordinates, { path, mapping: source, key: 'targetRevision', after: typeof chart === 'string' ? 'chart' : 'repoURL' }, coordinates.kind === 'git' ? ranges/* gitVersion */.r9 : ranges/* chartVersion */.X9);
}
/** A chart's repository without a scheme is a registry (https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#helm-oci-repositories). */
function coordinatesOf(url, chart) {
    if (typeof chart === 'string')
        return (0,coordinates_of/* chartIn */.op)(url.includes('://') ? url : `oci://${url}`, chart);
    return url.startsWith('oci://') ? (0,coordinates_of/* ociArtifact */.qO)(url, 'chart') : (0,coordinates_of/* gitRepository */.xb)(url);
}
/** `[old=]new[:tag][@digest]` (images §4 case 25). */
function* override(path, text) {
    const equals = text.indexOf('=');
    const found = (0,image_text/* wholeImage */.nr)('argocd', path, text, text.slice(0, equals + 1));
    if (found)
        yield found;
}

// EXTERNAL MODULE: ./build/domain/sites/draft.js
var draft = __webpack_require__(1889);
// EXTERNAL MODULE: ./build/domain/sites/kustomize-images.js
var kustomize_images = __webpack_require__(8176);
;// CONCATENATED MODULE: ./build/domain/sites/flux.js








/** The versions in one of Flux's resources: of charts, of what it takes from registries and Git, and the images in a release's values. */
function* inFlux(value, sources) {
    const spec = (0,kustomization/* isObject */.Gv)(value.spec) ? value.spec : {};
    switch (value.kind) {
        case 'HelmRelease': {
            const chart = (0,kustomization/* isObject */.Gv)(spec.chart) && (0,kustomization/* isObject */.Gv)(spec.chart.spec) ? spec.chart.spec : undefined;
            if (chart)
                yield* chartOf(value, chart, ['spec', 'chart', 'spec'], sources);
            yield* (0,sites_values/* imagesInValues */.k)(spec.values, ['spec', 'values']);
            return yield* postRendered(spec);
        }
        case 'HelmChart':
            return yield* chartOf(value, spec, ['spec'], sources);
        case 'OCIRepository':
            return yield* ociRepository(value, spec, sources);
        case 'GitRepository':
            return yield* gitSource(spec);
        case 'Kustomization':
            return yield* (0,kustomize_images/* kustomizeImages */.A)(spec, ['spec']);
        default:
    }
}
/** https://fluxcd.io/flux/components/helm/helmreleases/#post-renderers: `images` are those of a kustomization. */
function* postRendered({ postRenderers }) {
    if (!Array.isArray(postRenderers))
        return;
    for (const [index, one] of postRenderers.entries())
        if ((0,kustomization/* isObject */.Gv)(one) && (0,kustomization/* isObject */.Gv)(one.kustomize))
            yield* (0,kustomize_images/* kustomizeImages */.A)(one.kustomize, ['spec', 'postRenderers', index, 'kustomize']);
}
function* chartOf(value, chart, path, sources) {
    const { chart: name, sourceRef } = chart;
    // A chart of a GitRepository or Bucket is a path there: its version is that of the source.
    if (typeof name !== 'string' || !(0,kustomization/* isObject */.Gv)(sourceRef) || sourceRef.kind !== 'HelmRepository')
        return;
    const namespace = (0,kustomization/* isObject */.Gv)(value.metadata) ? value.metadata.namespace : undefined;
    const url = sources.helmRepository(sourceRef, typeof namespace === 'string' ? namespace : undefined);
    const coordinates = url === undefined ? undefined : (0,coordinates_of/* chartIn */.op)(url, name);
    if (!coordinates)
        return yield { path: [...path, 'sourceRef'], text: `${name} of ${String(sourceRef.name)}`, reason: 'source' };
    yield (0,version_scalar/* versionScalar */.b)('flux', coordinates, { path, mapping: chart, key: 'version', after: 'chart' }, ranges/* chartVersion */.X9);
}
/** https://fluxcd.io/flux/components/source/ocirepositories/#reference: a digest counts before a range, and that before a tag. */
function* ociRepository(value, spec, sources) {
    const { url } = spec;
    if (typeof url !== 'string')
        return;
    const layer = (0,kustomization/* isObject */.Gv)(spec.layerSelector) ? spec.layerSelector.mediaType : undefined;
    const isChart = sources.isChart(value) || (typeof layer === 'string' && layer.includes('helm.chart'));
    const coordinates = (0,coordinates_of/* ociArtifact */.qO)(url, isChart ? 'chart' : 'image');
    if (!coordinates) {
        const skip = (0,image_text/* skipOf */.j)(['spec', 'url'], url);
        if (skip)
            yield skip;
        return;
    }
    const path = ['spec', 'ref'];
    const ref = (0,kustomization/* isObject */.Gv)(spec.ref) ? spec.ref : {};
    const parts = ['semver', 'tag', 'digest'].flatMap((key) => partOf(ref, path, key));
    const skip = parts.map((part) => (0,image_text/* skipOf */.j)(part.path, part.text)).find((found) => found);
    if (skip)
        return yield skip;
    const version = ociVersion(parts);
    const draft = {
        kind: 'flux',
        coordinates,
        reference: (0,version_scalar/* describe */.q)({ ...coordinates, name: url.slice('oci://'.length) }, version),
        version,
        path,
        at: parts.at(-1)?.path ?? ['spec', 'url'],
        parts: [{ carries: 'name', path: ['spec', 'url'], text: url }, ...parts],
        ...(parts[0] && { missing: missingOf(path, parts) }),
    };
    yield draft;
}
function partOf(ref, path, key) {
    const text = ref[key];
    if (typeof text !== 'string' || text === '')
        return [];
    return [{ carries: key === 'semver' ? 'version' : key, path: [...path, key], text }];
}
/** A range is pinned where it stands: `semver: 1.2.3` is that version alone. A tag behind it says nothing. */
function missingOf(path, parts) {
    const after = String(parts.find(({ carries }) => carries !== 'digest')?.path.at(-1) ?? 'digest');
    const isRange = parts.some(({ carries }) => carries === 'version');
    return {
        ...(isRange ? {} : { tag: { to: path, key: 'tag', after } }),
        digest: { to: path, key: 'digest', after },
    };
}
function ociVersion(parts) {
    const text = (carries) => parts.find((part) => part.carries === carries)?.text;
    const [semver, tag, digest] = [text('version'), text('tag'), text('digest')];
    const exact = semver === undefined ? undefined : (0,ranges/* chartVersion */.X9)(semver);
    if (digest === undefined)
        return exact ?? (tag === undefined ? { range: 'latest' } : (0,image_text/* versionOf */.E4)({ tag }));
    const named = exact?.tag ?? tag;
    return (0,reference/* isDigest */.Bc)(digest) ? (0,image_text/* versionOf */.E4)({ ...(named === undefined ? {} : { tag: named }), digest }) : {};
}
/** https://fluxcd.io/flux/components/source/gitrepositories/#reference: a commit counts before a name, that before a range, and that before a tag. */
function* gitSource(spec) {
    const { url, ref } = spec;
    const coordinates = typeof url === 'string' ? (0,coordinates_of/* gitRepository */.xb)(url) : undefined;
    if (!coordinates || !(0,kustomization/* isObject */.Gv)(ref) || ref.commit !== undefined)
        return;
    const key = ['name', 'semver', 'tag'].find((name) => typeof ref[name] === 'string');
    if (key === undefined)
        return;
    const before = key === 'name' ? 'refs/tags/' : '';
    if (!String(ref[key]).startsWith(before))
        return;
    yield (0,version_scalar/* versionScalar */.b)('flux', coordinates, { path: ['spec', 'ref'], mapping: ref, key, after: key }, key === 'semver' ? ranges/* chartVersion */.X9 : ranges/* gitVersion */.r9, { before });
}

// EXTERNAL MODULE: ./build/domain/sites/resources.js + 1 modules
var resources = __webpack_require__(8940);
// EXTERNAL MODULE: ./build/domain/sites/sources.js
var sites_sources = __webpack_require__(788);
;// CONCATENATED MODULE: ./build/domain/sites/resource-places.js





/** The places of one resource. */
function* placesInResource(value, sources) {
    if ((0,sites_sources/* isFlux */.Kd)(value))
        return yield* inFlux(value, sources);
    yield* isArgo(value) ? inArgo(value) : (0,resources/* imagesInResource */.W)(value);
}
/**
 * Every place of rendered resources, with the way back to its source. What their charts come from may be told by resources that
 * are not rendered with them: `others`.
 */
function seenInResources(resources, others) {
    const sources = (0,sites_sources/* collectSources */.pu)([...resources.map(({ value }) => value), ...others]);
    return resources.flatMap((resource) => [...placesInResource(resource.value, sources)].flatMap((found) => {
        if ((0,draft/* isSkip */.y)(found) || found.invalid)
            return [];
        const { coordinates, version, at } = found;
        return [{ coordinates, version, at: () => resource.locate(at) }];
    }));
}


/***/ }),

/***/ 8940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ imagesInResource)
});

;// CONCATENATED MODULE: ./build/domain/manifests/images.js

/** The lists whose objects carry an `image`: those of a PodSpec, wherever it is embedded (Deployment, CronJob, any CRD). */
const CONTAINER_LISTS = new Set(['containers', 'initContainers', 'ephemeralContainers']);
/** The paths and texts of all container images within a value. Depth is bounded by the reader. */
function* containerImages(value, path) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            yield* containerImages(item, [...path, index]);
        return;
    }
    if (!isObject(value))
        return;
    for (const [key, inner] of Object.entries(value)) {
        if (CONTAINER_LISTS.has(key) && Array.isArray(inner))
            yield* imagesOfList(inner, [...path, key]);
        yield* containerImages(inner, [...path, key]);
    }
}
function* imagesOfList(list, path) {
    for (const [index, item] of list.entries())
        if (isObject(item) && typeof item.image === 'string')
            yield [[...path, index, 'image'], item.image];
}

// EXTERNAL MODULE: ./build/domain/manifests/kustomization.js
var kustomization = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/domain/sites/image-text.js
var image_text = __webpack_require__(6167);
// EXTERNAL MODULE: ./build/domain/sites/values.js + 1 modules
var values = __webpack_require__(2597);
;// CONCATENATED MODULE: ./build/domain/sites/resources.js




/** Kinds whose texts are never images of ours: schemas, and data that something else reads. */
const PASSED_OVER = new Set(['CustomResourceDefinition', 'ConfigMap', 'Secret', 'SealedSecret']);
/** The groups of Kubernetes itself: the images of their kinds are those of PodSpecs, and no other text is one. */
function isBuiltIn(apiVersion) {
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    return !group.includes('.') || group.endsWith('.k8s.io');
}
/**
 * The images of a resource: of its PodSpecs, wherever they are embedded, and in a custom resource whatever its kind keeps of them:
 * `spec.image`, `imageName` (CloudNativePG), the steps of Tekton, `{repository, tag}` of operators.
 */
function* imagesInResource(value) {
    if (PASSED_OVER.has(String(value.kind)))
        return;
    const isCustom = !isBuiltIn(String(value.apiVersion)) && value.kind !== 'List';
    for (const [key, inner] of Object.entries(value))
        if (key !== 'metadata' && key !== 'status')
            yield* inPart(inner, [key], isCustom);
    if (isCustom)
        yield* atRoot(value);
}
/** Kinds without a `spec` keep their image at the root, where a bare word is as likely anything else: `image: ubuntu`. */
function* atRoot(value) {
    for (const key of ['image', 'imageName']) {
        const text = value[key];
        if (typeof text === 'string' && (0,image_text/* isSurelyImage */.Mf)(text))
            yield* found((0,image_text/* wholeImage */.nr)('resource', [key], text));
    }
}
function* inPart(value, path, isCustom) {
    if (Array.isArray(value)) {
        const key = String(path.at(-1));
        for (const [index, item] of value.entries())
            yield* inItem(item, [...path, index], key, isCustom);
        return;
    }
    if (!(0,kustomization/* isObject */.Gv)(value))
        return;
    if (isCustom)
        yield* (0,values/* imagesOfMapping */.y)(value, path, 'resource');
    for (const [key, inner] of Object.entries(value))
        if (typeof inner === 'object')
            yield* inPart(inner, [...path, key], isCustom);
}
function* inItem(item, path, list, isCustom) {
    const isContainer = CONTAINER_LISTS.has(list) && (0,kustomization/* isObject */.Gv)(item);
    if (isContainer && typeof item.image === 'string')
        yield* found((0,image_text/* wholeImage */.nr)('container', [...path, 'image'], item.image));
    if (list === 'volumes' && (0,kustomization/* isObject */.Gv)(item) && (0,kustomization/* isObject */.Gv)(item.image) && typeof item.image.reference === 'string')
        yield* found((0,image_text/* wholeImage */.nr)('volume', [...path, 'image', 'reference'], item.image.reference));
    // A list within a built-in kind holds resources at most (`kind: List`): they have their own group.
    if ((0,kustomization/* isObject */.Gv)(item) && typeof item.apiVersion === 'string' && typeof item.kind === 'string') {
        if (!PASSED_OVER.has(item.kind))
            yield* inPart(item, path, !isBuiltIn(item.apiVersion));
    }
    else if (isContainer)
        yield* inPart(withoutImage(item), path, isCustom);
    else
        yield* inPart(item, path, isCustom);
}
function withoutImage({ image: _, ...rest }) {
    return rest;
}
function* found(one) {
    if (one)
        yield one;
}


/***/ }),

/***/ 788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ isFlux),
/* harmony export */   aE: () => (/* binding */ isContext),
/* harmony export */   pu: () => (/* binding */ collectSources)
/* harmony export */ });
/* harmony import */ var _manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5433);

/** Collects the sources among resources. */
function collectSources(resources) {
    const repositories = resources.flatMap((value) => {
        const url = (0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value.spec) ? value.spec.url : undefined;
        return value.kind === 'HelmRepository' && isFlux(value) && typeof url === 'string'
            ? [{ ...nameOf(value), url }]
            : [];
    });
    const charts = resources.flatMap((value) => {
        const reference = (0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value.spec) ? value.spec.chartRef : undefined;
        if (value.kind !== 'HelmRelease' || !(0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(reference) || reference.kind !== 'OCIRepository')
            return [];
        return [{ name: String(reference.name), namespace: text(reference.namespace) ?? nameOf(value).namespace }];
    });
    return {
        helmRepository: (reference, namespace) => pick(repositories, { name: String(reference.name), namespace: text(reference.namespace) ?? namespace })?.url,
        isChart: (repository) => pick(charts, nameOf(repository)) !== undefined,
    };
}
/**
 * The one of this name and namespace. A namespace that is not written is set by a kustomization above, most often: then the name
 * counts, as long as only one has it.
 */
function pick(candidates, { name, namespace }) {
    const called = candidates.filter((candidate) => candidate.name === name);
    const exact = called.find((candidate) => candidate.namespace === namespace);
    if (exact)
        return exact;
    const possible = called.filter((candidate) => candidate.namespace === undefined || namespace === undefined);
    return possible.length === 1 ? possible[0] : undefined;
}
/** Whether a file says something about the places in others: it is read whatever it names. */
function isContext({ path, text }) {
    return (0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isKustomizationPath */ .rD)(path) || /toolkit\.fluxcd\.io|valuesFile|valueFiles/iu.test(text);
}
/** Whether a resource is one of Flux's. */
function isFlux(value) {
    return typeof value.apiVersion === 'string' && /^[a-z]+\.toolkit\.fluxcd\.io\//u.test(value.apiVersion);
}
function nameOf(value) {
    const metadata = (0,_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value.metadata) ? value.metadata : {};
    return { name: String(metadata.name), namespace: text(metadata.namespace) };
}
function text(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 2597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ imagesInValues),
  y: () => (/* binding */ imagesOfMapping)
});

// EXTERNAL MODULE: ./build/domain/manifests/kustomization.js
var kustomization = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var reference = __webpack_require__(5462);
// EXTERNAL MODULE: ./build/domain/sites/image-text.js
var image_text = __webpack_require__(6167);
// EXTERNAL MODULE: ./build/domain/sites/registry-around.js
var registry_around = __webpack_require__(2849);
;// CONCATENATED MODULE: ./build/domain/sites/image-fields.js




/**
 * An image in several scalars of the mapping at a path. An empty tag is none: the chart then has a default. A name that holds a version
 * itself, with no tag beside it, is a whole reference. Undefined where the texts make no reference.
 */
function imageOfFields(kind, path, value, keys) {
    const text = (key) => textOf(key === undefined ? undefined : value[key]);
    const [registry, name, base] = [text(keys.registry), text(keys.name), text(keys.base)];
    if (!name && !base)
        return undefined;
    const own = [name || keys.around?.repository, base].filter((part) => part).join('/');
    const nameText = [registry || ((0,registry_around/* hasRegistry */.qY)(own) ? '' : keys.around?.registry), own].filter((part) => part).join('/');
    const nameOnly = (0,reference/* parseReference */.F2)(nameText);
    if (!nameOnly)
        return (0,image_text/* skipOf */.j)([...path, keys.name], nameText);
    if (nameOnly.tag !== undefined || nameOnly.digest !== undefined)
        return text(keys.tag) || base || !name ? undefined : (0,image_text/* wholeImage */.nr)(kind, [...path, keys.name], name);
    const tag = text(keys.tag) ?? '';
    const skip = (0,image_text/* skipOf */.j)([...path, keys.tag], `${nameText}:${tag}`);
    if (skip)
        return skip;
    return draftOf(kind, path, value, keys, nameText, tag);
}
function draftOf(kind, path, value, keys, name, tag) {
    const digest = keys.digest === undefined ? '' : digestOf(textOf(value[keys.digest]) ?? '');
    const found = (0,reference/* parseReference */.F2)(`${name}${tag === '' ? '' : `:${tag}`}${digest === '' || tag.includes('@') ? '' : `@${digest}`}`);
    const bare = (0,reference/* parseReference */.F2)(name);
    if (!bare)
        return undefined;
    const parts = partsOf(path, value, keys);
    const at = parts.find(({ carries, text }) => carries !== 'registry' && carries !== 'name' && text !== '');
    return {
        kind,
        ...(0,image_text/* named */.KT)(bare),
        ...(found ? { reference: found.text, version: (0,image_text/* versionOf */.E4)(found) } : { invalid: true }),
        path,
        at: at?.path ?? [...path, keys.name],
        parts,
        missing: { tag: { to: path, key: keys.tag, after: keys.base ?? keys.name } },
    };
}
function partsOf(path, value, keys) {
    const carried = [
        [keys.registry, 'registry'],
        [keys.name, 'name'],
        [keys.base, 'name'],
        [keys.tag, 'tag'],
        [keys.digest, 'digest'],
    ];
    return carried.flatMap(([key, carries]) => {
        if (key === undefined || !Object.hasOwn(value, key))
            return [];
        const raw = value[key];
        const text = textOf(raw);
        return text === undefined
            ? []
            : [
                {
                    carries: refine(carries, text, key),
                    path: [...path, key],
                    text,
                    ...(typeof raw === 'string' || raw === null ? {} : { mistyped: true }),
                    ...(carries === 'tag' || carries === 'digest' ? { emptied: true } : {}),
                },
            ];
    });
}
function refine(carries, text, key) {
    if (carries === 'tag' && text.includes('@'))
        return 'joined';
    // kube-prometheus-stack: `sha:` holds the digits alone.
    return carries === 'digest' && /sha/iu.test(key) && !text.includes(':') ? 'hex' : carries;
}
function digestOf(text) {
    return text !== '' && (0,reference/* isDigest */.Bc)(`sha256:${text}`) ? `sha256:${text}` : text;
}
/** The text of a scalar in a place for text: nothing is empty; undefined for what is no scalar. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    if (value === null)
        return '';
    return value === undefined || (0,kustomization/* isObject */.Gv)(value) || Array.isArray(value) ? undefined : String(value);
}

;// CONCATENATED MODULE: ./build/domain/sites/values.js





/**
 * The images in Helm values, in the shapes that charts use: `{registry, repository, tag, digest}` and its parts, `image: a/b:1`,
 * `xxxImage: a/b:1`, a name with its tag in another key beside it (`image` and `imageTag`), and lists or mappings called `images`.
 */
function* imagesInValues(value, path, kind = 'values') {
    yield* inValues(value, path, kind, (0,registry_around/* registryAround */.PG)(value));
}
function* inValues(value, path, kind, around) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
            if (typeof item === 'string')
                yield* listed(item, [...path, index], kind);
            else
                yield* inValues(item, [...path, index], kind, around);
        }
        return;
    }
    if (!(0,kustomization/* isObject */.Gv)(value))
        return;
    yield* imagesOfMapping(value, path, kind, around);
    for (const [key, inner] of Object.entries(value))
        if (typeof inner === 'object')
            yield* inValues(inner, [...path, key], kind, around);
        else if (typeof inner === 'string')
            yield* listed(inner, [...path, key], kind);
}
/** A text in a list or mapping that is called `images`. */
function* listed(text, path, kind) {
    if (!/images$/iu.test(String(path.at(-2) ?? '')) || isImageKey(String(path.at(-1))))
        return;
    const found = (0,image_text/* isVersioned */.at)(text) ? (0,image_text/* wholeImage */.nr)(kind, path, text) : undefined;
    if (found)
        yield found;
}
/** The images that keys of this one mapping make, those of the mappings within it not. */
function* imagesOfMapping(value, path, kind, around) {
    const taken = new Set();
    const parent = String(path.findLast((step) => typeof step === 'string') ?? '');
    for (const keys of shapesOf(value, parent)) {
        if (taken.has(keys.name) || taken.has(keys.tag))
            continue;
        const found = imageOfFields(kind, path, value, { ...keys, around: (0,registry_around/* withOwnDefault */.WA)(value, around) });
        if (!found)
            continue;
        for (const key of [keys.name, keys.base, keys.tag])
            if (key !== undefined)
                taken.add(key);
        yield found;
    }
    for (const [key, text] of Object.entries(value)) {
        if (typeof text !== 'string' || taken.has(key))
            continue;
        if (!isImageKey(key) && !(kind === 'values' && isImageOf(key, text)))
            continue;
        if ((key !== 'image' && !(0,image_text/* isVersioned */.at)(text)) || isNoImage(text, kind))
            continue;
        if (isPartOfName(text, around)) {
            yield { path: [...path, key], text, reason: 'source' };
            continue;
        }
        const found = (0,image_text/* wholeImage */.nr)(kind, [...path, key], text);
        if (found)
            yield found;
    }
}
/** The ways in which keys of this mapping may make an image, the surest first. */
function* shapesOf(value, parent) {
    const has = (key) => Object.hasOwn(value, key);
    const first = (...keys) => keys.find(has);
    const tag = first('tag', 'version', 'imageTag', 'imageVersion');
    const digest = first('digest', 'imageDigest', 'sha256', 'sha');
    const registry = first('registry', 'imageRegistry', 'hub');
    const optional = { ...(registry && { registry }), ...(digest && { digest }) };
    const inImage = /image$/iu.test(parent);
    if (has('repository') && isBaseName(value.image) && tag)
        yield { ...optional, name: 'repository', base: 'image', tag };
    if (has('repository') && isBaseName(value.name) && inImage)
        yield { ...optional, name: 'repository', base: 'name', tag: tag ?? 'tag' };
    if (/^(?:git|source|chart)$/iu.test(parent) && !has('tag'))
        return;
    if (has('repository') && (tag !== undefined || digest !== undefined || inImage || (registry && !has('url'))))
        yield { ...optional, name: 'repository', tag: tag ?? 'tag' };
    if (has('name') && inImage && (tag || digest || registry))
        yield { ...optional, name: 'name', tag: tag ?? 'tag' };
    if (has('image') && tag)
        yield { ...optional, name: 'image', tag };
    yield* besides(value);
}
/** `webImage` with `webImageTag` or `webTag`; `imageName`, `imageRepository` with `imageTag`. */
function* besides(value) {
    for (const key of Object.keys(value)) {
        const [, stem, image] = /^(.*?)(_?[iI]mage)_?(?:[nN]ame|[rR]epository|[rR]epo)?$/u.exec(key) ?? [];
        if (stem === undefined || image === undefined || typeof value[key] !== 'string')
            continue;
        // Strimzi: the middle of every name, which is none itself.
        if (key === 'defaultImageRepository')
            continue;
        const there = (name) => Object.hasOwn(value, name);
        const ends = (word) => [word, `_${word.toLowerCase()}`];
        const tag = [...ends('Tag'), ...ends('Version')]
            .flatMap((end) => [`${stem}${image}${end}`, ...(stem === '' ? [] : [`${stem}${end}`])])
            .find(there);
        const digest = ends('Digest')
            .map((end) => `${stem}${image}${end}`)
            .find(there);
        const registry = ends('Registry')
            .map((end) => `${stem}${image}${end}`)
            .find(there);
        if (tag)
            yield { name: key, tag, ...(digest && { digest }), ...(registry && { registry }) };
    }
}
/** File names (`hero.png`), and what other systems call an image: `ubuntu-22.04`, `projects/acme/global/images/base`. */
function isNoImage(text, kind) {
    const found = (0,reference/* parseReference */.F2)(text);
    if (!found || found.tag !== undefined || found.digest !== undefined)
        return false;
    if (/\.(?:png|jpe?g|svg|gif|ico|webp|avif|bmp|iso|qcow2|img|raw|vmdk|vhdx?|ova)$/iu.test(text))
        return true;
    return kind === 'resource' && (!text.includes('/') || /^projects\/|\/images\//u.test(text));
}
/** Whether a text is the end of a name whose beginning stands elsewhere: `image: proxyv2` below `global.hub` of Istio. */
function isPartOfName(text, around) {
    return around !== undefined && around.registry !== '' && isBaseName(text);
}
/** Whether a value is the last segment of an image's path, to be put behind its `repository`. */
function isBaseName(value) {
    return typeof value === 'string' && /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/u.test(value);
}
/** What keys that begin with `image` say besides images: `imageTag`, and addresses, whose port looks like a tag. */
const NO_IMAGE_OF = /(?:Tag|Version|Digest|Sha|Sha256|Registry|Repository|Repo|Policy|Secrets?|Hub|Host|Address|Endpoint|Server|Proxy|Mirror|Ur[li]|Path)$/u;
/** `imageK8S: acme/web:1`: which image it is stands behind the word; the path and the version tell that it is one. */
function isImageOf(key, text) {
    if (!/^image[A-Z]\w*$/u.test(key) || NO_IMAGE_OF.test(key))
        return false;
    return text.includes('/') && (0,reference/* parseReference */.F2)(text) !== undefined && (0,image_text/* isVersioned */.at)(text);
}
function isImageKey(key) {
    return /(?:^i|[_-]i|I)mage(?:_?[nN]ame)?$/u.test(key);
}


/***/ }),

/***/ 5547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ versionScalar),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6167);

/** A chart or Git tag whose version is a scalar of its own. A version that something else fills in is a skip. */
function versionScalar(kind, coordinates, { path, mapping, key, after }, read, { before = '' } = {}) {
    const raw = mapping[key];
    const text = scalarText(raw);
    const at = [...path, key];
    const skip = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_0__/* .skipOf */ .j)(at, text);
    if (skip)
        return skip;
    const version = read(text.slice(before.length));
    const isThere = raw !== undefined;
    const isMistyped = isThere && raw !== null && typeof raw !== 'string';
    const draft = {
        kind,
        coordinates,
        reference: describe(coordinates, version),
        version,
        path: isThere ? at : path,
        at: isThere ? at : [...path, after],
        parts: [
            ...(after === key
                ? []
                : [{ carries: 'name', path: [...path, after], text: scalarText(mapping[after]) }]),
            ...(isThere
                ? [
                    {
                        carries: 'version',
                        path: at,
                        text,
                        ...(before && { before }),
                        ...(isMistyped && { mistyped: true }),
                    },
                ]
                : []),
        ],
        missing: { version: { to: path, key, after } },
    };
    return draft;
}
/** `oci://ghcr.io/acme/charts/web:1.2.3`; a range stands behind a blank, since it is none. */
function describe({ name }, { tag, digest, range }) {
    if (range !== undefined)
        return `${name} ${range}`;
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
function scalarText(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}


/***/ }),

/***/ 447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ imagesWithin)
/* harmony export */ });
/* harmony import */ var _manifests_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3270);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1889);


/** Words without one of which a text holds no image: reading it would only cost time. */
const WORDS = /image|repository/iu;
/**
 * The images within a text that is YAML itself, as told by `find` for each of its documents. None of them is written: an edit within a
 * text would have to keep the quoting of both. So they are skips, which hide the place that they would be.
 */
function* imagesWithin(text, path, find) {
    if (typeof text !== 'string' || !WORDS.test(text))
        return;
    for (const { value } of (0,_manifests_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocuments */ .r)({ path: '', text }).documents)
        for (const found of find(value))
            yield (0,_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .isSkip */ .y)(found)
                ? { path, text: found.text, reason: found.reason }
                : { path, text: found.reference, reason: 'text', hides: found };
}


/***/ }),

/***/ 5871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ hostPattern),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
/**
 * A host name, an IPv4 address or an IPv6 address in brackets: no letters beyond ASCII, which look like others (IDNs are written as
 * `xn--…`), and no user, whose password would be copied into every message.
 */
const hostPattern = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[a-fA-F0-9:]+\\])';
/** Longer than any address that a person writes. */
const maximumAddress = 512;
const https = new RegExp(`^https://(${hostPattern})(?::([0-9]{1,5}))?/([^/].*)$`, 'u');
/** Reads an https address without user, query and fragment; undefined when it is none. A slash at the end is passed over. */
function parseAddress(text) {
    const parts = text.length > maximumAddress ? null : https.exec(text);
    if (parts === null)
        return undefined;
    const [, host = '', port, path = ''] = parts;
    const segments = parsePath(path.replace(/\/$/u, ''));
    if (segments === undefined)
        return undefined;
    return { host: host.toLowerCase() + (port === undefined || port === '443' ? '' : `:${port}`), segments };
}
/**
 * The segments of a path, undefined when one of them is empty, leads up (`..`) or back (`.`), could be taken for an option of a tool,
 * or has a character that needs escaping: two ways to write one path would be two things.
 */
function parsePath(path) {
    const segments = path.split('/');
    return segments.every((segment) => /^[a-zA-Z0-9_.~+@][a-zA-Z0-9_.~+@-]*$/u.test(segment) && !/^\.\.?$/u.test(segment))
        ? segments
        : undefined;
}


/***/ }),

/***/ 4929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseCalendarFormat),
/* harmony export */   f: () => (/* binding */ readCalendar)
/* harmony export */ });
/**
 * The parts of https://calver.org#scheme: what they look like, the range of their values, and which come first where several say a date.
 * `0M` is padded with a zero, `MM` is not. `MODIFIER` is what may follow: `-rc.1`, `-alpine`.
 */
const tokens = {
    YYYY: { digits: '[0-9]{4}', least: 1970, most: 9999, date: 0 },
    '0Y': { digits: '[0-9]{2}', least: 0, most: 99, date: 0 },
    YY: { digits: '[1-9][0-9]{0,2}|0', least: 0, most: 999, date: 0 },
    '0M': { digits: '[0-9]{2}', least: 1, most: 12, date: 1 },
    MM: { digits: '[1-9][0-9]?', least: 1, most: 12, date: 1 },
    '0W': { digits: '[0-9]{2}', least: 1, most: 53, date: 1 },
    WW: { digits: '[1-9][0-9]?', least: 1, most: 53, date: 1 },
    '0D': { digits: '[0-9]{2}', least: 1, most: 31, date: 2 },
    DD: { digits: '[1-9][0-9]?', least: 1, most: 31, date: 2 },
    MAJOR: { digits: '[0-9]{1,18}', least: 0, most: Number.POSITIVE_INFINITY, date: undefined },
    MINOR: { digits: '[0-9]{1,18}', least: 0, most: Number.POSITIVE_INFINITY, date: undefined },
    MICRO: { digits: '[0-9]{1,18}', least: 0, most: Number.POSITIVE_INFINITY, date: undefined },
};
const token = /YYYY|YY|0Y|0M|MM|0W|WW|0D|DD|MAJOR|MINOR|MICRO|MODIFIER/y;
/** What stands between the parts: as it is written, and no capital letters, which would be misspelled parts. */
const literal = /[a-z._-]+/y;
const modifier = '(?:[._-]?([a-zA-Z][0-9a-zA-Z._-]*))?';
const maximumFormat = 64;
/** Reads a format. It has a year, each part once, and `MODIFIER` at the end if at all. */
function parseCalendarFormat(text) {
    if (text.length > maximumFormat)
        return { error: `a format has at most ${maximumFormat} characters` };
    const parts = [];
    let source = '';
    let last = '';
    for (let at = 0; at < text.length; at += last.length) {
        if (last === 'MODIFIER')
            return { error: '"MODIFIER" stands at the end' };
        const found = matchAt(token, text, at);
        const before = last;
        last = found ?? matchAt(literal, text, at) ?? '';
        if (last === '')
            return { error: `"${text.slice(at)}" does not begin with a part or a separator` };
        if (isPart(last)) {
            if (parts.includes(last))
                return { error: `"${last}" is there twice` };
            if (isPart(before) && !isFixed(before))
                return { error: `"${before}" and "${last}" have nothing between them` };
            parts.push(last);
            source += `(${tokens[last].digits})`;
        }
        else if (found === undefined)
            source += last.replaceAll('.', '\\.');
    }
    if (!parts.some((part) => tokens[part].date === 0))
        return { error: 'a year is missing: YYYY, YY or 0Y' };
    // The separator before the modifier goes with it: `2024.1` is a version of `YYYY.MM-MODIFIER`.
    const grammar = last === 'MODIFIER' ? `${source.replace(/(?:\\.|[_-])$/u, '')}${modifier}` : source;
    return { parts, grammar: new RegExp(`^${grammar}$`, 'u') };
}
/** Reads a tag; undefined when it has another format, or the date is none. */
function readCalendar(tag, { parts, grammar }) {
    const found = grammar.exec(tag);
    if (found === null)
        return undefined;
    const values = parts.map((part, index) => ({ part, value: BigInt(found[index + 1] ?? '0') }));
    if (values.some(({ part, value }) => value < tokens[part].least || value > tokens[part].most))
        return undefined;
    const isDate = ({ part }) => tokens[part].date !== undefined;
    const dates = values.filter(isDate).sort((a, b) => (tokens[a.part].date ?? 0) - (tokens[b.part].date ?? 0));
    const numbers = values.map((each) => (isDate(each) ? (dates.shift() ?? each) : each).value);
    return { numbers, modifier: found[parts.length + 1] ?? '' };
}
function matchAt(pattern, text, at) {
    const sticky = new RegExp(pattern);
    sticky.lastIndex = at;
    return sticky.exec(text)?.[0];
}
/** Whether a part always has as many digits: where it ends is then known, as in `YYYY0M0D`. */
function isFixed(part) {
    return /^\[0-9\]\{\d\}$/u.test(tokens[part].digits);
}
function isPart(text) {
    return Object.hasOwn(tokens, text);
}


/***/ }),

/***/ 6023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ classicChart),
/* harmony export */   a: () => (/* binding */ parseChart)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5871);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5462);


/** What a chart may be called (https://helm.sh/docs/chart_best_practices/conventions/), which becomes a file's name. */
const chartName = /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,248}[a-zA-Z0-9])?$/u;
/**
 * The normalised name of a Helm chart: `oci://ghcr.io/acme/charts/web`, or the address of a classic repository with the chart's name
 * behind it, `https://charts.acme.dev/stable/web`. Undefined when the text is neither.
 */
function parseChart(text) {
    return text.startsWith('oci://') ? parseOciChart(text.slice('oci://'.length)) : parseClassicChart(text);
}
/** The two parts of a classic chart's name; undefined for a chart in a container registry. */
function classicChart(name) {
    const at = name.lastIndexOf('/');
    return name.startsWith('https://') ? { repository: name.slice(0, at), chart: name.slice(at + 1) } : undefined;
}
/** As Helm reads it, the first part is the registry, whatever it looks like: `oci://acme/web` is not on Docker Hub. */
function parseOciChart(text) {
    const plain = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlainReference */ .LN)(text);
    if (plain?.domain === undefined || plain.tag !== undefined || plain.digest !== undefined)
        return undefined;
    const isHost = plain.domain === 'localhost' || /[.:]/u.test(plain.domain);
    const name = isHost ? (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text)?.name : undefined;
    return name === undefined ? undefined : `oci://${name}`;
}
function parseClassicChart(text) {
    const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(text);
    const name = address?.segments.at(-1);
    // Who gives the repository alone would follow a chart called `stable`, or `index.yaml`.
    if (address === undefined || name === undefined || text.endsWith('/') || !chartName.test(name))
        return undefined;
    if (/\.ya?ml$/u.test(name))
        return undefined;
    return `https://${[address.host, ...address.segments].join('/')}`;
}


/***/ }),

/***/ 1308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseConstraint)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7795);

/** Longer than any constraint that a person writes. */
const maximumText = 512;
/**
 * Reads a constraint in the syntax of https://github.com/Masterminds/semver (v3.4): `^1.2`, `~1.2.3`, `1.x`, `>=1.2, <3`,
 * `1.2 - 2.3`, `^1 || ^3`; a pre-release in it, `^2.0-0`, lets pre-releases in. Text of any other kind gives an error.
 */
function parseConstraint(text) {
    if (text.length > maximumText)
        return { error: `a constraint has at most ${maximumText} characters` };
    const groups = [];
    for (const alternative of rewriteRanges(text).split('||')) {
        const group = [];
        for (let at = 0; at < alternative.length || group.length === 0;) {
            const found = nextComparator(alternative, at, group.length === 0);
            if ('error' in found)
                return found;
            group.push(found.comparator);
            at = found.end;
        }
        groups.push(group);
    }
    return { text, groups };
}
const space = '[\\t\\n\\f\\r ]';
const part = '[0-9xX*]+';
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const version = `v?(${part})(?:\\.(${part}))?(?:\\.(${part}))?(-${identifiers})?(\\+${identifiers})?`;
/** One comparison where the last one ended: sticky, and without a choice in it, so that no text makes it backtrack. */
const comparison = new RegExp(`${space}*(=>|=<|>=|<=|!=|~>|[=<>~^])?${space}*(${version})(${space}*)(,?)`, 'y');
const range = new RegExp(`${space}*(${version})${space}+-${space}+(${version})${space}*`, 'g');
/** `1.2 - 2.3` → `>= 1.2, <= 2.3`. */
function rewriteRanges(text) {
    // Groups: 1 is the lower version, with five of its own; 7 the upper one.
    return text.replace(range, (_, ...groups) => `>= ${groups[0]}, <= ${groups[6]} `);
}
/** Reads the comparison at an offset; `end` is where the next one starts. */
function nextComparator(text, offset, isFirst) {
    comparison.lastIndex = offset;
    const found = comparison.exec(text);
    if (found === null)
        return { error: unreadable(text, offset, isFirst) };
    const [all, operator = '=', written = '', major = '', minor, patch, pre = '', , gap = '', comma] = found;
    const end = offset + all.length;
    const isLast = end === text.length;
    // Comparisons stand apart by blanks or by one comma, which must be followed by another one.
    if (isLast ? comma !== '' : comma === '' && gap === '')
        return { error: unreadable(text, end, false) };
    const known = knownParts(major, minor, patch);
    const padded = [`0.0.0${pre}`, `${major}.0.0${pre}`, `${major}.${minor}.0${pre}`, written][known] ?? written;
    const bound = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSemver */ .kf)(padded);
    if (bound === undefined)
        return { error: `"${written}" is no version` };
    return { comparator: { operator: canonical(operator), version: bound, known }, end };
}
function unreadable(text, offset, isFirst) {
    const rest = text.slice(offset).trim();
    if (rest === '')
        return isFirst ? 'a constraint is missing' : 'a constraint is missing at the end';
    return `cannot read "${rest}"`;
}
function knownParts(major, minor, patch) {
    if (isWildcard(major))
        return 0;
    if (isWildcard(minor))
        return 1;
    return isWildcard(patch) ? 2 : 3;
}
function isWildcard(text) {
    return text === undefined || text === 'x' || text === 'X' || text === '*';
}
function canonical(operator) {
    if (operator === '=>')
        return '>=';
    if (operator === '=<')
        return '<=';
    return operator === '~>' ? '~' : operator;
}


/***/ }),

/***/ 884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ sameCoordinates),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   tB: () => (/* binding */ coordinatesKey),
/* harmony export */   tH: () => (/* binding */ hasDigest)
/* harmony export */ });
/** Whether both name the same artifact. */
function sameCoordinates(a, b) {
    return a.kind === b.kind && a.name === b.name;
}
/** One text for both, to look things up by. */
function coordinatesKey({ kind, name }) {
    return `${kind} ${name}`;
}
/** Whether a version of it has a digest, or a commit, that can be written: modules and charts of classic repositories have none. */
function hasDigest({ kind, name }) {
    return kind !== 'module' && !(kind === 'chart' && name.startsWith('https://'));
}
/** What it is, for messages: `a chart of a classic repository`. */
function describeKind({ kind, name }) {
    if (kind === 'image')
        return 'an image';
    if (kind === 'git')
        return 'a Git repository';
    if (kind === 'module')
        return 'a module';
    return name.startsWith('https://') ? 'a chart of a classic repository' : 'a chart';
}


/***/ }),

/***/ 9112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseGitRepository)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5871);

/** `ssh://git@host:port/path`; the port is one of the SSH server, and says nothing of the repository. */
const ssh = new RegExp(`^(?:git\\+)?ssh://(?:[a-zA-Z0-9_][a-zA-Z0-9_.-]*@)?(${_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF})(?::[0-9]{1,5})?/(.+)$`, 'u');
/** `git@host:path`, as scp writes it (https://git-scm.com/docs/git-clone#_git_urls). */
const scp = new RegExp(`^[a-zA-Z0-9_][a-zA-Z0-9_.-]*@(${_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF}):(?!/)(.+)$`, 'u');
const maximumAddress = 512;
/**
 * The normalised name of a Git repository by its https or ssh address: host and path, without scheme, user and `.git`, so that
 * all addresses of it are one (`github.com/acme/platform`). Undefined for every other text: local paths, transports that run
 * commands (`ext::`), addresses with a password.
 */
function parseGitRepository(text) {
    if (text.length > maximumAddress)
        return undefined;
    const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(text) ?? parseSsh(text);
    if (address === undefined)
        return undefined;
    const path = address.segments.join('/').replace(/\.git$/u, '');
    return path === '' || path.endsWith('/') ? undefined : `${address.host}/${path}`;
}
function parseSsh(text) {
    const [, host = '', path = ''] = ssh.exec(text) ?? scp.exec(text) ?? [];
    const segments = path === '' ? undefined : (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePath */ .Rr)(path.replace(/\/$/u, ''));
    return segments && { host: host.toLowerCase(), segments };
}


/***/ }),

/***/ 5677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ parseIgnored)
});

// EXTERNAL MODULE: ./build/domain/versions/pattern.js
var pattern = __webpack_require__(1077);
;// CONCATENATED MODULE: ./build/domain/versions/glob.js

/** Longer than any that a person writes: no tag of an image has more characters. */
const maximumGlob = 128;
/**
 * Reads a shell pattern as Go's `filepath.Match` does (https://pkg.go.dev/path/filepath#Match), which Argo CD Image Updater ignores tags
 * by: `*` and `?` stand for anything but `/`, `[a-z]` and `[^a-z]` for one character, `\` takes the next one literally. All of a
 * tag must match.
 */
function parseGlob(text) {
    if (text.length > maximumGlob)
        return { error: `a glob has at most ${maximumGlob} characters` };
    let source = '';
    for (let at = 0; at < text.length;) {
        const piece = nextPiece(text, at);
        if ('error' in piece)
            return piece;
        source += piece.source;
        at = piece.end;
    }
    return (0,pattern/* parsePattern */.E)(`^${source}$`);
}
function nextPiece(text, at) {
    const character = text[at] ?? '';
    switch (character) {
        case '*':
            return { source: '[^/]*', end: at + 1 };
        case '?':
            return { source: '[^/]', end: at + 1 };
        case '[':
            return readClass(text, at + 1);
        default: {
            const literal = readLiteral(text, at);
            return 'error' in literal ? literal : { source: escaped(literal.character), end: literal.end };
        }
    }
}
/** A class from behind its bracket. A `]` or `-` in it must be escaped, as in Go. */
function readClass(text, start) {
    const isNegated = text[start] === '^';
    let source = '';
    let at = isNegated ? start + 1 : start;
    while (text[at] !== ']' || source === '') {
        const low = readMember(text, at);
        if ('error' in low)
            return low;
        const high = text[low.end] === '-' ? readMember(text, low.end + 1) : low;
        if ('error' in high)
            return high;
        source += `${escaped(low.character)}-${escaped(high.character)}`;
        at = high.end;
    }
    return { source: isNegated ? `[^${source}]` : `[${source}]`, end: at + 1 };
}
function readMember(text, at) {
    if (at >= text.length)
        return { error: 'a "[" is not closed' };
    if (text[at] === '-' || text[at] === ']')
        return { error: `a "${text[at]}" stands where a character should` };
    return readLiteral(text, at);
}
function readLiteral(text, at) {
    const start = text[at] === '\\' ? at + 1 : at;
    const code = text.codePointAt(start);
    if (code === undefined)
        return { error: 'it ends with a "\\"' };
    const character = String.fromCodePoint(code);
    return { character, end: start + character.length };
}
function escaped(character) {
    if (/\w/u.test(character))
        return character;
    return /[!-~]/u.test(character) ? `\\${character}` : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./build/domain/versions/ignored.js


/**
 * Reads an entry of `ignore`: a glob for whole tags, or a pattern of RE2 between slashes, `/-debug$/`. No tag of an image has a slash, and
 * a glob that both begins and ends with one could match nothing else either.
 */
function parseIgnored(text) {
    return text.length > 2 && text.startsWith('/') && text.endsWith('/')
        ? (0,pattern/* parsePattern */.E)(text.slice(1, -1))
        : parseGlob(text);
}


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseModule)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5871);

/** Where modules without a host come from. */
const publicRegistry = 'registry.terraform.io';
/** https://developer.hashicorp.com/terraform/language/modules/sources#terraform-registry, and the grammar of terraform-registry-address (module.go). */
const word = '[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?';
const module = new RegExp(`^(?:(${_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF}(?::[0-9]{1,5})?)/)?(${word})/(${word})/([0-9a-z]{1,64})$`, 'u');
const maximumAddress = 512;
/**
 * The normalised name of a module of a Terraform registry: `registry.terraform.io/terraform-aws-modules/vpc/aws` for
 * `terraform-aws-modules/vpc/aws`. Undefined for what is none: paths, addresses of Git, submodules (`//`).
 */
function parseModule(text) {
    const parts = text.length > maximumAddress ? null : module.exec(text);
    if (parts === null)
        return undefined;
    const [, host, namespace, name, provider] = parts;
    // "github.com" and its like are short for addresses of Git, and hosts of registries have a dot or a port.
    if (host !== undefined && (!/[.:]/u.test(host) || /^(?:github\.com|bitbucket\.org)$/iu.test(host)))
        return undefined;
    return [host?.toLowerCase().replace(/:443$/u, '') ?? publicRegistry, namespace, name, provider].join('/');
}


/***/ }),

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ describeVersion),
/* harmony export */   YH: () => (/* binding */ observedVersions),
/* harmony export */   lJ: () => (/* binding */ currentVersions),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _coordinates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(884);


/**
 * The version of each artifact of an app, by what was seen of it in one environment. An artifact that stands nowhere here, or only in
 * places that name no version or a range of them, has none.
 *
 * @throws ConfigError when one environment has two versions of the same artifact
 */
function observedVersions(seen, app, instance) {
    return collect(seen, app, (artifact, a, b, at) => {
        throw mixed(artifact, app, instance, a, b, at());
    });
}
/**
 * As `observedVersions`, for what is about to be brought up to date: places with one tag and several digests, or some of them without,
 * have that tag and no known digest, so that all of them get the one that is served. (Argo CD Image Updater,
 * pkg/image/image_test.go Test_MatchForDigestUpdate.)
 *
 * @throws ConfigError when one environment has two tags of the same artifact
 */
function currentVersions(seen, app, instance) {
    return collect(seen, app, (artifact, a, b, at) => {
        if (a.tag === undefined || a.tag !== b.tag)
            throw mixed(artifact, app, instance, a, b, at());
        return { tag: a.tag };
    });
}
/** The version of each artifact; `settle` says which one counts where two places differ. */
function collect(seen, app, settle) {
    const versions = new Map();
    const artifacts = new Map(app.artifacts.map((artifact) => [(0,_coordinates_js__WEBPACK_IMPORTED_MODULE_1__/* .coordinatesKey */ .tB)(artifact.coordinates), artifact]));
    for (const { coordinates, version: written, at } of seen) {
        const artifact = artifacts.get((0,_coordinates_js__WEBPACK_IMPORTED_MODULE_1__/* .coordinatesKey */ .tB)(coordinates));
        const { tag, digest } = written;
        if (!artifact || (tag === undefined && digest === undefined))
            continue;
        const version = { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
        const other = versions.get(artifact.name);
        versions.set(artifact.name, other && !sameVersion(other, version) ? settle(artifact, other, version, at) : version);
    }
    return versions;
}
/** Whether two versions are the same in all that both say. */
function sameVersion(a, b) {
    return a.tag === b.tag && a.digest === b.digest;
}
/** `1.2.3`, `1.2.3@sha256:0123456789ab` (shortened) for people. */
function describeVersion(version) {
    if (!version)
        return 'none';
    const digest = version.digest?.replace(/^(sha\d+:[0-9a-f]{12})[0-9a-f]+$/u, '$1');
    return [version.tag, digest].filter((part) => part !== undefined).join('@');
}
function mixed(artifact, app, instance, a, b, at) {
    return new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`The application ${app.name} runs two versions of ${artifact.name} in ${instance.environment}: ${describeVersion(a)} and ${describeVersion(b)}.`, { at, hint: 'Write the same version everywhere: a release is one version of each artifact.' });
}


/***/ }),

/***/ 1077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parsePattern),
/* harmony export */   F: () => (/* binding */ maximumPattern)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

/** Longer than any pattern that a person writes. */
const maximumPattern = 512;
/** Time grows with instructions times characters: this many take about two milliseconds for the longest name. */
const maximumProgram = 400;
/** Reads a pattern in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax); `(?P<n>…)` and `(?<n>…)` name groups. */
function parsePattern(text) {
    if (text.length > maximumPattern)
        return { error: `a pattern has at most ${maximumPattern} characters` };
    const compiled = compile(text);
    if ('error' in compiled)
        return compiled;
    if (compiled.programSize() > maximumProgram)
        return { error: 'it is too large: lower its repeat counts' };
    const names = Object.entries(compiled.namedGroups());
    const numbers = Array.from({ length: compiled.groupCount() + 1 }, (_, index) => String(index));
    return {
        groupNames: [...numbers, ...names.map(([name]) => name)],
        test: (tag) => compiled.test(tag),
        groups(tag) {
            const matcher = compiled.matcher(tag);
            if (!matcher.find())
                return undefined;
            const found = (group) => matcher.group(group) ?? '';
            return new Map([
                ...numbers.map((number) => [number, found(Number(number))]),
                ...names.map(([name, group]) => [name, found(group)]),
            ]);
        },
    };
}
function compile(text) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(text);
    }
    catch (error) {
        if (!(error instanceof re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JSException */ .o_))
            throw error;
        return { error: error.message.replace(/^error parsing regexp: /u, '') };
    }
}


/***/ }),

/***/ 104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/** Names that tools write for an architecture, with the variant they mean (containerd/platforms, database.go). */
const architectures = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    i386: ['386'],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
/** Variants that every processor of the architecture has, and that may as well be left out. */
const implied = { arm64: 'v8', amd64: 'v1' };
const word = /^[a-z0-9][a-z0-9._-]{0,63}$/;
/**
 * A platform in the form in which equal ones are equal: `arm64` for `arm64/v8` and `aarch64`, `arm/v7` for `arm`. Undefined for what
 * is none; `unknown` is what build tools call the platform of attestations.
 */
function platformOf(os, architecture, variant) {
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    const [system, written] = [os.toLowerCase(), architecture.toLowerCase()];
    if (![system, written].every((part) => word.test(part) && part !== 'unknown'))
        return undefined;
    const [name, meant] = (Object.hasOwn(architectures, written) ? architectures[written] : undefined) ?? [written];
    const given = typeof variant === 'string' && word.test(variant.toLowerCase()) ? variant.toLowerCase() : meant;
    const told = given ?? (name === 'arm' ? 'v7' : undefined);
    // Some write the bare number.
    const full = told !== undefined && /^\d/.test(told) ? `v${told}` : told;
    return {
        os: system,
        architecture: name,
        ...(full === undefined || implied[name] === full ? {} : { variant: full }),
    };
}


/***/ }),

/***/ 7798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ releaseOf)
/* harmony export */ });
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1716);

/**
 * The release that these versions make. Its id is `r-` and 16 hex digits of the SHA-256 of all of them, sorted by artifact: neither
 * the order of the map nor the machine matters, while a new tag of an old digest is another release, and so is a new digest of an
 * old tag (DESIGN §2). 64 bits tell a billion releases apart with a chance of error of 3 in 100; one app has a few thousand.
 */
function releaseOf(versions) {
    // Not by locale: the order must be the same on every machine.
    const sorted = [...versions].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    // JSON quotes the names, so that no name can pass for two.
    const canonical = JSON.stringify(sorted.map(([name, { tag, digest }]) => [name, tag ?? null, digest ?? null]));
    return { id: `r-${(0,_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(canonical).slice(0, 16)}`, versions: new Map(sorted) };
}


/***/ }),

/***/ 7795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kf: () => (/* binding */ parseSemver),
/* harmony export */   mU: () => (/* binding */ compareSemver),
/* harmony export */   zv: () => (/* binding */ comparePre)
/* harmony export */ });
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const grammar = new RegExp(`^v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-(${identifiers}))?(?:\\+(${identifiers}))?$`);
/** Longer than any tag (128): nothing longer is looked at. */
const maximumText = 256;
const maximumPart = 2n ** 64n - 1n;
/** Reads a semantic version; undefined when the text is none. */
function parseSemver(text) {
    const parts = text.length > maximumText ? null : grammar.exec(text);
    if (parts === null)
        return undefined;
    const [, major = '0', minor, patch, pre = '', build = ''] = parts;
    const numbers = [major, minor ?? '0', patch ?? '0'].map(BigInt);
    if (numbers.some((number) => number > maximumPart))
        return undefined;
    // "Numeric identifiers MUST NOT include leading zeroes", https://semver.org/#spec-item-9
    if (pre.split('.').some((identifier) => /^0\d+$/.test(identifier)))
        return undefined;
    const [a = 0n, b = 0n, c = 0n] = numbers;
    const precision = minor === undefined ? 1 : patch === undefined ? 2 : 3;
    return { text, precision, major: a, minor: b, patch: c, pre, build };
}
/** The order of https://semver.org/#spec-item-11: negative when `a` comes before `b`, 0 when neither does. */
function compareSemver(a, b) {
    return (compare(a.major, b.major) || compare(a.minor, b.minor) || compare(a.patch, b.patch) || comparePre(a.pre, b.pre));
}
/** The order of two pre-releases; none at all, a release, comes last. */
function comparePre(a, b) {
    if (a === b)
        return 0;
    if (a === '')
        return 1;
    if (b === '')
        return -1;
    const [left, right] = [a.split('.'), b.split('.')];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const order = compareIdentifier(left[i], right[i]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareIdentifier(a, b) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (aIsNumber && bIsNumber)
        return compare(BigInt(a), BigInt(b));
    if (aIsNumber !== bIsNumber)
        return aIsNumber ? -1 : 1;
    return compare(a, b);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 1716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 lower-case hex digits. The domain imports no module of Node's, and the
 * Web's own digest is asynchronous: ids would make every rule that needs one asynchronous too.
 */
function sha256(text) {
    const blocks = pad(new TextEncoder().encode(text));
    const state = Uint32Array.from(initial);
    const schedule = new Uint32Array(64);
    for (let offset = 0; offset < blocks.byteLength; offset += 64) {
        for (let i = 0; i < 16; i++)
            schedule[i] = blocks.getUint32(offset + 4 * i);
        compress(state, schedule);
    }
    return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}
/** The bytes, a 1 bit, zeros, and the length in bits as 64 bits: a multiple of 64 bytes. */
function pad(bytes) {
    const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
    return view;
}
/** One block, whose 16 words are the start of the schedule. */
function compress(state, schedule) {
    for (let i = 16; i < 64; i++) {
        const [w15, w2] = [word(schedule, i - 15), word(schedule, i - 2)];
        const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
        const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
        schedule[i] = word(schedule, i - 16) + s0 + word(schedule, i - 7) + s1;
    }
    let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => word(state, i));
    for (let i = 0; i < 64; i++) {
        const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
        const one = (h + s1 + ((e & f) ^ (~e & g)) + word(constants, i) + word(schedule, i)) | 0;
        const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
        const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + one) | 0;
        d = c;
        c = b;
        b = a;
        a = (one + two) | 0;
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries())
        state[i] = word(state, i) + value;
}
function word(words, index) {
    return words[index] ?? 0;
}
function rotate(value, by) {
    return (value >>> by) | (value << (32 - by));
}
/** FIPS 180-4 §5.3.3: the first 32 bits of the fractional parts of the square roots of the first 8 primes. */
// biome-ignore format: a table
const initial = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
/** FIPS 180-4 §4.2.2: the same of the cube roots of the first 64 primes. */
// biome-ignore format: a table
const constants = Uint32Array.of(0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2);


/***/ }),

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseTemplate),
/* harmony export */   f: () => (/* binding */ maximumTemplate)
/* harmony export */ });
/** Longer than any that a person writes. */
const maximumTemplate = 128;
/**
 * Reads a template as Go's `Regexp.Expand` does (https://pkg.go.dev/regexp#Regexp.Expand): `$1`, `$name` and `${name}` stand for groups,
 * a name being as long as it can be (`$1x` is `${1x}`), and `$$` for a dollar sign. Every other `$` is itself.
 */
function parseTemplate(text) {
    const pieces = [
        ...text.slice(0, maximumTemplate).matchAll(/\$(?:(\$)|(\w+)|\{(\w+)\})|[^$]+|\$/gu),
    ].map(([literal, dollar, name, braced]) => {
        const group = name ?? braced;
        return group === undefined ? { literal: dollar ?? literal } : { literal, group };
    });
    return {
        groups: pieces.flatMap(({ group }) => (group === undefined ? [] : [group])),
        fill: (found) => pieces.map(({ literal, group }) => (group === undefined ? literal : (found.get(group) ?? ''))).join(''),
    };
}


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ numberGroups),
/* harmony export */   e: () => (/* binding */ parseVersionPattern)
/* harmony export */ });
/* harmony import */ var _kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6837);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1077);


/** Groups whose numbers are compared, in this order. */
const numberGroups = ['major', 'minor', 'patch', 'build'];
/** Every group that has a meaning, by the names of Renovate's `regex` versioning. */
const knownGroups = [...numberGroups, 'prerelease', 'compatibility'];
/** Reads the pattern of the policy `regex`: its named groups say what a version is made of, so that one of them is a number. */
function parseVersionPattern(text) {
    const pattern = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .E)(text);
    if ('error' in pattern)
        return pattern;
    const named = pattern.groupNames.filter((name) => !/^\d/u.test(name));
    const unknown = named.find((name) => !knownGroups.includes(name));
    if (unknown !== undefined) {
        return { error: `the group "${unknown}" means nothing${(0,_kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(unknown, knownGroups).replace(/\.$/u, '')}` };
    }
    return named.some((name) => numberGroups.some((each) => each === name))
        ? pattern
        : { error: 'it has no group to compare by: major, minor, patch or build, as in (?P<major>\\d+)' };
}


/***/ }),

/***/ 5093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   z3: () => (/* binding */ missingPlatforms)
/* harmony export */ });
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(104);

/** Reads `linux/amd64` or `linux/arm64/v8`, in the form in which equal platforms are equal; undefined when it is no platform. */
function parsePlatform(text) {
    const [os, architecture, variant, more] = text.split('/');
    return more === undefined && variant !== '' ? (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .t)(os, architecture, variant) : undefined;
}
/** `linux/arm/v7` */
function formatPlatform({ os, architecture, variant }) {
    return [os, architecture, variant].filter((part) => part !== undefined).join('/');
}
/** Those of the wanted platforms that are not among the published ones; both in the form of `platformOf`. */
function missingPlatforms(published, wanted = []) {
    const there = new Set(published.map(formatPlatform));
    return wanted.filter((one) => !there.has(formatPlatform(one)));
}


/***/ }),

/***/ 4717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WU: () => (/* binding */ placementsOf),
  Xg: () => (/* binding */ readConfig),
  gQ: () => (/* binding */ readDesiredState)
});

// UNUSED EXPORTS: DesiredState

// EXTERNAL MODULE: ./build/domain/config/load.js + 35 modules
var load = __webpack_require__(8824);
// EXTERNAL MODULE: ./build/domain/versions/sha256.js
var sha256 = __webpack_require__(1716);
// EXTERNAL MODULE: ./build/domain/deploy/read.js
var read = __webpack_require__(3101);
;// CONCATENATED MODULE: ./build/domain/deploy/canonical.js

/** JSON with the keys of every object sorted by code unit, as RFC 8785 does: equal data gives equal text. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (!(0,read/* isObject */.Gv)(value))
        return JSON.stringify(value);
    const fields = Object.keys(value)
        .filter((key) => value[key] !== undefined)
        .sort(compareText)
        .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
    return `{${fields.join(',')}}`;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/domain/deploy/identity.js
var identity = __webpack_require__(1151);
;// CONCATENATED MODULE: ./build/domain/deploy/revision.js



/**
 * The digest of an app's rendered resources, `sha256:<64 hex digits>`: what is deployed has one name, whatever order,
 * comments or quotes it was written with. The version of an API is part of it, the place in the files is not.
 */
function revisionOf(resources) {
    const lines = resources
        .toSorted(identity/* compareResources */.TX)
        .map((resource) => `${(0,identity/* identityOf */.cu)(resource)} ${canonicalJson(resource.value)}`);
    return `sha256:${(0,sha256/* sha256 */.s)(lines.join('\n'))}`;
}

// EXTERNAL MODULE: ./build/domain/versions/coordinates.js
var versions_coordinates = __webpack_require__(884);
// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/domain/versions/release.js
var release = __webpack_require__(7798);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/steps/version-places.js
var version_places = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/steps/desired-state.js







/** What Git says should run: the configuration and the files of one commit, rendered when asked. */
class DesiredState {
    commit;
    branch;
    config;
    files;
    /** Where versions stand in these files. */
    places;
    #renderer;
    #rendered = new Map();
    constructor(branch, config, files, renderer) {
        this.commit = files.commit;
        this.branch = branch;
        this.config = config;
        this.files = files;
        this.places = new version_places/* VersionPlaces */.x(files);
        this.#renderer = renderer;
    }
    /** Renders a source, once. Findings are left to the caller. */
    render(source) {
        const rendered = this.#rendered.get(source) ?? this.#renderer.render(this.files, source);
        this.#rendered.set(source, rendered);
        return rendered;
    }
    /** The digest of what a source renders to. @throws ConfigError when it does not render */
    async revision(source) {
        return revisionOf((await this.rendered(source)).resources);
    }
    /** The release that an app has in an environment: the versions that stand there. @throws ConfigError */
    async release(app, instance) {
        return (0,release/* releaseOf */.l)((0,observed/* observedVersions */.YH)(await this.#seen(app, instance), app, instance));
    }
    /** The versions that an app has in an environment, to be brought up to date: equal tags may have several digests. @throws ConfigError */
    async current(app, instance) {
        return (0,observed/* currentVersions */.lJ)(await this.#seen(app, instance), app, instance);
    }
    async #seen(app, instance) {
        const sources = [...instance.sources.values()];
        return (await Promise.all(sources.map(async (source) => this.places.of(app, await this.readable(source))))).flat();
    }
    /** Whether an app has a place for an artifact in an environment at all. What does not render there does not count. */
    async runs(app, instance, artifact) {
        for (const source of instance.sources.values()) {
            const seen = await this.places.of(app, await this.render(source));
            if (seen.some(({ coordinates }) => (0,versions_coordinates/* sameCoordinates */.Cl)(coordinates, artifact)))
                return true;
        }
        return false;
    }
    /** The placements of an environment, of these apps or all. */
    placements(environment, apps = []) {
        return this.config.apps
            .filter((app) => apps.length === 0 || apps.includes(app.name))
            .flatMap((app) => placementsOf(app, environment));
    }
    /** Renders and insists that all of it could be. @throws ConfigError with the first thing that could not */
    async rendered(source) {
        return insist(await this.render(source), () => true);
    }
    /** As `rendered`, but what this version does not render (charts) is no error: versions are read and written in its files. */
    async readable(source) {
        return insist(await this.render(source), ({ rule }) => rule !== 'render/unavailable');
    }
    async [Symbol.asyncDispose]() {
        await this.files[Symbol.asyncDispose]();
    }
}
function insist(rendered, counts) {
    const broken = rendered.findings.find((finding) => finding.severity === 'error' && counts(finding));
    if (broken)
        throw new errors/* ConfigError */.xL(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
    return rendered;
}
/** The places of one app in an environment; none when it does not run there. */
function placementsOf(app, environment) {
    const instance = app.instances.find((candidate) => candidate.environment === environment);
    if (!instance)
        return [];
    return [...instance.sources].map(([target, source]) => ({ app, instance, environment, target, source }));
}
/** Reads and checks the configuration of a tree. @throws ConfigError, or UserError when there is none */
async function readConfig(files, path) {
    const text = await files.read(path);
    if (text === undefined) {
        throw new errors/* UserError */.yo(`There is no ${path}.`, {
            at: { file: path },
            hint: 'It names the applications and environments of the repository: see docs/gitops-yaml.md, or name another file with the input "config".',
        });
    }
    const entries = (await files.list('')) ?? [];
    return (0,load/* loadConfig */.Z)({ path, text }, entries.map((entry) => entry.path));
}
/**
 * The desired state at the tip of the default branch, as the remote has it now: never the commit of an old event, so
 * that running last week's job again cannot bring last week back (DESIGN §1.2).
 */
async function readDesiredState(ports, path) {
    const { defaultBranch } = await ports.forge.repository();
    const files = await ports.git.snapshot(await ports.git.tip(defaultBranch));
    try {
        return new DesiredState(defaultBranch, await readConfig(files, path), files, ports.renderer);
    }
    catch (error) {
        await files[Symbol.asyncDispose]();
        throw error;
    }
}


/***/ }),

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VersionPlaces)
/* harmony export */ });
/* harmony import */ var _domain_manifests_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3270);
/* harmony import */ var _domain_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5433);
/* harmony import */ var _domain_sites_find_sites_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(536);
/* harmony import */ var _domain_sites_resource_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1772);
/* harmony import */ var _domain_sites_sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(788);
/* harmony import */ var _domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(884);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3844);







/** Where versions stand in the sources of one commit; each file is read once. */
class VersionPlaces {
    #files;
    #rendered = new Map();
    #inputs = new Map();
    #context;
    constructor(files) {
        this.#files = files;
    }
    /**
     * Where the artifacts of an app stand in a source. What is rendered is what counts, wherever the version was written; what nothing
     * rendered shows (a chart, a module, what only a comment marks) is looked for in the files that it is made from.
     */
    async of(app, rendered) {
        if (app.artifacts.length === 0)
            return [];
        const seen = await this.#inResources(rendered);
        const known = new Set(seen.map(({ coordinates }) => (0,_domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_4__/* .coordinatesKey */ .tB)(coordinates)));
        const rest = app.artifacts.filter(({ coordinates }) => !known.has((0,_domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_4__/* .coordinatesKey */ .tB)(coordinates)));
        return rest.length === 0 ? seen : [...seen, ...(await this.#inFiles(app, rest, rendered))];
    }
    /** The files that a source is made from. */
    inputs(rendered) {
        const read = this.#inputs.get(rendered) ?? this.#read(rendered.inputs);
        this.#inputs.set(rendered, read);
        return read;
    }
    /**
     * Every file of the repository that says where Flux takes charts from: a HelmRelease names its repository, which most often stands in
     * another directory. Read once, and only where a chart or a Flux resource asks for it.
     */
    context() {
        this.#context ??= this.#readContext();
        return this.#context;
    }
    #inResources(rendered) {
        const look = async () => {
            const needsContext = rendered.resources.some(({ value }) => (0,_domain_sites_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .isFlux */ .Kd)(value));
            return (0,_domain_sites_resource_places_js__WEBPACK_IMPORTED_MODULE_2__/* .seenInResources */ .O)(rendered.resources, needsContext ? resourcesOf(await this.context()) : []);
        };
        const seen = this.#rendered.get(rendered) ?? look();
        this.#rendered.set(rendered, seen);
        return seen;
    }
    async #inFiles(app, artifacts, rendered) {
        const wanted = new Set(artifacts.map(({ coordinates }) => (0,_domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_4__/* .coordinatesKey */ .tB)(coordinates)));
        const files = await this.inputs(rendered);
        const { sites } = (0,_domain_sites_find_sites_js__WEBPACK_IMPORTED_MODULE_1__/* .findSites */ .A)(files, (name) => meant(app, name));
        return sites
            .filter(({ coordinates }) => wanted.has((0,_domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_4__/* .coordinatesKey */ .tB)(coordinates)))
            .map(({ coordinates, version, file, line, column }) => ({
            coordinates,
            version,
            at: () => ({ file, line, column }),
        }));
    }
    async #read(paths) {
        return Promise.all(paths.map(async (path) => ({ path, text: (await this.#files.read(path)) ?? '' })));
    }
    async #readContext() {
        const entries = (await this.#files.list('')) ?? [];
        const found = [];
        for (const { path } of entries.filter((entry) => /\.ya?ml$/u.test(entry.path))) {
            const text = await this.#files.read(path).catch(nothingForUsers);
            if (text?.includes('source.toolkit.fluxcd.io'))
                found.push({ path, text });
        }
        return found;
    }
}
/** The artifact that a marker's name means: `flux-system:web` and `web` for the artifact `web`. */
function meant(app, name) {
    const own = name.slice(name.indexOf(':') + 1);
    return app.artifacts.find((artifact) => artifact.name === own)?.coordinates;
}
/** A file that cannot be read says nothing of sources; whoever renders it says why. */
function nothingForUsers(error) {
    if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo))
        throw error;
}
function resourcesOf(files) {
    return files.flatMap((file) => (0,_domain_manifests_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocuments */ .r)(file).documents.flatMap(({ value }) => ((0,_domain_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(value) ? [value] : [])));
}


/***/ })

};
