/** A scope the add-on asks for, and why. */
export interface Scope {
  readonly scope: string;
  readonly purpose: string;
}

const AUTH = 'https://www.googleapis.com/auth/';

/** Every scope the Gmail add-on may ask for, whatever its policy, in the words that Google's consent screen and a reviewer want to read. */
export const SCOPES: readonly Scope[] = [
  {
    scope: `${AUTH}gmail.compose`,
    purpose: "Read and send the user's own drafts, and send the note of the hourly look. It cannot read received mail.",
  },
  { scope: `${AUTH}gmail.addons.execute`, purpose: 'Run as an add-on in Gmail.' },
  {
    scope: `${AUTH}gmail.addons.current.action.compose`,
    purpose: 'Show the button in the compose window; Google asks it of every add-on there.',
  },
  {
    scope: `${AUTH}gmail.addons.current.message.metadata`,
    purpose:
      'Know the recipients of the draft being written, and read the headers, never the text, of an opened message.',
  },
  { scope: `${AUTH}script.locale`, purpose: "Speak the user's language, English or Spanish." },
  {
    scope: `${AUTH}script.external_request`,
    purpose: 'Reach the one address of the audit collector; nothing of a message is sent there.',
  },
  { scope: 'openid', purpose: 'Show the audit collector whose add-on writes to it.' },
  { scope: `${AUTH}userinfo.email`, purpose: 'The same: the address of the account that writes.' },
  {
    scope: `${AUTH}gmail.readonly`,
    purpose:
      'Read what was sent with Gmail’s own button, once an hour, for users who switched that on. No narrower scope shows a sent text; this one could also read received mail, which Mailward does not.',
  },
  { scope: `${AUTH}script.scriptapp`, purpose: 'Set the hourly trigger of that look.' },
];
