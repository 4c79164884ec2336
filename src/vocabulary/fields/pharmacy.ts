import { term } from '#vocabulary/term.ts'

/** Medicines from the molecule to the shelf. */
export const pharmacy = term(
  'pharmacy',
  'farmacja i leki',
  'pharmacy and medicines',
  'farmacja; pharmacy; farmaceutyki; pharmaceuticals; przemysł farmaceutyczny; produkty lecznicze; medicinal products',
  [
    term(
      'drug-discovery',
      'odkrywanie leków',
      'drug discovery',
      'poszukiwanie leków; nowe leki; new drugs; drug development; rozwój leków; badania nad lekami',
      [
        term(
          'medicinal-chemistry',
          'chemia medyczna',
          'medicinal chemistry',
          'chemia leków; synteza chemiczna; chemical synthesis; małe cząsteczki; small molecules; synteza organiczna; organic synthesis'
        ),
        term(
          'hit-screening',
          'badania przesiewowe związków',
          'compound screening',
          'high-throughput screening; HTS; skrining; biblioteka związków; compound library'
        ),
        term(
          'drug-design',
          'projektowanie leków',
          'drug design',
          'dokowanie molekularne; molecular docking; modelowanie molekularne; molecular modelling; CADD'
        ),
        term(
          'target-identification',
          'cele molekularne',
          'drug targets',
          'identyfikacja celów terapeutycznych; target identification; target validation'
        )
      ]
    ),
    term(
      'preclinical',
      'badania przedkliniczne',
      'preclinical research',
      'preclinical studies; badania na zwierzętach; animal studies; in vivo; przedkliniczny; model zwierzęcy; animal models',
      [
        term(
          'pharmacology',
          'farmakologia',
          'pharmacology',
          'farmakodynamika; pharmacodynamics; działanie leków; drug action; farmakologia kliniczna; clinical pharmacology'
        ),
        term(
          'pharmacokinetics',
          'farmakokinetyka',
          'pharmacokinetics',
          'ADME; PK/PD; biorównoważność; bioequivalence; biodostępność; bioavailability; stężenie leku; drug levels; terapia monitorowana; therapeutic drug monitoring; TDM'
        ),
        term(
          'toxicology',
          'toksykologia',
          'toxicology',
          'toksyczność; toxicity; bezpieczeństwo substancji; safety testing; hepatotoksyczność; hepatotoxicity; genotoksyczność; genotoxicity; DILI; in vitro toxicology; ocena bezpieczeństwa chemicznego'
        ),
        term(
          'pharmacogenetics',
          'farmakogenetyka',
          'pharmacogenetics',
          'farmakogenomika; pharmacogenomics; DPYD; dobór leku do genotypu'
        )
      ]
    ),
    term(
      'drug-forms',
      'postać leku',
      'dosage forms',
      'technologia postaci leku; pharmaceutical technology; formy leku; tabletki; tablets; kapsułki; capsules; galenika; formulacja leku; drug formulation; pharmaceutical formulation',
      [
        term(
          'drug-delivery',
          'systemy podawania leków',
          'drug delivery systems',
          'nośniki leków; drug delivery; uwalnianie leku; controlled release; drug carriers; dostarczanie leków'
        ),
        term(
          'inhaled-medicines',
          'leki wziewne',
          'inhaled medicines',
          'inhalatory; inhalers; aerozole lecznicze; nebulizacja; inhalation'
        ),
        term(
          'injectables',
          'leki do wstrzykiwań',
          'injectables',
          'leki parenteralne; parenterals; ampułkostrzykawki; prefilled syringes; rozlew jałowy; fill and finish; aseptic filling'
        ),
        term(
          'paediatric-medicines',
          'leki pediatryczne',
          'paediatric medicines',
          'maskowanie smaku; taste masking; leki dla dzieci; medicines for children; children’s medicines; pediatric formulations'
        ),
        term(
          'printed-medicines',
          'druk leków',
          'printed medicines',
          'druk 3D leków; 3D printed tablets; drukowane leki; drug printing'
        ),
        term(
          'stability',
          'trwałość',
          'stability testing',
          'badania trwałości; badania stabilności; stability studies; shelf life; okres ważności; stabilność produktu; stabilność'
        )
      ]
    ),
    term(
      'generics',
      'leki generyczne',
      'generic medicines',
      'generyki; generics; odpowiedniki leków; leki odtwórcze',
      [
        term(
          'biosimilars',
          'leki biopodobne',
          'biosimilars',
          'biopodobne; biologic drugs; leki biologiczne; biologiczne produkty lecznicze; biopharmaceuticals; biofarmaceutyki'
        )
      ]
    ),
    term(
      'drug-substances',
      'substancje czynne',
      'active pharmaceutical ingredients',
      'API; substancja farmaceutyczna; drug substance; intermediaty; wytwarzanie substancji czynnych'
    ),
    term(
      'herbal-medicines',
      'fitofarmaceutyki',
      'herbal medicines',
      'leki roślinne; fitoterapia; phytotherapy; ziołolecznictwo; herbal products; preparaty ziołowe; zioła; herbs; phytopharmaceuticals',
      [
        term(
          'phytochemistry',
          'fitochemia',
          'phytochemistry',
          'związki roślinne; plant compounds; metabolity wtórne; secondary metabolites; polifenole; polyphenols; antocyjany; anthocyanins'
        ),
        term(
          'herbal-standardisation',
          'standaryzacja surowca',
          'raw material standardisation',
          'standaryzacja; standardyzacja ekstraktów; extract standardisation; autentyczność surowca; adulteration; DNA barcoding; HPTLC; tożsamość surowca'
        ),
        term(
          'cannabis',
          'konopie',
          'cannabis',
          'konopie lecznicze; medical cannabis; CBD; kannabinoidy; cannabinoids; hemp'
        )
      ]
    ),
    term(
      'pharmacy-practice',
      'praktyka farmaceutyczna',
      'pharmacy practice',
      'apteka; apteki; community pharmacy; opieka farmaceutyczna; pharmaceutical care',
      [
        term(
          'hospital-pharmacy',
          'farmacja szpitalna',
          'hospital pharmacy',
          'apteka szpitalna; farmacja kliniczna; clinical pharmacy; farmaceuta kliniczny; clinical pharmacist; receptura apteczna; leki recepturowe; compounded medicines; apteka recepturowa; compounding pharmacy'
        ),
        term(
          'medication-safety',
          'bezpieczeństwo farmakoterapii',
          'medication safety',
          'polipragmazja; polypharmacy; depreskrypcja; deprescribing; przegląd lekowy; medication review; interakcje leków; drug interactions'
        )
      ]
    ),
    term(
      'pharmacovigilance',
      'farmakowigilancja',
      'pharmacovigilance',
      'nadzór nad bezpieczeństwem leków; drug safety; działania niepożądane; adverse events; adverse drug reactions; monitorowanie bezpieczeństwa'
    )
  ]
)
