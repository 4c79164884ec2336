import { term } from '#vocabulary/term.ts'

/** What research on the living body is about. */
export const biomedicine = term(
  'biomedicine',
  'biomedycyna',
  'biomedicine',
  'nauki biomedyczne; biomedical sciences; biomedical research; nauki o życiu; life sciences',
  [
    term('molecular-biology', 'biologia molekularna', 'molecular biology', '', [
      term(
        'gene-expression',
        'ekspresja genów',
        'gene expression',
        'transkryptomika; transcriptomics; RNA-seq; profilowanie ekspresji; expression profiling'
      ),
      term(
        'epigenetics',
        'epigenetyka',
        'epigenetics',
        'metylacja DNA; DNA methylation; chromatyna; chromatin'
      ),
      term(
        'gene-editing',
        'edycja genomu',
        'genome editing',
        'CRISPR; CRISPR-Cas9; edycja genów; gene editing; inżynieria genetyczna; genetic engineering; GMO'
      ),
      term(
        'protein-science',
        'nauka o białkach',
        'protein science',
        'biochemia; biochemistry; struktura białek; protein structure; krystalografia; crystallography; biologia strukturalna; structural biology'
      ),
      term(
        'rna-biology',
        'biologia RNA',
        'RNA biology',
        'mRNA; mikroRNA; microRNA; miRNA; siRNA; cząsteczki RNA'
      )
    ]),
    term(
      'cell-biology',
      'biologia komórki',
      'cell biology',
      'biologia komórkowa; cellular biology; sygnalizacja komórkowa; cell signalling',
      [
        term(
          'cell-culture',
          'hodowle komórkowe',
          'cell culture',
          'hodowla komórek; linie komórkowe; cell lines; kultury komórkowe; tissue culture'
        ),
        term(
          'organoids',
          'organoidy',
          'organoids',
          'hodowle trójwymiarowe; 3D cell culture; modele komórkowe; cell models; sferoidy; spheroids; hodowle 3D'
        ),
        term(
          'stem-cells',
          'komórki macierzyste',
          'stem cells',
          'iPSC; mezenchymalne; mesenchymal; indukowane komórki pluripotentne; pluripotent cells'
        ),
        term(
          'flow-cytometry',
          'cytometria',
          'cytometry',
          'cytometria przepływowa; flow cytometry; FACS; sortowanie komórek; cell sorting'
        ),
        term(
          'in-vitro-models',
          'modele in vitro',
          'in vitro models',
          'organ-on-chip; organ na chipie; alternatywy dla badań na zwierzętach; alternatives to animal testing; NAM; model bariery; barrier model'
        )
      ]
    ),
    term(
      'genetics',
      'genetyka',
      'genetics',
      'genetyka człowieka; human genetics; genetyka kliniczna; clinical genetics; medical genetics; genetycy; geneticists; geny; genes; dziedziczne; hereditary; inherited',
      [
        term('genomics', 'genomika', 'genomics', 'genom; genome; badania genomowe'),
        term(
          'sequencing',
          'sekwencjonowanie',
          'sequencing',
          'NGS; sekwencjonowanie nowej generacji; next generation sequencing; WES; WGS; eksom; exome; DNA sequencing; odczyt sekwencji; 16S'
        ),
        term(
          'rare-diseases',
          'choroby rzadkie',
          'rare diseases',
          'choroby sieroce; orphan diseases; rare disorders; ORPHA; zaburzenia genetyczne; genetic disorders'
        ),
        term(
          'metabolic-diseases',
          'choroby metaboliczne',
          'metabolic diseases',
          'wrodzone wady metabolizmu; inborn errors of metabolism; fenyloketonuria; phenylketonuria; PKU; metabolic disorders'
        )
      ]
    ),
    term(
      'immunology',
      'immunologia',
      'immunology',
      'odporność; immunity; układ odpornościowy; immune system; odpowiedź immunologiczna; immune response',
      [
        term(
          'vaccines',
          'szczepionki',
          'vaccines',
          'wakcynologia; vaccinology; szczepienia; vaccination; adiuwanty; adjuvants'
        ),
        term(
          'autoimmunity',
          'autoimmunologia',
          'autoimmunity',
          'choroby autoimmunologiczne; autoimmune diseases; autoprzeciwciała; autoantibodies'
        ),
        term(
          'antibodies',
          'przeciwciała',
          'antibodies',
          'przeciwciała monoklonalne; monoclonal antibodies; mAb; immunoglobuliny; immunoglobulins; przeciwciało; antibody'
        ),
        term(
          'inflammation',
          'stan zapalny',
          'inflammation',
          'zapalenie; procesy zapalne; przeciwzapalne; anti-inflammatory; cytokiny; cytokines'
        )
      ]
    ),
    term(
      'microbiology',
      'mikrobiologia',
      'microbiology',
      'drobnoustroje; microorganisms; mikroorganizmy; microbes; bakteriologia; bacteriology; bakterie; bacteria',
      [
        term('virology', 'wirusologia', 'virology', 'wirusy; viruses; leki przeciwwirusowe; antivirals'),
        term('mycology', 'mykologia', 'mycology', 'grzyby; fungi; zakażenia grzybicze; fungal infections'),
        term(
          'parasitology',
          'parazytologia',
          'parasitology',
          'pasożyty; parasites; kleszcze; ticks; choroby odkleszczowe; tick-borne diseases; borelioza'
        ),
        term(
          'microbiome',
          'mikrobiom',
          'microbiome',
          'mikrobiota; microbiota; flora jelitowa; gut flora; metagenomika; metagenomics'
        ),
        term('bacteriophages', 'bakteriofagi', 'bacteriophages', 'fagi; phages; fagoterapia; phage therapy'),
        term(
          'antimicrobial-resistance',
          'antybiotykooporność',
          'antimicrobial resistance',
          'AMR; oporność na antybiotyki; antibiotic resistance; szczepy oporne; drug-resistant bacteria; resistant strains; MRSA; lekooporność'
        ),
        term('biofilms', 'biofilmy', 'biofilms', '')
      ]
    ),
    term('physiology', 'fizjologia', 'physiology', 'patofizjologia; pathophysiology; fizjologia człowieka', [
      term(
        'neuroscience',
        'neuronauki',
        'neuroscience',
        'neurobiologia; neurobiology; mózg; brain; badania mózgu; brain research'
      ),
      term(
        'ageing',
        'starzenie się',
        'ageing',
        'aging; długowieczność; longevity; gerontologia; gerontology; biologia starzenia'
      ),
      term(
        'sport-physiology',
        'fizjologia wysiłku',
        'exercise physiology',
        'medycyna sportowa; sports medicine; wydolność fizyczna; physical performance'
      )
    ])
  ]
)
