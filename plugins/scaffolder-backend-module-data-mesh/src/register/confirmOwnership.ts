import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  attestationStatement,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { clientOf, MeasureDeps } from '../validate/measureProduct';
import { Wait } from './measureNow';

/**
 * Confirms who answers for a new product: whoever runs the template has just
 * said so, and read it over. Somebody who may not confirm it, or a backend that
 * does not answer, leaves that to the owners; nothing fails here.
 */
export async function confirmOwnership(
  deps: MeasureDeps,
  ref: string,
  entity: Entity,
  { credentials }: Wait,
  logger: LoggerService,
): Promise<void> {
  if (!isDataProductEntity(entity)) return;
  try {
    const { client, token } = await clientOf(deps, credentials);
    await client.attest(ref, attestationStatement(entity), {
      token,
      via: 'template',
    });
  } catch (error) {
    logger.info(`Its owners have yet to confirm it: ${error}`);
  }
}
