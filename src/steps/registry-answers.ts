import type { Registry } from '../ports/registry.ts';

/** A registry that is asked each question once a run: many apps and environments follow the same image. */
export function rememberAnswers(registry: Registry): Registry {
  const tags = new Map<string, Promise<readonly string[]>>();
  const digests = new Map<string, Promise<string | undefined>>();
  return {
    tags: (image) => once(tags, image, () => registry.tags(image)),
    digest: (image, tag) => once(digests, `${image}:${tag}`, () => registry.digest(image, tag)),
  };
}

function once<T>(answers: Map<string, Promise<T>>, question: string, ask: () => Promise<T>): Promise<T> {
  const answer = answers.get(question) ?? ask();
  answers.set(question, answer);
  return answer;
}
