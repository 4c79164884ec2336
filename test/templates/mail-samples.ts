import type { Language } from '#shared/language.ts'
import type { MailContent } from '#templates/mail/index.ts'

const home = 'https://projects.example.org'
const long = 'Międzyuczelnianointerdyscyplinarnokonstantynopolitańczykowianeczka'

/** A mail with everything a mail may have, and words too long for a phone. */
export const fullMail = (language: Language): MailContent => ({
  language,
  subject: 'KPR/PP/2026/041',
  preheader: 'Dwa głosy z pięciu, kworum jest.',
  brand: { service: 'Wspólne Projekty', cluster: 'Klaster Dolina Rudawy', home },
  eyebrow: 'KPR/PP/2026/041 · Ocena',
  heading: `Zagłosuj do 1 grudnia: ${long}`,
  paragraphs: ['Prezydium głosuje, czy zatwierdzić tę propozycję.', long.repeat(3)],
  facts: [
    { label: 'Termin', value: 'do wt., 1 grudnia, 23:59', due: true },
    { label: 'Wniosek', value: long },
    { label: 'Gdzie', value: `${home}/${'a'.repeat(120)}` }
  ],
  button: { label: 'Otwórz kartę do głosowania', href: `${home}/steps/a` },
  actions: [
    { label: 'Oświadcz o bezstronności', href: `${home}/steps/b` },
    { label: 'Zażądaj posiedzenia', href: `${home}/steps/c` }
  ],
  groups: [
    {
      heading: 'Czeka na Panią',
      items: [
        { text: `Zagłosuj – ${long}`, note: 'do wt., 1 grudnia, 23:59', href: `${home}/a` },
        { text: 'Dwa listy nie dotarły', note: null, href: null }
      ]
    },
    { heading: 'Pusto', items: [] },
    { heading: 'Nabory', items: [{ text: 'Czujniki dla szpitali', note: null, href: `${home}/b` }] }
  ],
  small: 'Odnośnik jest tylko dla Pani i wygasa z końcem terminu.',
  summary: { label: 'W skrócie.', text: long, link: { label: 'Cała sprawa', href: `${home}/c` } },
  footer: ['Piszemy, bo jest Pani członkiem Prezydium.', 'Klaster Dolina Rudawy.'],
  footerLinks: [{ label: 'Ustaw, o czym i kiedy pisać', href: `${home}/account/notices` }],
  unsubscribe: { label: 'Nie przysyłać więcej o naborach', href: `${home}/unsubscribe/x` }
})
