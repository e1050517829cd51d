import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { actionYml, rootYml } from '../../../scripts/generate/action-yml.ts';
import { automatic } from '../../../src/actions/command/automatic.ts';
import { internalSpecs, specs } from '../../../src/actions/specs.ts';

interface Root {
  readonly inputs: Record<string, { description: string; default?: string }>;
  readonly outputs: Record<string, { description: string; value: string }>;
  readonly runs: { steps: { id: string; if?: string; uses: string; with: Record<string, string> }[] };
}

const root = parse(rootYml(specs)) as Root;

describe('the root action', () => {
  it('first asks whether there is something to do, whatever was given', () => {
    expect(root.runs.steps[0]).toEqual({
      id: 'command',
      uses: '$/actions/command',
      with: { command: '${{ inputs.command }}' },
    });
  });

  it('has a step for every action, which believes nothing but the first', () => {
    expect(root.runs.steps.slice(1).map(({ id }) => id)).toEqual(specs.map(({ name }) => name));
    for (const { id, if: condition } of root.runs.steps.slice(1)) {
      expect(condition).toContain(`steps.command.outputs.command == '${id}'`);
      expect(condition).not.toContain('inputs.');
      const events = [...(condition ?? '').matchAll(/github\.event_name == '(\w+)'/gu)].map(([, event]) => event);
      expect(events).toEqual(automatic[id] ?? []);
    }
  });

  it('shows no internal action to users', () => {
    expect(internalSpecs.map(({ name }) => name)).toEqual(['command']);
    expect(specs).not.toEqual(expect.arrayContaining([...internalSpecs]));
    expect(root.outputs).not.toHaveProperty('command');
    expect(root.inputs.command?.description).not.toContain('command,');
  });

  it('describes what several actions share by the words of each of them', () => {
    for (const [name, { description }] of Object.entries({ ...root.inputs, ...root.outputs })) {
      if (name === 'command') continue;
      for (const spec of specs) {
        const own = spec.outputs[name] ?? spec.inputs[name];
        if (!own) continue;
        const after = description.slice(description.indexOf(own.description) + own.description.length);
        const users = /^ \(([^()]*)\)/u.exec(after)?.[1]?.split(', ');
        expect([name, users]).toEqual([name, expect.arrayContaining([spec.name])]);
      }
    }
    expect(root.outputs.changed?.description).toMatch(
      /^Whether anything rendered differs\. \(diff\) .* \(update, drift-check, promote\) /u,
    );
  });

  it('takes its token from the workflow, and nothing else from a default', () => {
    const given = Object.entries(root.inputs).filter(([, input]) => input.default !== '');
    expect(given.map(([name, input]) => [name, input.default])).toEqual([
      ['command', 'auto'],
      ['token', '${{ github.token }}'],
    ]);
  });
});

describe('the action file', () => {
  it.each([...specs, ...internalSpecs])('of $name is YAML with what its spec declares', (spec) => {
    const file = parse(actionYml(spec));
    expect(file.runs).toEqual({ using: 'node24', main: `../../dist/${spec.name}.js` });
    expect(Object.keys(file.inputs)).toEqual(Object.keys(spec.inputs));
    expect(Object.keys(file.outputs)).toEqual(Object.keys(spec.outputs));
  });
});
