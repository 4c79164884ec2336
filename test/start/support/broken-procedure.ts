import { registerHooks } from 'node:module'

/** Loaded before the program, it puts a broken definition in the place of the procedure. */
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(
      specifier === '#workflows/index.ts' ? new URL('broken-workflows.ts', import.meta.url).href : specifier,
      context
    )
})
