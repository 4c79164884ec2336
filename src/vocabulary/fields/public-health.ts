import { term } from '#vocabulary/term.ts'

/** The health of many. */
export const publicHealth = term(
  'public-health-and-psychology',
  'zdrowie publiczne i psychologia',
  'public health and psychology',
  '',
  [
    term(
      'public-health',
      'zdrowie publiczne',
      'public health',
      'zdrowie populacji; population health; polityka zdrowotna; health policy; nierówności w zdrowiu; health inequalities',
      [
        term(
          'epidemiology',
          'epidemiologia',
          'epidemiology',
          'badania populacyjne; population studies; zachorowalność; incidence; nadzór epidemiologiczny; epidemiological surveillance; epidemie; epidemics; pandemia; pandemic; disease surveillance'
        ),
        term(
          'prevention',
          'profilaktyka',
          'prevention',
          'zapobieganie chorobom; disease prevention; zapobieganie; prewencja; preventive medicine; prophylaxis; preventive health'
        ),
        term(
          'prevention-programmes',
          'programy profilaktyczne',
          'prevention programmes',
          'programy zdrowotne; health programmes; programy polityki zdrowotnej; prevention programs; health programs'
        ),
        term(
          'occupational-health',
          'medycyna pracy',
          'occupational health',
          'zdrowie pracowników; workplace health; BHP; workers’ health'
        ),
        term(
          'regional-policy',
          'polityka regionalna',
          'regional policy',
          'strategia regionu; regional strategy; samorząd; local government; RIS3; inteligentne specjalizacje; smart specialisation; urząd marszałkowski; urząd miasta; city council; municipality; gmina; gminy; local authority'
        ),
        term(
          'crisis-preparedness',
          'gotowość kryzysowa',
          'crisis preparedness',
          'zarządzanie kryzysowe; crisis management; emergency preparedness; obrona cywilna; bioterroryzm'
        )
      ]
    ),
    term(
      'health-promotion',
      'promocja zdrowia',
      'health promotion',
      'zdrowy styl życia; healthy lifestyle; wellness; wellbeing; dobrostan',
      [
        term(
          'health-education',
          'edukacja zdrowotna',
          'health education',
          'kampanie zdrowotne; health campaigns; kompetencje zdrowotne; health literacy; edukacja pacjentów; patient education'
        ),
        term(
          'physical-activity',
          'aktywność fizyczna',
          'physical activity',
          'sport; exercise; fitness; rekreacja'
        ),
        term(
          'volunteering',
          'wolontariat',
          'volunteering',
          'wolontariusze; volunteers; organizacje pozarządowe; NGO; fundacja; stowarzyszenie; non-profit'
        )
      ]
    ),
    term(
      'psychology',
      'psychologia',
      'psychology',
      'psycholog; psychologist; badania psychologiczne; psychological research; psychological',
      [
        term(
          'mental-health',
          'zdrowie psychiczne',
          'mental health',
          'wsparcie psychologiczne; psychological support; psychoterapia; psychotherapy; stres; stress; wypalenie; burnout; kryzys psychiczny'
        ),
        term(
          'behavioural-science',
          'nauki behawioralne',
          'behavioural science',
          'zmiana zachowań; behaviour change; behavior change; nudging; adherencja; adherence; compliance pacjenta; przestrzeganie zaleceń'
        ),
        term(
          'cognitive-science',
          'nauki poznawcze',
          'cognitive science',
          'kognitywistyka; funkcje poznawcze; cognition; neuropsychologia; neuropsychology; cognitive training; trening poznawczy'
        )
      ]
    ),
    term(
      'social-research',
      'badania społeczne',
      'social research',
      'socjologia; sociology; ankiety; surveys; badania jakościowe; qualitative research; focus groups; antropologia; wywiady; interviews; socjologowie; sociologists; grupy fokusowe; ankiety społeczne'
    )
  ]
)
