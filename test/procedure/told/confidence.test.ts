import { afterEach, beforeEach, expect, test } from 'vitest'

import { confidentialityLevels } from '#proposals/model.ts'
import type { Card } from '#proposals/model.ts'
import type { MailMessage } from '#platform/mail.ts'
import { aCard, aCluster, aProposal, roads } from '#test/support/cases.ts'
import type { Cluster, Reached } from '#test/support/cases.ts'
import type { Road } from '#test/support/road.ts'

import { aPost } from './post.ts'
import type { SentPost } from './post.ts'

let cluster: Cluster
let post: SentPost
beforeEach(async () => {
  cluster = await aCluster(':memory:', 'en')
  post = aPost(cluster.core)
})
afterEach(() => cluster.core.database.close())

/** Fields that every member may read on the exchange; everything else is above a mail. */
const teaser: readonly (keyof Card)[] = [
  'acronym',
  'title',
  'teaser',
  'kind',
  'field',
  'keywords',
  'confidentiality'
]

/** A card that says in each of its texts which field it is. */
const marked = (level: Card['confidentiality']): Card => {
  const card = aCard({ confidentiality: level })
  const mark = ([name, value]: [string, unknown]): [string, unknown] =>
    typeof value === 'string' && value.length > 12 && !teaser.includes(name as keyof Card)
      ? [name, `${value} Marked ${name}.`]
      : [name, value]
  return {
    ...(Object.fromEntries(Object.entries(card).map(mark)) as Card),
    needs: card.needs!.map((need) => ({ ...need, work: `Marked work of ${need.id}.` })),
    milestones: [{ title: 'Marked milestone', on: '2027-06-30' }]
  }
}

const wayTo = (state: Reached): readonly Reached[] => {
  const { from } = roads[state] as Road
  return from === null ? [state] : [...wayTo(from as Reached), state]
}

const day = 86_400_000

/** A proposal goes a whole road, and after every step the post goes out; a digest closes it. */
const walk = async (state: Reached, level: Card['confidentiality']): Promise<void> => {
  const proposal = await aProposal(cluster, { card: marked(level) })
  for (const reached of wayTo(state).slice(1)) {
    await roads[reached].go(cluster, proposal)
    await post.deliver()
  }
  for (const later of [1, 8]) {
    cluster.clock.advance(later * day)
    await post.deliver()
  }
}

/** Everything anybody wrote in any case: opinions, reasons, contributions, remarks, questions and answers. */
const written = async (): Promise<readonly string[]> => {
  const rows = await cluster.core.database.read.all<{ body: string | null }>('select body from texts')
  return [...new Set(rows.flatMap(({ body }) => (body === null || body.length < 6 ? [] : [body])))]
}

const contentOf = ({ subject, text, html }: MailMessage): string => `${subject}\n${text}\n${html}`

const expectNothingIn = (mails: readonly MailMessage[], secrets: readonly string[]): void => {
  for (const mail of mails) {
    const content = contentOf(mail)
    for (const secret of secrets) expect(content.includes(secret), `${mail.subject}: ${secret}`).toBe(false)
  }
}

test.each(confidentialityLevels)(
  'no mail says more than the teaser of a project that is for %s',
  async (level) => {
    await walk('closed', level)
    expect(post.sent.length).toBeGreaterThan(60)
    const texts = await written()
    expect(texts.length).toBeGreaterThan(5)
    expectNothingIn(post.sent, [...texts, 'Marked', 'Secret assay'])
  }
)

const others = (Object.keys(roads) as Reached[]).filter((state) => !wayTo('closed').includes(state))

test.each(others)('nor on the way to %s', async (state) => {
  await walk(state, 'named')
  expectNothingIn(post.sent, [...(await written()), 'Marked', 'Secret assay'])
})
