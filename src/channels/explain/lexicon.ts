/**
 * What words speak of, in the languages platforms answer in: stems, found at the beginning of a word (inside one in scripts
 * without spaces). A stem ends with a dot where the word must end there.
 */
export const SUBJECTS = {
  refresh: `refresh token | refreshtoken | offline access | token de atualização | token de actualización | refresh-token |
      刷新令牌 | リフレッシュトークン | aktualisierungstoken`,
  code: `code not found | code was | code has | code is | code already | authorization code | auth code | authcode | verification code | oauth code | code de autorización | código de autorización |
      código de autorização | code dautorisation | autorisierungscode | 授权码 | 認可コード | grantcode`,
  password: `password | passwort | kennwort | contraseña | senha. | mot de passe | passwor | парол | 密码 | 密碼 | パスワード |
      비밀번호 | mật khẩu | şifre | parola | wachtwoord | hasło | hasła | kata sandi`,
  page: `facebook page | linkedin page | company page | this page. | the page. | organization | organisation | ad account |
      advertiser | business center | fanpage | página de facebook | facebook-seite | page admin | werbekonto | unternehmensseite`,
  app: `app. | apps. | application. | client id | client_id | client secret | client key | client. | consumer. | consumer key | app id |
      app secret | appid | appsecret | clientid | clientsecret | clientkey | ip address | source ip | api key | apikey | oauth client | developer | project. | aplicación. | aplicación | aplicativo | aplicação | anwendung |
      приложен | 应用 | 應用 | アプリ | 앱 | ứng dụng | uygulama | toepassing | aplikacj | aplikasi | applicazione | lapplication`,
  channel: `youtube channel | canal do youtube | canal de youtube | youtube-kanal | chaîne youtube | ютуб | youtube канал | youtube频道 | youtube 频道`,
  kind: `business account | professional account | creator account | account type | cuenta profesional | cuenta de empresa | conta comercial |
      conta profissional | geschäftskonto | unternehmenskonto | professionelles konto | compte professionnel | compte business | бизнес-аккаунт |
      профессиональн | 专业账户 | 商业帐户 | ビジネスアカウント | プロアカウント | 비즈니스 계정 | tài khoản doanh nghiệp | işletme hesab`,
  admin: `your organization | your organisation | your administrator | your admin. | ihre organisation | ihr administrator | sua organização |
      tu organización | su organización | votre organisation | votre administrateur | workspace admin | ваша организац | 您的组织 | 組織の管理`,
  certificate: `certificat | zertifikat | сертификат | 证书 | sertifika | certyfikat`,
  permission: `permission | access to. | scope | privilege | permiso | permiss | berechtigung | autorisations | разрешен | права. | 权限 | 權限 | 権限 |
      권한 | quyền | izin | machtiging | uprawnie | permessi | alcances | ámbito`,
  token: `token | accesstoken | access token | jeton | session | sesión | sesion | sessão | sitzung | sessione | credential | credencial |
      grant. | authorization. | authorisation. | autorización. | autorização. | autorisierung | zugriffstoken | login. | log-in. | cookie |
      zugangsdaten | anmeldung | connexion. | токен | сесси | маркер | 令牌 | 会话 | 登录 | 登入 | 授权 | トークン | セッション |
      ログイン | 토큰 | 세션 | 로그인 | phiên | mã truy cập | oturum | belirte | sessie | sesja | sesji | sesi | oauth2`,
  account: `account | user. | user has | users account | member | profile | channel. | cuenta | conta. | compte | konto | utente | usuario |
      usuário | utilisateur | benutzer | nutzer | пользовател | аккаунт | учетн | 账户 | 账号 | 帐号 | 帳號 | 用户 | アカウント | ユーザー |
      계정 | 사용자 | tài khoản | người dùng | hesab | hesap | kullanıcı | gebruiker | użytkownik | akun | pengguna | chaîne | canal. | kanal.`,
  parameter: `parameter | param. | field. | argument | request body | endpoint | parámetro | parâmetro | paramètre | параметр | 参数`,
} as const;

/** What words say of a subject. */
export const STATES = {
  expired: `expir | has lapsed | caduc | vencid | venció | abgelaufen | scadut | истек | истёк | просроч | 过期 | 過期 | 失效 | 期限切れ |
      만료 | hết hạn | süresi dol | verlopen | wygas | kedaluwarsa | too old | nieaktualn | no longer fresh | outdated | stale`,
  revoked: `revok | revoc | révoqu | widerrufen | entzogen | отозва | 撤销 | 撤銷 | 取消授权 | 取り消 | 취소 | thu hồi | iptal | ingetrokken |
      cofnię | deauthoriz | de-authoriz | unlinked | logged out | signed out | log out | disconnected by | withdrawn | not active |
      no longer active | no longer authorized | has not authorized | unauthorized the | terminated by the user | desautoriz`,
  removed: `removed | uninstall | unauthoriz. | eliminad | entfernt`,
  invalid: `invalid | not valid | inválid | ungültig | no válido | no es válid | não é válid | non valid | недействит | неверн | 无效 | 無效 |
      無効 | 不正 | 유효하지 | 잘못된 | không hợp lệ | geçersiz | ongeldig | nieprawidł | incorrect | malformed | wrong. | bad. | unknown. |
      not recognized | not recognised | unrecognized | rejected | not accepted | refused | cannot be verified | mismatch | does not match |
      corrupt | cannot be decoded | could not be decoded | tidak valid | not a valid | no longer valid | fehlerhaft | failed validation`,
  missing: `missing | required. | is required | not provided | not set | empty. | absent | null. | undefined | not available | unavailable for |
      no refresh | no stored | without a | falta | fehlt | fehlen | manquant | ausente | отсутств | 缺少 | 不能为空 | must specify |
      must provide | must be provided | not supplied | none. | blank. | not present | nicht vorhanden | ontbre | no bluesky refresh`,
  gone: `not found | does not exist | doesnt exist | not exist | no longer exist | no longer available | could not be found | couldnt be found |
      cannot be found | not be found | no existe | não existe | nicht gefunden | existiert nicht | introuvable | nexiste | не найден | не существует |
      不存在 | 未找到 | 見つかりません | 존재하지 | không tồn tại | bulunamad | niet gevonden | nie istnieje | tidak ditemukan | non esiste`,
  used: `already been used | already used | been used before | has been used | was used | reuse | replayed | replay | rotated | superseded | already redeemed |
      already been redeemed | been redeemed | already been consumed | consumed | once only | newer token | has been replaced | já foi utilizad |
      ya ha sido | bereits verwendet | déjà été util | уже использован | 已使用 | 已被使用 | 使用済み`,
  suspended: `suspend | disabled | banned | ban. | terminated | deactivat | closed. | deleted | restricted | eingeschränkt | restringid | restreint | taken down | takedown | locked out | inactive | frozen |
      blocked. | inhabilitad | deshabilitad | desativad | gesperrt | deaktiviert | gelöscht | désactiv | bloque | bloqué | disabilit | sospes |
      заблокир | отключ | удален | удалён | 封禁 | 封停 | 停用 | 禁用 | 冻结 | 凍結 | 停止 | 注销 | 정지 | 비활성 | bị khóa | bị đóng | cerrad | encerrad | geschlossen | fermé | закрыт | 閉鎖 | 关闭 | vô hiệu hóa | askıya |
      devre dışı | kapatıl | geschorst | uitgeschakeld | zawiesz | zablokow | dinonaktif | ditangguhkan | desactivad`,
  verify: `verify your | verify the | verify that | verify it | verify account | verification required | requires verification | needs verification | confirm your |
      confirm it | confirm the account | identity | checkpoint | security check | challenge | security code | one-time code | two-step | 2fa | mfa | additional step |
      verifica tu | verificar tu | verifique sua | confirma tu | confirme sua | bestätige | bestätigen sie | verifizier | vérifi | confirmez |
      sicherheitsprüfung | подтверд | проверк | 验证身份 | 安全验证 | 身份验证 | 本人確認 | セキュリティ | 본인 | 보안 | xác minh | xác nhận | kiểm tra bảo mật |
      doğrula | verifieer | zweryfik | verifikasi | captcha | solve a puzzle | unusual activity | automated behav | comportamento automatiz | comportamiento automatiz | suspicious | unlock | control de seguridad`,
  changed: `change | reset. | been reset | cambi | geändert | alterad | alterou | mudou | modifi | смен | измен | 更改 | 修改 | 変更 | 변경 | thay đổi | đổi mật |
      değiş | gewijzigd | zmieni`,
  limited: `rate limit | rate-limit | ratelimit | quota | too many | throttl | limit reached | limit exceeded | over limit | limit has been | exceeded the limit |
      exceeded limit | exceeded your | maximum number | too frequent | frequent | límite | limite de | cuota | cota. | kontingent | demasiad | limitamos | posting limit | reached the limit | limit for the | limit of. | limitiert | limitad | begrenz | update limit |
      muitas | trop de | zu viele | troppe | troppi | слишком | лимит | 频繁 | 上限 | 超出 | 限流 | 次数 | 制限 | 한도 | 초과 | giới hạn | quá nhiều |
      çok fazla | sınır | te veel | zbyt wiele | terlalu banyak | slow down | per day | daily | per hour | per minute | too fast | backoff | back off`,
  denied: `denied | not allowed | forbidden | not permitted | unauthorized | unauthorised | not authorized | not authorised | no permitid | não permitid |
      nicht erlaubt | nicht berechtigt | refusé | non autoris | no autorizad | não autorizad | запрещ | 拒绝 | 拒否 | 거부 | từ chối | reddedil | geweigerd |
      odmow | ditolak | insufficient | is not a. | is not an. | only available for | only for | only supports | lacks. | lacking | not granted | not have | doesnt have | dont have | must have | must be granted | needed. | sin permiso |
      no tiene | não tem | não possui | no posee | hat keine | does not own | keine. | kein. | nicht erteilt | aucune | нет. | insuficient | insuffisant | unzureichend | 没有 | 不足 | 无权 | ありません | 없습니다 |
      không có | yok. | geen. | brak. | may not | unable to access | cannot access | must be an admin | not approved | not been approved | under review |
      pending approval | in review | not enabled | not configured | not registered | not whitelisted | settings`,
  unsupported: `not supported | unsupported | deprecated | not implemented | unknown method | sunset | retired | 不支持 | no es compatible | não é compatível |
      nicht unterstützt | pas pris en charge | non supporté | не поддерж | サポートされて | 지원하지 | không hỗ trợ | desteklen`,
  again: `log in again | login again | sign in again | log back in | reconnect | re-connect | reauthoriz | re-authoriz | reauthenticat | re-authenticat |
      relogin | relink | re-link | authorize again | authenticate again | vuelve a iniciar | inicia sesión | inicie sesión | faça login | reconecte | conecte novamente |
      erneut anmelden | neu anmelden | melde dich | reconnect | reconnecter | connectez-vous | войдите | повторно | 重新登录 | 重新授权 | 请登录 | 再度ログイン | 再ログイン |
      다시 로그인 | đăng nhập lại | tekrar giriş | yeniden bağlan | log opnieuw | zaloguj | masuk lagi | please log in | please login | please sign in | must log in |
      must re | needs to be renewed | not logged in | not signed in | no longer valid`,
  timeout: `timed out | timeout | time out | deadline | zeitüberschreitung | tiempo de espera | tempo limite | délai | тайм-аут | 超时 | タイムアウト | 시간 초과 | zaman aşımı`,
  unreachable: `could not connect | cannot connect | unable to connect | connection failed | connection was | connection reset | connection refused | unreachable |
      network | no response | verbindung | conexión | conexão | réseau | сет | соединен | 网络 | 连接 | ネットワーク | 네트워크 | kết nối | bağlantı | dns`,
  absent: `no disponible | no está disponible | non disponible | pas disponible | nicht verfügbar | não disponível | não está disponível | indisponib |
      indisponív | non è disponibile | unavailable for | not available for | 不可用 | 利用できません | 사용할 수 없`,
  down: `unavailable | temporar | try again later | try later | later. | internal error | server error | system error | service error | maintenance | went wrong | overload |
      outage | problem on our | our end | our side | wartung | vorübergehend | später | más tarde | inténtalo | indisponív |
      mais tarde | tente novamente | plus tard | réessay | temporaneamente | più tardi | недоступ | позже | временно | 暂时 | 稍后 | 稍後 | 维护 | 系统错误 |
      服务器 | しばらく | 一時的 | メンテナンス | 잠시 후 | 일시적 | tạm thời | sau ít phút | thử lại | daha sonra | geçici | tijdelijk | później | nanti | błąd serwera`,
} as const;
