import { term } from '#vocabulary/term.ts'

/** Plants, land, water and air. */
export const environment = term(
  'plants-and-environment',
  'rośliny, rolnictwo i środowisko',
  'plants, agriculture and environment',
  '',
  [
    term(
      'plant-science',
      'nauki o roślinach',
      'plant science',
      'botanika; botany; biologia roślin; plant biology; fizjologia roślin; rośliny; plants',
      [
        term(
          'medicinal-plants',
          'rośliny lecznicze',
          'medicinal plants',
          'rośliny zielarskie; herbal plants; surowce zielarskie; uprawa ziół; herb cultivation; medicinal herbs; plantacja ziół'
        ),
        term(
          'plant-raw-materials',
          'surowce roślinne',
          'plant raw materials',
          'materiał roślinny; plant material; składniki roślinne; botanical ingredients; surowiec roślinny'
        ),
        term(
          'extraction',
          'ekstrakcja',
          'extraction',
          'ekstrakty; extracts; ekstrakcja nadkrytyczna; supercritical extraction; CO2 extraction; wyciągi roślinne; plant extracts; ekstrakty roślinne; wytłoki; pomace'
        ),
        term(
          'plant-breeding',
          'hodowla roślin',
          'plant breeding',
          'odmiany roślin; plant varieties; nasiona; seeds; nasiennictwo; mutageneza'
        ),
        term(
          'plant-biotechnology',
          'biotechnologia roślin',
          'plant biotechnology',
          'kultury in vitro roślin; plant tissue culture; mikrorozmnażanie; micropropagation; zielona biotechnologia'
        )
      ]
    ),
    term(
      'agriculture',
      'rolnictwo',
      'agriculture',
      'uprawy; crops; gospodarstwa rolne; farming; farms; rolnik; farmers; rolnicy; farmer; zboża; wheat; pszenica',
      [
        term(
          'agronomy',
          'agronomia',
          'agronomy',
          'nawożenie; fertilisers; fertilizers; uprawa roli; agrotechnika; doświadczenia polowe; field trials'
        ),
        term(
          'crop-protection',
          'ochrona roślin',
          'crop protection',
          'pestycydy; pesticides; biopestycydy; biopesticides; biologiczna ochrona roślin; fungicydy; szkodniki; pests'
        ),
        term(
          'precision-farming',
          'rolnictwo precyzyjne',
          'precision farming',
          'rolnictwo cyfrowe; digital agriculture; smart farming; teledetekcja; remote sensing'
        ),
        term(
          'soil',
          'gleba',
          'soil',
          'mikrobiologia gleby; soil health; biostymulatory; biostimulants; gleboznawstwo'
        ),
        term('aquaculture', 'akwakultura', 'aquaculture', 'hodowla ryb; fish farming; rybactwo'),
        term(
          'beekeeping',
          'pszczelarstwo',
          'beekeeping',
          'pszczoły; bees; miód; honey; propolis; zapylacze; pollinators; pszczelarze; beekeepers; ule; hives; roztocza pszczele; pasieka; apiary'
        )
      ]
    ),
    term('algae', 'algi', 'algae', 'glony; biomasa alg; algal biomass', [
      term('microalgae', 'mikroalgi', 'microalgae', 'chlorella; spirulina; sinice; cyanobacteria'),
      term('photobioreactors', 'fotobioreaktory', 'photobioreactors', 'hodowla alg; algae cultivation')
    ]),
    term(
      'environmental-health',
      'zdrowie środowiskowe',
      'environmental health',
      'wpływ środowiska na zdrowie; environmental exposure; narażenie środowiskowe; medycyna środowiskowa; ekspozycja',
      [
        term(
          'air-monitoring',
          'monitoring powietrza',
          'air monitoring',
          'jakość powietrza; air quality; smog; zanieczyszczenie powietrza; air pollution; pył zawieszony; particulate matter; pomiary powietrza'
        ),
        term(
          'water-quality',
          'jakość wody',
          'water quality',
          'woda pitna; drinking water; oczyszczanie wody; water treatment; woda; water'
        ),
        term(
          'wastewater',
          'ścieki',
          'wastewater',
          'oczyszczalnia ścieków; sewage; wastewater surveillance; nadzór ścieków; wastewater treatment; epidemiologia ściekowa'
        ),
        term(
          'ecotoxicology',
          'ekotoksykologia',
          'ecotoxicology',
          'toksyczność środowiskowa; mikroplastik; microplastics; zanieczyszczenia środowiska; environmental pollution'
        )
      ]
    ),
    term(
      'circular-bioeconomy',
      'biogospodarka obiegu zamkniętego',
      'circular bioeconomy',
      'biogospodarka; bioeconomy; gospodarka obiegu zamkniętego; circular economy; obieg zamknięty; GOZ; zrównoważony rozwój; sustainability',
      [
        term(
          'by-products',
          'zagospodarowanie produktów ubocznych',
          'by-product valorisation',
          'odpady spożywcze; food waste; produkty uboczne; side streams; waste valorisation; bioodpady; biowaste'
        ),
        term(
          'plastics-recycling',
          'recykling tworzyw',
          'plastics recycling',
          'recykling; recycling; tworzywa sztuczne z odzysku; recycled plastics; polietylen; polyethylene; odzysk tworzyw'
        ),
        term(
          'life-cycle-assessment',
          'ocena cyklu życia',
          'life cycle assessment',
          'LCA; ślad węglowy; carbon footprint; analiza środowiskowa; ekoprojektowanie; ecodesign; ESG'
        ),
        term(
          'biofuels',
          'biopaliwa',
          'biofuels',
          'biogaz; biogas; biomasa; biomass; biorafineria; biorefinery; bioenergia'
        ),
        term(
          'bioplastics',
          'biotworzywa',
          'bioplastics',
          'tworzywa biodegradowalne; biodegradable plastics; PLA; PHA; kompostowalne; compostable'
        )
      ]
    ),
    term(
      'biodiversity',
      'różnorodność biologiczna',
      'biodiversity',
      'bioróżnorodność; ochrona przyrody; nature conservation; ekologia; ecology; ekosystemy'
    )
  ]
)
