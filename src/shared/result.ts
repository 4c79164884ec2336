/** Carries an expected outcome: a value, or a refusal the caller must look at. Faults are thrown instead. */
export type Result<Value, Refused> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refused }

export const accepted = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value
})

export const refused = <Refused>(refusal: Refused): { readonly ok: false; readonly refusal: Refused } => ({
  ok: false,
  refusal
})
