/**
 * A quantity: `1.5`, `500m`, `2Gi`, `1e3`
 * (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
 */
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/u;

/** Whether a text is a quantity of Kubernetes. */
export function isQuantity(text: string): boolean {
  return quantity.test(text);
}

const dateTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/u;

/** Whether a text is a time as Go's time.RFC3339 reads it: real dates, upper-case `T` and `Z`, no leap seconds. */
export function isDateTime(text: string): boolean {
  const parts = dateTime
    .exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts;
  return isDay(year, month, day) && hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute < 60;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

/** Whether a text is base64 as Go decodes `[]byte` from JSON: standard alphabet, padded, line ends anywhere. */
export function isBase64(text: string): boolean {
  const compact = /[\r\n]/u.test(text) ? text.replace(/[\r\n]/gu, '') : text;
  return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(compact);
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/u;
const hostname =
  /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/u;
const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu;
const goDuration = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;

/**
 * The formats that a cluster checks in custom resources
 * (https://github.com/kubernetes/apiextensions-apiserver/blob/master/pkg/apiserver/validation/formats.go), as far as they are
 * exact here; any other is let through, as the cluster does with what it does not know.
 */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': isDateTime,
  datetime: isDateTime,
  date: (text) => isDateTime(`${text}T00:00:00Z`),
  byte: isBase64,
  ipv4: (text) => ipv4.test(text),
  hostname: (text) => hostname.test(text),
  uuid: (text) => uuid.test(text),
  duration: (text) =>
    goDuration.test(text) ||
    /^P(?!$)[0-9A-Z.,-]+$/u.test(text) ||
    /^\d+ ?(?:d|w|days?|weeks?|hours?|minutes?|seconds?)$/u.test(text),
};
