import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState
} from 'openid-client'
import type { Configuration } from 'openid-client'

export type OpenIdSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The whole address to which the provider sends people back. */
  readonly redirectUri: string
}

/** What the answer of a provider must fit; kept in the session of who asked. */
export type OpenIdChecks = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Who came back, as the provider says; `email` only when the provider has verified it. */
export type OpenIdIdentity = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
}

/** The cluster's own sign-in service. Both answer null when it cannot be reached or does not answer as it should. */
export type OpenIdProvider = {
  /** Where to send a browser, and what its return must fit. */
  readonly begin: () => Promise<{ readonly url: string; readonly checks: OpenIdChecks } | null>
  readonly finish: (query: string, checks: OpenIdChecks) => Promise<OpenIdIdentity | null>
}

/** Seconds for each question to the provider. */
const patience = 8

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Signs in by the code flow with PKCE, state and nonce. The provider is looked up when it is first needed, so that the service starts
 * without it; a failure is told to `onFault` and tried anew the next time. Source: OpenID Connect Core 1.0; RFC 7636; RFC 9700.
 */
export const openIdProvider = (
  { issuer, clientId, clientSecret, redirectUri }: OpenIdSettings,
  onFault: (fault: unknown) => void
): OpenIdProvider => {
  const server = new URL(issuer)
  const execute = server.protocol === 'http:' && loopback.has(server.hostname) ? [allowInsecureRequests] : []
  const found: { configuration?: Promise<Configuration> } = {}

  const configurationOf = (): Promise<Configuration> => {
    found.configuration ??= discovery(server, clientId, clientSecret, undefined, {
      timeout: patience,
      execute
    }).catch((fault: unknown) => {
      delete found.configuration
      throw fault
    })
    return found.configuration
  }

  const orNull = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work()
    } catch (fault) {
      onFault(fault)
      return null
    }
  }

  return {
    begin: () =>
      orNull(async () => {
        const configuration = await configurationOf()
        const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
        const url = buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: 'openid email',
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256'
        })
        return { url: url.href, checks }
      }),
    finish: (query, { state, nonce, verifier }) =>
      orNull(async () => {
        const configuration = await configurationOf()
        const tokens = await authorizationCodeGrant(configuration, new URL(`${redirectUri}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true
        })
        const claims = tokens.claims()
        if (claims === undefined) return null
        const { iss, sub } = claims
        const about =
          claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
            ? await fetchUserInfo(configuration, tokens.access_token, sub)
            : claims
        const { email, email_verified: isVerified } = about as {
          readonly email?: unknown
          readonly email_verified?: unknown
        }
        return {
          issuer: iss,
          subject: sub,
          email: typeof email === 'string' && isVerified === true ? email : null
        }
      })
  }
}
