import type { Feed } from './atom.ts'
import { extensionName } from './extension.ts'

/** Writes a feed as JSON Feed 1.1; what machines read of a call stands in an object of our own. Source: jsonfeed.org/version/1.1. */
export const writeJsonFeed = (feed: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.subtitle,
      home_page_url: feed.alternate,
      feed_url: feed.self,
      language: feed.language,
      authors: [{ name: feed.author }],
      items: feed.entries.map(({ id, href, title, summary, published, updated, machine }) => ({
        id,
        url: href,
        title,
        ...(summary[0] !== undefined && { summary: summary[0] }),
        content_text: summary.join('\n\n'),
        date_published: published,
        date_modified: updated,
        language: feed.language,
        ...(machine && {
          tags: [
            ...new Set(machine.needs.flatMap(({ competences }) => competences.map(({ label }) => label)))
          ],
          [extensionName]: machine
        })
      }))
    },
    null,
    2
  )
