import type { Audience, NotifyParams } from '#shared/workflow.ts'
import { factOf } from '#workflows/facts.ts'

import { attendants } from './attendance.ts'
import type { Minutes, SittingContext } from './context.ts'
import type { SittingEvent, SittingEventOf } from './events.ts'
import { sitting } from './setup.ts'
import type { Roles } from './setup.ts'

const { assign } = sitting

type About = { readonly context: SittingContext; readonly event: SittingEvent }

const inMinutes = (change: (minutes: Minutes, event: SittingEvent) => Partial<Minutes>) =>
  assign({
    minutes: ({ context, event }) =>
      context.minutes && { ...context.minutes, ...change(context.minutes, event) }
  })

/** The office writes down the course of the sitting; a second draft keeps what was objected to the first. */
export const draftMinutes = assign({
  minutes: ({ context, event }): Minutes => ({
    course: (event as SittingEventOf<'minutes.draft'>).text,
    draftedBy: event.by.person ?? '',
    draftedAt: event.now,
    objections: context.minutes?.objections ?? [],
    acceptedAt: null,
    acceptedBy: null,
    number: null,
    digest: null
  })
})

export const noteObjection = inMinutes(({ objections }, event) => ({
  objections: [
    ...objections,
    {
      id: `o${objections.length + 1}`,
      person: event.by.person ?? '',
      text: (event as SittingEventOf<'minutes.object'>).text,
      at: event.now,
      answer: null
    }
  ]
}))

export const answerObjection = inMinutes(({ objections }, event) => {
  const { objection, text, by, now } = event as SittingEventOf<'minutes.answer'>
  return {
    objections: objections.map((one) =>
      one.id === objection ? { ...one, answer: { person: by.person ?? '', text, at: now } } : one
    )
  }
})

/** From now on the minutes have a number, and a digest that all they say can be held against. */
export const acceptMinutes = inMinutes((_, event) => {
  const { digest = null, ...number } = factOf(event, 'minutes') ?? {}
  return {
    acceptedAt: event.now,
    acceptedBy: event.by.person,
    number: 'number' in number ? number : null,
    digest
  }
})

const told = (variant: string, to: (about: About) => readonly Audience[]) => ({
  type: 'notify' as const,
  params: (about: About): NotifyParams => ({
    notice: 'N46',
    variant,
    to: to(about),
    data: { on: about.context.on }
  })
})

/** Attendants, and the chair who accepts them, learn that there is a draft. */
export const tellOfDraft = ({ chair }: Roles) =>
  told('draft', ({ context }) => [{ to: 'people', people: attendants(context) }, { to: chair }])

/** Attendants learn that the minutes are final. */
export const tellOfAcceptance = told('accepted', ({ context }) => [
  { to: 'people', people: attendants(context) }
])

/** Chair and office learn what is late, or what was objected to. */
export const tellKeepers = (variant: 'late' | 'objected' | 'unanswered', { chair }: Roles) =>
  told(variant, () => [{ to: 'coordinator' }, { to: chair }])

/** Who objected learns the answer. */
export const tellObjector = told('answered', ({ context, event }) => {
  const { objection } = event as SittingEventOf<'minutes.answer'>
  const people = context.minutes?.objections.flatMap(({ id, person }) => (id === objection ? [person] : []))
  return [{ to: 'people', people: people ?? [] }]
})
