import { term } from '#vocabulary/term.ts'

/** Care by software. */
export const digitalHealth = term(
  'digital-health',
  'zdrowie cyfrowe',
  'digital health',
  'medycyna cyfrowa; digital medicine; e-zdrowie; e-health; eHealth; cyfryzacja ochrony zdrowia; digitalisation of healthcare; healthtech',
  [
    term(
      'telemedicine',
      'telemedycyna',
      'telemedicine',
      'telezdrowie; telehealth; teleporady; teleconsultation; telekonsultacje; wideokonsultacje; video consultation',
      [
        term(
          'remote-care',
          'opieka zdalna',
          'remote care',
          'teleopieka; telecare; zdalne monitorowanie pacjentów; remote patient monitoring; zdalny monitoring; remote monitoring; telemonitoring; home monitoring; monitorowanie w domu; hospital at home'
        ),
        term(
          'telerehabilitation',
          'telerehabilitacja',
          'telerehabilitation',
          'rehabilitacja zdalna; rehabilitacja w domu; home-based rehabilitation; remote rehabilitation; ćwiczenia w domu'
        )
      ]
    ),
    term(
      'health-software',
      'oprogramowanie medyczne',
      'health software',
      'oprogramowanie; software; SaMD; software as a medical device; tworzenie oprogramowania; software development; programowanie; IEC 62304; programiści; programmers; developers; software house; software developers',
      [
        term(
          'mobile-applications',
          'aplikacje mobilne',
          'mobile applications',
          'aplikacja na telefon; mobile app; apps; mHealth; aplikacje zdrowotne; health apps; smartfon; smartphone'
        ),
        term(
          'hospital-software',
          'oprogramowanie szpitalne',
          'hospital software',
          'HIS; systemy szpitalne; hospital information systems; RIS; PACS; systemy informatyczne szpitala; hospital IT'
        ),
        term(
          'electronic-records',
          'elektroniczna dokumentacja medyczna',
          'electronic health records',
          'EDM; EHR; EMR; kartoteka pacjenta; medical records; elektroniczna historia choroby; patient records'
        ),
        term(
          'decision-support',
          'wspomaganie decyzji klinicznych',
          'clinical decision support',
          'CDSS; systemy wspomagania decyzji; decision support'
        ),
        term(
          'digital-therapeutics',
          'terapie cyfrowe',
          'digital therapeutics',
          'DTx; terapeutyki cyfrowe; DiGA; aplikacje na receptę'
        ),
        term('triage-systems', 'systemy triażu', 'triage systems', 'triaż; segregacja medyczna; triage')
      ]
    ),
    term(
      'cybersecurity',
      'cyberbezpieczeństwo',
      'cybersecurity',
      'bezpieczeństwo informacji; information security; NIS2; ISO 27001; ransomware; ataki hakerskie; ciągłość działania; business continuity; cyber security; testy penetracyjne; penetration tests',
      [
        term('blockchain', 'blockchain', 'distributed ledger', 'łańcuch bloków; rejestr rozproszony'),
        term(
          'digital-identity',
          'tożsamość cyfrowa',
          'digital identity',
          'podpis elektroniczny; electronic signature; uwierzytelnianie'
        )
      ]
    ),
    term(
      'immersive-technology',
      'technologie immersyjne',
      'immersive technology',
      'XR; gry poważne; serious games; grywalizacja; gamification',
      [
        term(
          'virtual-reality',
          'rzeczywistość wirtualna',
          'virtual reality',
          'VR; gogle VR; wirtualna rzeczywistość; VR headset'
        ),
        term(
          'augmented-reality',
          'rzeczywistość rozszerzona',
          'augmented reality',
          'AR; mixed reality; rozszerzona rzeczywistość'
        )
      ]
    ),
    term(
      'health-it-infrastructure',
      'infrastruktura informatyczna',
      'IT infrastructure',
      'IT; informatyka; computer science; sieci komputerowe; serwery; bazy danych; databases; computing',
      [
        term('cloud-services', 'usługi chmurowe', 'cloud services', 'chmura; cloud; hosting'),
        term(
          'assistive-technology',
          'technologie wspomagające',
          'assistive technology',
          'technologie asystujące; inteligentny dom; smart home; ambient assisted living; AAL; dostępność cyfrowa; accessibility'
        )
      ]
    )
  ]
)
