import { Button } from '@mantine/core'
import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'

/** On Today: the paper for the nights the council is closed, in one step. */
export function OutOfHoursButton() {
  const go = useGo()
  return (
    <May permission="documents.print">
      <Button variant="default" onClick={() => go(paths.outOfHours)}>
        Out-of-hours pack
      </Button>
    </May>
  )
}
