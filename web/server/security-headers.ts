import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

const year = 31_536_000;
const headersOf = (https: boolean) => ({
  strictTransportSecurity: https ? `max-age=${year}; includeSubDomains` : false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
});

/** The headers of every file. `https`: the portal's own address uses it. */
export const staticHeaders = (https: boolean): MiddlewareHandler => secureHeaders(headersOf(https));

/** The headers of every other answer: a nonce per page (`secureHeadersNonce`), and no caching. */
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
