import {
  createBrowserHistory,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { paths } from './paths'
import { screens } from './routes'
import type { SessionShape } from '../../shared/contract/register'
import { NotForYou } from './shell/NotForYou'
import { BrokenScreen, NoSuchScreen } from './shell/BrokenScreen'
import { AppShell } from './shell/AppShell'

/** Where a person begins: the first of these the role may open. Everybody may open the settings. */
const beginnings = [paths.today, paths.returns, paths.audit(), paths.settings]

/**
 * Makes the router of one unlocked session; a lock takes the whole window with it.
 *
 * @param may what the person may do; where that changes, the router is made anew
 */
export function makeRouter(may: SessionShape['permissions']) {
  const open = new Set(screens.filter(({ permission }) => may.includes(permission)).map(({ path }) => path))
  const root = createRootRoute({
    component: AppShell,
    notFoundComponent: NoSuchScreen,
    errorComponent: BrokenScreen,
  })
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: beginnings.find((path) => open.has(path)) ?? paths.settings })
    },
  })
  const routes = screens.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: open.has(path) ? lazyRouteComponent(async () => ({ default: await load() })) : NotForYou,
      errorComponent: BrokenScreen,
    }),
  )
  return createRouter({
    routeTree: root.addChildren([start, ...routes]),
    history: screenHistory(),
    defaultPendingMs: 300,
    scrollRestoration: true,
  })
}

/**
 * A screen's address is what stands behind "#". TanStack's own hash history adds the window's `?why=…` to it wherever
 * it reads the address anew, so that Back to a form "…?episode=ID" asked for an episode of no such id.
 */
function screenHistory() {
  const { location, history } = window
  return createBrowserHistory({
    createHref: (href) => `${location.pathname}${location.search}#${href}`,
    parseLocation: () => {
      const parsed = createMemoryHistory({ initialEntries: [location.hash.slice(1) || '/'] }).location
      return { ...parsed, state: history.state ?? parsed.state }
    },
  })
}
