/** Browsers by what they call themselves; those built on another one come first. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari']
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux']
]

const nameIn = (known: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  known.find(([mark]) => mark.test(text))?.[1]

/** `Firefox, Windows` from a browser's own words; the words themselves where nothing is known of them, null without any. */
export const browserName = (userAgent: string): string | null => {
  const names = [nameIn(browsers, userAgent), nameIn(systems, userAgent)].filter(Boolean)
  if (names.length > 0) return names.join(', ')
  return userAgent.trim() === '' ? null : userAgent.slice(0, 60)
}
