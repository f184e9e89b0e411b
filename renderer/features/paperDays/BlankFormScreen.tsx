import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'

const titles = {
  catchUp: 'Catch-up sheet to fill in by hand',
  missing: 'Missing and return form to fill in by hand',
} as const

/** An empty form for a day on paper. */
export function BlankFormScreen() {
  const asked = useParam('form')
  const form = asked === 'missing' ? 'missing' : 'catchUp'
  return (
    <PaperScreen
      which={{ kind: 'blankForm', form }}
      title={titles[form]}
      back={{ label: 'Paper days', to: paths.paperDays }}
      mayGo="Empty: it holds nothing about any child. Once filled in it is a case record: key it in, then keep or destroy it as the council's rules say."
    />
  )
}
