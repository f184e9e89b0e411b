import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProfileShown } from '../../../shared/contract/profile'
import { api, call } from '../../app/api'
import { May } from '../../app/May'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { nowInstant } from '../../components/clock'
import { Collector } from '../../components/collect'
import { DayField } from '../../components/DayField'
import { emptyDay } from '../../components/dayEntry'
import { Empty } from '../../components/Empty'
import { problemOf } from '../../components/ErrorSummary'
import { FileDrop } from '../../components/FileDrop'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Photo } from '../../components/Photo'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useFields } from '../../components/useFields'
import { useSaving } from '../../components/useSaving'
import { FormerPhotos } from './FormerPhotos'
import { PhotoProblem, preparePhoto } from './preparePhoto'

/** The child's photo with its age; a new one is chosen or dropped here. */
export function PhotoSection({ shown }: { readonly shown: ProfileShown }) {
  const { photo, child } = shown
  return (
    <Section id="photo" heading="Photo">
      {photo === null ? (
        <Empty>No photo yet. A recent one, of the face, helps most.</Empty>
      ) : (
        <>
          <CurrentPhoto id={photo.id} label={child.label} words={photo.words} />
          <ButtonRow>
            <ReasonButton
              needs="profile.write"
              label="Withdraw the photo"
              title="Withdraw the photo"
              of={photo.id}
              explain="It stands on no paper any more. It can be brought back here."
              onConfirm={(reason) =>
                call.profile.withdrawPhoto({ id: photo.id, version: photo.version, reason })
              }
            />
          </ButtonRow>
        </>
      )}
      <May permission="profile.write">
        <ChoosePhoto childId={child.id} replaces={photo !== null} />
        <FormerPhotos photos={shown.formerPhotos} />
      </May>
    </Section>
  )
}

interface CurrentPhotoProps {
  readonly id: string
  readonly label: string
  readonly words: string
}

function CurrentPhoto({ id, label, words }: CurrentPhotoProps) {
  const bytes = useQuery({ ...api.profile.picture.queryOptions({ input: { photoId: id } }), gcTime: 0 })
  return (
    <>
      <RefusalNotice error={bytes.error} />
      {bytes.data && <Photo picture={bytes.data.picture} alt={`Photo of ${label}`} caption={words} />}
    </>
  )
}

function ChoosePhoto({ childId, replaces }: { readonly childId: string; readonly replaces: boolean }) {
  const [picture, setPicture] = useState<Blob | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (files: readonly File[]) => {
    const [file, ...more] = files
    if (file === undefined) return
    setProblem(null)
    setBusy(true)
    try {
      if (more.length > 0) throw new PhotoProblem('Choose one photo.')
      setPicture(await preparePhoto(file))
    } catch (error) {
      if (!(error instanceof PhotoProblem)) throw error
      setProblem(error.message)
    } finally {
      setBusy(false)
    }
  }
  if (picture !== null)
    return <KeepPhoto childId={childId} picture={picture} onDone={() => setPicture(null)} />
  return (
    <>
      {problem !== null && (
        <Banner tone="problem" title="This file cannot be the photo">
          {problem} Nothing was changed.
        </Banner>
      )}
      {busy && <output>The photo is being made small…</output>}
      <FileDrop
        label={replaces ? 'Choose a newer photo' : 'Choose a photo'}
        hint="or drop one here: JPEG, PNG or WebP"
        accept="image/jpeg,image/png,image/webp"
        onFiles={(files) => void take(files)}
      />
    </>
  )
}

interface KeepPhotoProps {
  readonly childId: string
  readonly picture: Blob
  readonly onDone: () => void
}

/** Looked at once more, with its day, before it is kept. */
function KeepPhoto({ childId, picture, onDone }: KeepPhotoProps) {
  const fields = useFields({ takenOn: emptyDay })
  const saving = useSaving()
  const save = async () => {
    const collect = new Collector(nowInstant())
    const takenOn = collect.day('takenOn', fields.values.takenOn, 'past')
    if (await saving.save(collect.problems, () => call.profile.addPhoto({ childId, takenOn, picture })))
      onDone()
  }
  return (
    <Form keeps="files" onSubmit={() => void save()}>
      <FormProblems saving={saving} />
      <Photo picture={picture} alt="The photo you chose" caption="Not kept yet" />
      <DayField
        id="takenOn"
        label="Taken on"
        hint="Leave empty where nobody knows."
        days="past"
        {...fields.of('takenOn')}
        error={problemOf(saving.problems, 'takenOn')}
      />
      <FormActions save="Keep this photo" busy={saving.busy}>
        <Button variant="default" onClick={onDone}>
          Another one
        </Button>
      </FormActions>
    </Form>
  )
}
