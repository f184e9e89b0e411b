import type { CountedRegister, FigureEpisode } from '../register'
import { withinOfInterview } from './interviewFacts'

/** Which interviews cover which episodes, by their numbers in the lists of the register. */
export interface Coverage {
  /** Numbers of the interviews that cover an episode. */
  readonly covering: (episode: number) => readonly number[]
  /** The 72 hours of an interview, whatever it covers; worked out once. */
  readonly withinOf: (interview: number) => ReturnType<typeof withinOfInterview>
}

const NONE: readonly number[] = []

/**
 * Reads once which interview covers which episodes.
 *
 * @param approxMinutes how far off an approximate time may be
 */
export function coverageOf(register: CountedRegister, approxMinutes: number): Coverage {
  const { episodes, interviews } = register
  const numberOf = new Map(episodes.map(({ id }, number) => [id, number]))
  const byEpisode: number[][] = []
  const byInterview = interviews.map(({ episodeIds }, interview) => {
    const covered: FigureEpisode[] = []
    for (const id of episodeIds) {
      const episode = numberOf.get(id)
      if (episode === undefined) continue
      covered.push(episodes[episode] as FigureEpisode)
      const others = byEpisode[episode]
      if (others === undefined) byEpisode[episode] = [interview]
      else others.push(interview)
    }
    return covered
  })
  const verdicts: ReturnType<Coverage['withinOf']>[] = []
  return {
    covering: (episode) => byEpisode[episode] ?? NONE,
    withinOf: (number) => {
      const known = verdicts[number]
      if (known !== undefined) return known
      const interview = interviews[number]
      if (interview === undefined) return 'not_held'
      const counted = (byInterview[number] ?? []).filter(({ status }) => status !== 'cancelled')
      return (verdicts[number] = withinOfInterview(interview, counted, approxMinutes))
    },
  }
}
