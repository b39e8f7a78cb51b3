import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

const year = 31_536_000;
const headersOf = (https: boolean) => ({
  strictTransportSecurity: https ? `max-age=${year}; includeSubDomains` : false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
});

/** What every file carries. `https`: the portal's own address is one. */
export const staticHeaders = (https: boolean): MiddlewareHandler => secureHeaders(headersOf(https));

/** What every other answer carries: pages have a nonce each (`secureHeadersNonce`), and nothing is kept. */
export const answerHeaders = (https: boolean): MiddlewareHandler =>
  secureHeaders({
    ...headersOf(https),
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      // styles by class only: a style attribute is refused, as a script would be
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      ...(https ? { upgradeInsecureRequests: [] } : {}),
    },
  });
