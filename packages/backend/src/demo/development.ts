/**
 * The demo opens doors (sign-in without a password, an unauthenticated
 * endpoint), so it exists in development only. Anything else, an unset
 * NODE_ENV included, counts as production.
 */
export function isDevelopment(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.NODE_ENV === 'development';
}
