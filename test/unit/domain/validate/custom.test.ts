import { describe, expect, test } from '@jest/globals';
import { processorTime } from '../../../support/processor-time.ts';
import { judge, read, show } from './judge.ts';

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: trainingjobs.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: TrainingJob, plural: trainingjobs }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            spec:
              type: object
              required: [image]
              properties:
                image: { type: string, minLength: 2, maxLength: 10, pattern: '^[a-z]+$' }
                mode: { type: string, enum: [fast, slow] }
                size: { type: integer, format: int32, minimum: 1, maximum: 5 }
                ratio: { type: number, exclusiveMinimum: true, minimum: 0, multipleOf: 0.5 }
                port: { x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }
                interval: { type: string, format: duration }
                note: { type: string, nullable: true }
                labels: { type: object, additionalProperties: { type: string }, maxProperties: 2 }
                extra: { type: object, x-kubernetes-preserve-unknown-fields: true, properties: { known: { type: boolean } } }
                tags: { type: array, items: { type: string }, x-kubernetes-list-type: set, minItems: 1, maxItems: 3 }
                ports:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [port, protocol]
                  items: { type: object, required: [port], properties: { port: { type: integer }, protocol: { type: string } } }
                choice:
                  type: object
                  properties: { a: { type: string }, b: { type: string } }
                  oneOf: [{ required: [a] }, { required: [b] }]
                either: { type: object, properties: { a: { type: integer }, b: { type: integer } }, anyOf: [{ required: [a] }, { properties: { b: { minimum: 5 } }, required: [b] }] }
                never: { type: integer, not: { enum: [13] } }
                template: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }
                slow: { type: string, pattern: '^(a+)+$' }
    - { name: v0, served: false, storage: false, schema: { openAPIV3Schema: { type: object } } }
`;

const job = (spec: string) => `apiVersion: example.com/v1\nkind: TrainingJob\nmetadata: { name: a }\nspec: ${spec}\n`;
const definitions = read(definition, 'crd.yaml');

describe('a custom resource whose definition is in the repo', () => {
  const right = [
    '{ image: abc }',
    '{ image: abc, mode: fast, size: 5, ratio: 0.5, port: http, interval: 5m, note: null }',
    '{ image: abc, port: 80, labels: { a: b }, extra: { known: true, other: [1] }, tags: [a, b] }',
    '{ image: abc, ports: [{ port: 1, protocol: TCP }, { port: 1, protocol: UDP }], choice: { a: x }, either: { b: 5 } }',
    '{ image: abc, never: 12, mode: null, template: { apiVersion: v1, kind: Pod, metadata: { name: x }, spec: {} } }',
  ];
  for (const spec of right) test(`right: ${spec}`, () => expect(show(judge(job(spec), { definitions }))).toEqual([]));

  const wrong: [spec: string, expected: string][] = [
    ['{}', '4:7 schema/required spec needs "image", which is missing.'],
    ['{ image: null }', '4:7 schema/required spec needs "image", which is null.'],
    ['{ image: b }', '4:16 schema/constraint spec.image is the text "b"; it needs at least 2 characters.'],
    [
      '{ image: abcdefghijk }',
      '4:16 schema/constraint spec.image is the text "abcdefghijk"; it may have at most 10 characters.',
    ],
    ['{ image: AA }', '4:16 schema/constraint spec.image is the text "AA"; it must match ^[a-z]+$.'],
    ['{ image: aa, imgae: b }', '4:20 schema/unknown-field spec.imgae is not a known field. [Did you mean "image"?]'],
    [
      '{ image: aa, mode: fas }',
      '4:26 schema/enum spec.mode is the text "fas"; it must be one of fast, slow. [Did you mean "fast"?]',
    ],
    ['{ image: aa, size: 0 }', '4:26 schema/constraint spec.size is the number 0; it must be at least 1.'],
    ['{ image: aa, size: 6 }', '4:26 schema/constraint spec.size is the number 6; it must be at most 5.'],
    ['{ image: aa, size: big }', '4:26 schema/type spec.size is the text "big"; it must be an integer.'],
    ['{ image: aa, ratio: 0 }', '4:27 schema/constraint spec.ratio is the number 0; it must be more than 0.'],
    ['{ image: aa, ratio: 0.7 }', '4:27 schema/constraint spec.ratio is the number 0.7; it must be a multiple of 0.5.'],
    [
      '{ image: aa, interval: test }',
      '4:30 schema/format spec.interval is the text "test", which has not the format "duration".',
    ],
    [
      '{ image: aa, labels: { a: 1 } }',
      '4:33 schema/type spec.labels.a is the number 1; it must be text. [Quote it: "1"; YAML takes it for a number.]',
    ],
    [
      '{ image: aa, labels: { a: b, c: d, e: f } }',
      '4:28 schema/constraint spec.labels is a mapping; it may have at most 2 keys.',
    ],
    [
      '{ image: aa, extra: { known: 1 } }',
      '4:36 schema/type spec.extra.known is the number 1; it must be true or false.',
    ],
    ['{ image: aa, tags: [a, b, a] }', '4:33 schema/repeated-item spec.tags[2] is the same as item 0.'],
    ['{ image: aa, tags: [] }', '4:26 schema/constraint spec.tags is a list; it needs at least 1 items.'],
    [
      '{ image: aa, ports: [{ port: 1 }, { port: 1 }] }',
      '4:41 schema/repeated-item spec.ports[1] has the same port and protocol as item 0.',
    ],
    [
      '{ image: aa, choice: {} }',
      '4:28 schema/constraint spec.choice is a mapping; exactly one alternative of its schema must fit it, not 0 (oneOf).',
    ],
    [
      '{ image: aa, choice: { a: x, b: z } }',
      '4:28 schema/constraint spec.choice is a mapping; exactly one alternative of its schema must fit it, not 2 (oneOf).',
    ],
    [
      '{ image: aa, either: { b: 4 } }',
      '4:28 schema/constraint spec.either is a mapping; none of the alternatives of its schema fits it (anyOf).',
    ],
    ['{ image: aa, never: 13 }', '4:27 schema/constraint spec.never is the number 13; its schema forbids it (not).'],
    [
      '{ image: aa, template: { kind: Pod } }',
      '4:30 schema/required spec.template is a resource and needs "apiVersion".',
    ],
    [
      '{ image: aa, template: { apiVersion: v1, kind: Pod, metadata: { labels: [] } } }',
      '4:79 schema/type spec.template.metadata.labels is a list; it must be a mapping.',
    ],
  ];
  for (const [spec, expected] of wrong) {
    test(`wrong: ${spec}`, () => expect(show(judge(job(spec), { definitions }))).toEqual([expected]));
  }

  test('without the definition only its metadata is checked', () => {
    expect(judge(job('{ image: 5 }'))).toMatchObject([{ rule: 'schema/unknown-kind', severity: 'info', line: 2 }]);
    expect(show(judge('apiVersion: example.com/v1\nkind: X\nmetadata: { name: a, labels: [] }\n'))).toHaveLength(2);
  });

  test('a definition among the resources counts, wherever it stands', () => {
    expect(
      show(judge(`${job('{}')}---\n${definition}`)).filter((line) => line.includes('schema/required')),
    ).toHaveLength(1);
  });

  test('a version that the definition does not serve', () => {
    const text = job('{ image: aa }').replace('example.com/v1', 'example.com/v0');
    expect(show(judge(text, { definitions }))).toEqual([
      '2:7 schema/unknown-kind The CustomResourceDefinition of TrainingJob does not serve example.com/v0. [It serves v1.]',
    ]);
  });

  test('a pattern that would take other engines for ever', () => {
    const time = processorTime(() => {
      const findings = judge(job(`{ image: aa, slow: ${'a'.repeat(5000)}! }`), { definitions });
      expect(findings).toHaveLength(1);
    });
    expect(time).toBeLessThan(2000);
  });

  test('a definition of nonsense is passed over', () => {
    const nonsense = [
      '{}',
      '{ group: 1 }',
      '{ group: a.b, names: { kind: K }, versions: [1, {}, { name: v1, schema: 5 }] }',
    ];
    for (const spec of nonsense) {
      const text = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: x }\nspec: ${spec}\n---\napiVersion: a.b/v1\nkind: K\nmetadata: { name: a }\n`;
      expect(() => judge(text)).not.toThrow();
    }
  });
});
