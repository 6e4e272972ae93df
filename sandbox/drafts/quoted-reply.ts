import { type ReadyDraft, written } from './ready-draft.ts';

export const quotedReply: ReadyDraft = {
  id: 'quoted-reply',
  title: 'A short reply above a long quote',
  expectation: 'The reply is harmless, the quoted mail below it is not: it goes by the secure portal.',
  message: written({
    to: [{ address: 'k.olsen@westmere-rehab.example', name: 'Karin Olsen' }],
    subject: 'Re: Transfer on Friday',
    html: `<p>Hi Karin,</p>
<p>Friday works for us. See you then.</p>
<p>Ana</p>
<div id="appendonsend"></div>
<hr style="display:inline-block;width:98%">
<div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Karin Olsen &lt;k.olsen@westmere-rehab.example&gt;<br>
<b>Sent:</b> Wednesday, November 18, 2026 10:12 AM<br>
<b>To:</b> Ana Reyes, MD &lt;ana.reyes@northfield-clinic.example&gt;<br>
<b>Subject:</b> Transfer on Friday</div>
<div><p>Dear Dr. Reyes,</p>
<p>we can take Mr. Samuel Ortiz (DOB 07/02/1948, MRN 0039920) on Friday. He is recovering from a stroke and is on warfarin; please send the last INR with him.</p>
<p>Karin</p></div>`,
  }),
  expected: { exposure: 'phi', route: 'portal' },
};
