export const id = 267;
export const ids = [267];
export const modules = {

/***/ 3787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ offered),
/* harmony export */   U: () => (/* binding */ whyHeld)
/* harmony export */ });
/* harmony import */ var _domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3391);

/**
 * Leaves out what somebody has taken back. It is asked of the newest version alone: until there is a newer one, nothing in between is
 * offered either.
 */
async function offered(held, { app, environment, newer }) {
    const [kept, left] = [[], []];
    for (const version of newer) {
        const { artifact, from, to } = version;
        const offer = { environment: environment.name, app: app.name, artifact: artifact.name, current: from };
        const back = await held.isHeld(offer, to);
        if (!back)
            kept.push(version);
        else {
            const why = `${artifact.name} ${(0,_domain_versions_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeVersion */ .MP)(to)} was merged with ${back.commit.slice(0, 12)} and taken back since`;
            left.push({ version, why });
        }
    }
    return { newer: kept, held: left };
}
/** Why some versions are not offered, and what a person can do; undefined when all are. */
function whyHeld(held) {
    if (held.length === 0)
        return undefined;
    return `${held.map(({ why }) => why).join(', ')}; to have it again, write it yourself (\`plumbline set\`)`;
}


/***/ }),

/***/ 7267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ proposeUpdates),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/steps/close-moot.js
var close_moot = __webpack_require__(9458);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/held-versions.js + 1 modules
var held_versions = __webpack_require__(6949);
// EXTERNAL MODULE: ./build/steps/in-turn.js
var in_turn = __webpack_require__(8909);
// EXTERNAL MODULE: ./build/steps/look-for-versions.js + 2 modules
var look_for_versions = __webpack_require__(3695);
// EXTERNAL MODULE: ./build/domain/promote/names.js
var names = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/domain/promote/windows-cron.js
var windows_cron = __webpack_require__(6544);
// EXTERNAL MODULE: ./build/domain/promote/windows-zone.js
var windows_zone = __webpack_require__(6902);
;// CONCATENATED MODULE: ./build/domain/promote/windows-timetable.js


const day = 86_400_000;
/** Between two 29ths of February lie at most eight years. */
const horizon = 8 * 366 + 1;
/** The timetable of a window. It remembers the dates that it was asked for. */
function timetableOf(window) {
    const dates = new Map();
    const startsOn = (date) => {
        const starts = dates.get(date) ?? findStarts(window, date);
        dates.set(date, starts);
        return starts;
    };
    const today = (instant) => Math.floor(window.zone.wallTime(instant) / day) * day;
    return {
        endOf(instant) {
            const length = window.seconds * 1000;
            const start = lastStart(startsOn, today(instant), instant, instant - length);
            return start === undefined ? undefined : start + length;
        },
        nextStart: (instant) => firstStart(startsOn, today(instant), instant),
    };
}
/** The last start at or before an instant and behind another. */
function lastStart(startsOn, today, instant, behind) {
    const last = (date) => startsOn(date).findLast((start) => start <= instant) ?? behind;
    for (let date = today + day; date > behind - 3 * day; date -= day) {
        // A clock that is put back over midnight shows the evening again when the morning has begun.
        const found = Math.max(last(date), last(date - day));
        if (found > behind)
            return found;
    }
    return undefined;
}
function firstStart(startsOn, today, instant) {
    const first = (date) => startsOn(date).find((start) => start > instant) ?? Number.POSITIVE_INFINITY;
    for (let count = -1; count < horizon; count++) {
        const found = Math.min(first(today + count * day), first(today + (count + 1) * day));
        if (found !== Number.POSITIVE_INFINITY)
            return found;
    }
    return undefined;
}
/** The starts of one date of the calendar on the wall, the earliest first. */
function findStarts({ cron, zone }, date) {
    const calendar = new Date(date);
    if (!(0,windows_cron/* isOnDay */.Y)(cron, calendar.getUTCMonth() + 1, calendar.getUTCDate(), calendar.getUTCDay()))
        return [];
    const walls = [...cron.hours].flatMap((hour) => [...cron.minutes].map((minute) => date + (hour * 60 + minute) * 60_000));
    return walls.flatMap((0,windows_zone/* instantsOn */.G)(zone, date)).toSorted((a, b) => a - b);
}

;// CONCATENATED MODULE: ./build/domain/promote/windows.js

/** Windows that take turns so often that nothing is found in this many steps leave no room that a person would call one. */
const steps = 1000;
/** How windows stand at a moment. They are half-open: a window of 9:00 for an hour is over at 10:00. */
function windowState(windows, now) {
    const tables = { allow: windows.allow.map(timetableOf), deny: windows.deny.map(timetableOf) };
    const instant = now.getTime();
    if (!isOpen(tables, instant))
        return { open: false, next: toDate(nextOpen(tables, instant)) };
    const denied = tables.deny.map((table) => table.nextStart(instant));
    return { open: true, until: toDate(earliest([endOf(tables.allow, instant), ...denied])) };
}
function isOpen({ allow, deny }, instant) {
    if (endOf(deny, instant) !== undefined)
        return false;
    return allow.length === 0 || endOf(allow, instant) !== undefined;
}
function nextOpen(tables, from) {
    let instant = from;
    for (let step = 0; step < steps && instant !== undefined; step++) {
        if (isOpen(tables, instant))
            return instant;
        const now = instant;
        instant = endOf(tables.deny, now) ?? earliest(tables.allow.map((table) => table.nextStart(now)));
    }
    return undefined;
}
/** When the last of those windows ends that last at an instant; undefined when none does. */
function endOf(tables, instant) {
    const ends = tables.map((table) => table.endOf(instant)).filter((end) => end !== undefined);
    return ends.length === 0 ? undefined : Math.max(...ends);
}
function earliest(instants) {
    const known = instants.filter((instant) => instant !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
}
function toDate(instant) {
    return instant === undefined ? undefined : new Date(instant);
}

;// CONCATENATED MODULE: ./build/steps/openings.js


const hour = 3_600_000;
/** Counts by the limits and looks at the schedule of each environment. What is asked of GitHub is asked only where a limit needs it. */
function openingsOf(ports, opening) {
    const opened = new Set();
    const open = new Set([...opening.open.keys()].filter((branch) => !opening.replaced.has(branch)));
    const recent = rememberRecent(ports);
    return {
        async ask(environment, branch) {
            if (opened.has(branch))
                return undefined;
            const prefix = `${(0,names/* branchPrefix */.$j)('update')}${environment.name}/`;
            const now = [...opened].filter((one) => one.startsWith(prefix)).length;
            const held = (opening.named ? undefined : bySchedule(environment, ports.clock.now())) ??
                byLimit(environment, [...open].filter((one) => one.startsWith(prefix)).length) ??
                (await byHour(environment, now, () => recent(prefix)));
            if (held)
                return held;
            opened.add(branch);
            open.add(branch);
            return undefined;
        },
        scheduled(environment) {
            return bySchedule(environment, ports.clock.now());
        },
        free(branch) {
            open.delete(branch);
        },
    };
}
function bySchedule({ pullRequests: { schedule } }, now) {
    if (schedule.length === 0)
        return undefined;
    const state = windowState({ allow: schedule, deny: [] }, now);
    return state.open ? undefined : { why: 'its schedule lets none be opened now', until: state.next };
}
function byLimit({ pullRequests: { limit } }, count) {
    if (limit === undefined || count < limit)
        return undefined;
    return { why: `${count} pull requests are open, and its limit is ${limit}`, until: undefined };
}
async function byHour({ pullRequests: { limitPerHour } }, now, recent) {
    if (limitPerHour === undefined)
        return undefined;
    const before = await recent();
    const count = now + before.length;
    if (count < limitPerHour)
        return undefined;
    // One may be opened again when so many are older than an hour that fewer than the limit are left.
    const frees = before.toSorted((a, b) => a.getTime() - b.getTime())[count - limitPerHour];
    const until = frees && new Date(frees.getTime() + hour);
    return { why: `${count} pull requests were opened within an hour, and its limit is ${limitPerHour}`, until };
}
/** When the pull requests of a prefix were opened that are younger than an hour: as it was before this run opened any. */
function rememberRecent({ forge, clock }) {
    const known = new Map();
    return (prefix) => {
        const since = new Date(clock.now().getTime() - hour);
        const found = known.get(prefix) ?? forge.pullRequestsSince(prefix, since).then((all) => all.map((one) => one.createdAt));
        known.set(prefix, found);
        return found;
    };
}

// EXTERNAL MODULE: ./build/steps/selection.js
var selection = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/steps/isolate.js
var isolate = __webpack_require__(4081);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/steps/newer-version.js + 3 modules
var newer_version = __webpack_require__(7445);
;// CONCATENATED MODULE: ./build/actions/update/latest.js



/**
 * The newer of what was found and what the open pull request holds: the latter stays unless the track takes the other one for newer.
 * It is looked at as if somebody had asked for it by name: what is gone from where it was published, or came by another way, stays not.
 *
 * @throws ConfigError, RegistryError
 */
async function latest(ports, { artifact, from, held, found }) {
    if (!held || (found && (0,observed/* sameVersion */.r1)(held, found)))
        return found;
    const stays = await follow(ports, artifact, from, held);
    if (!stays || !found || (0,observed/* sameVersion */.r1)(stays, found))
        return stays ?? found;
    return (await follow(ports, artifact, stays, found)) ?? stays;
}
/** What to write of a version when it may follow another one; undefined when it may not. */
async function follow(ports, artifact, from, version) {
    if (version.tag === undefined)
        return undefined;
    try {
        return (await (0,newer_version/* findNewer */.p)(ports, { artifact, from, wanted: referenceTo(artifact, version) })).to;
    }
    catch (error) {
        // It is not published any more, or as something else.
        if (error instanceof errors/* InputError */.dz)
            return undefined;
        throw error;
    }
}
function referenceTo({ coordinates: { name } }, { tag = '', digest }) {
    const [registry = '', ...path] = name.split('/');
    const text = `${name}:${tag}${digest === undefined ? '' : `@${digest}`}`;
    return {
        text,
        written: name,
        name,
        registry,
        repository: path.join('/'),
        tag,
        ...(digest !== undefined && { digest }),
    };
}

;// CONCATENATED MODULE: ./build/domain/promote/groups.js
/** The name of the group that all apps of an environment are in. */
const everything = 'all';
/** The group in which an app is updated in an environment; undefined when it has a pull request of its own. */
function groupOf({ pullRequests: { group } }, app) {
    if (group === 'app')
        return undefined;
    if (group === 'environment')
        return everything;
    return [...group].find(([, apps]) => apps.includes(app))?.[0];
}

;// CONCATENATED MODULE: ./build/actions/update/units.js



/** What was looked at, by the pull request that it goes into; in the order of the configuration. */
function unitsOf(looked) {
    const units = new Map();
    for (const one of looked) {
        const { app, environment } = one;
        const group = groupOf(environment, app.name);
        const branch = branchOf(one);
        const name = `${group ?? app.name} in ${environment.name}`;
        const known = units.get(branch);
        units.set(branch, { environment, group, branch, name, looked: [...(known?.looked ?? []), one] });
    }
    return [...units.values()];
}
/** The branch of the pull request that an app goes into. */
function branchOf({ app, environment }) {
    const group = groupOf(environment, app.name);
    return group === undefined
        ? (0,names/* branchName */.at)('update', environment.name, app.name)
        : (0,names/* groupBranchName */.NP)(environment.name, group);
}
/** The names of all apps of a unit, whichever of them were looked at; in the order of the configuration. */
function membersOf({ config }, { environment, group, looked }) {
    if (group === undefined)
        return looked.map(({ app }) => app.name);
    return config.apps
        .filter((app) => groupOf(environment, app.name) === group && (0,desired_state/* placementsOf */.WU)(app, environment.name).length > 0)
        .map(({ name }) => name);
}
/** Apps of an environment that share a pull request with some of these, and are not among them: without them it would lose theirs. */
function missingMembers(desired, looked) {
    const missing = new Map();
    for (const { environment, group, looked: members } of unitsOf(looked)) {
        if (group === undefined)
            continue;
        const there = new Set(members.map(({ app }) => app.name));
        const others = membersOf(desired, { environment, group, looked: members }).filter((name) => !there.has(name));
        if (others.length > 0)
            missing.set(environment, [...(missing.get(environment) ?? []), ...others]);
    }
    return missing;
}

;// CONCATENATED MODULE: ./build/actions/update/complete.js






/** What was looked at, and the other apps of a group of which some were selected: without them they would fall out of it. */
async function completeGroups(ports, desired, selected) {
    const others = [];
    for (const [environment, apps] of missingMembers(desired, selected)) {
        others.push(...(await look(ports, desired, environment, apps)));
    }
    return [...selected, ...others];
}
/**
 * A unit of which images were named, completed to what its pull request holds. Beside an open one these are all artifacts of all its
 * apps, none of them older than there; else the other apps of the group. Where one that the pull request holds cannot be looked at,
 * all have failed: it stays as it is.
 */
async function completeNamed(ports, desired, unit, standing) {
    const named = new Map(unit.looked.map((one) => [one.app.name, one]));
    const apps = membersOf(desired, unit).filter((app) => standing.open || !named.has(app));
    const found = await look(ports, desired, unit.environment, apps);
    if (!standing.open) {
        const all = new Map([...found, ...unit.looked].map((one) => [one.app.name, one]));
        return membersOf(desired, unit).flatMap((app) => all.get(app) ?? []);
    }
    const completed = [];
    for (const one of found)
        completed.push(await completeApp(ports, desired, one, named.get(one.app.name), standing));
    const isIn = ({ app }) => standing.versions.some((one) => one.app === app.name);
    const failed = completed.find((one) => one.failed && isIn(one))?.failed;
    return failed ? completed.map((one) => ({ failed, ...one })) : completed;
}
async function look(ports, desired, { name }, apps) {
    return apps.length === 0 ? [] : await (0,look_for_versions/* lookForVersions */.O)(ports, desired, { apps, environments: [name] });
}
async function completeApp(ports, desired, found, named, standing) {
    const { app, environment } = found;
    const failed = named?.failed ?? found.failed;
    if (failed)
        return { app, environment, newer: [], failed };
    const completed = await (0,isolate/* isolate */.a)(ports.host, `${app.name} in ${environment.name}`, async () => {
        const [placement] = (0,desired_state/* placementsOf */.WU)(app, environment.name);
        const current = placement ? await desired.current(app, placement.instance) : new Map();
        const newer = [];
        for (const artifact of app.artifacts) {
            const is = (one) => one.artifact.name === artifact.name;
            const asked = named?.newer.find(is);
            const offer = asked ?? found.newer.find(is);
            const held = standing.versions.find((one) => one.app === app.name && one.artifact === artifact.name)?.version;
            const from = current.get(artifact.name);
            const to = await latest(ports, { artifact, from, held, found: offer?.to });
            if (asked && to && !(0,observed/* sameVersion */.r1)(asked.to, to))
                sayOlder(ports, asked, to);
            if (to)
                newer.push({ app, environment: environment.name, artifact, from, to });
        }
        return { newer };
    });
    return { app, environment, newer: [], ...completed };
}
function sayOlder({ host }, { app, environment, artifact, to }, held) {
    const what = `${artifact.coordinates.name}:${(0,observed/* describeVersion */.MP)(to)}`;
    host.info(`${what} changes nothing in ${environment}: the open pull request brings ${app.name} to ${(0,observed/* describeVersion */.MP)(held)}.`);
}

// EXTERNAL MODULE: ./build/actions/update/deploy-merged.js
var deploy_merged = __webpack_require__(8646);
// EXTERNAL MODULE: ./build/actions/update/managed.js
var managed = __webpack_require__(6505);
// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
;// CONCATENATED MODULE: ./build/actions/update/summary.js


/** What a run of `update` did, for the summary of the job. */
function updateSummary(rows, looked, named) {
    if (rows.length === 0) {
        const nothing = named
            ? 'The named images change nothing at the roots.'
            : 'Everything at the roots is at its newest version.';
        return `### Updates\n\n${nothing}`;
    }
    const cells = rows.map((row) => [(0,markdown/* code */.aY)(row.app), (0,markdown/* code */.aY)(row.environment), versions(row, looked), outcome(row)]);
    return `### Updates\n\n${(0,markdown/* table */.tp)(['application', 'environment', 'versions', 'pull request'], cells)}`;
}
function versions({ app, environment }, looked) {
    return looked
        .filter((one) => one.app.name === app && one.environment.name === environment)
        .flatMap(({ newer }) => newer)
        .map(({ artifact, from, to }) => `${(0,markdown/* code */.aY)(artifact.name)} ${(0,markdown/* code */.aY)((0,observed/* describeVersion */.MP)(from))} → ${(0,markdown/* code */.aY)((0,observed/* describeVersion */.MP)(to))}`)
        .join('<br>');
}
function outcome({ number, url, state, problem, why, until }) {
    const end = until === undefined ? '' : `, until ${until.slice(0, 16).replace('T', ' ')} UTC`;
    const reason = why === undefined ? '' : `: ${(0,markdown/* code */.aY)(why)}${end}`;
    return `${number === 0 ? state : `[#${number}](${url}) ${state}`}${reason}${problem ? `, but ${problem}` : ''}`;
}

// EXTERNAL MODULE: ./build/domain/promote/trailers.js
var trailers = __webpack_require__(3056);
;// CONCATENATED MODULE: ./build/actions/update/supersede.js



/** Pull requests whose branch no unit has any more: their app, environment or group is gone from the configuration. */
function orphansOf(open, branches) {
    return new Map([...open].filter(([branch]) => !branches.has(branch)));
}
/**
 * Closes the orphans. One whose apps are in other pull requests by now is superseded by them, and waits until they are there; one
 * whose apps have nothing newer, or are gone, is moot.
 */
async function closeOrphans(ports, desired, orphans, rows) {
    const closed = [];
    for (const [branch, pullRequest] of orphans) {
        const [, , environment = '', name = ''] = branch.split('/');
        const apps = await appsOf(ports, pullRequest, name);
        const others = rows.filter((row) => row.environment === environment && apps.includes(row.app));
        if (others.some(({ state }) => waits.has(state)))
            continue;
        const why = reason(desired.branch, others);
        if (!(await (0,close_moot/* closeMoot */.YJ)(ports.forge, pullRequest, why)))
            continue;
        const { number, url } = pullRequest;
        const group = name.startsWith('_') ? { group: name.slice(1) } : {};
        closed.push(...apps.map((app) => ({ app, environment, number, url, state: 'closed', ...group })));
    }
    return closed;
}
/** States of an app in which nothing stands in for the old pull request yet. */
const waits = new Set(['failed', 'held', 'left-alone']);
/** The apps that it moves, as its commit says: of a group that is gone nothing else tells. */
async function appsOf({ git }, { head }, name) {
    const apps = (0,trailers/* readTrailer */.o)(await git.message(head.commit), 'App');
    return apps.length > 0 ? apps : [name];
}
function reason(branch, others) {
    const numbers = [...new Set(others.filter(({ state }) => state !== 'closed').map(({ number }) => `#${number}`))];
    if (numbers.length > 0)
        return `Superseded by ${numbers.slice(0, 10).join(', ')}.`;
    return `Closed, as ${(0,markdown/* code */.aY)(branch)} has nothing any more that takes newer versions there in a pull request of its own.`;
}

// EXTERNAL MODULE: ./build/steps/races.js
var races = __webpack_require__(214);
// EXTERNAL MODULE: ./build/domain/promote/version-trailer.js
var version_trailer = __webpack_require__(1512);
;// CONCATENATED MODULE: ./build/actions/update/standing.js



/** Reads it afresh: another run may have been here since this one began. */
async function readStanding({ forge, git }, branch, base) {
    const all = await forge.pullRequestsFrom(branch);
    const known = all.filter((one) => one.head.sameRepository && one.base.branch === base);
    const open = known.find(({ state }) => state === 'open');
    const head = open ? open.head.commit : await forge.branch(branch);
    // A head that a pull request was closed at or merged at is what is left of it.
    if (head === undefined || (!open && known.some((one) => one.head.commit === head)))
        return { head, open: false, versions: [] };
    const written = (0,trailers/* readTrailer */.o)(await git.message(head), version_trailer/* versionKey */._5).map(version_trailer/* parseWritten */.$s);
    return { head, open: true, versions: written.filter((one) => one !== undefined) };
}
/** The forge, which makes commits only where nobody has been since: what came in between is not overwritten, but looked at. */
function commitsOnlyAt(forge, { head }) {
    return {
        ...forge,
        async commit(request) {
            if (request.expected !== head)
                throw new errors/* ForgeError */.Q8(`The branch ${request.branch} has been moved meanwhile.`, 409);
            return await forge.commit(request);
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/update/unit-rows.js
/** What is said of one app of a unit whose pull request stands so. */
function rowOf(unit, app, proposed) {
    const base = { app, environment: unit.environment.name, ...groupKey(unit) };
    if (proposed.state !== 'held') {
        const { number, url } = proposed.pullRequest;
        return { ...base, number, url, state: proposed.state };
    }
    return { ...base, number: 0, url: '', ...heldKeys(proposed) };
}
/** The keys of a row that say what is held, why and until when. */
function heldKeys({ why, until }) {
    return { state: 'held', why, ...(until && { until: until.toISOString() }) };
}
/** The key of a row that names the group, where there is one. */
function groupKey({ group }) {
    return group === undefined ? {} : { group };
}
/** In the order of the configuration, one row an app. */
function inOrder({ looked }, rows) {
    return looked.flatMap(({ app }) => rows.filter((row) => row.app === app.name));
}

// EXTERNAL MODULE: ./build/domain/versions/release.js
var release = __webpack_require__(7798);
// EXTERNAL MODULE: ./build/steps/edit-versions.js
var edit_versions = __webpack_require__(2006);
// EXTERNAL MODULE: ./build/steps/preview.js + 1 modules
var steps_preview = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/steps/propose.js + 10 modules
var propose = __webpack_require__(7867);
// EXTERNAL MODULE: ./build/steps/settle-pull-request.js
var settle_pull_request = __webpack_require__(4181);
;// CONCATENATED MODULE: ./build/steps/unjudge.js

/**
 * Takes back what was said of an open pull request that can no longer be judged, as the log of this run says: a roll-up that stays green
 * would let GitHub, or a person, merge what nobody has judged on the base of now. The next run that can judge it says so again.
 */
async function unjudge(forge, known, environment) {
    const open = await forge.pullRequest(known.number);
    if (open.state !== 'open')
        return;
    // What a person began stays: the roll-up tells them.
    if (open.merging)
        await forge.cancelMerge(open.number);
    const description = 'cannot be judged now: see the log of the last run';
    await (0,settle_pull_request/* showGates */.a)(forge, open.head.commit, environment, [{ name: 'validate', state: 'pending', description }]);
}

;// CONCATENATED MODULE: ./build/steps/made-moot.js

/**
 * The commit that made a pull request moot, as the rest of a sentence with a link; '' when none did: it is in the base and changed
 * these sources since the pull request's commit was made. Without one the versions were withdrawn from where they are published.
 */
async function whatMadeMoot({ forge, git }, desired, { head }, sources) {
    const last = await git.lastChange(desired.commit, sources);
    if (!last || (await git.isAncestor(last.id, head.commit)))
        return '';
    const { url } = await forge.repository();
    return `: ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(last.id.slice(0, 12)), `${url}/commit/${last.id}`)} has changed them`;
}

;// CONCATENATED MODULE: ./build/actions/update/close-unit.js





/** Closes the pull request of a unit that has nothing newer any more. The rows of those apps; undefined when there is none to close. */
async function closeUnit(ports, desired, unit, closable) {
    const present = closable?.get(unit.branch);
    if (!present)
        return undefined;
    const { environment, group, looked } = unit;
    const what = group === undefined ? (0,markdown/* code */.aY)(looked[0]?.app.name ?? '') : `the group ${(0,markdown/* code */.aY)(group)}`;
    const sources = looked.flatMap(({ app }) => (0,desired_state/* placementsOf */.WU)(app, environment.name)).map(({ source }) => source);
    const because = await whatMadeMoot(ports, desired, present, sources);
    const why = `Closed, as ${what} in ${(0,markdown/* code */.aY)(environment.name)} has no newer versions than those on ${(0,markdown/* code */.aY)(desired.branch)}${because}.`;
    if (!(await (0,close_moot/* closeMoot */.YJ)(ports.forge, present, why)))
        return undefined;
    const { number, url } = present;
    const apps = group === undefined ? looked.slice(0, 1) : looked;
    return apps.map(({ app }) => {
        return { app: app.name, environment: environment.name, number, url, state: 'closed', ...groupKey(unit) };
    });
}

// EXTERNAL MODULE: ./build/actions/update/offered.js
var offered = __webpack_require__(3787);
;// CONCATENATED MODULE: ./build/actions/update/update-unit.js












/** Keeps the pull request of a unit, or closes it when it has become moot. One row for each app that something is said of. */
async function updateUnit(ports, desired, unit, around) {
    const rows = [];
    const members = [];
    for (const looked of unit.looked) {
        const made = await makeMember(ports, desired, unit, looked, around.held);
        if ('member' in made)
            members.push(made.member);
        if ('row' in made)
            rows.push(made.row);
    }
    const leftOut = rows.filter(({ state }) => state === 'failed').map(({ app }) => app);
    if (members.length > 0) {
        const proposed = await proposeUnit(ports, desired, unit, { members, leftOut }, around.openings);
        if (proposed.state === 'merged')
            around.openings.free(unit.branch);
        return inOrder(unit, [...rows, ...members.map(({ app }) => rowOf(unit, app.name, proposed))]);
    }
    const open = around.closable?.get(unit.branch);
    if (leftOut.length > 0 && open)
        await unjudge(ports.forge, open, unit.environment.name);
    // What failed may have its part in it: nothing is known to be moot.
    const closed = leftOut.length > 0 ? undefined : await closeUnit(ports, desired, unit, around.closable);
    if (closed)
        around.openings.free(unit.branch);
    return inOrder(unit, closed ? [...rows, ...closed] : rows);
}
/** What one app brings into the pull request; or what is said of it instead, which can be nothing. */
async function makeMember(ports, desired, unit, looked, held) {
    const { app, environment } = looked;
    const base = { app: app.name, environment: environment.name, number: 0, url: '', ...groupKey(unit) };
    if (looked.failed)
        return { row: { ...base, state: 'failed' } };
    const what = `${app.name} in ${environment.name}`;
    const made = await (0,isolate/* isolate */.a)(ports.host, what, async () => {
        const { newer, held: left } = await (0,offered/* offered */.I)(held, looked);
        const why = (0,offered/* whyHeld */.U)(left);
        if (why !== undefined)
            ports.host.info(`${what}: held, ${why}.`);
        if (newer.length > 0)
            return { member: await edit(ports, desired, unit, newer, looked) };
        return why === undefined ? {} : { row: { ...base, state: 'held', why } };
    });
    return 'failed' in made ? { row: { ...base, state: 'failed' } } : made;
}
async function edit(ports, desired, { group }, newer, { app, environment }) {
    const placements = (0,desired_state/* placementsOf */.WU)(app, environment.name);
    const writes = newer.map(({ artifact, to }) => ({ artifact, version: to }));
    const changes = await (0,edit_versions/* editVersions */.m)(desired, app, placements, writes);
    const moves = newer.map(({ artifact, from, to }) => ({ app: app.name, artifact, from, to }));
    const member = { app, placements, moves, changes };
    const preview = await (0,steps_preview/* previewMember */.L)(ports, desired, environment, member);
    // Alone it is shown with its gate closed; among others it would close the gate for them.
    if (group !== undefined && preview.errors > 0) {
        throw new errors/* UserError */.yo(`what its new versions render to has ${preview.errors} errors`, {
            hint: `It is left out of the pull request of the group ${group} until they are gone.`,
        });
    }
    return { ...member, ...preview };
}
async function proposeUnit(ports, desired, { environment, group, branch, name }, { members, leftOut }, openings) {
    const releases = await Promise.all(members.map((member) => nextRelease(desired, environment.name, member)));
    const proposed = await (0,propose/* propose */.B)(ports, desired, {
        verb: 'update',
        branch,
        environment,
        group,
        members,
        leftOut,
        why: `Newer versions are published, and ${(0,markdown/* code */.aY)(environment.name)} takes its versions from there.`,
        trailers: [...releases.map((id) => ['Release', id]), ['From', 'registry']],
        gates: [],
        mayOpen: () => openings.ask(environment, branch),
    });
    if (proposed.state === 'held')
        ports.host.info(`${name}: held, ${proposed.why}${untilText(proposed.until)}.`);
    return proposed;
}
function untilText(until) {
    return until === undefined ? '' : `, until ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** The id of the release that an app has with its new versions. */
async function nextRelease(desired, environment, { app, moves }) {
    const [placement] = (0,desired_state/* placementsOf */.WU)(app, environment);
    const versions = new Map(placement ? await desired.current(app, placement.instance) : []);
    for (const { artifact, to } of moves)
        versions.set(artifact.name, to);
    return (0,release/* releaseOf */.l)(versions).id;
}

;// CONCATENATED MODULE: ./build/actions/update/update-named.js





/** Runs for one pull request that may go on at the same time: a build of many images sends an event for each. All but one lose a turn. */
const mostAtOnce = 10;
/**
 * Keeps the pull request of a unit of which images were named. Two runs for one unit can go on at the same time: what the other one
 * has brought into it is looked at right before, and again whenever it was faster, so that neither drops a version of the other.
 */
function updateNamed(ports, desired, unit, around) {
    return (0,races/* retryRaces */.$)(async () => {
        const standing = await readStanding(ports, unit.branch, desired.branch);
        const whole = { ...unit, looked: await completeNamed(ports, desired, unit, standing) };
        // Asked for by name passes the schedule; what would only come along waits for it.
        const waits = standing.open ? undefined : around.openings.scheduled(unit.environment);
        const comesAlong = ({ app }) => !unit.looked.some((one) => one.app.name === app.name);
        const left = waits ? whole.looked.filter(comesAlong) : [];
        const now = { ...whole, looked: whole.looked.filter((one) => !left.includes(one)) };
        const rows = await updateUnit({ ...ports, forge: commitsOnlyAt(ports.forge, standing) }, desired, now, around);
        return { unit: whole, rows: inOrder(whole, [...rows, ...(waits ? leftOut(ports, unit, left, waits) : [])]) };
    }, mostAtOnce);
}
/** What is said of the rest of a group that waits for the schedule. */
function leftOut({ host }, unit, left, held) {
    return left.flatMap(({ app, environment, newer, failed }) => {
        const base = { app: app.name, environment: environment.name, number: 0, url: '', ...groupKey(unit) };
        if (failed)
            return [{ ...base, state: 'failed' }];
        if (newer.length === 0)
            return [];
        host.info(`${app.name} in ${environment.name}: held, ${held.why}; only what was named passes it.`);
        return [{ ...base, ...heldKeys(held) }];
    });
}

;// CONCATENATED MODULE: ./build/actions/update/run.js
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















/** Keeps one pull request per app or group and root environment for newer versions, and closes those that became moot. */
async function run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const desired = __addDisposableResource(env_1, await (0,desired_state/* readDesiredState */.gQ)(ports, inputs.config), true);
        (0,selection/* checkSelection */.N)(desired.config, inputs);
        const looked = await (0,look_for_versions/* lookForVersions */.O)(ports, desired, inputs);
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
async function proposeUpdates(ports, desired, selected, inputs) {
    const turns = (0,in_turn/* inTurn */.l)(ports.host);
    const open = await (0,close_moot/* readOpen */.FA)(ports.forge, 'update', desired.branch);
    // Who names an image says nothing of what else is newest: no pull request is moot because of that.
    const named = (inputs.images ?? []).length > 0;
    const looked = named ? selected : await completeGroups(ports, desired, selected);
    const whole = !named && inputs.apps.length === 0 && inputs.environments.length === 0;
    const units = unitsOf(looked);
    const orphans = whole ? orphansOf(open, new Set(units.map(({ branch }) => branch))) : new Map();
    const done = await updateUnits(ports, desired, units, turns, {
        held: (0,held_versions/* heldVersions */.X)(ports.git, desired),
        openings: openingsOf(ports, { open, replaced: new Set(orphans.keys()), named }),
        closable: named ? undefined : open,
        open,
        named,
    });
    const rows = done.flatMap((one) => one.rows);
    if (orphans.size > 0) {
        const gone = async () => ({ closed: await closeOrphans(ports, desired, orphans, rows) });
        const closed = await turns.take('pull requests of what is gone', gone);
        if ('closed' in closed)
            rows.push(...closed.closed);
    }
    const pullRequests = await (0,deploy_merged/* deployMerged */.A)(ports, inputs.deployWorkflow, desired.branch, rows);
    turns.finish(pullRequests.some(managed/* isChanged */.H));
    await ports.host.summary(updateSummary(pullRequests, done.flatMap(({ unit }) => unit.looked), named));
    return { changed: pullRequests.some(managed/* isChanged */.H), 'pull-requests': pullRequests };
}
/** Those that have a pull request come first: what is closed makes room for what is opened. The rows come in the order of the units. */
async function updateUnits(ports, desired, units, turns, { open, named, ...around }) {
    const done = new Map();
    const isOpen = ({ branch }) => open.has(branch);
    for (const unit of [...units.filter(isOpen), ...units.filter((one) => !isOpen(one))]) {
        const result = await turns.take(unit.name, async () => named
            ? await updateNamed(ports, desired, unit, around)
            : { unit, rows: await updateUnit(ports, desired, unit, around) });
        done.set(unit, 'rows' in result ? result : { unit, rows: unit.looked.map((looked) => failed(unit, looked)) });
    }
    return units.flatMap((unit) => done.get(unit) ?? []);
}
function failed({ group }, { app, environment }) {
    const base = { app: app.name, environment: environment.name, ...(group !== undefined && { group }) };
    return { ...base, number: 0, url: '', state: 'failed' };
}


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ builtAt),
/* harmony export */   t: () => (/* binding */ refusedForAge)
/* harmony export */ });
/**
 * Builders that make the same image twice write 1970 (ko, Jib, Bazel) or 1980-01-01 (Cloud Native Buildpacks,
 * https://buildpacks.io/docs/for-app-developers/concepts/reproducibility/), which is when nothing was built.
 */
const first = Date.UTC(1981, 0, 1);
/** Clocks of builders differ. What is said to come later is not believed: it would be the newest until then. */
const tolerance = 24 * 3600 * 1000;
/** When a version was built, in milliseconds since 1970; undefined where nobody says it, or nobody can have meant it. */
function builtAt({ created }, now) {
    const time = created?.getTime() ?? Number.NaN;
    return time >= first && time <= now.getTime() + tolerance ? time : undefined;
}
/**
 * Why a version cannot be followed for its age, whatever else it is: it is younger than the track asks for, or nobody says how old it is.
 * Undefined when it is old enough.
 */
function refusedForAge(published, { minimumAge = 0 }, now) {
    if (minimumAge === 0)
        return undefined;
    const built = builtAt(published, now);
    if (built === undefined)
        return 'undated';
    return now.getTime() - built < minimumAge * 1000 ? 'too-young' : undefined;
}


/***/ }),

/***/ 8969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ describePolicy)
/* harmony export */ });
/** What a policy lets in, as the end of a sentence: `not within "^2"`. */
function describePolicy(policy) {
    switch (policy.by) {
        case 'semver':
            return `"${policy.constraint}"`;
        case 'numerical':
            return 'the numbers';
        case 'alphabetical':
            return 'what the alphabet orders';
        case 'regex':
        case 'newest-build':
            return `the pattern "${policy.pattern}"`;
        case 'calendar':
            return `the format "${policy.format}"`;
        case 'digest':
            return `the tag "${policy.tag}"`;
    }
}


/***/ }),

/***/ 2388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ explainJudgement),
/* harmony export */   m: () => (/* binding */ explainTag)
/* harmony export */ });
/* harmony import */ var _describe_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8969);

/** So many names are told; of more, only the count says something. */
const fewNames = 3;
/**
 * What became of the versions that were looked at, as one sentence without its full stop: `12 versions, none that may follow: 9 not
 * within "^2", 3 ignored`.
 */
function explainJudgement({ ranked, passedOver }, track) {
    const groups = [...passedOver].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
    const total = groups.reduce((count, [, { length }]) => count + length, ranked.length);
    if (total === 0)
        return 'there are no versions';
    const follow = ranked.length === 0 ? 'none that may follow' : `${ranked.length} that may follow`;
    const others = groups.map(([reason, published]) => `${published.length} ${describeRefusal(reason, track)}${names(reason, published)}`);
    const heads = `${total} ${total === 1 ? 'version' : 'versions'}, ${follow}`;
    const hint = ranked.length === 0 && passedOver.has('other-shape') ? hintAtShape(track) : '';
    return others.length === 0 ? heads : `${heads}: ${others.join(', ')}${hint}`;
}
/** What is a revision of a variant and what it runs on is guessed by the common tags: the user can say it. */
function hintAtShape({ policy }) {
    if (policy.by !== 'semver' && policy.by !== 'calendar')
        return '';
    return '; a track by `regex` can say what stays the same, by a group `compatibility`';
}
/** Why a version was passed over, as what can be said of it: `not within "^2"`. Undefined when it was not. */
function explainTag(tag, { passedOver }, track) {
    for (const [reason, published] of passedOver) {
        if (published.some((one) => one.tag === tag))
            return describeRefusal(reason, track);
    }
    return undefined;
}
function names(reason, published) {
    // What was refused for its name could be anything.
    if (reason === 'strange' || published.length > fewNames)
        return '';
    return ` (${published
        .map(({ tag }) => tag)
        .sort()
        .join(', ')})`;
}
function describeRefusal(reason, { policy, minimumAge = 0 }) {
    switch (reason) {
        case 'strange':
            return 'with a name that is refused';
        case 'not-allowed':
            return 'not allowed';
        case 'ignored':
            return 'ignored';
        case 'not-extracted':
            return 'without what is extracted';
        case 'no-version':
            return notPlaced(policy);
        case 'outside':
            return `not within ${(0,_describe_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .describePolicy */ .w)(policy)}`;
        case 'pre-release':
            return 'pre-releases';
        case 'other-shape':
            return 'of another variant or precision';
        case 'date':
            return 'that are dates, unlike the current one';
        case 'not-newer':
            return 'not newer';
        case 'undated':
            return 'of unknown age';
        case 'too-young':
            return `younger than ${formatAge(minimumAge)}`;
        case 'current-undated':
            return 'that cannot be compared, since nobody says when the current one was built';
        case 'current-unreadable':
            return 'that cannot be compared with the current one';
    }
}
function notPlaced(policy) {
    if (policy.by === 'semver')
        return 'that are no semantic versions';
    if (policy.by === 'numerical')
        return 'that are no numbers';
    return `not within ${(0,_describe_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .describePolicy */ .w)(policy)}`;
}
/** `3d`, `36h`, `90m`, `90s`: in the largest unit that says it exactly. */
function formatAge(seconds) {
    if (seconds % 86_400 === 0)
        return `${seconds / 86_400}d`;
    if (seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}


/***/ }),

/***/ 2208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ filtersOf)
/* harmony export */ });
/* harmony import */ var _ignored_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5677);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1077);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(954);
/* harmony import */ var _usable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5483);




/** What tags of images, refs of Git and versions of charts and modules have in common: no blank, no option, no way up. */
const nameGrammar = /^[a-zA-Z0-9_@][a-zA-Z0-9_.+@-]*(?:\/[a-zA-Z0-9_.+@-]+)*$/;
const maximumName = 256;
/**
 * Reads what a track says of names.
 *
 * @throws ConfigError when one of its patterns is none
 */
function filtersOf({ allow, ignore = [], extract }) {
    const allowed = allow?.map((text) => (0,_usable_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .J)('pattern', text, (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(text)));
    const ignored = ignore.map((text) => (0,_usable_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .J)('pattern', text, (0,_ignored_js__WEBPACK_IMPORTED_MODULE_2__/* .parseIgnored */ .s)(text)));
    return {
        extract: extract ? extractor(extract) : (tag) => tag,
        refuse(tag) {
            if (!isName(tag))
                return 'strange';
            if (allowed && !allowed.some((pattern) => pattern.test(tag)))
                return 'not-allowed';
            return ignored.some((pattern) => pattern.test(tag)) ? 'ignored' : undefined;
        },
    };
}
function isName(tag) {
    return tag.length <= maximumName && nameGrammar.test(tag) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(tag);
}
function extractor({ pattern, value }) {
    const [parsed, template] = [(0,_usable_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .J)('pattern', pattern, (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(pattern)), (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTemplate */ .Q)(value)];
    return (tag) => {
        const found = parsed.groups(tag);
        return found && template.fill(found);
    };
}


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _build_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8233);
/* harmony import */ var _filters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2208);
/* harmony import */ var _series_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7945);
/* harmony import */ var _series_series_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6419);




/**
 * Judges every version by the track: whether it may follow the current one, and in which order. The order of the list makes no
 * difference. Nothing older than the current version may follow it, nor the same version under another name.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
function judge(published, track, current, circumstances) {
    const filters = (0,_filters_js__WEBPACK_IMPORTED_MODULE_1__/* .filtersOf */ .$)(track);
    const passedOver = new Map();
    const passOver = (one, reason) => {
        const others = passedOver.get(reason);
        if (others)
            others.push(one);
        else
            passedOver.set(reason, [one]);
    };
    const all = [...published];
    const candidates = all.flatMap((one) => {
        const candidate = readCandidate(one, filters);
        if (typeof candidate === 'object')
            return [candidate];
        passOver(one, candidate);
        return [];
    });
    const tag = current?.tag;
    const start = {
        tag,
        text: tag === undefined ? undefined : filters.extract(tag),
        isAllowed: tag !== undefined && filters.refuse(tag) !== 'not-allowed',
        published: newestOf(all.filter((one) => one.tag === tag)),
        candidates,
    };
    const ranked = (0,_series_series_of_js__WEBPACK_IMPORTED_MODULE_2__/* .inSeries */ .L)(track.policy, start, circumstances.now, (series) => rankIn(series, candidates, tag, (one) => (0,_build_time_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedForAge */ .t)(one, track, circumstances.now), passOver));
    return { ranked, passedOver };
}
function readCandidate(published, filters) {
    const refusal = filters.refuse(published.tag);
    if (refusal !== undefined)
        return refusal;
    const text = filters.extract(published.tag);
    return text === undefined ? 'not-extracted' : { published, text };
}
function rankIn(series, candidates, currentTag, refuse, passOver) {
    const { current } = series;
    const placed = [];
    for (const candidate of candidates) {
        const { published } = candidate;
        const place = series.place(candidate);
        if (typeof place === 'string') {
            passOver(published, place);
            continue;
        }
        const isOld = current && published.tag !== currentTag && series.compare(place, current) <= 0;
        const refusal = isOld ? 'not-newer' : refuse(published);
        if (refusal === undefined)
            placed.push({ published, place });
        else
            passOver(published, refusal);
    }
    placed.sort((a, b) => series.compare(b.place, a.place) ||
        (series.prefer?.(b.place, a.place) ?? 0) ||
        comparePublished(b.published, a.published));
    const names = new Set();
    return placed.flatMap(({ published }) => {
        if (names.has(published.tag))
            return [];
        names.add(published.tag);
        return [published];
    });
}
/** By name, as Argo CD Image Updater breaks ties (pkg/tag/tag_test.go); a name that is there twice by what else is known. */
function comparePublished(a, b) {
    return ((0,_series_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(a.tag, b.tag) ||
        (0,_series_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(a.created?.getTime() ?? 0, b.created?.getTime() ?? 0) ||
        (0,_series_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(a.digest ?? '', b.digest ?? ''));
}
function newestOf(published) {
    return published.toSorted(comparePublished).at(-1);
}


/***/ }),

/***/ 7945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ comparePreReleases),
/* harmony export */   S$: () => (/* binding */ compareNumbers),
/* harmony export */   UD: () => (/* binding */ compare)
/* harmony export */ });
/** The usual order of two values. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The order of two lists of numbers, one after the other; what is missing is 0. */
function compareNumbers(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const order = compare(a[i] ?? 0n, b[i] ?? 0n);
        if (order !== 0)
            return order;
    }
    return 0;
}
/**
 * The order of two pre-releases as people count: `rc.9`, `rc9` and `9-gabcdef0` come before `rc.10`, `rc10` and `10-gabcdef0`. Semantic versions compare
 * `rc10` as text, by which it comes before `rc9`: an update would go back. None at all, a release, comes last.
 */
function comparePreReleases(a, b) {
    if (a === b)
        return 0;
    if (a === '' || b === '')
        return a === '' ? 1 : -1;
    const [left, right] = [a.split('.'), b.split('.')];
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
        const order = compareIdentifiers(left[i] ?? '', right[i] ?? '');
        if (order !== 0)
            return order;
    }
    return left.length - right.length;
}
/** Numbers come before words (https://semver.org/#spec-item-11); in words, runs of digits count as numbers. */
function compareIdentifiers(a, b) {
    const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (aIsNumber !== bIsNumber)
        return aIsNumber ? -1 : 1;
    // Runs of text stand at even places, of digits at odd ones.
    const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)];
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
        const [x = '', y = ''] = [left[i], right[i]];
        const order = i % 2 === 0 ? compare(x, y) : compare(BigInt(x), BigInt(y));
        if (order !== 0)
            return order;
    }
    return left.length - right.length;
}


/***/ }),

/***/ 6419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ inSeries)
});

// EXTERNAL MODULE: ./build/domain/versions/series/order.js
var series_order = __webpack_require__(7945);
;// CONCATENATED MODULE: ./build/domain/versions/floating.js
/** Tags that say how new something is, and not which: those of official images, and usual names of branches and channels. */
const floating = new Set(('latest stable edge lts current mainline main master trunk head tip nightly daily dev devel develop development next ' +
    'canary rolling release testing unstable staging production prod preview snapshot experimental alpha beta rc').split(' '));
/**
 * The variant that a tag without a version asks for: `alpine` of `alpine`, `lts-alpine` and `LTS-alpine`; empty for `lts`. A word that is
 * not known to float names a variant, since what is lost otherwise is what the application runs on. Only the first word floats:
 * `latest-dev` is the variant `dev`, and `alpine-edge` is not `alpine`.
 */
function namedVariant(tag) {
    const [first = '', ...rest] = tag.split('-');
    return floating.has(first.toLowerCase()) ? rest.join('-') : tag;
}

;// CONCATENATED MODULE: ./build/domain/versions/series/unplaced.js

/**
 * Why nothing may follow a current tag that the policy cannot place. A tag with a number in it (`3.70.1-02`, `release-2`) is some version,
 * and nobody can say which ones are newer; `latest` and `main` are none, and give way.
 */
function afterUnplaced({ tag }) {
    return tag !== undefined && /\d/.test(tag) ? 'current-unreadable' : undefined;
}
/** As `afterUnplaced`, for a version of this variant: what names a variant (`lts-alpine`, `alpine3.18`) is followed by that variant alone. */
function variantAfterUnplaced(start, variant) {
    const named = variantAsked(start);
    // What begins with a digit is a number, and no variant: `main-2` is not the `2` of `0.0-2`.
    if (named === '' || /^\d/.test(named))
        return afterUnplaced(start);
    return variant === named ? undefined : (afterUnplaced(start) ?? 'other-shape');
}
/** The variant that the current tag names, where it is no version; empty where it names none. */
function variantAsked({ tag, text }) {
    return namedVariant(text ?? tag ?? '');
}

;// CONCATENATED MODULE: ./build/domain/versions/series/alphabetical.js


/** Texts, by their characters: not by the order of any language, which would change with the machine. */
function alphabeticalSeries({ order }, start) {
    const sign = order === 'ascending' ? 1 : -1;
    const { text, isAllowed } = start;
    // Everything has a place in the alphabet: `latest`, where `allow` names another series, says nothing of that series.
    const current = text === undefined || !isAllowed ? undefined : { text };
    const refusal = current ? undefined : afterUnplaced(start);
    return {
        current,
        place: (candidate) => (candidate.text === '' ? 'no-version' : (refusal ?? candidate)),
        compare: (a, b) => sign * (0,series_order/* compare */.UD)(a.text, b.text),
    };
}

// EXTERNAL MODULE: ./build/domain/versions/calendar.js
var calendar = __webpack_require__(4929);
// EXTERNAL MODULE: ./build/domain/versions/suffix.js
var suffix = __webpack_require__(5226);
// EXTERNAL MODULE: ./build/domain/versions/usable.js
var usable = __webpack_require__(5483);
;// CONCATENATED MODULE: ./build/domain/versions/series/numbered.js


/**
 * The order of versions that are numbers one after the other, of whatever shape. Pre-releases are followed where that is asked for.
 * After a version its variant stays, and after `lts-alpine` that one; where there is none to keep, it is the versions without one, or the
 * only variant that there is.
 */
function numberedSeries({ read, hasVariants }, preReleases, start) {
    const { text, candidates } = start;
    const current = text === undefined ? undefined : read(text);
    const only = current ? '' : onlyVariant(candidates.map((candidate) => read(candidate.text)?.variant));
    const misfitOf = ({ variant }) => {
        if (current)
            return variant === current.variant ? undefined : 'other-shape';
        // A pattern may count the separator in.
        if (hasVariants && variantAsked(start) !== '')
            return variantAfterUnplaced(start, variant.replace(/^[-._]/, ''));
        return afterUnplaced(start) ?? (variant === only ? undefined : 'other-shape');
    };
    return {
        current,
        place(candidate) {
            const place = read(candidate.text);
            if (place === undefined)
                return 'no-version';
            const misfit = misfitOf(place);
            if (misfit !== undefined)
                return misfit;
            return place.pre === '' || preReleases === true ? place : 'pre-release';
        },
        compare: (a, b) => (0,series_order/* compareNumbers */.S$)(a.numbers, b.numbers) || (0,series_order/* comparePreReleases */.BB)(a.pre, b.pre) || (0,series_order/* compare */.UD)(a.revision, b.revision),
    };
}
function onlyVariant(all) {
    const [first, second] = new Set(all.filter((variant) => variant !== undefined));
    return second === undefined ? (first ?? '') : '';
}

;// CONCATENATED MODULE: ./build/domain/versions/series/calendar.js




/**
 * Calendar versions. What the modifier says is a pre-release (`-rc.1`), a variant (`-alpine`), or one of the other.
 *
 * @throws ConfigError when the format is none
 */
function calendarSeries({ format, preReleases }, start) {
    const parsed = (0,usable/* usable */.J)('format', format, (0,calendar/* parseCalendarFormat */.L)(format));
    const read = (text) => {
        const version = (0,calendar/* readCalendar */.f)(text, parsed);
        return version && { numbers: version.numbers, ...(0,suffix/* splitPreRelease */.p_)(version.modifier) };
    };
    return numberedSeries({ read, hasVariants: true }, preReleases, start);
}

;// CONCATENATED MODULE: ./build/domain/versions/series/digest.js
/** One tag: what it stands for changes, and it alone follows, itself or whatever was there before. */
function digestSeries({ tag }, { text }) {
    return {
        current: text === tag ? {} : undefined,
        place: (candidate) => (candidate.text === tag ? candidate : 'outside'),
        compare: () => 0,
    };
}

// EXTERNAL MODULE: ./build/domain/versions/build-time.js
var build_time = __webpack_require__(8233);
// EXTERNAL MODULE: ./build/domain/versions/pattern.js
var versions_pattern = __webpack_require__(1077);
;// CONCATENATED MODULE: ./build/domain/versions/series/newest-build.js




/**
 * Images by the time of their build. What nobody dates is passed over. When the current version is one of the series, and its time is not
 * known (it may be gone from the registry, or the registry's list is not whole), nothing follows: the newest of the others could be
 * older.
 *
 * @throws ConfigError when the pattern is none
 */
function newestBuildSeries(policy, now, { text, published }) {
    const pattern = (0,usable/* usable */.J)('pattern', policy.pattern, (0,versions_pattern/* parsePattern */.E)(policy.pattern));
    const isIn = text !== undefined && pattern.test(text);
    const time = isIn && published ? (0,build_time/* builtAt */.Q)(published, now) : undefined;
    return {
        current: time === undefined ? undefined : { time },
        place(candidate) {
            if (!pattern.test(candidate.text))
                return 'outside';
            if (isIn && time === undefined)
                return 'current-undated';
            const built = (0,build_time/* builtAt */.Q)(candidate.published, now);
            return built === undefined ? 'undated' : { time: built };
        },
        compare: (a, b) => (0,series_order/* compare */.UD)(a.time, b.time),
    };
}

;// CONCATENATED MODULE: ./build/domain/versions/series/numerical.js


/** The longest text that is read: no tag is longer (256), and the time of arithmetic grows with digits. */
const maximumDigits = 256;
const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/**
 * Numbers, exactly: `20240101123456789012` has more digits than a floating-point number keeps. Neither hexadecimal nor `1e3`, which are
 * commits more often than numbers.
 */
function numericalSeries({ order }, start) {
    const sign = order === 'ascending' ? 1 : -1;
    const current = start.text === undefined ? undefined : readSize(start.text);
    const refusal = current ? undefined : afterUnplaced(start);
    return {
        current,
        place(candidate) {
            const place = readSize(candidate.text);
            return place === undefined ? 'no-version' : (refusal ?? place);
        },
        compare: (a, b) => sign * (0,series_order/* compare */.UD)(a.scaled, b.scaled),
    };
}
function readSize(text) {
    const parts = text.length > maximumDigits ? null : decimal.exec(text);
    if (parts === null)
        return undefined;
    const [, sign = '', whole = '0', fraction = ''] = parts;
    const scaled = BigInt(whole + fraction.padEnd(maximumDigits, '0'));
    return { scaled: sign === '-' ? -scaled : scaled };
}

// EXTERNAL MODULE: ./build/domain/versions/version-groups.js
var version_groups = __webpack_require__(3456);
;// CONCATENATED MODULE: ./build/domain/versions/series/regex.js



/**
 * Versions of any shape, by the named groups of a pattern. A group that found nothing is 0; one that found no digits makes no
 * version.
 *
 * @throws ConfigError when the pattern is none
 */
function regexSeries({ pattern, preReleases }, start) {
    const parsed = (0,usable/* usable */.J)('pattern', pattern, (0,version_groups/* parseVersionPattern */.e)(pattern));
    const read = (text) => {
        const groups = parsed.groups(text);
        if (groups === undefined)
            return undefined;
        const found = version_groups/* numberGroups */.W.map((name) => groups.get(name) || '0');
        if (!found.every((digits) => /^\d+$/.test(digits)))
            return undefined;
        const [pre = '', variant = ''] = [groups.get('prerelease'), groups.get('compatibility')];
        return { numbers: found.map(BigInt), pre, variant, revision: 0n };
    };
    return numberedSeries({ read, hasVariants: parsed.groupNames.includes('compatibility') }, preReleases, start);
}

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
/** As `satisfies`, where pre-releases are wanted though the constraint names none. */
function satisfiesWithPreReleases(version, constraint) {
    return constraint.groups.some((group) => group.every((comparator) => holds(version, comparator)));
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

;// CONCATENATED MODULE: ./build/domain/versions/series/dates.js
/** Majors from here on are years, or dates: `2023.01.01`, `20230101.120000`. */
const firstYear = 1900n;
/** No project has counted so far: Chrome, which hurries, has had 150 majors in 18 years. */
const mostMajors = 1000n;
/**
 * Whether a version is a date, and the current one is none. Many images publish both, nightly builds by date say, and as a number the date
 * would be newer than every version there will ever be.
 */
function isDateAfter({ version }, { version: current }) {
    return version.major >= firstYear && current.major < mostMajors;
}
/** Whether a constraint asks for dates: `>=2024`, `^2024.1`; not `<2024`, which lets in what comes before. */
function wantsDates({ groups }) {
    return groups.some((group) => group.some(({ operator, version }) => version.major >= firstYear && operator !== '<' && operator !== '<=' && operator !== '!='));
}

;// CONCATENATED MODULE: ./build/domain/versions/series/shape.js
/**
 * What was built again after a version: Debian's, Percona's and Confluent's `7.5.0-1`. The grammar of semantic versions takes it for a
 * pre-release, by which 7.5.0 would be newer.
 */
const rebuilt = /^\d+(?:[.-]\d+)*$/;
/** Whether a bare number behind the version counts its builds. It does so behind a current tag alone, whose project writes them. */
function isRebuilt({ version }) {
    return rebuilt.test(version.pre);
}
/** Whether a tag is written as the current one is, so that it may follow it. */
function hasShape(candidate, current) {
    if (candidate.variant !== current.variant)
        return false;
    if (isRebuilt(current) && !isRebuilt(candidate))
        return false;
    if (candidate.version.build !== '' && current.version.build === '')
        return false;
    // Projects that release 1.9.1 and then 2.0 are many; a single number after three parts is a tag that floats.
    if (current.version.precision === 3)
        return candidate.version.precision > 1;
    return candidate.version.precision === current.version.precision;
}

;// CONCATENATED MODULE: ./build/domain/versions/series/semver.js








/**
 * Semantic versions.
 *
 * - After a version only tags of the same shape follow: the variant stays (`-alpine`), a build (`_1`) appears only where there was
 *   one, a date only where there was one or the constraint names one, what was built again (`-1`) is followed by its kind, and a tag
 *   that is meant to float keeps its precision, so that `20` never becomes `20.1.2`. What is compared is the version without its variant.
 * - After a tag that floats (`latest`) or no tag at all it is the newest that the constraint lets in; `alpine` and `latest-alpine` are
 *   followed by that variant alone, and a tag with a number that is no version by nothing.
 *
 * @throws ConfigError when the constraint is none
 */
function semverSeries(policy, start) {
    const constraint = constraintOf(policy);
    const current = start.text === undefined ? undefined : readVersion(start.text, policy);
    const keepsVariant = current !== undefined || variantAsked(start) !== '';
    return {
        current,
        place(candidate) {
            // A variant is a pre-release to Masterminds, where there is none to be kept.
            const place = keepsVariant ? readVersion(candidate.text, policy) : readAsWritten(candidate.text, policy);
            if (place === undefined)
                return 'no-version';
            if (current) {
                if (!hasShape(place, current))
                    return 'other-shape';
                if (isDateAfter(place, current) && !wantsDates(constraint))
                    return 'date';
                // What was built again is wanted where its release is.
                const release = isRebuilt(current) ? { ...place.version, pre: '' } : place.version;
                return refusalOf(release, policy, constraint) ?? place;
            }
            return variantAfterUnplaced(start, place.variant) ?? refusalOf(place.version, policy, constraint) ?? place;
        },
        compare: (a, b) => compareVersions(a.version, b.version) || (0,series_order/* compare */.UD)(a.revision, b.revision),
        prefer: (a, b) => (current ? likeness(a.version, current.version) - likeness(b.version, current.version) : 0),
    };
}
function constraintOf(policy) {
    const constraint = (0,versions_constraint/* parseConstraint */.F)(policy.constraint);
    if (!('error' in constraint))
        return constraint;
    throw new errors/* ConfigError */.xL(`The constraint "${policy.constraint}" cannot be used: ${constraint.error}.`, {
        hint: 'Write it as `^1.2`, `~1.2.3`, `1.x` or `>=1.2, <3`; `^1.2-0` lets pre-releases in.',
    });
}
/** Three parts without leading zeros, perhaps a `v`: https://github.com/fluxcd/pkg/blob/main/version/version.go */
const strict = /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:[-+]|$)/;
/** A commit, or a date without separators: read as a number it would be newer than every version there will ever be. */
const bareNumber = /^\d{7,}$/;
function readVersion(text, { tags }) {
    if (tags === 'strict' ? !strict.test(text) || text.includes('_') : bareNumber.test(text))
        return undefined;
    return (0,suffix/* parseTagVersion */.An)(text);
}
function readAsWritten(text, policy) {
    if (readVersion(text, policy) === undefined)
        return undefined;
    const version = (0,suffix/* parseWholeTag */.Dd)(text);
    return version && { version, variant: '', revision: 0n };
}
function refusalOf(version, policy, constraint) {
    if (satisfies(version, constraint))
        return undefined;
    const release = { ...version, pre: '' };
    if (version.pre === '' || !satisfies(release, constraint))
        return 'outside';
    // The release must be wanted too: 2.0.0-rc.1 is less than 2, and not what `<2` means.
    return policy.preReleases === true && satisfiesWithPreReleases(version, constraint) ? undefined : 'pre-release';
}
function compareVersions(a, b) {
    const order = (0,series_order/* compareNumbers */.S$)([a.major, a.minor, a.patch], [b.major, b.minor, b.patch]);
    // Commits after a version come after it, though the grammar takes them for a pre-release.
    return order || (0,series_order/* compare */.UD)(Number((0,suffix/* isDescribed */.aY)(a.pre)), Number((0,suffix/* isDescribed */.aY)(b.pre))) || (0,series_order/* comparePreReleases */.BB)(a.pre, b.pre);
}
/** How much a tag is written as another one: with `v` or without, with as many parts. */
function likeness(a, b) {
    return Number(a.text.startsWith('v') === b.text.startsWith('v')) * 2 + Number(a.precision === b.precision);
}

;// CONCATENATED MODULE: ./build/domain/versions/series/series-of.js







/**
 * Uses the order that a policy puts versions in.
 *
 * @throws ConfigError when the policy's constraint, pattern or format is none
 */
function inSeries(policy, start, now, use) {
    switch (policy.by) {
        case 'semver':
            return use(semverSeries(policy, start));
        case 'numerical':
            return use(numericalSeries(policy, start));
        case 'alphabetical':
            return use(alphabeticalSeries(policy, start));
        case 'regex':
            return use(regexSeries(policy, start));
        case 'calendar':
            return use(calendarSeries(policy, start));
        case 'newest-build':
            return use(newestBuildSeries(policy, now, start));
        case 'digest':
            return use(digestSeries(policy, start));
    }
}


/***/ }),

/***/ 5483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ usable)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/**
 * What was read from a text of the configuration, which has been checked when it was loaded.
 *
 * @throws ConfigError for what a caller made up, and the check has not seen
 */
function usable(what, text, read) {
    if (!('error' in read))
        return read;
    throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`The ${what} "${text.slice(0, 80)}" cannot be used: ${String(read.error)}.`);
}


/***/ }),

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ heldVersions)
});

// EXTERNAL MODULE: ./build/domain/promote/trailers.js
var trailers = __webpack_require__(3056);
// EXTERNAL MODULE: ./build/domain/promote/version-trailer.js
var version_trailer = __webpack_require__(1512);
;// CONCATENATED MODULE: ./build/domain/promote/taken-back.js


/**
 * The versions of an artifact that `update` brought to an environment and that somebody took back: those that it wrote behind the
 * last time that it wrote what stands there now; all of them when it never did. What it wrote last and what stands there are the
 * same as long as nobody took anything back.
 *
 * Only what `update` wrote counts: a rollback writes a version too, and the failed one must not be offered again for that.
 *
 * @param written messages of commits that carry the trailer, the newest first
 */
function takenBack(written, where, current) {
    const found = [];
    for (const { id, message } of written) {
        if (!(0,trailers/* readTrailer */.o)(message, 'Environment').includes(where.environment))
            continue;
        if (!(0,trailers/* readTrailer */.o)(message, 'From').includes('registry'))
            continue;
        for (const { app, artifact, version } of (0,trailers/* readTrailer */.o)(message, version_trailer/* versionKey */._5).flatMap((text) => (0,version_trailer/* parseWritten */.$s)(text) ?? [])) {
            if (app !== where.app || artifact !== where.artifact)
                continue;
            if (current && isSame(version, current))
                return found;
            found.push({ version, commit: id });
        }
    }
    return found;
}
/** Whether two versions are the same in all that both of them say; a tag without a digest may be any content of that tag. */
function isSame(a, b) {
    if (a.digest !== undefined && b.digest !== undefined)
        return a.digest === b.digest && (a.tag ?? b.tag) === (b.tag ?? a.tag);
    return a.tag !== undefined && a.tag === b.tag;
}

// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
;// CONCATENATED MODULE: ./build/steps/held-versions.js



/** Merges that are looked at: more than a year of them in a config repo of many applications. */
const merges = 5000;
/**
 * Versions that somebody has taken back: they are not offered again, until something newer than them appears. It is told from the
 * trailers of merged commits, not from files: other edits of the same file change nothing about it. Merging, squashing and rebasing
 * all keep them, a person's squash with another message aside. The history is read when first asked, once.
 *
 * Anybody can write a trailer: it counts only in a commit that changed what the application is made from there.
 */
function heldVersions(git, desired) {
    let history;
    return {
        async isHeld(offer, version) {
            history ??= git.messages(desired.commit, `Plumbline-${version_trailer/* versionKey */._5}: `, merges);
            const same = takenBack(await history, offer, offer.current).filter((one) => isSame(one.version, version));
            if (same.length === 0)
                return undefined;
            const paths = await pathsOf(desired, offer);
            for (const one of same) {
                if ((await git.lastChange(one.commit, paths))?.id === one.commit)
                    return one;
            }
            return undefined;
        },
    };
}
/** The directories of an application in an environment, and the files that they are made from, which can be elsewhere. */
async function pathsOf(desired, { app: name, environment }) {
    const app = desired.config.apps.find((candidate) => candidate.name === name);
    const sources = app ? (0,desired_state/* placementsOf */.WU)(app, environment).map(({ source }) => source) : [];
    const rendered = await Promise.all(sources.map((source) => desired.readable(source)));
    return [...new Set([...sources, ...rendered.flatMap(({ inputs }) => inputs)])];
}


/***/ }),

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ lookForVersions)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/domain/promote/graph.js
var graph = __webpack_require__(4682);
// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/steps/desired-state.js + 2 modules
var desired_state = __webpack_require__(4717);
// EXTERNAL MODULE: ./build/steps/isolate.js
var isolate = __webpack_require__(4081);
// EXTERNAL MODULE: ./build/domain/versions/filters.js
var versions_filters = __webpack_require__(2208);
// EXTERNAL MODULE: ./build/domain/versions/judge.js
var versions_judge = __webpack_require__(9772);
// EXTERNAL MODULE: ./build/domain/versions/series/series-of.js + 13 modules
var series_of = __webpack_require__(6419);
;// CONCATENATED MODULE: ./build/domain/versions/choose.js



/**
 * The versions that may follow the current one by the track, the newest first. The current one itself is among them where it is
 * published and wanted: what it stands for may have changed. Never a downgrade.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
function rank(candidates, track, current, circumstances) {
    return judge(candidates, track, current, circumstances).ranked;
}
/**
 * The newest version that may follow the current one: the current one itself when there is nothing newer, and undefined when there is
 * no such version at all.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
function choose(candidates, track, current, circumstances) {
    return rank(candidates, track, current, circumstances)[0];
}
/**
 * Whether the track wants a tag by its name, in whatever variant: its age, and what it would follow, are not asked.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
function isAllowed(tag, track) {
    const filters = (0,versions_filters/* filtersOf */.$)(track);
    const text = filters.refuse(tag) === undefined ? filters.extract(tag) : undefined;
    if (text === undefined)
        return false;
    const candidate = { published: { tag }, text };
    const start = { tag, text, isAllowed: true, published: undefined, candidates: [candidate] };
    const place = (0,series_of/* inSeries */.L)(track.policy, start, new Date(0), (series) => series.place(candidate));
    return typeof place === 'object' || place === 'undated' || place === 'current-undated';
}

// EXTERNAL MODULE: ./build/domain/versions/describe-policy.js
var describe_policy = __webpack_require__(8969);
// EXTERNAL MODULE: ./build/domain/versions/explain.js
var explain = __webpack_require__(2388);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/steps/named-images.js






/**
 * Reads the images that were asked for.
 *
 * @throws InputError for what is no reference with a version, for an image that is named twice, that no application follows, or
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
/**
 * The reference that was named for an artifact, if its policy allows it: naming an image is no way around the policy. A digest alone is
 * enough where the policy follows one tag.
 */
function namedFor(named, artifact) {
    for (const { reference } of named) {
        const tagged = isOf(artifact, reference) ? withTag(artifact, reference) : undefined;
        if (tagged?.tag !== undefined && isAllowed(tagged.tag, artifact.track))
            return tagged;
    }
    return undefined;
}
function isOf({ coordinates }, { name }) {
    return coordinates.kind === 'image' && coordinates.name === name;
}
function withTag({ track }, reference) {
    const { policy } = track;
    return reference.tag === undefined && policy.by === 'digest' ? { ...reference, tag: policy.tag } : reference;
}
function parse(text) {
    const reference = (0,versions_reference/* parseReference */.F2)(text);
    if (reference?.tag !== undefined || reference?.digest !== undefined)
        return reference;
    throw new errors/* InputError */.dz(`"${text.slice(0, 200)}" is not an image reference with a tag.`, {
        hint: 'Write it as `ghcr.io/acme/web:1.2.3` or `ghcr.io/acme/web:1.2.3@sha256:…`.',
    });
}
function check(config, reference) {
    const all = config.apps.flatMap((app) => app.artifacts).filter(({ coordinates }) => coordinates.kind === 'image');
    const followed = all.filter((artifact) => isOf(artifact, reference));
    const [first] = followed;
    if (!first) {
        const images = [...new Set(all.map(({ coordinates }) => coordinates.name))];
        throw new errors/* InputError */.dz(`No application follows the image ${reference.name}.`, {
            hint: `The configuration names ${images.length === 0 ? 'no images' : images.join(', ')}.`,
        });
    }
    if (followed.some((artifact) => namedFor([{ reference }], artifact)))
        return;
    const { tag } = reference;
    if (tag === undefined) {
        throw new errors/* InputError */.dz(`"${reference.text}" has a digest and no tag, and ${first.name} follows tags.`, {
            hint: 'Name the tag, too: `ghcr.io/acme/web:1.2.3@sha256:…`. A digest alone goes with `track: { digest: <tag> }`.',
        });
    }
    const reasons = [...new Set(followed.map((artifact) => whyNot(tag, artifact)))].join(' and ');
    throw new errors/* InputError */.dz(`The tag ${tag} of ${reference.name} is refused by its track: ${reasons}.`, {
        hint: `The artifact ${first.name} follows ${(0,describe_policy/* describePolicy */.w)(first.track.policy)}; change \`track\` to let this version in.`,
    });
}
/** What the track says of a tag by its name. */
function whyNot(tag, { track }) {
    const { minimumAge: _, ...ageless } = track;
    const judgement = (0,versions_judge/* judge */.S)([{ tag }], ageless, undefined, { now: new Date(0) });
    return (0,explain/* explainTag */.m)(tag, judgement, ageless) ?? `not within ${(0,describe_policy/* describePolicy */.w)(track.policy)}`;
}

// EXTERNAL MODULE: ./build/steps/newer-version.js + 3 modules
var newer_version = __webpack_require__(7445);
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
    const named = parseNamed(selection.images ?? [], desired.config);
    const asked = rootApps(desired, selection)
        .map(({ app, environment }) => {
        const artifacts = named.length === 0 ? app.artifacts : app.artifacts.filter((one) => namedFor(named, one));
        return { app, environment, artifacts, named };
    })
        .filter(({ artifacts }) => named.length === 0 || artifacts.length > 0);
    const limit = (0,p_limit/* default */.A)(atOnce);
    const answered = asked.map((one) => ({ ...one, answer: limit(() => newerOf(ports, desired, one)) }));
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
async function newerOf(ports, desired, asked) {
    const { app, environment, artifacts, named } = asked;
    const instance = (0,desired_state/* placementsOf */.WU)(app, environment.name)[0]?.instance;
    if (!instance)
        return { newer: [], notes: [] };
    const current = await desired.current(app, instance);
    const newer = [];
    const notes = [];
    for (const artifact of artifacts) {
        const from = current.get(artifact.name);
        if (!from && (await runsElsewhereOnly(desired, app, instance, artifact)))
            continue;
        const wanted = namedFor(named, artifact);
        const found = await (0,newer_version/* findNewer */.p)(ports, { artifact, from, wanted });
        const where = `${artifact.name} of ${app.name} in ${environment.name}`;
        notes.push(...found.notes.map((note) => `${where}: ${note}`));
        if (found.to)
            newer.push({ app, environment: environment.name, artifact, from, to: found.to });
        else if (wanted)
            notes.push(`${wanted.text} changes nothing in ${environment.name}: ${app.name} has ${(0,observed/* describeVersion */.MP)(from)}.`);
    }
    return { newer, notes };
}
/** An artifact of other environments (a sidecar in production only) has no version here, and no place for one. */
async function runsElsewhereOnly(desired, app, here, { coordinates }) {
    if (await desired.runs(app, here, coordinates))
        return false;
    for (const instance of app.instances)
        if (instance !== here && (await desired.runs(app, instance, coordinates)))
            return true;
    return false;
}
function sayUnused(host, named, looked) {
    const images = new Set(looked.flatMap(({ app }) => app.artifacts.map(({ coordinates }) => coordinates.name)));
    for (const { reference } of named) {
        if (!images.has(reference.name))
            host.warning(`${reference.text}: no selected root environment runs this image.`);
    }
}


/***/ }),

/***/ 7445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ findNewer)
});

// EXTERNAL MODULE: ./build/domain/versions/explain.js
var explain = __webpack_require__(2388);
// EXTERNAL MODULE: ./build/domain/versions/judge.js
var judge = __webpack_require__(9772);
// EXTERNAL MODULE: ./build/domain/versions/wanted-platforms.js
var wanted_platforms = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/domain/versions/filters.js
var versions_filters = __webpack_require__(2208);
// EXTERNAL MODULE: ./build/domain/versions/pattern.js
var versions_pattern = __webpack_require__(1077);
// EXTERNAL MODULE: ./build/domain/versions/usable.js
var usable = __webpack_require__(5483);
;// CONCATENATED MODULE: ./build/domain/versions/worth-dating.js



/**
 * The versions whose time of build decides what is the newest, and which are to be dated (`Catalogue.dated`) before they are ranked:
 * dates may cost one request each. The current one is among them, as it is compared too.
 *
 * @throws ConfigError when a pattern of the track is none
 */
function worthDating(published, { pattern: considered }, track, current) {
    const [filters, pattern] = [(0,versions_filters/* filtersOf */.$)(track), (0,usable/* usable */.J)('pattern', considered, (0,versions_pattern/* parsePattern */.E)(considered))];
    return published.filter(({ tag }) => tag === current?.tag || (filters.refuse(tag) === undefined && pattern.test(tag)));
}

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/domain/versions/build-time.js
var build_time = __webpack_require__(8233);
;// CONCATENATED MODULE: ./build/steps/old-enough.js

/** Versions whose age is asked for: with more builds than that within the minimum age, the next run has to do. */
const mostDated = 20;
/** So many names are told; of more, only the count says something. */
const fewNames = 3;
/**
 * Leaves out the versions that are younger than their track asks for, or of unknown age. All dates are asked for at once: a list of the
 * place's own tells most of them, and when it was pushed, which whoever builds an image cannot choose.
 */
async function oldEnough({ catalogue, clock }, { coordinates, track }, ranked) {
    if (!track.minimumAge)
        return { old: ranked, notes: [] };
    const dated = await catalogue.dated(coordinates, ranked.slice(0, mostDated));
    const now = clock.now();
    const tagsOf = (refusal) => dated.filter((one) => (0,build_time/* refusedForAge */.t)(one, track, now) === refusal).map(({ tag }) => tag);
    return {
        old: dated.filter((one) => (0,build_time/* refusedForAge */.t)(one, track, now) === undefined),
        notes: [
            ...said(tagsOf('undated'), 'no known date, and so not old enough'),
            ...said(tagsOf('too-young'), 'not old enough yet'),
        ],
    };
}
function said(tags, what) {
    if (tags.length === 0)
        return [];
    const more = tags.length > fewNames ? ` and ${tags.length - fewNames} more` : '';
    return [`${tags.slice(0, fewNames).join(', ')}${more}: ${what}`];
}

;// CONCATENATED MODULE: ./build/steps/tag-of-digest.js

/** Versions that are asked whether they are the one: whoever pins digests follows the newest, and is few versions behind. */
const mostAsked = 20;
/**
 * The version that is written as a digest alone, with the tag that has this digest; without it nothing could be told to be newer, and the
 * next version could be an older one. Undefined where none of the newest has it.
 *
 * @throws ConfigError, RegistryError
 */
async function withTagOfDigest({ catalogue, clock }, { coordinates, track }, digest, published) {
    const { minimumAge: _, ...ageless } = track;
    const { ranked } = (0,judge/* judge */.S)(published, ageless, undefined, { now: clock.now() });
    const told = ranked.find((one) => one.digest === digest);
    if (told)
        return { tag: told.tag, digest };
    for (const { tag } of ranked.slice(0, mostAsked)) {
        if ((await catalogue.digest(coordinates, tag)) === digest)
            return { tag, digest };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/steps/newer-version.js







/** Versions that are tried before the next run has to do: Dependabot's MAX_PLATFORM_VALIDATION_ATTEMPTS. */
const mostTried = 5;
/**
 * The newest version that may follow the current one and that stands up to what its track asks for: it exists, for the platforms that
 * are wanted, is old enough, and its place serves the same digest twice. With nothing newer that is one question for the list and one
 * for what the current tag stands for.
 *
 * @throws InputError for a version that was asked for and is not there, or is another one
 * @throws ConfigError, RegistryError
 */
async function findNewer(ports, given) {
    const asked = await withCurrentTag(ports, given);
    if (!asked)
        return { to: undefined, notes: [unnamed] };
    const { artifact, from, wanted } = asked;
    const published = await listed(ports, asked);
    // The age of a version is asked for when it is about to be chosen: most lists do not tell it.
    const { minimumAge: _, ...track } = artifact.track;
    const judgement = (0,judge/* judge */.S)(published, track, from, { now: ports.clock.now() });
    const ranked = judgement.ranked.filter(({ tag }) => wanted?.tag === undefined || tag === wanted.tag);
    if (ranked.length === 0)
        return { to: undefined, notes: [(0,explain/* explainJudgement */.j)(judgement, track)] };
    if (!wanted && (await standsAlready(ports, asked, ranked[0])))
        return { to: undefined, notes: [] };
    const { old, notes: ages } = await oldEnough(ports, artifact, ranked);
    const notes = [...ages];
    for (const candidate of old.slice(0, mostTried)) {
        const tried = await tryVersion(ports, asked, candidate);
        if (!('why' in tried))
            return { to: tried.to, notes };
        notes.push(`${candidate.tag} ${tried.why}`);
    }
    return { to: undefined, notes };
}
const unnamed = 'the current version is a digest alone, and none of the newest versions has it, so that nothing can be told to be newer; write its tag';
/** What is asked, with the tag of a current version that is written as a digest alone; undefined where that cannot be found out. */
async function withCurrentTag(ports, asked) {
    const { artifact, from } = asked;
    if (from?.digest === undefined || from.tag !== undefined || artifact.track.policy.by === 'digest')
        return asked;
    const published = await listed(ports, { artifact, from });
    const named = await withTagOfDigest(ports, artifact, from.digest, published);
    return named && { ...asked, from: named };
}
/** Whether the newest version is the current one, and still is what is written. */
async function standsAlready({ catalogue }, { artifact, from }, newest) {
    if (newest === undefined || newest.tag !== from?.tag)
        return false;
    return artifact.write === 'tag' || (await catalogue.digest(artifact.coordinates, newest.tag)) === from.digest;
}
/** The versions that are looked at, with their dates where the policy goes by them. */
async function listed({ catalogue }, { artifact, from, wanted }) {
    const { coordinates, track } = artifact;
    const { policy } = track;
    if (wanted?.tag !== undefined) {
        const named = [wanted.tag, from?.tag].flatMap((tag) => (tag === undefined ? [] : [{ tag }]));
        return policy.by === 'newest-build' ? catalogue.dated(coordinates, named) : named.slice(0, 1);
    }
    // The tag is known: what it stands for is asked below.
    if (policy.by === 'digest')
        return [{ tag: policy.tag }];
    const all = await catalogue.versions(coordinates);
    if (policy.by !== 'newest-build')
        return all;
    return catalogue.dated(coordinates, worthDating(all, policy, track, from));
}
/** Looks closer at one version: what to write of it, nothing where it stands there already, or why it is passed over. */
async function tryVersion(ports, asked, candidate) {
    const { artifact, from, wanted } = asked;
    const { coordinates: of, write } = artifact;
    const { tag } = candidate;
    const digest = await ports.catalogue.digest(of, tag);
    if (wanted)
        checkWanted(of.name, wanted, digest);
    if (digest === undefined)
        return { why: 'is listed, but not there' };
    const version = write === 'digest' ? { tag, digest } : { tag };
    if (tag === from?.tag && (write === 'tag' || digest === from.digest))
        return { to: undefined };
    const unfit = await findUnfit(ports, asked, digest);
    if (unfit !== undefined)
        return { why: unfit };
    await ports.catalogue.confirm(of, tag);
    return { to: version };
}
/** What keeps a version that is there from being taken; undefined for nothing. */
async function findUnfit({ catalogue }, { artifact }, digest) {
    const { coordinates, track } = artifact;
    if (!track.platforms)
        return undefined;
    const description = await catalogue.describe(coordinates, digest);
    const missing = (0,wanted_platforms/* missingPlatforms */.z3)(description?.platforms ?? [], track.platforms);
    return missing.length > 0 ? `is not built for ${missing.map(wanted_platforms/* formatPlatform */.Bq).join(', ')}` : undefined;
}
function checkWanted(name, wanted, digest) {
    if (digest === undefined) {
        throw new errors/* InputError */.dz(`The registry has no ${name}:${wanted.tag}.`, {
            hint: 'Push the image before asking for it, and check its name.',
        });
    }
    if (wanted.digest === undefined || wanted.digest === digest)
        return;
    throw new errors/* InputError */.dz(`The registry serves ${digest} for ${name}:${wanted.tag}, not ${wanted.digest}.`, {
        hint: 'The tag was pushed again since, or the digest belongs to another image: ask for what the registry has.',
    });
}


/***/ })

};
