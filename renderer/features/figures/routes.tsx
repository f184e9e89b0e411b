import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.figures,
    permission: 'returns.read',
    load: async () => (await import('./FiguresScreen')).FiguresScreen,
  },
  {
    path: '/insight/figures/paper',
    permission: 'figures.export',
    load: async () => (await import('./FiguresPaperScreen')).FiguresPaperScreen,
  },
]
