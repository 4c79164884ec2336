/** What a made-up member says of itself beyond the first lines of the register; each in its own words and language. */
export type DemoProfile = {
  readonly tags?: readonly string[]
  readonly services?: readonly string[]
  readonly apparatus?: readonly string[]
  readonly references?: readonly { readonly text: string; readonly year: number | null }[]
  readonly offered?: string
  readonly sought?: string
  readonly countries?: readonly string[]
  readonly languages: readonly string[]
}

const done = (year: number | null, text: string) => ({ text, year })

/** Profiles that members have filled in, by the organisation's key; the others have left it for later, as members do. */
export const profiles: Readonly<Record<string, DemoProfile>> = {
  chromatos: {
    tags: ['sucha kropla krwi', 'próbki mikroobjętościowe'],
    services: ['oznaczenia leków LC-MS/MS', 'walidacja metod bioanalitycznych', 'raporty do rejestracji'],
    apparatus: ['spektrometr mas z potrójnym kwadrupolem', 'chromatograf gazowy ze spektrometrem'],
    references: [
      done(2025, 'Metoda oznaczania sześciu leków przeciwpadaczkowych dla szpitala klinicznego'),
      done(2024, 'Akredytacja laboratorium według ISO 17025'),
      done(2022, 'Badania stabilności surowców dla dwóch producentów kosmetyków')
    ],
    offered: 'Wolne moce od stycznia: do 200 próbek miesięcznie, wynik w pięć dni roboczych.',
    sought: 'Szpitali z próbkami i pytaniem klinicznym oraz firm, które potrzebują metody od podstaw.',
    countries: ['PL', 'CZ'],
    languages: ['pl', 'en']
  },
  idm: {
    services: ['sekwencjonowanie paneli genów', 'diagnostyka mutacji', 'szkolenia dla laboratoriów'],
    apparatus: ['sekwenator wysokoprzepustowy', 'cyfrowa PCR', 'pracownia o podwyższonej czystości'],
    references: [
      done(2025, 'Panel mutacji dla raka płuca, wdrożony w trzech szpitalach'),
      done(2023, 'Circulating DNA as an early sign of relapse, a study of 180 patients')
    ],
    offered: 'Pracownię z doświadczonym zespołem i kohortę 400 opisanych próbek.',
    sought: 'Partnera, który przeprowadzi wyrób do diagnostyki in vitro przez certyfikację.',
    countries: ['PL', 'DE', 'SE'],
    languages: ['pl', 'en', 'de']
  },
  jaworowa: {
    tags: ['kosmetyki wegańskie'],
    services: ['formulacje na zlecenie', 'produkcja małych serii'],
    apparatus: ['linia homogenizacji do 200 l', 'komora starzeniowa'],
    references: [done(2024, 'Seria kremów z ekstraktem z wierzby, wprowadzona w czterech krajach')],
    offered: 'Gotową linię pilotażową i kanały sprzedaży w aptekach.',
    sought: 'Surowców roślinnych z udokumentowanym działaniem.',
    countries: ['PL', 'FR'],
    languages: ['pl', 'fr', 'en']
  },
  skb: {
    services: ['prowadzenie badań klinicznych faz II i III', 'konsultacje kliniczne'],
    apparatus: ['rezonans magnetyczny 3T', 'blok z salą hybrydową', 'apteka badań klinicznych'],
    references: [
      done(2025, 'Ośrodek w 14 badaniach klinicznych'),
      done(2023, 'Rejestr 2 600 pacjentów z sepsą')
    ],
    offered: 'Dostęp do pacjentów i danych po zgodzie komisji bioetycznej.',
    sought: 'Rozwiązań, które skracają drogę od objawu do rozpoznania.',
    languages: ['pl', 'en']
  },
  cor: {
    services: ['druga opinia patomorfologiczna', 'prowadzenie badań klinicznych w onkologii'],
    apparatus: ['cztery przyspieszacze liniowe', 'skaner preparatów'],
    references: [done(2024, 'Program wczesnego wykrywania raka jelita grubego w powiecie')],
    languages: ['pl']
  },
  klinopus: {
    services: [
      'monitorowanie badań',
      'zgłaszanie działań niepożądanych',
      'dokumentacja dla komisji bioetycznych'
    ],
    references: [done(2025, 'Ponad 60 zamkniętych badań, w tym 12 wyrobów medycznych')],
    offered: 'Bezpłatny przegląd protokołu dla członków klastra.',
    countries: ['PL', 'SK', 'HU'],
    languages: ['pl', 'en', 'sk']
  },
  skarbiec: {
    services: ['przechowywanie próbek w ciekłym azocie', 'opis i anonimizacja kolekcji'],
    apparatus: ['zbiorniki na 120 000 próbek', 'automat do porcjowania'],
    references: [done(2024, 'Kolekcja 9 000 próbek onkologicznych z danymi po pięciu latach')],
    languages: ['pl', 'en']
  },
  regulator: {
    services: ['ocena kliniczna wyrobu', 'dokumentacja techniczna', 'audyt przed certyfikacją'],
    references: [done(2025, 'Jedenaście wyrobów z certyfikatem według nowych przepisów')],
    offered: 'Dwa dni doradztwa na początek każdego wspólnego projektu.',
    languages: ['pl', 'en', 'de']
  },
  un: {
    services: ['analizy omiczne', 'konsultacje statystyczne', 'szkoła doktorska z firmą'],
    apparatus: ['klaster obliczeniowy z 96 kartami graficznymi', 'zwierzętarnia'],
    references: [
      done(2025, 'Coordinator of a European project on antimicrobial resistance'),
      done(2023, 'Otwarta baza 1 200 genomów bakterii środowiskowych')
    ],
    countries: ['PL', 'ES', 'NL'],
    languages: ['pl', 'en']
  },
  obrazownia: {
    services: ['adnotacja obrazów medycznych', 'modele do wykrywania zmian'],
    references: [done(2024, 'Wyrób klasy IIa wspierający opis tomografii płuc')],
    offered: 'Zespół adnotatorów i narzędzie do oceny zgodności opisów.',
    sought: 'Szpitali ze zbiorem badań i gotowością do walidacji na miejscu.',
    languages: ['pl', 'en']
  }
}
