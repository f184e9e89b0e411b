import { Button, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { ButtonRow } from './ButtonRow'
import { FilterBar } from './FilterBar'
import { Kbd } from './Kbd'
import classes from './PaperView.module.css'
import { useWidth } from './useWidth'

export interface PaperViewProps {
  readonly pages: number
  /** Width of a page at its true size, in CSS pixels. */
  readonly trueWidth: (page: number) => Promise<number>
  readonly draw: (
    canvas: HTMLCanvasElement,
    page: number,
    size: { readonly width: number; readonly signal?: AbortSignal },
  ) => Promise<void>
  readonly textOf: (page: number) => Promise<string>
}

const zooms = [
  { value: 'fit', label: 'Whole width' },
  { value: '1', label: '100 %' },
  { value: '1.5', label: '150 %' },
  { value: '2', label: '200 %' },
] as const
type Zoom = (typeof zooms)[number]['value']

/** The pages of a paper, one at a time: turn them, come closer, by buttons or keys. */
export function PaperView({ pages, trueWidth, draw, textOf }: PaperViewProps) {
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const turnTo = (to: number) => setPage(Math.min(pages, Math.max(1, to)))
  const closer = (steps: number) => {
    const at = zooms.findIndex(({ value }) => value === zoom) + steps
    setZoom(zooms[Math.min(zooms.length - 1, Math.max(0, at))]?.value ?? zoom)
  }
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => turnTo(page + 1),
    PageUp: () => turnTo(page - 1),
    ArrowRight: () => turnTo(page + 1),
    ArrowLeft: () => turnTo(page - 1),
    Home: () => turnTo(1),
    End: () => turnTo(pages),
    '+': () => closer(1),
    '-': () => closer(-1),
  }
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className={classes.view}>
      <ButtonRow>
        {pages > 1 && (
          <Button variant="default" size="xs" disabled={page === 1} onClick={() => turnTo(page - 1)}>
            Previous page
          </Button>
        )}
        <output>
          Page {page} of {pages}
        </output>
        {pages > 1 && (
          <Button variant="default" size="xs" disabled={page === pages} onClick={() => turnTo(page + 1)}>
            Next page
          </Button>
        )}
        <FilterBar label="Size" choices={zooms} value={zoom} onChange={setZoom} />
        <span className={classes.keys}>
          In the paper <Kbd keys="PageUp" /> and <Kbd keys="PageDown" /> turn, plus and minus change the size
        </span>
      </ButtonRow>
      {/* A box that scrolls and takes keys must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <section className={classes.desk} tabIndex={0} aria-label="The paper" onKeyDown={press}>
        <PaperPage page={page} zoom={zoom} trueWidth={trueWidth} draw={draw} textOf={textOf} />
      </section>
    </div>
  )
}

interface PaperPageProps extends Omit<PaperViewProps, 'pages'> {
  readonly page: number
  readonly zoom: Zoom
}

function PaperPage({ page, zoom, trueWidth, draw, textOf }: PaperPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [frame, room] = useWidth()
  const [text, setText] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    const show = async () => {
      const width = zoom === 'fit' ? room : (await trueWidth(page)) * Number(zoom)
      if (width === 0) return
      // Drawn aside and shown whole: a page half drawn would look like all there is.
      const sheet = document.createElement('canvas')
      await draw(sheet, page, { width: width * devicePixelRatio, signal: stop.signal })
      if (canvas.current === null || stop.signal.aborted) return
      showOn(canvas.current, sheet, width)
      setText(await textOf(page))
    }
    // Drawing ends with an error only when the paper was let go of meanwhile.
    show().catch(() => undefined)
    return () => stop.abort()
  }, [page, zoom, room, trueWidth, draw, textOf])
  return (
    <div ref={frame}>
      <canvas ref={canvas} className={classes.page} aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  )
}

function showOn(canvas: HTMLCanvasElement, sheet: HTMLCanvasElement, width: number): void {
  canvas.width = sheet.width
  canvas.height = sheet.height
  canvas.style.width = `${width}px`
  canvas.getContext('2d')?.drawImage(sheet, 0, 0)
}
