import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { api, call } from '../../app/api'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { FileDrop } from '../../components/FileDrop'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Photo } from '../../components/Photo'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useSaving } from '../../components/useSaving'
import { PhotoProblem, preparePhoto } from '../profile/preparePhoto'

/** The council's logo, at the top of the first page of every paper. */
export function LogoSection() {
  const shown = useQuery(api.settings.logo.queryOptions())
  const logo = shown.data?.logo ?? null
  return (
    <>
      <RefusalNotice error={shown.error} />
      {logo === null ? (
        <Empty>No logo yet. Papers carry the council’s name alone.</Empty>
      ) : (
        <>
          <Photo picture={logo.picture} alt="The council’s logo" caption="On the first page of papers" />
          <ButtonRow>
            <ReasonButton
              label="Take the logo off papers"
              title="Take the logo off papers"
              of={logo.id}
              explain="Papers carry the council’s name alone. The logo can be chosen again at any time."
              onConfirm={(reason) =>
                call.settings.withdrawLogo({ id: logo.id, version: logo.version, reason })
              }
            />
          </ButtonRow>
        </>
      )}
      <ChooseLogo replaces={logo !== null} />
    </>
  )
}

function ChooseLogo({ replaces }: { readonly replaces: boolean }) {
  const [picture, setPicture] = useState<Blob | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async ([file, ...more]: readonly File[]) => {
    if (file === undefined) return
    setProblem(null)
    try {
      if (more.length > 0) throw new PhotoProblem('Choose one picture.')
      setPicture(await preparePhoto(file))
    } catch (error) {
      if (!(error instanceof PhotoProblem)) throw error
      setProblem(error.message)
    }
  }
  if (picture !== null) return <KeepLogo picture={picture} onDone={() => setPicture(null)} />
  return (
    <>
      {problem !== null && (
        <Banner tone="problem" title="This file cannot be the logo">
          {problem} Nothing was changed.
        </Banner>
      )}
      <FileDrop
        label={replaces ? 'Choose another logo' : 'Choose a logo'}
        hint="or drop one here: PNG or JPEG, on white"
        accept="image/jpeg,image/png"
        onFiles={(files) => void take(files)}
      />
    </>
  )
}

/** Looked at once more before it stands on papers. */
function KeepLogo({ picture, onDone }: { readonly picture: Blob; readonly onDone: () => void }) {
  const saving = useSaving()
  const save = async () => {
    if (await saving.save([], () => call.settings.keepLogo({ picture }))) onDone()
  }
  return (
    <Form keeps="files" onSubmit={() => void save()}>
      <FormProblems saving={saving} />
      <Photo picture={picture} alt="The logo you chose" caption="Not kept yet" />
      <FormActions save="Put it on papers" busy={saving.busy}>
        <Button variant="default" onClick={onDone}>
          Another one
        </Button>
      </FormActions>
    </Form>
  )
}
