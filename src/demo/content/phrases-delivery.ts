import type { Language } from '#shared/language.ts'
import type { FinalText } from '#task-groups/model.ts'

/** What is written about a project that is carried out, and at its end; pools to pick from. */
export type DeliveryWords = Readonly<Record<FinalText, readonly string[]>> & {
  readonly extensions: readonly string[]
  readonly dearer: readonly string[]
  readonly suspensions: readonly string[]
  readonly terminations: readonly string[]
  readonly repeals: readonly string[]
  readonly recalls: readonly string[]
  readonly finished: readonly string[]
  readonly late: readonly string[]
  readonly ratings: readonly string[]
}

export const deliveryPhrases: Readonly<Record<Language, DeliveryWords>> = {
  pl: {
    results: [
      'Osiągnęliśmy wszystkie wyniki z karty: opracowana procedura daje powtarzalne wyniki w trzech laboratoriach, a prototyp przeszedł próby u dwóch partnerów. Jeden wynik, analiza kosztów, powstał w węższym zakresie, bo szpital zmienił system rozliczeń.'
    ],
    followUp: [
      'Składamy wniosek o finansowanie badania klinicznego i przygotowujemy wspólną ofertę dla szpitali powiatowych.'
    ],
    lessons: [
      'Umowę o dane warto podpisać przed powołaniem grupy: czekaliśmy na nią siedem tygodni. Spotkania u partnerów dały więcej niż zdalne.'
    ],
    extensions: [
      'Dostawca głowicy pomiarowej opóźnił się o kwartał. Prosimy o przesunięcie końca prac o pięć miesięcy, bez zmiany budżetu.'
    ],
    dearer: [
      'Ceny odczynników wzrosły o jedną trzecią. Prosimy o zwiększenie budżetu o 25 %; różnicę pokrywa lider z własnych środków.'
    ],
    suspensions: [
      'Organ nadzoru wstrzymał badania z użyciem tej samej pompy. Do wyjaśnienia sprawy prace nie mogą być prowadzone u pacjentów.'
    ],
    terminations: [
      'Producent kart do pobierania krwi wycofał się z rynku, a zamiennik zmienia wynik oznaczenia. Cel projektu nie jest osiągalny w założonym czasie i budżecie.'
    ],
    repeals: [
      'Projekt rozwiązano przed czasem, a grupa zadaniowa zakończyła prace. Uchwała o jej powołaniu nie powinna pozostawać w mocy.'
    ],
    recalls: [
      'Od dwóch miesięcy nie odbyło się żadne spotkanie grupy, a pytania partnerów pozostają bez odpowiedzi.'
    ],
    finished: ['Prace zostały ukończone; pozostaje rozliczenie i sprawozdanie końcowe.'],
    late: ['Próby trwały trzy tygodnie dłużej, bo jeden z partnerów remontował pracownię.'],
    ratings: ['Terminowo i rzetelnie, także w sprawach spoza umowy.']
  },
  en: {
    results: [
      'We reached what the card promised: the procedure gives the same results in three laboratories, and the prototype passed its tests at two partners. The cost analysis is narrower than planned, as the hospital changed its accounting system.'
    ],
    followUp: [
      'We are applying for the funding of a clinical trial and prepare a common offer to county hospitals.'
    ],
    lessons: [
      'Sign the data agreement before the group is appointed: ours took seven weeks. Meetings at partners gave more than calls.'
    ],
    extensions: [
      'The measuring head came a quarter late. We ask to move the end of the work by five months within the same budget.'
    ],
    dearer: [
      'Reagents cost a third more than a year ago. We ask for 25 % more budget; the lead pays the difference from its own means.'
    ],
    suspensions: [
      'The authority has halted studies with the same pump. Until this is settled there can be no work with patients.'
    ],
    terminations: [
      'The maker of the sampling cards has left the market and the substitute changes the result. The goal is out of reach.'
    ],
    repeals: [
      'The project ended early and its task group has finished. The resolution that appointed it should not stay in force.'
    ],
    recalls: ['The group has not met for two months, and questions of the partners stay without an answer.'],
    finished: ['The work is done; the accounts and the final report remain.'],
    late: ['The tests took three weeks longer, as one of the partners refurbished its laboratory.'],
    ratings: ['On time and thorough, also beyond the agreement.']
  }
}
