import { OURS, RECONNECT } from '../cause.ts';
import { likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** Where only words of a server, or a status, are left. */
export const HTTP: RuleSet = {
  family: null,
  platform: null,
  rules: [
    rule(
      'http:told-5xx',
      'words',
      [
        {
          status: '5xx',
          words: `internal server error | internal api server error | bad gateway | service unavailable |
            gateway time | server error | temporarily unavailable`,
        },
        { words: 'endpoint request timed out | server timeout' },
      ],
      likely('platform_outage'),
    ),
    rule(
      'http:outage-words',
      'plain',
      {
        words: `bad gateway | service unavailable | service temporarily unavailable | gateway timeout |
            gateway time-out | internal server error | temporarily unavailable | upstream connect error
            | upstream request timeout | no healthy upstream | web server is down | origin is
            unreachable | over capacity | under maintenance | scheduled maintenance | maintenance mode |
            something went wrong | unexpected error | please try again later | try again in a few |
            server error | backend fetch failed | origin dns error | error 1020 | be right back |
            technical difficulties | currently unavailable | upstream | server encountered | temporary
            error | getting it fixed | site issue | technical issue | experiencing issues | experiencing
            problems | service is down | server is busy | server busy | is overloaded | overloaded | try
            again shortly | try again soon | internal error | service is temporarily | backend
            unavailable | bad response from | failed to get a response | just a moment | attention
            required | ddos | error 52 | retry later | please retry | unexpected exception`,
        without: 'curl error',
      },
      likely('platform_outage'),
    ),
    rule(
      'http:edge-refused',
      'saidOf',
      { html: true, status: '403 406 429' },
      likely('platform_outage', ['rate_limited', 'network', 'unknown']),
    ),
    rule('http:page', 'plain', { html: true, status: '2xx 5xx 3xx' }, likely('platform_outage', ['network'])),
    rule(
      'http:not-json',
      'plain',
      {
        words: `unexpected token in json | unexpected token … doctype | unexpected token html | invalid
            character looking for | unexpected end of json input | invalid json | jsondecodeerror |
            expecting value | failed to parse json | not json | unexpected token in json | invalid json
            response | not valid json … html | unexpected character | no json object could be decoded |
            malformed json | error parsing json | json parse error | could not decode json | invalid
            response body`,
      },
      likely('platform_outage', ['network', 'unknown']),
    ),
    rule(
      'http:our-parser',
      'plain',
      {
        words: 'syntaxerror | unexpected token',
        without: 'doctype | unexpected token in json | unexpected token html | unexpected end of json',
      },
      likely('invalid_request', ['unknown', 'platform_outage']),
    ),
    rule('http:429', 'status', { status: '429 420' }, likely('rate_limited')),
    rule('http:5xx', 'status', { status: '5xx' }, likely('platform_outage')),
    rule(
      'http:401',
      'status',
      { status: '401' },
      likely('token_expired', ['token_revoked_by_user', 'password_changed', 'unknown']),
    ),
    rule(
      'http:403',
      'status',
      { status: '403' },
      likely(
        'unknown',
        ['permission_missing', 'account_suspended_or_deleted', 'app_misconfigured', 'app_policy'],
        RECONNECT,
      ),
    ),
    rule('http:408', 'status', { status: '408' }, likely('network')),
    rule(
      'http:404',
      'status',
      { status: '404 410' },
      likely('unknown', ['account_suspended_or_deleted', 'invalid_request'], OURS),
    ),
    rule('http:4xx', 'status', { status: '405 406 411 413 414 415 422 426 431' }, likely('invalid_request')),
    rule('http:400', 'status', { status: '400' }, likely('unknown', ['token_expired', 'invalid_request'], RECONNECT)),
  ],
};
