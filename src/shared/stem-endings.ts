/**
 * An ending that is cut or replaced, and how many letters must be left before it. Over folded words, so `onkologią` has
 * come as `onkologia`.
 */
export type Ending = { readonly ending: string; readonly instead: string; readonly left: number }

const cut = (left: number, endings: string, instead = ''): readonly Ending[] =>
  endings.split(' ').map((ending) => ({ ending, instead, left }))

/** How Polish nouns, adjectives and verbs bend. */
const polishForms: readonly Ending[] = [
  ...cut(
    3,
    'a e i o u y ia ie ii iu io ach iach ami iami ego iego emu iemu ych ich ymi imi ej iej ym im iem'
  ),
  ...cut(4, 'em owi owie owych owym owymi owego owemu owej um'),
  ...cut(4, 'niom', 'n'),
  ...cut(4, 'ntom', 'nt'),
  ...cut(3, 'ek', 'k'),
  // opieka and człowiek have no fleeting e.
  ...cut(1, 'iek', 'iek'),
  ...cut(4, 'iec', 'c'),
  ...cut(3, 'ac'),
  ...cut(4, 'yc ujemy ujac ajac uje ujacych ujaca ujace ujacy owal owala owali')
]

/** How Polish makes one word of another: doing, being so, what belongs to it. */
const polishFamilies: readonly Ending[] = [
  ...cut(3, 'ow an en owani owan owac iczn yczn ik yk yjn ijn owicz'),
  ...cut(3, 'awcz'),
  ...cut(4, 'osc aln arn sk acj acyjn'),
  ...cut(3, 'cj', 't'),
  ...cut(3, 'ncj', 'nc'),
  ...cut(3, 'cyjn cjon', 'cj'),
  ...cut(4, 'j'),
  ...cut(4, 'iz')
]

/** Plurals, verb forms and families of English. */
const englishForms: readonly Ending[] = [
  ...cut(4, 'ing ings ating ed isation isations'),
  ...cut(4, 'ment ness ly ation ations ate ated ates ator ators atory ative al ial ious ity'),
  ...cut(3, 'ic ical ically'),
  ...cut(3, 'tion', 't'),
  ...cut(3, 'sion', 's'),
  ...cut(3, 'ologist', 'olog'),
  ...cut(3, 'ular', 'ul')
]

/** English plurals stand outermost: they are looked for before anything else is cut, and not again. */
const plurals: readonly Ending[] = [
  ...cut(3, 's es ies'),
  ...cut(4, 'is'),
  // What is no plural: virus, cosmos, atlas, process, kompleks.
  ...['us', 'os', 'as', 'ss', 'pis', 'eks', 'oks', 'aks'].flatMap((ending) => cut(1, ending, ending))
]

const byLetter = (endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> =>
  new Map(
    [...Map.groupBy(endings, ({ ending }) => ending.at(-1) ?? '')].map(([letter, those]) => [
      letter,
      those.toSorted((one, other) => other.ending.length - one.ending.length)
    ])
  )

/** Plural endings by their last letter, the longest first. */
export const pluralsByLetter = byLetter(plurals)

/** All other endings, likewise. */
export const endingsByLetter = byLetter([...polishForms, ...polishFamilies, ...englishForms])

/** Beginnings of families whose members no ending brings together, and the stem they get. */
export const beginnings: readonly (readonly [beginning: string, stem: string])[] = [
  ['farmacj', 'farmac'],
  ['farmaceut', 'farmac'],
  ['farmaceuc', 'farmac'],
  ['therapist', 'terap'],
  ['pharmaceut', 'farmac'],
  ['pharmacy', 'farmac'],
  ['pharmacies', 'farmac'],
  ['pharmacist', 'farmac'],
  ['terapeut', 'terap'],
  ['terapeuc', 'terap'],
  ['therapeut', 'terap'],
  ...['analit', 'analyt', 'analiz', 'analys'].map((beginning) => [beginning, 'analis'] as const),
  ['organizm', 'organism'],
  ['organism', 'organism'],
  ['organiz', 'organis'],
  ['organis', 'organis'],
  ['hydrozel', 'hidrogel'],
  ['hydrogel', 'hidrogel'],
  ['prosthe', 'protet'],
  ['protez', 'protet'],
  ['prosta', 'prostat'],
  ['internacjonal', 'internation'],
  ['internation', 'internation'],
  ['hospic', 'hospik'],
  ['optymal', 'optimal'],
  ['optimi', 'optimal'],
  ['sensoryk', 'sensorik'],
  ['sensoryczn', 'sensorik'],
  ['fundac', 'fundak'],
  ['serializ', 'serialis'],
  ['serialis', 'serialis'],
  ['marketing', 'marketing'],
  ['produkcj', 'produkci'],
  ['produkcyjn', 'produkci'],
  ['production', 'produkci'],
  ['syntet', 'sintes'],
  ['synthet', 'sintes'],
  ['diagnoz', 'diagnost'],
  ['diagnos', 'diagnost'],
  ['zdrowot', 'zdrow'],
  ['zdrow', 'zdrow'],
  ['szkolen', 'skolen'],
  ...['proces', 'stres', 'kurs', 'sukces', 'serwis'].map((stem) => [stem, stem] as const),
  ['biznesplan', 'bisnesplan'],
  ['biznes', 'bisnes'],
  ['szczepien', 'szczepien'],
  ['busines', 'bisnes'],
  ['klaster', 'klastr'],
  ['cluster', 'klastr'],
  ['klastr', 'klastr'],
  ['center', 'centr'],
  ['skorn', 'skor'],
  ['cellulo', 'celulos'],
  ['dziec', 'dziec'],
  ['metaanal', 'metaanalis'],
  ['generyk', 'generik'],
  ['generyczn', 'generik'],
  ['generic', 'generik'],
  ['zakazen', 'zakazen'],
  ['streszcz', 'streszcz'],
  ['stresci', 'streszcz'],
  ['thick', 'thick'],
  ['raman', 'raman'],
  ['score', 'score'],
  ['masc', 'masc'],
  // The Polish cel is a goal.
  ['cell', 'cell'],
  ['privac', 'priwatn'],
  ['prywatn', 'priwatn'],
  ['miesiac', 'miesiak'],
  ['miesiec', 'miesiak'],
  ['programowan', 'programowan'],
  ['programming', 'programowan'],
  ['programmer', 'programist'],
  ['programist', 'programist'],
  ['screening', 'screening'],
  ['zywien', 'ziwien'],
  ['univers', 'uniwers'],
  ['uniwers', 'uniwers']
]
