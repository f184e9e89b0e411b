import { useState } from 'react'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { TickField } from '../../components/TickField'
import { PaperScreen } from '../documents/PaperScreen'
import { ReasonsOwed } from '../emergency/ReasonsOwed'

/** A missing child's profile on paper, at once; the reason is asked for when it has left. */
export function PolicePackScreen() {
  const childId = useParam('childId')
  const [withPeople, setWithPeople] = useState(false)
  return (
    <PaperScreen
      which={{ kind: 'childProfile', childId, withPeople }}
      title="Police pack"
      back={{ label: 'The child', to: paths.child(childId) }}
      mayGo="To the police and whoever looks for this child now. Print or save it first; Homeward asks why afterwards, and asks until somebody says. Destroy copies when the child is back."
      protects
      then={
        <>
          <TickField
            id="with-people"
            label="Also name people of concern"
            hint="Third parties: for the police and nobody else"
            value={withPeople}
            onChange={setWithPeople}
          />
          <ReasonsOwed />
        </>
      }
    />
  )
}
