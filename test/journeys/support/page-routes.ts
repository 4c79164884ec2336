import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'

/** What is served to a browser and is no page to look at, and pages that look like one that is looked at. */
const apart: Readonly<Record<string, string>> = {
  '/account/my-data.json': 'a file',
  '/assets/*': 'files',
  '/calendar/:file': 'a file',
  '/demo/mail/:position/html': 'a mail, looked at with all others',
  '/entries/by-link/:token': 'the page of an entry, reached by a link',
  '/feeds/calls.atom': 'a feed',
  '/feeds/calls.json': 'a feed',
  '/feeds/decisions.atom': 'a feed',
  '/live': 'a stream',
  '/livez': 'for machines',
  '/metrics': 'for machines',
  '/readyz': 'for machines',
  '/network.csv': 'a file',
  '/proposals.csv': 'a file',
  '/proposals/:id/abroad/:form': 'a file',
  '/proposals.xlsx': 'a file',
  '/organisations/import/template.csv': 'a file',
  '/proposals/bulk': 'leads back to the list; its own pages are answers',
  '/sittings/:actor/acts/:event': 'drawn as the acts of every other case',
  '/take-over/templates/:kind': 'a file',
  '/tracking/:sheet.csv': 'a file',
  '/tracking/evidence.zip': 'a file',
  '/vocabulary.csv': 'a file',
  '/wording/:place/html': 'a mail, looked at with all others'
}

/** Collects the addresses of everything that a service serves by GET, from before it is built until it is. */
export const readRoutesOf = async <Built>(
  build: () => Promise<Built>
): Promise<{ readonly built: Built; readonly routes: readonly string[] }> => {
  const routes = new Set<string>()
  const note = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      if ([method].flat().includes('GET')) routes.add(url)
    })
  }
  subscribe('fastify.initialization', note)
  try {
    return { built: await build(), routes: [...routes] }
  } finally {
    unsubscribe('fastify.initialization', note)
  }
}

const placesIn = (route: string): number => route.split(':').length

const fits = (route: string, path: string): boolean =>
  new RegExp(`^${route.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(path)

/** Page routes that none of these addresses leads to, and exceptions that no route needs. */
export const unseen = (routes: readonly string[], paths: readonly string[]): readonly string[] => {
  const pages = routes
    .filter((route) => !route.startsWith('/api/'))
    .toSorted((one, other) => placesIn(one) - placesIn(other))
  const seen = new Set(
    paths.map((path) => pages.find((route) => fits(route, path.split('?')[0] ?? '')) ?? path)
  )
  return [
    ...pages.filter((route) => !seen.has(route) && apart[route] === undefined),
    ...Object.keys(apart).filter((route) => seen.has(route) || !pages.includes(route))
  ]
}
