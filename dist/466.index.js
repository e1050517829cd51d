export const id = 466;
export const ids = [466];
export const modules = {

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ failure),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/domain/promote/graph.js
var graph = __webpack_require__(4682);
// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/dispatch-deploy.js
var dispatch_deploy = __webpack_require__(8342);
// EXTERNAL MODULE: ./build/steps/isolate.js
var isolate = __webpack_require__(4081);
// EXTERNAL MODULE: ./build/steps/selection.js
var selection = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/domain/promote/names.js
var names = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/domain/promote/trailers.js
var trailers = __webpack_require__(3056);
// EXTERNAL MODULE: ./build/steps/races.js
var races = __webpack_require__(214);
// EXTERNAL MODULE: ./build/steps/rendered-branch.js + 1 modules
var rendered_branch = __webpack_require__(2804);
// EXTERNAL MODULE: ./build/steps/settle-reported.js
var settle_reported = __webpack_require__(5545);
;// CONCATENATED MODULE: ./build/actions/deploy/placed.js

/** One that got nowhere: nothing of it was recorded yet. */
function failedPlacement({ app, environment, target }, error) {
    const ids = { revision: '', release: '', deployment: 0 };
    return { app: app.name, environment, target, ...ids, outcome: 'failed', message: (0,errors/* formatUserError */.XR)(error) };
}

// EXTERNAL MODULE: ./build/domain/deploy/deployment.js
var deployment = __webpack_require__(3106);
// EXTERNAL MODULE: ./build/domain/promote/health.js
var health = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/domain/promote/same-release.js
var same_release = __webpack_require__(86);
// EXTERNAL MODULE: ./build/domain/report/limits.js
var limits = __webpack_require__(14);
;// CONCATENATED MODULE: ./build/actions/deploy/record.js




/** Reads what is known of a placement's revision. */
async function readRecorded(forge, request, placement) {
    const { app, environment, target, source, instance } = placement;
    const [revision, release, identity, deployments] = await Promise.all([
        request.desired.revision(source),
        request.desired.release(app, instance),
        forge.identity(),
        forge.deployments(environment, (0,deployment/* deploymentTask */.R)(app.name, target)),
    ]);
    const versions = (0,same_release/* recordedVersions */.WQ)(release);
    const record = { version: 1, app: app.name, target, revision, release: release.id, versions };
    const newest = (0,health/* ownDeployments */.d)(deployments, identity.id)[0];
    const known = newest?.record.revision === revision ? newest : undefined;
    return { placement, record, known, healthy: known?.statuses[0]?.state === 'success' };
}
/**
 * The GitHub deployment to report on: the one that a run before us began for this revision, or a new one. Only changed
 * revisions are recorded: GitHub allows 500 content writes an hour.
 */
async function openDeployment(forge, request, recorded) {
    const { placement, record, known } = recorded;
    const environment = request.environment.name;
    const id = known?.deployment.id ??
        (await forge.createDeployment({
            commit: request.desired.commit,
            environment,
            task: (0,deployment/* deploymentTask */.R)(record.app, record.target),
            description: describe(record, request.overridden.get(placement)),
            payload: { ...record },
            production: !request.desired.config.environments.some(({ after }) => after?.environments.includes(environment)),
        }));
    if (known?.statuses[0]?.state !== 'in_progress') {
        await forge.setDeploymentStatus(id, {
            state: 'in_progress',
            description: 'deploying',
            environment,
            ...urlOf(request),
        });
    }
    return id;
}
/** Writes how it ended. */
function closeDeployment(forge, request, id, state, message) {
    const description = message.slice(0, limits/* statusDescriptionLimit */.iJ);
    return forge.setDeploymentStatus(id, {
        state,
        description,
        environment: request.environment.name,
        ...urlOf(request),
    });
}
function urlOf({ runUrl }) {
    return runUrl === undefined ? {} : { url: runUrl };
}
function describe({ app, release }, override) {
    const text = `${app} ${release}${override === undefined ? '' : `, gates overridden: ${override.replace(/\s+/gu, ' ')}`}`;
    return text.slice(0, limits/* statusDescriptionLimit */.iJ);
}

;// CONCATENATED MODULE: ./build/actions/deploy/branch.js








/** Milliseconds between looks for the agent's status: short at first, then longer, as a token has 1,000 requests an hour. */
const firstInterval = 500;
const longestInterval = 10_000;
/**
 * Rendered-branch mode: commits what the placements render to, all of the environment in one commit, and waits for the
 * agent that pulls the branch to report. Apps whose folder is not among them stay on the branch as they are.
 */
async function deployToBranch(ports, request) {
    if (request.placements.length === 0)
        return [];
    const recorded = await Promise.all(request.placements.map((placement) => readRecorded(ports.forge, request, placement)));
    const ids = [];
    for (const entry of recorded) {
        ids.push(entry.healthy ? (entry.known?.deployment.id ?? 0) : await openDeployment(ports.forge, request, entry));
    }
    const branch = (0,names/* renderedBranch */.OQ)(request.environment.name);
    // A rule of the branch, or a race lost every time, concerns what goes to it: the clusters of the environment go on.
    const pushed = await (0,isolate/* isolate */.a)(ports.host, `The branch ${branch}`, async () => ({
        commit: await (0,races/* retryRaces */.$)(() => pushRendered(ports, request)),
    }));
    if ('failed' in pushed)
        return refuse(ports, request, recorded, ids, pushed.failed);
    const { commit } = pushed;
    const reports = new Map();
    return Promise.all(recorded.map((entry, index) => follow(ports, request, entry, ids[index] ?? 0, { commit, reports })));
}
/** Closes what was begun and cannot be pushed. What was healthy before keeps its record: the agent has seen no other. */
async function refuse({ forge }, request, recorded, ids, error) {
    const placed = [];
    for (const [index, { healthy, placement }] of recorded.entries()) {
        const deployment = ids[index] ?? 0;
        if (!healthy)
            await closeDeployment(forge, request, deployment, 'failure', error.message);
        placed.push({ ...failedPlacement(placement, error), deployment });
    }
    return placed;
}
/** Commits the rendered files of the placements to the branch. Returns the commit that holds them. */
async function pushRendered({ forge, git }, request) {
    const { desired, environment, placements } = request;
    const branch = (0,names/* renderedBranch */.OQ)(environment.name);
    const expected = await git.findTip(branch);
    const files = new Map(expected === undefined ? [] : await git.readTree(expected));
    for (const placement of placements) {
        const directory = (0,rendered_branch/* directoryOf */.jt)(desired, placement);
        for (const path of [...files.keys()])
            if (path.startsWith(`${directory}/`))
                files.delete(path);
        for (const [path, text] of await (0,rendered_branch/* renderedFilesOf */.Ox)(desired, placement))
            files.set(path, text);
    }
    for (const path of abandoned(request, files.keys()))
        files.delete(path);
    const message = [
        `Render ${environment.name} at ${desired.commit.slice(0, 12)}`,
        (0,trailers/* formatTrailers */.m)([
            ['Environment', environment.name],
            ['Commit', desired.commit],
        ]),
    ].join('\n\n');
    return git.pushTree({ branch, files, message, author: await (0,rendered_branch/* renderingAuthor */.Mn)(forge), expected });
}
/** Files of apps that the configuration no longer brings here by a branch. */
function abandoned({ desired, environment }, paths) {
    const directories = desired
        .placements(environment.name)
        .filter(({ instance }) => instance.deploy.with === 'branch')
        .map((placement) => `${(0,rendered_branch/* directoryOf */.jt)(desired, placement)}/`);
    return [...paths].filter((path) => !directories.some((directory) => path.startsWith(directory)));
}
async function follow(ports, request, recorded, deployment, pushed) {
    const { record, placement } = recorded;
    const { app, environment, target, instance } = placement;
    const ids = { app: app.name, environment, target, revision: record.revision, release: record.release, deployment };
    if (recorded.healthy)
        return { ...ids, outcome: 'unchanged', message: 'The branch holds it and it was healthy.' };
    const deploy = instance.deploy;
    // Asked once for all apps that wait for the same status: a token has 1,000 requests an hour.
    const question = JSON.stringify([deploy.health, deploy.timeout]);
    const answer = pushed.reports.get(question) ?? waitForReport(ports, deploy, pushed.commit);
    pushed.reports.set(question, answer);
    const health = await answer;
    const where = `${(0,names/* renderedBranch */.OQ)(environment)} at ${pushed.commit.slice(0, 12)}`;
    if (health === 'pending') {
        return { ...ids, outcome: 'waiting', message: `The agent has not reported on ${where} within ${deploy.timeout}s.` };
    }
    const said = deploy.health === 'none' ? 'committed; nobody reports health' : `the agent reported ${health}`;
    const message = `${where}: ${said}.`;
    await closeDeployment(ports.forge, request, deployment, health, message);
    return { ...ids, outcome: health === 'success' ? 'healthy' : 'failed', message };
}
async function waitForReport({ forge, clock }, deploy, commit) {
    const deadline = clock.now().getTime() + deploy.timeout * 1000;
    for (let interval = firstInterval;; interval = Math.min(interval * 1.5, longestInterval)) {
        const health = await (0,settle_reported/* reportedHealth */.S)(forge, commit, deploy);
        const left = deadline - clock.now().getTime();
        if (health !== 'pending' || left <= 0)
            return health;
        await clock.sleep(Math.min(interval, left));
        // Not "the agent has not reported": nobody waited for it.
        clock.cancelled.throwIfAborted();
    }
}

// EXTERNAL MODULE: ./build/steps/judge.js
var judge = __webpack_require__(343);
;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/in-parallel.js
/** How many resources are on their way at one time, unless said otherwise. The adapter bounds its requests too; this bounds what a cancelled run still does. */
const width = 16;
/** Runs a task for each item, a bounded number at a time, and gives their results in order. The first error is thrown when all have ended. */
async function inParallel(items, task, atOnce = width) {
    const results = [];
    const errors = [];
    const entries = items.entries();
    const worker = async () => {
        for (const [index, item] of entries) {
            if (errors.length > 0)
                return;
            await task(item).then((result) => {
                results[index] = result;
            }, (error) => {
                errors.push(error);
            });
        }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (errors.length > 0)
        throw errors[0];
    return results;
}

// EXTERNAL MODULE: ./build/domain/deploy/identity.js
var deploy_identity = __webpack_require__(1151);
// EXTERNAL MODULE: ./build/domain/deploy/read.js
var read = __webpack_require__(3101);
;// CONCATENATED MODULE: ./build/domain/deploy/inventory.js


/** etcd and the API server refuse a ConfigMap with more than 1 MiB of data (api validation, MaxSecretSize). */
const largest = 1024 * 1024;
const key = 'inventory.json';
/** The labels of every inventory: by them all of a cluster's are found. */
const inventoryLabels = { 'app.kubernetes.io/managed-by': 'plumbline' };
/** The name of the ConfigMap with the inventory of an app. */
function inventoryName(app, namespace) {
    return { apiVersion: 'v1', kind: 'ConfigMap', namespace, name: `plumbline-${app}` };
}
/** The entries of two inventories, each object once: in the version of the newer list, with the id that the older one knows. */
function unionOf(newer, older) {
    const ids = new Map(older.map((entry) => [(0,deploy_identity/* identityOf */.cu)(entry), entry.uid]));
    const known = newer.map((entry) => ({ ...withUid(entry, entry.uid ?? ids.get((0,deploy_identity/* identityOf */.cu)(entry))) }));
    const names = new Set(newer.map(deploy_identity/* identityOf */.cu));
    return [...known, ...older.filter((entry) => !names.has((0,deploy_identity/* identityOf */.cu)(entry)))].toSorted(deploy_identity/* compareResources */.TX);
}
/** An entry for an object. */
function withUid(resource, uid) {
    return uid === undefined ? (0,deploy_identity/* nameOf */.Vb)(resource) : { ...(0,deploy_identity/* nameOf */.Vb)(resource), uid };
}
/**
 * The ConfigMap of an inventory; undefined when it would be larger than a ConfigMap may be. One entry per line, so that a
 * person can read it with kubectl.
 */
function encodeInventory(inventory) {
    const { app, environment, target, commit, revision, state } = inventory;
    const head = JSON.stringify({ version: 1, app, environment, target, commit, revision, state });
    const entries = inventory.entries
        .toSorted(deploy_identity/* compareResources */.TX)
        .map((entry) => JSON.stringify(withUid(entry, entry.uid)));
    const text = `${head.slice(0, -1)},"entries":[\n${entries.join(',\n')}\n]}\n`;
    if (new TextEncoder().encode(text).length > largest)
        return undefined;
    const { apiVersion, kind, name, namespace } = inventoryName(app, inventory.namespace);
    return {
        apiVersion,
        kind,
        metadata: { name, namespace: namespace ?? '', labels: inventoryLabels },
        data: { [key]: text },
    };
}
/**
 * Reads an inventory back. A ConfigMap can be edited by anybody in the namespace: what is not exactly as we write it is
 * refused with the reason, since a wrong inventory deletes wrong objects.
 */
function decodeInventory(configMap) {
    const text = (0,read/* textAt */.$6)(configMap, 'data', key);
    if (text === undefined)
        return { reason: `it has no data "${key}"` };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { reason: `its "${key}" is not JSON` };
    }
    if (!(0,read/* isObject */.Gv)(value) || value.version !== 1)
        return { reason: `its "${key}" is not of version 1` };
    const field = (name) => (0,read/* textAt */.$6)(value, name);
    const [app, environment, target] = [field('app'), field('environment'), field('target')];
    const [commit, revision, state] = [field('commit'), field('revision'), field('state')];
    const entries = readEntries((0,read.at)(value, 'entries'));
    const namespace = (0,read/* textAt */.$6)(configMap, 'metadata', 'namespace');
    if (!app || !environment || !target || !namespace)
        return { reason: 'it does not say whose it is' };
    if (!commit || !/^[0-9a-f]{40}([0-9a-f]{24})?$/u.test(commit))
        return { reason: 'its commit is none' };
    if (!revision || !/^sha256:[0-9a-f]{64}$/u.test(revision))
        return { reason: 'its revision is none' };
    if (state !== 'deploying' && state !== 'deployed')
        return { reason: 'its state is unknown' };
    if (!entries)
        return { reason: 'its entries are not names of objects' };
    return { app, environment, target, namespace, commit, revision, state, entries };
}
function readEntries(value) {
    if (!Array.isArray(value))
        return undefined;
    const entries = value.map(readEntry);
    return entries.every((entry) => entry !== undefined) ? entries : undefined;
}
/** Shapes of the API's own validation: a name is one segment of a URL's path (apimachinery, IsValidPathSegmentName). */
function readEntry(value) {
    const apiVersion = (0,read/* textAt */.$6)(value, 'apiVersion');
    const kind = (0,read/* textAt */.$6)(value, 'kind');
    const name = (0,read/* textAt */.$6)(value, 'name');
    const namespace = (0,read.at)(value, 'namespace');
    if (!apiVersion || !/^([a-z0-9.-]{1,253}\/)?[a-z0-9]{1,63}$/u.test(apiVersion))
        return undefined;
    if (!kind || !/^[A-Za-z][A-Za-z0-9]{0,62}$/u.test(kind))
        return undefined;
    if (!name || !isPathSegment(name))
        return undefined;
    const uid = (0,read/* textAt */.$6)(value, 'uid');
    if (uid !== undefined && !/^[\w-]{1,64}$/u.test(uid))
        return undefined;
    if (namespace === undefined)
        return withUid({ apiVersion, kind, name }, uid);
    if (typeof namespace !== 'string' || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/u.test(namespace))
        return undefined;
    return withUid({ apiVersion, kind, namespace, name }, uid);
}
/** Whether a text can be an object's name, as far as URLs go. */
function isPathSegment(name) {
    return name.length <= 253 && name !== '.' && name !== '..' && !/[/%\u0000-\u001f\u007f]/u.test(name);
}

;// CONCATENATED MODULE: ./build/domain/deploy/prune.js


/** The field manager of everything that we apply (public name, DESIGN §2). */
const fieldManager = 'plumbline';
/** Whom the server names for all fields that an object had before its first apply. */
const beforeFirstApply = 'before-first-apply';
/** Kinds whose deletion takes other people's objects or data with it. They are never pruned. */
const precious = new Set(['Namespace', 'PersistentVolumeClaim', 'CustomResourceDefinition.apiextensions.k8s.io']);
/** Annotations by which an object asks to be kept: ours to honour, whoever's they are (knowledge/deploy.md §2.5). */
const keepers = [
    ['kustomize.toolkit.fluxcd.io/prune', (value) => value.toLowerCase() === 'disabled'],
    ['argocd.argoproj.io/sync-options', (value) => value.split(',').some((option) => option.trim() === 'Prune=false')],
    ['helm.sh/resource-policy', (value) => value.trim().toLowerCase() === 'keep'],
    ['client.lifecycle.config.k8s.io/deletion', (value) => value === 'detach'],
];
/** The objects of the old inventory that are wanted no more. A new version of its API makes no other object. */
function pruneCandidates(old, wanted) {
    const kept = new Set(wanted.map(deploy_identity/* identityOf */.cu));
    return old.filter((entry) => !kept.has((0,deploy_identity/* identityOf */.cu)(entry)));
}
/**
 * Why these deletions must not happen at all; undefined when they may. An empty render or a source that points to the wrong
 * directory would delete the whole application: Argo CD asks the same question ("will wipe out all resources"). One
 * resource that gives way to another is a renaming.
 */
function refusePrune(old, wanted) {
    const mortal = old.filter((entry) => !precious.has((0,deploy_identity/* groupKind */.KH)(entry)));
    const doomed = pruneCandidates(mortal, wanted);
    if (doomed.length === 0 || doomed.length < mortal.length)
        return undefined;
    if (doomed.length === 1 && wanted.length > 0)
        return undefined;
    return wanted.length === 0
        ? `nothing is rendered, and that would delete all ${doomed.length} resources of the application`
        : `none of the ${doomed.length} resources that run now is rendered any more, and that would delete all of them`;
}
/** Why an object that is wanted no more stays all the same; undefined when it is to be deleted. */
function keepReason(entry, live) {
    if (precious.has((0,deploy_identity/* groupKind */.KH)(entry)))
        return `a ${entry.kind} is never deleted by Plumbline`;
    const annotations = (0,read/* textsAt */.i1)(live, 'metadata', 'annotations');
    for (const [key, keeps] of keepers) {
        const value = annotations[key];
        if (value !== undefined && keeps(value))
            return `its annotation ${key} says so`;
    }
    return isOurs(entry, live) ? undefined : `its fields are not managed by ${fieldManager} any more`;
}
/**
 * Whether we apply this object: the server itself records that in `managedFields`, so that no label has to be added to
 * what the manifests say. It records nobody who applies no field at all (a ServiceAccount of which only the name is
 * written): such an object is ours when it is the very one of the inventory, or nobody else's, and no other tool applies it.
 */
function isOurs(entry, live) {
    const managers = (0,read/* objectsAt */.yR)(live, 'metadata', 'managedFields').filter(({ manager }) => manager !== beforeFirstApply);
    const appliers = managers.filter(({ operation }) => operation === 'Apply');
    if (appliers.length > 0)
        return appliers.some(({ manager }) => manager === fieldManager);
    return entry.uid === undefined ? managers.length === 0 : entry.uid === (0,read/* textAt */.$6)(live, 'metadata', 'uid');
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/model.js
/** The run ends here, before its end. */
class Stop extends Error {
    outcome;
    unhealthy;
    constructor(outcome, message, unhealthy = []) {
        super(message);
        this.outcome = outcome;
        this.unhealthy = unhealthy;
    }
}
/** Ends the run when it was cancelled. */
function stopIfCancelled(clock, where) {
    if (clock.cancelled.aborted)
        throw new Stop('cancelled', `The run was cancelled ${where}. The next run goes on from what it finds.`);
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/attempt.js


/** Applies one item, or asks how that would end. */
function attempt({ resource }, { conflicts, namespace }, { cluster }, dryRun) {
    return cluster.apply(resource.value, {
        namespace: resource.namespace ?? namespace,
        force: conflicts === 'force',
        dryRun,
    });
}
/** What stops the run when resources were rejected: conflicts first, they are what `conflicts: force` is about. */
function rejected(rejections, state) {
    const lines = rejections.flatMap(([{ resource }, rejection]) => attempt_describe((0,deploy_identity/* describeResource */.w9)(resource), rejection));
    const conflict = rejections.some(([, { outcome }]) => outcome === 'conflict');
    const advice = conflict
        ? [
            'Take these fields out of the manifests, or write the values that they have, or set `conflicts: force` in gitops.yaml to take them over.',
        ]
        : [];
    return new Stop(conflict ? 'conflict' : 'refused', [...lines, ...advice, state].join('\n'));
}
function attempt_describe(name, rejection) {
    if (rejection.outcome === 'refused')
        return [`${name}: ${rejection.reason}`];
    return rejection.conflicts.map(({ manager, field }) => `${name}: ${field} is managed by "${manager}".`);
}

;// CONCATENATED MODULE: ./build/domain/deploy/order.js

/**
 * Kinds by the stage in which they are applied: what others stand on comes first. The union of what Flux, kapp and
 * Argo CD do (knowledge/deploy.md §2.4).
 */
const stages = [
    // Without these others are refused outright: unknown kinds, missing namespaces.
    new Set(['CustomResourceDefinition.apiextensions.k8s.io', 'Namespace', 'ClusterRole.rbac.authorization.k8s.io']),
    // Named by workloads and claims; every `…Class` belongs here, whatever its group.
    new Set(['PriorityClass.scheduling.k8s.io']),
    new Set([
        'ResourceQuota',
        'LimitRange',
        'ServiceAccount',
        'Role.rbac.authorization.k8s.io',
        'ConfigMap',
        'Secret',
        'PersistentVolume',
        'PersistentVolumeClaim',
        'NetworkPolicy.networking.k8s.io',
        'PodDisruptionBudget.policy',
    ]),
    // Roles before what binds them (kapp #145), bindings before what acts through them.
    new Set(['RoleBinding.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io']),
];
/** Services, workloads and all that nobody has put elsewhere, custom resources with them. */
const ordinary = stages.length;
/** What judges or serves the requests of others: a webhook before its workload would refuse the rest of the batch. */
const last = new Set([
    'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
    'MutatingWebhookConfiguration.admissionregistration.k8s.io',
    'ValidatingAdmissionPolicy.admissionregistration.k8s.io',
    'ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io',
    'MutatingAdmissionPolicy.admissionregistration.k8s.io',
    'MutatingAdmissionPolicyBinding.admissionregistration.k8s.io',
    'APIService.apiregistration.k8s.io',
]);
/** The stage of a resource, from 0: a resource is applied when all of the stages before its own are. */
function stageOf(resource) {
    const kind = (0,deploy_identity/* groupKind */.KH)(resource);
    if (last.has(kind))
        return ordinary + 1;
    const stage = stages.findIndex((kinds) => kinds.has(kind));
    if (stage >= 0)
        return stage;
    return resource.kind.endsWith('Class') ? 1 : ordinary;
}
/**
 * Whether something works on objects of this kind, so that their status follows a change by a moment: workloads, services,
 * custom resources. The others are what they are once they are written.
 */
function isServed(resource) {
    return stageOf(resource) === ordinary;
}
/** The stages in which resources are applied, empty ones left out; sorted within, so that runs can be compared. */
function inStages(resources) {
    const grouped = Map.groupBy(resources, stageOf);
    return [...grouped.entries()].sort(([a], [b]) => a - b).map(([, members]) => members.toSorted(deploy_identity/* compareResources */.TX));
}
/** The stages in which resources are deleted: the reverse, so that nothing loses what it stands on. */
function inDeletionStages(resources) {
    return inStages(resources).toReversed();
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/rehearse.js




/**
 * Applies everything as a dry run, stage by stage, so that a conflict or a refusal stops the run before anything has
 * changed. What stands on something of the same batch (a new kind, a new namespace, a new role) cannot be tried before
 * that is there: it is left for the real run.
 * @throws Stop with all conflicts and refusals
 */
async function rehearse(items, deployment, ports) {
    const forecasts = [];
    const rejections = [];
    for (const stage of stagesOf(items)) {
        stopIfCancelled(ports.clock, 'before anything was changed');
        // Whether something that later stages may stand on is new: then what is missing now may be there in time.
        const renewed = forecasts.some(({ outcome }) => outcome !== 'unchanged');
        const tried = await inParallel(stage, async (item) => [item, await attempt(item, deployment, ports, true)]);
        for (const [item, result] of tried) {
            if (result.outcome !== 'conflict' && result.outcome !== 'refused') {
                forecasts.push({ item, outcome: result.outcome, live: result.live });
            }
            else if (result.outcome === 'refused' && renewed && mayBePutRight(item, result)) {
                forecasts.push({ item, outcome: 'unknown' });
            }
            else
                rejections.push([item, result]);
        }
    }
    if (rejections.length > 0)
        throw rejected(rejections, 'Nothing was applied.');
    return forecasts;
}
/** What a batch brings itself can put right: something missing, or a schema that the batch's own CRD changes. */
function mayBePutRight(item, result) {
    return result.missing || item.standsOn.definition || item.standsOn.namespace;
}
/** The items in the stages of their kinds. */
function stagesOf(items) {
    const byResource = new Map(items.map((item) => [item.resource, item]));
    return inStages([...byResource.keys()]).map((stage) => stage.map((resource) => byResource.get(resource)).filter((item) => item !== undefined));
}

;// CONCATENATED MODULE: ./build/domain/deploy/health-state.js
/** Longest message that is taken from a live object, in characters: some carry whole stack traces. */
const longest = 400;
/** The object is what its spec asks for. */
function current() {
    return { state: 'current', message: '' };
}
/** The object is on its way. */
function progressing(message) {
    return { state: 'progressing', message: plain(message) };
}
/** The object will not get there, or not without help. */
function failed(message, recoverable = false) {
    return { state: 'failed', message: plain(message), recoverable };
}
/** One line without control characters, of bounded length: what a cluster says is hostile data. */
function plain(message) {
    const line = message.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

;// CONCATENATED MODULE: ./build/domain/deploy/pods.js


/**
 * A Pod of its own. Differs from kstatus where a deploy must: a failed Pod is a failure (there it is "current"), and one
 * that no node takes is waited for, since an autoscaler may be bringing the node.
 */
function podHealth(pod) {
    const phase = (0,read/* textAt */.$6)(pod, 'status', 'phase');
    if (phase === 'Succeeded')
        return current();
    if (phase === 'Failed')
        return failed(troubleOf(pod) ?? ((0,read/* textAt */.$6)(pod, 'status', 'message') || 'has failed'));
    if (phase === 'Running' && (0,read/* conditionOf */.rI)(pod, 'Ready')?.status === 'True')
        return current();
    const trouble = troubleOf(pod);
    if (trouble)
        return failed(trouble, true);
    const scheduled = (0,read/* conditionOf */.rI)(pod, 'PodScheduled');
    if (scheduled?.status === 'False')
        return progressing(`no node takes it: ${scheduled.message || scheduled.reason}`);
    return progressing(phase === 'Running' ? 'is not ready' : 'has not started');
}
/** What keeps a Pod's containers from running, in words; undefined when nothing does. */
function troubleOf(pod) {
    return containerTrouble(pod, isTrouble, true);
}
/** As `troubleOf`, only about images that cannot be had. */
function imageTrouble(pod) {
    return containerTrouble(pod, (reason) => /image/iu.test(reason) && isTrouble(reason), false);
}
/**
 * Reasons of a waiting container that are no "not yet": those that Argo CD calls degraded (gitops-engine, pkg/health),
 * `CrashLoopBackOff`, `ImagePullBackOff`, `ErrImagePull`, `CreateContainerConfigError`, and the name that is none.
 */
function isTrouble(reason) {
    return (reason.startsWith('Err') || reason.endsWith('Error') || reason.endsWith('BackOff') || reason === 'InvalidImageName');
}
function containerTrouble(pod, matches, ended) {
    const containers = ['initContainerStatuses', 'containerStatuses'].flatMap((list) => (0,read/* objectsAt */.yR)(pod, 'status', list));
    for (const container of containers) {
        const about = `container ${(0,read/* textAt */.$6)(container, 'name') ?? '?'} of Pod ${(0,read/* textAt */.$6)(pod, 'metadata', 'name') ?? '?'}`;
        const waiting = (0,read.at)(container, 'state', 'waiting');
        const reason = (0,read/* textAt */.$6)(waiting, 'reason');
        if (reason !== undefined && matches(reason))
            return `${about}: ${reason}${because(waiting, container)}`;
        const exit = (0,read/* numberAt */.tk)(container, 'state', 'terminated', 'exitCode');
        if (ended && exit !== undefined && exit !== 0)
            return `${about} ${ending((0,read.at)(container, 'state', 'terminated'))}`;
    }
    return undefined;
}
/** The rest of a message: what the kubelet says, and how the container ended the last time. */
function because(waiting, container) {
    const message = (0,read/* isObject */.Gv)(waiting) ? (0,read/* textAt */.$6)(waiting, 'message') : undefined;
    const last = (0,read.at)(container, 'lastState', 'terminated');
    const ended = last === undefined ? '' : `, it ${ending(last)}`;
    return `${message ? ` (${message})` : ''}${ended}`;
}
function ending(terminated) {
    const reason = (0,read/* textAt */.$6)(terminated, 'reason');
    const code = (0,read/* numberAt */.tk)(terminated, 'exitCode');
    const message = (0,read/* textAt */.$6)(terminated, 'message');
    return `ended with exit code ${code ?? '?'}${reason ? ` (${reason})` : ''}${message ? `: ${message}` : ''}`;
}
/**
 * The Pods that a workload has made for its current spec, among those that its selector finds. Old Pods of a rolling
 * update say nothing about the new revision, and finished or leaving ones (evicted, scaled down) are no trouble of it.
 */
function podsOf(workload, pods, replicaSets) {
    const owner = currentOwner(workload, replicaSets);
    return pods.filter((pod) => (0,read.at)(pod, 'metadata', 'deletionTimestamp') === undefined &&
        !((0,read/* textAt */.$6)(pod, 'status', 'phase') === 'Failed' || (0,read/* textAt */.$6)(pod, 'status', 'phase') === 'Succeeded') &&
        owner !== undefined &&
        ownedBy(pod, owner) &&
        ofRevision(pod, workload));
}
/** The uid that its Pods name as their controller: its own, or that of a Deployment's newest ReplicaSet. */
function currentOwner(workload, replicaSets) {
    const uid = (0,read/* textAt */.$6)(workload, 'metadata', 'uid');
    if (uid === undefined || (0,read/* textAt */.$6)(workload, 'kind') !== 'Deployment')
        return uid;
    // The controller writes the same number on a Deployment and on the ReplicaSet that is its newest.
    const revision = (0,read/* textAt */.$6)(workload, 'metadata', 'annotations', 'deployment.kubernetes.io/revision');
    const newest = replicaSets.find((set) => ownedBy(set, uid) &&
        revision !== undefined &&
        (0,read/* textAt */.$6)(set, 'metadata', 'annotations', 'deployment.kubernetes.io/revision') === revision);
    return (0,read/* textAt */.$6)(newest, 'metadata', 'uid');
}
function ownedBy(object, uid) {
    return (0,read/* objectsAt */.yR)(object, 'metadata', 'ownerReferences').some((reference) => reference.controller === true && reference.uid === uid);
}
/** A StatefulSet and a DaemonSet own the Pods of all of their revisions and mark each with its own. */
function ofRevision(pod, workload) {
    const kind = (0,read/* textAt */.$6)(workload, 'kind');
    if (kind === 'StatefulSet') {
        const wanted = (0,read/* textAt */.$6)(workload, 'status', 'updateRevision');
        return (0,read/* textAt */.$6)(pod, 'metadata', 'labels', 'controller-revision-hash') === wanted;
    }
    if (kind === 'DaemonSet') {
        const wanted = (0,read/* textAt */.$6)(workload, 'metadata', 'annotations', 'deprecated.daemonset.template.generation');
        return (0,read/* textAt */.$6)(pod, 'metadata', 'labels', 'pod-template-generation') === wanted;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/domain/deploy/health-workloads.js



/** A count of `status`; the controllers leave zeros out. */
function count(live, field) {
    return (0,read/* numberAt */.tk)(live, 'status', field) ?? 0;
}
/** What the Pods of a workload suffer from, or the given state when they are only slow. */
function unlessPodsFail(pods, otherwise) {
    for (const pod of pods) {
        const trouble = troubleOf(pod);
        if (trouble)
            return failed(trouble, true);
    }
    return otherwise;
}
/** Rules of kstatus for a Deployment; kapp's for ReplicaFailure: a quota or an admission policy keeps its Pods away. */
function health_workloads_deployment(live, pods) {
    const progress = (0,read/* conditionOf */.rI)(live, 'Progressing');
    if (progress?.reason === 'ProgressDeadlineExceeded') {
        const trouble = pods.map(troubleOf).find((found) => found !== undefined);
        return failed(trouble ?? progress.message ?? 'has exceeded its progress deadline');
    }
    if ((0,read.at)(live, 'spec', 'paused') === true && count(live, 'updatedReplicas') < ((0,read/* numberAt */.tk)(live, 'spec', 'replicas') ?? 1))
        return progressing('is paused: its new Pods are not rolled out');
    const state = rollout(live, progress?.reason);
    if (state.state === 'current')
        return state;
    const refused = (0,read/* conditionOf */.rI)(live, 'ReplicaFailure');
    if (refused?.status === 'True')
        return failed(`its Pods cannot be made: ${refused.message || refused.reason}`, true);
    return unlessPodsFail(pods, state);
}
function rollout(live, progress) {
    const wanted = (0,read/* numberAt */.tk)(live, 'spec', 'replicas') ?? 1;
    const updated = count(live, 'updatedReplicas');
    if (updated < wanted)
        return progressing(`${updated} of ${wanted} Pods are updated`);
    if (count(live, 'replicas') > updated)
        return progressing(`${count(live, 'replicas') - updated} old Pods are still there`);
    const available = count(live, 'availableReplicas');
    if (available < updated)
        return progressing(`${available} of ${updated} Pods are available`);
    const ready = count(live, 'readyReplicas');
    if (ready < wanted)
        return progressing(`${ready} of ${wanted} Pods are ready`);
    // Without a deadline the controller writes no condition Progressing.
    const deadline = (0,read/* numberAt */.tk)(live, 'spec', 'progressDeadlineSeconds');
    if (deadline !== undefined && deadline < 2 ** 31 - 1 && progress !== 'NewReplicaSetAvailable')
        return progressing('its rollout is not complete');
    const availability = (0,read/* conditionOf */.rI)(live, 'Available');
    return availability?.status === 'True' ? current() : progressing(availability?.message || 'is not available');
}
/** Rules of kstatus for a StatefulSet. It has no deadline of its own: only its Pods tell that it will not get there. */
function statefulSet(live, pods) {
    if ((0,read/* textAt */.$6)(live, 'spec', 'updateStrategy', 'type') === 'OnDelete')
        return current();
    const state = ordinals(live);
    return state.state === 'current' ? state : unlessPodsFail(pods, state);
}
function ordinals(live) {
    const wanted = (0,read/* numberAt */.tk)(live, 'spec', 'replicas') ?? 1;
    const ready = count(live, 'readyReplicas');
    if (count(live, 'replicas') < wanted)
        return progressing(`${count(live, 'replicas')} of ${wanted} Pods are made`);
    if (ready < wanted)
        return progressing(`${ready} of ${wanted} Pods are ready`);
    if (count(live, 'replicas') > wanted)
        return progressing(`${count(live, 'replicas') - wanted} Pods too many`);
    const partition = (0,read/* numberAt */.tk)(live, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
    const updated = count(live, 'updatedReplicas');
    if (partition > 0) {
        const meant = Math.max(0, wanted - partition);
        return updated < meant ? progressing(`${updated} of ${meant} Pods are updated`) : current();
    }
    if (count(live, 'currentReplicas') < wanted)
        return progressing(`${updated} of ${wanted} Pods are updated`);
    const same = (0,read/* textAt */.$6)(live, 'status', 'currentRevision') === (0,read/* textAt */.$6)(live, 'status', 'updateRevision');
    return same ? current() : progressing('its Pods are of two revisions');
}
/** Rules of kstatus for a DaemonSet; with `OnDelete` nothing is waited for, as with Argo CD. */
function daemonSet(live, pods) {
    if ((0,read/* textAt */.$6)(live, 'spec', 'updateStrategy', 'type') === 'OnDelete')
        return current();
    const wanted = count(live, 'desiredNumberScheduled');
    const fields = [
        ['currentNumberScheduled', 'are scheduled'],
        ['updatedNumberScheduled', 'are updated'],
        ['numberAvailable', 'are available'],
        ['numberReady', 'are ready'],
    ];
    for (const [field, what] of fields)
        if (count(live, field) < wanted)
            return unlessPodsFail(pods, progressing(`${count(live, field)} of ${wanted} Pods ${what}`));
    return current();
}
/** Rules of kstatus for a ReplicaSet of its own. */
function replicaSet(live, pods) {
    const wanted = (0,read/* numberAt */.tk)(live, 'spec', 'replicas') ?? 1;
    const fields = [
        ['fullyLabeledReplicas', 'are labelled'],
        ['availableReplicas', 'are available'],
        ['readyReplicas', 'are ready'],
    ];
    for (const [field, what] of fields)
        if (count(live, field) < wanted)
            return unlessPodsFail(pods, progressing(`${count(live, field)} of ${wanted} Pods ${what}`));
    const surplus = count(live, 'replicas') - wanted;
    return surplus > 0 ? progressing(`${surplus} Pods too many`) : current();
}
/**
 * A Job is done when it is complete: kstatus calls a started one current, Flux replaced that rule
 * (fluxcd/kustomize-controller#553). Crashes are its own affair up to `backoffLimit`; an image that cannot be had is not
 * counted there and would keep it waiting for ever.
 */
function job(live, pods) {
    const failure = (0,read/* conditionOf */.rI)(live, 'Failed');
    if (failure?.status === 'True')
        return failed(`has failed: ${failure.message || failure.reason}`);
    if ((0,read/* conditionOf */.rI)(live, 'Complete')?.status === 'True')
        return current();
    if ((0,read.at)(live, 'spec', 'suspend') === true)
        return current();
    for (const pod of pods) {
        const trouble = imageTrouble(pod);
        if (trouble)
            return failed(trouble, true);
    }
    const trouble = pods.map(troubleOf).find((found) => found !== undefined);
    return progressing(trouble ?? ((0,read.at)(live, 'status', 'startTime') === undefined ? 'has not started' : 'is running'));
}

;// CONCATENATED MODULE: ./build/domain/deploy/health.js





/** Rules of the kinds that have one of their own, by `kind.group`. */
const rules = {
    'Deployment.apps': health_workloads_deployment,
    'StatefulSet.apps': statefulSet,
    'DaemonSet.apps': daemonSet,
    'ReplicaSet.apps': replicaSet,
    'Job.batch': job,
    'Pod.': podHealth,
    'PersistentVolumeClaim.': claim,
    'Service.': service,
    'Namespace.': namespace,
    'CustomResourceDefinition.apiextensions.k8s.io': definition,
    'APIService.apiregistration.k8s.io': apiService,
};
/** Workloads count as observed only when their controller says so: they all report what they saw. */
const observers = new Set(['Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps', 'ReplicaSet.apps']);
/**
 * Whether a live object is what its spec asks for: the rules of kstatus, with Flux's rule for Jobs and Argo CD's for
 * failed Pods (knowledge/deploy.md §2.6). The generic rules come first and win. `pods` are those that a workload has made
 * for its current spec: they tell why it does not come up, long before its own deadline does.
 */
function healthOf(live, pods = []) {
    const kind = `${(0,read/* textAt */.$6)(live, 'kind') ?? ''}.${(0,deploy_identity/* groupOf */.F8)((0,read/* textAt */.$6)(live, 'apiVersion') ?? '')}`;
    return (generic(live, observers.has(kind)) ??
        (Object.hasOwn(rules, kind) ? rules[kind] : readiness)?.(live, pods) ??
        current());
}
/** What holds for every kind. */
function generic(live, mustObserve) {
    if ((0,read.at)(live, 'metadata', 'deletionTimestamp') !== undefined)
        return progressing('is being deleted');
    const generation = (0,read/* numberAt */.tk)(live, 'metadata', 'generation');
    const observed = (0,read/* numberAt */.tk)(live, 'status', 'observedGeneration');
    if (observed === undefined && mustObserve)
        return progressing('its controller has not seen it yet');
    if (observed !== undefined && generation !== undefined && observed !== generation)
        return progressing(`its controller has seen generation ${observed} of ${generation}`);
    const stalled = (0,read/* conditionOf */.rI)(live, 'Stalled');
    if (stalled?.status === 'True')
        return failed(`is stalled: ${stalled.message || stalled.reason}`);
    const reconciling = (0,read/* conditionOf */.rI)(live, 'Reconciling');
    if (reconciling?.status === 'True')
        return progressing(reconciling.message || 'is being reconciled');
    return undefined;
}
/** Any other kind: its condition Ready, where it has one. `False` is no failure: controllers say so while they work. */
function readiness(live) {
    const ready = (0,read/* conditionOf */.rI)(live, 'Ready');
    if (!ready)
        return current();
    const entry = (0,read/* objectsAt */.yR)(live, 'status', 'conditions').find((condition) => condition.type === 'Ready');
    const seen = (0,read/* numberAt */.tk)(entry, 'observedGeneration');
    const generation = (0,read/* numberAt */.tk)(live, 'metadata', 'generation');
    if (seen !== undefined && generation !== undefined && seen < generation)
        return progressing(`its condition Ready is about generation ${seen} of ${generation}`);
    return ready.status === 'True' ? current() : progressing(ready.message || ready.reason || 'is not ready');
}
function claim(live) {
    const phase = (0,read/* textAt */.$6)(live, 'status', 'phase');
    if (phase === 'Bound')
        return current();
    if (phase === 'Lost')
        return failed('has lost its volume');
    return progressing('is not bound to a volume');
}
/** As kstatus: an external address is not waited for, many clusters never assign one. */
function service(live) {
    const balanced = (0,read/* textAt */.$6)(live, 'spec', 'type') === 'LoadBalancer';
    return balanced && !(0,read/* textAt */.$6)(live, 'spec', 'clusterIP') ? progressing('has no address') : current();
}
function namespace(live) {
    return (0,read/* textAt */.$6)(live, 'status', 'phase') === 'Terminating' ? progressing('is being deleted') : current();
}
function definition(live) {
    const names = (0,read/* conditionOf */.rI)(live, 'NamesAccepted');
    if (names?.status === 'False')
        return failed(`its names are not accepted: ${names.message || names.reason}`);
    const established = (0,read/* conditionOf */.rI)(live, 'Established');
    if (established?.status === 'True')
        return current();
    if (established?.status === 'False' && established.reason !== 'Installing')
        return failed(`is not established: ${established.message || established.reason}`);
    return progressing('is being installed');
}
function apiService(live) {
    const available = (0,read/* conditionOf */.rI)(live, 'Available');
    return available?.status === 'True' ? current() : progressing(available?.message || 'is not available');
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/find-pods.js



const makers = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job']);
const groups = new Set(['apps/v1', 'batch/v1']);
/** Finds Pods by the selector and the owner of a workload. Where they may not be read, waits go on without reasons. */
function createPodFinder({ cluster, host }) {
    let allowed = true;
    return async (workload) => {
        const kind = (0,read/* textAt */.$6)(workload, 'kind') ?? '';
        const namespace = (0,read/* textAt */.$6)(workload, 'metadata', 'namespace');
        const labels = (0,read/* textsAt */.i1)(workload, 'spec', 'selector', 'matchLabels');
        const readable = allowed && makers.has(kind) && groups.has((0,read/* textAt */.$6)(workload, 'apiVersion') ?? '');
        // Without labels this would read every Pod of the namespace, again and again.
        if (!readable || namespace === undefined || Object.keys(labels).length === 0)
            return [];
        try {
            const [pods, sets] = await Promise.all([
                cluster.list('v1', 'Pod', namespace, labels),
                kind === 'Deployment' ? cluster.list('apps/v1', 'ReplicaSet', namespace, labels) : [],
            ]);
            return podsOf(workload, pods, sets);
        }
        catch (error) {
            if (!(error instanceof errors/* ClusterError */.b$))
                throw error;
            allowed = error.status !== 403;
            host.debug(`Reasons are not looked for in Pods: ${error.message}`);
            return [];
        }
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/wait.js







/** Between two rounds, in milliseconds: from quick to patient, and slower for many, to ask some 40 objects a second. */
const quickest = 500;
const slowest = 3000;
const perResource = 25;
/**
 * Waits until each applied object is what exactly its applied generation asks for. Ends at once when all are, when one has
 * failed for good, and when one fails for longer than `patience` seconds.
 */
async function waitForHealth(lives, { timeout, patience }, ports) {
    const { clock } = ports;
    const start = clock.now().getTime();
    const pods = createPodFinder(ports);
    const followed = lives.map(wait_follow);
    for (let pause = quickest;; pause = Math.min(pause * 1.5, slowest)) {
        const open = followed.filter(({ health, doubtful }) => health.state !== 'current' || doubtful);
        if (open.length === 0)
            return { state: 'healthy', unhealthy: [], message: '' };
        const now = clock.now().getTime();
        if (open.some((one) => isLost(one, now, patience)))
            return ended('unhealthy', followed, start, now);
        if (clock.cancelled.aborted)
            return ended('cancelled', followed, start, now);
        const left = start + timeout * 1000 - now;
        if (left <= 0)
            return ended('timeout', followed, start, now);
        await clock.sleep(Math.ceil(Math.min(Math.max(pause, open.length * perResource), left)));
        await inParallel(open, (one) => look(one, ports, pods));
    }
}
function wait_follow({ item, outcome, live }) {
    const first = healthOf(live);
    // Nothing is given up by an answer to an apply: it is read once more, with its Pods, which know why.
    const health = first.state === 'failed' ? { state: 'progressing', message: first.message } : first;
    return {
        resource: item.resource,
        uid: (0,read/* textAt */.$6)(live, 'metadata', 'uid'),
        generation: (0,read/* numberAt */.tk)(live, 'metadata', 'generation') ?? 0,
        expires: (0,read/* numberAt */.tk)(live, 'spec', 'ttlSecondsAfterFinished') !== undefined,
        health,
        doubtful: outcome !== 'unchanged' && isServed(item.resource),
        failing: undefined,
    };
}
function isLost({ health, failing }, now, patience) {
    if (health.state !== 'failed')
        return false;
    return !health.recoverable || (failing !== undefined && now - failing >= patience * 1000);
}
/** Reads an object anew. A cluster that does not answer for a moment does not end a wait: its time does. */
async function look(one, { cluster, clock }, pods) {
    const live = await cluster.get(one.resource).catch((error) => {
        if (error instanceof errors/* ClusterError */.b$ && (error.status === 0 || error.status >= 500))
            return error;
        throw error;
    });
    if (live instanceof errors/* ClusterError */.b$) {
        one.health = { state: 'progressing', message: `cannot be read: ${live.message}` };
        return;
    }
    one.doubtful = false;
    one.health = await wait_judge(one, live, pods);
    if (one.health.state === 'current')
        one.failing = undefined;
    else if (one.health.state === 'failed')
        one.failing ??= clock.now().getTime();
}
async function wait_judge(one, live, pods) {
    // A finished Job may be cleared away before we look (fluxcd/pkg, ssa: the same rule).
    if (!live && one.expires)
        return { state: 'current', message: 'is done and cleared away' };
    if (!live)
        return { state: 'failed', message: 'was deleted while it was waited for', recoverable: false };
    if (one.uid !== undefined && (0,read/* textAt */.$6)(live, 'metadata', 'uid') !== one.uid)
        return { state: 'failed', message: 'was replaced by somebody else while it was waited for', recoverable: false };
    if (((0,read/* numberAt */.tk)(live, 'metadata', 'generation') ?? 0) < one.generation)
        return { state: 'progressing', message: 'is not read as it was written yet' };
    const health = healthOf(live);
    return health.state === 'current' ? health : healthOf(live, await pods(live));
}
/** What a wait that did not succeed reports: what has failed before what is only late. */
function ended(state, followed, start, now) {
    const late = followed.filter(({ health }) => health.state !== 'current');
    const sorted = late.toSorted((a, b) => Number(b.health.state === 'failed') - Number(a.health.state === 'failed'));
    const unhealthy = sorted.map(({ resource, health }) => ({ resource: (0,deploy_identity/* nameOf */.Vb)(resource), message: health.message }));
    const seconds = Math.round((now - start) / 1000);
    const head = {
        healthy: '',
        unhealthy: `Failed after ${seconds} s.`,
        timeout: `Not healthy within ${seconds} s.`,
        cancelled: `The run was cancelled after ${seconds} s of waiting. The next run goes on from what it finds.`,
    }[state];
    const lines = unhealthy.map(({ resource, message }) => `${(0,deploy_identity/* describeResource */.w9)(resource)}: ${message}`);
    return { state, unhealthy, message: [head, ...lines].join('\n') };
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/apply-stages.js






/** How long a new kind or namespace may take to be usable, in seconds. */
const foundationTime = 60;
/** How long after its CRD is established a kind may be refused, in milliseconds. */
const servingTime = 10_000;
/**
 * Applies what the rehearsal says would change, in stages, many requests in flight. Kinds and namespaces are waited for
 * before the next stage: others stand on them. `applied` grows with each resource, so that it is true when the run stops.
 * @throws Stop when a resource is refused after all, or when the run is cancelled
 */
async function applyStages(forecasts, deployment, ports, applied) {
    const known = new Map(forecasts.map((forecast) => [forecast.item, forecast]));
    const all = [];
    for (const stage of stagesOf([...known.keys()])) {
        const rejections = [];
        const done = await inParallel(stage, async (item) => {
            const forecast = known.get(item);
            if (forecast?.outcome === 'unchanged')
                return note({ item, outcome: 'unchanged', live: forecast.live }, applied, ports);
            stopIfCancelled(ports.clock, 'while it was applying');
            const result = await insist(item, forecast?.outcome === 'unknown', deployment, ports);
            if (result.outcome !== 'conflict' && result.outcome !== 'refused')
                return note({ item, ...result }, applied, ports);
            rejections.push([item, result]);
            return undefined;
        });
        if (rejections.length > 0)
            throw rejected(rejections, partly(applied));
        const lives = done.filter((live) => live !== undefined);
        await settle(lives.filter(({ item, outcome }) => isFoundation(item) && outcome !== 'unchanged'), ports);
        all.push(...lives);
    }
    return all;
}
/**
 * Applies an item. One that only became possible by this batch is tried again for a moment: the API server serves a new kind,
 * or a changed schema, a little after it says so.
 */
async function insist(item, unproved, deployment, ports) {
    const until = ports.clock.now().getTime() + servingTime;
    for (;;) {
        const result = await attempt(item, deployment, ports, false);
        const early = unproved && item.standsOn.definition && result.outcome === 'refused';
        if (!early || ports.clock.now().getTime() > until || ports.clock.cancelled.aborted)
            return result;
        await ports.clock.sleep(250);
    }
}
function note(live, applied, { host }) {
    applied.push({ resource: (0,deploy_identity/* nameOf */.Vb)(live.item.resource), outcome: live.outcome });
    const line = `${(0,deploy_identity/* describeResource */.w9)(live.item.resource)} ${live.outcome}`;
    if (live.outcome === 'unchanged')
        host.debug(line);
    else
        host.info(line);
    return live;
}
function partly(applied) {
    const changed = applied.filter(({ outcome }) => outcome !== 'unchanged').length;
    return changed === 0
        ? 'Nothing was applied.'
        : `${changed} other resources were applied before; the next run goes on from there.`;
}
function isFoundation({ resource }) {
    return resource.kind === 'CustomResourceDefinition' || resource.kind === 'Namespace';
}
async function settle(foundations, ports) {
    if (foundations.length === 0)
        return;
    const waited = await waitForHealth(foundations, { timeout: foundationTime, patience: 0 }, ports);
    if (waited.state !== 'healthy')
        throw new Stop(waited.state, waited.message, waited.unhealthy);
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/ledger.js






/** How to start over: the way out of every refusal below. */
function startOver({ app, namespace }) {
    return `To start over, delete it (kubectl delete configmap plumbline-${app} --namespace ${namespace}): what it lists is not pruned then.`;
}
/** Reads the inventory and refuses what it must not be followed by. @throws Stop */
async function readLedger(deployment, items, ports) {
    const name = inventoryName(deployment.app, deployment.namespace);
    const live = await ports.cluster.get(name);
    if (!live)
        return { inventory: undefined, version: undefined };
    const inventory = decodeInventory(live);
    if ('reason' in inventory)
        throw new Stop('refused', `${(0,deploy_identity/* describeResource */.w9)(name)} is not an inventory: ${inventory.reason}. ${startOver(deployment)}`);
    refuseForeign(inventory, deployment);
    await refuseOlder(inventory, deployment, ports);
    const reason = refusePrune(inventory.entries, items.map(({ resource }) => resource));
    if (reason !== undefined)
        throw new Stop('refused', `Nothing was done: ${reason}. ${startOver(deployment)}`);
    return { inventory, version: (0,read/* textAt */.$6)(live, 'metadata', 'resourceVersion') };
}
/** Two environments in one namespace would delete each other's resources. */
function refuseForeign(inventory, deployment) {
    const fields = ['app', 'environment', 'target'];
    if (fields.every((field) => inventory[field] === deployment[field]))
        return;
    const { app, environment, target } = inventory;
    throw new Stop('refused', `Namespace ${deployment.namespace} holds the inventory of ${app} in ${environment} (target ${target}), not of ${deployment.app} in ${deployment.environment} (target ${deployment.target}): give them namespaces of their own. ${startOver(deployment)}`);
}
/** A job that was re-run must not bring last week back (DESIGN §1.2). */
async function refuseOlder(inventory, deployment, { host }) {
    const { commit } = deployment;
    if (inventory.commit === commit || deployment.allowOlder)
        return;
    const short = (id) => id.slice(0, 12);
    const related = async (a, b) => {
        try {
            return await deployment.isAncestor(a, b);
        }
        catch (cause) {
            if (!(cause instanceof errors/* UserError */.yo))
                throw cause;
            throw new Stop('refused', `The commit ${short(inventory.commit)} that runs now cannot be compared with ${short(commit)}: ${cause.message} ${startOver(deployment)}`);
        }
    };
    if (await related(commit, inventory.commit))
        throw new Stop('overtaken', `A newer commit is deployed already: ${short(inventory.commit)} comes after ${short(commit)}. Nothing was done.`);
    if (!(await related(inventory.commit, commit)))
        host.warning(`The commit ${short(inventory.commit)} that runs now is not in the history of ${short(commit)}.`);
}
/**
 * Writes the inventory if it says something new. Before anything is applied it lists the old and the new entries
 * (`deploying`), so that a run that is killed leaves nothing that nobody knows of; in the end the new ones alone.
 * @throws Stop when another run has written it since it was read, or when it is too large
 */
async function writeLedger(ledger, state, deployment, wanted, { cluster }) {
    const { app, environment, target, namespace, commit, revision } = deployment;
    const entries = state === 'deploying' ? unionOf(wanted, ledger.inventory?.entries ?? []) : wanted;
    const inventory = { app, environment, target, namespace, commit, revision, state, entries };
    const encoded = encodeInventory(inventory);
    if (!encoded)
        throw new Stop('refused', `The app has too many resources for one inventory (${entries.length}): split it.`);
    const before = ledger.inventory && encodeInventory(ledger.inventory);
    if (before && JSON.stringify(before) === JSON.stringify(encoded))
        return ledger;
    const stored = await cluster.replace(encoded, ledger.version);
    if (!stored)
        throw new Stop('overtaken', `Another run has deployed ${app} to ${environment} (target ${target}) at the same time: this one gives way.`);
    return { inventory, version: (0,read/* textAt */.$6)(stored, 'metadata', 'resourceVersion') };
}

;// CONCATENATED MODULE: ./build/domain/deploy/acceptable.js



/** Everything that keeps these resources from being applied as they are. `inventory` is the name of our own ConfigMap. */
function refusalsOf(resources, inventory) {
    const seen = new Set();
    return resources.flatMap((resource) => {
        const identity = (0,deploy_identity/* identityOf */.cu)(resource);
        const reason = seen.has(identity) ? 'is rendered twice' : refusalOf(resource, inventory);
        seen.add(identity);
        return reason === undefined ? [] : [{ resource, reason }];
    });
}
function refusalOf(resource, inventory) {
    const { value } = resource;
    if (isEncrypted(value))
        return 'is still encrypted by SOPS: it must be decrypted in the cluster or before it is rendered';
    if (!isPathSegment((0,read/* textAt */.$6)(value, 'metadata', 'name') ?? '/'))
        return 'has no usable metadata.name (generateName cannot be applied)';
    if (resource.kind === 'ConfigMap' && resource.name === inventory)
        return 'has the name of the inventory of this app';
    if (resource.kind.endsWith('List') && Array.isArray(value.items))
        return 'is a list, not a resource';
    return undefined;
}
/** Whether SOPS left its mark: its own metadata beside the data, with a checksum (getsops/sops, README). */
function isEncrypted(value) {
    const sops = (0,read.at)(value, 'sops');
    return (0,read/* isObject */.Gv)(sops) && (sops.mac !== undefined || sops.lastmodified !== undefined || sops.version !== undefined);
}
/** Refusals as text, one per line. */
function describeRefusals(refusals) {
    return refusals.map(({ resource, reason }) => `${(0,deploy_identity/* describeResource */.w9)(resource)} ${reason}`).join('\n');
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/place.js






/** The namespaced or cluster-wide kinds that a batch itself defines: `group/version/kind` → namespaced. */
function definedKinds(resources) {
    const kinds = new Map();
    for (const { apiVersion, kind, value } of resources) {
        if (kind !== 'CustomResourceDefinition' || (0,deploy_identity/* groupOf */.F8)(apiVersion) !== 'apiextensions.k8s.io')
            continue;
        const group = (0,read/* textAt */.$6)(value, 'spec', 'group') ?? '';
        const defined = (0,read/* textAt */.$6)(value, 'spec', 'names', 'kind') ?? '';
        for (const version of (0,read/* objectsAt */.yR)(value, 'spec', 'versions'))
            kinds.set(`${group}/${(0,read/* textAt */.$6)(version, 'name') ?? ''}/${defined}`, (0,read/* textAt */.$6)(value, 'spec', 'scope') === 'Namespaced');
    }
    return kinds;
}
/**
 * Puts each resource into its namespace. Asks the cluster which kinds have one, and the batch where it brings the kind.
 * @throws Stop when a kind is unknown or a resource cannot be applied whatever the cluster says
 */
async function placeResources({ resources, namespace, app }, { cluster }) {
    if (resources.length === 0)
        throw new Stop('refused', 'Nothing is rendered, so there is nothing to deploy.');
    const defined = definedKinds(resources);
    const made = new Set(resources.filter(isNamespace).map(({ name }) => name));
    const kinds = new Map(resources.map((resource) => [kindKey(resource), resource]));
    const scopes = new Map(await inParallel([...kinds], async ([key, { apiVersion, kind }]) => {
        const known = await cluster.namespaced(apiVersion, kind);
        return [key, known ?? defined.get(key)];
    }));
    const unknown = [...kinds.values()].filter((resource) => scopes.get(kindKey(resource)) === undefined);
    if (unknown.length > 0)
        throw new Stop('refused', unknown.map((resource) => describeUnknown(resource, cluster.name)).join('\n'));
    const items = resources.map((resource) => {
        const placed = inNamespace(resource, scopes.get(kindKey(resource)) === true, namespace);
        const standsOn = { namespace: made.has(placed.namespace ?? ''), definition: defined.has(kindKey(resource)) };
        return { resource: placed, standsOn };
    });
    const refusals = refusalsOf(items.map(({ resource }) => resource), inventoryName(app, namespace).name);
    if (refusals.length > 0)
        throw new Stop('refused', describeRefusals(refusals));
    return items;
}
function kindKey({ apiVersion, kind }) {
    const version = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
    return `${version}/${kind}`;
}
function isNamespace({ apiVersion, kind }) {
    return kind === 'Namespace' && apiVersion === 'v1';
}
function describeUnknown(resource, cluster) {
    const at = resource.locate(['kind']);
    return `${(0,deploy_identity/* describeResource */.w9)(resource)} (${at.file}:${at.line}): the cluster ${cluster} does not know the kind ${resource.kind} of ${resource.apiVersion}. Is its CustomResourceDefinition installed, is the version right?`;
}
function inNamespace(resource, namespaced, namespace) {
    const { apiVersion, kind, name, value } = resource;
    const place = namespaced ? { namespace: resource.namespace ?? namespace } : {};
    return { apiVersion, kind, name, ...place, value, locate: (path) => resource.locate(path) };
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/claims.js



/**
 * What the inventories of other apps list. A resource that moves from one app to another is applied by the new one and
 * no longer wanted by the old one, under the same field manager: only the inventories tell that it must stay.
 */
async function claimsOfOthers(candidates, { app, namespace }, { cluster, host }) {
    const read = (place) => cluster.list('v1', 'ConfigMap', place, inventoryLabels);
    const near = new Set([
        namespace,
        ...candidates.map((entry) => entry.namespace).filter((place) => place !== undefined),
    ]);
    let found;
    try {
        found = await read(undefined);
    }
    catch (error) {
        if (!(error instanceof errors/* ClusterError */.b$) || error.status !== 403)
            throw error;
        host.debug('Inventories are only looked for in the namespaces of this app: the credentials may not read all.');
        found = (await Promise.all([...near].map(read))).flat();
    }
    const claims = new Map();
    for (const configMap of found) {
        const inventory = decodeInventory(configMap);
        if ('reason' in inventory || (inventory.app === app && inventory.namespace === namespace))
            continue;
        for (const entry of inventory.entries)
            claims.set((0,deploy_identity/* identityOf */.cu)(entry), inventory.app);
    }
    return claims;
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes/prune.js







/**
 * Deletes what is wanted no more, the last stage first. Each object is read before: it may ask to be kept, and it may be
 * somebody else's by now. Only the very object that was read is deleted. `pruned` grows with each.
 */
async function pruneStages(candidates, deployment, ports, pruned) {
    if (candidates.length === 0)
        return;
    const { cluster, clock, host } = ports;
    const claims = await claimsOfOthers(candidates, deployment, ports);
    for (const stage of inDeletionStages(candidates))
        await inParallel(stage, async (entry) => {
            stopIfCancelled(clock, 'while it was pruning');
            const resource = (0,deploy_identity/* nameOf */.Vb)(entry);
            const live = await cluster.get(resource);
            const reason = live && (keepReason(entry, live) ?? claimReason(entry, claims));
            if (!live)
                pruned.push({ resource, outcome: 'absent' });
            else if (reason !== undefined) {
                pruned.push({ resource, outcome: 'kept', reason });
                host.warning(`${(0,deploy_identity/* describeResource */.w9)(resource)} is no longer in Git, but it is kept: ${reason}.`);
            }
            else {
                await cluster.delete(resource, (0,read/* textAt */.$6)(live, 'metadata', 'uid'));
                pruned.push({ resource, outcome: 'deleted' });
                host.info(`${(0,deploy_identity/* describeResource */.w9)(resource)} deleted: it is no longer in Git`);
            }
        });
}
function claimReason(entry, claims) {
    const app = claims.get((0,deploy_identity/* identityOf */.cu)(entry));
    return app === undefined ? undefined : `the app ${app} lists it as its own (ConfigMap plumbline-${app})`;
}

;// CONCATENATED MODULE: ./build/actions/deploy/kubernetes.js











/** See `KubernetesDeployment.patience`. */
const defaultPatience = 15;
/**
 * Brings rendered resources to one target and waits until exactly this revision is healthy there (DESIGN §7). Everything is
 * recomputed from what the cluster says, so a run that was killed at any point is finished by the next one.
 * @throws ClusterError when the cluster cannot be reached or does not accept the credentials
 */
async function deployToKubernetes(deployment, ports) {
    const applied = [];
    const pruned = [];
    try {
        await converge(deployment, ports, applied, pruned);
        return { outcome: 'healthy', applied, pruned, unhealthy: [], message: summarize(applied, pruned) };
    }
    catch (stop) {
        if (!(stop instanceof Stop))
            throw stop;
        return { outcome: stop.outcome, applied, pruned, unhealthy: stop.unhealthy, message: stop.message };
    }
}
async function converge(deployment, ports, applied, pruned) {
    const items = await placeResources(deployment, ports);
    const found = await readLedger(deployment, items, ports);
    const forecasts = await rehearse(items, deployment, ports);
    const wanted = items.map(({ resource }) => (0,deploy_identity/* nameOf */.Vb)(resource));
    const candidates = pruneCandidates(found.inventory?.entries ?? [], wanted);
    const changes = candidates.length > 0 || forecasts.some(({ outcome }) => outcome !== 'unchanged');
    await deployment.begin?.();
    // The inventory needs its namespace: where the batch brings it, that is applied before all else. It is never pruned.
    const early = forecasts.filter((forecast) => isOwnNamespace(forecast, deployment.namespace));
    const first = await applyStages(early, deployment, ports, applied);
    const noted = changes ? await writeLedger(found, 'deploying', deployment, wanted, ports) : found;
    const rest = forecasts.filter((forecast) => !early.includes(forecast));
    const lives = [...first, ...(await applyStages(rest, deployment, ports, applied))];
    const { timeout, patience = defaultPatience } = deployment;
    const waited = await waitForHealth(lives, { timeout, patience }, ports);
    if (waited.state !== 'healthy')
        throw new Stop(waited.state, waited.message, waited.unhealthy);
    await pruneStages(candidates, deployment, ports, pruned);
    const deployed = lives.map(({ item, live }) => withUid(item.resource, (0,read/* textAt */.$6)(live, 'metadata', 'uid')));
    await writeLedger(noted, 'deployed', deployment, deployed, ports);
}
function isOwnNamespace({ item: { resource }, outcome }, namespace) {
    return (outcome === 'created' &&
        resource.apiVersion === 'v1' &&
        resource.kind === 'Namespace' &&
        resource.name === namespace);
}
function summarize(applied, pruned) {
    const count = (outcome) => applied.filter((one) => one.outcome === outcome).length;
    const parts = ['created', 'configured', 'unchanged'].map((outcome) => `${count(outcome)} ${outcome}`);
    const deleted = pruned.filter(({ outcome }) => outcome === 'deleted').length;
    return `All ${applied.length} resources are healthy: ${[...parts, `${deleted} deleted`].join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/actions/deploy/cluster.js







/** How many applications are brought to one cluster at a time. */
const cluster_width = 4;
/**
 * Push mode: applies each placement to its cluster and waits until exactly this revision is healthy there. It is applied
 * even where GitHub knows it as deployed: the cluster is the truth about the cluster. A cluster that does not answer fails
 * what belongs there and nothing else, and one application that hangs does not keep the others waiting.
 */
async function deployToCluster(ports, request) {
    const jobs = request.placements.flatMap((placement) => {
        const { deploy } = placement.instance;
        const context = (0,judge/* targetOf */.$r)(request.environment, placement)?.context;
        return deploy.with === 'kubernetes' ? [{ placement, deploy, context }] : [];
    });
    const placed = new Map();
    const clusters = [...Map.groupBy(jobs, ({ context }) => context)];
    const ended = await Promise.allSettled(clusters.map(([context, members]) => deployTogether(ports, request, context, members, placed)));
    for (const one of ended)
        if (one.status === 'rejected')
            throw one.reason;
    return jobs.flatMap((job) => placed.get(job) ?? []);
}
/**
 * Brings all that belongs to one cluster there. What is refused before it was begun may only have missed what another
 * application brings (a definition, a namespace): when all others are done it is tried once more, in the order of the file.
 */
async function deployTogether(ports, request, context, jobs, placed) {
    const connected = ports.cluster(context);
    // Each placement reports it by itself.
    connected.catch(() => undefined);
    const bring = (again) => async (job) => {
        const { placement } = job;
        const what = `${placement.app.name} in ${placement.target}`;
        const one = await (0,isolate/* isolate */.a)(ports.host, what, async () => deployOne(ports, request, job, await connected, again));
        if ('again' in one)
            return [job];
        placed.set(job, 'failed' in one ? failedPlacement(placement, one.failed) : one);
        return [];
    };
    const late = await inParallel(jobs, bring(jobs.length > 1), cluster_width);
    await inParallel(late.flat(), bring(false), 1);
}
/** @param again whether to give back, unrecorded, what is refused before it was begun */
async function deployOne(ports, request, job, cluster, again) {
    const { forge } = ports;
    const recorded = await readRecorded(forge, request, job.placement);
    const { app, revision, release } = recorded.record;
    const { environment, target } = job.placement;
    // Asked before anything is recorded: a cluster that does not answer, or not us, was not deployed to.
    await cluster.namespaced('v1', 'Namespace');
    let deployment = recorded.known?.deployment.id ?? 0;
    let begun = false;
    const begin = async () => {
        if (!recorded.healthy && !begun)
            deployment = await openDeployment(forge, request, recorded);
        begun = true;
    };
    const { outcome, message } = await apply(ports, request, job, { cluster, revision, begin });
    if (again && outcome === 'refused' && !begun)
        return { again };
    const ended = () => ({ app, environment, target, revision, release, deployment, message });
    // It says nothing about the release: neither its health nor its soak may end with it.
    const cutShort = outcome === 'overtaken' || outcome === 'cancelled' || ports.clock.cancelled.aborted;
    if (outcome !== 'healthy' && cutShort)
        return { ...ended(), outcome: 'waiting' };
    await begin();
    if (outcome === 'healthy' && recorded.healthy)
        return { ...ended(), outcome: 'unchanged' };
    await closeDeployment(forge, request, deployment, outcome === 'healthy' ? 'success' : 'failure', message);
    return { ...ended(), outcome: outcome === 'healthy' ? 'healthy' : 'failed' };
}
/** Applies it and waits. A cluster that fails on the way is an outcome like others: what was begun is recorded as failed. */
async function apply({ clock, git, host }, request, { placement, deploy }, { cluster, revision, begin }) {
    const { resources } = await request.desired.rendered(placement.source);
    // Several report at a time.
    const named = (message) => `${placement.app.name} in ${placement.target}: ${message}`;
    const said = {
        info: (message) => host.info(named(message)),
        debug: (message) => host.debug(named(message)),
        warning: (message) => host.warning(named(message)),
    };
    try {
        return await deployToKubernetes({
            app: placement.app.name,
            environment: placement.environment,
            target: placement.target,
            namespace: deploy.namespace,
            conflicts: deploy.conflicts,
            timeout: deploy.timeout,
            resources,
            commit: request.desired.commit,
            revision,
            isAncestor: (a, b) => git.isAncestor(a, b),
            begin,
        }, { cluster, clock, host: said });
    }
    catch (error) {
        // What GitHub refuses is nothing that the cluster did.
        if (!(error instanceof errors/* UserError */.yo) || error instanceof errors/* ForgeError */.Q8)
            throw error;
        return { outcome: 'unhealthy', message: (0,errors/* formatUserError */.XR)(error) };
    }
}

// EXTERNAL MODULE: ./build/steps/deployable.js
var deployable = __webpack_require__(1505);
// EXTERNAL MODULE: ./build/steps/verify-gates.js
var verify_gates = __webpack_require__(4317);
;// CONCATENATED MODULE: ./build/actions/deploy/sort-by-gates.js





/** What may be deployed; everything is judged before anything is begun. */
async function sortByGates(ports, desired, environment, { apps, overrideGates }) {
    const open = [];
    const kept = [];
    const overridden = new Map();
    for (const placement of await (0,deployable/* deployable */.G)(ports.host, desired, desired.placements(environment.name, apps))) {
        const { app, target } = placement;
        const judged = await (0,isolate/* isolate */.a)(ports.host, `${app.name} in ${target}`, async () => {
            await (0,judge/* renderValid */.xM)(desired, environment, placement);
            await desired.release(placement.app, placement.instance);
            if (overrideGates !== '')
                return { closed: await overriddenGate(ports, desired, placement, environment) };
            return { closed: await (0,verify_gates/* closedGate */.w)(ports, desired, placement, environment) };
        });
        if ('failed' in judged)
            kept.push(failedPlacement(placement, judged.failed));
        else if (judged.closed !== undefined && overrideGates === '') {
            kept.push(await holdBack(desired, placement, judged.closed));
        }
        else
            open.push(placement);
        if ('failed' in judged || judged.closed === undefined || overrideGates === '')
            continue;
        ports.host.warning(`${app.name} in ${target}: gates are overridden, though ${judged.closed}.`);
        overridden.set(placement, overrideGates);
    }
    return { open, kept, overridden };
}
/** As `closedGate`, for one that is passed over in any case: what keeps it from being evaluated holds nothing back. */
async function overriddenGate(ports, desired, placement, environment) {
    const ask = async () => ({ closed: await (0,verify_gates/* closedGate */.w)(ports, desired, placement, environment) });
    const asked = await (0,isolate/* isolate */.a)(ports.host, `${placement.app.name} in ${placement.target}`, ask, 'warning');
    return 'failed' in asked ? 'they could not be evaluated' : asked.closed;
}
async function holdBack(desired, placement, why) {
    const { app, environment, target, source, instance } = placement;
    const [revision, release] = await Promise.all([desired.revision(source), desired.release(app, instance)]);
    const message = `Held back: ${why}.`;
    return { app: app.name, environment, target, revision, release: release.id, outcome: 'held', deployment: 0, message };
}

;// CONCATENATED MODULE: ./build/actions/deploy/run.js
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










/**
 * Brings the tip of the default branch to one environment. Every placement is brought as far as it gets; the run fails
 * when one did not become healthy.
 */
async function run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const desired = __addDisposableResource(env_1, await (0,desired_state/* readDesiredState */.gQ)(ports, inputs.config), true);
        (0,selection/* checkSelection */.N)(desired.config, { apps: inputs.apps, environments: [inputs.environment] });
        const environment = (0,graph/* environmentNamed */.b6)(desired.config, inputs.environment);
        const { login } = await ports.forge.identity();
        ports.host.info(`Deploying ${desired.branch} at ${desired.commit} to ${environment.name}, as ${login}.`);
        const { open, kept, overridden } = await sortByGates(ports, desired, environment, inputs);
        const runUrl = ports.trigger?.runUrl;
        const request = { desired, environment, overridden, ...(runUrl !== undefined && { runUrl }) };
        const inBranch = open.filter(({ instance }) => instance.deploy.with === 'branch');
        const inCluster = open.filter(({ instance }) => instance.deploy.with === 'kubernetes');
        const placed = [
            ...kept,
            ...(await deployToBranch(ports, { ...request, placements: inBranch })),
            ...(await deployToCluster(ports, { ...request, placements: inCluster })),
        ];
        if (placed.length === 0)
            ports.host.info(`Nothing that was asked for runs in ${environment.name}.`);
        await ports.host.summary(summary(environment, desired, placed));
        for (const { app, target, outcome, message, revision } of placed) {
            ports.host.info(`${app} in ${target}: ${outcome}. ${message}`);
            // What is broken was shown when that was found; here is what was tried.
            if (revision === '' || (outcome !== 'failed' && outcome !== 'waiting'))
                continue;
            ports.host.annotate([(0,isolate/* notDone */.G)(`${app} in ${target}`, { message, at: undefined, hint: undefined })]);
        }
        const changed = placed.some(({ outcome }) => outcome === 'healthy');
        if (changed)
            await (0,dispatch_deploy/* dispatchPromote */.v5)(ports, inputs.promoteWorkflow, desired.branch);
        return {
            changed,
            deployments: placed.map(({ message: _, ...outcome }) => outcome),
        };
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
/** Why a deploy run has failed, for the runner; undefined when it has not. Its outputs are set either way. */
function failure(outputs) {
    const bad = outputs.deployments.filter(({ outcome }) => outcome === 'failed' || outcome === 'waiting');
    if (bad.length === 0)
        return undefined;
    const names = bad.map(({ app, target, outcome }) => `${app} in ${target} (${outcome})`).join(', ');
    return new errors/* UserError */.yo(`Not healthy: ${names}.`, {
        hint: 'The errors above say why. Put it right in Git; the next run goes on from there.',
    });
}
function summary(environment, desired, placed) {
    const head = `### ${(0,markdown/* code */.aY)(environment.name)} at ${(0,markdown/* code */.aY)(desired.commit.slice(0, 12))}`;
    if (placed.length === 0)
        return `${head}\n\nNo application runs there.`;
    const rows = placed.map(({ app, target, outcome, release, message }) => [
        (0,markdown/* code */.aY)(app),
        (0,markdown/* code */.aY)(target),
        outcome,
        (0,markdown/* code */.aY)(release),
        (0,markdown/* code */.aY)(message),
    ]);
    return `${head}\n\n${(0,markdown/* table */.tp)(['application', 'target', 'outcome', 'release', 'what happened'], rows)}`;
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

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployable)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/**
 * The placements that this version can bring somewhere. An app of Terraform or Nomad files has versions that are kept up to date, and
 * something else that deploys it: that is said, and is no failure.
 */
async function deployable(host, desired, placements) {
    const kinds = await Promise.all(placements.map((placement) => kindOf(desired, placement)));
    return placements.filter(({ app, environment }, index) => {
        const kind = kinds[index];
        if (kind !== 'terraform' && kind !== 'nomad')
            return true;
        host.info(`${app.name} in ${environment}: not looked at, as this version does not deploy ${kind}.`);
        return false;
    });
}
/** A source that cannot even be looked at is left to whoever renders it, and says why. */
async function kindOf(desired, { source }) {
    try {
        return (await desired.render(source)).kind;
    }
    catch (error) {
        if (error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
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


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ closedGate)
/* harmony export */ });
/* harmony import */ var _domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3106);
/* harmony import */ var _domain_promote_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4494);
/* harmony import */ var _domain_promote_soak_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9014);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4717);
/* harmony import */ var _histories_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4448);





/** Deployments of a task that the forge tells where there are so many (ports/forge.ts: it need not tell them all). */
const toldAtLeast = 30;
/**
 * Why a release may not be deployed here yet; undefined when it may. Evaluated from deployments, from scratch: commit
 * statuses can be written by many, and a pull request can be merged before its gates are open (DESIGN §6). Of what is
 * before only the records count, so that a source there that does not render closes nothing here.
 *
 * A release that this environment already had passes, and so does the first one ever: there is nothing to protect yet.
 * It is the first where nobody has recorded anything, so that another identity may hold a release, never let it in.
 */
async function closedGate(ports, desired, placement, environment) {
    const { after } = environment;
    if (!after)
        return undefined;
    const { app, instance } = placement;
    const [release, identity, own] = await Promise.all([
        desired.release(app, instance),
        ports.forge.identity(),
        (0,_histories_js__WEBPACK_IMPORTED_MODULE_1__/* .readHistories */ .X)(ports, app, environment.name),
    ]);
    const known = own.flatMap(({ deployments }) => (0,_domain_promote_health_js__WEBPACK_IMPORTED_MODULE_2__/* .ownDeployments */ .d)(deployments, identity.id));
    const wasHealthy = known.some(({ record, statuses }) => record.release === release.id && statuses.some(({ state }) => state === 'success'));
    if (wasHealthy)
        return undefined;
    const succeeded = known.some(({ statuses }) => statuses.some(({ state }) => state === 'success'));
    // As many as are told at the least: an older success may be behind them.
    if (!succeeded && known.length >= toldAtLeast)
        return `${known.length} attempts failed, and what was before them is not known: override-gates with a reason`;
    // An attempt of ours that never came to its end, or failed, leaves the first release the first.
    if (!succeeded)
        return recordedByOthers(own, new Set(known.map(({ deployment }) => deployment.id)), identity.id);
    const { soak } = environment.gates;
    const missing = [];
    for (const name of after.environments) {
        const soaked = await hasSoakedIn(ports, app, release, name, soak);
        if (soaked && after.mode === 'any')
            return undefined;
        if (soaked === false)
            missing.push(soak === 0 ? name : `${name} for ${(0,_domain_promote_soak_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(soak)}`);
    }
    if (missing.length === 0)
        return undefined;
    return `this release has not been healthy in ${missing.join(after.mode === 'any' ? ' or ' : ' and ')}`;
}
/**
 * Why this is no first release though we know of none that succeeded; undefined when it is one. What cannot be read counts too: only the
 * newest deployments are told, and such ones could have pushed out those that can.
 */
function recordedByOthers(histories, ours, identity) {
    const all = histories.flatMap(({ deployments }) => deployments.filter(({ id }) => !ours.has(id)));
    const other = all.find(({ payload }) => (0,_domain_deploy_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .a)(payload)) ?? all[0];
    if (!other)
        return undefined;
    if (other.author === identity)
        return 'recorded in a form that this version cannot read: override-gates with a reason';
    return `recorded by another identity (id ${other.author ?? 'unknown'}): use its token, or override-gates with a reason`;
}
/** Whether a release has soaked in an upstream environment; undefined where the app does not run there. */
async function hasSoakedIn(ports, app, release, environment, soak) {
    if ((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placementsOf */ .WU)(app, environment).length === 0)
        return undefined;
    const [histories, { id }] = await Promise.all([(0,_histories_js__WEBPACK_IMPORTED_MODULE_1__/* .readHistories */ .X)(ports, app, environment), ports.forge.identity()]);
    return (0,_domain_promote_soak_js__WEBPACK_IMPORTED_MODULE_3__/* .hasSoaked */ .Ad)(histories, release, soak, id, ports.clock.now());
}


/***/ })

};
