import type { FastifyInstance } from 'fastify'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

import { Fault } from '#shared/fault.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2'
}

type Asset = {
  readonly content: Buffer
  readonly type: string
  readonly tag: string
  /** As small as it gets; made when it is first asked for. */
  readonly small: () => Promise<Buffer>
}

/** Files that pages load. They are few and small, so they are held in memory. */
export type Assets = {
  /** The address of a file by its name; it changes with the content, so browsers may keep it for a year. */
  url(name: string): string
  serve(server: FastifyInstance): void
}

export type AssetSources = {
  /** Its files are served by their names. */
  readonly folder: string
  /** Files of npm packages, under a name of ours. */
  readonly packaged?: readonly { readonly name: string; readonly from: string }[]
}

const prefix = '/assets/'

/** Where a file of a package lies, also one that the package does not offer to programs. Faults: `no-asset`. */
const fileOf = (from: string): string => {
  const folders = createRequire(import.meta.url).resolve.paths(from) ?? []
  const found = folders.map((folder) => join(folder, from)).find((path) => existsSync(path))
  if (found === undefined) throw new Fault('no-asset', `No package has the file ${from}.`)
  return found
}

export const loadAssets = async ({ folder, packaged = [] }: AssetSources): Promise<Assets> => {
  const own = (await readdir(folder)).filter((name) => contentTypes[extname(name)])
  const files = [
    ...own.map((name) => ({ name, path: join(folder, name) })),
    ...packaged.map(({ name, from }) => ({ name, path: fileOf(from) }))
  ]
  const contents = await Promise.all(
    files.map(async ({ name, path }) => ({ name, content: await readFile(path) }))
  )
  // Stylesheets come last: they name other files, and their own digest depends on those names.
  const ordered = contents.toSorted(
    (one, other) => Number(isStylesheet(one.name)) - Number(isStylesheet(other.name))
  )

  const urls = new Map<string, string>()
  const served = new Map<string, Asset & { readonly lasting: boolean }>()
  for (const { name, content: raw } of ordered) {
    const content = isStylesheet(name) ? Buffer.from(pointAtDigests(raw.toString(), urls)) : raw
    const tag = createHash('sha256').update(content).digest('base64url').slice(0, 12)
    const type = contentTypes[extname(name)] ?? 'application/octet-stream'
    const asset = { content, type, tag, small: once(() => pressed(content)) }
    const stamped = `${name.slice(0, -extname(name).length)}.${tag}${extname(name)}`
    urls.set(name, prefix + stamped)
    served.set(name, { ...asset, lasting: false })
    served.set(stamped, { ...asset, lasting: true })
  }

  return {
    url: (name) => {
      const url = urls.get(name)
      if (!url) throw new Fault('asset-missing', `No file ${name} among the assets`)
      return url
    },
    serve: (server) => {
      server.get<{ Params: { '*': string } }>(
        `${prefix}*`,
        { schema: { hide: true } },
        async (request, reply) => {
          const asset = served.get(request.params['*'])
          if (!asset) return reply.callNotFound()
          reply
            .header('cache-control', asset.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
            .header('etag', `"${asset.tag}"`)
            .type(asset.type)
          const takesSmall = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
          if (!takesSmall || !isText(asset.type)) return reply.send(asset.content)
          return reply
            .header('content-encoding', 'br')
            .header('vary', 'accept-encoding')
            .send(await asset.small())
        }
      )
    }
  }
}

const pressed = promisify(brotliCompress)

const isText = (type: string): boolean => /^(?:text\/|application\/json|image\/svg)/.test(type)

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

const isStylesheet = (name: string): boolean => name.endsWith('.css')

const pointAtDigests = (css: string, urls: ReadonlyMap<string, string>): string =>
  css.replace(/url\((["']?)\/assets\/([^"')]+)\1\)/g, (whole, _quote, name: string) => {
    const url = urls.get(name)
    return url ? `url(${url})` : whole
  })
