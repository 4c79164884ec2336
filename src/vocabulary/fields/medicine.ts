import { term } from '#vocabulary/term.ts'

/** Fields of medicine by what is treated. */
export const medicine = term(
  'clinical-medicine',
  'medycyna kliniczna',
  'clinical medicine',
  'dziedziny kliniczne; specjalności lekarskie; medical specialties',
  [
    term('internal-medicine', 'choroby wewnętrzne', 'internal medicine', 'interna; medycyna wewnętrzna', [
      term(
        'cardiology',
        'kardiologia',
        'cardiology',
        'choroby serca; heart disease; niewydolność serca; heart failure; układ krążenia; cardiovascular; sercowo-naczyniowe; arytmia; arrhythmia; migotanie przedsionków; atrial fibrillation; nadciśnienie; hypertension; zawał; EKG; ECG; serce; heart; kardiolodzy'
      ),
      term(
        'diabetology',
        'diabetologia',
        'diabetology',
        'cukrzyca; diabetes; insulina; insulin; glikemia; glucose monitoring; stopa cukrzycowa; diabetic foot; diabetic; cukrzycowy'
      ),
      term(
        'endocrinology',
        'endokrynologia',
        'endocrinology',
        'hormony; hormones; tarczyca; thyroid; zaburzenia hormonalne'
      ),
      term(
        'pulmonology',
        'choroby płuc',
        'respiratory medicine',
        'pulmonologia; pulmonology; astma; asthma; POChP; COPD; układ oddechowy; lung diseases; mukowiscydoza; cystic fibrosis; respiratory diseases; pneumonologia; chest medicine; płuca; lungs; oddychanie; breathing; płuco'
      ),
      term(
        'gastroenterology',
        'gastroenterologia',
        'gastroenterology',
        'jelita; gut; hepatologia; hepatology; wątroba; liver; choroby jelit; bowel disease; przewód pokarmowy; gastrointestinal'
      ),
      term(
        'nephrology',
        'nefrologia',
        'nephrology',
        'nerki; kidney; dializa; dialysis; choroby nerek; renal; dializowani; kidneys'
      ),
      term(
        'haematology',
        'hematologia',
        'haematology',
        'hematology; choroby krwi; blood diseases; białaczka; leukaemia; leukemia; krzepnięcie; coagulation; szpik; bone marrow; szpik kostny; chłoniak; lymphoma'
      ),
      term('rheumatology', 'reumatologia', 'rheumatology', 'stawy; zapalenie stawów; arthritis; RZS'),
      term(
        'infectious-diseases',
        'choroby zakaźne',
        'infectious diseases',
        'zakażenia; infections; infekcje; sepsa; sepsis; COVID-19'
      ),
      term(
        'allergology',
        'alergologia',
        'allergology',
        'alergia; allergy; alergeny; allergens; alergie; uczulenia; pyłki roślin; tree pollen'
      ),
      term(
        'geriatrics',
        'geriatria',
        'geriatrics',
        'medycyna wieku podeszłego; geriatric medicine; sarkopenia; sarcopenia; wielochorobowość; multimorbidity; frailty'
      )
    ]),
    term(
      'oncology',
      'onkologia',
      'oncology',
      'nowotwory; cancer; tumours; tumors; guzy; leczenie nowotworów; choroby nowotworowe; onkolodzy; chorzy na raka; przerzuty; metastases',
      [
        term(
          'radiotherapy',
          'radioterapia',
          'radiotherapy',
          'radiation therapy; radiation oncology; brachyterapia; brachytherapy; napromienianie; protonoterapia; proton therapy'
        ),
        term('lung-cancer', 'rak płuca', 'lung cancer', 'guzki płuca; lung nodules; nowotwory płuc'),
        term('breast-cancer', 'rak piersi', 'breast cancer', 'nowotwory piersi; mammografia; mammography'),
        term(
          'chemotherapy',
          'chemioterapia',
          'chemotherapy',
          'leki przeciwnowotworowe; anticancer drugs; cytostatyki; cytostatics; antineoplastic'
        ),
        term(
          'immuno-oncology',
          'immunoonkologia',
          'immuno-oncology',
          'immunoterapia; immunotherapy; immunoterapia nowotworów; checkpoint inhibitors'
        ),
        term(
          'palliative-care',
          'opieka paliatywna',
          'palliative care',
          'hospicjum; hospice; medycyna paliatywna; opieka hospicyjna; end-of-life care'
        )
      ]
    ),
    term(
      'neurology',
      'neurologia',
      'neurology',
      'choroby neurologiczne; neurological disorders; układ nerwowy; nervous system; neurolodzy; stwardnienie rozsiane; multiple sclerosis; migrena; migraine',
      [
        term('stroke', 'udar', 'stroke', 'udar mózgu; udary; poudarowy; post-stroke; stroke survivors'),
        term('epilepsy', 'padaczka', 'epilepsy', 'napady padaczkowe; seizures; epileptologia'),
        term(
          'neurodegeneration',
          'choroby neurodegeneracyjne',
          'neurodegenerative diseases',
          'Alzheimer; choroba Alzheimera; Parkinson; choroba Parkinsona; otępienie; dementia; demencja; neurodegeneracja'
        ),
        term(
          'sleep-medicine',
          'medycyna snu',
          'sleep medicine',
          'zaburzenia snu; sleep disorders; bezdech; sleep apnoea; polisomnografia'
        ),
        term(
          'electroencephalography',
          'EEG',
          'electroencephalography',
          'elektroencefalografia; elektroencefalogram; dry electrodes; suche elektrody'
        )
      ]
    ),
    term(
      'surgery',
      'chirurgia',
      'surgery',
      'zabiegi operacyjne; surgical procedures; operating theatre; blok operacyjny; surgeons; surgeon; chirurdzy; zabieg',
      [
        term(
          'orthopaedics',
          'ortopedia',
          'orthopaedics',
          'orthopedics; traumatologia; traumatology; narząd ruchu; musculoskeletal; urazy; biodro; hip; knee; ortopedzi; kręgosłup; złamania; fractures'
        ),
        term('neurosurgery', 'neurochirurgia', 'neurosurgery', ''),
        term('cardiac-surgery', 'kardiochirurgia', 'cardiac surgery', 'heart surgery; operacje serca'),
        term(
          'wound-care',
          'leczenie ran',
          'wound care',
          'gojenie ran; wound healing; rany przewlekłe; chronic wounds; owrzodzenia; ulcers; odleżyny; pressure ulcers; oparzenia; burns; rany trudno gojące; rany; wounds; rana'
        ),
        term(
          'transplantology',
          'transplantologia',
          'transplantation medicine',
          'przeszczepy; transplants; transplantation; dawstwo narządów; organ donation'
        ),
        term(
          'surgical-planning',
          'planowanie zabiegów',
          'surgical planning',
          'planowanie operacji; preoperative planning; chirurgia wspomagana komputerowo; computer-assisted surgery'
        ),
        term('urology', 'urologia', 'urology', 'pęcherz moczowy; urinary; prostata; prostate')
      ]
    ),
    term(
      'intensive-care',
      'intensywna terapia',
      'intensive care',
      'OIOM; ICU; OIT; anestezjologia; anaesthesiology; anesthesiology; critical care; intensywna opieka; intensive care unit; intensive care units; anestezjolodzy; anaesthetists',
      [
        term(
          'emergency-medicine',
          'medycyna ratunkowa',
          'emergency medicine',
          'ratownictwo medyczne; emergency department; SOR; ratownicy; paramedics; stany nagłe'
        ),
        term(
          'mechanical-ventilation',
          'wentylacja mechaniczna',
          'mechanical ventilation',
          'wentylacja domowa; home ventilation; niewydolność oddechowa; respiratory failure'
        ),
        term(
          'infection-control',
          'zakażenia szpitalne',
          'hospital infections',
          'kontrola zakażeń; infection control; infection prevention; zapobieganie zakażeniom; nosocomial infections; healthcare-associated infections; higiena rąk; hand hygiene; HAI'
        )
      ]
    ),
    term(
      'child-health',
      'pediatria',
      'paediatrics',
      'pediatrics; zdrowie dzieci; child health; children; dziecko; medycyna dziecięca; pediatric patients; dziecięcy; dzieci; dziecko w szpitalu; szpital dziecięcy; children’s hospital; youth; młodzież; adolescents',
      [
        term(
          'neonatology',
          'neonatologia',
          'neonatology',
          'noworodki; newborns; wcześniaki; preterm infants; premature babies; oddział noworodkowy; niemowlęta; infants; niemowląt; niemowlę; toddlers'
        ),
        term(
          'paediatric-oncology',
          'onkologia dziecięca',
          'paediatric oncology',
          'pediatric oncology; nowotwory dziecięce; childhood cancer'
        )
      ]
    ),
    term(
      'womens-health',
      'zdrowie kobiet',
      'women’s health',
      'ginekologia; gynaecology; gynecology; położnictwo; obstetrics; obstetricians; maternity; kobiety; women; poród; birth; oddział położniczy; maternity ward',
      [
        term(
          'reproductive-medicine',
          'medycyna rozrodu',
          'reproductive medicine',
          'niepłodność; infertility; płodność; fertility; in vitro fertilisation; IVF; andrologia'
        ),
        term(
          'pregnancy',
          'ciąża',
          'pregnancy',
          'opieka nad ciężarną; antenatal care; prenatal; okołoporodowy; perinatal'
        )
      ]
    ),
    term('eye-and-ear', 'narządy zmysłów', 'sensory medicine', '', [
      term(
        'ophthalmology',
        'okulistyka',
        'ophthalmology',
        'oko; eye; wzrok; vision; siatkówka; retina; retinopatia; retinopathy; zaćma; soczewki; jaskra; glaucoma; okuliści; oczy; eyes; dno oka; fundus'
      ),
      term(
        'otolaryngology',
        'laryngologia',
        'otolaryngology',
        'ENT; audiologia; audiology; słuch; hearing; aparaty słuchowe; hearing aids; otolaryngologia; głos i mowa; deafness; głuchota; niesłyszący; deaf'
      )
    ]),
    term(
      'dentistry',
      'stomatologia',
      'dentistry',
      'dental; uzębienie; teeth; implantologia; dental implants; ortodoncja; orthodontics; jama ustna; oral health; protetyka stomatologiczna; dental prosthetics; dentysta; dentist; dentists; stomatolodzy; korony zębowe; dental crowns; crowns',
      [
        term('periodontology', 'periodontologia', 'periodontology', 'dziąsła; gums; przyzębie'),
        term(
          'maxillofacial-surgery',
          'chirurgia szczękowo-twarzowa',
          'maxillofacial surgery',
          'żuchwa; mandible; szczęka; jaw'
        )
      ]
    ),
    term(
      'psychiatry',
      'psychiatria',
      'psychiatry',
      'zaburzenia psychiczne; mental disorders; depresja; depression; schizofrenia; anxiety; autyzm; autism; psychiatrzy; bipolar; zaburzenia lękowe',
      [
        term(
          'addictions',
          'uzależnienia',
          'addictions',
          'leczenie uzależnień; substance use; alkohol; tytoń; smoking cessation'
        )
      ]
    )
  ]
)
