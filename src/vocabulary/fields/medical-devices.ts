import { term } from '#vocabulary/term.ts'

/** Things that help to treat. */
export const medicalDevices = term(
  'medical-devices',
  'wyroby medyczne',
  'medical devices',
  'medtech; wyrób medyczny; technologie medyczne; medical technology; sprzęt medyczny; medical equipment; aparatura medyczna; urządzenia medyczne',
  [
    term(
      'biomedical-engineering',
      'inżynieria biomedyczna',
      'biomedical engineering',
      'inżynieria medyczna; medical engineering; bioinżynieria medyczna',
      [
        term(
          'biomechanics',
          'biomechanika',
          'biomechanics',
          'mechanika ruchu; movement mechanics; obciążenia mechaniczne kości; finite element'
        ),
        term(
          'signal-processing',
          'przetwarzanie sygnałów',
          'signal processing',
          'sygnały biomedyczne; biomedical signals; analiza sygnałów; biosignals; biosygnały; EMG; elektromiografia; electromyography; signal analysis'
        ),
        term(
          'flow-simulation',
          'symulacje przepływów',
          'flow simulation',
          'CFD; obliczeniowa mechanika płynów; computational fluid dynamics; akustyka; acoustics; hałas urządzeń; noise reduction'
        ),
        term(
          'medical-robotics',
          'robotyka medyczna',
          'medical robotics',
          'roboty chirurgiczne; surgical robots; robotyka; robotics; roboty; robots'
        ),
        term(
          'medical-electronics',
          'elektronika medyczna',
          'medical electronics',
          'układy elektroniczne; electronics; projektowanie elektroniki; electronic design; systemy wbudowane; embedded systems; PCB; IEC 60601'
        )
      ]
    ),
    term(
      'sensors',
      'czujniki',
      'sensors',
      'sensory; biosensory; biosensors; czujniki medyczne; medical sensors; sensor',
      [
        term(
          'wearables',
          'elektronika noszona',
          'wearables',
          'urządzenia noszone; wearable devices; wearable electronics; opaski; plastry pomiarowe; sensor patches; inteligentna odzież; smart textiles; urządzenia ubieralne; wkładki pomiarowe; smart insoles'
        ),
        term(
          'flexible-electronics',
          'elastyczna elektronika',
          'flexible electronics',
          'elektronika drukowana; printed electronics; stretchable electronics; elektrody; electrodes'
        ),
        term(
          'wireless',
          'bezprzewodowa transmisja',
          'wireless transmission',
          'Bluetooth; komunikacja bezprzewodowa; wireless communication; NFC; radio transmission; IoT; internet rzeczy; internet of things'
        ),
        term(
          'gas-sensing',
          'analiza wydychanego powietrza',
          'breath analysis',
          'VOC; lotne związki organiczne; volatile organic compounds; czujniki gazów; gas sensors; wydychane powietrze; exhaled air; wydychane gazy; volatile compounds; związki lotne'
        ),
        term(
          'colour-measurement',
          'kalibracja barwy',
          'colour calibration',
          'pomiar barwy; colour measurement; color measurement; kolorymetria; colorimetry'
        )
      ]
    ),
    term(
      'implants',
      'implanty',
      'implants',
      'wszczepy; endoprotezy; endoprostheses; implantowalne; implantable; implanty na miarę; patient-specific implants; custom implants',
      [
        term(
          'stents',
          'stenty',
          'stents',
          'cewniki; catheters; wyroby naczyniowe; vascular devices; dostęp naczyniowy'
        ),
        term(
          'bone-substitutes',
          'materiały kościozastępcze',
          'bone substitutes',
          'przeszczepy kostne; bone grafts; regeneracja kości; bone regeneration; kości; bone'
        )
      ]
    ),
    term(
      'prosthetics',
      'protetyka',
      'prosthetics',
      'protezy; prostheses; ortezy; orthoses; orthotics; protezy kończyn; artificial limbs; ortotyka; proteza ręki',
      [
        term(
          'exoskeletons',
          'egzoszkielety',
          'exoskeletons',
          'egzorękawica; exo-glove; roboty rehabilitacyjne; rehabilitation robots; rehabilitation robotics; wearable robots'
        )
      ]
    ),
    term(
      'dressings',
      'opatrunki',
      'dressings',
      'opatrunek; wound dressings; bandaże; bandages; plastry; opatrunki wskaźnikowe; smart dressings'
    ),
    term(
      'life-support-devices',
      'aparatura podtrzymująca życie',
      'life-support equipment',
      'sprzęt intensywnej terapii; ICU equipment',
      [
        term(
          'ventilators',
          'respiratory',
          'ventilators',
          'respirator; aparaty oddechowe; CPAP; tlenoterapia; oxygen therapy'
        ),
        term(
          'infusion-pumps',
          'pompy infuzyjne',
          'infusion pumps',
          'pompy strzykawkowe; syringe pumps; pompa insulinowa; insulin pump; infuzja'
        ),
        term(
          'patient-monitors',
          'monitory pacjenta',
          'patient monitors',
          'kardiomonitory; monitorowanie parametrów życiowych; vital signs monitoring; vital signs; pulsoksymetr; pulse oximetry'
        )
      ]
    ),
    term('imaging-equipment', 'aparatura obrazowa', 'imaging equipment', 'skanery; scanners; głowice USG'),
    term(
      'hospital-equipment',
      'wyposażenie szpitalne',
      'hospital equipment',
      'łóżka szpitalne; hospital beds; meble medyczne; medical furniture; narzędzia chirurgiczne; surgical instruments',
      [
        term(
          'disposables',
          'wyroby jednorazowe',
          'disposables',
          'sprzęt jednorazowy; single-use devices; rękawice; strzykawki; syringes; consumables; materiały zużywalne'
        ),
        term(
          'disinfection',
          'dezynfekcja',
          'disinfection',
          'środki dezynfekcyjne; disinfectants; antyseptyki; antiseptics; lampy UV; odkażanie; decontamination'
        )
      ]
    ),
    term(
      'usability',
      'użyteczność wyrobów',
      'usability engineering',
      'ergonomia; ergonomics; human factors; IEC 62366; inżynieria użyteczności; użyteczność; usability; czynniki ludzkie',
      [
        term(
          'usability-testing',
          'testy użyteczności',
          'usability testing',
          'badania z użytkownikami; user testing; user research; badania użytkowników; usability tests; formative evaluation'
        ),
        term(
          'industrial-design',
          'wzornictwo',
          'industrial design',
          'projektowanie produktu; product design; design produktu; wzornictwo przemysłowe; projektowanie interfejsu; interface design; UX'
        )
      ]
    )
  ]
)
