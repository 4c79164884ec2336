import type { Language } from '#shared/language.ts'

/** What leads, members of organs and the office write around decisions; pools to pick from. */
export type DecisionWords = {
  readonly urgency: readonly string[]
  readonly readiness: readonly string[]
  readonly objections: readonly string[]
  readonly rulings: readonly string[]
  readonly stepsAside: readonly string[]
  /** What a conditional approval asks for, in the order in which it is asked. */
  readonly conditions: readonly [string, string, string]
  readonly evidence: readonly [string, string]
  readonly verified: readonly string[]
  readonly questions: readonly string[]
  readonly demands: readonly string[]
  readonly appeals: readonly string[]
  readonly charges: readonly string[]
  readonly requests: readonly string[]
  readonly forwards: readonly string[]
  readonly dismissals: readonly string[]
  readonly adoptions: readonly string[]
}

export const decisionPhrases: Readonly<Record<Language, DecisionWords>> = {
  pl: {
    urgency: ['Nabór kończy się za niespełna dwa miesiące, a następny ogłoszą dopiero za rok.'],
    readiness: [
      'Te same szpitale prowadziły wspólnie poprzednią edycję i mają podpisaną umowę o współpracy, więc nabór niczego by nie zmienił.'
    ],
    objections: [
      'Wskazana osoba doradzała w ubiegłym roku firmie, która oferuje konkurencyjne rozwiązanie. Prosimy, aby nie decydowała w tej sprawie.',
      'Z tą osobą prowadzimy spór o prawa do poprzedniego prototypu. Prosimy o wyłączenie jej z głosowania.'
    ],
    rulings: [
      'Doradztwo zakończyło się przed złożeniem propozycji i dotyczyło innego wyrobu, nie ma więc powodu do wyłączenia.',
      'Spór jest w toku i może wpływać na bezstronność. Wniosek jest zasadny.'
    ],
    stepsAside: ['Współautorka jednej z opinii jest członkiem mojej rodziny.'],
    conditions: [
      'Przedstawić pozytywną opinię komisji bioetycznej albo jej stanowisko, że nie jest wymagana.',
      'Uzupełnić budżet o koszt ubezpieczenia uczestników i wskazać, kto go pokryje.',
      'Uzgodnić z partnerami na piśmie, kto po zakończeniu projektu utrzyma wspólną bazę danych.'
    ],
    evidence: [
      'W załączeniu pismo komisji bioetycznej: badanie nie wymaga opinii, bo wykorzystuje wyłącznie dane bez możliwości identyfikacji.',
      'Poprawiony budżet obejmuje polisę na 38 tys. zł. Koszt pokrywa lider, co potwierdza podpisane oświadczenie.'
    ],
    verified: ['Stanowisko komisji jest jednoznaczne, warunek uznaję za spełniony.'],
    questions: ['Prosimy lidera o wyjaśnienie, czy apteka szpitalna może być stroną umowy o podział praw.'],
    demands: ['Koszt jest wysoki, a opinie rozbieżne. Chcę usłyszeć lidera na posiedzeniu.'],
    appeals: [
      'Prezydium porównało nas z wyrobem, który nie jest dopuszczony w opiece domowej. W karcie, w zadaniu drugim, opisaliśmy tę różnicę.',
      'Korzyść dla regionu podaliśmy w liczbach w części o korzyściach: cztery powiaty i 2 300 osób rocznie. Uzasadnienie uchwały tego nie uwzględnia.'
    ],
    charges: [
      'Uzasadnienie uchwały nie odnosi się do opinii członków, które były zgodnie pozytywne w ocenie wykonalności.',
      'Partner szpitalny nie został wysłuchany, choć o to prosił przed głosowaniem.'
    ],
    requests: [
      'Wnosimy o uchylenie uchwały i ponowne rozpatrzenie propozycji.',
      'Prosimy o uwzględnienie odwołania i skierowanie propozycji do kolejnej rundy.'
    ],
    forwards: ['Prezydium podtrzymuje swoje stanowisko i przekazuje odwołanie Radzie.'],
    dismissals: [
      'Rada podziela ocenę Prezydium: karta nie wykazuje podstawy prawnej do wyszukiwania osób w wynikach badań, a odwołanie jej nie wskazuje.'
    ],
    adoptions: [
      'Mamy mleczarnię doświadczalną i dietetyczkę, która prowadzi programy w szkołach. Chętnie podejmiemy ten pomysł od września, z zachowaniem autorstwa miasta.'
    ]
  },
  en: {
    urgency: ['The call closes in less than two months, and the next one opens only in a year.'],
    readiness: [
      'The same hospitals ran the last edition together and have a contract, so that a call would change nothing.'
    ],
    objections: [
      'This member advised a company with a competing product last year. We ask that they do not decide on our proposal.',
      'We are in dispute with this member over the rights to an earlier prototype and ask for their recusal.'
    ],
    rulings: [
      'The advice ended before the proposal was filed and was about another product: there is no ground for recusal.',
      'The dispute is open and may affect impartiality. The objection is upheld.'
    ],
    stepsAside: ['A co-author of one of the opinions is a member of my family.'],
    conditions: [
      'Present the consent of the bioethics committee, or its word that none is needed.',
      'Add the cost of insuring the participants to the budget, and say who bears it.',
      'Agree with the partners in writing who keeps the common database up after the project.'
    ],
    evidence: [
      'The letter of the bioethics committee is attached: no consent is needed, as only data without any identity are used.',
      'The corrected budget has a policy of PLN 38 000. The lead bears the cost, as the signed statement confirms.'
    ],
    verified: ['The letter of the committee is clear; I find the condition met.'],
    questions: [
      'We ask the lead to explain whether the hospital pharmacy can be a party to the agreement on rights.'
    ],
    demands: ['The cost is high and the opinions differ. I want to hear the lead at a sitting.'],
    appeals: [
      'The Presidium compared us with a device that is not cleared for use at home. Our card explains the difference in the second work package.',
      'The benefit to the region stands in numbers in the card: four counties and 2 300 people a year. The reasons do not mention it.'
    ],
    charges: [
      'The reasons say nothing of the opinions of the members, who all found the project feasible.',
      'The hospital asked to be heard before the vote and was not.'
    ],
    requests: [
      'We ask that the resolution be set aside and the proposal considered again.',
      'Please grant the appeal and open another round of review.'
    ],
    forwards: ['The Presidium keeps to its view and forwards the appeal to the Council.'],
    dismissals: [
      'The Council shares the view of the Presidium: neither the card nor the appeal names the legal basis for finding people in the results.'
    ],
    adoptions: [
      'We have the equipment and the people for this idea, and would take it up in September with its author credited.'
    ]
  }
}
