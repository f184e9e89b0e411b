import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../app/api'

/** Saves some settings and asks for everything anew that they change. */
export function useSaveSettings() {
  return useMutation(
    api.settings.change.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
}
