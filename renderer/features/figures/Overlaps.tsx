import type { LeftBefore } from '../../../shared/contract/figures'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { Banner } from '../../components/Banner'
import { When } from '../../components/When'

/** Two papers about some of the same days, beside each other, can give a number away that neither shows. */
export function Overlaps({ overlaps }: { readonly overlaps: readonly LeftBefore[] }) {
  if (overlaps.length === 0) return null
  return (
    <Banner
      tone="soon"
      title={`${plural(overlaps.length, 'answer or report', 'answers or reports')} about some of these days left before`}
    >
      Beside this one, {overlaps.length === 1 ? 'it' : 'they'} can give away a number that neither shows.
      Compare before you send it.
      <ul>
        {overlaps.map(({ period, at, by, fileName, differs }) => (
          <li key={`${fileName} ${at}`}>
            {period}: {fileName}, <When moment={exactly(at)} />, {by}
            {differs.length > 0 && `. Changed since then: ${fewOf(differs)}`}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

const MOST_SAID = 4

function fewOf(figures: readonly string[]): string {
  const more = figures.length - MOST_SAID
  const said = figures.slice(0, MOST_SAID).join('; ')
  return more > 0 ? `${said}; and ${plural(more, 'figure')} more` : said
}
