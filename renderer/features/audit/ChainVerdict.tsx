import { plural } from '../../../shared/text/plural'
import type { call } from '../../app/api'
import { Banner } from '../../components/Banner'

type Verdict = Awaited<ReturnType<typeof call.audit.verify>>

const became: Readonly<Record<NonNullable<Verdict['broken']>, string>> = {
  changed: 'It is not as it was written.',
  removed: 'It was taken out.',
  reordered: 'Another entry stands in its place.',
}

/** What walking the whole chain found. */
export function ChainVerdict({ verdict }: { readonly verdict: Verdict }) {
  const { entries, brokenAt, broken, headHash } = verdict
  if (brokenAt === null)
    return (
      <Banner tone="done" title="The chain is whole">
        {plural(entries, 'entry', 'entries')}, none changed, taken out or moved. The newest is sealed with{' '}
        {headHash.slice(0, 12)}: reports made now carry the same at their foot.
      </Banner>
    )
  return (
    <Banner tone="problem" title={`The chain is broken at entry ${brokenAt.toLocaleString('en-GB')}`}>
      {became[broken ?? 'changed']} All before it are as they were written. Keep this register as it is, and
      compare it with a backup.
    </Banner>
  )
}
