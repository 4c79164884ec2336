import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion, ActSource } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'

import { teaserOf } from './motion-store.ts'
import { findBallot } from './store.ts'

const vote = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, view, me, subject } = about
  const { motion, revision, reasons, changes, votes } = view.context as unknown as BallotContext
  const texts = await readTexts(reader, [reasons, ...changes])
  const mine = votes.find(({ person }) => person === me.person)
  const teaser = await teaserOf(reader, view.case)
  const words = changes.flatMap((change) => texts(change) ?? [])
  return {
    heading: wording.t(`ballot.ask.${motion}`, { title: subject.title(wording.language) }),
    ...(mine && { lead: wording.t('ballot.votedAlready', { choice: wording.t(`ballot.${mine.choice}`) }) }),
    panels: [
      {
        id: 'project',
        title: wording.t('acts.panels.project'),
        ...(teaser !== null && { words: teaser }),
        texts: [
          ...words.map((text, place) => ({
            label: wording.t('acts.rowNumber', { number: place + 1 }),
            text
          })),
          ...(texts(reasons) === null
            ? []
            : [{ label: wording.t('acts.panels.reasons'), text: texts(reasons) ?? '' }])
        ],
        link: { href: `/proposals/${view.case}`, label: wording.t('acts.openCase') }
      }
    ],
    hidden: { revision: String(revision) },
    meanings: {
      choice: {
        for: wording.t(`ballot.meaning.${motion}.for`),
        against: wording.t(`ballot.meaning.${motion}.against`),
        abstain: wording.t('ballot.meaning.abstain')
      }
    }
  }
}

/** The acts of a ballot as pages. */
export const ballotActs = (reader: Reader): ActSource => ({
  collection: 'ballots',
  find: async (me, sight, id) => {
    const seen = await findBallot(reader, sight, me.person, id)
    return (
      seen && {
        actor: seen.id,
        case: seen.case_id,
        number: seen.number,
        title: (language) => titleIn(seen, language),
        home: `/ballots/${seen.id}`
      }
    )
  },
  materials: { 'vote.cast': vote }
})
