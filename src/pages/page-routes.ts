import type { FastifyInstance } from 'fastify'

/** Keeps the routes of a plugin out of the API's document: pages are for people. */
export const hideFromDocument = (app: FastifyInstance): void => {
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true }
  })
}
