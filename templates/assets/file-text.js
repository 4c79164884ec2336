/* The text of a chosen file, in whichever of the usual encodings it was saved. */

export const textIn = (bytes) => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1250').decode(bytes) // what Excel in Poland saves as CSV
  }
}
