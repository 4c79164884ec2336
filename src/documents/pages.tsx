import type { FastifyPluginAsync, FastifyReply } from 'fastify'

import { hideFromDocument } from '#pages/page-routes.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'
import { DocumentsPage } from '#templates/pages/documents/list.tsx'
import { DocumentPage } from '#templates/pages/documents/page.tsx'
import type { Proof } from '#templates/pages/documents/page.tsx'

import type { DocumentDesk, DrawnFile } from './desk.ts'
import { addressOf, isDocumentName, isSubject } from '#shared/document-address.ts'
import type { DocumentName, Subject } from '#shared/document-address.ts'
import { documentsOf } from './listed-pages.ts'

export type DocumentPagesOptions = { readonly pages: Pages; readonly desk: DocumentDesk }

/** Files that one address may have drawn in a minute: drawing costs more than a page does. */
export const drawsPerMinute = 60

/** Answers with a file. Its name goes in both spellings, for those who know only ASCII too. Source: RFC 6266, RFC 9530. */
export const sendFile = (reply: FastifyReply, { bytes, digest, fileName }: DrawnFile): FastifyReply => {
  const plain = fileName
    .normalize('NFD')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .replace(/[^\x20-\x7e]/g, '')
    .replaceAll('"', '')
  return reply
    .type('application/pdf')
    .header(
      'content-disposition',
      `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
    )
    .header('repr-digest', `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`)
    .send(bytes)
}

/** The language asked for by an address, else the reader's. */
const languageIn = (query: unknown, own: Language): Language => {
  const { language } = query as { readonly language?: unknown }
  return languages.find((one) => one === language) ?? own
}

type Asked = { readonly subject: Subject; readonly id: string; readonly name: DocumentName }

/** Documents as pages and as files. */
export const documentPages: FastifyPluginAsync<DocumentPagesOptions> = async (app, { pages, desk }) => {
  hideFromDocument(app)
  const listOf = documentsOf(desk)

  const proofOf = async (person: string, { subject, id, name }: Asked, query: unknown): Promise<Proof> => {
    const digestIn = async (language: Language): Promise<string> => {
      const paper = await desk.find(person, language, subject, id, name)
      return paper === null ? '' : (await desk.draw(paper)).digest
    }
    const digests = { pl: await digestIn('pl'), en: await digestIn('en') }
    const { digest } = query as { readonly digest?: unknown }
    const asked = typeof digest === 'string' ? digest.trim().toLowerCase().slice(0, 100) : ''
    return { digests, asked, agrees: languages.find((one) => asked !== '' && digests[one] === asked) ?? null }
  }

  const show = async (visit: SignedVisit, asked: Asked): Promise<FastifyReply> => {
    const { wording, party, request } = visit
    const { subject, id, name } = asked
    const language = languageIn(request.query, wording.language)
    const paper = await desk.find(party.person, language, subject, id, name)
    if (paper === null) return visit.refuse({ kind: 'unknown' })
    const isResolution = name === 'resolution'
    return visit.show({
      title: paper.title,
      body: (
        <DocumentPage
          wording={wording}
          paper={paper}
          href={addressOf(subject, id, name)}
          backHref={`/${subject}/${id}`}
          backLabel={wording.t('documents.back')}
          annotations={isResolution ? await desk.annotations(party.person, wording, id) : []}
          proof={
            isResolution && paper.mark === null ? await proofOf(party.person, asked, request.query) : null
          }
        />
      )
    })
  }

  app.get(
    '/documents/:subject/:id',
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const { subject, id } = request.params as { readonly subject: string; readonly id: string }
      if (!isSubject(subject)) return visit.refuse({ kind: 'unknown' })
      const isKnown = (await desk.list(party.person, wording.language, subject, id)) !== null
      if (!isKnown) return visit.refuse({ kind: 'unknown' })
      return visit.show({
        title: wording.t('documents.title'),
        body: (
          <DocumentsPage
            wording={wording}
            documents={await listOf(wording, party.person, subject, id)}
            backHref={`/${subject}/${id}`}
            backLabel={wording.t('documents.back')}
          />
        )
      })
    })
  )

  app.get(
    '/documents/:subject/:id/:file',
    { config: { rateLimit: { max: drawsPerMinute, timeWindow: 60_000 } } },
    pages.signedIn(async (visit) => {
      const { wording, party, request, reply } = visit
      const { subject, id, file } = request.params as Readonly<Record<string, string>>
      const name = file?.replace(/\.pdf$/, '') ?? ''
      if (!isSubject(subject ?? '') || !isDocumentName(name) || id === undefined)
        return visit.refuse({ kind: 'unknown' })
      const asked = { subject: subject as Subject, id, name }
      if (file === name) return show(visit, asked)
      const language = languageIn(request.query, wording.language)
      const paper = await desk.find(party.person, language, asked.subject, id, name)
      return paper === null ? visit.refuse({ kind: 'unknown' }) : sendFile(reply, await desk.draw(paper))
    })
  )
}
