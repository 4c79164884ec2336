import { counted, declined, told } from './story-of.ts'
import type { Story } from './story-of.ts'

/** Proposals that the end of the year finds on their way. */
export const underWayStories: readonly Story[] = [
  told(
    'mdr-desk',
    42,
    'regulator:helga.brandauer-weiss',
    'ballot',
    'zorzamed:validation itip:laboratory tpd:host',
    {
      returnedOnce: true,
      extendedSearch: 14,
      votes: counted(2),
      circular: true
    }
  ),
  told(
    'patoskan',
    42,
    'borek:wanda.predka',
    'changesRequested',
    'cor:patologia !softmedyka:siec obrazownia:obraz',
    {
      votes: counted(5, 1, 1),
      circular: false
    }
  ),
  told('zgoda-zywa', 42, 'skarbiec:jagoda.zgoda', 'tie', 'dotyk:projekt un:bioetyka fmk:pacjenci', {
    extendedSearch: 14,
    votes: counted(3, 1),
    circular: true
  }),
  told(
    'skora-seniora',
    38,
    'wszk:damian.straczek',
    'rejected',
    'kropla:wytworca lipowa:dermatolog szg:seniorzy',
    {
      votes: counted(5, 1, 1),
      circular: true
    }
  ),
  told(
    'decentra',
    41,
    'klinopus:declan.harrowgate',
    'noQuorum',
    'telemost:platform chlodna:couriers fpo:patients',
    {
      votes: counted(2),
      circular: true
    }
  ),
  told(
    'tytan-lekki',
    39,
    'ortomodel:hanna.drelich',
    'councilInstead',
    'cor:chirurgia atb:zmeczenie zorzamed:sterylizacja',
    {
      declines: [declined('un', 'zmeczenie', 'fit')],
      votes: counted(3, 0, 1),
      circular: true
    }
  ),
  told(
    'pepti-lock',
    43,
    'peptydium:priyanka.raghunand',
    'postponed',
    'itip:biocompatibility skb:ward zorzamed:filling',
    {
      votes: counted(1),
      circular: true,
      twist: 'sittingDemanded'
    }
  ),
  told(
    'krok-po-udarze',
    39,
    'orj:sabina.stapor',
    'postponed',
    'telemost:platforma sensoryka:wkladki atb:model',
    {
      votes: counted(5, 1),
      circular: true
    }
  ),
  told('ruch-malucha', 44, 'kasztan:tymon.kolacz', 'opinions', 'atb:wizja algoruda:prywatnosc !fmk:rodzice', {
    twist: 'objectionDismissed'
  }),
  told('eksom-14', 44, 'genolipa:jeremi.pogoda', 'opinions', 'kasztan:neonatologia ibo:potok fmk:rodziny', {
    returnedOnce: true,
    twist: 'objectionUpheld'
  }),
  told('sepsa-6', 45, 'przeplyw:gabriela.kania', 'coi', 'wektoria:odczynniki skb:oit idm:referencja', {
    declines: [declined('ibo', 'referencja', 'fit')]
  }),
  told(
    'klucz-do-lekow',
    45,
    'prm:elzbieta.dolegowska',
    'coi',
    'anm:farmakologia softmedyka:program sosna:statystyka'
  ),
  told('line-safe', 46, 'skalpel:owen.tregarthen', 'approved', '!anm:centre skb:hospital dotyk:usability', {
    route: 'urgent',
    circular: true
  }),
  told(
    'ten-materials',
    42,
    'itip:henrik.solbakken',
    'queued',
    'dentura:makers ortomodel:makers regulator:file',
    {
      returnedOnce: true
    }
  ),
  told(
    'minitabletka',
    41,
    'son:kinga.apanowicz',
    'noDecision',
    '!olcha:technologia atb:drukarka klon:jakosc',
    {
      circular: true
    }
  ),
  told(
    'fair-valley',
    44,
    'ibo:oluwaseun.adebanjo',
    'queued',
    'skarbiec:biobank softmedyka:software un:university'
  ),
  told(
    'jarzebina',
    44,
    'ifr:aneta.szalwinska',
    'consortium',
    'fitorudawa:ekstrakcja !kropla:odbiorca chromatos:metabolity',
    {
      declines: [declined('jaworowa', 'odbiorca', 'duplicate')]
    }
  ),
  told(
    'jednotworzywo',
    46,
    'opakruda:kamila.rzepczyk',
    'consortium',
    'skb:szpital zorzamed:sterylizacja itip:materialy'
  ),
  told('kleszcz', 45, 'wetagro:oliwia.kmiecik', 'consortium', 'wektoria:test izs:mapa prm:lekarze'),
  told(
    'ciemny-kod',
    47,
    'softmedyka:magdalena.cieplik',
    'consortium',
    'kasztan:szpital son:szpital skalpel:symulacja',
    {
      route: 'consortiumReady'
    }
  ),
  told('chlodny-dron', 45, 'chlodna:justyna.bieniasz', 'searchFailed', ''),
  told(
    'breathprint',
    46,
    'przeplyw:tomas.kapicka',
    'searchSelecting',
    'kasztan:clinic chromatos:analysis fpo:families'
  ),
  told(
    'farmakogen',
    46,
    'cor:dobroslawa.tkaczuk',
    'searchSelecting',
    'idm:panel softmedyka:zlecenie rynekbio:koszt',
    {
      declines: [declined('ibo', 'panel', 'fit')]
    }
  ),
  told('botanic-trace', 48, 'jaworowa:amelie.rousselin', 'searchOpen', 'genolipa:barcodes ifr:reference'),
  told('vus-solve', 48, 'un:matteo.ferrandini', 'searchOpen', 'genolipa:variants !cytomena:assays', {
    declines: [declined('idm', 'variants', 'duplicate')]
  }),
  told(
    'patent-w-pore',
    48,
    'nctw:weronika.laszcz',
    'searchOpen',
    'sowa:rzecznicy !iab:inkubator un:uczelnia'
  ),
  told('seed-to-ce', 48, 'brzask:claire.montagnier', 'merged', 'regulator:regulatory', {
    into: 'patent-w-pore'
  }),
  told('oko-w-gminie', 50, 'szg:teresa.soltysinska', 'searchOpen', 'obrazownia:odczyt ssd:diabetycy'),
  told('piekus', 50, 'fmk:agnieszka.wator', 'searchOpen', '!kasztan:poradnia'),
  told('proba-wprost', 50, 'fpo:olaf.tchorzewski', 'returned', ''),
  told('stoisko', 50, 'rynekbio:ilona.tarasek', 'returned', ''),
  told('pylek', 49, 'izs:kacper.pyrka', 'draft', ''),
  told('algo-krem', 51, 'algi:sonia.zielonka', 'draft', ''),
  told('czyste-dlonie', 51, 'son:alicja.strupczewska', 'formalCheck', ''),
  told('syrop-bez', 51, 'olcha:iga.mielczarska', 'formalCheck', '')
]
