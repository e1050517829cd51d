import { describe, expect, it } from '@jest/globals';
import {
  ClusterError,
  ConfigError,
  ForgeError,
  formatPlace,
  formatUserError,
  InputError,
  UserError,
} from '../../../src/kit/errors.ts';
import { didYouMean, nearest } from '../../../src/kit/nearest.ts';
import { processorTime } from '../../support/processor-time.ts';

describe('a user error', () => {
  it.each([
    [{ file: 'a.yaml' }, 'a.yaml'],
    [{ file: 'a.yaml', line: 2 }, 'a.yaml:2'],
    [{ file: 'a.yaml', line: 2, column: 3 }, 'a.yaml:2:3'],
    [{ file: 'a.yaml', column: 3 }, 'a.yaml'],
  ])('stands at %j', (at, text) => expect(formatPlace(at)).toBe(text));

  it('is place, what and remedy', () => {
    const at = { file: 'a.yaml', line: 2 };
    expect(formatUserError(new ConfigError('It is wrong.', { at, hint: 'Put it right.' }))).toBe(
      'a.yaml:2: It is wrong.\n  Put it right.',
    );
    expect(formatUserError(new InputError('It is wrong.'))).toBe('It is wrong.');
  });

  it('keeps its kind, its status and its cause', () => {
    const cause = new Error('inner');
    const error = new ForgeError('Refused.', 403, { cause });
    expect(error).toBeInstanceOf(UserError);
    expect([error.name, error.status, error.cause]).toEqual(['ForgeError', 403, cause]);
    expect('cause' in new ClusterError('Away.', 0)).toBe(false);
  });
});

describe('nearest', () => {
  const names = ['environments', 'apps', 'artifacts', 'dev', 'staging', 'prod'];
  it.each([
    ['enviroments', 'environments'],
    ['Apps', 'apps'],
    ['asp', undefined],
    ['app', 'apps'],
    ['dve', 'dev'],
    ['d', undefined],
    ['', undefined],
    ['stagign', 'staging'],
    ['production', undefined],
    ['xyz', undefined],
  ])('%j → %s', (word, candidate) => expect(nearest(word, names)).toBe(candidate));

  it('says nothing where nothing is near', () => {
    expect([didYouMean('dve', names), didYouMean('xyz', names)]).toEqual(['; did you mean "dev"?', '.']);
  });

  it('is quick with long words', () => {
    const long = 'x'.repeat(5000);
    const time = processorTime(() => {
      nearest(long, [`${long}y`]);
    });
    expect(time).toBeLessThan(1000);
  });
});
