import { expect, test } from '@jest/globals';
import { sourceRepository } from '../../../../src/domain/versions/source-repository.ts';

const github = { server: 'https://github.com', owner: 'acme', name: 'web' };

test.each([
  'https://github.com/acme/web',
  'github.com/acme/web',
  'git@github.com:/acme/web.git',
  'https://github.com/acme/web/',
  'https://github.com/acme/web.git',
  'https://github.com//acme/web',
  'https://github.com/acme/web/tree/main/services/a',
  'https://github.com/acme/web?tab=readme#top',
  ' https://github.com/acme/web\n',
  'https://GitHub.com/acme/web',
  'git+https://github.com/acme/web.git',
  'git://github.com/acme/web.git',
  'git@github.com:acme/web.git',
  'ssh://git@github.com/acme/web.git',
  'git+ssh://git@github.com/acme/web.git',
  // A token of somebody in a label goes nowhere.
  'https://user:secret@github.com/acme/web',
])('%j is acme/web on github.com', (label) => {
  expect(sourceRepository(label)).toEqual(github);
});

test.each([
  ['http://git.local:3000/acme/web', { server: 'https://git.local:3000', owner: 'acme', name: 'web' }],
  ['https://acme.ghe.com/Acme/Web_2.x', { server: 'https://acme.ghe.com', owner: 'Acme', name: 'Web_2.x' }],
  // A host that only looks like GitHub is another one.
  ['https://github.com.evil.test/acme/web', { server: 'https://github.com.evil.test', owner: 'acme', name: 'web' }],
  ['https://github.com@evil.test/acme/web', { server: 'https://evil.test', owner: 'acme', name: 'web' }],
])('%s is where its origin says', (label, expected) => {
  expect(sourceRepository(label)).toEqual(expected);
});

test.each([
  '',
  'acme/web',
  'https://github.com',
  'https://github.com/acme',
  'https://github.com/acme/.git',
  'https://github.com/acme/%2e%2e%2fweb',
  'https://github.com/a%20b/web',
  'file:///acme/web',
  'javascript:alert(1)//acme/web',
  'data:text/plain,acme/web',
  `https://github.com/acme/${'x'.repeat(101)}`,
  `https://github.com/acme/web/${'x'.repeat(2000)}`,
])('%j names no repository', (label) => {
  expect(sourceRepository(label)).toBeUndefined();
});
