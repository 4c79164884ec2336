import type { Phrases } from './phrases.ts'

/** Parts of charters written in Polish. */
export const polishCharter: Phrases['charter'] = {
  competence: [
    'Grupa sama zmienia kolejność zadań i przesuwa do 10 % budżetu między nimi. Zmiany celu wymagają uchwały Prezydium.',
    'Kierownik decyduje o zakupach do 20 tys. zł; powyżej potrzebna jest zgoda lidera i partnera, którego dotyczą.',
    'Grupa ustala plan badań i dobiera podwykonawców. Nie zawiera umów w imieniu partnerów.',
    'O publikacjach decyduje grupa jednomyślnie, z czternastodniowym terminem na sprzeciw.'
  ],
  rules: [
    'Spotkania co dwa tygodnie zdalnie i raz na kwartał na miejscu. Kworum to połowa delegatów, decyzje zwykłą większością.',
    'Spotkanie w pierwszy wtorek miesiąca. Każdy partner ma jeden głos, kierownik rozstrzyga remis.',
    'Krótkie spotkanie w każdy poniedziałek; decyzje zapisuje zastępca i rozsyła tego samego dnia.',
    'Grupa zbiera się przy kamieniach milowych i na żądanie dwóch partnerów. Jednomyślność tylko w sprawach praw.'
  ],
  schedule: [
    'Jak w karcie projektu; pierwszy kamień milowy jest zarazem punktem decyzji, czy iść dalej.',
    'Kwartał przygotowań, potem zadania według karty. Przerwa w sierpniu.',
    'Zadania 1 i 2 równolegle, dalsze po odbiorze poprzednich.',
    'Terminy z karty liczone od dnia powołania grupy; przegląd co pół roku.'
  ],
  budget: [
    'Kwota zatwierdzona w karcie. Lider rozlicza kwartalnie, koordynator udostępnia salę i platformę.',
    'Każdy partner finansuje swoją część, wspólne koszty dzielone są po równo.',
    'Budżet z karty; rezerwa 5 % u lidera, uruchamiana zgodą grupy.',
    'Środki zewnętrzne przyjmuje lider i przekazuje w 14 dni od wpływu.'
  ],
  reporting: [
    'Sprawozdanie kwartalne na dwóch stronach, z listą odchyleń.',
    'Co kwartał do koordynatora, po kamieniu milowym także do Prezydium.',
    'Sprawozdanie pisze zastępca kierownika, partnerzy mają trzy dni na uwagi.',
    'Stan zadań jest zawsze aktualny w systemie, sprawozdanie to jego wydruk z komentarzem.'
  ],
  confidentiality: [
    'Materiały oznaczone jako poufne nie opuszczają grupy; obowiązuje pięć lat po zakończeniu.',
    'Każdy delegat podpisuje zobowiązanie, także praktykanci i podwykonawcy.',
    'Dane pacjentów widzą wyłącznie osoby upoważnione przez szpital.',
    'Publikacja po przeglądzie rzecznika patentowego, najpóźniej w 90 dni.'
  ],
  risks: [
    'Rejestr ryzyk prowadzi zastępca; trzy największe omawiane są na każdym spotkaniu.',
    'Odejście delegata: partner wskazuje następcę w 14 dni.',
    'Opóźnienie ponad sześć tygodni zgłaszamy koordynatorowi wraz z planem naprawy.',
    'Ryzyka z karty; dodatkowo zmiana cen materiałów, z progiem 15 %.'
  ]
}

/** Parts of charters written in English. */
export const englishCharter: Phrases['charter'] = {
  competence: [
    'The group may reorder tasks and move up to 10 % of the budget between them. A change of goal needs a resolution of the Presidium.',
    'The leader decides on purchases up to PLN 20 000; above that the lead and the partner concerned agree.',
    'The group settles the study plan and picks subcontractors. It signs no contracts for the partners.'
  ],
  rules: [
    'Meets online every second week and in person once a quarter. Half of the delegates are a quorum; simple majority.',
    'First Tuesday of the month. One vote a partner; the leader breaks a tie.',
    'A short call each Monday; the deputy writes down decisions and sends them the same day.'
  ],
  schedule: [
    'As in the card; the first milestone is also the point to stop or go on.',
    'A quarter of preparation, then the tasks of the card, with a pause in August.',
    'Dates count from the day of appointment; reviewed twice a year.'
  ],
  budget: [
    'The amount approved in the card. The lead settles quarterly; the coordinator gives rooms and the platform.',
    'Each partner pays for its part; common costs are shared equally.',
    'As in the card, with a reserve of 5 % kept by the lead and released by the group.'
  ],
  reporting: [
    'Two pages a quarter, with a list of deviations.',
    'Quarterly to the coordinator, after milestones also to the Presidium.',
    'The deputy writes, partners have three days to comment.'
  ],
  confidentiality: [
    'Material marked confidential stays in the group for five years after the end.',
    'Every delegate signs, trainees and subcontractors included.',
    'Patient data are seen only by people whom the hospital has authorised.'
  ],
  risks: [
    'The deputy keeps the risk register; the three largest are discussed at each meeting.',
    'When a delegate leaves, the partner names another within 14 days.',
    'A delay above six weeks is reported to the coordinator together with a plan.'
  ]
}
