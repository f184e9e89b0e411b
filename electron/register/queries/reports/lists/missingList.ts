import { nextReviewPoint } from '../../../../../shared/domain/episodes/review'
import { earliest, exactly, isKnown } from '../../../../../shared/domain/time/moment'
import { shortWords } from '../../../../../shared/domain/time/words'
import { missingNow } from '../../today/missingNow'
import type { Viewing } from '../../viewing'
import { words, type ListCell, type WorkListPlan } from './model'

type MissingRow = Awaited<ReturnType<typeof missingNow>>[number]

/** P6: who is missing or away at this moment (practice.md 11), the same rows as Today. */
export const missingList: WorkListPlan = {
  title: 'Missing and away now',
  read: async (db, viewing) => {
    // Nobody is "me" on a paper.
    const rows = await missingNow(db, viewing, '')
    const part = (heading: string, foundNotBack: boolean) => ({
      heading,
      rows: rows.filter((row) => row.foundNotBack === foundNotBack).map((row) => cells(row, viewing)),
    })
    return {
      about:
        'Every child with an open episode, whoever has been gone longest first. A child who was found and is not back yet stays on it.',
      columns: [
        { heading: 'Child', width: 78, type: 'text' },
        { heading: 'How long', width: 66, type: 'text' },
        { heading: 'Since', width: 62, type: 'text' },
        { heading: 'Grade', width: '*', type: 'text' },
        { heading: 'Next review', width: 74, type: 'dateTime' },
        { heading: 'Lives at', width: 66, type: 'text' },
        { heading: 'Episode', width: 46, type: 'text' },
      ],
      parts: [part('Not found', false), part('Found, not back yet', true)],
      empty: 'Nobody is recorded as missing or away.',
      definitions: [
        {
          term: 'Missing',
          meaning: 'Not at the placement or where expected, and nobody knows where the child is.',
        },
        {
          term: 'Away',
          meaning: 'Away from placement without authorisation: it is known where the child is.',
        },
        { term: 'Grade', meaning: 'The newest risk grade of the police and of the council.' },
        {
          term: 'Next review',
          meaning: `The next of the council’s own review points: ${reviewWords(viewing)}. No national rule sets them.`,
        },
      ],
    }
  },
}

function cells(row: MissingRow, { now, settings, clockTrouble }: Viewing): ListCell[] {
  const { child, start, policeGrade, councilRisk, review, placement, ref } = row
  const next =
    clockTrouble === null ? nextReviewPoint(earliest(start, settings.approxMinutes), now, settings) : null
  const grades = [
    policeGrade === null ? null : `Police: ${policeGrade}`,
    councilRisk === null ? null : `Council: ${councilRisk}`,
  ].filter((grade) => grade !== null)
  return [
    { words: child.label, strong: true },
    { words: row.words, tone: 'alert' },
    words(isKnown(start) ? shortWords(start, now) : 'Not known'),
    words(grades.length === 0 ? 'Not recorded' : grades.join('. ')),
    {
      words: [review, next === null ? null : shortWords(exactly(next), now)]
        .filter((it) => it !== null)
        .join('. Then '),
      ...(review === null ? { value: next } : ({ tone: 'soon' } as const)),
    },
    words(placement ?? 'Not recorded'),
    words(ref),
  ]
}

function reviewWords({ settings: { reviewHours, reviewEveryDays } }: Viewing): string {
  const hours = reviewHours.length === 0 ? 'none by the hour' : `after ${reviewHours.join(', ')} hours`
  return reviewEveryDays === 0 ? hours : `${hours}, then every ${reviewEveryDays} days`
}
