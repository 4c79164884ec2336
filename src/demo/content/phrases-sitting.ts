/** What the office writes in minutes: in Polish, as the Presidium sits in Polish. */
export const sittingWords = {
  courses: [
    'Przewodniczący otworzył posiedzenie, powitał obecnych i stwierdził kworum. Porządek obrad przyjęto bez uwag. Sprawy z listy zgody przyjęto łącznie. Nad pozostałymi głosowano po przedstawieniu opinii i krótkiej dyskusji.',
    'Otwarcie posiedzenia i stwierdzenie kworum. Koordynatorka przedstawiła stan prac nad propozycjami w naborze. Członkowie wyłączeni opuszczali salę na czas swoich spraw. Głosowania przeprowadzono jawnie, imiennie.',
    'Posiedzenie otwarto punktualnie. Przed głosowaniami członkowie, którzy pisali opinie, streścili je w dwóch zdaniach. Ustalono, że liderzy będą zapraszani, gdy opinie są rozbieżne. Na tym obrady zakończono.'
  ],
  empty:
    'Przewodniczący otworzył posiedzenie i stwierdził kworum. Koordynatorka przedstawiła stan naborów. Innych spraw nie było.',
  objection:
    'W punkcie drugim zabrakło mojej uwagi o kosztach utrzymania aparatury po zakończeniu projektu. Proszę o uzupełnienie.',
  answer: 'Uwaga zostaje dołączona do protokołu w brzmieniu z tego zgłoszenia.'
} as const
