import type { FastifyPluginAsync } from 'fastify'

import { actPath } from '#pages/addresses.ts'
import { titleIn } from '#pages/title.ts'
import { eventText, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Tone } from '#templates/components/class-names.ts'
import { OwnTalksPage } from '#templates/pages/exchange/own.tsx'
import type { OwnTalkRow } from '#templates/pages/exchange/own.tsx'

import { daysRemembered, declineIn, listOwn } from './own-store.ts'
import type { OwnTalk } from './own-store.ts'
import { ownOf } from './pages.tsx'
import type { ExchangePagesOptions } from './pages.tsx'

const mostTalks = 200

/** What the organisation is asked to do in a state. */
const awaited: Readonly<Partial<Record<OwnTalk['state'], string>>> = {
  invited: 'invitation.accept',
  clarification: 'clarification.answer',
  accepted: 'partnership.confirm'
}

const tones: Readonly<Partial<Record<OwnTalk['state'], Tone>>> = {
  invited: 'warn',
  clarification: 'warn',
  accepted: 'warn',
  shortlisted: 'info',
  interested: 'info',
  confirmed: 'ok'
}

const isOver = ({ state }: OwnTalk): boolean =>
  ['declined', 'refused', 'revoked', 'withdrawn', 'expired'].includes(state)

const rowOf = (talk: OwnTalk, why: string | null, wording: Wording): OwnTalkRow => {
  const act = awaited[talk.state]
  const place = { workflow: 'partnership', case: talk.proposal, actor: talk.id }
  return {
    id: talk.id,
    project: titleIn({ title_pl: talk.title.pl, title_en: talk.title.en }, wording.language) || talk.number,
    href: `/proposals/${talk.proposal}#parties`,
    role: talk.role ?? wording.t('exchange.own.roleGone'),
    lead: talk.lead ?? '',
    isInvitation: talk.origin === 'invitation',
    state: stateText(wording, 'partnership', talk.state),
    tone: tones[talk.state],
    why,
    openedAt: talk.openedAt,
    since: talk.since,
    until: isOver(talk) ? null : talk.until,
    unanswered: talk.unanswered && talk.answeredAt === null,
    act:
      act === undefined
        ? null
        : {
            href: `${actPath({ ...place, act })}?back=${encodeURIComponent('/exchange/own')}`,
            label: eventText(wording, act, 'label')
          }
  }
}

/** Where the interests of a member's organisation and its invitations stand. */
export const ownTalksPages: FastifyPluginAsync<ExchangePagesOptions> = async (app, { pages, cases }) => {
  const { engine, sights } = cases
  const { database, clock } = engine.parts

  app.get(
    '/exchange/own',
    pages.signedIn(async ({ reader, wording, show, go }) => {
      const own = ownOf(reader)
      if (own === null) return go('/exchange')
      const now = clock.now()
      const talks = await listOwn(database.read, sights(reader.person, now), {
        organisation: own.id,
        endedAfter: new Date(Date.parse(now) - daysRemembered * 24 * 60 * 60 * 1000).toISOString(),
        limit: mostTalks
      })
      const rows = new Map<OwnTalk, OwnTalkRow>()
      for (const talk of talks) {
        const view = talk.state === 'declined' ? await engine.view(database.read, talk.id) : undefined
        const reason = view ? declineIn(view.context) : null
        rows.set(talk, rowOf(talk, reason && wording.named(`choices.decline.${reason}`), wording))
      }
      const shown = (over: boolean) =>
        [...rows].filter(([talk]) => isOver(talk) === over).map(([, row]) => row)
      return show({
        title: wording.t('exchange.own.title'),
        body: (
          <OwnTalksPage
            wording={wording}
            organisation={own.name}
            going={shown(false)}
            over={shown(true)}
            daysRemembered={daysRemembered}
          />
        )
      })
    })
  )
}
