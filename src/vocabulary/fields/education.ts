import { term } from '#vocabulary/term.ts'

/** Teaching and learning. */
export const education = term(
  'education-and-training',
  'edukacja i szkolenia',
  'education and training',
  'kształcenie; edukacja; education; dydaktyka; teaching; szkoły; schools; szkoła; nauczyciele; teachers',
  [
    term(
      'medical-education',
      'dydaktyka medyczna',
      'medical education',
      'kształcenie lekarzy; kształcenie medyczne; teaching of medicine; medical teaching; edukacja medyczna; medical training; szkolenie lekarzy',
      [
        term(
          'medical-simulation',
          'symulacja medyczna',
          'medical simulation',
          'symulatory; simulators; fantomy; manikins; centrum symulacji; simulation centre; simulation center; simulation training; symulacja; simulation'
        )
      ]
    ),
    term(
      'training',
      'szkolenia',
      'training',
      'kursy; courses; warsztaty; workshops; szkolenie; trainings; kursy doskonalące; continuing education',
      [
        term(
          'e-learning',
          'e-learning',
          'online learning',
          'nauka zdalna; distance learning; platforma edukacyjna; learning platform; kursy internetowe; online courses; MOOC'
        ),
        term(
          'professional-development',
          'rozwój zawodowy',
          'professional development',
          'podnoszenie kwalifikacji; upskilling; przekwalifikowanie; reskilling; CPD; kwalifikacje zawodowe; vocational qualifications; kadry dla przemysłu; workforce; talenty'
        ),
        term(
          'dual-education',
          'kształcenie dualne',
          'dual education',
          'staże; internships; praktyki zawodowe; vocational training; apprenticeships; szkoła branżowa'
        )
      ]
    ),
    term(
      'higher-education',
      'szkolnictwo wyższe',
      'higher education',
      'degree programmes; uczelnia; studia podyplomowe; postgraduate studies',
      [
        term(
          'doctoral-training',
          'kształcenie doktorantów',
          'doctoral training',
          'szkoła doktorska; doctoral school; doktoranci; PhD; doctoral students; doktorat wdrożeniowy; industrial PhD'
        ),
        term(
          'student-projects',
          'studenckie zespoły projektowe',
          'student project teams',
          'projekty studenckie; student projects; koła naukowe; hackathon; studenci; students'
        )
      ]
    ),
    term(
      'science-communication',
      'popularyzacja nauki',
      'science communication',
      'popularyzacja; komunikacja naukowa; outreach; festiwal nauki; science festival; upowszechnianie wyników; dissemination',
      [
        term(
          'translation',
          'tłumaczenia medyczne',
          'medical translation',
          'tłumaczenia; translations; przekład; medical writing; teksty medyczne; tłumacz; translator; translators'
        )
      ]
    ),
    term('mentoring', 'mentoring', 'mentorship', 'coaching; opieka mentora; mentorzy; mentors; tutoring')
  ]
)
