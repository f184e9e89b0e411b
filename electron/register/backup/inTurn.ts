/** Does one work after the other, also when one fails. */
export function oneByOne(): <R>(work: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve()
  return <R>(work: () => Promise<R>) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}

/** The same for each place: one that does not answer keeps nobody from another. */
export function oneByOneAt(): <R>(place: string, work: () => Promise<R>) => Promise<R> {
  const turns = new Map<string, ReturnType<typeof oneByOne>>()
  return (place, work) => {
    const turn = turns.get(place) ?? oneByOne()
    turns.set(place, turn)
    return turn(work)
  }
}
