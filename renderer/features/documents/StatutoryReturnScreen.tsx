import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { PaperScreen } from './PaperScreen'

/** The statutory return of a year on paper. */
export function StatutoryReturnScreen() {
  const year = Number(useParam('year'))
  return (
    <PaperScreen
      which={{ kind: 'statutoryReturn', year }}
      title={`Statutory return, year to 31 March ${year}`}
      back={{ label: 'The return', to: paths.returnYear(year) }}
      mayGo="The council's own copy, to be signed off and kept: identifiers, no names. It does not go to DfE; DfE gets missing.csv."
    />
  )
}
