import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Banner.module.css'

export type BannerTone = 'info' | 'soon' | 'problem' | 'done'

const icons: Readonly<Record<BannerTone, Icon>> = {
  info: IconInfoCircle,
  soon: IconAlertTriangle,
  problem: IconAlertTriangle,
  done: IconCircleCheck,
}

export interface BannerProps {
  /** `problem` is read out at once, the others when the reader gets there. */
  readonly tone?: BannerTone
  readonly title?: string
  readonly children?: ReactNode
  /** False for a problem that stood there before: it is not read out each time the page is refreshed. */
  readonly readOut?: boolean
  /** One link or button at the right. */
  readonly action?: ReactNode
}

/** A strip across the page or a section: something the person must know before going on. */
export function Banner({ tone = 'info', title, children, action, readOut = true }: BannerProps) {
  const Sign = icons[tone]
  return (
    <div
      className={classes.banner}
      data-tone={tone}
      role={tone === 'problem' && readOut ? 'alert' : undefined}
    >
      <Sign size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
