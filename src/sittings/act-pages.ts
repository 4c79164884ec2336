import { namePeople, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion, ActSource } from '#pages/act.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import { titleIn } from '#pages/title.ts'
import type { Language } from '#shared/language.ts'
import type { Reader } from '#shared/database.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { listed } from '#workflows/sitting/attendance.ts'
import type { AgendaItem } from '#workflows/sitting/context.ts'

import { casesOf, readyCases } from './agenda-store.ts'
import { peopleToInvite } from './person-store.ts'
import { findSitting } from './store.ts'
import { contextOf } from './views.ts'

const mostOffered = 50

const itemOptions = async ({ reader, wording, view, sight }: ActQuestion): Promise<readonly ActOption[]> => {
  const { items } = contextOf(view)
  const cases = new Map((await casesOf(reader, sight, view.id)).map((one) => [one.id, one]))
  return items.map((item, place) => {
    const found = item.case === null ? undefined : cases.get(item.case)
    const number = wording.t('sitting.item', { number: place + 1 })
    return { value: item.id, label: found ? `${number}: ${titleIn(found, wording.language)}` : number }
  })
}

const oneItem = async (about: ActQuestion): Promise<ActMaterial> => ({
  options: { item: await itemOptions(about) },
  next: `${about.subject.home}#agenda`
})

const attendanceMark = async ({ reader, view, subject, wording }: ActQuestion): Promise<ActMaterial> => {
  const people = listed(contextOf(view))
  const names = await namePeople(reader, people)
  return {
    options: {
      person: people.map((id) => ({ value: id, label: names(id).name ?? wording.t('case.erased') }))
    },
    next: `${subject.home}#attendance`
  }
}

const guestInvite = async ({ reader, view }: ActQuestion): Promise<ActMaterial> => {
  const { guests, members } = contextOf(view)
  const apart = new Set([...guests, ...members.map(({ person }) => person)])
  const people = (await peopleToInvite(reader)).filter(({ id }) => !apart.has(id))
  return { options: { person: people.map(({ id, name }) => ({ value: id, label: name })) } }
}

const itemAdd = async ({ reader, wording, sight, view, subject }: ActQuestion): Promise<ActMaterial> => ({
  options: {
    case: (await readyCases(reader, sight, contextOf(view).organ, mostOffered)).map((one) => ({
      value: one.id,
      label: `${one.number} ${titleIn(one, wording.language)}`
    }))
  },
  next: `${subject.home}#agenda`
})

/** Acts on several items are done on the page of the sitting; here they mean all that they fit. */
const several =
  (fits: (item: AgendaItem) => boolean) =>
  async ({ subject, view }: ActQuestion): Promise<ActMaterial> => ({
    hidden: {
      items: contextOf(view)
        .items.filter(fits)
        .map(({ id }) => id)
        .join(',')
    },
    next: `${subject.home}#agenda`
  })

/** When and where it is, how many items it has and how many people are asked to come: what moving or cancelling it undoes. */
const sittingPanel = async ({ reader, wording, view }: ActQuestion): Promise<ActMaterial> => {
  const { on, place, items, members, guests } = contextOf(view)
  const where = (await readTexts(reader, [place]))(place)
  return {
    panels: [
      {
        id: 'sitting',
        title: wording.t('sitting.about'),
        facts: [
          { label: wording.t('sitting.when'), value: wording.dayAndTime(on) },
          ...(where === null ? [] : [{ label: wording.t('sitting.place'), value: wording.own(where) }]),
          {
            label: wording.t('sitting.agenda'),
            value: wording.t('sitting.countItems', { count: items.length })
          },
          {
            label: wording.t('sitting.invited'),
            value: wording.t('sitting.countPeople', { count: members.length + guests.length })
          }
        ]
      }
    ]
  }
}

/** What the draft of the minutes says of the course, and what attendants object to: read before either changes. */
const minutesPanels = async (
  about: ActQuestion
): Promise<{ readonly course: string; readonly material: ActMaterial }> => {
  const { reader, wording, view, subject } = about
  const { minutes } = contextOf(view)
  const { panels = [] } = await sittingPanel(about)
  const next = `${subject.home}/minutes`
  if (minutes === null) return { course: '', material: { panels, next } }
  const { objections } = minutes
  const texts = await readTexts(reader, [
    minutes.course,
    ...objections.flatMap(({ text, answer }) => [text, answer?.text ?? null])
  ])
  const names = await namePeople(
    reader,
    objections.map(({ person }) => person)
  )
  const course = texts(minutes.course)
  return {
    course: course ?? '',
    material: {
      next,
      panels: [
        ...panels,
        { id: 'course', title: wording.t('sitting.course'), words: course ?? wording.t('case.erased') },
        ...(objections.length === 0
          ? []
          : [
              {
                id: 'objections',
                title: wording.t('sitting.objections'),
                texts: objections.map(({ person, text, at, answer }) => ({
                  label: wording.t('sitting.objectionBy', {
                    name: names(person).name ?? wording.t('case.erased'),
                    day: wording.day(at)
                  }),
                  text: texts(text) ?? wording.t('case.erased'),
                  answer: answer && texts(answer.text)
                }))
              }
            ])
      ]
    }
  }
}

/** A draft is written anew from what it said before. */
const minutesWriting = async (about: ActQuestion): Promise<ActMaterial> => {
  const { course, material } = await minutesPanels(about)
  const panels = (material.panels ?? []).filter(({ id }) => id !== 'course')
  return { ...material, panels, defaults: { text: course } }
}

const minutesReading = async (about: ActQuestion): Promise<ActMaterial> =>
  (await minutesPanels(about)).material

const materials: ActMaterials = {
  'minutes.draft': minutesWriting,
  'minutes.object': minutesReading,
  'minutes.accept': minutesReading,
  'sitting.open': sittingPanel,
  'sitting.move': sittingPanel,
  'sitting.cancel': sittingPanel,
  'sitting.close': sittingPanel,
  'item.add': itemAdd,
  'item.remove': oneItem,
  'item.call': oneItem,
  'item.done': oneItem,
  'item.pull': oneItem,
  'item.order': several(() => true),
  'consent.propose': several(({ state, late }) => state === 'ahead' && !late),
  'consent.adopt': several(({ state, consent }) => state === 'ahead' && consent),
  'attendance.mark': attendanceMark,
  'attendance.confirm': async ({ subject }) => ({ next: `${subject.home}#attendance` }),
  'guest.invite': guestInvite
}

/** The acts of a sitting as pages. */
export const sittingActs = (reader: Reader): ActSource => ({
  collection: 'sittings',
  find: async (_me, sight, id) => {
    const seen = await findSitting(reader, sight, id)
    if (!seen) return undefined
    const title = (language: Language): string => {
      const wording = wordingOf(language, seen.convened_at)
      return wording.t('sitting.titleOn', { day: wording.dayAndTime(seen.begins_at) })
    }
    return { actor: seen.id, case: seen.id, number: null, title, home: `/sittings/${seen.id}` }
  },
  materials
})
