import type { FastifyInstance } from 'fastify'

import { noticeSettingsApi } from '#accounts/notice-api.ts'
import type { NoticeDesk } from '#accounts/notice-choice.ts'
import { noticePages } from '#accounts/notice-pages.tsx'
import { unsubscribePages } from '#accounts/unsubscribe-pages.tsx'
import { seesCase } from '#app-letters.ts'
import type { Parts } from '#app-parts.ts'
import type { Core } from '#core.ts'
import { caseFacts } from '#notifications/case-facts.ts'
import { caseLine } from '#notifications/overview.ts'
import { noticeDesk } from '#notifications/settings.ts'
import { unsubscribeLinks } from '#notifications/unsubscribe-link.ts'

/** Where people say what they want to be told. */
export const openNoticeDesk = (core: Core): NoticeDesk => {
  const { database, clock, ids, secret } = core
  const links = unsubscribeLinks(secret)
  return noticeDesk({ database, clock, ids, links, caseFacts, sees: seesCase(core) })
}

/** Pages on which people set what they are told, and the way out at the foot of a mail. */
export const registerNoticePages = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages } = parts
  const desk = openNoticeDesk(core)
  const sees = seesCase(core)
  await app.register(noticePages, {
    pages,
    desk,
    caseTitle: async ({ wording, reader }, about) => {
      if (!(await sees(reader.person, about))) return null
      const facts = await caseFacts(core.database.read, about)
      if (facts === null) return null
      return caseLine(wording, { number: facts.number, title_pl: facts.title.pl, title_en: facts.title.en })
    }
  })
  await app.register(unsubscribePages, { pages, desk })
}

/** The same settings over REST. */
export const registerNoticeApi = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  await app.register(noticeSettingsApi, { gate: parts.gate, desk: openNoticeDesk(parts.core) })
}
