import type { FastifyPluginAsync, FastifyReply } from 'fastify'

import { formView } from '#pages/form.ts'
import type { FormView } from '#pages/form.ts'
import { actIn, postedIn, postedOf, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { WordingListPage } from '#templates/pages/notices-wording/list.tsx'
import { OneWordingPage } from '#templates/pages/notices-wording/one.tsx'
import type { ShownNotice } from '#templates/pages/notices-wording/view.ts'

import { draftIn, draftOf } from './wording-draft-pages.ts'
import { allOrOwn, groupsOf, matching, nameOf } from './wording-list-pages.ts'
import type { PlaceShown, WordingDesk, WordingIssueShown, WordsPair, Worked } from './wording-desk-pages.ts'

/** What the pages of wordings do; `app.ts` hands it in. */
export type WordingPagesOptions = { readonly pages: Pages; readonly desk: WordingDesk }

const path = '/wording'
const coordinatorsOnly = { kind: 'forbidden', event: 'wording.change', allowed: ['coordinator'] } as const

/** Characters of a query of the list that are looked at. */
const longestQuery = 100

/** A mail brings its own styles and nothing else; it is shown in a frame of ours only. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"

const errorOf = (wording: Wording, { language, part, rule, values }: WordingIssueShown): FormError => ({
  name: `${language}.${part}`,
  label: `${wording.named(`wording.part.${part}`)} (${language})`,
  text: wording.named(`wording.wrong.${rule}`, values)
})

/** The words of a posted form; a part that was not sent is empty. */
const wordsIn = (posted: Posted, original: WordsPair): WordsPair => {
  const inLanguage = (language: Language): WordsPair[Language] => {
    const texts = Object.keys(original[language]).map((part) => [
      part,
      (posted.get(`${language}.${part}`)?.at(-1) ?? '').trim()
    ])
    return Object.fromEntries(texts) as WordsPair[Language]
  }
  return { pl: inLanguage('pl'), en: inLanguage('en') }
}

const placeIn = ({ request }: Pick<SignedVisit, 'request'>): string =>
  (request.params as { readonly place: string }).place

const languagesIn = ({ request }: SignedVisit): readonly Language[] => {
  const { lang } = request.query as { readonly lang?: string }
  const one = languages.find((language) => language === lang)
  return one === undefined ? languages : [one]
}

const allowFrames = (reply: FastifyReply): void => {
  const policy = reply.getHeader('content-security-policy')
  if (typeof policy === 'string') reply.header('content-security-policy', `${policy};frame-src 'self'`)
}

type Shape = {
  readonly form?: FormView
  readonly draft?: WordsPair
  readonly isStale?: boolean
  readonly status?: number
}

/** What notices say: every one as it arrives, tests of them, and the cluster's own words; for coordinators. */
export const wordingPages: FastifyPluginAsync<WordingPagesOptions> = async (app, { pages, desk }) => {
  const coordinating = (handler: (visit: SignedVisit) => Promise<FastifyReply>) =>
    pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? handler(visit) : visit.refuse(coordinatorsOnly)
    )

  const withPlace = (handler: (visit: SignedVisit, worked: Worked) => Promise<FastifyReply>) =>
    coordinating(async (visit) => {
      const worked = await desk.find(placeIn(visit))
      return worked === null ? visit.refuse({ kind: 'unknown' }) : handler(visit, worked)
    })

  const shownIn = async (
    visit: SignedVisit,
    place: PlaceShown,
    language: Language,
    draft: WordsPair | undefined
  ): Promise<ShownNotice> => {
    const shown = await desk.preview(place, {
      person: visit.reader.person,
      language,
      ...(draft && { words: draft })
    })
    const query = new URLSearchParams({ lang: language, ...(draft && { draft: draftOf(draft[language]) }) })
    return { ...shown, frameHref: `${path}/${place.place}/html?${query.toString()}` }
  }

  const show = async (visit: SignedVisit, worked: Worked, shape: Shape = {}): Promise<FastifyReply> => {
    const { wording, csrf, reply } = visit
    const { form, draft, isStale = false, status = 200 } = shape
    const shown: ShownNotice[] = []
    for (const language of languagesIn(visit)) shown.push(await shownIn(visit, worked, language, draft))
    allowFrames(reply)
    const action = `${path}/${worked.place}`
    return visit.show({
      title: nameOf(worked, wording),
      status,
      body: (
        <OneWordingPage
          wording={wording}
          csrf={csrf}
          action={action}
          form={form ?? formView(postedOf(worked.words))}
          original={worked.original}
          version={worked.version}
          parts={desk.partsOf(worked)}
          placeholders={desk.placeholdersOf(worked)}
          eyebrow={eyebrowOf(wording, worked)}
          title={nameOf(worked, wording)}
          who={desk.audienceOf(worked, wording)}
          classText={desk.classOf(worked, wording).text}
          standing={worked.standing}
          unfit={worked.standing === 'unfit' ? worked.issues.map((issue) => unfitLine(wording, issue)) : []}
          originalMoved={worked.originalMoved}
          isStale={isStale}
          isDraft={draft !== undefined}
          shown={shown}
          views={[
            { label: wording.t('wording.both'), href: action, current: shown.length > 1 },
            ...languages.map((language) => ({
              label: wording.t(`wording.${language}`),
              href: `${action}?lang=${language}`,
              current: shown.length === 1 && shown[0]?.language === language
            }))
          ]}
          history={await desk.historyOf(worked, wording)}
        />
      )
    })
  }

  const refused = (visit: SignedVisit, worked: Worked, issues: readonly WordingIssueShown[]) => {
    const errors = issues.map((issue) => errorOf(visit.wording, issue))
    return show(visit, worked, { form: formView(postedIn(visit.request), errors), status: 422 })
  }

  app.get(
    path,
    coordinating(async (visit) => {
      const { wording, request } = visit
      const { only, q } = request.query as { readonly only?: unknown; readonly q?: unknown }
      const onlyOwn = only === 'own'
      const query = typeof q === 'string' ? q.trim().slice(0, longestQuery) : ''
      const all = await desk.list()
      const listed = matching(wording, all, query)
      return visit.show({
        title: wording.t('wording.title'),
        body: (
          <WordingListPage
            wording={wording}
            groups={groupsOf(
              desk,
              wording,
              onlyOwn ? listed.filter(({ standing }) => standing !== 'original') : listed
            )}
            query={query}
            onlyOwn={onlyOwn}
            views={allOrOwn(wording, listed, { query, onlyOwn })}
            unfit={all.filter(({ standing }) => standing === 'unfit').length}
          />
        )
      })
    })
  )

  app.get(
    `${path}/:place`,
    withPlace((visit, worked) => show(visit, worked))
  )

  app.get(
    `${path}/:place/html`,
    withPlace(async ({ request, reply, reader }, worked) => {
      const { lang, draft } = request.query as { readonly lang?: string; readonly draft?: string }
      const language = lang === 'en' ? 'en' : 'pl'
      const said = draft === undefined ? null : draftIn(draft, worked.original[language])
      const words = said === null ? null : { ...worked.words, [language]: said }
      // Words that could not be saved are not shown either: an address alone makes no mail of ours.
      const isFit =
        words !== null && (await desk.check(worked, words)).every((issue) => issue.language !== language)
      const shown = await desk.preview(worked, {
        person: reader.person,
        language,
        ...(words !== null && isFit && { words })
      })
      return reply
        .removeHeader('origin-agent-cluster')
        .header('content-security-policy', mailPolicy)
        .header('x-frame-options', 'SAMEORIGIN')
        .type('text/html; charset=utf-8')
        .send(shown.html)
    })
  )

  app.post(
    `${path}/:place`,
    withPlace(async (visit, worked) => {
      const { request, wording, party, go } = visit
      const posted = postedIn(request)
      const words = wordsIn(posted, worked.original)
      if (actIn(request) === 'preview') {
        const issues = await desk.check(worked, words)
        if (issues.length > 0) return refused(visit, worked, issues)
        return show(visit, worked, { form: formView(posted), draft: words })
      }
      const saved = await desk.save(worked, { words, follows: followsIn(visit), person: party.person })
      if (saved.ok) return go(`${path}/${worked.place}`, { tone: 'ok', text: wording.t('wording.saved') })
      const { refusal } = saved
      if (refusal.kind === 'issues') return refused(visit, worked, refusal.issues)
      if (refusal.refusal.kind !== 'stale') return visit.refuse(refusal.refusal)
      const now = (await desk.find(worked.place)) ?? worked
      return show(visit, now, { form: formView(posted), isStale: true, status: 409 })
    })
  )

  app.post(
    `${path}/:place/original`,
    withPlace(async (visit, worked) => {
      const { wording, party, go } = visit
      const saved = await desk.save(worked, { words: null, follows: followsIn(visit), person: party.person })
      if (saved.ok) return go(`${path}/${worked.place}`, { tone: 'ok', text: wording.t('wording.restored') })
      const { refusal } = saved
      if (refusal.kind === 'refused' && refusal.refusal.kind !== 'stale') return visit.refuse(refusal.refusal)
      return show(visit, (await desk.find(worked.place)) ?? worked, { isStale: true, status: 409 })
    })
  )

  app.post(
    `${path}/:place/test`,
    withPlace(async ({ request, reader, wording, go, refuse }, worked) => {
      const both = valueIn(request, 'languages') === 'both'
      const tested = await desk.sendTest(worked, {
        person: reader.person,
        languages: both ? languages : [wording.language]
      })
      const back = `${path}/${worked.place}`
      const { t } = wording
      switch (tested.kind) {
        case 'sent': {
          const { email, count } = tested
          return go(back, { tone: 'ok', text: t('wording.tested', { email, count }) })
        }
        case 'failed':
          return go(back, { tone: 'bad', text: t('wording.testFailed', { reason: tested.reason }) })
        case 'soon':
          return go(back, { tone: 'warn', text: t('wording.testSoon', { seconds: tested.seconds }) })
        case 'no-address':
          return go(back, { tone: 'warn', text: t('wording.testNoAddress') })
        case 'forbidden':
          return refuse(coordinatorsOnly)
      }
    })
  )
}

const followsIn = ({ request }: SignedVisit): number => {
  const follows = valueIn(request, 'follows')
  return /^\d{1,9}$/.test(follows) ? Number(follows) : -1
}

const unfitLine = (wording: Wording, issue: WordingIssueShown): string => {
  const { label, text } = errorOf(wording, issue)
  return `${label}: ${text}`
}

const eyebrowOf = ({ t }: Wording, { notice, variant, term }: PlaceShown): string => {
  if (term !== null)
    return term === 'other'
      ? t('wording.reminderAny')
      : t('wording.reminderEyebrow', { term: variant === null ? term : `${term} · ${variant}` })
  return variant === null ? (notice ?? '') : `${notice ?? ''} · ${variant}`
}
