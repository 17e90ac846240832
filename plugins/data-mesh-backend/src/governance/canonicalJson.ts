import { JsonValue } from '@backstage/types';

/**
 * The one text of a JSON value: keys sorted, no spaces (RFC 8785). Equal values
 * give equal texts, so their digests can be compared.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.keys(value)
      .sort()
      .flatMap(key => {
        const field = value[key];
        return field === undefined
          ? []
          : [`${JSON.stringify(key)}:${canonicalJson(field)}`];
      });
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}
