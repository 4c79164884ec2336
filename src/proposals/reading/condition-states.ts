/** What a timeline tells of a case, as far as conditions are concerned. */
export type ConditionNews = {
  readonly type: string
  readonly at: string
  readonly details: Readonly<Record<string, unknown>>
}

const became: Readonly<Record<string, string>> = {
  'condition.file': 'filed',
  'condition.accept': 'accepted',
  'condition.refuse': 'refused',
  'condition.waive': 'waived'
}

const isSetting = ({ type, details }: ConditionNews): boolean =>
  type === 'ballot.closed' && details['motion'] === 'conditions' && details['result'] === 'carried'

/** How a condition stood at a moment, told from what has happened since it was set; null before that. */
export const conditionStateAt = (
  news: readonly ConditionNews[],
  condition: string,
  moment: string
): string | null => {
  const set = news.findLast(isSetting)
  if (!set || set.at > moment) return null
  return (
    became[
      news.findLast(
        ({ type, at, details }) =>
          at >= set.at && at <= moment && type in became && details['condition'] === condition
      )?.type ?? ''
    ] ?? 'open'
  )
}

/** True when the time to meet conditions was extended after a moment: which day stood before, nobody recorded apart. */
export const isExtendedSince = (news: readonly ConditionNews[], moment: string): boolean =>
  news.some(({ type, at }) => type === 'conditions.extend' && at > moment)
