import { describe, expect, it } from 'vitest';
import { parametersOf, toParameters } from '../../../gmail-addon/gmail/compose-event.ts';

const carried = (writing: object) => ({
  commonEventObject: {
    parameters: toParameters({
      draft: null,
      digest: null,
      writing: { to: [], cc: [], bcc: [], thread: null, draft: null, ...writing },
    }),
  },
});
const OLD = { to: ['rosa.quinn@mail.example'], cc: ['c@mail.example'], thread: 'thread-a' };

describe('the compose window of a click', () => {
  it('is the one the event tells, not the one the card was made for', () => {
    const { writing } = parametersOf({ gmail: { toRecipients: ['omar.diaz@mail.example'] }, ...carried(OLD) });
    expect(writing).toEqual({ to: ['omar.diaz@mail.example'], cc: [], bcc: [], thread: 'thread-a', draft: null });
  });

  it('has nobody left where the event says so', () => {
    const { writing } = parametersOf({
      gmail: { toRecipients: [], ccRecipients: [], bccRecipients: [] },
      ...carried(OLD),
    });
    expect(writing).toMatchObject({ to: [], cc: [], bcc: [] });
  });

  it.each([{}, { gmail: {} }])('is the one the card was made for where the event tells none: %j', (told) => {
    expect(parametersOf({ ...told, ...carried(OLD) }).writing).toEqual({ ...OLD, bcc: [], draft: null });
  });

  it('takes the thread and the draft from the event first as well', () => {
    const { writing } = parametersOf({
      gmail: { threadId: 'thread-b', draftId: 'r2' },
      ...carried({ ...OLD, draft: 'r1' }),
    });
    expect(writing).toEqual({ ...OLD, bcc: [], thread: 'thread-b', draft: 'r2' });
  });

  it.each(['not JSON', 'null', '{}'])('is nobody in particular where a button carried %s', (writing) => {
    expect(parametersOf({ commonEventObject: { parameters: { writing } } }).writing).toEqual({
      to: [],
      cc: [],
      bcc: [],
      thread: null,
      draft: null,
    });
  });
});
