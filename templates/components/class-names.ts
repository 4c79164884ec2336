/** Joins the class names that apply; `undefined` when none does, so that no empty attribute is written. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined

/** A meaning that colours may carry: done, near, late, active. The words beside it say it too. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info'
