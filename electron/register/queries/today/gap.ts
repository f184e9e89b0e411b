/** What is to be put right in an episode, by its reference. */
export interface Gap {
  readonly ref: string
  readonly what: string
  readonly episodeId: string
  readonly childId: string
}
