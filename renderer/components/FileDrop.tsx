import { Button } from '@mantine/core'
import { useRef, useState, type DragEvent } from 'react'
import { droppedFiles } from './droppedFiles'
import classes from './FileDrop.module.css'

export interface FileDropProps {
  /** What stands on the button: "Choose files". */
  readonly label: string
  /** What can be dropped, in a few words. */
  readonly hint: string
  /** Endings the system's dialog shows: ".csv,.xlsx". */
  readonly accept: string
  readonly onFiles: (files: File[]) => void
}

/** Files by the system's dialog or dropped from the desktop, several at once, whole folders as well. */
export function FileDrop({ label, hint, accept, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(onFiles)
  }
  return (
    // Dropping is for the mouse; the button inside does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.drop}
      data-over={over || undefined}
      aria-label={hint}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button variant="default" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span>{hint}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file can be chosen again, once it was put right.
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
