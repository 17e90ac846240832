export const SHIPPED = 'builtin:';

/** Whether a policy comes with the suite, so that it is no entity. */
export const isShipped = (id: string) => id.startsWith(SHIPPED);
