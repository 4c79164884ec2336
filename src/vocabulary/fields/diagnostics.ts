import { term } from '#vocabulary/term.ts'

/** Finding out what is wrong. */
export const diagnostics = term(
  'diagnostics',
  'diagnostyka',
  'diagnostics',
  'diagnostyka medyczna; medical diagnostics; wykrywanie chorób; disease detection; rozpoznawanie chorób',
  [
    term(
      'laboratory-diagnostics',
      'diagnostyka laboratoryjna',
      'laboratory diagnostics',
      'medycyna laboratoryjna; laboratory medicine; laboratoria medyczne; medical laboratories; badania laboratoryjne; laboratory tests; laboratory testing; clinical chemistry; analityka medyczna',
      [
        term(
          'in-vitro-diagnostics',
          'diagnostyka in vitro',
          'in vitro diagnostics',
          'IVD; testy diagnostyczne; diagnostic tests; zestawy diagnostyczne; diagnostic kits; odczynniki diagnostyczne; reagents'
        ),
        term(
          'point-of-care',
          'diagnostyka przyłóżkowa',
          'point-of-care testing',
          'POCT; testy przyłóżkowe; szybkie testy; rapid tests; bedside tests; lateral flow; testy paskowe; point-of-care diagnostics'
        ),
        term(
          'immunoassays',
          'testy immunologiczne',
          'immunoassays',
          'ELISA; immunologiczne oznaczenia; immunochemia; immunoenzymatic assays; testy immunoenzymatyczne; antibody tests'
        ),
        term(
          'microfluidics',
          'mikrofluidyka',
          'microfluidics',
          'mikroprzepływy; microfluidic chips; układy mikroprzepływowe; microfluidic'
        ),
        term(
          'lab-on-chip',
          'lab-on-chip',
          'lab-on-a-chip',
          'laboratorium na chipie; mikroukłady diagnostyczne; diagnostic cartridge; chip diagnostyczny'
        ),
        term(
          'dried-blood-spots',
          'sucha kropla krwi',
          'dried blood spots',
          'DBS; pobieranie krwi z palca; blood microsampling'
        )
      ]
    ),
    term(
      'molecular-diagnostics',
      'diagnostyka molekularna',
      'molecular diagnostics',
      'badania molekularne; molecular tests; molecular testing',
      [
        term(
          'pcr',
          'PCR',
          'polymerase chain reaction',
          'qPCR; RT-PCR; reakcja łańcuchowa polimerazy; LAMP; RT-LAMP; amplifikacja; nucleic acid amplification'
        ),
        term(
          'genetic-diagnostics',
          'diagnostyka genetyczna',
          'genetic diagnostics',
          'badania genetyczne; genetic testing; testy genetyczne; genetic tests; poradnictwo genetyczne; genetic counselling; warianty genetyczne; genetic variants; VUS'
        ),
        term(
          'liquid-biopsy',
          'biopsja płynna',
          'liquid biopsy',
          'ctDNA; krążące DNA nowotworowe; circulating tumour DNA; płynna biopsja; minimal residual disease; MRD'
        ),
        term(
          'biomarkers',
          'biomarkery',
          'biomarkers',
          'markery; markers; markery nowotworowe; tumour markers; wskaźniki biologiczne; biomarker discovery'
        ),
        term(
          'companion-diagnostics',
          'diagnostyka towarzysząca',
          'companion diagnostics',
          'CDx; dobór terapii; medycyna spersonalizowana; personalised medicine; precision medicine; medycyna precyzyjna; personalized medicine'
        )
      ]
    ),
    term(
      'medical-imaging',
      'obrazowanie',
      'medical imaging',
      'diagnostyka obrazowa; diagnostic imaging; obrazowanie medyczne; imaging; badania obrazowe',
      [
        term(
          'radiology',
          'radiologia',
          'radiology',
          'rentgen; X-ray; RTG; radiolog; radiologist; zdjęcia rentgenowskie'
        ),
        term(
          'computed-tomography',
          'tomografia komputerowa',
          'computed tomography',
          'tomografia; CT; TK; skany tomograficzne; CT scans'
        ),
        term(
          'magnetic-resonance',
          'rezonans magnetyczny',
          'magnetic resonance imaging',
          'MRI; MR; rezonans; fMRI'
        ),
        term(
          'ultrasound',
          'ultrasonografia',
          'ultrasound',
          'USG; ultradźwięki; echokardiografia; echocardiography; sonography'
        ),
        term(
          'nuclear-medicine',
          'medycyna nuklearna',
          'nuclear medicine',
          'PET; SPECT; radiofarmaceutyki; radiopharmaceuticals; izotopy; teranostyka; theranostics'
        ),
        term(
          'endoscopy',
          'endoskopia',
          'endoscopy',
          'kolonoskopia; colonoscopy; gastroskopia; bronchoskopia'
        ),
        term(
          'image-analysis',
          'analiza obrazów',
          'image analysis',
          'przetwarzanie obrazów; image processing; segmentacja obrazów; image segmentation; widzenie komputerowe; computer vision; rozpoznawanie obrazów; radiomika; radiomics'
        )
      ]
    ),
    term(
      'pathology',
      'patomorfologia',
      'pathology',
      'histopatologia; histopathology; patologia; histologia; histology; badanie śródoperacyjne; frozen section; cytologia; patolog; pathologist',
      [
        term(
          'digital-pathology',
          'patomorfologia cyfrowa',
          'digital pathology',
          'telepatologia; telepathology; skaner preparatów; slide scanner; whole slide imaging; cyfrowe preparaty; patologia cyfrowa'
        ),
        term(
          'immunohistochemistry',
          'immunohistochemia',
          'immunohistochemistry',
          'IHC; barwienia immunohistochemiczne; staining'
        )
      ]
    ),
    term(
      'analytical-methods',
      'metody analityczne',
      'analytical methods',
      'chemia analityczna; analytical chemistry; analityka chemiczna; analizy instrumentalne; instrumental analysis',
      [
        term(
          'chromatography',
          'chromatografia',
          'chromatography',
          'HPLC; UPLC; GC; chromatografia cieczowa; liquid chromatography; chromatografia gazowa; gas chromatography'
        ),
        term(
          'mass-spectrometry',
          'spektrometria mas',
          'mass spectrometry',
          'LC-MS; LC-MS/MS; GC-MS; MALDI; spektrometria masowa; widma mas; mass spectra'
        ),
        term(
          'spectroscopy',
          'spektroskopia',
          'spectroscopy',
          'podczerwień; FTIR; NMR; analiza widm; spectral analysis; near-infrared'
        ),
        term(
          'raman',
          'spektroskopia ramanowska',
          'Raman spectroscopy',
          'Raman; SERS; rozpraszanie ramanowskie'
        ),
        term(
          'chemometrics',
          'chemometria',
          'chemometrics',
          'analiza wielowymiarowa widm; multivariate analysis'
        ),
        term(
          'microscopy',
          'mikroskopia',
          'microscopy',
          'mikroskopia konfokalna; confocal microscopy; mikroskopia elektronowa; electron microscopy; mikroskop; microscope; SEM; TEM'
        ),
        term(
          'optics',
          'optyka',
          'optics',
          'fotonika; photonics; lasery; lasers; układy optyczne; optical systems; biofotonika; światłowody'
        ),
        term(
          'lab-automation',
          'automatyka laboratoryjna',
          'laboratory automation',
          'automatyzacja laboratorium; lab robots; roboty pipetujące; pipetting robots; LIMS; liquid handling'
        )
      ]
    ),
    term(
      'screening',
      'badania przesiewowe',
      'screening',
      'przesiew; population screening; screening programmes; wczesne wykrywanie; early detection; skrining populacyjny',
      [
        term(
          'newborn-screening',
          'przesiew noworodków',
          'newborn screening',
          'badania przesiewowe noworodków; neonatal screening'
        ),
        term(
          'functional-tests',
          'testy czynnościowe',
          'functional tests',
          'spirometria; spirometry; holter; testy wysiłkowe; functional assay'
        )
      ]
    )
  ]
)
