import { criterionNames } from '#proposals/model.ts'
import type { Card } from '#proposals/model.ts'
import { charterTexts } from '#task-groups/model.ts'

/** A complete card; the lab's signatory stands for contact and signature. */
export const aCard = (changes: Partial<Card> = {}): Card => ({
  acronym: 'HEAL',
  title: { pl: 'Szybka diagnostyka sepsy', en: 'Fast sepsis diagnostics' },
  teaser: 'A bedside test for sepsis.',
  confidentiality: 'nda',
  kind: 'research',
  field: 'Diagnostics',
  keywords: ['sepsis', 'biomarker'],
  problem: 'Sepsis is found too late.',
  goal: 'A test within thirty minutes.',
  work: 'Secret assay of antibodies.',
  needs: [
    {
      id: 'clinical',
      role: 'Clinical partner',
      competences: ['intensive care'],
      work: 'Trial',
      must: true,
      seats: 1
    },
    {
      id: 'science',
      role: 'Science partner',
      competences: ['proteomics'],
      work: 'Assay',
      must: true,
      seats: 1
    }
  ],
  contribution: 'Laboratory and staff.',
  start: '2027-01-01',
  end: '2028-12-31',
  budgetRange: { from: 1_000_000, to: 2_000_000 },
  contact: 'Ala Lab',
  signatory: 'Ala Lab',
  similarSeen: true,
  clauses: { dataProtection: true, truth: true },
  workPackages: 'Three packages.',
  strategyFit: 'Fits.',
  benefit: 'Patients of the region.',
  milestones: [{ title: 'Prototype', on: '2027-06-30' }],
  budget: { total: 1_500_000, own: 300_000, source: 'National programme' },
  intellectualProperty: 'Shared.',
  exploitation: 'Licence.',
  sensitive: { matters: ['clinicalTrial'] },
  risks: 'Recruitment.',
  ...changes
})

/** An opinion in favour. */
export const anOpinion = {
  scores: Object.fromEntries(criterionNames.map((name) => [name, 4])),
  recommendation: 'approve',
  text: 'A good project.'
}

/** A complete charter of a task group. */
export const aCharter = {
  ...Object.fromEntries(charterTexts.map((field) => [field, `About ${field}.`])),
  milestones: [{ name: 'Prototype', dueOn: '2027-06-30' }],
  endsOn: '2028-12-31'
}

/** A complete final report. */
export const aFinalReport = {
  results: 'A test that works.',
  products: 1,
  publications: 2,
  patents: 0,
  jobs: 3,
  funding: 100_000,
  followUp: 'A larger trial.',
  lessons: 'Begin with the ethics committee.'
}
