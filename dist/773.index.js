export const id = 773;
export const ids = [773];
export const modules = {

/***/ 8646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ deployMerged)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _steps_dispatch_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8342);


/**
 * Starts the deploy workflow when something was merged. A refusal undoes no merge: it is a warning that says what to do, and
 * the merged rows carry it, so that the run fails behind its outputs.
 */
async function deployMerged(ports, workflow, branch, rows) {
    if (!rows.some(({ state }) => state === 'merged'))
        return rows;
    try {
        await (0,_steps_dispatch_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .dispatchDeploy */ .aO)(ports, workflow, branch);
        return rows;
    }
    catch (error) {
        if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        const remedy = 'Start it by hand, and name the right file with the input `deploy-workflow`. Its schedule deploys too.';
        ports.host.warning(`Merged, but the deploy was not started: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUserError */ .XR)(error)}\n  ${remedy}`);
        const problem = 'the deploy was not started';
        return rows.map((row) => (row.state === 'merged' ? { ...row, problem } : row));
    }
}


/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isChanged),
/* harmony export */   V: () => (/* binding */ failure)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/** Whether something was done about a pull request. */
function isChanged({ state }) {
    return state !== 'unchanged' && state !== 'left-alone' && state !== 'held' && state !== 'failed';
}
/** Why a run that keeps pull requests has failed, for the runner; undefined when it has not. Its outputs are set either way. */
function failure(outputs) {
    const failed = outputs['pull-requests'].filter(({ state, problem }) => state === 'failed' || problem !== undefined);
    if (failed.length === 0)
        return undefined;
    const names = failed
        .map(({ app, environment, problem }) => `${app} in ${environment}${problem ? ` (merged, but ${problem})` : ''}`)
        .join(', ');
    return new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Not done: ${names}.`, {
        hint: 'The errors and warnings above say why. Everything else was done; the next run goes on from there.',
    });
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

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ setVersions)
});

// EXTERNAL MODULE: ./build/domain/hcl/directory.js + 13 modules
var hcl_directory = __webpack_require__(4320);
// EXTERNAL MODULE: ./build/domain/manifests/limits.js
var limits = __webpack_require__(5774);
// EXTERNAL MODULE: ./build/domain/manifests/lines.js
var manifests_lines = __webpack_require__(5411);
// EXTERNAL MODULE: ./build/domain/manifests/locate.js
var locate = __webpack_require__(3372);
// EXTERNAL MODULE: ./build/domain/manifests/parse.js + 4 modules
var parse = __webpack_require__(7459);
// EXTERNAL MODULE: ./build/domain/manifests/pointer.js
var manifests_pointer = __webpack_require__(3845);
// EXTERNAL MODULE: ./build/domain/manifests/construct.js
var construct = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/domain/manifests/users.js


/**
 * The paths at which a document has the values of these nodes: one where each stands, and one for every alias of it, of a mapping
 * around it, and for every mapping that merges it. In the order of the document. All are looked for at once: it means to go through the
 * whole document.
 */
function usersOf(root, targets, anchors) {
    const found = new Map([...targets].map((target) => [target, []]));
    const visit = (node, path) => {
        const resolved = (0,locate/* resolve */.hd)(node, anchors);
        found.get(node)?.push(path);
        if (resolved !== node)
            found.get(resolved)?.push(path);
        if (resolved.kind === 'sequence')
            for (const [index, item] of resolved.items.entries())
                visit(item, [...path, index]);
        if (resolved.kind === 'mapping')
            for (const [key, value] of effective(resolved, anchors))
                visit(value, [...path, key]);
    };
    visit(root, []);
    return found;
}
/** The keys that a mapping has with those it merges, each with the node that counts: the last in the order of the text. */
function effective(node, anchors) {
    const keys = new Map();
    for (const { key, value } of node.pairs) {
        if (!(0,construct/* isMerge */.F)(key))
            keys.set((0,locate/* keyText */.Pu)((0,locate/* resolve */.hd)(key, anchors)) ?? '', value);
        else
            for (const source of (0,locate/* mergedFrom */.JO)(value).toReversed()) {
                const merged = (0,locate/* resolve */.hd)(source, anchors);
                if (merged.kind === 'mapping')
                    for (const [name, inner] of effective(merged, anchors))
                        keys.set(name, inner);
            }
    }
    return keys;
}

;// CONCATENATED MODULE: ./build/domain/edit/obstacle.js
/** Tells an obstacle from what was wanted. */
function isObstacle(value) {
    return 'reason' in value;
}

;// CONCATENATED MODULE: ./build/domain/edit/operation.js
/** The path of the value that an operation is about. */
function pathOf(operation) {
    switch (operation.do) {
        case 'set':
            return operation.path;
        case 'append':
            return [operation.key];
        default:
            return [...operation.path, operation.key];
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/domain/edit/layout.js

/** The line's end that a file uses at an offset's line, or anywhere: CRLF stays CRLF. */
function lineBreakOf(text) {
    const at = text.indexOf('\n');
    return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
/** The offset of the line's end at or after an offset: before its line break, at the text's end for a last line without one. */
function endOfLine(text, offset) {
    const at = text.indexOf('\n', offset);
    if (at < 0)
        return text.length;
    return text[at - 1] === '\r' && at > offset ? at - 1 : at;
}
/** The offset of the first character of an offset's line. */
function startOfLine(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}
/** Spaces up to an offset's column: what a new line of the same block begins with. */
function indentAt(text, offset) {
    return ' '.repeat(offset - startOfLine(text, offset));
}
/** How a scalar is quoted; undefined for a block scalar or for what is no scalar. */
function quotingOf(node) {
    if (node === null || node === undefined)
        return 'plain';
    if (!(0,dist/* isScalar */.jn)(node))
        return undefined;
    switch (node.type) {
        case 'QUOTE_DOUBLE':
            return 'double';
        case 'QUOTE_SINGLE':
            return 'single';
        case 'BLOCK_FOLDED':
        case 'BLOCK_LITERAL':
            return undefined;
        default:
            return 'plain';
    }
}
/** What stands without quotes in JSON: https://www.rfc-editor.org/rfc/rfc8259#section-3. */
const JSON_WORD = /^(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)$/u;
/**
 * How the value of a key is quoted. A number or word of JSON behind a key in double quotes within `{}` may well stand in JSON, which
 * has no string without quotes.
 */
function quotingOfValue(key, value, inFlow) {
    const quoting = quotingOf(value);
    const mayBeJson = inFlow && key && quotingOf(key) === 'double' && (0,dist/* isScalar */.jn)(value) && JSON_WORD.test(value.source ?? '');
    return quoting === 'plain' && mayBeJson ? 'double' : quoting;
}
/** The pairs of a mapping, as parsed text always has them. */
function pairsOf(map) {
    return map.items;
}
/** Where a pair ends: after its value, or after its colon when it has none. */
function endOfPair(pair) {
    const end = pair.value?.range?.[1] ?? 0;
    return Math.max(end, (colonOf(pair) ?? 0) + 1, pair.key.range?.[1] ?? 0);
}
/** The offset of the colon between key and value. */
function colonOf(pair) {
    const token = pair.srcToken;
    return token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
}

// EXTERNAL MODULE: ./build/domain/manifests/scalars.js
var scalars = __webpack_require__(3261);
;// CONCATENATED MODULE: ./build/domain/edit/scalar-text.js

/**
 * The text of a string scalar that every reader reads as that string: quoted as asked, in double quotes where that
 * cannot say it. `12e5678` is a number to some readers, `1.10` to all, `yes` to those of YAML 1.1.
 */
function writeScalar(value, quoting, inFlow) {
    if (quoting === 'plain' && isPlainSafe(value, inFlow))
        return value;
    if (quoting === 'single' && /^[\x20-\x7e\u00a0-\ud7ff]*$/u.test(value))
        return `'${value.replaceAll("'", "''")}'`;
    // A JSON string is a double-quoted YAML scalar; what a YAML 1.1 reader would take for a line's end is escaped too.
    return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu, escapeCode);
}
function escapeCode(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** Characters that are never special within a plain scalar, and those that may begin one. */
const PLAIN = /^[A-Za-z0-9_./][A-Za-z0-9_./:@+=~?&% -]*$/u;
/** Types that a plain scalar has in any of YAML 1.1, YAML 1.2 and the readers in use: https://yaml.org/type/ and YAML 1.2 §10.3. */
const NUMBER = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?|(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:e[-+]?[0-9]*)?|\.inf|\.nan)$/iu;
const TIMESTAMP = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/u;
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<|)$/iu;
/** Whether a string can stand without quotes and be that string to every reader. */
function isPlainSafe(value, inFlow) {
    if (!PLAIN.test(value) || NUMBER.test(value) || TIMESTAMP.test(value) || WORD.test(value))
        return false;
    if (/: |:$| $/u.test(value) || value === '---' || value === '...' || /^(?:---|\.\.\.) /u.test(value))
        return false;
    // In a flow collection some readers end a plain scalar at a colon or question mark that others take as part of it.
    if (inFlow && /:(?:$|[\s/])|=$|[?&%]/u.test(value))
        return false;
    return (0,scalars/* typeScalar */.v)(value, true, undefined)?.type === 'str';
}

;// CONCATENATED MODULE: ./build/domain/edit/yaml-source.js





/**
 * The documents of a text that hold a mapping or a list, with the range of every node; undefined where `yaml` finds
 * the text wrong. Keys are not compared (that is quadratic, security §0.5) and scalars not typed: the proof does both.
 */
function openYaml(text) {
    const documents = (0,dist/* parseAllDocuments */.hR)((0,parse/* relaxText */.N)(text, limits/* LIMITS */.b1), {
        uniqueKeys: false,
        keepSourceTokens: true,
        schema: 'failsafe',
        merge: false,
        prettyErrors: false,
        logLevel: 'error',
    });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
        return undefined;
    return documents.filter(({ contents }) => (0,dist/* isMap */.jh)(contents) || (0,dist/* isSeq */.oP)(contents)).map(withAnchors);
}
/** The anchors are looked for once, when the first alias asks: `Alias.resolve` goes through the whole document for each. */
function withAnchors(document) {
    let index;
    return {
        contents: document.contents,
        targetOf(alias) {
            index ??= indexAnchors(document);
            const [start] = rangeOf(alias);
            return (0,locate/* lastBefore */.kk)(index.get(alias.source) ?? [], start, (node) => rangeOf(node)[0]);
        },
    };
}
function indexAnchors(document) {
    const found = new Map();
    (0,dist/* visit */.YR)(document, {
        Node(_, node) {
            if ((0,dist/* isAlias */.Vj)(node) || node.anchor === undefined)
                return;
            const same = found.get(node.anchor);
            if (same)
                same.push(node);
            else
                found.set(node.anchor, [node]);
        },
    });
    return found;
}
/** The value at a path, aliases on the way followed; an alias at its end is returned as it is. Undefined where there is none. */
function find(document, path) {
    let found = { node: document.contents, pair: undefined, merged: false, inFlow: false };
    for (const step of path) {
        const parent = follow(document, found.node);
        const next = (0,dist/* isSeq */.oP)(parent)
            ? item(parent.items[Number(step)])
            : (0,dist/* isMap */.jh)(parent)
                ? entry(document, parent, String(step))
                : undefined;
        if (next === undefined)
            return undefined;
        const inFlow = found.inFlow || (((0,dist/* isMap */.jh)(parent) || (0,dist/* isSeq */.oP)(parent)) && parent.flow === true);
        found = { ...next, merged: found.merged || next.merged, inFlow };
    }
    return found;
}
/** What an alias stands for; anything else itself. */
function follow(document, node) {
    return (0,dist/* isAlias */.Vj)(node) ? (document.targetOf(node) ?? null) : node;
}
function item(node) {
    return node === undefined ? undefined : { node: node, pair: undefined, merged: false };
}
function entry(document, map, key, hops = 0) {
    if (hops > 100)
        return undefined;
    // Not reversed: a copy for each look-up costs as much as the look-up.
    for (let index = map.items.length - 1; index >= 0; index--) {
        const pair = map.items[index];
        const name = keyOf(document, pair);
        if (name === key)
            return { node: pair.value, pair, merged: false };
        if (name !== '<<' || !isMergeKey(pair))
            continue;
        const value = follow(document, pair.value);
        for (const source of (0,dist/* isSeq */.oP)(value) ? value.items : [value]) {
            const target = follow(document, source);
            const inherited = (0,dist/* isMap */.jh)(target) ? entry(document, target, key, hops + 1) : undefined;
            if (inherited)
                return { ...inherited, merged: true };
        }
    }
    return undefined;
}
function isMergeKey(pair) {
    return (0,dist/* isScalar */.jn)(pair.key) && pair.key.type === 'PLAIN';
}
/** A pair's key as the cluster names it: `yes:` is "true". */
function keyOf(document, pair) {
    const key = follow(document, pair.key);
    if (!(0,dist/* isScalar */.jn)(key))
        return undefined;
    return (0,scalars/* typeScalar */.v)(sourceOf(key), key.type === 'PLAIN', key.tag?.replace(/^tag:yaml\.org,2002:/u, '!!'))?.key;
}
/** A scalar's decoded text. */
function sourceOf(scalar) {
    return scalar.source ?? String(scalar.value ?? '');
}
/** A node's own stretch: value start to value end, without what surrounds it. */
function rangeOf(node) {
    const [start, end] = node.range ?? [0, 0];
    return [start, end];
}

;// CONCATENATED MODULE: ./build/domain/edit/splice-pair.js





/** A new key of the mapping at a path, below its key `after` and written as that is. */
function spliceInsert(text, document, path, after, pair) {
    const map = mapAt(document, path);
    const sibling = map && pairsOf(map).findLast((candidate) => keyOf(document, candidate) === after);
    if (!map || !sibling || quotingOf(sibling.value) === undefined || quotingOf(sibling.key) === undefined)
        return shape(path, 'has a form that no key can be added to');
    return map.flow ? insertInFlow(text, map, sibling, pair) : insertInBlock(text, sibling, pair);
}
/** The text of a pair, quoted as its sibling. */
function writePair(sibling, [key, value], inFlow) {
    const keyText = writeScalar(key, quotingOf(sibling?.key) ?? 'plain', inFlow);
    const quoting = quotingOfValue(sibling?.key, sibling?.value, inFlow) ?? 'plain';
    return `${keyText}: ${writeScalar(value, quoting, inFlow)}`;
}
function insertInBlock(text, sibling, pair) {
    const at = endOfLine(text, endOfPair(sibling));
    const line = indentAt(text, rangeOf(sibling.key)[0]) + writePair(sibling, pair, false);
    return { start: at, end: at, text: lineBreakOf(text) + line };
}
function insertInFlow(text, map, sibling, pair) {
    const at = endOfPair(sibling);
    return { start: at, end: at, text: separator(text, map, sibling) + writePair(sibling, pair, true) };
}
/** What stands between two pairs of this flow mapping: a comma, then a blank or the line's end with its indentation. */
function separator(text, map, sibling) {
    const pairs = pairsOf(map);
    const index = pairs.indexOf(sibling);
    const previous = pairs[index - 1];
    const from = previous ? endOfPair(previous) : rangeOf(map)[0] + 1;
    const gap = text.slice(from, rangeOf(sibling.key)[0]).replace(/^\s*,/u, '');
    if (previous && /^\s*$/u.test(gap))
        return `,${gap}`;
    return /^\s*[\r\n]\s*$/u.test(gap) ? `,${gap}` : ', ';
}
/** Takes a key out of the mapping at a path, with its comment on the same line. */
function spliceRemove(text, document, path, key) {
    const map = mapAt(document, path);
    const pairs = map ? pairsOf(map) : [];
    const index = pairs.findLastIndex((candidate) => keyOf(document, candidate) === key);
    const pair = pairs[index];
    if (!map || !pair || pairs.length < 2 || quotingOf(pair.value) === undefined)
        return shape(path, `has a form that "${key}" cannot be taken out of`);
    const [previous, next] = [pairs[index - 1], pairs[index + 1]];
    const start = rangeOf(pair.key)[0];
    if (map.flow) {
        if (previous)
            return { start: endOfPair(previous), end: endOfPair(pair), text: '' };
        return { start, end: next ? rangeOf(next.key)[0] : start, text: '' };
    }
    if (text.slice(startOfLine(text, start), start).trim() !== '')
        return removeFirst(text, pair, next, path, key);
    return removeLine(text, start, endOfPair(pair));
}
/** The first key stands behind its list's dash: the next one takes its place. */
function removeFirst(text, pair, next, path, key) {
    const [start] = rangeOf(pair.key);
    const end = next ? rangeOf(next.key)[0] : start;
    const between = text.slice(endOfLine(text, endOfPair(pair)), end);
    return between.trim() === '' && next
        ? { start, end, text: '' }
        : shape(path, `has a form that "${key}" cannot be taken out of`);
}
function removeLine(text, start, end) {
    const lineEnd = endOfLine(text, end);
    const first = startOfLine(text, start);
    if (lineEnd < text.length)
        return { start: first, end: text.indexOf('\n', lineEnd) + 1, text: '' };
    // The last line has no line break, and the file keeps it so.
    return { start: endOfLine(text, Math.max(0, first - 2)), end: lineEnd, text: '' };
}
function mapAt(document, path) {
    const found = find(document, path);
    const node = found && !found.merged ? follow(document, found.node) : undefined;
    return (0,dist/* isMap */.jh)(node) ? node : undefined;
}
function shape(path, what) {
    return {
        reason: 'shape',
        offset: 0,
        message: `The mapping at ${(0,manifests_pointer/* formatPointer */.$)(path) || 'the root'} ${what}.`,
        hint: 'Edit it by hand.',
    };
}

;// CONCATENATED MODULE: ./build/domain/edit/splice-append.js





/** A new mapping at the end of the root's list `key`, in the style of that list; the list is made at the end where there is none. */
function spliceAppend(text, document, key, entry) {
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root))
        return splice_append_shape('The document is no mapping.');
    const pair = pairsOf(root).findLast((candidate) => keyOf(document, candidate) === key);
    if (!pair)
        return appendList(text, document, root, key, entry);
    const list = pair.value;
    if ((0,dist/* isSeq */.oP)(list))
        return list.flow ? appendToFlow(text, list, entry) : appendToBlock(text, list, entry);
    if (quotingOf(list) !== undefined && rangeOf(list)[0] === rangeOf(list)[1] && !root.flow) {
        const at = endOfLine(text, endOfPair(pair));
        return { start: at, end: at, text: writeItem(text, listIndent(text, document, root), undefined, entry) };
    }
    return splice_append_shape(`"${key}" is no list.`);
}
/** One item as block lines, each begun with a line break. */
function writeItem(text, indent, sibling, entry) {
    const lines = entry.map((pair, index) => `${indent}${index === 0 ? '- ' : '  '}${writePair(sibling, pair, false)}`);
    return lines.map((line) => lineBreakOf(text) + line).join('');
}
function appendToBlock(text, list, entry) {
    const last = list.items.at(-1);
    if (!(0,dist/* isMap */.jh)(last) || last.items.length === 0)
        return splice_append_shape('The last item of the list is no mapping.');
    const pairs = pairsOf(last);
    const at = endOfLine(text, last.flow ? rangeOf(last)[1] : Math.max(...pairs.map(endOfPair)));
    const indent = indentAt(text, rangeOf(list)[0]);
    if (last.flow)
        return { start: at, end: at, text: `${lineBreakOf(text)}${indent}- ${writeFlow(text, last, entry)}` };
    if (pairs.some(({ value }) => quotingOf(value) === undefined))
        return splice_append_shape('The last item of the list has a form that nothing can be added below.');
    return { start: at, end: at, text: writeItem(text, indent, pairs[0], entry) };
}
function appendToFlow(text, list, entry) {
    const last = list.items.at(-1);
    if (last === undefined) {
        const at = rangeOf(list)[0] + 1;
        return { start: at, end: at, text: writeFlow(text, undefined, entry) };
    }
    if (!(0,dist/* isMap */.jh)(last))
        return splice_append_shape('The last item of the list is no mapping.');
    const at = rangeOf(last)[1];
    const previous = list.items.at(-2);
    const from = previous ? rangeOf(previous)[1] : rangeOf(list)[0] + 1;
    const gap = text.slice(from, rangeOf(last)[0]).replace(/^\s*,/u, '');
    const blank = /^\s*$/u.test(gap) && (previous !== undefined || gap.includes('\n')) ? gap : ' ';
    return { start: at, end: at, text: `,${blank}${writeFlow(text, last, entry)}` };
}
/** A flow mapping with the padding, quotes and line breaks of its sibling. */
function writeFlow(text, sibling, entry) {
    const pairs = sibling ? pairsOf(sibling) : [];
    const [start, end] = sibling ? rangeOf(sibling) : [0, 0];
    const first = pairs[0];
    const opening = first ? text.slice(start + 1, rangeOf(first.key)[0]) : '';
    const closing = first ? text.slice(Math.max(...pairs.map(endOfPair)), end - 1).replace(/^,/u, '') : '';
    const isBlank = /^\s*$/u.test(opening + closing);
    const [before, after] = isBlank ? [opening, closing] : ['', ''];
    const between = before.includes('\n') ? before : ' ';
    return `{${before}${entry.map((pair) => writePair(first, pair, true)).join(`,${between}`)}${after}}`;
}
function appendList(text, document, root, key, entry) {
    const last = pairsOf(root).at(-1);
    if (!last)
        return splice_append_shape('The document is empty.');
    if (root.flow) {
        const at = endOfPair(last);
        const from = rangeOf(root)[0] + 1;
        const gap = text.slice(from, rangeOf(pairsOf(root)[0]?.key)[0]);
        const blank = /^\s*$/u.test(gap) && gap !== '' ? gap : ' ';
        const name = writeScalar(key, quotingOf(last.key) ?? 'plain', true);
        return { start: at, end: at, text: `,${blank}${name}: [${writeFlowLike(last, entry)}]` };
    }
    if (/^(?:---|\.\.\.)(?:\s|$)/mu.test(text.slice(rangeOf(root)[1])))
        return splice_append_shape('Another document follows in the file.');
    const lines = `${key}:${writeItem(text, listIndent(text, document, root), undefined, entry)}`;
    const eol = lineBreakOf(text);
    // A file without a final line break stays so.
    const isEnded = text.endsWith('\n');
    return { start: text.length, end: text.length, text: isEnded ? lines + eol : eol + lines };
}
function writeFlowLike(sibling, entry) {
    const quoted = { key: sibling.key, value: sibling.key };
    return `{${entry.map((pair) => writePair(quoted, pair, true)).join(', ')}}`;
}
/** The indentation of lists under the root: that of the first one, none where there is none. */
function listIndent(text, _document, root) {
    const list = pairsOf(root).find(({ value }) => (0,dist/* isSeq */.oP)(value) && !value.flow)?.value;
    return list ? indentAt(text, rangeOf(list)[0]) : '';
}
function splice_append_shape(message) {
    return {
        reason: 'shape',
        offset: 0,
        message: `${message} No entry can be added to it.`,
        hint: 'Add the entry by hand.',
    };
}

;// CONCATENATED MODULE: ./build/domain/edit/splice-value.js





/** The splice that gives the scalar at a path new text: its quotes, anchor, tag and comment stay. */
function spliceValue(document, path, value) {
    const found = find(document, path);
    if (found === undefined)
        return splice_value_shape(path, 'is not where it was read');
    const { node, merged } = found;
    if ((0,dist/* isAlias */.Vj)(node))
        return { splice: replace(node, writeScalar(value, 'plain', found.inFlow)), merged };
    if (node === null || ((0,dist/* isScalar */.jn)(node) && isUnwritten(node)))
        return spliceUnwritten(found, path, value);
    const quoting = quotingOfValue(found.pair?.key, node, found.inFlow);
    if (!(0,dist/* isScalar */.jn)(node))
        return splice_value_shape(path, 'is no scalar');
    if (quoting === undefined)
        return {
            reason: 'block-scalar',
            offset: rangeOf(node)[0],
            message: `The value at ${(0,manifests_pointer/* formatPointer */.$)(path)} is a block scalar ("|" or ">").`,
            hint: 'Write it on the line of its key.',
        };
    return { splice: replace(node, writeScalar(value, quoting, found.inFlow)), merged };
}
function replace(node, text) {
    const [start, end] = rangeOf(node);
    return { start, end, text };
}
function isUnwritten(node) {
    const [start, end] = rangeOf(node);
    return start === end;
}
/** `key:` with nothing behind it: the value goes right behind the colon, before a comment. */
function spliceUnwritten(found, path, value) {
    const colon = found.pair && colonOf(found.pair);
    const isDecorated = (0,dist/* isScalar */.jn)(found.node) && (found.node.anchor !== undefined || found.node.tag !== undefined);
    if (colon === undefined || isDecorated)
        return splice_value_shape(path, 'has no text to replace');
    return {
        splice: { start: colon + 1, end: colon + 1, text: ` ${writeScalar(value, 'plain', found.inFlow)}` },
        merged: found.merged,
    };
}
function splice_value_shape(path, what) {
    return {
        reason: 'shape',
        offset: 0,
        message: `The value at ${(0,manifests_pointer/* formatPointer */.$)(path)} ${what}.`,
        hint: 'Edit it by hand.',
    };
}

;// CONCATENATED MODULE: ./build/domain/edit/plan-splices.js







/** Finds the splice of every operation. What cannot be spliced is an obstacle. */
function planSplices(text, documents, operations) {
    const plans = operations.map((operation) => plan(text, documents.get(operation.document), operation));
    const direct = new Map();
    for (const found of plans)
        if (!isObstacle(found) &&
            found.splice &&
            found.operation.do === 'set' &&
            !found.merged &&
            found.aliasOf === undefined)
            direct.set(found.splice.start, found.splice);
    const seen = new Set();
    return plans.map((found) => (isObstacle(found) ? found : settle(found, direct, seen)));
}
function settle(found, direct, seen) {
    const { operation, splice, merged, aliasOf } = found;
    if (operation.do !== 'set' || !splice)
        return found;
    if (aliasOf !== undefined && !merged && direct.has(aliasOf))
        return { ...found, splice: undefined };
    const owner = direct.get(splice.start);
    if (merged && !owner)
        return inherited(operation.path, splice.start);
    if (!owner)
        return found;
    if (owner.text !== splice.text)
        return conflicting(operation.path, splice.start);
    if (seen.has(owner))
        return { ...found, splice: undefined };
    seen.add(owner);
    return { ...found, splice: owner };
}
function plan(text, document, operation) {
    if (!document)
        throw new Error(`No document ${operation.document}.`);
    if (operation.do === 'set') {
        const found = spliceValue(document, operation.path, operation.value);
        return isObstacle(found) ? found : { operation, ...found, aliasOf: aliasTarget(document, operation.path) };
    }
    const splice = spliceStructure(text, document, operation);
    return isObstacle(splice) ? splice : { operation, splice, merged: false, aliasOf: undefined };
}
function spliceStructure(text, document, operation) {
    switch (operation.do) {
        case 'insert':
            return spliceInsert(text, document, operation.path, operation.after, [operation.key, operation.value]);
        case 'remove':
            return spliceRemove(text, document, operation.path, operation.key);
        case 'append':
            return spliceAppend(text, document, operation.key, operation.entry);
    }
}
function aliasTarget(document, path) {
    const node = find(document, path)?.node ?? null;
    if (!(0,dist/* isAlias */.Vj)(node))
        return undefined;
    const target = follow(document, node);
    return target ? rangeOf(target)[0] : undefined;
}
function inherited(path, offset) {
    return {
        reason: 'merge-key',
        offset,
        message: `The value at ${(0,manifests_pointer/* formatPointer */.$)(path)} is inherited through a merge key ("<<").`,
        hint: 'Write the image into this mapping itself, or edit where it is inherited from by hand.',
    };
}
function conflicting(path, offset) {
    return {
        reason: 'shape',
        offset,
        message: `The value at ${(0,manifests_pointer/* formatPointer */.$)(path)} is shared with another that is to get a different text.`,
        hint: 'Write the two values apart.',
    };
}

// EXTERNAL MODULE: ./build/domain/manifests/documents.js
var documents = __webpack_require__(3270);
;// CONCATENATED MODULE: ./build/domain/edit/expected.js



/**
 * What a document must read as after these operations, made from its values and never from the new text. `undefined` when an operation
 * has no place in it. A value that aliases share changes for all of them.
 */
function expectedValue(value, root, operations) {
    const result = structuredClone(value);
    const placesOf = findPlaces(root, operations);
    for (const operation of operations)
        if (!apply(result, operation, placesOf(operation)))
            return undefined;
    return result;
}
/** The paths at which an operation changes something: its own, and those that share its value. None where it has no place. */
function findPlaces(root, operations) {
    const anchors = (0,locate/* collectAnchors */.hU)(root);
    const targetOf = ({ path }) => (0,locate/* findExactNode */.H9)(root, path, anchors);
    if (!(0,locate/* hasAliases */.RK)(root))
        return (one) => (one.do !== 'append' && targetOf(one) ? [one.path] : []);
    const targets = new Map(operations.flatMap((one) => {
        const target = one.do === 'append' ? undefined : targetOf(one);
        return target ? [[one, target]] : [];
    }));
    const users = usersOf(root, new Set(targets.values()), anchors);
    return (one) => {
        const target = targets.get(one);
        return (target && users.get(target)) ?? [];
    };
}
function apply(result, operation, places) {
    const everywhere = (change) => places.length > 0 && places.every(change);
    switch (operation.do) {
        case 'set':
            return everywhere((path) => expected_assign(result, path, operation.value));
        case 'insert':
            return everywhere((path) => expected_assign(result, [...path, operation.key], operation.value));
        case 'remove':
            return everywhere((path) => {
                const parent = (0,manifests_pointer/* valueAt */.f)(result, path);
                return typeof parent === 'object' && parent !== null && delete parent[operation.key];
            });
        case 'append': {
            const list = result[operation.key] ?? [];
            if (!Array.isArray(list))
                return false;
            return expected_assign(result, [operation.key], [...list, Object.fromEntries(operation.entry)]);
        }
    }
}
function expected_assign(result, path, value) {
    const parent = (0,manifests_pointer/* valueAt */.f)(result, path.slice(0, -1));
    const key = path.at(-1);
    if (typeof parent !== 'object' || parent === null || key === undefined || key === '__proto__')
        return false;
    parent[key] = value;
    return true;
}
/** Whether two values are equal, the order of keys aside. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return false;
    if (Array.isArray(a) !== Array.isArray(b))
        return false;
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length)
        return false;
    return keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}

;// CONCATENATED MODULE: ./build/domain/edit/splice.js
/** In the order of the text; those at one place stay in the order in which they were made. */
function sortSplices(splices) {
    return splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
/** The text with its stretches replaced; undefined when two of them overlap. */
function applySplices(text, splices) {
    const parts = [];
    let at = 0;
    for (const splice of sortSplices(splices)) {
        if (splice.start < at || splice.end < splice.start || splice.end > text.length)
            return undefined;
        parts.push(text.slice(at, splice.start), splice.text);
        at = splice.end;
    }
    parts.push(text.slice(at));
    return parts.join('');
}
/** Whether `after` is `before` but for these stretches: judged from both texts alone, not from how `after` was made. */
function differsOnlyThere(before, after, splices) {
    let [at, shifted] = [0, 0];
    for (const { start, end, text } of sortSplices(splices)) {
        const kept = start - at;
        if (before.slice(at, start) !== after.slice(shifted, shifted + kept))
            return false;
        if (after.slice(shifted + kept, shifted + kept + text.length) !== text)
            return false;
        shifted += kept + text.length;
        at = end;
    }
    return before.slice(at) === after.slice(shifted);
}

;// CONCATENATED MODULE: ./build/domain/edit/prove.js





/**
 * Proves an edit (DESIGN §1.3): the new text, read again by the reader that did not find the ranges, has exactly the values that were
 * meant and no new fault, and outside the splices both texts are the same, byte by byte. Gives the new reading, or what is wrong.
 */
function prove(before, read, after, splices, operations) {
    if (!differsOnlyThere(before.text, after, splices))
        return 'other bytes would have changed';
    if (isJson(before.text) && !isJson(after))
        return 'the result would be no JSON any more';
    const again = (0,documents/* readDocuments */.r)({ path: before.path, text: after });
    if (rules(again.findings) !== rules(read.findings))
        return 'the result would not be read without new faults';
    if (again.documents.length !== read.documents.length)
        return 'the number of documents would have changed';
    const roots = [...(0,parse/* parseDocuments */.e)(before.text, limits/* LIMITS */.b1)];
    for (const [position, document] of read.documents.entries()) {
        const own = operations.filter((operation) => operation.document === document.index);
        const parsed = roots[document.index];
        const root = parsed && 'root' in parsed ? parsed.root : undefined;
        const expected = own.length === 0 ? document.value : root && expectedValue(document.value, root, own);
        if (expected === undefined)
            return 'a value would not be where it was read';
        if (!sameJson(expected, again.documents[position]?.value))
            return 'other values would have changed, or not as meant';
    }
    return again;
}
/** Whether a text is JSON, which is less than YAML within braces. */
function isJson(text) {
    if (!/^\s*[{[]/u.test(text))
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** The rules of findings, to compare two readings: their places move with the text. */
function rules(findings) {
    return findings
        .map(({ rule }) => rule)
        .sort()
        .join();
}

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/domain/edit/refusal.js

/** An edit that was not made: nothing of its file is written (DESIGN §1.3). */
class Refusal extends errors/* UserError */.yo {
    name = 'Refusal';
    reason;
    constructor(reason, message, detail) {
        super(message, detail);
        this.reason = reason;
    }
}

;// CONCATENATED MODULE: ./build/domain/edit/edit-file.js













/** Carries out operations on one file as splices of its text, and proves the result. */
function editFile(file, read, operations) {
    const documents = openDocuments(file, read);
    if (documents === undefined)
        return refused(file, {
            reason: 'unreadable',
            offset: 0,
            message: 'The file cannot be edited: its documents are not told apart reliably.',
            hint: 'Run `plumbline validate` on it, or edit it by hand.',
        });
    const plans = planSplices(file.text, documents, operations);
    const obstacles = plans.filter(isObstacle);
    if (obstacles.length > 0)
        return refused(file, ...obstacles);
    const planned = plans.filter((plan) => !isObstacle(plan));
    const splices = planned.flatMap(({ splice }) => splice ?? []);
    const text = applySplices(file.text, splices);
    const proof = text === undefined ? 'two edits would overlap' : prove(file, read, text, splices, operations);
    if (text === undefined || typeof proof === 'string')
        return refused(file, {
            reason: 'proof',
            offset: splices[0]?.start ?? 0,
            message: `The edit could not be proved: ${proof}.`,
            hint: 'Edit the file by hand, and please report it.',
        });
    const change = { path: file.path, text, before: file.text, edits: describeEdits(file, read, planned) };
    return { change, read: proof };
}
/** The source document of each one that holds a mapping or list, by its index; undefined where the two readers do not agree. */
function openDocuments(file, read) {
    const sources = openYaml(file.text);
    const documents = read.documents.filter(({ value }) => typeof value === 'object' && value !== null);
    if (sources === undefined || sources.length !== documents.length)
        return undefined;
    return new Map(documents.flatMap(({ index }, position) => {
        const source = sources[position];
        return source ? [[index, source]] : [];
    }));
}
function describeEdits(file, read, planned) {
    const lines = (0,manifests_lines/* indexLines */.u)(file.text);
    const usersOfPath = findUsers(file.text, planned);
    const documents = new Map(read.documents.map((document) => [document.index, document]));
    return planned.flatMap(({ operation, splice }) => {
        if (!splice)
            return [];
        const document = documents.get(operation.document);
        const path = pathOf(operation);
        const pointer = (0,manifests_pointer/* formatPointer */.$)(path);
        const users = usersOfPath(operation)
            .map(manifests_pointer/* formatPointer */.$)
            .filter((user) => user !== pointer);
        return [
            {
                file: file.path,
                ...lines.position(splice.start),
                path: pointer,
                from: textOf(operation.do === 'append' ? undefined : (0,manifests_pointer/* valueAt */.f)(document?.value, path)),
                to: targetOf(operation),
                ...(users.length > 0 ? { users } : {}),
            },
        ];
    });
}
/** Tells where else an operation's value stands, in documents in which anything stands in more than one place. */
function findUsers(text, planned) {
    const found = new Map();
    for (const [document, parsed] of /&/u.test(text) ? [...(0,parse/* parseDocuments */.e)(text, limits/* LIMITS */.b1)].entries() : []) {
        const root = 'root' in parsed ? parsed.root : undefined;
        if (!root || !(0,locate/* hasAliases */.RK)(root))
            continue;
        const anchors = (0,locate/* collectAnchors */.hU)(root);
        const targets = planned.flatMap(({ operation }) => {
            const isHere = operation.do === 'set' && operation.document === document;
            const node = isHere ? (0,locate/* findExactNode */.H9)(root, operation.path, anchors) : undefined;
            return node ? [[operation, node]] : [];
        });
        const users = usersOf(root, new Set(targets.map(([, node]) => node)), anchors);
        for (const [operation, node] of targets)
            found.set(operation, users.get(node) ?? []);
    }
    return (operation) => found.get(operation) ?? [];
}
function textOf(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function targetOf(operation) {
    switch (operation.do) {
        case 'set':
        case 'insert':
            return operation.value;
        case 'remove':
            return '';
        case 'append':
            return operation.entry.map(([key, value]) => `${key}: ${value}`).join(', ');
    }
}
function refused(file, ...obstacles) {
    return { refusals: obstacles.map((obstacle) => refuse(file, obstacle)) };
}
/** An obstacle as the error that people see. */
function refuse(file, { reason, offset, message, hint }) {
    return new Refusal(reason, message, { hint, at: { file: file.path, ...(0,manifests_lines/* indexLines */.u)(file.text).position(offset) } });
}

// EXTERNAL MODULE: ./build/domain/versions/coordinates.js
var versions_coordinates = __webpack_require__(884);
;// CONCATENATED MODULE: ./build/domain/hcl/compare-places.js

/** What is wrong with the places of the new text: each wanted one says its version, and every other what it said. */
function comparePlaces(before, after, targets) {
    if (before.length !== after.length)
        return flaw(before[0], 'there would be more or fewer versions than before');
    const wanted = new Map(targets.map((target) => [target.draft, target]));
    for (const [index, draft] of before.entries()) {
        const now = after[index];
        if (!now || !(0,versions_coordinates/* sameCoordinates */.Cl)(now.coordinates, draft.coordinates))
            return flaw(draft, 'another artifact would be named');
        const target = wanted.get(draft);
        if (target && !says(now, target.wanted.version))
            return flaw(draft, 'the version would not be the one that was meant');
        if (!target && !sameVersion(now.version, draft.version))
            return shared(draft, targets);
    }
    return undefined;
}
function says({ version, coordinates }, { tag, digest }) {
    return version.tag === tag && (coordinates.kind !== 'image' || version.digest === digest);
}
function sameVersion(a, b) {
    return a.tag === b.tag && a.digest === b.digest && a.range === b.range;
}
function shared({ coordinates, span }, targets) {
    const names = [
        ...new Map(targets.map(({ draft }) => [(0,versions_coordinates/* coordinatesKey */.tB)(draft.coordinates), draft.coordinates.name])).values(),
    ];
    return {
        reason: 'shared',
        offset: span.start,
        message: `A variable with the version of ${names.join(', ')} is used by ${coordinates.name}, too.`,
        hint: 'Give each of them a variable of its own, or set them to one version together.',
    };
}
function flaw(draft, message) {
    return {
        reason: 'proof',
        offset: draft?.span.start ?? 0,
        message: `The edit could not be proved: ${message}.`,
        hint: 'Edit the file by hand, and please report it.',
    };
}

// EXTERNAL MODULE: ./build/domain/hcl/escapes.js
var escapes = __webpack_require__(6957);
// EXTERNAL MODULE: ./build/domain/hcl/places.js
var places = __webpack_require__(8205);
;// CONCATENATED MODULE: ./build/domain/hcl/place-change.js


/**
 * The string in which a change of a followed text is made. A tag that several strings make (`v${var.version}`) changes in that of the
 * variable, if what the others say of it stays true.
 */
function placeChange(draft, holder, { start, end, text }) {
    const segments = (0,places/* segmentsAt */.OH)(holder, start, end);
    const [only] = segments;
    if (only && segments.length === 1)
        return { segment: only, start: start - only.start, end: end - only.start, text };
    const named = segments.filter(({ through }) => through.length > 0);
    const [segment] = named;
    if (!segment || named.length > 1)
        return obstacle(draft, 'several strings make it');
    const [before, after] = [
        holder.followed.text.slice(start, Math.max(start, segment.start)),
        holder.followed.text.slice(Math.min(end, segment.start + segment.text.length), end),
    ];
    const fits = text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
    if (!fits)
        return obstacle(draft, `it is fixed there that it ${before === '' ? `ends in "${after}"` : `begins with "${before}"`}`);
    return {
        segment,
        start: Math.max(0, start - segment.start),
        end: Math.min(segment.text.length, end - segment.start),
        text: text.slice(before.length, text.length - after.length),
    };
}
function obstacle({ coordinates, span }, why) {
    return {
        reason: 'template',
        offset: span.start,
        message: `The version of ${coordinates.name} cannot be written here: ${why}.`,
        hint: 'Let one string, or one variable, hold the whole version.',
    };
}
/** The splice of the file that makes a change: no more characters than it is about. */
function spliceOf(file, { segment, start, end, text }) {
    const { node } = segment;
    const raw = file.slice(node.start, node.end);
    return { start: node.start + written(raw, start), end: node.start + written(raw, end), text: (0,escapes/* escapeText */.X)(text) };
}
/** Where the character of a string stands, given by its place among what the characters mean. */
function written(raw, offset) {
    let [at, meant] = [0, 0];
    while (meant < offset && at < raw.length) {
        if (raw[at] === '\\') {
            const found = (0,escapes/* readEscape */.y)(raw, at);
            meant += found.value.length;
            at = found.end;
        }
        else if (/^(?:\$\$|%%)\{/u.test(raw.slice(at, at + 3))) {
            meant += 2;
            at += 3;
        }
        else {
            meant += 1;
            at += 1;
        }
    }
    return at;
}

// EXTERNAL MODULE: ./build/domain/hcl/draft.js
var draft = __webpack_require__(730);
// EXTERNAL MODULE: ./build/domain/hcl/find-in-body.js + 10 modules
var find_in_body = __webpack_require__(6110);
;// CONCATENATED MODULE: ./build/domain/hcl/same-structure.js
/**
 * Whether a tree has the same nodes as another, with the same names, signs and texts, but for the texts that were changed. Where they
 * stand is not compared: that is known from the bytes.
 */
function hasSameStructure(before, after, changed) {
    if (typeof before !== 'object' || before === null)
        return before === after;
    if (typeof after !== 'object' || after === null)
        return false;
    const wanted = changed.get(before);
    const keys = Object.keys(before);
    if (keys.length !== Object.keys(after).length || Array.isArray(before) !== Array.isArray(after))
        return false;
    return keys.every((key) => {
        if (key === 'start' || key === 'end')
            return true;
        if (!Object.hasOwn(after, key))
            return false;
        if (key === 'value' && wanted !== undefined)
            return after.value === wanted;
        return hasSameStructure(before[key], after[key], changed);
    });
}

;// CONCATENATED MODULE: ./build/domain/hcl/prove.js





/**
 * Proves an edit (DESIGN §1.3): the texts before and after differ in the splices only, and the new files, read again, have the same blocks,
 * attributes and expressions but for the strings that were meant. Gives their places then, or what is wrong.
 */
function prove_prove({ before, after, splices, changed }) {
    const now = (0,hcl_directory/* openDirectory */.AJ)(after);
    if (!differsOnlyThere(before.text, now.text, splices))
        return 'other bytes would have changed';
    if (now.members.length !== before.members.length)
        return 'the result could not be read';
    const isSame = before.members.every(({ file, body }, index) => {
        const member = now.members[index];
        return member?.file.path === file.path && hasSameStructure(body, member.body, changed);
    });
    if (!isSame)
        return 'other values would have changed, or not as meant';
    return (0,draft/* draftsOf */.e)((0,find_in_body/* findInDirectory */.Q)(now));
}

;// CONCATENATED MODULE: ./build/domain/hcl/carry-out.js






/** Makes all changes of a directory's files and proves them together. */
function carryOut(files, { directory, drafts }, changes, targets) {
    const strings = [...Map.groupBy(changes, ({ segment }) => segment.node).values()].map((own) => changeString(directory.text, own));
    const made = strings.filter((one) => one !== undefined);
    const texts = made.length < strings.length ? undefined : writeAll(directory, made);
    if (texts === undefined)
        return carry_out_conflicting(changes);
    const after = files.map((file) => ({ path: file.path, text: texts.get(file) ?? file.text }));
    const splices = made.flatMap((one) => one.splices);
    const changed = new Map(made.map(({ segment, text }) => [segment.node, text]));
    const places = prove_prove({ before: directory, after, splices, changed });
    if (typeof places === 'string')
        return unproved(places, splices);
    const flaw = comparePlaces(drafts, places, targets);
    if (flaw)
        return flaw;
    const edits = Map.groupBy(describeAll(directory, drafts, made), ({ file }) => file);
    return [...texts].map(([{ path, text: before }, text]) => ({
        path,
        text,
        before,
        edits: edits.get(path) ?? [],
    }));
}
/** The new texts of the files that are changed; undefined where changes overlap. */
function writeAll(directory, strings) {
    const texts = new Map();
    const splices = strings.flatMap((one) => one.splices);
    for (const [member, own] of Map.groupBy(splices, ({ start }) => (0,hcl_directory/* memberAt */.mz)(directory, start))) {
        const text = member && applySplices(member.file.text, shift(own, member.offset));
        if (!member || text === undefined)
            return undefined;
        texts.set(member.file, text);
    }
    return texts;
}
function shift(splices, by) {
    return splices.map(({ start, end, text }) => ({ start: start - by, end: end - by, text }));
}
function changeString(joined, changes) {
    // Several places can use one string: what they all want of it is done once.
    const once = [...new Map(changes.map((change) => [`${change.start} ${change.end} ${change.text}`, change])).values()];
    const [first] = once;
    const text = first && applySplices(first.segment.text, once);
    if (!first || text === undefined)
        return undefined;
    return { segment: first.segment, splices: once.map((change) => spliceOf(joined, change)), text };
}
function describeAll(directory, drafts, strings) {
    const place = (0,hcl_directory/* placesIn */.yN)(directory);
    const users = Map.groupBy(drafts.flatMap(({ holder, path, span }) => (holder?.followed.segments ?? []).map(({ node }) => ({ node, path, file: place(span.start).file }))), ({ node }) => node);
    return strings.map(({ segment, splices }) => {
        const { template, node } = segment;
        const at = place(template.start);
        const from = directory.text.slice(template.start + 1, template.end - 1);
        const path = (0,places/* pointerOf */.rq)(segment.path);
        const pointers = (users.get(node) ?? []).map((user) => user.file === at.file ? (0,places/* pointerOf */.rq)(user.path) : `${user.file}#${(0,places/* pointerOf */.rq)(user.path)}`);
        const others = [...new Set(pointers)].filter((user) => user !== path);
        return {
            ...at,
            path,
            from,
            to: applySplices(from, shift(splices, template.start + 1)) ?? '',
            ...(others.length > 0 ? { users: others } : {}),
        };
    });
}
function carry_out_conflicting([change]) {
    return {
        reason: 'shape',
        offset: change?.segment.template.start ?? 0,
        message: 'Several versions use one string here, and each is to be written differently.',
        hint: 'Give each of them a variable of its own.',
    };
}
function unproved(flaw, [splice]) {
    return {
        reason: 'proof',
        offset: splice?.start ?? 0,
        message: `The edit could not be proved: ${flaw}.`,
        hint: 'Edit the file by hand, and please report it.',
    };
}

// EXTERNAL MODULE: ./build/domain/versions/reference.js
var reference = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/domain/hcl/hidden-places.js



/** A file that names the artifact and cannot be read: passing it over would leave half of a change undone. */
function unreadablePlace({ text }, error, { name }) {
    const short = name.replace(/^docker\.io\/(?:library\/)?|^registry\.terraform\.io\//u, '');
    if (!text.includes(short.split('/').slice(-2).join('/')))
        return undefined;
    return {
        reason: 'unreadable',
        offset: error.offset,
        message: `The file names ${name} and cannot be read: ${error.message}`,
        hint: 'Put the file right first.',
    };
}
/** A place of this artifact that no edit reaches: `web:${var.tag}` with a variable that nothing here tells, or a heredoc. */
function unreachablePlace(found, wanted) {
    const { kind, name } = wanted;
    const set = found.filter(draft/* isSkip */.y).find(({ of, setIn }) => of && setIn !== undefined && (0,versions_coordinates/* sameCoordinates */.Cl)(of, wanted));
    if (set)
        return filledIn(set, name);
    if (kind !== 'image')
        return undefined;
    for (const skip of found.filter(draft/* isSkip */.y)) {
        if (skip.heredoc !== undefined && (0,reference/* parseReference */.F2)(skip.heredoc)?.name === name)
            return inHeredoc(skip, name);
        const [, written = ''] = /^(.+)[:@][A-Za-z0-9_.+-]*$/u.exec(skip.until ?? '') ?? [];
        if ((0,reference/* parseReference */.F2)(written)?.name === name)
            return filledIn(skip, name);
    }
    return undefined;
}
function inHeredoc({ span }, name) {
    return {
        reason: 'block-scalar',
        offset: span.start,
        message: `The image ${name} stands in a heredoc here.`,
        hint: 'Write it as a quoted string.',
    };
}
function filledIn({ span, setIn }, name) {
    if (setIn !== undefined)
        return {
            reason: 'template',
            offset: span.start,
            message: `The version of ${name} is filled in here by a variable that ${setIn} sets, which is not followed.`,
            hint: 'Write it as a plain string in one file: as the default, in terraform.tfvars or in a *.auto.tfvars. Whether Terraform is given a *.tfvars of another name is not known.',
        };
    return {
        reason: 'template',
        offset: span.start,
        message: `The version of ${name} is filled in from outside of this directory.`,
        hint: 'Set the variable where it is given a value, or give it a default in this directory.',
    };
}

// EXTERNAL MODULE: ./build/domain/hcl/scope.js
var scope = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/domain/hcl/git-source.js
var git_source = __webpack_require__(6511);
;// CONCATENATED MODULE: ./build/domain/hcl/version-changes.js

/** What has to change in the text of a place so that it says a version; nothing where it says it already. */
function versionChanges({ version }, holder, wanted) {
    if (holder.form === 'image')
        return imageChanges(version, holder, wanted);
    const { start, end, form } = holder;
    if (wanted.tag === undefined || wanted.tag === version.tag)
        return [];
    return [{ start, end, text: form === 'query' ? (0,git_source/* encodeQuery */.XX)(wanted.tag) : wanted.tag }];
}
/** A tag and a digest change each by itself, so that what stands around one that stays is not touched. */
function imageChanges(old, { start, end }, { tag, digest }) {
    const behindTag = old.tag === undefined ? start : start + 1 + old.tag.length;
    return [...partChange(':', start, behindTag, old.tag, tag), ...partChange('@', behindTag, end, old.digest, digest)];
}
function partChange(sign, start, end, old, wanted) {
    if (old === wanted)
        return [];
    if (wanted === undefined)
        return [{ start, end, text: '' }];
    return [old === undefined ? { start, end: start, text: sign + wanted } : { start: start + 1, end, text: wanted }];
}

// EXTERNAL MODULE: ./build/domain/hcl/walk.js
var walk = __webpack_require__(5184);
;// CONCATENATED MODULE: ./build/domain/hcl/plan-draft.js




/** A directory, looked over once. */
function lookAround(directory, drafts) {
    const known = new Set(drafts.flatMap(({ holder }) => holder?.followed.segments.flatMap(({ through }) => through) ?? []));
    const spread = new Set();
    for (const { body } of directory.members)
        for (const expression of (0,walk/* expressionsIn */.l$)(body))
            if (expression.kind === 'traversal' && !known.has(expression))
                spread.add((0,scope/* nameIn */.Z)(expression) ?? '');
    return { directory, drafts, spread };
}
/** The changes that make a place say a version, or what is in the way. A range is left as it is unless it is to be pinned. */
function planDraft({ draft, wanted: { request, version } }, around) {
    const hold = holdsRange(draft, request.ranges ?? 'refuse');
    if (hold)
        return [hold];
    const { holder } = draft;
    if (!holder)
        return [lacksPlace(draft)];
    const changes = versionChanges(draft, holder, version).map((change) => placeChange(draft, holder, change));
    const addsDigest = draft.coordinates.kind === 'image' && version.digest !== undefined && draft.version.digest === undefined;
    const joined = addsDigest
        ? changes.find((change) => 'segment' in change && isUsedElsewhere(change, around))
        : undefined;
    return joined ? [wouldSpread(draft)] : changes;
}
function holdsRange({ version, coordinates, span }, ranges) {
    if (version.range === undefined || ranges === 'pin')
        return undefined;
    return {
        reason: 'range',
        offset: span.start,
        message: `The version of ${coordinates.name} is a range here, "${version.range.slice(0, 80)}": it is not overwritten.`,
        hint: 'Write one exact version there once, or ask for it to be pinned (`plumbline set --pin`).',
    };
}
function lacksPlace({ coordinates, span }) {
    const what = coordinates.kind === 'git' ? '`?ref=…` behind its address' : 'the attribute `version`';
    return {
        reason: 'shape',
        offset: span.start,
        message: `There is no place for the version of ${coordinates.name} here.`,
        hint: `Add ${what} once.`,
    };
}
/** Whether a variable that holds a tag alone is used for more than images: there, `tag@digest` would be put in, too. */
function isUsedElsewhere({ segment }, { spread }) {
    return segment.through.some((traversal) => spread.has((0,scope/* nameIn */.Z)(traversal) ?? ''));
}
function wouldSpread({ coordinates, span }) {
    return {
        reason: 'digest',
        offset: span.start,
        message: `The variable with the tag of ${coordinates.name} is used for more than images: a digest cannot be added to it.`,
        hint: 'Write `tag@digest` there once, or use `write: tag`.',
    };
}

;// CONCATENATED MODULE: ./build/domain/hcl/target.js

/** The places that requests are for; at two requests for one artifact, the first counts. */
function targetsOf(drafts, wanted) {
    return drafts.flatMap((draft) => {
        const one = wanted.find(({ request }) => (0,versions_coordinates/* sameCoordinates */.Cl)(request.coordinates, draft.coordinates));
        return one ? [{ draft, wanted: one }] : [];
    });
}

;// CONCATENATED MODULE: ./build/domain/hcl/edit-hcl.js









/**
 * Writes every request into the files of one directory (`groupByDirectory`), all in one edit that is proved, or refuses and changes
 * nothing of them.
 */
function editHcl(files, wanted) {
    const directory = (0,hcl_directory/* openDirectory */.AJ)(files);
    const found = (0,find_in_body/* findInDirectory */.Q)(directory);
    const hidden = hiddenPlaces(directory, wanted, found);
    if (hidden.size > 0)
        return { changes: [], refusals: [...hidden.values()].flat(), matched: new Set(hidden.keys()) };
    const drafts = (0,draft/* draftsOf */.e)(found);
    const targets = targetsOf(drafts, wanted);
    const matched = new Set(targets.map((target) => target.wanted));
    const around = lookAround(directory, drafts);
    const plans = targets.flatMap((target) => planDraft(target, around));
    const obstacles = plans.filter(isObstacle);
    const changes = plans.filter((plan) => !isObstacle(plan));
    const isReady = obstacles.length === 0 && changes.length > 0;
    const outcome = isReady ? carryOut(files, around, changes, targets) : [];
    if ('reason' in outcome)
        obstacles.push(outcome);
    return {
        changes: 'reason' in outcome ? [] : outcome,
        refusals: obstacles.map((obstacle) => refuseIn(directory, obstacle)),
        matched,
    };
}
/** The requests of which something is in the way before anything is planned, with what: they count as found. */
function hiddenPlaces(directory, wanted, found) {
    return new Map(wanted.flatMap((one) => {
        const { coordinates } = one.request;
        const unreadable = directory.unread.flatMap(({ file, error }) => {
            const obstacle = unreadablePlace(file, error, coordinates);
            return obstacle ? [refuse(file, obstacle)] : [];
        });
        const unreachable = unreachablePlace(found, coordinates);
        const refusals = [...unreadable, ...(unreachable ? [refuseIn(directory, unreachable)] : [])];
        return refusals.length > 0 ? [[one, refusals]] : [];
    }));
}
/** An obstacle at an offset of all texts, as the error of its file. */
function refuseIn(directory, obstacle) {
    const { file, offset } = (0,hcl_directory/* memberAt */.mz)(directory, obstacle.offset) ?? { file: { path: '', text: '' }, offset: 0 };
    return refuse(file, { ...obstacle, offset: obstacle.offset - offset });
}

// EXTERNAL MODULE: ./build/domain/sites/find-in-file.js + 8 modules
var find_in_file = __webpack_require__(4519);
// EXTERNAL MODULE: ./build/domain/sites/marker-text.js
var marker_text = __webpack_require__(4680);
// EXTERNAL MODULE: ./build/domain/sites/open-files.js
var open_files = __webpack_require__(8354);
// EXTERNAL MODULE: ./build/domain/sites/sources.js
var sources = __webpack_require__(788);
// EXTERNAL MODULE: ./build/domain/manifests/kustomization.js
var kustomization = __webpack_require__(5433);
;// CONCATENATED MODULE: ./build/domain/edit/add-image.js




/**
 * Adds an entry to an overlay's `images:`, for an image that only its base names: a promotion must not edit a base that other
 * environments share. `name` is the image as the base writes it; an entry that results in another image than `image` gets a `newName`.
 */
function addImage(file, name, image, version) {
    const read = (0,documents/* readDocuments */.r)(file);
    const document = read.documents.find(({ value }) => (0,kustomization/* isKustomization */.Sv)(file.path, value));
    if (!document)
        return {
            change: undefined,
            refusals: [
                refuse(file, {
                    reason: 'shape',
                    offset: 0,
                    message: 'The file is no kustomization that can be read.',
                    hint: 'Put it right first.',
                }),
            ],
            matched: false,
        };
    const { tag, digest } = version;
    const entry = [['name', name]];
    if ((0,reference/* parseReference */.F2)(name)?.name !== image)
        entry.push(['newName', image]);
    if (tag !== undefined)
        entry.push(['newTag', tag]);
    if (digest !== undefined)
        entry.push(['digest', digest]);
    const edited = editFile(file, read, [{ do: 'append', document: document.index, key: 'images', entry }]);
    return 'change' in edited
        ? { change: edited.change, refusals: [], matched: true }
        : { change: undefined, refusals: edited.refusals, matched: true };
}

;// CONCATENATED MODULE: ./build/domain/edit/choose-request.js

/** Tells which request a place is for, and which artifact a marker's name means. */
function chooseRequest(wanted, overrides) {
    const isOverridden = (path, site) => isOfBase(site) && overrides.some(({ folder, name }) => name === site.parts[0]?.before && path.startsWith(folder));
    return {
        choose: (path, site) => wanted.find(({ request }) => isAbout(site, request.coordinates) && !isOverridden(path, site)),
        lookup: (name) => wanted.find(({ request }) => request.markers?.some((marker) => isMeant(marker, name)))?.request.coordinates,
    };
}
/** Whether Kustomize looks at a place for its `images:`: a container's image, as it is written or as a patch makes it. */
function isOfBase({ kind, parts }) {
    return kind === 'container' || (kind === 'kustomize' && parts[0]?.carries === 'reference');
}
/** `web` means every policy of that name, `flux-system:web` one of them. */
function isMeant(marker, name) {
    return marker === name || marker === name.slice(name.indexOf(':') + 1);
}
/** A chart in a registry is an image to Flux's OCIRepository, unless a HelmRelease among the files says otherwise. */
function isAbout({ kind, coordinates }, asked) {
    if ((0,versions_coordinates/* sameCoordinates */.Cl)(coordinates, asked))
        return true;
    return kind === 'flux' && ociName(coordinates) !== undefined && ociName(coordinates) === ociName(asked);
}
function ociName({ kind, name }) {
    if (kind === 'image')
        return name;
    return kind === 'chart' && name.startsWith('oci://') ? name.slice('oci://'.length) : undefined;
}

// EXTERNAL MODULE: ./build/domain/sites/draft.js
var sites_draft = __webpack_require__(1889);
;// CONCATENATED MODULE: ./build/domain/edit/compare-places.js




/**
 * The last part of the proof: the places of the new text, found again from the beginning, say what was asked for, and all others say
 * what they said before. A version that another artifact shares through an anchor would move with this one, and is refused.
 */
function compare_places_comparePlaces({ file, read }, found, { change, read: again }, around, targets) {
    const before = sitesOf(found);
    const after = new Map(sitesOf((0,find_in_file/* findInFile */.h)({ file: change, read: again }, around)).map((site) => [compare_places_keyOf(site), site]));
    const wanted = new Map([...targets].map(([site, one]) => [compare_places_keyOf(site), one]));
    for (const site of before) {
        const [now, one] = [after.get(compare_places_keyOf(site)), wanted.get(compare_places_keyOf(site))];
        if (now && (one ? compare_places_says(now, one) : isSame(site, now)))
            continue;
        const place = read.documents.find(({ index }) => index === site.document)?.locate(site.at) ?? { file: file.path };
        const isShared = one === undefined && change.edits.some(({ users }) => users);
        return isShared ? compare_places_shared(site, targets, place) : compare_places_unproved(site, place);
    }
    const known = new Set(before.map(compare_places_keyOf));
    const extra = [...after.values()].find((site) => !known.has(compare_places_keyOf(site)));
    return extra ? compare_places_unproved(extra, { file: file.path }) : undefined;
}
function sitesOf(found) {
    return found.flatMap((one) => ((0,sites_draft/* isSkip */.y)(one) ? [] : [one]));
}
/** A place is the same one after an edit when its first scalar is; an edit moves none of those. */
function compare_places_keyOf({ kind, document, path, parts }) {
    return `${kind} ${document}${(0,manifests_pointer/* formatPointer */.$)(parts[0]?.path ?? path)}`;
}
/** Whether a place says what was asked for. What comments mark may be a part of it; then the other parts are not there. */
function compare_places_says({ kind, version, invalid }, { version: { tag, digest }, request }) {
    if (invalid || version.range !== undefined)
        return false;
    const isSaid = (now, asked) => now === asked || (kind === 'marker' && now === undefined);
    return isSaid(version.tag, tag) && (isSaid(version.digest, digest) || request.coordinates.kind !== 'image');
}
function isSame(before, after) {
    return (before.coordinates.name === after.coordinates.name &&
        before.reference === after.reference &&
        before.version.tag === after.version.tag &&
        before.version.digest === after.version.digest &&
        before.version.range === after.version.range);
}
function compare_places_shared(site, targets, at) {
    const asked = [...new Set([...targets.values()].map(({ request }) => request.coordinates.name))].join(', ');
    return new Refusal('shared', `The version of ${asked} is shared, through an anchor, with ${site.coordinates.name}.`, {
        hint: 'Write the two versions apart.',
        at,
    });
}
function compare_places_unproved(site, at) {
    return new Refusal('proof', `The edit could not be proved: ${site.coordinates.name} would not say what it must.`, {
        hint: 'Edit the file by hand, and please report it.',
        at,
    });
}

;// CONCATENATED MODULE: ./build/domain/edit/unreachable.js


/** Rules of findings after which clusters read other values than we do. */
const DIFFERENT = new Set(['yaml/line-break', 'yaml/portability']);
/**
 * A file that names the artifact, or has a place for it (a marker needs no name), and cannot be read in all its parts: passing it over
 * would leave half of a change undone.
 */
function unreachable_unreadablePlace(file, read, artifact, hasPlace) {
    const finding = read.unread[0] ?? read.findings.find(({ rule }) => DIFFERENT.has(rule));
    if (!finding)
        return undefined;
    const isTemplate = file.text.includes('{{');
    // The template of a chart may name anything; what it fixes itself is a version behind a name.
    if (!hasPlace && !(isTemplate ? fixes(file.text, artifact) : names(file.text, artifact)))
        return undefined;
    return {
        reason: isTemplate ? 'template' : 'unreadable',
        offset: offsetOf(file.text, finding.line ?? 1, finding.column ?? 1),
        message: isTemplate
            ? 'The file is a template ("{{"): it has no values to edit.'
            : `The file names ${artifact.name} and cannot be read: ${finding.message}`,
        hint: isTemplate ? 'Edit the values that it is rendered from.' : 'Put the file right first.',
    };
}
/** A place of this image whose version is put together by a template: `web:{{ .Values.tag }}`, `web:$(TAG)`. */
function templatedPlace(file, read, found, artifact) {
    for (const skip of found) {
        if (!(0,sites_draft/* isSkip */.y)(skip) || (skip.reason !== 'template' && skip.reason !== 'variable'))
            continue;
        const at = skip.text.search(/\{\{|\$[({]?/u);
        if (at < 1 || (0,reference/* parseReference */.F2)(skip.text.slice(0, at).replace(/[:@]$/u, ''))?.name !== artifact.name)
            continue;
        const place = read.documents.find(({ index }) => index === skip.document)?.locate(skip.path);
        return {
            reason: 'template',
            offset: offsetOf(file.text, place?.line ?? 1, place?.column ?? 1),
            message: `The version of ${artifact.name} is filled in by a template here.`,
            hint: 'Edit the values that it is rendered from.',
        };
    }
    return undefined;
}
/** Whether a text may have a place for the artifact: the last part of its name is in it, or hidden by an escape. */
function mayName(text, { kind, name }) {
    const last = name.slice(name.lastIndexOf('/') + 1);
    return (text.includes(last) || text.includes('\\') || (kind === 'git' && text.toLowerCase().includes(last.toLowerCase())));
}
/** Whether a text names the artifact: by its path, as far as every spelling of it has one (`nginx` for docker.io/library/nginx). */
function names(text, { kind, name }) {
    switch (kind) {
        case 'image':
            return text.includes(shortName(name));
        case 'chart':
            return new RegExp(`(?:chart|name|repository)["']?:\\s*["']?\\S*${literal(name.slice(name.lastIndexOf('/') + 1))}\\b`, 'u').test(text);
        default:
            return text.includes(name.split('/').slice(1).join('/'));
    }
}
/** Whether a template holds this image with a version of its own. */
function fixes(text, { kind, name }) {
    return kind === 'image' && new RegExp(`${literal(shortName(name))}[:@][A-Za-z0-9_]`, 'u').test(text);
}
function shortName(image) {
    return image.replace(/^docker\.io\/(?:library\/)?/u, '');
}
function literal(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
/** The offset of a line and column, both 1-based. */
function offsetOf(text, line, column) {
    let at = 0;
    for (let passed = 1; passed < line; passed++)
        at = text.indexOf('\n', at) + 1;
    return at + column - 1;
}

;// CONCATENATED MODULE: ./build/domain/edit/hidden-in-text.js


/**
 * A place of the artifact within a text that is YAML itself, which no splice reaches: passing it over would leave half of a change undone.
 * One that says the version already is none, so that a change made by hand lets the others follow.
 */
function placeInText(file, read, found, wanted, choose) {
    for (const skip of found) {
        if (!(0,sites_draft/* isSkip */.y)(skip) || !skip.hides)
            continue;
        const { version } = skip.hides;
        if (choose(file.path, { ...skip.hides, document: skip.document }) !== wanted)
            continue;
        if (version.tag === wanted.version.tag && version.digest === wanted.version.digest)
            continue;
        const place = read.documents.find(({ index }) => index === skip.document)?.locate(skip.path);
        return {
            reason: 'text',
            offset: offsetOf(file.text, place?.line ?? 1, place?.column ?? 1),
            message: `The version of ${wanted.request.coordinates.name} stands within a text here, which is not edited.`,
            hint: 'Write the version there by hand, or turn the text into YAML of its own.',
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/domain/edit/plan-site.js

/**
 * The operations that make a place say this version and no other, in the form in which it says one now. What it cannot say is why not.
 * A range is left as it is unless it is to be pinned.
 */
function planSite(document, site, version, ranges) {
    const operations = [...changedParts(document, site, version), ...addedKeys(document, site, version)];
    return (heldBySite(site, version, operations.length > 0) ??
        plan_site_holdsRange(site, ranges) ??
        plan_site_lacksPlace(site, version) ??
        operations);
}
function heldBySite({ holds = [] }, { digest }, isChanged) {
    return holds.find(({ when }) => when === 'always' || (isChanged && (when === 'changed' || digest === undefined)));
}
function changedParts(document, site, version) {
    return site.parts.flatMap((part) => {
        const text = wantedText(site, part, version) ?? (part.emptied ? '' : undefined);
        if (text === undefined)
            return [{ do: 'remove', document, path: part.path.slice(0, -1), key: String(part.path.at(-1)) }];
        const isThere = part.text === text && (part.mistyped === undefined || text === '');
        return isThere ? [] : [{ do: 'set', document, path: part.path, value: text }];
    });
}
function wantedText(site, part, { tag, digest }) {
    const { text, before = '', after = '' } = part;
    switch (part.carries) {
        case 'registry':
            return text;
        case 'name':
            return part.before ?? text;
        case 'reference':
            return (before +
                (0,reference/* formatReference */.FH)('', { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }) +
                after);
        case 'version':
            return before + (tag ?? '') + after;
        case 'tag':
            return tag;
        case 'joined':
            return tag === undefined || digest === undefined ? tag : `${tag}@${digest}`;
        case 'digest':
            return isJoined(site) && tag !== undefined ? undefined : digest;
        case 'hex':
            return digest?.slice('sha256:'.length);
    }
}
function addedKeys(document, site, { tag, digest }) {
    const { missing = {} } = site;
    const added = [];
    const add = ({ to, key, after }, value) => added.push({ do: 'insert', document, path: to, key, value, after });
    const version = missing.version ?? missing.tag;
    if (tag !== undefined && version && !carries(site, 'reference', 'version', 'tag', 'joined'))
        add(version, tag);
    const holdsDigest = carries(site, 'reference', 'digest', 'hex') || (isJoined(site) && tag !== undefined);
    if (digest === undefined || !missing.digest || holdsDigest)
        return added;
    // A tag that is taken out is nothing to stand below.
    const isKept = tag !== undefined || !carries(site, 'tag', 'joined');
    add({ ...missing.digest, after: isKept ? missing.digest.after : (missing.tag?.after ?? missing.digest.after) }, digest);
    return added;
}
function isJoined(site) {
    return carries(site, 'joined');
}
function carries(site, ...kinds) {
    return site.parts.some((part) => kinds.includes(part.carries));
}
function plan_site_holdsRange(site, ranges) {
    const { range } = site.version;
    if (range === undefined || ranges === 'pin')
        return undefined;
    return {
        reason: 'range',
        path: site.at,
        message: `The version of ${site.coordinates.name} is a range here, "${range.slice(0, 80)}": it is not overwritten.`,
        hint: 'Write one exact version there once, or ask for it to be pinned (`plumbline set --pin`).',
    };
}
/** What the version has and the place has no scalar for. */
function plan_site_lacksPlace(site, { tag, digest }) {
    const { missing = {}, at: path, coordinates } = site;
    const hasTag = carries(site, 'reference', 'version', 'tag', 'joined') || missing.tag || missing.version;
    const hasDigest = carries(site, 'reference', 'digest', 'hex', 'joined') || missing.digest;
    const hold = (reason, message, hint) => ({ reason, path, message, hint });
    if (tag !== undefined && !hasTag && site.kind !== 'marker')
        return hold('shape', `There is no place for a tag of ${coordinates.name} here.`, 'Add a key for it, or edit it by hand.');
    if (tag === undefined && (carries(site, 'version') || (isJoined(site) && site.kind !== 'kustomize')))
        return hold('version', `The version of ${coordinates.name} cannot be a digest alone here.`, 'Give it with its tag.');
    if (digest === undefined || coordinates.kind !== 'image')
        return undefined;
    if (!hasDigest)
        return hold('digest', `There is no place for the digest of ${coordinates.name} here.`, 'If the chart has a key for it, add it empty (`digest: ""`); if it takes `tag@digest`, write the tag so once; or use `write: tag`.');
    return carries(site, 'hex') && !digest.startsWith('sha256:')
        ? hold('digest', `The digest of ${coordinates.name} must be a SHA-256 here.`, 'Use `write: tag`.')
        : undefined;
}

;// CONCATENATED MODULE: ./build/domain/edit/edit-sites.js









/** Writes every request into a YAML or JSON file, all in one edit that is proved, or refuses and changes nothing of it. */
function editSites(open, around, wanted, choose) {
    const found = (0,find_in_file/* findInFile */.h)(open, around);
    const targets = new Map(found.flatMap((site) => {
        const one = (0,sites_draft/* isSkip */.y)(site) ? undefined : choose(open.file.path, site);
        return one && !(0,sites_draft/* isSkip */.y)(site) ? [[site, one]] : [];
    }));
    const matched = new Set(targets.values());
    const hidden = wanted.flatMap((one) => {
        const obstacle = obstacleFor(open, found, one, matched.has(one), choose);
        return obstacle ? [[one, refuse(open.file, obstacle)]] : [];
    });
    if (hidden.length > 0) {
        for (const [one] of hidden)
            matched.add(one);
        return { refusals: hidden.map(([, refusal]) => refusal), matched };
    }
    const plans = [...targets].map(([site, { request, version }]) => ({
        site,
        plan: planSite(site.document, site, version, request.ranges ?? 'refuse'),
    }));
    const held = plans.flatMap(({ site, plan }) => ('reason' in plan ? [refuseHeld(open, site, plan)] : []));
    if (held.length > 0)
        return { refusals: held, matched };
    const operations = plans.flatMap(({ plan }) => plan);
    return { ...edit_sites_carryOut(open, found, around, targets, operations), matched };
}
function obstacleFor({ file, read }, found, wanted, hasPlace, choose) {
    const { coordinates } = wanted.request;
    return (unreachable_unreadablePlace(file, read, coordinates, hasPlace) ??
        templatedPlace(file, read, found, coordinates) ??
        placeInText(file, read, found, wanted, choose));
}
function edit_sites_carryOut(open, found, around, targets, operations) {
    if (operations.length === 0)
        return { refusals: [] };
    const signed = refuseSigned(open);
    if (signed)
        return { refusals: [signed] };
    const edited = editFile(open.file, open.read, operations);
    if ('refusals' in edited)
        return edited;
    const flaw = compare_places_comparePlaces(open, found, edited, around, targets);
    return flaw ? { refusals: [flaw] } : { change: edited.change, refusals: [] };
}
function refuseHeld({ file, read }, site, { reason, path, message, hint }) {
    const place = read.documents.find(({ index }) => index === site.document)?.locate(path);
    return new Refusal(reason, message, { hint, at: place ?? { file: file.path } });
}
function refuseSigned({ file, read }) {
    if (!read.documents.some(({ value }) => (0,kustomization/* isObject */.Gv)(value) && (0,kustomization/* isObject */.Gv)(value.sops)))
        return undefined;
    return refuse(file, {
        reason: 'sops',
        offset: Math.max(0, file.text.search(/(?:^|(?<=["']))sops\b/mu)),
        message: 'The file is signed by SOPS: its MAC covers every value.',
        hint: 'Keep versions in a file that is not encrypted, or edit it with `sops`.',
    });
}

// EXTERNAL MODULE: ./build/domain/manifests/image-entries.js
var image_entries = __webpack_require__(2864);
;// CONCATENATED MODULE: ./build/domain/edit/overrides.js


/** The entries of all kustomizations. */
function findOverrides(open) {
    return open
        .filter(({ file }) => (0,kustomization/* isKustomizationPath */.rD)(file.path))
        .flatMap(({ file, read }) => {
        const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
        return read.documents.flatMap(({ value }) => {
            const entries = (0,kustomization/* isKustomization */.Sv)(file.path, value) ? (0,image_entries/* imageEntries */.I)(value) : [];
            return entries.flatMap(({ fields }) => (fields.name === undefined ? [] : [{ folder, name: fields.name }]));
        });
    });
}

// EXTERNAL MODULE: ./build/domain/sites/ranges.js
var ranges = __webpack_require__(6346);
;// CONCATENATED MODULE: ./build/domain/edit/version-to-write.js



/** Versions of charts and modules, and names of Git tags (https://git-scm.com/docs/git-check-ref-format): no blank, no quote, no `..`. */
const NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_+-]|[./](?![./]|$)){0,254}$/u;
/**
 * The parts of a version that are written. Tags and digests come from registries and payloads, so they are held to the grammar once
 * more before they reach a file (promotion §4 case 52). What is no image is written by its tag alone: no tool takes a digest there.
 */
function versionToWrite(request) {
    const { coordinates, version } = request;
    if (coordinates.kind === 'image')
        return imageVersion(coordinates, version, request.write);
    const { tag } = version;
    if (tag === undefined || !NAME.test(tag))
        return version_to_write_refuse(`The version for ${coordinates.name} is not one that a ${coordinates.kind} can have.`, 'It is made of letters, digits, "_", ".", "/", "+" and "-".');
    if (isMoving(coordinates, tag))
        return version_to_write_refuse(`"${tag}" is no single version of ${coordinates.name}.`, MOVING[coordinates.kind] ?? '');
    return { version: { tag, ...digestOf(request) } };
}
const MOVING = {
    chart: 'Give all three numbers: Helm reads "1.2" as any patch of it.',
    git: 'Give a tag with the shape of a version, `v1.2.3` or `name-v1.2.3`: anything else would be taken for a branch, and a commit has no versions behind it.',
};
/** Whether the tool that reads it would follow several versions by it: then it could not be told from a range afterwards. */
function isMoving({ kind }, tag) {
    if (kind === 'chart')
        return (0,ranges/* chartVersion */.X9)(tag).range !== undefined;
    return kind === 'git' && ((0,ranges/* gitVersion */.r9)(tag).range !== undefined || (0,ranges/* isCommit */.WM)(tag));
}
/** The digest of a chart is known where it lies in a container registry; only Flux has a place for it. */
function digestOf({ version: { digest }, write }) {
    return digest !== undefined && write === 'digest' && (0,reference/* isDigest */.Bc)(digest) ? { digest } : {};
}
function imageVersion({ name }, { tag, digest }, write) {
    if (tag !== undefined && !(0,reference/* isTag */.dz)(tag))
        return version_to_write_refuse(`The tag for ${name} is not one that an image can have.`, 'A tag is up to 128 letters, digits, "_", "." and "-".');
    if (digest !== undefined && !(0,reference/* isDigest */.Bc)(digest))
        return version_to_write_refuse(`The digest for ${name} is not one that can be verified.`, 'A digest is "sha256:" and 64 hexadecimal digits.');
    if (tag === undefined && digest === undefined)
        return version_to_write_refuse(`The version for ${name} has neither tag nor digest.`, 'Give one of them.');
    if (write === 'digest' && digest === undefined)
        return version_to_write_refuse(`The version ${tag} of ${name} has no digest, and it is to be written by digest.`, 'Resolve the tag first, or use `write: tag`.');
    const written = {
        ...(tag === undefined ? {} : { tag }),
        ...(digest !== undefined && (write === 'digest' || tag === undefined) ? { digest } : {}),
    };
    const isReadBack = (0,reference/* parseReference */.F2)((0,reference/* formatReference */.FH)(name, written))?.name === name;
    return isReadBack
        ? { version: written }
        : version_to_write_refuse(`"${name}" is no normalised image name.`, 'Give it in full, as docker.io/library/nginx.');
}
function version_to_write_refuse(message, hint) {
    return { refusal: new Refusal('version', message, { hint }) };
}

;// CONCATENATED MODULE: ./build/domain/edit/set-versions.js












/**
 * Writes several versions into several files, wherever they stand there. A container's image that an entry of a kustomization above it
 * overrides is left alone: that entry is its version. The same input gives the same changes, whatever the order of the files. At two
 * requests for one place, the first counts. `context` are files that are only read: what charts come from may be said there.
 */
function setVersions(files, requests, context = []) {
    const checked = requests.map((request) => ({ request, ...versionToWrite(request) }));
    const refused = checked.flatMap((one) => ('refusal' in one ? [one.refusal] : []));
    if (refused.length > 0)
        return { changes: [], refusals: refused, found: [], missing: [] };
    const wanted = checked.flatMap((one) => ('version' in one ? [one] : []));
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const progress = { changes: new Map(), refusals: [], matched: new Set() };
    editYaml(sorted, context, wanted, progress);
    editHclFiles(sorted, wanted, progress);
    for (const one of wanted)
        if (!progress.matched.has(one))
            addEntry(sorted, one, progress);
    const ordered = [...progress.changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const placed = (isFound) => wanted.filter((one) => progress.matched.has(one) === isFound).map(({ request }) => request.coordinates);
    return {
        changes: progress.refusals.length > 0 ? [] : ordered,
        refusals: progress.refusals,
        found: placed(true),
        missing: placed(false),
    };
}
function editYaml(files, context, wanted, progress) {
    const named = (file) => marker_text/* MARKERS */.Q.test(file.text) || namesAny(file, wanted);
    const open = files
        .filter((file) => !(0,open_files/* isHcl */.WG)(file.path) && (0,open_files/* mayHoldSites */.Z2)(file) && ((0,sources/* isContext */.aE)(file) || named(file)))
        .map(open_files/* openFile */.Tq);
    const { choose, lookup } = chooseRequest(wanted, findOverrides(open));
    const own = new Set(files.map(({ path }) => path));
    const others = context.filter((file) => !own.has(file.path) && (0,sources/* isContext */.aE)(file)).map(open_files/* openFile */.Tq);
    const around = (0,find_in_file/* survey */.F)([...open, ...others], files.map(({ path }) => path), lookup);
    for (const one of open.filter(({ file }) => named(file)))
        take(progress, one.file, editSites(one, around, wanted, choose));
}
function editHclFiles(files, wanted, progress) {
    for (const group of (0,hcl_directory/* groupByDirectory */.qc)(files.filter(({ path }) => (0,open_files/* isBesideHcl */.aR)(path)))) {
        if (!group.some((file) => namesAny(file, wanted)))
            continue;
        const { changes, refusals, matched } = editHcl(group, wanted);
        progress.refusals.push(...refusals);
        for (const match of matched)
            progress.matched.add(match);
        for (const change of changes)
            progress.changes.set(change.path, change);
    }
}
function namesAny({ text }, wanted) {
    return wanted.some(({ request }) => mayName(text, request.coordinates));
}
function take(progress, file, { change, refusals, matched }) {
    progress.refusals.push(...refusals);
    for (const match of matched)
        progress.matched.add(match);
    if (change)
        record(progress, file, change);
}
function addEntry(files, one, progress) {
    const { addTo, coordinates } = one.request;
    const file = files.find(({ path }) => path === addTo?.path);
    if (!file || !addTo || coordinates.kind !== 'image')
        return;
    const current = { path: file.path, text: progress.changes.get(file.path)?.text ?? file.text };
    const { change, refusals } = addImage(current, addTo.name, coordinates.name, one.version);
    progress.matched.add(one);
    progress.refusals.push(...refusals);
    if (change)
        record(progress, file, change);
}
function record({ changes }, file, change) {
    const earlier = changes.get(file.path)?.edits ?? [];
    changes.set(file.path, { ...change, before: file.text, edits: [...earlier, ...change.edits] });
}


/***/ }),

/***/ 3649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ unifiedDiff)
});

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/domain/edit/paired-hunks.js
/** Lines around a change. */
const context = 3;
const NO_LINE_BREAK = '\\ No newline at end of file';
/**
 * The hunks between two texts with as many lines, each line paired with the one at its place: what edits of values leave. A
 * search for the shortest difference takes the square of their number, which for thousands of edits are minutes. Undefined where
 * more lines differ than `most`: then lines came and went, and are not paired so.
 */
function pairedHunks(before, after, most) {
    const [old, now] = [before.split('\n'), after.split('\n')];
    if (old.length !== now.length)
        return undefined;
    const changed = [...old.keys()].filter((at) => old[at] !== now[at]);
    if (changed.length > most)
        return undefined;
    return groupsOf(changed).map(([first, last]) => {
        // A line break at the end leaves an empty piece behind it, which is no line.
        const end = old.length - (old.at(-1) === '' && now.at(-1) === '' ? 1 : 0);
        const from = Math.max(0, first - context);
        const to = Math.min(end, last + 1 + context);
        const count = { oldStart: from + 1, oldLines: to - from, newStart: from + 1, newLines: to - from };
        return { ...count, lines: [...linesOf(old, now, from, to)] };
    });
}
/** The first and the last of changes that are so near to each other that they share their context. */
function groupsOf(changed) {
    const groups = [];
    for (const at of changed) {
        const group = groups.at(-1);
        if (group && at - group[1] - 1 <= 2 * context)
            group[1] = at;
        else
            groups.push([at, at]);
    }
    return groups;
}
/** The lines of a hunk: of neighbours that changed, the old ones come first. */
function* linesOf(old, now, from, to) {
    for (let at = from; at < to; at++) {
        let next = at;
        while (next < to && old[next] !== now[next])
            next++;
        if (next === at)
            yield* line(' ', old, at);
        for (let same = at; same < next; same++)
            yield* line('-', old, same);
        for (let same = at; same < next; same++)
            yield* line('+', now, same);
        at = Math.max(at, next - 1);
    }
}
function* line(sign, lines, at) {
    yield sign + lines[at];
    if (at === lines.length - 1)
        yield NO_LINE_BREAK;
}

;// CONCATENATED MODULE: ./build/domain/edit/unified-diff.js


/** A change as a unified diff with three lines of context, as `git diff` prints it and `git apply` takes it. Empty for no change. */
function unifiedDiff(change) {
    if (change.before === change.text)
        return '';
    const [oldFileName, newFileName] = [`a/${change.path}`, `b/${change.path}`];
    const paired = pairedHunks(change.before, change.text, change.edits.length);
    const patch = paired
        ? { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: paired }
        : (0,create/* structuredPatch */.YB)(oldFileName, newFileName, change.before, change.text, undefined, undefined, { context: 3 });
    return (0,create/* formatPatch */.Gu)(patch)
        .replace(/^=+\n/u, '')
        .replace(/^(---|\+\+\+) (.*?)\t$/gmu, '$1 $2');
}


/***/ }),

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ rollUp),
/* harmony export */   VS: () => (/* binding */ gateContext),
/* harmony export */   Wf: () => (/* binding */ rollUpContext)
/* harmony export */ });
/** All gates as one: failure wins over pending, pending over success. */
function rollUp(gates) {
    const failed = gates.filter((gate) => gate.state === 'failure');
    if (failed.length > 0)
        return { state: 'failure', description: `closed: ${names(failed)}` };
    const pending = gates.filter((gate) => gate.state === 'pending');
    if (pending.length > 0)
        return { state: 'pending', description: `waiting for ${names(pending)}` };
    return { state: 'success', description: `open: ${names(gates)}` };
}
function names(gates) {
    return gates.map((gate) => gate.name).join(', ');
}
/** The commit status of a gate (public name, DESIGN §2). */
function gateContext(environment, gate) {
    return `plumbline/${environment}/${gate}`;
}
/** The commit status of the roll-up, which a ruleset can require. */
function rollUpContext(environment) {
    return `plumbline/${environment}`;
}


/***/ }),

/***/ 4682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ promotionOrder),
/* harmony export */   ab: () => (/* binding */ roots),
/* harmony export */   b6: () => (/* binding */ environmentNamed)
/* harmony export */ });
/** Environments whose versions come from the registry: those that stand after none. */
function roots(config) {
    return config.environments.filter((environment) => environment.after === undefined);
}
/**
 * Environments that are promoted to, every one behind those it comes after, otherwise in the order of the file. The
 * loader has refused cycles.
 */
function promotionOrder(config) {
    const done = new Set(roots(config).map((environment) => environment.name));
    const waiting = config.environments.filter((environment) => environment.after !== undefined);
    const order = [];
    while (waiting.length > 0) {
        const index = waiting.findIndex((candidate) => candidate.after?.environments.every((name) => done.has(name)));
        const [next] = waiting.splice(Math.max(index, 0), 1);
        if (!next)
            break;
        done.add(next.name);
        order.push(next);
    }
    return order;
}
/** The environment of this name. The loader has checked every name that stands in the file. */
function environmentNamed(config, name) {
    return config.environments.find((environment) => environment.name === name);
}


/***/ }),

/***/ 1290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ branchPrefix),
/* harmony export */   NP: () => (/* binding */ groupBranchName),
/* harmony export */   OQ: () => (/* binding */ renderedBranch),
/* harmony export */   at: () => (/* binding */ branchName)
/* harmony export */ });
/** The branch of the one pull request for an app and environment (public name, DESIGN §2). */
function branchName(verb, environment, app) {
    return `plumbline/${verb}/${environment}/${app}`;
}
/** Start of all branches of a verb. */
function branchPrefix(verb) {
    return `plumbline/${verb}/`;
}
/** The branch that rendered manifests of an environment are committed to. */
function renderedBranch(environment) {
    return `environment/${environment}`;
}
/** The branch of the one update of a group (public name). No app can be called so: names have no `_`. */
function groupBranchName(environment, group) {
    return `plumbline/update/${environment}/_${group}`;
}


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ formatTrailers),
/* harmony export */   o: () => (/* binding */ readTrailer)
/* harmony export */ });
/**
 * Commit trailers `Plumbline-*`: the provenance of a change, in Git itself, where nobody edits it afterwards. Git's own
 * rule: the last paragraph of the message, `Key: value` lines (git-interpret-trailers(1)).
 */
function formatTrailers(trailers) {
    return trailers.map(([key, value]) => `Plumbline-${key}: ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`).join('\n');
}
/**
 * The values of a trailer in a message, in their order. Every line that looks like one counts, not the last paragraph alone: when
 * GitHub squashes or a person merges, `Co-authored-by` and `Signed-off-by` come behind ours in paragraphs of their own.
 */
function readTrailer(message, key) {
    const start = `Plumbline-${key}: `;
    return message
        .split(/\r\n|\r|\n/u)
        .filter((line) => line.startsWith(start))
        .map((line) => line.slice(start.length).trim());
}


/***/ }),

/***/ 1512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ parseWritten),
/* harmony export */   Rq: () => (/* binding */ formatWritten),
/* harmony export */   _5: () => (/* binding */ versionKey)
/* harmony export */ });
/** The trailer with a version that a commit wrote: `Plumbline-Version: shop/web=1.2.4@sha256:…`. */
const versionKey = 'Version';
/** `shop/web=1.2.4@sha256:…`. What would mean something to GitHub or to us (`@`, `#`, blanks) is escaped as in an address. */
function formatWritten({ app, artifact, version: { tag = '', digest } }) {
    return `${app}/${artifact}=${escapeText(tag)}${digest === undefined ? '' : `@${escapeText(digest)}`}`;
}
/** Reads what `formatWritten` wrote; undefined for anything else, however it came into the message. */
function parseWritten(text) {
    const [, app = '', artifact = '', written = '', pinned] = /^([a-z0-9-]{1,63})\/([a-z0-9-]{1,63})=([\w.+:/%~-]{0,900})(?:@([\w:%.+-]{1,300}))?$/u.exec(text) ?? [];
    const [tag, digest] = [written, pinned ?? ''].map(unescapeText);
    if (app === '' || tag === undefined || digest === undefined || (tag === '' && digest === ''))
        return undefined;
    return { app, artifact, version: { ...(tag !== '' && { tag }), ...(digest !== '' && { digest }) } };
}
function escapeText(text) {
    return text.replace(/[^\w.+:/~-]/gu, (character) => encodeURIComponent(character.toWellFormed()).replace(/[!'()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`));
}
function unescapeText(text) {
    try {
        return decodeURIComponent(text);
    }
    catch (error) {
        if (error instanceof URIError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 4083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ fileDiffMarkdown),
/* harmony export */   uU: () => (/* binding */ instanceDiffMarkdown),
/* harmony export */   xb: () => (/* binding */ diffMarkdown)
/* harmony export */ });
/* unused harmony export countChanges */
/* harmony import */ var _edit_unified_diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3649);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9531);
/* harmony import */ var _resource_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5796);



const signs = { added: '+', changed: '~', removed: '−' };
/** `+1 ~2 −0` */
function countChanges(diffs) {
    const count = (change) => diffs.filter((diff) => diff.change === change).length;
    return `+${count('added')} ~${count('changed')} −${count('removed')}`;
}
/** The rendered differences, folded by resource. */
function diffMarkdown(diffs) {
    return diffs
        .map(({ resource, change, text }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`${signs[change]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryCode */ .gC)((0,_resource_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .describeResource */ .w9)(resource))}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(text, 'diff')))
        .join('\n');
}
/** The differences of files, folded by file. */
function fileDiffMarkdown(changes) {
    return changes
        .map((change) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`~ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryCode */ .gC)(change.path)}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_edit_unified_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .unifiedDiff */ .W)(change), 'diff')))
        .join('\n');
}
/** One section per app and target, for the comment and the summary of `diff`. */
function instanceDiffMarkdown(instances) {
    const changed = instances.filter((instance) => instance.diffs.length > 0 || instance.broken !== undefined);
    if (changed.length === 0)
        return 'No rendered manifest changes.';
    return changed
        .map(({ app, environment, target, diffs, broken }) => {
        const where = target === environment ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(environment) : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(environment)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(target)})`;
        if (broken !== undefined)
            return `#### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(app)} in ${where}: unknown\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(broken)}`;
        return `#### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(app)} in ${where}: ${countChanges(diffs)}\n\n${diffMarkdown(diffs)}`;
    })
        .join('\n\n');
}


/***/ }),

/***/ 14:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ sourceLimits),
/* harmony export */   YO: () => (/* binding */ rowLimit),
/* harmony export */   iJ: () => (/* binding */ statusDescriptionLimit),
/* harmony export */   kR: () => (/* binding */ bodyLimit),
/* harmony export */   sj: () => (/* binding */ titleLimit)
/* harmony export */ });
/** Sizes that GitHub accepts, with their source. Texts are cut below them, at a line, and say so. */
/** Body of a pull request, an issue or a comment, in characters ("Body is too long (maximum is 65536 characters)"). */
const bodyLimit = 65_536;
/** Description of a commit status (REST: "description … maximum 140 characters"). */
const statusDescriptionLimit = 140;
/** Title of a pull request (256 characters). */
const titleLimit = 256;
/** What a body shows of one artifact's sources: as much as a person reads before following the link. */
const sourceLimits = {
    commits: 30,
    releases: 5,
    /** Characters of the notes of one release. */
    notes: 4000,
};
/** Rows of a table in a body: a hundred applications in one pull request are more than a person reads. */
const rowLimit = 100;


/***/ }),

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ toYamlText),
/* harmony export */   lv: () => (/* binding */ diffResources),
/* harmony export */   w9: () => (/* binding */ describeResource)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7291);
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);



/** Differing lines of one resource that are looked for: the time grows with their square. So many take a quarter of a second. */
const maxEditLength = 2000;
/** The difference between two renders, in the order of kind, namespace and name. Equal renders give none. */
function diffResources(before, after) {
    const old = new Map(before.map((resource) => [identity(resource), resource]));
    const now = new Map(after.map((resource) => [identity(resource), resource]));
    const diffs = [];
    for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
        const diff = diffResource(old.get(key), now.get(key));
        if (diff)
            diffs.push(diff);
    }
    return diffs;
}
/** `Deployment shop/web`, for headings. */
function describeResource(resource) {
    return `${resource.kind} ${resource.namespace ? `${resource.namespace}/` : ''}${resource.name}`;
}
function identity(resource) {
    return [resource.kind, resource.apiVersion, resource.namespace ?? '', resource.name].join('\u0000');
}
function diffResource(before, after) {
    const found = after ?? before;
    if (!found)
        return undefined;
    const resource = nameOf(found);
    const change = !before ? 'added' : !after ? 'removed' : 'changed';
    const old = toYaml(before, after, 'before');
    const now = toYaml(after, before, 'after');
    if (old === now)
        return undefined;
    return { resource, change, text: unified(old, now) };
}
function unified(old, now) {
    if (old === '' || now === '')
        return whole(old === '' ? '+' : '-', old === '' ? now : old);
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_2__/* .createTwoFilesPatch */ .ss)('before', 'after', old, now, '', '', { context: 3, maxEditLength });
    if (patch === undefined)
        return `more than ${maxEditLength} lines differ`;
    // The first lines name files that do not exist; what counts begins with the first hunk.
    return patch.slice(patch.indexOf('@@')).replace('\\ No newline at end of file\n', '');
}
/** All of a text on one side: there is nothing to search for. */
function whole(sign, text) {
    const lines = text.replace(/\n$/u, '').split('\n');
    const head = sign === '+' ? `@@ -0,0 +1,${lines.length} @@` : `@@ -1,${lines.length} +0,0 @@`;
    return `${[head, ...lines.map((line) => sign + line)].join('\n')}\n`;
}
/** The name alone: whoever prints a difference must not find the values of a Secret in it. */
function nameOf({ apiVersion, kind, namespace, name }) {
    return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name };
}
function toYaml(resource, other, side) {
    if (!resource)
        return '';
    return toYamlText((0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecrets */ .Q)(resource.value, other?.value, side));
}
/** A resource as YAML: keys in the order that people write them, long lines left whole. */
function toYamlText(value) {
    const { apiVersion, kind, metadata, ...rest } = value;
    const ordered = { ...(apiVersion !== undefined && { apiVersion }), ...(kind !== undefined && { kind }) };
    return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .dump */ .Bh)({ ...ordered, ...(metadata !== undefined && { metadata }), ...rest }, { lineWidth: -1, noRefs: true });
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/**
 * The resource as it may be shown: every value of a Secret is replaced by a mark. A value that differs between the two
 * sides gets two marks, so that a change is seen without the values (as `kubectl diff` does). The one function through
 * which resources reach a log, a comment or a summary (security T15).
 */
function maskSecrets(value, other, side) {
    const masked = withoutLastApplied(value);
    if (value.kind !== 'Secret')
        return masked;
    const entries = Object.entries(masked).map(([field, content]) => [
        field,
        shown.has(field) ? content : maskField(content, other?.[field], side),
    ]);
    return Object.fromEntries(entries);
}
/** Fields of a Secret that say nothing secret. All others are masked, those too that only look like `data`: `stringdata`. */
const shown = new Set(['apiVersion', 'kind', 'metadata', 'type', 'immutable']);
/** Keys stay, values do not. */
function maskField(content, other, side) {
    const values = asObject(content);
    if (!values)
        return content === undefined ? undefined : mark(content, other, side);
    const others = asObject(other);
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, mark(value, others?.[key], side)]));
}
function mark(value, other, side) {
    const differs = other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
    return differs ? `*** (${side})` : '***';
}
/** The annotation repeats the whole object, a Secret's values too (databus23/helm-diff#390). */
function withoutLastApplied(value) {
    const metadata = asObject(value.metadata);
    const annotations = asObject(metadata?.annotations);
    if (!metadata || !annotations || !(lastApplied in annotations))
        return value;
    return { ...value, metadata: { ...metadata, annotations: { ...annotations, [lastApplied]: '***' } } };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}


/***/ }),

/***/ 9407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sourceAddress)
/* harmony export */ });
/** `git@github.com:acme/web.git`, the short form of ssh. */
const scp = /^[a-z0-9_-]+@([a-z0-9.-]+):([^/].*)$/i;
const schemes = new Set(['https:', 'http:', 'git:', 'ssh:']);
/** Longer addresses are no addresses of repositories. */
const longest = 500;
/**
 * The https address of the repository that a label or a chart names in one of the usual ways: as a web page, by ssh, with `git+` in
 * front, with a `.git`, a branch or a password. Undefined for what names no host: everything else in it is somebody else's words.
 */
function sourceAddress(text) {
    const trimmed = text.trim().replace(/^git(?:\+|::)(?=[a-z]+:)/, '');
    if (trimmed.length > longest || /[\u0000-\u0020\u007f-\u00a0"'<>\\^`{|}]/.test(trimmed))
        return undefined;
    const short = scp.exec(trimmed);
    const written = short === null ? withScheme(trimmed) : `ssh://${short[1]}/${short[2]}`;
    if (!URL.canParse(written))
        return undefined;
    const { protocol, hostname, port, pathname } = new URL(written);
    if (!schemes.has(protocol) || !hostname.includes('.'))
        return undefined;
    // A port of ssh or git is none of the web.
    const host = protocol.startsWith('http') && port !== '' ? `${hostname}:${port}` : hostname;
    const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '');
    return path === '' ? undefined : `https://${host}${path}`;
}
function withScheme(text) {
    return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}


/***/ }),

/***/ 5226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ parseTagVersion),
/* harmony export */   Dd: () => (/* binding */ parseWholeTag),
/* harmony export */   aY: () => (/* binding */ isDescribed),
/* harmony export */   p_: () => (/* binding */ splitPreRelease)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7795);

/** First words of pre-releases proper, from Dependabot's list (common/lib/dependabot, docker tag.rb) and Maven's milestones. */
const preRelease = /^(?:alpha|beta|rc|cr|dev|preview|pre|nightly|snapshot|canary|unstable|milestone|m|ea|eap|next)\d*$/i;
/** What `git describe` adds: commits since the tag, and an abbreviated commit. */
const described = /^g[0-9a-f]{7,40}$/;
/**
 * Words whose number counts the builds of a variant: Alpine's and Bitnami's `r5`, `k3s1`, `rke2r1`, `rancher1`, `eksbuild.1`, `gke.100`,
 * LinuxServer's `ls45`, GitLab's `ce.0`. Behind any other word it says what the image runs on: `el9`, `jdk17`, `alpine3.18`, `arm64`.
 */
const counted = /(?<=^|[.-])(r|rev|p|pl|k3s|rke2r|rancher|eks|eksbuild|gke|ls|ce|ee|build|patch|hotfix|post)([.-]?)(\d+)$/i;
/** Pre-releases whose letters stick to the number, as Python's do (https://peps.python.org/pep-0440/#pre-releases): `3.7.0b1`, `7.4.0RC6-fpm`. */
const glued = /^(v?\d+(?:\.\d+){1,2})(a|b|rc|alpha|beta|dev|pre)(\d*)(?=[-+_]|$)/i;
const words = { a: 'alpha', b: 'beta' };
/** Reads a tag; undefined when it is no semantic version. Helm writes `_` for the `+` that a tag cannot hold. */
function parseTagVersion(tag) {
    const whole = parseWholeTag(tag.replace('_', '+'));
    if (whole === undefined)
        return undefined;
    const { pre, ...rest } = splitPreRelease(whole.pre);
    return { version: { ...whole, text: tag, pre }, ...rest };
}
/** Reads a tag of which everything behind the numbers is a pre-release; undefined when it is no semantic version. */
function parseWholeTag(tag) {
    const apart = tag.replace(glued, (_, numbers, word, count) => {
        const lower = word.toLowerCase();
        return `${numbers}-${words[lower] ?? lower}${count}`;
    });
    const version = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSemver */ .kf)(apart);
    return version && { ...version, text: tag };
}
/** What follows a version, taken apart: `rc.1-slim` is the pre-release `rc.1` of the variant `slim`. */
function splitPreRelease(text) {
    const at = text === '' ? 0 : variantStart(text);
    const [pre, variant] = [text.slice(0, at).replace(/[.-]$/, ''), text.slice(at)];
    const [all, word = '', separator = '', number] = counted.exec(variant) ?? [''];
    if (number === undefined)
        return { pre, variant, revision: 0n };
    return { pre, variant: `${variant.slice(0, -all.length)}${word}${separator}*`, revision: BigInt(number) };
}
/** Whether `git describe` wrote it, without a pre-release before: `177-ged5bcde`, the 177th commit after the version. */
function isDescribed(pre) {
    return /^\d+-g[0-9a-f]{7,40}$/.test(pre);
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


/***/ }),

/***/ 9458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ readOpen),
/* harmony export */   YE: () => (/* binding */ wasWithdrawn),
/* harmony export */   YJ: () => (/* binding */ closeMoot),
/* harmony export */   w0: () => (/* binding */ closeOrphans)
/* harmony export */ });
/* harmony import */ var _domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);
/* harmony import */ var _domain_promote_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1290);


/**
 * The open pull requests of a verb by branch: one question for all applications. Only those to `base`: what somebody opens from
 * our branch to another one is theirs.
 */
async function readOpen(forge, verb, base) {
    const open = await forge.openPullRequests((0,_domain_promote_names_js__WEBPACK_IMPORTED_MODULE_0__/* .branchPrefix */ .$j)(verb));
    const ours = open.filter((pull) => pull.head.sameRepository && pull.base.branch === base);
    return new Map(ours.map((pull) => [pull.head.branch, pull]));
}
/**
 * Closes a pull request that has nothing to say any more, with a comment that says why, and deletes its branch. One that a
 * person has worked on stays, and one that a person has GitHub merge. It is read again, as it may have been known for minutes, and its
 * branch goes only at the commit that was looked at. Returns whether it was closed.
 */
async function closeMoot(forge, known, why) {
    const [{ id }, open] = await Promise.all([forge.identity(), forge.pullRequest(known.number)]);
    if (open.state !== 'open' || open.committers.some((author) => author !== id))
        return false;
    if (open.merging && !(await forge.cancelMerge(open.number)))
        return false;
    await markWithdrawn(forge, open, id);
    const said = (await forge.ownComments(open.number)).some(({ body }) => body === why);
    if (!said)
        await forge.createComment(open.number, why);
    // The branch first: GitHub closes the pull request with it, so that a run that is killed in between leaves nothing behind.
    if (!(await forge.deleteBranch(open.head.branch, open.head.commit)))
        return false;
    await forge.closePullRequest(open.number);
    return true;
}
/** Closes those whose application, environment or place in the graph is gone from the configuration. */
async function closeOrphans(forge, open, known, why) {
    const closed = [];
    for (const [branch, pullRequest] of open) {
        const [, , environment = '', app = ''] = branch.split('/');
        if (known.has(branch) || !(await closeMoot(forge, pullRequest, why)))
            continue;
        closed.push({ app, environment, pullRequest });
    }
    return closed;
}
/** Whether we have closed it ourselves: then it is no person's no, and the same versions may come again. */
async function wasWithdrawn(forge, closed) {
    const [{ id }, statuses] = await Promise.all([forge.identity(), forge.statuses(closed.head.commit)]);
    return statuses.some((status) => status.author === id && isMark(status, withdrawal(closed)));
}
/** The mark is a commit status: nobody else can write it in our name, and a proposal that goes on overwrites it. */
async function markWithdrawn(forge, open, id) {
    const mark = withdrawal(open);
    const present = (await forge.statuses(open.head.commit)).some((status) => status.author === id && isMark(status, mark));
    if (!present)
        await forge.setStatus(open.head.commit, mark);
}
function withdrawal({ head }) {
    const [, , environment = ''] = head.branch.split('/');
    return {
        context: (0,_domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .rollUpContext */ .Wf)(environment),
        state: 'failure',
        description: 'withdrawn: nothing is left for it to do',
    };
}
function isMark(status, mark) {
    return status.context === mark.context && status.state === mark.state && status.description === mark.description;
}


/***/ }),

/***/ 8342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aO: () => (/* binding */ dispatchDeploy),
/* harmony export */   iV: () => (/* binding */ reportHeldRuns),
/* harmony export */   v5: () => (/* binding */ dispatchPromote)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/**
 * Starts the deploy workflow after a merge where the merge itself starts nothing: with the workflow's own token. With an
 * App token the push event does it (DESIGN §9).
 */
async function dispatchDeploy({ forge, host }, workflow, branch) {
    const identity = await forge.identity();
    if (!identity.workflowToken || workflow === 'none')
        return;
    await forge.dispatchWorkflow(workflow, branch, {});
    host.info(`Started ${workflow}, as a merge with the workflow's own token starts nothing.`);
}
/**
 * Starts the promote workflow after a deploy, with whatever token: nothing else tells it that an environment is healthy
 * now, and a deploy that waits for its protection rules must not hold up those behind another environment. Its schedule is
 * the safety net, so a refusal is only told.
 */
async function dispatchPromote({ forge, host }, workflow, branch) {
    if (workflow === 'none')
        return;
    try {
        await forge.dispatchWorkflow(workflow, branch, {});
        host.info(`Started ${workflow}, as what was deployed may move on.`);
    }
    catch (error) {
        if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        host.warning(`${workflow} was not started, and what was deployed moves on with its schedule: ${error.message}`);
    }
}
/** Says which checks of a pull request GitHub holds back until a person approves them. */
async function reportHeldRuns({ forge, host }, commit, number) {
    const identity = await forge.identity();
    if (!identity.workflowToken)
        return;
    const held = await forge.heldRuns(commit);
    if (held.length === 0)
        return;
    host.warning(`Pull request #${number}: ${held.length} workflow runs wait for a person's approval, as the workflow's own token opened it. With an App token they run by themselves (docs/app-token.md).`);
}


/***/ }),

/***/ 2006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ editVersions)
/* harmony export */ });
/* harmony import */ var _domain_edit_set_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);
/* harmony import */ var _domain_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5433);
/* harmony import */ var _domain_sites_find_sites_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(536);
/* harmony import */ var _domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(884);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3844);





/**
 * The byte-exact changes that write these versions into the sources of one app in one environment. Only files below
 * those sources are touched: a base that several environments share would carry the version around their gates. An
 * overlay that has no entry for an image of its base gets one.
 *
 * @throws ConfigError when a version has no place there; Refusal when its place cannot be edited
 */
async function editVersions(desired, app, placements, writes) {
    const changes = new Map();
    const sources = [...new Set(placements.map((placement) => placement.source))];
    const placed = new Set();
    for (const source of sources) {
        const { own, shared, sharedSites } = await readSource(desired, source);
        const requests = writes.map((write) => toRequest(app, write, source, own, sharedSites));
        const context = writes.every(({ artifact }) => artifact.coordinates.kind === 'image')
            ? shared
            : [...shared, ...(await desired.places.context())];
        const edited = (0,_domain_edit_set_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .setVersions */ .U)(own, requests, context);
        if (edited.refusals[0])
            throw edited.refusals[0];
        for (const coordinates of edited.found)
            placed.add((0,_domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_3__/* .coordinatesKey */ .tB)(coordinates));
        for (const change of edited.changes)
            changes.set(change.path, change);
    }
    // A target need not run every artifact; somewhere each must have its place.
    const lost = writes.find(({ artifact }) => !placed.has((0,_domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_3__/* .coordinatesKey */ .tB)(artifact.coordinates)));
    if (lost)
        throw noPlace(app, sources.join(', '), lost.artifact.coordinates.name);
    return [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function readSource(desired, source) {
    const files = await desired.places.inputs(await desired.readable(source));
    const isOwn = ({ path }) => path.startsWith(`${source}/`);
    const shared = files.filter((file) => !isOwn(file));
    return { own: files.filter(isOwn), shared, sharedSites: (0,_domain_sites_find_sites_js__WEBPACK_IMPORTED_MODULE_1__/* .findSites */ .A)(shared).sites };
}
function toRequest(app, { artifact, version }, source, own, shared) {
    const { coordinates, name } = artifact;
    // Not the artifact's `write`: that says what to take from the registry. What upstream runs is promoted as it runs there.
    const write = version.digest === undefined ? 'tag' : 'digest';
    const overlay = own.find(({ path }) => (0,_domain_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_4__/* .isKustomizationPath */ .rD)(path) && path.lastIndexOf('/') === source.length);
    const written = shared.filter((found) => (0,_domain_versions_coordinates_js__WEBPACK_IMPORTED_MODULE_3__/* .sameCoordinates */ .Cl)(found.coordinates, coordinates)).flatMap(writtenName)[0];
    return {
        coordinates,
        version,
        write,
        markers: [`${app.name}:${name}`, name],
        ...(overlay && written !== undefined && { addTo: { path: overlay.path, name: written } }),
    };
}
/** How a base writes an image's name, for an overlay to name it: the name that its containers have after the base's own entries. */
function writtenName({ kind, parts: [first] }) {
    if (!first || (kind !== 'container' && kind !== 'kustomize'))
        return [];
    return [first.before ?? first.text];
}
function noPlace(app, source, image) {
    return new _kit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`The application ${app.name} has no place for a version of ${image} in ${source}.`, {
        at: { file: source },
        hint: 'Put the image into a manifest there, or into `images:` of its kustomization.yaml.',
    });
}


/***/ }),

/***/ 8909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _isolate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4081);


/**
 * Goes through the applications of a run that merges. A refusal in the middle (rate limit, a permission) must not take away what
 * follows a merge that has happened: its deploy, the summary, the outputs.
 */
function inTurn(host) {
    let stopped;
    return {
        async take(what, body) {
            if (stopped)
                return { failed: new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('not looked at, as the run was stopped before') };
            try {
                return await (0,_isolate_js__WEBPACK_IMPORTED_MODULE_1__/* .isolate */ .a)(host, what, body);
            }
            catch (error) {
                stopped = { what, error };
                return { failed: error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? error : new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('stopped by a bug') };
            }
        },
        finish(changed) {
            if (!stopped)
                return;
            const { what, error } = stopped;
            if (!changed || !(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            host.annotate([(0,_isolate_js__WEBPACK_IMPORTED_MODULE_1__/* .notDone */ .G)(what, error)]);
        },
    };
}


/***/ }),

/***/ 4081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ notDone),
/* harmony export */   a: () => (/* binding */ isolate)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/**
 * Does one application's part of a run. What is wrong with it alone (a manifest, its registry, its branch) is said and
 * returned, and the others go on: one broken application must not stop them. What concerns the whole run (an input, GitHub out
 * of reach, a bug of ours) is thrown.
 * @param severity `error` where the run fails with it in the end: it is shown where it stands, as findings are
 */
async function isolate(host, what, body, severity = 'error') {
    try {
        return await body();
    }
    catch (error) {
        if (!concernsOne(error))
            throw error;
        if (severity === 'error')
            host.annotate([notDone(what, error)]);
        else
            host.warning(`${what}: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUserError */ .XR)(error)}`);
        return { failed: error };
    }
}
/** 409 and 422 are about the one thing that was asked for; other refusals of GitHub would meet every application. */
function concernsOne(error) {
    if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) || error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
        return false;
    return !(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8) || error.status === 409 || error.status === 422;
}
/** Why one application got nowhere, to be shown where the reason stands; the file is '' where it stands in none. */
function notDone(what, { message, at, hint }) {
    return {
        rule: 'run/not-done',
        severity: 'error',
        file: '',
        ...at,
        message: `${what}: ${message}`,
        ...(hint !== undefined && { hint }),
    };
}


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   xM: () => (/* binding */ renderValid)
/* harmony export */ });
/* harmony import */ var _domain_validate_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(828);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/** All findings of what one placement renders to, judged for the Kubernetes version of its target. */
function judge(rendered, target) {
    return [...rendered.findings, ...(0,_domain_validate_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .validateEnvironment */ .q)(rendered.resources, { version: target?.version })];
}
/** The target of a placement, as its environment declares it. */
function targetOf(environment, placement) {
    return environment.targets.find((target) => target.name === placement.target);
}
/** What a placement renders to, when nothing is wrong with it. @throws ConfigError with the first thing that is */
async function renderValid(desired, environment, placement) {
    const rendered = await desired.rendered(placement.source);
    const broken = judge(rendered, targetOf(environment, placement)).find(({ severity }) => severity === 'error');
    if (broken)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
    return rendered;
}


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ previewMember),
  w: () => (/* binding */ validateGate)
});

// EXTERNAL MODULE: ./build/domain/report/diff-markdown.js
var diff_markdown = __webpack_require__(4083);
// EXTERNAL MODULE: ./build/domain/report/resource-diff.js
var resource_diff = __webpack_require__(5796);
// EXTERNAL MODULE: ./build/domain/versions/coordinates.js
var versions_coordinates = __webpack_require__(884);
// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/steps/version-places.js
var version_places = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/steps/check-effect.js




/**
 * Insists that what was edited is what will run. A patch that sets the image, or an environment that is not read here, can win over the
 * place that was found: a pull request that says `1.0 → 1.1` and changes nothing would be merged with its gates open, and taken for taken
 * back by the next run.
 *
 * @throws ConfigError with the place that wins
 */
async function checkEffect(files, app, rendered, moves) {
    const places = new version_places/* VersionPlaces */.x(files);
    const seen = (await Promise.all(rendered.map((one) => places.of(app, one)))).flat();
    for (const { artifact, to } of moves) {
        for (const { coordinates, version, at } of seen) {
            if (!(0,versions_coordinates/* sameCoordinates */.Cl)(coordinates, artifact.coordinates))
                continue;
            const { tag, digest } = version;
            const has = { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
            if ((0,observed/* sameVersion */.r1)(has, to))
                continue;
            throw new errors/* ConfigError */.xL(`${artifact.name} of ${app.name} stays at ${(0,observed/* describeVersion */.MP)(tag === undefined && digest === undefined ? undefined : has)}: the edit to ${(0,observed/* describeVersion */.MP)(to)} has no effect here.`, {
                at: at(),
                hint: 'Something else decides this value, such as a patch: write the version there, or take it away.',
            });
        }
    }
}

// EXTERNAL MODULE: ./build/steps/judge.js
var judge = __webpack_require__(343);
;// CONCATENATED MODULE: ./build/steps/preview.js
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
 * Renders what the merge would give for one app, shows how it differs and judges it. Done here and not left to a workflow alone:
 * with the workflow's own token the checks of the pull request may never run (DESIGN §9).
 *
 * @throws ConfigError when what was edited is not what will run
 */
async function previewMember(ports, desired, environment, { app, placements, moves, changes }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const files = __addDisposableResource(env_1, await ports.git.snapshot(desired.commit), true);
        for (const { path, text } of changes)
            await files.write(path, text);
        const parts = [];
        let errors = 0;
        let rendered = true;
        const results = [];
        for (const placement of placements) {
            const [before, after] = await Promise.all([
                desired.render(placement.source),
                ports.renderer.render(files, placement.source),
            ]);
            results.push(after);
            if (!isRendered(after)) {
                rendered = false;
                continue;
            }
            parts.push((0,diff_markdown/* diffMarkdown */.xb)((0,resource_diff/* diffResources */.lv)(before.resources, after.resources)));
            errors += (0,judge/* judge */.S4)(after, (0,judge/* targetOf */.$r)(environment, placement)).filter(({ severity }) => severity === 'error').length;
        }
        if (errors === 0)
            await checkEffect(files, app, results, moves);
        if (!rendered)
            parts.push((0,diff_markdown/* fileDiffMarkdown */.P$)(changes));
        return { diff: parts.filter((part) => part !== '').join('\n'), errors, rendered };
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
/** Charts, Terraform, Nomad, and kustomizations that want a chart: their files are all that can be shown of them. */
function isRendered({ findings, kind }) {
    const isKnown = kind === 'manifests' || kind === 'kustomize';
    return isKnown && !findings.some(({ rule }) => rule === 'render/unavailable');
}
/** The gate that judges what all of it renders to. */
function validateGate(members) {
    const errors = members.reduce((count, member) => count + member.errors, 0);
    if (errors > 0)
        return { name: 'validate', state: 'failure', description: `${errors} errors in what it renders to` };
    const description = members.every(({ rendered }) => rendered)
        ? 'what it renders to is valid'
        : 'not rendered by this version: a person judges it';
    return { name: 'validate', state: 'success', description };
}


/***/ }),

/***/ 7867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ propose)
});

// EXTERNAL MODULE: ./build/steps/dispatch-deploy.js
var dispatch_deploy = __webpack_require__(8342);
// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
;// CONCATENATED MODULE: ./build/domain/promote/asked.js

/** The trailer that says what started the run which made a commit. Kept there, as the next run was started by something else. */
const askedKey = 'Asked-By';
/** `repository_dispatch by acme-ci[bot] (41898282) in https://github.com/acme/config/actions/runs/7` */
function formatAsked({ event, sender, runUrl }) {
    const by = sender ? ` by ${sender.login} (${sender.id})` : '';
    return `${event}${by}${runUrl === undefined ? '' : ` in ${runUrl}`}`;
}
/** Reads what `formatAsked` wrote; undefined for anything else. */
function parseAsked(text) {
    const [, event, login, id, runUrl] = /^([a-z_]{1,60})(?: by ([A-Za-z0-9_-]{1,100}(?:\[bot\])?) \((\d{1,15})\))?(?: in (https?:\/\/[^\s]{1,500}))?$/u.exec(text) ?? [];
    if (event === undefined)
        return undefined;
    return {
        event,
        ...(login !== undefined && { sender: { login, id: Number(id) } }),
        ...(runUrl !== undefined && { runUrl }),
    };
}
/** As one sentence of Markdown. */
function askedMarkdown({ event, sender, runUrl }) {
    const run = runUrl === undefined ? 'a run' : (0,markdown/* link */.nf)('a run', runUrl);
    const who = sender ? ` that ${(0,markdown/* code */.aY)(sender.login)} (account ${sender.id}) asked for` : '';
    return `Made by ${run}${who}, started by ${(0,markdown/* code */.aY)(event)}.`;
}

// EXTERNAL MODULE: ./build/domain/promote/trailers.js
var trailers = __webpack_require__(3056);
// EXTERNAL MODULE: ./build/steps/close-moot.js
var close_moot = __webpack_require__(9458);
// EXTERNAL MODULE: ./build/steps/races.js
var races = __webpack_require__(214);
// EXTERNAL MODULE: ./build/domain/promote/version-trailer.js
var version_trailer = __webpack_require__(1512);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/steps/said-no.js




/** Pull requests that are looked at: who closes one after the other says no each time. */
const lookedAt = 5;
/**
 * The pull request in which a person has said no to exactly these versions, and how: they closed it unmerged, or it was merged and
 * its versions are not there any more. Which versions a pull request had its commit says, not the files: they change for other
 * reasons too. Our own withdrawal is no such no.
 *
 * @param known pull requests of the branch, the newest first
 * @param versions as the trailers say them
 */
async function saidNo({ forge, git }, known, versions) {
    const closed = known.filter(({ state }) => state !== 'open');
    const [newest] = closed;
    for (const pullRequest of closed.slice(0, lookedAt)) {
        const isMerged = pullRequest.state === 'merged';
        // What was merged before the newest one was followed by something newer, with our consent.
        if ((isMerged && pullRequest !== newest) || !sameAs(versions, await versionsAt(git, pullRequest)))
            continue;
        if (isMerged)
            return { pullRequest, why: takenBack };
        if (!(await (0,close_moot/* wasWithdrawn */.YE)(forge, pullRequest)))
            return { pullRequest, why: 'it was closed without being merged' };
    }
    return undefined;
}
const takenBack = 'it was merged and taken back since; to have it again, write these versions yourself (`plumbline set`)';
/** The versions of a pull request that is closed; none where the server does not have its commit any more. */
async function versionsAt(git, { head }) {
    try {
        return (0,trailers/* readTrailer */.o)(await git.message(head.commit), version_trailer/* versionKey */._5);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
function sameAs(wanted, found) {
    return found.length === wanted.length && wanted.every((version) => found.includes(version));
}

;// CONCATENATED MODULE: ./build/steps/keep-pull-request.js





/**
 * Keeps exactly one pull request for a branch at exactly these changes: opens it, moves its branch on, or leaves it as
 * it is. Every step can be the last: the next run finds what is there and goes on. Who loses a race looks again.
 */
function keepPullRequest(ports, wanted) {
    return (0,races/* retryRaces */.$)(() => keepOnce(ports, wanted));
}
async function keepOnce(ports, wanted) {
    const { forge } = ports;
    const [identity, all] = await Promise.all([forge.identity(), forge.pullRequestsFrom(wanted.branch)]);
    // Anybody can open a pull request from our branch to another one: merging that would bring the change elsewhere.
    const known = all.filter(({ head, base }) => head.sameRepository && base.branch === wanted.base.branch);
    const open = known.find((candidate) => candidate.state === 'open');
    if (open?.committers.some((author) => author !== identity.id)) {
        // What somebody else has made was not judged: GitHub must not merge it because we asked for what was there before.
        if (open.merging)
            await forge.cancelMerge(open.number);
        return leave(open, 'somebody else has committed to its branch');
    }
    // The head whose authors were looked at: a commit that came since is not overwritten, the swap fails.
    const head = open ? open.head.commit : await forge.branch(wanted.branch);
    const fresh = head !== undefined && (await holds(ports, head, wanted)) && (await mayStay(ports, head, wanted));
    const no = open && fresh ? undefined : await saidNo(ports, known, wanted.versions);
    if (no) {
        const why = `Closed: a person has said no to what is newest by now, in #${no.pullRequest.number}.`;
        if (open)
            await (0,close_moot/* closeMoot */.YJ)(forge, open, why);
        return leave(no.pullRequest, no.why);
    }
    if (!open) {
        const held = await wanted.mayOpen?.();
        if (held)
            return held;
    }
    else if (!fresh && open.merging && !(await forge.cancelMerge(open.number))) {
        return leave(open, 'a person has GitHub merge it as it is');
    }
    const described = await describe(ports, wanted, fresh ? head : undefined);
    const commit = fresh ? head : await commitChanges(forge, wanted, described, head);
    return open ? refresh(forge, open, wanted, described, { commit, fresh }) : openNew(forge, wanted, described, commit);
}
function leave(pullRequest, why) {
    return { pullRequest, state: 'left-alone', why, made: false, message: '' };
}
/** Of a head that stays, who asked for it stays too: else every run would write the texts anew. */
async function describe({ git }, wanted, head) {
    const recorded = head === undefined ? undefined : (0,trailers/* readTrailer */.o)(await git.message(head), askedKey)[0];
    return wanted.describe(recorded ?? wanted.asked);
}
async function openNew(forge, wanted, described, commit) {
    const { branch, base, attention, draft } = wanted;
    const { title, body, message } = described;
    const opened = await forge.createPullRequest({ branch, base: base.branch, title, body, draft, ...attention });
    return { pullRequest: at(opened, commit), state: 'opened', made: true, message };
}
async function refresh(forge, open, { attention }, { title, body, message }, { commit, fresh }) {
    const missing = unset(open, attention);
    const same = open.title === title && open.body === body;
    if (!same || Object.keys(missing).length > 0)
        await forge.updatePullRequest(open.number, { title, body, ...missing });
    const state = fresh && same ? 'unchanged' : 'updated';
    return { pullRequest: { ...at(open, commit), title, body }, state, made: !fresh, message };
}
/** What a killed run could not set. What was set once and is not there now was taken away by a person. */
function unset(open, attention) {
    const kinds = ['labels', 'reviewers', 'assignees'];
    return Object.fromEntries(kinds.filter((kind) => !open.everSet[kind] && attention[kind].length > 0).map((kind) => [kind, attention[kind]]));
}
/** At the commit that we know, not at one that came since: only what was judged may be merged. */
function at(pullRequest, commit) {
    return { ...pullRequest, head: { ...pullRequest.head, commit } };
}
function commitChanges(forge, wanted, { title, message }, expected) {
    return forge.commit({
        branch: wanted.branch,
        base: wanted.base.commit,
        expected,
        headline: title,
        body: message,
        writes: wanted.changes.map(({ path, text }) => ({ path, text })),
    });
}
/** Whether a head need not be made anew on the base of now. One that stands on it already would come out no different. */
async function mayStay({ git }, head, { base, upToDate = false }) {
    return !upToDate || (await git.mergeBase(base.commit, head)) === base.commit;
}
/**
 * Whether a commit is the base, or an older state of it, with exactly the wanted changes. The branch need not be moved
 * only because the base went on: a force push starts every check again (fluxcd/flux2#3343).
 */
async function holds({ git }, commit, wanted) {
    const texts = await git.readFiles(commit, wanted.changes.map(({ path }) => path));
    if (wanted.changes.some(({ path, text }) => texts.get(path) !== text))
        return false;
    const base = await git.mergeBase(wanted.base.commit, commit);
    if (base === undefined)
        return false;
    const paths = new Set(wanted.changes.map((change) => change.path));
    // The base has changed the same place since: the texts are the same, and yet GitHub sees a conflict, for ever.
    if ((await git.changedPaths(base, wanted.base.commit)).some((path) => paths.has(path)))
        return false;
    const changed = await git.changedPaths(base, commit);
    return changed.length === paths.size && changed.every((path) => paths.has(path));
}

// EXTERNAL MODULE: ./build/steps/preview.js + 1 modules
var preview = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/steps/settle-pull-request.js
var settle_pull_request = __webpack_require__(4181);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/domain/versions/semver.js
var semver = __webpack_require__(7795);
// EXTERNAL MODULE: ./build/domain/versions/suffix.js
var suffix = __webpack_require__(5226);
;// CONCATENATED MODULE: ./build/domain/versions/releases-between.js


/**
 * The releases that a move from one tag to another brings: that of the new tag by its name, with or without `v`, and where tags are
 * semantic versions those between both. The variant of an image (`-alpine`) is no part of the name that its sources have.
 */
function releasesBetween(releases, from, to) {
    const [old, wanted] = [from === undefined ? undefined : (0,suffix/* parseTagVersion */.An)(from), (0,suffix/* parseTagVersion */.An)(to)];
    const isExact = ({ tag }) => bare(tag) === bare(to) || (wanted !== undefined && sameVersion(tag, wanted));
    return releases.filter((release) => isExact(release) || (old && wanted && isBetween(release, old, wanted)));
}
function bare(tag) {
    return tag.replace(/^v/u, '');
}
function sameVersion(tag, wanted) {
    const parsed = (0,suffix/* parseTagVersion */.An)(tag);
    return parsed !== undefined && parsed.variant === '' && (0,semver/* compareSemver */.mU)(parsed.version, wanted.version) === 0;
}
/** Pre-releases on the way are drafts of what came out in the end. */
function isBetween({ tag, prerelease }, old, wanted) {
    const parsed = (0,suffix/* parseTagVersion */.An)(tag);
    if (parsed?.variant !== '' || prerelease || parsed.version.pre !== '')
        return false;
    return (0,semver/* compareSemver */.mU)(parsed.version, old.version) > 0 && (0,semver/* compareSemver */.mU)(parsed.version, wanted.version) < 0;
}

// EXTERNAL MODULE: ./build/domain/versions/source-address.js
var source_address = __webpack_require__(9407);
;// CONCATENATED MODULE: ./build/domain/versions/source-repository.js

/** An owner or the name of a repository; `.` and `..` would be folders of another address. */
const part = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
/**
 * The repository that the label `org.opencontainers.image.source` names, in whatever way, and whatever stands behind its name (a folder of
 * a monorepo). https://github.com/opencontainers/image-spec/blob/main/annotations.md
 * @returns undefined for what names no repository of an owner
 */
function sourceRepository(label) {
    const address = (0,source_address/* sourceAddress */.u)(label);
    if (address === undefined)
        return undefined;
    const { origin: server, pathname } = new URL(address);
    const [owner = '', withSuffix = ''] = pathname.split('/').filter((segment) => segment !== '');
    const name = withSuffix.replace(/\.git$/, '');
    return part.test(owner) && part.test(name) ? { server, owner, name } : undefined;
}

// EXTERNAL MODULE: ./build/domain/versions/wanted-platforms.js
var wanted_platforms = __webpack_require__(5093);
;// CONCATENATED MODULE: ./build/steps/source-changes.js





/** Moves that are looked up side by side. */
const atOnce = 8;
/** Releases that are looked through. */
const releaseCount = 100;
/**
 * What the sources say about each move: the commits between the revisions that both versions were built from, and what was
 * published with them. An extra: whatever cannot be found out is said in its place, and nothing fails for it.
 */
async function readSourceChanges(ports, moves) {
    const limit = (0,p_limit/* default */.A)(atOnce);
    return await Promise.all(moves.map((move) => limit(() => readOne(ports, move))));
}
async function readOne(ports, move) {
    const base = { app: move.app, artifact: move.artifact.name, releases: [] };
    try {
        return { ...base, ...(await lookUp(ports, move)) };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        // Its words may differ from run to run (a request's id, a time): in the body they would be rewritten each time.
        ports.host.info(`${move.artifact.name} of ${move.app}: ${error.message}`);
        return { ...base, unknown: 'the place that publishes it does not tell' };
    }
}
async function lookUp({ catalogue, forge }, { artifact, from, to }) {
    const describe = async (version) => {
        const name = version?.digest ?? version?.tag;
        return name === undefined ? undefined : await catalogue.describe(artifact.coordinates, name);
    };
    const [before, after] = await Promise.all([describe(from), describe(to)]);
    // What the configuration says counts: a label is the word of whoever built the image.
    const label = artifact.source ?? after?.source ?? before?.source;
    const source = label === undefined ? undefined : await findSource(forge, label);
    const revisions = { ...revisionOf('from', before), ...revisionOf('to', after), ...lostPlatforms(before, after) };
    if (!source)
        return { ...revisions, unknown: label === undefined ? 'no source is named' : 'its source names no repository' };
    const known = { ...revisions, repository: `${source.owner}/${source.name}` };
    // Whoever may push one image could else have our token read any repository to everybody who reads this one.
    const seen = artifact.source !== undefined || (await forge.isPublic(source));
    if (seen !== true)
        return { ...known, unknown: seen.why };
    const releases = await readReleases(forge, source, from, to);
    return { ...known, releases, ...(await compare(forge, source, before?.revision, after?.revision)) };
}
/** Where a label names our own server, it is that one, by whatever scheme the label says: `http://github.com` is common in them. */
async function findSource(forge, label) {
    const source = sourceRepository(label);
    const own = new URL((await forge.repository()).url);
    return source && new URL(source.server).host === own.host ? { ...source, server: own.origin } : source;
}
function revisionOf(side, description) {
    return description?.revision === undefined ? {} : { [side]: description.revision };
}
function lostPlatforms(before, after) {
    if (!before || !after)
        return {};
    const lost = (0,wanted_platforms/* missingPlatforms */.z3)(after.platforms, before.platforms).map(wanted_platforms/* formatPlatform */.Bq);
    return lost.length === 0 ? {} : { lost };
}
async function compare(forge, source, from, to) {
    if (from === undefined || to === undefined) {
        return { unknown: `the ${from === undefined ? 'old' : 'new'} version does not say its revision` };
    }
    if (from === to)
        return { unknown: 'both versions were built from the same revision' };
    const compared = await forge.compareCommits(source, from, to);
    if ('why' in compared)
        return { unknown: compared.why };
    const commits = compared.commits.map((commit) => ({ ...commit, url: commitUrl(source, commit.id) }));
    return { range: { url: compared.url, ahead: compared.ahead, behind: compared.behind, commits } };
}
function commitUrl({ server, owner, name }, id) {
    return `${server}/${owner}/${name}/commit/${encodeURIComponent(id)}`;
}
async function readReleases(forge, source, from, to) {
    if (to.tag === undefined)
        return [];
    const releases = await forge.releases(source, releaseCount);
    return 'why' in releases ? [] : releasesBetween(releases, from?.tag, to.tag);
}

// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/domain/report/limits.js
var limits = __webpack_require__(14);
;// CONCATENATED MODULE: ./build/domain/report/source-changes.js


/**
 * One section an artifact: the commits between both revisions, and what was published with them. It ends behind the section with which it
 * is longer than a body can be: whoever puts it into one cuts it, and hundreds of artifacts have megabytes of notes.
 */
function sourceMarkdown(changes, named) {
    let text = '';
    for (const change of changes) {
        if (text.length > limits/* bodyLimit */.kR)
            break;
        const section = [headline(change, named(change)), ...source_changes_lostPlatforms(change), ...extras(change)].join('\n\n');
        text += text === '' ? section : `\n\n${section}`;
    }
    return text;
}
function headline({ repository, from, to, range, unknown }, name) {
    const where = repository === undefined ? '' : ` of ${(0,markdown/* code */.aY)(repository)}`;
    if (!range) {
        const revisions = from !== undefined && to !== undefined ? `, from ${revision(from)} to ${revision(to)}` : '';
        return `**${name}**: the commits${where}${revisions} are not known: ${(0,markdown/* code */.aY)(unknown ?? 'nobody says')}.`;
    }
    const ahead = (0,markdown/* link */.nf)(`${range.ahead} ${range.ahead === 1 ? 'commit' : 'commits'}`, range.url);
    const behind = range.behind === 0 ? '' : ` It leaves ${range.behind} behind that the old version has.`;
    return `**${name}**: ${ahead}${where}, from ${revision(from ?? '')} to ${revision(to ?? '')}.${behind}`;
}
/** Nodes of these platforms cannot run the new version: nobody asked for them, so it is a warning. */
function source_changes_lostPlatforms({ lost = [] }) {
    return lost.length === 0 ? [] : [`⚠ No longer built for ${lost.map((platform) => (0,markdown/* code */.aY)(platform)).join(', ')}.`];
}
function extras({ range, releases }) {
    const commits = range?.commits.slice(0, limits/* sourceLimits */.O.commits) ?? [];
    const lines = commits.map(({ id, subject, author, url }) => `- ${(0,markdown/* link */.nf)(revision(id), url)} ${(0,markdown/* code */.aY)(subject)} (${(0,markdown/* code */.aY)(author)})`);
    const missing = (range?.ahead ?? 0) - commits.length;
    const more = missing > 0 && commits.length > 0 ? [`- and ${missing} more`] : [];
    const notes = releases.slice(0, limits/* sourceLimits */.O.releases).map(({ name, body, truncated, url }) => {
        const text = body.slice(0, limits/* sourceLimits */.O.notes);
        const rest = truncated || text.length < body.length ? '\n\nThe rest is on its page.' : '';
        return (0,markdown/* details */.zH)(`Release ${(0,markdown/* summaryCode */.gC)(name)}`, `${(0,markdown/* link */.nf)('Its page', url)}\n\n${(0,markdown/* codeBlock */.DV)(text, 'markdown')}${rest}`);
    });
    return [...(lines.length > 0 ? [(0,markdown/* details */.zH)('Commits', [...lines, ...more].join('\n'))] : []), ...notes];
}
/** A commit as people write it; other revisions as they are. */
function revision(text) {
    return (0,markdown/* code */.aY)(/^[0-9a-f]{40,64}$/u.test(text) ? text.slice(0, 12) : text.slice(0, 100));
}

;// CONCATENATED MODULE: ./build/domain/report/update-body.js




const cutDiff = 'The rest of the difference does not fit into a pull request; `plumbline diff` shows it.';
const cutSources = 'The rest of the commits and notes does not fit into a pull request.';
/** The body: what moves, why and who asked, what was done in the sources, what that changes in the cluster. */
function pullRequestBody(text) {
    const before = [text.why, text.asked, changesTable(text), leftOut(text), sharedEdits(text)]
        .filter((part) => part !== '')
        .join('\n\n');
    const after = `Gates are the commit statuses ${(0,markdown/* code */.aY)(`plumbline/${text.environment}/…`)}. Whoever commits to this branch takes it over: Plumbline then leaves it alone. Closing it without merging says no to exactly these versions.`;
    const { sources, diff } = share(text, limits/* bodyLimit */.kR - before.length - after.length - update_body_frame);
    const folded = (0,markdown/* details */.zH)('What that changes', diff);
    return [before, sources, folded, after].filter((part) => part !== '').join('\n\n');
}
/** Shared values that are named; the difference shows all. */
const fewShared = 10;
/** Characters around the parts: blank lines, and what folds the difference. */
const update_body_frame = 200;
/** What is left of the difference where the sources have much to say. */
const leastDiff = 8000;
/** What does not fit is taken from the difference first, which can be made again, and from the sources when little of it is left. */
function share(text, room) {
    const named = ({ app, artifact }) => (0,markdown/* code */.aY)(text.group === undefined ? artifact : `${app}/${artifact}`);
    const all = sourceMarkdown(text.sources, named);
    const sources = (0,markdown/* truncate */.xv)(all, Math.max(1000, room - Math.min(text.diff.length, leastDiff)), cutSources);
    return { sources, diff: (0,markdown/* truncate */.xv)(text.diff, Math.max(1000, room - sources.length), cutDiff) };
}
function changesTable({ group, changes }) {
    const rows = changes
        .slice(0, limits/* rowLimit */.YO)
        .map(({ app, artifact, name, from, to }) => [
        ...(group === undefined ? [] : [(0,markdown/* code */.aY)(app)]),
        (0,markdown/* code */.aY)(artifact),
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)((0,observed/* describeVersion */.MP)(from)),
        (0,markdown/* code */.aY)(shortVersion(to)),
        to.digest ? (0,markdown/* code */.aY)(to.digest) : '',
    ]);
    const head = [...(group === undefined ? [] : ['application']), 'artifact', 'name', 'from', 'to', 'digest'];
    const missing = changes.length - rows.length;
    return missing > 0 ? `${(0,markdown/* table */.tp)(head, rows)}\n\n…and ${missing} more.` : (0,markdown/* table */.tp)(head, rows);
}
function leftOut({ leftOut: apps }) {
    if (apps.length === 0)
        return '';
    const names = apps.slice(0, limits/* rowLimit */.YO).map((app) => (0,markdown/* code */.aY)(app));
    return `Not in it, as something is wrong with them (the log of the run says what): ${names.join(', ')}.`;
}
function sharedEdits({ shared }) {
    const lines = shared.slice(0, fewShared).map(({ file, line, users = [] }) => {
        const names = users.slice(0, fewShared).map((user) => (0,markdown/* code */.aY)(user.slice(0, 200)));
        const more = users.length > names.length ? ` and ${users.length - names.length} more` : '';
        return `What ${(0,markdown/* code */.aY)(`${file}:${line}`)} says is shared: ${names.join(', ')}${more} change with it.`;
    });
    const missing = shared.length - lines.length;
    return [...lines, ...(missing > 0 ? [`…and so are ${missing} more.`] : [])].join('\n\n');
}
/** The tag alone, where there is one. */
function shortVersion(version) {
    return version?.tag ?? (0,observed/* describeVersion */.MP)(version);
}

;// CONCATENATED MODULE: ./build/domain/report/pull-request-title.js



/**
 * `Update shop in dev: web 1.2.3 → 1.2.4`; for a group `Update payments in dev: shop (web 1.2.3 → 1.2.4), jobs (…)`, or how many
 * applications it moves where that does not fit. It is the headline of the commit too, which closes issues and mentions people.
 */
function pullRequestTitle({ verb, environment, group, changes }) {
    const apps = [...new Set(changes.map(({ app }) => app))];
    const moves = (app) => changes
        .filter((change) => change.app === app)
        .map(describeMove)
        .join(', ');
    if (group === undefined)
        return cut(`${verb} ${apps.join(', ')} in ${environment}: ${apps.map(moves).join(', ')}`);
    const start = `${verb} ${group} in ${environment}: `;
    const whole = `${start}${apps.map((app) => `${app} (${moves(app)})`).join(', ')}`;
    return whole.length <= limits/* titleLimit */.sj ? whole : `${start}${apps.length} applications`;
}
/** A digest is long and says little, except where the tag says nothing: the same tag with another digest, or pinned now. */
function describeMove({ artifact, from, to }) {
    const describe = from?.tag === to.tag ? observed/* describeVersion */.MP : shortVersion;
    return `${artifact} ${plain(describe(from))} → ${plain(describe(to))}`;
}
/** A title is no Markdown that could be code: what GitHub would make something of is left out. */
function plain(text) {
    return text.replace(/[^\w.+:/@~-]/gu, '?').replace(/(?<!\w)@/gu, '?');
}
function cut(title) {
    return title.length <= limits/* titleLimit */.sj ? title : `${title.slice(0, limits/* titleLimit */.sj - 1)}…`;
}

;// CONCATENATED MODULE: ./build/steps/wanted.js





/** The pull request that a proposal wants, with all that is written about it. */
function wantedOf(trigger, desired, proposal, sources) {
    const { environment, group, members, branch, why, leftOut, mayOpen } = proposal;
    const changes = changesOf(proposal);
    const verb = proposal.verb === 'update' ? 'Update' : 'Promote';
    const title = pullRequestTitle({ verb, environment: environment.name, group, changes });
    const versions = changes.map(({ app, artifact, to }) => (0,version_trailer/* formatWritten */.Rq)({ app, artifact, version: to }));
    const diff = members.map((member) => member.diff).join('\n');
    const shared = members.flatMap((member) => member.changes.flatMap(({ edits }) => edits.filter(({ users }) => users)));
    const text = { environment: environment.name, group, why, changes, leftOut, shared, diff, sources };
    const { labels, reviewers, assignees, draft } = environment.pullRequests;
    return {
        branch,
        base: { branch: desired.branch, commit: desired.commit },
        asked: formatAsked(trigger),
        versions,
        describe: (asked) => ({
            title,
            body: pullRequestBody({ ...text, asked: describeAsked(parseAsked(asked)) }),
            message: (0,trailers/* formatTrailers */.m)([...trailersOf(proposal, versions), [askedKey, asked]]),
        }),
        attention: { labels, reviewers, assignees },
        draft,
        changes: members.flatMap((member) => member.changes),
        ...(mayOpen && { mayOpen }),
    };
}
function changesOf({ members }) {
    return members.flatMap(({ moves }) => moves.map(({ app, artifact, from, to }) => {
        return { app, artifact: artifact.name, name: artifact.coordinates.name, from, to };
    }));
}
function trailersOf({ members, environment, trailers }, versions) {
    return [
        ...members.map(({ app }) => ['App', app.name]),
        ['Environment', environment.name],
        ...versions.map((version) => [version_trailer/* versionKey */._5, version]),
        ...trailers,
    ];
}
function describeAsked(asked) {
    return asked ? askedMarkdown(asked) : '';
}

;// CONCATENATED MODULE: ./build/steps/propose.js






/** Keeps the pull request of a proposal, shows the gates of the exact commit it stands at, and merges when it may. */
async function propose(ports, desired, proposal) {
    const { members } = proposal;
    // What nobody has judged is not merged by itself.
    const judged = members.every(({ rendered }) => rendered);
    const environment = judged ? proposal.environment : { ...proposal.environment, merge: 'manual' };
    const sources = await readSourceChanges(ports, members.flatMap(({ moves }) => moves));
    const wanted = wantedOf(ports.trigger, desired, proposal, sources);
    const gates = [(0,preview/* validateGate */.w)(members), ...proposal.gates];
    const { proposed, made, behind } = await keepAndSettle(ports, wanted, environment, gates);
    // Only now, not whenever the base goes on: a force push starts every check again. What this run has made stands on the base it knows.
    if (!behind || made)
        return proposed;
    ports.host.info('  its base has gone on: it is made anew on it');
    return (await keepAndSettle(ports, { ...wanted, upToDate: true }, environment, gates)).proposed;
}
/** Keeps the pull request, shows the gates on it and merges it when it may. */
async function keepAndSettle(ports, wanted, environment, gates) {
    const kept = await keepPullRequest(ports, wanted);
    if (!('pullRequest' in kept))
        return { proposed: { state: 'held', ...kept }, made: false, behind: false };
    const { pullRequest, made, message } = kept;
    const { host } = ports;
    host.info(`#${pullRequest.number} ${pullRequest.title} (${kept.state})`);
    if (kept.state === 'left-alone') {
        host.info(`  ${kept.why}`);
        return { proposed: { pullRequest, state: kept.state, waitingFor: kept.why ?? '' }, made, behind: false };
    }
    await (0,dispatch_deploy/* reportHeldRuns */.iV)(ports, pullRequest.head.commit, pullRequest.number);
    for (const { name, state, description } of gates)
        host.info(`  gate ${name}: ${state}, ${description}`);
    const settled = await (0,settle_pull_request/* settlePullRequest */.c)(ports.forge, pullRequest, environment, gates, {
        message,
        made,
        young: !made && (await isYoung(ports, pullRequest.head.commit, wanted.changes)),
    });
    host.info(`  ${settled.merged ? 'merged' : settled.waitingFor}`);
    const state = settled.merged ? 'merged' : kept.state;
    return { proposed: { pullRequest, state, waitingFor: settled.waitingFor }, made, behind: settled.behind };
}
/** Milliseconds within which GitHub begins the checks of a commit, and more. */
const patience = 120_000;
/** Whether a head was made so lately that its checks may not be seen yet. */
async function isYoung({ git, clock }, head, changes) {
    const made = await git.lastChange(head, changes.map(({ path }) => path));
    return made !== undefined && clock.now().getTime() - made.date.getTime() < patience;
}


/***/ }),

/***/ 214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ retryRaces)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/** How often something is tried when somebody else is faster. */
const usual = 3;
/**
 * Does something that is compared and swapped. When it lost a race (409) it is done again: it must read afresh, and decide
 * afresh, each time.
 *
 * @param attempts how often it is tried at most
 * @throws ForgeError the last refusal, when it loses every time
 */
async function retryRaces(attempt, attempts = usual) {
    for (let count = 1;; count++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8) || error.status !== 409 || count === attempts)
                throw error;
        }
    }
}


/***/ }),

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkSelection),
/* harmony export */   s: () => (/* binding */ isSelected)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6837);


/** Refuses names of applications and environments that the configuration does not know. @throws InputError */
function checkSelection(config, selection) {
    check('application', selection.apps ?? [], config.apps.map((app) => app.name));
    check('environment', selection.environments ?? [], config.environments.map((environment) => environment.name));
}
function check(what, names, known) {
    for (const name of names) {
        if (known.includes(name))
            continue;
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no ${what} "${name}"${(0,_kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(name, known)}`, {
            hint: `The configuration names ${known.length === 0 ? 'none' : known.join(', ')}.`,
        });
    }
}
/** Whether a name is selected: everything is when nothing was named. */
function isSelected(names, name) {
    return names.length === 0 || names.includes(name);
}


/***/ }),

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ showGates),
/* harmony export */   c: () => (/* binding */ settlePullRequest)
/* harmony export */ });
/* harmony import */ var _domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);
/* harmony import */ var _domain_report_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14);


/**
 * Shows the gates on a managed pull request and merges it when its environment says so and everything is open. The
 * merge carries the head that was judged: another one is refused by GitHub. Where the base has a merge queue, it is put there.
 *
 * Where the token starts workflows, a head is left to a later run while its checks cannot be seen yet: they appear seconds
 * after it was made. That is a head of this very run, and a young one without any. With the workflow's own token they never
 * begin by themselves.
 */
async function settlePullRequest(forge, pullRequest, environment, gates, merging) {
    await showGates(forge, pullRequest.head.commit, environment.name, gates);
    const closed = await whatIsClosed(forge, pullRequest, environment, gates, merging);
    if (closed === undefined)
        return await mergeNow(forge, pullRequest, environment.name, gates, merging.message);
    // What we asked GitHub to merge while everything was open it must not merge now.
    if (pullRequest.merging && !(await forge.cancelMerge(pullRequest.number)))
        return waiting(`${closed}; a person has GitHub merge it nevertheless`);
    return waiting(closed);
}
/** Why it may not be merged by us; undefined when it may. */
async function whatIsClosed(forge, pullRequest, environment, gates, { made, young }) {
    const all = (0,_domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .rollUp */ .F3)(gates);
    if (all.state !== 'success')
        return all.description;
    if (environment.merge === 'manual')
        return 'waiting for a person to merge it';
    if (pullRequest.draft)
        return 'it is a draft';
    const runs = await forge.checkRuns(pullRequest.head.commit);
    if ((made || (young && runs.length === 0)) && !(await forge.identity()).workflowToken)
        return 'waiting for its checks to begin';
    return await openChecks(forge, runs, pullRequest.head.commit, environment.name);
}
async function mergeNow(forge, { number, title, head }, environment, gates, message) {
    const { mergeMethods } = await forge.repository();
    const method = mergeMethods[0] ?? 'merge';
    const request = { number, expectedHead: head.commit, method, title: `${title} (#${number})`, message };
    const outcome = await forge.merge(request);
    if (outcome.merged) {
        await forge.deleteBranch(head.branch, head.commit);
        return { merged: true, waitingFor: '', behind: false };
    }
    // The queue tests a commit of its own: a roll-up that the base requires is asked for there.
    if (outcome.group !== undefined)
        await showGates(forge, outcome.group, environment, gates);
    if (outcome.reason !== 'blocked' || !(await mayWaitAtGitHub(forge, gates)))
        return { ...waiting(outcome.message), behind: outcome.reason === 'behind' || outcome.reason === 'conflict' };
    const later = await forge.mergeWhenReady(request);
    if (!later.merged)
        return waiting(later.reason === 'not-allowed' ? outcome.message : `${outcome.message}; ${later.message}`);
    await forge.deleteBranch(head.branch, head.commit);
    return { merged: true, waitingFor: '', behind: false };
}
/**
 * Whether GitHub may merge it when its own requirements are met, without asking us again. Not where a gate looks at environments,
 * which can close again meanwhile; and not with the workflow's own token: such a merge would start no deploy, and ours starts one.
 */
async function mayWaitAtGitHub(forge, gates) {
    return gates.every(({ name }) => name === 'validate') && !(await forge.identity()).workflowToken;
}
function waiting(waitingFor) {
    return { merged: false, waitingFor, behind: false };
}
/** Writes the gates as commit statuses, only those that changed: a status cannot be deleted, and 1,000 is the end. */
async function showGates(forge, commit, environment, gates) {
    const identity = await forge.identity();
    const present = (await forge.statuses(commit)).filter((status) => status.author === identity.id);
    const wanted = [
        ...gates.map((gate) => ({ context: (0,_domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .gateContext */ .VS)(environment, gate.name), ...gate })),
        { context: (0,_domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .rollUpContext */ .Wf)(environment), ...(0,_domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .rollUp */ .F3)(gates) },
    ].map(({ context, state, description }) => ({
        context,
        state,
        description: description.slice(0, _domain_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .statusDescriptionLimit */ .iJ),
    }));
    for (const status of wanted) {
        const same = present.some(({ context, state, description }) => context === status.context && state === status.state && description === status.description);
        if (!same)
            await forge.setStatus(commit, status);
    }
}
const bad = new Set(['failure', 'timed_out', 'cancelled', 'startup_failure', 'action_required']);
/**
 * What other checks of the commit are waited for; undefined when none is open. Whether a check is required GitHub knows
 * and enforces when we merge; one that is there and not green is respected even where nobody required it.
 */
async function openChecks(forge, runs, commit, environment) {
    const statuses = await forge.statuses(commit);
    const own = (0,_domain_promote_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .rollUpContext */ .Wf)(environment);
    const foreign = statuses.filter(({ context }) => context !== own && !context.startsWith(`${own}/`));
    const failed = [
        ...runs.filter((run) => run.status === 'completed' && bad.has(run.conclusion ?? '')).map((run) => run.name),
        ...foreign.filter(({ state }) => state === 'failure' || state === 'error').map(({ context }) => context),
    ];
    if (failed.length > 0)
        return `failed checks: ${failed.join(', ')}`;
    const running = [
        ...runs.filter((run) => run.status !== 'completed').map((run) => run.name),
        ...foreign.filter(({ state }) => state === 'pending').map(({ context }) => context),
    ];
    return running.length > 0 ? `waiting for checks: ${running.join(', ')}` : undefined;
}


/***/ })

};
