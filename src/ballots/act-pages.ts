import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion, ActSource, ReadFirst } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'

import { findBallot } from './store.ts'

const voteOn = async (about: ActQuestion, readFirst: ReadFirst): Promise<ActMaterial> => {
  const { reader, wording, view, me, subject } = about
  const { motion, revision, reasons, changes, votes } = view.context as unknown as BallotContext
  const texts = await readTexts(reader, [reasons, ...changes])
  const mine = votes.find(({ person }) => person === me.person)
  const why = texts(reasons)
  const asked = [
    ...changes.flatMap((change, place) => {
      const text = texts(change)
      return text === null ? [] : [{ label: wording.t('case.change', { number: place + 1 }), text }]
    }),
    ...(why === null ? [] : [{ label: wording.t('acts.panels.reasons'), text: why }])
  ]
  return {
    heading: wording.t(`ballot.ask.${motion}`, { title: subject.title(wording.language) }),
    ...(mine && { lead: wording.t('ballot.votedAlready', { choice: wording.t(`ballot.${mine.choice}`) }) }),
    panels: [
      ...(asked.length === 0 ? [] : [{ id: 'motion', title: wording.t('acts.panels.motion'), texts: asked }]),
      ...(await readFirst(about))
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

/** The acts of a ballot as pages. `readFirst` is what a voter should know of the project. */
export const ballotActs = (reader: Reader, readFirst: ReadFirst): ActSource => ({
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
  materials: { 'vote.cast': (about) => voteOn(about, readFirst) }
})
