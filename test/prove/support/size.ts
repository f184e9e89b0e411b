/** Whether every proof runs its full count (`npm run prove`) or a small one (`npm test`). */
const full = process.env['HOMEWARD_PROVE'] === 'full'

/** How often: a small count in `npm test`, the full one in `npm run prove`. */
export function times(counts: { readonly small: number; readonly full: number }): number {
  return full ? counts.full : counts.small
}

/** One in so many of a list in `npm test`, every one in `npm run prove`; the first always. */
export function someOf<T>(list: readonly T[], oneIn: number): readonly T[] {
  return full ? list : list.filter((_, index) => index % oneIn === 0)
}
