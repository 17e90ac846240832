/** A retired product has no level any more, and counts in no roll-up. */
export const measuredLifecycles = ['experimental', 'production', 'deprecated'];
