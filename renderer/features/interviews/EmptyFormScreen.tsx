import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'

/** The interview's form to fill in by hand. */
export function EmptyFormScreen() {
  return (
    <PaperScreen
      which={{ kind: 'emptyInterview' }}
      title="Empty interview form"
      back={{ label: 'Interviews', to: paths.interviews }}
      mayGo="Empty, anywhere. Once somebody has written on it, it holds a child's record: hand it over in person, key it, then destroy it."
    />
  )
}
