import { useState } from 'react'
import { fieldsOver, steady } from '../../../components/useFields'
import { noticeFromMissing } from '../noticeForm'
import { emptyMissingDraft, type MissingDraft, type OpenWay } from './missingDraft'

/** The fields of the form "Record missing", all kept in one body that a draft can hold. */
export function useMissingForm(initial: Partial<MissingDraft> | null) {
  const [body, setBody] = useState<MissingDraft>({ ...emptyMissingDraft, ...initial })
  const set = (part: Partial<MissingDraft>) => setBody((held) => ({ ...held, ...part }))
  const part = <Key extends 'facts' | 'back' | 'notice' | 'between'>(key: Key) =>
    fieldsOver<MissingDraft[Key]>(
      body[key],
      steady(setBody, key, () => (changed: Partial<MissingDraft[Key]>) => {
        setBody((held) => ({ ...held, [key]: { ...held[key], ...changed } }))
      }),
    )
  const tick = (key: 'timeNotKnownYet' | 'alreadyBack') => ({
    value: body[key],
    onChange: steady(setBody, key, () => (value: boolean) => set({ [key]: value })),
  })
  return {
    body,
    facts: part('facts'),
    back: part('back'),
    notice: part('notice'),
    between: part('between'),
    timeNotKnownYet: tick('timeNotKnownYet'),
    alreadyBack: tick('alreadyBack'),
    setWay: (way: OpenWay) =>
      setBody((held) => ({
        ...held,
        way,
        notice: way === 'same' ? noticeFromMissing(held.facts, held.notice) : held.notice,
      })),
    // A draft of an earlier Homeward holds fewer parts, and fewer boxes in them.
    restore: (kept: Partial<MissingDraft>) =>
      set({
        ...kept,
        facts: { ...emptyMissingDraft.facts, ...kept.facts },
        back: { ...emptyMissingDraft.back, ...kept.back },
      }),
  }
}
