import { CustomErrorBase } from '@backstage/errors';

/** A sender that sends too often; answered with 429. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;

  constructor(requestsPerMinute: number) {
    super(
      `There were more than ${requestsPerMinute} requests in a minute; send the results of several runs together, or try again in a minute. dataMesh.signals.limits.requestsPerMinute in the configuration sets it`,
    );
  }
}
