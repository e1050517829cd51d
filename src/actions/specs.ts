import type { ActionSpec } from '../kit/action.ts';
import { spec as deploy } from './deploy/spec.ts';
import { spec as diff } from './diff/spec.ts';
import { spec as driftCheck } from './drift-check/spec.ts';
import { spec as plan } from './plan/spec.ts';
import { spec as promote } from './promote/spec.ts';
import { spec as update } from './update/spec.ts';
import { spec as validate } from './validate/spec.ts';

/** All actions, in the order of the loop: the generator and the command line go through them. */
export const specs: readonly ActionSpec[] = [validate, diff, update, driftCheck, promote, plan, deploy];
