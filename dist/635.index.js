export const id = 635;
export const ids = [635];
export const modules = {

/***/ 3747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig),
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/domain/config/defaults.js
/** What holds where `gitops.yaml` says nothing. */
const defaults = {
    merge: 'manual',
    soak: '0s',
    semver: '*',
    write: 'digest',
    with: 'kubernetes',
    namespace: 'default',
    conflicts: 'fail',
    timeout: '10m',
};

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

;// CONCATENATED MODULE: ./build/domain/config/artifacts.js


/** The artifacts of an app; each has an image of its own, by which it is found in the manifests. */
function readArtifacts(app, read, problems) {
    const byImage = new Map();
    return [...read].map(([name, { nameAt, value }]) => {
        const { image, track, write } = value.value;
        const other = byImage.get(image.value);
        if (other !== undefined) {
            const message = `apps.${app}.artifacts.${name} has the image ${quote(image.value)}, and so has the artifact ${other}.`;
            const hint = 'One artifact is enough: its version is written wherever the app uses the image.';
            problems.add(image.at, { rule: 'duplicate-image', message, hint });
        }
        byImage.set(image.value, other ?? name);
        return {
            name,
            image: image.value,
            track: { semver: track?.value.semver?.value ?? defaults.semver },
            write: write?.value ?? defaults.write,
            at: nameAt,
        };
    });
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
            labels: [],
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
        labels: written['pull-request']?.value.labels?.value.map((label) => label.value) ?? [],
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
    /** GitHub puts at most 100 labels on an issue (https://docs.github.com/en/rest/issues/labels). */
    labels: 100,
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
    return { kind: 'record', takes, keys, later: options.later ?? [], mayBeEmpty: options.mayBeEmpty ?? false };
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

// EXTERNAL MODULE: ./build/domain/versions/constraint.js
var constraint = __webpack_require__(1308);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
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
/** The name of an image, normalised; a version of it is not part of it. */
const words_image = shapes_text('the name of an image, without tag and digest', { minLength: 1, maxLength: 512, pattern: '^[a-zA-Z0-9\\[][a-zA-Z0-9._:/\\[\\]-]*$' }, (value, path) => {
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
/** A version constraint in Masterminds' syntax. */
const words_constraint = shapes_text('a version constraint such as `^2` or `>=1.2, <3`', { minLength: 1, maxLength: 512 }, (value, path) => {
    const parsed = (0,constraint/* parseConstraint */.F)(value);
    if (!('error' in parsed))
        return { value };
    const message = `${path} is ${quote(value)}, which is no version constraint.`;
    return wrong('constraint', message, 'Write it as "^2", "~1.4", ">=1.2, <3" or "*".');
}, ['^2', '>=1.2, <3', '*']);
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
function wrong(rule, message, hint) {
    return { problem: { rule, message, ...(hint && { hint }) } };
}

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
const pullRequest = record('a map of keys', {
    labels: optional(list('a list of labels', label('a label of GitHub', 50), { minimum: 0, maximum: configLimits.labels }), 'Labels of the pull requests that change this environment.', { otherwise: 'none' }),
}, { later: ['group', 'reviewers', 'assignees', 'title', 'body', 'draft', 'milestone'] });
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
const pattern = `^${segment}(/${segment})*$`;
const isPath = new RegExp(pattern, 'u');
/** Longer than any path that Git on Windows or a container's file system takes. */
const source_path_maximum = 1024;
/**
 * A directory of the config repo, which cannot be left: no `..`, nothing absolute, no link of another system's kind (security: Argo CD
 * GHSA-63qx, Flux CVE-2022-24877), and nothing that Git or a shell would take for an option or a magic path.
 */
const sourcePath = shapes_text('a directory of this repo; `{environment}` and `{target}` are replaced', { pattern, maxLength: source_path_maximum }, (value, path) => {
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







const artifact = record('a map of keys', {
    image: required(words_image, 'The container image. Its versions are the tags of its repository.'),
    track: optional(record('a map of keys', {
        semver: optional(words_constraint, "Which versions are followed, in Masterminds' syntax.", {
            default: defaults.semver,
        }),
    }, {
        later: [
            'regex',
            'numerical',
            'alphabetical',
            'newest',
            'newest-build',
            'digest',
            'ignore',
            'platform',
            'minimum-age',
        ],
    }), 'Which versions are followed.'),
    write: optional(choice(['tag', 'digest'], ['both']), 'What is written: the tag alone, or the tag with the digest that it had (`1.2.3@sha256:…`), which cannot move.', { default: defaults.write }),
}, { later: ['chart', 'git', 'module', 'verify', 'platform', 'signature'] });
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
    if (kinds.includes('constant'))
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
    return node.type === 'text' && shape.kind === 'text';
}
function readText(shape, node, { path, problems }) {
    const meaning = shape.understand(node.text, path);
    if ('value' in meaning)
        return { kind: 'text', value: meaning.value, at: node.at };
    problems.add(node.at, meaning.problem);
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
    return isComplete ? { kind: 'record', value, at: node.at } : undefined;
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
    const written = readShape(gitopsShape, root, { path: '', keyAt: top, problems });
    if (written === undefined || problems.count() > 0)
        return undefined;
    const environments = readEnvironments(written.value.environments, problems);
    return { environments, apps: readApps(written.value.apps, environments, tree, problems) };
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

/***/ 5064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findImages),
/* harmony export */   _: () => (/* binding */ containerImages)
/* harmony export */ });
/* harmony import */ var _versions_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5462);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3270);
/* harmony import */ var _image_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2864);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5433);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3845);





/** The lists whose objects carry an `image`: those of a PodSpec, wherever it is embedded (Deployment, CronJob, any CRD). */
const CONTAINER_LISTS = new Set(['containers', 'initContainers', 'ephemeralContainers']);
/**
 * Every image reference of a file, in its order: container images of anything with an apiVersion and a kind, and `images:` of a
 * kustomization. What is no reference (`$(IMAGE)`, a template) is left out, and so is what cannot be read: readManifests says why.
 */
function findImages(file) {
    // Most files hold none, and this is much quicker than reading them.
    if (!/image/iu.test(file.text))
        return [];
    return (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocuments */ .r)(file).documents.flatMap((document) => imagesOf(file.path, document));
}
function imagesOf(path, document) {
    const { value } = document;
    if ((0,_kustomization_js__WEBPACK_IMPORTED_MODULE_3__/* .isKustomization */ .Sv)(path, value))
        return kustomizeImages(document, value);
    if (!(0,_kustomization_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string')
        return [];
    return [...containerImages(value, [])].flatMap(([at, text]) => {
        const reference = (0,_versions_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
        return reference ? [use(document, 'container', reference, at, at)] : [];
    });
}
/** The paths and texts of all container images within a value. Depth is bounded by the reader. */
function* containerImages(value, path) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            yield* containerImages(item, [...path, index]);
        return;
    }
    if (!(0,_kustomization_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        return;
    for (const [key, inner] of Object.entries(value)) {
        if (CONTAINER_LISTS.has(key) && Array.isArray(inner))
            yield* imagesOfList(inner, [...path, key]);
        yield* containerImages(inner, [...path, key]);
    }
}
function* imagesOfList(list, path) {
    for (const [index, item] of list.entries())
        if ((0,_kustomization_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(item) && typeof item.image === 'string')
            yield [[...path, index, 'image'], item.image];
}
function kustomizeImages(document, value) {
    return (0,_image_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .imageEntries */ .I)(value).flatMap(({ index, fields, reference }) => {
        const at = ['images', index];
        const key = ['newTag', 'digest', 'newName', 'name'].find((name) => fields[name] !== undefined);
        return reference && key ? [use(document, 'kustomize', reference, at, [...at, key])] : [];
    });
}
function use(document, kind, reference, path, at) {
    const { file, line, column } = document.locate(at);
    return {
        file,
        line,
        column,
        kind,
        reference: reference.text,
        name: reference.name,
        ...(reference.tag === undefined ? {} : { tag: reference.tag }),
        ...(reference.digest === undefined ? {} : { digest: reference.digest }),
        path: (0,_pointer_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPointer */ .$)(path),
        document: document.index,
    };
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

/***/ 9531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code),
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
    if (line === '')
        return '``';
    const fence = '`'.repeat(longestRun(line) + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
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

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ describeVersion),
/* harmony export */   YH: () => (/* binding */ observedVersions),
/* harmony export */   m2: () => (/* binding */ runsImage),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _manifests_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5064);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5462);



/**
 * The version of each artifact of an app, as its rendered resources run it: what is rendered is what counts, wherever
 * the version was written. An artifact that runs nowhere here has none.
 *
 * @throws ConfigError when one environment runs two versions of the same artifact
 */
function observedVersions(resources, app, instance) {
    const versions = new Map();
    const byImage = new Map(app.artifacts.map((artifact) => [artifact.image, artifact]));
    for (const resource of resources) {
        for (const [path, image] of (0,_manifests_images_js__WEBPACK_IMPORTED_MODULE_1__/* .containerImages */ ._)(resource.value, [])) {
            const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(image);
            const artifact = reference && byImage.get(reference.name);
            if (!reference || !artifact || (reference.tag === undefined && reference.digest === undefined))
                continue;
            const version = {
                ...(reference.tag !== undefined && { tag: reference.tag }),
                ...(reference.digest !== undefined && { digest: reference.digest }),
            };
            const other = versions.get(artifact.name);
            if (other && !sameVersion(other, version))
                throw mixed(artifact, app, instance, other, version, resource.locate(path));
            versions.set(artifact.name, version);
        }
    }
    return versions;
}
/** Whether these resources run an image, in whatever version: one without tag and digest has none that could be observed. */
function runsImage(resources, image) {
    return resources.some(({ value }) => [...(0,_manifests_images_js__WEBPACK_IMPORTED_MODULE_1__/* .containerImages */ ._)(value, [])].some(([, text]) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text)?.name === image));
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

/***/ 4717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WU: () => (/* binding */ placementsOf),
  Xg: () => (/* binding */ readConfig),
  gQ: () => (/* binding */ readDesiredState)
});

// UNUSED EXPORTS: DesiredState

// EXTERNAL MODULE: ./build/domain/config/load.js + 24 modules
var load = __webpack_require__(3747);
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

// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/domain/versions/release.js
var release = __webpack_require__(7798);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/steps/desired-state.js





/** What Git says should run: the configuration and the files of one commit, rendered when asked. */
class DesiredState {
    commit;
    branch;
    config;
    files;
    #renderer;
    #rendered = new Map();
    constructor(branch, config, files, renderer) {
        this.commit = files.commit;
        this.branch = branch;
        this.config = config;
        this.files = files;
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
    /** The release that an app has in an environment: what its rendered resources run. @throws ConfigError */
    async release(app, instance) {
        const rendered = await Promise.all([...instance.sources.values()].map((source) => this.rendered(source)));
        return (0,release/* releaseOf */.l)((0,observed/* observedVersions */.YH)(rendered.flatMap(({ resources }) => resources), app, instance));
    }
    /** Whether an app runs an image in an environment at all. What does not render there does not count. */
    async runs(instance, image) {
        for (const source of instance.sources.values()) {
            if ((0,observed/* runsImage */.m2)((await this.render(source)).resources, image))
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
    /** Renders and insists that all of it could be. */
    async rendered(source) {
        const rendered = await this.render(source);
        const broken = rendered.findings.find((finding) => finding.severity === 'error');
        if (broken)
            throw new errors/* ConfigError */.xL(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
        return rendered;
    }
    async [Symbol.asyncDispose]() {
        await this.files[Symbol.asyncDispose]();
    }
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


/***/ })

};
