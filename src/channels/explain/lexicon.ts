/**
 * What words speak of, in the languages platforms answer in most: English, German, French, Spanish, Portuguese, Chinese. Stems
 * are found at the beginning of a word, in Chinese anywhere; one that ends with a dot is the whole word.
 */
export const SUBJECTS = {
  refresh: `refresh token | refreshtoken | offline access | refresh-token`,
  code: `code not found | code was | code has | code is | code already | authorization code | auth code | authcode |
    verification code | oauth code | code de autorización | código de autorización | código de autorização |
    code dautorisation | autorisierungscode | 授权码 | grantcode`,
  password: `kennwort | contraseña | senha. | mot de passe | passwor | 密码`,
  page: `facebook page | company page | this page. | the page. | organization | organisation | ad account |
    advertiser | business center | página de facebook | page admin`,
  app: `app. | apps. | application. | client id | client_id | client secret | client key | client. | consumer. |
    consumer key | app id | app secret | appid | appsecret | clientid | clientsecret | clientkey | ip address |
    source ip | api key | apikey | oauth client | developer | project. | aplicación | aplicativo | aplicação |
    anwendung | 应用`,
  channel: `youtube channel | canal do youtube | canal de youtube | youtube-kanal | chaîne youtube`,
  kind: `business account | professional account | creator account | account type | cuenta profesional |
    cuenta de empresa | conta comercial | conta profissional | geschäftskonto | unternehmenskonto |
    professionelles konto | compte professionnel | compte business | 专业账户 | 商业帐户`,
  admin: `your organization | your organisation | your administrator | your admin. | ihre organisation |
    ihr administrator | sua organização | tu organización | su organización | votre organisation |
    votre administrateur | workspace admin | 您的组织`,
  certificate: `certificat | zertifikat | 证书`,
  permission: `access to. | scope | privilege | permiso | permiss | berechtigung | autorisations | 权限 | alcances | ámbito`,
  token: `token | accesstoken | access token | jeton | session | sesión | sesion | sessão | sitzung | credential | credencial | grant. |
    authorization. | authorisation. | autorización. | autorização. | autorisierung | zugriffstoken | login. |
    zugangsdaten | anmeldung | connexion. | 令牌 | 会话 | 登录 | 授权 | oauth2`,
  account: `account | user. | user has | users account | member | profile | channel. | cuenta | conta. | compte | konto |
    usuario | usuário | utilisateur | benutzer | nutzer | 账户 | 账号 | 帐号 | 用户 | chaîne | canal.`,
  parameter: `parameter | param. | field. | argument | request body | endpoint | parámetro | parâmetro | paramètre | 参数`,
} as const;

/** What words say of a subject. */
export const STATES = {
  expired: `expir | caduc | vencid | venció | abgelaufen | 过期 | 失效 | nieaktualn`,
  revoked: `revok | revoc | révoqu | widerrufen | entzogen | 撤销 | 取消授权 | deauthoriz | de-authoriz | unlinked |
    logged out | signed out | log out | disconnected by | withdrawn | not active | no longer active |
    no longer authorized | has not authorized | unauthorized the | terminated by the user | desautoriz`,
  removed: `removed | uninstall | unauthoriz. | eliminad | entfernt`,
  invalid: `invalid | not valid | inválid | ungültig | no válido | no es válid | não é válid | non valid | 无效 |
    incorrect | malformed | wrong. | bad. | unknown. | not recognized | not recognised | unrecognized | rejected |
    not accepted | refused | cannot be verified | mismatch | does not match | corrupt | cannot be decoded |
    could not be decoded | not a valid | no longer valid`,
  missing: `missing | required. | is required | not provided | not set | empty. | absent | null. | undefined |
    not available | unavailable for | no refresh | without a | falta | fehlt | fehlen | manquant | ausente | 缺少 |
    不能为空 | must provide | must be provided | none. | no bluesky refresh`,
  gone: `not found | does not exist | doesnt exist | not exist | no longer exist | no longer available |
    could not be found | couldnt be found | cannot be found | not be found | no existe | não existe |
    nicht gefunden | existiert nicht | introuvable | nexiste | 不存在 | 未找到`,
  used: `already been used | already used | been used before | has been used | was used | reuse | replay | rotated |
    superseded | already redeemed | already been redeemed | been redeemed | already been consumed | consumed |
    has been replaced | bereits verwendet | déjà été util | 已使用 | 已被使用`,
  suspended: `suspend | disabled | banned | ban. | terminated | deactivat | closed. | deleted | restricted | eingeschränkt |
    restringid | restreint | locked out | inactive | blocked. | inhabilitad | deshabilitad | desativad |
    gesperrt | deaktiviert | gelöscht | désactiv | bloque | bloqué | 封禁 | 封停 | 停用 | 禁用 | 冻结 | 注销 | cerrad |
    encerrad | geschlossen | fermé | 关闭 | desactivad`,
  verify: `verify your | verify the | verify that | verify it | verify account | verification required |
    requires verification | needs verification | confirm your | confirm it | confirm the account | identity |
    checkpoint | security check | challenge | security code | one-time code | two-step | 2fa | mfa |
    additional step | verifica tu | verificar tu | verifique sua | confirma tu | confirme sua | bestätige |
    verifizier | vérifi | confirmez | sicherheitsprüfung | 验证身份 | 安全验证 | 身份验证 | xác minh | captcha |
    unusual activity | automated behav | comportamento automatiz | comportamiento automatiz | suspicious`,
  changed: `change | reset. | been reset | cambi | geändert | alterad | alterou | mudou | modifi | 更改 | 修改`,
  limited: `rate limit | rate-limit | ratelimit | quota | too many | throttl | limit reached | limit exceeded |
    over limit | limit has been | exceeded the limit | exceeded limit | exceeded your | maximum number |
    too frequent | límite | limite de | cuota | cota. | demasiad | limitamos | posting limit | reached the limit |
    limit for the | limit of. | limitiert | limitad | begrenz | update limit | muitas | trop de | zu viele | 频繁 |
    上限 | 超出 | slow down | daily`,
  denied: `denied | not allowed | forbidden | not permitted | unauthorized | unauthorised | not authorized |
    not authorised | no permitid | não permitid | nicht erlaubt | nicht berechtigt | refusé | non autoris |
    no autorizad | não autorizad | 拒绝 | insufficient | is not a. | is not an. | only available for | only for |
    only supports | lacks. | lacking | not granted | not have | doesnt have | dont have | must have |
    must be granted | needed. | sin permiso | no tiene | não tem | não possui | no posee | hat keine |
    does not own | keine. | kein. | nicht erteilt | aucune | insuficient | insuffisant | unzureichend | 没有 | 不足 |
    无权 | không có | may not | unable to access | cannot access | must be an admin | not approved |
    not been approved | under review | pending approval | in review | not enabled | not configured |
    not registered | not whitelisted | settings`,
  unsupported: `not supported | unsupported | deprecated | not implemented | unknown method | sunset | retired | 不支持 |
    no es compatible | não é compatível | nicht unterstützt | pas pris en charge | non supporté`,
  again: `log in again | login again | sign in again | log back in | reconnect | re-connect | reauthoriz | re-authoriz |
    reauthenticat | re-authenticat | relogin | authorize again | authenticate again | vuelve a iniciar |
    inicia sesión | faça login | reconecte | conecte novamente | erneut anmelden | neu anmelden | 重新登录 | 重新授权 |
    请登录 | please log in | please login | please sign in | must log in | must re | needs to be renewed |
    not logged in | not signed in | no longer valid`,
  timeout: `timed out | timeout | time out | deadline | zeitüberschreitung | tiempo de espera | tempo limite | délai |
    超时`,
  unreachable: `could not connect | cannot connect | unable to connect | connection failed | connection was |
    connection reset | connection refused | unreachable | network | no response | verbindung | conexión |
    conexão | réseau | 网络 | 连接 | dns`,
  absent: `no disponible | no está disponible | non disponible | pas disponible | nicht verfügbar | não disponível |
    não está disponível | indisponib | indisponív | unavailable for | not available for | 不可用`,
  down: `unavailable | temporar | try again later | try later | later. | internal error | server error | system error |
    service error | maintenance | went wrong | problem on our | our end | our side | wartung | vorübergehend |
    später | más tarde | inténtalo | indisponív | mais tarde | tente novamente | plus tard | réessay | 暂时 | 稍后 |
    维护 | 系统错误 | 服务器 | 一時的 | sau ít phút`,
} as const;
