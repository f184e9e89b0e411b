import type { YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { Empty } from '../../components/Empty'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { ChangesTable } from './Changes'

/** What differs from the file DfE has; there is nothing to say before it has one. */
export function LateChanges({ view: { lateChanges } }: { readonly view: YearView }) {
  if (lateChanges === null) return null
  return (
    <Section
      id="late"
      heading="Late changes"
      note={
        lateChanges.length === 0 ? '' : `${plural(lateChanges.length, 'row')} changed since it was submitted`
      }
    >
      {lateChanges.length === 0 ? (
        <Empty>Nothing has changed since the return was submitted.</Empty>
      ) : (
        <Words>
          <p>DfE does not know of these. While the collection is open, save missing.csv again and send it.</p>
        </Words>
      )}
      <ChangesTable caption="Changed since the return was submitted" changes={lateChanges} />
    </Section>
  )
}
