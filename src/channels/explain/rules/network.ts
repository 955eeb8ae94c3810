import { OURS } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** The request never got an answer: names of Node, undici, curl, Java, Go, Python. */
export const NETWORK: RuleSet = {
  family: null,
  platform: null,
  rules: [
    rule('network:edge', 'transport', { html: true, status: '5xx' }, likely('platform_outage', ['network'])),
    rule(
      'network:certificate',
      'transport',
      [
        {
          names: `curl-51 curl-58 curl-60 curl-77 cert_has_expired cert_not_yet_valid
            depth_zero_self_signed_cert self_signed_cert_in_chain unable_to_verify_leaf_signature
            unable_to_get_issuer_cert_locally unable_to_get_issuer_cert err_tls_cert_altname_invalid
            certificate_verify_failed sslcertverificationerror sslhandshakeexception
            certpathvalidatorexception cert_untrusted cert_rejected cert_signature_failure`,
        },
        {
          words: `certificate has expired | self signed certificate | self-signed certificate | certificate
            verify failed | unable to get local issuer certificate | certificate signed by unknown
            authority | unable to verify the first certificate | hostname/ip does not match certificate
            | altnames | pkix path building failed | ssl certificate problem | certificate is not
            trusted | certificate is not valid | x509 certificate | peer certificate | certificate |
            remote certificate | trust anchor | cert authority | issuer certificate | unknown ca | ssl
            certificate`,
        },
      ],
      likely('network', [], OURS),
    ),
    rule(
      'network:proxy',
      'transport',
      [
        {
          words: `proxy authentication required | proxy connection | tunneling socket could not be established
            | unable to connect to proxy | proxyerror | proxy error | from proxy after connect |
            proxyconnect | unacceptable response from proxy | proxy connect aborted | received http code
            407 | proxy refused | bad proxy | proxy server`,
        },
        { status: '407' },
        { names: 'curl-5 curl-97' },
      ],
      certain('network', OURS),
    ),
    rule(
      'network:name',
      'transport',
      [
        {
          names: `curl-6 enotfound eai_again eai_nodata eai_noname unknownhostexception name_not_resolved
            err_name_not_resolved nameresolutionerror edns enodata gaierror`,
        },
        {
          words: `getaddrinfo | could not resolve host | couldnt resolve host | no such host | name or service
            not known | temporary failure in name resolution | nodename nor servname | name resolution |
            no address associated with hostname | dns lookup | dns error | name resolution | server misbehaving | no such
            host is known | dns_probe | nxdomain | servfail | unable to resolve host | could not resolve
            | cannot resolve host | failed to resolve host | remote name could not be resolved`,
        },
      ],
      certain('network'),
    ),
    rule(
      'network:timeout',
      'transport',
      [
        {
          names: `curl-28 etimedout esockettimedout econnaborted und_err_connect_timeout
            und_err_headers_timeout und_err_body_timeout connecttimeouterror headerstimeouterror
            bodytimeouterror readtimeout connecttimeout sockettimeoutexception timeouterror
            connecttimeoutexception readtimeouterror err_timed_out aborterror
            err_socket_connection_timeout err_connection_timed_out taskcanceledexception
            timeoutexception httptimeoutexception opentimeout writetimeout pooltimeout
            faraday-timeouterror timeouterror timeoutexpired`,
        },
        {
          unanswered: true,
          words: `timeout of | timeout exceeded | connection timed out | operation timed out | read timed out
            | connect timeout | context deadline exceeded | i/o timeout | timed out after | request
            timed out | timeout awaiting | operation was aborted due to timeout | timed out | the user
            aborted a request | this operation was aborted | request aborted | network timeout |
            opentimeout | readtimeout | connecttimeout | deadline exceeded | context canceled |
            operation canceled | operation was canceled`,
          without: 'gateway time | upstream | internal service | endpoint request timed | server timeout',
        },
      ],
      certain('network'),
    ),
    rule(
      'network:connection',
      'transport',
      [
        {
          names: `curl-7 curl-16 curl-18 curl-35 curl-52 curl-55 curl-56 curl-92 econnreset econnrefused epipe
            enetunreach ehostunreach enetdown ehostdown eaddrnotavail und_err_socket err_network
            socketerror connectionerror newconnectionerror maxretryerror connectexception protocolerror
            err_http2_stream_error err_stream_premature_close eproto err_ssl_wrong_version_number
            remotedisconnected connectionreseterror chunkedencodingerror noroutetohostexception
            err_internet_disconnected err_connection_reset err_connection_refused err_connection_closed
            err_http2_goaway_session und_err_closed sslerror ssleoferror incompleteread
            hpe_invalid_constant err_ssl_protocol_error connectexception serverdisconnectederror
            clientconnectorerror remoteprotocolerror readerror connecterror clientoserror sslexception
            socketexception connectorerror enetreset
            econnaborted_by_peer err_stream_destroyed err_bad_response_stream ehostunreachable`,
        },
        {
          unanswered: true,
          names: 'httprequestexception webexception ioexception',
          without: 'missing | invalid | token',
        },
        {
          unanswered: true,
          without: 'upstream',
          words: `socket hang up | connection reset | connection refused | broken pipe | network is
            unreachable | no route to host | other side closed | premature close | connection was closed
            | connection closed | connection aborted | network error | fetch failed | client network
            socket disconnected | ssl routines | ssl handshake | tls handshake | handshake failure | eof
            occurred | unexpected eof | typeerror failed to fetch | network request failed | remote end
            closed | empty reply from server | failed to connect | stream was reset | unable to connect
            | connection failed | connectionfailed | execution expired | recv failure | underlying
            connection was closed | ssl_connect | connection error | connect failed | unable to read
            data from the transport | connection unexpectedly closed | goaway | terminated | cannot
            connect to host | server disconnected | forcibly closed | connection attempt failed | ssl
            connection could not be established | eof | unexpected end of stream | alert handshake |
            tlsv1 alert | sslv3 alert | network is down | remote server | could not connect | couldnt
            connect | connection failure | connection timeout | connection lost | stream error | too
            many redirects | maximum number of redirects | redirect count exceeded | ssl error | tls
            error | connect error | read error | no response from server | no response received |
            transport closed | transport error | dial tcp | not closed cleanly`,
        },
      ],
      certain('network'),
    ),
    rule(
      'network:timeout-word',
      'transport',
      { words: 'timeout error | timed out error | slow connection' },
      likely('network', ['token_expired']),
    ),
    rule(
      'network:files',
      'transport',
      [{ names: 'emfile enfile enomem' }, { words: 'too many open files' }],
      likely('network', [], OURS),
    ),
    rule('network:curl', 'words', { words: 'curl error' }, likely('network')),
  ],
};
