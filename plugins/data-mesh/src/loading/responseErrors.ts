import { ResponseError } from '@backstage/errors';

const isResponse = (error: Error): error is ResponseError =>
  error.name === 'ResponseError';

/** What a backend says of an error, without the status around it. */
export function messageOf(error: Error): string {
  return isResponse(error) ? error.body.error.message : error.message;
}

/** Whether a backend has answered with an error of this name. */
export function isAnswer(error: Error | undefined, name: string): boolean {
  return Boolean(error && isResponse(error) && error.cause.name === name);
}
