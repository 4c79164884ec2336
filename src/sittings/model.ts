/** Bodies of the cluster that decide: the Council (Rada), its Presidium (Prezydium) and the Board (Zarząd). */
export const bodies = ['council', 'presidium', 'board'] as const
export type Body = (typeof bodies)[number]

export const sittingStates = ['convened', 'open', 'closed', 'cancelled'] as const
export type SittingState = (typeof sittingStates)[number]
