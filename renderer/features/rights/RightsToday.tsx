import { useQuery } from '@tanstack/react-query'
import { kindWords } from '../../../shared/text/rightsWords'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { QuestionList } from '../../components/QuestionList'
import { Section } from '../../components/Section'
import { Standing } from './Standing'

const EVERY_FIVE_MINUTES = 300_000

/** Requests, complaints and breaches that are overdue or due soon; nothing while there is none or the logs are off. */
export function RightsToday() {
  const may = useMay('rights.record')
  const due = useQuery({
    ...api.rights.due.queryOptions(),
    enabled: may,
    refetchInterval: EVERY_FIVE_MINUTES,
  })
  const rows = due.data ?? []
  if (rows.length === 0) return null
  return (
    <Section id="requests-due" heading="Requests, complaints and breaches" note={`${rows.length} due`}>
      <QuestionList>
        {rows.map(({ id, kind, fromWhom, standing }) => (
          <li key={id}>
            <p>
              <AppLink to={paths.right(id)}>{kindWords[kind]}</AppLink>, {fromWhom}.{' '}
              <Standing standing={standing} />
            </p>
          </li>
        ))}
      </QuestionList>
    </Section>
  )
}
