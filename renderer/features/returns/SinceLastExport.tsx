import type { YearView } from '../../../shared/contract/returns'
import { spokenWords } from '../../../shared/domain/time/words'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { Section } from '../../components/Section'
import { useNow } from '../../components/useNow'
import { Words } from '../../components/Words'
import { ChangesTable } from './Changes'

/** What changed since missing.csv of this year was last saved, row by row. */
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
      <ChangesTable caption="Changed since the last export" changes={sinceLastExport?.changes ?? []} />
    </Section>
  )
}

function changeWords({ changes, same }: NonNullable<YearView['sinceLastExport']>): string {
  if (changes.length === 0) return `nothing has changed: the same ${plural(same, 'row')}`
  return `${plural(changes.length, 'row')} changed, ${plural(same, 'row')} stayed the same`
}
