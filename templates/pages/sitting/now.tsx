import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type SittingNow = {
  readonly wording: Wording
  /** Address of the sitting. */
  readonly href: string
  readonly there: string
  readonly quorum: { readonly words: string; readonly met: boolean } | null
  /** The item that is being dealt with. */
  readonly item: string | null
  readonly ballot: { readonly href: string; readonly cast: number; readonly eligible: number } | null
}

/** The sitting at this moment: who is there, what is called, how many have voted. Renews itself where scripts run. */
export const NowCard = ({ wording, href, there, quorum, item, ballot }: SittingNow) => (
  <div id="now" hx-get={`${href}/now`} hx-trigger="every 10s" hx-swap="outerHTML">
    <Card
      id="moment"
      title={wording.t('sitting.now')}
      aside={quorum && <Badge tone={quorum.met ? 'ok' : 'warn'}>{quorum.words}</Badge>}
    >
      <p>{there}</p>
      <p>
        {item === null
          ? wording.t('sitting.nowNothing')
          : wording.t('sitting.nowItem', { title: wording.own(item) })}
      </p>
      {ballot && (
        <p>
          <a href={ballot.href}>
            {wording.t('sitting.turnout', { cast: ballot.cast, eligible: ballot.eligible })}
          </a>
        </p>
      )}
    </Card>
  </div>
)
