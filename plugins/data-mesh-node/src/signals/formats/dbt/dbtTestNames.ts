import { ManifestTest } from './manifestNodes';
import { testInName } from './dbtTestKinds';

/** The checksum that dbt puts behind the names that it makes. */
const CHECKSUM = /\.([0-9a-f]{10})$/;
/** In front of the arguments in a name that dbt makes. */
const ARGUMENTS = '__';
const WITHOUT_ARGUMENTS = /^(?:source_)?(?:not_null|unique)_/;

/** `test.shop.not_null_orders_id.1234567890` in parts. */
export function idParts(uniqueId: string): {
  type: string;
  project?: string;
  name: string;
  checksum?: string;
} {
  const [, checksum] = CHECKSUM.exec(uniqueId) ?? [];
  const bare = checksum ? uniqueId.slice(0, -checksum.length - 1) : uniqueId;
  const [type, project, ...rest] = bare.split('.');
  return {
    type,
    ...(project && { project }),
    name: rest.join('.') || bare,
    ...(checksum && { checksum }),
  };
}

/**
 * Name of a test, as dbt makes it but without the arguments behind it: they are
 * values of somebody's data, as in `accepted_values_orders_status__paid__void`.
 */
export function nameWithoutManifest(uniqueId: string): string {
  const { name, checksum } = idParts(uniqueId);
  return checksum ? withoutArguments(name) : name;
}

/** The same of a name alone, which may also be one that somebody chose. */
export function withoutArguments(name: string): string {
  if (WITHOUT_ARGUMENTS.test(name)) return name;
  const isGenerated = testInName(name) !== undefined;
  const end = isGenerated ? name.indexOf(ARGUMENTS) : -1;
  return end > 0 ? name.slice(0, end) : name;
}

/** The same by manifest.json, which knows what is an argument. */
function nameWithManifest(
  uniqueId: string,
  test: ManifestTest,
  table: string | undefined,
): string {
  const { namespace, testName, hasArguments, column } = test;
  const name = test.name || idParts(uniqueId).name;
  if (!testName || !hasArguments) return name;
  const begin = [namespace, testName].filter(Boolean).join('_');
  const isGenerated =
    name.startsWith(`${begin}_`) || name.startsWith(`source_${begin}_`);
  if (!isGenerated) return name;
  return [begin, table, column].filter(Boolean).join('_');
}

/**
 * Names for all tests of a manifest, by their ids. Where two have one name, their
 * checksums are behind it; as all tests of the project are here and not only those
 * of one run, a test has the same name in each run.
 */
export function testNames(
  tests: ReadonlyMap<string, ManifestTest>,
  tableName: (id: string | undefined) => string | undefined,
): (uniqueId: string) => string {
  const names = new Map<string, string>();
  const howMany = new Map<string, number>();
  for (const [id, test] of tests) {
    const name = nameWithManifest(id, test, tableName(test.tested));
    names.set(id, name);
    const key = `${test.tested} ${name}`;
    howMany.set(key, (howMany.get(key) ?? 0) + 1);
  }
  return id => {
    const name = names.get(id);
    if (name === undefined) return nameWithoutManifest(id);
    const { checksum } = idParts(id);
    const isOnly = howMany.get(`${tests.get(id)?.tested} ${name}`) === 1;
    return isOnly || !checksum ? name : `${name} ${checksum}`;
  };
}
