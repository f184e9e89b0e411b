import { useState } from 'react'
import type { ProfileShown } from '../../../shared/contract/profile'
import { plural } from '../../../shared/text/plural'
import { call } from '../../app/api'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'

/** Photos that were replaced or withdrawn: a wrong one in use is put right by bringing the right one back. */
export function FormerPhotos({ photos }: { readonly photos: ProfileShown['formerPhotos'] }) {
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (photos.length === 0) return null
  const bringBack = async (id: string, version: number) => {
    try {
      await call.profile.bringBackPhoto({ id, version })
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <>
      <RefusalNotice error={error} />
      <LinkButton onClick={() => setOpen(!open)}>
        {open ? 'Hide earlier photos' : plural(photos.length, 'earlier photo')}
      </LinkButton>
      {open && (
        <QuestionList>
          {photos.map(({ id, version, words, reason }) => (
            <li key={id}>
              <p>
                {words}. {reason}.
              </p>
              <LinkButton onClick={() => void bringBack(id, version)}>Bring this one back</LinkButton>
            </li>
          ))}
        </QuestionList>
      )}
    </>
  )
}
