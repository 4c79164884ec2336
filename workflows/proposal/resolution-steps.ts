import { proposal } from './setup.ts'

/** Writes the number of a signed resolution into the list. */
export const numberResolution = proposal.assign({
  resolutions: ({ context, event }) =>
    event.type === 'resolution.signed'
      ? context.resolutions.map((one) =>
          one.resolution === event.resolution ? { ...one, number: event.number } : one
        )
      : context.resolutions
})
