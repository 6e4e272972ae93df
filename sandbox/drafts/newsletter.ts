import { type ReadyDraft, written } from './ready-draft.ts';

export const newsletter: ReadyDraft = {
  id: 'newsletter',
  title: 'A health newsletter',
  expectation: 'Full of health words but about nobody: it goes as usual.',
  message: written({
    to: [{ address: 'subscribers@heart-news.example', name: 'Heart News subscribers' }],
    subject: 'Heart News: five tips against high blood pressure',
    html: `<h2>Heart News, winter issue</h2>
<p>Nearly half of all adults have hypertension, and most do not know it. Five tips from our team:</p>
<ol><li>Have your blood pressure checked once a year.</li><li>Use less salt: herbs and lemon taste just as good.</li>
<li>Walk 30 minutes a day.</li><li>Ask about diabetes and cholesterol screening.</li><li>If you smoke, let us help you stop.</li></ol>
<p>Our free screening day is open to everybody. No appointment needed.</p>
<p style="font-size:smaller">You receive this newsletter because you subscribed on our web site. Unsubscribe at any time with the link below.</p>`,
  }),
  expected: { exposure: 'none', route: 'plain' },
};
