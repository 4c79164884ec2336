import type { Courier, Delivery } from '#engine/contract.ts'

/** A courier to whom the same happens with every notice. */
export const courierWith = (delivery: Delivery): Courier => ({
  deliver: (items) => Promise.resolve(items.map(() => delivery))
})

/** A courier whose mail arrives at once. */
export const delivering: Courier = courierWith({ kind: 'delivered', reference: 'test' })
