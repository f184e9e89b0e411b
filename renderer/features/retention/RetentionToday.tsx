import { useQuery } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { QuestionList } from '../../components/QuestionList'
import { Section } from '../../components/Section'

/** It changes with the day, not with the minute. */
const EVERY_FIVE_MINUTES = 300_000

/** The yearly review, holds to look at again, and requests that wait for a second person: nothing while there is none. */
export function RetentionToday() {
  const may = useMay('retention.review')
  const due = useQuery({
    ...api.retention.due.queryOptions(),
    enabled: may,
    refetchInterval: EVERY_FIVE_MINUTES,
  })
  const { data } = due
  if (data === undefined) return null
  const lines = [
    {
      count: data.cameBack,
      to: paths.destructions,
      words: 'destroyed before, back from a copy: destroy again',
      noun: 'record',
    },
    {
      count: data.toConfirm,
      to: paths.destructions,
      words: 'to destroy a record waits for a second person',
      noun: 'request',
    },
    { count: data.holdsToReview, to: paths.legalHolds, words: 'to look at again', noun: 'legal hold' },
    {
      count: data.toReview,
      to: paths.retention,
      words: 'whose time is over or nears: the yearly review is due',
      noun: 'record',
    },
  ].filter(({ count }) => count > 0)
  if (lines.length === 0) return null
  return (
    <Section id="records-kept" heading="How long records are kept">
      <QuestionList>
        {lines.map(({ count, to, words, noun }) => (
          <li key={words}>
            <p>
              <AppLink to={to}>{plural(count, noun)}</AppLink> {words}
            </p>
          </li>
        ))}
      </QuestionList>
    </Section>
  )
}
