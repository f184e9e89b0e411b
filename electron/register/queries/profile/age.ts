import { staleWords } from '../../../../shared/domain/profile/stale'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ProfileTable } from '../../database/schema/profile'
import { nothingKnown, type Standing } from '../children/standing'
import type { Viewing } from '../viewing'
import type { PhotoHead } from './photos'

export interface ProfileParts {
  readonly profile: Pick<ProfileTable, 'created_at'> | undefined
  readonly reviewedOn: string | null
  readonly photo: Pick<PhotoHead, 'taken_on'> | null
  readonly standing: Standing | undefined
}

/** Why a child's profile should be looked at again (R16); nothing while nobody can say what day it is. */
export function staleOf({ profile, reviewedOn, photo, standing }: ProfileParts, viewing: Viewing): string[] {
  if (viewing.clockTrouble !== null) return []
  return staleWords(
    {
      writtenOn: profile === undefined ? null : localDateOf(profile.created_at),
      reviewedOn,
      photo: photo === null ? null : { takenOn: photo.taken_on },
      placedOn: (standing ?? nothingKnown).placementSince,
    },
    viewing.today,
    viewing.settings,
  )
}
