const nothing = (): void => undefined

/** Knex also prints what it throws, stack and all; whoever catches it says it once. */
export const quietLog = { warn: nothing, error: nothing, debug: nothing, deprecate: nothing }
