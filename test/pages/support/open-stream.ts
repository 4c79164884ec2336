/** What the stream of a page said, one thing after another, as a browser would hear it. */
export type OpenStream = {
  readonly status: number
  readonly headers: Headers
  /** The next news; what came meanwhile is not lost. */
  next(): Promise<Readonly<Record<string, unknown>>>
  /** Resolves when the service has ended the stream. */
  readonly ended: Promise<void>
  close(): void
}

const newsIn = (block: string): string | undefined =>
  block.startsWith('event: news\n') ? block.slice(block.indexOf('data: ') + 'data: '.length) : undefined

/** Opens the stream of a page over the network, with a session's cookie. */
export const openStream = async (address: string, cookie: string, caseId?: string): Promise<OpenStream> => {
  const stop = new AbortController()
  const query = caseId === undefined ? '' : `?case=${caseId}`
  const answer = await fetch(`${address}/live${query}`, {
    headers: { accept: 'text/event-stream', cookie },
    signal: stop.signal
  })
  const heard: Readonly<Record<string, unknown>>[] = []
  let wake = (): void => undefined
  const listen = async (): Promise<void> => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const news = newsIn(block)
        if (news !== undefined) heard.push(JSON.parse(news) as Record<string, unknown>)
      }
      wake()
    }
  }
  const ended = listen().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  return {
    status: answer.status,
    headers: answer.headers,
    ended,
    close: () => stop.abort(),
    next: async () => {
      while (heard.length === 0) {
        const more = new Promise<void>((resolve) => {
          wake = resolve
        })
        const over = await Promise.race([more.then(() => false), ended.then(() => true)])
        if (over && heard.length === 0) throw new Error('The stream ended without a word')
      }
      return heard.shift() ?? {}
    }
  }
}
