/** A bug or a broken world: thrown, carries a stable code, never shown as is to a person. */
export class Fault extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
  }
}
