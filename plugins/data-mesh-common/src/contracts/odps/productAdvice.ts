import { RawFinding } from '../findings/DocumentFinding';
import { duplicates } from '../findings/duplicates';
import { versionAdvice } from '../findings/versionAdvice';
import { Loose, textOf } from '../odcs/readDocument';

/** What no schema says about a product, but readers stumble over. */
export function productAdvice(product: Loose): RawFinding[] {
  return [
    ...versionAdvice(product.version),
    // A port is listed once for each of its versions.
    ...['inputPorts', 'outputPorts'].flatMap(ports =>
      duplicates(
        product[ports],
        'name',
        () => [ports],
        ({ name, version, contractId }) =>
          JSON.stringify(
            [name, version, ports === 'inputPorts' && contractId].map(textOf),
          ),
      ),
    ),
    ...duplicates(product.managementPorts, 'name', () => ['managementPorts']),
  ];
}
