import { term } from '#vocabulary/term.ts'

/** Data of the life sciences, and what is made of them. */
export const bioinformatics = term(
  'bioinformatics-and-data',
  'bioinformatyka i dane',
  'bioinformatics and data',
  'dane w naukach o życiu; life science data',
  [
    term(
      'bioinformatics',
      'bioinformatyka',
      'bioinformatics',
      'biologia obliczeniowa; computational biology; analiza sekwencji; sequence analysis; dane genomowe; genomic data; genome data analysis',
      [
        term(
          'protein-modelling',
          'modelowanie białek',
          'protein modelling',
          'protein modeling; przewidywanie struktury białek; protein structure prediction; AlphaFold; dynamika molekularna; molecular dynamics'
        ),
        term(
          'systems-biology',
          'biologia systemów',
          'systems biology',
          'biologia systemowa; modelowanie systemów biologicznych; sieci biologiczne; biological networks'
        ),
        term(
          'variant-interpretation',
          'interpretacja wariantów',
          'variant interpretation',
          'klasyfikacja wariantów; variant classification; patogenność wariantów'
        )
      ]
    ),
    term(
      'artificial-intelligence',
      'sztuczna inteligencja',
      'artificial intelligence',
      'AI; SI; algorytmy; algorithms; inteligentne systemy',
      [
        term(
          'machine-learning',
          'uczenie maszynowe',
          'machine learning',
          'ML; uczenie głębokie; deep learning; sieci neuronowe; neural networks; modele uczone'
        ),
        term(
          'predictive-models',
          'modele predykcyjne',
          'predictive models',
          'modele ryzyka; risk models; prognozowanie; prediction; wczesne ostrzeganie; early warning; skale ryzyka; risk scores; predictive modelling; forecasting'
        ),
        term(
          'federated-learning',
          'uczenie federacyjne',
          'federated learning',
          'analiza rozproszona; distributed analysis; federated analysis; uczenie rozproszone'
        ),
        term(
          'language-technology',
          'przetwarzanie języka naturalnego',
          'natural language processing',
          'NLP; LLM; duże modele językowe; large language models; modele językowe; analiza tekstów medycznych; text mining; chatboty; chatbots; język naturalny; natural language; free text; teksty lekarskie; rozpoznawanie mowy; speech recognition'
        ),
        term(
          'explainable-ai',
          'wyjaśnialna sztuczna inteligencja',
          'explainable AI',
          'XAI; godna zaufania AI; trustworthy AI; AI Act; akt o sztucznej inteligencji'
        ),
        term(
          'pose-estimation',
          'estymacja pozy',
          'pose estimation',
          'analiza wideo ruchu; video motion analysis; śledzenie ruchu; motion tracking; motion capture'
        )
      ]
    ),
    term(
      'data-science',
      'analiza danych',
      'data analysis',
      'data science; analityka danych; data analytics; eksploracja danych; data mining; big data',
      [
        term(
          'high-performance-computing',
          'obliczenia dużej skali',
          'high-performance computing',
          'HPC; superkomputer; supercomputing; supercomputer; chmura obliczeniowa; cloud computing; moc obliczeniowa; computing power; GPU'
        ),
        term(
          'data-visualisation',
          'wizualizacja danych',
          'data visualisation',
          'data visualization; dashboardy; dashboards; pulpity danych'
        ),
        term(
          'digital-twins',
          'cyfrowe bliźniaki',
          'digital twins',
          'cyfrowy bliźniak; digital twin; symulacje pacjenta; modelowanie matematyczne; mathematical modelling'
        ),
        term(
          'route-optimisation',
          'optymalizacja tras',
          'route optimisation',
          'route planning; operations research; badania operacyjne'
        )
      ]
    ),
    term(
      'health-data',
      'dane medyczne',
      'medical data',
      'dane zdrowotne; health data; dane pacjentów; patient data; dane kliniczne; clinical data; hospital data; dane szpitalne',
      [
        term(
          'fair-data',
          'dane FAIR',
          'FAIR data',
          'FAIR; metadane; metadata; otwarte dane; open data; repozytorium danych; data repository; research data management; zarządzanie danymi badawczymi; ontologie; ontologies; DCAT; dane badawcze; research data'
        ),
        term(
          'patient-registries',
          'rejestry pacjentów',
          'patient registries',
          'rejestr chorych; disease registry; rejestry medyczne; medical registries'
        ),
        term(
          'data-integration',
          'integracja danych',
          'data integration',
          'interoperacyjność; interoperability; integracja systemów; systems integration; łączenie danych; data linkage; szyna danych'
        ),
        term(
          'hl7-fhir',
          'HL7 FHIR',
          'HL7 standards',
          'FHIR; HL7; OMOP; DICOM; SNOMED; openEHR; standardy danych medycznych'
        ),
        term(
          'secondary-use',
          'wtórne wykorzystanie danych',
          'secondary use of data',
          'EHDS; europejska przestrzeń danych zdrowotnych; European Health Data Space; anonimizacja; anonymisation; anonymization; pseudonimizacja; pseudonymisation'
        ),
        term(
          'urban-data',
          'dane miejskie',
          'urban data',
          'inteligentne miasto; smart city; city data; dane przestrzenne; geospatial data; GIS'
        ),
        term(
          'data-protection',
          'ochrona danych osobowych',
          'personal data protection',
          'RODO; GDPR; prywatność; privacy; ochrona danych; data protection; DPO'
        )
      ]
    )
  ]
)
