import { namePeople, readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion, ActSource, ReadFirst } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import { recusalGrounds } from '#proposals/model.ts'
import type { Reader } from '#shared/database.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { BallotContext } from '#workflows/ballot/context.ts'
import { counted, seatOf } from '#workflows/ballot/count.ts'

import { findBallot } from './store.ts'

const contextOf = ({ view }: ActQuestion): BallotContext => view.context as unknown as BallotContext

/** What the motion says, in the words of those who put it. */
const motionPanels = async (about: ActQuestion): Promise<readonly ActPanel[]> => {
  const { reader, wording } = about
  const { reasons, points, until } = contextOf(about)
  const texts = await readTexts(reader, [reasons, ...points])
  const why = texts(reasons)
  const said = [
    ...points.flatMap((point, place) => {
      const text = texts(point)
      return text === null ? [] : [{ label: wording.t('ballot.point', { number: place + 1 }), text }]
    }),
    ...(until === null ? [] : [{ label: wording.t('ballot.until'), text: wording.day(until) }]),
    ...(why === null ? [] : [{ label: wording.t('acts.panels.reasons'), text: why }])
  ]
  return said.length === 0 ? [] : [{ id: 'motion', title: wording.t('acts.panels.motion'), texts: said }]
}

/** For whom the reader votes and what came of it so far, or what secrecy means; nothing where none of it matters. */
const leadOf = async (about: ActQuestion): Promise<string> => {
  const { reader, wording, me } = about
  const context = contextOf(about)
  const seat = seatOf(context, me.person)
  const said: string[] = []
  if (context.secret) said.push(wording.t('ballot.secret.meaning'))
  if (seat !== undefined && seat.person !== me.person) {
    const name = (await namePeople(reader, [seat.person]))(seat.person).name ?? ''
    said.push(wording.t(context.secret ? 'ballot.standIn.secretMine' : 'ballot.standIn.mine', { name }))
  }
  const mine = seat && counted(context).find(({ person }) => person === seat.person)
  if (mine?.choice)
    said.push(wording.t('ballot.votedAlready', { choice: wording.t(`ballot.${mine.choice}`) }))
  return said.join(' ')
}

const voteOn = async (about: ActQuestion, readFirst: ReadFirst): Promise<ActMaterial> => {
  const { wording, subject } = about
  const { motion, revision, secret } = contextOf(about)
  const lead = await leadOf(about)
  return {
    heading: wording.t(`ballot.ask.${motion}`, { title: subject.title(wording.language) }),
    ...(lead !== '' && { lead }),
    panels: [...(await motionPanels(about)), ...(await readFirst(about))],
    hidden: { revision: String(revision) },
    required: ['choice'],
    ...(secret && { secret, without: ['reason'], effect: wording.t('ballot.secret.final') }),
    meanings: {
      choice: {
        for: wording.t(`ballot.meaning.${motion}.for`),
        against: wording.t(`ballot.meaning.${motion}.against`),
        abstain: wording.t('ballot.meaning.abstain')
      }
    }
  }
}

/** Consent to voting in writing, and the demand of a sitting, are about a motion that one should read first. */
const aboutMotion = async (about: ActQuestion, readFirst: ReadFirst): Promise<ActMaterial> => ({
  panels: [...(await motionPanels(about)), ...(await readFirst(about))]
})

/** Who has not voted yet, before a ballot is closed over their heads; how anybody voted it does not say. */
const turnoutPanel = async (about: ActQuestion): Promise<ActPanel> => {
  const { reader, wording } = about
  const { voters, votes } = contextOf(about)
  const seats = voters.filter(
    ({ person }) => !votes.some((vote) => vote.person === person && vote.struck !== null)
  )
  const voted = new Set(votes.map(({ person }) => person))
  const silent = seats.filter(({ person }) => !voted.has(person))
  const nameOf = await namePeople(
    reader,
    silent.map(({ person }) => person)
  )
  return {
    id: 'turnout',
    title: wording.t('ballot.turnout'),
    facts: [
      {
        label: wording.t('ballot.voted'),
        value: wording.t('ballot.ofSeats', { voted: seats.length - silent.length, seats: seats.length })
      },
      ...(silent.length === 0
        ? []
        : [
            {
              label: wording.t('ballot.notYet'),
              value: wording.list(silent.map(({ person }) => nameOf(person).name ?? wording.t('case.erased')))
            }
          ])
    ]
  }
}

/** The acts of a ballot as pages. `readFirst` is what a voter should know of the project. */
export const ballotActs = (reader: Reader, readFirst: ReadFirst): ActSource => ({
  collection: 'ballots',
  find: async (_me, sight, id) => {
    const seen = await findBallot(reader, sight, id)
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
  materials: {
    'vote.cast': (about) => voteOn(about, readFirst),
    'circular.agree': (about) => aboutMotion(about, readFirst),
    'circular.refuse': (about) => aboutMotion(about, readFirst),
    'sitting.demand': (about) => aboutMotion(about, readFirst),
    'recusal.declare': async (about) => ({
      ...(await aboutMotion(about, readFirst)),
      options: {
        ground: recusalGrounds.map((ground) => ({
          value: ground,
          label: about.wording.t(`acts.grounds.${ground}`)
        }))
      }
    }),
    'opinion.separate': (about) => aboutMotion(about, readFirst),
    'ballot.close': async (about) => ({ panels: [await turnoutPanel(about)] })
  }
})
