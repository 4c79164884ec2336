/* Asks an authenticator for a passkey, on the pages that offer one. Without this script everybody signs in by mail. */

const { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, startRegistration } =
  globalThis.SimpleWebAuthnBrowser

const post = async (place, address, body) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': place.dataset.csrf },
    body: JSON.stringify(body)
  })
  const said = answer.headers.get('content-type')?.includes('json') ? await answer.json() : {}
  return { ok: answer.ok, said }
}

const say = (place, text) => {
  place.querySelector('[data-said]').textContent = text
}

/** The service keeps one question at a time: they are asked one after another, and only the last is answered. */
let turn = 0
let asking = Promise.resolve()

const askInTurn = (place) => {
  const asked = asking.then(() => post(place, place.dataset.options, {}))
  asking = asked.catch(() => undefined)
  return asked
}

/** What went wrong: in the service's words, or in the page's own when the person stopped. */
const run = async (place, ceremony, quietly = false) => {
  turn += 1
  const mine = turn
  try {
    const asked = await askInTurn(place)
    if (mine !== turn) return
    if (!asked.ok) {
      if (asked.said.again) location.assign(place.dataset.again)
      return say(place, asked.said.text ?? asked.said.detail ?? place.dataset.failed)
    }
    const answer = await ceremony(asked.said)
    if (mine !== turn) return
    const { ok, said } = await post(place, place.dataset.finish, answer)
    if (!ok) return say(place, said.text ?? said.detail ?? place.dataset.failed)
    location.assign(said.next)
  } catch (fault) {
    const stopped = ['AbortError', 'NotAllowedError'].includes(fault.name)
    if (!quietly && mine === turn) say(place, stopped ? place.dataset.stopped : place.dataset.failed)
  }
}

const signIn = (place, useBrowserAutofill) =>
  run(
    place,
    async (optionsJSON) => ({
      answer: await startAuthentication({ optionsJSON, useBrowserAutofill }),
      back: place.dataset.back
    }),
    useBrowserAutofill
  )

const make = (place) =>
  run(place, async (optionsJSON) => ({
    name: place.elements.passkey.value,
    answer: await startRegistration({ optionsJSON })
  }))

if (browserSupportsWebAuthn())
  for (const place of document.querySelectorAll('[data-passkey]')) {
    place.hidden = false
    const makes = place.dataset.passkey === 'make'
    place.addEventListener('submit', (event) => {
      event.preventDefault()
      event.stopPropagation()
      say(place, '')
      const name = place.elements.passkey
      if (name && name.value.trim() === '') return name.focus()
      void (makes ? make(place) : signIn(place, false))
    })
    if (!makes && place.dataset.autofill !== undefined && (await browserSupportsWebAuthnAutofill()))
      void signIn(place, true)
  }
