import { useState } from 'react'
import type { call } from '../../app/api'
import type { Keeping } from '../../components/formKeeping'
import type { Problem } from '../../components/ErrorSummary'
import { useSaveSettings } from './useSaveSettings'

export type SettingsChange = Parameters<typeof call.settings.change>[0]

/** One part of the settings as a form: checked, saved by itself, and said to be saved. */
export interface SettingsForm {
  readonly problems: readonly Problem[]
  readonly submit: () => void
  readonly busy: boolean
  readonly saved: boolean
  readonly error: unknown
}

/**
 * @param keeping what the form's fields keep: saved, it goes
 * @param read what is typed now: what is wrong with it, and what would be saved
 */
export function useSettingsForm(
  keeping: Keeping,
  read: () => { readonly problems: readonly Problem[]; readonly change: SettingsChange },
): SettingsForm {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const save = useSaveSettings()
  const submit = () => {
    const { problems: found, change } = read()
    setProblems(found)
    if (found.length === 0) save.mutate(change, { onSuccess: () => void keeping.end() })
    else save.reset()
  }
  return { problems, submit, busy: save.isPending, saved: save.isSuccess, error: save.error }
}
