import type { OrganisationType } from '#organisations/model.ts'
import { fold } from '#shared/fold.ts'

const hints: readonly (readonly [RegExp, OrganisationType])[] = [
  [/\b(hospital|szpital|klinik|clinic|ospedale|krankenhaus)/, 'hospital'],
  [
    /\b(universi|universz|uniwers|univerz|politech|politec|polytech|panepistimi|polytechneio|hochschule|hogeschool|akademi|college|school|eth zurich)/,
    'university'
  ],
  [
    /\b(ministr|municip|commission|commune|city of|region|agencia estatal|agency|authority|prefecture|gmina|urzad)/,
    'administration'
  ],
  [/\b(ngo|foundation|fundacion|fundacja|stowarzyszenie|association|asociacion|network|forum)\b/, 'ngo'],
  [
    /\b(ltd|limited|gmbh|s\.?a\.?|sas|sarl|s\.?r\.?l|s\.?p\.?a|s\.?l|b\.?v|n\.?v|oy|aps|plc|inc|sprl|kft|d\.?o\.?o)\.?$/,
    'smallEnterprise'
  ],
  [/\b(ag|a\.?s|a\/s|ab|oyj|se)\.?$/, 'largeEnterprise'],
  [
    /(institut|istitut|instytut|\bresearch|recherche|ricerc|forschung|fraunhofer|investigacion|\bcentre\b|\bcenter\b|centro|centrum|kentro|laborator|academy|museum)/,
    'institute'
  ]
]

/** A guess at what an organisation is, from its name alone: the file says nothing more. */
export const guessType = (name: string): OrganisationType => {
  const folded = fold(name)
  return hints.find(([pattern]) => pattern.test(folded))?.[1] ?? 'mediumEnterprise'
}
