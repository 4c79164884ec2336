import { counted, declined, told } from './story-of.ts'
import type { Story } from './story-of.ts'

/** Proposals whose decision was taken during the year. */
export const finishedStories: readonly Story[] = [
  told(
    'dziewanna',
    0,
    'fitorudawa:nina.jarzebiak',
    'closed',
    'ifr:fitochemia !olcha:postac klinopus:badanie',
    {
      votes: counted(5, 0, 1),
      circular: false
    }
  ),
  told(
    'hydrostopa',
    1,
    'itip:lidia.wawrzonek',
    'closureReview',
    'hydrozelix:producent son:poradnia !sensoryka:czytnik',
    {
      returnedOnce: true,
      declines: [declined('opakruda', 'producent', 'fit')],
      votes: counted(5, 0, 1),
      circular: false
    }
  ),
  told('miekki-chwyt', 2, 'protezownia:daria.orzel', 'closing', 'orj:oddzial atb:sygnaly dotyk:projekt', {
    votes: counted(7),
    circular: true
  }),
  told('most-do-domu', 3, 'telemost:wojciech.durka', 'active', 'skb:kardiologia sensoryka:plaster prm:poz', {
    declines: [declined('neurospis', 'plaster', 'fit')],
    votes: counted(6, 1),
    circular: false,
    twist: 'recall'
  }),
  told('cichy-oddech', 4, 'aparud:wioletta.hryniuk', 'suspended', 'atb:akustyka !skb:klinika fpo:rodziny', {
    votes: counted(5, 0, 1),
    circular: false
  }),
  told(
    'liquid-lung',
    5,
    'idm:ingrid.vestergren',
    'changeReview',
    'cor:surgery genolipa:exomes analityka:logistics',
    {
      changesOnce: true,
      declines: [declined('chlodna', 'logistics', 'duplicate')],
      votes: counted(6, 0, 1),
      circular: false
    }
  ),
  told('sucha-kropla', 6, 'chromatos:eryk.pikulski', 'terminated', 'skb:neurologia chlodna:przesylka', {
    returnedOnce: true,
    votes: counted(5),
    circular: true
  }),
  told(
    'drugie-oko',
    8,
    'obrazownia:roksana.przetacznik',
    'active',
    'son:szpital !cor:szpital regulator:mdr',
    {
      votes: counted(6, 1),
      circular: false,
      twist: 'silentLead'
    }
  ),
  told('fag-noga', 9, 'fagolab:karolina.lisiak', 'active', 'son:poradnia idm:genomy !hydrozelix:zel', {
    extendedSearch: 14,
    declines: [declined('ibo', 'genomy', 'fit')],
    votes: counted(5, 1, 1),
    circular: false,
    twist: 'longerWork'
  }),
  told('mikroskora', 11, 'kropla:przemyslaw.biotynski', 'withdrawn', ''),
  told(
    'federacja-5',
    13,
    'algoruda:klaudia.waligorska',
    'active',
    'skb:szpital softmedyka:integracja ibo:obliczenia',
    {
      returnedOnce: true,
      declines: [declined('cor', 'szpital', 'capacity')],
      votes: counted(7),
      circular: false
    }
  ),
  told('raman-edge', 15, 'widmo:kasper.romanski', 'active', 'cor:surgery un:models !borek:optics', {
    extendedSearch: 10,
    votes: counted(4, 1, 2),
    circular: false
  }),
  told(
    'serwatka-plus',
    38,
    'mlewi:monika.plawska',
    'appealSelfReview',
    'biofermenta:enzymy wszk:dietetyka prm:poz',
    {
      votes: counted(6, 0, 1),
      circular: true
    }
  ),
  told(
    'gut-on-plate',
    20,
    'kropla:sofia.lindqvarn',
    'active',
    'cytomena:organoids biofermenta:strains un:systems',
    {
      declines: [declined('mlewi', 'strains', 'duplicate')],
      votes: counted(7),
      circular: true
    }
  ),
  told(
    'night-eeg',
    35,
    'neurospis:yusuf.karademir',
    'appealCouncil',
    'skb:neurology atb:signals regulator:regulatory',
    {
      returnedOnce: true,
      votes: counted(6, 0, 1),
      circular: true
    }
  ),
  told(
    'pierwsza-faza',
    35,
    'anm:zbigniew.tarkowicz',
    'conditionsOverdue',
    'klinopus:cro analityka:laboratorium skb:szpital',
    {
      declines: [declined('cor', 'szpital', 'late')],
      votes: counted(6),
      circular: true
    }
  ),
  told(
    'familia',
    25,
    'analityka:szymon.trybulski',
    'rejectedFinal',
    'prm:poz genolipa:geny rynekbio:ekonomia',
    {
      votes: counted(5, 1, 1),
      circular: false
    }
  ),
  told('pol-soli', 21, 'umn:stanislawa.rataj', 'parked', 'mlewi:dostawca', {
    twist: 'adoptionAsked'
  }),
  told('dojazd-60', 30, 'zpd:jolanta.gosciniak', 'withdrawn', 'algoruda:model son:szpital softmedyka:system'),
  told('czysty-pokoj', 31, 'tpd:cezary.debiak', 'lapsed', ''),
  told(
    'rejestr-412',
    35,
    'fmk:radoslaw.krok',
    'charterReview',
    'genolipa:genetyka kasztan:klinika ibo:dane',
    {
      votes: counted(6),
      circular: true
    }
  ),
  told(
    'gesty-kes',
    49,
    'orj:gustaw.krokowski',
    'searchOpen',
    'mlewi:zaklad wszk:panel opakruda:pakowanie',
    {}
  ),
  told(
    'gmp-start',
    41,
    'klon:jaroslaw.klonowiec',
    'groupForming',
    '!olcha:farmacja biofermenta:biotechnologia tpd:hala',
    {
      votes: counted(5, 1),
      circular: false
    }
  ),
  told(
    'organo-watroba',
    39,
    'cytomena:tobiasz.hudyma',
    'conditional',
    'anm:farmakologia borek:obrazowanie chromatos:metabolity',
    {
      votes: counted(6),
      circular: true
    }
  ),
  told(
    'oporna-rzeka',
    43,
    'idm:patrycja.modrzyk',
    'queued',
    'skb:szpital umn:miasto chromatos:pozostalosci',
    {}
  )
]
