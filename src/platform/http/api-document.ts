import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyRequest, FastifyReply } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { createHash } from 'node:crypto'

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/** What the readable page needs beyond other pages: its program writes styles, and one inline script, known by its hash, starts it. */
const policyOf = (page: string): string => {
  const hashes = [...page.matchAll(inlineScript)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  )
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'"
  ].join('; ')
}

/** Collects the routes registered after it into an OpenAPI document, generated from their zod schemas. */
export const describeApi = async (app: FastifyInstance, version: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Joint Projects',
        version,
        description:
          'Members of an industry cluster propose joint projects, find partners, get them through the Presidium and carry them out as task groups. One event at a time is posted to `/{collection}/{id}/events`; a record says which events its reader might send now.'
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }]
    },
    transform: (route) =>
      jsonSchemaTransform({ ...route, schema: { ...route.schema, hide: isHidden(route.url) } }),
    transformObject: jsonSchemaTransformObject
  })
}

/** Only what lies below `/api/v1/` is the interface; pages and assets have no place in the document. */
const isHidden = (url: string): boolean => !url.startsWith('/api/v1/')

/** Makes the readable page. Its program is large and seldom asked for, so it lives behind a server of its own. */
const openReadablePage = async (): Promise<FastifyInstance> => {
  const [{ fastify }, { default: scalar }] = await Promise.all([
    import('fastify'),
    import('@scalar/fastify-api-reference')
  ])
  const page = fastify()
  await page.register(scalar, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      hideClientButton: true,
      showDeveloperTools: 'never'
    }
  })
  await page.ready()
  return page
}

/** Serves the document and a readable page of it, both from this server alone; the page is loaded when first asked for. */
export const serveApiDocument = async (app: FastifyInstance): Promise<void> => {
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(app.swagger())
  )
  let opened: Promise<FastifyInstance> | undefined
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    opened ??= openReadablePage()
    const { statusCode, headers, payload } = await (await opened).inject({ method: 'GET', url: request.url })
    for (const name of ['content-type', 'location', 'cache-control'])
      if (headers[name] !== undefined) reply.header(name, headers[name])
    if (String(headers['content-type']).startsWith('text/html'))
      reply.header('content-security-policy', policyOf(payload))
    return reply.code(statusCode).send(payload)
  }
  app.get('/api/docs', answer)
  app.get('/api/docs/*', answer)
}
