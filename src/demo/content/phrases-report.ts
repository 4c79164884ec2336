import type { Language } from '#shared/language.ts'
import type { ReportText } from '#reports/model.ts'

type ReportWords = Readonly<Record<ReportText, readonly string[]>> & {
  /** Names of milestones, in the order of the work. */
  readonly milestones: readonly [string, string]
  readonly remarks: readonly string[]
}

/** What leads of the demo write about a period of work, and what the office answers. */
export const reportPhrases: Readonly<Record<Language, ReportWords>> = {
  pl: {
    milestones: ['Gotowy prototyp', 'Zakończone testy u partnerów'],
    done: [
      'Zespół skompletował aparaturę, opisał procedurę pomiaru i przeszkolił cztery osoby. Pierwsza seria pomiarów jest w bazie.',
      'Uzgodniliśmy zakres danych z partnerami, uruchomiliśmy wspólne repozytorium i opracowaliśmy pierwszą wersję modelu.',
      'Przeprowadziliśmy rozmowy z użytkownikami i spisaliśmy wymagania. Prototyp działa na danych próbnych.'
    ],
    planned: [
      'Druga seria pomiarów, porównanie wyników z metodą odniesienia i spotkanie z lekarzami.',
      'Testy u dwóch partnerów, poprawki po uwagach i przygotowanie dokumentacji.'
    ],
    contributions: [
      'Partnerzy przepracowali łącznie 310 godzin, szpital udostępnił salę i dane, a firma dostarczyła czujniki.',
      'Każdy partner oddelegował osobę zgodnie z kartą grupy. Uczelnia pokryła koszt materiałów.'
    ],
    budget: [
      'Wydano 22% budżetu, zgodnie z planem.',
      'Wydano 18% budżetu. Zakup sprzętu przesunął się o miesiąc.'
    ],
    deliverables: [
      'Opis procedury pomiaru i pierwsza wersja bazy danych w repozytorium projektu.',
      'Lista wymagań i prototyp do testów.'
    ],
    indicators: ['Liczba pomiarów: plan 400, wykonano 420.', 'Przeszkolone osoby: plan 4, wykonano 4.'],
    changes: ['Nie wnosimy o zmiany.'],
    risks: ['Dostawa odczynników może się opóźnić o dwa tygodnie.', 'Na razie nie widzimy nowych ryzyk.'],
    decisions: ['Nie potrzebujemy decyzji Prezydium.'],
    remarks: ['Prosimy podać, ile osób przeszkolono i kto prowadził szkolenie.']
  },
  en: {
    milestones: ['Prototype ready', 'Tests at the partners finished'],
    done: [
      'The team put the equipment together, wrote down how to measure and trained four people. The first series is in the database.',
      'We agreed on the data with the partners, opened a common repository and built the first version of the model.',
      'We talked to users and wrote down what they need. The prototype runs on sample data.'
    ],
    planned: [
      'A second series of measurements, a comparison with the reference method and a meeting with physicians.',
      'Tests at two partners, corrections after their remarks, and the documentation.'
    ],
    contributions: [
      'The partners worked 310 hours in all, the hospital gave a room and data, and the company delivered sensors.',
      'Every partner delegated a person as the charter says. The university paid for materials.'
    ],
    budget: [
      '22% of the budget is spent, as planned.',
      '18% of the budget is spent. Buying equipment moved by a month.'
    ],
    deliverables: [
      'The measuring procedure and the first version of the database, in the repository of the project.',
      'A list of requirements and a prototype to test.'
    ],
    indicators: ['Measurements: 400 planned, 420 made.', 'People trained: 4 planned, 4 trained.'],
    changes: ['We ask for no changes.'],
    risks: ['The reagents may come two weeks late.', 'We see no new risks at present.'],
    decisions: ['We need no decision of the Presidium.'],
    remarks: ['Please say how many people were trained, and by whom.']
  }
}
