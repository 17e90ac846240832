import { ResponseError } from '@backstage/errors';

/** Whether a backend has answered with an error of this name. */
export function isAnswer(error: Error | undefined, name: string): boolean {
  return (
    error?.name === 'ResponseError' &&
    (error as ResponseError).cause.name === name
  );
}
