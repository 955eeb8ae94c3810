import type { Examples } from '../example.ts';

const TOKEN = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';
const said = (text: string) => ({ text, source: TOKEN });

/** An example of our own for every rule of `rules/said.ts`: what it says is said in many words and languages. */
export const SAID_EXAMPLES: Examples = {
  'said:password': said('Das Passwort wurde vom Benutzer geändert.'),
  'said:certificate': said('Das Zertifikat ist abgelaufen.'),
  'said:code': said('Le code d’autorisation est expiré.'),
  'said:no-refresh': said('The offline access was not provided'),
  'said:no-channel': said('Esta conta não tem um canal do YouTube.'),
  'said:kind': said(
    'Für diese Aktion brauchen Sie ein Geschäftskonto, es ist keines hinterlegt: Geschäftskonto fehlt.',
  ),
  'said:admin': said('Ihre Organisation hat das blockiert: gesperrt.'),
  'said:verify': said('Bitte bestätigen Sie Ihre Anmeldung in der App.'),
  'said:suspended': said('La cuenta está suspendida.'),
  'said:limited': said('Zu viele Anfragen in kurzer Zeit.'),
  'said:used': said('The jeton was consumed'),
  'said:token-over': said('La sesión ha caducado.'),
  'said:revoked': said('Le jeton a été révoqué par la personne.'),
  'said:account-gone': said('A conta não existe.'),
  'said:app': said('La aplicación no es válida: aplicación inválida.'),
  'said:unsupported': said('Diese Methode wird nicht unterstützt.'),
  'said:page': said('You may not post as this organization.'),
  'said:permission': said('Dafür fehlt die Berechtigung.'),
  'said:refused': said('Das Zugriffstoken ist ungültig.'),
  'said:no-token': said('Das Zugriffstoken fehlt.'),
  'said:parameter': said('El parámetro es inválido.'),
  'said:unreached': said('Zeitüberschreitung der Anforderung.'),
  'said:down': said('Der Dienst ist vorübergehend nicht verfügbar.'),
};
