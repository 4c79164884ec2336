import { namePeople, readTexts } from '#api/names.ts'
import { spellNumber } from '#resolutions/model.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import type { HeldBallot } from '#sittings/minutes.ts'
import { numbersOf } from '#sittings/minutes-store.ts'
import { groundIn, itemTitle, nameIn } from '#sittings/sight-pages.ts'
import { minutesView } from '#sittings/views.ts'
import type { SittingView } from '#sittings/views.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Minutes } from '#workflows/sitting/context.ts'
import type { MinutesRecord } from '#workflows/sitting/record.ts'

import { attendanceTable } from './attendance.ts'
import { facts, heading, list, ownWords, signatures, text } from './blocks.ts'
import { dayIn, latestOf, momentIn, paperOf, profileOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { sittingDay, sittingFacts } from './sitting.ts'
import type { SittingFile } from './sitting.ts'

type Look = {
  readonly wording: Wording
  readonly names: (id: string) => { readonly id: string; readonly name: string | null }
  readonly texts: Awaited<ReturnType<typeof readTexts>>
  readonly numbers: ReadonlyMap<string, string>
}

const peopleIn = (ballots: readonly HeldBallot[]): readonly string[] =>
  ballots.flatMap(({ votes, separateOpinions }) =>
    [...votes, ...separateOpinions].map(({ person }) => person)
  )

const votesOf = ({ wording, names }: Look, { votes }: HeldBallot): readonly PaperBlock[] =>
  (
    [
      ['for', 'sitting.votesFor'],
      ['against', 'sitting.votesAgainst'],
      ['abstain', 'sitting.votesAbstain']
    ] as const
  ).flatMap(([choice, label]) => {
    const people = votes.filter((vote) => vote.choice === choice)
    return people.length === 0
      ? []
      : [
          text(
            wording.t('documents.minutes.named', {
              choice: wording.t(label),
              names: wording.list(people.map(({ person }) => nameIn(wording, names(person))))
            })
          )
        ]
  })

const ballotBlocks = (look: Look, ballot: HeldBallot): readonly PaperBlock[] => {
  const { wording, names, texts, numbers } = look
  const result =
    ballot.result === null
      ? wording.t('sitting.motionCancelled')
      : wording.t(`sitting.results.${ballot.result}`)
  const motion = wording.lookUp(`notices.motions.${ballot.motion}`) ?? ballot.motion
  const secret = ballot.secret ? ` (${wording.t('sitting.secret')})` : ''
  return [
    text(wording.t('documents.minutes.vote', { motion: `${motion}${secret}`, result }), 'strong'),
    ...(ballot.counts === null
      ? []
      : [
          text(
            wording.t('documents.minutes.counts', {
              counts: wording.t('sitting.counts', { ...ballot.counts })
            })
          )
        ]),
    ...votesOf(look, ballot),
    ...ballot.separateOpinions.map(({ person, text: words }) =>
      text(
        wording.t('documents.minutes.opinionOf', {
          name: nameIn(wording, names(person)),
          text: ownWords(wording, texts(words))
        })
      )
    ),
    ...(ballot.resolution === null
      ? []
      : [
          text(
            wording.t('documents.minutes.result', {
              number: numbers.get(ballot.resolution) ?? wording.t('sitting.resolutionUnsigned')
            })
          )
        ])
  ]
}

const itemBlocks = (
  look: Look,
  item: MinutesRecord['items'][number],
  shown: SittingView['items'][number] | undefined,
  place: number
): readonly PaperBlock[] => {
  const { wording } = look
  const quorum = item.record
  const recused = shown?.quorum?.recused ?? []
  const title = shown ? wording.own(itemTitle(wording, shown)) : wording.t('sitting.hiddenCase')
  return [
    heading(2, `${place + 1}. ${title}`),
    ...(shown?.number == null ? [] : [text(shown.number, 'soft')]),
    ...(item.late ? [text(wording.t('sitting.forInformation'), 'soft')] : []),
    text(
      quorum === null
        ? wording.t('sitting.notDone')
        : `${wording.t('sitting.quorumAt')}: ${wording.t(quorum.met ? 'sitting.quorumMet' : 'sitting.quorumMissed')} (${wording.t('sitting.itemQuorum', { present: quorum.present, eligible: quorum.eligible, quorum: quorum.quorum })})`,
      'soft'
    ),
    ...(recused.length === 0
      ? []
      : [
          text(
            wording.t('documents.minutes.recused', {
              who: recused
                .map(({ person, ground }) => `${nameIn(wording, person)} (${groundIn(wording, ground)})`)
                .join(', ')
            })
          )
        ]),
    ...(item.state === 'consented' ? [text(wording.t('sitting.adoptedByConsent'))] : []),
    ...item.ballots.flatMap((ballot) => ballotBlocks(look, ballot))
  ]
}

const objectionBlocks = ({ wording }: Look, { minutes }: SittingView): readonly PaperBlock[] => {
  const objections = minutes?.objections ?? []
  if (objections.length === 0) return []
  return [
    heading(1, wording.t('sitting.objections')),
    ...objections.flatMap(({ person, at, text: words, answer }) => [
      text(
        wording.t('documents.minutes.objectionOf', {
          name: nameIn(wording, person),
          day: dayIn(wording, at)
        }),
        'strong'
      ),
      text(ownWords(wording, words)),
      ...(answer === null
        ? [text(wording.t('sitting.unanswered'), 'soft')]
        : [
            text(
              wording.t('documents.minutes.answerOf', {
                name: nameIn(wording, answer.person),
                day: dayIn(wording, answer.at),
                text: ownWords(wording, answer.text)
              })
            )
          ])
    ])
  ]
}

/** When the minutes were accepted; of a draft, when something was last said about it. */
export const minutesAt = ({ draftedAt, acceptedAt, objections }: Minutes): string =>
  acceptedAt ??
  latestOf(draftedAt, ...objections.flatMap(({ at, answer }) => [at, answer === null ? null : answer.at]))

const lookOf = async (
  reading: Reading,
  wording: Wording,
  { seen }: SittingFile,
  minutes: Minutes,
  ballots: readonly HeldBallot[]
): Promise<Look> => {
  const read = readerOf(reading)
  const pattern = profileOf(reading, seen.profile).numbering.resolution
  const signed = await numbersOf(
    read,
    ballots.flatMap(({ resolution }) => resolution ?? [])
  )
  return {
    wording,
    names: await namePeople(read, [
      minutes.draftedBy,
      ...(minutes.acceptedBy === null ? [] : [minutes.acceptedBy]),
      ...peopleIn(ballots)
    ]),
    texts: await readTexts(read, [
      minutes.course,
      ...ballots.flatMap(({ separateOpinions }) => separateOpinions.map((one) => one.text))
    ]),
    numbers: new Map(
      signed.map(({ id, organ, year, number }) => [
        id,
        spellNumber(pattern[organ][wording.language], { year, number })
      ])
    )
  }
}

/** The minutes of a sitting (protokół): a draft is marked as one, accepted ones carry their number. */
export const minutesOf = async (reading: Reading, file: SittingFile, minutes: Minutes): Promise<Paper> => {
  const { seen, view, shown } = file
  const at = minutesAt(minutes)
  const wording = wordsFor(reading, at)
  const { record, digest } = await minutesView(reading.parts, reading.sight, view)
  const ballots = [...record.items.flatMap((item) => item.ballots), ...record.besides]
  const look = await lookOf(reading, wording, file, minutes, ballots)
  const organ = file.organ(wording)
  const pattern = profileOf(reading, seen.profile).numbering.minutes?.[seen.organ][wording.language]
  const number =
    minutes.number && spellNumber(pattern ?? `${wording.t('sitting.minutes')} {n}/{year}`, minutes.number)
  const name = number ?? wording.t('documents.names.minutesDraft')
  const resolutions = ballots.flatMap(({ resolution }) =>
    resolution === null ? [] : [look.numbers.get(resolution) ?? wording.t('sitting.resolutionUnsigned')]
  )
  const writer = nameIn(wording, look.names(minutes.draftedBy))
  const chair = shown.attendance.find((one) => one.chair)
  return paperOf(reading, wording, {
    title: number ?? `${name}, ${organ}, ${sittingDay(wording, seen)}`,
    organ,
    heading: [name, ...(number === null ? [organ] : []), sittingDay(wording, seen)],
    running: name,
    at,
    isDraft: minutes.acceptedAt === null,
    blocks: [
      ...(minutes.acceptedAt === null ? [text(wording.t('documents.minutes.draftNote'), 'soft')] : []),
      ...sittingFacts(wording, file),
      ...facts(
        [wording.t('sitting.opened'), seen.opened_at && momentIn(wording, seen.opened_at)],
        [wording.t('sitting.closed'), seen.closed_at && momentIn(wording, seen.closed_at)],
        [wording.t('documents.minutes.chair'), chair && nameIn(wording, chair.person)]
      ),
      heading(1, wording.t('sitting.attendance')),
      ...(await attendanceTable(reading, wording, file)),
      ...(shown.quorate === null
        ? []
        : [text(wording.t(shown.quorate ? 'sitting.quorumYes' : 'sitting.noQuorum'), 'strong')]),
      heading(1, wording.t('sitting.agendaAdopted')),
      ...(record.items.length === 0 ? [text(wording.t('documents.sitting.noItems'))] : []),
      ...record.items.flatMap((item, place) => itemBlocks(look, item, shown.items[place], place)),
      ...(record.besides.length === 0
        ? []
        : [
            heading(1, wording.t('documents.minutes.besides')),
            ...record.besides.flatMap((ballot) => ballotBlocks(look, ballot))
          ]),
      heading(1, wording.t('sitting.course')),
      text(ownWords(wording, look.texts(minutes.course))),
      heading(1, wording.t('sitting.resolutions')),
      ...(resolutions.length === 0 ? [text(wording.t('sitting.noResolutions'))] : list(resolutions)),
      ...objectionBlocks(look, shown),
      ...(minutes.acceptedAt !== null && minutes.acceptedBy === null
        ? [text(wording.t('documents.minutes.silence'))]
        : []),
      signatures(
        { caption: wording.t('sitting.writer'), name: writer, signed: minutes.acceptedAt !== null },
        {
          caption: wording.t('sitting.acceptedBy'),
          name: minutes.acceptedBy === null ? '' : nameIn(wording, look.names(minutes.acceptedBy)),
          signed: minutes.acceptedAt !== null && minutes.acceptedBy !== null,
          ...(minutes.acceptedAt !== null && { detail: momentIn(wording, minutes.acceptedAt) })
        }
      ),
      ...(minutes.acceptedAt === null
        ? []
        : [text(wording.t('documents.minutes.digest', { digest }), 'soft')])
    ]
  })
}
