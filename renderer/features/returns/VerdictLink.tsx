import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'

export interface VerdictLinkProps {
  readonly verdict: {
    readonly child: string
    readonly childId: string | null
    readonly episodeId: string | null
  }
}

/** The child's identifier, leading to where it is put right: the episode, else the child. */
export function VerdictLink({ verdict: { child, childId, episodeId } }: VerdictLinkProps) {
  const words = child === '' ? 'no identifier' : child
  if (episodeId !== null) return <AppLink to={paths.episode(episodeId)}>{words}</AppLink>
  return childId === null ? words : <AppLink to={paths.child(childId)}>{words}</AppLink>
}
