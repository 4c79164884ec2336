import { extensionName, extensionVersion } from '#feeds/extension.ts'
import type { SoughtRole } from '#feeds/extension.ts'

/** Somebody from outside whom a lead has written to, and whom the office has still to admit. */
export const invitedFromOutside = {
  who: 'amelie.rousselin',
  proposal: 'botanic-trace',
  invitation: {
    organisation: 'Steyrach Institute of Plant Analysis',
    type: 'institute',
    country: 'AT',
    name: 'Leonie Haslbrunner',
    email: 'leonie.haslbrunner@steyrach.example.org',
    language: 'en',
    need: 'fingerprint',
    text: 'Your laboratory runs the ring tests that our buyers trust. Would you set the acceptance limits with us?'
  }
} as const

/** A cluster abroad whose calls stand in our exchange. */
export const partnerCluster = {
  name: 'Lindtal Health Cluster',
  country: 'AT',
  language: 'en',
  address: 'https://calls.lindtal.example/feeds/calls.json'
} as const

const role = (named: string, competences: readonly string[], more: Partial<SoughtRole>): SoughtRole => ({
  id: null,
  role: named,
  competences: competences.map((label) => ({ id: null, label })),
  organisationType: null,
  seats: 1,
  must: true,
  place: null,
  ...more
})

const day = 86_400_000

const inDays = (now: string, days: number): string => new Date(Date.parse(now) + days * day).toISOString()

const call = (
  now: string,
  of: { readonly id: string; readonly title: string; readonly text: string; readonly days: number },
  needs: readonly SoughtRole[]
) => ({
  id: `https://calls.lindtal.example/calls/${of.id}`,
  url: `https://calls.lindtal.example/calls/${of.id}`,
  title: of.title,
  content_text: of.text,
  date_published: inDays(now, -9),
  language: 'en',
  [extensionName]: {
    version: extensionVersion,
    number: of.id,
    needs,
    deadline: `${inDays(now, of.days).slice(0, 10)}T22:59:00.000Z`,
    country: 'AT',
    language: 'en',
    contact: { name: partnerCluster.name, email: 'partners@lindtal.example' }
  }
})

/** What the partner cluster publishes: a JSON Feed as this program writes it too. */
export const partnerFeed = (now: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: partnerCluster.name,
    language: 'en',
    items: [
      call(
        now,
        {
          id: 'LHC-31',
          title: 'Home monitoring after cancer surgery',
          text: 'Patients go home on the third day with a sensor and a nurse on call. Two hospitals take part already.',
          days: 24
        },
        [
          role('Oncology department', ['oncology', 'clinical trials'], { organisationType: 'hospital' }),
          role('Maker of wearable sensors', ['wearable devices', 'medical software'], { must: false })
        ]
      ),
      call(
        now,
        {
          id: 'LHC-32',
          title: 'Alpine herbs for sensitive skin',
          text: 'Extracts of five mountain plants, standardised and tested on volunteers, for a cream without perfume.',
          days: 38
        },
        [role('Laboratory for extracts', ['chromatography', 'extraction', 'cosmetic testing'], {})]
      )
    ]
  })
