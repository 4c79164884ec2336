/** How a project is doing in one colour; words always say it too. */
export const lights = ['red', 'amber', 'green'] as const
export type Light = (typeof lights)[number]

/**
 * The traffic light of a group: a report that is overdue is red whatever the last one said; a milestone whose day went by
 * unheard of is amber at least. Null before there is anything to judge by.
 */
export const lightOf = ({
  colour,
  overdue,
  missed
}: {
  readonly colour: Light | null
  readonly overdue: number
  readonly missed: number
}): Light | null => {
  if (overdue > 0 || colour === 'red') return 'red'
  if (missed > 0 || colour === 'amber') return 'amber'
  return colour
}
