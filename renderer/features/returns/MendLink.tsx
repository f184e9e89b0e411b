import { AppLink } from '../../components/AppLink'
import { mendPath, mendWords, type Mendable } from './mending'

/** One click to the field that puts it right. */
export function MendLink({ about }: { readonly about: Mendable }) {
  const path = mendPath(about)
  if (path === null) return '–'
  const words = `Go to ${mendWords(about.mend)}`
  return (
    <AppLink to={path} label={`${words}, child ${about.child}`}>
      {words}
    </AppLink>
  )
}
