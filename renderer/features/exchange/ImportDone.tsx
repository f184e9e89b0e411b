import { Button } from '@mantine/core'
import type { ImportBatch } from '../../../shared/contract/exchange'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { Page } from '../../components/Page'
import { QuestionList } from '../../components/QuestionList'
import { Section } from '../../components/Section'
import { Batches } from './Batches'
import { PlacementsNext } from '../placements/PlacementsNext'
import { batchWords } from './batchWords'

export interface ImportDoneProps {
  readonly batch: ImportBatch
  readonly onMore: () => void
}

/** The last step: what was written, and what to do next. */
export function ImportDone({ batch, onMore }: ImportDoneProps) {
  const { counts, kind, year, number } = batch
  const open = counts['episodesOpen'] ?? 0
  const unnamed = (counts['childrenNew'] ?? 0) > 0 && (counts['namesGiven'] ?? 0) === 0
  return (
    <Page
      title={`Import ${number} is in the register`}
      facts={batch.files}
      action={<Button onClick={onMore}>Bring in more</Button>}
    >
      <Banner tone="done">{batchWords(batch)}</Banner>
      <Section id="next" heading="What to do next">
        <QuestionList>
          {open > 0 && (
            <li>
              <p>
                {open === 1 ? 'One episode was' : `${open.toLocaleString('en-GB')} episodes were`} open in the
                file: still missing, or back? Each is one question on Today.
              </p>
              <AppLink to={paths.today}>Answer on Today</AppLink>
            </li>
          )}
          {unnamed && kind === 'ssda903' && (
            <li>
              <p>
                The children have no names yet and show as "566910, girl, 13". Bring in a list of names, or
                name a child when you need to.
              </p>
              <AppLink to={paths.children}>Children</AppLink>
            </li>
          )}
          <PlacementsNext />
          {year !== null && (
            <li>
              <p>What the return of that year looks like now, with every check that could run.</p>
              <AppLink to={paths.returnYear(year)}>Return of the year to 31 March {year}</AppLink>
            </li>
          )}
          <li>
            <p>The files hold personal data. Delete copies of them that you no longer need.</p>
          </li>
        </QuestionList>
      </Section>
      <Batches />
    </Page>
  )
}
