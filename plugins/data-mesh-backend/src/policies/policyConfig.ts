import {
  CompoundEntityRef,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { shippedNames, ShippedName } from './shippedScorecards';

/** Which policies may be in force. */
export interface PolicyConfig {
  /** Refs of the groups whose mesh-wide scorecards count. */
  owners: string[];
  /** Patterns of the locations that mesh-wide scorecards may come from. */
  locations: string[];
  shipped: Record<
    ShippedName,
    {
      enabled: boolean;
      /** Ref of the scorecard that stands in its place. */
      replacedBy?: string;
    }
  >;
}

/** A ref from the configuration in full form, or an error that names its place. */
export function configuredRef(
  path: string,
  value: string,
  defaultKind: string,
): string {
  const refused = () =>
    new InputError(
      `${path} in the configuration is ${JSON.stringify(
        value,
      )}; allowed: the ref of a ${defaultKind.toLowerCase()}`,
    );
  let ref: CompoundEntityRef;
  try {
    ref = parseEntityRef(value, { defaultKind, defaultNamespace: 'default' });
  } catch {
    throw refused();
  }
  const { kind, namespace, name } = ref;
  const isValid =
    kind.toLowerCase() === defaultKind.toLowerCase() &&
    KubernetesValidatorFunctions.isValidNamespace(namespace.toLowerCase()) &&
    KubernetesValidatorFunctions.isValidObjectName(name);
  if (!isValid) throw refused();
  return stringifyEntityRef(ref);
}

/** Reads `dataMesh.governance` and `dataMesh.scorecards`. */
export function readPolicyConfig(config: Config): PolicyConfig {
  const list = (path: string) => config.getOptionalStringArray(path) ?? [];
  const shipped = Object.fromEntries(
    shippedNames.map(name => {
      const path = `dataMesh.scorecards.${name}`;
      const replacedBy = config.getOptionalString(`${path}.replacedBy`);
      return [
        name,
        {
          enabled: config.getOptionalBoolean(`${path}.enabled`) ?? true,
          replacedBy:
            replacedBy &&
            configuredRef(`${path}.replacedBy`, replacedBy, 'Scorecard'),
        },
      ];
    }),
  ) as PolicyConfig['shipped'];
  return {
    owners: list('dataMesh.governance.owners').map(owner =>
      configuredRef('dataMesh.governance.owners', owner, 'Group'),
    ),
    locations: list('dataMesh.governance.locations'),
    shipped,
  };
}
