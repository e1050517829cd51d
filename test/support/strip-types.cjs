// The transform of jest: Node's own type stripping, so that tests run exactly the code that Node runs.
const { stripTypeScriptTypes } = require('node:module');
module.exports = { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
