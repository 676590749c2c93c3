import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { priority, ticketStatus } from '../../shared/domain/ticket/ticket.ts'
import { type FilterChange, QUEUE_VIEWS, type QueueView } from '../engine/views/contract.ts'
import { BrokenScreen } from './error-boundary.tsx'
import { Frame } from './frame/frame.tsx'

const root = createRootRoute({
  component: Frame,
  errorComponent: ({ error }) => (
    <BrokenScreen error={error instanceof Error ? error : new Error(String(error))} />
  ),
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home-page.tsx'), 'HomePage'),
})

const isQueueView = (view: string): view is QueueView =>
  (QUEUE_VIEWS as readonly string[]).includes(view)
const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What stands behind the `?` of a queue: the open ticket, the words searched for, the filter. */
export interface TicketsSearch extends FilterChange {
  readonly ticket?: string | undefined
  readonly q?: string | undefined
}

const tickets = createRoute({
  getParentRoute: () => root,
  path: '/tickets/$view',
  params: {
    parse: ({ view }) => ({ view: isQueueView(view) ? view : ('mine' as const) }),
    stringify: ({ view }) => ({ view }),
  },
  validateSearch: (search: Record<string, unknown>): TicketsSearch => ({
    ticket: word(search['ticket']),
    q: word(search['q']),
    status: ticketStatus.safeParse(search['status']).data,
    priority: priority.safeParse(search['priority']).data,
    teamId: word(search['teamId']),
    productId: word(search['productId']),
  }),
  component: lazyRouteComponent(() => import('./pages/desk-page.tsx'), 'DeskPage'),
})

const outbox = createRoute({
  getParentRoute: () => root,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./pages/outbox-page.tsx'), 'OutboxPage'),
})

const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  validateSearch: (search: Record<string, unknown>): { readonly review?: string | undefined } => ({
    review: word(search['review']),
  }),
  component: lazyRouteComponent(() => import('./pages/review-page.tsx'), 'ReviewPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/people-page.tsx'), 'PeoplePage'),
})

/** Every screen has an address, so that Back, links and a second start lead somewhere. */
export const router = createRouter({
  routeTree: root.addChildren([home, tickets, outbox, reviews, settings, people]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultPendingMs: 200,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
