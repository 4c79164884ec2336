import { term } from '#vocabulary/term.ts'

/** Money, rights and markets. */
export const business = term(
  'business',
  'biznes i komercjalizacja',
  'business and commercialisation',
  'biznes; business; przedsiębiorczość; entrepreneurship; otoczenie biznesu; business support',
  [
    term(
      'investment',
      'inwestycje',
      'investment',
      'inwestor; investor; inwestorzy; investors; finansowanie kapitałowe; equity; fundusz inwestycyjny; investment fund; kapitał; capital; venture capital; VC; finansowanie rozwoju',
      [
        term(
          'seed-capital',
          'kapitał zalążkowy',
          'seed capital',
          'finansowanie zalążkowe; seed funding; seed investment; pre-seed; runda zalążkowa; seed money; seed round; seed fund'
        ),
        term(
          'growth-capital',
          'kapitał wzrostu',
          'growth capital',
          'growth equity; private equity; scale-up funding'
        ),
        term(
          'business-angels',
          'aniołowie biznesu',
          'business angels',
          'anioł biznesu; angel investors; angels; inwestorzy prywatni'
        ),
        term(
          'investment-assessment',
          'ocena inwestycyjna',
          'investment assessment',
          'due diligence; wycena spółek; company valuation; investment readiness; gotowość inwestycyjna; ocena spółek; business valuation'
        ),
        term(
          'mergers',
          'fuzje',
          'mergers',
          'przejęcia; acquisitions; fuzje i przejęcia; mergers and acquisitions; joint venture'
        )
      ]
    ),
    term(
      'intellectual-property',
      'własność intelektualna',
      'intellectual property',
      'IP; prawa własności intelektualnej; intellectual property rights; IPR; prawo autorskie; copyright; własność przemysłowa; industrial property',
      [
        term(
          'patents',
          'patenty',
          'patents',
          'zgłoszenie patentowe; patent application; rzecznik patentowy; patent attorney; ochrona patentowa; patent protection; wynalazki; inventions; patentowanie'
        ),
        term(
          'freedom-to-operate',
          'czystość patentowa',
          'freedom to operate',
          'FTO; badanie stanu techniki; prior art search; stan techniki; zdolność patentowa; patentability; badania patentowe'
        ),
        term(
          'trade-marks',
          'znaki towarowe',
          'trade marks',
          'trademarks; znak towarowy; wzory przemysłowe; registered designs; znak słowny'
        ),
        term(
          'licences',
          'licencje',
          'licensing',
          'licencjonowanie; licence agreements; license agreements; umowa licencyjna; in-licensing; out-licensing; licencja'
        ),
        term(
          'ip-valuation',
          'wycena IP',
          'IP valuation',
          'wycena własności intelektualnej; wycena technologii; technology valuation; wycena patentów; intangible assets'
        ),
        term(
          'consortium-agreements',
          'umowy konsorcjum',
          'consortium agreements',
          'umowa konsorcjum; consortium contract; umowy o współpracy; cooperation agreements; kontrakty; contracts; prawo umów; contract law; umowy; NDA; umowa o poufności'
        )
      ]
    ),
    term(
      'technology-transfer',
      'transfer technologii',
      'technology transfer',
      'transfer wiedzy; knowledge transfer; centrum transferu technologii; technology transfer office; TTO; CTT; wdrażanie wyników badań',
      [
        term(
          'commercialisation',
          'komercjalizacja',
          'commercialisation',
          'commercialization; wdrożenie rynkowe; bringing to market; komercjalizacja wyników badań; wprowadzanie na rynek; market launch; market entry'
        ),
        term(
          'spin-offs',
          'spółki odpryskowe',
          'spin-offs',
          'spółki spin-off; spin-out; university spin-offs; spółka celowa; spinoff; spin-off companies; start-upy akademickie'
        )
      ]
    ),
    term(
      'startup-support',
      'wsparcie start-upów',
      'start-up support',
      'start-up; startup; startupy; startups; młode firmy; young companies',
      [
        term(
          'acceleration',
          'akceleracja',
          'acceleration',
          'akcelerator; accelerator; program akceleracyjny; acceleration programme; accelerators'
        ),
        term(
          'incubation',
          'inkubacja',
          'incubation',
          'preinkubacja; pre-incubation; inkubator przedsiębiorczości; incubator; business incubator; inkubator; pre-inkubacja; park technologiczny; science park; technology park'
        ),
        term(
          'business-planning',
          'modele biznesowe',
          'business models',
          'biznesplan; business plan; model biznesowy; business planning; strategia biznesowa; business strategy; doradztwo biznesowe; business consulting'
        )
      ]
    ),
    term('market', 'rynek i marketing', 'market and marketing', 'marketing; promocja; sprzedaż; handel', [
      term(
        'market-analysis',
        'analiza rynku',
        'market analysis',
        'badania rynku; market research; analiza konkurencji; competitor analysis; dostęp do rynku; market access; badanie rynku'
      ),
      term(
        'internationalisation',
        'umiędzynarodowienie',
        'internationalisation',
        'internationalization; rynki zagraniczne; foreign markets; ekspansja zagraniczna; international expansion; wejście na rynki zagraniczne; internacjonalizacja; going international'
      ),
      term(
        'export',
        'eksport',
        'export',
        'eksporter; exporters; handel zagraniczny; foreign trade; misja gospodarcza; trade mission; misje gospodarcze; trade missions; exporting'
      ),
      term(
        'trade-fairs',
        'targi',
        'trade fairs',
        'wystawy; exhibitions; targi branżowe; trade shows; stoisko targowe; fair stand'
      ),
      term(
        'events',
        'organizacja wydarzeń',
        'event organisation',
        'konferencje; conferences; wydarzenia; events; event management; spotkania brokerskie; brokerage events; organizacja konferencji; seminaria; seminars'
      ),
      term(
        'branding',
        'komunikacja i marka',
        'communication and branding',
        'public relations; PR; media społecznościowe; social media; strony internetowe; websites; kampania reklamowa; advertising'
      )
    ]),
    term(
      'project-funding',
      'finansowanie projektów',
      'project funding',
      'dotacje; grants; granty; grant; dofinansowanie; fundusze; funding; pozyskiwanie środków; fundraising; grant writing',
      [
        term(
          'european-funds',
          'fundusze europejskie',
          'European funds',
          'Horyzont Europa; Horizon Europe; FENG; fundusze unijne; EU funds; EU funding; programy ramowe; framework programme; Interreg; EIC; środki unijne; EU projects; projekty unijne'
        ),
        term(
          'public-procurement',
          'zamówienia innowacyjne',
          'innovation procurement',
          'zamówienia publiczne; public procurement; PCP; partnerstwo innowacyjne; przetargi; tenders; procurement'
        ),
        term(
          'state-aid',
          'pomoc publiczna',
          'state aid',
          'pomoc de minimis; ulga badawczo-rozwojowa; R&D tax relief; de minimis aid'
        ),
        term(
          'project-management',
          'zarządzanie projektami',
          'project management',
          'koordynacja projektów; project coordination; PMO; Prince2; kierowanie projektami; project manager'
        )
      ]
    ),
    term(
      'cluster-coordination',
      'koordynacja klastra',
      'cluster coordination',
      'zarządzanie klastrem; cluster management; klastry; clusters; klaster; sieci współpracy; collaboration networks; networking',
      [
        term(
          'partner-matching',
          'kojarzenie partnerów',
          'partner matching',
          'matchmaking; brokering; wyszukiwanie partnerów; partner search; partner finding; brokerage; wyszukiwanie partnerów projektu'
        )
      ]
    )
  ]
)
