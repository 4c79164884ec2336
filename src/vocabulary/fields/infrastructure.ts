import { term } from '#vocabulary/term.ts'

/** Places and equipment to work with. */
export const infrastructure = term(
  'infrastructure',
  'infrastruktura badawcza',
  'research infrastructure',
  'infrastruktura; infrastructure; wyposażenie badawcze; research facilities; aparatura badawcza; research equipment; zaplecze badawcze',
  [
    term(
      'laboratory-space',
      'laboratoria na wynajem',
      'laboratories to rent',
      'wynajem laboratoriów; laboratory space; lab space; przestrzeń laboratoryjna; coworking laboratoryjny; shared laboratories; rental labs',
      [
        term(
          'core-facilities',
          'pracownie specjalistyczne',
          'core facilities',
          'core facility; udostępnianie aparatury; equipment sharing; shared equipment; współdzielenie; współdzielenie aparatury; open-access laboratories'
        ),
        term(
          'bsl-laboratories',
          'laboratoria BSL',
          'biosafety laboratories',
          'BSL-2; BSL-3; bezpieczeństwo biologiczne; biosafety; laboratorium o podwyższonym poziomie bezpieczeństwa'
        )
      ]
    ),
    term(
      'prototype-workshops',
      'hala prototypów',
      'prototype hall',
      'fablab; makerspace; living lab; living labs; hala technologiczna; test bed; testbed; poligon doświadczalny',
      [
        term(
          'pilot-installations',
          'linie pilotażowe',
          'pilot lines',
          'pilot line; wydział pilotażowy; linia demonstracyjna; demonstration line; instalacja demonstracyjna'
        )
      ]
    ),
    term(
      'facility-planning',
      'projektowanie obiektów',
      'facility planning',
      'projektowanie laboratoriów; laboratory design; budowa szpitali; hospital budownictwo; construction; architektura; instalacje techniczne; HVAC',
      [
        term(
          'gases-and-utilities',
          'media techniczne',
          'technical utilities',
          'gazy medyczne; medical gases; woda oczyszczona; purified water; WFI; wentylacja i klimatyzacja'
        )
      ]
    ),
    term(
      'research-services',
      'usługi badawcze',
      'research services',
      'badania na zlecenie; contract laboratory; usługi laboratoryjne; laboratory services; prace badawczo-rozwojowe; badania i rozwój; research and development; R&D; B+R',
      [
        term(
          'consulting',
          'doradztwo',
          'consulting',
          'usługi doradcze; advisory services; konsulting; ekspertyzy; expert opinions; advisory'
        ),
        term(
          'equipment-service',
          'serwis aparatury',
          'equipment service',
          'naprawa sprzętu medycznego; equipment maintenance; przeglądy techniczne; maintenance'
        )
      ]
    )
  ]
)
