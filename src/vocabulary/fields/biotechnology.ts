import { term } from '#vocabulary/term.ts'

/** Making things with the living. */
export const biotechnology = term(
  'biotechnology',
  'biotechnologia',
  'biotechnology',
  'biotech; bioinżynieria; bioengineering; branża biotechnologiczna',
  [
    term(
      'industrial-biotechnology',
      'biotechnologia przemysłowa',
      'industrial biotechnology',
      'biała biotechnologia; white biotechnology; biokataliza; biocatalysis',
      [
        term(
          'fermentation',
          'fermentacja',
          'fermentation',
          'bioreaktory; bioreactors; fermentory; fermenters; fermentor; hodowla drobnoustrojów'
        ),
        term(
          'enzymes',
          'enzymy',
          'enzymes',
          'enzymologia; enzymology; preparaty enzymatyczne; enzymatic; hydroliza enzymatyczna; enzymatic hydrolysis; proteazy'
        ),
        term(
          'bioprocess-scale-up',
          'skalowanie procesów',
          'process scale-up',
          'zwiększanie skali; powiększanie skali; skala pilotażowa; pilot scale; instalacja pilotażowa; pilot plant; bioprocess development; półtechnika'
        ),
        term(
          'protein-purification',
          'oczyszczanie białek',
          'protein purification',
          'izolacja białek; downstream processing; bioseparacja; bioseparation; rozdział białek'
        ),
        term(
          'recombinant-proteins',
          'białka rekombinowane',
          'recombinant proteins',
          'ekspresja białek; protein expression; CHO; produkcja białek'
        ),
        term(
          'synthetic-biology',
          'biologia syntetyczna',
          'synthetic biology',
          'inżynieria metaboliczna; metabolic engineering; inżynieria szczepów; strain engineering'
        ),
        term(
          'peptide-synthesis',
          'synteza peptydów',
          'peptide synthesis',
          'peptydy; peptides; synteza na fazie stałej; solid-phase synthesis; peptydy przeciwdrobnoustrojowe; antimicrobial peptides'
        )
      ]
    ),
    term(
      'advanced-therapies',
      'terapie zaawansowane',
      'advanced therapies',
      'ATMP; produkty lecznicze terapii zaawansowanej; advanced therapy medicinal products; medycyna regeneracyjna; regenerative medicine',
      [
        term(
          'cell-therapy',
          'terapie komórkowe',
          'cell therapy',
          'CAR-T; terapia komórkami; cellular therapies; preparaty komórkowe'
        ),
        term(
          'gene-therapy',
          'terapia genowa',
          'gene therapy',
          'wektory wirusowe; viral vectors; AAV; leczenie genami'
        ),
        term(
          'tissue-engineering',
          'inżynieria tkankowa',
          'tissue engineering',
          'rusztowania tkankowe; scaffolds; tkanki; skóra hodowana; substytuty skóry; skin substitutes; tissue repair; odbudowa tkanek'
        ),
        term('bioprinting', 'biodruk', 'bioprinting', 'biodruk 3D; 3D bioprinting; biotusz; bioink')
      ]
    ),
    term(
      'biomaterials',
      'biomateriały',
      'biomaterials',
      'materiały biomedyczne; biomedical materials; materiały medyczne',
      [
        term('hydrogels', 'hydrożele', 'hydrogels', 'hydrożelowy'),
        term(
          'medical-polymers',
          'polimery medyczne',
          'medical polymers',
          'polimery; polymers; tworzywa medyczne; polimery biodegradowalne; biodegradable polymers; medical plastics'
        ),
        term(
          'collagen',
          'kolagen',
          'collagen',
          'żelatyna; gelatin; macierz zewnątrzkomórkowa; extracellular matrix'
        ),
        term(
          'biocompatibility',
          'biozgodność',
          'biocompatibility',
          'ISO 10993; biokompatybilność; ocena biologiczna wyrobów; biological evaluation; cytotoksyczność; cytotoxicity; extractables and leachables; ekstrahowalne i wymywalne'
        ),
        term(
          'medical-ceramics',
          'ceramika',
          'ceramics',
          'bioceramika; bioceramics; bioszkło; bioactive glass; cyrkon; hydroksyapatyt; hydroxyapatite'
        ),
        term(
          'medical-metals',
          'tytan',
          'titanium',
          'stopy tytanu; titanium alloys; metale w medycynie; medical alloys; stopy metali'
        ),
        term(
          'coatings',
          'powłoki',
          'coatings',
          'powłoki przeciwbakteryjne; antibacterial coatings; obróbka powierzchni; surface treatment; powłoki funkcjonalne'
        )
      ]
    ),
    term(
      'nanobiotechnology',
      'nanotechnologia',
      'nanotechnology',
      'nanobiotechnologia; nanomedycyna; nanomedicine; nanocząstki; nanoparticles; nanomateriały; nanomaterials',
      [
        term(
          'lipid-carriers',
          'nośniki lipidowe',
          'lipid carriers',
          'liposomy; liposomes; LNP; lipid nanoparticles; nanocząstki lipidowe'
        )
      ]
    ),
    term('omics', 'nauki omiczne', 'omics', 'omika; multiomika; multi-omics', [
      term(
        'metabolomics',
        'metabolomika',
        'metabolomics',
        'metabolity; metabolites; profil metaboliczny; metabolic profiling; lipidomika; lipidomics'
      ),
      term('proteomics', 'proteomika', 'proteomics', 'proteom; proteome; białka w próbkach')
    ]),
    term(
      'biobanking',
      'biobankowanie',
      'biobanking',
      'biobank; biobanki; kolekcje próbek; sample collections; bank próbek; przechowywanie próbek; sample storage; biorepository; zasoby biologiczne; biological resources',
      [
        term(
          'sample-logistics',
          'logistyka próbek',
          'sample logistics',
          'transport próbek; sample transport; przewóz próbek; przesyłki materiału biologicznego; biological sample shipping; kurier medyczny'
        ),
        term(
          'patient-consent',
          'zgody pacjentów',
          'patient consent',
          'świadoma zgoda; informed consent; zgoda dynamiczna; dynamic consent; eConsent; zarządzanie zgodami; consent management; zgoda; consent; consent forms; formularze zgody'
        )
      ]
    )
  ]
)
