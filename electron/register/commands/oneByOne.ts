/**
 * Does something for each item in turn. There is one connection and one transaction: rows follow each other, and the
 * first that is refused stops the rest.
 */
export async function oneByOne<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    await work(item)
  }
}
