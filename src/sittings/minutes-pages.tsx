import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { namePeople, readTexts } from '#api/names.ts'
import type { ActorView } from '#engine/contract.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { spellNumber } from '#resolutions/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Sight } from '#shared/sight.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { MinutesPage } from '#templates/pages/sitting/minutes.tsx'
import type { MinutesItem, MinutesPerson, MinutesVote } from '#templates/pages/sitting/minutes.tsx'
import type { MinutesRecord } from '#workflows/sitting/record.ts'

import { shownVersion } from './agenda-store.ts'
import type { HeldBallot } from './minutes.ts'
import { numbersOf } from './minutes-store.ts'
import { groundIn, itemTitle, nameIn, objectionLines, partIn } from './sight-pages.ts'
import { findSitting } from './store.ts'
import type { SeenSitting } from './store.ts'
import { contextOf, minutesView, sittingView } from './views.ts'
import type { SittingView } from './views.ts'

export type MinutesPagesOptions = CaseParts & {
  readonly pages: Pages
  /** Whether somebody may open a resolution; `app.ts` hands it in. */
  readonly mayOpenResolution: (sight: Sight, id: string) => Promise<boolean>
}

type Names = (id: string) => { readonly id: string; readonly name: string | null }
type Texts = Awaited<ReturnType<typeof readTexts>>
type Numbers = ReadonlyMap<string, string>

type Lookup = {
  readonly wording: Wording
  readonly names: Names
  readonly texts: Texts
  readonly numbers: Numbers
  /** Resolutions that the reader may open. */
  readonly open: ReadonlySet<string>
}

const voteOf = ({ wording, names, texts, numbers, open }: Lookup, ballot: HeldBallot): MinutesVote => {
  const named = (choice: 'for' | 'against' | 'abstain', label: string) => {
    const people = ballot.votes.filter((vote) => vote.choice === choice)
    return people.length === 0
      ? []
      : [{ choice: label, names: wording.list(people.map(({ person }) => nameIn(wording, names(person)))) }]
  }
  return {
    motion: wording.lookUp(`notices.motions.${ballot.motion}`) ?? ballot.motion,
    result:
      ballot.result === null
        ? wording.t('sitting.motionCancelled')
        : wording.t(`sitting.results.${ballot.result}`),
    counts: ballot.counts && wording.t('sitting.counts', { ...ballot.counts }),
    secret: ballot.secret,
    named: [
      ...named('for', wording.t('sitting.votesFor')),
      ...named('against', wording.t('sitting.votesAgainst')),
      ...named('abstain', wording.t('sitting.votesAbstain'))
    ],
    opinions: ballot.separateOpinions.flatMap(({ person, text }) => {
      const words = texts(text)
      return words === null ? [] : [{ name: nameIn(wording, names(person)), text: words }]
    }),
    resolution:
      ballot.resolution === null
        ? null
        : {
            href: open.has(ballot.resolution) ? `/resolutions/${ballot.resolution}` : null,
            number: numbers.get(ballot.resolution) ?? null
          }
  }
}

const itemOf = (
  look: Lookup,
  item: MinutesRecord['items'][number],
  shown: SittingView['items'][number] | undefined,
  place: number
): MinutesItem => {
  const { wording, names } = look
  const { record } = item
  return {
    title: `${place + 1}. ${shown ? itemTitle(wording, shown) : wording.t('sitting.hiddenCase')}`,
    detail: shown?.number ?? null,
    forInformation: item.late,
    quorum:
      record &&
      `${wording.t('sitting.quorumAt')}: ${wording.t(record.met ? 'sitting.quorumMet' : 'sitting.quorumMissed')} (${wording.t(
        'sitting.itemQuorum',
        { present: record.present, eligible: record.eligible, quorum: record.quorum }
      )})`,
    apart: (record?.recused ?? []).map(
      ({ person, ground }) => `${nameIn(wording, names(person))}: ${groundIn(wording, ground)}`
    ),
    consented: item.state === 'consented',
    votes: item.ballots.map((ballot) => voteOf(look, ballot))
  }
}

/** `od 14:02, do 15:10`; with the day where it is not the one on which the sitting began. */
const timesIn = (
  wording: Wording,
  times: SittingView['attendance'][number]['times'],
  { begins_at }: SeenSitting
): string => {
  const timeOf = (at: string): string =>
    dateIn(at) === dateIn(begins_at) ? wording.clockTime(at) : wording.datedTime(at)
  return times
    .map(({ present, at }) => wording.t(`sitting.times.${present}`, { time: timeOf(at) }))
    .join(', ')
}

const peopleOf = (
  wording: Wording,
  { attendance }: SittingView,
  seen: SeenSitting
): { readonly attended: readonly MinutesPerson[]; readonly absent: readonly MinutesPerson[] } => {
  const line = (one: SittingView['attendance'][number]): MinutesPerson => ({
    name: nameIn(wording, one.person),
    detail: partIn(wording, one),
    times: timesIn(wording, one.times, seen)
  })
  const wasThere = ({ times }: SittingView['attendance'][number]) =>
    times.some(({ present }) => present === 'yes')
  return {
    attended: attendance.filter(wasThere).map(line),
    absent: attendance.filter((one) => !wasThere(one)).map((one) => ({ ...line(one), times: '' }))
  }
}

/** A resolution is for those who may know of its case: others read its number. */
const openOf = async (
  { mayOpenResolution }: MinutesPagesOptions,
  sight: Sight,
  ballots: readonly HeldBallot[]
): Promise<ReadonlySet<string>> => {
  const ids = ballots.flatMap(({ resolution }) => resolution ?? [])
  const open = await Promise.all(ids.map((id) => mayOpenResolution(sight, id)))
  return new Set(ids.filter((_, place) => open[place]))
}

/** What can be done about a draft where it is read: accept it, or object to it. */
const draftActs = async (
  options: CaseParts,
  wording: Wording,
  me: SignedVisit['party'],
  view: ActorView
): Promise<readonly CaseAction[]> =>
  (await actionsOn(options, wording, me, view, view)).filter(
    ({ event, reasons, ofOthers }) =>
      (event === 'minutes.accept' || event === 'minutes.object') && reasons.length === 0 && ofOthers !== true
  )

/** The minutes of a sitting as a page, which is also their printed form. */
export const minutesPages: FastifyPluginAsync<MinutesPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock, profileOf } = engine.parts
  const { read } = database

  const headOf = (wording: Wording, shown: SittingView, seen: SeenSitting, organ: string) => {
    const moment = (label: string, at: string | null) =>
      at === null ? [] : [{ label, value: wording.datedTime(at) }]
    return [
      { label: wording.t('sitting.of'), value: organ },
      { label: wording.t('sitting.begins'), value: wording.datedTime(seen.begins_at) },
      { label: wording.t('sitting.mode'), value: wording.t(`sitting.forms.${shown.form}`) },
      ...(shown.place === null
        ? []
        : [{ label: wording.t('sitting.link'), value: wording.own(shown.place) }]),
      ...moment(wording.t('sitting.opened'), seen.opened_at),
      ...moment(wording.t('sitting.closed'), seen.closed_at),
      ...(shown.secondDateOf?.on
        ? [
            {
              label: wording.t('sitting.secondDateOf'),
              value: wording.datedTime(shown.secondDateOf.on)
            }
          ]
        : [])
    ]
  }

  const bodyOf = async ({ wording, party }: SignedVisit, seen: SeenSitting, view: ActorView) => {
    const context = contextOf(view)
    const { minutes } = context
    if (!minutes) return null
    const sight = sights(party.person, clock.now())
    const shown = await sittingView(options, sight, seen, view)
    const { record, digest, holds } = await minutesView(options, sight, view)
    const ballots = [...record.items.flatMap((item) => item.ballots), ...record.besides]
    const names = await namePeople(read, [
      minutes.draftedBy,
      ...(minutes.acceptedBy === null ? [] : [minutes.acceptedBy]),
      ...record.items.flatMap((item) => item.record?.recused.map(({ person }) => person) ?? []),
      ...ballots.flatMap(({ votes, separateOpinions }) =>
        [...votes, ...separateOpinions].map(({ person }) => person)
      )
    ])
    const texts = await readTexts(read, [
      minutes.course,
      ...ballots.flatMap(({ separateOpinions }) => separateOpinions.map(({ text }) => text))
    ])
    const profile = profileOf(seen.profile)
    const { language } = wording
    const signed = await numbersOf(
      read,
      ballots.flatMap(({ resolution }) => resolution ?? [])
    )
    const numbers = new Map(
      signed.map(({ id, organ, year, number }) => [
        id,
        spellNumber(profile.numbering.resolution[organ][language], { year, number })
      ])
    )
    const open = await openOf(options, sight, ballots)
    const look: Lookup = { wording, names, texts, numbers, open }
    const organ = profile.organs[seen.organ][language]
    const pattern = profile.numbering.minutes?.[seen.organ][language]
    return (
      <MinutesPage
        wording={wording}
        sittingHref={`/sittings/${seen.id}`}
        number={
          minutes.number === null
            ? null
            : spellNumber(pattern ?? `${wording.t('sitting.minutes')} {n}/{year}`, minutes.number)
        }
        title={wording.t('sitting.minutesIn', { organ, day: wording.datedTime(seen.begins_at) })}
        organ={organ}
        facts={headOf(wording, shown, seen, organ)}
        {...peopleOf(wording, shown, seen)}
        quorate={shown.quorate}
        items={record.items.map((item, place) => itemOf(look, item, shown.items[place], place))}
        besides={record.besides.map((ballot) => voteOf(look, ballot))}
        course={texts(minutes.course) ?? wording.t('case.erased')}
        objections={objectionLines(wording, shown)}
        signatures={[
          { label: wording.t('sitting.writer'), value: nameIn(wording, names(minutes.draftedBy)) },
          ...(minutes.acceptedAt === null
            ? []
            : [
                { label: wording.t('sitting.acceptedOn'), value: wording.datedTime(minutes.acceptedAt) },
                {
                  label: wording.t('sitting.acceptedBy'),
                  value:
                    minutes.acceptedBy === null
                      ? wording.t('sitting.acceptedBySilence')
                      : nameIn(wording, names(minutes.acceptedBy))
                }
              ])
        ]}
        actions={await draftActs(options, wording, party, view)}
        digest={digest}
        holds={holds}
      />
    )
  }

  app.get(
    '/sittings/:id/minutes',
    pages.signedIn(async (visit) => {
      const { wording, party, request, refuse, show } = visit
      const { id } = request.params as { readonly id: string }
      // Read first: what moves meanwhile is then newer than what the page says it shows.
      const version = await shownVersion(
        read,
        sights(party.person, clock.now()),
        id,
        await engine.versionOf(read, id)
      )
      const seen = await findSitting(read, sights(party.person, clock.now()), id)
      const view = seen && seen.of_body === 1 ? await engine.view(read, seen.id) : undefined
      const body = seen && view ? await bodyOf(visit, seen, view) : null
      return body === null
        ? refuse({ kind: 'unknown' })
        : show({ title: wording.t('sitting.minutesTitle'), live: { case: id, version }, body })
    })
  )
}
