import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Runs what a request does, and tells the auditor how it went. */
export async function audited<T>(
  auditor: AuditorService,
  event: {
    eventId: string;
    severityLevel?: 'low' | 'medium' | 'high' | 'critical';
    request?: Request<any, any, any, any, any>;
    meta?: JsonObject;
  },
  action: () => Promise<T>,
): Promise<T> {
  const created = await auditor.createEvent(event);
  try {
    const result = await action();
    await created.success();
    return result;
  } catch (error) {
    await created.fail({ error: error as Error });
    throw error;
  }
}
