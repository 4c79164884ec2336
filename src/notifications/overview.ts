import { latestCheckpoint } from '#engine/checkpoints.ts'
import type { Reader } from '#shared/database.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { MailGroup } from '#templates/mail/index.ts'

import { oneLine, shortened } from './one-line.ts'
import { endingTerms, failedWebhooks, lostMails, stuckCases } from './overview-store.ts'
import type { Overseer } from './week-store.ts'

const mostLines = 10
const week = 7 * 24 * 3_600_000
const titleLimit = 90
/** Of so many the reader may be kept from some, and still has a full list. */
const mostRead = 3 * mostLines

type Titled = {
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** `KLSK/PP/2026/0041: Early detection of sepsis`. */
export const caseLine = (wording: Wording, { number, title_pl, title_en }: Titled): string => {
  const title = wording.language === 'pl' ? (title_pl ?? title_en) : (title_en ?? title_pl)
  const shown = shortened(oneLine(title ?? wording.t('notices.mail.untitled')), titleLimit)
  return number === null ? shown : `${number}: ${shown}`
}

export type OverviewQuery = {
  readonly kind: Overseer['kind']
  readonly wording: Wording
  readonly baseUrl: string
  readonly now: string
  /** True for a case that the reader may not decide: as one who decides they hear nothing of it. */
  readonly isKeptFrom: (caseId: string) => Promise<boolean>
}

const heardOf = async <Line extends { readonly id: string }>(
  lines: readonly Line[],
  isKeptFrom: OverviewQuery['isKeptFrom']
): Promise<readonly Line[]> => {
  const heard: Line[] = []
  for (const line of lines) if (heard.length < mostLines && !(await isKeptFrom(line.id))) heard.push(line)
  return heard
}

/**
 * The week's overview (N48): cases that stand longest, terms of the next seven days, mail that did not arrive, webhooks that
 * were given up, and the root over all histories, by which a record that was cut off later would show. Source: procedure.md 1.7; design 3.10.
 */
export const overviewOf = async (
  reader: Reader,
  { kind, wording, baseUrl, now, isKeptFrom }: OverviewQuery
): Promise<readonly MailGroup[]> => {
  const underReview = kind === 'chair'
  const { t } = wording
  const stuck = await heardOf(await stuckCases(reader, underReview, mostRead), isKeptFrom)
  const until = new Date(Date.parse(now) + week).toISOString()
  const ending = await heardOf(await endingTerms(reader, { now, until, underReview }, mostRead), isKeptFrom)
  const groups: readonly MailGroup[] = [
    {
      heading: t('notices.digest.stuck'),
      items: stuck.map((one) => ({
        text: caseLine(wording, one),
        note: [
          wording.lookUp(`states.proposal.${one.state}.name`) ?? '',
          t('notices.digest.since', { day: wording.shortDay(one.since) })
        ]
          .filter((text) => text !== '')
          .join(', '),
        href: `${baseUrl}/proposals/${one.id}`
      }))
    },
    {
      heading: t('notices.digest.terms'),
      items: ending.map((one) => ({
        text: caseLine(wording, one),
        note: `${wording.lookUp(`terms.${one.term}.name`) ?? ''} ${wording.deadline(one.due)}`.trim(),
        href: `${baseUrl}/proposals/${one.id}`
      }))
    }
  ]
  const office = kind === 'coordinator' ? await officeGroup(reader, wording, baseUrl) : []
  return [...groups, ...office].filter(({ items }) => items.length > 0)
}

const officeGroup = async (
  reader: Reader,
  { t }: Wording,
  baseUrl: string
): Promise<readonly MailGroup[]> => {
  const lost = await lostMails(reader)
  const failed = await failedWebhooks(reader)
  const checkpoint = await latestCheckpoint(reader)
  return [
    {
      heading: t('notices.digest.office'),
      items: [
        ...(lost === 0
          ? []
          : [{ text: t('notices.digest.lost', { count: lost }), note: null, href: `${baseUrl}/outbox` }]),
        ...(failed === 0
          ? []
          : [
              {
                text: t('notices.digest.webhooks', { count: failed }),
                note: null,
                href: `${baseUrl}/subscriptions`
              }
            ]),
        ...(checkpoint
          ? [{ text: t('notices.digest.root', { root: checkpoint.root }), note: null, href: null }]
          : [])
      ]
    }
  ]
}
