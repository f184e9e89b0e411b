import { useQueryParam } from '../../app/params'
import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'

/** The whole answer on paper. */
export function FiguresPaperScreen() {
  const from = useQueryParam('from') ?? ''
  const to = useQueryParam('to') ?? ''
  const types = useQueryParam('types') === 'missing' ? 'missing' : 'missingAndAway'
  const outward = useQueryParam('show') !== 'all'
  const byHome = useQueryParam('homes') === 'yes'
  return (
    <PaperScreen
      which={{ kind: 'figures', from, to, types, outward, byHome }}
      title="Figures on paper"
      back={{ label: 'Answer a question', to: paths.figures }}
      mayGo={
        outward
          ? 'To whoever asked: it names nobody, and small numbers are hidden. Look at the warning of earlier answers first.'
          : 'Nowhere: small numbers are shown, and they can point at single children. It is for the council’s own eyes.'
      }
    />
  )
}
