/** The values that survive a trip through JSON unchanged; contexts, events and facts are made of nothing else. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

export type JsonObject = { readonly [key: string]: Json | undefined }

/** Writes JSON with sorted keys, so that equal values have equal texts and equal digests. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value))
    return `[${value.map((item) => (item === undefined ? 'null' : canonical(item))).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const source = value as Record<string, unknown>
  const parts: string[] = []
  for (const key of Object.keys(source).sort())
    if (source[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(source[key])}`)
  return `{${parts.join(',')}}`
}
