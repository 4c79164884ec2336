import { term } from '#vocabulary/term.ts'

/** Quality, and the rules it is held to. */
export const regulation = term('quality-and-regulation', 'jakość i regulacje', 'quality and regulation', '', [
  term(
    'regulatory-affairs',
    'sprawy regulacyjne',
    'regulatory affairs',
    'prawo regulacyjne; regulatory law; strategia regulacyjna; regulatory strategy; wymagania regulacyjne; regulatory requirements; regulatory compliance; regulatory; regulacyjny; dopuszczenie do obrotu; market approval',
    [
      term(
        'medicines-registration',
        'rejestracja leków',
        'medicines registration',
        'rejestracja produktów leczniczych; marketing authorisation; marketing authorization; dossier rejestracyjne; registration dossier; CTD; EMA; URPL; drug registration'
      ),
      term(
        'mdr',
        'MDR',
        'Medical Device Regulation',
        'rozporządzenie o wyrobach medycznych; EU 2017/745; przepisy o wyrobach; medical device law; device regulation'
      ),
      term(
        'ivdr',
        'IVDR',
        'In Vitro Diagnostic Regulation',
        'rozporządzenie o wyrobach do diagnostyki in vitro; EU 2017/746'
      ),
      term(
        'device-certification',
        'certyfikacja wyrobu medycznego',
        'device certification',
        'certyfikacja wyrobów; znak CE; CE marking; CE mark; oznakowanie CE; jednostka notyfikowana; notified body; certyfikat zgodności; ocena zgodności; conformity assessment; certification of devices'
      ),
      term(
        'technical-documentation',
        'dokumentacja techniczna',
        'technical documentation',
        'technical file; plik techniczny; dokumentacja wyrobu; design history file'
      ),
      term(
        'clinical-evaluation',
        'ocena kliniczna',
        'clinical evaluation',
        'CER; raport z oceny klinicznej; clinical evaluation report; dowody kliniczne; clinical evidence'
      ),
      term(
        'risk-management',
        'zarządzanie ryzykiem',
        'risk management',
        'ISO 14971; analiza ryzyka; risk analysis; FMEA; risk assessment; ocena ryzyka'
      ),
      term(
        'fda',
        'FDA',
        'US market approval',
        '510k; rynek amerykański; Food and Drug Administration; De Novo'
      ),
      term(
        'health-claims',
        'oświadczenia zdrowotne',
        'health claims',
        'EFSA; prawo żywnościowe; food law; znakowanie żywności'
      )
    ]
  ),
  term(
    'quality-systems',
    'systemy jakości',
    'quality systems',
    'zarządzanie jakością; quality management; QMS; system zarządzania jakością; zapewnienie jakości; quality assurance; QA; ISO 9001',
    [
      term(
        'iso-13485',
        'ISO 13485',
        'quality system for medical devices',
        'system jakości dla wyrobów medycznych'
      ),
      term(
        'gmp',
        'GMP',
        'good manufacturing practice',
        'dobra praktyka wytwarzania; dobra praktyka produkcyjna; cGMP'
      ),
      term(
        'glp',
        'GLP',
        'good laboratory practice',
        'dobra praktyka laboratoryjna; ISO 17025; akredytacja laboratorium; laboratory accreditation; ISO 15189; accredited laboratory'
      ),
      term('gdp', 'GDP', 'good distribution practice', 'dobra praktyka dystrybucyjna'),
      term(
        'gmp-audit',
        'audyt GMP',
        'GMP audit',
        'audyty; audits; audyt jakości; quality audit; audytor; auditor; inspekcje; inspections; audytowanie dostawców; supplier audit'
      ),
      term(
        'process-validation',
        'walidacja procesów',
        'process validation',
        'walidacja; validation; IQ OQ PQ; walidacja czyszczenia; cleaning validation; walidacja metod; method validation'
      ),
      term(
        'quality-control',
        'kontrola jakości',
        'quality control',
        'QC; laboratorium kontroli jakości; badanie serii; batch testing; batch release; zwalnianie serii'
      )
    ]
  ),
  term(
    'health-technology-assessment',
    'ocena technologii medycznych',
    'health technology assessment',
    'HTA; AOTMiT; refundacja; reimbursement; ocena technologii; wniosek refundacyjny',
    [
      term(
        'health-economics',
        'ekonomika zdrowia',
        'health economics',
        'farmakoekonomika; pharmacoeconomics; analiza kosztów; cost analysis; opłacalność; cost-effectiveness; efektywność kosztowa; QALY; koszty leczenia; wpływ na budżet; budget impact; ekonomiści; economists; ekonomista'
      ),
      term(
        'evidence-synthesis',
        'przeglądy systematyczne',
        'systematic reviews',
        'metaanaliza; meta-analysis; synteza dowodów; evidence synthesis; evidence-based medicine; EBM'
      )
    ]
  ),
  term(
    'norms-and-testing',
    'badania zgodności z normami',
    'conformity testing',
    'normy; norms; normalizacja; laboratorium badawcze; testing laboratory',
    [
      term(
        'electrical-safety',
        'bezpieczeństwo elektryczne',
        'electrical safety',
        'kompatybilność elektromagnetyczna; electromagnetic compatibility; EMC'
      ),
      term(
        'barrier-tests',
        'badania barierowości',
        'barrier tests',
        'szczelność opakowań; seal integrity; package testing; barierowość; barrier testing; badanie opakowań; ISO 11607'
      ),
      term(
        'fatigue-tests',
        'zmęczenie materiału',
        'fatigue testing',
        'badania wytrzymałościowe; mechanical testing; strength tests; badania mechaniczne; testy zmęczeniowe'
      ),
      term(
        'metrology',
        'metrologia',
        'metrology',
        'wzorcowanie; calibration; kalibracja; pomiary; measurement uncertainty'
      )
    ]
  ),
  term(
    'health-law',
    'prawo medyczne',
    'health law',
    'prawo ochrony zdrowia; medical law; prawo farmaceutyczne; pharmaceutical law; compliance; prawnicy; lawyers; kancelaria; law firm; radca prawny; attorneys; prawnik'
  )
])
