import { CustomErrorBase } from '@backstage/errors';

/** A request that is larger than what is taken; answered with 413. */
export class TooLargeError extends CustomErrorBase {
  name = 'TooLargeError' as const;
  readonly statusCode = 413;

  constructor(maxBytes: number) {
    super(
      `The files are larger than ${Math.floor(
        maxBytes / 1024 / 1024,
      )} MB, unpacked; allowed: up to that. dataMesh.signals.limits.megabytes in the configuration sets it`,
    );
  }
}
