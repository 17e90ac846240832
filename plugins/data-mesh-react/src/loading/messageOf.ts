import { ResponseError } from '@backstage/errors';

/**
 * What a backend says of an error, without the status around it.
 *
 * @public
 */
export function messageOf(error: Error): string {
  return error.name === 'ResponseError'
    ? (error as ResponseError).body.error.message
    : error.message;
}
