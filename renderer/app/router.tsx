import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { paths } from './paths'
import { screens } from './routes'
import { BrokenScreen, NoSuchScreen } from './shell/BrokenScreen'
import { AppShell } from './shell/AppShell'

/** Makes the router of one unlocked session; a lock takes the whole window with it. */
export function makeRouter() {
  const root = createRootRoute({
    component: AppShell,
    notFoundComponent: NoSuchScreen,
    errorComponent: BrokenScreen,
  })
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: paths.today })
    },
  })
  const routes = screens.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
      errorComponent: BrokenScreen,
    }),
  )
  return createRouter({
    routeTree: root.addChildren([start, ...routes]),
    history: createHashHistory(),
    defaultPendingMs: 300,
    scrollRestoration: true,
  })
}
