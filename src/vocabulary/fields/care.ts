import { term } from '#vocabulary/term.ts'

/** Care, rehabilitation and those who give it. */
export const care = term(
  'care-and-rehabilitation',
  'opieka i rehabilitacja',
  'care and rehabilitation',
  'usługi medyczne; healthcare services; opieka zdrowotna; healthcare; ochrona zdrowia; health care',
  [
    term(
      'rehabilitation',
      'rehabilitacja',
      'rehabilitation',
      'usprawnianie; rehabilitacja lecznicza; medical rehabilitation; powrót do sprawności; rehab',
      [
        term(
          'physiotherapy',
          'fizjoterapia',
          'physiotherapy',
          'fizjoterapeuta; physiotherapist; physical therapy; kinezyterapia; masaż; ćwiczenia lecznicze; therapeutic exercise; fizjoterapeuci; physiotherapists'
        ),
        term(
          'neurorehabilitation',
          'neurorehabilitacja',
          'neurorehabilitation',
          'rehabilitacja neurologiczna; neurological rehabilitation; rehabilitacja po udarze; stroke rehabilitation; rehabilitacja poudarowa; post-stroke rehabilitation'
        ),
        term(
          'gait-analysis',
          'analiza chodu',
          'gait analysis',
          'analiza ruchu; movement analysis; laboratorium ruchu; movement laboratory; chód; gait; motion analysis; motion laboratory'
        ),
        term(
          'speech-therapy',
          'logopedia',
          'speech therapy',
          'logopeda; terapia mowy; speech and language therapy; zaburzenia mowy; aphasia; afazja; speech and language therapists; speech therapists; jąkanie; stuttering'
        ),
        term(
          'occupational-therapy',
          'terapia zajęciowa',
          'occupational therapy',
          'terapeuta zajęciowy; usprawnianie w codziennych czynnościach'
        ),
        term(
          'spa-medicine',
          'medycyna uzdrowiskowa',
          'spa medicine',
          'uzdrowiska; health resorts; sanatorium; balneologia; balneology; turystyka medyczna; medical tourism; uzdrowisko'
        ),
        term('cardiac-rehabilitation', 'rehabilitacja kardiologiczna', 'cardiac rehabilitation', '')
      ]
    ),
    term(
      'primary-care',
      'podstawowa opieka zdrowotna',
      'primary care',
      'POZ; lekarz rodzinny; family doctor; lekarze rodzinni; general practitioners; medycyna rodzinna; family medicine; GP; primary health care; przychodnia; outpatient clinic; general practice',
      [
        term(
          'coordinated-care',
          'opieka koordynowana',
          'coordinated care',
          'opieka zintegrowana; integrated care; ścieżka pacjenta; patient pathway; care pathways; koordynacja opieki; wypis ze szpitala; hospital discharge; care coordination'
        )
      ]
    ),
    term(
      'long-term-care',
      'opieka długoterminowa',
      'long-term care',
      'dom opieki; nursing home; nursing homes; zakład opiekuńczo-leczniczy; ZOL; DPS; domy pomocy społecznej; opieka nad przewlekle chorymi',
      [
        term(
          'senior-care',
          'seniorzy',
          'senior care',
          'osoby starsze; older people; opieka nad seniorami; elderly care; elderly; older adults; ludzie starsi'
        ),
        term(
          'home-care',
          'opieka domowa',
          'home care',
          'opieka w domu; care at home; domowa opieka pielęgniarska'
        ),
        term(
          'respite-care',
          'opieka wytchnieniowa',
          'respite care',
          'opiekunowie rodzinni; family carers; caregivers; opiekunowie nieformalni; informal carers; opiekunowie; carers; opiekun; carer'
        )
      ]
    ),
    term(
      'nursing',
      'pielęgniarstwo',
      'nursing',
      'pielęgniarka; nurses; pielęgniarki; nurse; opieka pielęgniarska; położne; midwives',
      [
        term(
          'disability-support',
          'wsparcie osób z niepełnosprawnością',
          'disability support',
          'niepełnosprawność; disability; osoby z niepełnosprawnościami; people with disabilities; wózki inwalidzkie; wheelchairs; mózgowe porażenie dziecięce; cerebral palsy'
        ),
        term(
          'hospital-care',
          'leczenie szpitalne',
          'hospital care',
          'oddział szpitalny; hospital ward; szpitalnictwo'
        )
      ]
    ),
    term(
      'care-organisation',
      'organizacja opieki zdrowotnej',
      'organisation of care',
      'zarządzanie w ochronie zdrowia; health management; zarządzanie szpitalem; hospital management; health systems; system ochrony zdrowia',
      [
        term(
          'patient-safety',
          'bezpieczeństwo pacjenta',
          'patient safety',
          'zdarzenia medyczne; medical errors; błędy medyczne'
        ),
        term(
          'value-based-care',
          'opieka oparta na wartości',
          'value-based healthcare',
          'VBHC; jakość opieki; quality of care'
        )
      ]
    )
  ]
)
