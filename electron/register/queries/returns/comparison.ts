import type { YearView } from '../../../../shared/contract/returns'
import type { Settings } from '../../../../shared/domain/settings'
import { publishedCaution, publishedUpTo } from '../../../../shared/returns/published/published'
import type { ReturnCounts } from '../../../../shared/returns/ssda903/returnCounts'

/** The council's own shares beside DfE's published ones for the council and for England. */
export function comparisonFor(
  year: number,
  settings: Settings,
  counts: ReturnCounts,
): YearView['comparison'] {
  const lookedAfter = settings.lookedAfterInYear[String(year)] ?? null
  const areas = [settings.laCode, 'England'].filter((area) => area !== null)
  return {
    lookedAfterInYear: lookedAfter,
    council: {
      missing: share(counts.children.M, lookedAfter),
      away: share(counts.children.A, lookedAfter),
    },
    published: areas.flatMap((area) => {
      const found = publishedUpTo(area, year)
      if (found === null) return []
      return [{ ...found, missing: percent(found.missing), away: percent(found.away) }]
    }),
    caution: publishedCaution,
  }
}

/** "12 % – 6 of 50"; null without a base: no percentage on an empty one (statutory-returns.md 11.1). */
function share(count: number, base: number | null): string | null {
  if (base === null || base === 0) return null
  return `${Math.round((100 * count) / base)} % – ${count} of ${base}`
}

function percent(value: number | null): string | null {
  return value === null ? null : `${value} %`
}
