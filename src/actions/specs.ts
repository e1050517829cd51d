import type { ActionSpec } from '../kit/action.ts';
import { spec as command } from './command/spec.ts';
import { spec as deploy } from './deploy/spec.ts';
import { spec as diff } from './diff/spec.ts';
import { spec as driftCheck } from './drift-check/spec.ts';
import { spec as plan } from './plan/spec.ts';
import { spec as promote } from './promote/spec.ts';
import { spec as update } from './update/spec.ts';
import { spec as validate } from './validate/spec.ts';

/** All actions for users, in the order of the loop: the generator and the command line go through them. */
export const specs: readonly ActionSpec[] = [validate, diff, update, driftCheck, promote, plan, deploy];

/** Actions that only the root action uses: shipped like the others, and in no table of the documentation. */
export const internalSpecs: readonly ActionSpec[] = [command];
