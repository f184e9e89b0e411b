import type { YearView } from '../../../shared/contract/returns'
import { spokenWords } from '../../../shared/domain/time/words'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { Section } from '../../components/Section'
import { useNow } from '../../components/useNow'
import { Words } from '../../components/Words'

/** What changed since missing.csv of this year was last saved. */
export function SinceLastExport({ view: { sinceLastExport } }: { readonly view: YearView }) {
  const now = useNow()
  return (
    <Section id="since" heading="Since the last export">
      <Words>
        <p>
          {sinceLastExport === null
            ? 'missing.csv of this year has not been exported from Homeward yet.'
            : `Last exported ${spokenWords(exactly(sinceLastExport.at), now)}. Since then ${changeWords(sinceLastExport)}.`}
        </p>
      </Words>
    </Section>
  )
}

function changeWords({ added, removed, same }: NonNullable<YearView['sinceLastExport']>): string {
  if (added === 0 && removed === 0) return `nothing has changed: the same ${plural(same, 'row')}`
  return `${plural(added, 'row')} came, ${plural(removed, 'row')} went, ${plural(same, 'row')} stayed the same`
}
