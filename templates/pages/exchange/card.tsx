import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ButtonLink, Reason } from '#templates/components/button.tsx'
import { Icon } from '#templates/components/icon.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { ExchangeCard } from './entry.ts'
import { needReasonText } from './reasons.ts'

type Fit = NonNullable<ExchangeCard['fit']>

const pointText = ({ t, own, named }: Wording, point: Fit['points'][number]): string =>
  point.kind === 'competence'
    ? t(point.met ? 'exchange.fit.competence' : 'exchange.fit.competenceMissing', { words: own(point.words) })
    : t(point.met ? 'exchange.fit.type' : 'exchange.fit.typeMissing', {
        type: named(`choices.organisation.${point.type}`)
      })

/** Why a need fits, misses included: what it asks for, then what was done before. */
const Why = ({ wording, fit }: { readonly wording: Wording; readonly fit: Fit }) => {
  const lines = [
    ...fit.points.map((point) => ({ isMet: point.met, text: pointText(wording, point) })),
    ...fit.reasons.map((reason) => ({ isMet: true, text: needReasonText(wording, reason) }))
  ]
  return lines.length === 0 ? null : (
    <ul class="fit">
      {lines.map(({ isMet, text }) => (
        <li class={isMet ? 'ok' : undefined}>
          <Icon name={isMet ? 'check' : 'minus'} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

const FitBadge = ({ wording, fit }: { readonly wording: Wording; readonly fit: Fit }) => {
  const { met, of, grade, points } = fit
  const isNear = grade !== null || points.some((point) => point.kind === 'competence' && point.met)
  if (met > 0 && isNear)
    return <Badge tone={met === of ? 'ok' : 'info'}>{wording.t('exchange.fits', { met, of })}</Badge>
  return grade === null ? null : <Badge tone="info">{wording.t('exchange.fitsElse')}</Badge>
}

/** What has been asked about the call already, and until when one may ask. */
const Questions = ({ wording, card }: { readonly wording: Wording; readonly card: ExchangeCard }) => {
  const { questions, href } = card
  if (questions === null || questions.asked === 0) return null
  return (
    <a href={`${href}#questions`}>
      {wording.t('exchange.questions', { count: questions.asked, answered: questions.answered })}
    </a>
  )
}

/** An open need with why it fits and what can be done about it. */
export const NeedCard = ({
  wording,
  card,
  isFirst
}: {
  readonly wording: Wording
  readonly card: ExchangeCard
  readonly isFirst: boolean
}) => {
  const { t, own } = wording
  const { fit, act, ask, reason, weight, questions } = card
  const lead = card.origin === null ? t('exchange.lead', { lead: own(card.lead) }) : own(card.lead)
  return (
    <article class="card" aria-labelledby={card.key}>
      <header>
        <div>
          <p class="eyebrow">
            <a href={card.href}>{own(card.project)}</a>
          </p>
          <h2 id={card.key}>{own(card.role)}</h2>
        </div>
        <span class="row">
          {card.origin !== null && <Badge icon="external-link">{t('exchange.foreign')}</Badge>}
          {fit !== null && <FitBadge wording={wording} fit={fit} />}
        </span>
      </header>
      <div class="need">
        <p class="prose">{own(card.work)}</p>
        {fit !== null && <Why wording={wording} fit={fit} />}
      </div>
      <div class="row need-foot ruled">
        <div class="row meta small">
          <span>{lead}</span>
          {weight !== null && <span>{t(weight === 'must' ? 'exchange.mustRole' : 'exchange.niceRole')}</span>}
          {card.seatsLeft !== null && <span>{t('exchange.seatsLeft', { count: card.seatsLeft })}</span>}
          {card.place !== null && <span>{own(card.place)}</span>}
          {card.when !== null && <span>{card.when}</span>}
          {card.isOpenOutside && card.origin === null && <span>{t('exchange.openOutside')}</span>}
          {card.interests !== null && <span>{t('exchange.interests', { count: card.interests })}</span>}
          <Questions wording={wording} card={card} />
          {card.ends !== null && <DeadlineBadge wording={wording} at={card.ends} />}
        </div>
        <span class="row push">
          {ask !== null && (
            <ButtonLink slim href={ask.href} about={card.role}>
              {ask.label}
            </ButtonLink>
          )}
          {act !== null && (
            <ButtonLink slim primary={isFirst} href={act.href} about={card.role}>
              {act.label}
            </ButtonLink>
          )}
        </span>
      </div>
      {questions !== null && act !== null && ask === null && (
        <Reason>{t('exchange.questionsClosed', { day: wording.day(questions.until ?? '') })}</Reason>
      )}
      {reason !== null && (
        <Reason>
          {reason.text} {reason.href !== null && <a href={reason.href}>{reason.link}</a>}
        </Reason>
      )}
    </article>
  )
}
