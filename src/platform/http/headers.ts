import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const here = ["'self'"]
const nothing = ["'none'"]

/** Tells browsers what pages may do: load from here only, and neither inline scripts nor inline styles. */
export const sendSafeHeaders = async (server: FastifyInstance, secure: boolean): Promise<void> => {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nothing,
        scriptSrc: here,
        styleSrc: here,
        imgSrc: here,
        fontSrc: here,
        connectSrc: here,
        manifestSrc: here,
        formAction: here,
        baseUri: nothing,
        frameAncestors: nothing,
        ...(secure && { upgradeInsecureRequests: [] })
      }
    },
    strictTransportSecurity: secure ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
    // Addresses of sign-in and step links must not leave with a click.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' }
  })
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    done(null, payload)
  })
}
