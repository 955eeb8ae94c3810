/** The headers of every answer of the console's server (STACK gotcha 14). */
import type { ServerResponse } from 'node:http';

import type { Settings } from './environment.ts';
import { isLoopback } from './loopback.ts';

const CLOSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
] as const;

const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The consent page is a pop-up of ours: a stricter value would read it as closed at once.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
} as const;

/** The Content-Security-Policy for `settings`; `dev` lets Vite's development client work. */
export function contentSecurityPolicy(settings: Settings, dev: boolean): string {
  const scripts = dev ? "'self' 'unsafe-inline'" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${scripts}`,
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    `img-src ${imageSources(settings)}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(dev ? [] : ["require-trusted-types-for 'script'", 'trusted-types default']),
  ].join('; ');
}

function imageSources({ avatars, upstream }: Settings): string {
  if (avatars === 'off') return "'self' data:";
  const isLocalApi = upstream.kind === 'live' && upstream.url.protocol === 'http:' && isLoopback(upstream.url.hostname);
  return `'self' data: https:${isLocalApi ? ` ${upstream.url.origin}` : ''}`;
}

/** A function that puts the headers on an answer before anything else does. */
export function createSecurityHeaders(settings: Settings, dev: boolean): (outgoing: ServerResponse) => void {
  const policy = contentSecurityPolicy(settings, dev);
  return (outgoing) => {
    outgoing.setHeader('Content-Security-Policy', policy);
    for (const [name, value] of Object.entries(FIXED)) outgoing.setHeader(name, value);
  };
}
