import type { Card } from '#proposals/model.ts'
import { fieldsOfFullCard } from '#proposals/model.ts'

import type { Chance } from './chance.ts'

const dayFrom = (today: string, days: number): string =>
  Temporal.PlainDate.from(today).add({ days }).toString()

/** A project card that lacks nothing, as some author might fill it in. */
export const fullCard = (
  chance: Chance,
  about: {
    readonly running: number
    readonly today: string
    readonly contact: string
    readonly declared: readonly string[]
  }
): Card => {
  const { running, today, contact, declared } = about
  const needs = chance.whole(2, 3)
  return {
    acronym: `PROJEKT${running}`,
    title: { pl: `Projekt nr ${running}`, en: `Project no. ${running}` },
    teaser: `Krótki opis projektu nr ${running}.`,
    confidentiality: 'cluster',
    kind: 'research',
    field: 'zdrowie',
    keywords: ['zdrowie', `temat ${running % 9}`],
    problem: 'Problem, który projekt rozwiązuje.',
    goal: 'Cel projektu i jego wyniki.',
    work: 'Zakres prac.',
    needs: Array.from({ length: needs }, (_, index) => ({
      id: `n${index + 1}`,
      role: `Rola ${index + 1}`,
      competences: ['diagnostyka'],
      work: 'Praca partnera.',
      must: index < 2,
      seats: 1
    })),
    contribution: 'Wkład lidera.',
    ...(declared.length > 0 && {
      declaredPartners: declared
        .slice(0, 2)
        .map((organisation, index) => ({ organisation, need: `n${index + 1}` }))
    }),
    start: dayFrom(today, 240),
    end: dayFrom(today, chance.whole(500, 900)),
    budgetRange: { from: 100_000, to: 900_000 },
    contact,
    signatory: contact,
    similarSeen: true,
    clauses: { dataProtection: true, truth: true },
    workPackages: 'Z1. Pierwsze zadanie.',
    strategyFit: 'Zgodność ze strategią.',
    benefit: 'Korzyść dla członków.',
    milestones: [{ title: 'Kamień milowy', on: dayFrom(today, 400) }],
    budget: { total: 500_000, own: 100_000, source: 'środki własne' },
    intellectualProperty: 'Prawa do wyników.',
    exploitation: 'Wykorzystanie wyników.',
    sensitive: { matters: [] },
    risks: 'Ryzyka.'
  }
}

/** The short form of a card, as it goes to the formal check. */
export const scopeOf = (card: Card): Card =>
  Object.fromEntries(
    Object.entries(card).filter(([name]) => !(fieldsOfFullCard as readonly string[]).includes(name))
  )
