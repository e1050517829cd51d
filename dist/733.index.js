export const id = 733;
export const ids = [733];
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
    return state !== 'unchanged' && state !== 'left-alone' && state !== 'failed';
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
    description: 'Finds newer versions of images and keeps one pull request per application and root environment for them.',
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
    ],
    inputs: {
        token: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh,
        config: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W,
        apps: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .apps */ .lA,
        environments: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .environments */ .dT,
        images: (0,_kit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)('Exactly these images, one reference a line (`ghcr.io/acme/web:1.2.3` or with `@sha256:…`), instead of looking for the newest: for the CI of an application repository.'),
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

/***/ 3233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ setImages)
});

// EXTERNAL MODULE: ./build/domain/manifests/documents.js
var documents = __webpack_require__(3270);
// EXTERNAL MODULE: ./build/domain/manifests/image-entries.js
var image_entries = __webpack_require__(2864);
// EXTERNAL MODULE: ./build/domain/manifests/kustomization.js
var kustomization = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/domain/versions/reference.js
var versions_reference = __webpack_require__(5462);
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
 * The paths at which a document has the value of this node: one where it stands, and one for every alias of it, of a
 * mapping around it, and for every mapping that merges it. In the order of the document.
 */
function usersOf(root, target) {
    const anchors = (0,locate/* collectAnchors */.hU)(root);
    const found = [];
    const visit = (node, path) => {
        const resolved = (0,locate/* resolve */.hd)(node, anchors);
        if (node === target || resolved === target)
            found.push(path);
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
const PLAIN = /^[A-Za-z0-9_./][A-Za-z0-9_./:@+=~ -]*$/u;
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
    // In a flow collection some readers end a plain scalar at a colon that others take as part of it.
    if (inFlow && /:(?:$|[\s/])|=$/u.test(value))
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
    return documents.filter(({ contents }) => (0,dist/* isMap */.jh)(contents) || (0,dist/* isSeq */.oP)(contents));
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
    return (0,dist/* isAlias */.Vj)(node) ? (node.resolve(document) ?? null) : node;
}
function item(node) {
    return node === undefined ? undefined : { node: node, pair: undefined, merged: false };
}
function entry(document, map, key, hops = 0) {
    if (hops > 100)
        return undefined;
    for (const pair of map.items.toReversed()) {
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
    return `${keyText}: ${writeScalar(value, quotingOf(sibling?.value) ?? 'plain', inFlow)}`;
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
    const quoting = quotingOf(node);
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

;// CONCATENATED MODULE: ./build/domain/edit/expected.js



/**
 * What a document must read as after these operations, made from its values and never from the new text. `undefined` when an operation
 * has no place in it. A value that aliases share changes for all of them.
 */
function expectedValue(value, root, operations) {
    const result = structuredClone(value);
    for (const operation of operations)
        if (!apply(result, root, operation))
            return undefined;
    return result;
}
function apply(result, root, operation) {
    switch (operation.do) {
        case 'set':
            return everywhere(root, operation.path, (path) => expected_assign(result, path, operation.value));
        case 'insert':
            return everywhere(root, operation.path, (path) => expected_assign(result, [...path, operation.key], operation.value));
        case 'remove':
            return everywhere(root, operation.path, (path) => {
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
function everywhere(root, path, change) {
    const target = (0,locate/* findExactNode */.H9)(root, path);
    return target !== undefined && usersOf(root, target).every(change);
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
 * meant and no new fault, and outside the splices both texts are the same, byte by byte. Gives what is wrong, undefined when nothing is.
 */
function disprove(before, read, after, splices, operations) {
    if (!differsOnlyThere(before.text, after, splices))
        return 'other bytes would have changed';
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
    return undefined;
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
    const flaw = text === undefined ? 'two edits would overlap' : disprove(file, read, text, splices, operations);
    if (text === undefined || flaw !== undefined)
        return refused(file, {
            reason: 'proof',
            offset: splices[0]?.start ?? 0,
            message: `The edit could not be proved: ${flaw}.`,
            hint: 'Edit the file by hand, and please report it.',
        });
    return { change: { path: file.path, text, before: file.text, edits: describeEdits(file, read, planned) } };
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
    const hasAliases = /&/u.test(file.text);
    const roots = hasAliases ? [...(0,parse/* parseDocuments */.e)(file.text, limits/* LIMITS */.b1)] : [];
    return planned.flatMap(({ operation, splice }) => {
        if (!splice)
            return [];
        const document = read.documents.find(({ index }) => index === operation.document);
        const path = pathOf(operation);
        const parsed = roots[operation.document];
        const root = parsed && 'root' in parsed ? parsed.root : undefined;
        const node = root && operation.do === 'set' ? (0,locate/* findExactNode */.H9)(root, path) : undefined;
        const pointer = (0,manifests_pointer/* formatPointer */.$)(path);
        const users = root && node
            ? usersOf(root, node)
                .map(manifests_pointer/* formatPointer */.$)
                .filter((user) => user !== pointer)
            : [];
        return [
            {
                file: file.path,
                ...lines.position(firstText(splice)),
                path: pointer,
                from: textOf(operation.do === 'append' ? undefined : (0,manifests_pointer/* valueAt */.f)(document?.value, path)),
                to: targetOf(operation),
                ...(users.length > 0 ? { users } : {}),
            },
        ];
    });
}
/** Where the first character stands that a splice puts in or takes out: not the line break before it. */
function firstText({ start, end }) {
    return end > start ? start : start;
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

;// CONCATENATED MODULE: ./build/domain/edit/version-to-write.js


/**
 * The parts of a version that are written. Tags and digests come from registries and payloads, so they are held to the grammar once
 * more before they reach a file (promotion §4 case 52).
 */
function versionToWrite(file, image, version, write) {
    const refuse = (message, hint) => ({
        refusal: new Refusal('version', message, { hint, at: { file } }),
    });
    const { tag, digest } = version;
    if (tag !== undefined && !(0,versions_reference/* isTag */.dz)(tag))
        return refuse(`The tag for ${image} is not one that an image can have.`, 'A tag is up to 128 letters, digits, "_", "." and "-".');
    if (digest !== undefined && !(0,versions_reference/* isDigest */.Bc)(digest))
        return refuse(`The digest for ${image} is not one that can be verified.`, 'A digest is "sha256:" and 64 hexadecimal digits.');
    if (tag === undefined && digest === undefined)
        return refuse(`The version for ${image} has neither tag nor digest.`, 'Give one of them.');
    if (write === 'digest' && digest === undefined)
        return refuse(`The version ${tag} of ${image} has no digest, and it is to be written by digest.`, 'Resolve the tag first, or use `write: tag`.');
    const written = {
        ...(tag === undefined ? {} : { tag }),
        ...(digest !== undefined && (write === 'digest' || tag === undefined) ? { digest } : {}),
    };
    const isReadBack = (0,versions_reference/* parseReference */.F2)((0,versions_reference/* formatReference */.FH)(image, written))?.name === image;
    return isReadBack
        ? { version: written }
        : refuse(`"${image}" is no normalised image name.`, 'Give it in full, as docker.io/library/nginx.');
}

;// CONCATENATED MODULE: ./build/domain/edit/add-image.js





/**
 * Adds an entry to an overlay's `images:`, for an image that only its base names: a promotion must not edit a base that other
 * environments share. `name` is the image as the base writes it; an entry that results in another image than `image` gets a `newName`.
 */
function addImage(file, name, image, version, write) {
    const wanted = versionToWrite(file.path, image, version, write);
    if ('refusal' in wanted)
        return { change: undefined, refusals: [wanted.refusal], matched: false };
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
    const { tag, digest } = wanted.version;
    const entry = [['name', name]];
    if ((0,versions_reference/* parseReference */.F2)(name)?.name !== image)
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

// EXTERNAL MODULE: ./build/domain/manifests/images.js
var manifests_images = __webpack_require__(5064);
;// CONCATENATED MODULE: ./build/domain/edit/image-operations.js



/** Sets every container image of this name in a document. `skips` tells those that a kustomization above decides. */
function containerOperations(document, value, image, version, skips) {
    const operations = [];
    let matched = false;
    for (const [path, text] of (0,manifests_images/* containerImages */._)(value, [])) {
        const reference = (0,versions_reference/* parseReference */.F2)(text);
        if (reference?.name !== image || skips(reference.written))
            continue;
        matched = true;
        const wanted = (0,versions_reference/* formatReference */.FH)(reference.written, version);
        if (wanted !== text)
            operations.push({ do: 'set', document, path, value: wanted });
    }
    return { matched, operations };
}
/**
 * Sets the version in every entry of `images:` that results in this image. Kustomize 5.8 renders `name:newTag@digest` where both stand
 * there; one alone replaces both of the base's
 * (https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/updater.go#L40).
 */
function entryOperations(document, value, image, version) {
    const entries = (0,image_entries/* imageEntries */.I)(value).filter((entry) => entry.image === image);
    const suffixed = entries.find(({ fields }) => fields.tagSuffix !== undefined);
    return {
        matched: entries.length > 0,
        operations: entries.flatMap((entry) => setEntry(document, value, entry, version)),
        ...(suffixed ? { suffixed: suffixed.index } : {}),
    };
}
function setEntry(document, value, entry, version) {
    const { fields, index } = entry;
    const path = ['images', index];
    const raw = (value.images[index] ?? {});
    const wanted = wantedFields(entry, version);
    const operations = [];
    let after = fields.newName === undefined ? 'name' : 'newName';
    for (const key of ['newName', 'newTag', 'digest']) {
        const text = wanted[key];
        const isThere = Object.hasOwn(raw, key);
        if (text === undefined) {
            if (isThere && key !== 'newName')
                operations.push({ do: 'remove', document, path, key });
            continue;
        }
        if (!isThere)
            operations.push({ do: 'insert', document, path, key, value: text, after });
        else if (raw[key] !== text)
            operations.push({ do: 'set', document, path: [...path, key], value: text });
        if (isThere)
            after = key;
    }
    return operations;
}
/**
 * The fields that render this version, in the form in which the entry says it now. A version within `newName` moves out of it: behind a
 * tag of the base, Kustomize would write a second one (`web:v1@sha256:…:v0`).
 */
function wantedFields({ fields }, version) {
    const named = fields.newName === undefined ? undefined : (0,versions_reference/* parseReference */.F2)(fields.newName);
    const newName = fields.newName === undefined ? {} : { newName: named?.written ?? fields.newName };
    const { tag, digest } = version;
    if (fields.newTag?.includes('@') && tag !== undefined)
        return { ...newName, newTag: digest === undefined ? tag : `${tag}@${digest}` };
    return { ...newName, ...(tag === undefined ? {} : { newTag: tag }), ...(digest === undefined ? {} : { digest }) };
}

;// CONCATENATED MODULE: ./build/domain/edit/unreachable.js


/** Rules of findings after which clusters read other values than we do. */
const DIFFERENT = new Set(['yaml/line-break', 'yaml/portability']);
/** A file that names the image in a part that cannot be read: passing it over would leave half of a change undone. */
function unreadablePlace(file, read, image) {
    const finding = read.unread[0] ?? read.findings.find(({ rule }) => DIFFERENT.has(rule));
    if (!finding || !names(file.text, image))
        return undefined;
    const isTemplate = file.text.includes('{{');
    return {
        reason: isTemplate ? 'template' : 'unreadable',
        offset: offsetOf(file.text, finding.line ?? 1, finding.column ?? 1),
        message: isTemplate
            ? 'The file is a template ("{{"): it has no values to edit.'
            : `The file names ${image} and cannot be read: ${finding.message}`,
        hint: isTemplate ? 'Edit the values that it is rendered from.' : 'Put the file right first.',
    };
}
/** A container image of this name whose version is put together by a template: `web:{{ .Values.tag }}`, `web:$(TAG)`. */
function templatedPlace(file, read, image) {
    for (const { value, locate } of read.documents)
        for (const [path, text] of (0,manifests_images/* containerImages */._)(value, [])) {
            const at = text.search(/\{\{|\$[({]/u);
            if (at < 0 || (0,versions_reference/* parseReference */.F2)(text.slice(0, at).replace(/[:@]$/u, ''))?.name !== image)
                continue;
            const place = locate(path);
            return {
                reason: 'template',
                offset: offsetOf(file.text, place.line, place.column),
                message: `The version of ${image} is filled in by a template here.`,
                hint: 'Edit the values that it is rendered from.',
            };
        }
    return undefined;
}
/** Whether a text names the image: by its path, as far as every spelling of it has one (`nginx` for docker.io/library/nginx). */
function names(text, image) {
    return text.includes(image.replace(/^docker\.io\/(?:library\/)?/u, ''));
}
function offsetOf(text, line, column) {
    let at = 0;
    for (let passed = 1; passed < line; passed++)
        at = text.indexOf('\n', at) + 1;
    return at + column - 1;
}

;// CONCATENATED MODULE: ./build/domain/edit/set-image.js








const never = () => false;
/**
 * Writes a version wherever a file names this image (by its normalised name): container images and Kustomize `images:`. With `write: 'digest'` both
 * tag and digest are written, with 'tag' the tag alone and a digest that stands there goes; a version without a tag is written as its
 * digest. The result is proved, or refused with its reasons and nothing is changed.
 */
function setImage(file, image, version, write, skips = never) {
    const wanted = versionToWrite(file.path, image, version, write);
    if ('refusal' in wanted)
        return { change: undefined, refusals: [wanted.refusal], matched: false };
    const read = (0,documents/* readDocuments */.r)(file);
    const plans = planAll(file, read, image, wanted.version, skips);
    const operations = plans.flatMap((plan) => plan.operations);
    const matched = plans.some((plan) => plan.matched);
    const obstacle = findObstacle(file, read, image, plans, operations);
    if (obstacle)
        return { change: undefined, refusals: [obstacle], matched: true };
    if (operations.length === 0)
        return { change: undefined, refusals: [], matched };
    const edited = editFile(file, read, operations);
    if ('refusals' in edited)
        return { change: undefined, refusals: edited.refusals, matched };
    const dragged = findDragged(file, image, edited.change);
    return dragged
        ? { change: undefined, refusals: [dragged], matched }
        : { change: edited.change, refusals: [], matched };
}
/** Another image whose version is an alias of the one that was set, and would have moved with it. */
function findDragged(file, image, change) {
    if (!change.edits.some(({ users }) => users))
        return undefined;
    const after = new Map((0,manifests_images/* findImages */.M)(change).map((use) => [`${use.document}${use.path}`, use.reference]));
    const dragged = (0,manifests_images/* findImages */.M)(file).find((use) => use.name !== image && after.get(`${use.document}${use.path}`) !== use.reference);
    if (!dragged)
        return undefined;
    const message = `The version of ${image} is shared, through an anchor, with ${dragged.name}.`;
    return new Refusal('shared', message, {
        hint: 'Write the two versions apart.',
        at: { file: file.path, line: dragged.line, column: dragged.column },
    });
}
function planAll(file, read, image, version, skips) {
    return read.documents.flatMap(({ index, value }) => {
        if ((0,kustomization/* isKustomization */.Sv)(file.path, value))
            return [{ document: index, ...entryOperations(index, value, image, version) }];
        if (!(0,kustomization/* isObject */.Gv)(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string')
            return [];
        return [{ document: index, ...containerOperations(index, value, image, version, skips) }];
    });
}
function findObstacle(file, read, image, plans, operations) {
    const hidden = unreadablePlace(file, read, image) ?? templatedPlace(file, read, image);
    if (hidden)
        return refuse(file, hidden);
    if (operations.length === 0)
        return undefined;
    if (read.documents.some(({ value }) => (0,kustomization/* isObject */.Gv)(value) && (0,kustomization/* isObject */.Gv)(value.sops)))
        return refuse(file, {
            reason: 'sops',
            offset: Math.max(0, file.text.search(/^sops:/mu)),
            message: 'The file is signed by SOPS: its MAC covers every value.',
            hint: 'Keep images in a file that is not encrypted, or edit it with `sops`.',
        });
    const suffixed = plans.find((plan) => plan.suffixed !== undefined);
    if (!suffixed)
        return undefined;
    const document = read.documents.find(({ index }) => index === suffixed.document);
    const place = document?.locate(['images', suffixed.suffixed ?? 0, 'tagSuffix']);
    const refusal = refuse(file, {
        reason: 'suffix',
        offset: 0,
        message: `The entry for ${image} has a "tagSuffix", which Kustomize does not combine with a version.`,
        hint: 'Remove "tagSuffix" and write the whole tag.',
    });
    return place ? Object.assign(refusal, { at: place }) : refusal;
}

;// CONCATENATED MODULE: ./build/domain/edit/set-images.js





/**
 * Sets several images in several files. A container's image that an entry of a kustomization above it overrides is left alone: that
 * entry is its version. The same input gives the same changes, whatever the order of the files.
 */
function setImages(files, requests) {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const overrides = findOverrides(sorted);
    const changes = new Map();
    const refusals = [];
    const found = [];
    const missing = [];
    for (const request of requests) {
        const matched = sorted.map((file) => setInFile(file, request, overrides, changes, refusals)).includes(true);
        const isPlaced = matched || addEntry(sorted, request, changes, refusals);
        (isPlaced ? found : missing).push(request.image);
    }
    const ordered = [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { changes: refusals.length > 0 ? [] : ordered, refusals, found, missing };
}
function setInFile(file, request, overrides, changes, refusals) {
    const skips = (written) => overrides.some(({ folder, name }) => name === written && file.path.startsWith(folder));
    const current = { path: file.path, text: changes.get(file.path)?.text ?? file.text };
    const result = setImage(current, request.image, request.version, request.write, skips);
    refusals.push(...result.refusals);
    if (result.change)
        record(changes, file, result.change);
    return result.matched;
}
function addEntry(files, request, changes, refusals) {
    const { addTo } = request;
    const file = files.find(({ path }) => path === addTo?.path);
    if (!file || !addTo)
        return false;
    const current = { path: file.path, text: changes.get(file.path)?.text ?? file.text };
    const result = addImage(current, addTo.name, request.image, request.version, request.write);
    refusals.push(...result.refusals);
    if (result.change)
        record(changes, file, result.change);
    return true;
}
function record(changes, file, change) {
    const earlier = changes.get(file.path)?.edits ?? [];
    changes.set(file.path, { ...change, before: file.text, edits: [...earlier, ...change.edits] });
}
function findOverrides(files) {
    return files
        .filter(({ path }) => (0,kustomization/* isKustomizationPath */.rD)(path))
        .flatMap((file) => {
        const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
        return (0,documents/* readDocuments */.r)(file).documents.flatMap(({ value }) => (0,kustomization/* isKustomization */.Sv)(file.path, value)
            ? (0,image_entries/* imageEntries */.I)(value).flatMap(({ fields }) => fields.name === undefined ? [] : [{ folder, name: fields.name }])
            : []);
    });
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


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ formatTrailers)
/* harmony export */ });
/**
 * Commit trailers `Plumbline-*`: the provenance of a change, in Git itself, where nobody edits it afterwards. Git's own
 * rule: the last paragraph of the message, `Key: value` lines (git-interpret-trailers(1)).
 */
function formatTrailers(trailers) {
    return Object.entries(trailers)
        .map(([key, value]) => `Plumbline-${key}: ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`)
        .join('\n');
}


/***/ }),

/***/ 4083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uU: () => (/* binding */ instanceDiffMarkdown),
/* harmony export */   xb: () => (/* binding */ diffMarkdown)
/* harmony export */ });
/* unused harmony export countChanges */
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
        .map(({ resource, change, text }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`${signs[change]} <code>${escapeHtml((0,_resource_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .describeResource */ .w9)(resource))}</code>`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(text, 'diff')))
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
/** A summary line is HTML, where Markdown's code span does not work. */
function escapeHtml(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
        .replace(/[&<>"'@#`*_[\]!:|\\]/gu, (character) => `&#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 14:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 5226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseTagVersion)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7795);

/** First words of pre-releases proper, from Dependabot's list (common/lib/dependabot, docker tag.rb) and Maven's milestones. */
const preRelease = /^(?:alpha|beta|rc|cr|dev|preview|pre|nightly|snapshot|canary|unstable|milestone|m|ea|eap|next)\d*$/i;
/** What `git describe` adds: commits since the tag, and an abbreviated commit. */
const described = /^g[0-9a-f]{7,40}$/;
/** Reads a tag; undefined when it is no semantic version. Helm writes `_` for the `+` that a tag cannot hold. */
function parseTagVersion(tag) {
    const whole = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSemver */ .kf)(tag.replace('_', '+'));
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
 * person has worked on stays. Returns whether it was closed.
 */
async function closeMoot(forge, open, why) {
    const { id } = await forge.identity();
    if (open.committers.some((author) => author !== id))
        return false;
    await markWithdrawn(forge, open, id);
    const said = (await forge.ownComments(open.number)).some(({ body }) => body === why);
    if (!said)
        await forge.createComment(open.number, why);
    // The branch first: GitHub closes the pull request with it, so that a run that is killed in between leaves nothing behind.
    await forge.deleteBranch(open.head.branch);
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
/* harmony import */ var _domain_edit_set_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3233);
/* harmony import */ var _domain_manifests_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5064);
/* harmony import */ var _domain_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5433);
/* harmony import */ var _domain_versions_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5462);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3844);





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
        const { own, shared } = await readSource(desired, source);
        const edited = (0,_domain_edit_set_images_js__WEBPACK_IMPORTED_MODULE_0__/* .setImages */ .B)(own, writes.map((write) => toRequest(write, source, own, shared)));
        if (edited.refusals[0])
            throw edited.refusals[0];
        for (const image of edited.found)
            placed.add(image);
        for (const change of edited.changes)
            changes.set(change.path, change);
    }
    // A target need not run every artifact; somewhere each must have its place.
    const lost = writes.find(({ artifact }) => !placed.has(artifact.image));
    if (lost)
        throw noPlace(app, sources.join(', '), lost.artifact.image);
    return [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function readSource(desired, source) {
    const { inputs } = await desired.rendered(source);
    const files = await Promise.all(inputs.map(async (path) => ({ path, text: (await desired.files.read(path)) ?? '' })));
    const isOwn = ({ path }) => path.startsWith(`${source}/`);
    return { own: files.filter(isOwn), shared: files.filter((file) => !isOwn(file)) };
}
function toRequest({ artifact, version }, source, own, shared) {
    const { image } = artifact;
    // Not the artifact's `write`: that says what to take from the registry. What upstream runs is promoted as it runs there.
    const write = version.digest === undefined ? 'tag' : 'digest';
    const overlay = own.find(({ path }) => (0,_domain_manifests_kustomization_js__WEBPACK_IMPORTED_MODULE_4__/* .isKustomizationPath */ .rD)(path) && path.lastIndexOf('/') === source.length);
    const use = shared.flatMap(_domain_manifests_images_js__WEBPACK_IMPORTED_MODULE_1__/* .findImages */ .M).find(({ name }) => name === image);
    const written = use && (0,_domain_versions_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(use.reference)?.written;
    return { image, version, write, ...(overlay && written && { addTo: { path: overlay.path, name: written } }) };
}
function noPlace(app, source, image) {
    return new _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`The application ${app.name} has no place for a version of ${image} in ${source}.`, {
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

/***/ 1804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ propose)
});

// EXTERNAL MODULE: ./build/domain/promote/names.js
var names = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/domain/promote/trailers.js
var trailers = __webpack_require__(3056);
// EXTERNAL MODULE: ./build/domain/report/diff-markdown.js
var diff_markdown = __webpack_require__(4083);
// EXTERNAL MODULE: ./build/domain/report/resource-diff.js
var resource_diff = __webpack_require__(5796);
// EXTERNAL MODULE: ./build/domain/versions/observed.js
var observed = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/domain/report/limits.js
var limits = __webpack_require__(14);
// EXTERNAL MODULE: ./build/domain/report/markdown.js
var markdown = __webpack_require__(9531);
;// CONCATENATED MODULE: ./build/domain/report/update-body.js



/** `shop in dev: web 1.2.3 → 1.2.4` */
function pullRequestTitle(verb, { app, environment, changes }) {
    // A digest is long and says little, except where the tag says nothing: the same tag with another digest, or pinned now.
    const moves = changes.map(({ artifact, from, to }) => from?.tag === to.tag
        ? `${artifact} ${(0,observed/* describeVersion */.MP)(from)} → ${(0,observed/* describeVersion */.MP)(to)}`
        : `${artifact} ${update_body_short(from)} → ${update_body_short(to)}`);
    return `${verb} ${app} in ${environment}: ${moves.join(', ')}`;
}
/** The body: what moves, why, what that changes in the cluster. */
function pullRequestBody(text) {
    const rows = text.changes.map(({ artifact, image, from, to }) => [
        (0,markdown/* code */.aY)(artifact),
        (0,markdown/* code */.aY)(image),
        (0,markdown/* code */.aY)((0,observed/* describeVersion */.MP)(from)),
        (0,markdown/* code */.aY)(update_body_short(to)),
        to.digest ? (0,markdown/* code */.aY)(to.digest) : '',
    ]);
    const body = [
        text.why,
        (0,markdown/* table */.tp)(['artifact', 'image', 'from', 'to', 'digest'], rows),
        (0,markdown/* details */.zH)('What that changes in the rendered manifests', text.diff),
        `Gates are the commit statuses ${(0,markdown/* code */.aY)(`plumbline/${text.environment}/…`)}. Whoever commits to this branch takes it over: Plumbline then leaves it alone. Closing it without merging says no to exactly these versions.`,
    ].join('\n\n');
    return (0,markdown/* truncate */.xv)(body, limits/* bodyLimit */.kR, 'The rest of the difference does not fit into a pull request; `plumbline diff` shows it.');
}
function update_body_short(version) {
    return version?.tag ?? (0,observed/* describeVersion */.MP)(version);
}

// EXTERNAL MODULE: ./build/steps/dispatch-deploy.js
var dispatch_deploy = __webpack_require__(8342);
// EXTERNAL MODULE: ./build/steps/judge.js
var judge = __webpack_require__(343);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/steps/close-moot.js
var close_moot = __webpack_require__(9458);
// EXTERNAL MODULE: ./build/steps/races.js
var races = __webpack_require__(214);
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
    const [newest] = known;
    const open = known.find((candidate) => candidate.state === 'open');
    if (open?.committers.some((author) => author !== identity.id)) {
        return { pullRequest: open, state: 'left-alone', why: 'somebody else has committed to its branch', made: false };
    }
    const no = newest && !open ? await saidNo(ports, newest, wanted) : undefined;
    if (newest && no)
        return { pullRequest: newest, state: 'left-alone', why: no, made: false };
    // The head whose authors were looked at: a commit that came since is not overwritten, the swap fails.
    const head = open ? open.head.commit : await forge.branch(wanted.branch);
    const fresh = head !== undefined && (await holds(ports, head, wanted)) && (await mayStay(ports, head, wanted));
    const commit = fresh ? head : await commitChanges(forge, wanted, head);
    return open ? refresh(forge, open, wanted, { commit, fresh }) : openNew(forge, wanted, commit);
}
async function openNew(forge, wanted, commit) {
    const { branch, base, body, labels } = wanted;
    const title = wanted.title.slice(0, limits/* titleLimit */.sj);
    const opened = await forge.createPullRequest({ branch, base: base.branch, title, body, labels });
    return { pullRequest: at(opened, commit), state: 'opened', made: true };
}
async function refresh(forge, open, { title: wantedTitle, body, labels }, { commit, fresh }) {
    const title = wantedTitle.slice(0, limits/* titleLimit */.sj);
    const labelled = labels.every((label) => open.labels.includes(label));
    const same = open.title === title && open.body === body;
    if (!same || !labelled)
        await forge.updatePullRequest(open.number, { title, body, labels });
    const state = fresh && same ? 'unchanged' : 'updated';
    return { pullRequest: { ...at(open, commit), title, body }, state, made: !fresh };
}
/** At the commit that we know, not at one that came since: only what was judged may be merged. */
function at(pullRequest, commit) {
    return { ...pullRequest, head: { ...pullRequest.head, commit } };
}
/**
 * Why exactly these changes are not proposed again: a person closed them unmerged, or they were merged and the branch does not
 * have them any more, as somebody took them back. Our own withdrawal is no such no.
 */
async function saidNo(ports, newest, wanted) {
    if (!(await held(ports, newest.head.commit, wanted)))
        return undefined;
    if (newest.state === 'merged')
        return 'it was merged and taken back since; to have it again, write these versions yourself (`plumbline set`)';
    return (await (0,close_moot/* wasWithdrawn */.YE)(ports.forge, newest)) ? undefined : 'it was closed without being merged';
}
/** As `holds`, for the head of an old pull request, which the server need not have any more. */
async function held(ports, commit, wanted) {
    try {
        return await holds(ports, commit, wanted);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return false;
        throw error;
    }
}
function commitChanges(forge, wanted, expected) {
    return forge.commit({
        branch: wanted.branch,
        base: wanted.base.commit,
        expected,
        headline: wanted.title,
        body: wanted.message,
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
    const changed = await git.changedPaths(base, commit);
    return changed.length === paths.size && changed.every((path) => paths.has(path));
}

// EXTERNAL MODULE: ./build/domain/promote/gates.js
var promote_gates = __webpack_require__(6662);
;// CONCATENATED MODULE: ./build/steps/settle-pull-request.js


/**
 * Shows the gates on a managed pull request and merges it when its environment says so and everything is open. The
 * merge carries the head that was judged: another one is refused by GitHub.
 *
 * Where the token starts workflows, a head is left to a later run while its checks cannot be seen yet: they appear seconds
 * after it was made. That is a head of this very run, and a young one without any. With the workflow's own token they never
 * begin by themselves.
 */
async function settlePullRequest(forge, pullRequest, environment, gates, { message, made, young }) {
    await showGates(forge, pullRequest.head.commit, environment.name, gates);
    const all = (0,promote_gates/* rollUp */.F3)(gates);
    if (all.state !== 'success')
        return waiting(all.description);
    if (environment.merge === 'manual')
        return waiting('waiting for a person to merge it');
    if (pullRequest.draft)
        return waiting('it is a draft');
    const runs = await forge.checkRuns(pullRequest.head.commit);
    if ((made || (young && runs.length === 0)) && !(await forge.identity()).workflowToken)
        return waiting('waiting for its checks to begin');
    const checks = await openChecks(forge, runs, pullRequest.head.commit, environment.name);
    if (checks)
        return waiting(checks);
    const { mergeMethods } = await forge.repository();
    const outcome = await forge.merge({
        number: pullRequest.number,
        expectedHead: pullRequest.head.commit,
        method: mergeMethods[0] ?? 'merge',
        title: `${pullRequest.title} (#${pullRequest.number})`,
        message,
    });
    if (!outcome.merged)
        return { ...waiting(outcome.message), behind: outcome.reason === 'behind' };
    await forge.deleteBranch(pullRequest.head.branch);
    return { merged: true, waitingFor: '', behind: false };
}
function waiting(waitingFor) {
    return { merged: false, waitingFor, behind: false };
}
/** Writes the gates as commit statuses, only those that changed: a status cannot be deleted, and 1,000 is the end. */
async function showGates(forge, commit, environment, gates) {
    const identity = await forge.identity();
    const present = (await forge.statuses(commit)).filter((status) => status.author === identity.id);
    const wanted = [
        ...gates.map((gate) => ({ context: (0,promote_gates/* gateContext */.VS)(environment, gate.name), ...gate })),
        { context: (0,promote_gates/* rollUpContext */.Wf)(environment), ...(0,promote_gates/* rollUp */.F3)(gates) },
    ].map(({ context, state, description }) => ({
        context,
        state,
        description: description.slice(0, limits/* statusDescriptionLimit */.iJ),
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
    const own = (0,promote_gates/* rollUpContext */.Wf)(environment);
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

;// CONCATENATED MODULE: ./build/steps/propose.js
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









/** Keeps the pull request of a proposal, shows the gates of the exact commit it stands at, and merges when it may. */
async function propose(ports, desired, proposal) {
    const { app, environment, verb, versions, why } = proposal;
    const outcome = await preview(ports, desired, proposal);
    const text = { app, environment: environment.name, why, changes: versions, diff: outcome.diff };
    const title = pullRequestTitle(verb === 'update' ? 'Update' : 'Promote', text);
    const message = (0,trailers/* formatTrailers */.m)({ App: app, Environment: environment.name, ...proposal.trailers });
    const wanted = {
        branch: (0,names/* branchName */.at)(verb, environment.name, app),
        base: { branch: desired.branch, commit: desired.commit },
        title,
        body: pullRequestBody(text),
        message,
        labels: environment.labels,
        changes: proposal.changes,
    };
    const gates = [outcome.gate, ...proposal.gates];
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
    const { pullRequest, made } = kept;
    const { host } = ports;
    host.info(`#${pullRequest.number} ${pullRequest.title} (${kept.state})`);
    if (kept.state === 'left-alone') {
        host.info(`  ${kept.why}`);
        return { proposed: { pullRequest, state: kept.state, waitingFor: kept.why ?? '' }, made, behind: false };
    }
    await (0,dispatch_deploy/* reportHeldRuns */.iV)(ports, pullRequest.head.commit, pullRequest.number);
    for (const { name, state, description } of gates)
        host.info(`  gate ${name}: ${state}, ${description}`);
    const settled = await settlePullRequest(ports.forge, pullRequest, environment, gates, {
        message: wanted.message,
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
/**
 * Renders what the merge would give, shows how it differs and judges it. Done here and not left to a workflow alone:
 * with the workflow's own token the checks of the pull request may never run (DESIGN §9).
 */
async function preview(ports, desired, proposal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const files = __addDisposableResource(env_1, await ports.git.snapshot(desired.commit), true);
        for (const { path, text } of proposal.changes)
            await files.write(path, text);
        const parts = [];
        let errors = 0;
        for (const placement of proposal.placements) {
            const [before, after] = await Promise.all([
                desired.render(placement.source),
                ports.renderer.render(files, placement.source),
            ]);
            parts.push((0,diff_markdown/* diffMarkdown */.xb)((0,resource_diff/* diffResources */.lv)(before.resources, after.resources)));
            errors += (0,judge/* judge */.S4)(after, (0,judge/* targetOf */.$r)(proposal.environment, placement)).filter(({ severity }) => severity === 'error').length;
        }
        const gate = errors > 0
            ? { name: 'validate', state: 'failure', description: `${errors} errors in what it renders to` }
            : { name: 'validate', state: 'success', description: 'what it renders to is valid' };
        return { diff: parts.join('\n'), gate };
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


/***/ }),

/***/ 214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ retryRaces)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/** How often something is begun anew when somebody else was faster. */
const attempts = 3;
/**
 * Does something that is compared and swapped. When it lost a race (409) it is done again: it must read afresh, and decide
 * afresh, each time.
 *
 * @throws ForgeError the last refusal, when it loses every time
 */
async function retryRaces(attempt) {
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


/***/ })

};
