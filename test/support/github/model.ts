// What exists on the simulated GitHub. Records are plain and mutable; `operations/` changes them.

export type * from './model/check.ts';
export type * from './model/deployment.ts';
export type * from './model/identity.ts';
export type * from './model/issue.ts';
export type * from './model/merge-queue.ts';
export type * from './model/release.ts';
export type * from './model/repository.ts';
export type * from './model/run.ts';
