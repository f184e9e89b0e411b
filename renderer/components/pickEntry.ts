/** What a box holds that names something: words, what was picked, and whether to make a new one. Fit for a draft. */
export interface PickEntry {
  readonly text: string
  /** Id of what was picked; null while the words are only words. */
  readonly id: string | null
  readonly add: boolean
}

export const pickedNothing: PickEntry = { text: '', id: null, add: false }
