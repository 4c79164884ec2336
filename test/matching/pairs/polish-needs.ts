import type { Pair } from './pair.ts'

/** What members would write when they look for somebody, and how the right partner abroad describes itself. */
export const polishNeeds: readonly Pair[] = [
  [
    'Szukamy ośrodka onkologicznego, który włączy do badania chore z rakiem piersi i będzie je prowadził przez dwa lata.',
    'Cancer hospital with a large breast unit. We run investigator-initiated and sponsored studies and follow patients after surgery.'
  ],
  [
    'Potrzebny ktoś, kto przeprowadzi sekwencjonowanie eksomów u noworodków z podejrzeniem choroby metabolicznej.',
    'Genomics laboratory: short-read and long-read sequencing, exome and panel analysis, reports signed by clinical geneticists.'
  ],
  [
    'Firma z Łodzi szuka laboratorium, które oceni biozgodność nowego opatrunku hydrożelowego.',
    'Accredited testing laboratory for ISO 10993: cytotoxicity, sensitisation and irritation of materials that touch skin or wounds.'
  ],
  [
    'Kto pomoże nam przygotować dokumentację techniczną i przejść przez jednostkę notyfikowaną?',
    'Consultancy for makers of devices: CE marking under the MDR, technical files, answers to the notified body.'
  ],
  [
    'Producent kosmetyków poszukuje gabinetu dermatologicznego do testów kremu dla skóry atopowej.',
    'Dermatology practice with a panel of 200 volunteers; we test emollients and sunscreens on people with eczema and sensitive skin.'
  ],
  [
    'Potrzebujemy wytwórni, która w warunkach GMP wytworzy pierwsze serie tabletek do badania.',
    'Contract manufacturer of solid oral dosage forms; GMP suites for small clinical batches and packaging.'
  ],
  [
    'Szukamy zespołu bioinformatyków do analizy danych z mikrobiomu jelitowego.',
    'Group for computational biology. We build pipelines for metagenomics and help others make sense of gut flora samples.'
  ],
  [
    'Oddział intensywnej terapii, który udostępni zanonimizowane zapisy z monitorów pacjentów.',
    'University hospital, 60 ICU beds, archive of vital signs and ventilator records available for research under an ethics approval.'
  ],
  [
    'Potrzebny partner od uczenia maszynowego, który zbuduje model przewidujący sepsę.',
    'AI company: neural networks and risk scores that warn staff early when a patient deteriorates.'
  ],
  [
    'Szukamy szpitala z oddziałem neurologii, gdzie osoby po udarze sprawdzą nasz egzoszkielet dłoni.',
    'Stroke and neurorehabilitation centre. Our therapists work with robots for the arm and hand every day.'
  ],
  [
    'Kto zbada smak i konsystencję napoju białkowego dla seniorów?',
    'Sensory laboratory with a trained tasting panel; texture and flavour of dairy drinks and foods for older people.'
  ],
  [
    'Mleczarnia, która dostarczy serwatkę i odda nam linię do ultrafiltracji na próby.',
    'Dairy processor with membrane filtration; we sell whey protein concentrates and lend our pilot line.'
  ],
  [
    'Firma zielarska szuka zespołu fitochemików, który wystandaryzuje wyciąg z dziewanny.',
    'Institute of natural products: plant extracts, polyphenol fingerprints, reference standards for herbal medicines.'
  ],
  [
    'Potrzebujemy rolników i agronomów do doświadczeń polowych z ziołami leczniczymi.',
    'Experimental farm. Field trials of medicinal and aromatic plants, seed multiplication and harvest technology.'
  ],
  [
    'Szukamy doradcy, który oceni zdolność patentową i sprawdzi, czy nie naruszamy cudzych patentów.',
    'Patent attorneys for chemistry and biotech: drafting, prior art searches and freedom-to-operate opinions.'
  ],
  [
    'Inwestor zalążkowy dla młodej spółki z diagnostyki obrazowej.',
    'Seed fund of 30 million euro for start-ups in radiology software and other medtech; first tickets of half a million.'
  ],
  [
    'Poszukujemy partnera do organizacji misji gospodarczej i stoiska na targach w Düsseldorfie.',
    'Export agency. We take small companies to trade fairs, plan missions and meetings with distributors.'
  ],
  [
    'Kto przeprowadzi analizę opłacalności terapii i przygotuje wniosek refundacyjny?',
    'Health economists: cost-effectiveness models, budget impact and HTA dossiers for several European payers.'
  ],
  [
    'Potrzebna statystyczka, która policzy wielkość próby i opisze plan analizy.',
    'Biostatistics office: sample size, randomisation, statistical analysis plans and reports for trials.'
  ],
  [
    'Szukamy firmy, która wydrukuje w 3D tytanowe implanty żuchwy.',
    'Additive manufacturing of patient-specific titanium parts for maxillofacial surgeons, with planning from CT.'
  ],
  [
    'Potrzebujemy elektrod i elektroniki do noszenia na głowie, które zapiszą EEG w domu.',
    'We develop dry electrodes and wearable amplifiers for brain signals; pilot production of 500 headsets a year.'
  ],
  [
    'Biobank, który przechowa próbki krwi i zajmie się zgodami uczestników.',
    'Population biorepository: storage at -80 and in nitrogen, electronic consent management, catalogues under FAIR principles.'
  ],
  [
    'Szukamy przewoźnika, który dowiezie próbki na suchym lodzie w ciągu doby.',
    'Courier for biological samples with temperature loggers and dry ice, overnight across Central Europe.'
  ],
  [
    'Kto zwaliduje sterylizację tlenkiem etylenu naszego zestawu?',
    'Sterilisation service: ethylene oxide and gamma, validation to the ISO standards, sterile barrier packaging.'
  ],
  [
    'Potrzebna pracownia spektrometrii mas do oznaczeń leków w suchej kropli krwi.',
    'Analytical laboratory with LC-MS/MS. Methods for drugs in plasma and dried blood spots, validated for clinical use.'
  ],
  [
    'Szukamy fagów działających na gronkowca opornego na antybiotyki.',
    'We keep a library of bacteriophages and select active ones against MRSA and other resistant strains.'
  ],
  [
    'Laboratorium, które na organoidach wątroby sprawdzi toksyczność związków.',
    'Liver and gut organoids as a service: compounds are tested for hepatotoxicity without animals.'
  ],
  [
    'Potrzebujemy szpitala dziecięcego do badania nowej postaci leku dla niemowląt.',
    'Children’s hospital with a paediatric trial unit; infants and toddlers, taste and acceptability of new medicines.'
  ],
  [
    'Kto poprowadzi monitorowanie ośrodków i bazę eCRF w badaniu wieloośrodkowym?',
    'CRO with monitors in nine countries; electronic case report forms, data management and safety reporting.'
  ],
  [
    'Szukamy stowarzyszenia chorych na mukowiscydozę, które doradzi przy protokole.',
    'Patient organisation for people with lung diseases. We review protocols and make consent forms readable.'
  ],
  [
    'Gmina lub miasto, które wdroży program profilaktyki otyłości w szkołach.',
    'City council, department of public health: prevention programmes against overweight in 40 schools.'
  ],
  [
    'Potrzebny zespół do testów użyteczności aplikacji z osobami starszymi.',
    'Design studio for health apps. Usability tests with older adults, interface design, human factors files.'
  ],
  [
    'Szukamy dostawcy oprogramowania szpitalnego, który udostępni dane przez FHIR.',
    'Vendor of hospital information systems in 120 hospitals; interfaces in HL7, DICOM and FHIR.'
  ],
  [
    'Kto sprawdzi odporność naszego systemu na ataki i dostosuje go do NIS2?',
    'Information security firm: penetration tests, ISO 27001 and help for hospitals after ransomware.'
  ],
  [
    'Potrzebna lecznica weterynaryjna do badań szczepionki dla bydła.',
    'Veterinary institute, cattle and pigs: efficacy of vaccines, field studies on farms, zoonoses.'
  ],
  [
    'Szukamy hodowcy mikroalg, który dostarczy niebieski barwnik do kosmetyków.',
    'Photobioreactor plant for spirulina; we extract phycocyanin, a natural blue pigment for creams and food.'
  ],
  [
    'Ośrodek z centrum symulacji, w którym lekarze przećwiczą wkłucia centralne.',
    'Simulation centre of a medical school. Courses with manikins and virtual reality for anaesthetists and nurses.'
  ],
  [
    'Poszukujemy fizjoterapeutów, którzy poprowadzą ćwiczenia w domu przez internet.',
    'Physiotherapy network offering remote rehabilitation after hip and knee surgery with video and sensors.'
  ],
  [
    'Potrzebujemy patomorfologa z cyfrowym skanerem preparatów.',
    'Pathology department, fully digital: whole slide imaging, remote frozen sections, immunohistochemistry.'
  ],
  [
    'Szukamy firmy, która zaprojektuje kartridż mikroprzepływowy i formę wtryskową.',
    'Microfluidic chips from prototype to injection moulding; assay integration on disposable cartridges.'
  ],
  [
    'Kto podejmie się syntezy kilku gramów peptydu o działaniu przeciwbakteryjnym?',
    'Custom peptide synthesis, milligrams to hundreds of grams, purification by HPLC; antimicrobial sequences in house.'
  ],
  [
    'Potrzebny operator dronów do przewozu krwi między szpitalami.',
    'Unmanned aircraft flights for hospitals: blood and laboratory specimens, beyond visual line of sight.'
  ],
  [
    'Szukamy epidemiologów, którzy powiążą stężenia smogu z napadami astmy.',
    'Institute of environmental health. We link air quality records with registers of respiratory disease.'
  ],
  [
    'Wykonawca oceny cyklu życia dla opakowań z recyklatu.',
    'Sustainability engineers: life cycle assessment, carbon footprint and recycled plastics in medical packaging.'
  ],
  [
    'Potrzebna poradnia dietetyczna do interwencji żywieniowej u chorych na cukrzycę.',
    'Outpatient nutrition clinic; dietitians run interventions for people with type 2 diabetes and obesity.'
  ],
  [
    'Szukamy psychologów do oceny stresu i wypalenia pielęgniarek.',
    'Research group in psychology of work: burnout, stress and wellbeing of hospital staff, validated questionnaires.'
  ],
  [
    'Kto wynajmie nam laboratorium z pomieszczeniem czystym na pół roku?',
    'Science park with labs to rent, shared equipment and a class C clean room, flexible contracts for young companies.'
  ],
  [
    'Potrzebny koordynator z doświadczeniem w Horyzoncie Europa, który napisze wniosek.',
    'Grant writers and project managers for EU framework programmes; 60 funded consortia coordinated.'
  ],
  [
    'Szukamy stomatologów, którzy ocenią nową ceramikę na korony.',
    'Dental clinic and laboratory: crowns, zirconia, clinical testing of restorative materials.'
  ],
  [
    'Potrzebujemy okulistów do przesiewu retinopatii z użyciem zdjęć dna oka.',
    'Eye hospital running screening of the retina in diabetics; 40 000 fundus photographs graded a year.'
  ]
]
