import type { YearView } from '../../../../shared/contract/returns'
import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import { plural } from '../../../../shared/text/plural'
import type { Block, Cell } from '../kit/model'

/** Episodes that are not in the file and why, pairs to look at, and what changed since the last export. */
export function leftOutBlocks(view: YearView): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Left out of the file, and why' },
    ...reasonBlocks(view),
    { kind: 'heading', level: 2, text: 'Two incidents on one day' },
    pairsBlock(view),
    { kind: 'heading', level: 2, text: 'Since the last export of this year' },
    { kind: 'paragraph', text: sinceWords(view) },
  ]
}

/** By reason, each with its episodes under their child; those of other years come counted, without an episode. */
function reasonBlocks({ leftOut }: YearView): Block[] {
  if (leftOut.length === 0)
    return [{ kind: 'paragraph', text: 'Nothing: every episode of the register stands in the file.' }]
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason)
  return [...byReason].flatMap(([reason, entries]): Block[] => {
    const listed = entries.filter(({ episodeId }) => episodeId !== null)
    if (listed.length === 0) return [{ kind: 'paragraph', text: reason }]
    return [
      { kind: 'paragraph', text: `${plural(listed.length, 'episode')}: ${reason}` },
      { kind: 'paragraph', quiet: true, text: episodesByChild(listed) },
    ]
  })
}

/** "ZZ566016: 2026-0051, 2026-0052; ZZ566017: 2026-0055". */
function episodesByChild(listed: YearView['leftOut']): string {
  const byChild = Map.groupBy(listed, ({ child }) => child)
  return [...byChild]
    .map(([child, entries]) => `${child}: ${entries.map(({ ref }) => ref ?? '–').join(', ')}`)
    .join('; ')
}

function pairsBlock({ sameDayPairs }: YearView): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'Child', width: 120 },
      { label: 'Day', width: '*' },
    ],
    rows: sameDayPairs.map(({ child, date }): Cell[] => [child, date]),
    empty: 'None. (Two incidents on one day are allowed; each is its own row.)',
  }
}

function sinceWords({ sinceLastExport }: YearView): string {
  if (sinceLastExport === null) return 'missing.csv has not been exported for this year before.'
  const { at, changes, same } = sinceLastExport
  const changed = changes.length === 0 ? 'nothing has changed' : `${plural(changes.length, 'row')} changed`
  return `Last exported ${exactWords(exactly(at))}. Since then: ${changed}, ${plural(same, 'row')} the same.`
}
