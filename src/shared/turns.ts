import { setImmediate } from 'node:timers/promises'

/** Longest that work keeps others waiting, in milliseconds, as far as one piece of it allows. */
const longestTurn = 12

/** Does the same with each of many things, one after the other, and lets others have their turn in between. */
export const inTurns = async <Item, Done>(
  items: Iterable<Item>,
  act: (item: Item) => Done
): Promise<readonly Done[]> => {
  const done: Done[] = []
  let since = performance.now()
  for (const item of items) {
    done.push(act(item))
    if (performance.now() - since > longestTurn) {
      await setImmediate()
      since = performance.now()
    }
  }
  return done
}
