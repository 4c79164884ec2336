import { describe, expect, it } from 'vitest'

import { isTelling, stemOf, stemsOf, wordsOf } from '#shared/words.ts'

const families = [
  'onkologia onkologii onkologią onkologiczny onkologicznych onkolog oncology oncological oncologist',
  'diagnostyka diagnostyce diagnostyczny diagnostycznych diagnostics diagnosis diagnozowanie',
  'badanie badania badań badaniach badaniom badawczy',
  'kosmetyk kosmetyki kosmetyków kosmetyczny cosmetics cosmetic',
  'klinika klinice kliniczny klinicznych clinical clinics',
  'komórka komórki komórek komórkowy komórkowych',
  'walidacja walidacji walidacyjny walidować walidowanie validation validated validating',
  'sekwencjonowanie sekwencjonowania sequencing sequences',
  'terapia terapii terapeutyczny therapy therapies therapeutic',
  'bakteria bakterii bakteryjny bacteria bacterial',
  'białko białka białek białkowy',
  'surowiec surowce surowców',
  'leczenie leczenia leczeniem leczyć',
  'Łódź lodz Łodzi',
  'wirus wirusowy wirusy virus viruses',
  'toksyczność toksyczny toxicity toxic',
  'farmacja farmaceutyczny farmacji pharmaceutical pharmacy',
  'sterylizacja sterilisation sterilization',
  'analiza analizy analityczny analysis analyses analytical',
  'opieka opieki opiece',
  'proces procesów process processes',
  'cell cells cellular',
  'device devices',
  'roślina roślin roślinny',
  'żywność żywności żywnościowy',
  'laboratorium laboratoria laboratoriów laboratory laboratories',
  'konsorcjum konsorcja consortium',
  'lek leki leków lekowy',
  'szkolenie szkoleń szkoleniowy',
  'opatrunek opatrunki opatrunków',
  'rana rany ran ranami',
  'hydrożel hydrożele hydrogels',
  'choroba choroby chorób',
  'statystyka statystyczny statistics statistical'
]

const strangers = [
  'gen genom',
  'biologia biotechnologia',
  'kosmetologia kosmonauta',
  'lek lekarz',
  'skóra skorupa',
  'organ organizacja',
  'organ organizm',
  'radiologia radio',
  'plant plan',
  'patent pacjent',
  'probiotyk problem',
  'mikrobiologia mikroskopia',
  'human humus',
  'protein prototyp',
  'neurologia neonatologia',
  'toxicology taxonomy',
  'device develop',
  'farmakologia farmacja',
  'tkanka tkanina',
  'genetyka generyczny',
  'cancer cancel',
  'stomia stomatologia',
  'market marka',
  'trial tri'
]

describe('the analyser of words', () => {
  it.each(families)('brings one family to one stem: %s', (family) => {
    expect([...new Set(family.split(' ').map(stemOf))]).toHaveLength(1)
  })

  it.each(strangers)('keeps apart what is not akin: %s', (pair) => {
    expect(new Set(pair.split(' ').map(stemOf)).size).toBe(2)
  })

  it('folds words and keeps their order', () => {
    expect(wordsOf('Żółć, Łódź: e-zdrowie (HL7)')).toEqual(['zolc', 'lodz', 'e', 'zdrowie', 'hl7'])
  })

  it('drops words that say nothing, but no abbreviation that looks like one', () => {
    expect(stemsOf('szukamy kogoś do badań klinicznych')).toEqual(stemsOf('kogoś badania kliniczne'))
    expect(stemsOf('we are looking for GMP and PCR')).toEqual(['gmp', 'pcr'])
    expect(isTelling('IT')).toBe(true)
    expect(isTelling('it')).toBe(false)
  })

  it('answers the same however often it is asked', () => {
    const many = Array.from({ length: 25_000 }, (_, place) => `sl${place.toString(36)}owo`)
    const before = stemOf('onkologicznych')
    for (const word of many) stemOf(word)
    expect(stemOf('onkologicznych')).toBe(before)
  })
})
