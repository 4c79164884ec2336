import { term } from '#vocabulary/term.ts'

/** Making, packing and moving. */
export const production = term(
  'production-and-engineering',
  'produkcja i inżynieria',
  'production and engineering',
  'wytwarzanie; manufacturing; produkcja; production; inżynieria; engineering',
  [
    term(
      'contract-manufacturing',
      'produkcja kontraktowa',
      'contract manufacturing',
      'CDMO; CMO; wytwarzanie na zlecenie; toll manufacturing; produkcja na zlecenie; private label',
      [
        term(
          'gmp-manufacturing',
          'produkcja GMP',
          'GMP manufacturing',
          'wytwarzanie GMP; GMP production; GMP plant; wytwórnia leków; wytwórnia GMP; pharmaceutical manufacturing; wytwarzanie leków; medicines manufacturing; wytwórnia farmaceutyczna; pharmaceutical plant; zakład farmaceutyczny'
        ),
        term(
          'serial-production',
          'produkcja seryjna',
          'series production',
          'produkcja masowa; mass production; linia produkcyjna; production line; serial production; volume manufacturing'
        ),
        term(
          'small-batch',
          'produkcja małoseryjna',
          'small-batch production',
          'krótkie serie; small series; partie pilotażowe; pilot batches; partia próbna'
        )
      ]
    ),
    term(
      'prototyping',
      'prototypowanie',
      'prototyping',
      'prototypy; prototypes; szybkie prototypowanie; rapid prototyping; budowa prototypu; proof of concept; warsztat prototypów; prototyp',
      [
        term(
          'printing-3d',
          'druk 3D',
          '3D printing',
          'wytwarzanie przyrostowe; additive manufacturing; drukarki 3D; drukowanie przestrzenne; 3D printers; selective laser melting; stereolitografia; struktury TPMS'
        ),
        term(
          'injection-moulding',
          'wtrysk precyzyjny',
          'precision injection moulding',
          'injection moulding; injection molding; formy wtryskowe; moulds; wtryskarka; przetwórstwo tworzyw; plastics processing; formowanie wtryskowe'
        ),
        term(
          'cnc',
          'obróbka precyzyjna',
          'precision machining',
          'CNC; frezowanie; milling; toczenie; mechanika precyzyjna; precision mechanics; obróbka skrawaniem'
        ),
        term(
          'cad',
          'projektowanie CAD',
          'computer-aided design',
          'CAD; konstruowanie; mechanical design; projektowanie mechaniczne; modelowanie 3D; 3D modelling'
        )
      ]
    ),
    term(
      'sterilisation',
      'sterylizacja',
      'sterilisation',
      'sterilization; tlenek etylenu; ethylene oxide; jałowość; sterility; sterylność; sterylizacja radiacyjna; radiation sterilisation; autoklaw; autoclave; wyjaławianie',
      [
        term(
          'clean-rooms',
          'pomieszczenia czyste',
          'clean rooms',
          'cleanroom; cleanrooms; strefy czyste; clean room; ISO 14644; pomieszczenie czyste'
        )
      ]
    ),
    term(
      'packaging',
      'opakowania',
      'packaging',
      'pakowanie; opakowanie; packing; projektowanie opakowań; packaging design; blister; etykiety',
      [
        term(
          'device-packaging',
          'pakowanie wyrobów',
          'device packaging',
          'pakowanie wyrobów medycznych; medical device packaging; konfekcjonowanie; pakowanie zestawów; kitting'
        ),
        term(
          'sterile-packaging',
          'opakowania jałowe',
          'sterile packaging',
          'opakowania sterylne; sterile barrier systems; opakowania do sterylizacji; opakowanie jałowe; torebki sterylizacyjne'
        ),
        term(
          'pharmaceutical-packaging',
          'opakowania farmaceutyczne',
          'pharmaceutical packaging',
          'opakowania leków; serializacja; serialisation; dozowniki; dispensers'
        )
      ]
    ),
    term(
      'logistics',
      'logistyka',
      'logistics',
      'łańcuch dostaw; supply chain; dystrybucja; distribution; magazyn; warehouse; magazynowanie; transport; przewoźnik; carrier; kurier; courier; przewóz towarów; freight',
      [
        term(
          'cold-chain',
          'łańcuch chłodniczy',
          'cold chain',
          'transport chłodniczy; refrigerated transport; transport w temperaturze kontrolowanej; temperature-controlled transport; suchy lód; dry ice; chłodnictwo'
        ),
        term(
          'temperature-monitoring',
          'monitoring temperatury',
          'temperature monitoring',
          'rejestratory temperatury; temperature loggers; data loggers; nadzór temperatury'
        ),
        term(
          'medical-transport',
          'transport medyczny',
          'medical transport',
          'transport pacjentów; patient transport; transport sanitarny; ambulanse; ambulances'
        ),
        term(
          'drones',
          'bezzałogowe statki powietrzne',
          'unmanned aircraft',
          'drony; drone; drones; UAV; BSP; dron; transport dronami; drone delivery'
        )
      ]
    ),
    term(
      'automation',
      'automatyka przemysłowa',
      'industrial automation',
      'automatyzacja produkcji; production automation; przemysł 4.0; industry 4.0; robotyzacja; sterowniki; automatyka; automation; PLC',
      [
        term(
          'process-engineering',
          'inżynieria procesowa',
          'process engineering',
          'inżynieria chemiczna; chemical engineering; projektowanie procesów; process design; aparatura procesowa; process equipment'
        ),
        term(
          'energy-efficiency',
          'efektywność energetyczna',
          'energy efficiency',
          'oszczędność energii; energy saving; fotowoltaika; energia odnawialna; renewable energy'
        )
      ]
    ),
    term(
      'materials-engineering',
      'inżynieria materiałowa',
      'materials engineering',
      'materiałoznawstwo; materials science; badania materiałów; materials testing; kompozyty; composite materials; nowe materiały',
      [
        term(
          'textiles',
          'tekstylia medyczne',
          'medical textiles',
          'włókna; fibres; fibers; włókiennictwo; textiles; nonwovens; włókniny'
        )
      ]
    )
  ]
)
