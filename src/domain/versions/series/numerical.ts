import type { NumericalPolicy } from '../policy.ts';
import { compare } from './order.ts';
import type { Series, Start } from './series.ts';
import { afterUnplaced } from './unplaced.ts';

/** The longest text that is read: no tag is longer (256), and the time of arithmetic grows with digits. */
const maximumDigits = 256;
const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

interface Size {
  readonly scaled: bigint;
}

/**
 * Numbers, exactly: `20240101123456789012` has more digits than a floating-point number keeps. Neither hexadecimal nor `1e3`, which are
 * commits more often than numbers.
 */
export function numericalSeries({ order }: NumericalPolicy, start: Start): Series<Size> {
  const sign = order === 'ascending' ? 1 : -1;
  const current = start.text === undefined ? undefined : readSize(start.text);
  const refusal = current ? undefined : afterUnplaced(start);
  return {
    current,
    place(candidate) {
      const place = readSize(candidate.text);
      return place === undefined ? 'no-version' : (refusal ?? place);
    },
    compare: (a, b) => sign * compare(a.scaled, b.scaled),
  };
}

function readSize(text: string): Size | undefined {
  const parts = text.length > maximumDigits ? null : decimal.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = parts;
  const scaled = BigInt(whole + fraction.padEnd(maximumDigits, '0'));
  return { scaled: sign === '-' ? -scaled : scaled };
}
