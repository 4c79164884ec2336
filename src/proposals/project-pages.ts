import type { ActQuestion, ReadFirst } from '#pages/act.ts'
import type { Slot } from '#partnerships/slots.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActPanel, PanelText } from '#templates/pages/act/panel.tsx'
import { calledIn } from '#vocabulary/model.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { findRevision, revisionWhen } from './card-store.ts'
import type { Card, CardField } from './model.ts'
import { askedWords, slotWords } from './need-words-pages.ts'
import { slotsIn } from './party-pages.ts'
import { fileOf } from './record.ts'
import { changedBetween, mainFields, restFields, scopeOf, textOf, writtenIn } from './scope-pages.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'
import { needTextIn } from './translation.ts'

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const seenFor = ({ reader, sight, view }: ActQuestion): Promise<SeenProposal | undefined> =>
  findProposal(reader, sight, view.case)

const fileFor = ({ reader, me, root }: ActQuestion, seen: SeenProposal) =>
  fileOf(reader, seen, root.context as unknown as ProposalContext, me.person)

/** The act since which a reader of the file wants to know what is new, by the stage of the case. */
const newSince: Readonly<Record<string, string>> = { check: 'scope.return', review: 'proposal.submit' }

type Changes = { readonly version: number; readonly fields: ReadonlySet<CardField> } | null

const changesOf = async ({ reader, root }: ActQuestion, seen: SeenProposal): Promise<Changes> => {
  const act = newSince[root.stage]
  const version = act === undefined ? null : await revisionWhen(reader, seen.id, act)
  if (version === null || version >= seen.revision) return null
  const before = await findRevision(reader, seen.id, version)
  return before ? { version, fields: new Set(changedBetween(before.card, seen.card)) } : null
}

/** The roles sought, with what each is to do. */
const rolesIn = (
  wording: Wording,
  card: Card,
  isNew: boolean,
  slots: readonly Slot[]
): readonly PanelText[] =>
  (card.needs ?? []).map((need, place) => ({
    label: wording.own(needTextIn(card, need, 'role', wording.language).text),
    text: [
      slots[place] && slotWords(wording, slots[place]),
      askedWords(wording, need),
      needTextIn(card, need, 'work', wording.language).text,
      need.competences.map((words) => calledIn(words, wording.language)).join(', ')
    ]
      .filter(Boolean)
      .join('\n'),
    isNew
  }))

const cardPanel = async (about: ActQuestion, seen: SeenProposal): Promise<ActPanel> => {
  const { reader, wording, root } = about
  const { card, level, lead } = seen
  const isFull = level === 'full'
  const changes = isFull ? await changesOf(about, seen) : null
  const fresh = changes?.fields ?? new Set<CardField>()
  const { teaser, facts } = await scopeOf(reader, wording, seen, null)
  const rest = isFull ? writtenIn(wording, card, restFields, fresh) : []
  // Before the search there is nothing to say of its places.
  const isSearched = root.stage !== 'scope' && root.stage !== 'check'
  const slots = isFull && isSearched ? slotsIn(card, root.context as unknown as ProposalContext) : []
  const roles = rolesIn(wording, card, fresh.has('needs'), slots)
  // Whoever checks the form of a scope reads all of it.
  const unfolded = root.stage === 'check' ? [...roles, ...rest] : isFull ? [] : roles
  const note = isFull
    ? changes &&
      [
        wording.t('case.changedSince', { version: changes.version }),
        `${wording.list([...fresh].map((field) => wording.named(`fields.${field}`)))}.`
      ].join(' ')
    : wording.t('case.onlyTeaser')
  return {
    id: 'project',
    title: wording.t('acts.panels.project'),
    words: teaser,
    ...(note && { note }),
    facts: [{ label: wording.t('acts.panels.lead'), value: lead.name ?? '' }, ...facts],
    texts: [...(isFull ? writtenIn(wording, card, mainFields, fresh) : []), ...unfolded],
    ...(isFull &&
      unfolded.length === 0 && {
        rest: { label: wording.t('case.wholeCard'), texts: [...roles, ...rest] }
      })
  }
}

const exchanges = async (about: ActQuestion, seen: SeenProposal): Promise<readonly ActPanel[]> => {
  const { wording, root } = about
  const { remarks, changes } = await fileFor(about, seen)
  const erased = wording.t('case.erased')
  const panels: readonly ActPanel[] = [
    {
      id: 'remarks',
      title: wording.t('acts.panels.remarks'),
      texts:
        root.stage === 'check'
          ? remarks.map(({ field, text, answer }) => ({
              label: upperFirst(wording.lookUp(`fields.${field}`) ?? field),
              text: text ?? erased,
              answer
            }))
          : []
    },
    {
      id: 'changes',
      title: wording.t('case.changes'),
      texts:
        root.stage === 'review'
          ? changes.map(({ text, answer }, place) => ({
              label: wording.t('case.change', { number: place + 1 }),
              text: text ?? erased,
              answer
            }))
          : []
    }
  ]
  return panels.filter(({ texts = [] }) => texts.length > 0)
}

/** The card as the person may see it, with what was asked about it and answered. */
export const projectPanels: ReadFirst = async (about) => {
  const seen = await seenFor(about)
  return seen ? [...(await exchanges(about, seen)), await cardPanel(about, seen)] : []
}

/** Opinions of the round under way, for those who may read them. */
export const opinionPanels: ReadFirst = async (about) => {
  const { wording } = about
  const seen = await seenFor(about)
  const opinions = seen ? ((await fileFor(about, seen)).review?.opinions ?? []) : []
  if (opinions.length === 0) return []
  const average = Math.round(opinions.reduce((sum, { score }) => sum + score, 0) / opinions.length)
  return [
    {
      id: 'opinions',
      title: wording.t('acts.panels.opinions'),
      facts: [
        {
          label: wording.t('acts.panels.opinionsAverage'),
          value: wording.t('case.score', { score: average })
        }
      ],
      texts: opinions.map(({ person, score, recommendation, text }) => ({
        label: [
          person.name ?? wording.t('case.erased'),
          wording.t('case.score', { score }),
          wording.named(`choices.motion.${recommendation}`)
        ].join(', '),
        text: text ?? wording.t('case.erased')
      }))
    }
  ]
}

/** What the card already says of a charter's fields. */
export const charterFromCard = async (about: ActQuestion): Promise<Readonly<Record<string, string>>> => {
  const { wording } = about
  const seen = await seenFor(about)
  if (!seen || seen.level !== 'full') return {}
  const { card } = seen
  const { budget } = card
  const written = {
    name: about.subject.title(wording.language),
    goal: card.goal,
    scope: card.work,
    schedule: textOf(wording, card, 'milestones'),
    budget:
      budget &&
      [
        `${wording.t('propose.label.budgetTotal')}: ${wording.money(budget.total)}`,
        `${wording.t('case.ownMoney')}: ${wording.money(budget.own)}`,
        `${wording.t('case.source')}: ${budget.source}`
      ].join('\n'),
    risks: card.risks
  }
  return Object.fromEntries(
    Object.entries(written).flatMap(([field, text]) => (text ? [[field, text] as const] : []))
  )
}
