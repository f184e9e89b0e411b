import { useEffect, useRef } from 'react'
import classes from './Photo.module.css'

export interface PhotoProps {
  readonly picture: Blob
  /** What it shows, for who cannot see it: "Photo of Amira Cole". */
  readonly alt: string
  /** Stands under it: how old it is. */
  readonly caption?: string
}

/** A picture from memory, by an address that is gone with it. */
export function Photo({ picture, alt, caption }: PhotoProps) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const made = URL.createObjectURL(picture)
    if (image.current !== null) image.current.src = made
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return (
    <figure className={classes.photo}>
      <img ref={image} alt={alt} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
