import { type DemoOrganisation, member } from './organisation.ts'

/** Small and micro enterprises of the demo cluster. */
export const smallerEnterprises: readonly DemoOrganisation[] = [
  member(
    'peptydium',
    'Peptydium sp. z o.o.',
    'Peptydium',
    'smallEnterprise',
    'BIZ.BIO',
    'Borkowice',
    ['synteza peptydów', 'chemia medyczna', 'oczyszczanie białek'],
    'Peptydy na zamówienie, od miligrama do stu gramów, oraz trzy własne cząsteczki przeciwdrobnoustrojowe.',
    'Peptides to order, from a milligram to a hundred grams, and three antimicrobial molecules of its own.'
  ),
  member(
    'cytomena',
    'Cytomena sp. z o.o.',
    'Cytomena',
    'smallEnterprise',
    'BIZ.BIO',
    'Rudawiec',
    ['hodowle komórkowe', 'organoidy', 'terapie komórkowe', 'cytometria'],
    'Organoidy jelita i wątroby dla tych, którzy chcą mniej badań na zwierzętach.',
    'Gut and liver organoids for those who want fewer animal studies.'
  ),
  member(
    'obrazownia',
    'Obrazownia sp. z o.o.',
    'Obrazownia',
    'smallEnterprise',
    'BIZ.MED',
    'Nadrudawie',
    ['analiza obrazów', 'uczenie maszynowe', 'radiologia', 'patomorfologia'],
    'Oprogramowanie, które czyta skany obok radiologa, nie zamiast niego.',
    'Software that reads scans beside the radiologist, not instead.'
  ),
  member(
    'algoruda',
    'Algoruda sp. z o.o.',
    'Algoruda',
    'smallEnterprise',
    'BIZ.MED',
    'Borkowice',
    ['analiza danych', 'uczenie maszynowe', 'modele predykcyjne', 'uczenie federacyjne'],
    'Modele ryzyka dla szpitali, które nie mogą wypuścić danych poza swoje mury.',
    'Risk models for hospitals whose data may not leave the building.'
  ),
  member(
    'fagolab',
    'Fagolab sp. z o.o.',
    'Fagolab',
    'smallEnterprise',
    'BIZ.BIO',
    'Nadrudawie',
    ['bakteriofagi', 'mikrobiologia', 'antybiotykooporność', 'fermentacja'],
    'Kolekcja 630 bakteriofagów i mała wytwórnia preparatów do badań.',
    'A collection of 630 phages and a small plant for investigational preparations.'
  ),
  member(
    'fitorudawa',
    'Fitorudawa sp. z o.o.',
    'Fitorudawa',
    'smallEnterprise',
    'BIZ.BIO',
    'Stare Olchy',
    ['ekstrakcja', 'surowce roślinne', 'suplementy diety', 'rośliny lecznicze'],
    'Ekstrakty z dziewanny, macierzanki i jarzębiny od 40 rolników kontraktowych.',
    'Extracts of mullein, thyme and rowan from 40 contracted farmers.'
  ),
  member(
    'chromatos',
    'Chromatos sp. z o.o.',
    'Chromatos',
    'smallEnterprise',
    'BIZ.USŁ',
    'Rudawiec',
    ['chromatografia', 'spektrometria mas', 'kontrola jakości', 'metabolomika'],
    'Laboratorium kontraktowe: LC-MS, GC-MS, walidacja metod, raporty na czas.',
    'A contract laboratory: LC-MS, GC-MS, method validation, reports on time.'
  ),
  member(
    'borek',
    'Mikroskopia Borek sp. z o.o.',
    'Mikroskopia Borek',
    'smallEnterprise',
    'BIZ.MED',
    'Borkowice',
    ['mikroskopia', 'optyka', 'obrazowanie', 'automatyka laboratoryjna'],
    'Mikroskopy do zadań specjalnych i skanery preparatów.',
    'Microscopes for odd jobs, and slide scanners.'
  ),
  member(
    'przeplyw',
    'Przepływ Mikrofluidyka sp. z o.o.',
    'Przepływ',
    'smallEnterprise',
    'BIZ.MED',
    'Borkowice',
    ['mikrofluidyka', 'lab-on-chip', 'prototypowanie', 'wtrysk precyzyjny'],
    'Układy mikroprzepływowe z tworzyw: prototyp w tydzień, seria w kwartał.',
    'Microfluidic chips in plastic: a prototype in a week, a series in a quarter.'
  ),
  member(
    'regulator',
    'Regulator Med sp. z o.o.',
    'Regulator Med',
    'smallEnterprise',
    'BIZ.USŁ',
    'Nadrudawie',
    ['MDR', 'IVDR', 'certyfikacja wyrobu medycznego', 'ocena kliniczna'],
    'Dokumentacja techniczna, ocena kliniczna, rozmowa z jednostką notyfikowaną.',
    'Technical files, clinical evaluation and talking to the notified body.'
  ),
  member(
    'rynekbio',
    'Rynekbio sp. z o.o.',
    'Rynekbio',
    'smallEnterprise',
    'BIZ.USŁ',
    'Nadrudawie',
    ['ocena technologii medycznych', 'ekonomika zdrowia', 'analiza rynku', 'umiędzynarodowienie'],
    'Liczy, czy terapia się opłaci i komu; pomaga wejść na rynki czeski, słowacki i niemiecki.',
    'Works out whether a therapy pays and for whom; helps to enter Czech, Slovak and German markets.'
  ),
  member(
    'protezownia',
    'Protezownia sp. z o.o.',
    'Protezownia',
    'smallEnterprise',
    'BIZ.MED',
    'Jaworze Rudawskie',
    ['protetyka', 'egzoszkielety', 'druk 3D', 'biomechanika'],
    'Protezy i ortezy dopasowane do pracy i pasji, nie tylko do kikuta.',
    'Prostheses and orthoses fitted to work and passion, not only to the limb.'
  ),
  member(
    'dentura',
    'Dentura Lab sp. z o.o.',
    'Dentura Lab',
    'smallEnterprise',
    'BIZ.MED',
    'Rudawiec',
    ['stomatologia', 'ceramika', 'druk 3D', 'biomateriały'],
    'Cyfrowe laboratorium protetyki stomatologicznej i producent szkieł bioaktywnych.',
    'A digital dental laboratory and maker of bioactive glass.'
  ),
  member(
    'skarbiec',
    'Biobank Skarbiec sp. z o.o.',
    'Biobank Skarbiec',
    'smallEnterprise',
    'BIZ.BIO',
    'Rudawiec',
    ['biobankowanie', 'zgody pacjentów', 'dane FAIR', 'logistyka próbek'],
    'Przechowuje 210 tysięcy próbek ludzkich i zgody, bez których byłyby bezużyteczne.',
    'Keeps 210 000 human samples and the consents without which they would be useless.'
  ),
  member(
    'lipowa',
    'Gabinet Lipowa',
    'Gabinet Lipowa',
    'microEnterprise',
    'BIZ.USŁ',
    'Nadrudawie',
    ['dermatologia', 'kosmetologia', 'badania aplikacyjne'],
    'Gabinet dermatologii i kosmetologii; prowadzi krótkie badania aplikacyjne pod nadzorem lekarza.',
    'A dermatology and cosmetology practice that runs short application tests under a physician.'
  ),
  member(
    'sowa',
    'Kancelaria Patentowa Sowa i Wspólnicy',
    'Kancelaria Sowa',
    'microEnterprise',
    'BIZ.USŁ',
    'Borkowice',
    ['patenty', 'czystość patentowa', 'umowy konsorcjum', 'znaki towarowe'],
    'Rzecznicy patentowi z wykształceniem chemicznym i elektronicznym.',
    'Patent attorneys with degrees in chemistry and electronics.'
  ),
  member(
    'sosna',
    'Statystyka Sosna',
    'Statystyka Sosna',
    'microEnterprise',
    'BIZ.USŁ',
    'Młynary Dolne',
    ['statystyka medyczna', 'plan badania', 'analiza danych'],
    'Dwie statystyczki, które wolą policzyć liczebność próby przed badaniem niż tłumaczyć ją po.',
    'Two statisticians who would rather compute the sample size before a study than explain it after.'
  ),
  member(
    'dotyk',
    'Projektownia Dotyk',
    'Projektownia Dotyk',
    'microEnterprise',
    'BIZ.USŁ',
    'Borkowice',
    ['użyteczność wyrobów', 'wzornictwo', 'aplikacje mobilne', 'testy użyteczności'],
    'Projektuje wyroby i ekrany dla drżących rąk i słabych oczu; badania według IEC 62366.',
    'Designs devices and screens for shaky hands and weak eyes; studies to IEC 62366.'
  ),
  member(
    'widmo',
    'Widmo Spektroskopia',
    'Widmo',
    'microEnterprise',
    'BIZ.MED',
    'Rudawiec',
    ['spektroskopia ramanowska', 'optyka', 'chemometria'],
    'Ręczne spektrometry Ramana i modele, które zamieniają widmo w odpowiedź.',
    'Hand-held Raman spectrometers and the models that turn a spectrum into an answer.'
  ),
  member(
    'neurospis',
    'Neurospis',
    'Neurospis',
    'microEnterprise',
    'BIZ.MED',
    'Nadrudawie',
    ['EEG', 'przetwarzanie sygnałów', 'neurologia', 'elektronika noszona'],
    'Opaska EEG do domu i oprogramowanie do opisu długich zapisów.',
    'A home EEG band and software that annotates long recordings.'
  ),
  member(
    'klon',
    'Audyt Jakości Klon',
    'Audyt Klon',
    'microEnterprise',
    'BIZ.USŁ',
    'Stare Olchy',
    ['audyt GMP', 'systemy jakości', 'ISO 13485', 'walidacja procesów'],
    'Trzech audytorów z praktyką wytwórczą; buduje systemy jakości, które da się stosować.',
    'Three auditors with manufacturing experience; builds quality systems that people can use.'
  ),
  member(
    'skalpel',
    'Szkolenia Skalpel',
    'Szkolenia Skalpel',
    'microEnterprise',
    'BIZ.USŁ',
    'Rudawiec',
    ['szkolenia', 'symulacja medyczna', 'rzeczywistość wirtualna', 'dydaktyka medyczna'],
    'Szkolenia zabiegowe w rzeczywistości wirtualnej i na fantomach własnej produkcji.',
    'Procedural training in virtual reality and on phantoms of its own making.'
  ),
  member(
    'algi',
    'Algi Rudawskie',
    'Algi Rudawskie',
    'microEnterprise',
    'BIZ.BIO',
    'Jaworze Rudawskie',
    ['mikroalgi', 'fotobioreaktory', 'surowce kosmetyczne', 'barwniki naturalne'],
    'Hoduje spirulinę i chlorellę w rurach szklarni po dawnej hucie.',
    'Grows spirulina and chlorella in the glass tubes of a former glassworks.'
  )
]
