import { term } from '#vocabulary/term.ts'

/** Testing in people. */
export const clinicalTrials = term(
  'clinical-trials',
  'badania kliniczne',
  'clinical trials',
  'clinical studies; clinical research; eksperyment medyczny; próby kliniczne; badania z udziałem pacjentów; badanie kliniczne',
  [
    term(
      'trial-design',
      'plan badania',
      'trial design',
      'protokół badania; study protocol; projektowanie badań klinicznych; study design; metodyka badań; research methodology',
      [
        term(
          'medical-statistics',
          'statystyka medyczna',
          'medical statistics',
          'biostatystyka; biostatistics; analiza statystyczna; statistical analysis; wielkość próby; sample size; statystyk; statistician; estimand; statystyczka; statisticians; statystycy'
        ),
        term(
          'adaptive-trials',
          'badania adaptacyjne',
          'adaptive trials',
          'badania platformowe; platform trials; randomizacja; randomisation; randomised controlled trial; RCT'
        ),
        term(
          'patient-reported-outcomes',
          'wyniki zgłaszane przez pacjentów',
          'patient-reported outcomes',
          'PROM; PRO; jakość życia; quality of life; kwestionariusze; questionnaires'
        )
      ]
    ),
    term(
      'trial-conduct',
      'prowadzenie badań klinicznych',
      'trial conduct',
      'operacje kliniczne; clinical operations; ośrodek badawczy; trial site; centrum wsparcia badań klinicznych; clinical trials support; investigator site',
      [
        term(
          'trial-monitoring',
          'monitoring badań',
          'trial monitoring',
          'monitorowanie badań klinicznych; CRA; clinical monitoring; clinical research associate; study monitoring'
        ),
        term(
          'contract-research',
          'CRO',
          'contract research organisation',
          'badania kontraktowe; contract research; zlecane badania kliniczne; outsourced trials; sponsor badania'
        ),
        term(
          'trial-recruitment',
          'rekrutacja do badań',
          'trial recruitment',
          'rekrutacja pacjentów; patient recruitment; nabór uczestników; pozyskiwanie uczestników; participant recruitment; recruiting volunteers; nabór ochotników; rekrutacja uczestników'
        ),
        term(
          'trial-data',
          'dane z badań klinicznych',
          'clinical trial data',
          'eCRF; EDC; zarządzanie danymi klinicznymi; clinical data management; CDISC; CDM'
        ),
        term(
          'early-phase',
          'wczesne fazy',
          'early-phase trials',
          'first-in-human; pierwsze podanie człowiekowi; early phase unit; zdrowi ochotnicy; healthy volunteers; ośrodek wczesnych faz'
        ),
        term(
          'decentralised-trials',
          'badania zdecentralizowane',
          'decentralised trials',
          'decentralized trials; DCT; badania hybrydowe; direct-to-patient; zdalne badania kliniczne; remote trials'
        )
      ]
    ),
    term('trial-kinds', 'rodzaje badań z udziałem ludzi', 'kinds of human studies', '', [
      term(
        'device-trials',
        'badania kliniczne wyrobów',
        'clinical investigations of devices',
        'badania wyrobów medycznych; clinical investigation; ISO 14155; device studies; PMCF'
      ),
      term(
        'paediatric-trials',
        'badania pediatryczne',
        'paediatric trials',
        'badania kliniczne u dzieci; pediatric trials; trials in children; paediatric studies'
      ),
      term(
        'nutrition-trials',
        'badania żywieniowe',
        'nutrition trials',
        'interwencje żywieniowe; dietary intervention; interwencja dietetyczna'
      ),
      term(
        'observational-studies',
        'badania obserwacyjne',
        'observational studies',
        'kohorta; cohort; badania kohortowe; cohort studies; badanie prospektywne; prospective study; non-interventional studies'
      ),
      term(
        'real-world-evidence',
        'dane z rzeczywistej praktyki',
        'real-world evidence',
        'RWE; RWD; real-world data; dane rzeczywiste'
      )
    ]),
    term(
      'research-ethics',
      'bioetyka',
      'bioethics',
      'etyka badań; research ethics; komisja bioetyczna; ethics committee; etyka; ethics; etycy; ethicists; etyk; bioetyk; ethicist',
      [
        term(
          'patient-involvement',
          'głos pacjentów',
          'patients’ voice',
          'udział pacjentów w badaniach; patient involvement; patient engagement; organizacje pacjentów; patient organisations; patient advocacy; stowarzyszenie pacjentów; PPI; perspektywa pacjentów; rzecznictwo pacjentów'
        ),
        term(
          'plain-language',
          'prosty język',
          'plain language',
          'zrozumiałe teksty; lay summaries; streszczenia dla pacjentów; readable consent'
        ),
        term(
          'good-clinical-practice',
          'dobra praktyka kliniczna',
          'good clinical practice',
          'GCP; ICH-GCP; ICH E6'
        )
      ]
    )
  ]
)
