import { useEffect, useState, type ReactNode } from 'react'
import { plural } from '../../../shared/text/plural'
import { call, queryClient } from '../../app/api'
import { PaperSheet } from '../../components/PaperSheet'
import type { OpenPdf } from './pdf/openPdf'
import { printImages } from './printImages'

export interface PrintingPaper {
  /** "Page 2 of 4 is being prepared"; null while nothing is. */
  readonly preparing: string | null
  readonly error: unknown
  /** What to say once the copies are noted. */
  readonly noted: string | null
  readonly print: () => void
  /** The pages as they go to the printer. */
  readonly sheet: ReactNode
  /** The system's dialog was shown: how many copies came out? */
  readonly asking: boolean
  /** @param copies 0 when nothing was printed */
  readonly answer: (copies: number) => Promise<void>
}

/** Prints a paper: the passphrase where it is asked for, its pages at the printer's resolution, the system's dialog, then the number of copies and what they are for. */
export function usePrintPaper(made: string, pdf: OpenPdf, why: string | null): PrintingPaper {
  const [preparing, setPreparing] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [images, setImages] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const [noted, setNoted] = useState<string | null>(null)
  useLetGo(images)

  const print = async () => {
    setError(null)
    setNoted(null)
    try {
      await call.documents.mayPrint({ made })
      setImages(
        await printImages(pdf, (page) => setPreparing(`Page ${page} of ${pdf.pages} is being prepared`)),
      )
    } catch (thrown) {
      setError(thrown)
    } finally {
      setPreparing(null)
    }
  }
  const showDialog = () => {
    window.print()
    setAsking(true)
  }
  const answer = async (copies: number) => {
    setAsking(false)
    setImages([])
    if (copies === 0) return
    try {
      await call.documents.printed({ made, copies, why })
      setNoted(
        `${plural(copies, 'copy', 'copies')} noted. They are listed under Returns until ticked as destroyed.`,
      )
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return {
    preparing,
    error,
    noted,
    print: () => void print(),
    sheet: images.length > 0 && <PaperSheet images={images} onReady={showDialog} />,
    asking,
    answer,
  }
}

/** Pictures of a child's record stay in memory no longer than they are needed. */
function useLetGo(images: readonly string[]): void {
  useEffect(
    () => () => {
      for (const image of images) URL.revokeObjectURL(image)
    },
    [images],
  )
}
