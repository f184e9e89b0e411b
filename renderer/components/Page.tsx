import { useEffect, useLayoutEffect, type ReactNode } from 'react'
import { setDocumentTitle } from '../app/documentTitle'
import { AppLink } from './AppLink'
import { giveHeadingFocus, handOnHeadingFocus } from './headingFocus'
import classes from './Page.module.css'

export interface PageProps {
  readonly title: string
  /** The two or three facts that matter, each a few words. */
  readonly facts?: readonly ReactNode[]
  /** The one primary action, at the right. */
  readonly action?: ReactNode
  /** Where the person came from: "Amira Cole", "/children/…". */
  readonly back?: { readonly label: string; readonly to: string }
  /** Full width for tables (default), one column of 640 px for forms. */
  readonly width?: 'full' | 'column'
  readonly children: ReactNode
}

/** The one page pattern: title, facts line, primary action, content. The heading takes focus when a page opens. */
export function Page({ title, facts = [], action, back, width = 'full', children }: PageProps) {
  useEffect(() => {
    setDocumentTitle(title)
    giveHeadingFocus()
  }, [title])
  // Asked before the page is taken from the document, while it can still be told where the focus is.
  useLayoutEffect(() => handOnHeadingFocus, [])
  return (
    <div className={classes.page} data-width={width}>
      {back && (
        <AppLink to={back.to} className={classes.back}>
          ‹ {back.label}
        </AppLink>
      )}
      <header className={classes.head}>
        <div className={classes.words}>
          <h1 id="page-title" tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {facts.length > 0 && (
            <ul className={classes.facts}>
              {facts.map((fact, index) => (
                // Facts have no identity of their own; their order is fixed by the page.
                <li key={index}>{fact}</li>
              ))}
            </ul>
          )}
        </div>
        {action && <div className={classes.action}>{action}</div>}
      </header>
      {children}
    </div>
  )
}
