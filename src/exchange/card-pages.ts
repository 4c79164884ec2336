import { actPath } from '#pages/addresses.ts'
import type { Named } from '#pages/reader.ts'
import { titleIn } from '#pages/title.ts'
import { needTextIn } from '#proposals/translation.ts'
import { dateIn } from '#shared/calendar.ts'
import type { JsonObject } from '#shared/json.ts'
import { termWords } from '#templates/components/need-term.ts'
import { eventText, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ExchangeCard } from '#templates/pages/exchange/entry.ts'
import { calledIn } from '#vocabulary/model.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'
import { lastDayOfQuestions } from '#workflows/proposal/rules-search.ts'

import type { Entry, ForeignEntry, NeedEntry } from './entry.ts'
import { furtherReasons, metIn } from './fit.ts'

const placeOf = (proposal: string) => ({ workflow: 'proposal', case: proposal, actor: proposal })

/** What the reader can do about a need, or why nothing. */
const standingOf = (
  { open, standing, isOwn }: NeedEntry,
  mayAsk: boolean,
  own: Named | null,
  wording: Wording
): Pick<ExchangeCard, 'act' | 'ask' | 'reason'> => {
  const { t } = wording
  const page = `/proposals/${open.proposal}`
  const none = { act: null, ask: null }
  if (own === null) return { ...none, reason: { text: t('exchange.forMembers'), href: null, link: null } }
  if (isOwn)
    return { ...none, reason: { text: t('exchange.yours'), href: page, link: t('exchange.seeProject') } }
  if (standing.own)
    return {
      ...none,
      reason: {
        text: t('exchange.stands', { state: stateText(wording, 'partnership', standing.own.state) }),
        href: `${page}#parties`,
        link: t('exchange.seeTalks')
      }
    }
  const pathOf = (act: string): string => actPath({ ...placeOf(open.proposal), act })
  const back = `back=${encodeURIComponent('/exchange')}`
  return {
    act: {
      href: `${pathOf('interest.express')}?need=${encodeURIComponent(open.need.id)}&${back}`,
      label: eventText(wording, 'interest.express', 'label')
    },
    ask: mayAsk
      ? { href: `${pathOf('question.ask')}?${back}`, label: eventText(wording, 'question.ask', 'label') }
      : null,
    reason: null
  }
}

const fitOf = ({ fit, isOwn }: Entry, { language }: Wording): ExchangeCard['fit'] =>
  fit === null || isOwn
    ? null
    : {
        met: metIn(fit),
        of: fit.points.length,
        grade: fit.grade,
        points: fit.points.map((point) =>
          point.kind === 'competence' ? { ...point, words: calledIn(point.words, language) } : point
        ),
        reasons: furtherReasons(fit)
      }

/** A need of one of our calls, as its card on the exchange says it. */
export const needCard = (
  entry: NeedEntry,
  questions: ExchangeCard['questions'],
  own: Named | null,
  wording: Wording
): ExchangeCard => {
  const { open, standing } = entry
  const { need } = open
  const today = dateIn(wording.now)
  const textIn = (field: 'role' | 'work'): string => needTextIn(entry, need, field, wording.language).text
  return {
    key: `need-${open.proposal}-${need.id}`,
    href: `/proposals/${open.proposal}`,
    project: titleIn({ title_pl: open.title.pl, title_en: open.title.en }, wording.language) || open.number,
    role: textIn('role'),
    work: textIn('work'),
    lead: open.lead.name ?? '',
    origin: null,
    weight: need.must ? 'must' : 'nice',
    isOpenOutside: need.reach === 'external',
    seatsLeft: need.seats - open.seatsTaken,
    place: need.place ?? null,
    when: termWords(wording, need.term) || null,
    interests: standing.interests,
    questions,
    ends: open.searchEnds,
    fit: fitOf(entry, wording),
    ...standingOf(entry, questions?.until != null && today <= questions.until, own, wording)
  }
}

/** What has been asked about a call, and until when one may ask. */
export const questionsIn = (context: JsonObject | undefined): ExchangeCard['questions'] => {
  if (context === undefined) return null
  const { questions, search } = context as unknown as ProposalContext
  const standing = questions.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  return {
    asked: standing.length,
    answered: standing.filter(({ answer }) => answer !== null).length,
    until: search.endsOn === null ? null : lastDayOfQuestions(search.endsOn)
  }
}

/** A call of another cluster: it is read, and answered, where it comes from. */
export const foreignCard = (entry: ForeignEntry, wording: Wording): ExchangeCard => {
  const { call } = entry
  const open = { href: call.href, label: wording.t('exchange.open') }
  const write =
    call.email === null
      ? null
      : {
          href: `mailto:${call.email}?subject=${encodeURIComponent(call.title)}`,
          label: wording.t('exchange.write')
        }
  return {
    key: `call-${call.id}`,
    href: call.href,
    project: call.title,
    role: call.role ?? call.title,
    work: call.summary,
    lead: call.origin.name,
    origin: call.origin.name,
    weight: null,
    isOpenOutside: true,
    seatsLeft: null,
    place: call.country === null ? null : wording.country(call.country),
    when: null,
    interests: null,
    questions: null,
    ends: call.ends,
    fit: fitOf(entry, wording),
    // Where the call stands, one may have to sign in: a letter reaches them all the same.
    act: write ?? open,
    ask: write && open,
    reason: null
  }
}
