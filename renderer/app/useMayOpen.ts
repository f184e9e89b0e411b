import { permissionFor } from './routes'
import { useSession } from './session'

/** Tells of a path whether the person who is working may open its screen: `mayOpen(paths.recordMissing())`. */
export function useMayOpen(): (path: string) => boolean {
  const { permissions } = useSession()
  return (path) => {
    const needed = permissionFor(path)
    return needed !== null && permissions.includes(needed)
  }
}
