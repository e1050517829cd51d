import { describe, expect, it } from '@jest/globals';
import { camelCase, readInputs } from '../../../src/kit/action.ts';
import { InputError } from '../../../src/kit/errors.ts';
import {
  choice,
  duration,
  flag,
  type Input,
  lines,
  parseDuration,
  requiredText,
  secret,
  text,
} from '../../../src/kit/inputs.ts';

const mode = choice('', ['update', 'report'], { default: 'update' });

describe('an input', () => {
  it.each<[string, Input<unknown>, string, unknown]>([
    ['text', text(''), ' as it is ', ' as it is '],
    ['text, empty', text(''), '', ''],
    ['required text', requiredText(''), 'dev', 'dev'],
    ['lines', lines(''), 'a\n\n  b \r\nc\n', ['a', 'b', 'c']],
    ['lines, empty', lines(''), '', []],
    ['flag on', flag('', { default: false }), 'true', true],
    ['flag off', flag('', { default: true }), 'false', false],
    ['choice', mode, 'report', 'report'],
    ['duration', duration('', { default: '1m' }), '2h30m', 9000],
    ['secret', secret(''), 's3cret', 's3cret'],
  ])('reads %s', (_, input, given, value) => {
    expect(input.parse(given, 'it')).toEqual(value);
  });

  it.each<[string, Input<unknown>, string, string]>([
    ['required text', requiredText(''), '', 'The input "it" is required and empty.'],
    ['flag', flag('', { default: true }), 'yes', 'The input "it" is "yes"; it takes true or false.'],
    ['flag in capitals', flag('', { default: true }), 'TRUE', 'The input "it" is "TRUE"; it takes true or false.'],
    ['choice', mode, 'reprot', 'The input "it" is "reprot"; it takes update, report; did you mean "report"?'],
    ['far choice', mode, 'nonsense', 'The input "it" is "nonsense"; it takes update, report.'],
    [
      'duration',
      duration('', { default: '1m' }),
      '5 minutes',
      'The input "it" is "5 minutes"; it takes a duration such as 90s, 10m or 2h30m.',
    ],
  ])('refuses a bad %s', (_, input, given, message) => {
    expect(() => input.parse(given, 'it')).toThrow(new InputError(message));
  });
});

describe('parseDuration', () => {
  it.each([
    ['0s', 0],
    ['90s', 90],
    ['10m', 600],
    ['1d2h3m4s', 93_784],
    ['1h1h', 7200],
    ['0001h', 3600],
    ['9999999s', 9_999_999],
  ])('%s is %d s', (given, seconds) => expect(parseDuration(given)).toBe(seconds));

  it.each(['', '1', 'h', '-1h', '1.5h', '1 h', '1H', '1w', '10000000s', '1h ', '1h\n', '１h', 'P1D', '1e3s'])(
    '%j is none',
    (given) => expect(parseDuration(given)).toBeUndefined(),
  );
});

describe('readInputs', () => {
  const inputs = { token: secret('', { default: 'fallback' }), 'fail-on': mode, environment: requiredText('') };

  it('takes defaults for what is empty, in camelCase, and masks secrets before anything else', () => {
    const masked: string[] = [];
    const given: Record<string, string> = { environment: 'dev', token: 's3cret' };
    const values = readInputs(
      inputs,
      (name) => given[name] ?? '',
      (value) => masked.push(value),
    );
    expect(values).toEqual({ token: 's3cret', failOn: 'update', environment: 'dev' });
    expect(masked).toEqual(['s3cret']);
  });

  it('masks a secret though a later input is bad', () => {
    const masked: string[] = [];
    const read = (name: string) => (name === 'fail-on' ? 'x' : name);
    expect(() => readInputs(inputs, read, (value) => masked.push(value))).toThrow(InputError);
    expect(masked).toEqual(['token']);
  });

  it('refuses a required one that is missing', () => {
    expect(() =>
      readInputs(
        inputs,
        () => '',
        () => {},
      ),
    ).toThrow(new InputError('The input "environment" is required and empty.'));
  });

  it.each([
    ['a', 'a'],
    ['fail-on', 'failOn'],
    ['kubernetes-version', 'kubernetesVersion'],
  ])('%s is %s', (name, camel) => expect(camelCase(name)).toBe(camel));
});
