import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'
import { useAskedByAddress } from './asked'

/** The answer on paper: the questions that were asked, or the whole catalogue. */
export function FiguresPaperScreen() {
  const asked = useAskedByAddress()
  return (
    <PaperScreen
      which={{ kind: 'figures', ...asked }}
      title="Figures on paper"
      back={{ label: 'Answer a question', to: paths.figuresAsked(asked) }}
      mayGo={
        asked.outward
          ? 'To whoever asked: it names nobody, and small numbers are hidden. Look at the warning of earlier answers first.'
          : 'Nowhere: small numbers are shown, and they can point at single children. It is for the council’s own eyes.'
      }
    />
  )
}
