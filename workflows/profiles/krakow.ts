import type { Profile } from '#shared/profile.ts'

import { krakowTerms } from './krakow-terms.ts'

/** The whole procedure, with the names and numbers of the Krakow cluster. */
export const krakow: Profile = {
  id: 'krakow',
  version: 1,
  name: { pl: 'Pełna procedura krakowska', en: 'Full Krakow procedure' },
  summary: {
    pl: 'Koordynator sprawdza każdy zakres, Prezydium głosuje po dwóch opiniach, a od odmowy można się odwołać do Rady.',
    en: 'The coordinator checks each scope, the Presidium votes after two opinions, and a rejection can be appealed to the Council.'
  },
  organs: {
    council: { pl: 'Rada Klastra', en: 'Cluster Council' },
    presidium: { pl: 'Prezydium Rady Klastra', en: 'Presidium of the Cluster Council' },
    board: { pl: 'Zarząd Klastra', en: 'Cluster Board' }
  },
  bodies: {
    council: { members: 15, years: 4 },
    presidium: { members: 7, years: 4 },
    board: { members: 3, years: 4 }
  },
  terms: krakowTerms,
  rules: {
    minimumConsortium: { organisations: 3, members: 2, types: 2, enterprises: 1 },
    mustNeeds: true,
    associatedApart: true,
    quorum: { share: 0.5, base: 'eligible', floor: 3 },
    majority: 'simple',
    majorities: {},
    secretMotions: ['recallLeader'],
    sittingMotions: ['revoke', 'terminate', 'exclude', 'recallLeader'],
    secretFloor: 5,
    adoption: 'close',
    circular: { needsConsentOfAll: false, silence: 'nothing' },
    substitutes: false,
    councilWeighsGroups: false,
    closeWhenAllVoted: false,
    requiredOpinions: 2,
    formalCheck: true,
    appeal: true,
    sittingNoticeDays: 7,
    longestSearchDays: 90,
    rounds: 3,
    routes: { consortiumReady: true, urgent: true },
    externalPartners: true,
    secondDates: 2,
    revotes: 1,
    charterApproval: 'presidium',
    materialChange: { budgetPercent: 20, endMonths: 3 },
    longestSuspensionDays: 180,
    criteria: { strategy: 25, benefit: 20, quality: 20, consortium: 20, feasibility: 15 },
    reportMonths: 3
  },
  numbering: {
    proposal: 'KLSK/PP/{year}/{n:4}',
    resolution: {
      council: { pl: 'Uchwała nr {n}/{year} Rady Klastra', en: 'Resolution no. {n}/{year} of the Council' },
      presidium: {
        pl: 'Uchwała nr {n}/{year} Prezydium Rady Klastra',
        en: 'Resolution no. {n}/{year} of the Presidium'
      },
      board: { pl: 'Uchwała nr {n}/{year} Zarządu Klastra', en: 'Resolution no. {n}/{year} of the Board' }
    },
    minutes: {
      council: {
        pl: 'Protokół nr {n}/{year} z posiedzenia Rady Klastra',
        en: 'Minutes no. {n}/{year} of a sitting of the Council'
      },
      presidium: {
        pl: 'Protokół nr {n}/{year} z posiedzenia Prezydium Rady Klastra',
        en: 'Minutes no. {n}/{year} of a sitting of the Presidium'
      },
      board: {
        pl: 'Protokół nr {n}/{year} z posiedzenia Zarządu Klastra',
        en: 'Minutes no. {n}/{year} of a sitting of the Board'
      }
    },
    basis: {
      council: { pl: 'Na podstawie regulaminu Rady Klastra', en: 'Under the rules of the Cluster Council' },
      presidium: {
        pl: 'Na podstawie regulaminu Prezydium Rady Klastra',
        en: 'Under the rules of the Presidium of the Cluster Council'
      },
      board: { pl: 'Na podstawie regulaminu Zarządu Klastra', en: 'Under the rules of the Cluster Board' }
    }
  }
}
