import type { Pair } from './pair.ts'

/** What partners abroad would write when they look for somebody, and how the right member describes itself. */
export const englishNeeds: readonly Pair[] = [
  [
    'We need a cardiology department to enrol patients with heart failure after discharge.',
    'Klinika chorób serca: 90 łóżek, poradnia niewydolności, pracownia echokardiografii i zespół pielęgniarek telemonitoringu.'
  ],
  [
    'Looking for a manufacturer of infusion pumps willing to open its interface.',
    'Produkujemy pompy strzykawkowe i objętościowe oraz monitory dla oddziałów intensywnej terapii od 1975 roku.'
  ],
  [
    'Partner with experience in gene therapy vectors and their GMP production.',
    'Wytwarzamy wektory wirusowe AAV do terapii genowych, w tym serie kliniczne w pomieszczeniach klasy B.'
  ],
  [
    'A laboratory in Lodz that can measure polyphenols in berry pomace.',
    'Instytut w Łodzi: skład wytłoków owocowych, oznaczanie polifenoli i antocyjanów metodą HPLC.'
  ],
  [
    'Seeking experts in supercritical extraction of plant oils.',
    'Zakład ekstrakcji nadkrytycznej dwutlenkiem węgla; oleje z nasion i pestek, partie od 5 do 500 kg.'
  ],
  [
    'Nursing home willing to test a cream against skin tears in residents.',
    'Prowadzimy trzy domy opieki długoterminowej dla osób leżących; mamy pielęgniarki przeszkolone w pielęgnacji skóry.'
  ],
  [
    'Hospital with a wound clinic to try a colour-changing dressing on diabetic feet.',
    'Poradnia leczenia ran i stopy cukrzycowej, 1 800 chorych rocznie, własna dokumentacja fotograficzna.'
  ],
  [
    'Regulatory specialists for in vitro diagnostics under the new European regulation.',
    'Doradzamy producentom testów: klasyfikacja według IVDR, ocena działania, kontakt z jednostką notyfikowaną.'
  ],
  [
    'We want somebody to develop an ELISA for a new biomarker of kidney injury.',
    'Opracowujemy testy immunoenzymatyczne i produkujemy zestawy odczynników dla laboratoriów.'
  ],
  [
    'Software house able to build a mobile app for home exercise with video.',
    'Tworzymy aplikacje mobilne dla pacjentów: ćwiczenia, przypomnienia, wideokonsultacje z terapeutą.'
  ],
  [
    'Federated learning across hospitals without moving patient data.',
    'Zespół informatyków od uczenia rozproszonego: modele trenują się u właściciela danych, w murach szpitala.'
  ],
  [
    'Supplier of collagen for scaffolds in tissue repair.',
    'Pozyskujemy kolagen ze skór rybich i robimy z niego gąbki i membrany dla inżynierii tkankowej.'
  ],
  [
    'Company to make emollient formulations and scale them to two tonnes.',
    'Laboratorium receptur kosmetycznych z halą mieszalników: kremy i balsamy od kilograma do kilku ton.'
  ],
  [
    'Need a panel of volunteers for application tests of sunscreen.',
    'Badania aplikacyjne i aparaturowe kosmetyków na probantach, także ochrona przeciwsłoneczna i skóra wrażliwa.'
  ],
  [
    'Brewery or fermentation plant with spare bioreactors for an enzyme.',
    'Wytwórnia enzymów: fermentory 10, 100 i 1 000 litrów, wydzielanie i suszenie białek.'
  ],
  [
    'Probiotic strains with documented effect on skin barrier.',
    'Kolekcja szczepów bakterii kwasu mlekowego; badamy ich wpływ na jelita i na skórę.'
  ],
  [
    'We look for a group modelling protein structures of rare variants.',
    'Obliczamy, jak mutacja zmienia białko: dynamika molekularna i interpretacja wariantów dla genetyków.'
  ],
  [
    'Access to a supercomputer for genome assembly.',
    'Centrum obliczeniowe uczelni: klaster z procesorami graficznymi, magazyn danych genomowych, pomoc programistów.'
  ],
  [
    'Rehabilitation clinic with a gait laboratory for children with cerebral palsy.',
    'Ośrodek usprawniania dzieci z mózgowym porażeniem; laboratorium analizy chodu i pracownia ortez.'
  ],
  [
    'Prosthetist who can fit a low-cost printed hand.',
    'Zaopatrzenie ortopedyczne: protezy i ortezy na miarę, skanowanie kikuta, wydruki 3D.'
  ],
  [
    'Machine vision partner to find nodules in lung CT scans.',
    'Algorytmy, które na tomografii klatki piersiowej zaznaczają guzki płuca; zespół radiologów i programistów.'
  ],
  [
    'Ultrasound department for validation of a handheld probe.',
    'Pracownia USG szpitala miejskiego, 30 tysięcy badań rocznie, lekarze szkoleni w echokardiografii i badaniach naczyń.'
  ],
  [
    'Microbiologists to follow antibiotic resistance in wastewater.',
    'Badamy ścieki z oczyszczalni: geny oporności na antybiotyki, wirusy i bakterie wykrywane metodą qPCR.'
  ],
  [
    'Tick-borne disease research group with field samples.',
    'Parazytolodzy; zbieramy kleszcze na stałych stanowiskach i oznaczamy w nich krętki boreliozy.'
  ],
  [
    'Investor for a series of biotech spin-offs, growth stage.',
    'Fundusz kapitału wzrostu dla spółek biotechnologicznych; wchodzimy po badaniach drugiej fazy.'
  ],
  [
    'Technology transfer office to license our diagnostic patents in Poland.',
    'Centrum transferu technologii akademii: wyceny, umowy licencyjne, zakładanie spółek z naukowcami.'
  ],
  [
    'Law firm to draft the consortium agreement and data processing terms.',
    'Kancelaria radców prawnych: umowy konsorcjum, ochrona danych osobowych w badaniach, prawo farmaceutyczne.'
  ],
  [
    'Ethicists to help with consent for reuse of samples.',
    'Zakład bioetyki: świadoma zgoda, komisje bioetyczne, wtórne wykorzystanie materiału i danych.'
  ],
  [
    'Doctors’ surgeries in primary care to pilot a medication review.',
    'Sieć przychodni lekarzy rodzinnych, 38 tysięcy pacjentów, wielu z kilkunastoma lekami.'
  ],
  [
    'Hospital pharmacist for compounding of paediatric doses.',
    'Apteka szpitalna z pracownią leku recepturowego i dawkami dzielonymi dla dzieci.'
  ],
  [
    'Training provider for GMP operators with practice in a clean room.',
    'Szkoła branżowa i firma szkoleniowa: kursy dla operatorów wytwórni leków, ćwiczenia w pomieszczeniu czystym.'
  ],
  [
    'Auditor for the quality system of a small device maker.',
    'Audyty według ISO 13485, budowa systemów zarządzania jakością w małych firmach, szkolenia audytorów.'
  ],
  [
    'We need stability studies of a syrup under climatic zones.',
    'Badania trwałości leków i suplementów: komory klimatyczne, analiza zanieczyszczeń, okres ważności.'
  ],
  [
    'Specialist in taste masking for bitter drugs.',
    'Technologia postaci leku: granulaty, powlekanie, maskowanie gorzkiego smaku, minitabletki.'
  ],
  [
    'Early phase unit with healthy volunteers and pharmacokinetics.',
    'Ośrodek badań pierwszej fazy, 24 łóżka, ochotnicy, oznaczanie stężeń leku we krwi.'
  ],
  [
    'Registry of patients with a rare disease of muscle.',
    'Prowadzimy rejestr chorych na dystrofie i inne choroby rzadkie, razem z fundacją rodziców.'
  ],
  [
    'Somebody who measures volatile compounds in breath.',
    'Czujniki gazów i chromatografia wydychanego powietrza: lotne związki organiczne u chorych na astmę.'
  ],
  [
    'Optical engineers for a Raman probe used during surgery.',
    'Firma optyczna: sondy światłowodowe, lasery i spektrometry ramanowskie dla medycyny.'
  ],
  [
    'Food company to cut salt in bread and ready meals.',
    'Piekarnia przemysłowa z działem rozwoju; pracujemy nad pieczywem o obniżonej zawartości soli.'
  ],
  [
    'Producer of food for special medical purposes for patients with swallowing problems.',
    'Wytwarzamy preparaty odżywcze i zagęszczone posiłki dla chorych z dysfagią i niedożywieniem.'
  ],
  [
    'Plastics recycler interested in sterile packaging waste from operating theatres.',
    'Przetwarzamy zużytą folię i włókninę z bloków operacyjnych na granulat; recykling polietylenu i polipropylenu.'
  ],
  [
    'Injection moulding of small precise parts for an inhaler.',
    'Narzędziownia i wtryskownia: części precyzyjne z tworzyw do inhalatorów i strzykawek, formy wielogniazdowe.'
  ],
  [
    'Cold chain operator for vaccines in small towns.',
    'Transport farmaceutyczny w temperaturze 2–8 stopni, hurtownia zgodna z GDP, dostawy szczepionek do przychodni.'
  ],
  [
    'Emergency physicians to evaluate a triage algorithm.',
    'Szpitalny oddział ratunkowy, 70 tysięcy przyjęć; badamy segregację medyczną i przepływ chorych.'
  ],
  [
    'Mental health service for a digital therapy of depression.',
    'Centrum zdrowia psychicznego: psychoterapia, leczenie depresji i lęku, gotowość do prób z aplikacjami.'
  ],
  [
    'Association of carers of people with dementia.',
    'Stowarzyszenie rodzin osób z chorobą Alzheimera: grupy wsparcia, opieka wytchnieniowa, szkolenia opiekunów.'
  ],
  [
    'Cell therapy laboratory working with mesenchymal stem cells.',
    'Bank tkanek i komórek: izolujemy komórki macierzyste z galarety Whartona i przygotowujemy preparaty do podania.'
  ],
  [
    'Horse and dog clinic for a study of joint implants.',
    'Klinika weterynaryjna małych zwierząt i koni; ortopedia, endoprotezy i rehabilitacja zwierząt.'
  ],
  [
    'Accelerator that prepares teams for talks with investors.',
    'Akcelerator dla młodych firm medycznych: mentorzy, due diligence, przygotowanie do rozmów z funduszami.'
  ],
  [
    'Smart textile developer for a shirt that measures breathing.',
    'Instytut włókiennictwa: dzianiny z czujnikami oddechu i tętna, elektronika wszyta w odzież.'
  ]
]
