/** Acts that concern nobody but whoever sends them. */
export const never = new Set([
  'card.revise',
  'delegate.name',
  'opinion.file',
  'opinion.separate',
  'vote.cast',
  'milestone.report',
  'handover.confirm'
])
