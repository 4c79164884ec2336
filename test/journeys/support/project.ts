import type { Answers } from './screen.ts'

/** The project that the journeys carry, as its lead types it in. */
export const project = {
  title: { pl: 'Szybka diagnostyka sepsy', en: 'Fast sepsis diagnostics' },
  needs: ['Partner kliniczny / Clinical partner', 'Partner naukowy / Science partner']
} as const

/** The short form, which is enough for a scope. */
export const scope: Answers = {
  'title.pl': project.title.pl,
  'title.en': project.title.en,
  teaser: 'Test przyłóżkowy wykrywający sepsę w trzydzieści minut.',
  kind: 'research',
  field: 'Diagnostyka',
  keywords: 'sepsa, biomarker',
  problem: 'Sepsę rozpoznaje się za późno.',
  goal: 'Test, który daje wynik w trzydzieści minut.',
  work: 'Oznaczenie, urządzenie, badanie kliniczne.',
  contribution: 'Laboratorium i zespół.',
  start: '2027-01-01',
  end: '2028-12-31',
  'budgetRange.from': '1000000',
  'budgetRange.to': '2000000',
  confidentiality: 'nda',
  contact: 'Ala Lab',
  signatory: 'Ala Lab',
  similarSeen: true,
  'clauses.dataProtection': true,
  'clauses.truth': true
}

/** A role sought, in its row of the form. */
export const need = (place: number): Answers => ({
  [`needs.${place}.role`]: project.needs[place] ?? '',
  [`needs.${place}.competences`]: 'proteomika',
  [`needs.${place}.work`]: 'Badanie próbek.',
  [`needs.${place}.must`]: true
})

/** What the Presidium wants to know besides. */
export const fullCard: Answers = {
  workPackages: 'Trzy pakiety prac.',
  'milestones.0.title': 'Prototyp',
  'milestones.0.on': '2027-06-30',
  strategyFit: 'Wspiera strategię klastra.',
  benefit: 'Pacjenci regionu.',
  exploitation: 'Licencja.',
  'budget.total': '1500000',
  'budget.own': '300000',
  'budget.source': 'Program krajowy',
  intellectualProperty: 'Wspólna.',
  'sensitive.note': 'Badanie z udziałem pacjentów.',
  risks: 'Rekrutacja pacjentów.'
}
