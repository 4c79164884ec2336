const atoms = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*$/u
const domain = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u

/**
 * Whether a text is one e-mail address and nothing else: nothing quoted, no list, no control character, nothing that turns
 * the direction of writing. Source: RFC 5321, section 4.1.2; RFC 6531 for letters of other alphabets.
 */
export const isMailAddress = (text: string): boolean => {
  const at = text.lastIndexOf('@')
  return (
    at > 0 &&
    at <= 64 &&
    text.length <= 254 &&
    atoms.test(text.slice(0, at)) &&
    domain.test(text.slice(at + 1))
  )
}
