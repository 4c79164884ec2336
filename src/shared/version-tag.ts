/** The entity tag of a record's version, for `ETag` and `If-Match`: `"3"`. */
export const tagOf = (version: number): string => `"${version}"`

/** The version that an `If-Match` header names; null when there is none or it is no tag of ours. */
export const versionIn = (header: string | undefined): number | null => {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
