export type FacetProps = {
  readonly name: string
  readonly value: string
  readonly label: string
  /** How many of the list would be left with it. */
  readonly count: number
  readonly checked: boolean
}

/** One value of a facet that may be chosen beside others. */
export const Checkbox = ({ name, value, label, count, checked }: FacetProps) => (
  <label class="check">
    <input type="checkbox" name={name} value={value} checked={checked} />
    {label}
    <span class="count">{count}</span>
  </label>
)

/** One value of a facet of which one holds. */
export const Radio = ({ name, value, label, count, checked }: FacetProps) => (
  <label class="check">
    <input type="radio" name={name} value={value} checked={checked} />
    {label}
    <span class="count">{count}</span>
  </label>
)
