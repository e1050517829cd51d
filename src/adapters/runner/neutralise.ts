/** Nothing that .NET's culture-sensitive comparison sees: it finds `::` in `:\u200b:` too. */
const unseen = String.raw`[[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]--[\n\t]]*`;
const blank = String.raw`[[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]--\n]*`;
const lineCommand = new RegExp(`^(${blank}):(?=${unseen}:)`, 'gmv');
const anywhereCommand = new RegExp(`#(${unseen})#(${unseen})\\[`, 'gv');

/**
 * Text of tools, pull requests and other strangers, made safe for the log of GitHub's runner: the runner reads commands from it, `::name::` at
 * the start of a line and `##[name]` anywhere in one (actions/runner, ActionCommand.cs), and a terminal obeys escape sequences.
 * What is not such a thing stays as it is; text that could mislead the eye (bidirectional controls) is shown by its code.
 */
export function neutralise(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g, '')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replaceAll(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    })
    .replaceAll(lineCommand, '$1: ')
    .replaceAll(anywhereCommand, '#$1#$2 [');
}
