import type { InputsOf } from '../../kit/action.ts';
import type { Files } from '../../ports/files.ts';
import type { Host } from '../../ports/host.ts';
import type { Renderer } from '../../ports/renderer.ts';
import type { spec } from './spec.ts';

/** What judging works with. */
export interface ValidatePorts {
  readonly files: Files;
  readonly host: Host;
  readonly renderer: Renderer;
}

/** What is judged, and for which version. */
export type ValidateInputs = Pick<InputsOf<typeof spec>, 'config' | 'paths' | 'kubernetesVersion'>;
