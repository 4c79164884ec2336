import type { Pair } from './pair.ts'

/** Written last: no name of a term was added for them, so they tell what the vocabulary does with words it never met. */
export const lastPolish: readonly Pair[] = [
  [
    'Szukamy nefrologów i stacji dializ, która wypróbuje czujnik nawodnienia.',
    'Dialysis network of eleven stations; we take part in device studies on fluid balance.'
  ],
  [
    'Potrzebny wytwórca ampułkostrzykawek z linią rozlewu w warunkach jałowych.',
    'Aseptic filling of prefilled syringes and vials, from 2 000 to 200 000 units.'
  ],
  [
    'Kto oceni wpływ naszych ścieków na ryby i rozwielitki?',
    'Ecotoxicology laboratory: effects of effluents on fish, daphnia and algae.'
  ],
  [
    'Poszukujemy aptek, które zapytają pacjentów o działania niepożądane nowego leku.',
    'Chain of 60 community pharmacies; our pharmacists collect reports on adverse reactions.'
  ],
  [
    'Szukamy fundacji, która znajdzie wolontariuszy do odwiedzin u seniorów.',
    'Charity with 900 volunteers visiting older people at home and in hospitals.'
  ],
  [
    'Potrzebny chłodniczy magazyn leków pod Poznaniem.',
    'Pharmaceutical warehouse near Poznan, 2–8 degrees and frozen, good distribution practice.'
  ],
  [
    'Kto zaszczepi myszy i zbada odpowiedź immunologiczną?',
    'Preclinical unit for immunology: mouse models, vaccination schedules, antibody titres.'
  ],
  [
    'Szukamy firmy, która zrobi powłokę przeciwbakteryjną na cewniki.',
    'Surface engineers coating catheters and implants against biofilm.'
  ],
  [
    'Potrzebny psychiatra i zespół do badań nad aplikacją dla osób z bezsennością.',
    'Sleep clinic; psychiatrists and psychologists treating insomnia, also with digital programmes.'
  ],
  [
    'Poszukujemy hodowcy lnu i konopi na włókno do opatrunków.',
    'Hemp and flax growers’ cooperative, fibres for technical and medical textiles.'
  ]
]

export const lastEnglish: readonly Pair[] = [
  [
    'Rheumatology centre for a trial in early arthritis.',
    'Poradnia reumatologiczna i oddział dzienny; włączamy do badań osoby ze świeżym zapaleniem stawów.'
  ],
  [
    'Producer of medical furniture interested in an antimicrobial surface.',
    'Fabryka łóżek szpitalnych i mebli medycznych; szukamy powierzchni, które się nie zakażają.'
  ],
  [
    'Clinic for infertility with an embryology laboratory.',
    'Leczymy niepłodność: zapłodnienie pozaustrojowe, laboratorium embriologiczne, przechowywanie komórek.'
  ],
  [
    'Consultants for reimbursement of digital therapies in Poland.',
    'Doradcy refundacyjni: wnioski do Agencji, wycena świadczeń, także dla terapii cyfrowych.'
  ],
  [
    'Team able to knock out genes in yeast.',
    'Pracownia inżynierii genetycznej drożdży; edycja genomu metodą CRISPR i projektowanie szczepów.'
  ],
  [
    'Sports university to measure performance with a sweat sensor.',
    'Akademia wychowania fizycznego: laboratorium wysiłku, pomiary wydolności sportowców.'
  ],
  [
    'Public procurement expert for a hospital buying innovation.',
    'Doradzamy szpitalom w zamówieniach publicznych, dialogach technicznych i partnerstwie innowacyjnym.'
  ],
  [
    'Maker of juices willing to add a fibre from apple waste.',
    'Tłocznia soków i napojów; chętnie wykorzystamy błonnik z wytłoków jabłkowych.'
  ],
  [
    'Forensic or clinical toxicologists for new psychoactive substances.',
    'Zakład toksykologii: oznaczanie dopalaczy i leków we krwi ofiar zatruć.'
  ],
  [
    'Occupational physicians with access to steel workers.',
    'Ośrodek medycyny pracy obsługujący hutę; badania okresowe 9 tysięcy pracowników.'
  ]
]
