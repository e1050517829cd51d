export const id = 355;
export const ids = [355];
export const modules = {

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


/***/ })

};
