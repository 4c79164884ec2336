import type { RecordCheck } from '#engine/verify.ts'
import { brokenBeginning, readBeginnings } from '#shared/series.ts'

/** Holds together the rows that say with which number each series goes on. */
export const checkSeries: RecordCheck = {
  ofCases: async () => [],
  strays: async (reader) => {
    const broken = brokenBeginning(await readBeginnings(reader))
    return broken === null
      ? []
      : [
          {
            place: `beginning of the series ${[broken.kind, broken.organ, broken.year].filter(Boolean).join(' ')}`,
            problem: 'does not follow from the one written before it, or was changed outside the program'
          }
        ]
  }
}
