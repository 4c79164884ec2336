import type { FastifyRequest } from 'fastify'

import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'

/** The language to answer in: the one this session chose, else the browser's, else Polish. */
export const languageOf = (request: FastifyRequest): Language =>
  request.session?.language ?? accepted(request.headers['accept-language']) ?? 'pl'

const accepted = (header: string | undefined): Language | undefined => {
  if (!header) return undefined
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
    return { tag: tag.trim(), weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
  })
  const best = wishes.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight)
  for (const { tag } of best) {
    const known = languages.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (known) return known
  }
  return undefined
}
