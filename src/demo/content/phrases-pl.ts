import { polishCharter } from './phrases-charter.ts'
import type { Phrases } from './phrases.ts'

/** Words written in Polish. */
export const polishPhrases: Phrases = {
  remarks: {
    teaser: [
      'Zapowiedź zdradza parametr, który w karcie oznaczono jako poufny. Proszę opisać cel bez liczb.',
      'Z zapowiedzi nie wynika, kogo Państwo szukają. Jedno zdanie wystarczy.'
    ],
    keywords: [
      'Proszę dodać dwa słowa, którymi szukałby partner spoza Państwa dziedziny.',
      'Słowa kluczowe powtarzają tytuł; prosimy o nazwy metod.'
    ],
    problem: [
      'Skąd pochodzi podana liczba? Proszę wskazać źródło i rok.',
      'Problem opisano od strony technologii. Kogo i jak często dotyczy?'
    ],
    goal: [
      'Cel jest słuszny, ale nie da się sprawdzić, czy został osiągnięty. Prosimy o miarę i termin.',
      'Brakuje wartości wyjściowej, od której liczona będzie poprawa.'
    ],
    work: [
      'Nie widać, kto robi badanie, a kto je ocenia.',
      'Ostatni krok kończy się na raporcie; co dzieje się z wynikiem?'
    ],
    needs: [
      'Rola ośrodka klinicznego ma jedno miejsce, a w zakresie mowa o dwóch ośrodkach.',
      'Proszę rozdzielić rolę producenta i rolę sterylizacji: to rzadko ten sam podmiot.',
      'Wymagany typ podmiotu wyklucza uczelnie, które mają tę aparaturę. Czy to zamierzone?'
    ],
    contribution: ['Wkład lidera podano w etatach; prosimy dopisać aparaturę i jej dostępność.'],
    start: ['Początek wypada przed możliwym rozstrzygnięciem naboru. Proponujemy przesunięcie o kwartał.'],
    budgetRange: [
      'Przedział jest tak szeroki, że nic nie mówi partnerom. Prosimy o zawężenie.',
      'Kwota nie zgadza się z wkładem opisanym niżej.'
    ],
    confidentiality: ['Przy tym poziomie poufności zapowiedź zobaczą wszyscy członkowie. Proszę potwierdzić.']
  },
  answers: [
    'Poprawione. Liczbę wzięliśmy z przeglądu własnej dokumentacji za ubiegły rok, dodaliśmy to zdanie.',
    'Zgoda, zapowiedź skrócona i bez parametrów.',
    'Rozdzieliliśmy rolę na dwie, opis pracy jest teraz przy każdej.',
    'Dopisana wartość wyjściowa i sposób pomiaru.',
    'To było zamierzone: potrzebny jest podmiot, który może wystawić fakturę za serię. Dodaliśmy wyjaśnienie.',
    'Termin przesunięty na początek kolejnego kwartału.',
    'Przedział zawężony po rozmowie z dwoma potencjalnymi partnerami.',
    'Wymieniliśmy aparaturę wraz z tygodniami, w których jest wolna.',
    'Poziom poufności potwierdzamy.',
    'Słowa kluczowe uzupełnione o nazwy metod.',
    'Ocenę wyniku przejmuje niezależna osoba spoza zespołu badania.'
  ],
  contributions: [
    'Mamy zespół trzech osób z doświadczeniem w dwóch podobnych projektach i wolne moce od przyszłego kwartału.',
    'Wnosimy aparaturę z aktualną kwalifikacją i technika, który ją zna. Pokrywamy materiały zużywalne.',
    'Możemy włączyć ok. 15 osób miesięcznie. Potrzebujemy etatu pielęgniarki badawczej.',
    'Oferujemy walidację metody w naszym laboratorium i udział w publikacji.',
    'Wkład własny do 20 % naszej części, w gotówce. Zależy nam na licencji na kraje sąsiednie.',
    'Robiliśmy to już dla innego wyrobu; dokumentację procesu udostępnimy po podpisaniu umowy o poufności.',
    'Nasza rola byłaby niewielka: sześć tygodni pracy analityka, za to od razu.',
    'Wnosimy dane z pięciu lat, uporządkowane i opisane, dostępne na naszym serwerze.',
    'Mamy grupę czterdziestu osób, które chętnie ocenią prototyp i nie będą uprzejme.',
    'Dajemy halę, prąd i człowieka od utrzymania ruchu. Prosimy o zwrot kosztu energii.',
    'Chcielibyśmy poprowadzić także część regulacyjną, jeśli lider nie ma jeszcze nikogo.',
    'Deklarujemy udział warunkowo: zarząd zatwierdza budżet pod koniec miesiąca.'
  ],
  invitations: [
    'Widzieliśmy Państwa wyniki na ostatnim seminarium i to dokładnie brakujący element.',
    'Koordynator podpowiedział, że macie Państwo tę aparaturę. Czy możemy porozmawiać we wtorek?',
    'Pracowaliśmy razem dwa lata temu i chcielibyśmy to powtórzyć. Zakres w załączonej roli.',
    'Szukamy ośrodka z doświadczeniem; rola zajęłaby Państwu ok. 0,3 etatu przez rok.',
    'Zapraszamy do roli opisanej w karcie. Pytania najlepiej telefonicznie, numer jest w profilu.',
    'Nikt w dolinie nie zna tej metody lepiej. Dostosujemy harmonogram.',
    'Potrzebujemy partnera przemysłowego, zanim wystąpimy do Prezydium. Budżet tej części jest do rozmowy.',
    'Zależy nam na głosie pacjentów od początku, a nie na końcu.',
    'Rola jest mała, ale bez niej wyrób nie trafi do szpitala.',
    'Jeśli termin Państwu nie odpowiada, prosimy o propozycję innego.'
  ],
  declines: {
    fit: [
      'Profil jest bliski, lecz potrzebujemy metody ilościowej.',
      'Szukamy podmiotu z certyfikatem w tej klasie wyrobu.',
      'Państwa skala jest dla tego etapu zbyt duża.'
    ],
    capacity: [
      'Obie role mamy już obsadzone, trzeciego ośrodka nie udźwignie budżet.',
      'Nie damy rady prowadzić kolejnego węzła w pierwszym roku.'
    ],
    late: [
      'Zgłoszenie przyszło po ustaleniu podziału pracy. Zapraszamy do następnego etapu.',
      'Skład uzgodniliśmy tydzień temu; dziękujemy za zainteresowanie.'
    ],
    duplicate: [
      'Ta kompetencja jest już w konsorcjum.',
      'Wybraliśmy partnera, który zgłosił się wcześniej z tym samym zakresem.'
    ],
    other: [
      'Nie uzgodniliśmy praw do danych. Rozmowę o innym projekcie chętnie podejmiemy.',
      'Oczekiwany udział w budżecie przekracza możliwości projektu.'
    ]
  },
  refusals: [
    'Dziękujemy, w tym roku nie mamy wolnych ludzi.',
    'Rada szpitala nie wyraziła zgody na kolejny projekt.',
    'Prowadzimy podobne prace z innym partnerem i nie chcemy konfliktu.',
    'Rola jest dla nas zbyt mała w stosunku do formalności.',
    'Termin koliduje z audytem jednostki notyfikowanej.',
    'Osoba, która to umiała, odeszła w styczniu.',
    'Bez zaliczki nie sfinansujemy pierwszego kwartału.',
    'Warunki dotyczące praw do wyników są dla nas nie do przyjęcia.',
    'Chętnie pomożemy jako recenzent, nie jako partner.',
    'Nasz dział prawny prosi o odłożenie tego na przyszły rok.'
  ],
  opinions: {
    approve: [
      'Problem realny, zespół kompletny, harmonogram ostrożny. Budżet badania wydaje się nawet skromny.',
      'Popieram. Największą wartością jest udział szpitala od pierwszego miesiąca.',
      'Nowość umiarkowana, ale korzyść dla regionu wyraźna i policzalna.',
      'Dobrze opisane ryzyka, w tym to najważniejsze. Proszę pilnować rekrutacji.',
      'Konsorcjum współpracowało wcześniej i to widać po podziale zadań.',
      'Prawa do wyników uzgodnione przed startem, co u nas rzadkie.',
      'Wdrożenie prawdopodobne; producent ma linię i odbiorców.',
      'Zatwierdzić. Sugeruję spotkanie z płatnikiem już w pierwszym półroczu.',
      'Mały projekt, jasny pytajnik, szybka odpowiedź. Więcej takich.',
      'Kosztorys zgadza się z podobnym zadaniem w naszej firmie.'
    ],
    changes: [
      'Pomysł dobry, lecz liczebność próby przyjęto bez uzasadnienia.',
      'Brakuje planu na wypadek odmowy jednostki notyfikowanej.',
      'Zadanie 3 zależy od zadania 2, a zaczyna się wcześniej.',
      'Proszę o dopisanie, kto utrzyma system po zakończeniu finansowania.'
    ],
    reject: [
      'Pytanie rozstrzygnięto już w dwóch opublikowanych badaniach; karta ich nie wspomina.',
      'Podstawa prawna przetwarzania danych jest wątpliwa, a cały projekt na niej stoi.',
      'Koszt jednostkowy przekracza znane programy trzykrotnie.'
    ]
  },
  voteReasons: {
    for: [
      'Potrzebne naszym szpitalom.',
      'Zespół daje rękojmię wykonania.',
      'Zgodne ze strategią, ryzyko rozsądne.'
    ],
    against: [
      'Nie przekonuje mnie budżet.',
      'Zbyt optymistyczny harmonogram regulacyjny.',
      'Najpierw potrzebny jest mniejszy pilotaż.'
    ],
    abstain: [
      'Znam zespół zbyt dobrze, choć formalnego konfliktu nie ma.',
      'Nie jestem specjalistą w tej dziedzinie.',
      'Mam pytania, na które karta nie odpowiada.'
    ]
  },
  recusals: [
    'Moja organizacja jest partnerem projektu.',
    'Zasiadam w radzie nadzorczej jednego z partnerów.',
    'Osoba z mojej rodziny kieruje zespołem, który wykona zadanie 2.',
    'Mam udział autorski w zgłoszeniu patentowym, na którym opiera się projekt.',
    'Nasza firma składa konkurencyjny wniosek w tym samym naborze.',
    'W ubiegłym roku lider płacił mi za doradztwo.',
    'Lider jest naszym największym odbiorcą.',
    'Prowadzę z kierownikiem projektu wspólne badanie.',
    'Jestem udziałowcem spółki partnera.',
    'Wolę się wyłączyć: trwa między nami spór o licencję.'
  ],
  changes: [
    'Uzasadnić liczebność próby i podać założony efekt.',
    'Uzupełnić budżet o koszt ubezpieczenia badania.',
    'Opisać utrzymanie rozwiązania przez trzy lata po zakończeniu.',
    'Wskazać osobę odpowiedzialną za ochronę danych u każdego partnera.',
    'Rozdzielić zadanie 2 na część laboratoryjną i kliniczną, z osobnym kryterium przejścia.',
    'Dodać drugi szpital albo zmniejszyć cel rekrutacji.',
    'Przedstawić stanowisko komisji bioetycznej lub termin, w którym będzie znane.',
    'Dołączyć opinię o czystości patentowej dla głównego rozwiązania.',
    'Podać koszt na pacjenta w porównaniu z obecną ścieżką.',
    'Uzgodnić na piśmie prawa do danych przed rozpoczęciem.',
    'Wyjaśnić, co stanie się ze sprzętem po projekcie.'
  ],
  changeAnswers: [
    'Liczebność policzona na nowo: 84 osoby przy mocy 0,8; statystyczka podpisała się pod planem.',
    'Ubezpieczenie dodane, całość wzrosła o 2 %.',
    'Lider utrzyma rozwiązanie trzy lata na własny koszt, list w załączniku.',
    'Osoby wskazane imiennie w każdym podmiocie.',
    'Zadanie podzielone, kryterium przejścia: wynik z zadania 2a w ustalonym przedziale.',
    'Cel rekrutacji zmniejszony o jedną czwartą.',
    'Komisja zbiera się w przyszłym miesiącu, wniosek złożony.',
    'Opinia zamówiona i otrzymana, bez przeszkód.',
    'Porównanie kosztów dopisane: 310 zł wobec 540 zł.',
    'Partnerzy podpisali porozumienie o danych.'
  ],
  withdrawals: [
    'Kluczowa osoba odchodzi z pracy i bez niej projekt nie ma sensu.',
    'Finansowanie otrzymaliśmy z innego źródła, z własnym składem.',
    'Dane, na których chcieliśmy się oprzeć, okazały się niepełne.',
    'Zmieniły się przepisy i zadanie przejął urząd wojewódzki.',
    'Partnerzy nie doszli do zgody w sprawie praw.',
    'Zarząd wstrzymał nowe zobowiązania do końca roku.',
    'Konkurent wprowadził takie rozwiązanie na rynek.',
    'Połączymy ten zakres z większym projektem w przyszłym roku.',
    'Powiaty wybrały wspólny przetarg zamiast opracowania.',
    'Wyniki prób wstępnych nie potwierdziły założenia.'
  ],
  parkings: [
    'Odkładamy do wiosny: nikt z dostawców nie miał wolnych mocy.',
    'Czekamy na ogłoszenie naboru, w którym ta tematyka ma się znaleźć.',
    'Zgłosił się jeden partner; pomysł jest dobry, pora nie.',
    'Wrócimy, gdy zakończy się reorganizacja szpitala.',
    'Potrzebny jest pilotaż z własnych środków, zanim poprosimy o partnerów.',
    'Do banku pomysłów, za zgodą zespołu.',
    'Zmienia się radny odpowiedzialny za program.',
    'Brakuje jednej kompetencji, której w klastrze jeszcze nie ma.',
    'Budżet miasta został przesunięty na remont poradni.',
    'Chętnie przekażemy ten zakres innemu członkowi.'
  ],
  rejections: [
    'Prezydium uznało, że podstawa prawna wyszukiwania osób w wynikach badań nie została wykazana.',
    'Efekt założony w badaniu jest mniejszy niż błąd pomiaru, a karta tego nie rozważa.',
    'Proponowane rozwiązanie jest dostępne na rynku w niższej cenie.',
    'Udział lidera w kosztach jest zbyt mały w stosunku do praw, które zachowuje.',
    'Konsorcjum nie obejmuje podmiotu, który mógłby wdrożyć wynik.',
    'Budżet nie przewiduje kosztów badania, od którego zależą pozostałe zadania.',
    'Zgody osób niezdolnych do jej wyrażenia potraktowano w karcie jednym zdaniem.',
    'Korzyść dla regionu opisano ogólnie, bez odbiorców i liczb.',
    'Zakres pokrywa się z projektem zatwierdzonym w ubiegłym kwartale.',
    'Harmonogram zakłada zgody urzędowe w terminach, których nikt dotąd nie uzyskał.'
  ],
  resolutions: [
    'Projekt odpowiada na potrzebę zgłoszoną przez szpitale i ma kompletne konsorcjum.',
    'Opinie są zgodne, ryzyka opisane, a wkład własny potwierdzony listami intencyjnymi.',
    'Prezydium docenia udział pacjentów w planowaniu.',
    'Zatwierdzenie następuje po uwzględnieniu uwag z opinii.',
    'Projekt realizuje cel strategii dotyczący opieki poza szpitalem.',
    'Wynik będzie dostępny dla wszystkich członków na równych warunkach.',
    'Skala środków jest proporcjonalna do spodziewanej korzyści.',
    'Lider wykazał doświadczenie w prowadzeniu podobnych prac.',
    'Konsorcjum łączy naukę, klinikę i wytwórcę, jak tego wymaga regulamin.',
    'Prezydium prosi o pierwsze sprawozdanie po trzech miesiącach.'
  ],
  charter: polishCharter,
  charterReturns: [
    'Proszę określić, o czym grupa może zdecydować bez zgody organizacji.',
    'Zastępca kierownika pochodzi z tej samej organizacji; prosimy o rozważenie zmiany.',
    'Harmonogram nie zawiera drugiego kamienia milowego z karty.',
    'Brakuje zasad korzystania z aparatury po zakończeniu prac.',
    'Kworum grupy jest niższe niż połowa delegatów.',
    'Termin pierwszego sprawozdania wypada w sierpniu; prosimy o wrzesień.',
    'Udział czasu delegata nie zgadza się z zadaniem opisanym w karcie.',
    'Prosimy o wskazanie, kto prowadzi rejestr ryzyk.',
    'Budżet karty grupy różni się od zatwierdzonego o 4 %.',
    'Zasady poufności nie wspominają o praktykantach.'
  ]
}
