import type { TermRule } from './rule.ts';

export const bulkMailRule: TermRule = {
  id: 'bulk-mail',
  title: 'Newsletter, advert or other bulk mail',
  category: 'bulk_mail',
  source: 'https://www.rfc-editor.org/rfc/rfc8058',
  terms: [
    {
      topic: null,
      confidence: 'medium',
      words: `
add us to your address book
annual fund
call for abstracts
click here to unsubscribe
dear colleague
dear colleagues
dear friend
dear friends
donate now
early bird
email preferences
follow us on
forward to a friend
give today
having trouble seeing this
having trouble viewing
health alert
job posting
manage preferences
manage your subscription
manage your preferences
newsletter
opt out
please post
press release
register now
register today
reply stop
rsvp
save the date
sign up today
sponsored by
this week in
unsubscribe
update your preferences
view in browser
view in your browser
view this email
webinar
you are receiving this
boletin
cancelar suscripcion
darse de baja
ver en el navegador
ver en linea
`,
    },
  ],
  examples: {
    hit: [
      '«Unsubscribe» | «Manage preferences»',
      '«View in browser»',
      'our monthly «newsletter»',
      'para «darse de baja»',
    ],
    miss: ['subscribe to her calendar', 'the browser crashed', 'new letter attached', 'dear Ana'],
  },
};
