/** Easter Sunday (Wielkanoc) of a year, found from the ecclesiastical full moon of the Gregorian calendar. */
export const easterSundayOf = (year: number): Temporal.PlainDate => {
  const century = Math.floor(year / 100)
  const yearOfMoonCycle = year % 19
  const leapDaysDropped = century - Math.floor(century / 4)
  const moonShift = Math.floor((8 * century + 13) / 25)
  const moonAge = (19 * yearOfMoonCycle + leapDaysDropped - moonShift + 15) % 30
  // The two latest full moons of the table come a day earlier, so that Easter never falls after 25 April.
  const isLatest = moonAge === 29 || (moonAge === 28 && yearOfMoonCycle > 10)
  const fullMoon = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({
    days: moonAge - (isLatest ? 1 : 0)
  })
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) })
}

/** Days of the same date every year, as month and day. */
const fixed: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [1, 6],
  [5, 1],
  [5, 3],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
  [12, 26]
]

/** Days after Easter Sunday: the Sunday itself, Easter Monday, Pentecost, Corpus Christi (Boże Ciało). */
const afterEaster: readonly number[] = [0, 1, 49, 60]

const firstFreeChristmasEve = 2025

/**
 * The statutory holidays (dni ustawowo wolne od pracy) of a year in Poland, right for 2011 and later.
 * Source: the act of 18 January 1951 on days free from work, as of 2010 (6 January), 2024 (24 December).
 */
export const holidaysOf = (year: number): readonly Temporal.PlainDate[] => {
  const easter = easterSundayOf(year)
  return [
    ...fixed.map(([month, day]) => Temporal.PlainDate.from({ year, month, day })),
    ...(year >= firstFreeChristmasEve ? [Temporal.PlainDate.from({ year, month: 12, day: 24 })] : []),
    ...afterEaster.map((days) => easter.add({ days }))
  ]
}
